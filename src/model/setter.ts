/** What make-up asks of composition: it never breaks a line itself. */
import type { Galley, TextStyle, WritingMode } from './galley.ts';
import type { Span } from './source.ts';
import type { Mpt } from './units.ts';

/** Whose words are set, and where they are written: for what has to be told about them. */
export interface Source {
  readonly owner: string;
  readonly span: Span;
}

export interface Setter {
  /** A story at a measure, in lines across the page or down it. */
  readonly story: (slug: string, measure: Mpt, direction: WritingMode) => Galley;
  /** Some lines of head, folio or masthead, each a paragraph. */
  readonly lines: (
    texts: readonly string[],
    style: TextStyle,
    measure: Mpt,
    source: Source,
  ) => Galley;
  /** Width of a text set on one line without change. */
  readonly width: (text: string, style: TextStyle) => Mpt;
  /** Where the words of a text end, by a general dictionary that knows no names; UTF-16 offsets. */
  readonly wordEnds: (text: string) => readonly number[];
}
