/**
 * TrueType programs read by their bytes: advances, and the subset of the glyphs that a file uses. fontkit does both by
 * decoding every outline and all metrics of the font first, which takes longer than setting a page of it. What is not
 * plain TrueType — CFF outlines, variations, tables cut short — is left to fontkit.
 */
import type { FontSubset } from '../model/face.ts';
import { InvariantError } from '../model/units.ts';
import type { TablePlace } from './verticalMetrics.ts';

export interface TrueTypeSource {
  readonly bytes: Uint8Array;
  /** Where a table lies in the bytes. */
  readonly tableAt: (tag: string) => TablePlace | undefined;
}

/** How a file begins whose tables lie in it as they are: TrueType, Apple's mark for it, OpenType, a collection. */
const PLAIN: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f, 0x74746366]);

/** Tables of WOFF2 are packed, and their places are not those in the file. */
export const isPlain = (bytes: Uint8Array): boolean =>
  bytes.byteLength >= SFNT_HEADER &&
  PLAIN.has(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));

/** Bytes of the header of a font file, and of a record of its directory. */
const SFNT_HEADER = 12;
const RECORD = 16;

export interface TrueType {
  /** Font units. */
  readonly advanceOf: (gid: number) => number;
  /** Upper edge of the box of its points over the baseline, font units; undefined of a glyph without an outline. */
  readonly topOf: (gid: number) => number | undefined;
  readonly subset: (wanted: readonly number[]) => FontSubset;
  /** Whether every outline lies behind the one before it, and within the table; of a damaged file it may not. */
  readonly isInOrder: () => boolean;
}

/** A program's tables, and what of them counts the others. */
interface Tables {
  readonly head: DataView;
  readonly hhea: DataView;
  readonly maxp: DataView;
  readonly hmtx: DataView;
  readonly loca: DataView;
  readonly glyf: DataView;
  /** Programs of the hinter, carried as they are; undefined where the font has none. */
  readonly cvt: DataView | undefined;
  readonly prep: DataView | undefined;
  readonly fpgm: DataView | undefined;
  readonly glyphs: number;
  /** Glyphs with an advance of their own in `hmtx`; the rest have the last one's. */
  readonly metrics: number;
}

/** Bytes of `head`, `hhea` and `maxp` 1.0, and where the figures that a subset changes stand in them (OpenType 1.9). */
const HEAD = { length: 54, locaFormat: 50 };
const HHEA = { length: 36, metrics: 34 };
const MAXP = { length: 32, glyphs: 4 };

/** Undefined where the program is none, or not whole. */
export function trueTypeOf(source: TrueTypeSource): TrueType | undefined {
  const tables = tablesOf(source);
  if (tables === undefined) return undefined;
  return {
    advanceOf: (gid) => metricOf(tables, gid).advance,
    topOf: (gid) => topOf(tables, gid),
    subset: (wanted) => subset(tables, wanted),
    isInOrder: () => isInOrder(tables),
  };
}

function tablesOf({ bytes, tableAt }: TrueTypeSource): Tables | undefined {
  if (!isPlain(bytes) || tableAt('fvar') !== undefined) return undefined;
  const view = (tag: string, least = 0): DataView | undefined => {
    const place = tableAt(tag);
    if (place === undefined || place.length < least) return undefined;
    if (place.offset + place.length > bytes.byteLength) return undefined;
    return new DataView(bytes.buffer, bytes.byteOffset + place.offset, place.length);
  };
  const [head, hhea] = [view('head', HEAD.length), view('hhea', HHEA.length)];
  const [maxp, glyf] = [view('maxp', MAXP.length), view('glyf')];
  if (!(head && hhea && maxp && glyf)) return undefined;
  const metrics = hhea.getUint16(HHEA.metrics);
  const glyphs = maxp.getUint16(MAXP.glyphs);
  const hmtx = view('hmtx', 4 * metrics + 2 * Math.max(0, glyphs - metrics));
  const loca = view('loca', (isLong(head) ? 4 : 2) * (glyphs + 1));
  if (!(hmtx && loca) || metrics === 0) return undefined;
  const hinting = { cvt: view('cvt '), prep: view('prep'), fpgm: view('fpgm') };
  return { head, hhea, maxp, hmtx, loca, glyf, ...hinting, glyphs, metrics };
}

const isLong = (head: DataView): boolean => head.getInt16(HEAD.locaFormat) !== 0;

interface Metric {
  readonly advance: number;
  readonly bearing: number;
}

function metricOf({ hmtx, metrics }: Tables, gid: number): Metric {
  const advance = hmtx.getUint16(4 * Math.min(gid, metrics - 1));
  const at = gid < metrics ? 4 * gid + 2 : 4 * metrics + 2 * (gid - metrics);
  return { advance, bearing: at + 2 > hmtx.byteLength ? 0 : hmtx.getInt16(at) };
}

/** The glyphs wanted, .notdef before and components of composites behind them, in the order they were asked for. */
function subset(tables: Tables, wanted: readonly number[]): FontSubset {
  const own: number[] = [];
  const places = new Map<number, number>();
  const include = (gid: number): number => {
    const known = places.get(gid);
    if (known !== undefined) return known;
    places.set(gid, own.length);
    own.push(gid);
    return own.length - 1;
  };
  include(0);
  const gids = wanted.map(include);
  const outlines: Uint8Array[] = [];
  // Grows while it is gone through: components are glyphs of the subset too.
  for (let i = 0; i < own.length; i += 1) outlines.push(outlineOf(tables, own[i] ?? 0, include));
  return { kind: 'truetype', program: programOf(tables, own, outlines), gids };
}

/** Flags of a component (OpenType 1.9, glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const TWO_BY_TWO = 0x0080;
/** Bytes before the first component: contours and box. */
const GLYPH_HEADER = 10;

/** The bytes of a glyph; a composite's call its components by their places in the subset. */
function outlineOf(tables: Tables, gid: number, include: (gid: number) => number): Uint8Array {
  const { glyf } = tables;
  const [from, to] = [offsetOf(tables, gid), offsetOf(tables, gid + 1)];
  if (from > to || to > glyf.byteLength)
    throw new InvariantError('a glyph lies outside its table', { gid, from, to });
  const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + from, to - from);
  if (bytes.length < GLYPH_HEADER || glyf.getInt16(from) >= 0) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = GLYPH_HEADER, flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, include(view.getUint16(at + 2)));
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scaleLength(flags);
  }
  return copy;
}

function scaleLength(flags: number): number {
  if ((flags & SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & TWO_BY_TWO) !== 0 ? 8 : 0;
}

/** Where in a glyph's header its greatest y stands. */
const MOST_Y = 8;

function topOf(tables: Tables, gid: number): number | undefined {
  const from = offsetOf(tables, gid);
  const isDrawn =
    offsetOf(tables, gid + 1) - from >= GLYPH_HEADER &&
    from + GLYPH_HEADER <= tables.glyf.byteLength &&
    tables.glyf.getInt16(from) !== 0;
  return isDrawn ? tables.glyf.getInt16(from + MOST_Y) : undefined;
}

function isInOrder(tables: Tables): boolean {
  let before = 0;
  for (let gid = 0; gid <= tables.glyphs; gid += 1) {
    const offset = offsetOf(tables, gid);
    if (offset < before) return false;
    before = offset;
  }
  return before <= tables.glyf.byteLength;
}

const offsetOf = ({ head, loca }: Tables, gid: number): number =>
  isLong(head) ? loca.getUint32(4 * gid) : 2 * loca.getUint16(2 * gid);

function programOf(
  tables: Tables,
  gids: readonly number[],
  outlines: readonly Uint8Array[],
): Uint8Array {
  const { head, hhea, maxp, cvt, prep, fpgm } = tables;
  const asItIs = (tag: string, table: DataView | undefined): readonly Table[] =>
    table === undefined ? [] : [[tag, copyOf(table)]];
  // The order of the tables is fontkit's: the same glyphs give the same bytes, whoever picks them.
  return sfnt([
    ['head', copyOf(head, HEAD.length)],
    ['hhea', changed(copyOf(hhea, HHEA.length), HHEA.metrics, gids.length)],
    ['loca', locaOf(outlines, isLong(head))],
    ['maxp', changed(copyOf(maxp, MAXP.length), MAXP.glyphs, gids.length)],
    ...asItIs('cvt ', cvt),
    ...asItIs('prep', prep),
    ['glyf', joined(outlines)],
    ['hmtx', hmtxOf(tables, gids)],
    ...asItIs('fpgm', fpgm),
  ]);
}

type Table = readonly [tag: string, bytes: Uint8Array];

const copyOf = (view: DataView, length = view.byteLength): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, length).slice();

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  new DataView(bytes.buffer).setUint16(at, value);
  return bytes;
}

function locaOf(outlines: readonly Uint8Array[], long: boolean): Uint8Array {
  const bytes = new Uint8Array((long ? 4 : 2) * (outlines.length + 1));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (let i = 0; i <= outlines.length; i += 1) {
    if (long) view.setUint32(4 * i, offset);
    else view.setUint16(2 * i, offset / 2);
    offset += outlines[i]?.length ?? 0;
  }
  return bytes;
}

function hmtxOf(tables: Tables, gids: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * gids.length);
  const view = new DataView(bytes.buffer);
  gids.forEach((gid, i) => {
    const { advance, bearing } = metricOf(tables, gid);
    view.setUint16(4 * i, advance);
    view.setInt16(4 * i + 2, bearing);
  });
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The font file. Checksums stay 0: no reader of a PDF looks at them (ISO 32000 9.9 asks for none). */
function sfnt(tables: readonly Table[]): Uint8Array {
  const directory = new Uint8Array(SFNT_HEADER + RECORD * tables.length);
  const view = new DataView(directory.buffer);
  const power = Math.floor(Math.log2(tables.length));
  writeTag(directory, 0, 'true');
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * RECORD);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * RECORD);
  let offset = directory.length;
  tables.forEach(([tag, { length }], i) => {
    const at = SFNT_HEADER + RECORD * i;
    writeTag(directory, at, tag);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, length);
    offset += length;
  });
  return joined([directory, ...tables.map(([, bytes]) => bytes)]);
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (let i = 0; i < 4; i += 1) bytes[at + i] = tag.charCodeAt(i);
}
