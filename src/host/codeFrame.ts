/** The source lines round a diagnostic, with the caret right under the text. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../model/source.ts';
import { positionOf } from '../model/source.ts';

/** Terminal cells of a text: East Asian wide characters take two, combining marks none. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (/^[\p{M}\u200d]$/u.test(character)) continue;
    cells += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return cells;
}

/** Cells of a source line that are shown; a whole paragraph stands on one line. */
const MOST_CELLS = 76;
/** Characters shown before the place when the line is longer. */
const BEFORE = 20;

/** Two lines: the source, and the caret under it. */
export function codeFrame({ file, from, to }: Span): readonly string[] {
  const { text } = file;
  if (text === '') return [];
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from);
  const lineEnd = newline === -1 ? text.length : newline;
  const { line } = positionOf(file, from);
  const before = [...text.slice(lineStart, from)];
  const isCut = cellsOf(before.join('')) > MOST_CELLS / 2;
  const head = isCut ? `…${before.slice(-BEFORE).join('')}` : before.join('');
  const tail = cut(text.slice(from, lineEnd), MOST_CELLS - cellsOf(head));
  const marked = cut(
    text.slice(from, Math.min(Math.max(to, from + 1), lineEnd)),
    MOST_CELLS - cellsOf(head),
  );
  const gutter = String(line);
  const caret = '^'.repeat(Math.max(1, cellsOf(marked)));
  return [
    `  ${gutter} │ ${plainTabs(head)}${plainTabs(tail)}`,
    `  ${' '.repeat(gutter.length)} │ ${' '.repeat(cellsOf(head))}${caret}`,
  ];
}

/** A tab is shown as the one cell it is counted as. */
const plainTabs = (text: string): string => text.replaceAll('\t', ' ');

function cut(text: string, cells: number): string {
  let width = 0;
  let shown = '';
  for (const character of text) {
    width += cellsOf(character);
    if (width > cells) return `${shown}…`;
    shown += character;
  }
  return shown;
}
