/** One-line remnants at the tops of columns (孤行): a setting a line tighter or looser takes them away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadePage } from '../../src/model/page.ts';
import { runs } from '../support/fuzz.ts';
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

type Place = Readonly<Record<string, unknown>>;

/** A story in its place, with one under it where the place says so; `setting` is the house's limit of such steps. */
function pageOf(places: readonly Place[], paragraphs: readonly number[], setting: number) {
  const made = madeOf(
    [places],
    articlesOf(
      new Map([
        ['pumps', paragraphs],
        ['lower', [30]],
      ]),
    ),
    { house: (text) => text.replace(/copyfit: \{setting: \d+/u, `copyfit: {setting: ${setting}`) },
  ).pages[0];
  if (made === undefined) throw new Error('no page');
  return made;
}

/** Adds up the remnants with the steps and without; a page never has more for them, and its stories end where they did. */
function compare(
  seen: { with: number; without: number },
  places: readonly Place[],
  paragraphs: readonly number[],
): void {
  const [on, off] = [pageOf(places, paragraphs, 6), pageOf(places, paragraphs, 0)];
  expect(on.taken).toEqual(off.taken);
  expect(remnantsOn(on)).toBeLessThanOrEqual(remnantsOn(off));
  for (const { copyfit } of on.stories) {
    const changed = copyfit.flatMap((step) => (step.step === 'setting' ? [step.paragraph] : []));
    expect(changed.length).toBeLessThanOrEqual(6);
    expect(new Set(changed).size).toBe(changed.length);
  }
  seen.with += remnantsOn(on);
  seen.without += remnantsOn(off);
}

const story = fc.record({
  paragraphs: fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 3, maxLength: 8 }),
  last: fc.integer({ min: 2, max: 5 }),
});

describe('remnants at column tops', () => {
  it('are fewer than without the steps, and the story ends where it did', () => {
    const seen = { with: 0, without: 0 };
    fc.assert(
      fc.property(story, ({ paragraphs, last }) => {
        const place = { article: 'pumps', columns: `1-${last}`, from: 'top' };
        compare(seen, [place, { article: 'lower', columns: 1, below: 'pumps' }], paragraphs);
      }),
      runs(300),
    );
    expect(seen.with).toBeLessThan(seen.without * 0.7);
  });

  it('in a place with a foot of its own, also by changes that take each other back or fill it', () => {
    const seen = { with: 0, without: 0 };
    fc.assert(
      fc.property(story, fc.integer({ min: 0, max: 4 }), ({ paragraphs, last }, spare) => {
        const characters = paragraphs.reduce((sum, count) => sum + count, 0);
        // The head takes some eight lines, and paragraphs half a line each besides their characters.
        const lines = 8 + Math.ceil((characters / 13 + paragraphs.length / 2) / last) + spare;
        const place = { article: 'pumps', columns: `1-${last}`, from: 'top', lines };
        compare(seen, [place], paragraphs);
      }),
      runs(300),
    );
    expect(seen.with).toBeLessThan(seen.without * 0.7);
  });
});
