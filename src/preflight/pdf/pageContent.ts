/** A page's content to its marks, forms within forms included (ISO 32000-1 8 and 9). */
import type { Box } from '../mark.ts';
import type { Matrix } from './matrix.ts';
import { OPERATORS } from './operators.ts';
import { type PageContent, PageRun } from './run.ts';
import { firstState } from './state.ts';
import { at, isKind, itemsOf, type PdfFile, type PdfValue } from './values.ts';

/** `toTrim`: from the file's axes to those of marks. */
export function contentOf(
  file: PdfFile,
  page: PdfValue,
  resources: PdfValue,
  { toTrim, media }: { readonly toTrim: Matrix; readonly media: Box },
): PageContent {
  const { bytes, isWhole } = streamsOf(file, page);
  const run = new PageRun(file, firstState(toTrim, media), OPERATORS);
  run.isWhole = isWhole;
  run.read(bytes, resources, 0);
  return run;
}

/** The streams of a page, which are one (7.7.3.3): a space between them, for no word goes over their edge. */
export function streamsOf(
  file: PdfFile,
  page: PdfValue,
): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const contents = at(file, page, 'Contents');
  const streams = Array.isArray(contents) ? itemsOf(file, contents) : [contents];
  const parts = streams.map((one) => (isKind(one, 'stream') ? one.decode() : undefined));
  const found = parts.flatMap((bytes) => (bytes === undefined ? [] : [bytes, Uint8Array.of(10)]));
  // A page without content is empty, not damaged.
  const isWhole = parts.every((bytes, i) => bytes !== undefined || streams[i] === null);
  return { bytes: Buffer.concat(found), isWhole };
}
