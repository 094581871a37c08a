/** Tables (表格) on the grid: title, head, rows of whole lines, note; divided side by side with the head repeated. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Alignment, Galley, TextStyle } from '../model/galley.ts';
import type { RuleBlock, TextBlock } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import type { CellAlign } from '../model/table.ts';
import { mpt } from '../model/units.ts';
import { gridBaseline, lineTop } from './grid.ts';
import { type Matter, together } from './matter.ts';
import { partsOf, type TableColumn, tableColumns } from './tableColumns.ts';
import {
  blockOf,
  noteOf,
  type PlacedTable,
  type TableToPlace,
  tableBox,
  tableFrame,
  tableGround,
  titleOf,
} from './tableFrame.ts';

/** A cell set to its column. */
interface SetCell {
  readonly galley: Galley;
  readonly inline: number;
}

interface SetRow {
  readonly cells: readonly SetCell[];
  /** Grid lines: those of its deepest cell. */
  readonly lines: number;
}

/** One of the parts that a table is divided in. */
interface Panel {
  readonly left: number;
  readonly rows: readonly SetRow[];
}

export function setTable(one: TableToPlace): PlacedTable {
  const { table, house, setter, start, foot, into: parts } = one;
  const { grid } = house;
  const ground = tableGround(one);
  const width = Math.floor((ground.width - (parts - 1) * grid.gutter) / parts);
  const { columns, over } = tableColumns(table, house.table, setter, width);
  const set = (row: readonly string[], style: TextStyle): SetRow =>
    setRow(one, row, columns, style);
  const head = table.head.map((row) => set(row, house.table.head));
  const rows = table.rows.map((row) => set(row, house.table.cell));
  const title = titleOf(one, ground);
  const note = noteOf(one, ground);
  const { left, above, below } = ground;
  const around = above + title.lines + note.lines + below;
  // The foot is that of the place where it has lines of its own.
  const room = foot - start - around - linesOf(head);
  const dealt = deal(rows, parts, Math.max(0, room));
  const panels = dealt.panels.map((panel, i) => ({
    left: left + i * (width + grid.gutter),
    rows: panel,
  }));
  const first = start + above + title.lines;
  const deepest = Math.max(0, ...panels.map((panel) => linesOf(panel.rows)));
  const afterRows = first + linesOf(head) + deepest;
  const natural = afterRows + note.lines + below - start;
  const lines = Math.min(one.lines ?? natural, foot - start);
  return {
    matter: together(
      tableBox(one, lines),
      title.put(start + above),
      ...panels.map((panel) => putPanel(one, { ...panel, head, width, first })),
      note.put(afterRows),
      {
        frames: [tableFrame(one, { lines, rows: linesOf(head) + deepest })],
        diagnostics: [...tooWide(one, over), ...overset(one, dealt.left)],
      },
    ),
    end: start + lines,
  };
}

const linesOf = (rows: readonly SetRow[]): number =>
  rows.reduce((sum, { lines }) => sum + lines, 0);

function tooWide({ table, span, house }: TableToPlace, over: number): readonly Diagnostic[] {
  if (over < 1) return [];
  const characters = Math.ceil(over / house.table.cell.size);
  return [diagnose('makeup/table-too-wide', span, { name: table.name, characters })];
}

function overset({ table, span }: TableToPlace, left: readonly SetRow[]): readonly Diagnostic[] {
  if (left.length === 0) return [];
  const facts = { name: table.name, rows: left.length, lines: linesOf(left) };
  return [diagnose('makeup/table-overset', span, facts)];
}

/** Rows in their order to parts of like depth, none deeper than the room. */
function deal(
  rows: readonly SetRow[],
  parts: number,
  room: number,
): { readonly panels: readonly (readonly SetRow[])[]; readonly left: readonly SetRow[] } {
  const most = Math.max(0, ...rows.map(({ lines }) => lines));
  let depth = Math.max(most, Math.ceil(linesOf(rows) / parts));
  let dealt = fill(rows, parts, Math.min(depth, room));
  while (dealt.left.length > 0 && depth < room) {
    depth += 1;
    dealt = fill(rows, parts, depth);
  }
  return dealt;
}

function fill(rows: readonly SetRow[], parts: number, depth: number) {
  const panels: SetRow[][] = [];
  let at = 0;
  for (let i = 0; i < parts; i += 1) {
    const panel: SetRow[] = [];
    let used = 0;
    for (let row = rows[at]; row !== undefined && used + row.lines <= depth; row = rows[at]) {
      panel.push(row);
      used += row.lines;
      at += 1;
    }
    panels.push(panel);
  }
  return { panels, left: rows.slice(at) };
}

const ALIGN: Readonly<Record<Exclude<CellAlign, 'decimal'>, Alignment>> = {
  start: 'start',
  centre: 'center',
  end: 'end',
};

function setRow(
  { table, setter }: TableToPlace,
  row: readonly string[],
  columns: readonly TableColumn[],
  style: TextStyle,
): SetRow {
  const source = { owner: table.name, span: table.span };
  const isHead = table.head.includes(row);
  const cells = columns.flatMap((column, c): readonly SetCell[] => {
    const text = row[c] ?? '';
    if (text === '') return [];
    const align = table.aligns[c] ?? 'start';
    if (align !== 'decimal' || isHead) {
      const own = ALIGN[align === 'decimal' ? 'centre' : align];
      const measure = mpt(Math.max(style.size, Math.floor(column.width)));
      return [
        {
          galley: setter.lines([text], { ...style, align: own }, measure, source),
          inline: column.left,
        },
      ];
    }
    return [setNumber(text, column, style, { setter, source })];
  });
  return { cells, lines: Math.max(1, ...cells.map(({ galley }) => galley.lines.length)) };
}

/** By its point; all numbers of a column stand in the middle of it together. */
function setNumber(
  text: string,
  { left, width, decimal = { before: 0, from: 0 } }: TableColumn,
  style: TextStyle,
  { setter, source }: { readonly setter: Setter; readonly source: Parameters<Setter['lines']>[3] },
): SetCell {
  const [before] = partsOf(text);
  const own = setter.width(text, style);
  const inset = Math.max(0, (width - decimal.before - decimal.from) / 2);
  const inline = left + inset + decimal.before - setter.width(before, style);
  const measure = mpt(Math.max(own, style.size));
  return { galley: setter.lines([text], { ...style, align: 'start' }, measure, source), inline };
}

interface PanelToPut extends Panel {
  readonly head: readonly SetRow[];
  readonly width: number;
  readonly first: number;
}

/** Between two lines, its head over a third (三线表). */
function putPanel(one: TableToPlace, { left, rows, head, width, first }: PanelToPut): Matter {
  if (rows.length === 0) return together();
  const { table, house } = one;
  const { grid } = house;
  const texts: TextBlock[] = [];
  let line = first;
  for (const row of [...head, ...rows]) {
    for (const { galley, inline } of row.cells)
      texts.push(blockOf(table.name, galley, left + inline, (i) => gridBaseline(grid, line + i)));
    line += row.lines;
  }
  const rule = (at: number, style: RuleBlock['style']): RuleBlock => {
    // In the middle of the leading over a line.
    const block = mpt(Math.round(lineTop(grid, at) - (grid.pitch - grid.em) / 2));
    const [from, to] = [mpt(Math.round(left)), mpt(Math.round(left + width))];
    return { kind: 'insert', style, inline: [from, to], block: [block, block] };
  };
  const under = head.length === 0 ? [] : [rule(first + linesOf(head), house.rules.column)];
  return together({
    texts,
    rules: [rule(first, house.rules.story), ...under, rule(line, house.rules.story)],
  });
}
