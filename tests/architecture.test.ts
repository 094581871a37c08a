/** The folder rules of docs/ARCHITECTURE.md are enforced: a planted violation fails. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const planted: string[] = [];

/** Writes a file under src for the length of a test. */
function plant(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  planted.push(path);
}

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path);
});

const rules = (): { readonly status: number | null; readonly out: string } => {
  const run = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src'],
    { encoding: 'utf8' },
  );
  return { status: run.status, out: run.stdout };
};

describe('the folder rules', () => {
  it('hold', () => {
    expect(rules()).toMatchObject({ status: 0 });
  });
  const violations: readonly (readonly [string, string, string])[] = [
    ['a stage that imports another', 'src/galley/planted.ts', "import '../makeup/level.ts';\n"],
    ['a stage that reads files', 'src/makeup/planted.ts', "import 'node:fs';\n"],
    ['pdfkit outside the press file', 'src/display/planted.ts', "import 'pdfkit';\n"],
    ['sharp where no picture is decoded', 'src/makeup/planted.ts', "import 'sharp';\n"],
    ['a library that few issues need, loaded always', 'src/resolve/planted.ts', "import 'uqr';\n"],
    [
      'the decoder of pictures loaded always',
      'src/planted.ts',
      "import './pictures/pressImages.ts';\n",
    ],
  ];
  it.each(violations)('refuse %s', (_name, path, text) => {
    plant(path, text);
    const { status, out } = rules();
    expect(status).not.toBe(0);
    expect(out).toContain('planted.ts');
  });
});
