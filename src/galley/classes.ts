/** What a character is to a compositor: the classes of clreq 3.1.1–3.1.2 and GB/T 15834 §5. */

/** Small integers, so that prepared text can keep them in a typed array. */
export const Class = {
  /** Han and kana: one em square; white may stand between it and Western text (CSS Text 4, text-autospace). */
  ideograph: 0,
  /** Opening bracket or quote: half an em of white before the ink. */
  opening: 1,
  /** Closing bracket or quote: half an em of white after the ink. */
  closing: 2,
  /** Pause mark ， 、 ； ：: half an em of white after the ink. */
  pause: 3,
  /** Stop ． 。 ！ ？: half an em of white after the ink. */
  stop: 4,
  /** Interpunct · between the parts of a foreign name: half an em, fixed (GB/T 15834 5.1.7). */
  interpunct: 5,
  /** Connector – — ～. */
  connector: 6,
  /** Solidus ／. */
  solidus: 7,
  /** Dash —— or a half of it, where the face sets it as two glyphs. */
  dash: 8,
  /** Ellipsis …… or a half of it. */
  ellipsis: 9,
  /** Letter of a Western word, and any mark inside one. */
  letter: 10,
  /** Western digit. */
  digit: 11,
  /** Sign before a number: ￥ $ №. */
  prefix: 12,
  /** Sign after a number: % ℃ ‰. */
  postfix: 13,
  /** Western word space. */
  space: 14,
  /** Full-width space U+3000: white that the author asked for; it stays. */
  fullSpace: 15,
  /** Western opening mark: ( [ {. */
  westernOpening: 16,
  /** Western closing or pause mark: ) ] } , . ; : ! ?. */
  westernClosing: 17,
  /** Any other sign on an em square: Hangul, full-width letters, dingbats. */
  wide: 18,
  /** Western sign that is no letter: + = & # @. */
  sign: 19,
} as const;
export type Class = (typeof Class)[keyof typeof Class];

const MEMBERS: readonly (readonly [Class, string])[] = [
  // clreq Appendix A, the brackets and quotes of Simplified Chinese; curly quotes only in Chinese context.
  [Class.opening, '‘“«「『〈《（【〖〔［｛｟〘〚〝'],
  [Class.closing, '’”»」』〉》）】〗〕］｝｠〙〛〞〟'],
  [Class.pause, '、，；：'],
  [Class.stop, '。．！？‼⁇⁈⁉｡'],
  [Class.interpunct, '·・‧•'],
  [Class.connector, '–—～〜'],
  [Class.solidus, '／'],
  [Class.ellipsis, '…⋯'],
  [Class.dash, '⸺'],
  [Class.prefix, '￥￡＄№$€£¥'],
  [Class.postfix, '%‰％℃℉°′″￠¢'],
  [Class.space, ' \u00a0'],
  [Class.fullSpace, '\u3000'],
  [Class.westernOpening, '([{'],
  [Class.westernClosing, ')]},.;:!?'],
];

const BY_CHARACTER: ReadonlyMap<number, Class> = new Map(
  MEMBERS.flatMap(([cls, characters]) =>
    [...characters].map((character) => [character.codePointAt(0) ?? 0, cls] as const),
  ),
);

/** CJK Unified Ideographs, U+4E00–9FFF: nearly all of a text, and of one class in every table. */
export const isUnifiedHan = (codePoint: number): boolean =>
  codePoint >= 0x4e00 && codePoint <= 0x9fff;

const UNKNOWN = 255;
const BMP = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of a character on its own; quotes count as Chinese until their context says otherwise. */
export function classOf(codePoint: number): Class {
  if (isUnifiedHan(codePoint)) return Class.ideograph;
  if (codePoint > 0xffff) return lookUp(codePoint);
  const known = BMP[codePoint] ?? UNKNOWN;
  if (known !== UNKNOWN) return known as Class;
  const found = lookUp(codePoint);
  BMP[codePoint] = found;
  return found;
}

function lookUp(codePoint: number): Class {
  const listed = BY_CHARACTER.get(codePoint);
  if (listed !== undefined) return listed;
  if (codePoint >= 0x30 && codePoint <= 0x39) return Class.digit;
  if (isIdeograph(codePoint)) return Class.ideograph;
  if (isWide(codePoint)) return Class.wide;
  return isLetter(codePoint) ? Class.letter : Class.sign;
}

/** An ideograph as CSS Text 4 §text-autospace counts them: kana without their marks, strokes, Script=Han. */
const isIdeograph = (codePoint: number): boolean =>
  (codePoint >= 0x3041 &&
    codePoint <= 0x30ff &&
    !/^\p{P}$/u.test(String.fromCodePoint(codePoint))) ||
  (codePoint >= 0x31c0 && codePoint <= 0x31ff) ||
  (codePoint >= 0x2e80 && /^\p{Script=Han}$/u.test(String.fromCodePoint(codePoint)));

/** A letter as CSS Text 4 counts them: L, M and decimal digits; ’ inside a word is settled by context. */
const isLetter = (codePoint: number): boolean =>
  /^[\p{L}\p{M}\p{Nd}]$/u.test(String.fromCodePoint(codePoint));

/**
 * Whether a character is set on the em square: Han of all planes, kana, bopomofo, Hangul, full-width forms
 * (UAX #11 wide and full-width blocks) and the dingbats that Chinese fonts draw one em wide.
 */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x2460 && codePoint <= 0x24ff) ||
    (codePoint >= 0x25a0 && codePoint <= 0x26ff) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

/** A Western digit, of half or of full width. */
export const isNumeral = (codePoint: number | undefined): boolean =>
  codePoint !== undefined &&
  ((codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19));

/** Han ideographs only: what may not stand alone in a last line (clreq 3.5.4), and what autospace looks at. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
    codePoint === 0x3005 || // 々
    codePoint === 0x3007 || // 〇
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

/** Marks whose white follows the ink. */
export const isClosingMark = (cls: number): boolean =>
  cls === Class.closing || cls === Class.pause || cls === Class.stop;

/** Characters of a Western word or number, never parted from each other but at a space or after a hyphen. */
export const isWestern = (cls: number): boolean =>
  cls === Class.letter ||
  cls === Class.digit ||
  cls === Class.sign ||
  cls === Class.westernOpening ||
  cls === Class.westernClosing;
