/** The bundled command line starts from the code that V8 made when it was built, and without it all the same. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const DIST = resolve('dist');

beforeAll(() => {
  if (!existsSync(join(DIST, 'keepCode.js')))
    execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});

interface Start {
  readonly said: string;
  readonly problems: string;
  readonly taken: boolean;
}

/** Runs `--version` as the launcher does, and tells whether V8 took the code that was kept. */
function versionFrom(dist: string): Start {
  const script = `
    import { loadedChunks, start } from ${JSON.stringify(join(dist, 'load.js'))};
    process.argv[2] = '--version';
    start();
    const taken = loadedChunks().every(({ script }) => script.cachedDataRejected === false);
    process.on('exit', () => console.log(JSON.stringify(taken)));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', 'dayang'], {
    encoding: 'utf8',
  });
  const [said = '', taken = ''] = run.stdout.split('\n');
  return { said, problems: run.stderr, taken: taken === 'true' };
}

/** A copy of the program in a folder of its own, to do harm to. */
function copied(): string {
  const root = mkdtempSync(join(tmpdir(), 'dayang-start-'));
  for (const name of ['dist', 'package.json', 'fonts'])
    cpSync(resolve(name), join(root, name), { recursive: true });
  return join(root, 'dist');
}

const changed = (code: Buffer): Uint8Array =>
  code.map((byte, i) => (i % 1_000 === 500 ? ~byte : byte));

const codeFiles = (dist: string): readonly string[] =>
  readdirSync(join(dist, 'bundle'))
    .filter((name) => name.endsWith('.code'))
    .map((name) => join(dist, 'bundle', name));

describe('a start', () => {
  it('takes the code that the build has kept', () => {
    expect(versionFrom(DIST)).toEqual({ said: '0.1.0', problems: '', taken: true });
  });

  it('compiles the source where that code is cut off, empty, changed or something else', () => {
    const dist = copied();
    const files = codeFiles(dist);
    expect(files.length).toBeGreaterThan(3);
    const kept = files.map((file) => readFileSync(file));
    for (const harm of [
      (file: string) => writeFileSync(file, changed(readFileSync(file))),
      (file: string) => truncateSync(file, 1_000),
      (file: string) => truncateSync(file, 0),
      (file: string) => writeFileSync(file, 'not code at all'.repeat(100)),
    ]) {
      files.forEach((file, i) => {
        writeFileSync(file, kept[i] ?? '');
        harm(file);
      });
      expect(versionFrom(dist)).toEqual({ said: '0.1.0', problems: '', taken: false });
    }
  });

  it('compiles a source that is no longer that of the code', () => {
    const dist = copied();
    const file = join(dist, 'bundle', 'cli.cjs');
    // As long as before: V8 looks at the length alone.
    writeFileSync(file, readFileSync(file, 'utf8').replace('Our bug', 'Our own'));
    expect(versionFrom(dist).taken).toBe(false);
  });
});
