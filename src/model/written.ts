/** Issue, house, layout and article files as they are written: strings still, nothing resolved. */
import type { GlyphSegment, Role } from './face.ts';
import type {
  Breaking,
  DigitWidth,
  Hanging,
  ProhibitionLevel,
  PunctuationStyle,
  TextLanguage,
  WordBreak,
  WritingMode,
} from './galley.ts';
import type { PictureFit } from './picture.ts';
import type { SourceFile, SourceText, Span } from './source.ts';

/** How a byline stands: （某某） closing the text, （记者 某某） in the dateline, or a line under the head. */
export const BYLINE_STYLES = ['end-paren', 'lead', 'head'] as const;
export type BylineStyle = (typeof BYLINE_STYLES)[number];

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
  readonly dateline?: string | undefined;
  readonly byline?: string | { name: string; style?: BylineStyle | undefined } | undefined;
  readonly intake?: Intake | undefined;
  readonly body?: string | { file: string } | undefined;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** Fields of the masthead box; each is a line, several lines, or lines with their labels. */
export interface WrittenMasthead {
  readonly sponsor?: string | undefined;
  readonly cn?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly editorInChief?: string | undefined;
  readonly dutyEditors?: string | string[] | undefined;
  readonly coverEditor?: string | undefined;
  readonly coverDesigner?: string | undefined;
  readonly coverProofreader?: string | undefined;
  readonly hotlines?: Labelled[] | undefined;
  readonly emails?: Labelled[] | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly copyright?: string | undefined;
  readonly cooperation?: string | undefined;
  readonly cooperationPhones?: string | string[] | undefined;
  readonly licence?: string | undefined;
  readonly newMedia?: Labelled[] | undefined;
  readonly corrections?: string | undefined;
  readonly correctionPhone?: string | undefined;
  readonly legalAdviser?: string | undefined;
  readonly printer?: string | undefined;
  readonly price?: string | undefined;
}

/** Columns and lines of the page grid, as a shape is made of them. */
export interface WrittenFrame {
  readonly columns: string | number;
  readonly from: number;
  readonly lines: number;
  readonly into?: number | undefined;
}

export interface WrittenHeadPlace {
  readonly form?: HeadForm | undefined;
  readonly columns?: string | number | undefined;
  readonly down?: number | undefined;
  readonly reverse?: boolean | undefined;
  readonly tint?: number | undefined;
}

export const HEAD_FORMS = ['across', 'left', 'right', 'centre'] as const;
export type HeadForm = (typeof HEAD_FORMS)[number];

export interface WrittenBox {
  readonly line?: string | undefined;
  readonly tint?: number | undefined;
  readonly radius?: string | undefined;
}

export const INSERT_SIDES = ['left', 'centre', 'right'] as const;
export const INSERT_PLACES = ['top', 'foot', 'centre'] as const;

export interface WrittenInsert {
  readonly picture?: string | undefined;
  readonly quote?: string | undefined;
  readonly facts?: { title: string; items: string[] } | undefined;
  readonly columns: string | number;
  readonly chars?: number | undefined;
  readonly side?: (typeof INSERT_SIDES)[number] | undefined;
  readonly at?: (typeof INSERT_PLACES)[number] | number | undefined;
  readonly lines?: number | undefined;
  readonly outline?: boolean | undefined;
}

export interface WrittenPlace {
  readonly article?: string | undefined;
  readonly rest?: string | undefined;
  readonly picture?: string | undefined;
  readonly pictures?: string[] | undefined;
  readonly masthead?: true | undefined;
  readonly columns: string | number;
  readonly from?: 'top' | number | undefined;
  readonly below?: string | undefined;
  readonly lines?: number | undefined;
  readonly into?: number | undefined;
  readonly frames?: WrittenFrame[] | undefined;
  readonly setting?: WritingMode | undefined;
  readonly head?: HeadForm | WrittenHeadPlace | undefined;
  readonly box?: true | WrittenBox | undefined;
  readonly inserts?: WrittenInsert[] | undefined;
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

export interface WrittenIssue {
  readonly paper: string;
  readonly date: string;
  readonly weekday?: string | undefined;
  readonly number?: number | undefined;
  readonly pages: WrittenPage[];
  readonly masthead?: WrittenMasthead | undefined;
  readonly articles?: Record<string, WrittenArticle> | undefined;
  readonly pictures?: Record<string, WrittenPicture> | undefined;
}

export interface WrittenFace {
  readonly font: Role;
  readonly weight?: number | undefined;
  readonly size: string;
}

export interface WrittenHeadPart {
  readonly font: Role;
  readonly weight?: number | undefined;
  readonly min: string;
  readonly max: string;
}

export interface WrittenHead {
  readonly kicker: WrittenHeadPart;
  readonly headline: WrittenHeadPart;
  readonly deck: WrittenHeadPart;
  readonly byline: WrittenHeadPart;
  readonly above: number;
  readonly below: number;
}

/** A line of the house: strokes side by side, or a drawing repeated. One of the two. */
export interface WrittenLine {
  readonly strokes?: WrittenStroke[] | undefined;
  readonly motif?: string | undefined;
  readonly depth?: string | undefined;
  readonly tint?: number | undefined;
}

export interface WrittenStroke {
  readonly offset?: string | undefined;
  readonly width: string;
  /** Drawn and left out. */
  readonly dash?: string[] | undefined;
}

/** A line by the name that the house gives it, or by its width. One of the two. */
export interface WrittenRule {
  readonly line?: string | undefined;
  readonly width?: string | undefined;
  readonly tint?: number | undefined;
}

export interface WrittenHouse {
  readonly name: string;
  readonly sheet: { width: string; height: string; bleed?: string | undefined };
  readonly fonts?: Partial<Record<Role, { file: string }>> | undefined;
  readonly glyphs?: { text: string; file: string }[] | undefined;
  readonly lexicon?: string | undefined;
  readonly sizes: Record<string, string>;
  readonly text: {
    font: Role;
    weight?: number | undefined;
    size: string;
    pitch: string;
    indent: string;
    strong: { font: Role; weight: number };
    item?: { mark?: string | undefined; hang?: string | undefined } | undefined;
    prohibition?: ProhibitionLevel | undefined;
    punctuation?: PunctuationStyle | undefined;
    digits?: DigitWidth | undefined;
    language?: TextLanguage | undefined;
    breaking?: Breaking | undefined;
    wordBreak?: WordBreak | undefined;
    hanging?: Hanging | undefined;
    hyphenation?: boolean | undefined;
    letterSpace?: string | undefined;
    digitSpace?: string | undefined;
    markReduction?: string | undefined;
  };
  readonly grid: { columns: number; measure: string; gutter: string; lines: number; top: string };
  readonly heads: Record<string, WrittenHead>;
  readonly crosshead: WrittenFace & { lines: number };
  readonly byline: WrittenFace;
  readonly summary?: WrittenFace | undefined;
  readonly caption?: WrittenFace | undefined;
  readonly quote?: WrittenFace | undefined;
  readonly facts?: { title: WrittenFace; item: WrittenFace } | undefined;
  readonly jump?: WrittenFace | undefined;
  readonly copyfit?:
    | {
        setting?: number | undefined;
        headWhite?: number | undefined;
        crop?: number | undefined;
        headLines?: number | undefined;
        columns?: boolean | undefined;
      }
    | undefined;
  readonly flow?: { leastMeasure?: string | undefined; leastJump?: number | undefined } | undefined;
  readonly kinds: Record<string, { rank: number; byline: BylineStyle }>;
  readonly folio: WrittenFace;
  readonly masthead: {
    required: string[];
    data: WrittenMasthead;
    title: WrittenFace;
    heading: WrittenFace;
    text: WrittenFace;
    box: { title?: string | undefined; lines?: string[] | undefined; text?: string | undefined }[];
  };
  readonly lines?: Record<string, WrittenLine> | undefined;
  readonly rules: { column: WrittenRule; story: WrittenRule; folio: WrittenRule; box: WrittenRule };
  readonly press?:
    | {
        pdfx?: '4' | '1a' | undefined;
        condition?: string | undefined;
        profile?: string | undefined;
      }
    | undefined;
}

export interface WrittenLayout {
  readonly description?: string | undefined;
  readonly folio?:
    | { left?: string | undefined; center?: string | undefined; right?: string | undefined }
    | undefined;
  readonly columnRules?: boolean | undefined;
}

export interface WrittenFontSource {
  readonly package?: string | undefined;
  readonly system?: string | undefined;
  readonly file: string;
  readonly name?: string | undefined;
  readonly weight: number;
  readonly dash?: 'fwid' | undefined;
  readonly licence: string;
}

export interface WrittenFonts {
  readonly roles: Record<
    Role,
    { description: string; faces: WrittenFontSource[]; substitute?: Role | undefined }
  >;
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
  readonly bytes: Uint8Array | undefined;
  readonly data: WrittenPicture;
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
  readonly layouts: ReadonlyMap<string, SourceDocument<WrittenLayout>>;
  readonly articles: ReadonlyMap<string, ArticleSource>;
  /** Pictures of the issue by their name. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
  /** Names of the page layouts that the house has. */
  readonly layoutNames: readonly string[];
  /** Slugs and layouts that were asked for and could not be read; already reported. */
  readonly unreadable: ReadonlySet<string>;
}
