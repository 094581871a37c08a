/**
 * `unicode-trie`, unpacked when it is first asked, by Node: of the four tries that fontkit carries Chinese needs one,
 * and the package's own decoder takes longer to warm up than to run.
 */
import { endianness } from 'node:os';
import { inflateRawSync } from 'node:zlib';
// @ts-expect-error: the package brings no types.
import UnicodeTrie from '../node_modules/unicode-trie/index.js';

interface Trie {
  get(codePoint: number): number;
}

/** As the package writes it: three numbers of four bytes, the smallest byte first, then its data, packed twice. */
const HEAD = 12;

function unpacked(file: Uint8Array): Trie {
  const head = new DataView(file.buffer, file.byteOffset, HEAD);
  const data = inflateRawSync(inflateRawSync(file.subarray(HEAD)));
  if (endianness() === 'BE') data.swap32();
  return new UnicodeTrie({
    highStart: head.getUint32(0, true),
    errorValue: head.getUint32(4, true),
    data: new Uint32Array(data.buffer, data.byteOffset, data.length / 4),
  });
}

export default class {
  readonly #file: Uint8Array;
  #trie: Trie | undefined;

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  get(codePoint: number): number {
    this.#trie ??= unpacked(this.#file);
    return this.#trie.get(codePoint);
  }
}
