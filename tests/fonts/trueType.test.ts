/** TrueType read by its bytes: fontkit, which decodes every outline, comes to the same file. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { characterMapOf } from '../../src/fonts/characterMap.ts';
import { type TrueTypeSource, trueTypeOf } from '../../src/fonts/trueType.ts';
import { packageFile } from '../../src/host/places.ts';

interface Opened {
  readonly numGlyphs: number;
  readonly directory: {
    readonly tables: Readonly<Record<string, { offset: number; length: number }>>;
  };
  glyphForCodePoint(codePoint: number): { readonly id: number };
  getGlyph(gid: number): {
    readonly advanceWidth: number;
    readonly bbox: { readonly maxY: number };
    readonly cbox: { readonly maxY: number };
  };
  createSubset(): { includeGlyph(gid: number): number; encode(): Uint8Array };
}

const FILES = [
  ['noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
  ['noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
  ['ma-shan-zheng', '400Regular/MaShanZheng_400Regular.ttf'],
] as const;

function opened(
  name: string,
  file: string,
): { readonly program: Opened; readonly source: TrueTypeSource } {
  const bytes = readFileSync(packageFile(`@expo-google-fonts/${name}`, file) ?? '');
  const program = create(bytes) as unknown as Opened;
  return { program, source: { bytes, tableAt: (tag) => program.directory.tables[tag] } };
}

describe.each(FILES)('%s', (name, file) => {
  const { program, source } = opened(name, file);
  const own = trueTypeOf(source);

  it('gives every glyph the advance that fontkit reads', () => {
    for (let gid = 0; gid < program.numGlyphs; gid += 11)
      expect(own?.advanceOf(gid)).toBe(program.getGlyph(gid).advanceWidth);
  });

  it('tells the upper edge of every outline as fontkit does', () => {
    let drawn = 0;
    for (let gid = 0; gid < program.numGlyphs; gid += 37) {
      const { bbox, cbox } = program.getGlyph(gid);
      const top = Number.isFinite(bbox.maxY) ? cbox.maxY : undefined;
      expect([gid, own?.topOf(gid)]).toEqual([gid, top]);
      if (top !== undefined) drawn += 1;
    }
    expect(drawn).toBeGreaterThan(10);
  });

  it('finds every character where fontkit does', () => {
    const glyphOf = characterMapOf(source);
    // A font of the first plane alone is fontkit's to read.
    expect(glyphOf === undefined).toBe(name === 'ma-shan-zheng');
    if (glyphOf === undefined) return;
    for (let codePoint = 0; codePoint < 0x32000; codePoint += 37)
      expect(glyphOf(codePoint)).toBe(program.glyphForCodePoint(codePoint).id);
  });

  it('is cut to any glyphs, composites and their components too, byte for byte as fontkit does it', () => {
    const gids = fc.uniqueArray(fc.nat(program.numGlyphs - 1), { maxLength: 300 });
    fc.assert(
      fc.property(gids, (wanted) => {
        const theirs = program.createSubset();
        const places = wanted.map((gid) => theirs.includeGlyph(gid));
        const ours = own?.subset(wanted);
        expect(ours?.gids).toEqual(places);
        expect(Buffer.from(ours?.program ?? []).equals(theirs.encode())).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves to fontkit what varies, lacks a table or is cut short', () => {
    const without = (tag: string): TrueTypeSource => ({
      ...source,
      tableAt: (asked) => (asked === tag ? undefined : source.tableAt(asked)),
    });
    for (const tag of ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'])
      expect(trueTypeOf(without(tag))).toBeUndefined();
    const short = { ...source, bytes: source.bytes.subarray(0, source.bytes.length >> 1) };
    expect(trueTypeOf(short)).toBeUndefined();
    expect(characterMapOf(without('cmap'))).toBeUndefined();
    const cut = {
      ...source,
      tableAt: () => ({ offset: source.tableAt('cmap')?.offset ?? 0, length: 60 }),
    };
    expect(characterMapOf(cut)).toBeUndefined();
    // WOFF2: the places of its tables are not those in the file.
    const packed = {
      ...source,
      bytes: Buffer.concat([Buffer.from('wOF2'), source.bytes.subarray(4)]),
    };
    expect(trueTypeOf(packed)).toBeUndefined();
    expect(characterMapOf(packed)).toBeUndefined();
    const place = { offset: 0, length: 4 };
    const varies = {
      ...source,
      tableAt: (tag: string) => (tag === 'fvar' ? place : source.tableAt(tag)),
    };
    expect(trueTypeOf(varies)).toBeUndefined();
  });
});
