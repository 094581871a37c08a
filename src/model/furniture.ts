/** Page furniture (版面部件): nameplate, ears, contents, notices — what the house builds once and fills for each issue. */

import type { BoxPlace } from './boxPlace.ts';
import type { GlyphSegment } from './face.ts';
import type { TextStyle } from './galley.ts';
import type { HouseInk } from './ink.ts';
import type { RuleStyle } from './ruleStyle.ts';
import type { Span } from './source.ts';
import { type Mpt, mm } from './units.ts';

/** A drawing in the house's units: thousandths of its height, from its upper left corner, y upwards. */
export interface Drawing {
  /** Width to height. */
  readonly proportion: number;
  readonly segments: readonly GlyphSegment[];
}

/** A QR code: its modules row by row, without the quiet zone. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[];
  /** Under it; empty when it has none. */
  readonly label: readonly string[];
}

/** Narrowest and widest module of an EAN bar code (GS1 General Specifications 5.12; GB 12904): 80 to 200 per cent of 0.33 mm. */
export const LEAST_MODULE = mm(0.264);
export const GREATEST_MODULE = mm(0.66);

/** A bar code: EAN-13, perhaps with the add-on of two digits. Modules from left to right, without quiet zones. */
export interface BarCode {
  readonly digits: string;
  readonly modules: readonly boolean[];
  readonly addOn: { readonly digits: string; readonly modules: readonly boolean[] } | undefined;
}

/** How a bar code is drawn: width of a module, height of its bars, the face of its digits. */
interface BarCodeForm {
  readonly kind: 'barcode';
  readonly module: Mpt;
  readonly height: Mpt;
  readonly style: TextStyle;
}

/** One thing in a piece of furniture; they stand one under the other. */
export type FurniturePart =
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly style: TextStyle }
  | { readonly kind: 'rule'; readonly style: RuleStyle }
  | {
      readonly kind: 'drawing';
      readonly drawing: Drawing;
      readonly height: Mpt;
      readonly ink: HouseInk | undefined;
    }
  | {
      readonly kind: 'codes';
      readonly codes: readonly QrCode[];
      readonly size: Mpt;
      readonly style: TextStyle;
    }
  | (BarCodeForm & { readonly code: BarCode });

export interface Furniture {
  readonly name: string;
  readonly box: BoxPlace | undefined;
  readonly parts: readonly FurniturePart[];
  /** Where the house describes it. */
  readonly span: Span;
}

/** A part as the house has it, its places still to be filled. */
export type FurnitureTemplatePart =
  | Exclude<FurniturePart, { readonly kind: 'text' | 'codes' | 'barcode' }>
  | {
      readonly kind: 'text';
      readonly lines: readonly string[];
      readonly style: TextStyle;
      readonly span: Span;
    }
  | {
      readonly kind: 'codes';
      readonly codes: readonly { readonly value: string; readonly label?: string | undefined }[];
      readonly size: Mpt;
      readonly style: TextStyle;
      readonly span: Span;
    }
  | (BarCodeForm & {
      /** With `issn` an ISSN and its variant, else an EAN; places not filled. */
      readonly number: { readonly kind: 'issn' | 'ean'; readonly text: string };
      readonly variant: string;
      readonly addOn: string | undefined;
      readonly span: Span;
    });

export interface FurnitureTemplate {
  readonly name: string;
  readonly box: BoxPlace | undefined;
  readonly parts: readonly FurnitureTemplatePart[];
  readonly span: Span;
}
