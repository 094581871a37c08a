/** Glyphs that the house has drawn, as a Type 3 font: a content stream a glyph (ISO 32000 9.6.5). */
import type { Face, GlyphSegment } from '../../model/face.ts';
import { formatPt } from '../../model/units.ts';
import { type FontUse, per1000, type UsedGlyph } from './fontUse.ts';
import type { PdfDocument, PdfReference } from './pdfkitInternals.ts';
import { toUnicode } from './toUnicode.ts';

/** Writes the font once all pages are known. Its glyph space is a thousandth of an em, whatever the face counts in. */
export function endDrawnFont(document: PdfDocument, { face, fonts, glyphs }: FontUse): void {
  const names = glyphs.map((_, i) => `g${i + 1}`);
  const unicode = document.ref({});
  unicode.end(new TextEncoder().encode(toUnicode(glyphs, 2)));
  const { left, bottom, right, top } = face.bbox;
  const data = {
    FontBBox: [left, bottom, right, top].map((units) => per1000(face, units)),
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: Object.fromEntries(
      glyphs.map((glyph, i) => [names[i] ?? '', drawing(document, face, glyph)]),
    ),
    Encoding: { Type: 'Encoding', Differences: [1, ...names] },
    FirstChar: 1,
    LastChar: glyphs.length,
    Widths: glyphs.map(({ gid }) => per1000(face, face.advanceOf(gid))),
    // Nothing is called by name in a drawing; without the entry the page's resources would be searched.
    Resources: {},
    ToUnicode: unicode,
  };
  for (const { reference } of fonts.values()) {
    Object.assign(reference.data, data);
    reference.end();
  }
}

/** `d1`: a shape without a colour of its own, so that ink and overprint are those of the text. */
function drawing(document: PdfDocument, face: Face, { gid }: UsedGlyph): PdfReference {
  const number = (units: number): string => formatPt(Math.round(1000 * per1000(face, units)));
  const { left, bottom, right, top } = face.inkOf(gid);
  const box = [face.advanceOf(gid), 0, left, bottom, right, top].map(number).join(' ');
  const path = (face.drawingOf?.(gid) ?? []).map((segment) => segmentOperator(segment, number));
  const reference = document.ref({});
  const operators = path.length === 0 ? [] : [...path, 'f'];
  reference.end(new TextEncoder().encode([`${box} d1`, ...operators, ''].join('\n')));
  return reference;
}

function segmentOperator(segment: GlyphSegment, number: (units: number) => string): string {
  const end = `${number(segment.x)} ${number(segment.y)}`;
  switch (segment.to) {
    case 'move':
      return `${end} m`;
    case 'line':
      return `${end} l`;
    case 'curve':
      return `${number(segment.x1)} ${number(segment.y1)} ${number(segment.x2)} ${number(segment.y2)} ${end} c`;
  }
}
