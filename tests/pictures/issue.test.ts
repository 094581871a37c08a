/** Pictures from the issue file to the press: their words, their facts, their bytes. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../../src/build.ts';
import type { Image } from '../../src/model/display.ts';
import { pressFile, pressPictures } from '../../src/press.ts';
import { buildFromMemory, buildWithPictures } from '../support/memoryIssue.ts';
import { imageItem, NEWSPRINT, plain } from '../support/pictures.ts';
import { saved } from '../support/sheet.ts';

const ISSUE = `paper: house
date: 2026-11-23
pages:
  - {page: A02, layout: bare, place: [{article: a, columns: 1}]}
articles:
  a: {kind: 消息, headline: 题, body: 正文。}
pictures:
  market: {file: p/market.jpg, caption: " 集市 ", credit: 周一帆, focus: [0.2, 0.7], fit: whole}
  bare: {file: p/market.jpg}
  gone: {file: p/nothing.jpg}
`;
const JPEG = await plain(300, 200).jpeg().toBuffer();
const FILES = { 'issue.yaml': ISSUE, 'p/market.jpg': JPEG };

const issueOf = ({ issue, diagnostics }: BuiltIssue) => {
  if (issue === undefined) throw new Error(JSON.stringify(diagnostics));
  return issue;
};

/** A build with a picture put on its first page. */
async function withImage(): Promise<BuiltIssue & { readonly image: Image }> {
  const built = await buildWithPictures(FILES);
  const facts = issueOf(built).pictures.get('market')?.facts;
  if (facts === undefined) throw new Error('no facts');
  const image = imageItem(facts, 72, 48);
  const pages = built.pages.map((page) => ({
    ...page,
    display: { ...page.display, items: [...page.display.items, image] },
  }));
  return { ...built, pages, image };
}

describe('the pictures of an issue', () => {
  it('have their words, focus and fit, and the facts of their files', async () => {
    const { pictures } = issueOf(await buildWithPictures(FILES));
    expect(pictures.get('market')).toMatchObject({
      name: 'market',
      caption: '集市',
      credit: '周一帆',
      focus: { x: 0.2, y: 0.7 },
      fit: 'whole',
      facts: { path: 'p/market.jpg', width: 300, height: 200, colours: 'colour' },
    });
  });

  it('are cut round their middle where nothing else is said', async () => {
    expect(issueOf(await buildWithPictures(FILES)).pictures.get('bare')).toMatchObject({
      caption: undefined,
      credit: undefined,
      focus: { x: 0.5, y: 0.5 },
      fit: 'crop',
    });
  });

  it('have facts of their own, though two are one file', async () => {
    const { pictures } = issueOf(await buildWithPictures(FILES));
    expect(pictures.get('bare')?.facts).not.toBe(pictures.get('market')?.facts);
  });

  it('keep their name and have no facts where the file is missing; that is told once', async () => {
    const built = await buildWithPictures(FILES);
    expect(issueOf(built).pictures.get('gone')).toMatchObject({ name: 'gone', facts: undefined });
    const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['read/missing-file']);
    expect([...built.pictureFiles.keys()]).toEqual(['p/market.jpg']);
  });

  it('have no facts in a build that does not look at them', () => {
    const { pictures } = issueOf(buildFromMemory(FILES));
    expect([...pictures.values()].map(({ facts }) => facts)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the press', () => {
  const options = { pdfx: '4', creator: 'Dayang test', profile: NEWSPRINT.bytes } as const;

  it('gets the pictures of the pages', async () => {
    const built = await withImage();
    const images = await pressPictures(built, NEWSPRINT);
    expect(images).toMatchObject({ diagnostics: [] });
    const pdf = pressFile(issueOf(built), built.pages, 'A02', { ...options, images: images.value });
    expect(Buffer.from(pdf).toString('latin1')).toContain('/ColorSpace /DeviceCMYK');
  });

  it('asks for none where the pages show none', async () => {
    const images = await pressPictures(await buildWithPictures(FILES), NEWSPRINT);
    expect(images).toEqual({ value: new Map(), diagnostics: [] });
  });

  it('says so when the profile cannot separate', async () => {
    const bytes = new Uint8Array(NEWSPRINT.bytes.subarray(0, 140));
    const path = saved(bytes);
    writeFileSync(path, bytes);
    const { value, diagnostics } = await pressPictures(await withImage(), { path, bytes });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['press/profile']);
  });
});
