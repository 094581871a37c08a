/** The step of the paragraph search: every line that may end at a place, judged and offered to the nodes there. */
import { Break, isHyphen } from './breaks.ts';
import {
  FITNESSES,
  Fitness,
  type Judgement,
  judgeLine,
  leastExpansionCost,
  MOST_NEIGHBOUR_COST,
  neighbourCost,
} from './justify.ts';
import { enter, type Layer } from './layers.ts';
import type { LineMeasurer } from './measureLine.ts';
import {
  isLoneCharacter,
  LINE_COST,
  LONE_CHARACTER_COST,
  MOST_STACKED,
  type Pass,
  SHORT_ADDRESS_COST,
  stackCost,
  tollAt,
} from './tolls.ts';

/** Each em, squared, that a line stays short in the last resort. */
const SHORT_COST = 20;
/** A line that stays short, and one that sticks out, only in the last resort: short before a word is split. */
const RAGGED_COST = 1_000;
const OVERFULL_COST = 1_000_000;

/** One way the search goes about a paragraph. */
export interface Search {
  readonly measurer: LineMeasurer;
  readonly pass: Pass;
  /** Nodes an item: how the line that ends there looks, times the hyphens stacked above. */
  readonly states: number;
  /** What it costs to end a line before each item at all; Infinity where this pass may not. */
  readonly toll: Float64Array;
}

export function searchOf(
  measurer: LineMeasurer,
  pass: Pass,
  dearer: ReadonlyMap<number, number> = new Map(),
): Search {
  const { paragraph, mayHyphenate } = measurer;
  const toll = new Float64Array(paragraph.count + 1).map((_, at) => tollAt(paragraph, at, pass));
  for (const [at, more] of dearer) toll[at] = (toll[at] ?? 0) + more;
  const states = FITNESSES * (mayHyphenate ? MOST_STACKED + 1 : 1);
  return { measurer, pass, states, toll };
}

/** A state matters to the line that ends here and to the next: how much more a break may cost in one than in another and still be the way to the optimum. */
const STATE_WORTH = 2 * MOST_NEIGHBOUR_COST;

/** Hyphens stacked may forbid what follows altogether: a line between two of them rules no other out. */
const stateWorth = ({ measurer }: Search, from: number, at: number): number => {
  const { breakBefore } = measurer.paragraph;
  const isStacked = isHyphen(breakBefore[at]) && isHyphen(breakBefore[from]);
  return isStacked ? Number.POSITIVE_INFINITY : STATE_WORTH;
};

/** Lines from one layer to another (or within one), the first of a paragraph with a measure of its own. */
interface Relaxation {
  readonly from: Layer;
  readonly to: Layer;
  readonly first: number;
  readonly rest: number;
}

/** The line under judgement; used again and again. */
const judgement: Judgement = { cost: 0, fitness: Fitness.normal, optional: false };

/** Tries every start for a line that ends before item `at`, longest line first; returns the new `earliest`. */
export function relax(search: Search, on: Relaxation, earliest: number, at: number): number {
  if (search.toll[at] === Number.POSITIVE_INFINITY) return earliest;
  const { reachedAt, leastFrom } = on.from;
  let first = earliest;
  // More than any line costs that can be set, less than one that cannot.
  let most = Number.MAX_VALUE;
  let k = earliest;
  for (; k < on.from.reached && (reachedAt[k] ?? at) < at; k += 1) {
    const from = reachedAt[k] ?? 0;
    const over = excess(search, from, at, measureFrom(on, from));
    if (k === first && over > slackOf(search)) first += 1;
    if (over > 0) continue;
    const bound = leastCost(search, from, at, measureFrom(on, from));
    // From here on lines only get shorter: none can be set as cheaply as one that is known.
    if (bound + (leastFrom[k] ?? 0) > most) break;
    most = tryLine(search, on, from, at, bound, most);
  }
  if (search.pass === 'last resort') stickOut(search, on, reachedAt[k - 1], at);
  return first;
}

const measureFrom = ({ first, rest }: Relaxation, from: number): number =>
  from === 0 ? first : rest;

/** Judges a line and offers it; returns the most that any other way to this break may cost. */
function tryLine(
  search: Search,
  on: Relaxation,
  from: number,
  at: number,
  bound: number,
  most: number,
): number {
  const before = on.from.least[from - on.from.low] ?? 0;
  if (before + bound > most) return most;
  const total = before + judgeCandidate(search, from, at, measureFrom(on, from)).cost;
  // A dearer way to this break may look better to the lines below it, but only by so much.
  if (total > most) return most;
  offer(search, on, from, at);
  return Math.min(most, total + stateWorth(search, from, at));
}

/** The shortest line to a place may stick out, at a price that no other way has: only when all else has failed. */
function stickOut(search: Search, on: Relaxation, from: number | undefined, at: number): void {
  if (from === undefined) return;
  const { startAt, endAt } = search.measurer.bounds;
  judgement.cost = OVERFULL_COST + (endAt[at] ?? 0) - (startAt[from] ?? 0);
  judgement.fitness = Fitness.normal;
  offer(search, on, from, at);
}

/** A cost that the line cannot fall below, without measuring its steps. */
function leastCost({ measurer, pass }: Search, from: number, at: number, measure: number): number {
  const { paragraph, bounds } = measurer;
  // The last line, a line of an address and any line in the last resort may stay short instead of opening.
  const mayStayShort = at === paragraph.count || paragraph.breakBefore[at] === Break.address;
  if (mayStayShort || pass === 'last resort') return 0;
  const short = measure - ((bounds.endAt[at] ?? 0) - (bounds.startAt[from] ?? 0));
  const opened = short - ((bounds.soft[at] ?? 0) - (bounds.soft[from] ?? 0));
  return opened <= 0 ? 0 : leastExpansionCost(opened / ((at - from) * paragraph.size));
}

/** How much too long a line is when all its reduction steps and the mark at its end have given what they can. */
function excess({ measurer }: Search, from: number, at: number, measure: number): number {
  const { startAt, endAt, last, reducible } = measurer.bounds;
  const room = (reducible[at] ?? 0) - (reducible[from] ?? 0);
  const option = measurer.paragraph.endOption[(last[at] ?? 0) - 1] ?? 0;
  return (endAt[at] ?? 0) - (startAt[from] ?? 0) - room - option - measure;
}

/** What a line may be the shorter for going on: an annotation reaches over its neighbour, marks that meet lose white. */
const slackOf = ({ measurer }: Search): number => measurer.paragraph.size / 2;

/** A line too long by more than that will never fit, whatever follows: widths only grow. */
export const isFarTooLong = (search: Search, from: number, at: number, measure: number): boolean =>
  excess(search, from, at, measure) > slackOf(search);

/** Leaves in `judgement` what the line costs by itself. */
export function judgeCandidate(
  search: Search,
  from: number,
  at: number,
  measure: number,
): Judgement {
  const { measurer } = search;
  const { paragraph } = measurer;
  const width = measurer.measureLine(from, at);
  const isLast = at === paragraph.count;
  const fits = width.natural <= measure;
  judgeLine(width, isLast && fits ? width.natural : measure, judgement);
  if (judgement.cost === Number.POSITIVE_INFINITY && fits) {
    judgement.cost = shortCost(search, at, (measure - width.natural) / paragraph.size);
  }
  if (isLast && from > 0 && isLoneCharacter(paragraph, from)) judgement.cost += LONE_CHARACTER_COST;
  return judgement;
}

/** A line with nothing to open: by rule only an address may end so. */
function shortCost({ measurer, pass }: Search, at: number, ems: number): number {
  if (measurer.paragraph.breakBefore[at] === Break.address) return SHORT_ADDRESS_COST * ems * ems;
  return pass === 'last resort' ? RAGGED_COST + SHORT_COST * ems * ems : Number.POSITIVE_INFINITY;
}

/** Offers the judged line to every node it may end in, from every node it may start in. */
function offer(search: Search, { from, to }: Relaxation, start: number, at: number): void {
  const { states, measurer, toll } = search;
  const { fitness } = judgement;
  const base = (start - from.low) * states;
  const target = (at - to.low) * states + fitness;
  const endsInHyphen = isHyphen(measurer.paragraph.breakBefore[at]);
  const cost = LINE_COST + judgement.cost + (toll[at] ?? 0);
  const stepsBack = from === to ? 0 : 1;
  for (let state = 0; state < states; state += 1) {
    const before = from.cost[base + state] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    const stacked = endsInHyphen ? Math.floor(state / FITNESSES) + 1 : 0;
    if (stacked > MOST_STACKED) break;
    const total = before + cost + neighbourCost(state % FITNESSES, fitness) + stackCost(stacked);
    enter(to, target + stacked * FITNESSES, at, total, start, state, stepsBack);
  }
}
