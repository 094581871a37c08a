/** Pictures drawn for tests, sound and broken, and display lists that show them. */
import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { storeOf } from '../../src/host/knownFile.ts';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import type { DisplayList, Image } from '../../src/model/display.ts';
import type { KnownFile } from '../../src/model/files.ts';
import type { PictureFacts, PixelBox } from '../../src/model/picture.ts';
import type { PressImages } from '../../src/model/pressImage.ts';
import { wholeFile } from '../../src/model/source.ts';
import { pt } from '../../src/model/units.ts';
import type { PictureSource } from '../../src/model/written.ts';
import { inspectPictures } from '../../src/pictures/inspectPictures.ts';
import { pressImages } from '../../src/pictures/pressImages.ts';

export const NEWSPRINT = { path: NEWSPRINT_PROFILE, bytes: readFileSync(NEWSPRINT_PROFILE) };

type Rgb = readonly [red: number, green: number, blue: number];

/** One colour all over. */
export const plain = (width: number, height: number, colour: Rgb = [200, 60, 40]): Sharp => {
  const [r, g, b] = colour;
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
};

/** Left half one colour, right half another. */
export function halves(width: number, height: number, left: Rgb, right: Rgb): Sharp {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const isLeft = Math.floor(i / 3) % width < width / 2;
    return (isLeft ? left : right)[i % 3] ?? 0;
  });
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Tones of everything a photograph has, the same each time: no two neighbours alike. */
export function speckled(width: number, height: number): Sharp {
  const data = Uint8Array.from(
    { length: width * height * 3 },
    (_, i) => (i * i * 31 + i * 7) % 256,
  );
  return sharp(data, { raw: { width, height, channels: 3 } });
}

export const truncatedJpeg = async (): Promise<Uint8Array> => {
  const whole = await speckled(120, 90).jpeg().toBuffer();
  return whole.subarray(0, Math.floor(whole.length / 2));
};

export const deepPng = (): Promise<Uint8Array> =>
  plain(20, 10).toColourspace('rgb16').png().toBuffer();

export const greyJpeg = (width = 60, height = 40): Promise<Uint8Array> =>
  plain(width, height, [128, 128, 128]).toColourspace('b-w').jpeg({ quality: 100 }).toBuffer();

/** libvips' own CMYK, with or without its profile. */
export const untaggedCmyk = (): Promise<Uint8Array> =>
  plain(60, 40).toColourspace('cmyk').jpeg().toBuffer();
export const taggedCmyk = (): Promise<Uint8Array> =>
  plain(60, 40).withIccProfile('cmyk').jpeg().toBuffer();

/** Red above blue, one picture after the other. */
const FRAMES = Uint8Array.from({ length: 20 * 20 * 3 }, (_, i) =>
  i < 20 * 10 * 3 ? ([250, 0, 0][i % 3] ?? 0) : ([0, 0, 250][i % 3] ?? 0),
);
const frames = (): Sharp =>
  sharp(FRAMES, { raw: { width: 20, height: 20, channels: 3, pageHeight: 10 } });
export const animatedGif = (): Promise<Uint8Array> => frames().gif().toBuffer();
export const animatedWebp = (): Promise<Uint8Array> => frames().webp({ lossless: true }).toBuffer();

/** A solid disc of red in nothing: its middle and radius in pixels. */
export function discPng(side: number, radius: number): Promise<Uint8Array> {
  const data = Uint8Array.from({ length: side * side * 4 }, (_, i) => {
    const [x, y] = [Math.floor(i / 4) % side, Math.floor(i / 4 / side)];
    const isInside = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) <= radius;
    return [220, 30, 30, isInside ? 255 : 0][i % 4] ?? 0;
  });
  return sharp(data, { raw: { width: side, height: side, channels: 4 } })
    .png()
    .toBuffer();
}

/** Turned a quarter by the camera: stored red left and blue right, seen red above and blue below. */
export const turnedJpeg = (): Promise<Uint8Array> =>
  halves(80, 40, [250, 0, 0], [0, 0, 250])
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();

/** A picture as read from an issue: its name is its path. */
export const sourceOf = (path: string, bytes: Uint8Array | undefined): PictureSource => ({
  name: path,
  path,
  file: bytes === undefined ? undefined : knownFile(path, bytes),
  data: { file: path },
  spanAt: () => wholeFile({ path: 'issue.yaml', text: '' }),
});

/** A file of these bytes, the same whenever it is read. */
export function knownFile(path: string, bytes: Uint8Array): KnownFile {
  const { know } = storeOf({ load: () => ({ kind: 'bytes', bytes }), list: () => [] });
  const known = know(path);
  if (known.kind !== 'known') throw new Error(known.kind);
  return known.file;
}

/** Pictures of sheets made ready for newsprint, from the bytes of their files by path. */
export async function separated(
  lists: readonly DisplayList[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<PressImages> {
  const known = new Map([...files].map(([path, bytes]) => [path, knownFile(path, bytes)]));
  return (await pressImages(lists, { profile: NEWSPRINT, files: known })).images;
}

export const inspectOne = async (path: string, bytes: Uint8Array | undefined) => {
  const { value, diagnostics } = await inspectPictures(new Map([[path, sourceOf(path, bytes)]]));
  return { facts: value.get(path), codes: diagnostics.map(({ code }) => code), diagnostics };
};

export async function factsOf(path: string, bytes: Uint8Array): Promise<PictureFacts> {
  const { facts, codes } = await inspectOne(path, bytes);
  if (facts === undefined) throw new Error(`${path}: ${codes.join()}`);
  return facts;
}

export const wholeOf = ({ width, height }: PictureFacts): PixelBox => ({
  left: 0,
  top: 0,
  width,
  height,
});

/** A picture on a page, at 10 points from its corner; its size in points. */
export const imageItem = (
  picture: PictureFacts,
  width: number,
  height: number,
  crop: PixelBox = wholeOf(picture),
): Image => ({
  kind: 'image',
  layer: 'press',
  owner: picture.path,
  picture,
  crop,
  x: pt(10),
  y: pt(10),
  width: pt(width),
  height: pt(height),
});
