/** Interlinear marks of a set line (着重号、专名号、书名号、示亡号) and its ruby, at their places. */
import type {
  PlacedGlyph,
  PreparedMark,
  PreparedParagraph,
  Ruby,
  Stroke,
} from '../model/galley.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import { Class } from './classes.ts';

/** Where the cells of items `from` to `to` begin, and where the last ends. */
export interface LinePlaces {
  readonly from: number;
  readonly to: number;
  readonly at: readonly number[];
  readonly end: number;
  /** Where the line's first ink body begins and its last one ends. */
  readonly edges: readonly [number, number];
}

/** Distances from the centre of the line, radii and widths, ems of the text (clreq 3.1.8: in the gap, line first, then dots). */
const LINE_AT = 0.57;
const LINE_WIDTH = 0.045;
const DOT_AT = 0.64;
const DOT_AT_OVER_LINE = 0.74;
const DOT_RADIUS = 0.075;
/** A visible gap between the lines of two names that touch: so much is left open at either end. */
const LINE_INSET = 0.07;
const FRAME_HALF = 0.56;
const FRAME_WIDTH = 0.05;

/** Every stroke that falls on the line. */
export function strokesOf(paragraph: PreparedParagraph, places: LinePlaces): readonly Stroke[] {
  return paragraph.marks.flatMap((mark) => {
    const from = Math.max(mark.from, places.from);
    const to = Math.min(mark.to, places.to);
    return from < to ? strokesOfMark(paragraph, places, mark, from, to) : [];
  });
}

function strokesOfMark(
  paragraph: PreparedParagraph,
  places: LinePlaces,
  { mark }: PreparedMark,
  from: number,
  to: number,
): readonly Stroke[] {
  const { size } = paragraph;
  const em = (ems: number): Mpt => roundMpt(ems * size);
  const [start, end] = [cellStart(places, from), inkEnd(paragraph, places, to)];
  switch (mark.kind) {
    case 'dots':
      return dotsOn(paragraph, places, from, to);
    case 'name-line':
    case 'title-line':
      return [
        {
          kind: mark.kind === 'name-line' ? 'line' : 'wave',
          from: mpt(start + em(LINE_INSET)),
          to: mpt(end - em(LINE_INSET)),
          rise: em(-LINE_AT),
          width: em(LINE_WIDTH),
        },
      ];
    case 'death-box':
      return [
        {
          kind: 'frame',
          from: mpt(start),
          to: mpt(end),
          half: em(FRAME_HALF),
          width: em(FRAME_WIDTH),
        },
      ];
    default:
      return [];
  }
}

/** Dots stand under Chinese and over Japanese; in vertical lines to the right (clreq 3.1.8, jlreq 3.3.9). */
const dotSide = ({ direction, language }: PreparedParagraph): number =>
  direction === 'vertical' || language === 'ja' ? 1 : -1;

function dotsOn(
  paragraph: PreparedParagraph,
  places: LinePlaces,
  from: number,
  to: number,
): readonly Stroke[] {
  const { size, marks } = paragraph;
  const side = dotSide(paragraph);
  const dots: Stroke[] = [];
  for (let i = from; i < to; i += 1) {
    const cls = paragraph.cls[i];
    // Characters take a dot each, marks and white none (jlreq 3.3.9).
    if (
      cls !== Class.ideograph &&
      cls !== Class.wide &&
      cls !== Class.letter &&
      cls !== Class.digit
    )
      continue;
    const isLined = side < 0 && marks.some((mark) => isLine(mark) && mark.from <= i && i < mark.to);
    dots.push({
      kind: 'dot',
      inline: roundMpt(cellStart(places, i) + (paragraph.advance[i] ?? 0) / 2),
      rise: roundMpt((isLined ? DOT_AT_OVER_LINE : DOT_AT) * size * side),
      radius: roundMpt(DOT_RADIUS * size),
    });
  }
  return dots;
}

const isLine = ({ mark }: PreparedMark): boolean =>
  mark.kind === 'name-line' || mark.kind === 'title-line';

/** The start of an item's cell; of a mark at the line's start, of what is left of it. */
const cellStart = ({ from, at, end, edges }: LinePlaces, item: number): number =>
  Math.max(edges[0], at[item - from] ?? end);

/** The end of the last item's cell before `to`. */
const inkEnd = (paragraph: PreparedParagraph, places: LinePlaces, to: number): number =>
  Math.min(
    places.edges[1],
    (places.at[to - 1 - places.from] ?? places.end) + (paragraph.advance[to - 1] ?? 0),
  );

/** From the centre of the line to the middle of an annotation over it, ems; the ruby is half an em high. */
const RUBY_AT = 0.8;

/** The line's glyphs with every annotation after the base it stands on; at the edges it keeps within the measure. */
export function withRuby(
  paragraph: PreparedParagraph,
  places: LinePlaces,
  glyphs: readonly PlacedGlyph[],
  measure: Mpt,
): readonly PlacedGlyph[] {
  const rubies = paragraph.marks.filter(
    ({ ruby, from, to }) =>
      ruby !== undefined && from >= places.from && from < places.to && from < to,
  );
  if (rubies.length === 0) return glyphs;
  const byEnd = new Map<number, readonly PlacedGlyph[]>();
  for (const mark of rubies) {
    if (mark.ruby !== undefined) {
      // A base wider than the measure is split: its annotation stands over the first part.
      const shown = { ...mark, to: Math.min(mark.to, places.to) };
      byEnd.set(shown.to, rubyGlyphs(paragraph, places, shown, mark.ruby, measure));
    }
  }
  return glyphs.flatMap((glyph, k) => [glyph, ...(byEnd.get(places.from + k + 1) ?? [])]);
}

function rubyGlyphs(
  paragraph: PreparedParagraph,
  places: LinePlaces,
  { from, to }: PreparedMark,
  { glyphs, width }: Ruby,
  measure: Mpt,
): readonly PlacedGlyph[] {
  const [start, end] = [cellStart(places, from), inkEnd(paragraph, places, to)];
  const spread = spreadOf(glyphs, end - start, width);
  const set = width + spread * glyphs.length;
  // An annotation wider than its base at a line's edge lines up with the edge (jlreq 3.3.8).
  const free = Math.max(0, Math.min((start + end - set) / 2, measure - set));
  const rise = roundMpt(RUBY_AT * paragraph.size);
  // The rise of a glyph is that of its baseline, which lies 0.38 of its em under the centre of its box.
  const baseline =
    paragraph.direction === 'vertical' ? rise : mpt(rise - half(glyphs) + half38(paragraph));
  return glyphs.map((glyph, i) => ({
    ...glyph,
    inline: roundMpt(free + spread * (i + 0.5) + glyph.inline),
    rise: baseline,
  }));
}

/** From the centre of the em box down to the baseline, ems: 0.88 − 0.5. */
const CENTRE_OVER_BASELINE = 0.38;
const half = (glyphs: readonly PlacedGlyph[]): number =>
  Math.round(CENTRE_OVER_BASELINE * (glyphs[0]?.size ?? 0));
const half38 = (paragraph: PreparedParagraph): number =>
  Math.round(CENTRE_OVER_BASELINE * paragraph.size);

/** Kana and Han over a wider base are spaced 1 : 2 : … : 2 : 1 (jlreq 3.3.6); pinyin keeps together. */
function spreadOf(glyphs: readonly PlacedGlyph[], base: number, width: number): number {
  const isSquare = glyphs.every(({ text }) => (text.codePointAt(0) ?? 0) >= 0x2e80);
  return isSquare && glyphs.length > 1 ? Math.max(0, (base - width) / glyphs.length) : 0;
}
