/** A page's content to its marks, forms within forms included (ISO 32000-1 8 and 9). */
import type { Box } from '../mark.ts';
import type { Matrix } from './matrix.ts';
import { OPERATORS } from './operators.ts';
import { type Budget, type PageContent, PageRun } from './run.ts';
import { firstState } from './state.ts';
import { at, isKind, type PdfFile, type PdfValue } from './values.ts';

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
  run.read(streamsOf(file, at(file, page, 'Contents'), run), resources, 0);
  return run;
}

/** The streams of a page, which are one (7.7.3.3): a space between them, for no word goes over their edge. */
function streamsOf(file: PdfFile, contents: PdfValue, run: PageRun): Uint8Array {
  const streams = Array.isArray(contents) ? contents.map((one: PdfValue) => one) : [contents];
  const parts = streams.flatMap((one) => {
    const bytes = run.unpack(isKind(one, 'ref') ? (file.objects.get(one.number) ?? null) : one);
    return [...(bytes === undefined ? [] : [bytes, Uint8Array.of(10)])];
  });
  return Buffer.concat(parts);
}
