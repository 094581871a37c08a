/** Saves in folders. A folder that is moved away, or made anew, is watched on when it is there again. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** Editors write a file in several strokes; what comes within this is one save, milliseconds. */
const ONE_SAVE = 80;
/** How often it is looked whether the folders are still those that are watched, milliseconds. */
const ONE_LOOK = 500;

export interface FolderChanges {
  /** Watches one more folder, when it is there. */
  readonly add: (folder: string) => void;
  /** When something has been saved, and its last stroke is over. */
  readonly next: () => Promise<void>;
  readonly close: () => void;
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/** Saves in some folders; what is `written` by the program itself is none. */
export function folderChanges(written: string): FolderChanges {
  const own = resolve(written) + sep;
  const folders = new Map<string, Watched | undefined>();
  let isSaved = false;
  /** Something has got another name, perhaps a whole folder that is back already: its watcher is deaf. */
  let isMoved = false;
  let wake: (() => void) | undefined;
  const save = (): void => {
    isSaved = true;
    wake?.();
  };
  const open = (path: string): Watched | undefined => {
    const identity = identityOf(path);
    if (identity === undefined) return undefined;
    const watcher = watch(path, { recursive: true }, (event, file) => {
      if (file !== null && `${join(path, file)}${sep}`.startsWith(own)) return;
      isMoved ||= event === 'rename';
      save();
    });
    // A folder that goes while it is read; the next look tells.
    watcher.on('error', () => folders.set(path, undefined));
    return { watcher, identity };
  };
  const renew = (path: string): void => {
    folders.get(path)?.watcher.close();
    folders.set(path, open(path));
  };
  const look = (): void => {
    for (const [path, watched] of folders) {
      if (identityOf(path) === watched?.identity) continue;
      renew(path);
      save();
    }
  };
  const looks = setInterval(look, ONE_LOOK);
  const add = (folder: string): void => {
    const path = resolve(folder);
    if (!folders.has(path)) folders.set(path, open(path));
  };
  const next = async (): Promise<void> => {
    if (!isSaved)
      await new Promise<void>((done) => {
        wake = done;
      });
    await new Promise((done) => setTimeout(done, ONE_SAVE));
    if (isMoved) for (const path of folders.keys()) renew(path);
    isSaved = false;
    isMoved = false;
    wake = undefined;
  };
  const close = (): void => {
    clearInterval(looks);
    for (const watched of folders.values()) watched?.watcher.close();
  };
  return { add, next, close };
}

/** Which folder stands under a name. A folder made anew may get the old one's number, so its birth counts too. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.dev}:${found.ino}:${found.birthtimeMs}` : undefined;
}
