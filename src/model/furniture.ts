/** Page furniture (版面部件): nameplate, ears, contents, notices — what the house builds once and fills for each issue. */
import type { BoxPlace } from './boxPlace.ts';
import type { GlyphSegment } from './face.ts';
import type { TextStyle } from './galley.ts';
import type { RuleStyle } from './ruleStyle.ts';
import type { Span } from './source.ts';
import type { Mpt } from './units.ts';

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

/** One thing in a piece of furniture; they stand one under the other. */
export type FurniturePart =
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly style: TextStyle }
  | { readonly kind: 'rule'; readonly style: RuleStyle }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly height: Mpt }
  | {
      readonly kind: 'codes';
      readonly codes: readonly QrCode[];
      readonly size: Mpt;
      readonly style: TextStyle;
    };

export interface Furniture {
  readonly name: string;
  readonly box: BoxPlace | undefined;
  readonly parts: readonly FurniturePart[];
  /** Where the house describes it. */
  readonly span: Span;
}

/** A part as the house has it, its places still to be filled. */
export type FurnitureTemplatePart =
  | Exclude<FurniturePart, { readonly kind: 'text' | 'codes' }>
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
    };

export interface FurnitureTemplate {
  readonly name: string;
  readonly box: BoxPlace | undefined;
  readonly parts: readonly FurnitureTemplatePart[];
  readonly span: Span;
}
