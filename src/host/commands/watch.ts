/** `dayang watch`: proofs again at every save, of the pages that changed. */
import { createHash } from 'node:crypto';
import { existsSync, type FSWatcher, watch as watchFolder } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type BuiltIssue, type BuiltPage, buildIssue, newMemory } from '../../build.ts';
import { dumpDisplay } from '../../display/dump.ts';
import type { DisplayList } from '../../model/display.ts';
import { keep } from '../../model/keep.ts';
import type { KeptImages } from '../../model/pressImage.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { cachesOf } from '../caches.ts';
import { earlierReport } from '../earlierReport.ts';
import { issueInput, marksOf, pageList } from '../issueInput.ts';
import { pressSetup } from '../pressOptions.ts';
import { overlayList, writeProofs } from '../proofs.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';
import { steadyFiles } from '../steadyFiles.ts';

/** Editors write a file in several strokes; what comes within this is one save, milliseconds. */
const ONE_SAVE = 80;

/** Never done by itself: whoever watches stops it. */
export async function watch({ operands, values }: Arguments, session: Session): Promise<number> {
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
  const changes = changesIn(dirname(build.path), folder);
  let known: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const began = performance.now();
    const built = await buildIssue(input);
    const digests = new Map(built.pages.map((page) => [page.made.code, digestOf(page, built)]));
    const changed = built.pages.filter(
      ({ made }) => digests.get(made.code) !== known.get(made.code),
    );
    const isSame = changed.length === 0 && digests.size === known.size;
    await proofsOf(built, changed, { folder, session, pdfx: values['pdfx'], kept });
    known = digests;
    tellMade(changed, isSame, performance.now() - began, session);
    // Where the house lies, and where a fault is that has to be mended there.
    const files = [built.issue?.house.press.span, ...built.diagnostics.map(({ span }) => span)];
    for (const span of files) if (span !== undefined) changes.add(dirname(span.file.path));
    await changes.next();
  }
}

interface Making {
  readonly folder: string;
  readonly session: Session;
  readonly pdfx: string | boolean | undefined;
  readonly kept: KeptImages | undefined;
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

interface Changes {
  /** Watches one more folder. */
  readonly add: (folder: string) => void;
  /** When something has been saved, and its last stroke is over. */
  readonly next: () => Promise<void>;
}

/** Saves in some folders; what this command itself writes is none. */
function changesIn(first: string, written: string): Changes {
  const watchers = new Map<string, FSWatcher>();
  const own = resolve(written) + sep;
  let isSaved = false;
  let wake: (() => void) | undefined;
  const add = (folder: string): void => {
    const path = resolve(folder);
    if (watchers.has(path) || !existsSync(path)) return;
    const watcher = watchFolder(path, { recursive: true }, (_event, file) => {
      if (file !== null && `${join(path, file)}${sep}`.startsWith(own)) return;
      isSaved = true;
      wake?.();
    });
    watchers.set(path, watcher);
  };
  add(first);
  const next = async (): Promise<void> => {
    if (!isSaved)
      await new Promise<void>((done) => {
        wake = done;
      });
    await new Promise((done) => setTimeout(done, ONE_SAVE));
    isSaved = false;
    wake = undefined;
  };
  return { add, next };
}
