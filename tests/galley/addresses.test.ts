/** Web and mail addresses part only where their reader expects it (cjk-composition §3.11). */
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../src/galley/addresses.ts';
import { lines, lineText, set } from '../support/setting.ts';

/** A text with [ ] round its addresses and | where they part. */
function shown(text: string): string {
  const { spans, points } = addressesIn(text);
  return [...`${text} `]
    .map((character, i) => {
      const end = spans.some(([, to]) => to === i) ? ']' : '';
      const start = spans.some(([from]) => from === i) ? '[' : '';
      return end + start + (points.includes(i) ? '|' : '') + character;
    })
    .join('')
    .slice(0, -1)
    .concat(spans.some(([, to]) => to === text.length) ? ']' : '')
    .replace(/\]\]$/, ']');
}

describe('addresses in a text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['请看www.a-b.cn/x?y=1。', '请看[www.|a-|b.|cn/|x?|y=|1]。'],
    ['见https://example.org/news的', '见[https://|example.|org/|news]的'],
    ['写信to.us@paper.com.cn即可', '写信[to.|us@|paper.|com.|cn]即可'],
    ['http://a.cn/b_c&d=e#f', '[http://|a.|cn/|b_|c&|d=|e#f]'],
    ['ftp://a.cn/b', '[ftp://|a.|cn/|b]'],
    ['访问paper.com.cn/n1/2026，', '访问[paper.|com.|cn/|n1/|2026]，'],
    ['每升3.5/4.2元，x.5/y', '每升3.5/4.2元，x.5/y'],
    ['http://a.cn/（见）', '[http://|a.|cn/]（见）'],
    ['见http://a.cn/b, 又', '见[http://|a.|cn/|b], 又'],
    ['a@b 不是', 'a@b 不是'],
    ['没有地址', '没有地址'],
    ['没有@，没有www', '没有@，没有www'],
    ['a://b', 'a://b'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('an address on lines', () => {
  const text = '详见本报网站www.example.com.cn/news/index?id=12345的报道';
  it('parts after its signs, without a hyphen and by rule', () => {
    for (let measure = 8; measure < 16; measure += 1) {
      const galley = set([text], measure);
      const words = galley.lines.map((line) => lineText(galley, line));
      galley.lines.forEach((line, i) => {
        expect(line).toMatchObject({ hyphenated: false, fault: undefined });
        const isInside = /^[\w/.?=]/.test(words[i + 1] ?? '') && /[\w/.?=]$/.test(words[i] ?? '');
        // From eleven to thirteen ems the line would gape by two fifths of an em and more; there alone a word is split.
        if (isInside && (measure < 11 || measure > 13)) expect(words[i]).toMatch(/[/.?=]$/);
      });
      expect(words.join('')).toBe(text);
    }
  });
  it('keeps its words whole, even those of the dictionary', () => {
    expect(lines('见www.international.com/a', 8)).not.toMatch(/inter\|/);
  });
  it('splits a word, three letters on either side, rather than open every gap beside it by an em', () => {
    expect(lines('请登录 www.yunxilibrary.cn', 7)).toMatch(/www\.\w{3,}\|\w{3,}\.cn$/);
    expect(lines('登录www.abcde.cn', 5)).toMatch(/www\.\|abcde/);
  });
  it('tells of a word that no reader types when it is split', () => {
    const faults = (word: string): readonly unknown[] =>
      set([`请登录 www.${word}.cn`], 7).lines.map(({ fault }) => fault);
    expect(faults('yunxilibrary')).not.toContain('split');
    expect(faults('yunxilibrary'.repeat(3))).toContain('split');
  });
  it('is left whole where it fits', () => {
    expect(lines('一二三四五六七八九十www.a.cn', 10)).toBe('一二三四五六七八九十|www.a.cn');
  });
});
