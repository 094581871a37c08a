/** Lines along an outline in runs (沿形绕排): none short alone between whole ones, none whole alone between short ones. */
import type { Slot } from './flow.ts';

/** What of a line is free for text. */
export type Free = Pick<Slot, 'inline' | 'measure'>;

type Line = Free | undefined;

/**
 * The lines of a column, top to foot, `undefined` those left white. A whole line alone is cut as the shorter of its
 * neighbours is; a short one alone has lines beside it cut with it, those over it first. One that has none beside it
 * is left white.
 */
export function inRuns(lines: readonly Line[], whole: number, least: number): readonly Line[] {
  const steady = [...lines];
  const isCut = (line: Line): boolean => line !== undefined && line.measure < whole;
  // What is cut for one run can leave a line alone beside the next; every turn leaves fewer whole lines.
  let [before, left] = [-1, steady.length];
  while (left !== before) {
    before = left;
    fillBetween(steady, least, isCut);
    for (const run of runsOf(steady, isCut))
      if (isCut(steady[run.from])) cutMore(steady, run, least, isCut);
    left = steady.filter((line) => line !== undefined && !isCut(line)).length;
  }
  return steady;
}

/** Cuts whole lines that are too few between short ones. */
function fillBetween(lines: Line[], least: number, isCut: (line: Line) => boolean): void {
  for (const { from, to } of runsOf(lines, isCut)) {
    const [own, above, below] = [lines[from], lines[from - 1], lines[to]];
    if (own === undefined || isCut(own) || to - from >= least) continue;
    if (above === undefined || below === undefined) continue;
    lines.fill(below.measure < above.measure ? below : above, from, to);
  }
}

interface Run {
  readonly from: number;
  /** The line after its last. */
  readonly to: number;
}

/** Lines of one kind that follow each other: white, short, or whole. */
function runsOf(lines: readonly Line[], isCut: (line: Line) => boolean): readonly Run[] {
  const kindOf = (line: Line): string =>
    line === undefined ? 'white' : isCut(line) ? 'short' : 'whole';
  const starts = lines.flatMap((line, i) => {
    const before = i === 0 ? undefined : kindOf(lines[i - 1]);
    return before === kindOf(line) ? [] : [i];
  });
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? lines.length }));
}

/** Cuts whole lines over a run that is too short, then under it, until it is as long as the house asks. */
function cutMore(
  lines: Line[],
  { from, to }: Run,
  least: number,
  isCut: (line: Line) => boolean,
): void {
  let [first, end] = [from, to];
  const isWhole = (line: Line): boolean => line !== undefined && !isCut(line);
  while (end - first < least && isWhole(lines[first - 1])) {
    lines[first - 1] = lines[first];
    first -= 1;
  }
  while (end - first < least && isWhole(lines[end])) {
    lines[end] = lines[end - 1];
    end += 1;
  }
  if (end - first < least) lines.fill(undefined, first, end);
}
