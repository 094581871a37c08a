/**
 * The command line in a few files, dist/bundle, for a quick start: a hundred modules take as long to find as to run.
 * CommonJS, for V8 keeps the code of scripts, not of modules.
 */
import { resolve } from 'node:path';
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown';

const minify: OutputOptions['minify'] = {
  compress: false,
  mangle: false,
  codegen: { removeWhitespace: true },
};

/** The line breaker unpacks one table at every start; of `fflate`, which reads PDFs as well, it needs one function. */
const unpackByNode: Plugin = {
  name: 'unpack-by-node',
  resolveId: (wanted, importer) =>
    wanted === 'fflate' && importer?.includes('@cto.af/unicode-trie') === true
      ? resolve('bundle/gunzip.ts')
      : undefined,
};

export default defineConfig([
  {
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
    plugins: [unpackByNode],
    output: {
      format: 'cjs',
      // As deep as dist/host, from where the program finds its own files (src/host/places.ts).
      dir: 'dist/bundle',
      cleanDir: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify,
    },
  },
  // They take the place of dist/cli.js as tsc makes it, which would load module by module.
  {
    input: { cli: 'bundle/launch.ts', keepCode: 'bundle/keepCode.ts', load: 'bundle/load.ts' },
    platform: 'node',
    output: { dir: 'dist', entryFileNames: '[name].js', minify },
  },
]);
