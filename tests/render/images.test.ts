/** Pictures in the finished file, read back by tools that we did not write. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DisplayItem, Image } from '../../src/model/display.ts';
import type { Ink } from '../../src/model/ink.ts';
import { blackInk } from '../../src/model/ink.ts';
import type { PressImages } from '../../src/model/pressImage.ts';
import { pt } from '../../src/model/units.ts';
import { contentOf } from '../../src/render/pdf/content.ts';
import { newDocument } from '../../src/render/pdf/pdfkitInternals.ts';
import { rasterise } from '../../src/render/png/rasterise.ts';
import { hasProgram } from '../support/data.ts';
import {
  discPng,
  factsOf,
  greyJpeg,
  halves,
  imageItem,
  separated,
  taggedCmyk,
} from '../support/pictures.ts';
import { pdfOfLists, SIDE, saved, sheetOf } from '../support/sheet.ts';

/** A photograph, a grey one, a cut-out and a CMYK picture, each at its place; the photograph twice. */
interface Sheet {
  readonly items: readonly DisplayItem[];
  readonly images: PressImages;
}

const at = (image: Image, x: number, y: number): Image => ({ ...image, x: pt(x), y: pt(y) });

async function drawSheet(): Promise<Sheet> {
  const files = new Map<string, Uint8Array>([
    [
      'photo.jpg',
      await halves(90, 60, [0, 140, 60], [240, 200, 20]).jpeg({ quality: 95 }).toBuffer(),
    ],
    ['grey.jpg', await greyJpeg()],
    ['disc.png', await discPng(60, 20)],
    ['cmyk.jpg', await taggedCmyk()],
  ]);
  const item = async (path: string, width: number, height: number): Promise<Image> =>
    imageItem(await factsOf(path, files.get(path) ?? new Uint8Array()), width, height);
  const photo = await item('photo.jpg', 45, 30);
  const items: readonly DisplayItem[] = [
    RULE,
    at(photo, 10, 10),
    at(photo, 10, 100),
    at(await item('grey.jpg', 30, 20), 100, 10),
    at(await item('disc.png', 30, 30), 100, 50),
    at(await item('cmyk.jpg', 30, 20), 100, 100),
    RULE,
  ];
  return {
    items,
    images: await separated([sheetOf(items)], files),
  };
}

/** Solid black that overprints, before and after the pictures. */
const RULE: DisplayItem = {
  kind: 'rule',
  layer: 'press',
  x1: pt(10),
  y1: pt(190),
  x2: pt(190),
  y2: pt(190),
  width: pt(1),
  ink: blackInk(100),
};

let sheet: Sheet;
let pdf: Uint8Array;
let path: string;

beforeAll(async () => {
  sheet = await drawSheet();
  pdf = pdfOfLists([sheetOf(sheet.items)], sheet.images);
  path = saved(pdf);
});

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the press file with pictures', () => {
  it('has no RGB, no alpha, no soft mask, no profile of a picture', () => {
    for (const pdfx of ['4', '1a'] as const) {
      const text = latin(pdfOfLists([sheetOf(sheet.items)], sheet.images, pdfx));
      expect(text.match(/\/Subtype \/Image/g)).toHaveLength(4);
      expect(/DeviceRGB|ICCBased|\/SMask|\/Mask|\/ca |\/CA |LZWDecode|JPXDecode/.test(text)).toBe(
        false,
      );
    }
  });

  it('carries a picture once, though two places and two pages show it', () => {
    const twice = latin(pdfOfLists([sheetOf(sheet.items), sheetOf(sheet.items)], sheet.images));
    expect(twice.match(/\/Subtype \/Image/g)).toHaveLength(4);
  });

  it('has the same bytes twice', async () => {
    const again = await drawSheet();
    const bytes = pdfOfLists([sheetOf(again.items)], again.images);
    expect(Buffer.from(bytes).equals(Buffer.from(pdf))).toBe(true);
  });

  it('is refused when a picture was not made ready: that is a bug of ours', () => {
    expect(() => pdfOfLists([sheetOf(sheet.items)])).toThrow('made ready');
  });

  it('switches overprint off for a picture and on again after it', () => {
    const image = sheet.items.find(({ kind }) => kind === 'image');
    if (image === undefined) throw new Error('no picture');
    const reference = newDocument({ pdfVersion: '1.6', info: {} }).ref({});
    const none = (): never => {
      throw new Error('neither text nor a placed page');
    };
    const content = contentOf(sheetOf([RULE, image, RULE]), {
      face: none,
      form: none,
      spot: none,
      image: () => ({ name: 'Im1', reference }),
    });
    expect(content.match(/\/Gs\w+ gs|\bq\b|\bQ\b|\/Im1 Do|\bS\b/g)).toEqual([
      ...['/GsOP gs', 'S'],
      ...['q', '/GsKO gs', '/Im1 Do', 'Q'],
      'S',
    ]);
  });

  it('shows each picture upright at its place, in its colours', async () => {
    let page: Buffer | undefined;
    await rasterise(pdf, 72, async (png) => {
      page = Buffer.from(png);
    });
    const { data, info } = await sharp(page)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const look = (x: number, y: number): readonly number[] => {
      const from = 3 * (y * info.width + x);
      return [...data.subarray(from, from + 3)];
    };
    expect([info.width, info.height]).toEqual([SIDE, SIDE]);
    for (const top of [10, 100]) {
      const [red = 0, green = 0] = look(18, top + 15);
      expect(green).toBeGreaterThan(red + 40);
      const [yellow = 0, , blue = 0] = look(48, top + 15);
      expect(yellow).toBeGreaterThan(blue + 80);
    }
    const [r = 0, g = 0, b = 0] = look(115, 20);
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(12);
    expect(g).toBeGreaterThan(100);
    // Round the disc the paper is bare.
    expect(look(102, 52)).toEqual([255, 255, 255]);
    const [disc = 0, , discBlue = 0] = look(115, 65);
    expect(disc).toBeGreaterThan(discBlue + 60);
  });
});

describe.skipIf(!hasProgram('pdfimages', '-v'))('through poppler', () => {
  it('has four pictures: three in four inks, one in black, none with a mask', () => {
    const rows = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.trim().split(/\s+/));
    const kinds = rows.map(([, , type, , , color]) => `${type} ${color}`).sort();
    expect(new Set(kinds)).toEqual(new Set(['image cmyk', 'image gray']));
    // The photograph is listed at each of its places, under one object.
    expect(new Set(rows.map((row) => row[10])).size).toBe(4);
    expect(rows).toHaveLength(5);
  });
});

describe.skipIf(!hasProgram('qpdf', '--version'))('through qpdf', () => {
  it('has no error', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });
});

describe.skipIf(!hasProgram('gs', '--version'))('through ghostscript', () => {
  /** Ink of a plate at a place in points, per cent. */
  async function plates(file: string): Promise<(plate: string, x: number, y: number) => number> {
    const folder = mkdtempSync(join(tmpdir(), 'dayang-plates-'));
    const out = join(folder, 'plate%d.tif');
    execFileSync(
      'gs',
      ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-r72', `-sOutputFile=${out}`, file],
      { stdio: 'ignore' },
    );
    const read = await Promise.all(
      readdirSync(folder)
        .filter((name) => /\((Cyan|Magenta|Yellow|Black)\)/.test(name))
        .map(async (name) => {
          const plate = sharp(join(folder, name)).toColourspace('b-w').raw();
          return { name, ...(await plate.toBuffer({ resolveWithObject: true })) };
        }),
    );
    return (plate, x, y) => {
      const found = read.find(({ name }) => name.includes(`(${plate})`));
      if (found === undefined) throw new Error(`no ${plate} plate`);
      return 100 - (found.data[y * found.info.width + x] ?? 0) / 2.55;
    };
  }

  it('separates into the inks of the profile, below 220 per cent, grey on the black plate alone', async () => {
    const ink = await plates(path);
    const colours = ['Cyan', 'Magenta', 'Yellow'];
    for (const plate of colours) expect(ink(plate, 115, 20)).toBe(0);
    // Half grey on newsprint: 41 per cent of black.
    expect(ink('Black', 115, 20)).toBeGreaterThan(36);
    expect(ink('Black', 115, 20)).toBeLessThan(46);
    // Green prints in cyan and yellow, the yellow half without cyan.
    expect(ink('Cyan', 18, 25)).toBeGreaterThan(50);
    expect(ink('Yellow', 48, 25)).toBeGreaterThan(60);
    expect(ink('Cyan', 48, 25)).toBeLessThan(20);
    for (const plate of [...colours, 'Black']) expect(ink(plate, 102, 52)).toBe(0);
    for (let x = 10; x < 190; x += 3) {
      for (let y = 10; y < 150; y += 3) {
        const total = [...colours, 'Black'].reduce((sum, plate) => sum + ink(plate, x, y), 0);
        expect(total).toBeLessThanOrEqual(225);
      }
    }
  });

  it('knocks out what lies below, a grey picture too', async () => {
    const grey = await factsOf('grey.jpg', await greyJpeg(40, 40));
    const ground = (ink: Ink): DisplayItem => ({
      ...RULE,
      y1: pt(30),
      y2: pt(30),
      width: pt(60),
      ink,
    });
    const cyan = ground({ cyan: 100, magenta: 0, yellow: 0, black: 0 });
    // Black before the picture leaves overprint on.
    const list = sheetOf([cyan, RULE, imageItem(grey, 40, 40)]);
    const files = new Map([['grey.jpg', await greyJpeg(40, 40)]]);
    const images = await separated([list], files);
    const ink = await plates(saved(pdfOfLists([list], images)));
    expect(ink('Cyan', 100, 30)).toBe(100);
    expect(ink('Cyan', 30, 30)).toBe(0);
    expect(ink('Black', 30, 30)).toBeGreaterThan(30);
  });
});
