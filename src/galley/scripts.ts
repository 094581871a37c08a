/** Raised and lowered signs: those that the copy marks, and those of Unicode that a face has not. */
import { type Face, isExtender } from '../model/face.ts';
import { FULL, type ItemGatherer, Stance } from './items.ts';
import { addGlyphs, type RunToItemise } from './runToItemise.ts';

/** Size, and how far they are moved, thousandths of an em (trade practice: three fifths). */
export const SCRIPT_SIZE = 600;
export const SUPERSCRIPT_RISE = 360;
export const SUBSCRIPT_RISE = -140;

const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const PLAIN = '0123456789+−=()';

/** What a raised or lowered sign of a text shows, for a face that has no such sign. */
export interface Script {
  readonly codePoint: number;
  /** Thousandths of an em. */
  readonly rise: number;
}

const scriptsOf = (signs: string, rise: number): readonly (readonly [number, Script])[] =>
  [...signs].map((sign, i) => [
    sign.codePointAt(0) ?? 0,
    { codePoint: PLAIN.codePointAt(i) ?? 0, rise },
  ]);

const SCRIPTS: ReadonlyMap<number, Script> = new Map([
  ...scriptsOf(LOWERED, SUBSCRIPT_RISE),
  ...scriptsOf(RAISED, SUPERSCRIPT_RISE),
]);

const scriptOf = (character: string): Script | undefined =>
  SCRIPTS.get(character.codePointAt(0) ?? 0);

/** Whether a face has all of a word but signs that stand raised or lowered: CO₂ in most Chinese faces. */
export function lacksScriptsAlone(face: Face, word: string): boolean {
  if (!SCRIPT.test(word)) return false;
  let lacks = false;
  for (const character of word) {
    if (isExtender(character) || face.glyphOf(character.codePointAt(0) ?? 0) !== 0) continue;
    const script = scriptOf(character);
    if (script === undefined || face.glyphOf(script.codePoint) === 0) return false;
    lacks = true;
  }
  return lacks;
}

/** Sets, in the face of its role, a word whose raised and lowered signs the face has only in full size. */
export function addWithScripts(
  run: RunToItemise,
  items: ItemGatherer,
  from: number,
  word: string,
  stance: number = Stance.upright,
): void {
  const face = run.fonts.faceFor(run.font, '');
  let at = from;
  for (const { 0: stretch } of word.matchAll(STRETCH)) {
    const length = [...stretch].length;
    const script = face.glyphOf(stretch.codePointAt(0) ?? 0) === 0 ? scriptOf(stretch) : undefined;
    if (script === undefined) addGlyphs(run, items, at, face, face.shape(stretch, []), stance);
    else {
      const size = Math.round((run.size * SCRIPT_SIZE) / FULL);
      const rise = run.rise + Math.round((script.rise * run.size) / FULL);
      const glyphs = face.shape(String.fromCodePoint(script.codePoint), []);
      const shown = glyphs.map((glyph) => ({ ...glyph, text: stretch }));
      addGlyphs({ ...run, size, rise }, items, at, face, shown, stance);
    }
    at += length;
  }
}

const SCRIPT = new RegExp(`[${LOWERED}${RAISED}]`, 'u');

/** One such sign, or what stands between two. */
const STRETCH = new RegExp(`[${LOWERED}${RAISED}]|[^${LOWERED}${RAISED}]+`, 'gu');
