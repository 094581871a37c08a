/** What make-up asks of composition: it never breaks a line itself. */
import type {
  Galley,
  GalleyLine,
  GalleyTail,
  ParagraphText,
  PreparedParagraph,
  TextStyle,
  WritingMode,
} from './galley.ts';
import type { Span } from './source.ts';
import type { Mpt } from './units.ts';

/** Whose words are set, and where they are written: for what has to be told about them. */
export interface Source {
  readonly owner: string;
  readonly span: Span;
}

/** A story ready to be set, paragraph by paragraph, to whatever measures its place has. */
export interface StoryText {
  readonly paragraphs: readonly PreparedParagraph[];
  readonly kinds: readonly ParagraphText['kind'][];
  /** Characters without white space, as an editor counts them. */
  readonly characters: number;
  /** Paragraphs of the story before the first of these: above 0 in what an earlier page left of it. */
  readonly first: number;
  /**
   * The lines of a paragraph at the measures of its first line, its second …, the last standing for all that
   * follow; `looseness` lines more or fewer than the best setting has, as far as that can be by rule.
   */
  readonly set: (
    paragraph: number,
    measures: readonly Mpt[],
    looseness: number,
  ) => readonly GalleyLine[];
  /** A closing byline at the end of a line; undefined where there is no room. */
  readonly tail: (paragraph: number, last: GalleyLine, measure: Mpt) => GalleyTail | undefined;
  /** Takes lines for the page: what is wrong with them is told. */
  readonly accept: (lines: readonly GalleyLine[]) => void;
  /** The story from a line on: what goes on on another page. */
  readonly from: (line: GalleyLine) => StoryText;
  /** The story without some characters of a paragraph (UTF-16 offsets of its text): what a cut would do. */
  readonly without: (paragraph: number, from: number, to: number) => StoryText;
}

export interface Setter {
  readonly story: (slug: string, direction: WritingMode) => StoryText;
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
