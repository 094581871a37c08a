/** Files of the machine, as stages ask for them. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { FileStore, Loaded } from '../model/files.ts';

/** Reads from the current folder; a link may not lead out of the folder it stands in. */
export const diskFiles: FileStore = { load, list };

/** Text from standard input under a path of its own, everything else from disk. */
export const withStandardInput = (path: string, bytes: Uint8Array): FileStore => ({
  load: (asked) => (asked === path ? { kind: 'bytes', bytes } : load(asked)),
  list,
});

function load(path: string): Loaded {
  try {
    if (!existsSync(path)) return { kind: 'missing' };
    if (leadsOut(path))
      return { kind: 'unreadable', why: '链接指向别的文件夹 / a link out of its folder' };
    if (!statSync(path).isFile()) return { kind: 'unreadable', why: '不是文件 / not a file' };
    return { kind: 'bytes', bytes: readFileSync(path) };
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

function leadsOut(path: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  return !realpathSync(path).startsWith(`${realpathSync(dirname(path))}${sep}`);
}

function list(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
