/** From characters to glyphs: clusters, two-em signs, Western runs, and the face each comes from. */
import { type Face, hasAll, isExtender, type ShapedGlyph } from '../model/face.ts';
import type { DigitWidth } from '../model/galley.ts';
import { Class, isWestern } from './classes.ts';

/** One glyph of a paragraph. Lengths in thousandths of an em. */
export interface Item {
  /** UTF-16 offset in the paragraph. */
  readonly offset: number;
  readonly codePoint: number;
  readonly cls: number;
  readonly face: Face;
  readonly gid: number;
  readonly advance: number;
  /** Never parted from the item before: the second half of a two-em sign. */
  readonly joined: boolean;
}

export interface RunToItemise {
  readonly characters: readonly string[];
  readonly classes: Uint8Array;
  /** UTF-16 offset of the run in its paragraph. */
  readonly offset: number;
  /** The face that has all of a text. */
  readonly faceFor: (text: string) => Face;
  readonly digits: DigitWidth;
}

export function itemise(run: RunToItemise): readonly Item[] {
  const items: Item[] = [];
  let offset = run.offset;
  for (let i = 0; i < run.characters.length; ) {
    const length = pieceLength(run, i);
    const piece = run.characters.slice(i, i + length).join('');
    for (const item of itemsOfPiece(run, i, piece, offset)) items.push(item);
    offset += piece.length;
    i += length;
  }
  return items;
}

/** How many characters from `start` are set together: a two-em sign, a Western word, a cluster. */
function pieceLength(run: RunToItemise, start: number): number {
  const character = run.characters[start];
  if (isTwoEmHalf(character) && run.characters[start + 1] === character) return 2;
  let end = start + 1;
  const cls = run.classes[start] ?? Class.ideograph;
  if (isWestern(cls)) {
    const limit = Math.min(run.characters.length, start + LONGEST_PIECE);
    while (end < limit && continuesWord(run, cls, end)) end += 1;
    return end - start;
  }
  while (end < run.characters.length && isExtender(run.characters[end] ?? '')) end += 1;
  return end - start;
}

/** —— and ……, also written with U+22EF, are two characters that make one two-em sign (GB/T 15834 5.1.4–5). */
const isTwoEmHalf = (character: string | undefined): boolean =>
  character === '—' || character === '…' || character === '⋯';

/** No word is longer; what is (a file pasted as text) is shaped in pieces, for shaping is not linear. */
const LONGEST_PIECE = 200;

/** Digits and letters are shaped apart, for digits may take half the square each; they still never part. */
function continuesWord(run: RunToItemise, first: number, at: number): boolean {
  const cls = run.classes[at] ?? Class.ideograph;
  if (isExtender(run.characters[at] ?? '')) return true;
  return isWestern(cls) && (cls === Class.digit) === (first === Class.digit);
}

function itemsOfPiece(
  run: RunToItemise,
  at: number,
  piece: string,
  offset: number,
): readonly Item[] {
  const cls = run.classes[at] ?? Class.ideograph;
  const isSign = [...piece].length === 2 && isTwoEmHalf([...piece][0]);
  if (isSign) return signItems(run.faceFor(piece), piece, offset);
  if (isWestern(cls)) return wordItems(run, at, piece, offset);
  const { face, glyphs } = shapeCluster(run, piece);
  return glyphItems(face, glyphs, offset, () => cls);
}

/** A two-em sign: one joined glyph where the face has it, else two that are never parted. */
function signItems(face: Face, piece: string, offset: number): readonly Item[] {
  const cls = piece.startsWith('—') ? Class.dash : Class.ellipsis;
  const features = cls === Class.dash && face.dashFeature !== undefined ? [face.dashFeature] : [];
  const items = glyphItems(face, face.shape(piece, features), offset, () => cls);
  return items.map((item, index) => ({
    ...item,
    // The sign takes two em whatever the face draws; its ink is stretched over them by moving the halves.
    advance: SIGN_WIDTH / items.length,
    joined: index > 0,
  }));
}

const SIGN_WIDTH = 2000;

/** A Western word in one face: the first that has all of it, else character by character. */
function wordItems(run: RunToItemise, at: number, piece: string, offset: number): readonly Item[] {
  const face = run.faceFor(piece);
  if (hasAll(face, piece)) {
    let index = at;
    const isHalf = run.classes[at] === Class.digit && run.digits === 'half';
    return glyphItems(face, face.shape(piece, isHalf ? ['hwid'] : []), offset, (glyph) => {
      const cls = run.classes[index] ?? Class.letter;
      index += [...glyph.text].length;
      return cls;
    });
  }
  let from = offset;
  return [...piece].flatMap((character, index) => {
    const { face: lender, glyphs } = shapeCluster(run, character);
    const items = glyphItems(lender, glyphs, from, () => run.classes[at + index] ?? Class.letter);
    from += character.length;
    return items;
  });
}

function shapeCluster(
  run: RunToItemise,
  piece: string,
): { readonly face: Face; readonly glyphs: readonly ShapedGlyph[] } {
  const face = run.faceFor(piece);
  const first = piece.codePointAt(0) ?? 0;
  const isSingle = piece.length === (first > 0xffff ? 2 : 1);
  if (!isSingle) return { face, glyphs: face.shape(piece, []) };
  const gid = face.glyphOf(first);
  return { face, glyphs: [{ gid, advance: face.advanceOf(gid), text: piece }] };
}

function glyphItems(
  face: Face,
  glyphs: readonly ShapedGlyph[],
  offset: number,
  clsOf: (glyph: ShapedGlyph) => number,
): readonly Item[] {
  let at = offset;
  return glyphs.map((glyph) => {
    const item: Item = {
      offset: at,
      codePoint: glyph.text.codePointAt(0) ?? 0,
      cls: clsOf(glyph),
      face,
      gid: glyph.gid,
      advance: (glyph.advance * 1000) / face.unitsPerEm,
      joined: false,
    };
    at += glyph.text.length;
    return item;
  });
}
