/** The strip in the fold of a sheet (中缝): a column of its own between two pages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageGrid } from '../../src/model/issue.ts';
import { codeOver } from '../../src/model/pageCode.ts';
import {
  columnStart,
  crossesSpine,
  measureOf,
  spanWidth,
  whiteBefore,
} from '../../src/model/pageColumns.ts';
import { mpt } from '../../src/model/units.ts';
import { buildFromMemory, HOUSE } from '../support/memoryIssue.ts';

const LAYOUT = `spread: true
spine: {measure: 8 chars, gap: 1.4em}
folio: {left: '{page}', right: '{section}'}
columnRules: true
`;

const sheet = (place: readonly object[], digest: readonly string[] = []) =>
  buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      digest: digest.length === 0 ? undefined : digest.map((article) => ({ article })),
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      pages: [
        { page: 'A01', layout: 'front', place: [{ masthead: true, columns: 1, from: 20 }] },
        { page: 'A02-A03', section: '要闻', layout: 'sheet', place },
        {
          page: 'A04',
          layout: 'inner',
          place: [{ rest: 'right', columns: '1-5', from: 'top' }],
        },
      ],
      articles: Object.fromEntries(
        ['left', 'strip', 'right'].map((slug) => [
          slug,
          { headline: '启事', rank: 3, body: '城区的泵站在汛前完成检修。'.repeat(20) },
        ]),
      ),
    }),
    'house/house.yaml': HOUSE,
    'house/sheet.yaml': LAYOUT,
  });

const PLACES = [
  { article: 'left', columns: '4-5', from: 'top' },
  { article: 'strip', columns: 6, from: 'top' },
  { article: 'right', columns: '7-8', from: 'top', lines: 12 },
];

describe('a strip in the fold', () => {
  const { pages, diagnostics } = sheet(PLACES, ['left', 'strip', 'right']);
  const page = pages[1]?.made;

  it('has its own measure, between the pages, in the middle of the sheet', () => {
    const strip = page?.frames.find(({ owner, kind }) => owner === 'strip' && kind === 'text');
    expect(strip?.area.width).toBe(8 * 9_600);
    const { grid, sheet: paper } = page?.house ?? {};
    const middle = (grid?.left ?? 0) + (strip?.area.inline ?? 0) + 4 * 9_600;
    expect(Math.abs(middle - (paper?.width ?? 0) / 2)).toBeLessThan(2);
    const right = page?.frames.find(({ owner, kind }) => owner === 'right' && kind === 'text');
    expect(right?.area.width).toBe(124_800);
    expect(right?.column).toBe(7);
  });

  it('has a folio line over each page, and a rule at each side', () => {
    const folios = page?.texts.filter(({ role }) => role === 'folio') ?? [];
    const words = folios.map(({ galley }) => galley.paragraphs[0]?.text);
    expect(words).toEqual(['A02', '要闻', 'A03', '要闻']);
    const rules = page?.rules.filter(({ kind }) => kind === 'column') ?? [];
    expect(rules).toHaveLength(2);
  });

  it('sends stories on from the page that they stand on', () => {
    const jumps = pages
      .flatMap(({ made }) => made.texts)
      .filter(({ role }) => role === 'jump')
      .map(({ galley }) => galley.paragraphs[0]?.text);
    expect(jumps).toEqual(['（下转A04版）', '（上接A03版）']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is crossed by nothing', () => {
    for (const columns of ['5-6', '6-7', '4-8']) {
      const told = sheet([{ article: 'left', columns, from: 'top' }]).diagnostics;
      expect(told.map(({ code }) => code)).toContain('resolve/columns-over-spine');
    }
  });
});

describe('columns with a strip', () => {
  it('follow each other with the white that is theirs', () => {
    const grid = fc.record({
      columns: fc.integer({ min: 1, max: 8 }),
      measure: fc.integer({ min: 5_000, max: 200_000 }),
      gutter: fc.integer({ min: 0, max: 30_000 }),
      strip: fc.integer({ min: 5_000, max: 100_000 }),
      gap: fc.integer({ min: 0, max: 40_000 }),
    });
    fc.assert(
      fc.property(grid, ({ columns, measure, gutter, strip, gap }) => {
        const spine = { column: columns + 1, measure: mpt(strip), gap: mpt(gap) };
        const all = 2 * columns + 1;
        const one = { columns: all, measure, gutter, spine } as PageGrid;
        for (let column = 2; column <= all; column += 1) {
          const isBeside = column === spine.column || column === spine.column + 1;
          expect(whiteBefore(one, column)).toBe(isBeside ? gap : gutter);
        }
        const whole = 2 * columns * measure + 2 * (columns - 1) * gutter + strip + 2 * gap;
        expect(spanWidth(one, { first: 1, last: all })).toBe(whole);
        expect(columnStart(one, all) + measureOf(one, all)).toBe(whole);
        const middle = columnStart(one, spine.column) + strip / 2;
        expect(middle).toBe(whole / 2);
        expect(crossesSpine(one, { first: columns, last: all })).toBe(true);
        expect(crossesSpine(one, { first: 1, last: columns })).toBe(false);
      }),
    );
    expect(codeOver('B02-B03', 6, { first: 1, last: 5 })).toBe('B02');
    expect(codeOver('B02-B03', 6, { first: 7, last: 9 })).toBe('B03');
    expect(codeOver('B02-B03', 6, { first: 6, last: 6 })).toBe('B02-B03');
  });
});
