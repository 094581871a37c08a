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
import { breakLines } from './breakLines.ts';
import { fitLine, UNTOUCHED } from './justify.ts';
import { type LineMeasurer, lineMeasurer } from './measureLine.ts';
import { type MissingGlyph, prepareParagraph } from './prepare.ts';
import { Break } from './prohibition.ts';

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

/** Measures a story once; `setGalley` then sets it to any measure. */
export function prepareStory(styled: readonly StyledParagraph[], fonts: FontBook): PreparedStory {
  const prepared = styled.map(({ source, style }) => prepareParagraph(source, style, fonts));
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
        ? tailFor(paragraph, index, last, measure)
        : undefined;
    if (tail !== undefined && last !== undefined) lines[lines.length - 1] = { ...last, tail };
    else for (const line of setParagraphLines(paragraph, index, style, measure)) lines.push(line);
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
const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length;

function setParagraphLines(
  paragraph: PreparedParagraph,
  index: number,
  style: TextStyle,
  measure: Mpt,
): readonly GalleyLine[] {
  const measurer = lineMeasurer(paragraph);
  const breaks = breakLines(measurer, { first: measure - style.indent, rest: measure });
  return breaks.map((to, i) => {
    const from = breaks[i - 1] ?? 0;
    const indent = i === 0 ? style.indent : ZERO;
    return setLine({ measurer, index, from, to, indent, measure, align: style.align });
  });
}

interface LineToSet {
  readonly measurer: LineMeasurer;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly indent: Mpt;
  readonly measure: Mpt;
  readonly align: TextStyle['align'];
}

function setLine({ measurer, index, from, to, indent, measure, align }: LineToSet): GalleyLine {
  const { paragraph } = measurer;
  const width = measurer.measureLine(from, to);
  const room = measure - indent;
  const isLast = to === paragraph.count;
  const fits = width.natural <= room;
  const staysNatural = fits && (isLast || align !== 'justify');
  const fit = staysNatural ? UNTOUCHED : fitLine(width, room);
  const change = [...fit.stretch, ...fit.shrink.map((taken) => -taken)].reduce(
    (sum, part) => sum + part,
    0,
  );
  const set = width.natural + change;
  const offset = align === 'center' ? (room - set) / 2 : align === 'end' ? room - set : 0;
  const start = mpt(indent + Math.max(0, Math.floor(offset)));
  return {
    paragraph: index,
    from: width.start,
    to: Math.max(width.end, width.start),
    indent: start,
    end: mpt(start + set),
    isLast,
    fit,
    fault: width.natural - width.reducible > room ? 'overfull' : faultAt(paragraph, to),
    tail: undefined,
  };
}

function faultAt(paragraph: PreparedParagraph, to: number): GalleyLine['fault'] {
  switch (paragraph.breakBefore[to]) {
    case Break.inWord:
      return 'split';
    case Break.prohibited:
      return 'waived';
    default:
      return undefined;
  }
}

/** White between the last words and a closing byline on the same line: one em at least (trade practice). */
const TAIL_GAP_EM = 1;

function tailFor(
  paragraph: PreparedParagraph,
  index: number,
  last: GalleyLine,
  measure: Mpt,
): GalleyTail | undefined {
  const width = lineMeasurer(paragraph).measureLine(0, paragraph.count);
  const start = measure - width.natural;
  if (last.end + TAIL_GAP_EM * paragraph.size > start) return undefined;
  return { paragraph: index, from: width.start, to: width.end, start: mpt(start) };
}
