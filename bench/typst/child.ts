/** A whole process, from its start to its end, and what it took. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Used {
  /** From the start of the process to its end, milliseconds. */
  readonly wall: number;
  /** User and system time of all its threads, milliseconds. */
  readonly cpu: number;
  /** The most it held at once, MiB. */
  readonly memory: number;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A script of the bench beside this one. */
export const beside = (name: string): string => here(`./${name}`);

export interface Child {
  readonly script: string;
  readonly operands: readonly string[];
  /** A folder of the bench's own: what the child used is written there. */
  readonly folder: string;
}

/** Runs a Node script to its end; what it says on standard output comes back with it. */
export function run({ script, operands, folder }: Child): {
  readonly used: Used;
  readonly said: string;
} {
  const file = join(folder, 'usage.json');
  const began = performance.now();
  const child = spawnSync(process.execPath, ['--import', here('./usage.js'), script, ...operands], {
    env: { ...process.env, USAGE_FILE: file },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const wall = performance.now() - began;
  if (child.status !== 0)
    throw new Error(`${script} ${operands.join(' ')} failed:\n${child.stderr}`);
  const { cpu, memory } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Used, 'wall'>;
  return { used: { wall, cpu, memory }, said: child.stdout };
}
