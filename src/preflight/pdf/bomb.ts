/** Files that unpack to more than memory holds while their objects are being found, told before that is tried. */
import { inflateRawSync } from 'node:zlib';

/** Bytes of all packed objects; those of a whole edition are a hundredth of it. */
const MOST_BYTES = 1 << 27;
/** Bytes from the type of a stream to its data. */
const DICTIONARY = 4000;

/** Packed objects and cross-references alone are unpacked so early; all else is, with a limit, when it is asked for. */
export function hasBomb(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let left = MOST_BYTES;
  for (const { index } of text.matchAll(/\/(?:ObjStm|XRef)\b/g)) {
    const begin = text.lastIndexOf('obj', index);
    const word = /stream\r?\n?/.exec(text.slice(index, index + DICTIONARY));
    if (word === null || begin < 0) continue;
    const data = index + word.index + word[0].length;
    const filters = text.slice(begin, data).match(/\/\w+Decode\b/g) ?? [];
    // Packed twice, what comes out is hidden.
    if (filters.length > 1) return true;
    left -= unpackedLength(bytes.subarray(data), left);
    if (left <= 0) return true;
  }
  return false;
}

/** Up to a limit; nothing where the bytes are not deflated. */
function unpackedLength(bytes: Uint8Array, most: number): number {
  try {
    return inflateRawSync(bytes.subarray(2), { maxOutputLength: most }).length;
  } catch (fault) {
    return fault instanceof RangeError ? most : 0;
  }
}
