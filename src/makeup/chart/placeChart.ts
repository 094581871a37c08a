/** Charts (图表) on the grid: title, names of the numbers, the drawing in its lines, note. */
import { diagnose } from '../../model/catalogue/catalogue.ts';
import type { Chart } from '../../model/table.ts';
import { mpt } from '../../model/units.ts';
import { lineTop } from '../grid.ts';
import { type Matter, together } from '../matter.ts';
import {
  noteOf,
  type PlacedTable,
  type TableToPlace,
  tableBox,
  tableFrame,
  tableGround,
  titleOf,
} from '../tableFrame.ts';
import { drawBars } from './bars.ts';
import { legendOf } from './legend.ts';
import { drawLines } from './lines.ts';
import type { ChartContext } from './plot.ts';
import { drawShares } from './shares.ts';

/** Lines of a drawing that has none of its own (chosen by eye: twice as wide as high in two columns). */
const LINES = 12;
/** Fewer have no room for a scale, or for the names of shares. */
const LEAST = 5;

export function placeChart(one: TableToPlace): PlacedTable {
  const { table, house, setter, start, foot } = one;
  const { chart } = table;
  const { grid } = house;
  if (chart === undefined) return { matter: together(), end: start };
  const ground = tableGround(one);
  const { left, width, above, below } = ground;
  const title = titleOf(one, ground);
  const note = noteOf(one, ground);
  const legend = chart.kind !== 'share' && chart.names.length > 1 ? 1 : 0;
  const around = above + title.lines + legend + note.lines + below;
  const natural = chart.kind === 'bar' ? barLines(chart) : LINES;
  const lines = Math.min(one.lines ?? around + natural, foot - start);
  const need =
    around + (chart.kind === 'line' ? LEAST : chart.kind === 'bar' ? natural : leastShares(chart));
  const facts = { name: table.name, need, have: lines };
  const first = start + above + title.lines;
  const plotLines = Math.max(1, lines - around);
  const top = lineTop(grid, first + legend);
  const depth = mpt(plotLines * grid.pitch - (grid.pitch - grid.em));
  const context: ChartContext = {
    chart,
    style: house.table.cell,
    setter,
    owner: table.name,
    span: table.span,
    area: { inline: left, block: top, width, depth },
  };
  return {
    matter: together(
      tableBox(one, lines),
      title.put(start + above),
      legend === 0 ? {} : legendOf(context, lineTop(grid, first)),
      draw(context),
      note.put(first + legend + plotLines),
      {
        frames: [tableFrame(one, { lines, rows: 0 })],
        diagnostics: lines < need ? [diagnose('makeup/chart-no-room', one.span, facts)] : [],
      },
    ),
    end: start + lines,
  };
}

/** A line for every bar, and white between the rows of several. */
const barLines = ({ rows, names }: Chart): number =>
  rows.length * Math.max(1, names.length) + (names.length > 1 ? Math.floor(rows.length / 2) : 0);

/** Names stand one and a half lines of type apart, those of shares beside the disc. */
const leastShares = ({ rows }: Chart): number => Math.max(LEAST, Math.ceil(1.2 * rows.length));

function draw(context: ChartContext): Matter {
  switch (context.chart.kind) {
    case 'bar':
      return drawBars(context);
    case 'line':
      return drawLines(context);
    case 'share':
      return drawShares(context);
  }
}
