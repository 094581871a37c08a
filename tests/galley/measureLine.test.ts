/** Widths of any stretch of a paragraph by prefix sums: additive, and the same as counted one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { SHRINK_STEPS, STRETCH_STEPS, Stretch } from '../../src/galley/spacing.ts';
import type { PreparedParagraph } from '../../src/model/galley.ts';
import { runs } from '../support/fuzz.ts';
import { prepare, styleOf } from '../support/measured.ts';
import { EM } from '../support/setting.ts';
import { anyRules, mixed } from '../support/texts.ts';

const isWhite = (prepared: PreparedParagraph, item: number): boolean =>
  /^[ \u00a0\u3000]$/u.test(
    prepared.text.slice(prepared.textFrom[item], prepared.textFrom[item + 1]),
  );

/** What a line shows, counted one by one: first and last item, width, and each step's room. */
function counted(prepared: PreparedParagraph, from: number, to: number) {
  let [start, end] = [from, to];
  while (start > 0 && start < prepared.count && isWhite(prepared, start)) start += 1;
  while (end > start && isWhite(prepared, end - 1)) end -= 1;
  if (end <= start) return undefined;
  const at = (column: ArrayLike<number>, i: number): number => column[i] ?? Number.NaN;
  const shrink = new Array<number>(SHRINK_STEPS).fill(0);
  const stretch = new Array<number>(STRETCH_STEPS).fill(0);
  let natural = -at(prepared.startTrim, start) - at(prepared.endTrim, end - 1);
  natural += to < prepared.count ? at(prepared.hyphen, to) : 0;
  for (let i = start; i < end; i += 1) {
    natural += at(prepared.advance, i) + (i > start ? at(prepared.gap, i) : 0);
    if (i === start) continue;
    const [down, up] = [at(prepared.shrinkStep, i), at(prepared.stretchStep, i)];
    if (down >= 0) shrink[down] = (shrink[down] ?? 0) + at(prepared.shrinkMax, i);
    if (up >= 0)
      stretch[up] = (stretch[up] ?? 0) + (up >= Stretch.open ? 1 : at(prepared.stretchMax, i));
  }
  return { start, end, natural, shrink, stretch, option: at(prepared.endOption, end - 1) };
}

describe('a line measured', () => {
  it('is what its items, gaps and edges add up to', () => {
    fc.assert(
      fc.property(mixed, anyRules, fc.nat(), fc.nat(), (text, rules, one, other) => {
        const prepared = prepare(text, rules);
        const [a, b] = [one % (prepared.count + 1), other % (prepared.count + 1)];
        const [from, to] = a < b ? [a, b] : [b, a];
        const width = lineMeasurer(prepared).measureLine(from, to);
        const expected = counted(prepared, from, to);
        if (expected === undefined) {
          expect([width.natural, width.reducible, width.option]).toEqual([0, 0, 0]);
          return;
        }
        const { shrink, stretch, ...rest } = expected;
        expect(width).toMatchObject(rest);
        expect(shrink.map((_, step) => width.shrinkAt(step))).toEqual(shrink);
        expect(stretch.map((_, step) => width.stretchAt(step))).toEqual(stretch);
        expect(width.reducible).toBe(shrink.reduce((sum, part) => sum + part, 0));
        expect(width.size).toBe(prepared.size);
      }),
      runs(1500),
    );
  });

  it('is the width of its parts and what lies between them', () => {
    fc.assert(
      fc.property(mixed, anyRules, fc.nat(), (text, rules, cut) => {
        const prepared = prepare(text, rules);
        const { count } = prepared;
        const at = 1 + (cut % Math.max(1, count - 1));
        if (at >= count || isWhite(prepared, at) || isWhite(prepared, at - 1)) return;
        const { measureLine } = lineMeasurer(prepared);
        const left = measureLine(0, at).natural - (prepared.hyphen[at] ?? 0);
        const right = measureLine(at, count).natural;
        const between =
          (prepared.gap[at] ?? 0) + (prepared.endTrim[at - 1] ?? 0) + (prepared.startTrim[at] ?? 0);
        expect(measureLine(0, count).natural).toBe(left + between + right);
      }),
      runs(500),
    );
  });

  it('bounds what it measures: never more room than the sums say', () => {
    fc.assert(
      fc.property(mixed, anyRules, fc.nat(), fc.nat(), (text, rules, one, other) => {
        const prepared = prepare(text, rules);
        const [a, b] = [one % (prepared.count + 1), other % (prepared.count + 1)];
        const [from, to] = a < b ? [a, b] : [b, a];
        const { bounds, measureLine } = lineMeasurer(prepared);
        const width = measureLine(from, to);
        expect((bounds.reducible[to] ?? 0) - (bounds.reducible[from] ?? 0)).toBeGreaterThanOrEqual(
          width.reducible,
        );
        const soft = width.stretchAt(Stretch.word) + width.stretchAt(Stretch.autospace);
        expect((bounds.soft[to] ?? 0) - (bounds.soft[from] ?? 0)).toBeGreaterThanOrEqual(soft);
        if (width.start < width.end)
          expect((bounds.endAt[to] ?? 0) - (bounds.startAt[from] ?? 0)).toBe(width.natural);
      }),
      runs(500),
    );
  });

  it('knows whether any line may end in a hyphen', () => {
    expect(lineMeasurer(prepare('一 important')).mayHyphenate).toBe(true);
    expect(lineMeasurer(prepare('一二三')).mayHyphenate).toBe(false);
    expect(lineMeasurer(prepare('一 important', { hyphenation: false })).mayHyphenate).toBe(false);
  });

  it('scales with the size of the type', () => {
    expect(styleOf().size).toBe(EM);
    const prepared = prepare('一，“二”');
    expect(lineMeasurer(prepared).measureLine(0, prepared.count).natural).toBe(4 * EM);
  });
});
