/** Files as they were read, and places in them. */

/** A decoded text file. `path` is as shown to the user: relative to where he called, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a file in UTF-16 offsets, `from` included, `to` not. */
export interface Span {
  readonly file: SourceFile;
  readonly from: number;
  readonly to: number;
}

export const wholeFile = (file: SourceFile): Span => ({ file, from: 0, to: 0 });

/** Line and column from 1; columns count characters (code points), so 𠮷 is one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: [...file.text.slice(starts[low], offset)].length + 1 };
}

/** Where each line of a file begins; found once a file. */
function lineStarts(file: SourceFile): readonly number[] {
  const known = LINE_STARTS.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let i = file.text.indexOf('\n'); i !== -1; i = file.text.indexOf('\n', i + 1))
    starts.push(i + 1);
  LINE_STARTS.set(file, starts);
  return starts;
}

const LINE_STARTS = new WeakMap<SourceFile, readonly number[]>();

/** Text taken from a file, each character of which knows its place there. */
export interface SourceText {
  readonly text: string;
  readonly spanAt: (offset: number) => Span;
}
