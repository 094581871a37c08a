import { describe, expect, it } from 'vitest';
import { dumpDisplay } from '../../src/display/dump.ts';
import { MARK_MARGIN } from '../../src/display/marks.ts';
import type { DisplayItem, DisplayList } from '../../src/model/display.ts';
import { buildFromMemory, HOUSE } from '../support/memoryIssue.ts';
import { pdfOfLists } from '../support/sheet.ts';

const files = (sheet: string, press: string) => ({
  'issue.yaml': JSON.stringify({
    paper: 'house',
    date: '2026-11-23',
    number: 10023,
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
    pages: [
      { page: 'A02', layout: 'inner', place: [{ article: 'pumps', columns: '1-2', from: 'top' }] },
    ],
    articles: { pumps: { headline: '泵站检修', rank: 3, body: '全部完成。' } },
  }),
  'house/house.yaml': HOUSE.replace('height: 390mm}', `height: 390mm${sheet}}`).replace(
    "press: {pdfx: '4'",
    `press: {${press}pdfx: '4'`,
  ),
});

const listOf = (round: string | undefined, sheet = ', bleed: 3mm', press = ''): DisplayList => {
  const marks = round === undefined ? undefined : { round };
  const [page] = buildFromMemory(files(sheet, press), { marks }).pages;
  if (page === undefined) throw new Error('nothing was built');
  return page.display;
};

/** Corners of what an item covers. */
function pointsOf(item: DisplayItem): readonly (readonly [number, number])[] {
  switch (item.kind) {
    case 'rule':
      return [
        [item.x1, item.y1],
        [item.x2, item.y2],
      ];
    case 'path':
      return item.segments.map(({ x, y }) => [x, y]);
    case 'glyphs':
      return item.xs.flatMap((x) => [
        [x, item.y],
        [x + item.size, item.y - item.size],
      ]);
    default:
      throw new Error(`a mark of ${item.kind}`);
  }
}

describe('marks', () => {
  it('stand outside the bleed and inside the media, and nothing of the page is touched', () => {
    for (const sheet of ['', ', bleed: 3mm']) {
      const [plain, marked] = [listOf(undefined, sheet), listOf('二校 23:40', sheet)];
      const within = {
        ...marked,
        margin: plain.margin,
        items: marked.items.slice(0, plain.items.length),
      };
      expect(dumpDisplay(within)).toBe(dumpDisplay(plain));
      expect([plain.margin, marked.margin]).toEqual([0, MARK_MARGIN]);
      const marks = marked.items.slice(plain.items.length);
      expect(marks.length).toBeGreaterThan(30);
      const { width, height, bleed } = marked;
      const most = bleed + MARK_MARGIN;
      for (const mark of marks) {
        const points = pointsOf(mark);
        for (const [x, y] of points)
          expect(x >= -most && y >= -most && x <= width + most && y <= height + most).toBe(true);
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const isOutside =
          Math.max(...xs) <= -bleed ||
          Math.min(...xs) >= width + bleed ||
          Math.max(...ys) <= -bleed ||
          Math.min(...ys) >= height + bleed;
        expect(isOutside, JSON.stringify(points)).toBe(true);
      }
    }
  });

  it('put every ink in registration outside the trim only', () => {
    const { items } = listOf('二校', '');
    const all = items.filter(
      (item) => 'ink' in item && item.ink.cyan === 100 && item.ink.black === 100,
    );
    // Eight for the cutter, three for each of four registration marks.
    expect(all.length).toBe(20);
  });

  it('tell a character of theirs that no font has, once', () => {
    const { diagnostics } = buildFromMemory(files('', ''), { marks: { round: '二校\ue123' } });
    const told = diagnostics.filter(({ message }) => message.en.includes('U+E123'));
    expect(told.map(({ code }) => code)).toEqual(['galley/missing-glyph']);
  });

  it('say which sheet it is', () => {
    const text = listOf('二校 23:40', '')
      .items.flatMap((item) => (item.kind === 'glyphs' && item.owner === 'slug' ? item.texts : []))
      .join('');
    expect(text.replace(/\s/g, '')).toBe('岚江晚报A022026年11月23日总第10023期二校23:40');
  });

  it('come by the house too, and leave the boxes nested', () => {
    expect(listOf(undefined, '').margin).toBe(0);
    const marked = listOf(undefined, ', bleed: 3mm', 'marks: true, ');
    expect(marked.margin).toBe(MARK_MARGIN);
    const pdf = Buffer.from(pdfOfLists([marked])).toString('latin1');
    const box = (name: string) =>
      (new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(pdf)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const [media, bleed, trim] = [box('MediaBox'), box('BleedBox'), box('TrimBox')];
    expect(bleed[0]).toBeCloseTo(28.346, 2);
    expect(trim[0]).toBeCloseTo(28.346 + 8.504, 2);
    expect((media[2] ?? 0) - (trim[2] ?? 0)).toBeCloseTo(trim[0] ?? 0, 2);
    expect((media[3] ?? 0) - (bleed[3] ?? 0)).toBeCloseTo(bleed[1] ?? 0, 2);
  });
});
