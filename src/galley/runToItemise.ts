/** A stretch of text on its way to items, and what every way of setting it needs. */
import {
  type Face,
  type FontBook,
  type FontRef,
  isExtender,
  type ShapedGlyph,
} from '../model/face.ts';
import type { CompositionRules } from '../model/galley.ts';
import type { Characters } from './breaks.ts';
import { Class } from './classes.ts';
import { type ItemGatherer, Stance } from './items.ts';

/** A stretch of a paragraph in one face, to be turned into items. */
export interface RunToItemise {
  readonly characters: Characters;
  /** First and last-plus-one character. */
  readonly from: number;
  readonly to: number;
  readonly font: FontRef;
  readonly fonts: FontBook;
  readonly rules: CompositionRules;
  /** Size and rise of raised and lowered signs, thousandths of the paragraph's em. */
  readonly size: number;
  readonly rise: number;
}

/** Curly quotes are one code point for both scripts; a Chinese face draws them on a square unless it is asked for narrow ones. */
const WESTERN_QUOTE = /[‘’“”]/u;
export const westernFeatures = (word: string): readonly string[] =>
  WESTERN_QUOTE.test(word) ? ['pwid'] : [];

export const textOf = ({ text, offsets }: Characters, from: number, to: number): string =>
  text.slice(offsets[from] ?? text.length, offsets[to] ?? text.length);

/** Glyphs of a shaped run, each with the characters it stands for. */
export function addGlyphs(
  run: RunToItemise,
  items: ItemGatherer,
  from: number,
  face: Face,
  glyphs: readonly ShapedGlyph[],
  stance: number = Stance.upright,
): void {
  const { characters } = run;
  let i = from;
  for (const glyph of glyphs) {
    // A glyph that stands for no character of its own goes with the one before it.
    const own = glyph.text === '' ? Math.max(from, i - 1) : i;
    items.add({
      character: i,
      codePoint: characters.codePoints[own] ?? 0,
      cls: characters.classes[own] ?? Class.letter,
      face,
      gid: glyph.gid,
      advance: (glyph.advance * run.size) / face.unitsPerEm,
      size: run.size,
      rise: run.rise,
      stance,
      // A mark with a glyph of its own stays with what it stands on.
      joined: glyph.text === '' || (i > from && isExtender(glyph.text)),
    });
    i += [...glyph.text].length;
  }
}
