/** The face of the characters that a house has drawn itself: no font program, a drawing a glyph. */
import { type Face, type GlyphSegment, type InkBox, isExtender } from '../model/face.ts';
import { DRAWING_EM, EM_ASCENT, type House } from '../model/issue.ts';
import { outlineBox } from '../model/outlineBox.ts';
import { InvariantError } from '../model/units.ts';

/** The id of the face; it belongs to no role. */
export const DRAWN_FACE_ID = 'glyphs';

const ASCENT = DRAWING_EM * EM_ASCENT;
/** Latin capitals of the Chinese faces are about this high; a drawing has none of its own. */
const CAP_HEIGHT = 700;
const EM_BOX: InkBox = { left: 0, right: DRAWING_EM, bottom: ASCENT - DRAWING_EM, top: ASCENT };
const NO_INK: InkBox = { left: 0, right: 0, bottom: 0, top: 0 };

/** Glyph ids count from 1, in the order of the house. */
export function drawnFace(glyphs: House['glyphs']): Face {
  const drawings = [...glyphs.values()].map(({ segments }) => segments);
  const gidOfText = new Map([...glyphs.keys()].map((text, i) => [text, i + 1]));
  const inks = drawings.map(outlineBox);
  const drawingOf = (gid: number): readonly GlyphSegment[] => drawings[gid - 1] ?? [];
  const glyphOf = (codePoint: number): number =>
    gidOfText.get(String.fromCodePoint(codePoint)) ?? 0;
  return {
    id: DRAWN_FACE_ID,
    postscriptName: 'HouseGlyphs',
    outlines: 'drawn',
    unitsPerEm: DRAWING_EM,
    ascent: ASCENT,
    descent: ASCENT - DRAWING_EM,
    capHeight: CAP_HEIGHT,
    italicAngle: 0,
    bbox: inks.reduce<InkBox>((all, ink) => around(all, ink ?? all), EM_BOX),
    dashFeature: undefined,
    glyphOf,
    advanceOf: () => DRAWING_EM,
    verticalAdvanceOf: () => DRAWING_EM,
    verticalOf: (gid) => gid,
    hasVariant: (base, selector) => gidOfText.has(String.fromCodePoint(base, selector)),
    inkOf: (gid) => inks[gid - 1] ?? NO_INK,
    drawingOf,
    // A whole sequence is one glyph; what the house has not drawn shows as missing, character by character.
    shape: (text) => {
      const gid = gidOfText.get(text);
      return gid === undefined
        ? [...text].map((character) => ({
            gid: glyphOf(character.codePointAt(0) ?? 0),
            advance: DRAWING_EM,
            text: character,
          }))
        : [{ gid, advance: DRAWING_EM, text }];
    },
    subset: (gids) => {
      throw new InvariantError('drawings are no font program', { gids });
    },
  };
}

const around = (a: InkBox, b: InkBox): InkBox => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
});

/**
 * Finds the longest text of the house that begins at an offset; its UTF-16 length, 0 where none does. A text
 * that goes on with a selector or mark of its last character is another text.
 */
export function drawnTexts(glyphs: House['glyphs']): (text: string, at: number) => number {
  if (glyphs.size === 0) return () => 0;
  const byFirst = new Map<number, string[]>();
  const longestFirst = [...glyphs.keys()].sort((a, b) => b.length - a.length);
  for (const drawn of longestFirst) {
    const first = drawn.charCodeAt(0);
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [drawn]);
    else known.push(drawn);
  }
  return (text, at) =>
    byFirst
      .get(text.charCodeAt(at))
      ?.find((drawn) => text.startsWith(drawn, at) && !goesOn(text, at + drawn.length))?.length ??
    0;
}

const goesOn = (text: string, at: number): boolean =>
  at < text.length && isExtender(String.fromCodePoint(text.codePointAt(at) ?? 0));
