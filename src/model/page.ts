/** A made-up page: blocks and lines in their frames. Positions count from the type area's corner, along the inline and block axes. */
import type { Segment } from './display.ts';
import type { Galley, GalleyLine } from './galley.ts';
import type { HouseInk } from './ink.ts';
import type { House } from './issue.ts';
import type { PdfForm } from './pdfForm.ts';
import type { PictureFacts, PixelBox } from './picture.ts';
import type { Columns } from './placement.ts';
import type { RuleStyle } from './ruleStyle.ts';
import type { Span } from './source.ts';
import type { Mpt } from './units.ts';

/** What a piece of text is for. */
export type TextRole =
  | 'body'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'summary'
  | 'byline'
  | 'caption'
  | 'quote'
  | 'facts-title'
  | 'facts'
  | 'jump'
  | 'furniture'
  | 'ad'
  | 'table'
  | 'folio'
  | 'masthead-title'
  | 'masthead-heading'
  | 'masthead';

/** A line at its place. */
export interface PlacedLine {
  readonly line: GalleyLine;
  readonly baseline: Mpt;
}

/**
 * Where a block's lines count from, in the type area. Horizontal: the start of its lines; baselines count from
 * the area's upper edge. Vertical: the right edge from which lines follow each other leftwards and the upper
 * edge at which they begin; there a line's baseline lies 0.88 of its em box from the right.
 */
export type BlockAxes =
  | { readonly direction: 'horizontal'; readonly inline: Mpt }
  | { readonly direction: 'vertical'; readonly right: Mpt; readonly top: Mpt };

/** Lines of one galley that stand together. */
export interface TextBlock {
  readonly owner: string;
  readonly role: TextRole;
  readonly axes: BlockAxes;
  readonly galley: Galley;
  readonly lines: readonly PlacedLine[];
  /** White type stands on a black panel (反白). */
  readonly ink: 'black' | 'white';
}

/** A picture in its place, cut to it. */
export interface PictureBlock {
  readonly picture: PictureFacts;
  readonly name: string;
  readonly crop: PixelBox;
  readonly area: Area;
}

/** A page of a supplied PDF at its own size, its upper left corner at `inline` and `block`; what leaves `area` is cut off. */
export interface FormBlock {
  readonly owner: string;
  readonly form: PdfForm;
  readonly inline: Mpt;
  readonly block: Mpt;
  readonly area: Area;
}

/** An outline, filled or drawn: a drawing of the house, a code, a part of a chart. */
export interface ShapeBlock {
  readonly owner: string;
  /** From the type area's corner. */
  readonly segments: readonly Segment[];
  /** Per cent of its ink. */
  readonly tint: number;
  /** Undefined: black. */
  readonly ink?: HouseInk | undefined;
  /** Width of the line it is drawn with; undefined fills it. */
  readonly line: Mpt | undefined;
}

/** A straight line; `from` and `to` are its ends, equal in one axis. */
export interface RuleBlock {
  readonly kind: 'column' | 'story' | 'folio' | 'insert';
  readonly style: RuleStyle;
  readonly inline: readonly [Mpt, Mpt];
  readonly block: readonly [Mpt, Mpt];
}

/** An upright rectangle of the page. */
export interface Area {
  readonly inline: Mpt;
  readonly block: Mpt;
  readonly width: Mpt;
  readonly depth: Mpt;
}

/** A place that holds one thing: a head, a leg of text in one column, the masthead. Frames never overlap. */
export interface Frame {
  readonly owner: string;
  readonly kind:
    | 'head'
    | 'text'
    | 'picture'
    | 'quote'
    | 'facts'
    | 'masthead'
    | 'furniture'
    | 'ad'
    | 'table';
  /** The first basic column it stands in, from 1. */
  readonly column: number;
  readonly area: Area;
  /** Lines of text in it. */
  readonly lines: number;
}

/** Grid lines `start` to `end` of some columns, taken by a thing in its place; a story in several frames has one a frame. */
export interface Taken {
  readonly name: string;
  readonly columns: Columns;
  readonly start: number;
  readonly end: number;
  /** A box parts it from its neighbours: no column rule is needed. */
  readonly isBoxed: boolean;
}

/** How much of a story found room, in lines and characters over all its columns. */
export interface StoryFit {
  readonly slug: string;
  readonly galley: Galley;
  readonly frames: readonly Frame[];
  /** How many lines of the galley are on the page; the rest is overset. */
  readonly placed: number;
  readonly overset: { readonly lines: number; readonly characters: number };
  readonly short: { readonly lines: number; readonly characters: number };
  readonly copyfit: readonly CopyfitStep[];
  /** Paragraphs, from 1, whose last line stands alone at the top of a column (孤行). */
  readonly remnants: readonly number[];
  /** The cheapest cuts that would make an overset story fit. */
  readonly cuts: readonly Cut[];
  readonly span: Span;
}

/** A box: its line, the tint of its ground (per cent of black, 0 none), the radius of its corners. */
export interface BoxBlock {
  readonly style: RuleStyle | undefined;
  readonly area: Area;
  readonly tint: number;
  /** Of the ground; undefined: black. */
  readonly ink?: HouseInk | undefined;
  readonly radius: Mpt;
}

/** A step taken to make a story fit its place (拼版微调), in the order of the ladder. */
export type CopyfitStep =
  | {
      readonly step: 'setting';
      /** From 1, as an editor counts. */
      readonly paragraph: number;
      readonly lines: number;
    }
  | { readonly step: 'head-white' | 'crop' | 'head-size'; readonly lines: number }
  | { readonly step: 'columns'; readonly from: number; readonly to: number }
  /** A column, from 1 in reading order, ends a line sooner. */
  | { readonly step: 'column-foot'; readonly column: number };

/** A cut that would save a story lines, tried by setting it: some characters at the end of a paragraph. */
export interface Cut {
  /** From 1, as an editor counts. */
  readonly paragraph: number;
  readonly characters: number;
  readonly lines: number;
  /** The words that were taken out when it was tried. */
  readonly text: string;
}

export interface MadePage {
  readonly code: string;
  readonly house: House;
  readonly texts: readonly TextBlock[];
  readonly rules: readonly RuleBlock[];
  readonly boxes: readonly BoxBlock[];
  readonly pictures: readonly PictureBlock[];
  readonly shapes: readonly ShapeBlock[];
  readonly forms: readonly FormBlock[];
  readonly frames: readonly Frame[];
  readonly stories: readonly StoryFit[];
  readonly taken: readonly Taken[];
}
