/** Press files of a built issue: what they are called, dated and conditioned by. */
import type { BuiltIssue, BuiltPage } from './build.ts';
import { diagnose } from './model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from './model/diagnostic.ts';
import type { DisplayList } from './model/display.ts';
import type { Issue } from './model/issue.ts';
import type { KeptImages, PressImages } from './model/pressImage.ts';
import type { ReadJpeg } from './model/samples.ts';
import type { Span } from './model/source.ts';
import { preflightPages } from './preflight/preflightPages.ts';
import { pdfParts } from './render/pdf/writePdf.ts';

export interface PressOptions {
  readonly pdfx: '4' | '1a';
  /** Name and version of the program, for the files' metadata. */
  readonly creator: string;
  /** CMYK profile of the output condition. */
  readonly profile: Uint8Array;
  /** Pictures of the pages, made ready for that profile; none where the pages show none. */
  readonly images?: PressImages | undefined;
}

/** One file with the given pages. `label` tells files of one issue apart: a page code, or 全. */
export const pressFile = (...given: Parameters<typeof pressParts>): Uint8Array =>
  Buffer.concat([...pressParts(...given)]);

/** The same bytes in parts, as they are written. */
export const pressParts = (
  issue: Issue,
  pages: readonly BuiltPage[],
  label: string,
  options: PressOptions,
): Iterable<Uint8Array> =>
  sheetParts(
    issue,
    pages.map((page) => page.display),
    label,
    options,
  );

/** The same of sheets that are no pages: several imposed on one, galleys. */
export const sheetFile = (...given: Parameters<typeof sheetParts>): Uint8Array =>
  Buffer.concat([...sheetParts(...given)]);

export function sheetParts(
  issue: Issue,
  sheets: readonly DisplayList[],
  label: string,
  options: PressOptions,
): Iterable<Uint8Array> {
  const { year, month, day } = issue.date;
  const date = new Date(Date.UTC(year, month - 1, day));
  const number = issue.number === undefined ? '' : ` 总第${issue.number}期`;
  return pdfParts(sheets, {
    ...options,
    title: `${issue.house.name} ${date.toISOString().slice(0, 10)}${number} ${label}`,
    date,
    condition: issue.house.press.condition,
  });
}

/** The pages of an issue looked over as they will be printed. */
export async function preflightPress(
  { issue, pages }: BuiltIssue,
  images: PressImages,
  pdfx: PressOptions['pdfx'],
): Promise<readonly Diagnostic[]> {
  if (issue === undefined) return [];
  const { readJpeg } =
    images.size === 0 ? { readJpeg: NO_JPEG } : await import('./pictures/readJpeg.ts');
  const spanOf = (code: string | undefined): Span =>
    issue.pages.find((page) => page.code === code)?.span ?? issue.house.press.span;
  return preflightPages({
    lists: pages.map(({ display }) => display),
    images,
    pdfx,
    readJpeg,
    preflight: issue.house.preflight,
    spanOf,
  });
}

/** Pages without pictures have none to unpack; colour management is not loaded for them. */
const NO_JPEG: ReadJpeg = () => Promise.resolve(undefined);

/** A profile of the output condition, and where it lies: colour management reads it there. */
export interface ProfileFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The pictures of an issue's pages, made ready for the press. Undefined when the profile cannot separate them, or
 * one of them is no longer the file that the pages were made up with. `lists` has them at other sizes than the pages;
 * `kept` is what earlier runs have made ready.
 */
export async function pressPictures(
  { issue, pages, pictureFiles }: BuiltIssue,
  profile: ProfileFile,
  lists: readonly DisplayList[] = pages.map(({ display }) => display),
  kept?: KeptImages,
): Promise<Checked<PressImages | undefined>> {
  const hasPictures = lists.some(({ items }) => items.some(({ kind }) => kind === 'image'));
  if (issue === undefined || !hasPictures) return { value: new Map(), diagnostics: [] };
  const { canSeparate, pressImages } = await import('./pictures/pressImages.ts');
  if (await canSeparate(profile)) {
    const { images, changed } = await pressImages(lists, { profile, files: pictureFiles, kept });
    const told = [...changed].map((path) =>
      diagnose('picture/changed', pictureSpan(issue, path), { path }),
    );
    return { value: told.length === 0 ? images : undefined, diagnostics: told };
  }
  const { press } = issue.house;
  const facts = { path: profile.path, why: NO_TABLES };
  const told = diagnose('press/profile', press.profile?.span ?? press.span, facts);
  return { value: undefined, diagnostics: [told] };
}

/** Where the issue names the file of a picture or an advertisement. */
const pictureSpan = ({ pictures, ads, span }: Issue, path: string): Span =>
  [
    ...pictures.values(),
    ...[...ads.values()].flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
  ].find(({ facts }) => facts?.path === path)?.span ?? span;

const NO_TABLES: Bilingual = {
  zh: '不能用它分色，文件坏了或缺少换算表',
  en: 'no picture can be separated with it; it is damaged or lacks its tables',
};

const OUTPUT_CLASS = 0x70727472; // 'prtr'
const CMYK_SPACE = 0x434d594b; // 'CMYK'
const ICC_MAGIC = 0x61637370; // 'acsp'
const ICC_HEADER = 128;

/** Why a file is no CMYK output profile; undefined when it is one (ICC.1 §7.2). */
export function profileFault(bytes: Uint8Array): Bilingual | undefined {
  if (bytes.length < ICC_HEADER)
    return { zh: '太短，不是 ICC 特性文件', en: 'too short for an ICC profile' };
  const header = new DataView(bytes.buffer, bytes.byteOffset, ICC_HEADER);
  if (header.getUint32(36) !== ICC_MAGIC) return { zh: '不是 ICC 特性文件', en: 'no ICC profile' };
  if (header.getUint32(12) !== OUTPUT_CLASS)
    return { zh: '不是输出特性文件（prtr）', en: 'not an output profile (prtr)' };
  return header.getUint32(16) === CMYK_SPACE ? undefined : { zh: '不是 CMYK', en: 'not CMYK' };
}
