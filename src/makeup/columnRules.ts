/** Vertical rules (栏线) between stories that stand side by side. */
import type { House, PageGrid } from '../model/issue.ts';
import type { RuleBlock, Taken } from '../model/page.ts';
import { measureOf, whiteBefore } from '../model/pageColumns.ts';
import { mpt } from '../model/units.ts';
import { columnStart, lineTop } from './grid.ts';

/** One rule in the gutter for every stretch of lines where two neighbours meet; what is boxed needs none. */
export function columnRules(
  taken: readonly Taken[],
  house: House,
  across: readonly RuleBlock[],
): readonly RuleBlock[] {
  return taken.flatMap((left) =>
    taken
      .filter((right) => right.columns.first === left.columns.last + 1)
      .filter((right) => !left.isBoxed && !right.isBoxed && left.name !== right.name)
      .flatMap((right) => between(left, right, house, across)),
  );
}

function between(
  left: Taken,
  right: Taken,
  house: House,
  across: readonly RuleBlock[],
): readonly RuleBlock[] {
  const { grid } = house;
  const start = Math.max(left.start, right.start);
  const end = Math.min(left.end, right.end);
  if (start >= end) return [];
  const x = mpt(
    columnStart(grid, right.columns.first) - Math.floor(whiteBefore(grid, right.columns.first) / 2),
  );
  // Where lines over both begin it, it hangs from the upper one and does not stand out above.
  const over = left.start === right.start ? across.filter(isOver(left, right, grid)) : [];
  const top = mpt(
    over.length < 2 ? lineTop(grid, start) : Math.min(...over.map(({ block: [y] }) => y)),
  );
  const foot = mpt(lineTop(grid, end) - (grid.pitch - grid.em));
  return [{ kind: 'column', style: house.rules.column, inline: [x, x], block: [top, foot] }];
}

/** A line over one of two neighbours, in the white over its head. */
const isOver =
  (left: Taken, right: Taken, grid: PageGrid) =>
  ({ kind, inline: [from, to], block: [y] }: RuleBlock): boolean =>
    kind === 'story' &&
    y >= lineTop(grid, left.start) &&
    y < lineTop(grid, left.start + 2) &&
    (from === columnStart(grid, right.columns.first) ||
      to === columnStart(grid, left.columns.last) + measureOf(grid, left.columns.last));
