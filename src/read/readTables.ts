/** The tables of an issue: rows written out, or read from a CSV file, every row with its place. */
import { createRequire } from 'node:module';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { SourceFile, Span } from '../model/source.ts';
import type { SourceDocument, TableRow, TableSource, WrittenIssue } from '../model/written.ts';
import { joinPath, staysInside } from './paths.ts';
import { readText } from './readDocument.ts';

const require = createRequire(import.meta.url);
/** Loaded by the first table that is a file. */
const library = () => require('csv-parse/sync') as typeof import('csv-parse/sync');

export function readTables(
  issue: SourceDocument<WrittenIssue>,
  folder: string,
  files: FileStore,
): Checked<ReadonlyMap<string, TableSource>> {
  const diagnostics: Diagnostic[] = [];
  const found = Object.entries(issue.data.tables ?? {}).map(
    ([name, data]): readonly [string, TableSource] => {
      const spanAt: TableSource['spanAt'] = (path) => issue.spanAt(['tables', name, ...path]);
      const rows =
        data.file === undefined
          ? (data.rows ?? []).map((cells, i) => ({
              cells: cells.map(String),
              span: spanAt(['rows', i]),
            }))
          : rowsOf(data.file, { folder, files, span: spanAt(['file']) }, diagnostics);
      return [name, { name, data, rows, spanAt }];
    },
  );
  return { value: new Map(found), diagnostics };
}

interface AskedFile {
  readonly folder: string;
  readonly files: FileStore;
  readonly span: Span;
}

function rowsOf(
  path: string,
  { folder, files, span }: AskedFile,
  diagnostics: Diagnostic[],
): readonly TableRow[] | undefined {
  if (!staysInside(path)) {
    diagnostics.push(diagnose('read/outside-folder', span, { path, root: folder }));
    return undefined;
  }
  const source = readText(joinPath(folder, path), files, span);
  diagnostics.push(...source.diagnostics);
  if (source.value === undefined) return undefined;
  const rows = parseCsv(source.value);
  diagnostics.push(...rows.diagnostics);
  return rows.value;
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** RFC 4180, as spreadsheets write it; rows of unequal length are told later, with those written out. */
function parseCsv(file: SourceFile): Checked<readonly TableRow[] | undefined> {
  const starts = lineStarts(file.text);
  const { CsvError, parse } = library();
  try {
    const rows = parse(file.text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly CsvRow[];
    let line = 0;
    const value = rows.map(({ record, info }): TableRow => {
      const from = starts[line] ?? file.text.length;
      line = info.lines;
      const to = Math.max(from, (starts[line] ?? file.text.length + 1) - 1);
      return { cells: record.map((cell) => cell.replaceAll('\n', '')), span: { file, from, to } };
    });
    return { value, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 1);
    const from = starts[line - 1] ?? 0;
    const span = { file, from, to: Math.max(from, (starts[line] ?? file.text.length + 1) - 1) };
    return { value: undefined, diagnostics: [diagnose('read/csv-syntax', span, { line })] };
  }
}

/** Where each line begins. */
const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
];
