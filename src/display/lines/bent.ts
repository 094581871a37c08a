/** Drawings cut into short stretches, so that they can be bent round a corner. */
import type { GlyphSegment } from '../../model/face.ts';

/** Parts of a stretch: on the tightest corner that is bent, of a radius of one depth, none is long enough to be seen straight. */
const PARTS = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines become curves: a straight stretch is no longer straight when it is bent. Open contours are closed. */
export function bent(segments: readonly GlyphSegment[]): readonly GlyphSegment[] {
  const parts: GlyphSegment[] = [];
  let start: Point = { x: 0, y: 0 };
  let pen: Point = start;
  const draw = (to: Exclude<GlyphSegment, { to: 'move' }>): void => {
    parts.push(...partsOf(pen, asCurve(pen, to)));
    pen = to;
  };
  const close = (): void => {
    if (pen.x !== start.x || pen.y !== start.y) draw({ to: 'line', x: start.x, y: start.y });
  };
  for (const segment of segments) {
    if (segment.to !== 'move') draw(segment as Exclude<GlyphSegment, { to: 'move' }>);
    else {
      close();
      parts.push(segment);
      start = segment;
      pen = segment;
    }
  }
  close();
  return parts;
}

type Curve = Extract<GlyphSegment, { to: 'curve' }>;

const towards = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

function asCurve(from: Point, segment: GlyphSegment): Curve {
  if (segment.to === 'curve') return segment;
  const [first, second] = [towards(from, segment, 1 / 3), towards(from, segment, 2 / 3)];
  const { x, y } = segment;
  return { to: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x, y };
}

function partsOf(from: Point, curve: Curve): readonly Curve[] {
  const parts: Curve[] = [];
  let [pen, rest] = [from, curve];
  for (let left = PARTS; left > 1; left -= 1) {
    const [first, second] = cut(pen, rest, 1 / left);
    parts.push(first);
    [pen, rest] = [first, second];
  }
  return [...parts, rest];
}

/** A curve cut in two (de Casteljau). */
function cut(from: Point, { x1, y1, x2, y2, x, y }: Curve, share: number): readonly [Curve, Curve] {
  const [first, second, end] = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
    { x, y },
  ];
  const a = towards(from, first, share);
  const b = towards(first, second, share);
  const c = towards(second, end, share);
  const d = towards(a, b, share);
  const e = towards(b, c, share);
  const middle = towards(d, e, share);
  return [
    { to: 'curve', x1: a.x, y1: a.y, x2: d.x, y2: d.y, ...middle },
    { to: 'curve', x1: e.x, y1: e.y, x2: c.x, y2: c.y, ...end },
  ];
}
