/** Advertisements supplied as PDF: the page that is booked, checked, and ready to be placed as it is. */
import { createHash } from 'node:crypto';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { PdfForm } from '../model/pdfForm.ts';
import type { Preflight, PreflightLimits, PreflightRule } from '../model/preflight.ts';
import type { ReadJpeg } from '../model/samples.ts';
import { pt } from '../model/units.ts';
import type { FormSource } from '../model/written.ts';
import { type Finding, ofFile } from './finding.ts';
import { lookAtPage } from './lookAtPage.ts';
import { imageReader } from './pdf/imageInks.ts';
import { openPdf } from './pdf/openPdf.ts';
import { contentBytes } from './pdf/pageContent.ts';
import { type FilePage, MOST_PAGES, pagesOf, trimOf } from './pdf/pages.ts';
import { pageBudget } from './pdf/run.ts';
import { at, down, itemsOf, type PdfFile } from './pdf/values.ts';
import { fontFindings } from './rules/fonts.ts';
import { claimOf, identityFindings } from './rules/identity.ts';
import { intentFindings } from './rules/intent.ts';
import { objectFindings } from './rules/objects.ts';
import { pageFindings } from './rules/pageBoxes.ts';
import { tellFindings } from './tellFindings.ts';

export interface FormRules {
  readonly preflight: Preflight;
  readonly readJpeg: ReadJpeg;
}

/** Forms by the names of their advertisements. One that cannot be used has none, and is told. */
export async function inspectForms(
  sources: readonly FormSource[],
  rules: FormRules,
): Promise<Checked<ReadonlyMap<string, PdfForm>>> {
  const diagnostics: Diagnostic[] = [];
  const forms = new Map<string, PdfForm>();
  for (const source of sources) {
    const found = await inspect(source, rules);
    diagnostics.push(...found.diagnostics);
    if (found.value !== undefined) forms.set(source.name, found.value);
  }
  return { value: forms, diagnostics };
}

async function inspect(
  source: FormSource,
  { preflight, readJpeg }: FormRules,
): Promise<Checked<PdfForm | undefined>> {
  const { name, path, bytes, page, spanAt } = source;
  if (bytes === undefined) return { value: undefined, diagnostics: [] };
  const looking = { name, path, page, limits: preflight.limits };
  const looked = await lookedOnce(bytes, JSON.stringify(looking), () =>
    lookInto(bytes, { ...looking, readJpeg }),
  );
  if ('fault' in looked) return { value: undefined, diagnostics: [looked.fault(spanAt)] };
  const told = tellFindings(looked.findings, {
    levels: preflight.levels,
    spanOf: () => spanAt(['file']),
    nameOf: (ad) => ({ zh: `广告“${ad}”`, en: `advertisement “${ad}”` }),
  });
  return { value: looked.form, diagnostics: asDelivered(told) };
}

/** What a file holds, whatever the place in the issue that asks for it. */
type Looked =
  | { readonly form: PdfForm; readonly findings: readonly Finding[] }
  | { readonly fault: (spanAt: FormSource['spanAt']) => Diagnostic };

/** By the bytes of the file: watching, an advertisement that has not changed is the same object again. */
const LOOKED = new WeakMap<Uint8Array, Map<string, Promise<Looked>>>();

function lookedOnce(bytes: Uint8Array, key: string, look: () => Promise<Looked>): Promise<Looked> {
  const ofFile = LOOKED.get(bytes) ?? new Map<string, Promise<Looked>>();
  LOOKED.set(bytes, ofFile);
  const looked = ofFile.get(key) ?? look();
  ofFile.set(key, looked);
  return looked;
}

interface Looking {
  readonly name: string;
  readonly path: string;
  /** From 1. */
  readonly page: number;
  readonly limits: PreflightLimits;
  readonly readJpeg: ReadJpeg;
}

async function lookInto(
  bytes: Uint8Array,
  { name, path, page: number, limits, readJpeg }: Looking,
): Promise<Looked> {
  const file = await openPdf(bytes);
  if (file?.isEncrypted === true)
    return { fault: (spanAt) => diagnose('ad/encrypted', spanAt(['file']), { path }) };
  const pages = file === undefined ? [] : pagesOf(file);
  if (file === undefined || pages.length === 0)
    return { fault: (spanAt) => diagnose('ad/unreadable', spanAt(['file']), { path }) };
  if (pages.length > MOST_PAGES) {
    const facts = { path, most: MOST_PAGES };
    return { fault: (spanAt) => diagnose('ad/too-many-pages', spanAt(['file']), facts) };
  }
  const page = pages[number - 1];
  if (page === undefined) {
    const facts = { path, page: number, pages: pages.length };
    return { fault: (spanAt) => diagnose('ad/no-such-page', spanAt(['page']), facts) };
  }
  const readImages = imageReader(file, readJpeg);
  const seen = await lookAtPage({ file, limits, readImages, budget: pageBudget() }, page, name);
  const digest = createHash('sha256').update(bytes).update(`\u0000${number}`).digest('hex');
  return {
    form: formOf(file, page, { path, digest }),
    findings: [...ofWhole(file, page, name), ...seen.findings],
  };
}

/**
 * What is told of the file that the page is taken from. Its other pages do not go to press, and its form of a
 * page of its own is left behind.
 */
function ofWhole(file: PdfFile, page: FilePage, name: string): readonly Finding[] {
  const claim = claimOf(file);
  const own = pageFindings(file, [page], () => name).filter(
    ({ rule, what }) => rule !== 'crop-box' && what !== 'UserUnit 1',
  );
  const hidden = itemsOf(file, down(file, file.trailer, 'Root', 'OCProperties', 'D', 'OFF'));
  const layers = objectFindings(file, claim).filter(({ rule }) => rule !== 'actions');
  return [
    ...identityFindings(file),
    ...intentFindings(file, claim),
    ...layers,
    // Layers that are off would be printed: the switches stay behind with the file.
    ...(hidden.length > 0 ? [ofFile('layers', 'OFF')] : []),
    ...fontFindings(file),
    ...own,
  ].map((finding) => ({ ...finding, page: name }));
}

/** What a file says of itself does not go to press with its page: of advertisements a warning is enough. */
const OF_ITSELF: ReadonlySet<PreflightRule> = new Set([
  'pdf-version',
  'file-id',
  'pdfx',
  'info',
  'trapped',
  'metadata',
  'output-intent',
  'profile',
]);

const asDelivered = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const rule = diagnostic.code.replace('preflight/', '') as PreflightRule;
    return OF_ITSELF.has(rule) && diagnostic.severity === 'error'
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic;
  });

function formOf(
  file: PdfFile,
  page: FilePage,
  { path, digest }: Pick<PdfForm, 'path' | 'digest'>,
): PdfForm {
  const { left, top, right, bottom } = trimOf(page);
  const group = at(file, page.dict, 'Group');
  return {
    path,
    page: page.number,
    digest,
    width: pt(right - left),
    height: pt(bottom - top),
    trim: [left, top, right, bottom],
    content: contentBytes(file, page.dict),
    resources: page.entry('Resources'),
    group,
    isTransparent: objectFindings(file, '4').some(({ rule }) => rule === 'transparency'),
    objects: file.objects,
  };
}
