/** The nodes of the paragraph search: where a line may end, how it looks there, and the cheapest way to it. */
import type { PreparedParagraph } from '../model/galley.ts';
import { Break } from './breaks.ts';
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
import type { LineMeasurer } from './measureLine.ts';

/** A line may also end inside a word (`split`) or against the prohibition (`waived`) when nothing else sets the text. */
export type Pass = 'by rule' | 'last resort';

/** A last line of a single Han character (孤字, clreq 3.5.4) costs more than any pair of loose lines. */
export const LONE_CHARACTER_COST = 200;
/** Splitting a word, and waiving the prohibition, are each dearer than any spacing; the waiver comes last. */
const SPLIT_COST = 2_000;
const WAIVER_COST = 20_000;
/** A line that stays short or sticks out, only in the last resort. */
const RAGGED_COST = 5_000;
const OVERFULL_COST = 1_000_000;

/** —— and …… may open a line (but at the strict level), yet look better elsewhere: a little dearer than a common line. */
const SIGN_START_COST = 3;
/** A hyphen is dearer than gaps of a tenth of an em and cheaper than those of a quarter (cjk-composition §16). */
const HYPHEN_COST = 12;
/** Of hyphens on each other two at most (cjk-composition §16); the second shows. */
const MOST_STACKED = 2;
const STACKED_COST = 6;
/** An address parted without a sign: its reader must know that nothing is missing. */
const ADDRESS_COST = 8;

/** One way the search goes about a paragraph. */
export interface Search {
  readonly measurer: LineMeasurer;
  readonly pass: Pass;
  /** Nodes an item: how the line that ends there looks, times the hyphens stacked above. */
  readonly states: number;
  /** What it costs to end a line before each item at all; Infinity where this pass may not. */
  readonly toll: Float64Array;
  /** How much more a break may cost in one state than in another and still be the way to the optimum. */
  readonly stateWorth: number;
}

export function searchOf(measurer: LineMeasurer, pass: Pass): Search {
  const { paragraph, mayHyphenate } = measurer;
  const toll = new Float64Array(paragraph.count + 1);
  for (let at = 1; at < paragraph.count; at += 1) toll[at] = tollAt(paragraph, at, pass);
  const states = FITNESSES * (mayHyphenate ? MOST_STACKED + 1 : 1);
  // Stacked hyphens may forbid what follows altogether: there no state is worth only so much.
  const stateWorth = mayHyphenate ? Number.POSITIVE_INFINITY : MOST_NEIGHBOUR_COST;
  return { measurer, pass, states, toll, stateWorth };
}

export function tollAt(paragraph: PreparedParagraph, at: number, pass: Pass): number {
  const isLast = pass === 'last resort';
  switch (paragraph.breakBefore[at]) {
    case Break.free:
      return opensWithSign(paragraph, at) ? SIGN_START_COST : 0;
    case Break.hyphen:
      return HYPHEN_COST;
    case Break.address:
      return ADDRESS_COST;
    case Break.inWord:
      return isLast ? SPLIT_COST : Number.POSITIVE_INFINITY;
    case Break.prohibited:
      return isLast ? WAIVER_COST : Number.POSITIVE_INFINITY;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

const opensWithSign = (paragraph: PreparedParagraph, at: number): boolean =>
  paragraph.cls[at] === Class.dash || paragraph.cls[at] === Class.ellipsis;

/** The nodes from item `low` to item `high`, `states` each. */
export interface Layer {
  readonly low: number;
  readonly high: number;
  readonly cost: Float64Array;
  /** The start of the line that ends here, and the state there. */
  readonly previous: Int32Array;
  readonly previousState: Uint8Array;
  /** 1 where that start lies in the layer before, 0 where in this one. */
  readonly stepsBack: Uint8Array;
  /** The items that have been reached, in order, and how many they are; the least cost of any state of each. */
  readonly reachedAt: Int32Array;
  reached: number;
  readonly least: Float64Array;
}

export function layerOver({ states }: Search, low: number, high: number): Layer {
  const length = Math.max(0, high - low + 1);
  const size = length * states;
  return {
    low,
    high,
    cost: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    previous: new Int32Array(size).fill(-1),
    previousState: new Uint8Array(size),
    stepsBack: new Uint8Array(size),
    reachedAt: new Int32Array(length),
    reached: 0,
    least: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
  };
}

/** A layer with room up to `high`, keeping what it has. */
export function extended(search: Search, layer: Layer, high: number): Layer {
  const longer = layerOver(search, layer.low, high);
  longer.cost.set(layer.cost);
  longer.previous.set(layer.previous);
  longer.previousState.set(layer.previousState);
  longer.stepsBack.set(layer.stepsBack);
  longer.reachedAt.set(layer.reachedAt);
  longer.reached = layer.reached;
  longer.least.set(layer.least);
  return longer;
}

/** The paragraph's start: as after a line that fits by itself. */
export function startLayer(layer: Layer): void {
  layer.cost[Fitness.normal] = 0;
  layer.least[0] = 0;
  layer.reachedAt[0] = layer.low;
  layer.reached = 1;
}

/** Lines from one layer to another (or within one), the first of a paragraph with a measure of its own. */
interface Relaxation {
  readonly from: Layer;
  readonly to: Layer;
  readonly first: number;
  readonly rest: number;
}

const judgement: Judgement = { cost: 0, fitness: Fitness.normal, optional: false };

/** Tries every start for a line that ends before item `at`, longest line first; returns the new `earliest`. */
export function relax(search: Search, on: Relaxation, earliest: number, at: number): number {
  const { pass, toll } = search;
  const tollHere = toll[at] ?? 0;
  if (tollHere === Number.POSITIVE_INFINITY) return earliest;
  const { reachedAt, least, low } = on.from;
  let next = earliest;
  let nearest = -1;
  let best = Number.POSITIVE_INFINITY;
  for (let k = earliest; k < on.from.reached; k += 1) {
    const from = reachedAt[k] ?? 0;
    if (from >= at) break;
    nearest = from;
    const measure = from === 0 ? on.first : on.rest;
    const before = least[from - low] ?? 0;
    const bound = leastCost(search, from, at, measure);
    if (bound === Number.POSITIVE_INFINITY) {
      if (k === next && isFarTooLong(search, from, at, measure)) next = k + 1;
      continue;
    }
    // A dearer way to this break may look better to the line below it, but only by so much.
    if (before + bound > best + search.stateWorth) continue;
    judgeCandidate(search, from, at, measure);
    if (judgement.cost === Number.POSITIVE_INFINITY) continue;
    const total = before + judgement.cost;
    if (total > best + search.stateWorth) continue;
    if (total < best) best = total;
    offer(search, on, from, at, tollHere);
  }
  if (best === Number.POSITIVE_INFINITY && pass === 'last resort' && nearest >= 0) {
    stickOut(search, nearest, at);
    offer(search, on, nearest, at, tollHere);
  }
  return next;
}

/** Only a line that cannot be made shorter may stick out, and only when all else has failed. */
function stickOut({ measurer }: Search, from: number, at: number): void {
  const { startAt, endAt } = measurer.bounds;
  judgement.cost = OVERFULL_COST + (endAt[at] ?? 0) - (startAt[from] ?? 0);
  judgement.fitness = Fitness.normal;
}

/** A cost that the line cannot fall below, without measuring its steps; Infinity where it is too long for all of them. */
function leastCost({ measurer }: Search, from: number, at: number, measure: number): number {
  const { paragraph, bounds } = measurer;
  const short = measure - ((bounds.endAt[at] ?? 0) - (bounds.startAt[from] ?? 0));
  if (short < 0) {
    const room = (bounds.reducible[at] ?? 0) - (bounds.reducible[from] ?? 0);
    if (-short <= room) return 0;
    return -short <= room + endOption(paragraph, at) ? 0 : Number.POSITIVE_INFINITY;
  }
  if (at === paragraph.count) return 0;
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

/** Widths only grow: a start that is too long by more than any end mark can give never fits again. */
function isFarTooLong({ measurer }: Search, from: number, at: number, measure: number): boolean {
  const { bounds, paragraph } = measurer;
  const room = (bounds.reducible[at] ?? 0) - (bounds.reducible[from] ?? 0);
  const over = (bounds.endAt[at] ?? 0) - (bounds.startAt[from] ?? 0) - room - measure;
  return over > 2 * paragraph.size;
}

/** Leaves in `judgement` what the line costs by itself. */
export function judgeCandidate(
  search: Search,
  from: number,
  at: number,
  measure: number,
): Judgement {
  const { measurer, pass } = search;
  const { paragraph } = measurer;
  const width = measurer.measureLine(from, at);
  const isLast = at === paragraph.count;
  if (isLast && width.natural <= measure) {
    judgement.cost = 0;
    judgement.fitness = Fitness.normal;
    judgement.optional = false;
  } else judgeLine(width, measure, judgement);
  if (
    judgement.cost === Number.POSITIVE_INFINITY &&
    pass === 'last resort' &&
    width.natural <= measure
  ) {
    judgement.cost = RAGGED_COST + (measure - width.natural) / paragraph.size;
  }
  if (isLast && from > 0 && isLoneCharacter(paragraph, from)) judgement.cost += LONE_CHARACTER_COST;
  return judgement;
}

/** Offers the judged line to every node it may end in, from every node it may start in. */
function offer(
  search: Search,
  { from, to }: Relaxation,
  start: number,
  at: number,
  toll: number,
): void {
  const { states, measurer } = search;
  const base = (start - from.low) * states;
  const target = (at - to.low) * states;
  const isHyphen =
    measurer.paragraph.breakBefore[at] === Break.hyphen && at < measurer.paragraph.count;
  for (let state = 0; state < states; state += 1) {
    const before = from.cost[base + state] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    const stacked = isHyphen ? Math.floor(state / FITNESSES) + 1 : 0;
    if (stacked > MOST_STACKED) continue;
    const total =
      before +
      judgement.cost +
      toll +
      stackCost(stacked) +
      neighbourCost(state % FITNESSES, judgement.fitness);
    const node = target + judgement.fitness + stacked * FITNESSES;
    // On a tie the nearer start wins: the lines before are the fuller ones, as a compositor fills them.
    if (total > (to.cost[node] ?? 0)) continue;
    to.cost[node] = total;
    if (total < (to.least[at - to.low] ?? 0)) reach(to, at, total);
    to.previous[node] = start;
    to.previousState[node] = state;
    to.stepsBack[node] = from === to ? 0 : 1;
  }
}

function reach(layer: Layer, at: number, cost: number): void {
  if (layer.least[at - layer.low] === Number.POSITIVE_INFINITY) {
    layer.reachedAt[layer.reached] = at;
    layer.reached += 1;
  }
  layer.least[at - layer.low] = cost;
}

export const stackCost = (stacked: number): number => (stacked > 1 ? STACKED_COST : 0);

/** Fewer than two Han characters or words in the last line, marks not counted. */
export function isLoneCharacter(paragraph: PreparedParagraph, from: number): boolean {
  let han = 0;
  for (let i = from; i < paragraph.count; i += 1) {
    if (paragraph.han[i] === 1) han += 1;
    else if (!isMarkClass(paragraph.cls[i] ?? 0)) return false;
    if (han >= 2) return false;
  }
  return true;
}

const isMarkClass = (cls: number): boolean =>
  cls === Class.opening || cls === Class.closing || cls === Class.pause || cls === Class.stop;

/** The breaks of the cheapest way to the paragraph's end in a layer. */
export function traceBack(
  { states, measurer }: Search,
  layers: readonly Layer[],
  line: number,
): readonly number[] | undefined {
  let at = measurer.paragraph.count;
  let depth = line;
  const final = layers[line];
  if (final === undefined || final.high < at) return undefined;
  const last = cheapestState(final, (at - final.low) * states, states);
  if (last === undefined) return undefined;
  let state: number = last;
  const breaks: number[] = [];
  while (at > 0) {
    breaks.push(at);
    const layer = layers[depth];
    if (layer === undefined) return undefined;
    const node: number = (at - layer.low) * states + state;
    at = layer.previous[node] ?? 0;
    state = layer.previousState[node] ?? 0;
    depth -= layer.stepsBack[node] ?? 0;
  }
  return breaks.reverse();
}

function cheapestState(layer: Layer, base: number, states: number): number | undefined {
  let chosen: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let state = 0; state < states; state += 1) {
    const cost = layer.cost[base + state] ?? least;
    if (cost < least) [chosen, least] = [state, cost];
  }
  return chosen;
}
