/** Tables and charts in the text of a story. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadePage } from '../../src/model/page.ts';
import { expectDisjoint, expectOnGrid } from '../support/pageChecks.ts';
import { madeOf } from '../support/randomIssue.ts';
import { lineText } from '../support/setting.ts';

const made = (insert: object, words = 900) =>
  madeOf([[{ article: 'story', columns: '1-3', from: 'top', inserts: [insert] }]], {
    story: {
      headline: '泵站汛前检修完成',
      rank: 3,
      body: '泵站汛前检修，日志逐条交接。'.repeat(Math.ceil(words / 15)).slice(0, words),
    },
  });

const first = ({ pages }: ReturnType<typeof made>): MadePage => {
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  return page;
};

/** What is wrong, but for things of the common issue that these pages leave out. */
const told = ({ diagnostics }: ReturnType<typeof made>): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code} ${span.file.text.slice(span.from, span.to)}`);

const textsOf = (page: MadePage, owner: string): readonly string[] =>
  page.texts
    .filter((block) => block.owner === owner)
    .flatMap(({ galley, lines }) => lines.map(({ line }) => lineText(galley, line)));

describe('a table in a story', () => {
  it('has all its rows, touches no text, and keeps the grid, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('lamps', 'tides'),
        fc.constantFrom('1', '2', '3', '1-2', '2-3', '1-3'),
        fc.constantFrom<(string | number)[]>('top', 'centre', 'foot', 24),
        fc.integer({ min: 600, max: 2400 }),
        (table, columns, at, words) => {
          const issue = made({ table, columns, at }, words);
          expect(told(issue)).toEqual([]);
          const page = first(issue);
          expectDisjoint(page.frames);
          expectOnGrid(page);
          const cells =
            table === 'lamps'
              ? ['路灯', '街', '盏', '望潮街', '12', '蚕桑路', '9', '河坝路', '7']
              : ['潮位', '今天', '2.1', '明天', '3.4'];
          for (const cell of cells) expect(textsOf(page, table)).toContain(cell);
          const [story] = page.stories;
          expect(story?.overset.lines).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is as wide as it is asked to be, at a side of its columns', () => {
    const page = first(made({ table: 'lamps', columns: '1-2', chars: 12, side: 'right', at: 24 }));
    const frame = page.frames.find(({ kind }) => kind === 'table');
    const { grid } = page.house;
    expect(frame?.area.width).toBe(12 * grid.em);
    expect((frame?.area.inline ?? 0) + 12 * grid.em).toBe(2 * grid.measure + grid.gutter);
    // Title, head, three rows, and a line of white over and under them.
    expect(frame?.area.depth).toBe((2 + 1 + 3 + 2) * grid.pitch);
  });

  it('too narrow, too low, unknown or where nothing may be is told at the insert', () => {
    expect(told(made({ table: 'lamps', columns: '1', chars: 2 }))).toContain(
      'makeup/table-too-wide "lamps"',
    );
    expect(told(made({ table: 'lamps', columns: '1', lines: 3 }))).toContain(
      'makeup/table-overset "lamps"',
    );
    expect(told(made({ table: 'tides', columns: '1', lines: 3 }))).toContain(
      'makeup/chart-no-room "tides"',
    );
    expect(told(made({ table: 'lamp', columns: '1' }))).toContain('resolve/unknown-table "lamp"');
    expect(told(made({ table: 'lamps', columns: '5' }))).toContain('makeup/insert-outside "lamps"');
    expect(told(made({ table: 'lamps', columns: '1', outline: true }))).toContain(
      'resolve/idle-key true',
    );
    expect(told(made({ table: 'lamps', columns: '1', side: 'left' }))).toContain(
      'resolve/idle-key "left"',
    );
    expect(told(made({ table: 'lamps', quote: '谁', columns: '1' }))[0]).toContain(
      'resolve/insert-what',
    );
  });

  it('in a story counts as placed', () => {
    const codes = made({ table: 'lamps', columns: '1' }).diagnostics;
    const unused = codes.filter(({ code }) => code === 'resolve/unused-table');
    expect(unused.map(({ message }) => message.en).join()).toMatch(/tides/);
    expect(unused).toHaveLength(1);
  });
});
