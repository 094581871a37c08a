/** Codes of glyphs: the same for the same glyphs, whatever the order they stand in. */
import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../src/model/display.ts';
import type { Face } from '../../src/model/face.ts';
import { blackInk } from '../../src/model/ink.ts';
import { InvariantError, mpt } from '../../src/model/units.ts';
import { fontUses } from '../../src/render/pdf/codes.ts';
import { fakeFace } from '../support/fakeFace.ts';
import { sheetOf } from '../support/sheet.ts';

const face = fakeFace();

type Glyph = readonly [gid: number, text: string];

const run = (of: Face, ...glyphs: readonly Glyph[]): GlyphRun => ({
  kind: 'glyphs',
  layer: 'press',
  owner: 'test',
  face: of,
  size: mpt(10_000),
  ink: blackInk(100),
  y: mpt(0),
  gids: glyphs.map(([gid]) => gid),
  xs: glyphs.map((_, i) => mpt(10_000 * i)),
  texts: glyphs.map(([, text]) => text),
});

const page = (...runs: readonly GlyphRun[]): DisplayList => sheetOf(runs);

const glyphsOf = (pages: readonly DisplayList[], of = face) => fontUses(pages).get(of)?.glyphs;

describe('codes of glyphs', () => {
  it('are the same in whatever order the glyphs stand, on however many pages', () => {
    const [a, b, c]: Glyph[] = [
      [9, '甲'],
      [3, '乙'],
      [7, '丙'],
    ];
    if (a === undefined || b === undefined || c === undefined) throw new Error('three glyphs');
    const one = glyphsOf([page(run(face, a, b, c, a))]);
    expect(one).toEqual([
      { gid: 3, text: '乙' },
      { gid: 7, text: '丙' },
      { gid: 9, text: '甲' },
    ]);
    expect(glyphsOf([page(run(face, c)), page(run(face, b), run(face, a, c))])).toEqual(one);
  });

  it('are two where a glyph stands for two texts', () => {
    const use = fontUses([page(run(face, [5, '一'], [5, '\u2f00'], [5, '一'], [2, '丁']))]).get(
      face,
    );
    expect(use?.glyphs.map(({ text }) => text)).toEqual(['丁', '\u2f00', '一']);
    expect(['丁', '\u2f00', '一'].map((text, i) => use?.codeOf(i === 0 ? 2 : 5, text))).toEqual([
      1, 2, 3,
    ]);
  });

  it('are one in a CFF program, whose glyphs are called by their order: that of the first text', () => {
    const cff: Face = { ...fakeFace(), outlines: 'cff' };
    const use = fontUses([page(run(cff, [5, '一'], [5, '\u2f00']))]).get(cff);
    expect(use?.glyphs).toEqual([{ gid: 5, text: '一' }]);
    expect(use?.codeOf(5, '\u2f00')).toBe(1);
  });

  it('count those of pages that stand on a sheet, and name faces as they are first called', () => {
    const other = fakeFace();
    const placed = page(run(other, [4, '丁']));
    const part = { left: mpt(0), top: mpt(0), right: mpt(1), bottom: mpt(1) };
    const sheet = {
      ...page(run(face, [3, '乙'])),
      placed: [{ list: placed, x: mpt(0), y: mpt(0), scale: 1, part }],
    };
    const uses = fontUses([sheet]);
    expect([uses.get(other)?.name, uses.get(face)?.name]).toEqual(['F1', 'F2']);
    expect(uses.get(other)?.codeOf(4, '丁')).toBe(1);
  });

  it('are no more than a font of drawings can hold', () => {
    const drawn: Face = { ...fakeFace(), outlines: 'drawn' };
    const many = (count: number) =>
      page(run(drawn, ...Array.from({ length: count }, (_, i): Glyph => [i, String(i)])));
    expect(glyphsOf([many(255)], drawn)).toHaveLength(255);
    expect(() => fontUses([many(256)])).toThrow(InvariantError);
  });
});
