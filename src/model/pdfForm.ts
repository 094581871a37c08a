/** A page of a supplied PDF, to be printed as it is: an advertisement that an agency has made up. */
import type { PdfValue } from './pdfValue.ts';
import type { Mpt } from './units.ts';

export interface PdfForm {
  /** The file, as it was asked for, and which of its pages, from 1. */
  readonly path: string;
  readonly page: number;
  /** Of file and page: the same advertisement goes into a press file once. */
  readonly digest: string;
  /** Trimmed size. */
  readonly width: Mpt;
  readonly height: Mpt;
  /** The trim in the page's own units: left, lower, right, upper. */
  readonly trim: readonly [number, number, number, number];
  readonly content: Uint8Array;
  readonly resources: PdfValue;
  /** Its group, where the page blends its marks as one. */
  readonly group: PdfValue;
  /** Whether anything in it is transparent, which PDF/X-1a forbids. */
  readonly isTransparent: boolean;
  /** Objects that the resources refer to, by number. */
  readonly objects: ReadonlyMap<number, PdfValue>;
}
