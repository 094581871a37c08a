/** Pixels of 1 to 16 bits to a byte a number (ISO 32000-1 8.9.5.2). */

interface Shape {
  readonly width: number;
  readonly height: number;
  /** Numbers a pixel, and bits a number. */
  readonly channels: number;
  readonly bits: number;
}

/** From 0 to 255, or as they are where they count colours of a palette. Undefined where there are too few. */
export function pixelBytes(
  bytes: Uint8Array,
  { width, height, channels, bits }: Shape,
  isCount: boolean,
): Uint8Array | undefined {
  const row = Math.ceil((width * channels * bits) / 8);
  if (![1, 2, 4, 8, 16].includes(bits) || width < 1 || height < 1) return undefined;
  if (bytes.length < row * height) return undefined;
  if (bits === 8) return bytes.subarray(0, row * height);
  const out = new Uint8Array(width * height * channels);
  const scale = isCount ? 1 : 255 / (2 ** bits - 1);
  for (let i = 0; i < out.length; i += 1) {
    const [line, column] = [Math.floor(i / (width * channels)), i % (width * channels)];
    out[i] = Math.round(numberAt(bytes, line * row, column * bits, bits) * scale);
  }
  return out;
}

function numberAt(bytes: Uint8Array, from: number, bit: number, bits: number): number {
  const first = bytes[from + (bit >> 3)] ?? 0;
  if (bits === 16) return first * 256 + (bytes[from + (bit >> 3) + 1] ?? 0);
  return (first >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
}
