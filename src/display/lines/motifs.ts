/** A drawing repeated along a line (花线): how often, where, and round the corners of a box. */
import type { Segment } from '../../model/display.ts';
import type { GlyphSegment } from '../../model/face.ts';
import { DRAWING_EM } from '../../model/issue.ts';
import { outlineBox } from '../../model/outlineBox.ts';
import type { Motif } from '../../model/ruleStyle.ts';
import { bent } from './bent.ts';
import { type Contour, closedRing, placeOnRing, ringOf } from './ring.ts';
import { curveTo, lineTo, moveTo, type Place, placeOn, type Way, wayBetween } from './ways.ts';

/** The copies of a run: where each drawing has its left end, and how far it is stretched along the way. */
export interface Copies {
  readonly starts: readonly number[];
  readonly stretch: number;
}

/** What of a drawing decides how it is repeated; lengths along the line in thousandths of a point. */
export interface Repeat {
  readonly motif: Motif;
  readonly length: number;
  /** Where its ink begins and how long it is. */
  readonly from: number;
  readonly ink: number;
  /** Whether its ink goes from end to end, so that one copy grows out of the other: it is stretched, never parted. */
  readonly isJoined: boolean;
}

/** A hundredth of the depth: what a drawing program rounds away at the ends of a drawing. */
const NEAR = DRAWING_EM / 100;

/** Undefined when nothing would be drawn. */
export function repeatOf(motif: Motif): Repeat | undefined {
  const box = outlineBox(motif.segments);
  if (box === undefined || motif.length <= 0 || motif.depth <= 0) return undefined;
  const unit = motif.depth / DRAWING_EM;
  const end = motif.length / unit;
  const isJoined = box.left <= NEAR && box.right >= end - NEAR;
  return {
    motif,
    length: motif.length,
    from: box.left * unit,
    ink: (box.right - box.left) * unit,
    isJoined,
  };
}

/** Along a line with two ends: ink at both. Only whole drawings, at least one. */
export function copiesAlong(length: number, repeat: Repeat): Copies {
  if (length <= 0) return { starts: [], stretch: 1 };
  if (repeat.isJoined) return joined(length, repeat);
  const { ink, from } = repeat;
  if (length < 2 * ink) return { starts: [middle(length, repeat)], stretch: fit(length, ink) };
  const gaps = countOf(length - ink, repeat);
  const step = (length - ink) / gaps;
  return { starts: Array.from({ length: gaps + 1 }, (_, i) => i * step - from), stretch: 1 };
}

/** Along a part of a closed way: half as much white at the ends as between two. */
export function copiesWithin(length: number, repeat: Repeat): Copies {
  if (length <= 0) return { starts: [], stretch: 1 };
  if (repeat.isJoined) return joined(length, repeat);
  const count = countOf(length, repeat);
  const step = length / count;
  const first = middle(step, repeat);
  return {
    starts: Array.from({ length: count }, (_, i) => first + i * step),
    stretch: fit(step, repeat.ink),
  };
}

function joined(length: number, repeat: Repeat): Copies {
  const count = Math.max(1, Math.round(length / repeat.length));
  const step = length / count;
  return {
    starts: Array.from({ length: count }, (_, i) => i * step),
    stretch: step / repeat.length,
  };
}

/** As near to the drawing's own length as keeps the ink of neighbours apart. */
const countOf = (length: number, repeat: Repeat): number =>
  Math.max(1, Math.min(Math.round(length / repeat.length), Math.floor(length / repeat.ink)));

/** Ink longer than its room is pressed together. */
const fit = (room: number, ink: number): number => (ink === 0 ? 1 : Math.min(1, room / ink));

const middle = (room: number, { from, ink }: Repeat): number =>
  (room - ink * fit(room, ink)) / 2 - from * fit(room, ink);

/** Brings a drawing to the page: its places by the way from along and aside to x and y. */
export type Placing = (along: number, aside: number) => Place;

export const drawn = (
  { segments, depth }: Motif,
  { starts, stretch }: Copies,
  place: Placing,
): readonly Segment[] => {
  const unit = depth / DRAWING_EM;
  return starts.flatMap((start) => {
    const at = (x: number, y: number): Place => place(start + x * unit * stretch, -y * unit);
    return segments.map((segment) => placed(segment, at));
  });
};

function placed(segment: GlyphSegment, at: (x: number, y: number) => Place): Segment {
  const end = at(segment.x, segment.y);
  switch (segment.to) {
    case 'move':
      return moveTo(end);
    case 'line':
      return lineTo(end);
    case 'curve':
      return curveTo(at(segment.x1, segment.y1), at(segment.x2, segment.y2), end);
  }
}

const along =
  (way: Way): Placing =>
  (at, aside) =>
    placeOn(way, at, aside);

/** Along a straight line. */
export function motifAlong(motif: Motif, way: Way): readonly Segment[] {
  const repeat = repeatOf(motif);
  return repeat === undefined ? [] : drawn(motif, copiesAlong(way.length, repeat), along(way));
}

/**
 * Least radius of corners, in depths, that a drawing is bent round: one that grows on is drawn round every corner,
 * one that stands by itself only where it is not crushed. Chosen by eye.
 */
const LEAST_RADIUS = 1.5;

/** Round a box. */
export function motifRound(motif: Motif, contour: Contour): readonly Segment[] {
  const repeat = repeatOf(motif);
  if (repeat === undefined) return [];
  const least = LEAST_RADIUS * motif.depth;
  if (contour.radius >= least) return bentRound(repeat, contour);
  if (!repeat.isJoined)
    return repeat.ink <= motif.depth ? cornered(repeat, contour) : between(repeat, contour);
  const half = Math.min(contour.right - contour.left, contour.bottom - contour.top) / 2;
  return half >= motif.depth
    ? bentRound(repeat, { ...contour, radius: Math.min(least, half) })
    : joinedRound(repeat, contour);
}

/** From the middle of a round corner to that of the next, so that all four look alike; the drawing bent with the way. */
function bentRound(repeat: Repeat, contour: Contour): readonly Segment[] {
  const { left, top, right, bottom, radius } = contour;
  const ring = ringOf(contour);
  const corner = (radius * Math.PI) / 2;
  const across = right - left - 2 * radius + corner;
  const down = bottom - top - 2 * radius + corner;
  const motif: Motif = { ...repeat.motif, segments: bent(repeat.motif.segments) };
  const first = -corner / 2;
  return [
    { start: first, length: across },
    { start: first + across, length: down },
    { start: first + across + down, length: across },
    { start: first + across + down + across, length: down },
  ].flatMap(({ start, length }) =>
    drawn(motif, copiesFromCorner(length, repeat), (at, aside) =>
      placeOnRing(ring, start + at, aside),
    ),
  );
}

/** Short drawings have one in the middle of the corner; the one of the next corner belongs to the next run. */
function copiesFromCorner(length: number, repeat: Repeat): Copies {
  if (repeat.isJoined || repeat.ink > repeat.motif.depth) return copiesWithin(length, repeat);
  const count = countOf(length, repeat);
  const first = -repeat.from - repeat.ink / 2;
  return {
    starts: Array.from({ length: count }, (_, i) => first + (i * length) / count),
    stretch: 1,
  };
}

/** The four sides, each from its own corner to the next, longer by so much at both ends. */
function sidesOf({ left, top, right, bottom }: Contour, longer: number): readonly Way[] {
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return corners.map((corner, i) => {
    const way = wayBetween(corner, corners[(i + 1) % corners.length] ?? corner);
    const heading = HEADINGS[i] ?? way.heading;
    const start = placeOn({ ...way, heading }, -longer, 0);
    return { start, heading, length: way.length + 2 * longer };
  });
}

/** Known even of sides without length. */
const HEADINGS: readonly Place[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** Drawings that grow on, round a box too small to bend them: each side goes to the outer edge, where two ends make the corner. */
const joinedRound = (repeat: Repeat, contour: Contour): readonly Segment[] =>
  sidesOf(contour, repeat.motif.depth / 2).flatMap((way) =>
    drawn(repeat.motif, copiesAlong(way.length, repeat), along(way)),
  );

/** Short drawings: one stands in every corner, the others at even steps between. */
const cornered = (repeat: Repeat, contour: Contour): readonly Segment[] =>
  sidesOf(contour, 0).flatMap((way) =>
    drawn(repeat.motif, copiesFromCorner(way.length, repeat), along(way)),
  );

/** A dot in the square of a corner takes half of it. */
const DOT = 1 / 4;

/** Long drawings: they run between the corners, and a dot stands in each. */
function between(repeat: Repeat, contour: Contour): readonly Segment[] {
  const { depth } = repeat.motif;
  const radius = DOT * depth;
  return sidesOf(contour, -depth / 2).flatMap((way) => {
    const { x, y } = placeOn(way, -depth / 2, 0);
    const dot = {
      left: x - radius,
      top: y - radius,
      right: x + radius,
      bottom: y + radius,
      radius,
    };
    return [
      ...closedRing(dot),
      ...drawn(repeat.motif, copiesWithin(way.length, repeat), along(way)),
    ];
  });
}
