/** The way round a box, clockwise from the left end of its upper side: four sides, and four corners where they are round. */
import type { Segment } from '../../model/display.ts';
import { curveTo, lineTo, moveTo, type Place, placeOn, type Way, wayBetween } from './ways.ts';

/** An upright rectangle with round corners, thousandths of a point. */
export interface Contour {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
}

/** So far inwards on every side, or outwards; undefined where nothing would be left. */
export function inset(
  { left, top, right, bottom, radius }: Contour,
  by: number,
): Contour | undefined {
  const inner = { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
  if (inner.left > inner.right || inner.top > inner.bottom) return undefined;
  // A square corner stays square.
  return { ...inner, radius: radius === 0 ? 0 : Math.max(0, radius - by) };
}

/** Corners of no radius are left out, and so are sides of no length. */
export type Piece =
  | { readonly kind: 'side'; readonly way: Way; readonly length: number }
  | {
      readonly kind: 'corner';
      readonly centre: Place;
      readonly radius: number;
      /** The way from the centre to where the corner begins. */
      readonly towards: Place;
      readonly length: number;
    };

export interface Ring {
  readonly pieces: readonly Piece[];
  readonly length: number;
}

export function ringOf({ left, top, right, bottom, radius }: Contour): Ring {
  const inner = {
    left: left + radius,
    top: top + radius,
    right: right - radius,
    bottom: bottom - radius,
  };
  const pieces = [
    sideOf({ x: inner.left, y: top }, { x: inner.right, y: top }),
    cornerOf({ x: inner.right, y: inner.top }, { x: 0, y: -1 }, radius),
    sideOf({ x: right, y: inner.top }, { x: right, y: inner.bottom }),
    cornerOf({ x: inner.right, y: inner.bottom }, { x: 1, y: 0 }, radius),
    sideOf({ x: inner.right, y: bottom }, { x: inner.left, y: bottom }),
    cornerOf({ x: inner.left, y: inner.bottom }, { x: 0, y: 1 }, radius),
    sideOf({ x: left, y: inner.bottom }, { x: left, y: inner.top }),
    cornerOf({ x: inner.left, y: inner.top }, { x: -1, y: 0 }, radius),
  ].filter(({ length }) => length > 0);
  return { pieces, length: pieces.reduce((sum, { length }) => sum + length, 0) };
}

function sideOf(from: Place, to: Place): Piece {
  const way = wayBetween(from, to);
  return { kind: 'side', way, length: way.length };
}

const cornerOf = (centre: Place, towards: Place, radius: number): Piece => ({
  kind: 'corner',
  centre,
  radius,
  towards,
  length: (radius * Math.PI) / 2,
});

/** A place of the ring; past its end the way goes round again. */
export function placeOnRing(ring: Ring, along: number, aside: number): Place {
  let rest = ring.length === 0 ? 0 : ((along % ring.length) + ring.length) % ring.length;
  for (const piece of ring.pieces) {
    if (rest <= piece.length) return placeOnPiece(piece, rest, aside);
    rest -= piece.length;
  }
  const last = ring.pieces.at(-1);
  return last === undefined ? { x: 0, y: 0 } : placeOnPiece(last, last.length, aside);
}

function placeOnPiece(piece: Piece, along: number, aside: number): Place {
  if (piece.kind === 'side') return placeOn(piece.way, along, aside);
  return fromCentre(piece, along / piece.radius, piece.radius - aside);
}

/** At an angle clockwise from where the corner begins, so far from its centre. */
function fromCentre(
  { centre, towards }: Extract<Piece, { kind: 'corner' }>,
  angle: number,
  distance: number,
): Place {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: centre.x + distance * (towards.x * cos - towards.y * sin),
    y: centre.y + distance * (towards.x * sin + towards.y * cos),
  };
}

/** A stretch of the ring as one stroke of the pen. */
export function stretchOf(ring: Ring, from: number, to: number): readonly Segment[] {
  const segments: Segment[] = [];
  let passed = 0;
  for (const piece of ring.pieces) {
    const [start, end] = [Math.max(0, from - passed), Math.min(piece.length, to - passed)];
    passed += piece.length;
    if (start >= end) continue;
    if (segments.length === 0) segments.push(moveTo(placeOnPiece(piece, start, 0)));
    segments.push(
      piece.kind === 'side' ? lineTo(placeOn(piece.way, end, 0)) : arcTo(piece, start, end),
    );
  }
  return segments;
}

/** All of it, ending where it began. */
export const closedRing = (contour: Contour): readonly Segment[] => {
  const ring = ringOf(contour);
  return stretchOf(ring, 0, ring.length);
};

/**
 * An arc of at most a quarter circle as one curve: its handles are 4/3 · tan(angle/4) radii long (for a quarter
 * 0.5523), exact in the middle and 0.03 % of the radius out between.
 */
function arcTo(corner: Extract<Piece, { kind: 'corner' }>, from: number, to: number): Segment {
  const { radius } = corner;
  const [first, last] = [from / radius, to / radius];
  const handle = (4 / 3) * Math.tan((last - first) / 4);
  // The handle is square to the radius: as far from the centre as its own slope takes it.
  const distance = radius * Math.hypot(1, handle);
  const turn = Math.atan(handle);
  return curveTo(
    fromCentre(corner, first + turn, distance),
    fromCentre(corner, last - turn, distance),
    fromCentre(corner, last, radius),
  );
}
