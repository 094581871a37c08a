import { describe, expect, it } from 'vitest';
import { buildFromMemory, buildWithPictures } from '../support/memoryIssue.ts';
import { plain } from '../support/pictures.ts';
import { madeOf } from '../support/randomIssue.ts';

describe('a story below one that cannot be read', () => {
  it('is still set, so that its own faults are told in the same run', () => {
    const issue = {
      paper: 'house',
      date: '2026-11-23',
      masthead: { dutyEditors: '于立' },
      pages: [
        {
          page: 'A02',
          layout: 'inner',
          place: [
            { article: 'upper', columns: '1-2', from: 'top' },
            { article: 'lower', columns: '1-2', below: 'upper' },
          ],
        },
      ],
      articles: { lower: { headline: '日志交接', body: '甲\u{f0000}乙' } },
    };
    const built = buildFromMemory({
      'issue.yaml': JSON.stringify(issue),
      'articles/upper.yaml': 'headlin: 泵站检修\nbody: 正文\n',
    });
    const codes = built.diagnostics.map(({ code }) => code);
    expect(codes).toContain('read/unknown-key');
    expect(codes).toContain('galley/missing-glyph');
  });
});

describe('a story below one for which there is no room', () => {
  const places = (last: object): readonly object[] => [
    { article: 'upper', columns: '1-2', from: 79 },
    { ...last, columns: '1-2', below: 'upper' },
  ];
  const articles = {
    upper: { headline: '泵站检修', rank: 1, body: '全部完成。' },
    lower: { headline: '日志交接', body: '逐条念一遍。' },
  };
  it('is refused in its turn, and counted as overset', () => {
    const { pages, diagnostics } = madeOf([places({ article: 'lower' })], articles);
    const told = diagnostics.filter(({ code }) => code === 'makeup/no-room');
    expect(told.map(({ message }) => message.en.slice(0, 7))).toEqual(['“upper”', '“lower”']);
    expect(pages[0]?.stories.map(({ slug, overset }) => [slug, overset.lines])).toEqual([
      ['upper', 1],
      ['lower', 1],
    ]);
  });
  it('as is a picture there', () => {
    const { diagnostics } = madeOf([places({ picture: 'scene' })], articles);
    expect(diagnostics.map(({ code }) => code)).toContain('makeup/picture-no-room');
  });
});

describe('a picture that no page places', () => {
  it('is told, and one that is inserted is not', async () => {
    const issue = (inserts: string): string => `paper: house
date: 2026-11-23
pages:
  - page: A02
    layout: inner
    place:
      - {article: pumps, columns: 1-2, from: top, inserts: [${inserts}]}
articles: {pumps: {headline: 泵站检修, body: 全部完成。}}
pictures: {scene: {file: scene.png}}
`;
    const toldOf = async (inserts: string): Promise<readonly string[]> => {
      const { diagnostics } = await buildWithPictures({
        'issue.yaml': issue(inserts),
        'scene.png': await plain(900, 600).png().toBuffer(),
      });
      return diagnostics.map(({ code }) => code);
    };
    expect(await toldOf('')).toContain('resolve/unused-picture');
    expect(await toldOf('{picture: scene, columns: 1}')).not.toContain('resolve/unused-picture');
  });
});

describe('a picture with the name of a story', () => {
  it('is on the page beside the story', () => {
    const { pages } = madeOf(
      [
        [
          { article: 'scene', columns: '1-2', from: 'top' },
          { picture: 'scene', columns: '3-4', from: 'top' },
          { picture: 'scene', columns: '3-4', from: 40 },
        ],
      ],
      { scene: { headline: '泵站检修', body: '全部完成。' } },
    );
    expect(pages[0]?.stories.map(({ slug }) => slug)).toEqual(['scene']);
    expect(pages[0]?.pictures.map(({ name }) => name)).toEqual(['scene', 'scene']);
  });
});

describe('a head within the text of a place too low for it', () => {
  it('is refused, and lies over nothing', () => {
    const { pages, diagnostics } = madeOf(
      [
        [
          { article: 'pumps', columns: '1-5', from: 58, head: { down: 3 } },
          { picture: 'scene', columns: '1-5', from: 62 },
        ],
      ],
      { pumps: { headline: '泵站检修', rank: 3, body: '全部完成。' } },
    );
    expect(diagnostics.map(({ code }) => code)).toContain('makeup/no-room');
    expect(pages[0]?.frames.map(({ owner }) => owner)).toEqual(['scene']);
    expect(pages[0]?.stories[0]?.overset).toEqual({ lines: 1, characters: 5 });
  });
});

describe('things of one name on a page', () => {
  const issue = (place: readonly object[]): Readonly<Record<string, string>> => ({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      articles: { pumps: { headline: '泵站检修', rank: 3, body: '全部完成。' } },
      tables: {
        pumps: {
          rows: [
            ['品种', '元'],
            ['青菜', 2],
          ],
        },
      },
      ads: { pumps: { file: 'pumps.svg' } },
      pages: [{ page: 'A02', layout: 'inner', place }],
    }),
    'pumps.svg': '<svg viewBox="0 0 9 9"><path d="M0 0H9V9z"/></svg>',
  });
  it('are all there: a story, a table twice, an advertisement twice', () => {
    const { pages } = buildFromMemory(
      issue([
        { article: 'pumps', columns: 1, from: 'top', lines: 9 },
        { table: 'pumps', columns: 2, from: 'top' },
        { table: 'pumps', columns: 3, from: 'top' },
        { ad: 'pumps', columns: 4, from: 'top', lines: 9 },
        { ad: 'pumps', columns: 5, from: 'top', lines: 9 },
      ]),
    );
    const kinds = pages[0]?.made.frames.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['ad', 'ad', 'head', 'table', 'table', 'text']);
  });

  it('and what asks for more lines than there are stays on the page, and is told', () => {
    const { pages, diagnostics } = buildFromMemory(
      issue([
        { table: 'pumps', columns: 1, from: 79, lines: 40 },
        { furniture: '报眼', columns: 2, from: 76, lines: 40 },
        { ad: 'pumps', columns: 3, from: 70, lines: 40 },
      ]),
    );
    const foot = 79 * 12_500;
    for (const { area } of pages[0]?.made.frames ?? [])
      expect(area.block + area.depth).toBeLessThanOrEqual(foot);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContain('makeup/table-overset');
    expect(codes).toContain('makeup/furniture-no-room');
    expect(codes).toContain('makeup/no-room');
  });
});
