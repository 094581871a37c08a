/** The items of a paragraph while they are gathered: one glyph each, a column a property. */
import type { Face } from '../model/face.ts';
import { slabFor } from './slab.ts';

/** How a glyph stands: 0 upright, 1 turned a quarter clockwise. */
export const Stance = { upright: 0, sideways: 1 } as const;

/** Size of an item that is as large as its paragraph, thousandths. */
export const FULL = 1000;

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

/** Columns of numbers with room for more than `count` of them, for a paragraph may hold a million glyphs. */
interface Columns {
  readonly character: Uint32Array;
  readonly codePoint: Uint32Array;
  readonly cls: Uint8Array;
  readonly face: Uint8Array;
  readonly gid: Uint32Array;
  readonly advance: Float64Array;
  readonly size: Uint32Array;
  readonly rise: Int32Array;
  readonly stance: Uint8Array;
  readonly joined: Uint8Array;
}

export interface Items extends Columns {
  readonly count: number;
  /** The faces that `face` counts. */
  readonly faces: readonly Face[];
}

/** Gathers the items of a paragraph of so many characters. */
export class ItemGatherer {
  private columns: Columns;
  private room: number;
  private count = 0;
  private readonly faces: Face[] = [];
  private lastFace = -1;

  constructor(characters: number) {
    this.room = characters;
    this.columns = columnsFor(characters);
  }

  /** Whether the glyph that was added last is a digit that stands upright (in a vertical line). */
  endsInUprightFigure(): boolean {
    const { codePoint, stance } = this.columns;
    const last = codePoint[this.count - 1] ?? 0;
    return last >= 0x30 && last <= 0x39 && stance[this.count - 1] === Stance.upright;
  }

  add(item: Item): void {
    const i = this.next(item.character, item.codePoint, item.cls, item.face);
    const { gid, advance, size, rise, stance, joined } = this.columns;
    gid[i] = item.gid;
    advance[i] = item.advance;
    size[i] = item.size;
    rise[i] = item.rise;
    stance[i] = item.stance;
    joined[i] = item.joined ? 1 : 0;
  }

  /** Adds a character in its own square: what most of a paragraph is. */
  addPlain(item: Pick<Item, 'character' | 'codePoint' | 'cls' | 'face' | 'gid' | 'advance'>): void {
    const i = this.next(item.character, item.codePoint, item.cls, item.face);
    this.columns.gid[i] = item.gid;
    this.columns.advance[i] = item.advance;
    this.columns.size[i] = FULL;
  }

  items(): Items {
    const { columns, count, faces } = this;
    return { ...columns, count, faces };
  }

  private next(character: number, codePoint: number, cls: number, face: Face): number {
    if (this.count === this.room) this.grow();
    const i = this.count;
    this.count += 1;
    const { columns } = this;
    columns.character[i] = character;
    columns.codePoint[i] = codePoint;
    columns.cls[i] = cls;
    columns.face[i] = this.faceIndex(face);
    return i;
  }

  private faceIndex(face: Face): number {
    if (this.faces[this.lastFace] === face) return this.lastFace;
    this.lastFace = this.faces.indexOf(face);
    if (this.lastFace < 0) this.lastFace = this.faces.push(face) - 1;
    return this.lastFace;
  }

  /** A character may be drawn by several glyphs. */
  private grow(): void {
    const room = 2 * this.room + 8;
    const longer = columnsFor(room);
    const { columns } = this;
    longer.character.set(columns.character);
    longer.codePoint.set(columns.codePoint);
    longer.cls.set(columns.cls);
    longer.face.set(columns.face);
    longer.gid.set(columns.gid);
    longer.advance.set(columns.advance);
    longer.size.set(columns.size);
    longer.rise.set(columns.rise);
    longer.stance.set(columns.stance);
    longer.joined.set(columns.joined);
    this.columns = longer;
    this.room = room;
  }
}

function columnsFor(room: number): Columns {
  const { float64, int32, uint32, uint8 } = slabFor(room, { eights: 1, fours: 5, ones: 4 });
  return {
    advance: float64(room),
    character: uint32(room),
    codePoint: uint32(room),
    gid: uint32(room),
    size: uint32(room),
    rise: int32(room),
    cls: uint8(room),
    face: uint8(room),
    stance: uint8(room),
    joined: uint8(room),
  };
}
