import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeOf } from '../support/randomIssue.ts';

/** A story of so many characters beside an upright head, in 4 columns and 20 lines. */
const made = (characters: number, head: 'left' | 'right', lines: number | undefined = 20) =>
  madeOf([[{ article: 'pumps', columns: '1-4', from: 'top', lines, head }]], {
    pumps: { headline: '泵站检修', rank: 2, body: '城'.repeat(characters) },
  });

describe('text beside an upright head', () => {
  it('ends level, also above the foot of the head', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 420 }),
        fc.constantFrom('left', 'right'),
        (characters, head) => {
          const [page] = made(characters, head).pages;
          const feet = (page?.frames ?? [])
            .filter(({ kind, owner }) => kind === 'text' && owner === 'pumps')
            .map(({ area }) => Math.round((area.block + area.depth) / 12_500));
          expect(feet.length).toBeGreaterThan(2);
          // A line of a whole column is nearly two of the last beside a head on the right: one more would not fit there.
          const most = head === 'left' ? 1 : 2;
          expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is told as short as that under a head across', () => {
    const { pages, diagnostics } = made(240, 'left', 11);
    expect(diagnostics.map(({ code }) => code)).toContain('makeup/short');
    expect(pages[0]?.stories[0]?.short.lines).toBeGreaterThan(8);
  });
});
