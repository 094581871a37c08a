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

/**
 * Writes every file under a name of its own, then renames them one after the other. Both steps are
 * synchronous, so an interrupt that has a handler waits for them; what was written beside is taken away
 * when one fails.
 */
export function writeWhole(files: readonly OutputFile[]): void {
  const beside = files.map(({ path }) => `${path}.${process.pid}.part`);
  let current = files[0]?.path ?? '';
  try {
    files.forEach(({ path, bytes }, i) => {
      current = path;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside[i] ?? '', bytes);
    });
    files.forEach(({ path }, i) => {
      current = path;
      renameSync(beside[i] ?? '', path);
    });
  } catch (error) {
    removeStale(beside);
    throw new OutputError(current, error instanceof Error ? error.message : String(error));
  }
}

/** Takes away what an earlier run left and this one could not make again; what cannot be removed stays. */
export function removeStale(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch {
      // A folder of that name, or a path through a file: nothing of ours is there.
    }
  }
}
