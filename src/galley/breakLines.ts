/**
 * Breaks a paragraph into lines of least total cost: the dynamic programme of Knuth and Plass, "Breaking
 * Paragraphs into Lines" (1981), with the cost of a line taken from its staged distribution instead of one
 * pool of stretch and shrink.
 */
import type { PreparedParagraph } from '../model/galley.ts';
import { InvariantError } from '../model/units.ts';
import { Class } from './classes.ts';
import { lineCost } from './justify.ts';
import type { LineMeasurer } from './measureLine.ts';
import { Break } from './prohibition.ts';

/** The lines' measures, Mpt: the first is shorter by its indent. */
export interface Measures {
  readonly first: number;
  readonly rest: number;
}

/** A line may also end inside a word (`split`) or against the prohibition (`waived`) when nothing else sets the text. */
type Pass = 'by rule' | 'last resort';

/** The items before which lines end, in order; the last is the item count. Empty for an empty paragraph. */
export function breakLines(measurer: LineMeasurer, measures: Measures): readonly number[] {
  if (measurer.paragraph.count === 0) return [];
  const breaks =
    optimum(measurer, measures, 'by rule') ?? optimum(measurer, measures, 'last resort');
  if (breaks === undefined) throw new InvariantError('a paragraph has no breaks', { ...measures });
  return breaks;
}

/** A last line of a single Han character (孤字, clreq 3.5.4) costs more than any pair of loose lines. */
const LONE_CHARACTER_COST = 200;
/** Splitting a word, and waiving the prohibition, are each dearer than any spacing; the waiver comes last. */
const SPLIT_COST = 2_000;
const WAIVER_COST = 20_000;
/** A line that stays short or sticks out, only in the last resort. */
const RAGGED_COST = 5_000;
const OVERFULL_COST = 1_000_000;

/** —— and …… may open a line (but at the strict level), yet look better elsewhere: a little dearer than a common line. */
const SIGN_START_COST = 3;

const opensWithSign = (paragraph: PreparedParagraph, at: number): boolean =>
  paragraph.cls[at] === Class.dash || paragraph.cls[at] === Class.ellipsis;

interface Node {
  readonly cost: Float64Array;
  readonly previous: Int32Array;
}

function optimum(
  measurer: LineMeasurer,
  measures: Measures,
  pass: Pass,
): readonly number[] | undefined {
  const { paragraph } = measurer;
  const { count } = paragraph;
  const best: Node = {
    cost: new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY),
    previous: new Int32Array(count + 1).fill(-1),
  };
  best.cost[0] = 0;
  // The first start that can still reach the current break; every earlier one makes too long a line.
  let earliest = 0;
  for (let to = 1; to <= count; to += 1) {
    const toll = to === count ? 0 : tollAt(paragraph, to, pass);
    if (toll === undefined) continue;
    earliest = relax({ measurer, measures, pass, best, earliest, to, toll });
  }
  return Number.isFinite(best.cost[count] ?? 0) ? traceBack(best, count) : undefined;
}

/** What it costs to end a line before item `at` at all; undefined where this pass may not. */
function tollAt(paragraph: PreparedParagraph, at: number, pass: Pass): number | undefined {
  switch (paragraph.breakBefore[at]) {
    case Break.free:
      return opensWithSign(paragraph, at) ? SIGN_START_COST : 0;
    case Break.inWord:
      return pass === 'last resort' ? SPLIT_COST : undefined;
    case Break.prohibited:
      return pass === 'last resort' ? WAIVER_COST : undefined;
    default:
      return undefined;
  }
}

interface Relaxation {
  readonly measurer: LineMeasurer;
  readonly measures: Measures;
  readonly pass: Pass;
  readonly best: Node;
  readonly earliest: number;
  readonly to: number;
  readonly toll: number;
}

/** Tries every start for a line that ends at `to`, nearest first; returns the new `earliest`. */
function relax(relaxation: Relaxation): number {
  const { measurer, measures, best, earliest, to, toll } = relaxation;
  let isNearest = true;
  for (let from = to - 1; from >= earliest; from -= 1) {
    const before = best.cost[from] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    const cost = costFrom(relaxation, from, isNearest);
    if (cost === undefined) break;
    isNearest = false;
    const total = before + cost + toll;
    // On a tie the nearer start wins: the lines before are the fuller ones, as a compositor fills them.
    if (total < (best.cost[to] ?? 0)) {
      best.cost[to] = total;
      best.previous[to] = from;
    }
  }
  return earliestFor(measurer, measures, earliest, to);
}

/** The cost of the line `from`–`to`; undefined when it is too long, and so is every earlier start. */
function costFrom(relaxation: Relaxation, from: number, isNearest: boolean): number | undefined {
  const { measurer, measures, pass, to } = relaxation;
  const { paragraph } = measurer;
  const width = measurer.measureLine(from, to);
  const measure = from === 0 ? measures.first : measures.rest;
  const isLast = to === paragraph.count;
  if (width.natural - width.reducible > measure) {
    // Only a line that cannot be made shorter may stick out, and only when all else has failed.
    return pass === 'last resort' && isNearest ? OVERFULL_COST + width.natural : undefined;
  }
  const lone = isLast && from > 0 && isLoneCharacter(paragraph, from) ? LONE_CHARACTER_COST : 0;
  if (isLast && width.natural <= measure) return lone;
  const cost = lineCost(width, measure, paragraph.size);
  const isStuck = cost === Number.POSITIVE_INFINITY && pass === 'last resort';
  return lone + (isStuck ? RAGGED_COST + (measure - width.natural) / paragraph.size : cost);
}

/** Starts that make even a fully reduced line too long can never be used again: widths only grow. */
function earliestFor(measurer: LineMeasurer, measures: Measures, from: number, to: number): number {
  const { paragraph, measureLine } = measurer;
  let earliest = from;
  while (earliest < to - 1) {
    const width = measureLine(earliest, to);
    const measure = earliest === 0 ? measures.first : measures.rest;
    // The last cell may still shrink away at a line end; a margin of two em covers it and any bracket.
    if (width.natural - width.reducible <= measure + 2 * paragraph.size) break;
    earliest += 1;
  }
  return earliest;
}

/** Fewer than two Han characters or words in the last line, marks not counted. */
function isLoneCharacter(paragraph: PreparedParagraph, from: number): boolean {
  let han = 0;
  for (let i = from; i < paragraph.count; i += 1) {
    if (paragraph.han[i] === 1) han += 1;
    else if ((paragraph.endTrim[i] ?? 0) === 0 && (paragraph.startTrim[i] ?? 0) === 0) return false;
    if (han >= 2) return false;
  }
  return true;
}

function traceBack(best: Node, count: number): readonly number[] {
  const breaks: number[] = [];
  for (let at = count; at > 0; at = best.previous[at] ?? 0) breaks.push(at);
  return breaks.reverse();
}
