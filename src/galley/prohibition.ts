/** Where a line may end: prohibition at line start and end (避头尾) and the units that are never parted. */
import type { ProhibitionLevel } from '../model/galley.ts';
import { Class, isWestern } from './classes.ts';

/** Whether a line may end between two items, from freely to never. */
export const Break = {
  free: 0,
  /** Forbidden by the prohibition rules; waived only when no other way sets the text (clreq 3.1.4). */
  prohibited: 1,
  /** Inside a word or number; split only when it is wider than the measure. */
  inWord: 2,
  /** Halves of one sign. */
  never: 3,
} as const;
export type Break = (typeof Break)[keyof typeof Break];

/** One side of a gap: the class and the character itself. */
export interface Side {
  readonly cls: number;
  readonly codePoint: number;
}

/** The break class of the gap between `before` and `after`. */
export function breakBetween(before: Side, after: Side, level: ProhibitionLevel): Break {
  const unit = unitBreak(before, after);
  if (unit !== undefined) return unit;
  if (level === 'none') return Break.free;
  return mayNotEnd(before.cls, level) || mayNotStart(after.cls, level)
    ? Break.prohibited
    : Break.free;
}

/** Whether a line may end in the white behind `visible`: dropped at the line end, it leaves that sign last. */
export const mayEndBehind = (visible: Side, level: ProhibitionLevel): boolean =>
  level === 'none' || !mayNotEnd(visible.cls, level);

/** Signs and words that hold together at every level (clreq 3.1.5, 3.2.4; jlreq 3.1.10; UAX #14 LB25). */
function unitBreak(before: Side, after: Side): Break | undefined {
  const isGlued = before.codePoint === NO_BREAK_SPACE || after.codePoint === NO_BREAK_SPACE;
  // White belongs to the line it ends.
  if (isGlued || isWhite(after)) return Break.inWord;
  if (isWhite(before)) return undefined;
  if (isWestern(before.cls) && isWestern(after.cls)) {
    return mayPartAfter(before, after) ? Break.free : Break.inWord;
  }
  return holdsTogether(before, after) ? Break.inWord : undefined;
}

export const isWhite = ({ cls }: Side): boolean => cls === Class.space || cls === Class.fullSpace;

/** A number with its sign, a Western bracket with what it holds. */
function holdsTogether(before: Side, after: Side): boolean {
  const takesSign = isWestern(before.cls) || before.cls === Class.ideograph;
  return (
    (after.cls === Class.postfix && takesSign) ||
    (before.cls === Class.prefix && isNumeric(after)) ||
    before.cls === Class.westernOpening ||
    after.cls === Class.westernClosing
  );
}

const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;
const SOLIDUS = 0x2f;

const isNumeric = (side: Side): boolean => side.cls === Class.digit || side.codePoint >= 0xff10;

/** A Western word may part after its own hyphen or solidus when letters follow (UAX #14 LB13, LB21). */
const mayPartAfter = (before: Side, after: Side): boolean =>
  (before.codePoint === HYPHEN || before.codePoint === SOLIDUS) && after.cls === Class.letter;

/** clreq 3.1.4: closing marks, pauses and stops, connectors, interpuncts, solidus; strict adds —— and ……. */
function mayNotStart(cls: number, level: ProhibitionLevel): boolean {
  switch (cls) {
    case Class.closing:
    case Class.pause:
    case Class.stop:
    case Class.connector:
    case Class.interpunct:
    case Class.solidus:
      return true;
    case Class.dash:
    case Class.ellipsis:
      return level === 'strict';
    default:
      return false;
  }
}

/** clreq 3.1.4: opening marks; GB/T 15834 5.1.9 adds the solidus. */
const mayNotEnd = (cls: number, level: ProhibitionLevel): boolean =>
  cls === Class.opening || cls === Class.prefix || (cls === Class.solidus && level !== 'basic');
