/** A face over a font program, by fontkit. Nothing outside this folder knows fontkit. */
import * as fontkit from 'fontkit';
import type { Face, FontSubset, InkBox, ShapedGlyph } from '../model/face.ts';
import { keep } from '../model/keep.ts';
import { InvariantError } from '../model/units.ts';
import { characterMapOf } from './characterMap.ts';
import { plainDigits } from './plainDigits.ts';
import { type TrueType, trueTypeOf } from './trueType.ts';
import { type Cmap, type Variants, variantsOf, withVariants } from './variants.ts';
import { type Substitutions, verticalForms } from './verticalForms.ts';
import {
  type TablePlace,
  type VerticalMetrics,
  type VerticalOrigins,
  verticalMetrics,
} from './verticalMetrics.ts';
import { checkWhole } from './wholeProgram.ts';

export interface FaceOptions {
  readonly id: string;
  readonly dashFeature: string | undefined;
  /** Which font of a collection, by PostScript name. */
  readonly postscriptName: string | undefined;
}

/** What fontkit tells of a font and its own types leave out. */
interface Program {
  readonly postscriptName: string | null;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: Box;
  readonly 'CFF '?: unknown;
  readonly cmap: Cmap;
  readonly GSUB?: Substitutions;
  readonly VORG?: VerticalOrigins;
  readonly directory: { readonly tables: Readonly<Record<string, TablePlace>> };
  readonly 'OS/2'?: { readonly typoAscender: number; readonly typoDescender: number };
  glyphForCodePoint(codePoint: number): Glyph;
  getGlyph(gid: number): Glyph;
  layout(text: string, features: Readonly<Record<string, boolean>>): GlyphRun;
  createSubset(): Subset;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  readonly bbox: Box;
  /** The box of the control points, as the file tells it. */
  readonly cbox: Box;
}

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { readonly xAdvance: number }[];
}

interface Subset {
  readonly cff?: unknown;
  includeGlyph(gid: number): number;
  encode(): Uint8Array;
}

/** Opens an SFNT program (TrueType, OpenType or a collection). Throws on a broken one. */
export function openFace(program: Uint8Array, options: FaceOptions): Face {
  const opened = fontkit.create(
    Buffer.from(program.buffer, program.byteOffset, program.byteLength) as never,
    options.postscriptName,
  ) as unknown as Program | null;
  if (opened === null) throw new InvariantError('the collection has no such font', { ...options });
  checkWhole(program, opened.directory.tables);
  const gids = new Map<number, number>();
  const advances = new Map<number, number>();
  const inks = new Map<number, InkBox>();
  const runs = new Map<string, readonly ShapedGlyph[]>();
  let variants: Variants | undefined;
  const ofVariants = (): Variants => {
    variants ??= variantsOf(opened.cmap);
    return variants;
  };
  const os2 = opened['OS/2'];
  const tableAt = (tag: string): TablePlace | undefined => opened.directory.tables[tag];
  const trueType = trueTypeOf({ bytes: program, tableAt });
  if (trueType?.isInOrder() === false) throw new Error('its table loca is damaged');
  const glyphOf =
    characterMapOf({ bytes: program, tableAt }) ??
    ((codePoint: number) => opened.glyphForCodePoint(codePoint).id);
  const advanceOf =
    trueType?.advanceOf ??
    ((gid: number) => keep(advances, gid, () => opened.getGlyph(gid).advanceWidth));
  const ofGlyph = (codePoint: number): number => keep(gids, codePoint, () => glyphOf(codePoint));
  const setDigits = plainDigits({
    glyphOf: ofGlyph,
    advanceOf,
    shape: (text) => shape(opened, text, []),
  });
  return {
    id: options.id,
    postscriptName: opened.postscriptName ?? options.id,
    outlines: opened['CFF '] === undefined ? 'truetype' : 'cff',
    unitsPerEm: opened.unitsPerEm,
    ascent: os2?.typoAscender ?? opened.ascent,
    descent: os2?.typoDescender ?? opened.descent,
    capHeight: opened.capHeight,
    italicAngle: opened.italicAngle,
    bbox: inkBox(opened.bbox),
    dashFeature: options.dashFeature,
    glyphOf: ofGlyph,
    advanceOf,
    ...inVerticalLines(opened, program, trueType),
    hasVariant: (base, selector) => ofVariants().has(base, selector),
    inkOf: (gid) => keep(inks, gid, () => inkBox(opened.getGlyph(gid).bbox)),
    shape: (text, features) =>
      keep(
        runs,
        `${features.join()}\u0000${text}`,
        () =>
          (features.length === 0 ? setDigits(text) : undefined) ??
          withVariants(text, ofVariants, {
            shape: (bare) => shape(opened, bare, features),
            advanceOf,
          }),
      ),
    subset: (wanted) => trueType?.subset(wanted) ?? subset(opened, wanted),
  };
}

/** Of a glyph without an outline fontkit gives the next one's control box. */
const topOf = ({ bbox, cbox }: Glyph): number | undefined =>
  Number.isFinite(bbox.maxY) ? cbox.maxY : undefined;

/** Nothing of it is read before a vertical line asks. */
function inVerticalLines(
  opened: Program,
  bytes: Uint8Array,
  trueType: TrueType | undefined,
): Required<Pick<Face, 'verticalAdvanceOf' | 'verticalOf' | 'verticalOriginOf'>> {
  let forms: ((gid: number) => number) | undefined;
  let metrics: VerticalMetrics | undefined;
  const ofMetrics = (): VerticalMetrics => {
    metrics ??= verticalMetrics({
      bytes,
      unitsPerEm: opened.unitsPerEm,
      ascent: opened['OS/2']?.typoAscender ?? opened.ascent,
      tableAt: (tag) => opened.directory.tables[tag],
      inkTop: (gid) => (trueType === undefined ? topOf(opened.getGlyph(gid)) : trueType.topOf(gid)),
      origins: opened.VORG,
    });
    return metrics;
  };
  return {
    verticalAdvanceOf: (gid) => ofMetrics().advanceOf(gid),
    verticalOriginOf: (gid) => ofMetrics().originOf(gid),
    verticalOf: (gid) => {
      forms ??= verticalForms(opened.GSUB);
      return forms(gid);
    },
  };
}

const inkBox = (box: Box): InkBox => ({
  left: Number.isFinite(box.minX) ? box.minX : 0,
  right: Number.isFinite(box.maxX) ? box.maxX : 0,
  bottom: Number.isFinite(box.minY) ? box.minY : 0,
  top: Number.isFinite(box.maxY) ? box.maxY : 0,
});

/**
 * Ligatures are off: a newspaper column opens words letter by letter, and a glyph must stand for the
 * characters it is extracted as.
 */
function shape(
  program: Program,
  text: string,
  features: readonly string[],
): readonly ShapedGlyph[] {
  const wanted = Object.fromEntries(features.map((feature) => [feature, true]));
  const run = program.layout(text, {
    liga: false,
    clig: false,
    calt: false,
    kern: true,
    ...wanted,
  });
  const pieces = textOfGlyphs(text, run.glyphs);
  return run.glyphs.map((glyph, i) => ({
    gid: glyph.id,
    advance: run.positions[i]?.xAdvance ?? glyph.advanceWidth,
    text: pieces[i] ?? '',
  }));
}

/**
 * Deals the characters out to the glyphs in order. fontkit remembers code points by glyph id and may name
 * another character that shares the glyph, so only their number is taken from it.
 */
function textOfGlyphs(text: string, glyphs: readonly Glyph[]): readonly string[] {
  const characters = [...text];
  let at = 0;
  return glyphs.map((glyph, i) => {
    const count =
      i === glyphs.length - 1 ? characters.length - at : Math.max(1, glyph.codePoints.length);
    const piece = characters.slice(at, at + count).join('');
    at += count;
    return piece;
  });
}

function subset(program: Program, wanted: readonly number[]): FontSubset {
  const made = program.createSubset();
  const gids = wanted.map((gid) => made.includeGlyph(gid));
  const bytes = made.encode();
  return { kind: made.cff === undefined ? 'truetype' : 'cff', program: bytes, gids };
}
