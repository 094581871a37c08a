/** One-line remnants at the tops of columns (孤行): a setting tighter or looser, or a column a line shorter, takes them away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composer } from '../../src/compose.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { MadePage } from '../../src/model/page.ts';
import type { Mpt } from '../../src/model/units.ts';
import { fakeFonts } from '../support/fakeFace.ts';
import { madeOf } from '../support/randomIssue.ts';
import { articlesOf } from '../support/randomPages.ts';

const SENTENCE = '城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”';

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

/** Share of a line that a looser paragraph may leave (settingCosts). */
const MOST_LOOSE = 0.05;

/** Line counts that each paragraph can have: as it is, a line tighter, a line looser. */
function waysOf(issue: Issue, measure: Mpt): readonly (readonly number[])[] {
  const text = composer(issue, fakeFonts()).story('pumps', 'horizontal');
  return text.kinds.map((_, paragraph) => {
    const natural = text.set(paragraph, [measure], 0);
    const count = natural.length;
    const left = measure - (natural.at(-1)?.end ?? 0) + measure / 4;
    const isLoose = count > 1 && left / measure / (count - 1) <= MOST_LOOSE;
    const others = ([-1, 1] as const).filter(
      (sign) =>
        count > 1 &&
        (sign < 0 || isLoose) &&
        text.set(paragraph, [measure], sign).length === count + sign,
    );
    return [count, ...others.map((sign) => count + sign)];
  });
}

/** Whether a story fills columns of so many lines, with no last line alone at the top of one. */
function fills(ways: readonly (readonly number[])[], columns: readonly number[], most: number) {
  let sum = 0;
  const tops = new Set(columns.map((lines) => (sum += lines)));
  const dead = new Set<string>();
  const from = (paragraph: number, start: number, left: number): boolean => {
    const own = ways[paragraph];
    if (own === undefined) return start === sum;
    const key = `${paragraph} ${start} ${left}`;
    if (dead.has(key)) return false;
    const isIn = own.some((count, i) => {
      if (i > 0 && left === 0) return false;
      const isAlone = count > 1 && tops.has(start + count - 1);
      return !isAlone && from(paragraph + 1, start + count, i > 0 ? left - 1 : left);
    });
    if (!isIn) dead.add(key);
    return isIn;
  };
  return from(0, 0, most);
}

/** Whether any division ends at the same line, its columns within a line of each other. */
const canBeDivided = (ways: readonly (readonly number[])[], columns: number, depth: number) =>
  Array.from({ length: 2 ** columns - 1 }, (_, chosen) =>
    Array.from({ length: columns }, (_, i) => depth - ((chosen >> i) & 1)),
  ).some((lines) => fills(ways, lines, 6));

describe('remnants at column tops', () => {
  it('are told only where no division within a line of difference is without them', () => {
    const seen = { told: 0, all: 0 };
    const story = fc.record({
      paragraphs: fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 2, maxLength: 8 }),
      into: fc.integer({ min: 2, max: 8 }),
    });
    fc.assert(
      fc.property(story, ({ paragraphs, into }) => {
        const { pages, issue } = madeOf(
          [
            [
              { article: 'pumps', columns: '1-5', into, from: 'top' },
              { article: 'lower', columns: 1, below: 'pumps' },
            ],
          ],
          {
            pumps: {
              headline: '泵站检修',
              rank: 3,
              body: paragraphs
                .map((count) => `${SENTENCE.repeat(10).slice(0, count - 1)}。`)
                .join('\n\n'),
            },
            lower: { headline: '日志交接', rank: 3, body: '城' },
          },
        );
        const [page] = pages;
        const fit = page?.stories.find(({ slug }) => slug === 'pumps');
        if (page === undefined || fit === undefined || fit.overset.lines > 0) return;
        seen.all += 1;
        const depths = page.frames.flatMap(({ kind, owner, lines }) =>
          kind === 'text' && owner === 'pumps' ? [lines] : [],
        );
        expect(fit.remnants.length).toBe(remnantsOn(page));
        if (depths.length === into)
          expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(1);
        if (fit.remnants.length === 0) return;
        seen.told += 1;
        const ways = waysOf(issue, fit.galley.measure);
        expect(canBeDivided(ways, into, Math.max(...depths))).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(seen.told).toBeGreaterThan(0);
    expect(seen.told).toBeLessThan(seen.all * 0.15);
  });

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
                text
                  .replace(/copyfit: \{setting: \d+/u, `copyfit: {setting: ${setting}`)
                  .replace('columnFoot: true', `columnFoot: ${setting > 0}`),
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
    expect(seen.with).toBeLessThan(seen.without * 0.5);
  });

  const even = { headline: '泵站检修', rank: 2 };
  const place = { article: 'pumps', columns: '1-3', from: 'top' };
  const columnsOf = (page: MadePage | undefined, owner = 'pumps') =>
    (page?.frames ?? [])
      .filter((frame) => frame.kind === 'text' && frame.owner === owner)
      .map(({ lines }) => lines);

  it('end the column before them a line sooner where lines are to spare, and say so', () => {
    // 7 lines and 12 in three columns: 7, 6, 6 would leave the last line of the first alone; full lines give nothing.
    const body = ['城'.repeat(102), '城'.repeat(154)].join('\n\n');
    const { pages, diagnostics } = madeOf([[place]], { pumps: { ...even, body } });
    const [page] = pages;
    expect(page?.stories[0]?.remnants).toEqual([]);
    expect(columnsOf(page)).toEqual([6, 7, 7]);
    expect(page?.stories[0]?.copyfit).toEqual([{ step: 'column-foot', column: 1 }]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('lint/remnant');
  });

  it('are told where no line is to spare', () => {
    const body = ['城'.repeat(89), '城'.repeat(154)].join('\n\n');
    const made = madeOf([[{ ...place, lines: 10 }]], { pumps: { ...even, body } });
    const told = made.diagnostics.filter(({ code }) => code === 'lint/remnant');
    expect(told.length).toBe(made.pages[0]?.stories[0]?.remnants.length);
  });

  it('are not left behind by a jump, on either page', () => {
    let jumped = 0;
    let left = 0;
    for (let characters = 150; characters < 330; characters += 6) {
      const body = [characters, 200, 400, 300].map((count) => '城'.repeat(count)).join('\n\n');
      const { pages } = madeOf(
        [[{ ...place, lines: 20 }], [{ rest: 'pumps', columns: '1-4', from: 'top' }]],
        { pumps: { ...even, body } },
      );
      if (pages[1]?.stories.length !== 1) continue;
      jumped += 1;
      left += pages[0]?.stories[0]?.remnants.length ?? 0;
      const [first, next] = pages[1]?.stories[0]?.galley.lines ?? [];
      const before = pages[0]?.stories[0]?.galley.lines.at(-1);
      const isAlone = before?.isLast === false && next?.paragraph !== first?.paragraph;
      if (isAlone) left += 1;
    }
    expect(jumped).toBeGreaterThan(10);
    expect(left).toBe(0);
  });
});
