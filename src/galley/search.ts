/** The step of the paragraph search: every line that may end at a place, judged and offered to the nodes there. */
import type { PreparedParagraph } from '../model/galley.ts';
import { Break, isHyphen } from './breaks.ts';
import { Class } from './classes.ts';
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
  /** The most that a mark or hyphen gives up when the line goes on: a line too long by more will never fit, whatever follows. */
  readonly slack: number;
}

export function searchOf(
  measurer: LineMeasurer,
  pass: Pass,
  dearer: ReadonlyMap<number, number> = new Map(),
): Search {
  const { paragraph, mayHyphenate } = measurer;
  const toll = new Float64Array(paragraph.count + 1);
  for (let at = 1; at < paragraph.count; at += 1) toll[at] = tollAt(paragraph, at, pass);
  for (const [at, more] of dearer) toll[at] = (toll[at] ?? 0) + more;
  const states = FITNESSES * (mayHyphenate ? MOST_STACKED + 1 : 1);
  return { measurer, pass, states, toll, slack: slackOf(paragraph) };
}

/** A state matters to the line that ends here and to the next: how much more a break may cost in one than in another and still be the way to the optimum. */
const STATE_WORTH = 2 * MOST_NEIGHBOUR_COST;

/** Hyphens stacked may forbid what follows altogether: a line between two of them rules no other out. */
const stateWorth = ({ measurer }: Search, from: number, at: number): number => {
  const { breakBefore } = measurer.paragraph;
  const isStacked = isHyphen(breakBefore[at] ?? 0) && isHyphen(breakBefore[from] ?? 0);
  return isStacked ? Number.POSITIVE_INFINITY : STATE_WORTH;
};

function slackOf({ count, endTrim, endOption, hyphen }: PreparedParagraph): number {
  let most = 0;
  for (let i = 0; i < count; i += 1) {
    const given = (endTrim[i] ?? 0) + (endOption[i] ?? 0) + (hyphen[i] ?? 0);
    if (given > most) most = given;
  }
  return most;
}

/** Lines from one layer to another (or within one), the first of a paragraph with a measure of its own. */
interface Relaxation {
  readonly from: Layer;
  readonly to: Layer;
  readonly first: number;
  readonly rest: number;
}

const SET_AS_IT_IS: Judgement = { cost: 0, fitness: Fitness.normal, optional: false };

/** The line under judgement; used again and again. */
const judgement: Judgement = { ...SET_AS_IT_IS };

/** Tries every start for a line that ends before item `at`, longest line first; returns the new `earliest`. */
export function relax(search: Search, on: Relaxation, earliest: number, at: number): number {
  if (search.toll[at] === Number.POSITIVE_INFINITY) return earliest;
  const { reachedAt, leastFrom } = on.from;
  const first = firstInReach(search, on, earliest, at);
  let most = Number.POSITIVE_INFINITY;
  let k = first;
  for (; k < on.from.reached && (reachedAt[k] ?? at) < at; k += 1) {
    const from = reachedAt[k] ?? 0;
    const bound = leastCost(search, on, from, at);
    // From here on lines only get shorter: none can be set as cheaply as one that is known.
    if (bound !== Number.POSITIVE_INFINITY && bound + (leastFrom[k] ?? 0) > most) break;
    const total = tryLine(search, on, from, at, bound, most);
    most = Math.min(most, total + stateWorth(search, from, at));
  }
  const nearest = reachedAt[k - 1];
  if (most === Number.POSITIVE_INFINITY && nearest !== undefined) {
    stickOut(search, on, nearest, at);
  }
  return first;
}

/** The first start whose line is not far too long; those before it never fit again, for widths only grow. */
function firstInReach(search: Search, on: Relaxation, earliest: number, at: number): number {
  const { reachedAt, reached } = on.from;
  let first = earliest;
  while (
    first < reached &&
    (reachedAt[first] ?? at) < at &&
    isFarTooLong(search, reachedAt[first] ?? 0, at, measureFrom(on, reachedAt[first] ?? 0))
  ) {
    first += 1;
  }
  return first;
}

const measureFrom = ({ first, rest }: Relaxation, from: number): number =>
  from === 0 ? first : rest;

/** Judges a line and offers it; returns what the break costs by way of its start, Infinity where that is more than `most`. */
function tryLine(
  search: Search,
  on: Relaxation,
  from: number,
  at: number,
  bound: number,
  most: number,
): number {
  const before = on.from.least[from - on.from.low] ?? 0;
  if (bound === Number.POSITIVE_INFINITY || before + bound > most) return Number.POSITIVE_INFINITY;
  const total = before + judgeCandidate(search, from, at, measureFrom(on, from)).cost;
  // A dearer way to this break may look better to the lines below it, but only by so much.
  if (total > most || total === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  offer(search, on, from, at);
  return total;
}

/** Only a line that cannot be made shorter may stick out, and only when all else has failed. */
function stickOut(search: Search, on: Relaxation, from: number, at: number): void {
  if (search.pass !== 'last resort') return;
  const { startAt, endAt } = search.measurer.bounds;
  judgement.cost = OVERFULL_COST + (endAt[at] ?? 0) - (startAt[from] ?? 0);
  judgement.fitness = Fitness.normal;
  offer(search, on, from, at);
}

/** A cost that the line cannot fall below, without measuring its steps; Infinity where it is too long for all of them. */
function leastCost({ measurer, pass }: Search, on: Relaxation, from: number, at: number): number {
  const { paragraph, bounds } = measurer;
  const measure = measureFrom(on, from);
  const short = measure - ((bounds.endAt[at] ?? 0) - (bounds.startAt[from] ?? 0));
  if (short < 0) {
    const room = (bounds.reducible[at] ?? 0) - (bounds.reducible[from] ?? 0);
    if (-short <= room) return 0;
    return -short <= room + endOption(paragraph, at) ? 0 : Number.POSITIVE_INFINITY;
  }
  // The last line, a line of an address and any line in the last resort may stay short instead of opening.
  const mayStayShort = at === paragraph.count || paragraph.breakBefore[at] === Break.address;
  if (mayStayShort || pass === 'last resort') return 0;
  const hard = short - ((bounds.soft[at] ?? 0) - (bounds.soft[from] ?? 0));
  return hard <= 0 ? 0 : leastExpansionCost(hard / ((at - from) * paragraph.size));
}

/** The most that any mark at a line end before `at` can give up: white between it and the break is looked through. */
function endOption(paragraph: PreparedParagraph, at: number): number {
  let last = at - 1;
  while (
    last > 0 &&
    (paragraph.cls[last] === Class.space || paragraph.cls[last] === Class.fullSpace)
  )
    last -= 1;
  return paragraph.endOption[last] ?? 0;
}

/** Too long by more than any mark at its end could give. */
export function isFarTooLong(
  { measurer, slack }: Search,
  from: number,
  at: number,
  measure: number,
): boolean {
  const { bounds } = measurer;
  const room = (bounds.reducible[at] ?? 0) - (bounds.reducible[from] ?? 0);
  const over = (bounds.endAt[at] ?? 0) - (bounds.startAt[from] ?? 0) - room - measure;
  return over > slack;
}

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
  if (isLast && fits) Object.assign(judgement, SET_AS_IT_IS);
  else judgeLine(width, measure, judgement);
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
