/** Turns a paragraph into measured items: done once, broken as often as make-up asks. */
import type { Face, FontBook } from '../model/face.ts';
import type {
  ParagraphText,
  PreparedParagraph,
  ProhibitionLevel,
  TextStyle,
} from '../model/galley.ts';
import { Class, isClosingMark, isHan } from './classes.ts';
import { classesOf } from './context.ts';
import { type Item, itemise } from './itemise.ts';
import { Break, breakBetween, isWhite, mayEndBehind } from './prohibition.ts';
import { type GapSide, gapBetween, markWhite, Shrink, Stretch } from './spacing.ts';

/** A character that no face of the book has: where it stands in the paragraph. */
export interface MissingGlyph {
  readonly offset: number;
  readonly character: string;
}

export interface Prepared {
  readonly paragraph: PreparedParagraph;
  readonly missing: readonly MissingGlyph[];
}

export function prepareParagraph(
  source: ParagraphText,
  style: TextStyle,
  fonts: FontBook,
): Prepared {
  const text = source.runs.map((run) => run.text).join('');
  const items = itemsOf(source, style, fonts);
  const faces = [...new Set(items.map((item) => item.face))];
  const faceIndex = new Map(faces.map((face, index) => [face, index]));
  const toMpt = (thousandths: number): number => Math.round((thousandths * style.size) / 1000);
  const paragraph = blank(text, style, faces, items.length);
  const whites = items.map((_, i) => whiteOf(items, i, style));
  items.forEach((item, i) => {
    paragraph.textFrom[i] = item.offset;
    paragraph.cls[i] = item.cls;
    paragraph.han[i] = isHan(item.codePoint) ? 1 : 0;
    paragraph.face[i] = faceIndex.get(item.face) ?? 0;
    paragraph.gid[i] = item.gid;
    const white = whites[i] ?? 0;
    const cell = cellOf(item, white);
    paragraph.advance[i] = toMpt(cell.width);
    paragraph.shift[i] = toMpt(cell.shift);
    paragraph.startTrim[i] = item.cls === Class.opening ? toMpt(white) : 0;
    paragraph.endTrim[i] = isClosingMark(item.cls) ? toMpt(white) : 0;
  });
  paragraph.textFrom[items.length] = text.length;
  fillGaps(paragraph, items, { style, whites, toMpt });
  const missing = items
    .filter((item) => item.gid === 0)
    .map((item) => ({ offset: item.offset, character: String.fromCodePoint(item.codePoint) }));
  return { paragraph, missing };
}

function itemsOf(source: ParagraphText, style: TextStyle, fonts: FontBook): readonly Item[] {
  const all = [...source.runs.map((run) => run.text).join('')];
  const codePoints = Uint32Array.from(all, (character) => character.codePointAt(0) ?? 0);
  const classes = classesOf(codePoints);
  let at = 0;
  let offset = 0;
  return source.runs.flatMap((run) => {
    const length = [...run.text].length;
    const items = itemise({
      characters: all.slice(at, at + length),
      classes: classes.subarray(at, at + length),
      offset,
      faceFor: (text) => fonts.faceFor(run.strong ? style.strongFont : style.font, text),
      digits: style.rules.digits,
    });
    at += length;
    offset += run.text.length;
    return items;
  });
}

function blank(
  text: string,
  style: TextStyle,
  faces: readonly Face[],
  count: number,
): PreparedParagraph {
  return {
    text,
    size: style.size,
    faces,
    count,
    textFrom: new Int32Array(count + 1),
    cls: new Uint8Array(count),
    han: new Uint8Array(count),
    face: new Uint8Array(count),
    gid: new Uint32Array(count),
    advance: new Int32Array(count),
    shift: new Int32Array(count),
    startTrim: new Int32Array(count),
    endTrim: new Int32Array(count),
    gap: new Int32Array(count),
    shrinkStep: new Int8Array(count).fill(Shrink.none),
    shrinkMax: new Int32Array(count),
    stretchStep: new Int8Array(count).fill(Stretch.none),
    stretchMax: new Int32Array(count),
    breakBefore: new Uint8Array(count).fill(Break.never),
  };
}

interface Cell {
  readonly width: number;
  readonly shift: number;
}

/**
 * The cell of an item and where its glyph stands in it, thousandths of an em. A mark takes its half of the
 * square (GB/T 15834 5.1): where the face draws it elsewhere — centred as in Taiwan, or narrow as Latin
 * quotes — the ink is moved to the middle of that half.
 */
function cellOf(item: Item, white: number): Cell {
  const advance = item.advance;
  if (item.cls === Class.interpunct) return { width: HALF, shift: HALF / 2 - inkMiddleOf(item) };
  if (item.cls === Class.opening) return markCell(item, white, white + HALF / 2);
  if (isClosingMark(item.cls)) return markCell(item, white, HALF / 2);
  return { width: advance, shift: 0 };
}

const HALF = 500;
/** Ink within this of the middle of its half is where its designer put it, thousandths of an em. */
const INK_TOLERANCE = 130;

function markCell(item: Item, white: number, middle: number): Cell {
  const inkMiddle = inkMiddleOf(item);
  // The glyph's own origin: a full-width opening mark keeps its ink in the right half of 1 em.
  const natural = item.cls === Class.opening ? white - HALF : 0;
  const isInPlace =
    item.advance === 2 * HALF && Math.abs(inkMiddle + natural - middle) <= INK_TOLERANCE;
  return { width: HALF + white, shift: isInPlace ? natural : middle - inkMiddle };
}

function inkMiddleOf(item: Item): number {
  const ink = item.face.inkOf(item.gid);
  return ((ink.left + ink.right) * 500) / item.face.unitsPerEm;
}

/** White in the cell of an item. Two of ！？ together take one square (GB/T 15834 5.1.2). */
function whiteOf(items: readonly Item[], i: number, style: TextStyle): number {
  const item = items[i];
  if (item === undefined) return 0;
  const isSecondOfTwo =
    isCall(item) && isCall(items[i - 1]) && !isCall(items[i - 2]) && !isCall(items[i + 1]);
  return isSecondOfTwo ? 0 : markWhite(item.cls, item.codePoint, style.rules.punctuation);
}

const isCall = (item: Item | undefined): boolean =>
  item?.codePoint === 0xff01 /* ！ */ || item?.codePoint === 0xff1f; /* ？ */

interface GapContext {
  readonly style: TextStyle;
  /** White in the cell of each item, thousandths of an em. */
  readonly whites: readonly number[];
  readonly toMpt: (thousandths: number) => number;
}

function fillGaps(
  paragraph: PreparedParagraph,
  items: readonly Item[],
  { style, whites, toMpt }: GapContext,
): void {
  for (let i = 1; i < items.length; i += 1) {
    const [before, after] = [items[i - 1], items[i]];
    if (before === undefined || after === undefined) continue;
    const gap = gapBetween(
      sideOf(before, isClosingMark(before.cls) ? (whites[i - 1] ?? 0) : 0),
      sideOf(after, after.cls === Class.opening ? (whites[i] ?? 0) : 0),
      style.rules,
    );
    paragraph.gap[i] = toMpt(gap.fixed);
    paragraph.shrinkStep[i] = gap.shrinkStep;
    paragraph.shrinkMax[i] = toMpt(gap.shrinkMax);
    paragraph.stretchStep[i] = gap.stretchStep;
    paragraph.stretchMax[i] = toMpt(gap.stretchMax);
    paragraph.breakBefore[i] = breakAt(items, i, style.rules.prohibition);
  }
}

/** Whether a line may end before item i, the white at its end looked through. */
function breakAt(items: readonly Item[], i: number, level: ProhibitionLevel): Break {
  const [before, after] = [items[i - 1], items[i]];
  if (before === undefined || after === undefined || after.joined) return Break.never;
  const between = breakBetween(before, after, level);
  if (between !== Break.free || !isWhite(before)) return between;
  let visible = i - 1;
  while (visible >= 0 && isWhite(items[visible] ?? after)) visible -= 1;
  const last = items[visible];
  return last === undefined || mayEndBehind(last, level) ? Break.free : Break.prohibited;
}

const sideOf = (item: Item, white: number): GapSide => ({
  cls: item.cls,
  white,
  advance: item.advance,
});
