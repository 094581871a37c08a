/** A face without a font: a square for every Chinese sign, half of one for the rest. For text of which only breaks matter. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Face, FontBook, InkBox } from '../model/face.ts';
import { Class, classOf, isClosingMark } from './classes.ts';

const EM = 1000;
const EM_BOX: InkBox = { left: 0, right: EM, bottom: -120, top: 880 };

const widthOf = (codePoint: number): number => {
  const cls = classOf(codePoint);
  const isChinese =
    cls === Class.opening || isClosingMark(cls) || cls === Class.ellipsis || cls === Class.dash;
  return isChinese || eastAsianWidth(codePoint) === 2 ? EM : EM / 2;
};

/** Marks have their ink in the half where mainland faces draw it. */
function inkOf(codePoint: number): InkBox {
  const cls = classOf(codePoint);
  if (cls === Class.opening) return { ...EM_BOX, left: EM / 2 };
  return isClosingMark(cls)
    ? { ...EM_BOX, right: EM / 2 }
    : { ...EM_BOX, right: widthOf(codePoint) };
}

/** Glyph ids are code points. */
const SQUARES: Face = {
  id: 'squares',
  postscriptName: 'Squares',
  outlines: 'truetype',
  unitsPerEm: EM,
  ascent: 880,
  descent: -120,
  capHeight: 700,
  italicAngle: 0,
  bbox: EM_BOX,
  dashFeature: undefined,
  glyphOf: (codePoint) => codePoint,
  advanceOf: widthOf,
  verticalAdvanceOf: () => EM,
  verticalOf: (gid) => gid,
  inkOf,
  hasVariant: () => undefined,
  shape: (text) =>
    [...text].map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return { gid: codePoint, advance: widthOf(codePoint), text: character };
    }),
  subset: () => ({ kind: 'truetype', program: new Uint8Array(), gids: [] }),
};

export const SQUARE_FONTS: FontBook = { faceFor: () => SQUARES, drawnLength: () => 0 };
