/** The display list: absolute and final. Lengths in Mpt from the trim's upper left corner, y downwards. */
import type { Face } from './face.ts';
import type { Ink } from './ink.ts';
import type { PdfForm } from './pdfForm.ts';
import type { PictureFacts, PixelBox } from './picture.ts';
import type { Mpt } from './units.ts';

/** Whether an item belongs to the press page or is drawn over a proof only. */
export type Layer = 'press' | 'proof';

/** Glyphs of one face and size on one baseline, in reading order. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly layer: Layer;
  /** Story or part of the page it comes from. */
  readonly owner: string;
  readonly face: Face;
  readonly size: Mpt;
  readonly ink: Ink;
  readonly y: Mpt;
  /** Width of the line that outlines are drawn with, on proofs; left out, glyphs are filled. */
  readonly line?: Mpt;
  readonly gids: readonly number[];
  readonly xs: readonly Mpt[];
  readonly texts: readonly string[];
}

/**
 * Upright glyphs of a vertical line, in reading order: `x` is the centre of the line, `ys` the upper edge of
 * each glyph's em box.
 */
export interface VerticalRun {
  readonly kind: 'vertical-glyphs';
  readonly layer: Layer;
  readonly owner: string;
  readonly face: Face;
  readonly size: Mpt;
  readonly ink: Ink;
  readonly x: Mpt;
  readonly gids: readonly number[];
  readonly ys: readonly Mpt[];
  readonly texts: readonly string[];
}

/** Glyphs turned a quarter clockwise (Latin words in a vertical line): `x` is their baseline, `ys` where each begins. */
export interface SidewaysRun {
  readonly kind: 'sideways-glyphs';
  readonly layer: Layer;
  readonly owner: string;
  readonly face: Face;
  readonly size: Mpt;
  readonly ink: Ink;
  readonly x: Mpt;
  readonly gids: readonly number[];
  readonly ys: readonly Mpt[];
  readonly texts: readonly string[];
}

/** One stretch of a path: to a point, or by a cubic Bézier curve to one. */
export type Segment =
  | { readonly to: 'move' | 'line'; readonly x: Mpt; readonly y: Mpt }
  | {
      readonly to: 'curve';
      readonly x1: Mpt;
      readonly y1: Mpt;
      readonly x2: Mpt;
      readonly y2: Mpt;
      readonly x: Mpt;
      readonly y: Mpt;
    };

/** A free shape: filled, or drawn with a line. */
export interface Path {
  readonly kind: 'path';
  readonly layer: Layer;
  readonly segments: readonly Segment[];
  /** Width of the line; undefined fills the shape. */
  readonly line: Mpt | undefined;
  readonly ink: Ink;
}

export interface Rule {
  readonly kind: 'rule';
  readonly layer: Layer;
  readonly x1: Mpt;
  readonly y1: Mpt;
  readonly x2: Mpt;
  readonly y2: Mpt;
  readonly width: Mpt;
  readonly ink: Ink;
}

/** An outlined rectangle; the line stands on its edge, half inside. */
export interface Rect {
  readonly kind: 'rect';
  readonly layer: Layer;
  readonly x: Mpt;
  readonly y: Mpt;
  readonly width: Mpt;
  readonly height: Mpt;
  readonly line: Mpt;
  readonly ink: Ink;
}

/** A part of a picture that fills a rectangle. */
export interface Image {
  readonly kind: 'image';
  readonly layer: Layer;
  readonly owner: string;
  readonly picture: PictureFacts;
  readonly crop: PixelBox;
  readonly x: Mpt;
  readonly y: Mpt;
  readonly width: Mpt;
  readonly height: Mpt;
}

/** A page of a supplied PDF at its own size, from its upper left corner; only what is inside `clip` shows. */
export interface Form {
  readonly kind: 'form';
  readonly layer: Layer;
  readonly owner: string;
  readonly form: PdfForm;
  readonly x: Mpt;
  readonly y: Mpt;
  readonly clip: {
    readonly x: Mpt;
    readonly y: Mpt;
    readonly width: Mpt;
    readonly height: Mpt;
  };
}

export type DisplayItem = GlyphRun | VerticalRun | SidewaysRun | Path | Rule | Rect | Image | Form;

export interface DisplayList {
  readonly page: string;
  readonly width: Mpt;
  readonly height: Mpt;
  readonly bleed: Mpt;
  /** White outside the bleed, for marks. */
  readonly margin: Mpt;
  readonly items: readonly DisplayItem[];
  /** Pages that stand on it under its own items, when it is a sheet of several (拼大版, 缩样). */
  readonly placed?: readonly PlacedPage[];
}

/** A page on a sheet. Nothing of it is shown outside its part. */
export interface PlacedPage {
  readonly list: DisplayList;
  /** The upper left corner of its trim, from that of the sheet's. */
  readonly x: Mpt;
  readonly y: Mpt;
  /** Its size on the sheet, as a share of its own. */
  readonly scale: number;
  /** What of it is shown, from the upper left corner of its trim, in its own size. */
  readonly part: PartOfPage;
}

export interface PartOfPage {
  readonly left: Mpt;
  readonly top: Mpt;
  readonly right: Mpt;
  readonly bottom: Mpt;
}
