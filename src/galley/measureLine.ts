/** The width of any stretch of a paragraph and what its steps could take or give, by prefix sums. */
import type { PreparedParagraph } from '../model/galley.ts';
import { Class } from './classes.ts';
import { type Slab, slabFor } from './slab.ts';
import { alsoIn, SHRINK_STEPS, STRETCH_STEPS, Stretch } from './spacing.ts';

/** What a candidate line holds, in Mpt. Reused between calls: take what you need before the next. */
export interface LineWidth {
  /** First and last-plus-one item that show: white at the edges is dropped. */
  readonly start: number;
  readonly end: number;
  /** The em that amounts are judged by. */
  readonly size: number;
  readonly natural: number;
  /** The most the line can be reduced, all steps together. */
  readonly reducible: number;
  /** What the mark at its end may give up besides, all or nothing. */
  readonly option: number;
  /** What one reduction step can take. */
  readonly shrinkAt: (step: number) => number;
  /** What one expansion step can give; of the unlimited ones the number of gaps they open. */
  readonly stretchAt: (step: number) => number;
}

/** A bound that is cheaper than measuring: how long a line is, and what its soft steps could add or all take away. */
export interface LineBounds {
  /** Where a line that begins at an item starts, and where one that ends before it ends: their difference is its width. */
  readonly startAt: Float64Array;
  readonly endAt: Float64Array;
  /** The last-plus-one item that shows of a line that ends before an item. */
  readonly last: Int32Array;
  /** Sums of what the limited expansion steps can give, and of what all reduction steps can take. */
  readonly soft: Float64Array;
  readonly reducible: Float64Array;
}

export interface LineMeasurer {
  readonly paragraph: PreparedParagraph;
  /** The line from item `from` to before item `to`. */
  readonly measureLine: (from: number, to: number) => LineWidth;
  readonly bounds: LineBounds;
  /** Whether a line may end in a hyphen anywhere. */
  readonly mayHyphenate: boolean;
}

/** Sums over the whole paragraph once; afterwards any line is a few subtractions, made only when asked for. */
export function lineMeasurer(paragraph: PreparedParagraph): LineMeasurer {
  const { count, shrinkStep, shrinkMax, stretchStep, stretchMax } = paragraph;
  const shrinks = stepsIn(shrinkStep, count);
  const kinds = stepsIn(stretchStep, count);
  const stretches = STEPS.slice(0, STRETCH_STEPS).filter(
    (step) => kinds.includes(step) || kinds.includes(alsoIn(step)),
  );
  const sumsOfSteps = 2 + shrinks.length + stretches.length;
  const slab = slabFor(count + 1, { eights: EDGES.eights + sumsOfSteps, fours: EDGES.fours });
  const edges = edgesOf(paragraph, slab);
  const sums = (): Float64Array => slab.float64(count + 1);
  const reducible = sumAll(shrinkMax, count, sums());
  const soft = sumAll(stretchMax, count, sums());
  const shrink = new Array<Float64Array | undefined>(SHRINK_STEPS);
  for (const step of shrinks) shrink[step] = sumStep(shrinkStep, step, shrinkMax, sums());
  const stretch = new Array<Float64Array | undefined>(STRETCH_STEPS);
  for (const step of stretches) {
    // The last steps have no limit: their gaps are counted instead.
    stretch[step] =
      step >= Stretch.open
        ? countStep(stretchStep, step, sums())
        : sumStep(stretchStep, step, stretchMax, sums(), alsoIn(step));
  }
  const width = {
    size: paragraph.size,
    start: 0,
    end: 0,
    natural: 0,
    reducible: 0,
    option: 0,
    shrinkAt: (step: number): number => inner(shrink[step]),
    stretchAt: (step: number): number => inner(stretch[step]),
  };
  // White lies in gaps, and the gap before the first item is outside the line.
  const inner = (sum: Float64Array | undefined): number =>
    sum === undefined || width.end - width.start < 2
      ? 0
      : (sum[width.end] ?? 0) - (sum[width.start + 1] ?? 0);
  const measureLine = (from: number, to: number): LineWidth => {
    width.start = edges.first[from] ?? from;
    width.end = Math.max(width.start, edges.last[to] ?? to);
    const isEmpty = width.start === width.end;
    width.reducible = inner(reducible);
    width.natural = isEmpty ? 0 : (edges.endAt[to] ?? 0) - (edges.startAt[from] ?? 0);
    width.option = isEmpty ? 0 : (paragraph.endOption[width.end - 1] ?? 0);
    return width;
  };
  return {
    paragraph,
    measureLine,
    bounds: { startAt: edges.startAt, endAt: edges.endAt, last: edges.last, soft, reducible },
    mayHyphenate: paragraph.hyphen.some((advance) => advance > 0),
  };
}

interface Edges {
  /** The first item that shows of a line that begins at an item; the last-plus-one of one that ends before it. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly startAt: Float64Array;
  readonly endAt: Float64Array;
}

/** The columns of edges: pens, starts and ends; first and last items. */
const EDGES = { eights: 3, fours: 2 } as const;

function edgesOf(paragraph: PreparedParagraph, { float64, int32 }: Slab): Edges {
  const { count, gap, startTrim, endTrim, hyphen } = paragraph;
  const pen = pensOf(paragraph, float64(count + 1));
  const startAt = float64(count + 1);
  const endAt = float64(count + 1);
  const first = firstVisible(paragraph, int32(count + 1));
  const last = lastVisible(paragraph, int32(count + 1));
  for (let i = 0; i <= count; i += 1) {
    const start = first[i] ?? i;
    const end = last[i] ?? i;
    startAt[i] = (pen[start] ?? 0) + (gap[start] ?? 0) + (startTrim[start] ?? 0);
    endAt[i] = (pen[end] ?? 0) - (endTrim[end - 1] ?? 0) + (hyphen[i] ?? 0);
  }
  return { first, last, startAt, endAt };
}

/** Where each item's cell would begin if the paragraph were one line, the gap before it not counted. */
function pensOf({ count, gap, advance }: PreparedParagraph, pen: Float64Array): Float64Array {
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    at += (gap[i] ?? 0) + (advance[i] ?? 0);
    pen[i + 1] = at;
  }
  return pen;
}

/** White that opens a paragraph is the author's; at the start of any other line it is dropped. */
function firstVisible(paragraph: PreparedParagraph, first: Int32Array): Int32Array {
  const { count } = paragraph;
  first[count] = count;
  for (let i = count - 1; i > 0; i -= 1) first[i] = isWhite(paragraph, i) ? (first[i + 1] ?? i) : i;
  return first;
}

function lastVisible(paragraph: PreparedParagraph, last: Int32Array): Int32Array {
  const { count } = paragraph;
  for (let i = 1; i <= count; i += 1) last[i] = isWhite(paragraph, i - 1) ? (last[i - 1] ?? 0) : i;
  return last;
}

const isWhite = (paragraph: PreparedParagraph, item: number): boolean =>
  paragraph.cls[item] === Class.space || paragraph.cls[item] === Class.fullSpace;

/** The steps that some gap of the paragraph belongs to. */
function stepsIn(steps: Int8Array, count: number): readonly number[] {
  let seen = 0;
  for (let i = 0; i < count; i += 1) seen |= 1 << ((steps[i] ?? -1) + 1);
  return STEPS.filter((step) => (seen & (1 << (step + 1))) !== 0);
}

/** There are more steps of reduction than of expansion. */
const STEPS: readonly number[] = Array.from({ length: SHRINK_STEPS }, (_, step) => step);

/** Sums of amounts up to each item; plain loops, for they run over every item of every paragraph. */
function sumAll(amounts: Int32Array, count: number, sums: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    sum += amounts[i] ?? 0;
    sums[i + 1] = sum;
  }
  return sums;
}

/** … of the gaps of one step alone. */
function sumStep(
  steps: Int8Array,
  step: number,
  amounts: Int32Array,
  sums: Float64Array,
  also = step,
): Float64Array {
  let sum = 0;
  for (let i = 0; i + 1 < sums.length; i += 1) {
    if (steps[i] === step || steps[i] === also) sum += amounts[i] ?? 0;
    sums[i + 1] = sum;
  }
  return sums;
}

/** How many gaps of one step there are up to each item. */
function countStep(steps: Int8Array, step: number, sums: Float64Array): Float64Array {
  const also = alsoIn(step);
  let count = 0;
  for (let i = 0; i + 1 < sums.length; i += 1) {
    if (steps[i] === step || steps[i] === also) count += 1;
    sums[i + 1] = count;
  }
  return sums;
}
