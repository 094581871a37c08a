/** White between neighbours: the table of cjk-composition §4.2 (jlreq Table 1, clreq 3.1.6.2), cell by cell. */
import { describe, expect, it } from 'vitest';
import { naturalOf, prepare, type Rules } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

/** A sign of each row and column, and the width of its body, ems. */
const SIGNS = {
  OP: ['「', 0.5],
  CL: ['」', 0.5],
  PS: ['，', 0.5],
  ST: ['。', 0.5],
  MD: ['・', 0.5],
  ID: ['国', 1],
  DS: ['——', 2],
  LA: ['a', 0.6],
} as const;
type Sign = keyof typeof SIGNS;
const NAMES = Object.keys(SIGNS) as readonly Sign[];

/** Space between the bodies, thousandths of an em: columns in the order of the signs. */
const TABLE: Readonly<Record<Sign, readonly number[]>> = {
  //   OP   CL   PS   ST   MD   ID   DS   LA
  OP: [0, 0, 0, 0, 250, 0, 0, 0],
  CL: [500, 0, 0, 0, 250, 500, 500, 500],
  // CSS Text 4: a pause or stop gives its white up to an interpunct, where jlreq keeps three quarters.
  PS: [500, 0, 0, 0, 250, 500, 500, 500],
  ST: [500, 0, 0, 0, 250, 500, 500, 500],
  MD: [250, 250, 250, 250, 500, 250, 250, 250],
  ID: [500, 0, 0, 0, 250, 0, 0, 250],
  DS: [500, 0, 0, 0, 250, 0, 0, 0],
  LA: [500, 0, 0, 0, 250, 250, 0, 0],
};
const whiteIn = (before: Sign, after: Sign): number =>
  (TABLE[before][NAMES.indexOf(after)] ?? Number.NaN) / 1000;

const PAIRS = NAMES.flatMap((before) => NAMES.map((after) => [before, after] as const));

/** The white between two signs, everything round them taken off by the table itself. */
function whiteBetween(before: Sign, after: Sign, rules: Rules): number {
  const [left, leftWidth] = SIGNS[before];
  const [right, rightWidth] = SIGNS[after];
  const around = whiteIn('ID', before) + whiteIn(after, 'ID');
  return naturalOf(`国${left}${right}国`, rules) - 2 - leftWidth - rightWidth - around;
}

describe('Japanese, all signs on whole squares (jlreq Table 1)', () => {
  const rules: Rules = { language: 'ja', letterSpace: 250, digitSpace: 250 };
  it.each(PAIRS)('%s %s', (before, after) => {
    expect(whiteBetween(before, after, rules)).toBeCloseTo(whiteIn(before, after), 6);
  });
});

describe('Simplified Chinese', () => {
  const rules: Rules = { letterSpace: 250, digitSpace: 250 };
  const solid = PAIRS.filter(([before, after]) => before !== 'MD' && after !== 'MD');
  it.each(solid)('%s %s', (before, after) => {
    expect(whiteBetween(before, after, rules)).toBeCloseTo(whiteIn(before, after), 6);
  });
  const cases: readonly (readonly [string, string, number])[] = [
    ['comma and opening quote share half an em', '中，“中', 3.5],
    ['stop and closing quote close up', '中。”中', 3.5],
    ['closing and opening title marks share half an em', '中》《中', 3.5],
    ['two closing brackets close up', '中））中', 3.5],
    ['three marks together', '中。”（中', 4],
    ['an opening mark gives its white up to a half-square interpunct', '中·「中', 3],
    ['a mark of white keeps a bracket close', '中\u3000（中', 3.5],
    ['a bracket gives its white up to a mark of white', '中）\u3000中', 3.5],
  ];
  it.each(cases)('%s', (_name, text, width) => {
    expect(naturalOf(text)).toBe(width);
  });
});

describe('styles', () => {
  const cases: readonly (readonly [Rules['punctuation'] & string, string, number])[] = [
    ['kaiming', '中，中。中', 4.5],
    ['banjiao', '中，中。中', 4],
    ['hangmobanjiao', '中，“中', 4],
    ['hangmobanjiao', '中。”中', 4],
    ['kaiming', '中。”中', 3],
    ['kaiming', '中，“中', 3],
    ['kaiming', '中。“中', 3.5],
    ['banjiao', '中）（中', 3],
  ];
  it.each(cases)('%s: %s', (punctuation, text, width) => {
    expect(naturalOf(text, { punctuation })).toBe(width);
  });
});

describe('Traditional Chinese: pauses and stops in the middle of their squares', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['中，中', 3],
    ['中，「中', 3.5],
    ['中。」中', 4],
    ['中」，中', 3.5],
    ['中」「中', 3.5],
    ['中，。中', 4],
  ];
  it.each(cases)('%s', (text, width) => {
    expect(naturalOf(text, { language: 'zh-Hant' })).toBe(width);
  });
});

describe('what gaps open on a line that is too short', () => {
  /** For each gap of a text: . closed, w word space, a autospace, o as Han gaps, r at the last. */
  const openings = (text: string, rules: Rules = {}): string =>
    [...prepare(text, rules).stretchStep]
      .slice(1)
      .map((step) => 'waor'[step] ?? '.')
      .join('');
  const cases: readonly (readonly [string, string, string, Rules])[] = [
    ['Han and marks, in Chinese', '中，中。中', 'oooo', {}],
    ['brackets too, in Chinese', '中（中）中', 'oooo', {}],
    ['never inside a dash or an ellipsis', '中——中……', 'o.oo.', {}],
    ['never inside words and numbers', '中ab12中', 'o...o', {}],
    ['never between a number and its signs', '￥5%中', '..o', {}],
    ['never beside connectors and solidus (clreq 3.6.4)', '中～中／中', '....', {}],
    ['word spaces', 'ab cd', '.w..', {}],
    ['white between scripts', '中a中', 'aa', { letterSpace: 250 }],
    [
      'Japanese: never inside a bracket or before a mark',
      '国「国」国、国',
      'r..r.r',
      { language: 'ja' },
    ],
    ['Japanese: never before ！ or ・', '国！国・国', '.r.r', { language: 'ja' }],
    ['Korean as Japanese (klreq 4.3)', '국（국）국', 'r..r', { language: 'ko' }],
    ['Traditional Chinese as Simplified', '國，國「國', 'oooo', { language: 'zh-Hant' }],
  ];
  it.each(cases)('%s', (_name, text, expected, rules) => {
    expect(openings(text, rules)).toBe(expected);
  });
});

describe('what gaps give on a line that is too long', () => {
  /** Step and amount (ems) of each gap that gives anything. */
  const reductions = (text: string, rules: Rules = {}): readonly (readonly [number, number])[] => {
    const { shrinkStep, shrinkMax } = prepare(text, rules);
    return [...shrinkStep]
      .map((step, i) => [step, (shrinkMax[i] ?? 0) / EM] as const)
      .filter(([step]) => step >= 0);
  };
  it('in the order of clreq 3.6.3: word space, interpunct, bracket, pause, autospace, stop', () => {
    const rules: Rules = { language: 'zh-Hant', letterSpace: 250 };
    expect(reductions('中a b中', rules)).toEqual([
      [4, 0.125],
      [0, 0.05],
      [4, 0.125],
    ]);
    expect(reductions('中·中', rules)).toEqual([
      [1, 0.25],
      [1, 0.25],
    ]);
    expect(reductions('中（中）中', {})).toEqual([
      [2, 0.5],
      [2, 0.5],
    ]);
    expect(reductions('中，中、中；中：中', {}).map(([step]) => step)).toEqual([3, 3, 3, 3]);
    expect(reductions('中。中！中？中', {}).map(([step]) => step)).toEqual([5, 5, 5]);
  });
  it('in Japanese commas go with brackets and stops give nothing (jlreq Table 3)', () => {
    expect(reductions('国、国。国', { language: 'ja' })).toEqual([[2, 0.5]]);
  });
  it('the shared white of two marks is that of the mark it belongs to', () => {
    expect(reductions('中，（中', {})).toEqual([[3, 0.5]]);
    expect(reductions('中）（中', {})).toEqual([[2, 0.5]]);
    expect(reductions('中。）中', {})).toEqual([[2, 0.5]]);
  });
  it('never between Han', () => {
    expect(reductions('中中中', {})).toEqual([]);
  });
});
