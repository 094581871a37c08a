/** Brings a line to its measure: reduction before expansion, one step used up before the next (clreq 3.6.2–3.6.4). */
import type { LineFit } from '../model/galley.ts';
import type { LineWidth } from './measureLine.ts';
import { SHRINK_STEPS, STRETCH_STEPS, Stretch } from './spacing.ts';

/** A line as set by its own widths, as a last line is. */
export const UNTOUCHED: LineFit = {
  shrink: new Array<number>(SHRINK_STEPS).fill(0),
  stretch: new Array<number>(STRETCH_STEPS).fill(0),
};

/** How each step shares in closing the difference between a line and its measure, its end mark as it is. */
export function fitLine(width: LineWidth, measure: number): LineFit {
  const difference = measure - width.natural;
  return difference < 0
    ? { ...UNTOUCHED, shrink: share(-difference, SHRINK_STEPS, width.shrinkAt) }
    : { ...UNTOUCHED, stretch: expansion(difference, width) };
}

/** Takes from each step in turn until the amount is reached. */
function share(amount: number, steps: number, capacityAt: (step: number) => number): number[] {
  let rest = amount;
  return Array.from({ length: steps }, (_, step) => {
    const taken = Math.min(rest, capacityAt(step));
    rest -= taken;
    return taken;
  });
}

/** jlreq 3.8.4: Han gaps open by a quarter em at most while there is a fourth step to go on with. */
const OPEN_MAX = 0.25;

function expansion(amount: number, width: LineWidth): number[] {
  const [words = 0, autospaces = 0] = share(amount, Stretch.open, width.stretchAt);
  const rest = amount - words - autospaces;
  const open = width.stretchAt(Stretch.open);
  const last = width.stretchAt(Stretch.rest);
  if (last > 0) {
    const first = Math.min(rest, Math.floor(open * OPEN_MAX * width.size));
    // The fourth step opens every gap alike, those of the third on top of what they have.
    return [words, autospaces, first, rest - first];
  }
  if (open > 0) return [words, autospaces, rest, 0];
  // A line of Western words alone has nothing else to open: its word spaces go beyond their half em.
  if (width.stretchAt(Stretch.word) > 0) return [words + rest, autospaces, 0, 0];
  return [words, width.stretchAt(Stretch.autospace) > 0 ? autospaces + rest : autospaces, 0, 0];
}

/**
 * What each reduction step costs when it gives one em and is used up, in the order of clreq 3.6.3. House rule
 * from the ranking "cheap: word spaces to brackets; medium: pauses and autospace; dear: stops": a pause twice
 * a bracket, a stop twice a pause. A step half used costs a quarter: the eye sees the tightest mark.
 */
const SHRINK_COST: readonly number[] = [0.5, 0.75, 1, 2, 2, 4];

/**
 * Expansion starts where the common reductions end, so that a character is pushed in when it can be (clreq
 * 3.1.4: push in first), and grows with the square of the opened gap.
 */
const EXPANSION_BASE = 1;
/** Cost of Han gaps opened by 0.05 em each, which the eye just sees (reference: "very dear" from 0.10 em). */
const EXPANSION_AT_TWENTIETH = 1;
/** Word spaces and autospace up to their limits cost little: cost of one em given there. */
const SOFT_STRETCH_COST = 1;
/**
 * What a line costs more as soon as its gaps are seen (0.05 em), and as soon as they are seen at a glance
 * (0.10 em): house rule, chosen on the corpora of bench/quality, where higher figures change nothing more.
 */
const LOOSE_COST = 6;
const VERY_LOOSE_COST = 30;
/** … and each em of gap beyond that: two lines a little loose are better than one that gapes. */
const GAPING_COST = 100;
/** Beyond a quarter em the line is bad (reference §6.5): each further em of gap adds this. */
const BAD_GAP = 0.25;
const BAD_GAP_COST = 400;
/** Giving up the end mark's white, or hanging it, weighs like a used-up bracket (jlreq 3.8.3 puts it second). */
const OPTION_COST = 0.5;

/** How a line looks beside its neighbours. */
export const Fitness = { tight: 0, normal: 1, loose: 2, veryLoose: 3 } as const;
export const FITNESSES = 4;

/** Han gaps from which a line is loose, and very loose (reference §6.5), ems; cost of reduction from which it is tight. */
const LOOSE = 0.05;
export const VERY_LOOSE = 0.1;
const TIGHT_COST = 1;

/** What a line costs and how it looks. Reused between calls. */
export interface Judgement {
  /** Infinity when the line cannot be set: too long for all steps together, or short with nothing to open. */
  cost: number;
  fitness: number;
  /** Whether the end mark gives up what it may. */
  optional: boolean;
}

/** Judges a line of `measure`; amounts are judged in ems. */
export function judgeLine(width: LineWidth, measure: number, into: Judgement): void {
  judge(measure - width.natural, width, into);
  into.optional = false;
  if (width.option === 0 || width.natural <= measure) return;
  const { cost, fitness } = into;
  judge(measure - width.natural + width.option, width, into);
  into.cost += OPTION_COST;
  into.optional = into.cost < cost;
  if (!into.optional) Object.assign(into, { cost, fitness });
}

function judge(difference: number, width: LineWidth, into: Judgement): void {
  if (difference < 0) judgeReduction(-difference, width, into);
  else judgeExpansion(difference, width, into);
}

function judgeReduction(amount: number, width: LineWidth, into: Judgement): void {
  const { size } = width;
  into.fitness = Fitness.normal;
  into.cost = Number.POSITIVE_INFINITY;
  if (amount > width.reducible) return;
  let rest = amount;
  let cost = 0;
  for (let step = 0; step < SHRINK_STEPS && rest > 0; step += 1) {
    const room = width.shrinkAt(step);
    if (room === 0) continue;
    const taken = Math.min(rest, room);
    rest -= taken;
    cost += ((SHRINK_COST[step] ?? 0) * taken * taken) / (room * size);
  }
  into.cost = cost;
  if (cost >= TIGHT_COST) into.fitness = Fitness.tight;
}

/** Each em that word spaces of a line without Han gaps take beyond their half em. */
const WORDS_ALONE_COST = 40;

/** A line with nothing but word spaces to open. */
function judgeWordsAlone(rest: number, width: LineWidth, into: Judgement): void {
  const canOpen = width.stretchAt(Stretch.word) + width.stretchAt(Stretch.autospace) > 0;
  const perItem = rest / ((width.end - width.start) * width.size);
  into.fitness = Fitness.veryLoose;
  into.cost = canOpen
    ? leastExpansionCost(perItem) + (WORDS_ALONE_COST * rest) / width.size
    : Number.POSITIVE_INFINITY;
}

/** The cost of Han gaps of so many ems, and no less than it whatever else the line has. */
export function leastExpansionCost(gap: number): number {
  const twentieths = gap / 0.05;
  const seen = gap > VERY_LOOSE ? VERY_LOOSE_COST : gap > LOOSE ? LOOSE_COST : 0;
  const gaping = gap > VERY_LOOSE ? (gap - VERY_LOOSE) * GAPING_COST : 0;
  return EXPANSION_BASE + EXPANSION_AT_TWENTIETH * twentieths * twentieths + seen + gaping;
}

function judgeExpansion(amount: number, width: LineWidth, into: Judgement): void {
  const { size } = width;
  into.fitness = Fitness.normal;
  into.cost = 0;
  if (amount === 0) return;
  let rest = amount;
  for (let step = 0; step < Stretch.open; step += 1) {
    const room = width.stretchAt(step);
    rest -= Math.min(rest, room);
  }
  const soft = (SOFT_STRETCH_COST * (amount - rest)) / size;
  into.cost = soft;
  if (rest === 0) return;
  const gaps = width.stretchAt(Stretch.open) + width.stretchAt(Stretch.rest);
  if (gaps === 0) {
    judgeWordsAlone(rest, width, into);
    return;
  }
  const gap = rest / (gaps * size);
  const bad = gap > BAD_GAP ? (gap - BAD_GAP) * BAD_GAP_COST : 0;
  into.cost = leastExpansionCost(gap) + soft + bad;
  if (gap > LOOSE) into.fitness = gap > VERY_LOOSE ? Fitness.veryLoose : Fitness.loose;
}

/** A loose line next to a tight one, and two loose lines on each other, show more than either alone. */
const CONTRAST_COST = 1.5;
const LOOSE_PAIR_COST = 1;

/** The most that the state of a line can matter to its neighbour. */
export const MOST_NEIGHBOUR_COST = Math.max(CONTRAST_COST, LOOSE_PAIR_COST);

/** What two neighbouring lines cost together (Knuth and Plass's fitness classes), by the class of either. */
const NEIGHBOURS: Float64Array = Float64Array.from({ length: FITNESSES * FITNESSES }, (_, i) => {
  const [above, below] = [Math.floor(i / FITNESSES), i % FITNESSES];
  if (Math.abs(above - below) >= 2) return CONTRAST_COST;
  return above >= Fitness.loose && below >= Fitness.loose ? LOOSE_PAIR_COST : 0;
});

export const neighbourCost = (above: number, below: number): number =>
  NEIGHBOURS[above * FITNESSES + below] ?? 0;
