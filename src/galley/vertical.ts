/** How signs stand in vertical lines (直排): UAX #50, with the Chinese tailoring of clreq Appendix A. */
import type { TextLanguage } from '../model/galley.ts';
import { Class, isWide } from './classes.ts';

/** Upright, turned a quarter clockwise, or with a form of its own: upright (`Tu`) or else turned (`Tr`). */
export type Orientation = 'U' | 'R' | 'Tu' | 'Tr';

type Range = readonly [number, number];

/** Signs below the CJK blocks that stand upright (VerticalOrientation-15.0.0). */
const UPRIGHT: readonly Range[] = [
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xae, 0xae],
  [0xb1, 0xb1],
  [0xbc, 0xbe],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2016, 0x2016],
  [0x2020, 0x2021],
  [0x2030, 0x2031],
  [0x203b, 0x203c],
  [0x2042, 0x2042],
  [0x2047, 0x2049],
  [0x2051, 0x2051],
  [0x2065, 0x2065],
  [0x20dd, 0x20e0],
  [0x2100, 0x2101],
  [0x2103, 0x2109],
  [0x210f, 0x210f],
  [0x2113, 0x2114],
  [0x2116, 0x2117],
  [0x211e, 0x2123],
  [0x2125, 0x2125],
  [0x2127, 0x2127],
  [0x2129, 0x2129],
  [0x212e, 0x212e],
  [0x2135, 0x213f],
  [0x2145, 0x214a],
  [0x214c, 0x214d],
  [0x214f, 0x2189],
  [0x221e, 0x221e],
  [0x2234, 0x2235],
  [0x2300, 0x2307],
  [0x230c, 0x231f],
  [0x2324, 0x2328],
  [0x232b, 0x232b],
  [0x237d, 0x239a],
  [0x23be, 0x23cd],
  [0x23cf, 0x23cf],
  [0x23d1, 0x23db],
  [0x23e2, 0x2422],
  [0x2424, 0x24ff],
  [0x25a0, 0x2619],
  [0x2620, 0x2767],
  [0x2776, 0x2793],
  [0x2b12, 0x2b2f],
  [0x2b50, 0x2b59],
  [0x2b97, 0x2b97],
  [0x2bb8, 0x2bd1],
  [0x2bd3, 0x2beb],
  [0x2bf0, 0x2bff],
  [0x2e50, 0x2e51],
  [0x2e80, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xe000, 0xfaff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe48],
  [0xfe53, 0xfe57],
  [0xfe5f, 0xfe62],
  [0xfe67, 0xfe6f],
  [0xff02, 0xff07],
  [0xff0a, 0xff0b],
  [0xff0f, 0xff19],
  [0xff20, 0xff3a],
  [0xff3c, 0xff3c],
  [0xff3e, 0xff3e],
  [0xff40, 0xff5a],
  [0xffe0, 0xffe2],
  [0xffe4, 0xffe7],
  [0xfff0, 0xfff8],
  [0xfffc, 0xfffd],
];
const UPRIGHT_FORM: readonly Range[] = [
  [0x3001, 0x3002],
  [0x3041, 0x3041],
  [0x3043, 0x3043],
  [0x3045, 0x3045],
  [0x3047, 0x3047],
  [0x3049, 0x3049],
  [0x3063, 0x3063],
  [0x3083, 0x3083],
  [0x3085, 0x3085],
  [0x3087, 0x3087],
  [0x308e, 0x308e],
  [0x3095, 0x3096],
  [0x309b, 0x309c],
  [0x30a1, 0x30a1],
  [0x30a3, 0x30a3],
  [0x30a5, 0x30a5],
  [0x30a7, 0x30a7],
  [0x30a9, 0x30a9],
  [0x30c3, 0x30c3],
  [0x30e3, 0x30e3],
  [0x30e5, 0x30e5],
  [0x30e7, 0x30e7],
  [0x30ee, 0x30ee],
  [0x30f5, 0x30f6],
  [0x3127, 0x3127],
  [0x31f0, 0x31ff],
  [0x32ff, 0x3357],
  [0x337b, 0x337f],
  [0xfe50, 0xfe52],
  [0xff01, 0xff01],
  [0xff0c, 0xff0c],
  [0xff0e, 0xff0e],
  [0xff1f, 0xff1f],
];
const TURNED_FORM: readonly Range[] = [
  [0x2329, 0x232a],
  [0x3008, 0x3011],
  [0x3014, 0x301f],
  [0x3030, 0x3030],
  [0x30a0, 0x30a0],
  [0x30fc, 0x30fc],
  [0xfe59, 0xfe5e],
  [0xff08, 0xff09],
  [0xff1a, 0xff1b],
  [0xff3b, 0xff3b],
  [0xff3d, 0xff3d],
  [0xff3f, 0xff3f],
  [0xff5b, 0xff60],
  [0xffe3, 0xffe3],
];

const isIn = (ranges: readonly Range[], codePoint: number): boolean =>
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last);

/** The Vertical_Orientation of a code point (UAX #50). */
export function orientationOf(codePoint: number): Orientation {
  if (codePoint >= 0x3400 && codePoint <= 0xa4cf) return 'U';
  if (isIn(UPRIGHT_FORM, codePoint)) return 'Tu';
  if (isIn(TURNED_FORM, codePoint)) return 'Tr';
  if (codePoint > 0xffff) return isWide(codePoint) || isUprightPlane(codePoint) ? 'U' : 'R';
  return isIn(UPRIGHT, codePoint) ? 'U' : 'R';
}

const isUprightPlane = (codePoint: number): boolean =>
  (codePoint >= 0x16fe0 && codePoint <= 0x1b2ff) ||
  (codePoint >= 0x1d300 && codePoint <= 0x1d37f) ||
  (codePoint >= 0x1f000 && codePoint <= 0x1faff);

/** Chinese keeps these upright where UAX #50 turns them (clreq Appendix A: pauses and stops are not rotated). */
const CHINESE_UPRIGHT: ReadonlySet<number> = new Set(
  [...'：；·‧／'].map((mark) => mark.codePointAt(0) ?? 0),
);

/** Curly quotes become corner ones in vertical lines: 『 』 outside, 「 」 inside (GB/T 15834 5.2). */
const CORNERS: ReadonlyMap<number, number> = new Map([
  [0x201c, 0x300e],
  [0x201d, 0x300f],
  [0x2018, 0x300c],
  [0x2019, 0x300d],
]);

/** The code point whose glyph a sign shows in a vertical line. */
export const verticalForm = (codePoint: number, cls: number): number =>
  cls === Class.opening || cls === Class.closing
    ? (CORNERS.get(codePoint) ?? codePoint)
    : codePoint;

/** Whether a sign that is no Western word stands upright, `hasForm` telling that its face has a glyph for it. */
export function standsUpright(
  codePoint: number,
  hasForm: boolean,
  language: TextLanguage,
): boolean {
  const isChinese = language === 'zh-Hans' || language === 'zh-Hant';
  if (isChinese && CHINESE_UPRIGHT.has(codePoint)) return true;
  const orientation = orientationOf(codePoint);
  return orientation === 'U' || orientation === 'Tu' || hasForm;
}

/**
 * A number of two digits stands across the line (tate-chu-yoko); longer ones are turned: three would have to be
 * set at two thirds of the size and look like a note.
 */
export const standsAcross = (word: string): boolean => /^\d{2}$/.test(word);

/** One digit, and a capital or an acronym of up to four, stand upright on a square each (clreq Appendix A). */
export const standsAlone = (word: string): boolean => /^(?:\d|[A-Z]{1,4})$/.test(word);

/** A single sign that UAX #50 keeps upright: ※ ± × § ½. */
export const isUprightSign = (word: string): boolean => {
  const [first = '', ...others] = word;
  return others.length === 0 && orientationOf(first.codePointAt(0) ?? 0) === 'U';
};
