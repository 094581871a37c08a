import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFilesUnder } from '../../src/host/fileStore.ts';
import { storeOf } from '../../src/host/knownFile.ts';
import { steadyFiles } from '../../src/host/steadyFiles.ts';
import type { FileStore, Loaded, Stamp } from '../../src/model/files.ts';

const bytesOf = (text: string): Loaded => ({
  kind: 'bytes',
  bytes: new TextEncoder().encode(text),
});

/** A file in a store, as it is at the moment. */
interface Saved {
  says: string;
  /** When it was saved, and the time now. */
  saved: number;
  now: number;
  reads: number;
}

/** A steady store of one file. */
function storeWith(file: Saved, onRead = (): void => {}): FileStore {
  const load = (): Loaded => {
    const loaded = bytesOf(file.says);
    file.reads += 1;
    onRead();
    return loaded;
  };
  const stamp = (): Stamp => ({ file: `${file.saved}`, saved: file.saved });
  return steadyFiles(storeOf({ load, list: () => [], stamp }), () => file.now);
}

const savedLongAgo = (): Saved => ({ says: 'first', saved: 0, now: 10_000, reads: 0 });

describe('files asked for at every save', () => {
  it('are read once while they are not saved again', () => {
    const file = savedLongAgo();
    const { load, know } = storeWith(file);
    const found = [load('a'), know('a')];
    expect(file.reads).toBe(2);
    expect([load('a'), know('a')]).toEqual(found);
    expect(file.reads).toBe(2);
  });

  it('are read each time while they may be saved again at the same time, and stay the object they were', () => {
    const file = { ...savedLongAgo(), now: 2000 };
    const { load } = storeWith(file);
    const first = load('a');
    expect(load('a')).toBe(first);
    expect(file.reads).toBe(2);
    file.says = 'other';
    expect(load('a')).toEqual(bytesOf('other'));
  });

  it('are read anew when they were saved', () => {
    const file = savedLongAgo();
    const { load, know } = storeWith(file);
    load('a');
    const known = know('a');
    Object.assign(file, { says: 'other', saved: 1 });
    expect(load('a')).toEqual(bytesOf('other'));
    expect(know('a')).not.toEqual(known);
  });

  it('that are saved while they are read are read anew', () => {
    const file = savedLongAgo();
    const { load } = storeWith(file, () => Object.assign(file, { says: 'other', saved: 1 }));
    expect(load('a')).toEqual(bytesOf('first'));
    expect(load('a')).toEqual(bytesOf('other'));
  });
});

describe('the stamp of a file on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dayang-steady-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is another one after the file was saved, and none without a file', () => {
    const path = join(folder, 'a');
    const { stamp } = diskFilesUnder(folder);
    writeFileSync(path, '甲');
    utimesSync(path, 1, 1);
    const before = stamp?.(path);
    expect(stamp?.(path)).toEqual(before);
    writeFileSync(path, '乙');
    expect(stamp?.(path)).toBeDefined();
    expect(stamp?.(path)).not.toEqual(before);
    expect(stamp?.(join(folder, 'b'))).toBeUndefined();
  });
});
