/** What is read on proofs: names of stories, resolution of pictures, 校样 and the line at the foot. */
import { describe, expect, it } from 'vitest';
import type { BuildInput, BuiltPage } from '../../src/build.ts';
import type { DisplayItem } from '../../src/model/display.ts';
import { buildWithPictures } from '../support/memoryIssue.ts';
import { plain } from '../support/pictures.ts';
import { bare, pdfOfLists, rawText, saved } from '../support/sheet.ts';

const ISSUE = `paper: house
date: 2026-11-23
number: 10023
pages:
  - page: A02
    layout: bare
    place:
      - {article: pumps, columns: 1-2, from: top}
      - {article: pier, columns: 3-4, from: top}
      - {picture: market, columns: 5, from: top, lines: 10}
pictures:
  market: {file: market.jpg}
articles:
  pumps: {kind: 消息, headline: 泵站检修, body: 全部完成。}
  pier: {kind: 消息, headline: 码头, body: 开放了。}
`;

async function built(pixels: number, options: Partial<BuildInput>): Promise<BuiltPage> {
  const picture = await plain(pixels, pixels).jpeg().toBuffer();
  const files = { 'issue.yaml': ISSUE, 'market.jpg': picture };
  const { pages, diagnostics } = await buildWithPictures(files, options);
  const [page] = pages;
  if (page === undefined) throw new Error(JSON.stringify(diagnostics));
  return page;
}

type Text = Extract<DisplayItem, { readonly owner: string; readonly texts: readonly string[] }>;

const proofTexts = ({ display: { items } }: BuiltPage): readonly Text[] =>
  items.flatMap((item) => ('texts' in item && item.layer === 'proof' ? [item] : []));

const said = (page: BuiltPage): readonly string[] =>
  proofTexts(page).map(({ texts }) => texts.join(''));

describe('the names of stories', () => {
  it('stand at every frame that is no more than the rest of a leg', async () => {
    const page = await built(600, { overlays: ['names'] });
    const { frames } = page.made;
    expect(said(page).filter((text) => text === 'pumps')).toHaveLength(
      frames.filter(({ owner }) => owner === 'pumps').length,
    );
    expect(new Set(said(page))).toEqual(new Set(['pumps', 'pier', 'market']));
  });

  it('leave the type of the page as it is', async () => {
    const [with_, without] = [
      await built(600, { overlays: ['names', 'ppi'], watermark: true }),
      await built(600, { overlays: [] }),
    ];
    const press = ({ display: { items } }: BuiltPage) =>
      items.filter(({ layer }) => layer === 'press');
    expect(press(with_)).toHaveLength(without.display.items.length);
  });
});

describe('the resolution of a picture', () => {
  const labelOf = async (pixels: number) => {
    const page = await built(pixels, { overlays: ['ppi'] });
    const [label] = proofTexts(page);
    return { text: label?.texts.join(''), ink: label?.ink, page };
  };

  it('is said in whole pixels an inch in its upper right corner', async () => {
    const { text, ink, page } = await labelOf(600);
    const image = page.display.items.find(({ kind }) => kind === 'image');
    if (image?.kind !== 'image') throw new Error('no picture');
    const ppi = Math.min(
      (image.crop.width * 72_000) / image.width,
      (image.crop.height * 72_000) / image.height,
    );
    expect(text).toBe(`${Math.floor(ppi)} ppi`);
    expect(ink?.black).toBe(100);
    const [label] = proofTexts(page);
    const right = label?.kind === 'glyphs' ? Math.max(...label.xs) : 0;
    expect(right).toBeLessThan(image.x + image.width);
    expect(right).toBeGreaterThan(image.x + image.width / 2);
  });

  it('is red where it is told as too coarse', async () => {
    expect((await labelOf(100)).ink).toMatchObject({ magenta: 100, yellow: 100, black: 0 });
  });
});

describe('校样', () => {
  it('stands under all type, in outline over pictures, and says at the foot of what it is', async () => {
    const page = await built(600, { overlays: [], watermark: true });
    const { items } = page.display;
    const marks = items.flatMap((item, at) =>
      item.kind === 'glyphs' && item.layer === 'proof' ? [{ item, at }] : [],
    );
    const large = marks.filter(({ item }) => item.texts.join('') === '校样');
    expect(large).toHaveLength(4);
    const firstType = items.findIndex((item) => 'texts' in item && item.layer === 'press');
    const picture = items.findIndex(({ kind }) => kind === 'image');
    expect(large.every(({ at }) => at < firstType)).toBe(true);
    const outlines = large.filter(({ item }) => item.line !== undefined);
    expect(outlines.map(({ at }) => at > picture)).toEqual([true, true]);
    const text = rawText(
      saved(pdfOfLists([{ ...page.display, items: items.filter(({ kind }) => kind !== 'image') }])),
    );
    expect(bare(text)).toContain('校样岚江晚报A022026年11月23日总第10023期');
  });

  it('is on no page that is not asked for as a proof', async () => {
    expect(said(await built(600, { overlays: [] }))).toEqual([]);
  });
});
