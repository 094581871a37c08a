/** Sets a story to a measure. */
import type { FontBook } from '../model/face.ts';
import type {
  Galley,
  GalleyLine,
  GalleyTail,
  ParagraphText,
  PreparedParagraph,
  TextStyle,
} from '../model/galley.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { type LineMeasurer, lineMeasurer } from './measureLine.ts';
import { type MissingGlyph, type Prepared, prepareParagraph } from './prepare.ts';
import { pushIn } from './pushIn.ts';
import { setLine } from './setLine.ts';
import { breakWithoutStacks } from './stacks.ts';

/** A paragraph and the style it is set in. */
export interface StyledParagraph {
  readonly source: ParagraphText;
  readonly style: TextStyle;
}

/** A galley prepared for any measure, and the characters no face has. */
export interface PreparedStory {
  readonly paragraphs: readonly PreparedParagraph[];
  readonly styled: readonly StyledParagraph[];
  readonly missing: readonly (MissingGlyph & { readonly paragraph: number })[];
}

/** How a paragraph is to be set: to a measure of its own a line, and looser or tighter than it would be. */
export interface Setting {
  /** Measures of the first line, the second …, and with the last of all that follow; never empty. */
  readonly measures: readonly Mpt[];
  /** Lines more or fewer than the best setting has (copyfit). */
  readonly looseness: number;
  /** The lines of the best setting, where that is known. */
  readonly best?: number | undefined;
}

/** Measures a story once; `setGalley` then sets it to any measure. */
export const prepareStory = (styled: readonly StyledParagraph[], fonts: FontBook): PreparedStory =>
  storyOf(
    styled,
    styled.map(({ source, style }) => prepareParagraph(source, style, fonts)),
  );

/** A story of paragraphs that have been measured. */
export function storyOf(
  styled: readonly StyledParagraph[],
  prepared: readonly Prepared[],
): PreparedStory {
  return {
    paragraphs: prepared.map(({ paragraph }) => paragraph),
    styled,
    missing: prepared.flatMap(({ missing }, paragraph) =>
      missing.map((glyph) => ({ ...glyph, paragraph })),
    ),
  };
}

/** The story as lines of `measure`. A closing byline stands at the end of the last line, or on its own. */
export function setGalley(story: PreparedStory, measure: Mpt): Galley {
  const lines: GalleyLine[] = [];
  story.styled.forEach(({ source, style }, index) => {
    const paragraph = story.paragraphs[index];
    if (paragraph === undefined) return;
    const last = lines.at(-1);
    const tail =
      source.kind === 'byline' && last !== undefined
        ? tailAt(paragraph, index, last, measure)
        : undefined;
    if (tail !== undefined && last !== undefined) lines[lines.length - 1] = { ...last, tail };
    else {
      const setting = { measures: [measure], looseness: 0 };
      for (const line of setParagraphLines(paragraph, index, style, setting)) lines.push(line);
    }
  });
  return {
    measure,
    paragraphs: story.paragraphs,
    kinds: story.styled.map(({ source }) => source.kind),
    lines,
    characters: story.paragraphs.reduce((sum, { text }) => sum + countCharacters(text), 0),
  };
}

/** Characters as an editor counts them: white space not. */
export const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** The lines of one paragraph. */
export function setParagraphLines(
  paragraph: PreparedParagraph,
  index: number,
  style: TextStyle,
  given: Setting,
): readonly GalleyLine[] {
  const measurer = lineMeasurer(paragraph);
  const setting = keptFree(given, style);
  const breaks = breaksFor(measurer, style, setting);
  return breaks.map((to, i) => {
    const measure = setting.measures[Math.min(i, setting.measures.length - 1)] ?? ZERO;
    const indent = i === 0 ? style.indent : style.hang;
    const from = breaks[i - 1] ?? 0;
    return setLine({ measurer, index, from, to, indent, measure, align: style.align });
  });
}

/** Without the white that a style keeps at the ends of lines; never less than a character. */
const keptFree = (setting: Setting, { after, size }: TextStyle): Setting =>
  after === undefined
    ? setting
    : {
        ...setting,
        measures: setting.measures.map((measure) => mpt(Math.max(size, measure - after))),
      };

function breaksFor(
  measurer: LineMeasurer,
  style: TextStyle,
  { measures, looseness, best }: Setting,
): readonly number[] {
  // The last measure stands for all that follow; the first line's indent makes it differ from the second's.
  const own = measures.length === 1 ? [...measures, ...measures] : measures;
  const rooms = own.map((measure, i) => measure - (i === 0 ? style.indent : style.hang));
  return style.rules.breaking === 'push-in'
    ? pushIn(measurer, rooms)
    : breakWithoutStacks(measurer, rooms, { looseness, lines: best });
}

/** White between the last words and a closing byline on the same line: one em at least (trade practice). */
const TAIL_GAP_EM = 1;

/** A closing byline flush right behind the last words of a line; undefined where they leave no room. */
export function tailAt(
  paragraph: PreparedParagraph,
  index: number,
  last: GalleyLine,
  measure: Mpt,
): GalleyTail | undefined {
  const width = lineMeasurer(paragraph).measureLine(0, paragraph.count);
  const start = measure - width.natural + width.option;
  if (last.end + TAIL_GAP_EM * paragraph.size > start) return undefined;
  return { paragraph: index, from: width.start, to: width.end, start: mpt(start) };
}
