/** White between Han and Western text (clreq 3.2.2, CSS Text 4 text-autospace, cjk-composition §7). */
import { describe, expect, it } from 'vitest';
import { Stretch } from '../../src/galley/spacing.ts';
import { naturalOf, prepare, type Rules } from '../support/measured.ts';
import { EM, lines, set } from '../support/setting.ts';

const QUARTER: Rules = { letterSpace: 250, digitSpace: 250 };

/** White that the compositor puts into a text, ems: what the same text has without any. */
const whiteIn = (text: string, rules: Rules = QUARTER): number =>
  Math.round(
    (naturalOf(text, rules) - naturalOf(text, { ...rules, letterSpace: 0, digitSpace: 0 })) * 1000,
  ) / 1000;

describe('where it stands', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['中a中', 0.5],
    ['中1中', 0.5],
    ['かaカ', 0.5],
    ['中é中', 0.5],
    ['中α中', 0.5],
    ['中a1中', 0.5],
    ['𠮷a', 0.25],
    ['a', 0],
    ['中，a', 0],
    ['a。中', 0],
    ['（a）', 0],
    ['中%中', 0],
    ['中+中', 0],
    ['中—a', 0],
    ['中……a', 0],
    ['中·a', 0],
    ['한a', 0],
    ['中Ａ中', 0],
    ['中\u3000a', 0],
    ['a\u3000中', 0],
  ];
  it.each(cases)('%s: %d em', (text, white) => {
    expect(whiteIn(text)).toBe(white);
  });
  it('letters and digits each have their own', () => {
    expect(whiteIn('中a中', { letterSpace: 250, digitSpace: 125 })).toBe(0.5);
    expect(whiteIn('中1中', { letterSpace: 250, digitSpace: 125 })).toBe(0.25);
    expect(whiteIn('中a1中', { letterSpace: 250, digitSpace: 125 })).toBe(0.375);
    expect(whiteIn('1中', { letterSpace: 250, digitSpace: 0 })).toBe(0);
  });
});

describe('a typed space between the two', () => {
  it.each(['中 a中', '中 1中', 'a 中', '中 a 中', '中a 中'])('%s stands for it', (text) => {
    expect(naturalOf(text, QUARTER)).toBe(naturalOf(text.replaceAll(' ', ''), QUARTER));
    expect(naturalOf(text)).toBe(naturalOf(text.replaceAll(' ', '')));
  });
  it('has the white of its side', () => {
    const rules: Rules = { letterSpace: 250, digitSpace: 125 };
    expect(naturalOf('中 a', rules)).toBeCloseTo(1.85);
    expect(naturalOf('中 1', rules)).toBeCloseTo(1.625);
    expect(naturalOf('1 中', rules)).toBeCloseTo(1.625);
  });
  it('two spaces, or one between words, are the author’s', () => {
    expect(naturalOf('中  a') - naturalOf('中a')).toBeCloseTo(0.6);
    expect(naturalOf('a b') - naturalOf('ab')).toBeCloseTo(0.3);
    expect(naturalOf('中 中') - naturalOf('中中')).toBeCloseTo(0.3);
  });
  it('lets a line end there as it would without', () => {
    expect(lines('一二三 FPGA一二', 3)).toBe('一二三|FPGA|一二');
    expect(lines('一二三四FPGA 一二三四五', 6.4)).toBe('一二三四FPGA|一二三四五');
  });
});

describe('how far it goes (clreq 3.6.3–3.6.4)', () => {
  const roomAt = (natural: number): readonly [number, number] => {
    const { shrinkMax, stretchMax } = prepare('中a', { letterSpace: natural });
    return [(shrinkMax[1] ?? 0) / EM, (stretchMax[1] ?? 0) / EM];
  };
  it('down to an eighth of an em, up to half', () => {
    expect(roomAt(250)).toEqual([0.125, 0.25]);
    expect(roomAt(125)).toEqual([0, 0.375]);
    expect(roomAt(100)).toEqual([0, 0.4]);
    expect(roomAt(600)).toEqual([0.475, 0]);
  });
  it('a house that has none has none to open either, but as Han gaps', () => {
    expect(prepare('中a').stretchStep[1]).toBe(Stretch.open);
    expect(roomAt(0)).toEqual([0, 0]);
  });
  it('word spaces down to a quarter em, up to half', () => {
    const { shrinkMax, stretchMax } = prepare('a b');
    // The face's space is 0.3 em.
    expect([shrinkMax[1], stretchMax[1]]).toEqual([0.05 * EM, 0.2 * EM]);
  });
});

describe('on a line', () => {
  it('is nothing at its edges', () => {
    const galley = set(['一二三FPGA一二三'], 3, { rules: QUARTER });
    expect(galley.lines.map(({ indent, end, fit }) => [indent, end, fit.shrink[4]])).toEqual([
      [0, 3 * EM, 0],
      [0, 2.4 * EM, 0],
      [0, 3 * EM, 0],
    ]);
  });
});
