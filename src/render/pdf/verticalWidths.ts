/** How glyphs stand in vertical lines of a Type 0 font: `DW2` and `W2` (ISO 32000 9.7.4.3). */
import type { Face } from '../../model/face.ts';
import { EM_ASCENT } from '../../model/issue.ts';
import { per1000, type UsedGlyph } from './fontUse.ts';

/** Upper edge of the em box over the baseline, thousandths of an em. */
const ASCENT = EM_ASCENT * 1000;
const EM = 1000;

/** Upper edge of a glyph's em box over its baseline, font units; where no font tells, centred on its advance. */
export const verticalOrigin = (face: Face, gid: number): number =>
  face.verticalOriginOf?.(gid) ??
  EM_ASCENT * face.unitsPerEm + (face.verticalAdvanceOf(gid) - face.unitsPerEm) / 2;

/** Glyphs stand on the middle of their width; what is not an em deep, or not from 0.88 em on, is listed. */
export function verticalWidths(
  face: Face,
  glyphs: readonly UsedGlyph[],
): Readonly<Record<string, unknown>> {
  const listed = glyphs.flatMap(({ gid }, i) => {
    const advance = per1000(face, face.verticalAdvanceOf(gid));
    const origin = per1000(face, verticalOrigin(face, gid));
    if (advance === EM && origin === ASCENT) return [];
    return [i + 1, [-advance, per1000(face, face.advanceOf(gid) / 2), origin]];
  });
  return { DW2: [ASCENT, -EM], ...(listed.length === 0 ? {} : { W2: listed }) };
}
