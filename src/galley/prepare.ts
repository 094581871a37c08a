/** Turns a paragraph into measured items: done once, broken as often as make-up asks. */
import { type Face, type FontBook, isVariationSelector } from '../model/face.ts';
import type {
  CompositionRules,
  Mark,
  ParagraphText,
  PreparedParagraph,
  TextStyle,
} from '../model/galley.ts';
import { Break, breaksOf, type Characters } from './breaks.ts';
import { isMark, Kind, kindOf, markCell, whiteOf } from './cells.ts';
import { isHan } from './classes.ts';
import { classesOf } from './context.ts';
import { itemise } from './itemise.ts';
import { FULL, ItemGatherer, type Items, Stance } from './items.ts';
import { lineEnds } from './lineEnds.ts';
import { prepareMarks } from './marks.ts';
import { slabFor } from './slab.ts';
import { type Gap, gapBetween, replacedSpaceGap, Shrink, Stretch, wordGap } from './spacing.ts';

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
  const characters = charactersOf(source);
  const items = itemsOf(source, characters, style, fonts);
  const kinds = kindsOf(items, style.rules);
  const blank = blankParagraph(characters.text, style, items);
  fillCells(blank, items, kinds, { characters, style });
  fillGaps(blank, items, kinds, style.rules);
  fillBreaks(blank, items, breaksOf(characters, style.rules));
  const paragraph = prepareMarks(blank, source, style, fonts);
  return { paragraph, missing: missingOf(paragraph, items) };
}

function charactersOf(source: ParagraphText): Characters {
  const text = source.runs.map((run) => run.text).join('');
  const codePoints = new Uint32Array(text.length);
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    codePoints[count] = codePoint;
    offsets[count] = at;
    at += codePoint > 0xffff ? 2 : 1;
  }
  const own = codePoints.subarray(0, count);
  return { text, codePoints: own, offsets: offsets.subarray(0, count), classes: classesOf(own) };
}

/** Raised and lowered signs: size, and how far they are moved, thousandths of an em (trade practice: three fifths). */
const SCRIPT_SIZE = 600;
const SUPERSCRIPT_RISE = 360;
const SUBSCRIPT_RISE = -140;

function itemsOf(
  source: ParagraphText,
  characters: Characters,
  style: TextStyle,
  fonts: FontBook,
): Items {
  const items = new ItemGatherer(characters.codePoints.length);
  let from = 0;
  for (const run of source.runs) {
    const to = from + lengthOf(run.text);
    const script = run.marks?.find(({ kind }) => kind === 'superscript' || kind === 'subscript');
    itemise(
      {
        characters,
        from,
        to,
        font: run.strong ? style.strongFont : style.font,
        fonts,
        rules: style.rules,
        size: script === undefined ? FULL : SCRIPT_SIZE,
        rise: riseOf(script),
      },
      items,
    );
    from = to;
  }
  return items.items();
}

const riseOf = (script: Mark | undefined): number =>
  script === undefined ? 0 : script.kind === 'superscript' ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE;

/** Code points of a text. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const isCall = (codePoint: number | undefined): boolean =>
  codePoint === 0xff01 /* ！ */ || codePoint === 0xff1f; /* ？ */

function kindsOf({ cls, codePoint, count }: Items, rules: CompositionRules): Uint8Array {
  const kinds = new Uint8Array(count);
  for (let i = 0; i < kinds.length; i += 1) {
    kinds[i] = kindOf(cls[i] ?? 0, codePoint[i] ?? 0, rules);
    // Two of ！？ take one square, three take two (GB/T 15834 5.1.2): the second gives its white up.
    const isSecondOfTwo =
      kinds[i] === Kind.stop &&
      isCall(codePoint[i]) &&
      isCall(codePoint[i - 1]) &&
      !isCall(codePoint[i - 2]) &&
      !isCall(codePoint[i + 1]);
    if (isSecondOfTwo) kinds[i] = Kind.closingSolid;
  }
  return kinds;
}

function blankParagraph(text: string, style: TextStyle, items: Items): PreparedParagraph {
  const { count } = items;
  const { int32, int8, uint8 } = slabFor(count + 1, { fours: 12, ones: 4 });
  return {
    text,
    size: style.size,
    language: style.rules.language,
    direction: style.rules.direction,
    faces: items.faces,
    count,
    textFrom: int32(count + 1),
    cls: items.cls.subarray(0, count),
    han: uint8(count),
    face: items.face.subarray(0, count),
    gid: items.gid.subarray(0, count),
    glyphSize: int32(count),
    rise: int32(count),
    sideways: items.stance.subarray(0, count),
    advance: int32(count),
    shift: int32(count),
    startTrim: int32(count),
    endTrim: int32(count),
    endOption: int32(count),
    gap: int32(count),
    shrinkStep: int8(count).fill(Shrink.none),
    shrinkMax: int32(count),
    stretchStep: int8(count).fill(Stretch.none),
    stretchMax: int32(count),
    breakBefore: uint8(count).fill(Break.never),
    hyphen: int32(count),
    marks: [],
  };
}

interface CellContext {
  readonly characters: Characters;
  readonly style: TextStyle;
}

function fillCells(
  paragraph: PreparedParagraph,
  items: Items,
  kinds: Uint8Array,
  { characters, style }: CellContext,
): void {
  const { count, size } = paragraph;
  const { offsets, text } = characters;
  for (let i = 0; i < count; i += 1) {
    paragraph.textFrom[i] = offsets[items.character[i] ?? 0] ?? text.length;
    paragraph.han[i] = isHan(items.codePoint[i] ?? 0) ? 1 : 0;
    const isReplaced = kinds[i] === Kind.space && standsForAutospace(kinds, i);
    paragraph.advance[i] = isReplaced ? 0 : inMpt(items.advance[i] ?? 0, size);
    paragraph.glyphSize[i] = size;
    if (items.size[i] !== FULL) fillSmall(paragraph, items, i);
  }
  paragraph.textFrom[count] = text.length;
  for (let i = 0; i < count; i += 1) paragraph.rise[i] = inMpt(items.rise[i] ?? 0, size);
  fillMarks(paragraph, items, kinds, style);
}

/** A raised or lowered sign, or one of several in a square. */
function fillSmall(paragraph: PreparedParagraph, items: Items, i: number): void {
  const { size, direction } = paragraph;
  const scale = items.size[i] ?? FULL;
  paragraph.glyphSize[i] = inMpt(scale, size);
  // In a vertical line a smaller upright glyph stands in the middle of its square.
  const isCentred = direction === 'vertical' && items.stance[i] === Stance.upright;
  if (isCentred) paragraph.shift[i] = inMpt((FULL - scale) / 2, size);
}

const inMpt = (thousandths: number, size: number): number =>
  Math.round((thousandths * size) / FULL);

/** Marks take the cell that language and style give them, whatever the face draws. */
function fillMarks(
  paragraph: PreparedParagraph,
  items: Items,
  kinds: Uint8Array,
  style: TextStyle,
): void {
  const { count, size } = paragraph;
  const ends = lineEnds(style.rules);
  for (let i = 0; i < count; i += 1) {
    const kind = kinds[i] ?? Kind.ideograph;
    if (!isMark(kind)) continue;
    const cell = markCell(kind, drawnOf(items, i, style));
    const end = ends(kind, items.codePoint[i] ?? 0, cell.width);
    paragraph.advance[i] = inMpt(cell.width, size);
    paragraph.shift[i] = inMpt(cell.shift, size);
    paragraph.startTrim[i] = kind === Kind.opening ? inMpt(whiteOf(kind).before, size) : 0;
    paragraph.endTrim[i] = inMpt(end.always, size);
    paragraph.endOption[i] = inMpt(end.option, size);
  }
}

/** The ink of a mark along the line. */
function drawnOf(
  items: Items,
  i: number,
  style: TextStyle,
): { readonly advance: number; readonly inkMiddle: number } {
  const face: Face | undefined = items.faces[items.face[i] ?? 0];
  const advance = items.advance[i] ?? 0;
  if (face === undefined) return { advance, inkMiddle: advance / 2 };
  const ink = face.inkOf(items.gid[i] ?? 0);
  const isUpright = style.rules.direction === 'vertical' && items.stance[i] === 0;
  const middle = isUpright
    ? EM_TOP * face.unitsPerEm - (ink.top + ink.bottom) / 2
    : (ink.left + ink.right) / 2;
  return { advance, inkMiddle: (middle * FULL) / face.unitsPerEm };
}

/** Upper edge of the em box over the baseline (`EM_ASCENT` of the model, for every face alike). */
const EM_TOP = 0.88;

const isHanKind = (kind: number | undefined): boolean => kind === Kind.ideograph;
const isWordKind = (kind: number | undefined): boolean =>
  kind === Kind.letter || kind === Kind.digit;

/** A single typed space between Han and Western text is the compositor's (cjk-composition §7). */
const standsForAutospace = (kinds: Uint8Array, i: number): boolean =>
  (isHanKind(kinds[i - 1]) && isWordKind(kinds[i + 1])) ||
  (isWordKind(kinds[i - 1]) && isHanKind(kinds[i + 1]));

function fillGaps(
  paragraph: PreparedParagraph,
  items: Items,
  kinds: Uint8Array,
  rules: CompositionRules,
): void {
  const { size } = paragraph;
  for (let i = 1; i < paragraph.count; i += 1) {
    const gap = gapAt(items, kinds, i, rules);
    paragraph.gap[i] = Math.round((gap.fixed * size) / FULL);
    paragraph.shrinkStep[i] = gap.shrinkStep;
    paragraph.shrinkMax[i] = Math.round((gap.shrinkMax * size) / FULL);
    paragraph.stretchStep[i] = gap.stretchStep;
    paragraph.stretchMax[i] = Math.round((gap.stretchMax * size) / FULL);
  }
}

function gapAt(items: Items, kinds: Uint8Array, i: number, rules: CompositionRules): Gap {
  const [before, after] = [kinds[i - 1] ?? 0, kinds[i] ?? 0];
  if (after === Kind.space) {
    if (!standsForAutospace(kinds, i)) return wordGap(items.advance[i] ?? 0);
    return replacedSpaceGap(isHanKind(before) ? (kinds[i + 1] ?? 0) : before, rules);
  }
  // Figures across a vertical line, halves of a sign, glyphs of one cluster: nothing opens between them.
  if (items.joined[i] === 1) return gapBetween(Kind.letter, Kind.letter, rules);
  return gapBetween(before, after, rules);
}

function fillBreaks(paragraph: PreparedParagraph, items: Items, kinds: Uint8Array): void {
  for (let i = 1; i < paragraph.count; i += 1) {
    const kind = kinds[items.character[i] ?? 0] ?? Break.never;
    paragraph.breakBefore[i] = items.joined[i] === 1 ? Break.never : kind;
    if (kind === Break.hyphen) paragraph.hyphen[i] = hyphenWidth(paragraph, i - 1);
  }
}

const HYPHEN = 0x2d;

/** The width of a hyphen in the face and size of an item. */
function hyphenWidth({ faces, face, glyphSize }: PreparedParagraph, item: number): number {
  const own = faces[face[item] ?? 0];
  if (own === undefined) return 0;
  return Math.round((own.advanceOf(own.glyphOf(HYPHEN)) * (glyphSize[item] ?? 0)) / own.unitsPerEm);
}

function missingOf(paragraph: PreparedParagraph, items: Items): readonly MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  for (let i = 0; i < paragraph.count; i += 1) {
    const codePoint = items.codePoint[i] ?? 0;
    if (paragraph.gid[i] !== 0 || isVariationSelector(codePoint)) continue;
    missing.push({
      offset: paragraph.textFrom[i] ?? 0,
      character: String.fromCodePoint(codePoint),
    });
  }
  return missing;
}
