/** Typefaces as the stages see them: measured glyphs, without a word about files or formats. */

/** What a face is used for. A house says which family plays each role. */
export const ROLES = ['song', 'hei', 'kai', 'fangsong', 'nameplate', 'rare'] as const;
export type Role = (typeof ROLES)[number];

/** A role at a weight (100–900). */
export interface FontRef {
  readonly role: Role;
  readonly weight: number;
}

/** One glyph of a shaped run; lengths in font units. */
export interface ShapedGlyph {
  readonly gid: number;
  readonly advance: number;
  /** The characters this glyph stands for; one string a glyph, in order. */
  readonly text: string;
}

/** The ink of a glyph from its origin, in font units. */
export interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** One stretch of a glyph's outline, in font units from its origin, y upwards. */
export type GlyphSegment =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    };

/** A font program cut down to the glyphs of one file. */
export interface FontSubset {
  readonly kind: 'truetype' | 'cff';
  readonly program: Uint8Array;
  /** Glyph ids of the subset in the order the original ids were given; 0 stays .notdef. */
  readonly gids: readonly number[];
}

/** A face of the font book. It has identity: two faces are the same when their `id` is. */
export interface Face {
  /** Stable name such as `song-400`; unique in a book. */
  readonly id: string;
  readonly postscriptName: string;
  /** How its outlines are kept; `drawn`: no font program, each glyph a drawing of the house's. */
  readonly outlines: 'truetype' | 'cff' | 'drawn';
  readonly unitsPerEm: number;
  /** Upper and lower edge of the em box over the baseline, font units (OS/2 typo metrics, never hhea). */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: InkBox;
  /** OpenType feature that makes —— one joined 2-em dash, where the face needs one. */
  readonly dashFeature: string | undefined;
  /** The glyph of a code point; 0 when the face has none. */
  glyphOf(codePoint: number): number;
  /** Advance width, font units. */
  advanceOf(gid: number): number;
  /** Advance height in vertical setting (vmtx; the em where the face has none), font units. */
  verticalAdvanceOf(gid: number): number;
  /** The glyph that stands for `gid` in vertical lines (feature `vert`); itself where there is none. */
  verticalOf(gid: number): number;
  /**
   * The upper edge of the glyph's em box over its baseline in vertical lines, font units (VORG, or vmtx and the
   * ink). Where the face does not tell, the box is that of horizontal lines, as deep as the advance height.
   */
  verticalOriginOf?(gid: number): number;
  inkOf(gid: number): InkBox;
  /**
   * Whether the face has the form that a variation selector asks of a base character (cmap format 14);
   * undefined when it lists no forms at all. Without the form the selector has no effect.
   */
  hasVariant(base: number, selector: number): boolean | undefined;
  /** The outline of a glyph of a drawn face, each contour closed, filled by the nonzero rule. */
  drawingOf?(gid: number): readonly GlyphSegment[];
  /** Sets a short run with kerning and the given features; memoised. Every character keeps its own glyph but for joined dashes. */
  shape(text: string, features: readonly string[]): readonly ShapedGlyph[];
  subset(gids: readonly number[]): FontSubset;
}

/** The id of the face that stands in where none could be opened. */
export const NO_FACE_ID = 'none';

/** Every face of an issue; opened when first asked for. */
export interface FontBook {
  /**
   * The face that sets a cluster (a character and what belongs to it, or a Western word): the house's own
   * drawing of exactly this text, the role's own face, one that lends the characters; the role's own when none
   * has them. Of no text: the role's own.
   */
  readonly faceFor: (font: FontRef, text: string) => Face;
  /** UTF-16 length of the longest text that begins at `at` and of which the house has a drawing; 0 when it has none. */
  readonly drawnLength: (text: string, at: number) => number;
}

/** Combining marks, variation selectors and joiners: they belong to the character before them (UAX #29). */
export const isExtender = (character: string): boolean => EXTENDER.test(character);
const EXTENDER = /^[\p{M}\u200d]$/u;

/** U+FE00–FE0F of standardised variants, U+E0100–E01EF of ideographic ones (Unicode 23.4). */
export const isVariationSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** U+FE0E and U+FE0F ask for a sign as text or as a coloured picture (UTS #51); they ask no form of a typeface. */
export const isPresentationSelector = (codePoint: number): boolean =>
  codePoint === 0xfe0e || codePoint === 0xfe0f;

/** Whether a face can set every character of a text; extenders follow their base. */
export const hasAll = (face: Face, text: string): boolean =>
  [...text].every(
    (character) => isExtender(character) || face.glyphOf(character.codePointAt(0) ?? 0) !== 0,
  );
