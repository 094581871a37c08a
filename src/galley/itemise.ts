/** From characters to glyphs: clusters, two-em signs, Western words, and the face each comes from. */
import { type Face, hasAll, isExtender, type ShapedGlyph } from '../model/face.ts';
import type { Characters } from './breaks.ts';
import { Class, isWestern } from './classes.ts';
import { itemiseVerticalWord, uprightItem } from './itemiseVertical.ts';
import { FULL, type ItemGatherer, Stance } from './items.ts';
import { addGlyphs, type RunToItemise, textOf, westernFeatures } from './runToItemise.ts';
import { addWithScripts, lacksScriptsAlone } from './scripts.ts';

export function itemise(run: RunToItemise, items: ItemGatherer): void {
  const { characters, from, to, fonts, font } = run;
  const own = fonts.faceFor(font, '');
  const isUsual = run.rules.direction === 'horizontal' && run.size === FULL;
  for (let i = from; i < to; ) {
    const codePoint = characters.codePoints[i] ?? 0;
    const cls = characters.classes[i] ?? Class.ideograph;
    const isAlone = isUsual && isSquare(cls) && !mayExtend(characters.codePoints[i + 1]);
    const gid = isAlone ? own.glyphOf(codePoint) : 0;
    if (gid !== 0 && fonts.drawnLength(characters.text, characters.offsets[i] ?? 0) === 0) {
      items.addPlain({
        character: i,
        codePoint: codePoint,
        cls: cls,
        face: own,
        gid: gid,
        advance: (own.advanceOf(gid) * FULL) / own.unitsPerEm,
      });
      i += 1;
    } else i += itemisePiece(run, items, i);
  }
}

/** What stands alone on a square: neither a part of a word nor the half of a two-em sign. */
const isSquare = (cls: number): boolean =>
  cls <= Class.stop || cls === Class.fullSpace || cls === Class.wide;

/** Whether the next character may belong to the one before it: nothing of the common Han block does. */
const mayExtend = (codePoint: number | undefined): boolean =>
  codePoint !== undefined &&
  !(codePoint >= 0x30a0 && codePoint < 0xa66e) &&
  !(codePoint >= 0x3000 && codePoint < 0x302a) &&
  !(codePoint >= 0xff01 && codePoint < 0xffff) &&
  codePoint >= 0x300;

/** Sets what belongs together from `i` on; returns how many characters that is. */
function itemisePiece(run: RunToItemise, items: ItemGatherer, i: number): number {
  const { characters, fonts } = run;
  const offset = characters.offsets[i] ?? 0;
  const drawn = fonts.drawnLength(characters.text, offset);
  if (drawn > 0) {
    const text = characters.text.slice(offset, offset + drawn);
    addCluster(run, items, i, text);
    return [...text].length;
  }
  if (isTwoEmSign(characters, i, run.to)) return addSign(run, items, i);
  const cls = characters.classes[i] ?? Class.ideograph;
  if (isWestern(cls)) {
    return run.rules.direction === 'vertical'
      ? itemiseVerticalWord(run, items, i)
      : addWord(run, items, i, wordEnd(run, i));
  }
  const length = clusterLength(characters, i, run.to);
  addCluster(run, items, i, textOf(characters, i, i + length));
  return length;
}

function clusterLength({ codePoints }: Characters, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && isExtender(String.fromCodePoint(codePoints[end] ?? 0))) end += 1;
  return end - start;
}

/** —— and ……, also written with U+22EF, are two characters that make one two-em sign (GB/T 15834 5.1.4–5). */
function isTwoEmSign({ codePoints }: Characters, i: number, limit: number): boolean {
  const codePoint = codePoints[i] ?? 0;
  const isHalf = codePoint === EM_DASH || codePoint === ELLIPSIS || codePoint === MIDLINE_ELLIPSIS;
  return isHalf && i + 1 < limit && codePoints[i + 1] === codePoint;
}

const EM_DASH = 0x2014;
const ELLIPSIS = 0x2026;
const MIDLINE_ELLIPSIS = 0x22ef;
const SIGN_WIDTH = 2 * FULL;

/** One joined glyph where the face has it, else two that are never parted. */
function addSign(run: RunToItemise, items: ItemGatherer, i: number): number {
  const { characters, rules } = run;
  const piece = textOf(characters, i, i + 2);
  const isDash = characters.codePoints[i] === EM_DASH;
  const face = run.fonts.faceFor(run.font, piece);
  const feature = isDash && face.dashFeature !== undefined ? [face.dashFeature] : [];
  const glyphs = face.shape(piece, feature);
  const isVertical = rules.direction === 'vertical';
  glyphs.forEach((glyph, part) => {
    const form = isVertical ? face.verticalOf(glyph.gid) : glyph.gid;
    items.add({
      character: i + (part > 0 ? 1 : 0),
      codePoint: characters.codePoints[i] ?? 0,
      cls: isDash ? Class.dash : Class.ellipsis,
      face,
      gid: form,
      // The sign takes two em whatever the face draws; its halves are moved to fill them.
      advance: SIGN_WIDTH / glyphs.length,
      size: run.size,
      rise: run.rise,
      stance: isVertical && form === glyph.gid ? Stance.sideways : Stance.upright,
      joined: part > 0,
    });
  });
  return 2;
}

/** No word is longer; what is (a file pasted as text) is shaped in pieces, for shaping is not linear. */
const LONGEST_PIECE = 200;

/** Digits and letters are shaped apart, for digits may take half the square each; they still never part. */
function wordEnd({ characters, to }: RunToItemise, start: number): number {
  const isDigit = characters.classes[start] === Class.digit;
  const limit = Math.min(to, start + LONGEST_PIECE);
  let end = start + 1;
  while (end < limit) {
    const cls = characters.classes[end] ?? Class.ideograph;
    const continues = isWestern(cls) && (cls === Class.digit) === isDigit;
    if (!continues && !isExtender(String.fromCodePoint(characters.codePoints[end] ?? 0))) break;
    end += 1;
  }
  return end;
}

/** A Western word in one face: the first that has all of it, else character by character. */
function addWord(run: RunToItemise, items: ItemGatherer, from: number, to: number): number {
  const { characters, fonts, font, rules } = run;
  const piece = textOf(characters, from, to);
  const isDigit = characters.classes[from] === Class.digit;
  if (isDigit && rules.digits === 'full') {
    for (let i = from; i < to; i += 1) addFullDigit(run, items, i);
    return to - from;
  }
  if (lacksScriptsAlone(fonts.faceFor(font, ''), piece)) {
    addWithScripts(run, items, from, piece);
    return to - from;
  }
  const face = fonts.faceFor(font, piece);
  if (!hasAll(face, piece)) {
    for (let i = from; i < to; ) {
      const length = clusterLength(characters, i, to);
      addCluster(run, items, i, textOf(characters, i, i + length));
      i += length;
    }
    return to - from;
  }
  const features = isDigit && rules.digits === 'half' ? ['hwid'] : westernFeatures(piece);
  addGlyphs(run, items, from, face, face.shape(piece, features));
  return to - from;
}

const FULL_WIDTH = 0xff00 - 0x20;

/** A digit on a square of its own: the glyph of its full-width form, still the digit it is. */
function addFullDigit(run: RunToItemise, items: ItemGatherer, i: number): void {
  const codePoint = run.characters.codePoints[i] ?? 0;
  const wide = codePoint + FULL_WIDTH;
  const face = run.fonts.faceFor(run.font, String.fromCodePoint(wide));
  items.addPlain({
    character: i,
    codePoint: codePoint,
    cls: Class.wide,
    face: face,
    gid: face.glyphOf(wide),
    advance: FULL,
  });
}

/** After upright digits a per cent sign stands upright too, on its square. */
const PERCENT = 0x25;
const WIDE_PERCENT = '％';

/** A character with its marks, or a text that the house has drawn. */
function addCluster(run: RunToItemise, items: ItemGatherer, i: number, text: string): void {
  const face = run.fonts.faceFor(run.font, text);
  const codePoint = run.characters.codePoints[i] ?? 0;
  if (run.rules.direction === 'vertical') {
    if (codePoint === PERCENT && items.endsInUprightFigure()) {
      const wide = run.fonts.faceFor(run.font, WIDE_PERCENT);
      const gid = wide.glyphOf(WIDE_PERCENT.codePointAt(0) ?? 0);
      items.add(uprightItem(run, i, wide, gid, true));
    } else items.add(uprightItem(run, i, face, glyphsOf(face, text)[0]?.gid ?? 0));
    return;
  }
  const glyphs = glyphsOf(face, text);
  if (glyphs.length === 1 && run.size === FULL) {
    const [glyph] = glyphs;
    const advance = ((glyph?.advance ?? 0) * FULL) / face.unitsPerEm;
    const cls = run.characters.classes[i] ?? Class.ideograph;
    items.addPlain({
      character: i,
      codePoint: codePoint,
      cls: cls,
      face: face,
      gid: glyph?.gid ?? 0,
      advance: advance,
    });
  } else addGlyphs(run, items, i, face, glyphs);
}

function glyphsOf(face: Face, text: string): readonly ShapedGlyph[] {
  const first = text.codePointAt(0) ?? 0;
  if (face.outlines === 'drawn' || text.length > (first > 0xffff ? 2 : 1))
    return face.shape(text, []);
  const gid = face.glyphOf(first);
  return [{ gid, advance: face.advanceOf(gid), text }];
}
