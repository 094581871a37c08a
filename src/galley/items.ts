/** The items of a paragraph while they are gathered: one glyph each, a column a property. */
import type { Face } from '../model/face.ts';

/** How a glyph stands: 0 upright, 1 turned a quarter clockwise. */
export const Stance = { upright: 0, sideways: 1 } as const;

export interface Item {
  /** Index of its first character in the paragraph. */
  readonly character: number;
  readonly codePoint: number;
  readonly cls: number;
  readonly face: Face;
  readonly gid: number;
  /** Width of the glyph along the line, thousandths of an em of the paragraph. */
  readonly advance: number;
  /** Size of the glyph, thousandths of the paragraph's. */
  readonly size: number;
  /** Towards the line before, thousandths of an em. */
  readonly rise: number;
  readonly stance: number;
  /** Never parted from the item before: the second half of a two-em sign, a further glyph of a cluster. */
  readonly joined: boolean;
}

/** Columns of plain numbers, for a paragraph may hold a million glyphs. */
export interface Items {
  readonly character: number[];
  readonly codePoint: number[];
  readonly cls: number[];
  readonly face: number[];
  readonly gid: number[];
  readonly advance: number[];
  readonly size: number[];
  readonly rise: number[];
  readonly stance: number[];
  readonly joined: number[];
  /** The faces that `face` counts. */
  readonly faces: Face[];
}

export const noItems = (): Items => ({
  character: [],
  codePoint: [],
  cls: [],
  face: [],
  gid: [],
  advance: [],
  size: [],
  rise: [],
  stance: [],
  joined: [],
  faces: [],
});

export const countOf = (items: Items): number => items.gid.length;

export function addItem(to: Items, item: Item): void {
  to.character.push(item.character);
  to.codePoint.push(item.codePoint);
  to.cls.push(item.cls);
  to.face.push(faceIndex(to, item.face));
  to.gid.push(item.gid);
  to.advance.push(item.advance);
  to.size.push(item.size);
  to.rise.push(item.rise);
  to.stance.push(item.stance);
  to.joined.push(item.joined ? 1 : 0);
}

/** A character in its own square: what most of a paragraph is. */
export function addPlain(
  to: Items,
  character: number,
  codePoint: number,
  cls: number,
  face: Face,
  gid: number,
  advance: number,
): void {
  to.character.push(character);
  to.codePoint.push(codePoint);
  to.cls.push(cls);
  to.face.push(faceIndex(to, face));
  to.gid.push(gid);
  to.advance.push(advance);
  to.size.push(FULL);
  to.rise.push(0);
  to.stance.push(Stance.upright);
  to.joined.push(0);
}

/** Size of an item that is as large as its paragraph, thousandths. */
export const FULL = 1000;

function faceIndex(items: Items, face: Face): number {
  const last = items.face.at(-1);
  if (last !== undefined && items.faces[last] === face) return last;
  const known = items.faces.indexOf(face);
  if (known >= 0) return known;
  items.faces.push(face);
  return items.faces.length - 1;
}
