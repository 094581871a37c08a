/** Western words and single signs in vertical lines: turned, upright on a square, or across the line. */
import type { Face } from '../model/face.ts';
import { Class, isWestern } from './classes.ts';
import { type Item, type ItemGatherer, Stance } from './items.ts';
import { addGlyphs, type RunToItemise, textOf, westernFeatures } from './runToItemise.ts';
import { addWithScripts, lacksScriptsAlone } from './scripts.ts';
import {
  isUprightSign,
  standsAcross,
  standsAlone,
  standsUpright,
  verticalForm,
} from './vertical.ts';

const FULL_WIDTH = 0xff00 - 0x20;

/** A Western word from `from` on, as far as it goes; returns its length in characters. */
export function itemiseVerticalWord(run: RunToItemise, items: ItemGatherer, from: number): number {
  const to = wordEnd(run, from);
  const word = textOf(run.characters, from, to);
  if (standsAlone(word)) for (let i = from; i < to; i += 1) addAlone(run, items, i);
  else if (standsAcross(word)) addAcross(run, items, from, word);
  else if (isUprightSign(word)) addUpright(run, items, from, word);
  else if (lacksScriptsAlone(run.fonts.faceFor(run.font, ''), word)) {
    addWithScripts(run, items, from, word, Stance.sideways);
  } else {
    const face = run.fonts.faceFor(run.font, word);
    addGlyphs(run, items, from, face, face.shape(word, westernFeatures(word)), Stance.sideways);
  }
  return to - from;
}

function wordEnd({ characters, to }: RunToItemise, from: number): number {
  let end = from + 1;
  while (end < to && isWestern(characters.classes[end] ?? Class.ideograph)) end += 1;
  return end;
}

/** A digit or capital on its square: the glyph of its full-width form. */
function addAlone(run: RunToItemise, items: ItemGatherer, i: number): void {
  const codePoint = run.characters.codePoints[i] ?? 0;
  const wide = codePoint + FULL_WIDTH;
  const face = run.fonts.faceFor(run.font, String.fromCodePoint(wide));
  items.add({ ...uprightItem(run, i, face, face.glyphOf(wide), true), cls: Class.wide });
}

function addUpright(run: RunToItemise, items: ItemGatherer, i: number, word: string): void {
  const face = run.fonts.faceFor(run.font, word);
  const gid = face.glyphOf(run.characters.codePoints[i] ?? 0);
  items.add({ ...uprightItem(run, i, face, gid), cls: Class.wide });
}

/** Tate-chu-yoko (纵中横): two or three digits side by side in one square, smaller where they are wider than it. */
function addAcross(run: RunToItemise, items: ItemGatherer, from: number, word: string): void {
  const face = run.fonts.faceFor(run.font, word);
  const glyphs = face.shape(word, ['hwid']);
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0) / face.unitsPerEm;
  const share = Math.min(1, 1 / width);
  let across = -(width * share) / 2;
  glyphs.forEach((glyph, part) => {
    const advance = (glyph.advance / face.unitsPerEm) * share;
    items.add({
      character: from + part,
      codePoint: run.characters.codePoints[from + part] ?? 0,
      cls: Class.wide,
      face,
      gid: glyph.gid,
      // The last holds the square for all; the others stand beside it.
      advance: part === glyphs.length - 1 ? run.size : 0,
      size: Math.round(run.size * share),
      rise: run.rise + Math.round((across + advance / 2) * run.size),
      stance: Stance.upright,
      joined: part > 0,
    });
    across += advance;
  });
}

/**
 * A sign that is no Western word: upright with its vertical form, or turned where it has none and
 * needs one; `isWide` stands a sign upright that UAX #50 turns.
 */
export function uprightItem(
  run: RunToItemise,
  i: number,
  face: Face,
  gid: number,
  isWide = false,
): Item {
  const codePoint = run.characters.codePoints[i] ?? 0;
  const cls = run.characters.classes[i] ?? Class.ideograph;
  const shown = verticalForm(codePoint, cls);
  const plain = shown === codePoint ? gid : face.glyphOf(shown) || gid;
  // Faces turn their full-width figures in vertical lines; on a square of its own one stands.
  const form = isWide ? plain : face.verticalOf(plain);
  const isUpright = isWide || standsUpright(shown, form !== plain, run.rules.language);
  const advance = isUpright ? face.verticalAdvanceOf(form) : face.advanceOf(plain);
  return {
    character: i,
    codePoint,
    cls,
    face,
    gid: isUpright ? form : plain,
    advance: (advance * run.size) / face.unitsPerEm,
    size: run.size,
    rise: run.rise,
    stance: isUpright ? Stance.upright : Stance.sideways,
    joined: false,
  };
}
