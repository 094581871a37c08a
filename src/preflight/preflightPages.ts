/** Pages looked over as they will be printed: the rules that an issue's own colours, sizes and places can break. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DisplayList } from '../model/display.ts';
import type { Preflight } from '../model/preflight.ts';
import type { PressImages } from '../model/pressImage.ts';
import type { ReadJpeg } from '../model/samples.ts';
import type { Span } from '../model/source.ts';
import { displayedPage, inksOfImages } from './displayMarks.ts';
import { type Finding, ofPage } from './finding.ts';
import { colourFindings } from './rules/colours.ts';
import { inkFindings, mostInk } from './rules/inks.ts';
import { placeFindings } from './rules/places.ts';
import { tellFindings } from './tellFindings.ts';

export interface PagesToPrint {
  readonly lists: readonly DisplayList[];
  readonly images: PressImages;
  readonly pdfx: '4' | '1a';
  readonly readJpeg: ReadJpeg;
  readonly preflight: Preflight;
  /** Where the issue asks for a page. */
  readonly spanOf: (page: string | undefined) => Span;
}

export async function preflightPages(input: PagesToPrint): Promise<readonly Diagnostic[]> {
  const { limits, levels } = input.preflight;
  const inks = await inksOfImages(input.images, input.readJpeg);
  const findings = input.lists
    .map(displayedPage)
    .flatMap((page) => [
      ...colourFindings(page, limits),
      ...placeFindings(page, limits),
      ...inkFindings(page.label, mostInk(page, inks), limits),
    ]);
  const ofForms = input.pdfx === '1a' ? input.lists.flatMap(transparentForms) : [];
  return tellFindings([...findings, ...ofForms], { levels, spanOf: input.spanOf });
}

/** An advertisement may be transparent in X-4; X-1a forbids it in any part of a file. */
const transparentForms = ({ page, items }: DisplayList): readonly Finding[] =>
  items.flatMap((item) =>
    item.kind === 'form' && item.form.isTransparent
      ? [{ ...ofPage('transparency', page, item.owner), isForbidden: true }]
      : [],
  );
