/** Pages that mix stories of every form with pictures, the masthead and jumps: nothing is lost, nothing touches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadePage } from '../../src/model/page.ts';
import { COLLISIONS, expectDisjoint, expectOnGrid } from '../support/pageChecks.ts';
import { type Made, madeOf } from '../support/randomIssue.ts';
import { articlesOf, randomPages } from '../support/randomPages.ts';
import { lineText } from '../support/setting.ts';

const bodyOn = (page: MadePage, slug: string): number =>
  page.texts
    .filter(({ owner, role }) => owner === slug && role === 'body')
    .reduce((sum, { lines }) => sum + lines.length, 0);

/** All words of a story that pages have or say to be over, in their order. */
const wordsOf = ({ pages }: Made, slug: string): string =>
  pages
    .flatMap(({ stories }) => stories)
    .filter((story) => story.slug === slug)
    .map(({ galley }) => galley.lines.map((line) => lineText(galley, line)).join(''))
    .join('');

describe('pages of many things', () => {
  it('lose nothing, touch nowhere and stand on the grid', () => {
    const seen = { sound: 0, over: 0, jumped: 0 };
    fc.assert(
      fc.property(randomPages, ({ pages, stories }) => {
        const made = madeOf(pages, articlesOf(stories));
        const told = made.diagnostics.map(({ code }) => code);
        if (!told.some((code) => COLLISIONS.includes(code))) {
          seen.sound += 1;
          for (const page of made.pages) expectDisjoint(page.frames);
        }
        for (const page of made.pages) {
          expectOnGrid(page);
          for (const story of page.stories) {
            expect(story.placed + story.overset.lines).toBe(story.galley.lines.length);
            expect(bodyOn(page, story.slug)).toBe(story.placed);
            if (story.overset.lines > 0) seen.over += 1;
            if (story.overset.lines > 0 && story.placed > 0)
              expect(told).toContain('makeup/overset');
          }
        }
        if (made.pages.length > 1 && (made.pages[1]?.stories.length ?? 0) > 0) seen.jumped += 1;
        const articles = articlesOf(stories) as Readonly<Record<string, { readonly body: string }>>;
        for (const slug of stories.keys())
          expect(wordsOf(made, slug)).toContain((articles[slug]?.body ?? '').replace(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
    // The pages must have been of every sort, or the property proves little.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(150);
  });
});
