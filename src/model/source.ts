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
  const before = file.text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let i = before.indexOf('\n'); i !== -1; i = before.indexOf('\n', i + 1)) line += 1;
  return { line, column: [...before.slice(lineStart)].length + 1 };
}

/** Text taken from a file, each character of which knows its place there. */
export interface SourceText {
  readonly text: string;
  readonly spanAt: (offset: number) => Span;
}
