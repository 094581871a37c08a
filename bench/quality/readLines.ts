/** Finds the lines of the copy again on read pages, and stops when they are not the copy. */
import { bodyOf, isWhite } from './marks.ts';
import { type Cell, type Columns, EM_PT, type Glyph, type Line, type SetFile } from './model.ts';
import { readPdf } from './readPdf.ts';

/** The lines of what a setter has made. */
export const linesOf = async (
  { pdf, columns }: SetFile,
  paragraphs: readonly string[],
): Promise<readonly Line[]> =>
  readLines(pdf instanceof Uint8Array ? await readPdf(pdf) : pdf, columns, paragraphs);

/** Glyphs of one baseline in one column, in em from the column's left edge. */
interface Row {
  /** Points. */
  readonly y: number;
  readonly cells: Cell[];
  /** Of its page, from 0. */
  readonly column: number;
}

/**
 * The lines of a file in reading order: page, column, baseline. The text read must be the copy, character by
 * character and paragraph by paragraph; only white space is left out of the comparison, and a hyphen at a
 * line end within a Western word is the setter's. Throws where they differ.
 */
function readLines(
  pages: readonly (readonly Glyph[])[],
  columns: Columns,
  paragraphs: readonly string[],
): readonly Line[] {
  const reader: Reader = { paragraphs, paragraph: 0, offset: 0, index: 0 };
  const lines = pages
    .flatMap((glyphs, page) =>
      rowsOf(glyphs, columns).map((row) => ({
        ...row,
        column: page * columns.lefts.length + row.column,
      })),
    )
    .filter((row) => row.cells.length > 0)
    .map((row) => lineOf(row, reader));
  if (reader.paragraph < paragraphs.length) {
    throw new Error(`paragraph ${reader.paragraph} is not in the file: ${whereabouts(reader)}`);
  }
  return lines;
}

/** Type of another size is no body text: heads, folio lines. Points. */
const SIZE_TOLERANCE = 0.01;
/** Glyphs this near in height stand on one baseline, points; lines are 12.5 points apart. */
const BASELINE_TOLERANCE = 1;

function rowsOf(glyphs: readonly Glyph[], columns: Columns): readonly Row[] {
  const rows: Row[][] = columns.lefts.map(() => []);
  for (const glyph of glyphs) {
    if (Math.abs(glyph.size - EM_PT) > SIZE_TOLERANCE || isWhite(glyph.text)) continue;
    const column = columnOf(glyph.x, columns);
    const left = columns.lefts[column];
    const own = rows[column];
    if (left === undefined || own === undefined) {
      throw new Error(`“${glyph.text}” stands outside the columns, at ${glyph.x} pt`);
    }
    const cell = {
      text: glyph.text,
      at: -1,
      x: (glyph.x - left) / EM_PT,
      advance: glyph.advance / EM_PT,
    };
    const row = own.findLast(({ y }) => Math.abs(y - glyph.y) < BASELINE_TOLERANCE);
    if (row === undefined) own.push({ y: glyph.y, cells: [cell], column });
    else row.cells.push(cell);
  }
  return rows.flatMap((column) => column.sort((a, b) => b.y - a.y)).map(inReadingOrder);
}

/** An opening mark at a line start has its origin half an em before the measure; half the gutter is more. */
const columnOf = (x: number, { lefts, measure, gutter }: Columns): number =>
  Math.floor((x - (lefts[0] ?? 0) + gutter / 2) / (measure + gutter));

/** Bodies from left to right; two marks that share a square may have the same origin. */
const inReadingOrder = (row: Row): Row => ({
  ...row,
  cells: [...row.cells].sort((a, b) => bodyOf(a).start - bodyOf(b).start),
});

/** Where in the copy the reading stands. */
interface Reader {
  readonly paragraphs: readonly string[];
  paragraph: number;
  /** UTF-16 offset of the next character. */
  offset: number;
  /** Index of the line in its paragraph. */
  index: number;
}

function lineOf(row: Row, reader: Reader): Line {
  const { paragraph, index } = reader;
  const cells = row.cells.map((cell, i) => {
    const isEnd = i === row.cells.length - 1;
    return { ...cell, at: isEnd && isHyphen(cell, reader) ? -1 : match(cell, reader, paragraph) };
  });
  skipWhite(reader);
  const isLast = reader.offset >= (reader.paragraphs[paragraph] ?? '').length;
  reader.index += 1;
  if (isLast) Object.assign(reader, { paragraph: paragraph + 1, offset: 0, index: 0 });
  return { paragraph, index, isFirst: index === 0, isLast, column: row.column, cells };
}

/** A hyphen that is not in the copy, between two letters of it. */
function isHyphen({ text }: Cell, { paragraphs, paragraph, offset }: Reader): boolean {
  const copy = paragraphs[paragraph] ?? '';
  return /^[-\u2010\u00ad]$/.test(text) && /^\p{L}{2}/u.test(copy.slice(offset - 1, offset + 1));
}

/** Steps over a glyph's characters; returns the offset of the first. */
function match({ text }: Cell, reader: Reader, paragraph: number): number {
  const copy = reader.paragraphs[paragraph] ?? '';
  let first = -1;
  for (const character of text.normalize('NFC')) {
    if (isWhite(character)) continue;
    skipWhite(reader);
    if (!copy.startsWith(character, reader.offset)) {
      throw new Error(`read “${character}” where the copy has ${whereabouts(reader)}`);
    }
    if (first < 0) first = reader.offset;
    reader.offset += character.length;
  }
  return first;
}

function skipWhite(reader: Reader): void {
  const copy = reader.paragraphs[reader.paragraph] ?? '';
  while (reader.offset < copy.length && isWhite(copy[reader.offset] ?? '')) reader.offset += 1;
}

/** Characters shown on either side of a place. */
const CONTEXT = 12;

function whereabouts({ paragraphs, paragraph, offset }: Reader): string {
  const copy = paragraphs[paragraph] ?? '';
  const before = copy.slice(Math.max(0, offset - CONTEXT), offset);
  return `“${before}▸${copy.slice(offset, offset + CONTEXT)}” (paragraph ${paragraph}, offset ${offset})`;
}
