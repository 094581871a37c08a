/** `dayang watch`: proofs again at every save, of the pages that changed. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  type BuildInput,
  type BuiltIssue,
  type BuiltPage,
  buildIssue,
  newMemory,
} from '../../build.ts';
import { dumpDisplay } from '../../display/dump.ts';
import type { DisplayList } from '../../model/display.ts';
import { keep } from '../../model/keep.ts';
import type { KeptImages } from '../../model/pressImage.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { cachesOf } from '../caches.ts';
import { earlierReport } from '../earlierReport.ts';
import { type FolderChanges, folderChanges } from '../folderChanges.ts';
import { checkPages, issueInput, marksOf, pageList } from '../issueInput.ts';
import { pressSetup } from '../pressOptions.ts';
import { overlayList, writeProofs } from '../proofs.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';
import { steadyFiles } from '../steadyFiles.ts';

/** Never done by itself: whoever watches stops it. */
export async function watch({ operands, values }: Arguments, session: Session): Promise<never> {
  const operand = operands[0] ?? '';
  if (operand === '-')
    throw new UsageError({
      zh: '标准输入守不住，请给 issue.yaml 或它的文件夹',
      en: 'standard input cannot be watched; name an issue.yaml or its folder',
    });
  const { fontFiles, kept } = cachesOf(values);
  const options = {
    pages: pageList(values['pages']),
    overlays: overlayList(values['overlay']),
    earlier: earlierReport(values['since']),
    marks: marksOf(values),
    watermark: values['no-watermark'] !== true,
    fontFiles,
  };
  const { build, name } = issueInput(operand, options);
  const input = { ...build, files: steadyFiles(build.files, Date.now), memory: newMemory() };
  const folder = join(
    typeof values['out'] === 'string' ? values['out'] : join('out', name),
    'proof',
  );
  const changes = folderChanges(folder);
  changes.add(dirname(build.path));
  const making = { folder, session, pdfx: values['pdfx'], kept, changes };
  try {
    let known: ReadonlyMap<string, string> = new Map();
    for (;;) {
      known = await round(input, known, making);
      await changes.next();
    }
  } finally {
    changes.close();
  }
}

/** One save: the proofs of what changed since the digests `known`; the digests of now. */
async function round(
  input: BuildInput,
  known: ReadonlyMap<string, string>,
  making: Making,
): Promise<ReadonlyMap<string, string>> {
  const began = performance.now();
  const built = await buildIssue(input);
  if (built.issue !== undefined)
    checkPages(
      input.pages,
      built.issue.pages.map(({ code }) => code),
    );
  const digests = new Map(built.pages.map((page) => [page.made.code, digestOf(page, built)]));
  const changed = built.pages.filter(({ made }) => digests.get(made.code) !== known.get(made.code));
  const isSame = changed.length === 0 && digests.size === known.size;
  await proofsOf(built, changed, making);
  tellMade(changed, isSame, performance.now() - began, making.session);
  // Where the house lies, and where a fault is that has to be mended there.
  const files = [built.issue?.house.press.span, ...built.diagnostics.map(({ span }) => span)];
  for (const span of files) if (span !== undefined) making.changes.add(dirname(span.file.path));
  return digests;
}

interface Making {
  readonly folder: string;
  readonly session: Session;
  readonly pdfx: string | boolean | undefined;
  readonly kept: KeptImages | undefined;
  readonly changes: FolderChanges;
}

/** Proofs of some pages; what is told is of all of them, at every save. */
async function proofsOf(
  built: BuiltIssue,
  changed: readonly BuiltPage[],
  { folder, session, pdfx, kept }: Making,
): Promise<void> {
  const press = await pressSetup(built, pdfx, kept);
  const diagnostics = [...built.diagnostics, ...press.diagnostics];
  if (diagnostics.length > 0) session.complain(show(diagnostics, 'pretty', session));
  const { issue } = built;
  if (issue === undefined || press.value === undefined) return;
  await writeProofs(changed, { issue, options: press.value, folder, session });
}

function tellMade(
  changed: readonly BuiltPage[],
  isSame: boolean,
  took: number,
  session: Session,
): void {
  const seconds = (took / 1000).toFixed(1);
  const codes = changed.map(({ made }) => made.code);
  session.announce(
    isSame || codes.length === 0
      ? { zh: `没有版变了（${seconds} 秒）`, en: `no page changed (${seconds} s)` }
      : {
          zh: `变了：${codes.join('、')}（${seconds} 秒）`,
          en: `changed: ${codes.join(', ')} (${seconds} s)`,
        },
  );
}

/** Pages that a save has not changed are the same objects. */
const DUMPS = new WeakMap<DisplayList, string>();

/** All that is drawn on a page, its pictures too. */
function digestOf({ display }: BuiltPage, { pictureFiles }: BuiltIssue): string {
  const dump = keep(DUMPS, display, () =>
    createHash('sha256').update(dumpDisplay(display)).digest('hex'),
  );
  const hash = createHash('sha256').update(dump);
  for (const item of display.items)
    if (item.kind === 'image') hash.update(pictureFiles.get(item.picture.path)?.digest ?? '');
  return hash.digest('hex');
}
