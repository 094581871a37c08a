/** Where the columns of a page stand: the basic ones, and between two pages the strip of the fold (中缝). */
import type { PageGrid } from './issue.ts';
import type { Columns } from './placement.ts';
import { type Mpt, mpt, ZERO } from './units.ts';

/** How wide a column is. */
export const measureOf = ({ spine, measure }: PageGrid, column: number): Mpt =>
  column === spine?.column ? spine.measure : measure;

/** Left edge of a column (from 1). */
export function columnStart({ measure, gutter, spine }: PageGrid, column: number): Mpt {
  const step = measure + gutter;
  if (spine === undefined || column < spine.column) return mpt((column - 1) * step);
  const strip = (spine.column - 1) * step - gutter + spine.gap;
  if (column === spine.column) return mpt(strip);
  return mpt(strip + spine.measure + spine.gap + (column - spine.column - 1) * step);
}

/** 长栏: columns and the white between them. */
export const spanWidth = (grid: PageGrid, { first, last }: Columns): Mpt =>
  mpt(columnStart(grid, last) + measureOf(grid, last) - columnStart(grid, first));

/** The white before a column. */
export const whiteBefore = (grid: PageGrid, column: number): Mpt =>
  column < 2
    ? ZERO
    : mpt(columnStart(grid, column) - columnStart(grid, column - 1) - measureOf(grid, column - 1));

/** Whether columns reach from a page over the strip of the fold, or into it. */
export const crossesSpine = ({ spine }: PageGrid, { first, last }: Columns): boolean =>
  spine !== undefined && first !== last && first <= spine.column && spine.column <= last;
