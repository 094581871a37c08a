/** Typst as a setter: the same paragraphs, font file, size, pitch and measure. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { EM_PT, INDENT, PITCH_PT, type SetFile, type TextSetter } from './model.ts';
import { columnsOf } from './ours.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);
/** Lines a page: any number does, for each page is one column without a head. */
const LINES = 400;
/** White between columns, em: as ours. */
const GUTTER_EM = 2;
/** The em box over the baseline, as our grid places it; Typst then sets em box to em box. */
const ASCENT = 0.88;

/** Lines a column of a tabloid page, where columns are compared. */
const COLUMN_LINES = 70;

/** Long pages of one column; or tabloid pages of several, Typst's own widows and orphans as they come. */
export function typst(columns = 1): TextSetter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(FONT)] }] });
  return {
    name: `Typst ${versionOf(compiler)}`,
    set: (paragraphs, measure): SetFile => {
      const source = `${preamble(measure, columns)}\n${paragraphs.map(literal).join('\n\n')}\n`;
      const compiled = compiler.compile({ mainFileContent: source });
      if (compiled.result === null) {
        throw new Error(`Typst refused: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
      }
      const pdf = compiler.pdf(compiled.result, { pdfTags: false });
      // What a compilation keeps for the next one is of no use here, and large.
      compiler.evictCache(0);
      return { pdf, columns: columnsOf(measure, columns, 0) };
    },
  };
}

function versionOf(compiler: NodeCompiler): string {
  const mainFileContent = '#metadata(str(sys.version)) <version>';
  const found = compiler.query({ mainFileContent }, { selector: '<version>', field: 'value' });
  return String((found as readonly unknown[])[0]);
}

/**
 * Typst's own defaults but for what makes the two comparable: no marks of Western text outside the measure,
 * for our house hangs nothing either, and no other font.
 */
const preamble = (measure: number, columns: number): string => `
#set page(width: ${(columns * (measure + GUTTER_EM) - GUTTER_EM) * EM_PT}pt, height: ${(columns === 1 ? LINES : COLUMN_LINES) * PITCH_PT}pt, margin: 0pt, columns: ${columns})
#set columns(gutter: ${GUTTER_EM * EM_PT}pt)
#set text(font: "Noto Serif SC", size: ${EM_PT}pt, fallback: false, lang: "zh", region: "cn")
#set text(top-edge: ${ASCENT}em, bottom-edge: ${ASCENT - 1}em, cjk-latin-spacing: auto, overhang: false)
#set par(justify: true, first-line-indent: (amount: ${INDENT}em, all: true))
#set par(leading: ${PITCH_PT - EM_PT}pt, spacing: ${PITCH_PT - EM_PT}pt)`;

/** A paragraph as a string in code: nothing in it is markup. */
const literal = (text: string): string => `#"${text.replace(/[\\"]/g, '\\$&')}"`;
