/** The contact sheet: every page whole, in order, a spread as two, codes under them. */
import { describe, expect, it } from 'vitest';
import { contactSheet, pagesAsPlaced } from '../../src/display/contactSheet.ts';
import { editionSheet } from '../../src/editionSheet.ts';
import type { DisplayList } from '../../src/model/display.ts';
import { mm, ZERO } from '../../src/model/units.ts';
import type { SetWords } from '../../src/model/words.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { factsOf, imageItem, plain, separated } from '../support/pictures.ts';
import { bare, pdfOfLists, rawText, saved } from '../support/sheet.ts';

const silent: SetWords = () => ({ width: ZERO, itemsAt: () => [] });
const page = (code: string, width = 275, height = 390): DisplayList => ({
  page: code,
  width: mm(width),
  height: mm(height),
  bleed: ZERO,
  margin: ZERO,
  items: [],
});
const edition = (...codes: readonly string[]) =>
  contactSheet(
    codes.map((code) => (code.includes('-') ? page(code, 550) : page(code))),
    '',
    silent,
  );

interface Place {
  readonly code: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const places = ({ placed = [] }: DisplayList): readonly Place[] =>
  placed.map(({ list, x, y, scale }) => ({
    code: list.page,
    left: x,
    right: x + list.width * scale,
    top: y,
    bottom: y + list.height * scale,
  }));

const overlap = (a: Place, b: Place): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a contact sheet', () => {
  const editions = [
    ['A01'],
    ['A01', 'A02-A03', 'A04'],
    ['A01', 'A02', 'A03', 'A04', 'A05', 'A06-A07', 'A08', 'A09', 'A10', 'A11', 'A12'],
    Array.from({ length: 48 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`),
    ['A01-A02'],
  ];
  it.each(editions.map((codes) => [codes.length, codes] as const))(
    'holds an edition of %i, none over another, none over the edge',
    (_count, codes) => {
      const sheet = edition(...codes);
      const all = places(sheet);
      expect(all.map(({ code }) => code)).toEqual(codes);
      for (const [i, one] of all.entries()) {
        expect(one.left >= 0 && one.top >= 0).toBe(true);
        expect(one.right <= sheet.width && one.bottom <= sheet.height).toBe(true);
        expect(all.slice(i + 1).filter((other) => overlap(one, other))).toEqual([]);
      }
    },
  );

  it('shows every page at one scale, a spread as wide as two', () => {
    const { placed = [] } = edition('A01', 'A02-A03', 'A04');
    expect(new Set(placed.map(({ scale }) => scale)).size).toBe(1);
  });

  it('says which edition it is, and each code', () => {
    const built = buildFromMemory({
      'issue.yaml': `paper: house
date: 2026-11-23
number: 10023
pages:
  - {page: A02, layout: bare, place: [{article: a, columns: 1}]}
  - {page: A03, layout: bare, place: [{article: b, columns: 1}]}
articles:
  a: {kind: 消息, headline: 泵站检修, body: 全部完成。}
  b: {kind: 消息, headline: 码头开放, body: 明天起。}
`,
    });
    const sheet = editionSheet(built);
    if (sheet === undefined) throw new Error('no sheet');
    const text = bare(rawText(saved(pdfOfLists([sheet]))));
    for (const words of [
      '岚江晚报缩样2026年11月23日总第10023期',
      '泵站检修',
      '明天起。',
      'A02',
      'A03',
    ])
      expect(text).toContain(words);
  });
});

describe('pictures of a contact sheet', () => {
  it('are as fine as they are seen there, and no finer', async () => {
    const bytes = await plain(2400, 1600).jpeg().toBuffer();
    const image = imageItem(await factsOf('a.jpg', bytes), 480, 320);
    const sheet = contactSheet([{ ...page('A01'), items: [image] }, page('A02')], '', silent);
    const [placed] = sheet.placed ?? [];
    if (placed === undefined) throw new Error('no page');
    const [made] = (await separated(pagesAsPlaced(sheet), new Map([['a.jpg', bytes]]))).values();
    // 300 pixels an inch at the size on the sheet.
    expect(made?.width).toBeCloseTo((480 / 72) * 300 * placed.scale, -1);
    // The key is that of the page, so that the sheet finds it.
    expect(() =>
      pdfOfLists([sheet], new Map([[`0 0 2400 1600 a.jpg`, made as never]])),
    ).not.toThrow();
  });
});
