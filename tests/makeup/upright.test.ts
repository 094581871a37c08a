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
          expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(1);
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

describe('a story shorter than its upright head', () => {
  const below = (characters: number, head: 'left' | 'right') =>
    madeOf(
      [
        [
          { article: 'pumps', columns: '1-2', from: 'top', head },
          { article: 'lamps', columns: '1-2', below: 'pumps' },
        ],
      ],
      {
        pumps: { headline: '泵站汛前检修完成交接', rank: 1, body: '城'.repeat(characters) },
        lamps: { headline: '路灯换新', rank: 3, body: '城'.repeat(60) },
      },
    );

  it('is told as short by the lines that stay empty beside the foot of the head', () => {
    for (const head of ['left', 'right'] as const) {
      const short = below(60, head);
      const [fit] = short.pages[0]?.stories ?? [];
      expect(fit?.short.lines).toBeGreaterThan(5);
      expect(short.diagnostics.map(({ code }) => code)).toContain('makeup/short');
      // As much text as was told is lacking fills it.
      const more = 60 + (fit?.short.characters ?? 0);
      expect(below(more, head).pages[0]?.stories[0]?.short.lines).toBe(0);
    }
  });
});

describe('an upright head on a panel', () => {
  it('stands flush with the edge of its columns', () => {
    const panelOf = (form: 'left' | 'right') => {
      const place = {
        article: 'pumps',
        columns: '1-3',
        from: 'top',
        lines: 20,
        head: { form, reverse: true },
      };
      const { pages } = madeOf([[place]], {
        pumps: { headline: '泵站检修完成交接', rank: 1, body: '城'.repeat(300) },
      });
      const [panel] = pages[0]?.boxes ?? [];
      return panel?.area;
    };
    expect(panelOf('left')?.inline).toBe(0);
    const right = panelOf('right');
    expect((right?.inline ?? 0) + (right?.width ?? 0)).toBe(3 * 124_800 + 2 * 9_600);
  });
});

describe('a story under a boxed one', () => {
  const rulesOf = (box: boolean, columns: string) =>
    madeOf(
      [
        [
          {
            article: 'upper',
            columns: '1-3',
            from: 'top',
            lines: 20,
            ...(box ? { box: true } : {}),
          },
          { article: 'lower', columns, from: 21, lines: 12 },
        ],
      ],
      {
        upper: { headline: '泵站检修', rank: 3, body: '城'.repeat(300) },
        lower: { headline: '日志交接', rank: 3, body: '城'.repeat(200) },
      },
    ).pages[0]?.rules.filter(({ kind }) => kind === 'story').length;

  it('has no line of its own, unless it is wider', () => {
    expect(rulesOf(false, '1-3')).toBe(1);
    expect(rulesOf(true, '1-3')).toBe(0);
    expect(rulesOf(true, '2-3')).toBe(0);
    expect(rulesOf(true, '1-4')).toBe(1);
  });
});

describe('a vertical story over two columns', () => {
  it('has all the lines that stand in them', () => {
    const place = { article: 'pumps', columns: '1-2', from: 'top', lines: 11, setting: 'vertical' };
    const { pages } = madeOf([[place]], {
      pumps: { headline: '检修', rank: 3, body: '城'.repeat(900) },
    });
    const baselines = new Set(
      pages[0]?.texts
        .filter(({ role }) => role === 'body')
        .flatMap(({ lines }) => lines.map(({ baseline }) => baseline)),
    );
    expect(baselines.size).toBe(18);
  });
});

describe('a head whose white copyfit takes', () => {
  it('keeps a third of a line of it, so that its last line is not the text’s first', () => {
    let taken = 0;
    for (let characters = 200; characters < 330; characters += 1)
      for (const byline of [undefined, { name: '许望舒', style: 'head' }]) {
        const place = { article: 'pumps', columns: '1-2', from: 'top', lines: 16 };
        const story = {
          headline: '泵站汛前检修完成',
          kicker: '防汛',
          byline,
          rank: 1,
          body: '城'.repeat(characters),
        };
        const [page] = madeOf([[place]], { pumps: story }).pages;
        if (page?.stories[0]?.copyfit.some(({ step }) => step === 'head-white') === true)
          taken += 1;
        const inHead = (page?.texts ?? []).filter(
          ({ role }) => role === 'headline' || role === 'byline',
        );
        const foot = Math.max(
          ...inHead.flatMap(({ galley, lines }) =>
            lines.map(({ baseline }) => baseline + 0.12 * (galley.paragraphs[0]?.size ?? 0)),
          ),
        );
        const tops = (page?.frames ?? [])
          .filter(({ kind }) => kind === 'text')
          .map(({ area }) => area.block);
        // White over the head at the top of the page is a seventh of all.
        expect(Math.min(...tops) - foot).toBeGreaterThan(0.25 * 12_500);
      }
    expect(taken).toBeGreaterThan(3);
  });
});
