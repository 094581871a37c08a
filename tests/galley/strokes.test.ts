/** Ink between lines: dots, lines under names, waves under titles, frames (clreq 3.1.3.4, 3.1.8). */
import { describe, expect, it } from 'vitest';
import { placeLine } from '../../src/galley/placeLine.ts';
import type { Mark, ParagraphText, Stroke } from '../../src/model/galley.ts';
import { glyphsOf, marked, placeOf, type Rules, setMarked } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

const DOTS: Mark = { kind: 'dots' };
const name = (): Mark => ({ kind: 'name-line' });
const title = (): Mark => ({ kind: 'title-line' });
const BOX: Mark = { kind: 'death-box' };

const VERTICAL: Rules = { direction: 'vertical' };

/** The strokes of each line. */
const strokesOf = (source: ParagraphText, measure: number, rules: Rules = {}) => {
  const galley = setMarked(source, measure, rules);
  return galley.lines.map((line) => placeLine(galley, line).strokes);
};
type Dot = Extract<Stroke, { kind: 'dot' }>;
type Line = Extract<Stroke, { kind: 'line' | 'wave' }>;
const dotsOf = (strokes: readonly Stroke[] | undefined): readonly Dot[] =>
  (strokes ?? []).filter((stroke): stroke is Dot => stroke.kind === 'dot');
const linesOf = (strokes: readonly Stroke[] | undefined): readonly Line[] =>
  (strokes ?? []).filter(
    (stroke): stroke is Line => stroke.kind === 'line' || stroke.kind === 'wave',
  );
/** Where ink may lie that neither touches the signs nor the next line: half an em to an em from the middle. */
const isInGap = (rise: number): boolean => Math.abs(rise) > EM / 2 && Math.abs(rise) < EM;

describe('dots', () => {
  it('one to a character, under its middle', () => {
    const [strokes] = strokesOf(marked('一', ['二三', DOTS], '四'), 8);
    expect(dotsOf(strokes).map(({ inline }) => inline / EM)).toEqual([1.5, 2.5]);
    for (const { rise, radius } of dotsOf(strokes)) {
      expect(rise).toBeLessThan(0);
      expect(isInGap(rise + radius) && isInGap(rise - radius)).toBe(true);
    }
  });
  it('none to marks and white (jlreq 3.3.9); letters have theirs', () => {
    const [strokes] = strokesOf(marked(['一，二。（三）ab', DOTS]), 12);
    const glyphs = glyphsOf(setMarked(marked(['一，二。（三）ab', DOTS]), 12))[0] ?? [];
    const middles = [...'一二三'].map((one) => placeOf(glyphs, one) + 0.5);
    const letters = [...'ab'].map((one) => placeOf(glyphs, one) + 0.3);
    expect(dotsOf(strokes).map(({ inline }) => inline)).toEqual(
      [...middles, ...letters].map((middle) => Math.round(middle * EM)),
    );
    expect(dotsOf(strokesOf(marked(['一 二', DOTS]), 12)[0])).toHaveLength(2);
  });
  it('stay under their characters on an opened line', () => {
    const source = marked('一二', ['三四五六', DOTS], '七八九十');
    const galley = setMarked(source, 5.6);
    const [glyphs = []] = glyphsOf(galley);
    const [line] = galley.lines;
    expect(line?.fit.stretch.some((part) => part > 0)).toBe(true);
    const middles = [...'三四五'].map((one) => placeOf(glyphs, one) + 0.5);
    expect(dotsOf(strokesOf(source, 5.6)[0]).map(({ inline }) => inline / EM)).toEqual(middles);
  });
  it('over the line in Japanese, to the right in vertical lines', () => {
    const source = marked(['国', DOTS]);
    for (const rules of [{ language: 'ja' }, VERTICAL] as const) {
      const [dot] = dotsOf(strokesOf(source, 8, rules)[0]);
      expect(dot?.rise).toBeGreaterThan(EM / 2);
    }
  });
});

describe('lines under names and titles', () => {
  it('one unbroken line under all of it, a wave for a title', () => {
    const [strokes] = strokesOf(marked('一', ['二三', name()], ['四五六', title()], '七'), 10);
    const [straight, wave] = linesOf(strokes);
    expect([straight?.kind, wave?.kind]).toEqual(['line', 'wave']);
    for (const [line, from, to] of [
      [straight, 1, 3],
      [wave, 3, 6],
    ] as const) {
      expect(isInGap(line?.rise ?? 0)).toBe(true);
      expect(line?.rise).toBeLessThan(0);
      expect((line?.from ?? 0) / EM).toBeGreaterThanOrEqual(from);
      expect((line?.from ?? 0) / EM).toBeLessThan(from + 0.15);
      expect((line?.to ?? 0) / EM).toBeLessThanOrEqual(to);
      expect((line?.to ?? 0) / EM).toBeGreaterThan(to - 0.15);
    }
  });
  it('a visible gap between the lines of two names that touch', () => {
    const [strokes] = strokesOf(marked(['张三', name()], ['李四', name()]), 10);
    const [left, right] = linesOf(strokes);
    expect((right?.from ?? 0) - (left?.to ?? 0)).toBeGreaterThan(0.1 * EM);
  });
  it('one line under two runs that share it', () => {
    const mark = name();
    const [strokes] = strokesOf(marked(['张', mark], ['三', mark, DOTS]), 10);
    expect(linesOf(strokes)).toHaveLength(1);
  });
  it('to the left in vertical lines', () => {
    const [line] = linesOf(strokesOf(marked(['张三', name()]), 8, VERTICAL)[0]);
    expect(line?.rise).toBeLessThan(-EM / 2);
  });
  it('breaks with its line', () => {
    const set = strokesOf(marked('一二三', ['四五六七', name()], '八九十'), 5);
    expect(
      set.map((strokes) => linesOf(strokes).map(({ from, to }) => Math.round((to - from) / EM))),
    ).toEqual([[2], [2]]);
    expect(linesOf(set[1])[0]?.from).toBeLessThan(0.15 * EM);
  });
  it('follows an opened line', () => {
    const source = marked('一二', ['三四', name()], '五六七八九十');
    const [glyphs = []] = glyphsOf(setMarked(source, 5.6));
    const [line] = linesOf(strokesOf(source, 5.6)[0]);
    expect((line?.to ?? 0) / EM).toBeGreaterThan(placeOf(glyphs, '四') + 0.85);
    expect((line?.to ?? 0) / EM).toBeLessThanOrEqual(placeOf(glyphs, '四') + 1);
  });
});

describe('dots and a line on the same words', () => {
  it('line first, then dots (clreq 3.1.8)', () => {
    const [strokes] = strokesOf(marked(['张三', name(), DOTS], ['李', DOTS]), 8);
    const [line] = linesOf(strokes);
    const dots = dotsOf(strokes);
    const [under, , alone] = dots;
    expect((under?.rise ?? 0) + (under?.radius ?? 0)).toBeLessThan(
      (line?.rise ?? 0) - (line?.width ?? 0) / 2,
    );
    expect(alone?.rise).toBeGreaterThan(under?.rise ?? 0);
  });
  it('on either side where they part: vertical dots right, line left', () => {
    const [strokes] = strokesOf(marked(['张三', name(), DOTS]), 8, VERTICAL);
    const alone = dotsOf(strokesOf(marked(['张三', DOTS]), 8, VERTICAL)[0])[0];
    expect(linesOf(strokes)[0]?.rise).toBeLessThan(0);
    expect(dotsOf(strokes)[0]).toEqual(alone);
  });
});

describe('a frame round the dead (示亡号)', () => {
  it('stands outside the bodies on all sides', () => {
    const [strokes] = strokesOf(marked('一', ['张三', BOX], '二'), 8);
    expect(strokes).toHaveLength(1);
    const [frame] = strokes ?? [];
    if (frame?.kind !== 'frame') throw new Error('no frame');
    const [glyphs = []] = glyphsOf(setMarked(marked('一', ['张三', BOX], '二'), 8));
    expect(frame.from / EM).toBeLessThanOrEqual(placeOf(glyphs, '张'));
    expect(frame.to / EM).toBeGreaterThanOrEqual(placeOf(glyphs, '三') + 1);
    // Its lines touch neither neighbour.
    expect((frame.from - frame.width / 2) / EM).toBeGreaterThan(placeOf(glyphs, '一') + 1);
    expect((frame.to + frame.width / 2) / EM).toBeLessThan(placeOf(glyphs, '二'));
    expect(frame.half - frame.width / 2).toBeGreaterThan(EM / 2);
  });
});

describe('marks that leave no ink between lines', () => {
  it('ruby, raised signs and even setting', () => {
    expect(
      strokesOf(marked(['12', { kind: 'superscript' }], ['张三', { kind: 'even', ems: 3 }]), 8),
    ).toEqual([[]]);
  });
});

describe('at the edges of a line', () => {
  it('nothing sticks out of the measure', () => {
    const [line] = linesOf(strokesOf(marked(['（张三）', name()]), 3)[0]);
    expect(line?.from).toBeGreaterThanOrEqual(0);
    expect(line?.to).toBeLessThanOrEqual(3 * EM);
  });
});
