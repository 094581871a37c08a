/** The figures of the cost, as its comments state them. */
import { describe, expect, it } from 'vitest';
import {
  BREAK_COST,
  countCharacters,
  DEAR,
  type HeadBreak,
  isWidow,
  LINE_COST,
  lineCost,
  type Reason,
} from '../../../src/makeup/headline/costs.ts';
import { doubtsOf } from '../../../src/makeup/headline/doubts.ts';

const EVEN = 12;

/** The raggedness of lines of so many characters. */
const ragged = (...widths: readonly number[]): number =>
  Math.round(
    widths.reduce((sum, width, i) => {
      const isLast = i === widths.length - 1;
      return sum + lineCost({ text: '岚江晚报', width, even: EVEN, isLast });
    }, 0),
  );

describe('the cost of lines', () => {
  it('grows with the square of what they are off the even length', () => {
    expect(ragged(12, 12)).toBe(0);
    expect(ragged(13, 11)).toBe(14);
    expect(ragged(8, 16)).toBe(222);
  });
  it('counts a short last line double', () => {
    expect(ragged(16, 8)).toBe(333);
    expect(ragged(15, 9)).toBe(125);
  });

  const widow = (text: string): number =>
    lineCost({ text, width: EVEN, even: EVEN, isLast: false });
  it('of one or two characters is more than of any break between words', () => {
    const between = Object.values(BREAK_COST).filter((cost) => cost < DEAR);
    expect(widow('立冬')).toBeGreaterThan(Math.max(...between) + LINE_COST);
    expect(widow('冬')).toBeGreaterThan(widow('立冬'));
    expect(widow('冬')).toBeLessThan(DEAR);
    expect(widow('立冬了')).toBe(0);
  });
});

describe('the characters of a line', () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ['立冬', 2, true],
    ['“立冬”', 2, true],
    ['立冬，', 2, true],
    ['立冬了', 3, false],
    ['5G', 1, true],
    ['GDP增', 3, false],
    ['⿰金監氏', 2, true],
    ['——', 0, true],
  ];
  it.each(cases)('%s are %i', (text, count, widow) => {
    expect(countCharacters(text)).toBe(count);
    expect(isWidow(text)).toBe(widow);
  });
});

describe('a doubt', () => {
  const TEXT = '外地游客为了一碗岚江面';
  const doubts = (reason: Reason, cost: number, next: number | undefined): readonly unknown[] => {
    const places: readonly HeadBreak[] = [{ at: 6, reason }];
    const lines = [TEXT.slice(0, 6), TEXT.slice(6)];
    return doubtsOf(
      TEXT,
      { cost, lines, places },
      next === undefined ? undefined : { cost: next, lines, places },
    );
  };
  const told = [{ kind: 'ambiguous', before: '客为了', behind: '一碗岚' }];
  it('is raised by a doubtful break when another division is as good', () => {
    expect(doubts('lone', 1000, 1060)).toEqual(told);
    expect(doubts('lone', 1000, 1061)).toEqual([]);
    expect(doubts('lone', 1000, undefined)).toEqual([]);
  });
  it('is not raised by a break between known words', () => {
    expect(doubts('word', 1000, 1000)).toEqual([]);
    expect(doubts('leadsOn', 1000, 1000)).toEqual([]);
  });
  it('is raised by every name and word that is parted, but not by a title', () => {
    expect(doubts('name', 7000, undefined)).toEqual(told);
    expect(doubts('inWord', 13_000, undefined)).toEqual(told);
    expect(doubts('enclosed', 4000, undefined)).toEqual([]);
  });
});
