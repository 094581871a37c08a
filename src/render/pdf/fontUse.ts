/** A face as one file uses it: its glyphs by the codes that text calls them by, and the fonts that hold them. */
import type { Face } from '../../model/face.ts';
import type { WritingMode } from '../../model/galley.ts';
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
  /** By code, the first of code 1. */
  readonly glyphs: readonly UsedGlyph[];
  readonly codeOf: CodeOf;
}

/** The code of a glyph used as `text`, from 1; 0 is .notdef. */
export type CodeOf = (gid: number, text: string) => number;

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

/** Font units as thousandths of an em, to three decimals. */
export const per1000 = (face: Face, units: number): number =>
  Math.round((units * 1_000_000) / face.unitsPerEm) / 1000;
