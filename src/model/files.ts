/** Files as the stages see them: bytes handed in, never fetched. Paths use `/` and are as shown to the user. */

import type { Bilingual } from './diagnostic.ts';

export type Loaded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** A folder, or no permission, or a link that leads out of its root. */
  | { readonly kind: 'unreadable'; readonly why: Bilingual };

export interface FileStore {
  readonly load: (path: string) => Loaded;
  /** Names of the files of a folder, sorted by code unit; none when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}
