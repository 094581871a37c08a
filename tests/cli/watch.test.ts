import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const CLI = join('dist', 'cli.js');
const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the starter with a house of its own, watched; `until` waits for a line after those seen so far. */
function watched(fault: readonly [string, string] = ['', ''], options: readonly string[] = []) {
  const root = mkdtempSync(join(tmpdir(), 'dayang-watch-'));
  folders.push(root);
  const folder = join(root, 'issue');
  const house = join(root, 'house');
  cpSync(join('issues', 'starter'), folder, { recursive: true });
  cpSync(join('layouts', 'tabloid'), house, { recursive: true });
  const file = join(house, 'house.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(...fault));
  const issue = join(folder, 'issue.yaml');
  writeFileSync(issue, readFileSync(issue, 'utf8').replace(/^paper: .*$/m, 'paper: ../house'));
  const out = join(folder, 'out');
  const child = spawn(process.execPath, [
    CLI,
    'watch',
    folder,
    '--out',
    out,
    '--lang',
    'en',
    ...options,
  ]);
  running.push(child);
  let said = '';
  child.stdout.on('data', (bytes) => (said += String(bytes)));
  child.stderr.on('data', (bytes) => (said += String(bytes)));
  let from = 0;
  const until = async (what: RegExp): Promise<string> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const found = what.exec(said.slice(from));
      if (found !== null) {
        from += found.index + found[0].length;
        return found[0];
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${what} was not said: ${said.slice(from)}`);
  };
  const change = (path: string, a: string, b: string): void => {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(a)) throw new Error(`${a} is not in ${path}`);
    writeFileSync(file, text.replace(a, b));
  };
  return { folder, out, child, until, change };
}

describe('dayang watch', () => {
  it('makes the proofs again of what a save changes, and tells a fault without stopping', async () => {
    const { out, until, change } = watched();
    await until(/changed: A02/);
    const png = join(out, 'proof', 'A02.png');
    const first = statSync(png).mtimeMs;
    change(join('articles', 'council.yaml'), '泵站', '水泵');
    await until(/changed: A02/);
    expect(statSync(png).mtimeMs).toBeGreaterThan(first);
    change('issue.yaml', 'layout: inner', 'layot: inner');
    await until(/read\/unknown-key/);
    change('issue.yaml', 'layot: inner', 'layout: inner');
    await until(/changed: A02/);
    change(join('..', 'house', 'house.yaml'), 'folio: {width: 1pt}', 'folio: {width: 2pt}');
    await until(/changed: A02/);
    change(join('..', 'house', 'inner.yaml'), 'description: ', 'description: 只改说明，');
    await until(/no page changed/);
  }, 60_000);

  it('tells at every save what the press would mind on pages that did not change', async () => {
    const { until, change } = watched(['press: {pdfx', 'preflight: {edge: 40mm}\npress: {pdfx']);
    await until(/preflight\/edge/);
    await until(/changed: A02/);
    change('issue.yaml', 'paper:', '# 改稿\npaper:');
    await until(/preflight\/edge/);
    await until(/no page changed/);
  });

  it('watches a house that is at fault from the start', async () => {
    const { until, change } = watched(['sizes:', 'sises:']);
    await until(/no page changed/);
    change(join('..', 'house', 'house.yaml'), 'sises:', 'sizes:');
    await until(/changed: A02/);
  }, 60_000);

  it('goes on when the issue and the house are moved away and come back', async () => {
    const { folder, until, change } = watched();
    await until(/changed: A02/);
    const house = join(folder, '..', 'house');
    for (const path of [folder, house]) {
      renameSync(path, `${path}-away`);
      await until(/read\/missing-file/);
      renameSync(`${path}-away`, path);
      await until(/changed: A02/);
    }
    change(join('articles', 'council.yaml'), '泵站', '水泵');
    await until(/changed: A02/);
    change(join('..', 'house', 'house.yaml'), 'folio: {width: 1pt}', 'folio: {width: 2pt}');
    await until(/changed: A02/);
  }, 60_000);

  it('does not wait for a page that the issue does not have', async () => {
    const { child, until } = watched(['', ''], ['--pages', 'A99']);
    const ended = new Promise((done) => child.once('exit', done));
    await until(/no page A99, only A02/);
    expect(await ended).toBe(2);
  });

  it('leaves no half-written file when it is stopped', async () => {
    const { out, until, change, child } = watched();
    await until(/changed: A02/);
    change(join('articles', 'council.yaml'), '泵站', '水泵');
    await new Promise((done) => setTimeout(done, 250));
    child.kill('SIGINT');
    await new Promise((done) => child.once('exit', done));
    const pdf = readFileSync(join(out, 'proof', 'A02.pdf'));
    expect(pdf.subarray(-6).toString('latin1')).toContain('%%EOF');
    expect(existsSync(join(out, 'proof', 'A02.png'))).toBe(true);
  }, 60_000);
});
