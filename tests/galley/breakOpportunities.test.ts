/** Tailorings one by one: which gap opens or shuts with a language, a level, a way of breaking words. */
import { describe, expect, it } from 'vitest';
import type { BreakRules } from '../../src/galley/linebreak/breakClasses.ts';
import { breakOpportunities } from '../../src/galley/linebreak/breakOpportunities.ts';

/** The text with `|` wherever a line may end. */
function parted(text: string, rules: Partial<BreakRules> = {}): string {
  const at = new Set(breakOpportunities(text, rules));
  return [...text].map((one, i) => (at.has(i) ? `|${one}` : one)).join('');
}

const ja = (prohibition: BreakRules['prohibition']): Partial<BreakRules> => ({
  language: 'ja',
  prohibition,
});
const zh = (prohibition: BreakRules['prohibition']): Partial<BreakRules> => ({
  language: 'zh-Hans',
  prohibition,
});

describe('a sign after a number', () => {
  it('stands apart from other characters in Japanese, and holds to its number', () => {
    expect(parted('国％国', ja('strict'))).toBe('国|％|国');
    expect(parted('5％国', ja('strict'))).toBe('5％|国');
    expect(parted('国％国', zh('gb'))).toBe('国％|国');
  });
});

describe('the loose set of CSS', () => {
  const cases: readonly (readonly [string, Partial<BreakRules>, string])[] = [
    ['国…国', zh('css-loose'), '国|…|国'],
    ['国…国', zh('css-strict'), '国…|国'],
    ['国℃国', zh('css-loose'), '国|℃|国'],
    ['国℃国', zh('css-normal'), '国℃|国'],
    ['国％国', { language: 'und', prohibition: 'css-loose' }, '国％|国'],
    ['国￥国', zh('css-loose'), '国|￥|国'],
    ['国￥国', zh('css-strict'), '国|￥国'],
    ['国¢国', zh('css-loose'), '国¢|国'],
  ];
  it.each(cases)('%s under %o: %s', (text, rules, expected) => {
    expect(parted(text, rules)).toBe(expected);
  });
  it('lets small kana begin a line, as normal does and strict does not', () => {
    expect(parted('国ょ国', ja('css-loose'))).toBe('国|ょ|国');
    expect(parted('国ょ国', ja('css-normal'))).toBe('国|ょ|国');
    expect(parted('国ょ国', ja('css-strict'))).toBe('国ょ|国');
    expect(parted('国ょ国', ja('strict'))).toBe('国ょ|国');
    expect(parted('国ょ国', ja('gb'))).toBe('国|ょ|国');
  });
  it('lets a hyphen begin one where words part anywhere', () => {
    const loose = { language: 'und', prohibition: 'css-loose' } as const;
    expect(parted('aa‐a', { ...loose, wordBreak: 'break-all' })).toBe('a|a|‐|a');
    expect(parted('aa‐a', loose)).toBe('aa‐|a');
    expect(parted('aa‐a', { ...loose, prohibition: 'css-normal', wordBreak: 'break-all' })).toBe(
      'a|a‐|a',
    );
  });
});

describe('quotes', () => {
  it('are brackets in Chinese and hold to their words in Korean', () => {
    expect(parted('国“国”国')).toBe('国|“国”|国');
    expect(parted('가“나”다', { language: 'ko' })).toBe('가“나”다');
    expect(parted('국 “나”다', { language: 'ko' })).toBe('국 |“나”다');
  });
  it('stay as UAX #14 has them in the untailored algorithm', () => {
    expect(parted('他说“好”了', { language: 'und', prohibition: 'uax14' })).toBe('他|说|“好”|了');
    expect(parted('a“国”b', { language: 'und', prohibition: 'uax14' })).toBe('a“国”b');
  });
  it('that point neither way hold on both sides', () => {
    expect(parted('国"国"国', { language: 'und', prohibition: 'uax14' })).toBe('国"国"国');
  });
});

describe('two-em signs', () => {
  it('are one at the levels of a paper, and four part in the middle', () => {
    expect(parted('国——国')).toBe('国|——|国');
    expect(parted('国————国')).toBe('国|——|——|国');
    expect(parted('国—国')).toBe('国—|国');
    expect(parted('国——国', zh('strict'))).toBe('国——|国');
    expect(parted('国——国', ja('strict'))).toBe('国|——|国');
  });
  it('are two characters to UAX #14 alone', () => {
    expect(parted('国……国', { language: 'und', prohibition: 'uax14' })).toBe('国……|国');
  });
});

describe('words', () => {
  it('are kept, or parted anywhere', () => {
    expect(parted('国国 国', { wordBreak: 'keep-all' })).toBe('国国 |国');
    expect(parted('한글 한글', { language: 'ko', wordBreak: 'keep-all' })).toBe('한글 |한글');
    expect(parted('한글', { language: 'ko' })).toBe('한|글');
    expect(parted('ab12', { wordBreak: 'break-all' })).toBe('a|b|1|2');
  });
});
