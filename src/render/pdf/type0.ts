/** Fonts in the file: a Type 0 font a face, cut to the glyphs used, each glyph extractable as its own text. */
import { createHash } from 'node:crypto';
import type { Face, FontSubset } from '../../model/face.ts';
import { InvariantError } from '../../model/units.ts';
import type { PdfDocument, PdfReference } from './pdfkitInternals.ts';
import { pdfText } from './pdfkitInternals.ts';

/**
 * The characters (CIDs) of one face in one file. A glyph that stands for two texts gets two CIDs — Kangxi
 * radical and ideograph may share a glyph — so that extraction gives back what was written.
 */
export interface FontUse {
  readonly name: string;
  readonly face: Face;
  readonly reference: PdfReference;
  /** CID by glyph and text. */
  readonly cids: Map<string, number>;
  readonly glyphs: { readonly gid: number; readonly text: string }[];
}

export function newFontUse(document: PdfDocument, face: Face, name: string): FontUse {
  const reference = document.ref({ Type: 'Font', Subtype: 'Type0', Encoding: 'Identity-H' });
  return { name, face, reference, cids: new Map(), glyphs: [] };
}

/** The CID of a glyph used as `text`; CID 0 is .notdef. */
export function cidOf(use: FontUse, gid: number, text: string): number {
  // A CFF subset is keyed by its own glyph order, so there a glyph has one CID and its first text.
  const key = use.face.outlines === 'cff' ? String(gid) : `${gid}\u0000${text}`;
  const known = use.cids.get(key);
  if (known !== undefined) return known;
  const cid = use.glyphs.length + 1;
  if (cid > 0xffff)
    throw new InvariantError('more glyphs than a font can hold', { face: use.face.id });
  use.cids.set(key, cid);
  use.glyphs.push({ gid, text });
  return cid;
}

/** Writes the font once all pages are known. */
export function endFont(document: PdfDocument, use: FontUse): void {
  const { face, glyphs } = use;
  const gids = [...new Set(glyphs.map(({ gid }) => gid))];
  const subset = face.subset(gids);
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
  Object.assign(use.reference.data, {
    BaseFont: name,
    DescendantFonts: [descendant],
    ToUnicode: toUnicode(document, glyphs),
  });
  use.reference.end();
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

const per1000 = (face: Face, units: number): number =>
  Math.round((units * 1_000_000) / face.unitsPerEm) / 1000;

/** Advances in thousandths of an em; the em square is the default and left out. */
function widths(face: Face, glyphs: readonly { readonly gid: number }[]): readonly unknown[] {
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
  subset: FontSubset,
  name: string,
): PdfReference {
  const program = document.ref(
    subset.kind === 'cff' ? { Subtype: 'CIDFontType0C' } : { Length1: subset.program.length },
  );
  program.end(subset.program);
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

/** Entries a bfchar block may hold (Adobe Technical Note 5014). */
const CMAP_BLOCK = 100;

function toUnicode(
  document: PdfDocument,
  glyphs: readonly { readonly text: string }[],
): PdfReference {
  const entries = glyphs.map(({ text }, i) => `<${hex4(i + 1)}> <${utf16Hex(text)}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / CMAP_BLOCK) }, (_, i) => {
    const block = entries.slice(i * CMAP_BLOCK, (i + 1) * CMAP_BLOCK);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  const reference = document.ref({});
  reference.end(
    new TextEncoder().encode(
      [
        '/CIDInit /ProcSet findresource begin',
        '12 dict begin',
        'begincmap',
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
        '/CMapName /Adobe-Identity-UCS def',
        '/CMapType 2 def',
        '1 begincodespacerange',
        '<0000> <ffff>',
        'endcodespacerange',
        ...blocks,
        'endcmap',
        'CMapName currentdict /CMap defineresource pop',
        'end',
        'end',
        '',
      ].join('\n'),
    ),
  );
  return reference;
}

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i += 1) hex += hex4(text.charCodeAt(i));
  return hex;
}
