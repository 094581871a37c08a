/** Proofs, galleys and sheets from the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(mkdtempSync(join(tmpdir(), 'dayang-proofs-')), 'paper');

function dayang(...words: readonly string[]) {
  const run = spawnSync(process.execPath, [resolve('dist/cli.js'), ...words, '--lang', 'en'], {
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, problems: run.stderr };
}

const out = (name: string): string => join(folder, name);
const report = (name: string) =>
  JSON.parse(readFileSync(join(out(name), 'proof', 'report.json'), 'utf8')) as {
    readonly texts: readonly { readonly slug: string; readonly paragraphs: readonly string[] }[];
    readonly changes: readonly unknown[];
    readonly pages: readonly { readonly file: string | null }[];
  };

describe('dayang proof', () => {
  it('draws a contact sheet and says what the stories say', () => {
    expect(dayang('init', folder)).toMatchObject({ status: 0 });
    expect(dayang('proof', folder, '--sheet', '--out', out('first'))).toMatchObject({ status: 0 });
    expect(readdirSync(join(out('first'), 'proof')).sort()).toEqual([
      'A02.pdf',
      'A02.png',
      'report.json',
      'sheet.pdf',
      'sheet.png',
    ]);
    const { texts, changes, pages } = report('first');
    expect(texts[0]?.paragraphs.join('').length).toBeGreaterThan(100);
    expect([changes, pages[0]?.file]).toEqual([[], null]);
  });

  it('tells with --diff what was changed, by story and sentence', () => {
    const same = dayang('proof', folder, '--diff', out('first'), '--out', out('same'));
    expect(same.out).toContain('no story has changed');
    const article = readdirSync(join(folder, 'articles')).sort()[0] ?? '';
    const path = join(folder, 'articles', article);
    const text = readFileSync(path, 'utf8');
    const end = text.lastIndexOf('。');
    writeFileSync(path, `${text.slice(0, end)}。编辑部又加了一句${text.slice(end)}`);
    const words = ['proof', folder, '--diff', join(out('first'), 'proof', 'report.json')];
    const changed = dayang(...words, '--out', out('second'));
    writeFileSync(path, text);
    expect(changed.out).toMatch(/sentences: 0 changed, 1 added, 0 removed/);
    expect(changed.out).toMatch(/paragraph \d+ {2}\+ 编辑部又加了一句。/);
    expect(report('second').changes).toMatchObject([
      { kind: 'changed', head: [], sentences: [{ kind: 'added', from: null }] },
    ]);
  });

  it('says what --diff needs', () => {
    const nothing = join(folder, 'nowhere');
    expect(dayang('proof', folder, '--diff', nothing)).toMatchObject({ status: 2 });
    const other = join(folder, 'house', 'house.yaml');
    const wrong = dayang('proof', folder, '--diff', other);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.problems).toContain('report.json');
    expect(wrong.problems).not.toMatch(/\bat .*\.js:/);
  });
});

describe('dayang galley', () => {
  it('makes a PDF and pictures of the stories named', () => {
    const [slug = ''] = report('first').texts.map((story) => story.slug);
    const made = dayang('galley', folder, '--story', slug, '--out', out('galleys'));
    expect(made).toMatchObject({ status: 0 });
    const files = readdirSync(join(out('galleys'), 'galley'));
    expect(files).toContain(`${slug}.pdf`);
    expect(files.every((file) => file.startsWith(slug))).toBe(true);
    expect(files.some((file) => file.endsWith('.png'))).toBe(true);
  });

  it('names the nearest story', () => {
    const [slug = ''] = report('first').texts.map((story) => story.slug);
    const wrong = dayang('galley', folder, '--story', `${slug}x`);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.problems).toContain(`did you mean ${slug}?`);
  });
});

describe('dayang build --impose', () => {
  it('makes sheets that preflight passes, and tells what stays white', () => {
    const built = dayang('build', folder, '--impose', '--out', out('sheets'));
    expect(built).toMatchObject({ status: 0 });
    expect(built.problems).toContain('press/impose-white');
    const sheets = join(out('sheets'), 'paper-sheets.pdf');
    const looked = dayang('preflight', sheets);
    expect(looked.out).toContain('No problems.');
    expect(dayang('build', folder, '--out', out('sheets'))).toMatchObject({ status: 0 });
    expect(readdirSync(out('sheets'))).not.toContain('paper-sheets.pdf');
  });

  it('needs every page', () => {
    expect(dayang('build', folder, '--impose', '--pages', 'A02')).toMatchObject({ status: 2 });
  });
});
