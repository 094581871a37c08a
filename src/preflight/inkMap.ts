/** How much ink lies where: a page in cells, each with what the plates give it on the average. */
import type { Box, FillMark, Outline, Painted } from './mark.ts';

/** mm²: ink is measured as the mean of a square of this area (GWG 2015 4.22). */
const WINDOW_AREA = 15;
/** Cells along a side of that square: its place is found to a quarter of its side. */
const WINDOW_CELLS = 4;
/** pt. */
export const CELL = ((Math.sqrt(WINDOW_AREA) / WINDOW_CELLS) * 72) / 25.4;
/** Lines on which the edge of a shape is followed through a cell. */
const SUBLINES = 4;

/** Plates of the map: four of the process, and all spot inks as one. */
const PLATES = 5;

/** Ink of a cell by plate, per cent; undefined leaves the plate as it is. */
export type CellInk = readonly (number | undefined)[];

/** Ink and the share of its cell that it covers, from 0 to 1. */
export interface CoveringInk {
  readonly ink: CellInk;
  readonly share: number;
}

export interface MostInk {
  /** Per cent. */
  readonly ink: number;
  readonly box: Box;
  /** Whether everything was laid. */
  readonly isWhole: boolean;
}

/** Cells visited for one page, some hundred times what a page of news needs: beyond that it is made to waste time. */
const MOST_VISITS = 5e7;
/** Cells of a map: four square metres of paper. */
const MOST_CELLS = 4e6;

const UNTOUCHED = { from: Infinity, to: -1 };

export class InkMap {
  private readonly across: number;
  private readonly down: number;
  private readonly ink: Float32Array;
  /** Shares of the cells of a row that the shape being laid has covered so far. */
  private readonly row: Float32Array;
  /** Columns of that row. */
  private touched = UNTOUCHED;
  private visits = 0;

  /** A page of the size of its trim, pt. */
  constructor(width: number, height: number) {
    const cells = (length: number, most: number): number =>
      Math.min(most, Math.max(1, Math.ceil(length / CELL)));
    this.across = cells(width, MOST_CELLS);
    this.down = cells(height, Math.ceil(MOST_CELLS / this.across));
    this.ink = new Float32Array(this.across * this.down * PLATES);
    this.row = new Float32Array(this.across);
  }

  /** Covers a share of a box. */
  fillBox(box: Box, ink: CellInk, share = 1): void {
    this.eachCell(box, (cell, covered) => this.cover(cell, ink, covered * share));
  }

  /** Lays ink that is another in every cell, and covers another share of it: a picture. */
  fillCells(box: Box, inkIn: (cell: Box) => CoveringInk): void {
    this.eachCell(box, (cell, covered, column, row) => {
      const [left, top] = [column * CELL, row * CELL];
      const { ink, share } = inkIn({ left, top, right: left + CELL, bottom: top + CELL });
      this.cover(cell, ink, covered * share);
    });
  }

  /** Covers what outlines enclose, as far as a box lets it show. */
  fillOutlines(
    outlines: readonly Outline[],
    clip: Box,
    ink: CellInk,
    rule?: FillMark['rule'],
  ): void {
    const step = CELL / SUBLINES;
    const first = Math.max(0, Math.floor(clip.top / step));
    const last = Math.min(this.down * SUBLINES - 1, Math.ceil(clip.bottom / step));
    const edges = edgesOf(outlines);
    let [next, near]: [number, readonly Edge[]] = [0, []];
    for (let line = first; line <= last; line += 1) {
      this.visits += near.length + 1;
      if (this.visits > MOST_VISITS) break;
      const y = (line + 0.5) * step;
      if (y >= clip.top && y <= clip.bottom) {
        const from = next;
        while ((edges[next]?.top ?? Infinity) <= y) next += 1;
        near = [...near, ...edges.slice(from, next)].filter(({ bottom }) => bottom > y);
        this.addLine(spansAt(near, y, rule), clip);
      }
      const row = Math.floor(line / SUBLINES);
      if (line === last || line % SUBLINES === SUBLINES - 1) this.coverRow(row, ink);
    }
  }

  private addLine(spans: readonly (readonly [number, number])[], clip: Box): void {
    for (const [left, right] of spans)
      this.addSpan(Math.max(left, clip.left), Math.min(right, clip.right));
  }

  /** A stretch of a subline adds to what is covered of its row’s cells. */
  private addSpan(left: number, right: number): void {
    const from = Math.max(0, Math.floor(left / CELL));
    const to = Math.min(this.across - 1, Math.floor(right / CELL));
    if (from > to) return;
    this.visits += to - from;
    for (let column = from; column <= to; column += 1) {
      const covered = Math.min(right / CELL, column + 1) - Math.max(left / CELL, column);
      if (covered > 0) this.row[column] = (this.row[column] ?? 0) + covered / SUBLINES;
    }
    this.touched = { from: Math.min(this.touched.from, from), to: Math.max(this.touched.to, to) };
  }

  /** Cells get their ink when all sublines of their row have been added. */
  private coverRow(row: number, ink: CellInk): void {
    const { from, to } = this.touched;
    for (let column = from; column <= to; column += 1) {
      const covered = this.row[column] ?? 0;
      if (covered > 0) this.cover(row * this.across + column, ink, Math.min(1, covered));
      this.row[column] = 0;
    }
    this.touched = UNTOUCHED;
  }

  private eachCell(
    box: Box,
    visit: (cell: number, covered: number, column: number, row: number) => void,
  ): void {
    const firstRow = Math.max(0, Math.floor(box.top / CELL));
    const lastRow = Math.min(this.down - 1, Math.floor(box.bottom / CELL));
    const first = Math.max(0, Math.floor(box.left / CELL));
    const last = Math.min(this.across - 1, Math.floor(box.right / CELL));
    for (let row = firstRow; row <= lastRow && this.visits <= MOST_VISITS; row += 1) {
      this.visits += Math.max(0, last - first) + 1;
      const high = Math.min(box.bottom / CELL, row + 1) - Math.max(box.top / CELL, row);
      for (let column = first; column <= last; column += 1) {
        const wide = Math.min(box.right / CELL, column + 1) - Math.max(box.left / CELL, column);
        if (wide * high > 0) visit(row * this.across + column, wide * high, column, row);
      }
    }
  }

  private cover(cell: number, ink: CellInk, share: number): void {
    for (let plate = 0; plate < PLATES; plate += 1) {
      const given = ink[plate];
      if (given === undefined) continue;
      const at = cell * PLATES + plate;
      this.ink[at] = (this.ink[at] ?? 0) * (1 - share) + given * share;
    }
  }

  /** The square with the most ink. */
  most(): MostInk {
    const totals = this.totals();
    let [ink, best] = [0, { column: 0, row: 0 }];
    for (let row = 0; row + WINDOW_CELLS <= this.down; row += 1)
      for (let column = 0; column + WINDOW_CELLS <= this.across; column += 1) {
        const mean = this.meanAt(totals, column, row);
        if (mean > ink) [ink, best] = [mean, { column, row }];
      }
    const [left, top] = [best.column * CELL, best.row * CELL];
    const side = WINDOW_CELLS * CELL;
    const box = { left, top, right: left + side, bottom: top + side };
    return { ink, box, isWhole: this.visits <= MOST_VISITS };
  }

  private totals(): Float32Array {
    const totals = new Float32Array(this.across * this.down);
    for (let cell = 0; cell < totals.length; cell += 1)
      for (let plate = 0; plate < PLATES; plate += 1)
        totals[cell] = (totals[cell] ?? 0) + (this.ink[cell * PLATES + plate] ?? 0);
    return totals;
  }

  private meanAt(totals: Float32Array, column: number, row: number): number {
    let sum = 0;
    for (let y = 0; y < WINDOW_CELLS; y += 1)
      for (let x = 0; x < WINDOW_CELLS; x += 1)
        sum += totals[(row + y) * this.across + column + x] ?? 0;
    return sum / WINDOW_CELLS ** 2;
  }
}

/** One side of an outline, from its upper end to its lower. */
interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** At the upper end, and to the right for each pt down. */
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
}

/** Level sides enclose nothing. Sorted from the top. */
const edgesOf = (outlines: readonly Outline[]): readonly Edge[] =>
  outlines
    .flatMap((outline) =>
      outline.flatMap((from, i): readonly Edge[] => {
        const to = outline[(i + 1) % outline.length] ?? from;
        if (from.y === to.y) return [];
        const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
        const slope = (lower.x - upper.x) / (lower.y - upper.y);
        const turn = to.y > from.y ? 1 : -1;
        return [{ top: upper.y, bottom: lower.y, x: upper.x, slope, turn }];
      }),
    )
    .sort((a, b) => a.top - b.top);

/** Where a horizontal line is inside, from left to right. */
function spansAt(
  edges: readonly Edge[],
  y: number,
  rule: FillMark['rule'],
): readonly (readonly [number, number])[] {
  const crossings = edges
    .map(({ top, x, slope, turn }) => ({ x: x + (y - top) * slope, turn }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  return crossings.flatMap(({ x, turn }, i) => {
    winding += turn;
    const next = crossings[i + 1];
    const isInside = rule === 'even-odd' ? i % 2 === 0 : winding !== 0;
    return isInside && next !== undefined ? [[x, next.x] as const] : [];
  });
}

/** What a colour does to the plates: one that overprints leaves alone those it has no ink for (mode 1). */
export function cellInk({ paint, overprints, overprintMode }: Painted): CellInk {
  const { cyan, magenta, yellow, black } = paint.ink;
  const spots = paint.spots.reduce((sum, [, tint]) => sum + tint, 0);
  const keeps = overprints && (overprintMode === 1 || paint.space === 'spot');
  return [cyan, magenta, yellow, black, spots].map((tint) =>
    keeps && tint === 0 ? undefined : tint,
  );
}
