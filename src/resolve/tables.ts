/** Tables as a page can set them: rows of equal length, columns that know how they stand. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/source.ts';
import type { CellAlign, Chart, ChartKind, Table } from '../model/table.ts';
import type { IssueFiles, Path, TableRow, TableSource } from '../model/written.ts';

export function resolveTables(files: IssueFiles): Checked<ReadonlyMap<string, Table>> {
  const diagnostics: Diagnostic[] = [];
  const tables = [...files.tables.values()].flatMap((source) => {
    const table = tableOf(source, diagnostics);
    return table === undefined ? [] : [[source.name, table] as const];
  });
  return { value: new Map(tables), diagnostics };
}

/** More than a broadsheet page holds in ten columns of lists; a file named by mistake has more. */
const MOST_ROWS = 2000;

/** Undefined when its file could not be read, or has more rows than any page; told. */
function tableOf(
  { name, data, rows, spanAt }: TableSource,
  diagnostics: Diagnostic[],
): Table | undefined {
  if (rows === undefined) return undefined;
  if (rows.length > MOST_ROWS) {
    const facts = { name, rows: rows.length, limit: MOST_ROWS };
    diagnostics.push(diagnose('resolve/table-too-long', spanAt([]), facts));
    return undefined;
  }
  const columns = rows[0]?.cells.length ?? 0;
  for (const [i, { cells, span }] of rows.entries())
    if (cells.length !== columns)
      diagnostics.push(
        diagnose('resolve/table-ragged', span, { row: i + 1, cells: cells.length, columns }),
      );
  const even = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, c) => (cells[c] ?? '').normalize('NFC').trim()),
  );
  const head = data.head ?? 1;
  const body = even.slice(head);
  if (body.length === 0) diagnostics.push(diagnose('resolve/table-empty', spanAt([]), { name }));
  if (data.align !== undefined && data.align.length !== columns)
    diagnostics.push(
      diagnose('resolve/table-aligns', spanAt(['align']), {
        aligns: data.align.length,
        columns,
      }),
    );
  return {
    name,
    title: data.title?.normalize('NFC'),
    head: even.slice(0, head),
    rows: body,
    aligns: Array.from({ length: columns }, (_, c) => data.align?.[c] ?? alignOf(body, c)),
    chart:
      data.chart === undefined
        ? undefined
        : chartOf({ kind: data.chart, head, rows, even }, spanAt([]), diagnostics),
    note: data.note?.normalize('NFC'),
    span: spanAt([]),
  };
}

interface ChartToRead {
  readonly kind: ChartKind;
  readonly head: number;
  readonly rows: readonly TableRow[];
  readonly even: Table['rows'];
}

/** The first column names the rows, the last head row the numbers; what is no number is told at its row. */
function chartOf(
  { kind, head, rows, even }: ChartToRead,
  span: Span,
  diagnostics: Diagnostic[],
): Chart {
  const drawn = even.slice(head).map(([label = '', ...texts], i) => {
    const values = texts.map(numberOf);
    const at = rows[head + i]?.span ?? span;
    const wrong = texts.find((_, k) => values[k] === undefined);
    if (wrong !== undefined || texts.length === 0)
      diagnostics.push(diagnose('resolve/chart-number', at, { text: wrong ?? label }));
    return { label, texts, values: values.map((value) => value ?? 0) };
  });
  const shares = drawn.flatMap(({ values }) => values.slice(0, 1));
  const isWhole = shares.every((value) => value >= 0) && shares.some((value) => value > 0);
  if (kind === 'share' && !isWhole) diagnostics.push(diagnose('resolve/chart-shares', span, {}));
  return { kind, rows: drawn, names: even[head - 1]?.slice(1) ?? [] };
}

/** Undefined when it is no number. */
function numberOf(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  return Number(text.replace(/[,，%‰+±]/g, '').replace('−', '-'));
}

/** A number as a table has it: sign, thousands, decimals, per cent. */
const NUMBER = /^[+\-−±]?\d[\d,，]*(\.\d+)?[%‰]?$/;
/** What stands for a number that is not there. */
const NONE = /^([-—–]{1,2}|\/|)$/;

/** A time of day. */
const TIME = /^\d{1,2}[:：]\d{2}$/;

/** A column of numbers stands by its decimal points, one of times by its colons. */
function alignOf(rows: Table['rows'], column: number): CellAlign {
  const cells = rows.map((row) => row[column] ?? '');
  const isAll = (form: RegExp): boolean =>
    cells.some((cell) => form.test(cell)) &&
    cells.every((cell) => form.test(cell) || NONE.test(cell));
  return isAll(NUMBER) || isAll(TIME) ? 'decimal' : 'start';
}

/** Every table that a page places is one of the issue, and every one of the issue is on a page. */
export function checkTables(files: IssueFiles): readonly Diagnostic[] {
  const { pages } = files.issue.data;
  const placed = pages.flatMap(({ place }, i) =>
    place.flatMap(({ table, inserts }, j) => {
      const at: Path = ['pages', i, 'place', j];
      return [
        { table, path: [...at, 'table'] },
        ...(inserts ?? []).map((insert, k) => ({
          table: insert.table,
          path: [...at, 'inserts', k, 'table'],
        })),
      ].flatMap(({ table: name, path }) => (name === undefined ? [] : [{ name, path }]));
    }),
  );
  const names = [...files.tables.keys()];
  const unknown = placed
    .filter(({ name }) => !files.tables.has(name))
    .map(({ name, path }) =>
      diagnose('resolve/unknown-table', files.issue.spanAt(path), {
        name,
        near: nearest(name, names),
      }),
    );
  const unused = [...files.tables.values()]
    .filter(({ name }) => !placed.some((one) => one.name === name))
    .map(({ name, spanAt }) => diagnose('resolve/unused-table', spanAt([]), { name }));
  return [...unknown, ...unused];
}
