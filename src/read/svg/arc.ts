/** Elliptical arcs as cubic curves, for fonts and PDF know no arcs. */
import type { GlyphSegment } from '../../model/face.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The ellipse of an arc, as path data give it: its radii are not zero. */
export interface ArcShape {
  readonly rx: number;
  readonly ry: number;
  /** Of the x axis of the ellipse, degrees. */
  readonly rotation: number;
  /** Which of the four arcs between the two ends: more than half round, and towards growing angles. */
  readonly large: boolean;
  readonly sweep: boolean;
}

/** The arc from one point to another, which are not the same; a curve for each quarter begun. */
export function arcCurves(from: Point, to: Point, shape: ArcShape): readonly GlyphSegment[] {
  const { toEllipse, toDrawing } = axesOf(shape.rotation);
  const { rx, ry, center } = centred(toEllipse(from), toEllipse(to), shape);
  const angleOf = (point: Point): number => {
    const { x, y } = toEllipse(point);
    return Math.atan2((y - center.y) / ry, (x - center.x) / rx);
  };
  const start = angleOf(from);
  const turn = turned(angleOf(to) - start, shape.sweep);
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  // Length of the tangents that makes a cubic follow a circle best.
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (angle: number, along: number): Point =>
    toDrawing({
      x: center.x + rx * (Math.cos(angle) - along * Math.sin(angle)),
      y: center.y + ry * (Math.sin(angle) + along * Math.cos(angle)),
    });
  return Array.from({ length: count }, (_, i): GlyphSegment => {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const [one, two] = [at(a, handle), at(b, -handle)];
    const end = i === count - 1 ? to : at(b, 0);
    return { to: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: end.x, y: end.y };
  });
}

/** To the axes of the ellipse and back. */
function axesOf(rotation: number) {
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    toEllipse: ({ x, y }: Point): Point => ({ x: x * cos + y * sin, y: y * cos - x * sin }),
    toDrawing: ({ x, y }: Point): Point => ({ x: x * cos - y * sin, y: x * sin + y * cos }),
  };
}

/**
 * The centre of the ellipse through both points, in its own axes (SVG 2 B.2.4). Radii that are too small for
 * the distance grow together until they reach (B.2.5).
 */
function centred(
  from: Point,
  to: Point,
  shape: ArcShape,
): { readonly rx: number; readonly ry: number; readonly center: Point } {
  const half: Point = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const reach = Math.hypot(half.x / shape.rx, half.y / shape.ry);
  const [rx, ry] = [shape.rx * Math.max(1, reach), shape.ry * Math.max(1, reach)];
  const distance = Math.min(1, reach) ** 2;
  const side = shape.large === shape.sweep ? -1 : 1;
  const factor = side * Math.sqrt(Math.max(0, 1 / distance - 1));
  return {
    rx,
    ry,
    center: {
      x: (from.x + to.x) / 2 + (factor * rx * half.y) / ry,
      y: (from.y + to.y) / 2 - (factor * ry * half.x) / rx,
    },
  };
}

/** The turn between two angles in the direction asked for, less than a whole one. */
function turned(turn: number, sweep: boolean): number {
  if (sweep && turn < 0) return turn + 2 * Math.PI;
  return !sweep && turn > 0 ? turn - 2 * Math.PI : turn;
}
