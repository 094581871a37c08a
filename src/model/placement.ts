/** A place on a page (摆版): what stands there, in which columns and lines, in which form. */

import type { BoxPlace } from './boxPlace.ts';
import type { Furniture } from './furniture.ts';
import type { WritingMode } from './galley.ts';
import type { HouseInk } from './ink.ts';
import type { Span } from './source.ts';

export interface Columns {
  /** From 1, both included. */
  readonly first: number;
  readonly last: number;
}

/** Where a thing begins: at a line of the type area (from 0), or below another thing of the page. */
export type Start =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'below'; readonly name: string; readonly span: Span };

/** What stands in a place. A rest is what another page leaves of a story (转版). */
export type PlacementKind =
  | 'article'
  | 'rest'
  | 'masthead'
  | 'furniture'
  | 'ad'
  | 'table'
  | 'pictures';

export interface Placement {
  readonly kind: PlacementKind;
  /** The slug, the first picture's name, the furniture's, the advertisement's, the table's, or `masthead`; once on a page. */
  readonly name: string;
  readonly columns: Columns;
  readonly start: Start;
  /** Depth in grid lines; undefined takes what the text needs. */
  readonly lines: number | undefined;
  /** Columns of text that the basic columns are divided into (破栏); undefined keeps them. */
  readonly into: number | undefined;
  /** Further frames that the text goes on in, in order. */
  readonly frames: readonly FramePlace[];
  /** Lines across the page, or down it (直排) with the head on one side. */
  readonly direction: WritingMode;
  readonly head: HeadPlace;
  readonly box: BoxPlace | undefined;
  readonly inserts: readonly InsertPlace[];
  /** Of a place of furniture, filled for this page. */
  readonly furniture: Furniture | undefined;
  /** Of a place of pictures, their names. */
  readonly pictures: readonly string[];
  readonly span: Span;
}

/** A rectangle that text goes on in: what touches the frame before and is divided alike is one shape with it. */
export interface FramePlace {
  readonly columns: Columns;
  /** Grid lines, from 0. */
  readonly line: number;
  readonly lines: number;
  readonly into: number | undefined;
  readonly span: Span;
}

/** The ground of a head. */
export interface HeadPanel {
  readonly isReversed: boolean;
  /** Per cent of its ink. */
  readonly tint: number;
  /** Undefined: black. */
  readonly ink: HouseInk | undefined;
}

/** Where a head stands to its text, and how it is printed. */
export interface HeadPlace {
  /** Across its columns (横题), or down the page at a side or in the middle of the text (竖题). */
  readonly form: 'across' | 'left' | 'right' | 'centre';
  /** Across: the columns it stands over; undefined: all (盖文题). Text runs up beside it in the others (串文题). */
  readonly columns: Columns | undefined;
  /** Grid lines of text over it (文包题). */
  readonly down: number;
  /** Black on the paper, white on a panel of full ink (反白), or black on a tinted one. */
  readonly panel: 'none' | HeadPanel;
}

/** Something that stands in a story's text, which runs round it. */
export interface InsertPlace {
  readonly matter:
    | { readonly kind: 'picture'; readonly name: string }
    | { readonly kind: 'quote'; readonly text: string }
    | { readonly kind: 'table'; readonly name: string }
    | { readonly kind: 'facts'; readonly title: string; readonly items: readonly string[] };
  /** Basic columns of the page it stands in the middle of, or at a side of. */
  readonly columns: Columns;
  /** Its width in characters; undefined takes the columns whole. */
  readonly characters: number | undefined;
  readonly side: 'left' | 'centre' | 'right';
  /** Where in the text: at its upper end, its foot, half-way, or at a grid line (from 0). */
  readonly at: 'top' | 'foot' | 'centre' | { readonly line: number };
  /** Its depth with its caption; undefined follows from what it is. */
  readonly lines: number | undefined;
  /** Whether text follows the outline of a picture that is partly transparent. */
  readonly outline: boolean;
  readonly span: Span;
}
