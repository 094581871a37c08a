/** Fills the columns of a prepared paragraph: cells, gaps, breaks, as its items and their kinds have them. */
import type { Face } from '../model/face.ts';
import type { CompositionRules, PreparedParagraph, TextStyle } from '../model/galley.ts';
import { Break, type Characters, isHyphen } from './breaks.ts';
import { isMark, Kind, markCell, whiteOf } from './cells.ts';
import { isHan } from './classes.ts';
import { isCentredMark, placeMark } from './combining.ts';
import { FULL, type Items, Stance } from './items.ts';
import { lineEnds } from './lineEnds.ts';
import { type Gap, gapBetween, gapOfSizes, replacedSpaceGap, wordGap } from './spacing.ts';

interface CellContext {
  readonly characters: Characters;
  readonly style: TextStyle;
}

export function fillCells(
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
  fillRises(paragraph, items);
  fillMarks(paragraph, items, kinds, style);
}

function fillRises(paragraph: PreparedParagraph, items: Items): void {
  const { count, size } = paragraph;
  for (let i = 0; i < count; i += 1) {
    paragraph.rise[i] = inMpt(items.rise[i] ?? 0, size);
    const isOnLetter = items.joined[i] === 1 && isCentredMark(items.codePoint[i] ?? 0);
    if (isOnLetter) setOnLetter(paragraph, items, i);
  }
}

/** A mark with a glyph of its own stands over or under its letter. */
function setOnLetter(paragraph: PreparedParagraph, items: Items, i: number): void {
  let letter = i - 1;
  while (letter > 0 && items.joined[letter] === 1) letter -= 1;
  const face = items.faces[items.face[i] ?? 0];
  if (face === undefined || items.face[letter] !== items.face[i] || items.advance[i] !== 0) return;
  const stacked = Array.from({ length: i - letter + 1 }, (_, k) => ({
    codePoint: items.codePoint[letter + k] ?? 0,
    gid: items.gid[letter + k] ?? 0,
  }));
  const [base, ...marks] = stacked;
  if (base === undefined) return;
  const { along, up } = placeMark(face, base, marks);
  const inUnits = (paragraph.glyphSize[i] ?? 0) / face.unitsPerEm;
  paragraph.shift[i] = Math.round(along * inUnits);
  paragraph.rise[i] = (paragraph.rise[i] ?? 0) + Math.round(up * inUnits);
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
    const scale = items.size[i] ?? FULL;
    const toMpt = (thousandths: number): number => inMpt((thousandths * scale) / FULL, size);
    const cell = markCell(kind, drawnOf(items, i, style));
    const end = ends(kind, items.codePoint[i] ?? 0, cell.width);
    paragraph.advance[i] = toMpt(cell.width);
    paragraph.shift[i] = (paragraph.shift[i] ?? 0) + toMpt(cell.shift);
    paragraph.startTrim[i] = kind === Kind.opening ? toMpt(whiteOf(kind).before) : 0;
    paragraph.endTrim[i] = toMpt(end.always);
    paragraph.endOption[i] = toMpt(end.option);
  }
}

/** The ink of a mark along the line. */
function drawnOf(
  items: Items,
  i: number,
  style: TextStyle,
): { readonly advance: number; readonly inkMiddle: number } {
  const face: Face | undefined = items.faces[items.face[i] ?? 0];
  // As if the sign were as large as its paragraph; the cell is scaled.
  const advance = ((items.advance[i] ?? 0) * FULL) / (items.size[i] ?? FULL);
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

export function fillGaps(
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
  const before = kinds[i - 1] ?? 0;
  const after = kinds[i] ?? 0;
  if (after === Kind.space) {
    if (!standsForAutospace(kinds, i)) return wordGap(items.advance[i] ?? 0, rules);
    return replacedSpaceGap(isHanKind(before) ? (kinds[i + 1] ?? 0) : before, rules);
  }
  // Figures across a vertical line, halves of a sign, glyphs of one cluster: nothing opens between them.
  if (items.joined[i] === 1) return gapBetween(Kind.letter, Kind.letter, rules);
  const sizeBefore = items.size[i - 1] ?? FULL;
  const sizeAfter = items.size[i] ?? FULL;
  if (sizeBefore === FULL && sizeAfter === FULL) return gapBetween(before, after, rules);
  return gapOfSizes([before, after], [sizeBefore, sizeAfter], rules);
}

export function fillBreaks(paragraph: PreparedParagraph, items: Items, kinds: Uint8Array): void {
  for (let i = 1; i < paragraph.count; i += 1) {
    const kind = kinds[items.character[i] ?? 0] ?? Break.never;
    paragraph.breakBefore[i] = items.joined[i] === 1 ? Break.never : kind;
    if (isHyphen(kind)) paragraph.hyphen[i] = hyphenWidth(paragraph, i - 1);
  }
}

const HYPHEN = 0x2d;

/** The width of a hyphen in the face and size of an item. */
function hyphenWidth({ faces, face, glyphSize }: PreparedParagraph, item: number): number {
  const own = faces[face[item] ?? 0];
  if (own === undefined) return 0;
  return Math.round((own.advanceOf(own.glyphOf(HYPHEN)) * (glyphSize[item] ?? 0)) / own.unitsPerEm);
}
