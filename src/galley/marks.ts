/** Marks of a paragraph on its items: ruby measured and given room, names set evenly, units held together. */
import type { FontBook } from '../model/face.ts';
import type {
  Mark,
  ParagraphText,
  PlacedGlyph,
  PreparedMark,
  PreparedParagraph,
  Ruby,
  TextStyle,
} from '../model/galley.ts';
import { type Mpt, mpt, roundMpt, ZERO } from '../model/units.ts';
import { Break } from './breaks.ts';
import { Stretch } from './spacing.ts';

/** The paragraph with its marks; gaps and breaks inside units are changed in place, before anyone has seen them. */
export function prepareMarks(
  paragraph: PreparedParagraph,
  source: ParagraphText,
  style: TextStyle,
  fonts: FontBook,
): PreparedParagraph {
  if (source.runs.every(({ marks }) => marks === undefined || marks.length === 0)) return paragraph;
  const marks = rangesOf(paragraph, source).map(({ mark, from, to }): PreparedMark => {
    const ruby = mark.kind === 'ruby' ? setRuby(mark.text, style, fonts) : undefined;
    return { mark, from, to, ruby };
  });
  const annotated = marks.filter(({ ruby }) => ruby !== undefined);
  const edges: RubyEdges = {
    from: new Set(annotated.map(({ from }) => from)),
    to: new Set(annotated.map(({ to }) => to)),
  };
  for (const mark of marks) {
    if (mark.mark.kind === 'even') setEvenly(paragraph, mark, mark.mark.ems);
    if (mark.mark.kind === 'death-box') {
      open(paragraph, mark.from, FRAME_ROOM * paragraph.size);
      open(paragraph, mark.to, FRAME_ROOM * paragraph.size);
    }
    if (mark.ruby !== undefined) makeRoom(paragraph, edges, mark, mark.ruby);
    if (mark.mark.kind === 'superscript' || mark.mark.kind === 'subscript') {
      // A note mark never begins a line, nor parts (jlreq 3.1.10 h, i).
      hold(paragraph, mark.from, mark.to);
    }
  }
  return { ...paragraph, marks };
}

interface Range {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** Each mark once, over all the runs that share it. */
function rangesOf(paragraph: PreparedParagraph, source: ParagraphText): readonly Range[] {
  const ranges = new Map<Mark, { from: number; to: number }>();
  let offset = 0;
  for (const run of source.runs) {
    const from = itemAt(paragraph, offset);
    offset += run.text.length;
    const to = itemAt(paragraph, offset);
    for (const mark of run.marks ?? []) {
      const known = ranges.get(mark);
      if (known === undefined) ranges.set(mark, { from, to });
      else known.to = to;
    }
  }
  return [...ranges].map(([mark, { from, to }]) => ({ mark, from, to }));
}

/** The first item at or after a UTF-16 offset. */
function itemAt({ textFrom, count }: PreparedParagraph, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((textFrom[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ruby is half the size of its base (clreq 3.4.1, jlreq 3.3.3). */
const RUBY_SIZE = 0.5;

function setRuby(text: string, style: TextStyle, fonts: FontBook): Ruby {
  const face = fonts.faceFor(style.font, text);
  const size = roundMpt(style.size * RUBY_SIZE);
  const glyphs: PlacedGlyph[] = [];
  let pen = 0;
  for (const { gid, advance, text: own } of face.shape(text, [])) {
    const width = Math.round((advance * size) / face.unitsPerEm);
    glyphs.push({
      face,
      gid,
      size,
      inline: mpt(pen),
      advance: mpt(width),
      rise: ZERO,
      stance:
        style.rules.direction === 'vertical' && own.charCodeAt(0) < 0x2e80 ? 'sideways' : 'upright',
      text: own,
    });
    pen += width;
  }
  return { glyphs, width: mpt(pen) };
}

/** White between a frame round a name and its neighbours, ems (chosen by eye: the frame stands outside the squares). */
const FRAME_ROOM = 0.1;

/** White that neighbouring annotations keep between them, and how far one may reach over a bare neighbour: ems of the base. */
const RUBY_APART = 0.125;
const RUBY_OVERHANG = 0.25;

/** Items at which the ruby of a paragraph begin, and before which they end. */
interface RubyEdges {
  readonly from: ReadonlySet<number>;
  readonly to: ReadonlySet<number>;
}

/** Opens the base where its annotation is wider than it and what it may reach over. */
function makeRoom(
  paragraph: PreparedParagraph,
  edges: RubyEdges,
  { from, to }: PreparedMark,
  ruby: Ruby,
): void {
  hold(paragraph, from + 1, to);
  const { size } = paragraph;
  const reachOver = (isBesideRuby: boolean): number =>
    (isBesideRuby ? -RUBY_APART / 2 : RUBY_OVERHANG) * size;
  const before = reachOver(edges.to.has(from));
  const after = reachOver(edges.from.has(to));
  const over = ruby.width - widthOf(paragraph, from, to);
  if (to - from > 1) spread(paragraph, from, to, over - 2 * Math.min(before, after));
  else {
    // The annotation stands in the middle of its character: each side needs its own half.
    open(paragraph, from, over / 2 - before);
    open(paragraph, to, over / 2 - after);
  }
  keepFromEdges(paragraph, from, to, ruby.width - widthOf(paragraph, from, to));
}

/** At a line's edge the annotation lines up with it, and its base moves inwards (jlreq 3.3.8). */
function keepFromEdges(paragraph: PreparedParagraph, from: number, to: number, over: number): void {
  if (over <= 0) return;
  const half = Math.ceil(over / 2);
  paragraph.startTrim[from] = (paragraph.startTrim[from] ?? 0) - half;
  paragraph.endTrim[to - 1] = (paragraph.endTrim[to - 1] ?? 0) - half;
}

/** Spaces a base 1 : 2 : … : 2 : 1 under its annotation (jlreq 3.3.6). */
function spread(paragraph: PreparedParagraph, from: number, to: number, need: number): void {
  const part = need / (2 * (to - from));
  for (let i = from; i <= to; i += 1) open(paragraph, i, i === from || i === to ? part : 2 * part);
}

function open(paragraph: PreparedParagraph, gap: number, amount: number): void {
  if (amount <= 0 || gap <= 0 || gap >= paragraph.count) return;
  paragraph.gap[gap] = (paragraph.gap[gap] ?? 0) + Math.round(amount);
}

export function widthOf(paragraph: PreparedParagraph, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i += 1) {
    width += (paragraph.advance[i] ?? 0) + (i > from ? (paragraph.gap[i] ?? 0) : 0);
  }
  return width;
}

/** 均排: the squares of a name spread over so many ems, its gaps alike and rigid. */
function setEvenly(paragraph: PreparedParagraph, { from, to }: PreparedMark, ems: number): void {
  hold(paragraph, from + 1, to);
  const gaps = to - from - 1;
  const need = Math.round(ems * paragraph.size) - widthOf(paragraph, from, to);
  if (gaps <= 0 || need <= 0) return;
  for (let i = from + 1; i < to; i += 1) {
    const share: Mpt = mpt(
      Math.round((need * (i - from)) / gaps) - Math.round((need * (i - from - 1)) / gaps),
    );
    paragraph.gap[i] = (paragraph.gap[i] ?? 0) + share;
  }
}

/** Nothing opens or parts before the items `from` to `to`. */
function hold(paragraph: PreparedParagraph, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    if (i <= 0 || i >= paragraph.count) continue;
    paragraph.stretchStep[i] = Stretch.none;
    if (paragraph.breakBefore[i] !== Break.never) paragraph.breakBefore[i] = Break.inWord;
  }
}
