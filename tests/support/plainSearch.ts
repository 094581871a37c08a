/** The cheapest way to break a paragraph of any length, by a table without bounds: every line from every place is judged. */

import { Break } from '../../src/galley/breaks.ts';
import { FITNESSES, Fitness, neighbourCost } from '../../src/galley/justify.ts';
import { LINE_COST, MOST_STACKED, type Pass, stackCost, tollAt } from '../../src/galley/tolls.ts';
import type { PreparedParagraph } from '../../src/model/galley.ts';
import { type JudgeLine, judgeFor, type Measures } from './bruteForce.ts';

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/** A way to a place that no other way to it, alike in looks and hyphens, is cheaper than. */
interface Way {
  readonly at: number;
  readonly line: number;
  readonly fitness: number;
  readonly stacked: number;
  readonly cost: number;
}

/** The least cost of any breaks, Infinity where none are legal. */
export function leastByTable(prepared: PreparedParagraph, measures: Measures, pass: Pass): number {
  const judge = judgeFor(prepared, pass);
  const ways: Map<string, Way>[] = Array.from({ length: prepared.count + 1 }, () => new Map());
  enter(ways, { at: 0, line: 0, fitness: Fitness.normal, stacked: 0, cost: 0 });
  for (let from = 0; from < prepared.count; from += 1) {
    for (const way of ways[from]?.values() ?? []) {
      for (let to = from + 1; to <= prepared.count; to += 1) {
        const next = lineTo(prepared, { way, to, measures, pass, judge });
        if (next !== undefined) enter(ways, next);
      }
    }
  }
  return Math.min(...[...(ways[prepared.count]?.values() ?? [])].map(({ cost }) => cost));
}

interface Candidate {
  readonly way: Way;
  readonly to: number;
  readonly measures: Measures;
  readonly pass: Pass;
  readonly judge: JudgeLine;
}

function lineTo(
  prepared: PreparedParagraph,
  { way, to, measures, pass, judge }: Candidate,
): Way | undefined {
  const isLast = to === prepared.count;
  const toll = isLast ? 0 : tollAt(prepared, to, pass);
  if (toll === IMPOSSIBLE) return undefined;
  const { cost, fitness } = judge(way.at, to, measures[way.line] ?? 0);
  const isHyphen = !isLast && prepared.breakBefore[to] === Break.hyphen;
  const stacked = isHyphen ? way.stacked + 1 : 0;
  if (cost === IMPOSSIBLE || stacked > MOST_STACKED) return undefined;
  const beside = neighbourCost(way.fitness, fitness) + stackCost(stacked);
  const total = way.cost + LINE_COST + cost + toll + beside;
  return {
    at: to,
    line: Math.min(way.line + 1, measures.length - 1),
    fitness,
    stacked,
    cost: total,
  };
}

function enter(ways: readonly Map<string, Way>[], way: Way): void {
  const key = `${way.line} ${way.stacked * FITNESSES + way.fitness}`;
  const known = ways[way.at]?.get(key);
  if (known === undefined || way.cost < known.cost) ways[way.at]?.set(key, way);
}
