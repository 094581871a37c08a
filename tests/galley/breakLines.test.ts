/** Where lines end, by example. That the choice is the cheapest is proved in optimum.test.ts. */
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import type { Measures } from '../../src/galley/reach.ts';
import { prepare } from '../support/measured.ts';
import { EM, lines, lineText, set } from '../support/setting.ts';

describe('prohibition at line start and end (clreq 3.1.4, GB/T 15834 5.1)', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    [
      'a comma is pushed in, the comma before it reduced',
      '一二，四五六，八九十',
      6,
      '一二，四五六，|八九十',
    ],
    ['a stop never begins a line', '一二三四五。六七八', 5, '一二三四|五。六七八'],
    ['an opening quote never ends a line', '一二三四“五六七八九十', 5, '一二三四|“五六七八|九十'],
    [
      'a closing bracket is pushed in, the white before its opening reduced',
      '一二三四（五）六七八',
      6,
      '一二三四（五）|六七八',
    ],
    ['an interpunct never begins a line', '一二三里奥·达芬奇说', 5, '一二三里|奥·达芬|奇说'],
    ['a number keeps its sign', '增长了百分之80%以上的', 7, '增长了百分之|80%以上的'],
    ['a Western word is not parted', '一二三FPGA芯片的设计', 5, '一二三|FPGA芯片|的设计'],
    ['a decimal is not parted', '全长约为十2.9公里左右', 6, '全长约为十|2.9公里左右'],
    [
      'the comma that Typst carries down is pushed in (its reference justify-chinese)',
      '文字，是中国大陆、台湾、香港',
      8,
      '文字，是中国大陆、|台湾、香港',
    ],
  ];
  it.each(cases)('%s', (_name, text, measure, expected) => {
    expect(lines(text, measure)).toBe(expected);
  });

  it('looks through the white at a line end: “ before a space ends no line', () => {
    for (let measure = 3; measure < 8; measure += 1) {
      expect(lines('中，的“ 一二三四五六七八九十', measure)).not.toMatch(/“ ?\|/u);
    }
  });

  it('keeps a dash and an ellipsis whole', () => {
    for (let measure = 3; measure < 9; measure += 1) {
      const broken = lines('一二三四——五六七八……九十一二——三', measure);
      expect(broken).not.toMatch(/—\|—|…\|…/u);
    }
  });

  it('lets marks begin a line at the level none, and dashes at no line start at strict', () => {
    expect(lines('一二三四五。六七八', 5, { rules: { prohibition: 'none' } })).toBe(
      '一二三四五|。六七八',
    );
    expect(lines('一二三四五——六七', 5, { rules: { prohibition: 'gb' } })).toBe(
      '一二三四五|——六七',
    );
    expect(lines('一二三四五——六七', 5, { rules: { prohibition: 'strict' } })).toBe(
      '一二三四|五——六七',
    );
  });
});

describe('units of measurement', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['全长一共5 km左右', '5 km'],
    ['含量达到50 mg左右', '50 mg'],
    ['时速可达80 km/h左右', '80 km/h'],
    ['频率可达3\u00a0GHz左右', '3\u00a0GHz'],
    ['电流可达7 μm左右', '7 μm'],
  ];
  it.each(cases)('%s holds %s together', (text, unit) => {
    for (let measure = 5; measure < 10; measure += 1) expect(lines(text, measure)).toContain(unit);
  });
  it('a word after a number is no unit', () => {
    expect(lines('中国队5 kings来', 4.2)).toMatch(/5 ?\|kings/u);
    expect(lines('中国队5 mob来', 4.2)).toMatch(/5 ?\|mob/u);
  });
  it('a number parts from 年 and 元', () => {
    expect(lines('公元共计2026年整', 6)).toBe('公元共计2026|年整');
  });
});

describe('last lines (clreq 3.5.4)', () => {
  it('holds two Han characters at least', () => {
    expect(lines('一二三四五六七八九十一', 5)).toBe('一二三四五|六七八九|十一');
    expect(lines('一二三四五六七八九，十。', 6)).toMatch(
      /\|[^|]*\p{Script=Han}[^|]*\p{Script=Han}[^|]*$/u,
    );
  });
  it('may be one word', () => {
    expect(lines('一二三四五六七八九十FPGA', 5)).toBe('一二三四五|六七八九十|FPGA');
  });
  it('is left as it is when the paragraph has but one', () => {
    expect(lines('好。', 5)).toBe('好。');
  });
});

describe('when nothing sets the text by rule', () => {
  it('splits a word wider than the measure, and says so', () => {
    const galley = set(['请看ABCDEFGHIJKLMNOPQRSTUVWXYZABCD网站'], 8);
    expect(galley.lines.some((line) => line.fault === 'split')).toBe(true);
    expect(galley.lines.every((line) => line.fault !== 'overfull')).toBe(true);
  });
  it('waives the prohibition only for marks that fill a line, and says so', () => {
    const galley = set(['他说。”）』」》！”'], 2);
    expect(galley.lines.some((line) => line.fault === 'waived')).toBe(true);
  });
  it('splits a word before it waives the prohibition', () => {
    const galley = set(['“ABCDEFGHIJKL”'], 6);
    expect(galley.lines.map(({ fault }) => fault)).toEqual(['split', undefined]);
  });
  it('reports a sign wider than the measure', () => {
    const galley = set(['甲——乙'], 1);
    expect(galley.lines.find((line) => lineText(galley, line) === '——')?.fault).toBe('overfull');
  });
  it('leaves a line short rather than let another stick out', () => {
    const galley = set(['甲——乙'], 2.5);
    expect(galley.lines.every(({ fault }) => fault !== 'overfull')).toBe(true);
  });
});

describe('measures', () => {
  const breaksOf = (text: string, measures: Measures): readonly number[] =>
    breakLines(
      lineMeasurer(prepare(text)),
      measures.map((ems) => ems * EM),
    );
  it('the first may differ: an indent', () => {
    expect(breaksOf('一二三四五六七八九十', [3, 5])).toEqual([3, 8, 10]);
  });
  it('each may differ: text beside a picture', () => {
    expect(breaksOf('一二三四五六七八九十一二三四', [4, 3, 2, 5])).toEqual([4, 7, 9, 14]);
  });
  it('the last holds for all that follow', () => {
    expect(breaksOf('一二三四五六七八九十一二', [2, 2, 4])).toEqual([2, 4, 8, 12]);
  });
  it('a list longer than the paragraph is no matter', () => {
    expect(breaksOf('一二三四五六', [3, 3, 5, 6, 7])).toEqual([3, 6]);
  });
  it('that are all alike are as one, however long the paragraph', () => {
    const long = '一二三，四五六“七八”九十。12个A、'.repeat(12);
    for (const measure of [3, 5.3, 8, 13]) {
      const one = breaksOf(long, [measure]);
      expect(one.length).toBeGreaterThan(10);
      for (const count of [2, 3, 7, one.length, one.length + 5])
        expect(breaksOf(long, new Array<number>(count).fill(measure))).toEqual(one);
    }
  });
  it('an empty paragraph has no lines', () => {
    expect(breaksOf('', [5])).toEqual([]);
    expect(breaksOf('', [5, 4, 3])).toEqual([]);
  });
});

describe('a line more or fewer', () => {
  const count = (text: string, looseness: number): number =>
    breakLines(lineMeasurer(prepare(text)), [5 * EM], { looseness }).length;
  it('is set deep in a long paragraph too', () => {
    const long = '一二，四五六，八九十。'.repeat(15);
    const own = count(long, 0);
    expect(count(long, 1)).toBe(own + 1);
    expect(count(long, 3)).toBe(own + 3);
  });
  it('as near as it can be done, where no rule sets it in so many or so few', () => {
    // Lines of two characters at least, for one alone has nothing to open.
    expect(count('一二三四五六七八九十', 9)).toBe(5);
    expect(count('一二三四五六七八九十', -9)).toBe(2);
    expect(count('一，二，三，四五六七八九', -9)).toBeLessThan(
      count('一，二，三，四五六七八九', 0) + 1,
    );
  });
  it('beside a picture too', () => {
    const measures = [5 * EM, 4 * EM, 6 * EM, 5 * EM];
    const set = (looseness: number): readonly number[] =>
      breakLines(lineMeasurer(prepare('一二三四五六七八九十一二三四五六七八九')), measures, {
        looseness,
      });
    expect(set(0)).toHaveLength(4);
    expect(set(1)).toHaveLength(5);
    expect(set(1).at(-1)).toBe(19);
  });
  it('is not asked of a paragraph of more than three hundred lines, nor of none', () => {
    expect(count(`${'一二三四五'.repeat(299)}一二`, 1)).toBe(301);
    expect(count(`${'一二三四五'.repeat(300)}一二`, 1)).toBe(301);
    expect(count('', 1)).toBe(0);
    expect(count('一', -3)).toBe(1);
  });
});
