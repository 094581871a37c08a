/** Lines of the house (线型): plain, of several strokes, or a drawing repeated. */
import type { GlyphSegment } from './face.ts';
import type { HouseInk } from './ink.ts';
import type { Mpt } from './units.ts';

/** A line: plain by its width, or in a pattern of the house (反线、文武线、花线 …). */
export interface RuleStyle {
  /** Its depth: twice as far as its ink reaches from its middle. */
  readonly width: Mpt;
  /** Per cent of its ink. */
  readonly tint: number;
  /** Undefined: black. */
  readonly ink?: HouseInk | undefined;
  /** Undefined: one stroke of `width`. */
  readonly pattern: RulePattern | undefined;
}

/** Strokes side by side, or a drawing repeated a whole number of times. */
export type RulePattern =
  | { readonly kind: 'strokes'; readonly strokes: readonly RuleStroke[] }
  | { readonly kind: 'motif'; readonly motif: Motif };

/** One stroke of a line of several. */
export interface RuleStroke {
  /** Its middle from the middle of the line, positive to the right of the way, so inwards in a box. */
  readonly offset: Mpt;
  readonly width: Mpt;
  /** Drawn and left out by turns, as near to these lengths as makes the run end as it begins. */
  readonly dash: { readonly on: Mpt; readonly off: Mpt } | undefined;
}

/**
 * A drawing that is repeated along a line (花线): `segments` in thousandths of its depth, from the left end of its
 * middle, y upwards, which is to the left of the way and outwards in a box.
 */
export interface Motif {
  readonly length: Mpt;
  readonly depth: Mpt;
  readonly segments: readonly GlyphSegment[];
}
