/** The Typst compiler with the faces of the bench. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

/** The two faces that the tabloid's song 400 and hei 700 are found as. */
const FONTS: readonly string[] = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
].map((path) => require.resolve(path));

export interface Typst {
  readonly layout: (source: string) => NodeTypstDocument;
  /** Without tags, for ours has none. */
  readonly pdf: (document: NodeTypstDocument) => Uint8Array;
}

export function openTypst(): Typst {
  // As bytes, for a folder would be searched.
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: FONTS.map((path) => readFileSync(path)) }],
  });
  return {
    layout: (mainFileContent) => {
      const compiled = compiler.compile({ mainFileContent });
      if (compiled.result === null)
        throw new Error(`Typst refused: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
      return compiled.result;
    },
    pdf: (document) => compiler.pdf(document, { pdfTags: false }),
  };
}
