/** The figures in print. */
import type { Used } from './child.ts';
import { growth, type Row } from './figures.ts';
import type { Typed } from './typing.ts';

const KEYS = ['cpu', 'wall', 'memory'] as const;

const HEADER =
  'pages  characters          CPU ms                 wall ms                peak MiB            PDF KB\n' +
  '                      ours  Typst  ratio     ours  Typst  ratio     ours  Typst  ratio     ours  Typst';

const whole = (value: number, width: number): string => value.toFixed(0).padStart(width);

export function rowLines(row: Row, isFirst: boolean): readonly string[] {
  const figures = KEYS.map(
    (key) =>
      `${whole(row.ours[key], 7)}${whole(row.typst[key], 7)}${row.ratio[key].toFixed(2).padStart(7)}`,
  );
  const size = `${whole(row.bytes.ours / 1024, 7)}${whole(row.bytes.typst / 1024, 7)}`;
  const line = `${whole(row.pages, 5)}${whole(row.characters, 12)}  ${figures.join('  ')}  ${size}`;
  return isFirst ? [HEADER, line] : [line];
}

/** Each figure as what it is without pages and what a page adds. */
export function growthLines(rows: readonly Row[]): readonly string[] {
  const line = (name: string, of: (row: Row) => Used): string => {
    const parts = KEYS.map((key) => {
      const { start, page } = growth(rows.map((row) => [row.pages, of(row)[key]] as const));
      return `${key} ${start.toFixed(0)} + ${page.toFixed(page < 10 ? 2 : 0)} a page`;
    });
    return `growth, ${name}: ${parts.join(', ')}`;
  };
  return [line('ours', ({ ours }) => ours), line('Typst', ({ typst }) => typst)];
}

export function typedLines(ours: Typed, typst: Typed): readonly string[] {
  const total = ({ layout, pdf }: Typed): number => layout + pdf;
  const line = (name: string, took: Typed): string =>
    `  ${name}: layout ${took.layout.toFixed(1)} ms, PDF on disk ${took.pdf.toFixed(1)} ms, in all ${total(took).toFixed(1)} ms`;
  return [
    'one character typed, warm, 16 pages:',
    line('ours, that page', ours),
    line('Typst, the edition', typst),
    `  ratio ${(total(ours) / total(typst)).toFixed(2)}`,
  ];
}
