/** Streams of a file with the filters that their dictionaries name. */
import { type Filter, type Unpacked, unpack } from './filters.ts';
import {
  at,
  follow,
  isKind,
  nameOf,
  type PdfDict,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** A stream of the file, or one that stands inline in a page. */
export const streamOf = (file: () => PdfFile, dict: PdfDict, raw: Uint8Array): PdfStream => ({
  kind: 'stream',
  dict,
  raw,
  decode: () => {
    const unpacked = unpack(raw, filtersOf(file(), dict));
    return unpacked === undefined || unpacked.left.length > 0 ? undefined : unpacked.bytes;
  },
});

/** As far as a filter of a picture, which is left on. */
export const unpackedPicture = (file: PdfFile, { dict, raw }: PdfStream): Unpacked | undefined =>
  unpack(raw, filtersOf(file, dict));

/** Filters in the order in which they are undone. */
function filtersOf(file: PdfFile, dict: PdfDict): readonly Filter[] {
  const filters = listed(at(file, dict, 'Filter'));
  const parameters = listed(at(file, dict, 'DecodeParms'));
  return filters.flatMap((one, i) => {
    const name = nameOf(follow(file, one));
    const own = follow(file, parameters[i]);
    const entries = isKind(own, 'dict') ? own.entries : new Map<string, PdfValue>();
    const followed = new Map([...entries].map(([key, value]) => [key, follow(file, value)]));
    return name === undefined ? [] : [{ name, parameters: followed }];
  });
}

const listed = (value: PdfValue): readonly PdfValue[] =>
  Array.isArray(value) ? (value as readonly PdfValue[]) : value === null ? [] : [value];
