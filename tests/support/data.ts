/** Data and pages that are not part of the project: tests that need them are skipped, aloud, where they are not. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = process.env['DAYANG_DATA'] ?? '../shared/data';
const SEED = process.env['DAYANG_SEED'] ?? join(DATA, '../seed/page.txt');

export const dataFile = (name: string): string | undefined => textOf(join(DATA, name));
export const seedPage = (): string | undefined => textOf(SEED);

const textOf = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

/** Whether a program of the system is there; says so when it is not. */
export function hasProgram(name: string, ...probe: readonly string[]): boolean {
  try {
    execFileSync(name, probe, { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`skipped: ${name} is not installed\n`);
    return false;
  }
}

/** A file of test data, or a word that the test is skipped. */
export function orSkipped<T>(value: T | undefined, what: string): T | undefined {
  if (value === undefined)
    process.stderr.write(`skipped: ${what} is not there (set DAYANG_DATA)\n`);
  return value;
}
