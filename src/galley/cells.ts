/**
 * The square each sign of a line takes, and the white in it (标点宽度). Which half of a mark's square is white
 * follows the language, its width the house's style; where the face draws its ink elsewhere, the ink is moved.
 * Figures in thousandths of an em.
 */
import type { CompositionRules, PunctuationStyle } from '../model/galley.ts';
import { Class } from './classes.ts';

/** What a cell is to its neighbours: the rows and columns of the table of gaps. */
export const Kind = {
  /** Han and kana; any other square sign. */
  ideograph: 0,
  wide: 1,
  opening: 2,
  closing: 3,
  /** Marks whose white follows the ink. */
  pause: 4,
  stop: 5,
  /** Marks with white on both sides: interpunct, and pauses and stops of Traditional Chinese. */
  middle: 6,
  middlePause: 7,
  middleStop: 8,
  /** ！？ of a whole square: nothing to take. */
  call: 9,
  /** Interpunct on half a square (GB/T 15834 5.1.7). */
  halfDot: 10,
  connector: 11,
  solidus: 12,
  dash: 13,
  ellipsis: 14,
  letter: 15,
  digit: 16,
  sign: 17,
  prefix: 18,
  postfix: 19,
  space: 20,
  fullSpace: 21,
  westernOpening: 22,
  westernClosing: 23,
  /** A mark whose white the style has taken away: it still closes up as its like do. */
  closingSolid: 24,
  openingSolid: 25,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];
export const KINDS = 26;

/** White before and after the ink of a kind. */
export interface White {
  readonly before: number;
  readonly after: number;
}

const HALF = 500;
const QUARTER = 250;
const SOLID: White = { before: 0, after: 0 };

export function whiteOf(kind: number): White {
  switch (kind) {
    case Kind.opening:
      return { before: HALF, after: 0 };
    case Kind.closing:
    case Kind.pause:
    case Kind.stop:
      return { before: 0, after: HALF };
    case Kind.middle:
    case Kind.middlePause:
    case Kind.middleStop:
      return { before: QUARTER, after: QUARTER };
    default:
      return SOLID;
  }
}

const PLAIN: ReadonlyMap<number, Kind> = new Map<number, Kind>([
  [Class.ideograph, Kind.ideograph],
  [Class.wide, Kind.wide],
  [Class.connector, Kind.connector],
  [Class.solidus, Kind.solidus],
  [Class.dash, Kind.dash],
  [Class.ellipsis, Kind.ellipsis],
  [Class.letter, Kind.letter],
  [Class.digit, Kind.digit],
  [Class.sign, Kind.sign],
  [Class.prefix, Kind.prefix],
  [Class.postfix, Kind.postfix],
  [Class.space, Kind.space],
  [Class.fullSpace, Kind.fullSpace],
  [Class.westernOpening, Kind.westernOpening],
  [Class.westernClosing, Kind.westernClosing],
]);

/** The kind of a sign by its class, its language and the house's style. */
export function kindOf(cls: number, codePoint: number, rules: CompositionRules): Kind {
  const plain = PLAIN.get(cls);
  if (plain !== undefined) return plain;
  if (cls === Class.interpunct) return rules.language === 'zh-Hans' ? Kind.halfDot : Kind.middle;
  if (isHalved(cls, codePoint, rules.punctuation)) {
    return cls === Class.opening ? Kind.openingSolid : Kind.closingSolid;
  }
  if (cls === Class.opening) return Kind.opening;
  if (cls === Class.closing) return Kind.closing;
  return isCentred(codePoint, rules)
    ? centredKind(cls, codePoint, rules)
    : cls === Class.pause
      ? Kind.pause
      : Kind.stop;
}

/** 半角: every mark on half a square; 开明: all but 。．？！. */
function isHalved(cls: number, codePoint: number, style: PunctuationStyle): boolean {
  if (style === 'banjiao') return true;
  return style === 'kaiming' && (cls !== Class.stop || !KAIMING_FULL.has(codePoint));
}

const codePointsOf = (marks: string): ReadonlySet<number> =>
  new Set([...marks].map((mark) => mark.codePointAt(0) ?? 0));

const KAIMING_FULL = codePointsOf('。．？！');
/** ！？ and their doubles: a whole square, not adjustable, outside Simplified Chinese (clreq 3.1.6.1, jlreq cl-04). */
const CALLS = codePointsOf('！？‼⁇⁈⁉');
/** ：；: middle marks in Japanese (jlreq cl-05). */
const COLONS = codePointsOf('：；');

/** Whether a pause or stop stands in the middle of its square. */
function isCentred(codePoint: number, { language, direction }: CompositionRules): boolean {
  const isRound = CALLS.has(codePoint) || COLONS.has(codePoint);
  if (language === 'zh-Hant') return true;
  // In vertical lines ：；！？ keep the whole square in every kind of Chinese (clreq 3.1.6.1).
  return isRound && (language !== 'zh-Hans' || direction === 'vertical');
}

function centredKind(cls: number, codePoint: number, rules: CompositionRules): Kind {
  const isColon = COLONS.has(codePoint);
  if (CALLS.has(codePoint) || (isColon && rules.direction === 'vertical')) return Kind.call;
  if (isColon && rules.language !== 'zh-Hant') return Kind.middle;
  return cls === Class.pause ? Kind.middlePause : Kind.middleStop;
}

/** The ink of a glyph along the line and how wide its cell is by nature, thousandths of an em. */
export interface Drawn {
  readonly advance: number;
  readonly inkMiddle: number;
}

export interface Cell {
  readonly width: number;
  /** Where the glyph's origin stands in the cell. */
  readonly shift: number;
}

/** Ink within this of the middle of its part is where its designer put it. */
const INK_TOLERANCE = 130;
const SQUARE = 1000;

/** Kinds whose cell the engine makes; of the others it is the glyph's own advance. */
export const isMark = (kind: number): boolean =>
  (kind >= Kind.opening && kind <= Kind.halfDot) || kind >= Kind.closingSolid;

/** The cell of a mark: half a square for its ink, and its white. */
export function markCell(kind: number, drawn: Drawn): Cell {
  if (kind === Kind.call) return placed(SQUARE, HALF, 0, drawn);
  if (kind === Kind.halfDot) return { width: HALF, shift: HALF / 2 - drawn.inkMiddle };
  const { before, after } = whiteOf(kind);
  const width = before + HALF + after;
  const opens = kind === Kind.opening || kind === Kind.openingSolid;
  // A full-width opening mark has its ink in the right half: its origin stands half an em before that.
  const natural = opens ? before - HALF : 0;
  return placed(width, before + HALF / 2, natural, drawn);
}

function placed(width: number, middle: number, natural: number, drawn: Drawn): Cell {
  const isInPlace =
    drawn.advance === SQUARE && Math.abs(drawn.inkMiddle + natural - middle) <= INK_TOLERANCE;
  return { width, shift: isInPlace ? natural : middle - drawn.inkMiddle };
}
