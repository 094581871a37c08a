/** Western words, figures and their signs among Han, as a compositor reads them in proof. */
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/openFonts.ts';
import { prepare, type Rules } from '../support/measured.ts';
import { EM, lines, set } from '../support/setting.ts';

const song = openFonts();

describe('curly quotes in Western words', () => {
  const widths = (text: string, rules: Rules = {}): readonly number[] =>
    [...prepare(text, rules, song).advance].map((advance) => advance / EM);
  it.each(['中don’t中', '中O’Brien中'])(
    '%s: an apostrophe is narrow, though the Chinese one is a square',
    (text) => {
      const at = text.indexOf('’');
      expect(widths(text)[at]).toBeLessThan(0.3);
      expect(widths(text, { direction: 'vertical' })[at]).toBeLessThan(0.3);
    },
  );
  it('so are quotes between Western words', () => {
    const [, , opening, , , closing] = widths('a “bb” c');
    expect(Math.max(opening ?? 1, closing ?? 1)).toBeLessThan(0.5);
  });
  it('those of Chinese text keep half a square', () => {
    expect(widths('中“中”中').slice(1, 4)).toEqual([1, 1, 1]);
  });
});

describe('what never opens inside a figure', () => {
  /** The gaps that open, o, and those that do not. */
  const openings = (text: string): string =>
    [...prepare(text).stretchStep]
      .slice(1)
      .map((step) => (step < 0 ? '.' : 'o'))
      .join('');
  it.each([
    ['中US$5中', 'o...o'],
    ['中60%RH中', 'o....o'],
    ['中30°15′20″中', 'o........o'],
    ['中－3℃中', 'o..o'],
    ['中－３℃中', 'o..o'],
    ['中C++中', 'o..o'],
  ])('%s', (text, expected) => {
    expect(openings(text)).toBe(expected);
  });
});

describe('a minus sign', () => {
  it('begins the number after it and never ends a line', () => {
    for (let measure = 4; measure < 12; measure += 1)
      expect(lines('气温降到－3℃，沪深跌－0.2%，－１５度', measure)).not.toMatch(/－\|/u);
  });
  it('is a connector between letters or figures: a line may end behind it', () => {
    expect(lines('一二三甲－乙丙', 5)).toBe('一二三甲－|乙丙');
    expect(lines('一二三四Ａ－１２', 6)).toBe('一二三四Ａ－|１２');
  });
  it('between words begins no line', () => {
    for (let measure = 3; measure < 8; measure += 0.5)
      expect(lines('一二让－雅克三四－五六', measure)).not.toMatch(/\|－/u);
  });
});

describe('signs of Western words', () => {
  it.each(['C++', '9·18', 'kW·h', 'km/h', 'A/B'])('%s is never parted', (word) => {
    for (let measure = 4; measure < 12; measure += 1)
      expect(lines(`一二三四五${word}一二三四五`, measure)).toContain(word);
  });
  it('a line may still end behind a doubled sign, and behind an interpunct of a name', () => {
    expect(lines('一二三C++一二', 4.8)).toBe('一二三C++|一二');
    expect(lines('一二三达·芬奇', 4.5)).toBe('一二三达·|芬奇');
  });
});

describe('names', () => {
  it('part at a point of the dictionary, with a hyphen, rather than let a line gape', () => {
    expect(lines('这是Conservation的', 8)).toBe('这是Conserva|tion的');
    const galley = set(['这是Conservation的'], 8);
    expect(galley.lines[0]?.hyphenated).toBe(true);
    expect(galley.lines.every(({ fault }) => fault === undefined)).toBe(true);
  });
  it('stay whole where the gaps are no wider than a quarter of an em', () => {
    expect(lines('一二三四五六七八九十Conservation', 11.8)).toBe(
      '一二三四五六七八九十|Conservation',
    );
  });
  it('line by line stay whole', () => {
    expect(lines('这是Conservation的', 8, { rules: { breaking: 'push-in' } })).toBe(
      '这是|Conservation|的',
    );
  });
});

describe('raised and lowered signs that the face has not', () => {
  it('are its figures, small, and read as they were written', () => {
    const { gid, glyphSize, rise, text, faces, face } = prepare('CO₂', {}, song);
    expect(text).toBe('CO₂');
    expect(faces[face[2] ?? 9]).toBe(faces[face[0] ?? 9]);
    expect(gid[2]).toBe(faces[0]?.glyphOf(0x32));
    expect([glyphSize[0], glyphSize[2]]).toEqual([EM, 0.6 * EM]);
    expect([rise[0], rise[2]]).toEqual([0, -1400]);
  });
  it('keep the word in one face, its first letter as well as its last', () => {
    const { faces } = prepare('中H₂O中x₁₀⁺', {}, song);
    expect(faces).toHaveLength(1);
  });
  it('in vertical lines too, turned with their word', () => {
    const { glyphSize, rise, faces, sideways } = prepare(
      '中CO₂中',
      { direction: 'vertical' },
      song,
    );
    expect(faces).toHaveLength(1);
    expect([glyphSize[3], rise[3], sideways[3]]).toEqual([0.6 * EM, -1400, 1]);
  });
  it('that the face has are its own', () => {
    expect([...prepare('10⁴m³', {}, song).glyphSize]).toEqual([EM, EM, EM, EM, EM]);
  });
});

describe('marks on letters that the face has no glyph for together', () => {
  /** The ink of each glyph of a text on its line, ems: left, right, bottom, top. */
  function inks(text: string): readonly (readonly [number, number, number, number])[] {
    const { gid, advance, shift, rise, faces, count } = prepare(text, {}, song);
    let pen = 0;
    return Array.from({ length: count }, (_, i) => {
      const ink = faces[0]?.inkOf(gid[i] ?? 0) ?? { left: 0, right: 0, bottom: 0, top: 0 };
      const x = (pen + (shift[i] ?? 0)) / EM;
      const y = (rise[i] ?? 0) / EM;
      pen += advance[i] ?? 0;
      return [x + ink.left / 1000, x + ink.right / 1000, y + ink.bottom / 1000, y + ink.top / 1000];
    });
  }
  it.each(['m\u0300', 'n\u0304', 'M\u0301', '\u0101\u0301', '\u00ea\u0304'])(
    '%s: in the middle, over the ink',
    (text) => {
      const [letter, mark] = inks(text);
      if (letter === undefined || mark === undefined) throw new Error('no mark');
      expect((mark[0] + mark[1]) / 2).toBeCloseTo((letter[0] + letter[1]) / 2, 2);
      expect(mark[2]).toBeGreaterThan(letter[3]);
      expect(mark[2]).toBeLessThan(letter[3] + 0.2);
    },
  );
  it('stand on each other, and the letter after them where it would', () => {
    const [letter, first, second, next] = inks('m\u0304\u0301a');
    expect(second?.[2]).toBeGreaterThan(first?.[3] ?? 9);
    expect(next?.[0]).toBeGreaterThan(letter?.[1] ?? 9);
  });
});
