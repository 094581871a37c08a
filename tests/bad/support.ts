/** Writes a case to a temporary folder, builds it in process, and reads what is shown of it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BuiltIssue, buildIssue } from '../../src/build.ts';
import type { FontFiles } from '../../src/fonts/fontBook.ts';
import { diskFilesUnder } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { FONTS_FILE } from '../../src/host/places.ts';
import { pressOptions } from '../../src/host/pressOptions.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type IssueFolder, textOf } from './base.ts';

export async function asyncInFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dayang-bad-')));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function write(files: IssueFolder, folder: string): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Font programs are read once: a hundred cases set the same five faces. */
const programs = new Map<string, Uint8Array | undefined>();
const fontFiles: FontFiles = {
  find: machineFonts.find,
  load: (path) => {
    if (path.includes('dayang-bad-')) return machineFonts.load(path);
    if (!programs.has(path)) programs.set(path, machineFonts.load(path));
    return programs.get(path);
  },
};

export interface Checked {
  readonly built: BuiltIssue;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `dayang check` finds out, in process. */
export async function checkFolder(folder: string): Promise<Checked> {
  const built = await buildIssue({
    path: join(folder, 'issue.yaml'),
    files: diskFilesUnder(folder),
    fontsPath: FONTS_FILE,
    fontFiles,
    pages: undefined,
    overlays: ['overset'],
  });
  const press = pressOptions(built.issue, undefined);
  return { built, diagnostics: [...built.diagnostics, ...press.diagnostics] };
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

const CARET = '‸';

/** A diagnostic once, or once and more often, wherever in the file. */
export const ANYWHERE = '*';
export const OFTEN = '**';

/** Line and column, counted here and not by the program, of the ‸ in a piece of a file. */
export function placeOf(files: IssueFolder, path: string, at: string): Place | undefined {
  if (at === ANYWHERE || at === OFTEN) return undefined;
  if (at === '') return { line: 1, column: 1 };
  const text = textOf(files, path);
  const piece = at.replace(CARET, '');
  const found = text.indexOf(piece);
  if (found === -1 || text.indexOf(piece, found + 1) !== -1) {
    throw new Error(`“${piece.slice(0, 40)}” does not stand once in ${path}`);
  }
  const before = text.slice(0, found + at.indexOf(CARET)).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

/** Characters that take two cells of a terminal: Han, kana, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The part of a line of text that begins under a cell; undefined when no character begins there. */
export function fromCell(text: string, cell: number): string | undefined {
  let at = 0;
  const characters = [...text];
  for (const [i, character] of characters.entries()) {
    if (at === cell) return characters.slice(i).join('');
    at += WIDE.test(character) ? 2 : 1;
  }
  return at === cell ? '' : undefined;
}
