/** `dayang proof`: PDF and PNG of each page, drawn as far as they can be, errors or not. */
import { join } from 'node:path';
import { buildIssue } from '../../build.ts';
import { editionSheet } from '../../editionSheet.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { moveInWords } from '../../moves.ts';
import type { Arguments } from '../arguments.ts';
import { earlierReport } from '../earlierReport.ts';
import { checkPages, issueInput, marksOf, pageList } from '../issueInput.ts';
import { pressSetup } from '../pressOptions.ts';
import { overlayList, writeContactSheet, writeProofs } from '../proofs.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

export async function proof({ operands, values }: Arguments, session: Session): Promise<number> {
  const pages = pageList(values['pages']);
  const overlays = overlayList(values['overlay']);
  const { build: input, name } = issueInput(operands[0] ?? '', {
    pages,
    overlays,
    earlier: earlierReport(values['since']),
    marks: marksOf(values),
    watermark: values['no-watermark'] !== true,
  });
  const folder = join(
    typeof values['out'] === 'string' ? values['out'] : join('out', name),
    'proof',
  );
  const built = await buildIssue(input);
  const press = await pressSetup(built, values['pdfx']);
  if (built.issue !== undefined)
    checkPages(
      pages,
      built.issue.pages.map(({ code }) => code),
    );
  const diagnostics = [...built.diagnostics, ...press.diagnostics];
  if (diagnostics.length > 0) session.complain(show(diagnostics, 'pretty', session));
  for (const move of built.moved) session.announce(moveInWords(move));
  if (built.issue !== undefined && press.value !== undefined) {
    const proofing = { issue: built.issue, options: press.value, folder, session };
    await writeProofs(built.pages, proofing);
    const sheet = values['sheet'] === true ? editionSheet(built) : undefined;
    if (sheet !== undefined) await writeContactSheet(sheet, proofing);
  }
  return hasErrors(diagnostics) ? 1 : 0;
}
