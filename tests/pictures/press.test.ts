/** Pictures as they go to press: cut, reduced, separated; and what is told of those that are too coarse. */
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Image } from '../../src/model/display.ts';
import type { PressImage } from '../../src/model/pressImage.ts';
import { greyCurve } from '../../src/pictures/greyCurve.ts';
import { canSeparate } from '../../src/pictures/pressImages.ts';
import {
  deepPng,
  discPng,
  factsOf,
  greyJpeg,
  halves,
  imageItem,
  NEWSPRINT,
  plain,
  separated,
  speckled,
  taggedCmyk,
  turnedJpeg,
  untaggedCmyk,
} from '../support/pictures.ts';
import { sheetOf } from '../support/sheet.ts';

const press = async (
  bytes: Uint8Array,
  ...items: readonly Image[]
): Promise<readonly PressImage[]> => {
  const files = new Map(items.map(({ picture }) => [picture.path, bytes]));
  return [...(await separated([sheetOf(items)], files)).values()];
};

/** A file placed whole at a size in points. */
async function placed(bytes: Uint8Array, width = 20, height = 20): Promise<PressImage> {
  const [image] = await press(bytes, imageItem(await factsOf('a', bytes), width, height));
  if (image === undefined) throw new Error('no image');
  return image;
}

/** Every ink (or grey) of every pixel, 0–255; JPEG of four inks read as stored, so turned over. */
async function samples({ coding, colours, data }: PressImage): Promise<readonly number[]> {
  if (coding === 'deflate') return [...inflateSync(data)];
  if (colours === 'grey') return [...(await sharp(data).raw().toBuffer())];
  throw new Error('four inks of a JPEG are read from the PDF');
}

describe('separation', () => {
  it('gives the numbers of the profile, once: black is 53/39/37/86 per cent', async () => {
    const bytes = await plain(8, 8, [0, 0, 0]).png().toBuffer();
    const image = await placed(bytes);
    expect(image).toMatchObject({ colours: 'colour', width: 8, height: 8 });
    const [c = 0, m = 0, y = 0, k = 0] = await samples(image);
    const percent = [c, m, y, k].map((ink) => Math.round((100 * ink) / 255));
    expect(percent).toEqual([53, 39, 37, 86]);
  });

  it('stays under the ink limit of the profile, whatever the colour', async () => {
    const image = await placed(await speckled(40, 40).png({ palette: false }).toBuffer());
    if (image.coding !== 'deflate') throw new Error('expected plain bytes');
    const inks = await samples(image);
    const totals = Array.from({ length: inks.length / 4 }, (_, i) =>
      inks.slice(4 * i, 4 * i + 4).reduce((sum, ink) => sum + ink / 2.55, 0),
    );
    // 220 per cent, and what rounding of four inks may add.
    expect(Math.max(...totals)).toBeLessThanOrEqual(222);
    expect(Math.max(...totals)).toBeGreaterThan(150);
  });

  it('takes CMYK through its own profile, tagged or not', async () => {
    for (const make of [taggedCmyk, untaggedCmyk]) {
      const image = await placed(await make());
      expect(image).toMatchObject({ colours: 'colour', coding: 'jpeg' });
      expect(await sharp(image.data).metadata()).toMatchObject({
        space: 'cmyk',
        hasProfile: false,
      });
    }
  });

  it('reduces 16 bits to 8', async () => {
    const image = await placed(await deepPng());
    expect((await samples(image)).length).toBe(20 * 10 * 4);
  });

  it('leaves no ink where a picture is transparent', async () => {
    const image = await placed(await discPng(64, 16));
    const inks = await samples(image);
    expect(inks.slice(0, 4)).toEqual([0, 0, 0, 0]);
    const middle = 4 * (32 * 64 + 32);
    expect(inks[middle + 1]).toBeGreaterThan(150);
  });

  it('refuses a profile without tables', async () => {
    const { writeFileSync } = await import('node:fs');
    const { saved } = await import('../support/sheet.ts');
    const header = new Uint8Array(NEWSPRINT.bytes.subarray(0, 140));
    const path = saved(header);
    writeFileSync(path, header);
    expect(await canSeparate({ path, bytes: header })).toBe(false);
    expect(await canSeparate(NEWSPRINT)).toBe(true);
  });
});

describe('grey pictures', () => {
  it('print in black alone, lighter than their number: dot gain', async () => {
    const image = await placed(await greyJpeg());
    expect(image.colours).toBe('grey');
    const [grey = 0] = await samples(image);
    // Half grey prints as 41 per cent of black on newsprint and not as 50.
    expect(grey).toBeGreaterThan(140);
    expect(grey).toBeLessThan(160);
  });

  it('stand on bare paper where they are transparent', async () => {
    const grey = await sharp(await discPng(64, 16))
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const image = await placed(grey);
    expect(image.colours).toBe('grey');
    const tones = await samples(image);
    expect(tones).toHaveLength(64 * 64);
    expect(tones[0]).toBe(255);
    expect(tones[32 * 64 + 32]).toBeLessThan(200);
  });

  it('have paper for white and solid black for black, and never turn round between', async () => {
    const curve = await greyCurve(NEWSPRINT.bytes);
    expect(curve).toHaveLength(256);
    expect([curve[0], curve[255]]).toEqual([0, 255]);
    expect([...curve].every((tone, i) => i === 0 || tone >= (curve[i - 1] ?? 0))).toBe(true);
  });
});

describe('cropping and size', () => {
  it('cuts pixels of the picture as it is seen', async () => {
    const bytes = await turnedJpeg();
    const picture = await factsOf('a.jpg', bytes);
    const box = (top: number) => ({ left: 0, top, width: 40, height: 30 });
    const [above, below] = await press(
      bytes,
      imageItem(picture, 10, 10, box(0)),
      imageItem(picture, 10, 10, box(50)),
    );
    const look = async (image: PressImage | undefined): Promise<readonly number[]> => {
      const back = await sharp(image?.data).toColourspace('srgb').raw().toBuffer();
      return [...back.subarray(0, 3)];
    };
    const [[red = 0, , redsBlue = 0], [bluesRed = 0, , blue = 0]] = [
      [...(await look(above))],
      [...(await look(below))],
    ];
    expect(red).toBeGreaterThan(redsBlue);
    expect(blue).toBeGreaterThan(bluesRed);
  });

  const sizes: readonly (readonly [string, number, number])[] = [
    // 900 pixels on 144 points are 450 ppi; on 143 a little more.
    ['450 ppi stay', 144, 900],
    ['more than 450 ppi become 300', 143, 596],
    ['few pixels are never multiplied', 720, 900],
  ];
  it.each(sizes)('%s', async (_name, points, pixels) => {
    const image = await placed(await plain(900, 900).jpeg().toBuffer(), points, points);
    expect([image.width, image.height]).toEqual([pixels, pixels]);
  });

  it('the same crop twice is made once, as fine as the larger place needs', async () => {
    const bytes = await plain(900, 900).jpeg().toBuffer();
    const picture = await factsOf('a.jpg', bytes);
    const made = await press(bytes, imageItem(picture, 48, 48), imageItem(picture, 72, 72));
    expect(made.map(({ width }) => width)).toEqual([300]);
  });

  it('a crop beyond the picture is a bug of ours', async () => {
    const bytes = await plain(90, 90).jpeg().toBuffer();
    const picture = await factsOf('a.jpg', bytes);
    const beyond = { left: 50, top: 0, width: 41, height: 10 };
    await expect(press(bytes, imageItem(picture, 9, 9, beyond))).rejects.toThrow('crop');
  });
});

describe('coding', () => {
  it('photographs are JPEG, drawings plain where that is no larger', async () => {
    const drawing = halves(200, 200, [0, 0, 0], [255, 255, 255]);
    expect((await placed(await speckled(80, 80).jpeg().toBuffer())).coding).toBe('jpeg');
    expect((await placed(await drawing.png().toBuffer())).coding).toBe('deflate');
  });

  it('gives the same bytes twice', async () => {
    const bytes = await speckled(500, 400).jpeg().toBuffer();
    const [once, again] = [await placed(bytes, 50, 40), await placed(bytes, 50, 40)];
    expect(Buffer.from(once.data).equals(again.data)).toBe(true);
  });
});
