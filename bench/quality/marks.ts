/** What the bench knows of characters: Han, marks and the halves they fill, what may not begin or end a line. */
import { readFileSync } from 'node:fs';
import type { Cell } from './model.ts';

/** Opening marks, closing marks, pauses and stops of Simplified Chinese (clreq Appendix A). */
const OPENING = new Set('‘“「『〈《（【〖〔［｛');
const CLOSING = new Set('’”」』〉》）】〗〕］｝');
const PAUSE_OR_STOP = new Set('、，；：。．！？‼⁇⁈⁉');
const INTERPUNCT = new Set('·・‧');

/** A glyph counts as one em wide within this, em: fonts round their advances to thousandths. */
const SQUARE_TOLERANCE = 0.02;
const HALF = 0.5;

export const isHan = (character: string): boolean => /^\p{Script=Han}/u.test(character);
export const isWhite = (character: string): boolean => /^[\s\u3000]/u.test(character);
/** Western letters and digits as autospace sees them: not the full-width forms. */
export const isWestern = (character: string): boolean =>
  /^[\p{L}\p{Nd}]/u.test(character) && !/^[\u1100-\uffff]/u.test(character);

/** Neighbours between which white is set by itself (clreq 3.2.2). */
export const isAutospacePair = (before: string, after: string): boolean =>
  (isHan(before) && isWestern(after)) || (isWestern(before) && isHan(after));

export const isOpening = (character: string): boolean => OPENING.has(character);
export const isClosing = (character: string): boolean =>
  CLOSING.has(character) || PAUSE_OR_STOP.has(character);
export const isInterpunct = (character: string): boolean => INTERPUNCT.has(character);
export const isMark = (character: string): boolean => isOpening(character) || isClosing(character);

export const isSquare = ({ advance }: Cell): boolean => Math.abs(advance - 1) <= SQUARE_TOLERANCE;
/** A Han character on a full square, as body text has them. */
export const isHanSquare = (cell: Cell): boolean => isSquare(cell) && isHan(cell.text);
/** A mark whose half square of white can be seen: only those of one em have it. */
export const isFullWidthMark = (cell: Cell): boolean => isSquare(cell) && isMark(cell.text);

/** Where the body (字身 without its blank half) of a glyph begins and ends on the line, em. */
export interface Body {
  readonly start: number;
  readonly end: number;
}

export function bodyOf(cell: Cell): Body {
  const { x, advance, text } = cell;
  if (isInterpunct(text)) {
    const middle = x + advance / 2;
    return { start: middle - HALF / 2, end: middle + HALF / 2 };
  }
  if (!isFullWidthMark(cell)) return { start: x, end: x + advance };
  return isOpening(text) ? { start: x + HALF, end: x + 1 } : { start: x, end: x + HALF };
}

/**
 * White between the bodies of two marks that stand beside each other, em: clreq 3.1.6.2 in the 1.5-em style,
 * which is jlreq's Table 1. A closing mark keeps half an em from an opening one; all others close up.
 */
export const pairWhite = (before: string, after: string): number =>
  isClosing(before) && isOpening(after) ? HALF : 0;

/** What may not begin and what may not end a line at the level `gb`. */
export interface Prohibition {
  readonly noStart: ReadonlySet<string>;
  readonly noEnd: ReadonlySet<string>;
}

interface ClreqTables {
  readonly levels: {
    readonly basic: { readonly noStart: string; readonly noEnd: string };
    readonly gb: { readonly addNoEnd: string };
  };
}

/** A connector is — alone; a pair of them is a dash, which `gb` lets begin a line. */
const DASH = '—';

/** Reads the levels `basic` and `gb` of clreq-tables.json; — is left to its caller. */
export function readProhibition(path: string): Prohibition {
  const { levels } = JSON.parse(readFileSync(path, 'utf8')) as ClreqTables;
  const noStart = new Set(levels.basic.noStart);
  noStart.delete(DASH);
  return { noStart, noEnd: new Set(levels.basic.noEnd + levels.gb.addNoEnd) };
}
