/** Arithmetic of the page grid: columns and lines to places. */
import { EM_ASCENT, type PageGrid } from '../model/issue.ts';
import type { Area } from '../model/page.ts';
import { columnStart, spanWidth } from '../model/pageColumns.ts';
import type { Columns } from '../model/placement.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';

export { columnStart, spanWidth };

/** How many basic columns a thing takes. */
export const columnCount = ({ first, last }: Columns): number => last - first + 1;

/** Upper edge of a grid line (from 0). */
export const lineTop = (grid: PageGrid, line: number): Mpt => mpt(line * grid.pitch);

/** Baseline of type of `size` whose em box begins at `top`. */
export const baselineAt = (top: number, size: Mpt): Mpt => roundMpt(top + EM_ASCENT * size);

/** Baseline of body text on a grid line: the em box stands at the line's top, the leading below it. */
export const gridBaseline = (grid: PageGrid, line: number): Mpt =>
  baselineAt(lineTop(grid, line), grid.em);

export const areaOf = (grid: PageGrid, columns: Columns, line: number, lines: number): Area => ({
  inline: columnStart(grid, columns.first),
  block: lineTop(grid, line),
  width: spanWidth(grid, columns),
  depth: mpt(lines * grid.pitch),
});

export const shareColumns = (a: Columns, b: Columns): boolean =>
  a.first <= b.last && b.first <= a.last;

/** How a stretch of basic columns is divided for text. */
export interface Division {
  /** Columns of text; undefined leaves the basic columns as they are. */
  readonly into: number | undefined;
  /** White kept free at both sides, of a box. */
  readonly inset: Mpt;
}

/**
 * The columns of text over some basic columns: the basic ones, or as many equal ones of whole characters (k破m):
 * (kN + (k−1) − (m−1)) / m characters each. What does not come out even widens the white between them, so that all
 * keep one measure; of a single column (长栏) it is white at its end.
 */
export function textColumns(
  grid: PageGrid,
  columns: Columns,
  { into, inset }: Division,
): readonly { readonly inline: Mpt; readonly measure: Mpt }[] {
  const count = into ?? columnCount(columns);
  const left = columnStart(grid, columns.first) + inset;
  const width = spanWidth(grid, columns) - 2 * inset;
  const characters = Math.floor((width - (count - 1) * grid.gutter) / count / grid.em);
  if (characters < 1) return [];
  const measure = mpt(characters * grid.em);
  const between = count === 1 ? 0 : (width - count * measure) / (count - 1);
  return Array.from({ length: count }, (_, i) => ({
    inline: roundMpt(left + i * (measure + between)),
    measure,
  }));
}

/** The basic column that a place begins in, from 1. */
export const columnAt = (grid: PageGrid, inline: Mpt): number =>
  Math.max(
    1,
    Array.from({ length: grid.columns }, (_, i) => i + 1).findLast(
      (column) => columnStart(grid, column) <= inline,
    ) ?? 1,
  );
