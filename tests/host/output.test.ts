/** Files that appear whole or not at all, though each is made only when the one before it is written. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type OutputFile, writeWhole } from '../../src/host/output.ts';

const folderOf = (): string => mkdtempSync(join(tmpdir(), 'dayang-output-'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('makes a file when the one before it is written, and gives none its name before all are', () => {
  const folder = folderOf();
  const seen: (readonly string[])[] = [];
  function* files(): Generator<OutputFile> {
    for (const name of ['one', 'two', 'three']) {
      seen.push(readdirSync(folder).map((file) => file.replace(/\.\d+\./, '.')));
      yield { path: join(folder, name), bytes: bytes(name) };
    }
  }
  expect(writeWhole(files()).map(({ size }) => size)).toEqual([3, 3, 5]);
  expect(seen).toEqual([[], ['one.part'], ['one.part', 'two.part']]);
  expect(readdirSync(folder)).toEqual(['one', 'three', 'two']);
});

it('writes a file part by part', () => {
  const path = join(folderOf(), 'whole');
  const parts = [bytes('一版'), bytes('、二版')];
  expect(writeWhole([{ path, bytes: { parts } }])).toEqual([{ path, size: 15 }]);
  expect(readFileSync(path, 'utf8')).toBe('一版、二版');
});

it('leaves what was there, and nothing half written, where a file cannot be made', () => {
  const folder = folderOf();
  const [old, stale] = [join(folder, 'old'), join(folder, 'stale')];
  for (const path of [old, stale]) writeFileSync(path, 'yesterday');
  function* parts(): Generator<Uint8Array> {
    yield bytes('half');
    throw new RangeError('no more');
  }
  const files = [
    { path: old, bytes: 'today' },
    { path: join(folder, 'new'), bytes: { parts: parts() } },
  ];
  expect(() => writeWhole(files, [stale])).toThrow(RangeError);
  expect(readdirSync(folder)).toEqual(['old', 'stale']);
  expect(readFileSync(old, 'utf8')).toBe('yesterday');
});

it('leaves nothing half written where the disk refuses, and names the file', () => {
  const folder = folderOf();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'file'), '');
  const files = [
    { path: join(folder, 'a', 'one'), bytes: 'one' },
    { path: join(folder, 'file', 'two'), bytes: 'two' },
  ];
  expect(() => writeWhole(files)).toThrow(
    expect.objectContaining({ name: 'OutputError', path: files[1]?.path }),
  );
  expect(readdirSync(join(folder, 'a'))).toEqual([]);
});

it('changes nothing where a folder stands in the place of one of the files', () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'one'), 'of yesterday');
  mkdirSync(join(folder, 'two'));
  const stale = join(folder, 'stale');
  writeFileSync(stale, '');
  const files = ['one', 'two'].map((name) => ({ path: join(folder, name), bytes: bytes(name) }));
  expect(() => writeWhole(files, [stale])).toThrow(
    expect.objectContaining({ path: files[1]?.path }),
  );
  expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('of yesterday');
  expect(readdirSync(folder)).toEqual(['one', 'stale', 'two']);
});

it('takes away what is stale once all is written, but not what is written again', () => {
  const folder = folderOf();
  const [again, stale] = [join(folder, 'again'), join(folder, 'stale')];
  for (const path of [again, stale]) writeFileSync(path, 'yesterday');
  writeWhole([{ path: again, bytes: 'today' }], [again, stale]);
  expect(existsSync(stale)).toBe(false);
  expect(readFileSync(again, 'utf8')).toBe('today');
});
