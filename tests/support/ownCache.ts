/** Tests keep what they keep from run to run in a folder of their own: what other code has left proves nothing of this. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'dayang-cache-'));

export function setup(): void {
  process.env['XDG_CACHE_HOME'] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
