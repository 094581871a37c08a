/** `unicode-trie`, unpacked when it is first asked: of the four tries that fontkit carries, Chinese needs one. */
import UnicodeTrie from '../node_modules/unicode-trie/index.js';

export default class {
  readonly #data: unknown;
  #trie: { get(codePoint: number): number } | undefined;

  constructor(data: unknown) {
    this.#data = data;
  }

  get(codePoint: number): number {
    this.#trie ??= new UnicodeTrie(this.#data);
    return this.#trie.get(codePoint);
  }
}
