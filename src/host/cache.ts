/**
 * What is kept from run to run in the user's cache folder. It may be cut off, foreign or gone at any time, and another
 * run may write it at the same moment: what is not sound is not there, and what cannot be kept is only made again.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

export interface Cache {
  /** What was kept of a thing; `made` says all that it was made of, and is its name. */
  readonly find: (made: string) => Uint8Array | undefined;
  readonly keep: (made: string, bytes: Uint8Array) => void;
}

/** Finds nothing and keeps nothing. */
export const NO_CACHE: Cache = { find: () => undefined, keep: () => {} };

/** A folder of its own a kind, of so many bytes at most: what was kept first goes first. */
export function cacheOf(kind: 'fonts' | 'pictures', most: number): Cache {
  const folder = join(cacheFolder(), kind);
  const pathOf = (made: string): string => join(folder, sum(made).toString('hex'));
  let held: number | undefined;
  return {
    find: (made) => readSound(pathOf(made), made),
    keep: (made, bytes) => {
      const sealed = Buffer.concat([sealOf(made, bytes), bytes]);
      if (!writeWhole(folder, pathOf(made), sealed)) return;
      held = held === undefined ? heldIn(folder).bytes : held + sealed.length;
      if (held > most) held = makeRoom(folder, most);
    },
  };
}

const cacheFolder = (): string =>
  join(
    process.env['XDG_CACHE_HOME'] ??
      join(homedir(), platform() === 'darwin' ? 'Library/Caches' : '.cache'),
    'dayang',
  );

const sum = (of: string | Uint8Array): Buffer => createHash('sha256').update(of).digest();
const SUM_LENGTH = 32;

/** Behind the sum of its name and of itself: a file that was cut off, or put there under another name, is none. */
function readSound(path: string, made: string): Uint8Array | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const own = bytes.subarray(SUM_LENGTH);
  return sealOf(made, own).equals(bytes.subarray(0, SUM_LENGTH)) ? own : undefined;
}

const sealOf = (made: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(sum(made)).update(bytes).digest();

/** Whole or not at all; whether it could be written. */
function writeWhole(folder: string, path: string, bytes: Uint8Array): boolean {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
    return true;
  } catch {
    remove(beside);
    return false;
  }
}

/** Another run may have done it, and a folder that is none holds nothing. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What cannot be removed was not kept either.
  }
}

interface HeldFile {
  readonly path: string;
  readonly bytes: number;
  readonly saved: number;
}

function heldIn(folder: string): { readonly files: readonly HeldFile[]; readonly bytes: number } {
  const files = namesIn(folder).flatMap((name): readonly HeldFile[] => {
    const path = join(folder, name);
    // Another run may be making room.
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? [] : [{ path, bytes: found.size, saved: found.mtimeMs }];
  });
  return { files, bytes: files.reduce((all, { bytes }) => all + bytes, 0) };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Of a full cache so much goes that it is not full again at once. */
const LEFT = 0.75;

/** What is left, bytes. */
function makeRoom(folder: string, most: number): number {
  const { files, bytes } = heldIn(folder);
  let left = bytes;
  for (const file of files.toSorted((a, b) => a.saved - b.saved)) {
    if (left <= most * LEFT) break;
    remove(file.path);
    left -= file.bytes;
  }
  return left;
}
