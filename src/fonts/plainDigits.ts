/**
 * Figures set without shaping: most faces draw digits on one width and pair them plainly, and a paper has thousands of
 * numbers, each another one. A face is asked once, with every digit after every other.
 */
import type { ShapedGlyph } from '../model/face.ts';
import { keep } from '../model/keep.ts';

const DIGITS = '0123456789';
const ONLY_DIGITS = /^[0-9]+$/;

/** Every ordered pair of digits once, each the end of the one before (a de Bruijn sequence), and the first again. */
export const ALL_PAIRS: string = `${Array.from(DIGITS, (first, i) =>
  Array.from(DIGITS.slice(i + 1), (second) => first + second).join(''),
)
  .map((pairs, i) => DIGITS[i] + pairs)
  .join('')}0`;

export interface DigitFace {
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (gid: number) => number;
  readonly shape: (text: string) => readonly ShapedGlyph[];
}

/** Sets a text of digits alone, where the face pairs them plainly; undefined for any other text or face. */
export function plainDigits(face: DigitFace): (text: string) => readonly ShapedGlyph[] | undefined {
  const glyphs = new Map<string, ShapedGlyph>();
  let arePlain: boolean | undefined;
  const glyphFor = (digit: string): ShapedGlyph =>
    keep(glyphs, digit, () => {
      const gid = face.glyphOf(digit.charCodeAt(0));
      return { gid, advance: face.advanceOf(gid), text: digit };
    });
  return (text) => {
    if (!ONLY_DIGITS.test(text)) return undefined;
    arePlain ??= isSame(face.shape(ALL_PAIRS), Array.from(ALL_PAIRS, glyphFor));
    return arePlain ? Array.from(text, glyphFor) : undefined;
  };
}

const isSame = (some: readonly ShapedGlyph[], others: readonly ShapedGlyph[]): boolean =>
  some.length === others.length &&
  some.every(({ gid, advance, text }, i) => {
    const other = others[i];
    return gid === other?.gid && advance === other.advance && text === other.text;
  });
