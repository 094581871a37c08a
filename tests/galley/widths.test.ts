/** Widths of marks, digits and signs (标点宽度): clreq 3.1.6, GB/T 15834 5.1, jlreq 3.1.2. */
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/model/face.ts';
import { PUNCTUATION_STYLES, type PunctuationStyle } from '../../src/model/galley.ts';
import { fakeFace, fakeFonts } from '../support/fakeFace.ts';
import { naturalOf, prepare, type Rules } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

/** The width of a text between two Han, ems. */
const widthOf = (text: string, rules: Rules = {}): number => naturalOf(`中${text}中`, rules) - 2;

/** 全角 and 行末半角: a square for every mark. */
const SQUARE = '，、；：。．！？（）《》“”‘’「」『』〈〉【】〔〕';
/** 开明: only these keep it. */
const KAIMING = '。．！？';

describe('marks in running text', () => {
  const widthIn: Readonly<Record<PunctuationStyle, (mark: string) => number>> = {
    quanjiao: () => 1,
    hangmobanjiao: () => 1,
    kaiming: (mark) => (KAIMING.includes(mark) ? 1 : 0.5),
    banjiao: () => 0.5,
  };
  const cases = PUNCTUATION_STYLES.flatMap((style) =>
    (['zh-Hans', 'zh-Hant', 'ja'] as const).map((language) => [style, language] as const),
  );
  it.each(cases)('%s, %s', (punctuation, language) => {
    for (const mark of SQUARE) {
      expect(widthOf(mark, { punctuation, language }), mark).toBe(widthIn[punctuation](mark));
    }
  });

  it('vertical marks are as wide', () => {
    for (const mark of SQUARE.replace(/[“”‘’]/g, ''))
      expect(widthOf(mark, { direction: 'vertical' }), mark).toBe(1);
  });

  it('an interpunct is half a square in Simplified Chinese (GB/T 15834 5.1.7), elsewhere a whole one', () => {
    for (const mark of '·・‧') {
      expect(widthOf(mark), mark).toBe(0.5);
      expect(widthOf(mark, { language: 'zh-Hant' }), mark).toBe(1);
      expect(widthOf(mark, { language: 'ja' }), mark).toBe(1);
    }
  });

  it('dashes and ellipses are two ems, four halves four', () => {
    for (const unit of ['——', '……', '⋯⋯']) {
      expect(widthOf(unit), unit).toBe(2);
      expect(widthOf(unit + unit), unit).toBe(4);
      expect(widthOf(unit, { punctuation: 'banjiao' }), unit).toBe(2);
    }
  });
});

describe('exclamation and question marks together (GB/T 15834 5.1.2)', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['？！', 1],
    ['！？', 1],
    ['！！', 1],
    ['！！！', 2],
    ['？？？', 2],
  ];
  it.each(cases)('%s take %d em', (marks, width) => {
    expect(widthOf(marks)).toBe(width);
    expect(widthOf(marks, { punctuation: 'kaiming' })).toBe(width);
  });
  it('is for the two alone: a stop closes up with neither less nor more', () => {
    expect(widthOf('。！')).toBe(1.5);
    expect(widthOf('！。')).toBe(1.5);
  });
  it('each keeps its square outside Simplified Chinese, and in vertical lines (clreq 3.1.6.1)', () => {
    for (const rules of [
      { language: 'zh-Hant' },
      { language: 'ja' },
      { direction: 'vertical' },
    ] as const)
      expect(widthOf('！？', rules)).toBe(2);
  });
});

describe('what is never taken from a mark (clreq 3.1.6.1)', () => {
  const reducible = (mark: string, rules: Rules): number =>
    prepare(`中${mark}中`, rules).shrinkMax.reduce((sum, most) => sum + most, 0) / EM;
  it.each([
    ['，', 0.5, {}],
    ['。', 0.5, {}],
    ['：', 0.5, {}],
    ['！', 0.5, {}],
    ['（', 0.5, {}],
    ['·', 0, {}],
    ['：', 0, { direction: 'vertical' }],
    ['；', 0, { direction: 'vertical' }],
    ['！', 0, { direction: 'vertical' }],
    ['，', 0.5, { direction: 'vertical' }],
    ['！', 0, { language: 'zh-Hant' }],
    ['！', 0, { language: 'ja' }],
    ['。', 0, { language: 'ja' }],
    ['，', 0.5, { language: 'ja' }],
    ['・', 0.5, { language: 'ja' }],
    ['，', 0.5, { language: 'zh-Hant' }],
    ['，', 0.25, { markReduction: 250 }],
    ['，', 0, { markReduction: 0 }],
    ['，', 0, { punctuation: 'banjiao' }],
    ['，', 0, { punctuation: 'kaiming' }],
    ['。', 0.5, { punctuation: 'kaiming' }],
  ] as const)('%s gives %d em under %o', (mark, most, rules) => {
    expect(reducible(mark, rules)).toBe(most);
  });
});

describe('digits', () => {
  /** A face whose digits are wider than half its square, unless asked for half-width ones. */
  const wide: Face = {
    ...fakeFace(),
    shape: (text, features) =>
      [...text].map((character) => ({
        gid: character.codePointAt(0) ?? 0,
        advance: features.includes('hwid') ? 500 : 560,
        text: character,
      })),
  };
  const widthOfDigits = (rules: Rules): number =>
    prepare('中2026中', rules, fakeFonts(wide)).advance.reduce((sum, part) => sum + part, 0) / EM -
    2;
  it('take half a square each, their own width, or a square', () => {
    expect(widthOfDigits({ digits: 'half' })).toBe(2);
    expect(widthOfDigits({ digits: 'proportional' })).toBeCloseTo(2.24);
    expect(widthOfDigits({ digits: 'full' })).toBe(4);
  });
  it('on squares show their full-width forms and read as themselves', () => {
    const prepared = prepare('中26', { digits: 'full' });
    expect([...prepared.gid]).toEqual([...'中２６'].map((one) => one.codePointAt(0)));
    expect(prepared.text.slice(prepared.textFrom[1])).toBe('26');
  });
  it('take letters beside them as they are', () => {
    expect(widthOf('A2', { digits: 'full' })).toBeCloseTo(1.6);
  });
});

describe('where the ink of a mark stands', () => {
  /** A face that draws every mark in the middle of its square, as fonts for Taiwan do. */
  const centred: Face = {
    ...fakeFace(),
    inkOf: () => ({ left: 350, right: 650, bottom: 0, top: 800 }),
  };
  const shiftOf = (mark: string, rules: Rules, face: Face = fakeFace()): number =>
    (prepare(`中${mark}中`, rules, fakeFonts(face)).shift[1] ?? Number.NaN) / EM;
  it('is left alone where the face draws it in its half', () => {
    expect(shiftOf('，', {})).toBe(0);
    expect(shiftOf('（', {})).toBe(0);
    expect(shiftOf('，', { language: 'zh-Hant' }, centred)).toBe(0);
  });
  it('is moved where the face draws it elsewhere', () => {
    // The middle of the first half of the square is 0.25, of the second 0.75.
    expect(shiftOf('，', {}, centred)).toBe(-0.25);
    expect(shiftOf('（', {}, centred)).toBe(0.25);
    expect(shiftOf('，', { language: 'zh-Hant' })).toBe(0.25);
    expect(shiftOf('！', { language: 'ja' })).toBe(0.25);
  });
  it('is pulled back with the white of a solid opening mark', () => {
    expect(shiftOf('（', { punctuation: 'banjiao' })).toBe(-0.5);
    expect(shiftOf('，', { punctuation: 'banjiao' })).toBe(0);
  });
  it('is in the middle of the half square of an interpunct', () => {
    expect(shiftOf('·', {})).toBe(0);
    expect(shiftOf('·', {}, centred)).toBe(-0.25);
  });
  it('counts from the top of the square in vertical lines', () => {
    const low: Face = {
      ...fakeFace(),
      inkOf: () => ({ left: 0, right: 300, bottom: -100, top: 100 }),
    };
    // Its middle lies 0.88 em under the top; a comma's belongs at 0.25.
    expect(shiftOf('，', { direction: 'vertical' }, low)).toBeCloseTo(-0.63);
  });
});
