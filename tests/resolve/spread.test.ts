import { describe, expect, it } from 'vitest';
import { pageCodes } from '../../src/model/pageCode.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';

const SPREAD = 'spread: true\ngrid: {columns: 11, gutter: 0.7em}\n';

interface Spread {
  readonly page?: string;
  readonly layout?: string;
  readonly text?: string;
  readonly place?: object;
}

const built = ({ page = 'A04-A05', layout = SPREAD, text = '全部完成。', place = {} }: Spread) =>
  buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      digest: [{ article: 'pumps' }],
      pages: [
        { page: 'A01', layout: 'front', place: [{ masthead: true, columns: 1, from: 15 }] },
        {
          page,
          layout: 'wide',
          place: [{ article: 'pumps', columns: '1-11', from: 'top', ...place }],
        },
      ],
      articles: { pumps: { headline: '泵站检修', rank: 2, body: text } },
    }),
    'house/wide.yaml': layout,
  });

const errorsOf = (spread: Spread): readonly string[] =>
  built(spread)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('a spread', () => {
  it('is a sheet of two pages, its columns over the fold between them', () => {
    const [, page] = built({ text: '城区的泵站汛前完成检修。'.repeat(300) }).pages;
    const single = built({}).pages[0];
    expect(page?.display.width).toBe(2 * (single?.display.width ?? 0));
    expect(page?.display.height).toBe(single?.display.height);
    const columns = new Set(
      page?.made.frames.filter(({ kind }) => kind === 'text').map(({ area }) => area.inline),
    );
    expect(columns.size).toBe(11);
    const { grid } = page?.made.house ?? {};
    const width = 11 * (grid?.measure ?? 0) + 10 * (grid?.gutter ?? 0);
    expect(Math.abs(2 * (grid?.left ?? 0) + width - (page?.display.width ?? 0))).toBeLessThan(2);
  });

  it('counts as two pages, and is named by both in contents', () => {
    const { pages } = built({});
    const words = (pages[0]?.made.texts ?? [])
      .filter(({ role }) => role === 'furniture')
      .flatMap(({ galley }) => galley.paragraphs.map(({ text }) => text));
    expect(words.join('\n')).toContain('今日3版');
    expect(words.join('\n')).toContain('泵站检修（A04-A05版）');
  });

  it('has the codes of two neighbours, and no other page has', () => {
    expect(errorsOf({})).toEqual([]);
    for (const page of ['A04', 'A04-A06', 'A05-A04', 'A04-B05'])
      expect(errorsOf({ page }), page).toContain('resolve/spread-code');
    expect(errorsOf({ layout: 'columnRules: true\n', place: { columns: '1-5' } })).toContain(
      'resolve/spread-code',
    );
    expect(errorsOf({ page: 'A01-A02' })).toContain('resolve/duplicate-page');
  });

  it('has a grid that fits it', () => {
    expect(errorsOf({ layout: 'spread: true\ngrid: {columns: 12}\n' })).toContain(
      'resolve/type-area-too-large',
    );
    expect(errorsOf({ layout: 'spread: true\n' })).toContain('resolve/columns-off-page');
  });
});

describe('a layout with a grid of its own', () => {
  it('differs from the house in what it says, and in nothing else', () => {
    const layout = 'grid: {columns: 4, measure: 16 chars, gutter: 1.6em}\n';
    const [, page] = built({ page: 'A02', layout, place: { columns: '1-4' } }).pages;
    const { grid, sheet } = page?.made.house ?? {};
    expect([grid?.columns, grid?.measure, grid?.lines]).toEqual([4, 16 * 9600, 79]);
    expect(sheet?.width).toBe(page?.display.width);
  });
});

describe('a layout that is wrong', () => {
  it('is told once, however many pages have it', () => {
    const place = [{ furniture: '报眼', columns: 1, from: 'top' }];
    const page = (code: string) => ({ page: code, layout: 'wide', place });
    const { diagnostics } = buildFromMemory({
      'issue.yaml': JSON.stringify({
        paper: 'house',
        date: '2026-11-23',
        masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
        pages: [page('A02'), page('A03'), page('A04')],
      }),
      'house/wide.yaml': "grid: {columns: 9}\nfolio: {left: '{pagina}'}\n",
    });
    const of = (asked: string) => diagnostics.filter(({ code }) => code === asked).length;
    expect(of('resolve/type-area-too-large')).toBe(1);
    expect(of('resolve/unknown-placeholder')).toBe(1);
  });
});

describe('codes of pages', () => {
  it('are one, or two that follow each other', () => {
    expect(pageCodes('A02')).toEqual(['A02']);
    expect(pageCodes('12')).toEqual(['12']);
    expect(pageCodes('A06-A07')).toEqual(['A06', 'A07']);
    for (const none of ['', 'A', 'A06-', '-A07', 'A06-A07-A08', 'A06-07', 'a06'])
      expect(pageCodes(none)).toEqual([]);
  });
});
