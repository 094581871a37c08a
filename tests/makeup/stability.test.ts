/** After a change of one story only what must move moves, and the report says why (见样后不动版). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Earlier } from '../../src/model/earlier.ts';
import type { Frame } from '../../src/model/page.ts';
import { type Move, movesSince } from '../../src/moves.ts';
import { type Made, madeOf } from '../support/randomIssue.ts';
import { articlesOf, randomPages } from '../support/randomPages.ts';

const earlierOf = ({ pages }: Made): Earlier => ({
  pages: pages.map(({ code, taken, stories }) => ({
    code,
    places: taken,
    stories: stories.map(({ slug, galley }) => ({
      slug,
      characters: galley.characters,
      lines: galley.lines.length,
    })),
  })),
});

const movesOf = (before: Made, after: Made): readonly Move[] =>
  movesSince(
    earlierOf(before),
    after.pages.map((made, i) => {
      const page = after.issue.pages[i];
      if (page === undefined) throw new Error('a page of no issue');
      return { page, made };
    }),
  );

const framesOf = ({ pages }: Made, slug: string): readonly Frame[] =>
  pages.flatMap(({ frames }) => frames.filter(({ owner }) => owner === slug));

/** Everything on the pages, the setting of each line too. */
const inkOf = ({ pages }: Made): string =>
  JSON.stringify(pages.map(({ house: _, ...page }) => page));

/** A story with characters more or fewer in one of its paragraphs. */
function changed(
  stories: ReadonlyMap<string, readonly number[]>,
  pick: { readonly story: number; readonly paragraph: number; readonly by: number },
): { readonly slug: string; readonly stories: ReadonlyMap<string, readonly number[]> } {
  // Rather one with others below it: what it does to them is the question.
  const tops = [...stories.keys()].filter((slug) => stories.has(`${slug.slice(0, -1)}1`));
  const from = tops.length > 0 ? tops.filter((slug) => slug.endsWith('s0')) : [...stories.keys()];
  const slug = from[pick.story % from.length] ?? '';
  const paragraphs = stories.get(slug) ?? [];
  const at = pick.paragraph % paragraphs.length;
  const lengths = paragraphs.map((count, i) => (i === at ? Math.max(2, count + pick.by) : count));
  return { slug, stories: new Map([...stories, [slug, lengths]]) };
}

describe('an edition made again', () => {
  it('is the same with the one before as without', () => {
    fc.assert(
      fc.property(randomPages, ({ pages, stories }) => {
        const before = madeOf(pages, articlesOf(stories));
        const again = madeOf(pages, articlesOf(stories), { earlier: earlierOf(before) });
        expect(inkOf(again)).toEqual(inkOf(before));
        expect(movesOf(before, again)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an edition after a change of one story', () => {
  it('leaves every other story where it was, or says why not', () => {
    const seen = { still: 0, pushed: 0 };
    const change = fc.record({
      story: fc.nat(20),
      paragraph: fc.nat(20),
      by: fc.oneof(fc.integer({ min: -60, max: -1 }), fc.integer({ min: 1, max: 60 })),
    });
    fc.assert(
      fc.property(randomPages, change, ({ pages, stories }, pick) => {
        const after = changed(stories, pick);
        const before = madeOf(pages, articlesOf(stories));
        const now = madeOf(pages, articlesOf(after.stories), { earlier: earlierOf(before) });
        const moves = movesOf(before, now);
        for (const slug of stories.keys())
          if (slug !== after.slug && !moves.some(({ name }) => name === slug))
            expect(framesOf(now, slug)).toEqual(framesOf(before, slug));
        expectReasons(moves, after.slug);
        for (const placement of pages[0] ?? [])
          if ('from' in placement && 'lines' in placement && !('below' in placement))
            expect(
              moves.filter(({ page }) => page === 'A02').map(({ name }) => name),
            ).not.toContain(nameOf(placement));
        if (moves.some(({ name }) => name !== after.slug)) seen.pushed += 1;
        else seen.still += 1;
      }),
      { numRuns: 500 },
    );
    expect(seen.still).toBeGreaterThan(100);
    expect(seen.pushed).toBeGreaterThan(20);
  });
});

const nameOf = (placement: object): unknown =>
  'article' in placement ? placement.article : 'picture' in placement ? placement.picture : '';

/** The story that was changed moves for its text; whatever else moves hangs from it, thing by thing. */
function expectReasons(moves: readonly Move[], slug: string): void {
  const names = moves.map(({ name }) => name);
  for (const move of moves) {
    if (move.name === slug) continue;
    expect(['below', 'rest'], JSON.stringify(move)).toContain(move.why);
    expect(names).toContain(move.why === 'below' ? move.by : move.name);
  }
}

describe('a story that takes what its text needs', () => {
  const places = [
    { article: 'upper', columns: '1-2', from: 'top' },
    { article: 'lower', columns: '1-2', below: 'upper' },
  ];
  const made = (last: number, earlier?: Earlier): Made =>
    madeOf(
      [places],
      articlesOf(
        new Map([
          ['upper', [120, 120, 120, last]],
          ['lower', [200]],
        ]),
      ),
      earlier === undefined ? {} : { earlier },
    );
  const startOfLower = ({ pages }: Made): number | undefined =>
    pages[0]?.taken.find(({ name }) => name === 'lower')?.start;

  it('keeps its earlier foot where copyfit reaches it, and says by which steps', () => {
    const before = made(120);
    const [longer] = Array.from({ length: 40 }, (_, i) => 121 + i).filter(
      (last) => startOfLower(made(last)) !== startOfLower(before),
    );
    const now = made(longer ?? 0, earlierOf(before));
    expect(startOfLower(now)).toBe(startOfLower(before));
    expect(now.pages[0]?.stories[0]?.copyfit).not.toEqual([]);
    expect(movesOf(before, now)).toEqual([]);
  });

  it('pushes what stands below it where copyfit does not reach', () => {
    const before = made(120);
    const now = made(400, earlierOf(before));
    expect(movesOf(before, now).map(({ name, why }) => ({ name, why }))).toEqual([
      { name: 'upper', why: 'text' },
      { name: 'lower', why: 'below' },
    ]);
  });
});
