/** What vertical lines lose to what stands in their text (串文): the axes of an obstacle exchanged. */
import type { PageGrid } from '../model/issue.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { lineTop } from './grid.ts';
import { outlineReach } from './outline.ts';
import type { Obstacle } from './runRound.ts';
import type { StandingInsert } from './standing.ts';

/** White kept from an insert: beside it, grid lines; over and under it, ems of the body (as lines across keep). */
const ASIDE = 0.5;
const ENDS = 1;

/** In lines counted from the right edge of the place; each loses a piece of its length. */
export function verticalObstacle(
  { insert, line }: Pick<StandingInsert, 'insert' | 'line'>,
  { right }: { readonly right: Mpt },
  grid: PageGrid,
): Obstacle {
  const { pitch, em } = grid;
  const { left, width, lines, outline, captionLines } = insert;
  const aside = ASIDE * pitch;
  // A line stands an em wide at the right of its pitch; the leading is at its left.
  const first = Math.max(0, Math.floor((right - em - (left + width + aside)) / pitch) + 1);
  const end = Math.max(first, Math.ceil((right - (left - aside)) / pitch));
  const top = lineTop(grid, line);
  const foot = lineTop(grid, line + lines) - (pitch - em);
  const whole = [mpt(top - ENDS * em), mpt(foot + ENDS * em)] as const;
  const shape = outline?.outline;
  const inked = lineTop(grid, Math.max(1, lines - captionLines));
  const rows = Array.from({ length: end - first }, (_, i) => {
    if (shape === undefined) return whole;
    const to = right - (first + i) * pitch + aside;
    const reach = outlineReach(shape, (to - em - 2 * aside - left) / width, (to - left) / width);
    // The caption under it keeps its lines whole.
    if (reach === undefined)
      return captionLines === 0 ? undefined : ([mpt(top + inked - ENDS * em), whole[1]] as const);
    const upper = mpt(Math.floor(top + reach[0] * inked - ENDS * em));
    const lower = mpt(Math.ceil(top + reach[1] * inked + ENDS * em));
    return captionLines === 0 ? ([upper, lower] as const) : ([upper, whole[1]] as const);
  });
  return { top: first, rows, isOutline: shape !== undefined };
}
