/** The search keeps the optimum whatever it leaves untried: beside a table of every line, at every measure of a range. */
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import type { Measures } from '../../src/galley/reach.ts';
import { judgeCandidate, searchOf } from '../../src/galley/search.ts';
import type { Pass } from '../../src/galley/tolls.ts';
import { costsOf } from '../support/bruteForce.ts';
import { prepare, type Rules } from '../support/measured.ts';
import { leastByTable } from '../support/plainSearch.ts';
import { EM } from '../support/setting.ts';

const SPACED: Rules = { letterSpace: 250, digitSpace: 125, digits: 'proportional' };
const JAPANESE: Rules = { language: 'ja', letterSpace: 250 };
const HANGING: Rules = { hanging: 'allow' };
const VERTICAL: Rules = { hanging: 'force', language: 'zh-Hant', direction: 'vertical' };

/** Texts, each hard in its own way. */
const TEXTS: readonly (readonly [name: string, text: string, rules: Rules])[] = [
  [
    'a story',
    '昨日，城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”值班员把型号、功率写进一本《日志》，念一遍——谁也不能跳过。',
    {},
  ],
  [
    'marks in heaps',
    '他说：“（‘《一》，〈二〉’）。”（《三》）、“四”，（五）！？“……”——“六”；七。',
    {},
  ],
  [
    'hyphens',
    'an important newspaper international responsibility 和 hyphenation of several important considerations',
    SPACED,
  ],
  ['long words among Han', '中responsibility的international，important了newspaper在', SPACED],
  ['addresses', '请看www.a-b.cn/x?y=1和a.b@c.cn，或https://a.cn/b/c/d-e-f/g.html。', {}],
  ['figures', '2026年11月23日，￥1,234.5万元增长12.5%，37.5℃～40℃，3+10，第10023号。', SPACED],
  ['white', '第一条　为了 规范　管理 ，制定　本 办法 。第二条　本 市', SPACED],
  [
    'Japanese',
    '東京の、新聞。「組版」を、する。小さな、ッーかな。「はい。」といいました。',
    JAPANESE,
  ],
  ['hanging marks', '中文，排版，的，悬挂，标点。在行末，悬挂。一，二，三，四，五，六', HANGING],
  ['marks that hang always', '國語，的標點。在行末，懸掛。一，二，三、四。五', VERTICAL],
];

const tenths = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/** Checks one setting; whether a legal way was there to be found. */
function isLeast(text: string, rules: Rules, tenthsOfEms: Measures, pass: Pass): boolean {
  const prepared = prepare(text, rules);
  const measures = tenthsOfEms.map((tenth) => (tenth * EM) / 10);
  const least = leastByTable(prepared, measures, pass);
  if (least === Number.POSITIVE_INFINITY) return false;
  const chosen = breakLines(lineMeasurer(prepared), measures);
  expect(costsOf(prepared, measures, pass).totalOf(chosen)).toBeCloseTo(least, 6);
  return true;
}

describe.each(TEXTS)('%s', (_name, text, rules) => {
  const tried = (measures: readonly Measures[]): number =>
    measures.filter((one) => isLeast(text, rules, one, 'by rule')).length;
  it('at any measure', () => {
    expect(tried(tenths(41, 130, 7).map((tenth) => [tenth]))).toBeGreaterThan(3);
  });
  it('with an indent', () => {
    expect(tried(tenths(47, 130, 17).map((tenth) => [tenth - 20, tenth]))).toBeGreaterThan(1);
  });
  it('beside a picture', () => {
    const beside = tenths(58, 150, 19).map((tenth) => [
      tenth,
      tenth - 13,
      tenth + 6,
      tenth - 7,
      tenth,
    ]);
    expect(tried(beside)).toBeGreaterThan(1);
  });
});

describe('when nothing sets the text by rule', () => {
  const cases: readonly (readonly [string, Rules, Measures])[] = [
    ['请看ABCDEFGHIJKLMNOPQRSTUVWXYZABCD网站', {}, [80]],
    ['他说。”）』」》！”再说。”）』」》！”', {}, [20]],
    ['“ABCDEFGHIJKL”与“ABCDEFGHIJKL”', {}, [60]],
    ['甲——乙——丙', {}, [25]],
    ['甲——乙——丙', {}, [25, 30, 22]],
    ['37.5℃的的的”', {}, [32]],
    ['中responsibility的', { hyphenation: false }, [50]],
    ['中12345678901234567890的。”', {}, [43]],
    ['www.abcdefghijklmn.cn/的，的', {}, [30, 30, 48]],
  ];
  it.each(cases)('%s: the cheapest way past the rules', (text, rules, measures) => {
    expect(
      leastByTable(
        prepare(text, rules),
        measures.map((tenth) => (tenth * EM) / 10),
        'by rule',
      ),
    ).toBe(Number.POSITIVE_INFINITY);
    expect(isLeast(text, rules, measures, 'last resort')).toBe(true);
  });
});

describe('what may end a line in a pass', () => {
  const tolls = (text: string, pass: Pass): readonly number[] =>
    [...searchOf(lineMeasurer(prepare(text)), pass).toll].slice(1, -1);
  it('by rule no word is split, and no mark begins a line', () => {
    expect(tolls('中AB，', 'by rule')).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
  it('in the last resort both are, at their price', () => {
    expect(tolls('中AB，', 'last resort')).toEqual([0, 2_000, 20_000]);
  });
});

describe('what a line costs by itself', () => {
  const costs = (text: string, from: number, to: number, tenth: number, pass: Pass): number =>
    judgeCandidate(searchOf(lineMeasurer(prepare(text)), pass), from, to, (tenth * EM) / 10).cost;
  it('nothing where it fits exactly or ends the paragraph', () => {
    expect(costs('一二三四', 0, 3, 30, 'by rule')).toBe(0);
    expect(costs('一二三四', 0, 4, 40, 'by rule')).toBe(0);
    expect(costs('一二三四', 0, 4, 90, 'by rule')).toBe(0);
  });
  it('as a last line that is squeezed, what squeezing costs', () => {
    expect(costs('一，二三，四', 0, 6, 55, 'by rule')).toBeGreaterThan(0);
    expect(costs('一，二三，四', 0, 6, 49, 'by rule')).toBe(Number.POSITIVE_INFINITY);
  });
  it('300 more for one character alone in the last line, not in the first nor in another', () => {
    expect(costs('一二三', 2, 3, 30, 'by rule')).toBe(300);
    expect(costs('一二三', 1, 3, 30, 'by rule')).toBe(0);
    expect(costs('一', 0, 1, 30, 'by rule')).toBe(0);
    expect(costs('一二三', 1, 2, 10, 'by rule')).toBe(0);
  });
  it('where nothing opens, no rule sets it; in the last resort 1,000 and 20 an em squared', () => {
    expect(costs('ABCDEF', 0, 3, 38, 'by rule')).toBe(Number.POSITIVE_INFINITY);
    expect(costs('ABCDEF', 0, 3, 38, 'last resort')).toBeCloseTo(1_000 + 20 * 4, 6);
    expect(costs('ABCDEF', 0, 3, 28, 'last resort')).toBeCloseTo(1_000 + 20, 6);
  });
  it('where a part of an address is short, 2 an em squared', () => {
    expect(costs('www.abc.cn', 0, 4, 54, 'by rule')).toBeCloseTo(2 * 9, 6);
  });
});

describe('hyphens on each other', () => {
  it('are two at most, though every other setting gapes', () => {
    const text =
      'international newspaper responsibility important considerations hyphenation international';
    for (const tenth of [60, 70, 80, 90]) {
      const prepared = prepare(text, SPACED);
      const breaks = breakLines(lineMeasurer(prepared), [(tenth * EM) / 10]);
      const ends = breaks.map((at) => ((prepared.hyphen[at] ?? 0) > 0 ? '-' : '.')).join('');
      expect(ends).not.toContain('---');
    }
  });
});

describe('where not even the last resort sets the text', () => {
  const linesOf = (text: string, tenth: number): readonly number[] =>
    breakLines(lineMeasurer(prepare(text)), [(tenth * EM) / 10]);
  it('what cannot be made shorter sticks out, alone on its line', () => {
    expect(linesOf('甲——乙', 10)).toEqual([1, 3, 4]);
    expect(linesOf('——', 10)).toEqual([2]);
    expect(linesOf('————甲乙', 10)).toEqual([2, 4, 5, 6]);
    expect(linesOf('甲一——乙二丙丁', 15)).toEqual([1, 2, 4, 5, 6, 7, 8]);
  });
  it('nothing sticks out where a shorter line is left', () => {
    expect(linesOf('甲乙丙——', 25)).toEqual([2, 3, 5]);
  });
});

describe('the search leaves out what cannot matter', () => {
  /** How many lines are measured step by step. */
  function measured(text: string, tenth: number, rules: Rules = {}): number {
    const measurer = lineMeasurer(prepare(text, rules));
    let count = 0;
    const counting = {
      ...measurer,
      measureLine: (from: number, to: number) => {
        count += 1;
        return measurer.measureLine(from, to);
      },
    };
    breakLines(counting, [(tenth * EM) / 10]);
    return count;
  }
  /** How often the width of a line is looked up. */
  function looks(text: string, rules: Rules = {}): number {
    const measurer = lineMeasurer(prepare(text, rules));
    let count = 0;
    const { startAt } = measurer.bounds;
    const counted = new Proxy(startAt, {
      get: (target, key) => {
        count += 1;
        return Reflect.get(target, key);
      },
    });
    breakLines({ ...measurer, bounds: { ...measurer.bounds, startAt: counted } }, [13 * EM]);
    return count;
  }
  const story = '昨日，城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”'.repeat(6);
  // What is measured today and a little: more means that a bound has gone.
  const cases: readonly (readonly [string, string, number, number, Rules])[] = [
    ['a story at 8 ems', story, 80, 1.4, {}],
    ['at 13', story, 130, 1.75, {}],
    ['at 22', story, 220, 2.7, {}],
    ['at 40', story, 400, 5, {}],
    ['Han alone', '中'.repeat(100), 100, 3, {}],
    ['a comma at every other place', '中，'.repeat(50), 100, 1.45, {}],
    ['words with hyphens', 'important newspaper international '.repeat(5), 150, 1.25, SPACED],
    ['addresses', '请看www.a-b.cn/x?y=1和a.b@c.cn，或https://a.cn/b/c/d-e-f/g.html。', 60, 1.1, {}],
    ['white', '第一条　为了 规范　管理 ，制定　本 办法 。第二条　本 市', 60, 1.3, {}],
    [
      'marks that hang',
      '中文，排版，的，悬挂，标点。在行末，悬挂。一，二，三，四',
      60,
      1.1,
      HANGING,
    ],
  ];
  it('looks at as many starts a place in a long paragraph as in a short one', () => {
    expect(looks(story.repeat(8)) / (8 * story.length)).toBeLessThan(
      1.1 * (looks(story) / story.length),
    );
    const words = 'important newspaper 中中 ';
    expect(looks(words.repeat(80), SPACED)).toBeLessThan(4.4 * looks(words.repeat(20), SPACED));
  });
  it.each(cases)('%s: lines measured a character', (_name, text, tenth, most, rules) => {
    expect(measured(text, tenth, rules) / text.length).toBeLessThan(most);
  });
});
