/** Font programs cut and packed; the same glyphs of a face again, as when a watched page is saved, are taken as they are. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Face, FontSubset } from '../../model/face.ts';
import { keep } from '../../model/keep.ts';
import { per1000, type UsedGlyph } from './fontUse.ts';
import { toUnicode } from './toUnicode.ts';

/** A stream with FlateDecode, and its length unpacked. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly length: number;
}

export interface PackedFont {
  readonly kind: FontSubset['kind'];
  /** Six letters from the glyph set, as ISO 32000 9.6.4 wants for a subset; the same set, the same tag. */
  readonly tag: string;
  readonly program: Packed;
  readonly toUnicode: Packed;
  /** Advances that are not an em, as the entry W has them. */
  readonly widths: readonly unknown[];
  /** From codes to glyphs of the program; undefined where they are the same. */
  readonly cidToGid: Packed | undefined;
}

/** Of each face, by the glyphs with their texts; the last used stand last. */
const kept = new WeakMap<Face, Map<string, PackedFont>>();

/** A page has a megabyte of fonts at most; an editor works on a page or two at a time. */
const MOST_KEPT = 4;

export function packedFont(face: Face, glyphs: readonly UsedGlyph[]): PackedFont {
  const ofFace = keep(kept, face, () => new Map<string, PackedFont>());
  const key = glyphs.map(({ gid, text }) => `${gid} ${text}`).join();
  const font = ofFace.get(key) ?? fontOf(face, glyphs);
  ofFace.delete(key);
  ofFace.set(key, font);
  for (const oldest of [...ofFace.keys()].slice(0, -MOST_KEPT)) ofFace.delete(oldest);
  return font;
}

function fontOf(face: Face, glyphs: readonly UsedGlyph[]): PackedFont {
  const wanted = [...new Set(glyphs.map(({ gid }) => gid))];
  const { kind, gids, program } = face.subset(wanted);
  const inSubset = new Map(wanted.map((gid, i) => [gid, gids[i] ?? 0]));
  return {
    kind,
    tag: tagOf(wanted),
    program: packed(program),
    toUnicode: packed(new TextEncoder().encode(toUnicode(glyphs, 4))),
    widths: widths(face, glyphs),
    cidToGid: cidToGid(glyphs.map(({ gid }) => inSubset.get(gid) ?? 0)),
  };
}

/** Advances in thousandths of an em; the em square is the default and left out. */
function widths(face: Face, glyphs: readonly UsedGlyph[]): readonly unknown[] {
  return glyphs.flatMap(({ gid }, i) => {
    const width = per1000(face, face.advanceOf(gid));
    return width === 1000 ? [] : [i + 1, [width]];
  });
}

const packed = (bytes: Uint8Array): Packed => ({
  bytes: deflateSync(bytes),
  length: bytes.length,
});

function tagOf(gids: readonly number[]): string {
  const digest = createHash('sha256').update(gids.join()).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join(
    '',
  );
}

/** Two bytes a CID; the entry of CID 0 is .notdef. */
function cidToGid(gids: readonly number[]): Packed | undefined {
  if (gids.every((gid, i) => gid === i + 1)) return undefined;
  const map = new Uint8Array(2 * (gids.length + 1));
  gids.forEach((gid, i) => {
    map[2 * i + 2] = gid >> 8;
    map[2 * i + 3] = gid & 0xff;
  });
  return packed(map);
}
