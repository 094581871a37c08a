/** Files appear whole or not at all: written beside, then renamed, all together. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
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
  const written: Written[] = [];
  const beside = ({ path }: Pick<OutputFile, 'path'>): string => `${path}.${process.pid}.part`;
  try {
    for (const { path, bytes } of files) {
      // Known before it is there: of a full disk half a file is left.
      written.push({ path, size: Buffer.byteLength(bytes) });
      refusedAt(path, () => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(beside({ path }), bytes);
      });
    }
    const made = new Set(written.map(({ path }) => path));
    removeStale(stale.filter((path) => !made.has(path)));
    for (const file of written) refusedAt(file.path, () => renameSync(beside(file), file.path));
    return written;
  } catch (error) {
    removeStale(written.map(beside));
    throw error;
  }
}

function refusedAt(path: string, write: () => void): void {
  try {
    write();
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
