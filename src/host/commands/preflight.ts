/** `dayang preflight`: a PDF file, or every press file of an issue, looked over as a prepress department does. */
import { buildIssue } from '../../build.ts';
import { diagnose } from '../../model/catalogue/catalogue.ts';
import { type Bilingual, type Checked, hasErrors } from '../../model/diagnostic.ts';
import { NEWSPRINT_LIMITS, PREFLIGHT_RULES, type Preflight } from '../../model/preflight.ts';
import { wholeFile } from '../../model/source.ts';
import { readJpeg } from '../../pictures/readJpeg.ts';
import { type Preflighted, preflightFile } from '../../preflight/preflightFile.ts';
import { pressFile } from '../../press.ts';
import { readHouse } from '../../read/readHouse.ts';
import { preflightOf } from '../../resolve/preflight.ts';
import { type Arguments, choice } from '../arguments.ts';
import { cachesOf } from '../caches.ts';
import { diskFiles } from '../fileStore.ts';
import { checkPages, issueInput, marksOf, pageList } from '../issueInput.ts';
import { pressSetup } from '../pressOptions.ts';
import type { Session } from '../session.ts';
import { FORMATS, show } from '../show.ts';

export async function preflight(given: Arguments, session: Session): Promise<number> {
  const { operands, values } = given;
  const format =
    typeof values['format'] === 'string' ? choice(values['format'], FORMATS, '--format') : 'pretty';
  const operand = operands[0] ?? '';
  const looked = operand.toLowerCase().endsWith('.pdf')
    ? await preflightPdf(operand, values['house'])
    : await preflightIssue(operand, given, session);
  if (format === 'pretty') for (const line of figures(looked)) session.announce(line);
  session.print(
    show(looked.diagnostics, format, {
      ...session,
      color: session.color && process.stdout.isTTY === true,
    }),
  );
  return hasErrors(looked.diagnostics) ? 1 : 0;
}

/** By the rules of a house, or of newsprint. */
async function preflightPdf(
  path: string,
  house: string | boolean | undefined,
): Promise<Preflighted> {
  const rules = rulesOf(house);
  if (rules.value === undefined) return { pages: [], diagnostics: rules.diagnostics };
  const loaded = diskFiles.load(path);
  const at = wholeFile({ path, text: '' });
  if (loaded.kind === 'missing')
    return { pages: [], diagnostics: [diagnose('read/missing-file', at, { path })] };
  if (loaded.kind === 'unreadable') {
    const facts = { path, why: loaded.why };
    return { pages: [], diagnostics: [diagnose('read/unreadable-file', at, facts)] };
  }
  const looked = await preflightFile({
    bytes: loaded.bytes,
    path,
    preflight: rules.value,
    readJpeg,
  });
  return { ...looked, diagnostics: [...rules.diagnostics, ...looked.diagnostics] };
}

function rulesOf(folder: string | boolean | undefined): Checked<Preflight | undefined> {
  if (typeof folder !== 'string')
    return { value: { levels: PREFLIGHT_RULES, limits: NEWSPRINT_LIMITS }, diagnostics: [] };
  const { value, diagnostics } = readHouse(folder, diskFiles, undefined);
  return { value: value === undefined ? undefined : preflightOf(value.data), diagnostics };
}

/** Every press file as `dayang build` would write it, in memory; what is wrong with the issue is told first. */
async function preflightIssue(
  operand: string,
  { values }: Arguments,
  session: Session,
): Promise<Preflighted> {
  const pages = pageList(values['pages']);
  const { fontFiles, kept } = cachesOf(values);
  const marks = marksOf(values);
  const { build: input } = issueInput(operand, { pages, overlays: [], marks, fontFiles });
  const built = await buildIssue(input);
  const press = await pressSetup(built, values['pdfx'], kept);
  const { issue } = built;
  const diagnostics = [...built.diagnostics, ...press.diagnostics];
  if (issue === undefined || press.value === undefined || hasErrors(diagnostics))
    return { pages: [], diagnostics };
  checkPages(
    pages,
    issue.pages.map(({ code }) => code),
  );
  const looked: Preflighted[] = [];
  for (const page of built.pages) {
    const { code } = page.made;
    session.progress({ zh: `检查 ${code} 版 …`, en: `preflighting page ${code} …` });
    looked.push(
      await preflightFile({
        bytes: pressFile(issue, [page], code, press.value),
        path: `${code}.pdf`,
        preflight: issue.house.preflight,
        readJpeg,
        labels: [code],
      }),
    );
  }
  // What the pages told already, with their place in the issue, the files need not tell again.
  const known = new Set(diagnostics.map(({ message }) => message.en));
  const ofFiles = looked
    .flatMap((one) => one.diagnostics)
    .filter(({ message }) => !known.has(message.en));
  return {
    pages: looked.flatMap((one) => one.pages),
    diagnostics: [...diagnostics, ...ofFiles],
  };
}

/** What was measured, a line a page. */
const figures = ({ pages }: Preflighted): readonly Bilingual[] =>
  pages.map(({ page, width, height, texts, pictures, ink }) => ({
    zh: `${page} 版　${width} × ${height} mm　文字 ${texts} 段　图片 ${pictures} 幅　最大墨量 ${ink}%`,
    en: `page ${page}  ${width} × ${height} mm  ${texts} runs of text  ${pictures} pictures  most ink ${ink} %`,
  }));
