/** Text along an outline (沿形绕排): no short line alone between whole ones, no whole one alone between short ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outline, outlineRows } from '../../src/makeup/outline.ts';
import { freeSlots, type TextColumn } from '../../src/makeup/runRound.ts';
import { mpt } from '../../src/model/units.ts';

const EM = mpt(9_600);
const MEASURE = mpt(13 * EM);

/** A column of 13 characters beside a shape, with the reach of each of its strips. */
function slotsBeside(outline: Outline, leastRun: number, left: number, lines: number) {
  const column: TextColumn = { inline: mpt(0), measure: MEASURE, top: 0, foot: 30 };
  const rows = outlineRows(outline, { left: mpt(left), width: mpt(20 * EM), lines, aside: EM });
  const form = { em: EM, least: mpt(5 * EM), leastRun };
  return freeSlots([column], [{ top: 8, rows, isOutline: true }], form);
}

/** Lines of each kind one after the other, from the column’s top. */
function runsOf(slots: ReturnType<typeof slotsBeside>): readonly (readonly [string, number])[] {
  const kinds = Array.from({ length: 30 }, (_, line) => {
    const slot = slots.find((one) => one.line === line);
    return slot === undefined ? 'white' : slot.measure < MEASURE ? 'short' : 'whole';
  });
  const starts = kinds.flatMap((kind, i) => (kind === kinds[i - 1] ? [] : [i]));
  return starts.map((from, i) => [kinds[from] ?? '', (starts[i + 1] ?? kinds.length) - from]);
}

/** Ink that begins at a share of the width in each strip. */
const outline = fc.array(
  fc.option(
    fc.integer({ min: 0, max: 19 }).map((from) => [from / 20, 1] as const),
    { nil: undefined },
  ),
  { minLength: 4, maxLength: 20 },
);

describe('lines along an outline', () => {
  it('are short in runs, however its tips stand', () => {
    let mended = 0;
    fc.assert(
      fc.property(
        outline,
        fc.integer({ min: 0, max: 12 * EM }),
        fc.integer({ min: 4, max: 16 }),
        (shape, left, lines) => {
          const runs = runsOf(slotsBeside(shape, 2, left, lines));
          const plain = runsOf(slotsBeside(shape, 1, left, lines));
          if (JSON.stringify(runs) !== JSON.stringify(plain)) mended += 1;
          for (const [i, [kind, count]] of runs.entries()) {
            if (kind === 'short') expect(count).toBeGreaterThan(1);
            const isBetween = runs[i - 1]?.[0] === 'short' && runs[i + 1]?.[0] === 'short';
            if (kind === 'whole' && isBetween) expect(count).toBeGreaterThan(1);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(mended).toBeGreaterThan(100);
  });

  it('never reach over what they run round', () => {
    fc.assert(
      fc.property(outline, fc.integer({ min: 0, max: 12 * EM }), (shape, left) => {
        const rows = outlineRows(shape, {
          left: mpt(left),
          width: mpt(20 * EM),
          lines: 12,
          aside: EM,
        });
        for (const { line, inline, measure } of slotsBeside(shape, 3, left, 12)) {
          const row = rows[line - 8];
          if (row !== undefined) expect(inline + measure <= row[0] || inline >= row[1]).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are cut with the tip of a wing that reaches one line of a column', () => {
    const wing: Outline = [
      [0.9, 1],
      [0.9, 1],
      [0.2, 1],
      [0.9, 1],
      [0.9, 1],
    ];
    const one = runsOf(slotsBeside(wing, 1, 6 * EM, 10));
    expect(one).not.toEqual(runsOf(slotsBeside(wing, 4, 6 * EM, 10)));
    expect(runsOf(slotsBeside(wing, 4, 6 * EM, 10)).find(([kind]) => kind === 'short')?.[1]).toBe(
      4,
    );
  });
});
