/** `dayang proof`: PDF and PNG of each page, drawn as far as they can be, errors or not. */
import { join } from 'node:path';
import { type BuildInput, type BuiltIssue, buildIssue } from '../../build.ts';
import { changeInWords, partInWords } from '../../changesInWords.ts';
import { editionSheet } from '../../editionSheet.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { moveInWords } from '../../moves.ts';
import { reportOf } from '../../report.ts';
import type { Arguments } from '../arguments.ts';
import { cachesOf } from '../caches.ts';
import { earlierReport, earlierWords } from '../earlierReport.ts';
import { checkPages, issueInput, marksOf, pageList } from '../issueInput.ts';
import { writeWhole } from '../output.ts';
import { pressSetup } from '../pressOptions.ts';
import { overlayList, type Proofing, writeContactSheet, writeProofs } from '../proofs.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

export async function proof({ operands, values }: Arguments, session: Session): Promise<number> {
  const pages = pageList(values['pages']);
  const overlays = overlayList(values['overlay']);
  const { fontFiles, kept } = cachesOf(values);
  const { build: input, name } = issueInput(operands[0] ?? '', {
    pages,
    overlays,
    earlier: earlierReport(values['since']),
    ...(await comparison(values['diff'])),
    marks: marksOf(values),
    watermark: values['no-watermark'] !== true,
    fontFiles,
  });
  const folder = join(
    typeof values['out'] === 'string' ? values['out'] : join('out', name),
    'proof',
  );
  const built = await buildIssue(input);
  const press = await pressSetup(built, values['pdfx'], kept);
  const { issue } = built;
  if (issue !== undefined)
    checkPages(
      pages,
      issue.pages.map(({ code }) => code),
    );
  const diagnostics = [...built.diagnostics, ...press.diagnostics];
  if (diagnostics.length > 0) session.complain(show(diagnostics, 'pretty', session));
  tellChanges(built, typeof values['diff'] === 'string', session);
  if (issue !== undefined && press.value !== undefined) {
    const proofing: Proofing = { issue, options: press.value, folder, session };
    await writeProofs(built.pages, proofing);
    const sheet = values['sheet'] === true ? editionSheet(built) : undefined;
    const ofSheet =
      sheet === undefined ? [] : await writeContactSheet(built, sheet, press.value, proofing);
    if (ofSheet.length > 0) session.complain(show(ofSheet, 'pretty', session));
    diagnostics.push(...ofSheet);
    writeReport(name, { ...built, diagnostics }, proofing);
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

/** The library that compares is loaded only where two editions are compared. */
async function comparison(
  given: string | boolean | undefined,
): Promise<Pick<BuildInput, 'compare'>> {
  const before = earlierWords(given);
  if (before === undefined) return {};
  const { stories, beside } = before;
  const { textChanges } = await import('../../textChanges.ts');
  const { partChanges } = await import('../../partChanges.ts');
  return {
    compare: (now) => ({
      changes: textChanges(stories, now.stories),
      parts: partChanges(beside.parts, now.parts, { before: beside.pages, now: now.pages }),
    }),
  };
}

function tellChanges(
  { moved, changes, partChanges }: BuiltIssue,
  isCompared: boolean,
  session: Session,
): void {
  for (const move of moved) session.announce(moveInWords(move));
  for (const change of changes) session.announce(changeInWords(change));
  for (const change of partChanges) session.announce(partInWords(change));
  if (isCompared && changes.length === 0)
    session.announce({ zh: '稿件一字未改', en: 'no story has changed' });
}

/** What a later proof can be compared with. It names no press file. */
function writeReport(name: string, built: BuiltIssue, { folder, session }: Proofing): void {
  const path = join(folder, 'report.json');
  const report = reportOf(name, built, () => null, session.language);
  writeWhole([{ path, bytes: `${JSON.stringify(report, null, 2)}\n` }]);
  session.announce({ zh: path, en: path });
}
