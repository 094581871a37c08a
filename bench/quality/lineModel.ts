/**
 * The bench's own model of a line: how narrow and how wide characters can be set. Reduction goes as far as clreq
 * 3.6.3 lets it — half an em from each mark, 1/8 em left between Han and Western — and expansion opens every gap of
 * clreq 3.6.4. Two things that houses do differently are free: the full-width space of the copy may open to an em
 * and a half, and an opening mark beside the indent may keep its white or drop it. All lengths in em.
 */
import {
  isAutospacePair,
  isClosing,
  isHan,
  isInterpunct,
  isMark,
  isOpening,
  isWestern,
  isWhite,
} from './marks.ts';

/** A character that shows; `white` is what the copy has before it, em. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  readonly white: number;
}

/** White before a piece, em: by nature, at least, how much more before gaps are opened; and where it opens. */
interface Gap {
  readonly natural: number;
  readonly least: number;
  readonly soft: number;
  /** How many gaps there are to open: typed white has one on either side. */
  readonly opens: number;
  /** Whether two Han stand beside each other: only there a gap is seen and counted. */
  readonly isSeen: boolean;
}

/** U+3000 is a square; a word space is a quarter. */
const IDEOGRAPHIC_SPACE = '\u3000';
const WORD_SPACE = 0.25;

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let white = 0;
  let at = 0;
  for (const character of text) {
    if (isWhite(character)) white += character === IDEOGRAPHIC_SPACE ? 1 : WORD_SPACE;
    else {
      pieces.push({ text: character, at, white });
      white = 0;
    }
    at += character.length;
  }
  return pieces;
}

/** Where squares begin: dashes and ellipses fill them too. */
const FIRST_WIDE = 0x2010;

function bodyWidth(text: string, widths: ReadonlyMap<string, number>): number {
  if (isMark(text) || isInterpunct(text)) return 0.5;
  return (text.codePointAt(0) ?? 0) >= FIRST_WIDE ? 1 : (widths.get(text) ?? 0.5);
}

/** Nothing opens beside connectors and solidus (clreq 3.6.4); a dash is none. */
const CONNECTOR = /^[–～／/-]/;
const CLOSED: Gap = { natural: 0, least: 0, soft: 0, opens: 1, isSeen: false };

function gapBefore(before: Piece, after: Piece, parted: ReadonlySet<number>): Gap {
  if (after.white > 0) {
    const soft = after.white / 2;
    return { ...CLOSED, natural: after.white, least: after.white, soft, opens: 2 };
  }
  if (isMark(before.text) || isMark(after.text)) {
    const closesUp = isOpening(before.text) || isClosing(after.text);
    return closesUp ? CLOSED : { ...CLOSED, natural: 0.5 };
  }
  if (isAutospacePair(before.text, after.text)) {
    return { ...CLOSED, natural: 0.25, least: 0.125, soft: 0.25, opens: 0 };
  }
  const isSeen = isHan(before.text) && isHan(after.text);
  return { ...CLOSED, opens: isRigid(before, after, parted) ? 0 : 1, isSeen };
}

const isRigid = (before: Piece, after: Piece, parted: ReadonlySet<number>): boolean =>
  parted.has(after.at) ||
  CONNECTOR.test(before.text) ||
  CONNECTOR.test(after.text) ||
  (isWestern(before.text) && isWestern(after.text));

/** Prefix sums: of bodies up to a piece, of gaps up to and with the one before a piece. */
export interface Sums {
  readonly body: readonly number[];
  readonly natural: readonly number[];
  readonly least: readonly number[];
  readonly soft: readonly number[];
  readonly opens: readonly number[];
  readonly seen: readonly number[];
  /** White that an opening mark beside the indent may keep. */
  readonly kept: number;
}

export function sumsOf(
  pieces: readonly Piece[],
  widths: ReadonlyMap<string, number>,
  parted: ReadonlySet<number>,
): Sums {
  const gaps = pieces.map((piece, i) => {
    const before = pieces[i - 1];
    return before === undefined ? CLOSED : gapBefore(before, piece, parted);
  });
  return {
    body: running(pieces.map(({ text }) => bodyWidth(text, widths))),
    natural: running(gaps.map((gap) => gap.natural)),
    least: running(gaps.map((gap) => gap.least)),
    soft: running(gaps.map((gap) => gap.soft)),
    opens: running(gaps.map((gap) => gap.opens)),
    seen: running(gaps.map((gap) => (gap.isSeen ? 1 : 0))),
    kept: isOpening(pieces[0]?.text ?? '') ? 0.5 : 0,
  };
}

function running(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

/** The pieces `from` to `to` as one line, em: reduced, with its soft white, and how many gaps may open or are seen. */
export interface Width {
  readonly least: number;
  readonly most: number;
  readonly opens: number;
  readonly seen: number;
}

export function widthOf(sums: Sums, from: number, to: number): Width {
  const inner = (sum: readonly number[]): number => (sum[to] ?? 0) - (sum[from + 1] ?? 0);
  const body = (sums.body[to] ?? 0) - (sums.body[from] ?? 0);
  const kept = from === 0 ? sums.kept : 0;
  return {
    least: body + inner(sums.least),
    most: body + inner(sums.natural) + inner(sums.soft) + kept,
    opens: inner(sums.opens),
    seen: inner(sums.seen),
  };
}
