/** Vertical lines (直排): how signs stand, and what is set across or along the line (UAX #50, clreq Appendix A). */
import { afterAll, describe, expect, it } from 'vitest';
import type { Face } from '../../src/model/face.ts';
import { mpt } from '../../src/model/units.ts';
import { dataFile, orSkipped } from '../support/data.ts';
import { fakeFace, fakeFonts } from '../support/fakeFace.ts';
import { glyphsOf, naturalOf, prepare, type Rules } from '../support/measured.ts';
import { EM, lines, set } from '../support/setting.ts';

const VERTICAL: Rules = { direction: 'vertical' };
const FORM = 0x200000;

interface Case {
  readonly char: string;
  readonly cp: string;
  readonly vo: 'U' | 'R' | 'Tu' | 'Tr';
}
const data = orSkipped(dataFile('vertical/uax50-cjk.json'), 'the orientations of UAX #50');
const cases: readonly Case[] = data === undefined ? [] : JSON.parse(data).cases;

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** A face with a vertical form of every sign that UAX #50 gives one (`vert`). */
const formed = new Set(
  cases.filter(({ vo }) => vo === 'Tu' || vo === 'Tr').map(({ char }) => codePointOf(char)),
);
const withForms: Face = {
  ...fakeFace(),
  verticalOf: (gid) => (formed.has(gid) ? gid + FORM : gid),
};

/** Signs that do not stand as UAX #50 has it by itself, and why. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/^[·‧：；]$/u, 'clreq Appendix A: Chinese pauses and interpuncts are not turned'],
  [/^[‘’“”]$/u, 'GB/T 15834 5.2: they become corner quotes, which have forms'],
  [/^[\dA-Z]$/u, 'clreq Appendix A: a single digit or capital stands upright on a square'],
  [/^%$/u, 'upright after an upright sign'],
  [/^\p{M}$/u, 'marks stand with the sign that bears them'],
];

describe.skipIf(data === undefined)('signs of UAX #50 in a set line', () => {
  const tally = { passed: 0, otherwise: 0, failed: 0 };
  afterAll(() => {
    process.stdout.write(`UAX #50 in vertical lines: ${JSON.stringify(tally)}\n`);
  });
  const stands = (character: string, face: Face): boolean =>
    prepare(`中${character}中`, VERTICAL, fakeFonts(face)).sideways[1] === 0;

  it.each([
    ['with vertical forms', withForms, ['U', 'Tu', 'Tr']],
    ['without', fakeFace(), ['U', 'Tu']],
  ] as const)('in a face %s', (_name, face, upright) => {
    const wrong: string[] = [];
    for (const { char, cp, vo } of cases) {
      const isRight = stands(char, face) === (upright as readonly string[]).includes(vo);
      const isOtherwise = OTHERWISE.some(([signs]) => signs.test(char));
      if (isRight) tally.passed += 1;
      else if (isOtherwise) tally.otherwise += 1;
      else wrong.push(`${cp} ${char} ${vo}`);
    }
    tally.failed += wrong.length;
    expect(wrong).toEqual([]);
  });

  it('upright signs that are no letters: ※ ± × ÷ § † ½', () => {
    for (const character of '※±×÷§†½') expect(stands(character, fakeFace()), character).toBe(true);
  });
  it('small forms stand upright as their like', () => {
    for (const character of '﹐﹑﹒') expect(stands(character, fakeFace()), character).toBe(true);
    for (const character of '﹙﹚') expect(stands(character, withForms), character).toBe(true);
  });
  it('a per cent sign after Han is turned', () => {
    expect(stands('%', fakeFace())).toBe(false);
  });
  it('a Japanese colon without a vertical form is turned', () => {
    const { sideways } = prepare('国：国', { ...VERTICAL, language: 'ja' });
    expect([...sideways]).toEqual([0, 1, 0]);
  });
});

describe('vertical forms', () => {
  const gidsOf = (text: string): readonly number[] => [
    ...prepare(text, VERTICAL, fakeFonts(withForms)).gid,
  ];
  it.skipIf(data === undefined)('are taken where the face has them', () => {
    expect(gidsOf('中。（中')).toEqual([0x4e2d, 0x3002 + FORM, 0xff08 + FORM, 0x4e2d]);
  });
  it('curly quotes become corner quotes: 『 』 outside, 「 」 inside', () => {
    const { gid, text } = prepare('他说“一‘二’三”。', VERTICAL);
    expect([...gid].map((one) => String.fromCodePoint(one)).join('')).toBe('他说『一「二」三』。');
    expect(text).toBe('他说“一‘二’三”。');
  });
  it('but not those of Western text, nor an apostrophe', () => {
    const { gid, sideways } = prepare('a “b” don’t', VERTICAL);
    expect([...gid].map((one) => String.fromCodePoint(one)).join('')).toBe('a “b” don’t');
    expect([...sideways].every((one) => one === 1)).toBe(true);
  });
  it('horizontal lines have none of it', () => {
    const { gid, sideways } = prepare('他“说”。', {}, fakeFonts(withForms));
    expect([...gid]).toEqual([...'他“说”。'].map(codePointOf));
    expect([...sideways].every((one) => one === 0)).toBe(true);
  });
  it('advance by the height of the square', () => {
    const tall: Face = { ...fakeFace(), verticalAdvanceOf: () => 1100 };
    expect([...prepare('中国', VERTICAL, fakeFonts(tall)).advance]).toEqual([11_000, 11_000]);
  });
});

describe('dashes and ellipses', () => {
  it('are one joined sign of two em, turned where the face has no form', () => {
    for (const unit of ['——', '……']) {
      const prepared = prepare(`中${unit}中`, VERTICAL);
      expect([...prepared.sideways]).toEqual([0, 1, 1, 0]);
      expect([...prepared.advance]).toEqual([EM, EM, EM, EM]);
      expect([prepared.gap[2], prepared.shrinkMax[2], prepared.stretchStep[2]]).toEqual([0, 0, -1]);
    }
    for (let measure = 2; measure < 7; measure += 1)
      expect(lines('一二三四——五六', measure, { rules: VERTICAL })).not.toContain('—|—');
  });
  it('have one glyph where the face draws it', () => {
    const joined: Face = {
      ...fakeFace(),
      dashFeature: 'ccmp',
      shape: (text, features) =>
        text === '——' && features.includes('ccmp')
          ? [{ gid: 0x2e3a, advance: 1900, text }]
          : fakeFace().shape(text, features),
    };
    for (const rules of [{}, VERTICAL]) {
      const prepared = prepare('中——中', rules, fakeFonts(joined));
      expect([...prepared.gid]).toEqual([0x4e2d, 0x2e3a, 0x4e2d]);
      expect(prepared.advance[1]).toBe(2 * EM);
      expect(prepared.text.slice(prepared.textFrom[1], prepared.textFrom[2])).toBe('——');
    }
  });
});

describe('Western text', () => {
  it('words and long numbers are turned, each letter by its own width', () => {
    for (const word of ['Smart', 'ab', '365', '2026', '3.5', 'a1', '12345']) {
      const prepared = prepare(`中${word}中`, VERTICAL);
      expect([...prepared.sideways], word).toEqual([0, ...[...word].map(() => 1), 0]);
    }
    expect(naturalOf('中ab中', VERTICAL)).toBeCloseTo(3.2);
  });
  it('capitals and acronyms of up to four stand upright, a square each (clreq Appendix A)', () => {
    for (const word of ['A', 'GDP', 'FPGA']) {
      const prepared = prepare(`中${word}中`, VERTICAL);
      expect([...prepared.sideways], word).toEqual([0, ...[...word].map(() => 0), 0]);
      expect(naturalOf(`中${word}中`, VERTICAL), word).toBe(2 + word.length);
    }
  });
  it('white stands beside turned words, none beside upright signs (jlreq 3.2.5)', () => {
    const rules: Rules = { ...VERTICAL, letterSpace: 250, digitSpace: 250 };
    expect(naturalOf('中ab中', rules)).toBeCloseTo(3.7);
    expect(naturalOf('中2026中', rules)).toBeCloseTo(4.5);
    expect(naturalOf('中20中', rules)).toBe(3);
    expect(naturalOf('中2中', rules)).toBe(3);
  });
  it('a single digit or capital stands upright on a square, in its full-width form', () => {
    for (const [sign, wide] of [
      ['5', '５'],
      ['A', 'Ａ'],
    ] as const) {
      const prepared = prepare(`中${sign}中`, VERTICAL);
      expect([...prepared.gid].map((gid) => String.fromCodePoint(gid)).join('')).toBe(
        `中${wide}中`,
      );
      expect(prepared.sideways[1]).toBe(0);
      expect(prepared.advance[1]).toBe(EM);
    }
    expect(prepare('中a中', VERTICAL).sideways[1]).toBe(1);
  });
});

describe('figures across the line (tate-chu-yoko, 纵中横)', () => {
  /** The figures of 中…中 set on a line of its own. */
  const figures = (digits: string) =>
    (glyphsOf(set([`中${digits}中`], 8, { rules: VERTICAL }))[0] ?? []).slice(1, -1);

  it('two digits share one square, side by side in its middle', () => {
    expect(naturalOf('中26中', VERTICAL)).toBe(3);
    // Half an em each: their middles lie a quarter em to either side.
    expect(figures('26')).toMatchObject([
      { text: '2', inline: EM, rise: -EM / 4, size: EM, stance: 'upright' },
      { text: '6', inline: EM, rise: EM / 4, size: EM, stance: 'upright' },
    ]);
  });
  it('three are turned: at two thirds of the size they would look like a note', () => {
    expect([...prepare('中365中', VERTICAL).sideways]).toEqual([0, 1, 1, 1, 0]);
  });
  it('are one unit that nothing parts or opens', () => {
    for (let measure = 3; measure < 8; measure += 1)
      expect(lines('一二三四26五六七八', measure, { rules: VERTICAL })).not.toContain('2|6');
    const galley = set(['一二三26五六，七八九'], 6.5, { rules: VERTICAL });
    const [prepared] = galley.paragraphs;
    expect(prepared?.stretchStep[4]).toBe(-1);
    expect(galley.lines[0]?.end).toBe(mpt(6.5 * EM));
  });
  it('four stand along the line', () => {
    expect([...prepare('2026', VERTICAL).sideways]).toEqual([1, 1, 1, 1]);
  });
  it('a per cent sign after upright digits stands upright on its square', () => {
    const { gid, sideways, advance } = prepare('中26%中', VERTICAL);
    expect(String.fromCodePoint(gid[3] ?? 0)).toBe('％');
    expect([sideways[3], advance[3]]).toEqual([0, EM]);
    expect(prepare('中5%中', VERTICAL).sideways[2]).toBe(0);
    expect(prepare('中2026%中', VERTICAL).sideways[5]).toBe(1);
  });
});
