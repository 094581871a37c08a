/** The nodes of the paragraph search: what reaching each place in each state costs, and the way back from it. */
import { Fitness } from './justify.ts';
import { scratch } from './slab.ts';

/** How many nodes a place has: how the line that ends there looks, times the hyphens stacked above. */
interface Sized {
  readonly states: number;
}

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
  /** By the order of reaching: the least cost of that item and all reached after it. */
  readonly leastFrom: Float64Array;
}

/** Layers are needed until their paragraph is broken; the next one takes their memory. */
const memory = scratch();
export const forgetLayers = (): void => memory.clear();

export function layerOver({ states }: Sized, low: number, high: number): Layer {
  const length = Math.max(0, high - low + 1);
  const size = length * states;
  const nodes = memory.slabFor(size, { eights: 1, fours: 1, ones: 2 });
  const places = memory.slabFor(length, { eights: 2, fours: 1 });
  return {
    low,
    high,
    cost: nodes.float64(size).fill(Number.POSITIVE_INFINITY),
    previous: nodes.int32(size),
    previousState: nodes.uint8(size),
    stepsBack: nodes.uint8(size),
    reachedAt: places.int32(length),
    reached: 0,
    least: places.float64(length).fill(Number.POSITIVE_INFINITY),
    leastFrom: places.float64(length),
  };
}

/** A layer with room up to `high`, keeping what it has. */
export function extended(search: Sized, layer: Layer, high: number): Layer {
  const longer = layerOver(search, layer.low, high);
  longer.cost.set(layer.cost);
  longer.previous.set(layer.previous);
  longer.previousState.set(layer.previousState);
  longer.stepsBack.set(layer.stepsBack);
  longer.reachedAt.set(layer.reachedAt);
  longer.reached = layer.reached;
  longer.least.set(layer.least);
  longer.leastFrom.set(layer.leastFrom);
  return longer;
}

/** The paragraph's start: as after a line that fits by itself. */
export function startLayer(layer: Layer): void {
  layer.cost[Fitness.normal] = 0;
  layer.least[0] = 0;
  layer.leastFrom[0] = 0;
  layer.reachedAt[0] = layer.low;
  layer.reached = 1;
}

/**
 * Takes a way to a node of item `at` if none is cheaper: what it costs in all, where its last line begins and in
 * which state. (Plain numbers, no object: this is the innermost step of the search.)
 */
export function enter(
  layer: Layer,
  node: number,
  at: number,
  total: number,
  start: number,
  state: number,
  stepsBack: number,
): void {
  // On a tie the later offer wins, that of the nearer start: the lines before are the fuller ones, as a compositor fills them.
  if (total > (layer.cost[node] ?? 0)) return;
  layer.cost[node] = total;
  layer.previous[node] = start;
  layer.previousState[node] = state;
  layer.stepsBack[node] = stepsBack;
  if (total < (layer.least[at - layer.low] ?? 0)) reach(layer, at, total);
}

/** Notes that an item has been reached, or more cheaply than before; the list is kept in order. */
function reach(layer: Layer, at: number, cost: number): void {
  const { least, leastFrom, reachedAt, low } = layer;
  const isNew = least[at - low] === Number.POSITIVE_INFINITY;
  let k = isNew ? layer.reached : layer.reached - 1;
  for (; k > 0 && (reachedAt[k - 1] ?? 0) >= at; k -= 1) {
    if (!isNew) continue;
    reachedAt[k] = reachedAt[k - 1] ?? 0;
    leastFrom[k] = leastFrom[k - 1] ?? 0;
  }
  if (isNew) {
    reachedAt[k] = at;
    layer.reached += 1;
    leastFrom[k] = k + 1 < layer.reached ? (leastFrom[k + 1] ?? 0) : Number.POSITIVE_INFINITY;
  }
  least[at - low] = cost;
  for (; k >= 0 && (leastFrom[k] ?? 0) > cost; k -= 1) leastFrom[k] = cost;
}

/** The breaks of the cheapest way to the end of a paragraph of `count` items in a layer. */
export function traceBack(
  { states }: Sized,
  layers: readonly Layer[],
  line: number,
  count: number,
): readonly number[] | undefined {
  let at = count;
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
