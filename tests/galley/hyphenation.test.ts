/** Western words that part, and those that do not (cjk-composition §16). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenPoints } from '../../src/galley/hyphenate.ts';
import { runs } from '../support/fuzz.ts';
import { glyphsOf, prepare, type Rules } from '../support/measured.ts';
import { EM, lines, lineText, set } from '../support/setting.ts';

/** A text with its points shown. */
function parted(text: string): string {
  const points = new Set(hyphenPoints(text).words);
  return [...text].map((letter, i) => (points.has(i) ? `-${letter}` : letter)).join('');
}

describe('points of a word', () => {
  it.each(['inter-na-tional', 'impor-tant', 'news-pa-per', 'respon-si-bil-ity', 'com-puter'])(
    'are those of TeX’s patterns: %s',
    (word) => {
      expect(parted(word.replaceAll('-', ''))).toBe(word);
    },
  );
  it.each(['paper', 'water', 'under', 'table'])(
    'none in words of fewer than six letters: %s',
    (word) => {
      expect(parted(word)).toBe(word);
    },
  );
  it('three letters at least on either side, for any word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghiklmnoprstuvy'),
      minLength: 1,
      maxLength: 20,
      size: 'max',
    });
    fc.assert(
      fc.property(letters, (word) => {
        const points = hyphenPoints(word).words;
        if (word.length < 6) expect(points).toEqual([]);
        for (const point of points) {
          expect(point).toBeGreaterThanOrEqual(3);
          expect(word.length - point).toBeGreaterThanOrEqual(3);
        }
        expect([...points].sort((a, b) => a - b)).toEqual(points);
      }),
      runs(500),
    );
  });
  const whole: readonly (readonly [string, string])[] = [
    ['INTERNATIONAL', 'acronyms'],
    ['iNternational', 'words with a capital'],
    ['international2', 'beside a digit'],
    ['2international', 'beside a digit'],
    ['international’s', 'with an apostrophe'],
    ['a-international', 'after a hyphen'],
    ['international-a', 'before a hyphen'],
    ['www.international.com', 'addresses'],
    ['x@international.com', 'addresses'],
    ['/international', 'addresses'],
    ['some_international', 'names of programs'],
    ['éinternational', 'words with letters beyond English'],
  ];
  it.each(whole)('none in %s: %s', (word) => {
    expect(parted(word)).toBe(word);
  });
  it('of names are kept apart', () => {
    expect(hyphenPoints('in International news')).toEqual({ words: [], names: [8, 10] });
  });
  it('stand in the text where the word does', () => {
    expect(parted('an international (important) newspaper.')).toBe(
      'an inter-na-tional (impor-tant) news-pa-per.',
    );
    expect(parted('一二 important。')).toBe('一二 impor-tant。');
  });
  it('are there beside Han too', () => {
    expect(parted('一二important一')).toBe('一二impor-tant一');
  });
});

const SPACED: Rules = { letterSpace: 250 };

describe('on a line', () => {
  it('the hyphen is part of the measure, and not of the text', () => {
    const galley = set(['一二三四 international 五六七八九十'], 8, { rules: SPACED });
    const [first] = galley.lines;
    const glyphs = glyphsOf(galley)[0];
    expect(galley.lines.map((line) => lineText(galley, line))[0]).toBe('一二三四 inter');
    expect(first).toMatchObject({ hyphenated: true, end: 8 * EM, fault: undefined });
    const hyphen = glyphs?.at(-1);
    expect(hyphen).toMatchObject({ text: '\u00ad', gid: 0x2d, advance: 0.6 * EM });
    expect((hyphen?.inline ?? 0) + (hyphen?.advance ?? 0)).toBe(8 * EM);
  });
  it('no other line has one', () => {
    const galley = set(['一二三四 international 五六七八九十'], 8, { rules: SPACED });
    expect(galley.lines.slice(1).every(({ hyphenated }) => !hyphenated)).toBe(true);
    expect(
      glyphsOf(galley)
        .flat()
        .filter(({ text }) => text === '\u00ad'),
    ).toHaveLength(1);
  });
  it('has its width in the size of its word', () => {
    const { hyphen, breakBefore } = prepare('important');
    expect([...hyphen]).toEqual([0, 0, 0, 0, 0, 0.6 * EM, 0, 0, 0]);
    expect(breakBefore[5]).toBe(4);
  });
  it('is not there where the house sets words whole', () => {
    const rules: Rules = { ...SPACED, hyphenation: false };
    expect(set(['一二三四 international 五六七八九十'], 8, { rules }).lines[0]?.hyphenated).toBe(
      false,
    );
    expect(prepare('important', rules).hyphen.every((width) => width === 0)).toBe(true);
  });
  it('is dearer than a line that fits without', () => {
    expect(lines('一二三四五六七八 important', 8, { rules: SPACED })).toBe(
      '一二三四五六七八|important',
    );
  });
});

describe('stacked hyphens', () => {
  it('two at most, in any column', () => {
    const long = fc.constantFrom('international', 'responsibility', 'newspaper', 'communication');
    const text = fc.array(long, { minLength: 3, maxLength: 12, size: 'max' });
    let stacks = 0;
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 120 }), (words, tenths) => {
        const galley = set([words.join(' ')], tenths / 10, { rules: SPACED });
        if (galley.lines.some(({ fault }) => fault !== undefined)) return;
        const ends = galley.lines.map(({ hyphenated }) => (hyphenated ? '-' : '.')).join('');
        if (ends.includes('--')) stacks += 1;
        expect(ends).not.toContain('---');
      }),
      runs(300),
    );
    expect(stacks).toBeGreaterThan(0);
  });
});

describe('a word longer than any', () => {
  it('has no points: a file pasted as text is not hyphenated', () => {
    expect(hyphenPoints('internationalization'.repeat(3)).words).toEqual([]);
    expect(hyphenPoints('internationalization').words).not.toEqual([]);
  });
});
