/** Paths as they are being built, curves divided into straight lines as they come (ISO 32000-1 8.5.2). */

import { type Matrix, moved } from '../../model/matrix.ts';
import type { Outline, Point } from '../mark.ts';

/** Straight lines a curve becomes: within a hundredth of its size of the truth, finer than preflight measures. */
const PIECES = 8;

export class PathBuilder {
  private outlines: Point[][] = [];
  /** Where the pen is, before the transformation. */
  private pen: Point = { x: 0, y: 0 };
  private start: Point = { x: 0, y: 0 };

  moveTo(matrix: Matrix, x: number, y: number): void {
    this.pen = { x, y };
    this.start = this.pen;
    this.outlines.push([moved(matrix, x, y)]);
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    this.pen = { x, y };
    this.outlines.at(-1)?.push(moved(matrix, x, y));
  }

  /** `points`: two handles and the end. */
  curveTo(matrix: Matrix, [first, second, end]: readonly [Point, Point, Point]): void {
    const from = this.pen;
    for (let i = 1; i <= PIECES; i += 1) {
      const t = i / PIECES;
      const u = 1 - t;
      const along = (axis: 'x' | 'y'): number =>
        u ** 3 * from[axis] +
        3 * u * u * t * first[axis] +
        3 * u * t * t * second[axis] +
        t ** 3 * end[axis];
      this.lineTo(matrix, along('x'), along('y'));
    }
    this.pen = end;
  }

  rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close(matrix);
  }

  close(matrix: Matrix): void {
    if (this.outlines.length > 0) this.lineTo(matrix, this.start.x, this.start.y);
  }

  place(): Point {
    return this.pen;
  }

  /** The path so far; a new one begins. */
  take(): readonly Outline[] {
    const { outlines } = this;
    this.outlines = [];
    return outlines;
  }
}
