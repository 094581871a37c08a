/** An issue as resolved: units, defaults, styles and references settled; every length an integer. */
import type { Ad, AdLabel, AdSize } from './ad.ts';
import type { FontRef, GlyphSegment, Role } from './face.ts';
import type { FurnitureTemplate } from './furniture.ts';
import type { ParagraphText, TextStyle } from './galley.ts';
import type { HouseInk } from './ink.ts';
import type { Lexicon } from './lexicon.ts';
import type { LintLevels } from './lint.ts';
import type { Picture } from './picture.ts';
import type { Columns, Placement } from './placement.ts';
import type { Preflight } from './preflight.ts';
import type { RuleStyle } from './ruleStyle.ts';
import type { Span } from './source.ts';
import type { Table, TableStyle } from './table.ts';
import type { Mpt } from './units.ts';

/** The grid of characters and lines (背景格) that everything on a page stands on. */
export interface PageGrid {
  readonly columns: number;
  /** Characters a basic column. */
  readonly characters: number;
  /** The em of the grid: the body size. */
  readonly em: Mpt;
  /** Width of a basic column, and of the white between two. */
  readonly measure: Mpt;
  readonly gutter: Mpt;
  /** Between the two pages of a sheet the strip of the fold (中缝): its column, its width, the white on both sides. */
  readonly spine: { readonly column: number; readonly measure: Mpt; readonly gap: Mpt } | undefined;
  readonly lines: number;
  /** Line to line. */
  readonly pitch: Mpt;
  /** The grid line after which the sheet is folded; undefined when it is not. */
  readonly fold: number | undefined;
  /** The type area's left and upper edge from those of the trim. */
  readonly left: Mpt;
  readonly top: Mpt;
}

/**
 * Share of the em box over the baseline (OS/2 typo metrics of the Chinese faces: 0.88 / −0.12); the same for
 * every face, so that sizes and faces meet on one line.
 */
export const EM_ASCENT = 0.88;

/** A part of a head whose size is chosen between the house's least and greatest. */
export interface HeadPartStyle {
  readonly font: FontRef;
  readonly min: Mpt;
  readonly max: Mpt;
  /** Undefined: black. */
  readonly ink?: HouseInk | undefined;
}

/** The head of a rank (1 is the lead). */
export interface HeadStyle {
  readonly kicker: HeadPartStyle;
  readonly headline: HeadPartStyle;
  readonly deck: HeadPartStyle;
  readonly byline: HeadPartStyle;
  /** Least white over the head, where something stands above it, and below it; grid lines. */
  readonly above: number;
  readonly below: number;
}

/** Units an em of the house's own drawings. */
export const DRAWING_EM = 1000;

/** A character as the house has drawn it (造字). */
export interface GlyphDrawing {
  /** In thousandths of an em from the left end of the baseline, y upwards; none when its file was faulty. */
  readonly segments: readonly GlyphSegment[];
  /** Where the house names it. */
  readonly span: Span;
}

export interface PressSettings {
  /** Whether pages carry marks outside the trim. */
  readonly marks: boolean;
  readonly pdfx: '4' | '1a';
  /** Identifier of the output condition in the ICC registry. */
  readonly condition: string;
  /** Where the house states it. */
  readonly span: Span;
  /** The house's own profile; undefined takes the bundled one. */
  readonly profile: { readonly path: string; readonly span: Span } | undefined;
}

/** How far copy may be fitted to its place (拼版微调), in the order of the ladder. A step of 0 is not taken. */
export interface CopyfitLimits {
  /** Lines that paragraphs set tighter may save a story, and looser ones add. */
  readonly setting: number;
  /** Lines that the white at a head may give or take. */
  readonly headWhite: number;
  /** Share of its height that a picture in the story may lose or gain, per cent. */
  readonly crop: number;
  /** Lines that a smaller head, within the sizes of its rank, may save. */
  readonly headLines: number;
  /** Whether the text may be divided into fewer or more columns. */
  readonly columns: boolean;
  /** Whether a column may end a line sooner, so that no last line of a paragraph stands alone over the next. */
  readonly columnFoot: boolean;
}

/** Text round pictures and over pages. */
export interface FlowLimits {
  /** A line beside something that is narrower is left white. */
  readonly leastMeasure: Mpt;
  /** Lines that an outline must cut one after the other; fewer between whole lines look like a mistake. */
  readonly leastRun: number;
  /** Lines that must stand before and after a jump. */
  readonly leastJump: number;
}

export interface House {
  readonly name: string;
  readonly sheet: { readonly width: Mpt; readonly height: Mpt; readonly bleed: Mpt };
  readonly grid: PageGrid;
  readonly body: TextStyle;
  readonly byline: TextStyle;
  /** Who signs a notice, and when (落款). */
  readonly signature: TextStyle;
  /** A paragraph of a list: the sign before it, and how it hangs behind that. */
  readonly item: { readonly mark: string; readonly style: TextStyle };
  /** A line of a poem: as long as it is, what does not fit one em further in. */
  readonly verse: TextStyle;
  readonly crosshead: { readonly style: TextStyle; readonly lines: number };
  readonly heads: ReadonlyMap<number, HeadStyle>;
  /** Words that heads keep whole. */
  readonly lexicon: Lexicon;
  /** Under a picture: what it shows, and who took it. */
  readonly caption: TextStyle;
  readonly quote: TextStyle;
  /** Under a headline: what the story says. */
  readonly summary: TextStyle;
  readonly facts: { readonly title: TextStyle; readonly item: TextStyle };
  readonly table: TableStyle;
  /** 下转A03版 and 上接A01版. */
  readonly jump: TextStyle;
  readonly copyfit: CopyfitLimits;
  readonly flow: FlowLimits;
  readonly folio: TextStyle;
  readonly masthead: {
    readonly title: TextStyle;
    readonly heading: TextStyle;
    readonly line: TextStyle;
    readonly text: TextStyle;
  };
  /** Lines by their names (线型). */
  readonly lines: ReadonlyMap<string, RuleStyle>;
  readonly rules: {
    readonly column: RuleStyle;
    readonly story: RuleStyle;
    readonly folio: RuleStyle;
    readonly box: RuleStyle;
  };
  /** Inks by name, besides black. */
  readonly inks: ReadonlyMap<string, HouseInk>;
  /** Nameplate, ears, contents …, by name. */
  readonly furniture: ReadonlyMap<string, FurnitureTemplate>;
  /** What is told of finished pages, and how loudly. */
  readonly lint: LintLevels;
  /** What is told of what will be printed, and the limits of the press. */
  readonly preflight: Preflight;
  /** Sizes that are sold, by name, and the word over what was sold. */
  readonly adSizes: ReadonlyMap<string, AdSize>;
  readonly adLabel: AdLabel | undefined;
  readonly press: PressSettings;
  /** Font files of the house by role, with the place that names them. */
  readonly fonts: ReadonlyMap<Role, { readonly path: string; readonly span: Span }>;
  /** Characters the house has drawn itself, by the text they stand for (Unicode NFC). */
  readonly glyphs: ReadonlyMap<string, GlyphDrawing>;
}

/** Lines of a head. A list is set as given; one string may be broken, at `|` first. */
export interface HeadText {
  readonly kind: 'given' | 'free';
  readonly lines: readonly string[];
  readonly span: Span;
}

export interface Head {
  readonly kicker: HeadText | undefined;
  readonly headline: HeadText;
  readonly deck: HeadText | undefined;
  /** 提要: a paragraph, or as a list the points of the story. */
  readonly summary: HeadText | undefined;
  readonly byline: HeadText | undefined;
  /** Over what is left of the story on another page (接题); undefined: the headline. */
  readonly jumpHead: HeadText | undefined;
}

/** One change of the intake normaliser: what stood there, what stands there now, by which rule. */
export interface IntakeChange {
  readonly rule: IntakeRule;
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

export type IntakeRule =
  | 'mark'
  | 'quote'
  | 'dash'
  | 'ellipsis'
  | 'space'
  | 'join'
  | 'dateline'
  | 'byline'
  | 'nfc';

export interface Article {
  readonly slug: string;
  readonly rank: number;
  readonly head: Head;
  /** Body, crossheads and the closing byline, in order. */
  readonly paragraphs: readonly ParagraphText[];
  readonly intake: readonly IntakeChange[];
}

/** The folio line's three parts, filled in. */
export interface Folio {
  /** Credits it has places for and that are not stated, by the keys of the issue. */
  readonly uncredited: readonly string[];
  readonly left: string;
  readonly center: string;
  readonly right: string;
  /** That it stands over: all, or of a sheet with a strip in its fold those of one page. */
  readonly columns: Columns;
  readonly span: Span;
}

export interface IssuePage {
  readonly code: string;
  /** With the sheet and the grid of its layout. */
  readonly house: House;
  /** One, of a sheet with a strip in its fold one over each page; none on a front page. */
  readonly folios: readonly Folio[];
  readonly columnRules: boolean;
  /** In an order in which whatever stands below another comes after it. */
  readonly placements: readonly Placement[];
  readonly span: Span;
}

export interface MastheadSection {
  readonly title: string | undefined;
  /** A paragraph of running text, then lines that stand for themselves. */
  readonly text: string | undefined;
  readonly lines: readonly string[];
}

/** The masthead box, its places filled in. */
export interface Masthead {
  readonly title: string;
  readonly sections: readonly MastheadSection[];
  readonly span: Span;
}

export interface IssueDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 星期一 … 星期日 */
  readonly weekday: string;
}

export interface Issue {
  readonly house: House;
  readonly date: IssueDate;
  readonly number: number | undefined;
  readonly pages: readonly IssuePage[];
  readonly articles: ReadonlyMap<string, Article>;
  readonly tables: ReadonlyMap<string, Table>;
  /** By name. */
  readonly ads: ReadonlyMap<string, Ad>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly masthead: Masthead;
  readonly span: Span;
}
