/** Issue and article files as they are written: strings still, nothing resolved. */
import type { GlyphSegment } from './face.ts';
import type { KnownFile } from './files.ts';
import type { PictureFit } from './picture.ts';
import type { SourceFile, SourceText, Span } from './source.ts';
import type { CellAlign, ChartKind } from './table.ts';
import type { BylineStyle, WrittenHouse, WrittenLayout, WrittenMasthead } from './writtenHouse.ts';
import type { WrittenPlace } from './writtenPlace.ts';

/** Whether copy is set as written, or normalised as wire copy first. */
export const INTAKES = ['as-is', 'wire'] as const;
export type Intake = (typeof INTAKES)[number];

export interface WrittenArticle {
  readonly kind?: string | undefined;
  readonly rank?: number | undefined;
  readonly kicker?: string | undefined;
  readonly headline: string | string[];
  readonly deck?: string | string[] | undefined;
  readonly summary?: string | string[] | undefined;
  readonly jumpHead?: string | undefined;
  readonly dateline?: string | undefined;
  readonly byline?: string | { name: string; style?: BylineStyle | undefined } | undefined;
  readonly intake?: Intake | undefined;
  readonly verse?: boolean | undefined;
  readonly body?: string | { file: string } | undefined;
}

export interface WrittenPage {
  readonly page: string;
  readonly section?: string | undefined;
  readonly layout: string;
  readonly credits?:
    | {
        editor?: string | undefined;
        designer?: string | undefined;
        proofreader?: string | undefined;
      }
    | undefined;
  readonly place: WrittenPlace[];
}

/** A picture as the issue names it: its file, its words, and how it is cut to a place. */
export interface WrittenPicture {
  readonly file: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly focus?: [number, number] | undefined;
  readonly fit?: PictureFit | undefined;
}

export interface WrittenTable {
  readonly rows?: (string | number)[][] | undefined;
  readonly file?: string | undefined;
  readonly head?: number | undefined;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly align?: CellAlign[] | undefined;
  readonly chart?: ChartKind | undefined;
}

/** An advertisement as it was booked. */
export interface WrittenAd {
  readonly file?: string | undefined;
  /** Of a PDF. */
  readonly page?: number | undefined;
  readonly size?: string | { width: string; height: string } | undefined;
  readonly label?: boolean | undefined;
}

/** A line of the contents on page one (导读); without words the story's headline. */
export interface WrittenDigest {
  readonly article: string;
  readonly text?: string | undefined;
}

export interface WrittenIssue {
  readonly paper: string;
  readonly date: string;
  readonly weekday?: string | undefined;
  readonly number?: number | undefined;
  readonly lunar?: string | undefined;
  readonly digest?: WrittenDigest[] | undefined;
  readonly pages: WrittenPage[];
  readonly masthead?: WrittenMasthead | undefined;
  readonly articles?: Record<string, WrittenArticle> | undefined;
  readonly pictures?: Record<string, WrittenPicture> | undefined;
  readonly ads?: Record<string, WrittenAd> | undefined;
  readonly tables?: Record<string, WrittenTable> | undefined;
}

export type Path = readonly (string | number)[];

/** A file's data and where each value stands. */
export interface SourceDocument<T> {
  readonly file: SourceFile;
  readonly data: T;
  /** The value's place; of a value that is not written, the nearest enclosing one. */
  readonly spanAt: (path: Path) => Span;
  /** The place of a key's name. */
  readonly keySpanAt: (path: Path) => Span;
  /** A text value whose every character knows its place. */
  readonly textAt: (path: Path) => SourceText;
}

/** An article as found: in the issue file or in a file of its own, with its body. */
export interface ArticleSource {
  readonly slug: string;
  readonly data: WrittenArticle;
  readonly spanAt: (path: Path) => Span;
  /** Undefined when it has none. */
  readonly body: SourceText | undefined;
}

/** A picture as found: what the issue says of it, and its file. */
export interface PictureSource {
  readonly name: string;
  readonly path: string;
  /** Undefined when the file could not be read; already told. */
  readonly file: KnownFile | undefined;
  readonly data: WrittenPicture;
  readonly spanAt: (path: Path) => Span;
}

/** An advertisement as found: what the issue says of it, and its file; neither picture nor drawing while it has none. */
export interface AdSource {
  readonly name: string;
  readonly data: WrittenAd;
  readonly picture: PictureSource | undefined;
  readonly drawing: WrittenDrawing | undefined;
  readonly form: FormSource | undefined;
  readonly spanAt: (path: Path) => Span;
}

/** A page of a PDF as found. */
export interface FormSource {
  /** Of the advertisement. */
  readonly name: string;
  readonly path: string;
  /** Undefined when the file could not be read; already told. */
  readonly bytes: Uint8Array | undefined;
  /** From 1. */
  readonly page: number;
  readonly spanAt: (path: Path) => Span;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly span: Span;
}

/** A table as found; without rows when its file could not be read, which is told. */
export interface TableSource {
  readonly name: string;
  readonly data: WrittenTable;
  readonly rows: readonly TableRow[] | undefined;
  readonly spanAt: (path: Path) => Span;
}

/** A drawing as its file has it: y downwards, in the units of its viewBox. */
export interface WrittenDrawing {
  /** Its viewBox, of a character the em square. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly segments: readonly GlyphSegment[];
}

/** A character that the house has drawn itself (造字). */
export interface GlyphSource {
  readonly text: string;
  readonly span: Span;
  /** Undefined when the file could not be read; already told. */
  readonly drawing: WrittenDrawing | undefined;
}

/** An entry of a house's lexicon as it stands on its line, bars and all. */
export interface WrittenEntry {
  readonly text: string;
  readonly span: Span;
}

/** Everything an issue consists of, read and each file checked by itself. */
export interface IssueFiles {
  readonly issue: SourceDocument<WrittenIssue>;
  readonly house: SourceDocument<WrittenHouse>;
  readonly houseFolder: string;
  readonly glyphs: readonly GlyphSource[];
  /** Drawings of lines (花线) by the line's name; undefined where the file was faulty, which is told. */
  readonly motifs: ReadonlyMap<string, WrittenDrawing | undefined>;
  /** Entries of the house's lexicon, each word once. */
  readonly lexicon: readonly WrittenEntry[];
  /** Drawings of the house's furniture by their paths in its folder; undefined where the file was faulty, which is told. */
  readonly drawings: ReadonlyMap<string, WrittenDrawing | undefined>;
  readonly layouts: ReadonlyMap<string, SourceDocument<WrittenLayout>>;
  readonly articles: ReadonlyMap<string, ArticleSource>;
  /** Pictures of the issue by their name. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
  /** Advertisements of the issue by their name. */
  readonly ads: ReadonlyMap<string, AdSource>;
  /** Tables of the issue by their name. */
  readonly tables: ReadonlyMap<string, TableSource>;
  /** Names of the page layouts that the house has. */
  readonly layoutNames: readonly string[];
  /** Slugs and layouts that were asked for and could not be read; already reported. */
  readonly unreadable: ReadonlySet<string>;
}
