/** The width of any stretch of a paragraph and what its steps could take or give, by prefix sums. */
import type { PreparedParagraph } from '../model/galley.ts';
import { Class } from './classes.ts';
import { SHRINK_STEPS, STRETCH_STEPS, Stretch } from './spacing.ts';

/** What a candidate line holds, in Mpt. Reused between calls: take what you need before the next. */
export interface LineWidth {
  /** First and last-plus-one item that show: white at the edges is dropped. */
  readonly start: number;
  readonly end: number;
  readonly natural: number;
  /** The most the line can be reduced, all steps together. */
  readonly reducible: number;
  /** What one reduction step can take. */
  readonly shrinkAt: (step: number) => number;
  /** What one expansion step can give; of the last, which has no limit, the number of gaps it opens. */
  readonly stretchAt: (step: number) => number;
}

export interface LineMeasurer {
  readonly paragraph: PreparedParagraph;
  readonly measureLine: (from: number, to: number) => LineWidth;
}

/** Sums over the whole paragraph once; afterwards any line is a few subtractions, made only when asked for. */
export function lineMeasurer(paragraph: PreparedParagraph): LineMeasurer {
  const sums = prefixSums(paragraph);
  const width = {
    start: 0,
    end: 0,
    natural: 0,
    reducible: 0,
    shrinkAt: (step: number): number => inner(sums.shrink[step]),
    stretchAt: (step: number): number => inner(sums.stretch[step]),
  };
  // White lies in gaps, and the gap before the first item is outside the line.
  const inner = (sum: Float64Array | undefined): number =>
    width.start === width.end ? 0 : between(sum, width.start + 1, width.end);
  const measureLine = (from: number, to: number): LineWidth => {
    const start = skipWhite(paragraph, from, to);
    const end = dropWhite(paragraph, start, to);
    width.start = start;
    width.end = end;
    width.reducible = inner(sums.reducible);
    width.natural =
      start === end
        ? 0
        : between(sums.advance, start, end) +
          between(sums.gap, start + 1, end) -
          (paragraph.startTrim[start] ?? 0) -
          (paragraph.endTrim[end - 1] ?? 0);
    return width;
  };
  return { paragraph, measureLine };
}

const isWhite = (paragraph: PreparedParagraph, item: number): boolean =>
  paragraph.cls[item] === Class.space || paragraph.cls[item] === Class.fullSpace;

function skipWhite(paragraph: PreparedParagraph, from: number, to: number): number {
  // White that opens a paragraph is the author's; at the start of any other line it is dropped.
  let start = from;
  while (from > 0 && start < to && isWhite(paragraph, start)) start += 1;
  return start;
}

function dropWhite(paragraph: PreparedParagraph, start: number, to: number): number {
  let end = to;
  while (end > start && isWhite(paragraph, end - 1)) end -= 1;
  return end;
}

interface Sums {
  readonly advance: Float64Array;
  readonly gap: Float64Array;
  readonly reducible: Float64Array;
  readonly shrink: readonly Float64Array[];
  readonly stretch: readonly Float64Array[];
}

const between = (sums: Float64Array | undefined, from: number, to: number): number =>
  (sums?.[to] ?? 0) - (sums?.[from] ?? 0);

function prefixSums(paragraph: PreparedParagraph): Sums {
  const { count } = paragraph;
  const array = (): Float64Array => new Float64Array(count + 1);
  const sums: Sums = {
    advance: array(),
    gap: array(),
    reducible: array(),
    shrink: Array.from({ length: SHRINK_STEPS }, array),
    stretch: Array.from({ length: STRETCH_STEPS }, array),
  };
  accumulate(sums.advance, (i) => paragraph.advance[i] ?? 0);
  accumulate(sums.gap, (i) => paragraph.gap[i] ?? 0);
  accumulate(sums.reducible, (i) => paragraph.shrinkMax[i] ?? 0);
  sums.shrink.forEach((sum, step) => {
    accumulate(sum, (i) => (paragraph.shrinkStep[i] === step ? (paragraph.shrinkMax[i] ?? 0) : 0));
  });
  sums.stretch.forEach((sum, step) => {
    // The last step has no limit: its gaps are counted instead.
    const amount = (i: number): number =>
      step === Stretch.open ? 1 : (paragraph.stretchMax[i] ?? 0);
    accumulate(sum, (i) => (paragraph.stretchStep[i] === step ? amount(i) : 0));
  });
  return sums;
}

function accumulate(sums: Float64Array, valueAt: (item: number) => number): void {
  for (let i = 1; i < sums.length; i += 1) sums[i] = (sums[i - 1] ?? 0) + valueAt(i - 1);
}
