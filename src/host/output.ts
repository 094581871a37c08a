/** Files appear whole or not at all: written beside, then renamed, all together. */
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface OutputFile {
  readonly path: string;
  /** Whole, or in parts as they are made: then they are never together in memory. */
  readonly bytes: Uint8Array | string | Parts;
}

export interface Parts {
  readonly parts: Iterable<Uint8Array>;
}

/** The system refused to write: a full disk, no permission. */
export class OutputError extends Error {
  readonly path: string;
  constructor(path: string, why: string) {
    super(why);
    this.name = 'OutputError';
    this.path = path;
  }
}

export interface Written {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes every file under a name of its own as it is made, so that only one is held at a time; then takes away
 * what is `stale` and renames them one after the other. All is synchronous, so an interrupt that has a handler
 * waits for it; what was written beside is taken away when one fails or cannot be made.
 */
export function writeWhole(
  files: Iterable<OutputFile>,
  stale: readonly string[] = [],
): readonly Written[] {
  const tried: string[] = [];
  const written: Written[] = [];
  try {
    for (const { path, bytes } of files) {
      // Noted before it is there: of a full disk half a file is left.
      tried.push(path);
      written.push({ path, size: writeBeside(path, bytes) });
    }
    for (const path of tried) refusedAt(path, () => refuseFolder(path));
    removeStale(stale.filter((path) => !tried.includes(path)));
    for (const path of tried) refusedAt(path, () => renameSync(beside(path), path));
    return written;
  } catch (error) {
    removeStale(tried.map(beside));
    throw error;
  }
}

/** No file takes the name of a folder; told before the first has taken its own. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error('EISDIR: a folder has that name');
}

const beside = (path: string): string => `${path}.${process.pid}.part`;

/** How many bytes that were. What fails while a part is made is no fault of the disk's. */
function writeBeside(path: string, bytes: OutputFile['bytes']): number {
  const file = refusedAt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(beside(path), 'w');
  });
  try {
    let size = 0;
    for (const part of partsOf(bytes)) {
      size += part.length;
      refusedAt(path, () => writeFileSync(file, part));
    }
    return size;
  } finally {
    closeSync(file);
  }
}

function partsOf(bytes: OutputFile['bytes']): Iterable<Uint8Array> {
  if (typeof bytes === 'string') return [Buffer.from(bytes)];
  return bytes instanceof Uint8Array ? [bytes] : bytes.parts;
}

function refusedAt<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new OutputError(path, error instanceof Error ? error.message : String(error));
  }
}

/** Takes away what an earlier run left and this one could not make again; what cannot be removed stays. */
function removeStale(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch {
      // A folder of that name, or a path through a file: nothing of ours is there.
    }
  }
}
