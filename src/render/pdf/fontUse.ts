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
  /** The codes of a glyph, one a text, from 1; 0 is .notdef. */
  readonly codes: Map<number, number[]>;
  /** By code, the first of code 1. */
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
export function codeOf({ codes, face, glyphs }: FontUse, gid: number, text: string): number {
  const known = codes.get(gid);
  if (known !== undefined) {
    for (const code of known) {
      // A CFF subset is keyed by its own glyph order, so there a glyph has one code and its first text.
      if (face.outlines === 'cff' || glyphs[code - 1]?.text === text) return code;
    }
  }
  const code = glyphs.length + 1;
  if (code > MOST_CODES[face.outlines])
    throw new InvariantError('more glyphs than a font can hold', { face: face.id });
  if (known === undefined) codes.set(gid, [code]);
  else known.push(code);
  glyphs.push({ gid, text });
  return code;
}

/** Font units as thousandths of an em, to three decimals. */
export const per1000 = (face: Face, units: number): number =>
  Math.round((units * 1_000_000) / face.unitsPerEm) / 1000;
