/** What runs keep for each other changes nothing of what they make. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'dayang-cached-'));
const kept = join(home, 'dayang', 'pictures');
const keptFiles = (): readonly string[] => readdirSync(kept).map((name) => join(kept, name));

const identities = (): readonly number[] => keptFiles().map((path) => statSync(path).ino);

/** Builds an issue with pictures; its PDFs, one after the other. */
async function built(out: string, ...words: readonly string[]): Promise<Buffer> {
  const folder = join(home, out);
  const command = ['build', 'issues/broadsheet', '--out', folder, '--quiet', '--lang', 'en'];
  const run = spawn(process.execPath, [resolve('dist/cli.js'), ...command, ...words], {
    env: { ...process.env, XDG_CACHE_HOME: home },
    stdio: 'ignore',
  });
  const status = await new Promise((done) => run.on('close', done));
  expect(status).toBe(0);
  const pages = readdirSync(join(folder, 'pages')).map((name) => join('pages', name));
  return Buffer.concat(
    ['broadsheet.pdf', ...pages].map((name) => readFileSync(join(folder, name))),
  );
}

describe('pictures kept from run to run', () => {
  it('are none with --no-cache', async () => {
    await built('without', '--no-cache');
    expect(existsSync(kept)).toBe(false);
  });

  it('give the same bytes, also when they are cut off, foreign, or made by two runs at once', async () => {
    const without = await built('anew', '--no-cache');
    const together = await Promise.all([built('one'), built('other')]);
    for (const pdf of together) expect(pdf.equals(without)).toBe(true);
    const whole = keptFiles().length;
    expect(whole).toBeGreaterThan(0);
    const files = identities();
    expect((await built('again')).equals(without)).toBe(true);
    // They were taken: what is not found is made and kept anew.
    expect(identities()).toEqual(files);
    for (const path of keptFiles()) truncateSync(path, 100);
    expect((await built('cut off')).equals(without)).toBe(true);
    for (const path of keptFiles()) writeFileSync(path, 'not a picture');
    expect((await built('foreign')).equals(without)).toBe(true);
    expect(keptFiles()).toHaveLength(whole);
  });
});
