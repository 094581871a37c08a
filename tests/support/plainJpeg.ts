/** A JPEG of one colour in four inks, to the number, which encoders that manage colour do not give (ITU-T T.81). */

export interface PlainJpeg {
  /** As the file counts: light where Adobe’s marker stands, else ink; 0 to 255. */
  readonly values: readonly [number, number, number, number];
  /** Pixels a side, a multiple of eight. */
  readonly side: number;
  readonly isAdobe: boolean;
}

const segment = (marker: number, bytes: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 255,
  ...bytes,
];

/** Every difference has a category of four bits, category by category; an empty block one bit. */
const DC_TABLE = [0x00, 0, 0, 0, 12, ...Array.from({ length: 12 }, () => 0), ...Array(12).keys()];
const AC_TABLE = [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00];

export function plainJpeg({ values, side, isAdobe }: PlainJpeg): Uint8Array {
  const channels = [1, 2, 3, 4];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(isAdobe ? segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]) : []),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [
      ...[8, side >> 8, side & 255, side >> 8, side & 255, 4],
      ...channels.flatMap((channel) => [channel, 0x11, 0]),
    ]),
    ...segment(0xc4, DC_TABLE),
    ...segment(0xc4, AC_TABLE),
    ...segment(0xda, [4, ...channels.flatMap((channel) => [channel, 0]), 0, 63, 0]),
    ...entropy(values, (side / 8) ** 2),
    ...[0xff, 0xd9],
  ]);
}

/** The first block of each channel has its level, eight times off the middle; all others are like it. */
function entropy(values: readonly number[], blocks: number): readonly number[] {
  const first = values.map((value) => `${levelBits(8 * (value - 128))}0`).join('');
  const bits = first + '00000'.repeat(4 * (blocks - 1));
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return bytes.flatMap((byte) => {
    const value = Number.parseInt(byte.padEnd(8, '1'), 2);
    return value === 255 ? [255, 0] : [value];
  });
}

function levelBits(level: number): string {
  const size = level === 0 ? 0 : Math.floor(Math.log2(Math.abs(level))) + 1;
  const category = size.toString(2).padStart(4, '0');
  const number = level < 0 ? level + 2 ** size - 1 : level;
  return size === 0 ? category : category + number.toString(2).padStart(size, '0');
}
