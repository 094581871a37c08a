/** Pictures (图片): what is known of a file before it is placed, and what a place takes of it. */
import type { Span } from './source.ts';

/** What a picture's file holds, upright as it is to be seen. */
export interface PictureFacts {
  readonly path: string;
  /** Pixels, after the turn that the camera noted (EXIF orientation). */
  readonly width: number;
  readonly height: number;
  readonly colours: 'colour' | 'grey';
  /** Whether some of it is transparent: it then stands on the white of the paper. */
  readonly hasAlpha: boolean;
  /**
   * Of a partly transparent picture, how far its ink reaches in equal strips from the upper edge to the lower: shares
   * of its width; undefined in a strip without ink.
   */
  readonly outline?: readonly (readonly [from: number, to: number] | undefined)[] | undefined;
}

/** A picture of the issue with its words, by its name. */
export interface Picture {
  readonly name: string;
  /** Undefined when the file cannot be used; already told. Its place is kept. */
  readonly facts: PictureFacts | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  /** The point that a crop keeps, shares of width and height from the upper left corner. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly fit: PictureFit;
  readonly span: Span;
}

/** Whether a picture fills its place and loses its edges (裁切), or stands in it whole. */
export const PICTURE_FITS = ['crop', 'whole'] as const;
export type PictureFit = (typeof PICTURE_FITS)[number];

/** A part of a picture, pixels of the upright picture. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
