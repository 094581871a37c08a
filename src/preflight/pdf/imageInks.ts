/** Pictures of a file in ink, small: as much as is needed to measure how much of it there is (ISO 32000-1 8.9). */
import type { ReadJpeg, Samples } from '../../model/samples.ts';
import { MAP_WIDTH, reduced, turned } from '../reduce.ts';
import { GRAY, inkBytes, type Space, spaceOf } from './colour.ts';
import { pixelBytes } from './pixels.ts';
import { unpackedPicture } from './streams.ts';
import { at, itemsOf, numberOf, type PdfFile, type PdfStream, type PdfValue } from './values.ts';

/** Pictures by the key of their marks, and the keys of those that are damaged or that nothing here unpacks. */
export interface ImageInks {
  readonly inks: ReadonlyMap<string, Samples>;
  readonly damaged: readonly string[];
  readonly unknown: ReadonlySet<string>;
}

/** Keeps what it has unpacked: pages share their pictures. */
export type ReadImages = (images: ReadonlyMap<string, PdfStream>) => Promise<ImageInks>;

export function imageReader(file: PdfFile, readJpeg: ReadJpeg): ReadImages {
  const known = new Map<PdfStream, Read>();
  return async (images) => {
    const inks = new Map<string, Samples>();
    const damaged: string[] = [];
    const unknown = new Set<string>();
    // One after the other: unpacked, a picture of a page takes a hundred megabytes.
    for (const [key, stream] of images) {
      const read = known.get(stream) ?? (await inksOf(file, stream, readJpeg));
      known.set(stream, read);
      if (read === 'damaged') damaged.push(key);
      else if (read === 'unknown') unknown.add(key);
      else inks.set(key, read);
    }
    return { inks, damaged, unknown };
  };
}

/** Ink from 0 to 255, four channels; of a stencil mask how much it covers, one channel. */
type Read = Samples | 'damaged' | 'unknown';

/** Pixels that are looked at: those of a broadsheet page at 1200 dots an inch are three times as many. */
const MOST_PIXELS = 1 << 28;

async function inksOf(file: PdfFile, stream: PdfStream, readJpeg: ReadJpeg): Promise<Read> {
  const entry = (key: string): PdfValue => at(file, stream, key);
  const isStencil = entry('ImageMask') === true;
  const space = isStencil ? GRAY : spaceOf(file, entry('ColorSpace'), null);
  if (space === undefined) return 'unknown';
  const [from = 0, to = 1] = itemsOf(file, entry('Decode')).map(Number);
  const unpacked = unpackedPicture(file, stream);
  if (unpacked === undefined) return 'damaged';
  const { bytes, left } = unpacked;
  const picture = { bytes, space, isInverted: from > to };
  if (left.length === 0)
    return isStencil ? stencil(file, stream, picture) : plainInks(file, stream, picture);
  return left.length === 1 && left[0]?.name === 'DCTDecode'
    ? jpegInks(picture, readJpeg)
    : 'unknown';
}

interface Picture {
  readonly bytes: Uint8Array;
  readonly space: Space;
  readonly isInverted: boolean;
}

async function jpegInks({ bytes, space, isInverted }: Picture, readJpeg: ReadJpeg): Promise<Read> {
  const read = await readJpeg(bytes, MAP_WIDTH);
  if (read === undefined || read.channels !== space.components) return 'damaged';
  // The reader gives four inks as the contrary of the file’s numbers, whatever marker the file has.
  const isTurned = read.channels === 4 && !isInverted;
  return toInk(isTurned ? turned(read) : read, space, isInverted && read.channels !== 4);
}

/** Paints where its bits are 0, or where they are 1 when it is inverted (8.9.6.2). */
function stencil(file: PdfFile, stream: PdfStream, { bytes, isInverted }: Picture): Read {
  const number = (key: string): number => numberOf(at(file, stream, key)) ?? 0;
  const [width, height] = [number('Width'), number('Height')];
  if (!(width * height <= MOST_PIXELS)) return 'unknown';
  const data = pixelBytes(bytes, { width, height, channels: 1, bits: 1 }, false);
  if (data === undefined) return 'damaged';
  const samples = reduced({ width, height, channels: 1, data });
  return isInverted ? samples : turned(samples);
}

function plainInks(file: PdfFile, stream: PdfStream, { bytes, space, isInverted }: Picture): Read {
  const number = (key: string): number => numberOf(at(file, stream, key)) ?? 0;
  const [width, height] = [number('Width'), number('Height')];
  const isIndexed = space.palette !== undefined;
  if (!(width * height * space.components <= MOST_PIXELS)) return 'unknown';
  const shape = { width, height, channels: space.components, bits: number('BitsPerComponent') };
  const data = pixelBytes(bytes, shape, isIndexed);
  if (data === undefined) return 'damaged';
  const samples = { width, height, channels: space.components, data };
  // Numbers of a palette have no mean.
  return isIndexed
    ? reduced(toInk(samples, space, false))
    : toInk(reduced(samples), space, isInverted);
}

function toInk(samples: Samples, space: Space, isInverted: boolean): Samples {
  const right = isInverted ? turned(samples) : samples;
  if (space.space === 'cmyk' && space.inks.length === 0 && space.palette === undefined)
    return right;
  const { width, height, channels } = samples;
  const data = new Uint8Array(width * height * 4);
  const inkOf = remembered((bytes) =>
    inkBytes(
      space,
      Array.from(bytes, (value) => (space.palette === undefined ? value / 255 : value)),
    ),
  );
  for (let pixel = 0; pixel < width * height; pixel += 1)
    data.set(inkOf(right.data.subarray(pixel * channels, (pixel + 1) * channels)), pixel * 4);
  return { width, height, channels: 4, data };
}

/** Pictures of one ink have 256 colours, however many pixels. */
function remembered(
  work: (bytes: Uint8Array) => readonly number[],
): (bytes: Uint8Array) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (bytes) => {
    if (bytes.length !== 1) return work(bytes);
    const found = known.get(bytes[0] ?? 0) ?? work(bytes);
    known.set(bytes[0] ?? 0, found);
    return found;
  };
}
