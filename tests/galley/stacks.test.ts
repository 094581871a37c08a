/** The same character at the starts or ends of three lines: avoided where that costs next to nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { breakWithoutStacks, stacksIn } from '../../src/galley/stacks.ts';
import { costsOf } from '../support/bruteForce.ts';
import { runs } from '../support/fuzz.ts';
import { prepare } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

const shown = (text: string, breaks: readonly number[]): string =>
  breaks.map((to, i) => text.slice(breaks[i - 1] ?? 0, to)).join('|');

describe('stacks', () => {
  /** The text parted as given; the breaks in the middles of its stacks. */
  const middles = (parted: string): readonly number[] => {
    let at = 0;
    const breaks = parted.split('|').map((line) => {
      at += line.length;
      return at;
    });
    return stacksIn(prepare(parted.replaceAll('|', '')), breaks);
  };
  it.each([
    ['的一二|的三四|的五六', [3]],
    ['一二的|三四的|五六的|七', [6]],
    ['中一的|中二的|中三的|七', [3, 6]],
    ['的一二|的三四|的五六|的七', [3, 6]],
    ['的一二|三四的|的五六', []],
    ['的一二|的三四|五六', []],
    ['一二的|三四的|五六的', []],
    ['一二，|三四，|五六，|七', []],
    ['A二|A四|A六', []],
    ['一', []],
  ] as const)('%s', (parted, expected) => {
    expect(middles(parted)).toEqual(expected);
  });
});

describe('a paragraph with a stack', () => {
  const both = (text: string, tenth: number, looseness = 0): readonly [string, string] => {
    const measurer = lineMeasurer(prepare(text));
    const measures = [(tenth * EM) / 10];
    return [
      shown(text, breakLines(measurer, measures, { looseness })),
      shown(text, breakWithoutStacks(measurer, measures, { looseness })),
    ];
  };
  it('is broken otherwise where marks give a little more', () => {
    const [plain, without] = both(
      '有不一在是。，的了有的有的，有的不了不在有。的一了是了的的不了的',
      78,
    );
    expect(plain).toBe('有不一在是。，的|了有的有的，有的|不了不在有。的|一了是了的的不|了的');
    expect(without).toBe('有不一在是。，的|了有的有的，有|的不了不在有。的|一了是了的的不|了的');
  });
  it('is left as it is when it has more than a hundred lines', () => {
    const text = '有不一在是。，的了有的有的，有的不了不在有。的一了是了的的不了的';
    const [plain, without] = both(text, 78);
    expect(without).not.toBe(plain);
    const [long, still] = both(`${'一二三四五六七'.repeat(110)}。${text}`, 78);
    expect(still).toBe(long);
  });
  it('is left as it is where every other way would open gaps', () => {
    const [plain, without] = both('的一二三的四五六的七八九的十一二', 40);
    expect(plain).toBe('的一二三|的四五六|的七八九|的十一二');
    expect(without).toBe(plain);
  });
});

/** Few characters, so that they meet. */
const monotonous = fc
  .array(fc.constantFrom(...'的一是的在不了的有，。'), {
    minLength: 12,
    maxLength: 40,
    size: 'max',
  })
  .map((characters) => characters.join(''));

it('no stack is avoided for more than 3, nor by a line more; what has none stays the optimum', () => {
  let stacked = 0;
  let mended = 0;
  fc.assert(
    fc.property(monotonous, fc.integer({ min: 40, max: 80 }), (text, tenth) => {
      const prepared = prepare(text);
      const measurer = lineMeasurer(prepared);
      const measures = [(tenth * EM) / 10];
      const plain = breakLines(measurer, measures);
      const chosen = breakWithoutStacks(measurer, measures, {});
      const stacks = stacksIn(prepared, plain).length;
      if (stacks === 0) expect(chosen).toEqual(plain);
      stacked += stacks > 0 ? 1 : 0;
      if (chosen.join() === plain.join()) return;
      mended += 1;
      expect(stacksIn(prepared, chosen).length).toBeLessThan(stacks);
      expect(chosen).toHaveLength(plain.length);
      const costs = costsOf(prepared, measures);
      const more = costs.totalOf(chosen) - costs.totalOf(plain);
      if (Number.isFinite(more)) expect(more).toBeLessThanOrEqual(3 * stacks + 1e-6);
    }),
    runs(1500),
  );
  expect(stacked).toBeGreaterThan(runs(1500).numRuns / 20);
  expect(mended).toBeGreaterThan(runs(1500).numRuns / 300);
});
