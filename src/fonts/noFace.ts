/** Sets nothing: stands in where no font could be opened, after the error is told. */
import { type Face, NO_FACE_ID } from '../model/face.ts';

export const NO_FACE: Face = {
  id: NO_FACE_ID,
  postscriptName: 'none',
  outlines: 'truetype',
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  capHeight: 700,
  italicAngle: 0,
  bbox: { left: 0, right: 1000, bottom: -120, top: 880 },
  dashFeature: undefined,
  glyphOf: () => 1,
  advanceOf: () => 1000,
  verticalAdvanceOf: () => 1000,
  verticalOf: (gid) => gid,
  hasVariant: () => true,
  inkOf: () => ({ left: 0, right: 1000, bottom: -120, top: 880 }),
  shape: (text) => [...text].map((character) => ({ gid: 1, advance: 1000, text: character })),
  subset: () => ({ kind: 'truetype', program: new Uint8Array(), gids: [] }),
};
