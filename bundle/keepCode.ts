/** Builds the starter issue once, and keeps V8's code of all that ran, for the next start. A step of `npm run build`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCode, start } from './load.ts';

const out = mkdtempSync(join(tmpdir(), 'dayang-'));
process.on('exit', () => {
  rmSync(out, { recursive: true });
  keepCode();
});
process.argv.splice(2, Number.POSITIVE_INFINITY, 'build', 'issues/starter', '--out', out, '--quiet');
start();
