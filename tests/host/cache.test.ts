import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheOf, NO_CACHE } from '../../src/host/cache.ts';
import { keptImages } from '../../src/host/keptImages.ts';

const MUCH = 2 ** 20;
const bytesOf = (text: string): Uint8Array => Buffer.from(text);

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dayang-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const folder = (): string => join(home, 'dayang', 'pictures');
const files = (): readonly string[] => readdirSync(folder()).map((name) => join(folder(), name));
const only = (): string => files()[0] ?? '';

describe('what is kept from run to run', () => {
  it('is found again by what it was made of, by any run', () => {
    cacheOf('pictures', MUCH).keep('made of this', bytesOf('bytes'));
    const later = cacheOf('pictures', MUCH);
    expect(later.find('made of this')).toEqual(bytesOf('bytes'));
    expect(later.find('made of that')).toBeUndefined();
    expect(cacheOf('fonts', MUCH).find('made of this')).toBeUndefined();
  });

  it('is not there where it was cut off, at any length', () => {
    const cache = cacheOf('pictures', MUCH);
    cache.keep('made', bytesOf('bytes'));
    const whole = readFileSync(only());
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(only(), whole.subarray(0, length));
      expect(cache.find('made')).toBeUndefined();
    }
  });

  it('is not there where a byte is another, or it lies under another name', () => {
    const cache = cacheOf('pictures', MUCH);
    cache.keep('made', bytesOf('bytes'));
    const path = only();
    const whole = readFileSync(path);
    whole.forEach((byte, at) => {
      writeFileSync(path, whole.with(at, byte ^ 1));
      expect(cache.find('made')).toBeUndefined();
    });
    rmSync(path);
    cache.keep('other', bytesOf('other bytes'));
    renameSync(only(), path);
    expect(cache.find('made')).toBeUndefined();
    cache.keep('made', bytesOf('bytes'));
    expect(cache.find('made')).toEqual(bytesOf('bytes'));
  });

  it('is made again where it cannot be kept', () => {
    writeFileSync(join(home, 'dayang'), 'a file where the folder should be');
    const cache = cacheOf('pictures', MUCH);
    cache.keep('made', bytesOf('bytes'));
    expect(cache.find('made')).toBeUndefined();
  });

  it.skipIf(!existsSync('/dev/full'))('is made again where the disk is full', () => {
    const cache = cacheOf('pictures', MUCH);
    cache.keep('first', bytesOf('bytes'));
    const name = createHash('sha256').update('made').digest('hex');
    // What is written there finds no room.
    symlinkSync('/dev/full', join(folder(), `${name}.${process.pid}`));
    cache.keep('made', bytesOf('bytes'));
    expect(cache.find('made')).toBeUndefined();
    expect(cache.find('first')).toEqual(bytesOf('bytes'));
    expect(files()).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0)('is made again where the folder may not be written', () => {
    cacheOf('pictures', MUCH).keep('first', bytesOf('bytes'));
    chmodSync(folder(), 0o500);
    cacheOf('pictures', MUCH).keep('made', bytesOf('bytes'));
    expect(files()).toHaveLength(1);
    chmodSync(folder(), 0o700);
  });

  it('stays within its room: what was kept first goes first', () => {
    const cache = cacheOf('pictures', 1000);
    let known: readonly string[] = [];
    for (let i = 0; i < 12; i += 1) {
      cache.keep(`made ${i}`, new Uint8Array(100));
      // As if saved one after the other, a second apart.
      for (const path of files()) if (!known.includes(path)) utimesSync(path, i, i);
      known = files();
    }
    const found = Array.from({ length: 12 }, (_, i) => cache.find(`made ${i}`) !== undefined);
    // With its sum each takes 132 bytes: the eighth is too many, and leaves five; so does the eleventh.
    expect(found.map(Number).join('')).toBe('000000111111');
  });

  it('is nothing where nothing is kept', () => {
    NO_CACHE.keep('made', bytesOf('bytes'));
    expect(NO_CACHE.find('made')).toBeUndefined();
  });
});

it('a separated picture comes back as it was', () => {
  const images = keptImages(cacheOf('pictures', MUCH));
  const image = {
    width: 3,
    height: 2,
    colours: 'grey',
    coding: 'deflate',
    data: Uint8Array.from([10, 13, 0, 255, 10, 123]),
  } as const;
  images.keep('made', image);
  const found = images.find('made');
  expect(found).toMatchObject({ width: 3, height: 2, colours: 'grey', coding: 'deflate' });
  expect([...(found?.data ?? [])]).toEqual([...image.data]);
  expect(images.find('other')).toBeUndefined();
});
