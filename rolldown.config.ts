/** The command line in a few files, dist/bundle, for a quick start: a hundred modules take as long to find as to run. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'rolldown';

/** dist/cli.js as tsc makes it would load module by module; this takes its place. */
const LAUNCHER =
  "#!/usr/bin/env node\n/** The bundled command line; made by `npm run build`. */\nimport './bundle/cli.js';\n";

export default defineConfig({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  // Native code and WebAssembly lie beside their modules; both are loaded on demand.
  external: ['sharp', '@hyzyla/pdfium'],
  resolve: {
    alias: {
      'brotli/decompress.js': resolve('bundle/brotli.ts'),
      '@noble/ciphers/aes': resolve('bundle/unused.ts'),
      'unicode-trie': resolve('bundle/trie.ts'),
      linebreak: resolve('bundle/unused.ts'),
      'png-js': resolve('bundle/unused.ts'),
    },
  },
  output: {
    // As deep as dist/host, from where the program finds its own files (src/host/places.ts).
    dir: 'dist/bundle',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
  plugins: [{ name: 'launcher', writeBundle: () => writeFileSync('dist/cli.js', LAUNCHER) }],
});
