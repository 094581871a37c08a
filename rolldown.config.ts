import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { cli: 'dist/cli.js' },
  platform: 'node',
  external: ['sharp', '@hyzyla/pdfium'],
  output: {
    dir: 'dist/bundle',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    cleanDir: true,
  },
});
