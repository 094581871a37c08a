/** A finished PDF looked over as a prepress department does, by nothing but what stands in the file. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Preflight, PreflightLimits } from '../model/preflight.ts';
import type { ReadJpeg } from '../model/samples.ts';
import { type SourceFile, wholeFile } from '../model/source.ts';
import { type Finding, ofPage } from './finding.ts';
import { imageReader, type ReadImages } from './pdf/imageInks.ts';
import { openPdf } from './pdf/openPdf.ts';
import {
  bleedOf,
  type FilePage,
  MOST_PAGES,
  mediaOf,
  pageContent,
  pagesOf,
  seenFrom,
  trimOf,
} from './pdf/pages.ts';
import { type Budget, type PageContent, pageBudget } from './pdf/run.ts';
import type { PdfFile } from './pdf/values.ts';
import { colourFindings } from './rules/colours.ts';
import { fontFindings } from './rules/fonts.ts';
import { claimOf, identityFindings } from './rules/identity.ts';
import { inkFindings, mostInk } from './rules/inks.ts';
import { intentFindings } from './rules/intent.ts';
import { inlineFindings, objectFindings } from './rules/objects.ts';
import { pageFindings } from './rules/pageBoxes.ts';
import { placeFindings } from './rules/places.ts';
import type { SeenPage } from './seenPage.ts';
import { tellFindings } from './tellFindings.ts';

export interface PreflightInput {
  readonly bytes: Uint8Array;
  /** The file as messages name it. */
  readonly path: string;
  readonly preflight: Preflight;
  readonly readJpeg: ReadJpeg;
  /** Page codes in the order of the file; numbers where there are none. */
  readonly labels?: readonly string[] | undefined;
}

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

export interface Preflighted {
  readonly pages: readonly PreflightedPage[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function preflightFile(input: PreflightInput): Promise<Preflighted> {
  const source: SourceFile = { path: input.path, text: '' };
  const span = wholeFile(source);
  const file = await openPdf(input.bytes);
  if (file === undefined)
    return { pages: [], diagnostics: [diagnose('preflight/unreadable', span, {})] };
  const pages = file.isEncrypted ? [] : pagesOf(file);
  if (pages.length > MOST_PAGES)
    return {
      pages: [],
      diagnostics: [diagnose('preflight/too-many-pages', span, { most: MOST_PAGES })],
    };
  if (pages.length === 0 && !file.isEncrypted)
    return { pages: [], diagnostics: [diagnose('preflight/unreadable', span, {})] };
  const label = ({ number }: FilePage): string => input.labels?.[number - 1] ?? String(number);
  const claim = claimOf(file);
  const ofWhole = [
    ...identityFindings(file),
    // What is locked cannot be looked into.
    ...(file.isEncrypted
      ? []
      : [...intentFindings(file, claim), ...objectFindings(file, claim), ...fontFindings(file)]),
    ...pageFindings(file, pages, label),
  ];
  const looked = [];
  const looking = {
    file,
    limits: input.preflight.limits,
    readImages: imageReader(file, input.readJpeg),
    budget: { left: MOST_CONTENT },
  };
  for (const page of pages) looked.push(await lookAt(looking, page, label(page)));
  const findings = [...ofWhole, ...looked.flatMap((one) => one.findings)];
  return {
    pages: looked.map(({ measured }) => measured),
    diagnostics: tellFindings(findings, input.preflight.levels, () => span),
  };
}

interface Looked {
  readonly measured: PreflightedPage;
  readonly findings: readonly Finding[];
}

/** Bytes of content that a whole file may have: a hundred pages of a heavy edition have a quarter. */
const MOST_CONTENT = 1 << 28;

interface Looking {
  readonly file: PdfFile;
  readonly limits: PreflightLimits;
  readonly readImages: ReadImages;
  /** What may still be read of the file. */
  readonly budget: Budget;
}

async function lookAt(
  { file, limits, readImages, budget }: Looking,
  page: FilePage,
  label: string,
): Promise<Looked> {
  const allowed = Math.min(budget.left, pageBudget().left);
  const own = { left: allowed };
  const content = pageContent(file, page, own);
  budget.left -= allowed - own.left;
  const seen = seenPage(page, label, content);
  const { inks, damaged } = await readImages(content.images);
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
