/** Tables (表格): rows of cells, as the issue gives them. */
import type { TextStyle } from './galley.ts';
import type { Span } from './source.ts';

/** How the cells of a column stand: numbers with their decimal points under each other (小数点对齐). */
export const CELL_ALIGNS = ['start', 'centre', 'end', 'decimal'] as const;
export type CellAlign = (typeof CELL_ALIGNS)[number];

/** How numbers are drawn (图表): bars, lines, or shares of a whole. */
export const CHART_KINDS = ['bar', 'line', 'share'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** The numbers of a table as a chart draws them. */
export interface Chart {
  readonly kind: ChartKind;
  /** A row: what it is of, its numbers as they are written and as they are. */
  readonly rows: readonly {
    readonly label: string;
    readonly texts: readonly string[];
    readonly values: readonly number[];
  }[];
  /** Names of the numbers of a row; empty where the table has no head. */
  readonly names: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly title: string | undefined;
  /** Rows at its upper end that name the columns; they are repeated where it is divided. */
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** One a column. */
  readonly aligns: readonly CellAlign[];
  /** Its numbers, where it is drawn and not set. */
  readonly chart: Chart | undefined;
  /** Under it: sources, units, what a sign means. */
  readonly note: string | undefined;
  readonly span: Span;
}

export interface TableStyle {
  readonly title: TextStyle;
  readonly head: TextStyle;
  readonly cell: TextStyle;
  readonly note: TextStyle;
}
