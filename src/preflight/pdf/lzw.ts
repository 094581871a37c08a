/** The filter of Lempel, Ziv and Welch, which no press file may have and others do (ISO 32000-1 7.4.4). */

const CLEAR = 256;
const END = 257;
/** Codes of nine to twelve bits. */
const [LEAST_BITS, MOST_BITS] = [9, 12];

/** Undefined where a code means nothing, or more than `most` bytes come out. */
export function lzw(bytes: Uint8Array, isEarly: boolean, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let [table, before]: [Uint8Array[], Uint8Array | undefined] = [[], undefined];
  let [bits, length] = [LEAST_BITS, 0];
  for (let at = 0; at + bits <= bytes.length * 8; ) {
    const code = codeAt(bytes, at, bits);
    at += bits;
    if (code === END) break;
    if (code === CLEAR) {
      [table, before, bits] = [[], undefined, LEAST_BITS];
      continue;
    }
    const entry: Uint8Array | undefined =
      code < CLEAR ? Uint8Array.of(code) : (table[code - END - 1] ?? next(before));
    if (entry === undefined || length > most) return undefined;
    parts.push(entry);
    length += entry.length;
    if (before !== undefined) table.push(Buffer.concat([before, entry.subarray(0, 1)]));
    before = entry;
    const known = table.length + END + 1 + (isEarly ? 1 : 0);
    bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.floor(Math.log2(known)) + 1));
  }
  return Buffer.concat(parts);
}

/** A code that stands before its own entry: the last one and its own first byte. */
const next = (before: Uint8Array | undefined): Uint8Array | undefined =>
  before === undefined ? undefined : Buffer.concat([before, before.subarray(0, 1)]);

function codeAt(bytes: Uint8Array, at: number, bits: number): number {
  let code = 0;
  for (let bit = at; bit < at + bits; bit += 1)
    code = code * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  return code;
}
