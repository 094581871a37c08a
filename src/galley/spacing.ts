/**
 * The white between two neighbours of a line: what is there by nature, how much may be taken, how much given.
 * Neighbouring marks: clreq 3.1.6.2, jlreq Table 1, CSS Text 4 §text-spacing-trim; steps of reduction and
 * expansion: clreq 3.6.3–3.6.4, jlreq 3.8. Figures in thousandths of an em.
 */
import type { CompositionRules } from '../model/galley.ts';
import { keep } from '../model/keep.ts';
import { KINDS, Kind, type White, whiteOf } from './cells.ts';

/** The reduction steps in the order they are used up; what is always halved at a line end comes before them. */
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

/** The expansion steps in the order they are used up; `rest` opens what Japanese keeps shut to the last. */
export const Stretch = { none: -1, word: 0, autospace: 1, open: 2, rest: 3, white: 4 } as const;
export const STRETCH_STEPS = 4;

/** What gives in a step beside its own gaps: that of a full-width space with autospace up to its limit, then with the Han gaps. */
export const alsoIn = (step: number): number =>
  step === Stretch.autospace || step === Stretch.open ? Stretch.white : step;

export const givesIn = (gap: number | undefined, step: number): boolean =>
  gap === step || gap === alsoIn(step);

export interface Gap {
  /** Added to the natural widths; negative where two marks share their white. */
  readonly fixed: number;
  /** How much of it is taken from the mark after the gap; the rest is the mark's before it. */
  readonly ofAfter: number;
  readonly shrinkStep: number;
  readonly shrinkMax: number;
  readonly stretchStep: number;
  readonly stretchMax: number;
}

/** clreq 3.6.3: word space down to 1/4 em, Han–Western white down to 1/8. */
const WORD_MIN = 250;
const AUTOSPACE_MIN = 125;
/** clreq 3.6.4: both up to 1/2 em. */
const WORD_MAX = 500;
const AUTOSPACE_MAX = 500;

const RIGID: Gap = {
  fixed: 0,
  ofAfter: 0,
  shrinkStep: Shrink.none,
  shrinkMax: 0,
  stretchStep: Stretch.none,
  stretchMax: 0,
};

/** Gaps of pairs of kinds under some rules, by their rows and columns; each made when it is first met. */
type GapTable = (Gap | undefined)[];
const tables = new WeakMap<CompositionRules, GapTable>();

/** The author's full-width space opens by half before any Han gap does, then as they do (house rule: 第一条　 and run-in heads). */
const FULL_SPACE_GAP: Gap = { ...RIGID, stretchStep: Stretch.white, stretchMax: 500 };

/** The gap between two cells of a line; white of words apart, which depends on their space. */
export function gapBetween(before: number, after: number, rules: CompositionRules): Gap {
  const table = tableOf(rules);
  const known = table[before * KINDS + after];
  if (known !== undefined) return known;
  const made = makeGap(before, after, rules);
  table[before * KINDS + after] = made;
  return made;
}

const tableOf = (rules: CompositionRules): GapTable =>
  keep(tables, rules, () => new Array<Gap | undefined>(KINDS * KINDS).fill(undefined));

/**
 * The gap between two cells of different sizes, thousandths of the larger: each mark gives of its own white, of a
 * closing and an opening one the smaller (CSS Text 4 §fullwidth-collapsing); between Han and a raised figure none.
 */
export function gapOfSizes(
  [before, after]: readonly [number, number],
  [sizeBefore, sizeAfter]: readonly [number, number],
  rules: CompositionRules,
): Gap {
  const gap = gapBetween(before, after, rules);
  if (gap.shrinkStep === Shrink.autospace) return RIGID;
  const givesBefore = closes(before) && after === Kind.opening && sizeBefore < sizeAfter;
  const ofAfter = givesBefore ? 0 : gap.ofAfter;
  const ofBefore = gap.fixed - gap.ofAfter + (givesBefore ? gap.ofAfter : 0);
  const fixed = (ofBefore * sizeBefore + ofAfter * sizeAfter) / 1000;
  const shrinkMax = (gap.shrinkMax * Math.min(sizeBefore, sizeAfter)) / 1000;
  return { ...gap, fixed, ofAfter: (ofAfter * sizeAfter) / 1000, shrinkMax };
}

/** The gap before a Western word space: it takes what may be taken from the space and given to it. */
export const wordGap = (advance: number, rules: CompositionRules): Gap => ({
  fixed: 0,
  ofAfter: 0,
  shrinkStep: Shrink.word,
  shrinkMax: Math.max(0, advance - WORD_MIN),
  stretchStep: Stretch.word,
  stretchMax: Math.max(0, wordMax(rules) - advance),
});

/** Korean opens its word spaces first of all (klreq 4.3), and where it is set by words nothing else. */
const wordMax = ({ language, wordBreak }: CompositionRules): number => {
  if (language !== 'ko') return WORD_MAX;
  return wordBreak === 'keep-all' ? 3000 : 1000;
};

/** The gap that stands for a typed space between Han and Western text (xCJKecglue; CSS `replace`). */
export function replacedSpaceGap(western: number, rules: CompositionRules): Gap {
  const space = western === Kind.letter ? rules.letterSpace : rules.digitSpace;
  return space > 0 ? autospaceGap(space) : RIGID;
}

function makeGap(before: number, after: number, rules: CompositionRules): Gap {
  if (whiteOf(before).after > 0 || whiteOf(after).before > 0 || isMarkPair(before, after)) {
    return markGap(before, after, rules);
  }
  if (before === Kind.space || after === Kind.space) return RIGID;
  if (after === Kind.fullSpace) return FULL_SPACE_GAP;
  const auto = autospaceBetween(before, after, rules);
  if (auto > 0) return autospaceGap(auto);
  return { ...RIGID, stretchStep: stretchBetween(before, after, rules) };
}

const isMarkPair = (before: number, after: number): boolean =>
  before === Kind.openingSolid || after === Kind.closingSolid;

/** Two marks share their white, and a bracket keeps to what it holds. */
function markGap(before: number, after: number, rules: CompositionRules): Gap {
  const left: White = whiteOf(before);
  const right: White = whiteOf(after);
  const pairs = rules.punctuation !== 'hangmobanjiao';
  const [ofLeft, ofRight] = pairs ? kept(before, after) : [left.after, right.before];
  const white = ofLeft + ofRight;
  const fixed = white - left.after - right.before;
  const ofAfter = ofRight - right.before;
  const step = ofRight > 0 ? reductionOf(after, rules) : reductionOf(before, rules);
  const isFixed = white === 0 || step === Shrink.none;
  return {
    fixed,
    ofAfter,
    shrinkStep: isFixed ? Shrink.none : step,
    shrinkMax: isFixed ? 0 : Math.min(white, rules.markReduction),
    stretchStep: stretchBetween(before, after, rules),
    stretchMax: 0,
  };
}

const closes = (kind: number): boolean =>
  kind === Kind.closing || kind === Kind.pause || kind === Kind.stop || kind === Kind.closingSolid;
const isMiddle = (kind: number): boolean =>
  kind === Kind.middle || kind === Kind.middlePause || kind === Kind.middleStop;

/** What is left of the white after the first and before the second of two neighbours. */
function kept(before: number, after: number): readonly [number, number] {
  const ofLeft = whiteOf(before).after;
  const ofRight = whiteOf(after).before;
  if (closes(after)) return [closes(before) ? 0 : ofLeft, 0];
  if (after === Kind.opening || after === Kind.openingSolid) {
    if (before === Kind.opening || before === Kind.fullSpace || before === Kind.halfDot)
      return [0, 0];
    // 1.5-em style: of two half ems one is left, that of the mark before.
    return ofLeft > 0 ? [ofLeft, 0] : [0, ofRight];
  }
  // CSS Text 4: a closing mark gives its white up to an interpunct or a full-width space.
  if ((isMiddle(after) || after === Kind.halfDot || after === Kind.fullSpace) && closes(before)) {
    return [0, ofRight];
  }
  return [ofLeft, ofRight];
}

/** The step in which the white of a mark may be taken. */
function reductionOf(kind: number, { language }: CompositionRules): number {
  const isJapanese = language === 'ja' || language === 'ko';
  switch (kind) {
    case Kind.opening:
    case Kind.closing:
      return Shrink.bracket;
    case Kind.middle:
      return Shrink.interpunct;
    case Kind.pause:
    case Kind.middlePause:
      // jlreq Table 3: commas go with brackets.
      return isJapanese ? Shrink.bracket : Shrink.pause;
    case Kind.stop:
    case Kind.middleStop:
      // jlreq 3.8.3: a full stop inside a line is never reduced.
      return isJapanese ? Shrink.none : Shrink.stop;
    default:
      return Shrink.none;
  }
}

const autospaceGap = (natural: number): Gap => ({
  fixed: natural,
  ofAfter: 0,
  shrinkStep: Shrink.autospace,
  shrinkMax: Math.max(0, natural - AUTOSPACE_MIN),
  stretchStep: Stretch.autospace,
  stretchMax: Math.max(0, AUTOSPACE_MAX - natural),
});

/** Han beside a Western letter or digit (clreq 3.2.2); 0 where the house uses none. */
function autospaceBetween(before: number, after: number, rules: CompositionRules): number {
  const western =
    before === Kind.ideograph ? after : after === Kind.ideograph ? before : Kind.ideograph;
  if (western === Kind.letter) return rules.letterSpace;
  return western === Kind.digit ? rules.digitSpace : 0;
}

const isWestern = (kind: number): boolean =>
  kind === Kind.letter ||
  kind === Kind.digit ||
  kind === Kind.sign ||
  kind === Kind.westernOpening ||
  kind === Kind.westernClosing;

/** Signs of a quantity are one with the Western text beside them: US$5, 60%RH, 30°15′. */
const isOfWord = (kind: number): boolean =>
  isWestern(kind) || kind === Kind.prefix || kind === Kind.postfix;

const JOINERS: ReadonlySet<number> = new Set([Kind.connector, Kind.solidus]);

/** Inside words and units nothing opens; beside connectors and solidus it is avoided (clreq 3.6.4). */
function stretchBetween(before: number, after: number, { language }: CompositionRules): number {
  if (isOfWord(before) && isOfWord(after)) return Stretch.none;
  if (before === after && (before === Kind.dash || before === Kind.ellipsis)) return Stretch.none;
  if (after === Kind.postfix || before === Kind.prefix) return Stretch.none;
  if (JOINERS.has(before) || JOINERS.has(after)) return Stretch.none;
  const isChinese = language === 'zh-Hans' || language === 'zh-Hant';
  if (isChinese || !(isMarkKind(before) || isMarkKind(after))) return Stretch.open;
  // jlreq 3.1.11, klreq 4.3: never inside a bracket or before a mark; beside the others last of all.
  const isShut =
    before === Kind.opening ||
    before === Kind.openingSolid ||
    closes(after) ||
    isMiddle(after) ||
    after === Kind.call;
  return isShut ? Stretch.none : Stretch.rest;
}

const isMarkKind = (kind: number): boolean =>
  (kind >= Kind.opening && kind <= Kind.halfDot) || kind >= Kind.closingSolid;
