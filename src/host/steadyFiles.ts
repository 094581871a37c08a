/** Files that are asked for at every save: what has not changed is not read again. */
import type { FileStore } from '../model/files.ts';

/** Within so many milliseconds two saves may have the same time: that of FAT, the coarsest, counts two seconds. */
const SAME_TIME = 2000;

/** The same files, and one that has not changed is the same object as before: what was made of it still holds. */
export function steadyFiles(files: FileStore, clock: () => number): FileStore {
  /** Nothing while a file may be saved again at the time it has. */
  const stampOf = (path: string): string | undefined => {
    const stamp = files.stamp?.(path);
    return stamp === undefined || clock() - stamp.saved <= SAME_TIME ? undefined : stamp.file;
  };
  return {
    ...files,
    load: steady(
      files.load,
      stampOf,
      (before, now) =>
        before.kind === 'bytes' &&
        now.kind === 'bytes' &&
        Buffer.compare(before.bytes, now.bytes) === 0,
    ),
    know: steady(
      files.know,
      stampOf,
      (before, now) =>
        before.kind === 'known' && now.kind === 'known' && before.file.digest === now.file.digest,
    ),
  };
}

/** Asks once, and again when the file may be another; what is the same then stays the object it was. */
function steady<T>(
  ask: (path: string) => T,
  stampOf: (path: string) => string | undefined,
  isSame: (before: T, now: T) => boolean,
): (path: string) => T {
  const known = new Map<string, { readonly stamp: string | undefined; readonly found: T }>();
  return (path) => {
    // Before it is read: what is saved meanwhile has another.
    const stamp = stampOf(path);
    const before = known.get(path);
    if (before !== undefined && stamp !== undefined && before.stamp === stamp) return before.found;
    const now = ask(path);
    const found = before !== undefined && isSame(before.found, now) ? before.found : now;
    known.set(path, { stamp, found });
    return found;
  };
}
