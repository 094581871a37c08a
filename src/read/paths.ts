/** Paths inside the folders an issue may read. */
import { posix } from 'node:path';

export const joinPath = (folder: string, path: string): string =>
  path.startsWith('/') ? posix.normalize(path) : posix.join(folder, path);

export const folderOf = (path: string): string => posix.dirname(path);

/** Whether a written path stays inside the folder it starts from. */
export function staysInside(path: string): boolean {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\\')) return false;
  const normal = posix.normalize(path);
  return normal !== '..' && !normal.startsWith('../');
}
