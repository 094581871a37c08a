/** A table of the issue as it is asked for: set in rows, or drawn as a chart. */
import { placeChart } from './chart/placeChart.ts';
import { setTable } from './table.ts';
import type { PlacedTable, TableToPlace } from './tableFrame.ts';

export const placeTable = (one: TableToPlace): PlacedTable =>
  one.table.chart === undefined ? setTable(one) : placeChart(one);

/** Grid lines that it takes where it has none of its own. */
export const tableLines = (one: Omit<TableToPlace, 'lines' | 'start' | 'foot'>): number =>
  placeTable({ ...one, lines: undefined, start: 0, foot: MOST_LINES }).end;

/** More than any table has: it is set here to be measured. */
const MOST_LINES = 100_000;
