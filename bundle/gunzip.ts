/** `fflate` for @cto.af/unicode-trie: Node unpacks by itself, and need not load its threads for it. */
export { gunzipSync } from 'node:zlib';
