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
  readonly tableAt: (tag: string) => { readonly offset: number } | undefined;
  /** Upper edge of the ink as its file tells it, font units; not finite where there is none. */
  readonly inkTop: (gid: number) => number;
  /** Vertical origins of faces with CFF outlines. */
  readonly origins: VerticalOrigins | undefined;
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
      return Number.isFinite(top) ? top + heights.bearingOf(gid) : ascent;
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
  /** From the upper edge of the em box down to the ink. */
  readonly bearingOf: (gid: number) => number;
}

/** `vmtx`: so many pairs of advance and bearing, then bearings alone that go with the last advance. */
function heightsOf({ bytes, tableAt }: VerticalSource): Heights | undefined {
  const [vhea, vmtx] = [tableAt('vhea'), tableAt('vmtx')];
  if (vhea === undefined || vmtx === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = view.getUint16(vhea.offset + LONG_METRICS_AT);
  if (long === 0) return undefined;
  return {
    advanceOf: (gid) => view.getUint16(vmtx.offset + 4 * Math.min(gid, long - 1)),
    bearingOf: (gid) =>
      view.getInt16(vmtx.offset + (gid < long ? 4 * gid + 2 : 4 * long + 2 * (gid - long))),
  };
}
