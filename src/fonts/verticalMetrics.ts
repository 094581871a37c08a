/**
 * Advance heights and vertical origins of glyphs: `vhea`, `vmtx` and `VORG`. fontkit reads the version of `vhea`
 * as two bytes of four, so that every figure after it is wrong (docs/UPSTREAM_BUGS.md); the two tables are read here.
 */

/** What is needed of a font. */
export interface VerticalSource {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** Upper edge of the em box of horizontal lines over the baseline, font units. */
  readonly ascent: number;
  /** Where a table lies in the bytes. */
  readonly tableAt: (tag: string) => TablePlace | undefined;
  /** Upper edge of the ink as its file tells it, font units; undefined where there is none. */
  readonly inkTop: (gid: number) => number | undefined;
  /** Vertical origins of faces with CFF outlines. */
  readonly origins: VerticalOrigins | undefined;
}

export interface TablePlace {
  readonly offset: number;
  readonly length: number;
}

/** `VORG` as fontkit decodes it. */
export interface VerticalOrigins {
  readonly defaultVertOriginY: number;
  readonly metrics: Iterable<{ readonly glyphIndex: number; readonly vertOriginY: number }>;
}

export interface VerticalMetrics {
  readonly advanceOf: (gid: number) => number;
  readonly originOf: (gid: number) => number;
}

export function verticalMetrics(source: VerticalSource): VerticalMetrics {
  const { unitsPerEm, ascent } = source;
  const heights = heightsOf(source);
  if (heights === undefined)
    // A face without vmtx stands in vertical lines as it does in horizontal ones, each glyph on an em.
    return { advanceOf: () => unitsPerEm, originOf: () => ascent };
  const { advanceOf } = heights;
  if (source.origins === undefined) {
    const originOf = (gid: number): number => {
      const top = source.inkTop(gid);
      const bearing = heights.bearingOf(gid);
      return top !== undefined && bearing !== undefined ? top + bearing : ascent;
    };
    return { advanceOf, originOf };
  }
  const { defaultVertOriginY, metrics } = source.origins;
  const known = new Map([...metrics].map((one) => [one.glyphIndex, one.vertOriginY]));
  return { advanceOf, originOf: (gid) => known.get(gid) ?? defaultVertOriginY };
}

/** From the start of `vhea` to the number of long metrics (OpenType 1.9, vhea). */
const LONG_METRICS_AT = 34;

interface Heights {
  readonly advanceOf: (gid: number) => number;
  /** From the upper edge of the em box down to the ink; undefined where the table ends before the glyph. */
  readonly bearingOf: (gid: number) => number | undefined;
}

/** `vmtx`: so many pairs of advance and bearing, then bearings alone that go with the last advance. */
function heightsOf({ bytes, tableAt }: VerticalSource): Heights | undefined {
  const [vhea, vmtx] = [viewOf(bytes, tableAt('vhea')), viewOf(bytes, tableAt('vmtx'))];
  if (vhea === undefined || vmtx === undefined || vhea.byteLength < LONG_METRICS_AT + 2)
    return undefined;
  const long = vhea.getUint16(LONG_METRICS_AT);
  if (long === 0 || vmtx.byteLength < 4 * long) return undefined;
  return {
    advanceOf: (gid) => vmtx.getUint16(4 * Math.min(gid, long - 1)),
    bearingOf: (gid) => {
      const at = gid < long ? 4 * gid + 2 : 4 * long + 2 * (gid - long);
      return at + 2 <= vmtx.byteLength ? vmtx.getInt16(at) : undefined;
    },
  };
}

/** A table, as far as the file has it. */
function viewOf(bytes: Uint8Array, place: TablePlace | undefined): DataView | undefined {
  if (place === undefined || place.offset > bytes.length) return undefined;
  const length = Math.min(place.length, bytes.length - place.offset);
  return new DataView(bytes.buffer, bytes.byteOffset + place.offset, length);
}
