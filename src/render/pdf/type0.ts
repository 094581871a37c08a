/** Fonts in the file: a Type 0 font a face, cut to the glyphs used, each glyph extractable as its own text. */
import { createHash } from 'node:crypto';
import type { Face } from '../../model/face.ts';
import { type FontUse, per1000, type UsedGlyph } from './fontUse.ts';
import { type PackedSubset, packedSubset } from './packedSubset.ts';
import type { PdfDocument, PdfReference } from './pdfkitInternals.ts';
import { pdfText } from './pdfkitInternals.ts';
import { toUnicode } from './toUnicode.ts';
import { verticalWidths } from './verticalWidths.ts';

/** Writes the fonts of a face once all pages are known: one program, whether text runs across, down or both. */
export function endFont(document: PdfDocument, { face, fonts, glyphs }: FontUse): void {
  const gids = [...new Set(glyphs.map(({ gid }) => gid))];
  const subset = packedSubset(face, gids);
  const subsetGid = new Map(gids.map((gid, i) => [gid, subset.gids[i] ?? 0]));
  const name = `${tagOf(gids)}+${face.postscriptName.replace(/[^\w-]/g, '')}`;
  const descendant = document.ref({
    Type: 'Font',
    Subtype: subset.kind === 'cff' ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor(document, face, subset, name),
    DW: 1000,
    W: widths(face, glyphs),
    ...(fonts.has('vertical') ? verticalWidths(face, glyphs) : {}),
    ...(subset.kind === 'truetype'
      ? {
          CIDToGIDMap: cidToGidMap(
            document,
            glyphs.map(({ gid }) => subsetGid.get(gid) ?? 0),
          ),
        }
      : {}),
  });
  descendant.end();
  const data = {
    BaseFont: name,
    DescendantFonts: [descendant],
    ToUnicode: toUnicode(document, glyphs, 4),
  };
  for (const { reference } of fonts.values()) {
    Object.assign(reference.data, data);
    reference.end();
  }
}

/** Six letters from the glyph set, as ISO 32000 9.6.4 wants for a subset; the same set, the same tag. */
function tagOf(gids: readonly number[]): string {
  const digest = createHash('sha256').update(gids.join()).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join(
    '',
  );
}

/** Two bytes a CID; the entry of CID 0 is .notdef. */
function cidToGidMap(document: PdfDocument, gids: readonly number[]): PdfReference {
  const map = new Uint8Array(2 * (gids.length + 1));
  gids.forEach((gid, i) => {
    map[2 * i + 2] = gid >> 8;
    map[2 * i + 3] = gid & 0xff;
  });
  const reference = document.ref({});
  reference.end(map);
  return reference;
}

/** Advances in thousandths of an em; the em square is the default and left out. */
function widths(face: Face, glyphs: readonly UsedGlyph[]): readonly unknown[] {
  return glyphs.flatMap(({ gid }, i) => {
    const width = per1000(face, face.advanceOf(gid));
    return width === 1000 ? [] : [i + 1, [width]];
  });
}

/** Flags: symbolic (4), for the font is used by glyph id, not by a Latin encoding (ISO 32000 table 121). */
const SYMBOLIC = 4;
/** Stem width is not used by any RIP for embedded outlines; the usual value for a text face. */
const STEM_V = 80;

function descriptor(
  document: PdfDocument,
  face: Face,
  subset: PackedSubset,
  name: string,
): PdfReference {
  const program = document.ref({
    ...(subset.kind === 'cff' ? { Subtype: 'CIDFontType0C' } : { Length1: subset.length }),
    // pdfkit counts the length; it stands where it does in every other stream.
    Length: 0,
    Filter: 'FlateDecode',
  });
  program.end(subset.packed);
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
    [subset.kind === 'cff' ? 'FontFile3' : 'FontFile2']: program,
  });
  reference.end();
  return reference;
}
