/** What a page puts on paper, mark by mark, as preflight sees it: from a finished file or from a display list. */
import type { Ink } from '../model/ink.ts';
import { keep } from '../model/keep.ts';
import type { Samples } from '../model/samples.ts';

/** Places in pt from the trim's upper left corner, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight lines from point to point; curves have been divided into such. */
export type Outline = readonly Point[];

/** The spaces in which colour can be stated (ISO 32000-1 8.6), as a press tells them apart. */
export type ColourSpace =
  | 'cmyk'
  | 'gray'
  | 'rgb'
  | 'calibrated'
  | 'icc'
  | 'spot'
  | 'registration'
  | 'pattern';

/** A colour as plates get it. */
export interface Paint {
  readonly space: ColourSpace;
  /** Per cent on the four process plates. */
  readonly ink: Ink;
  /** Spot inks by name, per cent. */
  readonly spots: readonly (readonly [string, number])[];
}

export interface Painted {
  readonly paint: Paint;
  /** Whether what lies below stays (`op`, `OP`), and whether zeros count as “no ink of this plate” (`OPM` 1). */
  readonly overprints: boolean;
  readonly overprintMode: 0 | 1;
}

interface MarkBase {
  readonly box: Box;
  readonly painted: Painted;
  /** Whether nothing here can tell how much ink it has: that is said instead. */
  readonly isUnmeasured?: boolean | undefined;
}

export interface TextMark extends MarkBase {
  readonly kind: 'text';
  /** Size as it is printed, pt. */
  readonly size: number;
  readonly font: string;
  readonly signs: number;
  /** Signs that the font has no drawing for (.notdef). */
  readonly missing: number;
}

export interface FillMark extends MarkBase {
  readonly kind: 'fill';
  readonly outlines: readonly Outline[];
  /** What counts as inside where outlines cross: by winding where nothing is said (ISO 32000-1 8.5.3.3). */
  readonly rule?: 'even-odd' | undefined;
  /** Ink that is another from place to place; it stands over the whole of a box, of which the mark's own shows. */
  readonly mesh?: { readonly samples: Samples; readonly whole: Box } | undefined;
}

export interface StrokeMark extends MarkBase {
  readonly kind: 'stroke';
  readonly outlines: readonly Outline[];
  /** As printed, pt. */
  readonly width: number;
}

export interface ImageMark extends MarkBase {
  readonly kind: 'image';
  /** Pixels an inch, of the coarser axis. */
  readonly ppi: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** What tells pictures of a file apart. */
  readonly key: string;
  /** Where it would stand with nothing clipped off. */
  readonly whole: Box;
}

export type Mark = TextMark | FillMark | StrokeMark | ImageMark;

type Plates = readonly (readonly [string, number])[];

/** A page has thousands of marks and few colours. */
const PLATES = new WeakMap<Paint, Plates>();

/** Plates that get ink: their names with per cent. */
export const plates = (paint: Paint): Plates => keep(PLATES, paint, () => platesOf(paint));

const platesOf = ({ ink, spots }: Paint): Plates =>
  [
    ['C', ink.cyan] as const,
    ['M', ink.magenta] as const,
    ['Y', ink.yellow] as const,
    ['K', ink.black] as const,
    ...spots,
  ].filter(([, tint]) => tint > 0);

/** Total ink of a colour, per cent. */
export const totalInk = (paint: Paint): number =>
  plates(paint).reduce((sum, [, tint]) => sum + tint, 0);

export const isSolidBlack = ({ ink, spots }: Paint): boolean =>
  ink.black === 100 && ink.cyan + ink.magenta + ink.yellow === 0 && spots.length === 0;

/** Nothing on any plate. */
export const isWhite = (paint: Paint): boolean =>
  plates(paint).length === 0 && (paint.space === 'cmyk' || paint.space === 'gray');

/** A mark in millimetres from the trim's corner, as messages give it. */
export const placeOf = ({ left, top }: Box): { readonly x: number; readonly y: number } => ({
  x: Math.round((left / PT_A_MM) * 10) / 10,
  y: Math.round((top / PT_A_MM) * 10) / 10,
});

/** pt a mm. */
export const PT_A_MM = 72 / 25.4;
