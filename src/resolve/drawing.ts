/** The house's own drawings in units of ours. */
import type { GlyphSegment } from '../model/face.ts';
import type { Drawing } from '../model/furniture.ts';
import { DRAWING_EM } from '../model/issue.ts';
import type { WrittenDrawing } from '../model/written.ts';

/** Hundredths of a unit: finer than any press, and coarser than what cosines differ by between machines. */
const GRAIN = 100;

/** Turned y upwards: the left edge of the viewBox lies at 0, its upper edge at `top`. `scale`: units a unit of the file. */
export function scaledDrawing(
  { box, segments }: WrittenDrawing,
  scale: number,
  top: number,
): readonly GlyphSegment[] {
  // Adding nothing turns a negative zero into zero.
  const round = (units: number): number => Math.round(units * GRAIN) / GRAIN + 0;
  const x = (from: number): number => round((from - box.x) * scale);
  const y = (from: number): number => round(top - (from - box.y) * scale);
  return segments.map((segment): GlyphSegment => {
    const end = { x: x(segment.x), y: y(segment.y) };
    if (segment.to !== 'curve') return { to: segment.to, ...end };
    const { x1, y1, x2, y2 } = segment;
    return { to: 'curve', x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2), ...end };
  });
}

/** A drawing of its own: its upper edge at 0, y upwards, so that all of it lies under 0. */
export const drawingOf = (drawing: WrittenDrawing): Drawing => ({
  proportion: drawing.box.width / drawing.box.height,
  segments: scaledDrawing(drawing, DRAWING_EM / drawing.box.height, 0),
});
