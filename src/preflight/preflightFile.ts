/** A finished PDF looked over as a prepress department does, by nothing but what stands in the file. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Preflight } from '../model/preflight.ts';
import type { ReadJpeg } from '../model/samples.ts';
import { type SourceFile, wholeFile } from '../model/source.ts';
import { lookAtPage, type PreflightedPage } from './lookAtPage.ts';
import { imageReader } from './pdf/imageInks.ts';
import { openPdf } from './pdf/openPdf.ts';
import { type FilePage, MOST_PAGES, pagesOf } from './pdf/pages.ts';
import { fontFindings } from './rules/fonts.ts';
import { claimOf, identityFindings } from './rules/identity.ts';
import { intentFindings } from './rules/intent.ts';
import { objectFindings } from './rules/objects.ts';
import { pageFindings } from './rules/pageBoxes.ts';
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

export interface Preflighted {
  readonly pages: readonly PreflightedPage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes of content that a whole file may have: a hundred pages of a heavy edition have a quarter. */
const MOST_CONTENT = 1 << 28;

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
  for (const page of pages) looked.push(await lookAtPage(looking, page, label(page)));
  const findings = [...ofWhole, ...looked.flatMap((one) => one.findings)];
  return {
    pages: looked.map(({ measured }) => measured),
    diagnostics: tellFindings(findings, { levels: input.preflight.levels, spanOf: () => span }),
  };
}
