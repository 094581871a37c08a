/** Separated pictures in the cache: a header of one line, then the data as the press file carries it. */
import type { KeptImages, PressImage } from '../model/pressImage.ts';
import type { Cache } from './cache.ts';

export const keptImages = (cache: Cache): KeptImages => ({
  find: (made) => {
    const bytes = cache.find(made);
    return bytes === undefined ? undefined : imageOf(bytes);
  },
  keep: (made, { data, ...header }) =>
    cache.keep(made, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), data])),
});

/** Sound bytes are what `keep` has written. */
function imageOf(bytes: Uint8Array): PressImage {
  const end = bytes.indexOf(LINE_END);
  const header = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()) as Omit<
    PressImage,
    'data'
  >;
  return { ...header, data: bytes.subarray(end + 1) };
}

const LINE_END = 0x0a;
