/** Files known by what they hold, in any store that can load them. */
import { createHash } from 'node:crypto';
import type { FileStore, Known, Loaded } from '../model/files.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A store of what can load and list files. */
export const storeOf = (files: Omit<FileStore, 'know'>): FileStore => ({
  ...files,
  know: knowing(files.load),
});

const knowing =
  (load: (path: string) => Loaded) =>
  (path: string): Known => {
    const loaded = load(path);
    if (loaded.kind !== 'bytes') return loaded;
    const digest = digestOf(loaded.bytes);
    const read = (): Uint8Array | undefined => {
      const again = load(path);
      return again.kind === 'bytes' && digestOf(again.bytes) === digest ? again.bytes : undefined;
    };
    return { kind: 'known', file: { path, size: loaded.bytes.length, digest, read } };
  };
