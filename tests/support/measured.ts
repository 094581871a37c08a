/** Prepared paragraphs in figures: ems, and marks on words. */
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { placeLine } from '../../src/galley/placeLine.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { prepareStory, setGalley } from '../../src/galley/setGalley.ts';
import type { FontBook } from '../../src/model/face.ts';
import type {
  CompositionRules,
  Galley,
  Mark,
  ParagraphText,
  PlacedGlyph,
  PreparedParagraph,
  TextStyle,
} from '../../src/model/galley.ts';
import { roundMpt } from '../../src/model/units.ts';
import { fakeFonts } from './fakeFace.ts';
import { EM, paragraph, RULES, STYLE } from './setting.ts';

export type Rules = Partial<CompositionRules>;

export const styleOf = (rules: Rules = {}): TextStyle => ({
  ...STYLE,
  rules: { ...RULES, ...rules },
});

export const prepare = (
  text: string | ParagraphText,
  rules: Rules = {},
  fonts: FontBook = fakeFonts(),
): PreparedParagraph =>
  prepareParagraph(typeof text === 'string' ? paragraph(text) : text, styleOf(rules), fonts)
    .paragraph;

/** The width of a text as one line, white at its edges taken off, ems. */
export function naturalOf(text: string | ParagraphText, rules: Rules = {}): number {
  const prepared = prepare(text, rules);
  return lineMeasurer(prepared).measureLine(0, prepared.count).natural / EM;
}

/** Words with marks on them, and words without. */
export type Run = string | readonly [text: string, ...marks: readonly Mark[]];

export function marked(...runs: readonly Run[]): ParagraphText {
  return {
    ...paragraph(''),
    runs: runs.map((run) => {
      if (typeof run === 'string') return { text: run, strong: false };
      const [text, ...marks] = run;
      return { text, strong: false, marks };
    }),
  };
}

export const ruby = (text: string): Mark => ({
  kind: 'ruby',
  text,
  span: { file: { path: 'test.txt', text: '' }, from: 0, to: 0 },
});

/** A paragraph of marked words set to a measure of ems. */
export function setMarked(source: ParagraphText, measure: number, rules: Rules = {}): Galley {
  const style = styleOf(rules);
  return setGalley(prepareStory([{ source, style }], fakeFonts()), roundMpt(measure * EM));
}

/** The glyphs of each line of a galley. */
export const glyphsOf = (galley: Galley): readonly (readonly PlacedGlyph[])[] =>
  galley.lines.map((line) => placeLine(galley, line).glyphs);

/** Where the glyph of a text begins on its line, ems. */
export function placeOf(glyphs: readonly PlacedGlyph[], text: string): number {
  const found = glyphs.find((glyph) => glyph.text === text);
  if (found === undefined) throw new Error(`no glyph of ${text}`);
  return found.inline / EM;
}
