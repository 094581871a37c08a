/**
 * The white between two characters: what is there by nature, how much may be taken, how much given.
 * Widths of marks and their neighbours: clreq 3.1.6; steps of reduction and expansion: clreq 3.6.3–3.6.4.
 * Every figure is in thousandths of an em.
 */
import type { CompositionRules, PunctuationStyle } from '../model/galley.ts';
import { Class, isClosingMark, isWestern } from './classes.ts';

/** The reduction steps in the order they are used up; the always-halved line end comes before them. */
export const Shrink = {
  none: -1,
  word: 0,
  interpunct: 1,
  bracket: 2,
  pause: 3,
  autospace: 4,
  stop: 5,
} as const;
export const SHRINK_STEPS = 6;

/** The expansion steps in the order they are used up. */
export const Stretch = { none: -1, word: 0, autospace: 1, open: 2 } as const;
export const STRETCH_STEPS = 3;

export interface Gap {
  /** Added to the natural widths; negative where two marks share their white. */
  readonly fixed: number;
  readonly shrinkStep: number;
  readonly shrinkMax: number;
  readonly stretchStep: number;
  readonly stretchMax: number;
}

const HALF = 500;
/** clreq 3.6.3: word space down to 1/4 em, Han–Western white down to 1/8. */
const WORD_MIN = 250;
const AUTOSPACE_MIN = 125;
/** clreq 3.6.4: both up to 1/2 em. */
const WORD_MAX = 500;
const AUTOSPACE_MAX = 500;

const RIGID: Gap = {
  fixed: 0,
  shrinkStep: Shrink.none,
  shrinkMax: 0,
  stretchStep: Stretch.none,
  stretchMax: 0,
};
const OPEN: Gap = { ...RIGID, stretchStep: Stretch.open };

/** White inside the cell of a mark: before the ink of an opening mark, after that of the others. */
export function markWhite(cls: number, codePoint: number, style: PunctuationStyle): number {
  const isMark = cls === Class.opening || isClosingMark(cls);
  if (!isMark || style === 'banjiao') return 0;
  if (style === 'kaiming') return cls === Class.stop || KAIMING_FULL.has(codePoint) ? HALF : 0;
  return HALF;
}

/** 开明: full stop, question and exclamation mark keep the square, all other marks take half. */
const KAIMING_FULL: ReadonlySet<number> = new Set(
  [...'。．？！'].map((mark) => mark.codePointAt(0) ?? 0),
);

/** One side of a gap. `white` is the white of its cell that faces the gap. */
export interface GapSide {
  readonly cls: number;
  readonly white: number;
  /** Width of the cell; only asked of word spaces. */
  readonly advance: number;
}

/** The gap between two neighbours of a line. */
export function gapBetween(before: GapSide, after: GapSide, rules: CompositionRules): Gap {
  if (before.white > 0 || after.white > 0) return markGap(before, after, rules);
  if (after.cls === Class.space) return wordGap(after.advance);
  if (before.cls === Class.space) return RIGID;
  const auto = autospaceBetween(before.cls, after.cls, rules);
  if (auto !== undefined) return autospaceGap(auto);
  return isRigid(before.cls, after.cls) ? RIGID : OPEN;
}

/** Marks beside each other share one half em (clreq 3.1.6.2, the 1.5-em style); a bracket keeps to its text. */
function markGap(before: GapSide, after: GapSide, rules: CompositionRules): Gap {
  const total = before.white + after.white;
  const pairs = rules.punctuation !== 'hangmobanjiao';
  const closesUp = pairs && (isClosingMark(after.cls) || before.cls === Class.opening);
  const left = closesUp ? 0 : pairs ? Math.min(total, HALF) : total;
  if (left === 0) return { ...OPEN, fixed: -total };
  const step = after.white > 0 ? Shrink.bracket : shrinkStepOf(before.cls);
  return {
    fixed: left - total,
    shrinkStep: step,
    shrinkMax: Math.min(left, rules.markReduction),
    stretchStep: Stretch.open,
    stretchMax: 0,
  };
}

function shrinkStepOf(cls: number): number {
  if (cls === Class.closing) return Shrink.bracket;
  return cls === Class.pause ? Shrink.pause : Shrink.stop;
}

const wordGap = (advance: number): Gap => ({
  fixed: 0,
  shrinkStep: Shrink.word,
  shrinkMax: Math.max(0, advance - WORD_MIN),
  stretchStep: Stretch.word,
  stretchMax: Math.max(0, WORD_MAX - advance),
});

const autospaceGap = (natural: number): Gap => ({
  fixed: natural,
  shrinkStep: Shrink.autospace,
  shrinkMax: Math.max(0, natural - AUTOSPACE_MIN),
  stretchStep: Stretch.autospace,
  stretchMax: AUTOSPACE_MAX - natural,
});

/** Han beside a Western letter or digit (clreq 3.2.2); `undefined` where the house uses none. */
function autospaceBetween(
  before: number,
  after: number,
  rules: CompositionRules,
): number | undefined {
  const western =
    before === Class.ideograph ? after : after === Class.ideograph ? before : undefined;
  const space =
    western === Class.letter ? rules.letterSpace : western === Class.digit ? rules.digitSpace : 0;
  return space > 0 ? space : undefined;
}

/** Inside words and units nothing opens; beside connectors and solidus it is avoided (clreq 3.6.4). */
function isRigid(before: number, after: number): boolean {
  if (isWestern(before) && isWestern(after)) return true;
  if (before === after && (before === Class.dash || before === Class.ellipsis)) return true;
  if (after === Class.postfix || before === Class.prefix) return true;
  return [before, after].some((cls) => cls === Class.connector || cls === Class.solidus);
}
