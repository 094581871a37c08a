/**
 * Line by line as the trade does it (先挤进、后推出, clreq 3.1.4): each line takes in whatever can be squeezed
 * in, and only what cannot is carried down. Kept as the reference that the optimum is measured against.
 */

import { isHyphen, isRatherThanGape } from './breaks.ts';
import type { LineMeasurer } from './measureLine.ts';
import { type Measures, measureOf } from './reach.ts';
import { MOST_STACKED, type Pass, tollAt } from './tolls.ts';

/** The items before which lines end, in order; the last is the item count. */
export function pushIn(measurer: LineMeasurer, measures: Measures): readonly number[] {
  const { count } = measurer.paragraph;
  const { breakBefore } = measurer.paragraph;
  const breaks: number[] = [];
  let hyphens = 0;
  for (let from = 0; from < count; ) {
    const line = { from, measure: measureOf(measures, breaks.length), hyphens };
    const to =
      furthest(measurer, line, 'by rule') ??
      furthest(measurer, line, 'last resort') ??
      nextBreak(measurer, from);
    breaks.push(to);
    hyphens = isHyphen(breakBefore[to]) ? hyphens + 1 : 0;
    from = to;
  }
  return breaks;
}

interface OpenLine {
  readonly from: number;
  readonly measure: number;
  /** Hyphens at the ends of the lines right above. */
  readonly hyphens: number;
}

/** The furthest place where a line may end that can still be squeezed into its measure. */
function furthest(
  { paragraph, measureLine }: LineMeasurer,
  { from, measure, hyphens }: OpenLine,
  pass: Pass,
): number | undefined {
  let found: number | undefined;
  // The mark that overflows may still shrink to half at the line end; a margin of two em covers it.
  const margin = 2 * paragraph.size;
  for (let to = from + 1; to <= paragraph.count; to += 1) {
    const { natural, reducible, option } = measureLine(from, to);
    const over = natural - reducible - option - measure;
    if (over > margin) break;
    const isStacked = isHyphen(paragraph.breakBefore[to]) && hyphens >= MOST_STACKED;
    // No line of the trade's is judged by its gaps: what is parted only to spare them stays whole while it can.
    const isSpared = pass === 'by rule' && isRatherThanGape(paragraph.breakBefore[to]);
    const mayEnd = !isStacked && !isSpared && Number.isFinite(tollAt(paragraph, to, pass));
    if (over <= 0 && mayEnd) found = to;
  }
  return found;
}

/** Nothing fits: the line sticks out up to the first place where it may end at all. */
function nextBreak({ paragraph }: LineMeasurer, from: number): number {
  for (let to = from + 1; to < paragraph.count; to += 1) {
    if (Number.isFinite(tollAt(paragraph, to, 'last resort'))) return to;
  }
  return paragraph.count;
}
