/** How far a line can reach: where one may end that begins in a layer, and that leaves enough to those after it. */
import type { Layer } from './layers.ts';
import { isFarTooLong, type Search } from './search.ts';

/**
 * The measures of a paragraph's lines, Mpt: of the first, the second … and, with the last figure, of all that
 * follow. Two figures are an indent; more are text beside a picture.
 */
export type Measures = readonly number[];

export const measureOf = (measures: Measures, line: number): number =>
  measures[Math.min(line, measures.length - 1)] ?? 0;

/** For each of so many lines the first item that it may end before: the lines after it must hold what is left. */
export function floorsOf(search: Search, measures: Measures, wanted: number): Int32Array {
  const floors = new Int32Array(Math.max(0, wanted));
  let at = search.measurer.paragraph.count;
  for (let line = wanted - 1; line >= 0; line -= 1) {
    floors[line] = at;
    const measure = measureOf(measures, line);
    while (at > 0 && !isFarTooLong(search, at - 1, floors[line] ?? 0, measure)) at -= 1;
  }
  return floors;
}

/** The last item that a line may end before which starts somewhere in a layer. */
export function reach(search: Search, from: Layer, measure: number): number {
  const { count } = search.measurer.paragraph;
  const last = from.reachedAt[from.reached - 1] ?? 0;
  let at = last + 1;
  while (at < count && !isOutOfReach(search, last, at + 1, measure)) at += 1;
  return Math.min(at, count);
}

/** In the last resort a word sticks out; all the steps of a line together never take more than half of it. */
function isOutOfReach(search: Search, from: number, at: number, measure: number): boolean {
  if (search.pass === 'by rule') return isFarTooLong(search, from, at, measure);
  const { paragraph, bounds } = search.measurer;
  const width = (bounds.endAt[at - 1] ?? 0) - (bounds.startAt[from] ?? 0);
  return width > 2 * measure + 4 * paragraph.size;
}
