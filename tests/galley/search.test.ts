/** The search keeps the optimum whatever it leaves untried: beside a table of every line, at every measure of a range. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { layerOver, startLayer } from '../../src/galley/layers.ts';
import { type LineMeasurer, type LineWidth, lineMeasurer } from '../../src/galley/measureLine.ts';
import type { Measures } from '../../src/galley/reach.ts';
import { isFarTooLong, judgeCandidate, relax, searchOf } from '../../src/galley/search.ts';
import type { Pass } from '../../src/galley/tolls.ts';
import type { ParagraphText } from '../../src/model/galley.ts';
import { costsOf } from '../support/bruteForce.ts';
import { runs } from '../support/fuzz.ts';
import { marked, prepare, type Rules, ruby } from '../support/measured.ts';
import { leastByTable } from '../support/plainSearch.ts';
import { EM } from '../support/setting.ts';
import { anyRules, mixed } from '../support/texts.ts';

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
    // The hyphens of two lines on each other forbid a third; the second costs more than the first.
    ['newspaper considerations important important', {}, [45]],
    ['hyphenation responsibility considerations', {}, [27]],
    // The first line is the wider: a later start is too long where the first is not.
    ['“的的AI', {}, [31, 10]],
    // The dearer of two ways to a break looks better to the line below it.
    ['中，》》）《，“《中、，中中、“”（中）中《中“、中“。，，（（”，。，', {}, [11, 101, 93]],
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

describe('where a bound that is too high would leave out the optimum', () => {
  it('of lines that are squeezed, none is opened', () => {
    const text =
      '中，中中，中，中，中一中，中，中，一中，中，中，中，中，中，中，中，中，中，中，中，中，';
    expect(isLeast(text, {}, [90, 110, 79], 'by rule')).toBe(true);
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
  it('is dearer where the search is told so', () => {
    const dearer = new Map([
      [1, 3],
      [2, 4],
    ]);
    const { toll } = searchOf(lineMeasurer(prepare('中中——')), 'by rule', dearer);
    expect([...toll].slice(1)).toEqual([3, 7, Number.POSITIVE_INFINITY, 0]);
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
  it('nor, beside a picture, does it take others with it', () => {
    const linesBeside = (text: string, tenths: Measures): readonly number[] =>
      breakLines(
        lineMeasurer(prepare(text)),
        tenths.map((tenth) => (tenth * EM) / 10),
      );
    expect(linesBeside('甲——乙', [10, 10, 10, 10])).toEqual([1, 3, 4]);
    expect(linesBeside('甲乙——丙丁', [10, 10, 15, 15])).toEqual([1, 2, 4, 5, 6]);
  });
  it('nothing sticks out where a shorter line is left', () => {
    expect(linesOf('甲乙丙——', 25)).toEqual([2, 3, 5]);
  });
});

/** Numbers that count how often one of them is read. */
function counted<Numbers extends Float64Array>(
  numbers: Numbers,
): { readonly numbers: Numbers; readonly reads: () => number } {
  let reads = 0;
  const watched = new Proxy(numbers, {
    get: (target, key) => {
      reads += 1;
      return Reflect.get(target, key);
    },
  });
  return { numbers: watched, reads: () => reads };
}

/** A measurer that counts the lines it measures. */
function countedLines(measurer: LineMeasurer): {
  readonly measurer: LineMeasurer;
  readonly measured: () => number;
} {
  let measured = 0;
  const measureLine = (from: number, to: number): LineWidth => {
    measured += 1;
    return measurer.measureLine(from, to);
  };
  return { measurer: { ...measurer, measureLine }, measured: () => measured };
}

describe('the search leaves out what cannot matter', () => {
  /** How often the start of a line is looked up, a line is measured step by step, and one is offered to the nodes. */
  type Work = readonly [looks: number, measured: number, offered: number];
  /** What the search does for a paragraph of one measure. */
  function workOf(text: string, tenth: number, rules: Rules): Work {
    const measurer = lineMeasurer(prepare(text, rules));
    const starts = counted(measurer.bounds.startAt);
    const lines = countedLines(measurer);
    const bounds = { ...measurer.bounds, startAt: starts.numbers };
    const plain = searchOf({ ...lines.measurer, bounds }, 'by rule');
    const tolls = counted(plain.toll);
    const search = { ...plain, toll: tolls.numbers };
    const { count } = measurer.paragraph;
    const layer = layerOver(search, 0, count);
    startLayer(layer);
    const measure = (tenth * EM) / 10;
    const on = { from: layer, to: layer, first: measure, rest: measure };
    let earliest = 0;
    for (let at = 1; at <= count; at += 1) earliest = relax(search, on, earliest, at);
    // The toll of every place is asked once, and once more for each line that is offered.
    return [starts.reads(), lines.measured(), tolls.reads() - count];
  }
  const story = '昨日，城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”'.repeat(6);
  // What is done today: more means that a bound has gone; fewer, that one has come closer or leaves out too much.
  const cases: readonly (readonly [string, string, number, Work, Rules])[] = [
    ['a story at 8 ems', story, 80, [1268, 305, 252], {}],
    ['at 13', story, 130, [1388, 380, 331], {}],
    ['at 22', story, 220, [1851, 591, 527], {}],
    ['at 40', story, 400, [3113, 1099, 968], {}],
    ['Han alone', '中'.repeat(100), 100, [977, 294, 220], {}],
    ['a comma at every other place', '中，'.repeat(50), 100, [415, 140, 97], {}],
    [
      'words with hyphens',
      'important newspaper international '.repeat(5),
      150,
      [352, 125, 89],
      SPACED,
    ],
    [
      'addresses',
      '请看www.a-b.cn/x?y=1和a.b@c.cn，或https://a.cn/b/c/d-e-f/g.html。',
      60,
      [114, 57, 37],
      {},
    ],
    ['white', '第一条　为了 规范　管理 ，制定　本 办法 。第二条　本 市', 60, [121, 38, 26], {}],
    [
      'marks that hang',
      '中文，排版，的，悬挂，标点。在行末，悬挂。一，二，三，四',
      60,
      [107, 29, 26],
      HANGING,
    ],
  ];
  it.each(cases)('%s', (_name, text, tenth, work, rules) => {
    expect(workOf(text, tenth, rules)).toEqual(work);
    const lines = countedLines(lineMeasurer(prepare(text, rules)));
    breakLines(lines.measurer, [(tenth * EM) / 10]);
    expect(lines.measured()).toBe(work[1]);
  });
  it('looks at as many starts a place in a long paragraph as in a short one', () => {
    const looks = (text: string, rules: Rules = {}): number => workOf(text, 130, rules)[0];
    expect(looks(story.repeat(8)) / (8 * story.length)).toBeLessThan(
      1.1 * (looks(story) / story.length),
    );
    const words = 'important newspaper 中中 ';
    expect(looks(words.repeat(80), SPACED)).toBeLessThan(4.4 * looks(words.repeat(20), SPACED));
  });
});

/** Marks that hang beside annotations wider than their base: what a line end gives up is taken back inside a line. */
const annotated = fc
  .array(
    fc.constantFrom('的', '，', '。', '“', '”', '（', '）', ['一', ruby('ながいながい')] as const),
    {
      minLength: 4,
      maxLength: 20,
    },
  )
  .map((runs) => marked(...runs));

describe('a line that can be reduced to its measure', () => {
  it('is not far too long, nor was any that ended before it', () => {
    let met = 0;
    const check = (text: string | ParagraphText, rules: Rules): void => {
      const search = searchOf(lineMeasurer(prepare(text, rules)), 'last resort');
      const ends = [...search.toll.keys()].filter((at) => Number.isFinite(search.toll[at]));
      for (const from of [0, ...ends]) {
        const after = ends.filter((at) => at > from);
        for (const [i, to] of after.entries()) {
          const { natural, reducible, option } = search.measurer.measureLine(from, to);
          const least = natural - reducible - option;
          met += 1;
          expect(
            after.slice(0, i + 1).filter((at) => isFarTooLong(search, from, at, least)),
          ).toEqual([]);
        }
      }
    };
    const rules = fc.oneof(anyRules, fc.constant(VERTICAL));
    fc.assert(fc.property(fc.oneof(mixed, annotated), rules, check), runs(300));
    expect(met).toBeGreaterThan(10 * runs(300).numRuns);
  });
});
