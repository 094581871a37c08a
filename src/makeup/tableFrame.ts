/** What stands round the rows of a table or the drawing of a chart: title and note. */
import type { Galley } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { TextBlock } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import type { Table } from '../model/table.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { baselineAt, columnStart, gridBaseline, lineTop } from './grid.ts';
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

export function titleOf({ table, placement, house, setter }: TableToPlace, width: Mpt): Beside {
  if (table.title === undefined) return NOTHING;
  const { grid, table: style } = house;
  const { size } = style.title;
  const galley = setter.lines([table.title], style.title, width, {
    owner: table.name,
    span: table.span,
  });
  const lines = Math.ceil((galley.lines.length * size * (1 + TITLE_WHITE)) / grid.pitch);
  const left = columnStart(grid, placement.columns.first);
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

export function noteOf({ table, placement, house, setter }: TableToPlace, width: Mpt): Beside {
  if (table.note === undefined) return NOTHING;
  const { grid, table: style } = house;
  const source = { owner: table.name, span: table.span };
  const galley = setter.lines([table.note], { ...style.note, align: 'start' }, width, source);
  const left = columnStart(grid, placement.columns.first);
  return {
    lines: galley.lines.length,
    put: (line) =>
      together({
        texts: [blockOf(table.name, galley, left, (i) => gridBaseline(grid, line + i))],
      }),
  };
}
