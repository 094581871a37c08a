/** Widths of a table's columns: what their cells need, and who gives way where that is too much. */
import type { TextStyle } from '../model/galley.ts';
import type { Setter } from '../model/setter.ts';
import type { Table, TableStyle } from '../model/table.ts';

/** A column: where it stands, and for numbers how far their points lie inside. */
export interface TableColumn {
  readonly left: number;
  readonly width: number;
  /** Of a column of numbers: widest before and from the point; undefined of any other. */
  readonly decimal: { readonly before: number; readonly from: number } | undefined;
}

export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** How much wider than its place the table is. */
  readonly over: number;
}

/** White between two columns, ems of the cells (trade practice: one). */
const GAP = 1;
/** Words are broken into no narrower column, ems of the cells. */
const LEAST = 2;

/** The part before the decimal point, or of a time before the colon, and the rest with it; a whole number ends where its point would be. */
export function partsOf(cell: string): readonly [string, string] {
  const at = cell.search(/[.:：]|[%‰]$/);
  return at === -1 ? [cell, ''] : [cell.slice(0, at), cell.slice(at)];
}

export function tableColumns(
  table: Table,
  style: TableStyle,
  setter: Setter,
  width: number,
): TableColumns {
  const { size } = style.cell;
  const count = table.aligns.length;
  const gap = GAP * size;
  const room = width - (count - 1) * gap;
  const needs = table.aligns.map((_, c) => needOf(table, c, style, setter));
  const widths = shared(needs, room, LEAST * size);
  let at = 0;
  const columns = needs.map(({ decimal }, c): TableColumn => {
    const own = widths[c] ?? 0;
    const column = { left: at, width: own, decimal };
    at += own + gap;
    return column;
  });
  return { columns, over: Math.max(0, at - gap - width) };
}

interface Need {
  /** All its cells on one line. */
  readonly whole: number;
  /** The least: numbers are not broken, words are. */
  readonly least: number;
  readonly decimal: TableColumn['decimal'];
}

function needOf(table: Table, column: number, style: TableStyle, setter: Setter): Need {
  const widest = (texts: readonly string[], face: TextStyle): number =>
    Math.max(0, ...texts.map((text) => setter.width(text, face)));
  const cells = table.rows.map((row) => row[column] ?? '');
  const head = widest(
    table.head.map((row) => row[column] ?? ''),
    style.head,
  );
  if (table.aligns[column] !== 'decimal') {
    const own = widest(cells, style.cell);
    return { whole: Math.max(own, head), least: 0, decimal: undefined };
  }
  const parts = cells.map(partsOf);
  const before = widest(
    parts.map(([part]) => part),
    style.cell,
  );
  const from = widest(
    parts.map(([, part]) => part),
    style.cell,
  );
  return { whole: Math.max(before + from, head), least: before + from, decimal: { before, from } };
}

/** Everyone what it needs and an equal part of the rest; where there is too little, words give way by their length. */
function shared(needs: readonly Need[], room: number, least: number): readonly number[] {
  const wanted = needs.reduce((sum, { whole }) => sum + whole, 0);
  if (wanted <= room) {
    const more = (room - wanted) / needs.length;
    return needs.map(({ whole }) => whole + more);
  }
  const fixed = needs.reduce((sum, need) => sum + leastOf(need, least), 0);
  const wish = wanted - fixed;
  const share = wish <= 0 ? 0 : Math.max(0, room - fixed) / wish;
  return needs.map((need) => {
    const own = leastOf(need, least);
    return own + (need.whole - own) * share;
  });
}

const leastOf = ({ whole, least }: Need, words: number): number =>
  Math.min(whole, Math.max(least, words));
