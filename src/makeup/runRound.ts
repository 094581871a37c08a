/** Text round what stands in its way (串文): what is free of each line, in whole characters. */
import { type Mpt, mpt } from '../model/units.ts';
import type { Slot } from './flow.ts';
import { type Free, inRuns } from './runs.ts';

/** A column of text: where its measure begins, and the grid lines it may use, the last not included. */
export interface TextColumn {
  readonly inline: Mpt;
  readonly measure: Mpt;
  readonly top: number;
  readonly foot: number;
}

/** Something that text keeps away from: from grid line `top` on, what each line loses; undefined: nothing. */
export interface Obstacle {
  readonly top: number;
  readonly rows: readonly (readonly [left: Mpt, right: Mpt] | undefined)[];
  /** Whether it is the outline of something, whose tips may cut a line alone. */
  readonly isOutline?: boolean;
}

export const rectangle = (top: number, foot: number, left: Mpt, right: Mpt): Obstacle => ({
  top,
  rows: Array.from({ length: Math.max(0, foot - top) }, () => [left, right]),
});

/** The character a line counts in, and the least measure that a line is set to. */
export interface LineForm {
  readonly em: Mpt;
  readonly least: Mpt;
  /** Lines that an outline cuts one after the other, at least. */
  readonly leastRun: number;
}

/** The free lines of columns, column by column; a line with too little room is left white. */
export function freeSlots(
  columns: readonly TextColumn[],
  obstacles: readonly Obstacle[],
  form: LineForm,
): readonly Slot[] {
  const slots: Slot[] = [];
  const outlines = obstacles.filter(({ isOutline }) => isOutline === true);
  columns.forEach((column, index) => {
    const { inline, measure } = column;
    const whole: Free = { inline, measure };
    const lines: (Free | undefined)[] = [];
    for (let line = column.top; line < column.foot; line += 1) {
      const rows = rowsAt(obstacles, line);
      lines.push(rows.length === 0 ? whole : freeOf(column, rows, form));
    }
    const isOutlined = outlines.some(
      ({ top, rows }) => top < column.foot && top + rows.length > column.top,
    );
    (isOutlined ? inRuns(lines, measure, form.leastRun) : lines).forEach((free, i) => {
      if (free !== undefined) slots.push({ column: index, line: column.top + i, ...free });
    });
  });
  return slots;
}

type Row = readonly [left: Mpt, right: Mpt];

const NO_ROWS: readonly Row[] = [];

/** What stands in the way of a line. */
function rowsAt(obstacles: readonly Obstacle[], line: number): readonly Row[] {
  let found: Row[] | undefined;
  for (const { top, rows } of obstacles) {
    const row = rows[line - top];
    if (row === undefined) continue;
    if (found === undefined) found = [row];
    else found.push(row);
  }
  return found ?? NO_ROWS;
}

/**
 * The widest free piece of a line, its ends on the characters of the column. Never two pieces: a line that goes on
 * behind a picture is misread.
 */
function freeOf(
  { inline, measure }: TextColumn,
  rows: readonly Row[],
  { em, least }: LineForm,
): Free | undefined {
  let pieces: readonly (readonly [number, number])[] = [[0, measure]];
  for (const row of rows) {
    const [left, right] = [row[0] - inline, row[1] - inline];
    if (right <= 0 || left >= measure) continue;
    pieces = pieces.flatMap(([from, to]) => [
      [from, Math.min(to, Math.floor(left / em) * em)] as const,
      [Math.max(from, Math.ceil(right / em) * em), to] as const,
    ]);
  }
  const [from, to] = pieces.reduce((best, piece) =>
    piece[1] - piece[0] > best[1] - best[0] ? piece : best,
  );
  const width = to - from;
  return width < Math.min(least, measure)
    ? undefined
    : { inline: mpt(inline + from), measure: mpt(width) };
}
