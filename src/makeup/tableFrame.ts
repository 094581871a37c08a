/** What stands round the rows of a table or the drawing of a chart: title and note. */
import type { BoxPlace } from '../model/boxPlace.ts';
import type { Galley } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { Area, Frame, TextBlock } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { baselineAt, columnAt, gridBaseline, lineTop } from './grid.ts';
import { BOX_INSET, BOX_LINES } from './ground.ts';
import { type Matter, together } from './matter.ts';
import type { Around } from './picture.ts';

/** A table with its place: columns of the page, or a piece of a story's columns. */
export interface TableToPlace {
  readonly table: Table;
  readonly house: House;
  readonly setter: Setter;
  /** Left edge and width of its place. */
  readonly left: Mpt;
  readonly width: Mpt;
  readonly box: BoxPlace | undefined;
  /** Parts side by side. */
  readonly into: number;
  /** Where a line of white parts it from other matter. */
  readonly around: Around;
  /** Its depth in grid lines, the white among them; undefined follows from what it is. */
  readonly lines: number | undefined;
  /** First grid line, and the line it must end at. */
  readonly start: number;
  readonly foot: number;
  /** Where it is placed. */
  readonly span: Span;
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

export function tableGround({ house: { grid }, box, around, ...place }: TableToPlace): TableGround {
  const inset = box === undefined ? 0 : BOX_INSET * grid.em;
  const edge = box === undefined ? 0 : BOX_LINES;
  return {
    left: mpt(place.left + inset),
    width: mpt(place.width - 2 * inset),
    above: whiteAt(around.above) + edge,
    below: whiteAt(around.below) + edge,
  };
}

const whiteAt = (isParted: boolean): number => (isParted ? 1 : 0);

/** The frame of a table of so many lines. */
export const tableFrame = (
  { table, house: { grid }, left, width, start }: TableToPlace,
  { lines, rows }: { readonly lines: number; readonly rows: number },
): Frame => ({
  owner: table.name,
  kind: 'table',
  column: columnAt(grid, left),
  area: { inline: left, block: lineTop(grid, start), width, depth: mpt(lines * grid.pitch) },
  lines: rows,
});

/** The box round a table of so many lines. */
export function tableBox(
  { house: { grid }, left, width, box, around, start }: TableToPlace,
  lines: number,
): Partial<Matter> {
  if (box === undefined) return {};
  const white = whiteAt(around.above);
  const own = Math.max(1, lines - white - whiteAt(around.below));
  // The box hugs the leading: its foot stands where the last line of text beside it ends.
  const area: Area = {
    inline: left,
    block: lineTop(grid, start + white),
    width,
    depth: mpt(own * grid.pitch - (grid.pitch - grid.em)),
  };
  return { boxes: [{ style: box.line, area, tint: box.tint, ink: box.ink, radius: box.radius }] };
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
