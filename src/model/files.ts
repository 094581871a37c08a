/** Files as the stages see them: bytes handed in, never fetched. Paths use `/` and are as shown to the user. */
import type { Bilingual } from './diagnostic.ts';

/** Why a file gives no bytes. */
export type NotLoaded =
  | { readonly kind: 'missing' }
  /** A folder, or no permission, or a link that leads out of its root. */
  | { readonly kind: 'unreadable'; readonly why: Bilingual };

export type Loaded = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | NotLoaded;

/** A file that is not held, for there may be hundreds of megabytes of pictures: it is known by what it holds. */
export interface KnownFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
  /** The same bytes, each time read anew; undefined when the file is gone by now or holds others. */
  readonly read: () => Uint8Array | undefined;
}

export type Known = { readonly kind: 'known'; readonly file: KnownFile } | NotLoaded;

/** Which file it is: while that is the same, so are the bytes, unless it was saved twice at the same time. */
export interface Stamp {
  readonly file: string;
  /** When it was saved, milliseconds since 1970. */
  readonly saved: number;
}

export interface FileStore {
  readonly load: (path: string) => Loaded;
  /** The same without holding it. A store that is asked again gives the same object for the same bytes, or another. */
  readonly know: (path: string) => Known;
  /** Names of the files of a folder, sorted by code unit; none when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** What is known of a file without reading it; a store that holds its files needs none. */
  readonly stamp?: ((path: string) => Stamp | undefined) | undefined;
}
