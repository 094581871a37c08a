/** `brotli/decompress.js` for fontkit's WOFF2: Node has a decoder, and the package's dictionary need not be loaded. */
import { brotliDecompressSync } from 'node:zlib';

export default (packed: Uint8Array): Uint8Array => brotliDecompressSync(packed);
