/** A face as one file uses it: its glyphs by the codes that text calls them by, and the fonts that hold them. */
import type { Face } from '../../model/face.ts';
import type { WritingMode } from '../../model/galley.ts';
import { InvariantError } from '../../model/units.ts';
import type { PdfDocument, PdfReference } from './pdfkitInternals.ts';

/**
 * The characters of one face in one file. A glyph that stands for two texts gets two codes — Kangxi radical and
 * ideograph may share a glyph — so that extraction gives back what was written.
 */
export interface FontUse {
  readonly name: string;
  readonly face: Face;
  /** The font that text in a direction calls; one that none calls is not written. */
  readonly fonts: Map<WritingMode, PageFont>;
  /** Code by glyph and text, from 1; 0 is .notdef. */
  readonly codes: Map<string, number>;
  readonly glyphs: UsedGlyph[];
}

export interface UsedGlyph {
  readonly gid: number;
  readonly text: string;
}

/** A font as a page calls it. */
export interface PageFont {
  readonly name: string;
  readonly reference: PdfReference;
  readonly use: FontUse;
}

export const newFontUse = (face: Face, name: string): FontUse => ({
  name,
  face,
  fonts: new Map(),
  codes: new Map(),
  glyphs: [],
});

/** The font of a face for text in one direction; drawings are placed one by one and have but one. */
export function fontFor(document: PdfDocument, use: FontUse, direction: WritingMode): PageFont {
  const known = use.fonts.get(direction);
  if (known !== undefined) return known;
  const isVertical = direction === 'vertical';
  const reference = document.ref(
    use.face.outlines === 'drawn'
      ? { Type: 'Font', Subtype: 'Type3' }
      : { Type: 'Font', Subtype: 'Type0', Encoding: isVertical ? 'Identity-V' : 'Identity-H' },
  );
  const font = { name: isVertical ? `${use.name}V` : use.name, reference, use };
  use.fonts.set(direction, font);
  return font;
}

/** Two bytes a code in a Type 0 font, one in a Type 3 font. */
const MOST_CODES = { truetype: 0xffff, cff: 0xffff, drawn: 0xff } as const;

/** The code of a glyph used as `text`. */
export function codeOf(use: FontUse, { gid, text }: UsedGlyph): number {
  const { outlines, id } = use.face;
  // A CFF subset is keyed by its own glyph order, so there a glyph has one code and its first text.
  const key = outlines === 'cff' ? String(gid) : `${gid}\u0000${text}`;
  const known = use.codes.get(key);
  if (known !== undefined) return known;
  const code = use.glyphs.length + 1;
  if (code > MOST_CODES[outlines])
    throw new InvariantError('more glyphs than a font can hold', { face: id });
  use.codes.set(key, code);
  use.glyphs.push({ gid, text });
  return code;
}

/** Font units as thousandths of an em, to three decimals. */
export const per1000 = (face: Face, units: number): number =>
  Math.round((units * 1_000_000) / face.unitsPerEm) / 1000;
