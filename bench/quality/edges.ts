/** What stands at the edges of columns (孤行, clreq 3.5.4): the same text in columns of tabloid pages, by every setter. */
import type { Corpus } from './corpora.ts';
import { type Line, TABLOID_COLUMNS, type TextSetter } from './model.ts';
import { oursInColumns } from './ours.ts';
import { linesOf } from './readLines.ts';
import { typst } from './typst.ts';

const ROWS = {
  columns: 'columns of text',
  tops: 'last lines alone at a column top',
  feet: 'first lines alone at a column foot',
  short: 'columns shorter than the next',
} as const;
type Row = keyof typeof ROWS;
type Edges = Readonly<Record<Row, number>>;

/** Counts the edges of set columns. */
export function edgesOf(lines: readonly Line[]): Edges {
  const depths = new Map<number, number>();
  for (const { column } of lines) depths.set(column, (depths.get(column) ?? 0) + 1);
  const atEdge = (isAtEdge: (line: Line, neighbour: Line | undefined) => boolean, step: number) =>
    lines.filter(
      (line, i) => lines[i + step]?.column !== line.column && isAtEdge(line, lines[i + step]),
    ).length;
  return {
    columns: depths.size,
    tops: atEdge((line, before) => line.isLast && line.paragraph === before?.paragraph, -1),
    feet: atEdge((line, after) => line.isFirst && line.paragraph === after?.paragraph, 1),
    short: [...depths].filter(([column, depth]) => {
      const isLastOfPage = column % TABLOID_COLUMNS === TABLOID_COLUMNS - 1;
      return !isLastOfPage && depth < (depths.get(column + 1) ?? 0);
    }).length,
  };
}

const LABEL_WIDTH = 38;
const COLUMN_WIDTH = 17;

/** The table of a corpus at a measure. */
export async function edgesTable({ name, paragraphs }: Corpus, measure: number): Promise<string> {
  const setters: readonly TextSetter[] = [
    oursInColumns('ours', 'optimum'),
    oursInColumns('push-in', 'push-in'),
    typst(TABLOID_COLUMNS),
  ];
  const found: Edges[] = [];
  for (const setter of setters) {
    found.push(edgesOf(await linesOf(setter.set(paragraphs, measure), paragraphs)));
  }
  const row = (label: string, cells: readonly (string | number)[]): string =>
    label.padEnd(LABEL_WIDTH) + cells.map((cell) => String(cell).padStart(COLUMN_WIDTH)).join('');
  return [
    `${name} at ${measure} characters in ${TABLOID_COLUMNS} columns a page: edges of columns`,
    row(
      '',
      setters.map((setter) => setter.name),
    ),
    ...(Object.keys(ROWS) as Row[]).map((key) =>
      row(
        ROWS[key],
        found.map((edges) => edges[key]),
      ),
    ),
    '',
  ].join('\n');
}
