/** A face of which every figure is known: Han one em, letters 0.6, digits 0.5, marks in their halves. */
import { type Face, type FontBook, hasAll, type InkBox } from '../../src/model/face.ts';

const EM = 1000;

function advanceOf(codePoint: number): number {
  if (codePoint >= 0x30 && codePoint <= 0x39) return 500;
  if (codePoint === 0x20) return 300;
  return codePoint < 0x2000 && codePoint !== 0xb7 ? 600 : EM;
}

const OPENING = new Set([...'‘“「『〈《（【〖〔［｛'].map((mark) => mark.codePointAt(0)));

/** Marks have their ink in the half where mainland fonts draw it. */
function inkOf(codePoint: number): InkBox {
  if (OPENING.has(codePoint)) return { left: 600, right: 900, bottom: 0, top: 800 };
  return { left: 100, right: 400, bottom: 0, top: 800 };
}

/** Glyph ids are code points; `without` names characters the face has not. */
export function fakeFace(without = ''): Face {
  const missing = new Set([...without].map((character) => character.codePointAt(0)));
  const gidOf = (codePoint: number): number => (missing.has(codePoint) ? 0 : codePoint);
  return {
    id: 'fake',
    postscriptName: 'Fake',
    outlines: 'truetype',
    unitsPerEm: EM,
    ascent: 880,
    descent: -120,
    capHeight: 700,
    italicAngle: 0,
    bbox: { left: 0, right: EM, bottom: -120, top: 880 },
    dashFeature: undefined,
    glyphOf: gidOf,
    advanceOf,
    verticalAdvanceOf: () => EM,
    verticalOf: (gid) => gid,
    inkOf,
    hasVariant: () => undefined,
    shape: (text) =>
      [...text].map((character) => {
        const codePoint = character.codePointAt(0) ?? 0;
        return { gid: gidOf(codePoint), advance: advanceOf(codePoint), text: character };
      }),
    subset: (gids) => ({
      kind: 'truetype',
      program: new Uint8Array(),
      gids: gids.map((_, i) => i + 1),
    }),
  };
}

export function fakeFonts(face: Face = fakeFace(), lender?: Face): FontBook {
  return {
    faceFor: (_font, text) =>
      hasAll(face, text) || lender === undefined || !hasAll(lender, text) ? face : lender,
    drawnLength: () => 0,
  };
}
