/** The ink of an outline: where its lines and curves reach, not where their control points lie. */
import type { GlyphSegment, InkBox } from './face.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Undefined when nothing is drawn. Font units, y upwards. */
export function outlineBox(segments: readonly GlyphSegment[]): InkBox | undefined {
  const points: Point[] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const segment of segments) {
    if (segment.to !== 'move') points.push(pen, segment, ...extremes(pen, segment));
    pen = segment;
  }
  if (points.length === 0) return undefined;
  return points.reduce<InkBox>(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      right: Math.max(box.right, x),
      bottom: Math.min(box.bottom, y),
      top: Math.max(box.top, y),
    }),
    {
      left: Number.POSITIVE_INFINITY,
      right: Number.NEGATIVE_INFINITY,
      bottom: Number.POSITIVE_INFINITY,
      top: Number.NEGATIVE_INFINITY,
    },
  );
}

/** The points of a curve at which it turns back in x or in y. */
function extremes(from: Point, segment: GlyphSegment): readonly Point[] {
  if (segment.to !== 'curve') return [];
  const { x1, y1, x2, y2, x, y } = segment;
  const at = (t: number): Point => ({
    x: bezier(from.x, x1, x2, x, t),
    y: bezier(from.y, y1, y2, y, t),
  });
  return [...turns(from.x, x1, x2, x), ...turns(from.y, y1, y2, y)].map(at);
}

const bezier = (a: number, b: number, c: number, d: number, t: number): number => {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
};

/** Where the derivative of a cubic curve in one axis is zero, inside it. */
function turns(a: number, b: number, c: number, d: number): readonly number[] {
  const [square, linear, constant] = [d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a];
  const root = linear * linear - 4 * square * constant;
  const found =
    square === 0
      ? [-constant / linear]
      : [(-linear + Math.sqrt(root)) / (2 * square), (-linear - Math.sqrt(root)) / (2 * square)];
  // Not a number where there is no turn: such a comparison is false.
  return found.filter((t) => t > 0 && t < 1);
}
