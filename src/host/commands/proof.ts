/** `dayang proof`: PDF and PNG of each page, drawn as far as they can be, errors or not. */
import { join } from 'node:path';
import { type BuiltPage, buildIssue } from '../../build.ts';
import { OVERLAYS, type Overlay } from '../../display/overlay.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import type { Issue } from '../../model/issue.ts';
import { moveInWords } from '../../moves.ts';
import { type PressOptions, pressFile } from '../../press.ts';
import { type Arguments, choice } from '../arguments.ts';
import { earlierReport } from '../earlierReport.ts';
import { checkPages, issueInput, marksOf, pageList } from '../issueInput.ts';
import { writeWhole } from '../output.ts';
import { pressSetup } from '../pressOptions.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

/** Enough to read body text on a screen at full size. */
const PROOF_PPI = 150;

export async function proof({ operands, values }: Arguments, session: Session): Promise<number> {
  const pages = pageList(values['pages']);
  const overlays = overlayList(values['overlay']);
  const { build: input, name } = issueInput(operands[0] ?? '', {
    pages,
    overlays,
    earlier: earlierReport(values['since']),
    marks: marksOf(values),
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
    await writeProofs(built.pages, { issue: built.issue, options: press.value, folder, session });
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function overlayList(given: string | boolean | undefined): readonly Overlay[] {
  if (typeof given !== 'string') return ['overset'];
  return given.split(/[,，]/).map((one) => choice(one.trim(), OVERLAYS, 'overlay'));
}

interface Proofing {
  readonly issue: Issue;
  readonly options: PressOptions;
  readonly folder: string;
  readonly session: Session;
}

/** `--jobs` pages at a time: pictures are packed in threads of their own. */
async function writeProofs(pages: readonly BuiltPage[], proofing: Proofing): Promise<void> {
  const queue = [...pages];
  const work = async (): Promise<void> => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift())
      await writeProof(page, proofing);
  };
  await Promise.all(Array.from({ length: Math.min(proofing.session.jobs, pages.length) }, work));
}

async function writeProof(
  page: BuiltPage,
  { issue, options, folder, session }: Proofing,
): Promise<void> {
  const { code } = page.made;
  session.progress({ zh: `校样 ${code} …`, en: `proof ${code} …` });
  const pdf = pressFile(issue, [page], `校样 ${code}`, options);
  const { rasterise } = await import('../../render/png/rasterise.ts');
  const path = join(folder, code);
  await rasterise(pdf, PROOF_PPI, async (png) => {
    writeWhole([
      { path: `${path}.pdf`, bytes: pdf },
      { path: `${path}.png`, bytes: png },
    ]);
  });
  session.announce({ zh: `${path}.pdf\n${path}.png`, en: `${path}.pdf\n${path}.png` });
}
