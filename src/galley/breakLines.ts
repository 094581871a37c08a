/**
 * Breaks a paragraph into lines of least total cost: the dynamic programme of Knuth and Plass, "Breaking
 * Paragraphs into Lines" (1981), with the cost of a line taken from its staged distribution instead of one
 * pool of stretch and shrink, and states for how the line before looked and ended.
 */
import { InvariantError } from '../model/units.ts';
import { extended, forgetLayers, type Layer, layerOver, startLayer, traceBack } from './layers.ts';
import type { LineMeasurer } from './measureLine.ts';
import { floorsOf, type Measures, measureOf, reach } from './reach.ts';
import { relax, type Search, searchOf } from './search.ts';

export interface BreakOptions {
  /** Lines more (looser) or fewer (tighter) than the optimum has, as copyfit asks for; 0 where not said. */
  readonly looseness?: number;
  /** The lines that the optimum has, where that is known: it is not sought again. */
  readonly lines?: number | undefined;
  /** What ending a line before these items costs more than usual. */
  readonly dearer?: ReadonlyMap<number, number>;
}

/** The items before which lines end, in order; the last is the item count. Empty for an empty paragraph. */
export function breakLines(
  measurer: LineMeasurer,
  measures: Measures,
  { looseness = 0, lines, dearer = NONE }: BreakOptions = {},
): readonly number[] {
  forgetLayers();
  const byRule = searchOf(measurer, 'by rule', dearer);
  if (lines !== undefined) {
    const found = withLines(byRule, measures, lines, looseness);
    if (found !== undefined) return found;
  }
  const breaks =
    optimum(byRule, measures) ?? optimum(searchOf(measurer, 'last resort', dearer), measures);
  if (breaks === undefined) throw new InvariantError('a paragraph has no breaks', { measures });
  // Where the lines were known, that has been tried.
  if (lines !== undefined) return breaks;
  return withLines(byRule, measures, breaks.length, looseness) ?? breaks;
}

const NONE: ReadonlyMap<number, number> = new Map();

function optimum(search: Search, measures: Measures): readonly number[] | undefined {
  if (measures.length > 2) return byLines(search, measures, undefined);
  const { count } = search.measurer.paragraph;
  const layer = layerOver(search, 0, count);
  startLayer(layer);
  const [first = 0, rest = first] = measures;
  relaxAll(search, layer, layer, { first, rest });
  return traceBack(search, [layer], 0, count);
}

function relaxAll(
  search: Search,
  from: Layer,
  to: Layer,
  measures: { readonly first: number; readonly rest: number },
): void {
  // Counts the starts that can no longer reach the current break: their lines are too long.
  let earliest = 0;
  for (let at = from.low + 1; at <= to.high; at += 1) {
    earliest = relax(search, { from, to, ...measures }, earliest, at);
  }
}

/** Paragraphs of more lines are not reset for copyfit: no editor counts on a line there. */
const MOST_LINES = 300;

/** The best way to set a paragraph in `looseness` lines more or fewer, or as near to that as it can be set by rule; undefined where none is nearer than it was. */
function withLines(
  search: Search,
  measures: Measures,
  lines: number,
  looseness: number,
): readonly number[] | undefined {
  if (lines > MOST_LINES) return undefined;
  const step = Math.sign(looseness);
  for (let wanted = lines + looseness; wanted !== lines; wanted -= step) {
    const found = byLines(search, measures, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One layer a line, so that each line has its own measure, and their number can be asked for. */
function byLines(
  search: Search,
  measures: Measures,
  wanted: number | undefined,
): readonly number[] | undefined {
  const { count } = search.measurer.paragraph;
  const first = layerOver(search, 0, 0);
  startLayer(first);
  const layers: Layer[] = [first];
  let from = first;
  const ownMeasures = wanted ?? measures.length - 1;
  const floors = wanted === undefined ? undefined : floorsOf(search, measures, wanted);
  for (let line = 0; line < ownMeasures; line += 1) {
    const measure = measureOf(measures, line);
    const low = Math.max(from.low + 1, floors?.[line] ?? 0);
    const to = layerOver(search, low, reach(search, from, measure));
    relaxAll(search, from, to, { first: measure, rest: measure });
    if (to.reached === 0) break;
    layers.push(to);
    from = to;
  }
  if (wanted !== undefined) return traceBack(search, layers, wanted, count);
  return onWithRest(search, layers, ownMeasures, measureOf(measures, ownMeasures));
}

/** After the lines with measures of their own the rest have one: a single layer goes on from the last. */
function onWithRest(
  search: Search,
  layers: readonly Layer[],
  ownMeasures: number,
  rest: number,
): readonly number[] | undefined {
  const { count } = search.measurer.paragraph;
  // A paragraph may end in any of the lines that have their own measure.
  const ends = layers.flatMap(({ high }, line) => (high === count ? [line] : []));
  const last = layers[ownMeasures];
  // Not every line with a measure of its own could be set: the text ends in one of them, or cannot be set so.
  if (last === undefined) return best(search, layers, ends);
  const tail = extended(search, last, count);
  relaxAll(search, tail, tail, { first: rest, rest });
  return best(search, [...layers.slice(0, -1), tail], [...ends, layers.length - 1]);
}

function finalCost({ states }: Search, layer: Layer): number {
  let least = Number.POSITIVE_INFINITY;
  const at = (layer.high - layer.low) * states;
  for (let state = 0; state < states; state += 1)
    least = Math.min(least, layer.cost[at + state] ?? least);
  return least;
}

function best(
  search: Search,
  layers: readonly Layer[],
  lines: readonly number[],
): readonly number[] | undefined {
  let chosen: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const layer = layers[line];
    if (layer === undefined) continue;
    const cost = finalCost(search, layer);
    if (cost < least) [chosen, least] = [line, cost];
  }
  return chosen === undefined
    ? undefined
    : traceBack(search, layers, chosen, search.measurer.paragraph.count);
}
