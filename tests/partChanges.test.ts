/** What stands on a page beside its stories, held against an earlier report: told, and framed on the page. */
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../src/build.ts';
import type { PartChange } from '../src/model/pagePart.ts';
import { partChanges } from '../src/partChanges.ts';
import { readParts } from '../src/read/readWords.ts';
import { reportOf } from '../src/report.ts';
import { buildWithPictures } from './support/memoryIssue.ts';
import { plain } from './support/pictures.ts';

const photo = (red: number) => plain(600, 400, [red, 90, 40]).jpeg().toBuffer();
const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><path d="M0 0h${width}v40h-${width}z"/></svg>`;

const FILES = {
  'issue.yaml': `paper: house
date: 2026-11-23
pages:
  - page: A02
    layout: bare
    place:
      - {article: a, columns: 4-5, from: top, lines: 12}
      - {picture: market, columns: 1-3, from: top, lines: 12}
      - {table: prices, columns: 1-3, from: 20, lines: 8}
      - {ad: shop, columns: 1-2, from: 40, lines: 8}
  - {page: A03, layout: bare, place: [{article: b, columns: 1-5, from: top}]}
articles:
  a: {kind: 消息, headline: 题, body: 正文。}
  b: {kind: 消息, headline: 题, body: 正文。}
pictures:
  market: {file: market.jpg, caption: 早市上的菜摊。}
tables:
  prices: {title: 菜价, rows: [[品种, 价], [白菜, '1.2'], [萝卜, '0.9']]}
ads:
  shop: {file: shop.svg}
`,
  'market.jpg': await photo(200),
  'shop.svg': drawing(60),
};
type Files = typeof FILES;

const said =
  (text: string, by: string) =>
  (files: Files): Files => ({
    ...files,
    'issue.yaml': files['issue.yaml'].replace(text, by),
  });

const reported = (built: BuiltIssue): unknown =>
  JSON.parse(JSON.stringify(reportOf('test', built, () => null, 'en')));

/** The build of changed files, compared with that of the files as they were. */
async function compared(change: (files: Files) => Files | Promise<Files>): Promise<BuiltIssue> {
  const before = readParts(reported(await buildWithPictures(FILES)));
  if (before === undefined) throw new Error('the report cannot be read');
  return buildWithPictures(await change(FILES), {
    compare: ({ parts, pages }) => ({
      changes: [],
      parts: partChanges(before.parts, parts, { before: before.pages, now: pages }),
    }),
  });
}

const framesOf = ({ pages }: BuiltIssue): number =>
  pages
    .flatMap(({ display }) => display.items)
    .filter(({ kind, layer }) => kind === 'rect' && layer === 'proof').length;

const CASES: readonly (readonly [
  string,
  (files: Files) => Files | Promise<Files>,
  Partial<PartChange>,
])[] = [
  [
    'a caption',
    said('早市上的菜摊', '晚市上的菜摊'),
    {
      kind: 'picture',
      name: 'market',
      change: 'changed',
      removed: ['早市上的菜摊。'],
      added: ['晚市上的菜摊。'],
      looksOther: false,
    },
  ],
  [
    'a picture',
    async (files) => ({ ...files, 'market.jpg': await photo(20) }),
    { kind: 'picture', name: 'market', change: 'changed', added: [], looksOther: true },
  ],
  [
    'a row of a table',
    said("[白菜, '1.2']", "[白菜, '1.5']"),
    { kind: 'table', name: 'prices', removed: ['白菜　1.2'], added: ['白菜　1.5'] },
  ],
  [
    'the drawing of an advertisement',
    (files) => ({ ...files, 'shop.svg': drawing(80).replace('v40h', 'v20h') }),
    { kind: 'ad', name: 'shop', looksOther: true },
  ],
  [
    'an advertisement that is gone',
    said('      - {ad: shop, columns: 1-2, from: 40, lines: 8}\n', ''),
    { kind: 'ad', name: 'shop', page: 'A02', change: 'gone' },
  ],
];

describe('what stands beside the stories', () => {
  it('is the same where nothing has changed', async () => {
    const built = await compared((files) => files);
    expect(built.partChanges).toEqual([]);
    expect(framesOf(built)).toBe(0);
  });

  it.each(CASES)('is told and framed: %s', async (_name, change, expected) => {
    const built = await compared(change);
    expect(built.partChanges).toMatchObject([expected]);
    expect(framesOf(built)).toBe(expected.change === 'gone' ? 0 : 1);
    expect(reported(built)).toMatchObject({ changedParts: [expected] });
  });

  it('is not another for standing elsewhere', async () => {
    const built = await compared(said('from: 40, lines: 8', 'from: 50, lines: 8'));
    expect(built.partChanges).toEqual([]);
  });

  it('of pages that only one of the editions has is not told', async () => {
    const before = readParts(reported(await buildWithPictures(FILES, { pages: ['A03'] })));
    const built = await buildWithPictures(FILES, {
      compare: ({ parts, pages }) => ({
        changes: [],
        parts: partChanges(before?.parts ?? [], parts, { before: before?.pages ?? [], now: pages }),
      }),
    });
    expect(before?.pages).toEqual(['A03']);
    expect(built.partChanges).toEqual([]);
  });
});
