/** Files of the machine, as stages ask for them. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { FileStore, Loaded, Stamp } from '../model/files.ts';
import { storeOf } from './knownFile.ts';

/**
 * Reads from the current folder. What lies under `root` by its path must lie there in truth: a link, also of
 * a folder on the way, may not lead out. Other files (the house, the fonts) may not be links out of their
 * own folder.
 */
export const diskFilesUnder = (root: string): FileStore =>
  storeOf({ load: (path) => load(path, root), list, stamp });

/** Files with no issue folder to keep to. */
export const diskFiles: FileStore = storeOf({ load: (path) => load(path, undefined), list, stamp });

/** Text from standard input under a path of its own, everything else from disk. */
export const withStandardInput = (path: string, bytes: Uint8Array): FileStore =>
  storeOf({
    load: (asked) => (asked === path ? { kind: 'bytes', bytes } : load(asked, dirname(path))),
    list,
  });

function load(path: string, root: string | undefined): Loaded {
  try {
    if (!existsSync(path)) return { kind: 'missing' };
    if (leadsOut(path, root)) {
      return {
        kind: 'unreadable',
        why: { zh: '是通到别的文件夹的链接', en: 'it is a link out of its folder' },
      };
    }
    if (!statSync(path).isFile()) {
      return { kind: 'unreadable', why: { zh: '它不是文件', en: 'it is not a file' } };
    }
    return { kind: 'bytes', bytes: readFileSync(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      kind: 'unreadable',
      why: { zh: `系统拒绝（${code}）`, en: `the system refuses (${code})` },
    };
  }
}

function leadsOut(path: string, root: string | undefined): boolean {
  const isUnderRoot =
    root !== undefined && !relative(resolve(root), resolve(path)).startsWith('..');
  const home = isUnderRoot ? root : dirname(path);
  return !realpathSync(path).startsWith(realpathSync(home).replace(/[\\/]?$/, sep));
}

/** Which file it is, how long, and when it was saved. Why it cannot be read is told where it is read. */
function stamp(path: string): Stamp | undefined {
  try {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path);
    return {
      file: `${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}`,
      saved: Math.max(mtimeMs, ctimeMs),
    };
  } catch {
    return undefined;
  }
}

function list(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
