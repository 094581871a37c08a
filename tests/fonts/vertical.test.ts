/** Faces in lines that run down the page: forms, advances and origins, by the tables of their files. */
import { describe, expect, it } from 'vitest';
import { type Substitutions, verticalForms } from '../../src/fonts/verticalForms.ts';
import { type VerticalSource, verticalMetrics } from '../../src/fonts/verticalMetrics.ts';
import type { Face } from '../../src/model/face.ts';
import { faceOf } from '../support/sheet.ts';

const glyphOf = (face: Face, character: string): number =>
  face.glyphOf(character.codePointAt(0) ?? 0);

describe.each(['song', 'hei', 'kai'] as const)('the vertical forms of %s', (role) => {
  const face = faceOf(role);
  it.each([...'，、。：；！？「」『』《》〈〉（）【】〔〕…“”～ーっ'])(
    'has one of %s',
    (character) => {
      const gid = glyphOf(face, character);
      expect(gid).not.toBe(0);
      expect(face.verticalOf(gid)).not.toBe(gid);
      // The form of a form is itself.
      expect(face.verticalOf(face.verticalOf(gid))).toBe(face.verticalOf(gid));
    },
  );
  it.each([...'岚国字％ＡA1'])('has none of %s', (character) => {
    const gid = glyphOf(face, character);
    expect(face.verticalOf(gid)).toBe(gid);
  });
  it('has its stops in the upper right quarter', () => {
    for (const character of '，、。') {
      const ink = face.inkOf(face.verticalOf(glyphOf(face, character)));
      expect(ink.left).toBeGreaterThan(500);
      expect(ink.bottom).toBeGreaterThan(380);
    }
  });
  it('advances by an em, from 0.88 em over the baseline', () => {
    for (const character of '岚国，「') {
      const gid = face.verticalOf(glyphOf(face, character));
      expect(face.verticalAdvanceOf(gid)).toBe(1000);
      expect(face.verticalOriginOf?.(gid)).toBe(880);
    }
  });
});

describe.each(['song', 'hei'] as const)('the dash of %s', (role) => {
  const face = faceOf(role);
  const [dash] = face.shape('——', ['fwid']);
  it('is one glyph two em deep, with the middle of lines across in its middle', () => {
    const gid = face.verticalOf(dash?.gid ?? 0);
    expect(gid).not.toBe(dash?.gid);
    expect(face.verticalAdvanceOf(gid)).toBe(2000);
    expect(face.verticalOriginOf?.(gid)).toBe(1380);
  });
});

describe('the nameplate face', () => {
  const face = faceOf('nameplate');
  it('has no vertical forms and no vertical metrics: an em each, as in lines across', () => {
    for (const character of '岚，。「（') {
      const gid = glyphOf(face, character);
      expect(face.verticalOf(gid)).toBe(gid);
      expect(face.verticalAdvanceOf(gid)).toBe(1000);
      expect(face.verticalOriginOf?.(gid)).toBe(880);
    }
  });
});

describe('glyphs without ink', () => {
  it('have the em box of lines across', () => {
    const face = faceOf('song');
    const space = glyphOf(face, '\u3000');
    expect(face.verticalOriginOf?.(space)).toBe(880);
    expect(face.verticalAdvanceOf(space)).toBe(1000);
  });
});

describe('single substitutions', () => {
  const list = (...values: readonly number[]) => ({ get: (i: number) => values[i] ?? 0 });
  type Subtable =
    ReturnType<Substitutions['lookupList']['get']>['subTables'] extends Iterable<infer T>
      ? T
      : never;
  const table = (
    lookups: readonly (readonly [type: number, ...subtables: readonly Subtable[]])[],
    features: readonly (readonly [tag: string, ...lookups: readonly number[]])[],
    scripts: Readonly<Record<string, readonly number[]>> = { hani: features.map((_, i) => i) },
  ): Substitutions => ({
    scriptList: Object.entries(scripts).map(([tag, featureIndexes]) => ({
      tag,
      script: { defaultLangSys: { featureIndexes } },
    })),
    featureList: features.map(([tag, ...lookupListIndexes]) => ({
      tag,
      feature: { lookupListIndexes },
    })),
    lookupList: {
      get: (i) => {
        const [lookupType = 0, ...subTables] = lookups[i] ?? [];
        return { lookupType, subTables };
      },
    },
  });
  const add = (delta: number, ...glyphs: readonly number[]): Subtable => ({
    version: 1,
    coverage: { glyphs },
    deltaGlyphID: delta,
  });
  const forms = (substitutions: Substitutions, ...gids: readonly number[]) =>
    gids.map(verticalForms(substitutions));

  it('add a figure, round the end of the numbers (format 1)', () => {
    expect(forms(table([[1, add(-10, 4, 20)]], [['vert', 0]]), 4, 20, 5)).toEqual([65530, 10, 5]);
  });
  it('list the new glyphs in the order of the coverage (format 2)', () => {
    const ranges = {
      version: 2,
      coverage: {
        rangeRecords: [
          { start: 5, end: 6 },
          { start: 9, end: 9 },
        ],
      },
      substitute: list(50, 60, 90),
    };
    expect(forms(table([[1, ranges]], [['vert', 0]]), 5, 6, 7, 9)).toEqual([50, 60, 7, 90]);
  });
  it('are found behind an extension (type 7)', () => {
    const single = { lookupType: 1, extension: add(100, 1) };
    const other = { lookupType: 4, extension: add(200, 2) };
    expect(forms(table([[7, single, other]], [['vert', 0]]), 1, 2)).toEqual([101, 2]);
  });
  it('follow each other from lookup to lookup; in one, the first that covers a glyph counts', () => {
    const lookups = [
      [1, add(1, 10), add(5, 10, 20)],
      [1, add(100, 11, 25)],
    ] as const;
    expect(forms(table(lookups, [['vert', 1, 0]]), 10, 20, 30)).toEqual([111, 125, 30]);
  });
  it('are those of vert, or where there is none of vrt2', () => {
    const lookups = [
      [1, add(1, 10)],
      [1, add(2, 10)],
    ] as const;
    expect(
      forms(
        table(lookups, [
          ['vrt2', 1],
          ['vert', 0],
        ]),
        10,
      ),
    ).toEqual([11]);
    expect(
      forms(
        table(lookups, [
          ['vrt2', 1],
          ['kern', 0],
        ]),
        10,
      ),
    ).toEqual([12]);
    expect(forms(table(lookups, [['kern', 0]]), 10)).toEqual([10]);
  });
  it('are those of Han, or where it has none of any script', () => {
    const lookups = [
      [1, add(1, 10)],
      [1, add(2, 10)],
    ] as const;
    const features = [
      ['vert', 0],
      ['vert', 1],
    ] as const;
    expect(forms(table(lookups, features, { DFLT: [1], hani: [0] }), 10)).toEqual([11]);
    expect(forms(table(lookups, features, { DFLT: [1], hani: [] }), 10)).toEqual([12]);
  });
  it('are none where the face has no such table', () => {
    expect(verticalForms(undefined)(7)).toBe(7);
  });
});

describe('vertical metrics', () => {
  /** vhea of two long metrics at 0, vmtx at 36: pairs of advance and bearing, then one bearing. */
  const bytes = new Uint8Array(46);
  const view = new DataView(bytes.buffer);
  view.setUint16(34, 2);
  for (const [i, value] of [1000, 40, 2000, -60, 15].entries()) view.setInt16(36 + 2 * i, value);
  const metrics = (over: Partial<VerticalSource> = {}) =>
    verticalMetrics({
      bytes,
      unitsPerEm: 1000,
      ascent: 880,
      tableAt: (tag) =>
        ({ vhea: { offset: 0, length: 36 }, vmtx: { offset: 36, length: 10 } })[tag],
      inkTop: () => 800,
      origins: undefined,
      ...over,
    });
  it('are pairs first, then bearings with the last advance', () => {
    const { advanceOf, originOf } = metrics();
    expect([0, 1, 2].map(advanceOf)).toEqual([1000, 2000, 2000]);
    expect([0, 1, 2].map(originOf)).toEqual([840, 740, 815]);
  });
  it('are those of lines across where a table ends before the glyph, or is not there', () => {
    expect(metrics().originOf(3)).toBe(880);
    const short = metrics({ bytes: bytes.subarray(0, 40) });
    expect([short.advanceOf(0), short.originOf(0)]).toEqual([1000, 880]);
    const none = metrics({ tableAt: () => undefined });
    expect([none.advanceOf(1), none.originOf(1)]).toEqual([1000, 880]);
  });
  it('take origins from VORG where a face has it', () => {
    const origins = { defaultVertOriginY: 870, metrics: [{ glyphIndex: 1, vertOriginY: 1380 }] };
    expect([0, 1].map(metrics({ origins }).originOf)).toEqual([870, 1380]);
  });
});
