/** Files of the machine, as stages ask for them. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { FileStore, Loaded } from '../model/files.ts';

/**
 * Reads from the current folder. What lies under `root` by its path must lie there in truth: a link, also of
 * a folder on the way, may not lead out. Other files (the house, the fonts) may not be links out of their
 * own folder.
 */
export const diskFilesUnder = (root: string): FileStore => ({
  load: (path) => load(path, root),
  list,
});

/** Files with no issue folder to keep to. */
export const diskFiles: FileStore = { load: (path) => load(path, undefined), list };

/** The same files, and for a file that has not changed the same bytes as before: what was made of them still holds. */
export function steadyFiles(files: FileStore): FileStore {
  const known = new Map<string, Uint8Array>();
  return {
    ...files,
    load: (path) => {
      const loaded = files.load(path);
      if (loaded.kind !== 'bytes') return loaded;
      const before = known.get(path);
      const bytes =
        before !== undefined && Buffer.compare(before, loaded.bytes) === 0 ? before : loaded.bytes;
      known.set(path, bytes);
      return { kind: 'bytes', bytes };
    },
  };
}

/** Text from standard input under a path of its own, everything else from disk. */
export const withStandardInput = (path: string, bytes: Uint8Array): FileStore => ({
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

function list(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
