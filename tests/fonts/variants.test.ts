/** Variation selectors: forms that a font has by cmap format 14, and those it lacks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/fontBook.ts';
import { openFace } from '../../src/fonts/openFace.ts';
import { variantsOf, withVariants } from '../../src/fonts/variants.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { packageFile } from '../../src/host/places.ts';
import type { FontRef } from '../../src/model/face.ts';
import { wholeFile } from '../../src/model/source.ts';
import { readFonts } from '../../src/read/readFonts.ts';

const VS1 = 0xfe00;
const VS17 = 0xe0100;
const VS18 = 0xe0101;
const form = (character: string, selector: number): string =>
  character + String.fromCodePoint(selector);

const open = (name: string, file: string) => {
  const program = readFileSync(packageFile(`@expo-google-fonts/${name}`, file) ?? '');
  return openFace(program, { id: name, dashFeature: undefined, postscriptName: undefined });
};
const japanese = open('noto-serif-jp', '400Regular/NotoSerifJP_400Regular.ttf');
const song = open('noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf');
const brush = open('ma-shan-zheng', '400Regular/MaShanZheng_400Regular.ttf');
const gidsOf = (face: typeof song, text: string) => face.shape(text, []).map(({ gid }) => gid);

describe('a form that is not the usual one', () => {
  // 倦 with VS17 is in a table with usual and unusual forms, where fontkit gives the usual glyph.
  it.each([
    ['倦', VS17, 16120],
    ['兎', VS17, 16123],
    ['侮', VS1, 15150],
  ] as const)('of %s is a glyph of its own', (character, selector, gid) => {
    const text = form(character, selector);
    expect(japanese.shape(text, [])).toEqual([{ gid, advance: 1000, text }]);
    expect(japanese.glyphOf(character.codePointAt(0) ?? 0)).not.toBe(gid);
    expect(japanese.hasVariant(character.codePointAt(0) ?? 0, selector)).toBe(true);
  });
  it('moves a Chinese comma to the middle of its square (standardised variants of Unicode 12)', () => {
    const [corner, middle] = [song.shape('，', [])[0], song.shape('，\ufe01', [])[0]];
    expect(song.hasVariant(0xff0c, 0xfe01)).toBe(true);
    const left = (gid: number | undefined) => song.inkOf(gid ?? 0).left;
    expect(left(middle?.gid)).toBeGreaterThan(left(corner?.gid) + 100);
  });
});

describe('a form that is the usual one', () => {
  it('is the usual glyph, and is had', () => {
    const gid = japanese.glyphOf(0x3402);
    expect(japanese.shape('㐂\u{e0100}', [])).toEqual([
      { gid, advance: 1000, text: '㐂\u{e0100}' },
    ]);
    expect(japanese.hasVariant(0x3402, VS17)).toBe(true);
  });
});

describe('a form that the face lacks', () => {
  it('leaves the usual glyph, one for both characters', () => {
    const gid = song.glyphOf(0x845b);
    expect(song.shape('葛\u{e0100}', [])).toEqual([{ gid, advance: 1000, text: '葛\u{e0100}' }]);
    expect(song.hasVariant(0x845b, VS17)).toBe(false);
    expect(japanese.hasVariant(0x845b, VS18)).toBe(false);
  });
  it('is unknown to a face that lists no forms', () => {
    expect(brush.hasVariant(0x845b, VS17)).toBeUndefined();
    expect(gidsOf(brush, '葛\u{e0100}')).toEqual(gidsOf(brush, '葛'));
  });
});

describe('text with selectors', () => {
  it('keeps every character, each selector with the one before it', () => {
    for (const text of ['a\ufe00b', '1\ufe0f2', '\ufe00a', 'ab\u{e0100}\u{e0101}']) {
      const glyphs = song.shape(text, []);
      expect(glyphs.map((glyph) => glyph.text).join('')).toBe(text);
    }
    expect(song.shape('a\ufe00b', []).map(({ text }) => text)).toEqual(['a\ufe00', 'b']);
  });
  it('is set as it is without them where there is none', () => {
    expect(song.shape('word', [])).toBe(song.shape('word', []));
    const face = { shape: () => [], advanceOf: () => 0 };
    const none = (): never => {
      throw new Error('nothing is looked up');
    };
    expect(withVariants('word', none, face)).toEqual([]);
  });
  it('of a font without a format 14 table has no forms', () => {
    const { has, gidOf } = variantsOf({ tables: [{ table: { version: 12 } }] });
    expect([has(0x845b, VS17), gidOf(0x845b, VS17)]).toEqual([undefined, undefined]);
  });
});

describe('the font book', () => {
  const read = readFonts('fonts/fonts.yaml', diskFiles).value;
  if (read === undefined) throw new Error('fonts.yaml cannot be read');
  const { data, file } = read;
  const role: FontRef = { role: 'kai', weight: 400 };
  const book = (rare?: string) =>
    openFontBook({
      fonts: data,
      house: {
        fonts: new Map(
          rare === undefined ? [] : [['rare', { path: rare, span: wholeFile(file) }] as const],
        ),
        glyphs: new Map(),
      },
      files: machineFonts,
      span: wholeFile(file),
    });
  const japaneseFile = packageFile(
    '@expo-google-fonts/noto-serif-jp',
    '400Regular/NotoSerifJP_400Regular.ttf',
  );
  it('takes the form from a lender rather than the usual glyph of its own', () => {
    expect(book(japaneseFile).faceFor(role, '倦\u{e0100}').postscriptName).toContain('NotoSerifJP');
    expect(book(japaneseFile).faceFor(role, '倦').id).toBe('kai-400');
  });
  it('keeps to its own face where no one has the form', () => {
    expect(book().faceFor(role, '葛\u{e0105}').id).toBe('kai-400');
  });
  it('looks for no other face for the sake of a presentation selector', () => {
    expect(book().faceFor(role, '中\ufe0f').id).toBe('kai-400');
  });
});
