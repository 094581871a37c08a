/** The cheapest way to break a short paragraph, found by trying them all. Nothing of the engine's search is used. */
import { Break } from '../../src/galley/breaks.ts';
import { Class } from '../../src/galley/classes.ts';
import { Fitness, type Judgement, judgeLine, neighbourCost } from '../../src/galley/justify.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { judgeCandidate, searchOf } from '../../src/galley/search.ts';
import {
  LINE_COST,
  LONE_CHARACTER_COST,
  type Pass,
  SHORT_ADDRESS_COST,
  stackCost,
  tollAt,
} from '../../src/galley/tolls.ts';
import type { PreparedParagraph } from '../../src/model/galley.ts';

/** The measure of the first line, the second … and with the last figure of all that follow. */
export type Measures = readonly number[];

/** More hyphens than this on each other are no setting at all (cjk-composition §16). */
const MOST_STACKED = 2;
const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/** One line judged by itself, by the public costs. */
interface Judged {
  readonly cost: number;
  readonly fitness: number;
}

/** What a way to break costs, and what is the least it could. */
export interface Costs {
  readonly totalOf: (breaks: readonly number[]) => number;
  /** The least cost of any legal way, of exactly `lines` lines where that is said; Infinity where there is none. */
  readonly least: (lines?: number) => number;
  /** How many ways there are, those that stand for nothing left out. */
  readonly ways: () => number;
}

export function costsOf(
  prepared: PreparedParagraph,
  measures: Measures,
  pass: Pass = 'by rule',
): Costs {
  const judge = judgeFor(prepared, pass);
  const step = (before: Way, to: number): Way => {
    const measure = measures[Math.min(before.lines, measures.length - 1)] ?? 0;
    const { cost, fitness } = judge(before.at, to, measure);
    const isHyphen = to < prepared.count && prepared.breakBefore[to] === Break.hyphen;
    const stacked = isHyphen ? before.stacked + 1 : 0;
    const toll = to < prepared.count ? tollAt(prepared, to, pass) : 0;
    const isStacked = stacked <= MOST_STACKED ? stackCost(stacked) : IMPOSSIBLE;
    const added = LINE_COST + cost + toll + isStacked + neighbourCost(before.fitness, fitness);
    return { at: to, lines: before.lines + 1, cost: before.cost + added, fitness, stacked };
  };
  const ends = Array.from({ length: prepared.count }, (_, i) => i + 1).filter(
    (at) => at === prepared.count || Number.isFinite(tollAt(prepared, at, pass)),
  );
  /** Walks every sequence of legal ends, and shows those that set the whole paragraph. */
  const walk = (way: Way, show: (whole: Way) => void): void => {
    for (const to of ends) {
      if (to <= way.at) continue;
      const next = step(way, to);
      if (next.cost === IMPOSSIBLE) continue;
      if (to === prepared.count) show(next);
      else walk(next, show);
    }
  };
  return {
    totalOf: (breaks) => breaks.reduce(step, START).cost,
    least: (lines) => {
      let least = IMPOSSIBLE;
      walk(START, (way) => {
        if (lines === undefined || way.lines === lines) least = Math.min(least, way.cost);
      });
      return least;
    },
    ways: () => {
      let count = 0;
      walk(START, () => {
        count += 1;
      });
      return count;
    },
  };
}

interface Way {
  readonly at: number;
  readonly lines: number;
  readonly cost: number;
  readonly fitness: number;
  readonly stacked: number;
}

const START: Way = { at: 0, lines: 0, cost: 0, fitness: Fitness.normal, stacked: 0 };

/** What a line costs by itself, and how it looks. */
export type JudgeLine = (from: number, to: number, measure: number) => Judged;

export const judgeFor = (prepared: PreparedParagraph, pass: Pass): JudgeLine =>
  pass === 'by rule' ? judgeOf(prepared) : judgeAtLast(prepared);

function judgeOf(prepared: PreparedParagraph): JudgeLine {
  const { measureLine } = lineMeasurer(prepared);
  const known = new Map<string, Judged>();
  return (from, to, measure) => {
    const key = `${from} ${to} ${measure}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const width = measureLine(from, to);
    const judgement: Judgement = { cost: 0, fitness: Fitness.normal, optional: false };
    const isLast = to === prepared.count;
    if (!isLast || width.natural > measure) judgeLine(width, measure, judgement);
    // A line of an address may stay short.
    const short = (measure - width.natural) / prepared.size;
    const isAddress = prepared.breakBefore[to] === Break.address && to < prepared.count;
    if (judgement.cost === IMPOSSIBLE && short >= 0 && isAddress)
      judgement.cost = SHORT_ADDRESS_COST * short ** 2;
    const lone = isLast && from > 0 && isLone(prepared, from) ? LONE_CHARACTER_COST : 0;
    const judged = { cost: judgement.cost + lone, fitness: judgement.fitness };
    known.set(key, judged);
    return judged;
  };
}

/** In the last resort lines may stay short at a price that only the search knows. */
function judgeAtLast(prepared: PreparedParagraph): JudgeLine {
  const search = searchOf(lineMeasurer(prepared), 'last resort');
  return (from, to, measure) => {
    const { cost, fitness } = judgeCandidate(search, from, to, measure);
    return { cost, fitness };
  };
}

/** 孤字: fewer than two squares, and beside them nothing but marks. */
function isLone(prepared: PreparedParagraph, from: number): boolean {
  const classes = [...prepared.cls.subarray(from)];
  const squares = classes.filter((cls) => SQUARES.has(cls)).length;
  const isOfMarks = (cls: number): boolean => MARKS.has(cls) || (squares === 0 && SIGNS.has(cls));
  return squares < 2 && classes.every((cls) => SQUARES.has(cls) || isOfMarks(cls));
}

const SQUARES: ReadonlySet<number> = new Set([Class.ideograph, Class.wide]);
const SIGNS: ReadonlySet<number> = new Set([Class.dash, Class.ellipsis]);
const MARKS: ReadonlySet<number> = new Set([
  Class.opening,
  Class.closing,
  Class.pause,
  Class.stop,
  Class.westernClosing,
]);
