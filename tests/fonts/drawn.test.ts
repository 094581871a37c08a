/** Characters that a house draws itself, and who lends what a face lacks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnFace, drawnTexts } from '../../src/fonts/drawnFace.ts';
import { openFontBook } from '../../src/fonts/fontBook.ts';
import { lendersOf } from '../../src/fonts/lenders.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import type { FontRef, GlyphSegment, Role } from '../../src/model/face.ts';
import type { GlyphDrawing, House } from '../../src/model/issue.ts';
import { outlineBox } from '../../src/model/outlineBox.ts';
import { wholeFile } from '../../src/model/source.ts';
import { readFonts } from '../../src/read/readFonts.ts';
import { resolveGlyphs } from '../../src/resolve/glyphs.ts';

const read = readFonts('fonts/fonts.yaml', diskFiles).value;
if (read === undefined) throw new Error('fonts.yaml cannot be read');
const fonts = read.data;
const span = wholeFile(read.file);
const font = (role: Role, weight = 400): FontRef => ({ role, weight });

const SQUARE: readonly GlyphSegment[] = [
  { to: 'move', x: 100, y: 0 },
  { to: 'line', x: 900, y: 0 },
  { to: 'line', x: 900, y: 800 },
];
const glyphs = (...texts: readonly string[]): House['glyphs'] =>
  new Map(texts.map((text): [string, GlyphDrawing] => [text, { segments: SQUARE, span }]));
const bookOf = (own: House['glyphs'], opened: string[] = []) =>
  openFontBook({
    fonts,
    house: { fonts: new Map(), glyphs: own },
    files: {
      ...machineFonts,
      load: (path) => {
        opened.push(path.split('/').at(-1) ?? '');
        return machineFonts.load(path);
      },
    },
    span,
  });

describe('a drawing in the units of a font', () => {
  const resolve = (text: string, segments: readonly GlyphSegment[] = SQUARE) =>
    resolveGlyphs([
      { text, span, drawing: { box: { x: 10, y: 20, width: 50, height: 50 }, segments } },
    ]);
  it('has the top of its square 0.88 em over the baseline, its foot 0.12 em under it', () => {
    const corners: readonly GlyphSegment[] = [
      { to: 'move', x: 10, y: 20 },
      { to: 'line', x: 60, y: 70 },
      { to: 'curve', x1: 35, y1: 64, x2: 35, y2: 45, x: 10.00001, y: 20 },
    ];
    expect(resolve('监', corners).value.get('监')?.segments).toEqual([
      { to: 'move', x: 0, y: 880 },
      { to: 'line', x: 1000, y: -120 },
      { to: 'curve', x1: 500, y1: 0, x2: 500, y2: 380, x: 0, y: 880 },
    ]);
  });
  it.each(['𰻝', '⿰金監', '葛\u{e0100}', '\ue000', 'Ａ', 'g\u0303'])('is of %s', (text) => {
    expect(resolve(text).diagnostics).toEqual([]);
  });
  it.each(['金監', '⿰金', '⿰金監金', '\u{e0100}', '　', '\u200d金'])('is not of %j', (text) => {
    expect(resolve(text).diagnostics.map(({ code }) => code)).toEqual(['resolve/glyph-text']);
  });
  it('goes by the composed form of its text, as the copy does', () => {
    expect([...resolve('e\u0301').value.keys()]).toEqual(['\u00e9']);
  });
  it('that could not be read stands empty, so that the copy is not told again', () => {
    const { value } = resolveGlyphs([{ text: '监', span, drawing: undefined }]);
    expect(value.get('监')?.segments).toEqual([]);
  });
});

describe('the drawn face', () => {
  const face = drawnFace(glyphs('监', '⿰金監', '葛\u{e0100}'));
  it('gives a whole sequence one glyph that stands for all of it', () => {
    expect(face.shape('⿰金監', [])).toEqual([{ gid: 2, advance: 1000, text: '⿰金監' }]);
    expect(face.shape('监', [])).toEqual([
      { gid: face.glyphOf(0x76d1), advance: 1000, text: '监' },
    ]);
    expect(face.drawingOf?.(2)).toBe(SQUARE);
  });
  it('has no glyph of what is not drawn, not even of a part', () => {
    expect(face.glyphOf(0x91d1)).toBe(0);
    expect(face.shape('金監', []).map(({ gid }) => gid)).toEqual([0, 0]);
  });
  it('has the form that it draws', () => {
    expect(face.hasVariant(0x845b, 0xe0100)).toBe(true);
    expect(face.hasVariant(0x845b, 0xe0101)).toBe(false);
  });
  it('measures ink by the outline', () => {
    expect(face.inkOf(1)).toEqual({ left: 100, right: 900, bottom: 0, top: 800 });
    expect(face.inkOf(9)).toEqual({ left: 0, right: 0, bottom: 0, top: 0 });
  });
});

describe('the box of an outline', () => {
  it('reaches as far as a curve does, not as its control points', () => {
    const arch: readonly GlyphSegment[] = [
      { to: 'move', x: 0, y: 0 },
      { to: 'curve', x1: 0, y1: 400, x2: 400, y2: 400, x: 400, y: 0 },
    ];
    expect(outlineBox(arch)).toEqual({ left: 0, right: 400, bottom: 0, top: 300 });
  });
  it('is none of a mere move', () => {
    expect(outlineBox([{ to: 'move', x: 5, y: 5 }])).toBeUndefined();
  });
  it('holds every point of every curve, and touches one on each side', () => {
    const n = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.tuple(n, n, n, n, n, n, n, n), ([x0, y0, x1, y1, x2, y2, x, y]) => {
        const box = outlineBox([
          { to: 'move', x: x0, y: y0 },
          { to: 'curve', x1, y1, x2, y2, x, y },
        ]);
        const samples = Array.from({ length: 401 }, (_, i) => {
          const [t, s] = [i / 400, 1 - i / 400];
          const [a, b, c, d] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
          return [a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y] as const;
        });
        const xs = samples.map(([one]) => one);
        const ys = samples.map(([, one]) => one);
        // Samples miss a turn by less than a unit.
        expect(Math.min(...xs) - (box?.left ?? 0)).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.min(...xs) - (box?.left ?? 0)).toBeLessThan(1);
        expect((box?.right ?? 0) - Math.max(...xs)).toBeGreaterThanOrEqual(-1e-6);
        expect((box?.right ?? 0) - Math.max(...xs)).toBeLessThan(1);
        expect(Math.min(...ys) - (box?.bottom ?? 0)).toBeLessThan(1);
        expect((box?.top ?? 0) - Math.max(...ys)).toBeLessThan(1);
      }),
    );
  });
});

describe('texts that are drawn', () => {
  it('are found where they begin, the longest first', () => {
    const length = drawnTexts(glyphs('⿰金監', '⿰', '监'));
    expect(length('见⿰金監', 1)).toBe(3);
    expect(length('见⿰金', 1)).toBe(1);
    expect(length('见监', 1)).toBe(1);
    expect(length('见监', 0)).toBe(0);
    expect(length('见监', 9)).toBe(0);
  });
  it('are not those that go on with a selector or a mark', () => {
    const length = drawnTexts(glyphs('葛', '辻\u{e0100}'));
    expect(length('葛\u{e0100}', 0)).toBe(0);
    expect(length('葛城', 0)).toBe(1);
    expect(length('辻\u{e0100}', 0)).toBe(3);
  });
});

describe('who sets a character', () => {
  it('first the house’s own drawing, whatever the role has', () => {
    const book = bookOf(glyphs('中', '⿰金監'));
    expect(book.faceFor(font('hei', 700), '中').outlines).toBe('drawn');
    expect(book.faceFor(font('hei', 700), '⿰金監').outlines).toBe('drawn');
    expect(book.faceFor(font('hei', 700), '国').id).toBe('hei-700');
  });
  it('then the role’s own face, which is also that of no text', () => {
    const book = bookOf(glyphs());
    expect(book.faceFor(font('song'), '')).toBe(book.faceFor(font('song'), '中'));
    expect(book.drawnLength('⿰金監', 0)).toBe(0);
  });
  it('then other roles in a fixed order, then every font of the list, the role’s own before them', () => {
    const order = lendersOf(fonts, font('song', 900)).map(
      ({ role, weight, source }) => `${role}-${weight}${source === undefined ? '' : ' list'}`,
    );
    expect(order.slice(0, 6)).toEqual([
      'rare-900',
      'hei-900',
      'kai-900',
      'fangsong-900',
      'nameplate-900',
      'song-400 list',
    ]);
    expect(order.at(-1)).toBe('nameplate-400 list');
  });
  it('opens no lender before a character is missing, and asks each once', () => {
    const opened: string[] = [];
    const book = bookOf(glyphs(), opened);
    book.faceFor(font('song'), '中');
    expect(opened).toHaveLength(1);
    book.faceFor(font('song'), '\u{f0000}');
    const all = opened.length;
    expect(new Set(opened).size).toBe(all);
    book.faceFor(font('song'), '\u{f0000}');
    expect(opened).toHaveLength(all);
  });
  it('tells no substitute for a role that only lends', () => {
    const book = bookOf(glyphs());
    book.faceFor(font('song'), '\u{f0000}');
    expect(book.diagnostics()).toEqual([]);
  });
});
