/** What a run takes from earlier ones, unless `--no-cache` says otherwise. */
import type { FontFiles } from '../fonts/fontBook.ts';
import type { KeptImages } from '../model/pressImage.ts';
import type { Arguments } from './arguments.ts';
import { cacheOf, NO_CACHE } from './cache.ts';
import { machineFonts, machineFontsWith } from './fontFiles.ts';
import { keptImages } from './keptImages.ts';

export interface Caches {
  readonly fontFiles: FontFiles;
  /** Undefined where pictures are made ready anew. */
  readonly kept: KeptImages | undefined;
}

/** Bytes of separated pictures that are kept: some weeks of a daily's. */
const MOST_KEPT = 2 ** 31;

export const cachesOf = ({ 'no-cache': none }: Arguments['values']): Caches =>
  none === true
    ? { fontFiles: machineFontsWith(NO_CACHE), kept: undefined }
    : { fontFiles: machineFonts, kept: keptImages(cacheOf('pictures', MOST_KEPT)) };
