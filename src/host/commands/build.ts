/** `dayang build`: press PDFs and the report; any error makes no press PDF. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltIssue, buildIssue } from '../../build.ts';
import { imposedSheets } from '../../imposedSheets.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import type { DisplayList } from '../../model/display.ts';
import type { Issue } from '../../model/issue.ts';
import { moveInWords } from '../../moves.ts';
import { type PressOptions, pressParts, sheetParts } from '../../press.ts';
import { reportOf } from '../../report.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { cachesOf } from '../caches.ts';
import { earlierReport } from '../earlierReport.ts';
import { checkPages, issueInput, marksOf, pageList } from '../issueInput.ts';
import { type OutputFile, type Written, writeWhole } from '../output.ts';
import { pressSetup } from '../pressOptions.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

export async function build({ operands, values }: Arguments, session: Session): Promise<number> {
  const pages = pageList(values['pages']);
  const isWhole = isEditionAlone(values);
  const isImposed = wantsSheets(values, pages);
  const marks = marksOf(values);
  const { fontFiles, kept } = cachesOf(values);
  const { build: input, name } = issueInput(operands[0] ?? '', {
    pages,
    overlays: [],
    earlier: earlierReport(values['since']),
    marks,
    fontFiles,
  });
  const folder = typeof values['out'] === 'string' ? values['out'] : join('out', name);
  session.progress({ zh: `组版 ${input.path} …`, en: `making up ${input.path} …` });
  const composed = await buildIssue(input);
  const press = await pressSetup(composed, values['pdfx'], kept);
  const sheets = isImposed ? imposedSheets(composed, marks?.round) : NO_SHEETS;
  const built: BuiltIssue = {
    ...composed,
    diagnostics: [...composed.diagnostics, ...press.diagnostics, ...sheets.diagnostics],
  };
  if (built.issue !== undefined)
    checkPages(
      pages,
      built.issue.pages.map(({ code }) => code),
    );

  if (built.diagnostics.length > 0) session.complain(show(built.diagnostics, 'pretty', session));
  const isSound =
    built.issue !== undefined && press.value !== undefined && !hasErrors(built.diagnostics);
  const report = `${JSON.stringify(
    reportOf(
      name,
      built,
      (page) => (isSound && !isWhole ? pagePath(page) : null),
      session.language,
    ),
    null,
    2,
  )}\n`;
  const pdfs =
    isSound && built.issue !== undefined && press.value !== undefined
      ? pressFiles(built, built.issue, press.value, {
          name,
          pages,
          isWhole,
          sheets: sheets.value,
          session,
        })
      : [];
  if (isMissing(built, input.path)) return 1;
  const isPart = isSound && pages !== undefined;
  const written = writeWhole(
    inFolder(folder, pdfs, { path: 'report.json', bytes: report }),
    stalePaths(folder, name, isPart),
  );
  if (values['json'] === true) session.print(report);
  else {
    for (const move of built.moved) session.announce(moveInWords(move));
    announce(session, written, isSound);
  }
  return isSound ? 0 : 1;
}

function isEditionAlone({ edition, pages }: Arguments['values']): boolean {
  if (edition === true && pages !== undefined)
    throw new UsageError({
      zh: '--edition 出全期一个 PDF，--pages 只出几版，二者只能取一',
      en: '--edition makes the PDF of all pages, --pages files of some: give one of them',
    });
  return edition === true;
}

function wantsSheets(values: Arguments['values'], pages: readonly string[] | undefined): boolean {
  if (values['impose'] !== true) return false;
  if (pages === undefined) return true;
  throw new UsageError({
    zh: '--impose 要全部版面，不能和 --pages 一起用',
    en: '--impose needs every page; leave --pages out',
  });
}

const NO_SHEETS: ReturnType<typeof imposedSheets> = { value: [], diagnostics: [] };

const pagePath = (page: string): string => `pages/${page}.pdf`;

interface Naming {
  readonly name: string;
  readonly pages: readonly string[] | undefined;
  /** Only the edition in one file. */
  readonly isWhole: boolean;
  /** Pages imposed; empty unless asked for. */
  readonly sheets: readonly DisplayList[];
  readonly session: Session;
}

/** Files with their paths from here on, one after the other. */
function* inFolder(
  folder: string,
  pdfs: Iterable<OutputFile>,
  report: OutputFile,
): Generator<OutputFile> {
  for (const { path, bytes } of pdfs) yield { path: join(folder, path), bytes };
  yield { ...report, path: join(folder, report.path) };
}

/**
 * A file a page, and the whole edition, unless one of these was asked for alone; the sheets where they were. Each
 * is made when it is asked for.
 */
function* pressFiles(
  built: BuiltIssue,
  issue: Issue,
  options: PressOptions,
  { name, pages, isWhole, sheets, session }: Naming,
): Generator<OutputFile> {
  for (const page of isWhole ? [] : built.pages) {
    const { code } = page.made;
    session.progress({ zh: `写出 ${code} 版 …`, en: `writing page ${code} …` });
    yield { path: pagePath(code), bytes: { parts: pressParts(issue, [page], code, options) } };
  }
  if (pages !== undefined) return;
  yield { path: `${name}.pdf`, bytes: { parts: pressParts(issue, built.pages, '全', options) } };
  if (sheets.length === 0) return;
  const imposed = { parts: sheetParts(issue, sheets, '拼大版', options) };
  yield { path: `${name}-sheets.pdf`, bytes: imposed };
}

/** What `pagePath` may have made; another PDF in that folder is not ours. */
const PAGE_FILE = /^[A-Z]{0,2}\d{1,3}(-[A-Z]{0,2}\d{1,3})?\.pdf$/;

/** Press files of an earlier run; of a part, its single pages may still be right. */
function stalePaths(folder: string, name: string, isPart: boolean): readonly string[] {
  const whole = [`${name}.pdf`, `${name}-sheets.pdf`].map((file) => join(folder, file));
  const pages = join(folder, 'pages');
  if (isPart || !existsSync(pages) || !statSync(pages).isDirectory()) return whole;
  const files = readdirSync(pages).filter((file) => PAGE_FILE.test(file));
  return [...whole, ...files.map((file) => join(pages, file))];
}

/** A path at which there is no issue is mistyped: nothing is written for it. */
const isMissing = (built: BuiltIssue, path: string): boolean =>
  built.diagnostics.some(
    ({ code, span }) => code === 'read/missing-file' && span.file.path === path,
  );

/** The files as they are written, the report last. */
function announce(session: Session, written: readonly Written[], isSound: boolean): void {
  const report = written.at(-1)?.path ?? '';
  if (!isSound) {
    session.announce({
      zh: `没有出付印 PDF；见 ${report}`,
      en: `no press PDF was made; see ${report}`,
    });
    return;
  }
  for (const { path, size } of written.slice(0, -1)) {
    const kilobytes = Math.ceil(size / 1024);
    session.announce({ zh: `${path}　${kilobytes} KB`, en: `${path}  ${kilobytes} KB` });
  }
  session.announce({ zh: report, en: report });
}
