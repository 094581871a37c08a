/** Fonts in the file: a Type 0 font a face, cut to the glyphs used, each glyph extractable as its own text. */
import type { Face } from '../../model/face.ts';
import { type FontUse, per1000 } from './fontUse.ts';
import { type Packed, type PackedFont, packedFont } from './packedFont.ts';
import type { PdfDocument, PdfReference } from './pdfkitInternals.ts';
import { pdfText } from './pdfkitInternals.ts';
import { verticalWidths } from './verticalWidths.ts';

/** Writes the fonts of a face once all pages are known: one program, whether text runs across, down or both. */
export function endFont(document: PdfDocument, { face, fonts, glyphs }: FontUse): void {
  const font = packedFont(face, glyphs);
  const name = `${font.tag}+${face.postscriptName.replace(/[^\w-]/g, '')}`;
  const { cidToGid } = font;
  const descendant = document.ref({
    Type: 'Font',
    Subtype: font.kind === 'cff' ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor(document, face, font, name),
    DW: 1000,
    W: font.widths,
    ...(fonts.has('vertical') ? verticalWidths(face, glyphs) : {}),
    ...(font.kind === 'truetype'
      ? { CIDToGIDMap: cidToGid === undefined ? 'Identity' : packedStream(document, cidToGid) }
      : {}),
  });
  descendant.end();
  const data = {
    BaseFont: name,
    DescendantFonts: [descendant],
    ToUnicode: packedStream(document, font.toUnicode),
  };
  for (const { reference } of fonts.values()) {
    Object.assign(reference.data, data);
    reference.end();
  }
}

/** A stream that is packed already. */
function packedStream(
  document: PdfDocument,
  { bytes }: Packed,
  entries: Readonly<Record<string, unknown>> = {},
): PdfReference {
  // pdfkit counts the length; it stands where it does in every other stream.
  const reference = document.ref({ ...entries, Length: 0, Filter: 'FlateDecode' });
  reference.end(bytes);
  return reference;
}

/** Flags: symbolic (4), for the font is used by glyph id, not by a Latin encoding (ISO 32000 table 121). */
const SYMBOLIC = 4;
/** Stem width is not used by any RIP for embedded outlines; the usual value for a text face. */
const STEM_V = 80;

function descriptor(
  document: PdfDocument,
  face: Face,
  { kind, program }: PackedFont,
  name: string,
): PdfReference {
  const entries = kind === 'cff' ? { Subtype: 'CIDFontType0C' } : { Length1: program.length };
  const stream = packedStream(document, program, entries);
  const reference = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: [face.bbox.left, face.bbox.bottom, face.bbox.right, face.bbox.top].map((units) =>
      per1000(face, units),
    ),
    ItalicAngle: face.italicAngle,
    Ascent: per1000(face, face.ascent),
    Descent: per1000(face, face.descent),
    CapHeight: per1000(face, face.capHeight),
    StemV: STEM_V,
    [kind === 'cff' ? 'FontFile3' : 'FontFile2']: stream,
  });
  reference.end();
  return reference;
}
