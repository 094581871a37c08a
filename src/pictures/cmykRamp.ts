/** Every tint of black as a CMYK picture with a profile: a TIFF, for no other plain form carries four inks. */

const TINTS = 256;
const HEADER = 8;
const INKS = 4;

/** Types of TIFF 6.0 §2. */
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

interface Entry {
  readonly tag: number;
  readonly type: typeof SHORT | typeof LONG | typeof UNDEFINED;
  readonly count: number;
  readonly value: number;
}

/** One row of 256 pixels from solid black to none. TIFF 6.0 §2 (structure), §16 (CMYK); ICC.1 annex B (profile). */
export function cmykRamp(profile: Uint8Array): Uint8Array {
  const pixels = Uint8Array.from({ length: TINTS * INKS }, (_, i) =>
    i % INKS === INKS - 1 ? TINTS - 1 - Math.floor(i / INKS) : 0,
  );
  const depthsAt = HEADER + pixels.length;
  const profileAt = depthsAt + 2 * INKS;
  const directoryAt = profileAt + profile.length + (profile.length % 2);
  const entries: readonly Entry[] = [
    { tag: 256, type: SHORT, count: 1, value: TINTS }, // ImageWidth
    { tag: 257, type: SHORT, count: 1, value: 1 }, // ImageLength
    { tag: 258, type: SHORT, count: INKS, value: depthsAt }, // BitsPerSample
    { tag: 259, type: SHORT, count: 1, value: 1 }, // Compression: none
    { tag: 262, type: SHORT, count: 1, value: 5 }, // PhotometricInterpretation: CMYK
    { tag: 273, type: LONG, count: 1, value: HEADER }, // StripOffsets
    { tag: 277, type: SHORT, count: 1, value: INKS }, // SamplesPerPixel
    { tag: 278, type: SHORT, count: 1, value: 1 }, // RowsPerStrip
    { tag: 279, type: LONG, count: 1, value: pixels.length }, // StripByteCounts
    { tag: 34675, type: UNDEFINED, count: profile.length, value: profileAt }, // ICC profile
  ];
  const bytes = new Uint8Array(directoryAt + 2 + 12 * entries.length + 4);
  bytes.set(pixels, HEADER);
  bytes.set(profile, profileAt);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x49492a00); // 'II*': little-endian TIFF
  view.setUint32(4, directoryAt, true);
  for (let ink = 0; ink < INKS; ink += 1) view.setUint16(depthsAt + 2 * ink, 8, true);
  view.setUint16(directoryAt, entries.length, true);
  entries.forEach((entry, i) => {
    writeEntry(view, directoryAt + 2 + 12 * i, entry);
  });
  return bytes;
}

function writeEntry(view: DataView, at: number, { tag, type, count, value }: Entry): void {
  view.setUint16(at, tag, true);
  view.setUint16(at + 2, type, true);
  view.setUint32(at + 4, count, true);
  view.setUint32(at + 8, value, true);
}
