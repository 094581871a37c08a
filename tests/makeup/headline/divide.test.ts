import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Division, divide, type ToDivide } from '../../../src/makeup/headline/divide.ts';

/** A head of whole costs, so that sums are exact; a line that does not fit has none. */
interface Random {
  readonly stops: number;
  readonly breaks: readonly number[];
  readonly lines: readonly (number | undefined)[];
}

const STOPS = 9;
const random: fc.Arbitrary<Random> = fc.record({
  stops: fc.integer({ min: 2, max: STOPS }),
  breaks: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: STOPS, maxLength: STOPS }),
  lines: fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined, freq: 3 }), {
    minLength: STOPS ** 2,
    maxLength: STOPS ** 2,
  }),
});

const problemOf = ({ stops, breaks, lines }: Random): ToDivide => ({
  stops,
  breakCost: (stop) => breaks[stop] ?? 0,
  lineCost: (from, to) => lines[from * STOPS + to],
});

/** Every division into `count` lines that fits, whatever it costs. */
function everyDivision(head: ToDivide, count: number): readonly Division[] {
  const from = (start: number, rest: number): readonly Division[] => {
    const ends =
      rest === 1
        ? [head.stops - 1]
        : Array.from({ length: head.stops - 2 - start }, (_, i) => start + 1 + i);
    return ends.flatMap((end) => {
      const line = head.lineCost(start, end);
      if (line === undefined) return [];
      if (rest === 1) return [{ cost: line, breaks: [] }];
      return from(end, rest - 1).map((after) => ({
        cost: line + head.breakCost(end) + after.cost,
        breaks: [end, ...after.breaks],
      }));
    });
  };
  return from(0, count);
}

describe('divide', () => {
  it('finds the two cheapest of all divisions', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 1, max: 4 }), (one, count) => {
        const head = problemOf(one);
        const all = everyDivision(head, count);
        const cheapest = all.map(({ cost }) => cost).sort((a, b) => a - b);
        const found = divide(head, count);
        expect(found.map(({ cost }) => cost)).toEqual(cheapest.slice(0, 2));
        for (const division of found) expect(all).toContainEqual(division);
        const [first, second] = found;
        if (second !== undefined) expect(second.breaks).not.toEqual(first?.breaks);
      }),
      { numRuns: 500 },
    );
  });

  it('breaks a head of even costs into lines of like length', () => {
    const stops = 13;
    const even = (count: number): ToDivide => ({
      stops,
      breakCost: () => 0,
      lineCost: (from, to) => (to - from - (stops - 1) / count) ** 2,
    });
    expect(divide(even(3), 3)[0]).toEqual({ cost: 0, breaks: [4, 8] });
    expect(divide(even(4), 4)[0]).toEqual({ cost: 0, breaks: [3, 6, 9] });
  });

  it('breaks earlier where two divisions cost the same', () => {
    const head: ToDivide = { stops: 4, breakCost: () => 0, lineCost: () => 1 };
    expect(divide(head, 2).map(({ breaks }) => breaks)).toEqual([[1], [2]]);
  });

  it('finds none where a head has too few places', () => {
    expect(divide({ stops: 3, breakCost: () => 0, lineCost: () => 0 }, 3)).toEqual([]);
  });
});
