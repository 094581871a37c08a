/** One page of a file, its marks looked over and measured. */
import type { PreflightLimits } from '../model/preflight.ts';
import type { ReadJpeg } from '../model/samples.ts';
import { type Finding, ofPage } from './finding.ts';
import { allInks } from './pdf/imageInks.ts';
import { bleedOf, type FilePage, mediaOf, pageContent, seenFrom, trimOf } from './pdf/pages.ts';
import type { PageContent } from './pdf/run.ts';
import type { PdfFile } from './pdf/values.ts';
import { colourFindings } from './rules/colours.ts';
import { inkFindings, mostInk } from './rules/inks.ts';
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

export interface LookOptions {
  readonly limits: PreflightLimits;
  readonly readJpeg: ReadJpeg;
}

export async function lookAtPage(
  file: PdfFile,
  page: FilePage,
  label: string,
  { limits, readJpeg }: LookOptions,
): Promise<Looked> {
  const content = pageContent(file, page);
  const seen = seenPage(page, label, content);
  const inks = await allInks(file, content.images, readJpeg);
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
      ...(content.isWhole ? [] : [ofPage('content', label, 'stream')]),
      ...colourFindings(seen, limits),
      ...placeFindings(seen, limits),
      ...inkFindings(label, most, limits),
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
