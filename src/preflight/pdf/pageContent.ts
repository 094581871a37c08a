/** A page's content to its marks, forms within forms included (ISO 32000-1 8 and 9). */

import type { Matrix } from '../../model/matrix.ts';
import type { Box } from '../mark.ts';
import { OPERATORS } from './operators.ts';
import { type Budget, type PageContent, PageRun } from './run.ts';
import { firstState } from './state.ts';
import { follow, isKind, itemsOf, type PdfFile, type PdfValue } from './values.ts';

export interface ContentOptions {
  /** From the file’s axes to those of marks. */
  readonly toTrim: Matrix;
  readonly media: Box;
  readonly budget: Budget;
}

export function contentOf(
  file: PdfFile,
  page: PdfValue,
  resources: PdfValue,
  { toTrim, media, budget }: ContentOptions,
): PageContent {
  const run = new PageRun(file, firstState(toTrim, media), OPERATORS, budget);
  const parts = contentStreams(file, page).map((stream) => run.unpack(stream));
  run.read(joined(parts), resources, 0);
  return run;
}

/** The content of a page as bytes, to be placed as it is. */
export const contentBytes = (file: PdfFile, page: PdfValue): Uint8Array =>
  joined(
    contentStreams(file, page).map((stream) =>
      isKind(stream, 'stream') ? stream.decode() : undefined,
    ),
  );

function contentStreams(file: PdfFile, page: PdfValue): readonly PdfValue[] {
  const holder = follow(file, page);
  const written = isKind(holder, 'dict') ? holder.entries.get('Contents') : undefined;
  // A white page has none. A reference to what is not there is a file that was cut off.
  if (written === undefined || written === null) return [];
  const contents = follow(file, written);
  return Array.isArray(contents) ? itemsOf(file, contents) : [contents];
}

/** The streams of a page are one (7.7.3.3): a space between them, for no word goes over their edge. */
const joined = (parts: readonly (Uint8Array | undefined)[]): Uint8Array =>
  Buffer.concat(parts.flatMap((bytes) => (bytes === undefined ? [] : [bytes, Uint8Array.of(10)])));
