/** Proofs on disk: PDF and PNG of each page. */
import { join } from 'node:path';
import type { BuiltIssue, BuiltPage } from '../build.ts';
import { pagesAsPlaced } from '../display/contactSheet.ts';
import { OVERLAYS, type Overlay } from '../display/overlay.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DisplayList } from '../model/display.ts';
import type { Issue } from '../model/issue.ts';
import { type PressOptions, pressFile, pressPictures, sheetFile } from '../press.ts';
import { choice } from './arguments.ts';
import { type OutputFile, writeWhole } from './output.ts';
import type { PressSetup } from './pressOptions.ts';
import type { Session } from './session.ts';

/** Enough to read body text on a screen at full size. */
const PROOF_PPI = 150;

/** What to draw over proofs: what is asked for, else what is overset. */
export function overlayList(given: string | boolean | undefined): readonly Overlay[] {
  if (typeof given !== 'string') return ['overset'];
  return given.split(/[,，]/).map((one) => choice(one.trim(), OVERLAYS, '--overlay'));
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

async function writeProof(page: BuiltPage, proofing: Proofing): Promise<void> {
  const { issue, options, folder } = proofing;
  const { code } = page.made;
  const pdf = pressFile(issue, [page], `校样 ${code}`, options);
  await writeProofFile({ pdf, path: join(folder, code), session: proofing.session });
}

/**
 * The contact sheet (缩样), its pictures no finer than they are seen there. Told, and not made, where one of them
 * has changed meanwhile.
 */
export async function writeContactSheet(
  built: BuiltIssue,
  sheet: DisplayList,
  setup: PressSetup,
  { issue, folder, session }: Proofing,
): Promise<readonly Diagnostic[]> {
  const profile = { path: setup.profilePath, bytes: setup.profile };
  const images = await pressPictures(built, profile, pagesAsPlaced(sheet), setup.kept);
  if (images.value === undefined) return images.diagnostics;
  const pdf = sheetFile(issue, [sheet], '缩样', { ...setup, images: images.value });
  await writeProofFile({ pdf, path: join(folder, 'sheet'), session });
  return [];
}

export interface ProofFile {
  readonly pdf: Uint8Array;
  /** Without an extension. */
  readonly path: string;
  readonly session: Session;
}

/** A PDF and its picture; of several pages a picture each, numbered. They appear together. */
export async function writeProofFile({ pdf, path, session }: ProofFile): Promise<void> {
  session.progress({ zh: `校样 ${path} …`, en: `proof ${path} …` });
  const { rasterise } = await import('../render/png/rasterise.ts');
  const pngs: Uint8Array[] = [];
  await rasterise(pdf, PROOF_PPI, async (png) => {
    pngs.push(png);
  });
  const files: readonly OutputFile[] = [
    { path: `${path}.pdf`, bytes: pdf },
    ...pngs.map((bytes, i) => ({
      path: pngs.length === 1 ? `${path}.png` : `${path}-${i + 1}.png`,
      bytes,
    })),
  ];
  writeWhole(files);
  const text = files.map((file) => file.path).join('\n');
  session.announce({ zh: text, en: text });
}
