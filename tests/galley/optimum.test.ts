/** The optimum costs no more than any other legal way to break a short paragraph: all of them are tried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import type { Measures } from '../../src/galley/reach.ts';
import { costsOf } from '../support/bruteForce.ts';
import { runs } from '../support/fuzz.ts';
import { prepare, type Rules } from '../support/measured.ts';
import { EM } from '../support/setting.ts';
import { loose, shortNews } from '../support/texts.ts';

/** Paragraphs of more items have too many ways to try them all. */
const MOST_ITEMS = 22;

/** Compares the engine's choice with every other; gives the number of ways, 0 where none is legal. */
function compare(text: string, ems: Measures, rules: Rules): number {
  const prepared = prepare(text, rules);
  if (prepared.count > MOST_ITEMS) return 0;
  const measures = ems.map((one) => Math.round(one * EM));
  const costs = costsOf(prepared, measures);
  const least = costs.least();
  if (least === Number.POSITIVE_INFINITY) return 0;
  expect(costs.totalOf(breakLines(lineMeasurer(prepared), measures))).toBeCloseTo(least, 6);
  return costs.ways();
}

const tenths = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 10 * least, max: 10 * most }).map((tenth) => tenth / 10);
const one = tenths(3, 10).map((measure) => [measure]);
const indented = fc.tuple(tenths(3, 8), tenths(3, 9));
const beside = fc.array(tenths(3, 8), { minLength: 3, maxLength: 6 });

const LONG_WORDS = fc.constantFrom('important', 'newspaper', 'international', 'responsibility');
const ADDRESSES = fc.constantFrom('www.a-b.cn/x?y=1', 'a.b@c.cn', 'https://a.cn/b/c');
const SPACED: Rules = { letterSpace: 250, digitSpace: 125, digits: 'proportional' };

const cases: readonly {
  readonly name: string;
  readonly more: fc.Arbitrary<string>;
  readonly measures: fc.Arbitrary<Measures>;
  readonly rules: Rules;
  readonly count: number;
}[] = [
  { name: 'news', more: fc.constant('中'), measures: one, rules: {}, count: 700 },
  { name: 'white of its own', more: fc.constant('a '), measures: one, rules: SPACED, count: 500 },
  { name: 'hyphenated words', more: LONG_WORDS, measures: one, rules: SPACED, count: 600 },
  { name: 'addresses', more: ADDRESSES, measures: one, rules: {}, count: 300 },
  { name: 'an indent', more: LONG_WORDS, measures: indented, rules: {}, count: 500 },
  { name: 'beside a picture', more: LONG_WORDS, measures: beside, rules: {}, count: 900 },
  {
    name: 'Japanese, its last mark all or nothing',
    more: fc.constant('かな'),
    measures: one,
    rules: { language: 'ja', letterSpace: 250 },
    count: 500,
  },
  {
    name: 'hanging marks',
    more: fc.constant('，'),
    measures: one,
    rules: { hanging: 'allow' },
    count: 300,
  },
  {
    name: 'marks that hang always, beside a picture',
    more: fc.constant('。'),
    measures: beside,
    rules: { hanging: 'force', language: 'zh-Hant', direction: 'vertical' },
    count: 300,
  },
];

describe('the optimum is the least of all legal ways', () => {
  it.each(cases)('$name', ({ more, measures, rules, count }) => {
    let tried = 0;
    fc.assert(
      fc.property(shortNews(more), measures, (text, ems) => {
        tried += compare(text, ems, rules) > 0 ? 1 : 0;
      }),
      runs(count),
    );
    // A property that has met next to no case proves nothing.
    expect(tried).toBeGreaterThan(runs(count).numRuns / 4);
  });

  it('with hyphens on each other: two at most, the second dearer', () => {
    const words = 'important newspaper international responsibility';
    for (let tenth = 30; tenth < 60; tenth += 1) {
      const prepared = prepare(words, SPACED);
      const measures = [tenth * (EM / 10)];
      const costs = costsOf(prepared, measures);
      const least = costs.least();
      if (least === Number.POSITIVE_INFINITY) continue;
      const chosen = breakLines(lineMeasurer(prepared), measures);
      expect(costs.totalOf(chosen)).toBeCloseTo(least, 6);
    }
  });
});

describe('when nothing sets the text by rule, the cheapest way past the rules', () => {
  /** A line that sticks out is no way at all where another is. */
  const compareAtLast = (text: string, ems: Measures): boolean => {
    const prepared = prepare(text);
    if (prepared.count > MOST_ITEMS - 6) return false;
    const measures = ems.map((measure) => Math.round(measure * EM));
    if (costsOf(prepared, measures).least() < Number.POSITIVE_INFINITY) return false;
    const costs = costsOf(prepared, measures, 'last resort');
    const least = costs.least();
    if (least === Number.POSITIVE_INFINITY) return false;
    expect(costs.totalOf(breakLines(lineMeasurer(prepared), measures))).toBeCloseTo(least, 6);
    return true;
  };
  it.each([
    ['37.5℃的的的”', [3.2]],
    ['——“FPGA的的的的” 》', [3, 4.1]],
  ])('%s at %o', (text, ems) => {
    compareAtLast(text, ems);
  });
  it.each([
    ['————', [3, 3, 4]],
    ['www.abcdefg.cn/的', [3, 3, 4.8]],
  ])('%s at %o, beside a picture', (text, ems) => {
    compareAtLast(text, ems);
  });
  it('for any text', () => {
    const awkward = fc.constantFrom('ABCDEFGHIJ', 'XY', '——', '。”', '2026', 'www.abcdefg.cn/');
    let tried = 0;
    fc.assert(
      fc.property(
        shortNews(awkward),
        fc.array(tenths(3, 8), { minLength: 1, maxLength: 4 }),
        (text, ems) => {
          if (compareAtLast(text, ems)) tried += 1;
        },
      ),
      runs(1500),
    );
    expect(tried).toBeGreaterThan(runs(1500).numRuns / 200);
  });
});

describe('looseness: lines more or fewer as copyfit asks', () => {
  it('gives exactly that many lines where a legal way has them, the cheapest of these; else the nearest', () => {
    let exact = 0;
    fc.assert(
      fc.property(
        loose,
        fc.array(tenths(3, 5), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(-2, -1, 1, 2),
        (text, ems, looseness) => {
          const prepared = prepare(text);
          if (prepared.count > MOST_ITEMS - 6) return;
          const measures = ems.map((measure) => Math.round(measure * EM));
          const costs = costsOf(prepared, measures);
          if (costs.least() === Number.POSITIVE_INFINITY) return;
          const measurer = lineMeasurer(prepared);
          const own = breakLines(measurer, measures).length;
          const wanted = nearest(own, looseness, (lines) => costs.least(lines));
          if (wanted === own + looseness) exact += 1;
          const chosen = breakLines(measurer, measures, { looseness });
          expect(chosen).toHaveLength(wanted);
          expect(costs.totalOf(chosen)).toBeCloseTo(costs.least(wanted), 6);
        },
      ),
      runs(900),
    );
    expect(exact).toBeGreaterThan(runs(900).numRuns / 10);
  });
});

/** The number of lines nearest to the wanted one that any legal way has. */
function nearest(own: number, looseness: number, least: (lines: number) => number): number {
  const step = Math.sign(looseness);
  let lines = own + looseness;
  while (lines !== own && least(lines) === Number.POSITIVE_INFINITY) lines -= step;
  return lines;
}
