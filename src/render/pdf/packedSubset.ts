/** Font programs cut and packed; the same glyphs of a face again, as when a watched page is saved, are taken as they are. */
import { deflateSync } from 'node:zlib';
import type { Face, FontSubset } from '../../model/face.ts';

export interface PackedSubset extends Pick<FontSubset, 'kind' | 'gids'> {
  /** The program for a stream with FlateDecode, and its length unpacked. */
  readonly packed: Uint8Array;
  readonly length: number;
}

/** Of each face, by the glyphs in their order; the last used stand last. */
const kept = new WeakMap<Face, Map<string, PackedSubset>>();

/** A page has a megabyte of fonts at most; an editor works on a page or two at a time. */
const MOST_KEPT = 4;

export function packedSubset(face: Face, gids: readonly number[]): PackedSubset {
  const ofFace = kept.get(face) ?? new Map<string, PackedSubset>();
  kept.set(face, ofFace);
  const key = gids.join();
  const subset = ofFace.get(key) ?? packed(face.subset(gids));
  ofFace.delete(key);
  ofFace.set(key, subset);
  for (const oldest of [...ofFace.keys()].slice(0, -MOST_KEPT)) ofFace.delete(oldest);
  return subset;
}

const packed = ({ kind, gids, program }: FontSubset): PackedSubset => ({
  kind,
  gids,
  packed: deflateSync(program),
  length: program.length,
});
