/** What passes between the steps of the bench: set pages, glyphs as read, lines as understood. */

/** Body size of every setting of the bench, points: the tabloid's 报宋. */
export const EM_PT = 9.6;
/** Line to line, points: the tabloid's. */
export const PITCH_PT = 12.5;
/** Columns of 17 characters on a tabloid page. */
export const TABLOID_COLUMNS = 4;
/** First-line indent, em. */
export const INDENT = 2;

/** What a reader must know of the pages of a file: where the columns of body text stand. Points. */
export interface Columns {
  readonly lefts: readonly number[];
  readonly measure: number;
  /** White between columns: marks may stick out into half of it and still belong to their column. */
  readonly gutter: number;
}

/** A finished PDF with what was to be in it; or, where no house can ask for the measure, glyphs as the library places them. */
export interface SetFile {
  readonly pdf: Uint8Array | readonly (readonly Glyph[])[];
  readonly columns: Columns;
}

/** A setter under test: paragraphs and a measure in em to a finished PDF. */
export interface TextSetter {
  readonly name: string;
  readonly set: (paragraphs: readonly string[], measure: number) => SetFile;
}

/** A glyph as a viewer shows it: points, x to the right and y upwards from the corner of its page. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** What the font says of its width, points. */
  readonly advance: number;
  readonly size: number;
}

/** A glyph of a line that shows ink. Lengths in em, from the left edge of the measure. */
export interface Cell {
  readonly text: string;
  /** UTF-16 offset of its first character in the paragraph as given; −1: a hyphen that the setter put. */
  readonly at: number;
  readonly x: number;
  readonly advance: number;
}

/** A line of one paragraph, found again on the page. */
export interface Line {
  /** Index of the paragraph, and of the line in it. */
  readonly paragraph: number;
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Of all columns of the file, in reading order. */
  readonly column: number;
  readonly cells: readonly Cell[];
}
