import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, type Slot } from '../../src/makeup/balance.ts';

const plain = (count: number): readonly Slot[] =>
  Array.from({ length: count }, () => ({ lines: 1, keepsWithNext: false }));

describe('balance', () => {
  const cases: readonly (readonly [number, number, string])[] = [
    [68, 4, '17 17 17 17'],
    [67, 4, '17 17 17 16'],
    [65, 4, '17 16 16 16'],
    [3, 4, '1 1 1 0'],
    [0, 2, '0 0'],
  ];
  it.each(cases)('deals %i lines into %i columns', (lines, columns, expected) => {
    expect(
      balance(plain(lines), columns, 100)
        .legs.map((leg) => leg.depth)
        .join(' '),
    ).toBe(expected);
  });

  it('leaves unplaced what is over', () => {
    const dealt = balance(plain(50), 4, 10);
    expect(dealt.placed).toBe(40);
    expect(dealt.legs.map((leg) => leg.depth)).toEqual([10, 10, 10, 10]);
  });

  it('does not end a column with a crosshead', () => {
    const slots: readonly Slot[] = [...plain(4), { lines: 2, keepsWithNext: true }, ...plain(6)];
    const dealt = balance(slots, 2, 20);
    expect(dealt.legs[0]?.to).not.toBe(5);
    expect(dealt.placed).toBe(slots.length);
  });

  const slot = fc.record({ lines: fc.integer({ min: 1, max: 3 }), keepsWithNext: fc.boolean() });
  it('loses no line and keeps their order, whatever there is', () => {
    fc.assert(
      fc.property(
        fc.array(slot, { maxLength: 80 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 60 }),
        (slots, columns, most) => {
          const dealt = balance(slots, columns, most);
          expect(dealt.legs).toHaveLength(columns);
          let at = 0;
          for (const leg of dealt.legs) {
            expect(leg.from).toBe(at);
            expect(leg.depth).toBe(
              slots.slice(leg.from, leg.to).reduce((sum, one) => sum + one.lines, 0),
            );
            expect(leg.depth).toBeLessThanOrEqual(most);
            at = leg.to;
          }
          expect(dealt.placed).toBe(at);
        },
      ),
    );
  });

  it('makes columns of plain lines differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 8 }),
        (lines, columns) => {
          const depths = balance(plain(lines), columns, 1000).legs.map((leg) => leg.depth);
          expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
