/** Lines between stories (隔线) where something else parts them already. */
import type { PageGrid } from '../model/issue.ts';
import type { RuleBlock, Taken } from '../model/page.ts';
import { columnStart, lineTop, spanWidth } from './grid.ts';

/** A line within so many grid lines of a box's foot would double it: the head under it has no more white than that. */
const NEAR = 2;

/** Without the lines right under boxes as wide: the foot of a box is line enough. */
export const withoutDoubles = (
  rules: readonly RuleBlock[],
  boxed: readonly Taken[],
  grid: PageGrid,
): readonly RuleBlock[] =>
  rules.filter(
    ({ kind, inline: [left, right], block: [y] }) =>
      kind !== 'story' ||
      !boxed.some(({ columns, end }) => {
        const from = columnStart(grid, columns.first);
        const isOver = from <= left && right <= from + spanWidth(grid, columns);
        return isOver && y >= lineTop(grid, end) && y < lineTop(grid, end + NEAR);
      }),
  );
