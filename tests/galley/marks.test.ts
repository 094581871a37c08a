/** Raised and lowered signs, and names set evenly (均排). */
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/model/galley.ts';
import { glyphsOf, marked, naturalOf, placeOf, prepare, setMarked } from '../support/measured.ts';
import { EM, lineText } from '../support/setting.ts';

const SUPER: Mark = { kind: 'superscript' };
const SUB: Mark = { kind: 'subscript' };
const even = (ems: number): Mark => ({ kind: 'even', ems });

describe('raised and lowered signs', () => {
  it('are smaller, raised or lowered, and as wide as they are drawn', () => {
    const up = prepare(marked('一', ['12', SUPER], '二'));
    expect([...up.glyphSize]).toEqual([EM, 0.6 * EM, 0.6 * EM, EM]);
    expect(up.rise[1]).toBeGreaterThan(0);
    expect(up.rise[0]).toBe(0);
    expect([...up.advance]).toEqual([EM, 0.3 * EM, 0.3 * EM, EM]);
    const down = prepare(marked('H', ['2', SUB], 'O'));
    expect(down.rise[1]).toBeLessThan(0);
    expect(down.glyphSize[1]).toBe(0.6 * EM);
  });
  it('Han too', () => {
    const prepared = prepare(marked('一', ['注', SUPER], '二'));
    expect(prepared.advance[1]).toBe(0.6 * EM);
    expect(naturalOf(marked('一', ['注', SUPER], '二'))).toBe(2.6);
  });
  it('never begin a line, nor part (jlreq 3.1.10 h, i)', () => {
    const source = marked('一二三四五', ['注释', SUPER], '六七八九十一二');
    for (let tenths = 36; tenths < 90; tenths += 1) {
      const galley = setMarked(source, tenths / 10);
      const broken = galley.lines.map((line) => lineText(galley, line)).join('|');
      expect(broken).toContain('五注释');
      expect(galley.lines.every(({ fault }) => fault === undefined)).toBe(true);
    }
  });
  it('are not moved away from their word', () => {
    const glyphs = glyphsOf(setMarked(marked('一二三四', ['1', SUPER], '六七八九十'), 5))[0] ?? [];
    expect(glyphs.map(({ text }) => text).join('')).toBe('一二三四1');
    expect(placeOf(glyphs, '1') - placeOf(glyphs, '四')).toBe(1);
  });
  it('in vertical lines too', () => {
    const { rise, glyphSize } = prepare(marked('一', ['注', SUPER]), { direction: 'vertical' });
    expect(rise[1]).toBeGreaterThan(0);
    expect(glyphSize[1]).toBe(0.6 * EM);
  });
});

describe('names set evenly', () => {
  it('two characters over three squares', () => {
    const source = marked(['张三', even(3)], '、', ['李小四', even(3)]);
    const glyphs = glyphsOf(setMarked(source, 10))[0] ?? [];
    expect([placeOf(glyphs, '张'), placeOf(glyphs, '三')]).toEqual([0, 2]);
    expect(placeOf(glyphs, '李')).toBe(4);
    expect(naturalOf(source)).toBe(7);
  });
  it('gaps alike, whole thousandths that add up', () => {
    const { gap } = prepare(marked(['一二三四', even(5)]));
    expect([...gap].slice(1)).toEqual([3333, 3334, 3333]);
  });
  it('neither opened, reduced nor parted', () => {
    const source = marked('一二三四五', ['张丙', even(3)], '六七八，九十一二三');
    for (let tenths = 40; tenths < 100; tenths += 3) {
      const galley = setMarked(source, tenths / 10);
      const line = glyphsOf(galley).find((one) => one.some(({ text }) => text === '张')) ?? [];
      expect(placeOf(line, '丙') - placeOf(line, '张')).toBeCloseTo(2, 9);
    }
  });
  it('more characters than squares are left as they are, and one alone', () => {
    expect(naturalOf(marked(['一二三四', even(3)]))).toBe(4);
    expect(naturalOf(marked(['一', even(3)], '二'))).toBe(2);
    expect(naturalOf(marked(['一二三', even(3)]))).toBe(3);
  });
});

describe('a mark over several runs', () => {
  it('is one where the runs share it', () => {
    const shared = even(5);
    const { marks } = prepare(marked('甲', ['张', shared], ['三', shared, SUPER], '乙'));
    expect(marks.map(({ mark, from, to }) => [mark.kind, from, to])).toEqual([
      ['even', 1, 3],
      ['superscript', 2, 3],
    ]);
  });
  it('and two where they do not', () => {
    const { marks } = prepare(marked(['张三', even(3)], ['李四', even(3)]));
    expect(marks.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
  it('counts items, not code units', () => {
    const { marks } = prepare(marked('𠮷𠮷', ['——', SUB], '𠮷'));
    expect(marks.map(({ from, to }) => [from, to])).toEqual([[2, 4]]);
  });
  it('leaves the paragraph as it is where there is none', () => {
    const plain = prepare('一二三，四五六');
    const parted = prepare(marked('一二三', '，四五六'));
    expect(parted).toEqual({ ...plain, faces: parted.faces });
  });
});
