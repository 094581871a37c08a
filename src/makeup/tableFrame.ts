/** What stands round the rows of a table or the drawing of a chart: title and note. */
import type { Galley } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { TextBlock } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import type { Table } from '../model/table.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { areaOf, baselineAt, columnStart, gridBaseline, lineTop, spanWidth } from './grid.ts';
import { BOX_INSET, BOX_LINES } from './ground.ts';
import { type Matter, together } from './matter.ts';

export interface TableToPlace {
  readonly table: Table;
  readonly placement: Placement;
  readonly house: House;
  readonly setter: Setter;
  readonly start: number;
  readonly foot: number;
}

export interface PlacedTable {
  readonly matter: Matter;
  readonly end: number;
}

/** Where a table stands in its place: beside, over and under it what a box keeps, and white over it. */
export interface TableGround {
  readonly left: Mpt;
  readonly width: Mpt;
  /** Grid lines over it that are not its own, and under it. */
  readonly above: number;
  readonly below: number;
}

export function tableGround({ placement, house: { grid }, start }: TableToPlace): TableGround {
  const { columns, box } = placement;
  const inset = box === undefined ? 0 : BOX_INSET * grid.em;
  const edge = box === undefined ? 0 : BOX_LINES;
  return {
    left: mpt(columnStart(grid, columns.first) + inset),
    width: mpt(spanWidth(grid, columns) - 2 * inset),
    above: whiteOver(start) + edge,
    below: edge,
  };
}

/** A line of white parts it from what stands over it. */
const whiteOver = (start: number): number => (start === 0 ? 0 : 1);

/** The box round a table of so many lines. */
export function tableBox(
  { placement, house: { grid }, start }: TableToPlace,
  lines: number,
): Partial<Matter> {
  const { box, columns } = placement;
  if (box === undefined) return {};
  const white = whiteOver(start);
  const whole = areaOf(grid, columns, start + white, Math.max(1, lines - white));
  // The box hugs the leading: its foot stands where the last line of text beside it ends.
  const area = { ...whole, depth: mpt(whole.depth - (grid.pitch - grid.em)) };
  return { boxes: [{ style: box.line, area, tint: box.tint, radius: box.radius }] };
}

/** Lines of a galley from an edge, each at its baseline. */
export function blockOf(
  owner: string,
  galley: Galley,
  inline: number,
  baselineOf: (line: number) => Mpt,
): TextBlock {
  return {
    owner,
    role: 'table',
    axes: { direction: 'horizontal', inline: mpt(Math.round(inline)) },
    galley,
    lines: galley.lines.map((line, i) => ({ line, baseline: baselineOf(i) })),
    ink: 'black',
  };
}

/** A line over or under the rows, with the grid lines it takes. */
export interface Beside {
  readonly lines: number;
  readonly put: (line: number) => Matter;
}

const NOTHING: Beside = { lines: 0, put: () => together() };

/** White over and under a title, of its size. */
const TITLE_WHITE = 0.5;

export function titleOf(
  { table, house, setter }: TableToPlace,
  { left, width }: TableGround,
): Beside {
  if (table.title === undefined) return NOTHING;
  const { grid, table: style } = house;
  const { size } = style.title;
  const galley = setter.lines([table.title], style.title, width, {
    owner: table.name,
    span: table.span,
  });
  const lines = Math.ceil((galley.lines.length * size * (1 + TITLE_WHITE)) / grid.pitch);
  const step = (lines * grid.pitch) / galley.lines.length;
  return {
    lines,
    put: (line) =>
      together({
        texts: [
          blockOf(table.name, galley, left, (i) =>
            baselineAt(
              lineTop(grid, line) + i * step + (step - size) / 2 - (grid.pitch - grid.em) / 2,
              size,
            ),
          ),
        ],
      }),
  };
}

export function noteOf(
  { table, house, setter }: TableToPlace,
  { left, width }: TableGround,
): Beside {
  if (table.note === undefined) return NOTHING;
  const { grid, table: style } = house;
  const source = { owner: table.name, span: table.span };
  const galley = setter.lines([table.note], { ...style.note, align: 'start' }, width, source);
  return {
    lines: galley.lines.length,
    put: (line) =>
      together({
        texts: [blockOf(table.name, galley, left, (i) => gridBaseline(grid, line + i))],
      }),
  };
}
