/** The place of a story as columns of text: a rectangle, any shape of rectangles that touch, or a chain of them. */
import type { PageGrid } from '../model/issue.ts';
import type { Columns } from '../model/placement.ts';
import { type Division, shareColumns, textColumns } from './grid.ts';
import type { TextColumn } from './runRound.ts';

/** A rectangle of basic columns and grid lines, `foot` the line after its last. */
export interface Stretch {
  readonly columns: Columns;
  readonly top: number;
  readonly foot: number;
  readonly division: Division;
}

/** Columns read one after the other. */
export type Region = readonly TextColumn[];

/**
 * Frames that touch and are divided alike are one shape: it is read column by column, each from its upper end to its
 * foot. Frames apart are read one after the other.
 */
export function regionsOf(grid: PageGrid, stretches: readonly Stretch[]): readonly Region[] {
  const shapes: Stretch[][] = [];
  for (const stretch of stretches) {
    const shape = shapes.at(-1);
    if (shape?.some((other) => touches(other, stretch)) === true) shape.push(stretch);
    else shapes.push([stretch]);
  }
  return shapes.map((shape) => inReadingOrder(shape.flatMap((one) => columnsOf(grid, one))));
}

/** Whether two frames share an edge and a division, so that their columns go on in each other. */
function touches(a: Stretch, b: Stretch): boolean {
  if (!isPlain(a) || !isPlain(b)) return sameColumns(a, b) && meetAbove(a, b) && sameDivision(a, b);
  const beside =
    (a.columns.last + 1 === b.columns.first || b.columns.last + 1 === a.columns.first) &&
    a.top < b.foot &&
    b.top < a.foot;
  return beside || (shareColumns(a.columns, b.columns) && meetAbove(a, b));
}

/** Whether a frame has the basic columns themselves. */
const isPlain = ({ columns, division: { into, inset } }: Stretch): boolean =>
  inset === 0 && (into === undefined || into === columns.last - columns.first + 1);

const sameDivision = (a: Stretch, b: Stretch): boolean =>
  a.division.into === b.division.into && a.division.inset === b.division.inset;

const sameColumns = (a: Stretch, b: Stretch): boolean =>
  a.columns.first === b.columns.first && a.columns.last === b.columns.last;

const meetAbove = (a: Stretch, b: Stretch): boolean => a.foot === b.top || b.foot === a.top;

function columnsOf(
  grid: PageGrid,
  { columns, top, foot, division }: Stretch,
): readonly TextColumn[] {
  return textColumns(grid, columns, division).map((column) => ({ ...column, top, foot }));
}

/** From left to right, upper pieces first; a piece that goes on where another ends is the same column. */
function inReadingOrder(pieces: readonly TextColumn[]): Region {
  const sorted = [...pieces].sort((a, b) => a.inline - b.inline || a.top - b.top);
  const joined: TextColumn[] = [];
  for (const piece of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && last.inline === piece.inline && last.foot === piece.top)
      joined[joined.length - 1] = { ...last, foot: piece.foot };
    else joined.push(piece);
  }
  return joined;
}

/** The first line of a region. */
export const topOf = (region: Region): number => Math.min(...region.map(({ top }) => top));
