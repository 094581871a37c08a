/** Proofs on disk: PDF and PNG of each page. */
import { join } from 'node:path';
import type { BuiltPage } from '../build.ts';
import { OVERLAYS, type Overlay } from '../display/overlay.ts';
import type { Issue } from '../model/issue.ts';
import { type PressOptions, pressFile } from '../press.ts';
import { choice } from './arguments.ts';
import { writeWhole } from './output.ts';
import type { Session } from './session.ts';

/** Enough to read body text on a screen at full size. */
const PROOF_PPI = 150;

/** What to draw over proofs: what is asked for, else what is overset. */
export function overlayList(given: string | boolean | undefined): readonly Overlay[] {
  if (typeof given !== 'string') return ['overset'];
  return given.split(/[,，]/).map((one) => choice(one.trim(), OVERLAYS, 'overlay'));
}

export interface Proofing {
  readonly issue: Issue;
  readonly options: PressOptions;
  readonly folder: string;
  readonly session: Session;
}

/** `--jobs` pages at a time: pictures are packed in threads of their own. */
export async function writeProofs(pages: readonly BuiltPage[], proofing: Proofing): Promise<void> {
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
  const { rasterise } = await import('../render/png/rasterise.ts');
  const path = join(folder, code);
  await rasterise(pdf, PROOF_PPI, async (png) => {
    writeWhole([
      { path: `${path}.pdf`, bytes: pdf },
      { path: `${path}.png`, bytes: png },
    ]);
  });
  session.announce({ zh: `${path}.pdf\n${path}.png`, en: `${path}.pdf\n${path}.png` });
}
