/** Annotations over their base (注音): unit, room, overhang and line edges (clreq 3.4, jlreq 3.3). */
import { describe, expect, it } from 'vitest';
import type { ParagraphText, PlacedGlyph } from '../../src/model/galley.ts';
import {
  glyphsOf,
  marked,
  naturalOf,
  placeOf,
  prepare,
  ruby,
  setMarked,
} from '../support/measured.ts';
import { EM, lineText } from '../support/setting.ts';

/** Ruby is half the size of its base: a letter of the fake face is 0.3 em wide, a kana half. */
const small = ({ size }: PlacedGlyph): boolean => size === EM / 2;

/** The annotation on a line: where it begins and ends, ems. */
function rubyOn(glyphs: readonly PlacedGlyph[]): readonly [number, number] {
  const own = glyphs.filter(small);
  const last = own.at(-1);
  return [(own[0]?.inline ?? 0) / EM, ((last?.inline ?? 0) + (last?.advance ?? 0)) / EM];
}
const lineOf = (source: ParagraphText, measure = 12): readonly PlacedGlyph[] =>
  glyphsOf(setMarked(source, measure))[0] ?? [];

describe('an annotation narrower than its base', () => {
  const source = marked('一', ['汉', ruby('ab')], '二三');
  it('stands over the middle of it, and takes no room', () => {
    const glyphs = lineOf(source);
    expect(rubyOn(glyphs)[0]).toBeCloseTo(1.2);
    expect(rubyOn(glyphs)[1]).toBeCloseTo(1.8);
    expect(naturalOf(source)).toBe(4);
  });
  it('is read after its base, half as large, over the line', () => {
    const glyphs = lineOf(source);
    expect(glyphs.map(({ text }) => text).join('')).toBe('一汉ab二三');
    const over = glyphs.filter(small);
    expect(over).toHaveLength(2);
    for (const { rise } of over) expect(rise).toBeGreaterThan(EM / 2);
  });
  it('of kana is spread over a group 1 : 2 : 1 (jlreq 3.3.6); pinyin keeps together', () => {
    const kana = lineOf(marked(['一二三', ruby('かん')]));
    // One em of two-em white on either side and between: (3 − 1) / 2 = 1 a kana, half of it before the first.
    expect(kana.filter(small).map(({ inline }) => inline / EM)).toEqual([0.5, 2]);
    const pinyin = lineOf(marked(['一二三', ruby('ab')]));
    expect(rubyOn(pinyin)[1] - rubyOn(pinyin)[0]).toBeCloseTo(0.6);
    expect(rubyOn(pinyin)[0]).toBeCloseTo(1.2);
  });
});

describe('an annotation wider than its base', () => {
  const wide = marked('一二', ['汉', ruby('zhuang')], '三四');
  it('opens white round its base, alike on both sides, so that neighbours’ annotations never meet', () => {
    const glyphs = lineOf(wide);
    const before = placeOf(glyphs, '汉') - placeOf(glyphs, '二') - 1;
    const after = placeOf(glyphs, '三') - placeOf(glyphs, '汉') - 1;
    expect(before).toBeGreaterThan(0);
    expect(after).toBeCloseTo(before);
    const [start, end] = rubyOn(glyphs);
    expect(end - start).toBeCloseTo(1.8);
    expect((start + end) / 2).toBeCloseTo(placeOf(glyphs, '汉') + 0.5);
  });
  it('reaches over bare neighbours by a quarter em at most', () => {
    const glyphs = lineOf(wide);
    const [start, end] = rubyOn(glyphs);
    expect(placeOf(glyphs, '二') + 1 - start).toBeLessThanOrEqual(0.25 + 1e-9);
    expect(end - placeOf(glyphs, '三')).toBeLessThanOrEqual(0.25 + 1e-9);
  });
  it('takes no room where both neighbours are bare and it reaches over each by a quarter em', () => {
    expect(naturalOf(marked('一二', ['汉', ruby('abcde')], '三四'))).toBe(5);
  });
  it('keeps an eighth of an em from its neighbour’s', () => {
    const glyphs = lineOf(marked('一', ['汉', ruby('zhuang')], ['语', ruby('zhuang')], '四'));
    const over = glyphs.filter(small);
    const [left, right] = [over[5], over[6]];
    const white = ((right?.inline ?? 0) - (left?.inline ?? 0) - (left?.advance ?? 0)) / EM;
    expect(white).toBeGreaterThanOrEqual(0.125 - 1e-9);
  });
  it('spreads its base 1 : 2 : 1 inside a group', () => {
    const prepared = prepare(marked('一', ['汉语', ruby('zhuangzhuang')], '三'));
    const [, first = 0, inner = 0, last = 0] = prepared.gap;
    expect(inner).toBeGreaterThan(0);
    expect(Math.abs(inner - 2 * first)).toBeLessThanOrEqual(1);
    expect(first).toBe(last);
  });
});

describe('at the edges of a line', () => {
  it('lines up with the start and the end of the measure (jlreq 3.3.8)', () => {
    const source = marked(['汉', ruby('zhuang')], '二三', ['语', ruby('zhuang')]);
    const width = naturalOf(source);
    const glyphs = lineOf(source, width);
    const over = glyphs.filter(small);
    expect(over[0]?.inline).toBe(0);
    expect((over.at(-1)?.inline ?? 0) + (over.at(-1)?.advance ?? 0)).toBe(Math.round(width * EM));
  });
});

describe('a unit with its base (clreq 3.4.1.5, jlreq 3.3)', () => {
  it('a group never parts, nor opens, where it fits a line', () => {
    const source = marked('一二三', ['汉语文', ruby('abc')], '四五六七八');
    for (let measure = 4; measure < 10; measure += 1) {
      const galley = setMarked(source, measure);
      expect(galley.lines.map((line) => lineText(galley, line)).join('|')).toContain('汉语文');
      for (const glyphs of glyphsOf(galley)) {
        const at = glyphs.findIndex(({ text }) => text === '汉');
        if (at < 0) continue;
        expect(placeOf(glyphs, '语') - placeOf(glyphs, '汉')).toBe(1);
      }
    }
  });
  it('single characters with their own part as others do', () => {
    const source = marked(
      '一二三',
      ['汉', ruby('a')],
      ['语', ruby('b')],
      ['文', ruby('c')],
      '四五',
    );
    const galley = setMarked(source, 4);
    expect(galley.lines.map((line) => lineText(galley, line)).join('|')).toBe('一二三汉|语文四五');
    expect(glyphsOf(galley).map((line) => line.map(({ text }) => text).join(''))).toEqual([
      '一二三汉a',
      '语b文c四五',
    ]);
  });
  it('is not lost when its base is wider than the measure', () => {
    const galley = setMarked(marked(['一二三四五六', ruby('abc')]), 4);
    expect(glyphsOf(galley).flat().filter(small)).toHaveLength(3);
  });
});

describe('in vertical lines', () => {
  it('stands to the right: over the line, its letters turned, its kana upright', () => {
    const galley = setMarked(marked('一', ['汉', ruby('aか')], '二'), 8, { direction: 'vertical' });
    const over = (glyphsOf(galley)[0] ?? []).filter(small);
    expect(over.map(({ stance }) => stance)).toEqual(['sideways', 'upright']);
    for (const { rise } of over) expect(rise).toBeGreaterThan(EM / 2);
  });
});
