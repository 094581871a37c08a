/** Vertical stories in any form — heads, inserts, boxes, tiers, jumps — with a face of which every figure is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadePage, StoryFit } from '../../src/model/page.ts';
import { COLLISIONS, expectDisjoint } from '../support/pageChecks.ts';
import { madeOf } from '../support/randomIssue.ts';
import { without } from '../support/randomPages.ts';
import { lineText } from '../support/setting.ts';

const SENTENCE = '城区的泵站在汛前完成检修，共更换设备若干台；市民说：放心多了。';
const PITCH = 12_500;

const insert = fc.record({
  matter: fc.constantFrom(
    { picture: 'scene' },
    { picture: 'vase', outline: true },
    { quote: '谁也不能跳过' },
    { table: 'lamps' },
    { facts: { title: '链接', items: ['泵站共26台', '汛前完成检修'] } },
  ),
  from: fc.integer({ min: 0, max: 3 }),
  width: fc.integer({ min: 1, max: 3 }),
  chars: fc.option(fc.integer({ min: 4, max: 20 }), { nil: undefined }),
  side: fc.constantFrom('left', 'centre', 'right'),
  at: fc.constantFrom('top', 'foot', 'centre', 25),
});

const story = fc.record({
  head: fc.constantFrom(undefined, 'left', 'right', { reverse: true }, { form: 'left', tint: 15 }),
  width: fc.integer({ min: 1, max: 5 }),
  from: fc.constantFrom(1, 9),
  lines: fc.option(fc.integer({ min: 4, max: 60 }), { nil: undefined }),
  into: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  box: fc.boolean(),
  inserts: fc.array(insert, { maxLength: 2 }),
  paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
});

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const placeOf = ({ width, from, lines, into, head, box, inserts }: Story): object =>
  without({
    article: 'pumps',
    setting: 'vertical',
    columns: `1-${width}`,
    from,
    lines,
    into,
    head,
    box: box ? { tint: 5 } : undefined,
    inserts: inserts.map(({ matter, from: at0, width: own, chars, side, at }) => {
      const first = Math.min(width, at0 + 1);
      const last = Math.min(width, first + own - 1);
      const aside = chars === undefined ? undefined : side;
      return without({ ...matter, columns: `${first}-${last}`, chars, side: aside, at });
    }),
  });

const bodyOf = (paragraphs: readonly number[]): readonly string[] =>
  paragraphs.map((count, i) => `第${i}段${SENTENCE.repeat(count)}`);

const articleOf = (paragraphs: readonly number[]): object => ({
  headline: '泵站汛前检修完成',
  rank: 2,
  body: bodyOf(paragraphs).join('\n\n'),
});

const wordsOf = ({ galley }: StoryFit): string =>
  galley.lines.map((line) => lineText(galley, line)).join('');

/** Every line of vertical text counts in whole pitches from the right edge of its story's place. */
function expectOnLines({ texts }: MadePage): void {
  const body = texts.filter(({ role }) => role === 'body');
  const rights = new Set(body.map(({ axes }) => (axes.direction === 'vertical' ? axes.right : -1)));
  expect(rights.size).toBeLessThanOrEqual(1);
  const from = body[0]?.lines[0]?.baseline ?? 0;
  for (const { lines } of body)
    for (const { baseline } of lines) expect(Math.abs(baseline - from) % PITCH).toBe(0);
}

describe('a vertical story in any form', () => {
  it('holds or reports every line, in disjoint frames, on its lines', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { pages, diagnostics } = madeOf([[placeOf(one)]], {
          pumps: articleOf(one.paragraphs),
        });
        const [page] = pages;
        const fit = page?.stories[0];
        if (page === undefined || fit === undefined) throw new Error('no story');
        const onPage = page.texts
          .filter(({ role }) => role === 'body')
          .flatMap(({ lines }) => lines.map(({ line }) => line));
        expect(onPage).toEqual(fit.galley.lines.slice(0, onPage.length));
        expect(onPage.length).toBe(fit.placed);
        expect(fit.placed + fit.overset.lines).toBe(fit.galley.lines.length);
        expect(wordsOf(fit)).toBe(bodyOf(one.paragraphs).join(''));
        const told = diagnostics.map(({ code }) => code as string);
        if (fit.overset.lines > 0)
          expect(
            ['makeup/overset', 'makeup/no-room', 'makeup/too-narrow'].some((code) =>
              told.includes(code),
            ),
          ).toBe(true);
        expect(told).not.toContain('resolve/idle-key');
        if (!told.some((code) => COLLISIONS.includes(code))) expectDisjoint(page.frames);
        expectOnLines(page);
      }),
      { numRuns: 600 },
    );
  });

  // Three columns hold 23 lines and 9 pt more, which a head at the left has with its own.
  it.each([
    [15, true],
    [14, false],
  ])('tells a picture (%d characters) only if it reaches into its head', (chars, isOver) => {
    const one: Story = {
      head: 'left',
      width: 3,
      from: 1,
      lines: undefined,
      into: undefined,
      box: false,
      inserts: [
        { matter: { picture: 'scene' }, from: 0, width: 2, chars, side: 'centre', at: 'top' },
      ],
      paragraphs: [1],
    };
    const { pages, diagnostics } = madeOf([[placeOf(one)]], { pumps: articleOf(one.paragraphs) });
    const frames = pages[0]?.frames ?? [];
    const head = frames.find(({ kind }) => kind === 'head');
    const picture = frames.find(({ kind }) => kind === 'picture');
    if (head === undefined || picture === undefined) throw new Error('no head or no picture');
    const edge = head.area.inline + head.area.width;
    expect(edge > picture.area.inline).toBe(isOver);
    expect(diagnostics.some(({ code }) => code === 'makeup/insert-over')).toBe(isOver);
    if (!isOver) expectDisjoint(frames);
  });

  it('ends its tiers level, but for one line', () => {
    const plain = fc.record({
      width: fc.integer({ min: 2, max: 5 }),
      lines: fc.integer({ min: 20, max: 70 }),
      head: fc.constantFrom('left', 'right'),
      paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
    });
    fc.assert(
      fc.property(plain, ({ width, lines, head, paragraphs }) => {
        const place = { article: 'pumps', columns: `1-${width}`, lines, head, setting: 'vertical' };
        const { pages } = madeOf([[place]], { pumps: articleOf(paragraphs) });
        const depths = (pages[0]?.frames ?? [])
          .filter(({ kind }) => kind === 'text')
          .map((frame) => frame.lines);
        if ((pages[0]?.stories[0]?.remnants.length ?? 0) > 0) return;
        expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('goes on down on the next page where it stopped', () => {
    const jump = fc.record({
      first: fc.integer({ min: 12, max: 40 }),
      second: fc.integer({ min: 12, max: 70 }),
      paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
    });
    let split = 0;
    fc.assert(
      fc.property(jump, ({ first, second, paragraphs }) => {
        const { pages, diagnostics } = madeOf(
          [
            [{ article: 'pumps', columns: '1-2', lines: first, setting: 'vertical' }],
            [{ rest: 'pumps', columns: '1-4', lines: second, head: 'left' }],
          ],
          { pumps: articleOf(paragraphs) },
        );
        const words = pages
          .flatMap(({ stories }) => stories)
          .map(wordsOf)
          .join('');
        expect(words).toBe(bodyOf(paragraphs).join(''));
        const isSplit = pages[1]?.stories.length === 1;
        if (isSplit) split += 1;
        const jumps = pages.map(({ texts }) => texts.filter(({ role }) => role === 'jump').length);
        const told = diagnostics.map(({ code }) => code as string);
        if (!told.includes('makeup/no-room')) expect(jumps).toEqual(isSplit ? [1, 1] : [0, 0]);
        for (const page of pages)
          for (const { axes, role } of page.texts)
            if (role === 'body' || role === 'jump') expect(axes.direction).toBe('vertical');
        for (const page of pages) expectDisjoint(page.frames);
      }),
      { numRuns: 300 },
    );
    expect(split).toBeGreaterThan(50);
  });
});

describe('copyfit of a vertical story', () => {
  const madeWith = (characters: number, setting: number) =>
    madeOf(
      [[{ article: 'pumps', columns: '1-2', from: 'top', lines: 22, setting: 'vertical' }]],
      {
        pumps: {
          headline: '泵站检修',
          rank: 3,
          body: Array.from({ length: 5 }, (_, i) =>
            SENTENCE.repeat(6).slice(i, Math.floor(characters / 5) + 4 * i - 8),
          ).join('\n\n'),
        },
      },
      {
        house: (text) =>
          text.replace(
            /copyfit: \{setting: \d+, headWhite: \d/u,
            `copyfit: {setting: ${setting}, headWhite: ${Math.min(1, setting)}`,
          ),
      },
    ).pages[0]?.stories[0];

  it('ends stories at their last line that are a few lines over or short without it', () => {
    const seen = { fitted: 0, missed: 0 };
    for (let characters = 360; characters < 500; characters += 4) {
      const [plain, fitted] = [madeWith(characters, 0), madeWith(characters, 6)];
      const missOf = (fit: StoryFit | undefined) =>
        (fit?.overset.lines ?? 0) + (fit?.short.lines ?? 0);
      if (missOf(plain) === 0) continue;
      seen.missed += 1;
      if (missOf(fitted) > 0) continue;
      seen.fitted += 1;
      expect(fitted?.copyfit.length).toBeGreaterThan(0);
    }
    expect(seen.fitted).toBeGreaterThan(10);
  });

  it('offers cuts where the ladder does not reach', () => {
    const fit = madeWith(620, 6);
    expect(fit?.overset.lines).toBeGreaterThan(0);
    expect(fit?.cuts.reduce((sum, { lines }) => sum + lines, 0)).toBe(fit?.overset.lines);
  });
});
