/** Tables (表格): rows of cells, as the issue gives them. */
import type { TextStyle } from './galley.ts';
import type { Span } from './source.ts';

/** How the cells of a column stand: numbers with their decimal points under each other (小数点对齐). */
export const CELL_ALIGNS = ['start', 'centre', 'end', 'decimal'] as const;
export type CellAlign = (typeof CELL_ALIGNS)[number];

export interface Table {
  readonly name: string;
  readonly title: string | undefined;
  /** Rows at its upper end that name the columns; they are repeated where it is divided. */
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** One a column. */
  readonly aligns: readonly CellAlign[];
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
