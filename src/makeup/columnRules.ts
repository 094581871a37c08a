/** Vertical rules (栏线) between stories that stand side by side. */
import type { House } from '../model/issue.ts';
import type { RuleBlock, Taken } from '../model/page.ts';
import { mpt } from '../model/units.ts';
import { columnStart, lineTop } from './grid.ts';

/** One rule in the gutter for every stretch of lines where two neighbours meet; what is boxed needs none. */
export function columnRules(taken: readonly Taken[], house: House): readonly RuleBlock[] {
  return taken.flatMap((left) =>
    taken
      .filter((right) => right.columns.first === left.columns.last + 1)
      .filter((right) => !left.isBoxed && !right.isBoxed && left.name !== right.name)
      .flatMap((right) => between(left, right, house)),
  );
}

function between(left: Taken, right: Taken, house: House): readonly RuleBlock[] {
  const { grid } = house;
  const start = Math.max(left.start, right.start);
  const end = Math.min(left.end, right.end);
  if (start >= end) return [];
  const x = mpt(columnStart(grid, right.columns.first) - Math.floor(grid.gutter / 2));
  const top = lineTop(grid, start);
  const foot = mpt(lineTop(grid, end) - (grid.pitch - grid.em));
  return [{ kind: 'column', style: house.rules.column, inline: [x, x], block: [top, foot] }];
}
