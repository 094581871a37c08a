/** The line breaking class of every character: UAX #14 by a library, brought from its Unicode 15.1 to 17.0. */
import { LineBreak } from '@cto.af/linebreak';
import { eastAsianWidthType } from 'get-east-asian-width';
import { isUnifiedHan } from '../classes.ts';

/**
 * Classes of UAX #14 after LB1, as small integers. East Asian opening marks are a class of their own (`OW`)
 * and East Asian CP counts as CL, for LB30 tells them apart; quotes are parted by general category (LB15a–19).
 */
export const Lb = {
  AL: 0,
  ID: 1,
  CL: 2,
  OP: 3,
  OW: 4,
  NS: 5,
  EX: 6,
  IS: 7,
  SY: 8,
  QU: 9,
  PI: 10,
  PF: 11,
  CP: 12,
  NU: 13,
  PR: 14,
  PO: 15,
  IN: 16,
  BA: 17,
  HY: 18,
  HH: 19,
  GL: 20,
  WJ: 21,
  ZW: 22,
  ZWJ: 23,
  CM: 24,
  SP: 25,
  BK: 26,
  CR: 27,
  LF: 28,
  B2: 29,
  BB: 30,
  CB: 31,
  HL: 32,
  JL: 33,
  JV: 34,
  JT: 35,
  H2: 36,
  H3: 37,
  RI: 38,
  EB: 39,
  EM: 40,
  AK: 41,
  AP: 42,
  AS: 43,
  VF: 44,
  VI: 45,
  CJ: 46,
} as const;
export type Lb = (typeof Lb)[keyof typeof Lb];

const BY_NAME: ReadonlyMap<string, Lb> = new Map([
  ...Object.entries(Lb),
  // LB1: unknown, surrogate and ambiguous characters are alphabetic; NL breaks as BK does (LB5): CR and LF alone hold together.
  ['AI', Lb.AL],
  ['SG', Lb.AL],
  ['XX', Lb.AL],
  ['NL', Lb.BK],
] as const);

/** What Unicode 16 and 17 changed of characters that a newspaper may meet (LineBreak-17.0.0.txt). */
const SINCE_15: readonly (readonly [Lb, readonly (number | readonly [number, number])[]])[] = [
  [Lb.HH, [0x58a, 0x5be, 0x1400, 0x2010, 0x2012, 0x2013, 0x2e17, 0x2e40, 0x2e5d, 0x10ead]],
  [Lb.CM, [0x34f]],
  [Lb.NU, [0x19da]],
  [
    Lb.AS,
    [
      [0x1b50, 0x1b59],
      [0xa9d0, 0xa9d9],
      [0xaa50, 0xaa59],
      [0x11950, 0x11959],
    ],
  ],
  [Lb.BA, [0x2800]],
  [Lb.CP, [0x2e56, 0x2e58, 0x2e5a, 0x2e5c]],
  [Lb.CL, [0xfe10]],
  [Lb.NS, [0xfe13, 0xfe14, 0x16ff2, 0x16ff3]],
  [Lb.GL, [0xfe20, 0xfe22, 0xfe24, 0xfe26, 0xfe27, 0xfe29, 0xfe2b, 0xfe2d, 0xfe2e]],
  [
    Lb.ID,
    [
      [0x31e4, 0x31e5],
      [0x16ff4, 0x16ff6],
      [0x187f8, 0x187ff],
      [0x18d09, 0x18d1e],
      [0x18d80, 0x18df2],
    ],
  ],
  [
    Lb.AL,
    [
      [0x1f10d, 0x1f10f],
      [0x1f16d, 0x1f16f],
      0x1f1ad,
      [0x1f777, 0x1f77a],
      [0x1f8b0, 0x1f8ff],
      [0x1fa54, 0x1fa5f],
    ],
  ],
];

const CHANGED: ReadonlyMap<number, Lb> = new Map(
  SINCE_15.flatMap(([cls, ranges]) =>
    ranges.flatMap((range) => {
      const [first, last] = typeof range === 'number' ? [range, range] : range;
      return Array.from({ length: last - first + 1 }, (_, i) => [first + i, cls] as const);
    }),
  ),
);

const UNKNOWN = 255;
const BMP = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of a code point, `CJ` left for the tailoring to decide. */
export function lineBreakClass(codePoint: number): Lb {
  if (isUnifiedHan(codePoint)) return Lb.ID;
  if (codePoint > 0xffff) return lookUp(codePoint);
  const known = BMP[codePoint] ?? UNKNOWN;
  if (known !== UNKNOWN) return known as Lb;
  const found = lookUp(codePoint);
  BMP[codePoint] = found;
  return found;
}

function lookUp(codePoint: number): Lb {
  const changed = CHANGED.get(codePoint);
  if (changed !== undefined) return changed;
  const name = String(LineBreak.getString(codePoint));
  if (name === 'SA') return isMark(codePoint) ? Lb.CM : Lb.AL;
  if (name === 'QU') return quoteClass(codePoint);
  if (name === 'OP' && isEastAsian(codePoint)) return Lb.OW;
  if (name === 'CP' && isEastAsian(codePoint)) return Lb.CL;
  return BY_NAME.get(name) ?? Lb.AL;
}

const isMark = (codePoint: number): boolean =>
  /^[\p{Mn}\p{Mc}]$/u.test(String.fromCodePoint(codePoint));

function quoteClass(codePoint: number): Lb {
  const character = String.fromCodePoint(codePoint);
  if (/^\p{Pi}$/u.test(character)) return Lb.PI;
  return /^\p{Pf}$/u.test(character) ? Lb.PF : Lb.QU;
}

/** East Asian width F, W or H (UAX #11), as LB19a and LB30 ask for it. */
export function isEastAsian(codePoint: number): boolean {
  const width = eastAsianWidthType(codePoint);
  return width === 'fullwidth' || width === 'wide' || width === 'halfwidth';
}

/** East Asian width A, F or W: what CSS Text 3 §5.3 means by signs of East Asian width. */
export function isWideOrAmbiguous(codePoint: number): boolean {
  const width = eastAsianWidthType(codePoint);
  return width === 'fullwidth' || width === 'wide' || width === 'ambiguous';
}

/** Not assigned yet, but set aside for pictographs (LB30b). */
export const isFuturePictograph = (codePoint: number): boolean =>
  codePoint >= 0x1f000 &&
  codePoint <= 0x1fffd &&
  /^(?=\p{Extended_Pictographic})\p{Cn}$/u.test(String.fromCodePoint(codePoint));
