/** One-line remnants at the tops of columns (孤行): a setting a line tighter or looser takes them away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadePage } from '../../src/model/page.ts';
import { madeOf } from '../support/randomIssue.ts';
import { articlesOf } from '../support/randomPages.ts';

/** Last lines of paragraphs that stand first in a column their paragraph did not begin in. */
function remnantsOn({ texts }: MadePage): number {
  const body = texts.filter(({ role }) => role === 'body');
  return body.filter((block, i) => {
    const [first, second] = block.lines;
    const before = body[i - 1]?.lines.at(-1)?.line.paragraph;
    const after = (second ?? body[i + 1]?.lines[0])?.line.paragraph;
    const own = first?.line.paragraph;
    return own === before && own !== after;
  }).length;
}

describe('remnants at column tops', () => {
  it('are fewer than without the steps, and the story ends where it did', () => {
    const seen = { with: 0, without: 0 };
    const story = fc.record({
      paragraphs: fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 3, maxLength: 8 }),
      last: fc.integer({ min: 2, max: 5 }),
    });
    fc.assert(
      fc.property(story, ({ paragraphs, last }) => {
        const place = { article: 'pumps', columns: `1-${last}`, from: 'top' };
        const made = (setting: number) =>
          madeOf(
            [[place, { article: 'lower', columns: 1, below: 'pumps' }]],
            articlesOf(
              new Map([
                ['pumps', paragraphs],
                ['lower', [30]],
              ]),
            ),
            {
              house: (text) =>
                text.replace(/copyfit: \{setting: \d+/u, `copyfit: {setting: ${setting}`),
            },
          ).pages[0];
        const [on, off] = [made(6), made(0)];
        if (on === undefined || off === undefined) throw new Error('no page');
        expect(on.taken).toEqual(off.taken);
        expect(remnantsOn(on)).toBeLessThanOrEqual(remnantsOn(off));
        seen.with += remnantsOn(on);
        seen.without += remnantsOn(off);
      }),
      { numRuns: 300 },
    );
    expect(seen.with).toBeLessThan(seen.without * 0.9);
  });
});
