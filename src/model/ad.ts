/** Advertisements (广告): booked by size, placed first; a picture, a drawing, or nothing yet. */
import type { Drawing } from './furniture.ts';
import type { TextStyle } from './galley.ts';
import type { PdfForm } from './pdfForm.ts';
import type { Picture } from './picture.ts';
import type { Span } from './source.ts';
import { type Mpt, mpt } from './units.ts';

/** What was booked: whole columns and lines of the page, or a size in millimetres. */
export type AdSize =
  | { readonly kind: 'grid'; readonly columns: number; readonly lines: number }
  | { readonly kind: 'plain'; readonly width: Mpt; readonly depth: Mpt };

export interface Ad {
  readonly name: string;
  /** Undefined leaves the size to its place. */
  readonly size: AdSize | undefined;
  /** Its file as a picture; without facts when it cannot be used. */
  readonly picture: Picture | undefined;
  readonly drawing: Drawing | undefined;
  /** A page of a PDF, printed as it is. */
  readonly form: PdfForm | undefined;
  /** Whether it says that it is one (“广告”). */
  readonly hasLabel: boolean;
  readonly span: Span;
}

/** The word over advertisements that have to be told from news (《广告法》第十四条). */
export interface AdLabel {
  readonly text: string;
  readonly style: TextStyle;
}

/** White over an advertisement that stands under something, grid lines: as over pictures. */
const ABOVE = 0.5;
/** From the word that says it is one to the advertisement, of the word's size. */
const LABEL_PITCH = 1.25;

export const whiteOverAd = (pitch: Mpt): Mpt => mpt(Math.round(ABOVE * pitch));

export const labelDepth = (label: AdLabel | undefined): Mpt =>
  mpt(label === undefined ? 0 : Math.round(label.style.size * LABEL_PITCH));
