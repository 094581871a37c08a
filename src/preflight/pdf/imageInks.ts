/** Pictures of a file in ink, small: as much as is needed to measure how much of it there is (ISO 32000-1 8.9). */
import type { ReadJpeg, Samples } from '../../model/samples.ts';
import { MAP_WIDTH, reduced, turned } from '../reduce.ts';
import { paintOf, type Space, spaceOf } from './colour.ts';
import {
  at,
  isKind,
  itemsOf,
  nameOf,
  numberOf,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Ink from 0 to 255, four channels; undefined where the picture cannot be read, or is masked by its own bits. */
async function inksOf(
  file: PdfFile,
  stream: PdfStream,
  readJpeg: ReadJpeg,
): Promise<Samples | undefined> {
  const entry = (key: string): PdfValue => at(file, stream, key);
  const space = spaceOf(file, entry('ColorSpace'), null);
  if (space === undefined || entry('ImageMask') === true) return undefined;
  const [from = 0, to = 1] = itemsOf(file, entry('Decode')).map(Number);
  const picture = { stream, space, isInverted: from > to };
  const filters = [entry('Filter'), ...itemsOf(file, entry('Filter'))].flatMap(
    (value) => nameOf(value) ?? [],
  );
  if (filters.includes('DCTDecode'))
    return filters.length === 1 ? jpegInks(picture, readJpeg) : undefined;
  return plainInks(file, picture);
}

interface Picture {
  readonly stream: PdfStream;
  readonly space: Space;
  readonly isInverted: boolean;
}

async function jpegInks(
  { stream, space, isInverted }: Picture,
  readJpeg: ReadJpeg,
): Promise<Samples | undefined> {
  const read = await readJpeg(stream.raw, MAP_WIDTH);
  if (read === undefined) return undefined;
  // The reader gives ink where Adobe’s marker stands; the file’s numbers are then the contrary of it.
  const isTurned = read.channels === 4 && hasAdobeMarker(stream.raw) !== isInverted;
  return toInk(isTurned ? turned(read) : read, space, isInverted && read.channels === 1);
}

/** Eight bits a number, packed without loss or not at all. */
function plainInks(file: PdfFile, { stream, space, isInverted }: Picture): Samples | undefined {
  const number = (key: string): number => numberOf(at(file, stream, key)) ?? 0;
  const isIndexed = nameOf(itemsOf(file, at(file, stream, 'ColorSpace'))[0]) === 'Indexed';
  const data = number('BitsPerComponent') === 8 && !isIndexed ? stream.decode() : undefined;
  const [width, height, channels] = [number('Width'), number('Height'), space.components];
  if (data === undefined || data.length < width * height * channels) return undefined;
  return toInk(reduced({ width, height, channels, data }), space, isInverted);
}

/** APP14 with “Adobe” (T.872 6.5.3), before the picture itself begins. */
function hasAdobeMarker(bytes: Uint8Array): boolean {
  for (let i = 2; i + 9 < bytes.length && bytes[i] === 0xff; ) {
    const marker = bytes[i + 1];
    if (marker === 0xda) return false;
    const name = new TextDecoder('latin1').decode(bytes.subarray(i + 4, i + 9));
    if (marker === 0xee && name === 'Adobe') return true;
    i += 2 + (bytes[i + 2] ?? 0) * 256 + (bytes[i + 3] ?? 0);
  }
  return false;
}

function toInk(samples: Samples, space: Space, isInverted: boolean): Samples {
  const right = isInverted ? turned(samples) : samples;
  if (space.space === 'cmyk' && space.inks.length === 0) return right;
  const { width, height, channels } = samples;
  const data = new Uint8Array(width * height * 4);
  const inkOf = remembered((numbers) => inkBytes(space, numbers));
  for (let pixel = 0; pixel < width * height; pixel += 1)
    data.set(inkOf(right.data.subarray(pixel * channels, (pixel + 1) * channels)), pixel * 4);
  return { width, height, channels: 4, data };
}

function inkBytes(space: Space, bytes: Uint8Array): readonly number[] {
  const numbers = Array.from(bytes, (value) => value / 255);
  const { ink, spots } = paintOf(space, numbers);
  const { cyan, magenta, yellow } = ink;
  // A spot ink adds to the sum like any other; here it stands with black.
  const black = ink.black + spots.reduce((sum, [, tint]) => sum + tint, 0);
  return [cyan, magenta, yellow, black].map((tint) => Math.round(Math.min(100, tint) * 2.55));
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

/** The pictures of a page that can be read. */
export async function allInks(
  file: PdfFile,
  images: ReadonlyMap<string, PdfStream>,
  readJpeg: ReadJpeg,
): Promise<ReadonlyMap<string, Samples>> {
  const read = [...images].map(async ([key, stream]) => {
    const samples = isKind(stream, 'stream') ? await inksOf(file, stream, readJpeg) : undefined;
    return samples === undefined ? [] : [[key, samples] as const];
  });
  return new Map((await Promise.all(read)).flat());
}
