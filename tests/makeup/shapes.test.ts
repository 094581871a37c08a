/** Stories in any form — heads, inserts, boxes, frames, jumps — with a face of which every figure is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadePage, StoryFit } from '../../src/model/page.ts';
import { COLLISIONS, expectDisjoint, expectOnGrid } from '../support/pageChecks.ts';
import { madeOf } from '../support/randomIssue.ts';
import { without } from '../support/randomPages.ts';
import { lineText } from '../support/setting.ts';

const SENTENCE = '城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”';
const insert = fc.record({
  matter: fc.constantFrom(
    { picture: 'scene' },
    { picture: 'vase', outline: true },
    { quote: '谁也不能跳过' },
    { facts: { title: '链接', items: ['泵站共26台', '汛前完成检修'] } },
  ),
  from: fc.integer({ min: 0, max: 3 }),
  width: fc.integer({ min: 1, max: 3 }),
  chars: fc.option(fc.integer({ min: 4, max: 20 }), { nil: undefined }),
  side: fc.constantFrom('left', 'centre', 'right'),
  at: fc.constantFrom('top', 'foot', 'centre', 25),
});

const head = fc.constantFrom(
  undefined,
  'left',
  'right',
  'centre',
  { reverse: true },
  { tint: 15 },
  { down: 3 },
  { columns: 1 },
  { columns: '1-2', down: 2 },
);

const story = fc.record({
  head,
  width: fc.integer({ min: 2, max: 5 }),
  from: fc.constantFrom(1, 9),
  lines: fc.option(fc.integer({ min: 12, max: 60 }), { nil: undefined }),
  into: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  box: fc.boolean(),
  frame: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  inserts: fc.array(insert, { maxLength: 2 }),
  paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
});

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

function placeOf(one: Story): object {
  const lines = one.frame === undefined ? one.lines : Math.min(one.lines ?? 40, 40);
  return without({
    article: 'pumps',
    columns: `1-${one.width}`,
    from: one.from,
    lines,
    into: one.into,
    box: one.box && one.frame === undefined ? { tint: 5 } : undefined,
    head: one.head,
    frames:
      one.frame === undefined
        ? undefined
        : [{ columns: `1-${one.frame}`, from: one.from + (lines ?? 0), lines: 15 }],
    inserts: one.inserts.map(({ matter, from, width, chars, side, at }) => {
      const first = Math.min(one.width, from + 1);
      const last = Math.min(one.width, first + width - 1);
      return without({ ...matter, columns: `${first}-${last}`, chars, side, at });
    }),
  });
}

const articleOf = (paragraphs: readonly number[]): object => ({
  headline: '泵站汛前检修完成',
  rank: 2,
  body: paragraphs.map((count, i) => `第${i}段${SENTENCE.repeat(count)}`).join('\n\n'),
  byline: '许望舒',
});

const linesOn = (page: MadePage, slug: string) =>
  page.texts
    .filter(({ owner, role }) => owner === slug && role === 'body')
    .flatMap(({ lines }) => lines.map(({ line }) => line));

const wordsOf = ({ galley }: StoryFit): string =>
  galley.lines.map((line) => lineText(galley, line)).join('');

describe('a story in any form', () => {
  it('holds or reports every line, in disjoint frames, on the grid', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { pages, diagnostics } = madeOf([[placeOf(one)]], {
          pumps: articleOf(one.paragraphs),
        });
        const [page] = pages;
        const fit = page?.stories[0];
        if (page === undefined || fit === undefined) throw new Error('no story');
        const onPage = linesOn(page, 'pumps');
        expect(onPage).toEqual(fit.galley.lines.slice(0, onPage.length));
        expect(onPage.length).toBe(fit.placed);
        expect(fit.placed + fit.overset.lines).toBe(fit.galley.lines.length);
        const all = one.paragraphs.map((count, i) => `第${i}段${SENTENCE.repeat(count)}`).join('');
        expect(wordsOf(fit)).toContain(all.slice(0, 3));
        expect(wordsOf(fit).replace(/（?许望舒）?$/u, '')).toBe(all);
        const told = diagnostics.map(({ code }) => code as string);
        if (fit.overset.lines > 0)
          expect(
            ['makeup/overset', 'makeup/no-room', 'makeup/too-narrow'].some((code) =>
              told.includes(code),
            ),
          ).toBe(true);
        if (!told.some((code) => COLLISIONS.includes(code))) expectDisjoint(page.frames);
        expectOnGrid(page);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends its columns level, but for one line', () => {
    const plain = fc.record({
      width: fc.integer({ min: 2, max: 5 }),
      paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
    });
    fc.assert(
      fc.property(plain, ({ width, paragraphs }) => {
        const place = { article: 'pumps', columns: `1-${width}`, from: 1 };
        const { pages } = madeOf([[place]], { pumps: articleOf(paragraphs) });
        const depths = (pages[0]?.frames ?? [])
          .filter(({ kind }) => kind === 'text')
          .map(({ lines }) => lines);
        const all = [...depths, ...new Array<number>(width - depths.length).fill(0)];
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
      // Of three paragraphs of three lines in four columns no division is both level and without a lone line.
      { numRuns: 500, examples: [[{ width: 4, paragraphs: [1, 1, 1] }]] },
    );
  });

  it('goes on on the next page where it stopped', () => {
    const jump = fc.record({
      first: fc.integer({ min: 12, max: 40 }),
      second: fc.integer({ min: 12, max: 70 }),
      paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
    });
    fc.assert(
      fc.property(jump, ({ first, second, paragraphs }) => {
        const { pages, diagnostics } = madeOf(
          [
            [{ article: 'pumps', columns: '1-2', from: 1, lines: first }],
            [{ rest: 'pumps', columns: '1-4', from: 1, lines: second, into: 3 }],
          ],
          { pumps: articleOf(paragraphs) },
        );
        const all = paragraphs.map((count, i) => `第${i}段${SENTENCE.repeat(count)}`).join('');
        const words = pages
          .flatMap(({ stories }) => stories)
          .map(wordsOf)
          .join('');
        expect(words.replace(/（?许望舒）?$/u, '')).toBe(all);
        const isSplit = pages[1]?.stories.length === 1;
        const jumps = pages.map(({ texts }) => texts.filter(({ role }) => role === 'jump').length);
        const told = diagnostics.map(({ code }) => code as string);
        if (!told.includes('makeup/no-room')) expect(jumps).toEqual(isSplit ? [1, 1] : [0, 0]);
        for (const page of pages) {
          expectDisjoint(page.frames);
          expectOnGrid(page);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an offered cut', () => {
  it('saves what it says when it is made', () => {
    const long = fc.record({
      lines: fc.integer({ min: 14, max: 30 }),
      width: fc.integer({ min: 1, max: 4 }),
      paragraphs: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 }),
    });
    let tried = 0;
    fc.assert(
      fc.property(long, ({ lines, width, paragraphs }) => {
        const place = { article: 'pumps', columns: `1-${width}`, from: 1, lines };
        const bodies = paragraphs.map((count, i) => `第${i}段${SENTENCE.repeat(count)}`);
        const setWith = (texts: readonly string[]): StoryFit | undefined =>
          madeOf([[place]], {
            pumps: { headline: '泵站汛前检修完成', rank: 2, body: texts.join('\n\n') },
          }).pages[0]?.stories[0];
        const fit = setWith(bodies);
        if (fit === undefined || fit.overset.lines === 0 || fit.placed === 0) return;
        expect(fit.cuts.length).toBeGreaterThan(0);
        let left = bodies;
        for (const { paragraph, text } of fit.cuts) {
          const whole = left[paragraph - 1] ?? '';
          const at = whole.lastIndexOf(text);
          expect(at).toBeGreaterThanOrEqual(0);
          left = left.with(paragraph - 1, whole.slice(0, at) + whole.slice(at + text.length));
        }
        tried += 1;
        const saved = fit.cuts.reduce((sum, cut) => sum + cut.lines, 0);
        const after = setWith(left.filter((text) => text !== ''));
        // Copyfitting may do the rest by itself, but never less than was promised.
        expect(after?.overset.lines ?? 0).toBeLessThanOrEqual(fit.overset.lines - saved);
      }),
      { numRuns: 650 },
    );
    expect(tried).toBeGreaterThan(200);
  });
});
