/**
 * Marks over and under letters (m̀, ê̄ of Pinyin; n̂): where the face has no letter with its mark, the mark is set on
 * the letter by their inks, for a newspaper's Chinese faces hardly tell where marks go.
 */
import type { Face } from '../model/face.ts';

/** Combining Diacritical Marks of combining class 230 (above) and 220 (below), UnicodeData 17: those that stand in the middle. */
const ABOVE =
  /^[\u0300-\u0314\u033d-\u0344\u0346\u034a-\u034c\u0350-\u0352\u0357\u035b\u0363-\u036f]$/u;
const BELOW =
  /^[\u0316-\u0319\u031c-\u0320\u0323-\u0326\u0329-\u0333\u0339-\u033c\u0347-\u0349\u034d\u034e]$/u;

export const isCentredMark = (codePoint: number): boolean =>
  codePoint >= 0x300 && codePoint <= 0x36f && isMark(String.fromCodePoint(codePoint));
const isMark = (character: string): boolean => ABOVE.test(character) || BELOW.test(character);

/** A glyph of a cluster; lengths in font units. */
export interface Stacked {
  readonly codePoint: number;
  readonly gid: number;
}

/** How far a mark is moved from where the pen stands after its letter, font units: along the line, and away from it. */
export interface Move {
  readonly along: number;
  readonly up: number;
}

/** White between a letter, or the mark on it, and the next mark, thousandths of an em (as faces draw their own). */
const WHITE = 40;

/** The place of the last mark of a cluster: a letter, and the marks before it on the same side. */
export function placeMark(face: Face, letter: Stacked, marks: readonly Stacked[]): Move {
  const own = marks.at(-1) ?? letter;
  const base = face.inkOf(letter.gid);
  const ink = face.inkOf(own.gid);
  const along = (base.left + base.right - ink.left - ink.right) / 2 - face.advanceOf(letter.gid);
  const white = (WHITE * face.unitsPerEm) / 1000;
  if (BELOW.test(String.fromCodePoint(own.codePoint))) {
    const foot = under(face, base.bottom, marks.slice(0, -1), white);
    return { along, up: Math.min(0, foot - ink.top) };
  }
  const head = over(face, base.top, marks.slice(0, -1), white);
  return { along, up: Math.max(0, head - ink.bottom) };
}

/** Where a mark above may begin: over the letter and over the marks that stand on it. */
function over(face: Face, top: number, marks: readonly Stacked[], white: number): number {
  let head = top + white;
  for (const { codePoint, gid } of marks) {
    if (!ABOVE.test(String.fromCodePoint(codePoint))) continue;
    const ink = face.inkOf(gid);
    head = Math.max(head, ink.bottom) + (ink.top - ink.bottom) + white;
  }
  return head;
}

function under(face: Face, bottom: number, marks: readonly Stacked[], white: number): number {
  let foot = bottom - white;
  for (const { codePoint, gid } of marks) {
    if (!BELOW.test(String.fromCodePoint(codePoint))) continue;
    const ink = face.inkOf(gid);
    foot = Math.min(foot, ink.top) - (ink.top - ink.bottom) - white;
  }
  return foot;
}
