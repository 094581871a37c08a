/** What is found out of picture files, and what is told of those that are no pictures or poor ones. */
import { describe, expect, it } from 'vitest';
import {
  animatedGif,
  animatedWebp,
  deepPng,
  discPng,
  factsOf,
  greyJpeg,
  inspectOne,
  plain,
  taggedCmyk,
  truncatedJpeg,
  turnedJpeg,
  untaggedCmyk,
} from '../support/pictures.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files that cannot be used', () => {
  const files: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['0 bytes', 'picture/empty', () => new Uint8Array(0)],
    ['text called .jpg', 'picture/not-a-picture', () => bytesOf('本报讯\n一张图片')],
    ['an SVG drawing', 'picture/not-a-picture', () => bytesOf('<svg viewBox="0 0 9 9"/>')],
    ['a JPEG that ends half-way', 'picture/broken', truncatedJpeg],
    ['the head of a PNG', 'picture/broken', async () => (await deepPng()).subarray(0, 12)],
    ['a side of 30,001 pixels', 'picture/too-large', () => plain(30_001, 1).png().toBuffer()],
    [
      'more pixels than any use',
      'picture/too-large',
      () => plain(20_000, 13_000).png({ compressionLevel: 1 }).toBuffer(),
    ],
  ];
  it.each(files)('%s: %s', { timeout: 30_000 }, async (_name, code, make) => {
    const { facts, codes } = await inspectOne('a.jpg', await make());
    expect(codes).toEqual([code]);
    expect(facts).toBeUndefined();
  });

  it('is told once where the file was not there', async () => {
    expect(await inspectOne('a.jpg', undefined)).toMatchObject({ facts: undefined, codes: [] });
  });

  it('names what else the file is', async () => {
    const { diagnostics } = await inspectOne('a.jpg', bytesOf('PK\u0003\u0004…'));
    expect(diagnostics[0]?.message.zh).toContain('Word');
  });

  it('takes a side of 30,000 pixels', async () => {
    const { codes } = await inspectOne('a.png', await plain(30_000, 1).png().toBuffer());
    expect(codes).toEqual([]);
  });
});

describe('files that need a word', () => {
  const files: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
    ['an animated GIF', 'picture/animated', animatedGif],
    ['an animated WebP', 'picture/animated', animatedWebp],
    ['16 bits', 'picture/deep', deepPng],
    ['CMYK without a profile', 'picture/cmyk-untagged', untaggedCmyk],
  ];
  it.each(files)('%s: %s', async (_name, code, make) => {
    const { facts, codes } = await inspectOne('a', await make());
    expect(codes).toEqual([code]);
    expect(facts).toBeDefined();
  });

  it('an animation is as large as one frame', async () => {
    expect(await factsOf('a.gif', await animatedGif())).toMatchObject({ width: 20, height: 10 });
  });

  it('CMYK with its profile needs none', async () => {
    const { facts, codes } = await inspectOne('a.jpg', await taggedCmyk());
    expect(codes).toEqual([]);
    expect(facts).toMatchObject({ colours: 'colour', hasAlpha: false });
  });
});

describe('facts', () => {
  it('grey is grey and colour is colour', async () => {
    expect((await factsOf('a.jpg', await greyJpeg())).colours).toBe('grey');
    expect((await factsOf('b.jpg', await plain(9, 9).jpeg().toBuffer())).colours).toBe('colour');
  });

  it('width and height are those of the picture as it is seen', async () => {
    expect(await factsOf('a.jpg', await turnedJpeg())).toMatchObject({ width: 40, height: 80 });
  });

  it('a cut-out has the outline of its ink, strip by strip', async () => {
    const { hasAlpha, outline } = await factsOf('a.png', await discPng(128, 32));
    expect(hasAlpha).toBe(true);
    expect(outline).toHaveLength(64);
    expect(outline?.[15]).toBeUndefined();
    expect(outline?.[48]).toBeUndefined();
    // Half-way down the disc reaches a quarter of the width to either side of the middle.
    expect(outline?.[31]).toEqual([0.25, 0.75]);
    // A quarter of the radius below its top: half-width √(32² − 24²) = 21 pixels, the wider of the strip's two rows.
    const [from = 0, to = 0] = outline?.[19] ?? [];
    expect(to - from).toBeCloseTo((2 * Math.sqrt(32 ** 2 - 24.5 ** 2)) / 128, 1);
  });

  it('an alpha channel with nothing transparent is none', async () => {
    const bytes = await plain(40, 40).ensureAlpha(1).png().toBuffer();
    expect(await factsOf('a.png', bytes)).toMatchObject({ hasAlpha: false });
    expect((await factsOf('a.png', bytes)).outline).toBeUndefined();
  });

  it('a grey cut-out is grey and has its outline', async () => {
    const { default: sharp } = await import('sharp');
    const grey = await sharp(await discPng(64, 16))
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const facts = await factsOf('a.png', grey);
    expect(facts).toMatchObject({ colours: 'grey', hasAlpha: true });
    expect(facts.outline?.[32]).toEqual([0.25, 0.75]);
  });

  it('alpha of 16 bits is read as well', async () => {
    const disc = await discPng(64, 16);
    const { default: sharp } = await import('sharp');
    const deep = await sharp(disc).toColourspace('rgb16').png().toBuffer();
    const { outline } = await factsOf('a.png', deep);
    expect(outline?.[32]).toEqual([0.25, 0.75]);
    expect(outline?.[0]).toBeUndefined();
  });

  it('a rim of alpha below six per cent is no ink', async () => {
    const { default: sharp } = await import('sharp');
    const rim = (alpha: number): Promise<Uint8Array> =>
      sharp({
        create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha } },
      })
        .png()
        .toBuffer();
    expect((await factsOf('a.png', await rim(0.04))).outline?.[5]).toBeUndefined();
    expect((await factsOf('a.png', await rim(0.1))).outline?.[5]).toEqual([0, 1]);
  });
});
