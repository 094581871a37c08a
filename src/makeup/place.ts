/** Where things begin and how deep they may be: the lines of the grid that are taken and free. */
import type { PageGrid } from '../model/issue.ts';
import type { Taken } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import { shareColumns } from './grid.ts';

/** The first line of a thing; undefined when what it should stand below is not on the page. */
export function startLine(placement: Placement, taken: readonly Taken[]): number | undefined {
  const { start } = placement;
  if (start.kind === 'line') return start.line;
  return taken.find(({ name }) => name === start.name)?.end;
}

/** The line a thing must end at: where the next fixed thing in its columns begins, or the foot. */
export function footLine(
  placement: Placement,
  start: number,
  all: readonly Placement[],
  grid: PageGrid,
): number {
  const fixed = all
    .filter((other) => other !== placement && shareColumns(other.columns, placement.columns))
    .flatMap((other) =>
      other.start.kind === 'line' && other.start.line > start ? [other.start.line] : [],
    );
  const foot = Math.min(grid.lines, ...fixed);
  return placement.lines === undefined ? foot : Math.min(foot, start + placement.lines);
}

/** Whether anything stands between a thing and the foot that bounds it, in any of its columns. */
export const isLowest = (placement: Placement, all: readonly Placement[]): boolean =>
  !all.some((other) => other.start.kind === 'below' && other.start.name === placement.name);

/** The first pair of things that take the same lines of a column. */
export function overlapping(all: readonly Taken[]): readonly (readonly [Taken, Taken])[] {
  const taken = all.filter(({ start, end }) => end > start);
  return taken.flatMap((second, i) =>
    taken
      .slice(0, i)
      .filter(
        (first) =>
          shareColumns(first.columns, second.columns) &&
          first.start < second.end &&
          second.start < first.end,
      )
      .map((first) => [first, second] as const),
  );
}
