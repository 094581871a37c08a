/**
 * The fewest loose lines that any breaks of a paragraph give, so that no setter is its own judge: a shortest path
 * over the bench's own model of a line. Prohibitions and units hold; what houses and setters do differently is
 * free, for it is a lower bound.
 */
import { type Piece, piecesOf, type Sums, sumsOf, type Width, widthOf } from './lineModel.ts';
import { isHan, isInterpunct, isMark, type Prohibition } from './marks.ts';
import { INDENT } from './model.ts';

export interface Question {
  readonly text: string;
  /** Em. */
  readonly measure: number;
  /** A line with a gap above this is loose, em. */
  readonly limit: number;
  readonly prohibition: Prohibition;
  readonly parted: ReadonlySet<number>;
  /** Advance of each Western character in the font used, em. */
  readonly widths: ReadonlyMap<string, number>;
  /** Whether a paragraph may end on one character (孤字) when that spares a loose line. */
  readonly single: 'avoided' | 'free';
}

export interface Fewest {
  /** Lines with a gap above the limit, when as few lines as can be are bad. */
  readonly loose: number;
  /** Whether the paragraph must end on one character; never told where that is free. */
  readonly isSingle: boolean;
}

/** Rounding of widths read from a PDF, em: of a line, and of each of its gaps. */
const TOLERANCE = 0.005;
const GAP_TOLERANCE = 0.001;
/** A gap that no line may have which other breaks set without, em (reference §6.5: bad). */
const BAD_GAP = 0.25;
/** A bad line is dearer than all loose lines of a paragraph, one character last dearer than all bad lines. */
const BAD_COST = 1_000;
const SINGLE_COST = 1_000_000;

/** Shortest path over the breaks; undefined when no breaks set the paragraph by rule. */
export function fewestLoose(question: Question): Fewest | undefined {
  const pieces = piecesOf(question.text);
  const sums = sumsOf(pieces, question.widths, question.parted);
  const cost = new Array<number>(pieces.length + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  for (let to = 1; to <= pieces.length; to += 1) {
    if (to === pieces.length || mayBreak(pieces, to, question)) {
      cost[to] = leastCost(cost, to, { pieces, sums, question });
    }
  }
  const total = cost[pieces.length] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(total)) return undefined;
  return { loose: total % BAD_COST, isSingle: total >= SINGLE_COST };
}

interface Measured {
  readonly pieces: readonly Piece[];
  readonly sums: Sums;
  readonly question: Question;
}

/** Tries every start for a line that ends at `to`. */
function leastCost(cost: readonly number[], to: number, measured: Measured): number {
  const { pieces, sums, question } = measured;
  const isLast = to === pieces.length;
  let best = Number.POSITIVE_INFINITY;
  for (let from = to - 1; from >= 0; from -= 1) {
    const before = cost[from] ?? Number.POSITIVE_INFINITY;
    const width = widthOf(sums, from, to);
    if (width.least > question.measure + TOLERANCE) break;
    const measure = question.measure - (from === 0 ? INDENT : 0);
    if (!Number.isFinite(before) || width.least > measure + TOLERANCE) continue;
    const ofLine = isLast ? endCost(measured, from) : looseCost(width, measure, question.limit);
    best = Math.min(best, before + ofLine);
  }
  return best;
}

/**
 * The least that the loosest line of a paragraph can be opened when as few lines as can be are bad, em; undefined
 * when no breaks set it by rule.
 */
export function leastLoosest(question: Question): number | undefined {
  const pieces = piecesOf(question.text);
  const sums = sumsOf(pieces, question.widths, question.parted);
  const measured = { pieces, sums, question };
  const best: (Loosest | undefined)[] = [{ bad: 0, gap: 0 }];
  for (let to = 1; to <= pieces.length; to += 1) {
    if (to === pieces.length || mayBreak(pieces, to, question))
      best[to] = tightest(best, to, measured);
  }
  return best[pieces.length]?.gap;
}

/** Tries every start for a line that ends at `to`. */
function tightest(
  best: readonly (Loosest | undefined)[],
  to: number,
  measured: Measured,
): Loosest | undefined {
  let found: Loosest | undefined;
  for (let from = to - 1; from >= 0; from -= 1) {
    const line = loosestOf(measured, from, to);
    if (line === 'too long') break;
    const before = best[from];
    if (before === undefined || line === 'none') continue;
    const way = { bad: before.bad + line.bad, gap: Math.max(before.gap, line.gap) };
    if (found === undefined || isTighter(way, found)) found = way;
  }
  return found;
}

/** Bad lines so far, and the widest gap that is seen, em. */
interface Loosest {
  readonly bad: number;
  readonly gap: number;
}

const isTighter = (one: Loosest, other: Loosest): boolean =>
  one.bad < other.bad || (one.bad === other.bad && one.gap < other.gap);

/** One line; `none` where it is no setting. */
function loosestOf(measured: Measured, from: number, to: number): Loosest | 'none' | 'too long' {
  const { pieces, sums, question } = measured;
  const { least, most, opens, seen } = widthOf(sums, from, to);
  if (least > question.measure + TOLERANCE) return 'too long';
  const measure = question.measure - (from === 0 ? INDENT : 0);
  if (least > measure + TOLERANCE) return 'none';
  if (to === pieces.length) return endCost(measured, from) > 0 ? 'none' : { bad: 0, gap: 0 };
  const missing = measure - most;
  if (missing <= TOLERANCE) return { bad: 0, gap: 0 };
  if (opens === 0) return 'none';
  const gap = missing / opens;
  return { bad: gap > BAD_GAP + GAP_TOLERANCE ? 1 : 0, gap: seen > 0 ? gap : 0 };
}

function looseCost({ most: width, opens, seen }: Width, measure: number, limit: number): number {
  const missing = measure - width;
  if (missing <= TOLERANCE) return 0;
  if (opens === 0) return Number.POSITIVE_INFINITY;
  const isAbove = (most: number): boolean => missing / opens > most + GAP_TOLERANCE;
  // Without two Han side by side nothing is counted, but a line torn open for that is no way out.
  return (seen > 0 && isAbove(limit) ? 1 : 0) + (isAbove(BAD_GAP) ? BAD_COST : 0);
}

function endCost({ pieces, question }: Measured, from: number): number {
  if (question.single === 'free') return 0;
  const line = pieces.slice(from);
  const han = line.filter(({ text }) => isHan(text)).length;
  const isAlone = line.every(({ text }) => isHan(text) || isMark(text) || isInterpunct(text));
  return from > 0 && han === 1 && isAlone ? SINGLE_COST : 0;
}

/** Western marks that keep to the word before or after them. */
const WESTERN_NO_START = /^[.,:;!?)\]}%]/;
const WESTERN_NO_END = /^[([{]/;

function mayBreak(pieces: readonly Piece[], at: number, question: Question): boolean {
  const [before, after] = [pieces[at - 1], pieces[at]];
  if (before === undefined || after === undefined) return false;
  const { noStart, noEnd } = question.prohibition;
  if (noStart.has(after.text) || noEnd.has(before.text)) return false;
  if (WESTERN_NO_START.test(after.text) || WESTERN_NO_END.test(before.text)) return false;
  return after.white > 0 || !question.parted.has(after.at);
}
