/** Pictures are not held but read again: never another than the one that the page was made up with. */
import { describe, expect, it } from 'vitest';
import { type BuiltIssue, buildIssue } from '../../src/build.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { storeOf } from '../../src/host/knownFile.ts';
import { steadyFiles } from '../../src/host/steadyFiles.ts';
import type { FileStore, Loaded } from '../../src/model/files.ts';
import { inspectPictures } from '../../src/pictures/inspectPictures.ts';
import { pressPictures } from '../../src/press.ts';
import { memoryFiles } from '../support/memoryIssue.ts';
import { NEWSPRINT, plain, sourceOf } from '../support/pictures.ts';

const ISSUE = `paper: house
date: 2026-11-23
pages:
  - page: A02
    layout: bare
    place:
      - {article: a, columns: 4-5}
      - {picture: market, columns: 1-3, from: top, lines: 12}
      - {ad: shop, columns: 1-3, from: 30, lines: 12}
articles:
  a: {kind: 消息, headline: 题, body: 正文。}
pictures:
  market: {file: market.jpg}
ads:
  shop: {file: shop.png}
`;
const PICTURE = await plain(900, 600).jpeg().toBuffer();
const OTHER = await plain(900, 600, [10, 90, 40]).jpeg().toBuffer();
const SHOP = await plain(900, 400).png().toBuffer();
const FILES = { 'issue.yaml': ISSUE, 'market.jpg': PICTURE, 'shop.png': SHOP };

/** A store in which one file becomes another as soon as it has been loaded so many times. */
function changing(path: string, times: number, becomes: Loaded): FileStore {
  const files = memoryFiles(FILES);
  let loads = 0;
  return storeOf({
    list: files.list,
    load: (asked) => {
      if (asked !== path) return files.load(asked);
      loads += 1;
      return loads > times ? becomes : files.load(asked);
    },
  });
}

const buildFrom = (files: FileStore): Promise<BuiltIssue> =>
  buildIssue({
    path: 'issue.yaml',
    files,
    fontsPath: 'fonts.yaml',
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });

const codesOf = ({ diagnostics }: Pick<BuiltIssue, 'diagnostics'>) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** What a file can become between two readings: it is read once to be known, then to be looked into, then separated. */
const CHANGES: readonly (readonly [string, Loaded])[] = [
  ['another picture', { kind: 'bytes', bytes: OTHER }],
  ['half of it', { kind: 'bytes', bytes: PICTURE.subarray(0, PICTURE.length >> 1) }],
  ['an empty file', { kind: 'bytes', bytes: new Uint8Array(0) }],
  ['nothing', { kind: 'missing' }],
  ['a file that may not be read', { kind: 'unreadable', why: { zh: '', en: '' } }],
];

describe('a picture that changes', () => {
  it.each(CHANGES)('before it is looked into, to %s, is told', async (_name, becomes) => {
    const built = await buildFrom(changing('market.jpg', 1, becomes));
    expect(codesOf(built)).toEqual(['picture/changed']);
  });

  it.each(CHANGES)(
    'before it is separated, to %s, is told at its place',
    async (_name, becomes) => {
      const built = await buildFrom(changing('market.jpg', 2, becomes));
      expect(codesOf(built)).toEqual([]);
      const press = await pressPictures(built, NEWSPRINT);
      expect(press.value).toBeUndefined();
      expect(press.diagnostics.map(({ code }) => code)).toEqual(['picture/changed']);
      const [told] = press.diagnostics;
      expect(told?.message.en).toContain('market.jpg');
      expect(lineOf(ISSUE, told?.span.from ?? 0)).toBe(13);
    },
  );

  it('is told of an advertisement as well', async () => {
    const becomes: Loaded = { kind: 'bytes', bytes: OTHER };
    const press = await pressPictures(await buildFrom(changing('shop.png', 2, becomes)), NEWSPRINT);
    expect(press.diagnostics.map(({ span }) => lineOf(ISSUE, span.from))).toEqual([15]);
  });

  it('is printed when it is what it was again', async () => {
    const files = steadyFiles(memoryFiles(FILES), () => 0);
    const first = await buildFrom(files);
    const file = first.pictureFiles.get('market.jpg');
    if (file === undefined) throw new Error('no file');
    const gone = new Map([
      ...first.pictureFiles,
      ['market.jpg', { ...file, read: () => undefined }],
    ]);
    expect(
      (await pressPictures({ ...first, pictureFiles: gone }, NEWSPRINT)).value,
    ).toBeUndefined();
    const second = await buildFrom(files);
    expect(second.pictureFiles.get('market.jpg')).toBe(file);
    expect((await pressPictures(second, NEWSPRINT)).value?.size).toBe(2);
  });
});

describe('pictures in memory', () => {
  it('are few at once while they are looked into', async () => {
    let read = 0;
    const sources = Array.from({ length: 20 }, (_, i) => {
      const source = sourceOf(`${i}.jpg`, PICTURE);
      if (source.file === undefined) throw new Error('no file');
      const reading = (): Uint8Array => {
        read += 1;
        return PICTURE;
      };
      return [source.name, { ...source, file: { ...source.file, read: reading } }] as const;
    });
    const inspected = inspectPictures(new Map(sources));
    // Nothing has been looked into yet: the next is read when one of these is done with.
    expect(read).toBe(4);
    const { value } = await inspected;
    expect(read).toBe(20);
    expect([...value.keys()]).toEqual(sources.map(([name]) => name));
  });
});
