import { createRequire } from 'node:module';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { MadePage } from '../../src/model/page.ts';
import { rasterise } from '../../src/render/png/rasterise.ts';
import { buildFromMemory, HOUSE } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';
import { pdfOfLists } from '../support/sheet.ts';

/** Its types describe another module than it is. */
const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

const STORIES = ['pumps', 'lamps', 'ferry', 'diary'] as const;

interface Edition {
  /** Of the pages behind page one, in order, the story on each. */
  readonly order: readonly string[];
  readonly house?: string;
  readonly issue?: object;
  readonly files?: Readonly<Record<string, string>>;
}

function edition({ order, house = HOUSE, issue = {}, files = {} }: Edition) {
  const place = (article: string) => [{ article, columns: '1-2', from: 'top', lines: 20 }];
  const data = {
    paper: 'house',
    date: '2026-11-22',
    number: 10022,
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'], weather: ['多云', '小雨'] },
    digest: STORIES.map((article) => ({ article })),
    pages: [
      { page: 'A01', layout: 'front', place: [{ masthead: true, columns: 1, from: 20 }] },
      ...order.map((article, i) => ({
        page: `A0${i + 2}`,
        layout: 'inner',
        place: place(article),
      })),
    ],
    articles: Object.fromEntries(
      STORIES.map((slug) => [slug, { headline: `${slug}检修`, rank: 3, body: '全部完成。' }]),
    ),
    ...issue,
  };
  return buildFromMemory({
    'issue.yaml': JSON.stringify(data),
    'house/house.yaml': house,
    ...files,
  });
}

const linesOf = ({ texts }: MadePage, owner: string): readonly string[] =>
  texts
    .filter((block) => block.owner === owner)
    .flatMap(({ galley, lines }) => lines.map(({ line }) => lineText(galley, line)));

const first = (built: ReturnType<typeof edition>): MadePage => {
  const [page] = built.pages;
  if (page === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return page.made;
};

describe('the nameplate', () => {
  it('states date, weekday, lunar date, solar term, number and count of pages', () => {
    expect(linesOf(first(edition({ order: STORIES })), '报头').at(-1)).toBe(
      '2026年11月22日　星期日　农历丙午年十月十四　小雪　总第10022期　今日5版　岚江地区零售价1.5元',
    );
  });

  it('leaves out what is not stated', () => {
    const built = edition({ order: STORIES, issue: { date: '2026-11-23', number: undefined } });
    const [last = ''] = linesOf(first(built), '报头').slice(-1);
    expect(last).toContain('十月十五　今日5版');
    expect(last).not.toContain('小雪');
  });
});

describe('contents', () => {
  it('have the pages that their stories stand on, in any order of pages', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...STORIES], { minLength: 4 }), (order) => {
        const built = edition({ order });
        const lines = linesOf(first(built), '导读').join('');
        for (const [i, slug] of order.entries())
          expect(lines).toContain(`${slug}检修（A0${i + 2}版）`);
      }),
      { numRuns: 12 },
    );
  });

  it('tell a story that stands on no page', () => {
    const codes = edition({ order: ['pumps', 'lamps', 'ferry'] }).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toContain('resolve/digest-not-placed');
  });
});

describe('a code', () => {
  it('reads back from the printed page', async () => {
    const built = edition({ order: STORIES });
    const pngs: Uint8Array[] = [];
    await rasterise(
      pdfOfLists(built.pages.slice(0, 1).map(({ display }) => display)),
      200,
      async (png) => {
        pngs.push(png);
      },
    );
    const { data, info } = await sharp(pngs[0])
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe('https://szb.ljwb.example');
  });

  it('that is too long is told', () => {
    const masthead = {
      editorInChief: '顾南舟',
      dutyEditors: ['章怀青'],
      weather: '晴',
      website: `https://szb.ljwb.example/${'路'.repeat(1900)}`,
    };
    const codes = edition({ order: STORIES, issue: { masthead } }).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toContain('resolve/code-too-long');
  });
});

describe('furniture', () => {
  const withParts = (parts: string): string =>
    HOUSE.replace(/ {2}报眼:[\s\S]*? {2}导读:/, `  报眼:\n    parts:\n${parts}\n  导读:`);

  it('has drawings of the house, no wider than its columns', () => {
    const house = withParts('      - {drawing: wave.svg, height: 60mm}');
    const wave =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0H20V10H0z"/></svg>';
    const page = first(edition({ order: STORIES, house, files: { 'house/wave.svg': wave } }));
    const [shape] = page.shapes;
    const xs = shape?.segments.map(({ x }) => x) ?? [];
    const ys = shape?.segments.map(({ y }) => y) ?? [];
    // 13 characters of 9.6 pt wide, half as high, in the middle of 13 lines less their last white.
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([537_600, 662_400]);
    expect(Math.max(...ys) - Math.min(...ys)).toBe(62_400);
    expect(Math.min(...ys)).toBe(Math.round((13 * 12_500 - 2_900 - 62_400) / 2));
  });

  it('with a drawing that is a program, links or grows is refused', () => {
    const house = withParts('      - {drawing: mark.svg}');
    const codesOf = (svg: string) =>
      edition({ order: STORIES, house, files: { 'house/mark.svg': svg } }).diagnostics.filter(
        ({ severity }) => severity === 'error',
      ).length;
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
    expect(codesOf(svg('<path d="M0 0H9V9z"/>'))).toBe(0);
    expect(codesOf(svg('<script>alert(1)</script>'))).toBeGreaterThan(0);
    expect(codesOf(svg('<image href="https://ljwb.example/a.png"/>'))).toBeGreaterThan(0);
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "${'&a;'.repeat(99)}">]>${svg('<path d="&b;"/>')}`;
    expect(codesOf(bomb)).toBeGreaterThan(0);
  });

  it('higher than its place is told, and so is a line too wide for it', () => {
    const codesOf = (parts: string) =>
      edition({ order: STORIES, house: withParts(parts) }).diagnostics.map(({ code }) => code);
    const big = '      - {text: 天, face: {font: song, size: 200pt}}';
    expect(codesOf(big)).toContain('makeup/furniture-no-room');
    const wide = '      - {text: 今天多云转阴夜里有小雨, face: {font: song, size: 20pt}}';
    expect(codesOf(wide)).toContain('makeup/line-too-wide');
  });

  it('runs on where it is flush left, and is never spread to fill a line', () => {
    const words = '一部缺了半卷的岚江纪程（B04、B05）';
    const partsOf = (align: string) =>
      withParts(`      - {text: ${words}, face: {font: kai, size: 五号}, align: ${align}}`);
    for (const align of ['start', 'justify']) {
      const built = edition({ order: STORIES, house: partsOf(align) });
      expect(built.diagnostics.map(({ code }) => code)).not.toContain('makeup/line-too-wide');
      const block = first(built).texts.find(
        ({ role, galley }) => role === 'furniture' && galley.paragraphs[0]?.text === words,
      );
      expect(block?.lines.length).toBeGreaterThan(1);
      for (const { line } of block?.lines ?? [])
        expect(line.fit.stretch.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(
          10_500 / 2,
        );
    }
  });
});
