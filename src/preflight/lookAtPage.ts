/** One page of a file, its marks looked over and measured. */
import type { PreflightLimits } from '../model/preflight.ts';
import { type Finding, ofPage } from './finding.ts';
import type { ReadImages } from './pdf/imageInks.ts';
import { bleedOf, type FilePage, mediaOf, pageContent, seenFrom, trimOf } from './pdf/pages.ts';
import { type Budget, type PageContent, pageBudget } from './pdf/run.ts';
import type { PdfFile } from './pdf/values.ts';
import { colourFindings } from './rules/colours.ts';
import { inkFindings, mostInk, unmeasuredFindings } from './rules/inks.ts';
import { inlineFindings } from './rules/objects.ts';
import { placeFindings } from './rules/places.ts';
import type { SeenPage } from './seenPage.ts';

/** A page as it was measured, for the report. */
export interface PreflightedPage {
  readonly page: string;
  /** Trim, mm. */
  readonly width: number;
  readonly height: number;
  readonly texts: number;
  readonly pictures: number;
  /** Most ink of any square of 15 mm², per cent. */
  readonly ink: number;
}

interface Looked {
  readonly measured: PreflightedPage;
  readonly findings: readonly Finding[];
}

export interface Looking {
  readonly file: PdfFile;
  readonly limits: PreflightLimits;
  readonly readImages: ReadImages;
  /** What may still be read of the file. */
  readonly budget: Budget;
}

export async function lookAtPage(
  { file, limits, readImages, budget }: Looking,
  page: FilePage,
  label: string,
): Promise<Looked> {
  const allowed = Math.min(budget.left, pageBudget().left);
  const own = { left: allowed };
  const content = pageContent(file, page, own);
  budget.left -= allowed - own.left;
  const seen = seenPage(page, label, content);
  const { inks, damaged, unknown } = await readImages(content.images);
  const most = mostInk(seen, inks);
  const count = (kind: string): number => content.marks.filter((mark) => mark.kind === kind).length;
  return {
    measured: {
      page: label,
      width: inMillimetres(seen.width),
      height: inMillimetres(seen.height),
      texts: count('text'),
      pictures: count('image'),
      ink: Math.round(most.ink),
    },
    findings: [
      ...content.unknown.map((operator) => ofPage('content', label, operator)),
      ...(content.isWhole && most.isWhole ? [] : [ofPage('content', label, 'stream')]),
      ...damaged.map(() => ofPage('content', label, 'image')),
      ...content.inline.flatMap((picture) => inlineFindings(file, label, picture)),
      ...colourFindings(seen, limits),
      ...placeFindings(seen, limits),
      ...inkFindings(label, most, limits),
      ...unmeasuredFindings(seen, unknown),
    ],
  };
}

const inMillimetres = (points: number): number => Math.round(((points * 25.4) / 72) * 10) / 10;

function seenPage(page: FilePage, label: string, { marks }: PageContent): SeenPage {
  const trim = trimOf(page);
  return {
    label,
    width: trim.right - trim.left,
    height: trim.bottom - trim.top,
    bleed: seenFrom(trim, bleedOf(page)),
    media: seenFrom(trim, mediaOf(page)),
    marks,
  };
}
