/**
 * The picture stage, second half: the pictures of finished pages, cropped, reduced and separated for the press.
 * Only this stage decodes pictures; the press file carries what it gives as it is.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { DisplayList, Image } from '../model/display.ts';
import type { KnownFile } from '../model/files.ts';
import { keep } from '../model/keep.ts';
import type { PictureFacts, PixelBox } from '../model/picture.ts';
import {
  type KeptImages,
  type PressImage,
  type PressImages,
  pressImageKey,
} from '../model/pressImage.ts';
import { InvariantError } from '../model/units.ts';
import { effectivePpi } from './effectivePpi.ts';
import { type GreyCurve, greyCurve } from './greyCurve.ts';

export interface Separation {
  /** CMYK profile of the output condition; colour management reads it from its path. */
  readonly profile: { readonly path: string; readonly bytes: Uint8Array };
  /** The pictures' files by the path of their facts. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** What earlier runs have left; undefined where nothing is kept. */
  readonly kept?: KeptImages | undefined;
}

export interface Separated {
  readonly images: PressImages;
  /** Paths of files that no longer hold what was inspected; of them there are no images. */
  readonly changed: ReadonlySet<string>;
}

/** Every crop that the pages show, once, fine enough for the largest place it has. */
export async function pressImages(
  lists: readonly DisplayList[],
  { profile, files, kept }: Separation,
): Promise<Separated> {
  const images = largestPlaces(lists);
  let curve: Promise<GreyCurve> | undefined;
  const inks: Inks = {
    path: profile.path,
    curve: () => {
      curve ??= greyCurve(profile.bytes);
      return curve;
    },
  };
  const made = new Map<string, PressImage>();
  const changed = new Set<string>();
  // One after the other, each on all processors: unpacked, a photograph takes a hundred megabytes.
  for (const image of images) {
    const { path } = image.picture;
    const file = files.get(path);
    if (file === undefined) throw new InvariantError('a picture on a page has no file', { path });
    const ready = await separatedOnce(file, profile.bytes, image, () =>
      keptOr(
        kept,
        () => madeOf(file, profile.bytes, image),
        () => separated(file, image, inks),
      ),
    );
    if (ready === undefined) changed.add(path);
    else made.set(pressImageKey(image), ready);
  }
  return { images: made, changed };
}

/** Pictures made ready, by file and profile: watching, most pages show what they showed before. */
const SEPARATED = new WeakMap<KnownFile, WeakMap<Uint8Array, Map<string, PressImage>>>();

/** Undefined when the file has changed since it was looked into. */
async function separatedOnce(
  file: KnownFile,
  profile: Uint8Array,
  image: Image,
  separate: () => Promise<PressImage | undefined>,
): Promise<PressImage | undefined> {
  const ofFile = SEPARATED.get(file) ?? new WeakMap<Uint8Array, Map<string, PressImage>>();
  SEPARATED.set(file, ofFile);
  const ofProfile = ofFile.get(profile) ?? new Map<string, PressImage>();
  ofFile.set(profile, ofProfile);
  const { width, height } = pressSize(image);
  const key = `${pressImageKey(image)} ${width} ${height} ${image.picture.colours}`;
  const known = ofProfile.get(key);
  if (known !== undefined) return known;
  const made = await separate();
  if (made !== undefined) ofProfile.set(key, made);
  return made;
}

/** As an earlier run made it ready, or made ready now. */
async function keptOr(
  kept: KeptImages | undefined,
  madeOf: () => string,
  make: () => Promise<PressImage | undefined>,
): Promise<PressImage | undefined> {
  if (kept === undefined) return make();
  const made = madeOf();
  const known = kept.find(made);
  if (known !== undefined) return known;
  const image = await make();
  if (image !== undefined) kept.keep(made, image);
  return image;
}

/** Counts the ways pictures were made ready so far: what was kept of another way is not taken. */
const WAY = 1;

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All that a picture made ready depends on, the programs that decode and separate too. */
const madeOf = ({ digest }: KnownFile, profile: Uint8Array, image: Image): string =>
  JSON.stringify({
    way: WAY,
    versions: sharp.versions,
    jpeg: JPEG,
    file: digest,
    profile: keep(SUMS, profile, () => sumOf(profile)),
    crop: image.crop,
    size: pressSize(image),
    colours: image.picture.colours,
  });

const SUMS = new WeakMap<Uint8Array, string>();

/** Whether the profile can separate at all: one white pixel, on trial. */
export const canSeparate = ({ path }: Separation['profile']): Promise<boolean> =>
  sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } })
    .withIccProfile(path, { attach: false })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ info }) => info.channels === INKS)
    .catch(() => false);

/** Cyan, magenta, yellow, black. */
const INKS = 4;

function largestPlaces(lists: readonly DisplayList[]): readonly Image[] {
  const byKey = new Map<string, Image>();
  for (const item of lists.flatMap(({ items }) => items)) {
    if (item.kind !== 'image') continue;
    const known = byKey.get(pressImageKey(item));
    if (known === undefined || effectivePpi(item) < effectivePpi(known))
      byKey.set(pressImageKey(item), item);
  }
  return [...byKey.values()];
}

/** What a picture is reduced to: three pixels a dot at 100 lines an inch (house rule, beyond GWG's 149). */
const PRESS_PPI = 300;
/** Left as it is up to here: reducing by less than a third softens more than it saves. */
const MOST_PPI = 450;

/** Pixels of the crop as it goes to press. */
function pressSize(image: Image): { readonly width: number; readonly height: number } {
  const { width, height } = image.crop;
  const ppi = effectivePpi(image);
  const scale = ppi > MOST_PPI ? PRESS_PPI / ppi : 1;
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

interface Inks {
  readonly path: string;
  readonly curve: () => Promise<GreyCurve>;
}

async function separated(
  file: KnownFile,
  image: Image,
  inks: Inks,
): Promise<PressImage | undefined> {
  const bytes = file.read();
  return bytes === undefined ? undefined : pressImage(image, bytes, inks);
}

async function pressImage(image: Image, bytes: Uint8Array, inks: Inks): Promise<PressImage> {
  assertInside(image.crop, image.picture);
  const { colours } = image.picture;
  const size = pressSize(image);
  // What can be wrong with the file was found out when it was inspected.
  const cut = sharp(bytes, { failOn: 'none', limitInputPixels: false })
    .autoOrient()
    .extract(image.crop)
    .resize({ ...size, fit: 'fill' })
    // Paper shows through what is transparent.
    .flatten({ background: '#ffffff' });
  const inked =
    colours === 'grey' ? await inBlack(cut, await inks.curve()) : inColour(cut, inks.path);
  const { format } = await sharp(bytes).metadata();
  return { ...size, colours, ...(await encoded(inked, format === 'jpeg')) };
}

/** Never `toColourspace('cmyk')` as well: that separates twice, first by a profile of libvips' own. */
const inColour = (cut: Sharp, profilePath: string): Sharp =>
  cut.withIccProfile(profilePath, { attach: false });

/** Black alone, toned for the press. */
async function inBlack(cut: Sharp, curve: GreyCurve): Promise<Sharp> {
  const { data, info } = await cut.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const toned = data.map((grey) => curve[grey] ?? 0);
  return sharp(toned, {
    raw: { width: info.width, height: info.height, channels: 1 },
  }).toColourspace('b-w');
}

/** No loss that shows at the screen of a newspaper, a tenth of the bytes; every ink in full (4:4:4). */
const JPEG = { quality: 90, chromaSubsampling: '4:4:4' } as const;

/** Drawings and screen shots stay as they are where that takes no more room than JPEG. */
async function encoded(
  inked: Sharp,
  isPhotograph: boolean,
): Promise<Pick<PressImage, 'coding' | 'data'>> {
  if (isPhotograph) return { coding: 'jpeg', data: await inked.jpeg(JPEG).toBuffer() };
  const jpeg = await inked.clone().jpeg(JPEG).toBuffer();
  const packed = deflateSync(await inked.clone().raw().toBuffer());
  return packed.length <= jpeg.length
    ? { coding: 'deflate', data: packed }
    : { coding: 'jpeg', data: jpeg };
}

function assertInside({ left, top, width, height }: PixelBox, facts: PictureFacts): void {
  const isWhole = [left, top, width, height].every(Number.isInteger);
  const isInside =
    left >= 0 && top >= 0 && left + width <= facts.width && top + height <= facts.height;
  if (!isWhole || !isInside || width < 1 || height < 1)
    throw new InvariantError('a crop leaves its picture', {
      path: facts.path,
      crop: [left, top, width, height].join(' '),
    });
}
