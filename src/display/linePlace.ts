/** Where a line of a block stands on the sheet, in lines across and in lines down. */
import type { Layer } from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { EM_ASCENT } from '../model/issue.ts';
import type { BlockAxes } from '../model/page.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';

/** Where a line stands on the sheet, and what it is drawn for. */
export interface LinePlace {
  readonly layer: Layer;
  readonly owner: string;
  readonly ink: Ink;
  readonly direction: BlockAxes['direction'];
  /** Where its measure begins: x, in vertical lines y. */
  readonly start: Mpt;
  /** y of its baseline; in vertical lines x of its centre. */
  readonly base: Mpt;
  /** The centre of its em box: y, in vertical lines x. */
  readonly centre: Mpt;
}

/** The upper left corner of the type area. */
export interface Origin {
  readonly left: Mpt;
  readonly top: Mpt;
}

/** A line of a block: where its baseline lies along the block axis, and the em it is set in. */
export interface LineInBlock {
  readonly axes: BlockAxes;
  readonly baseline: Mpt;
  readonly size: Mpt;
}

/** From the centre of the em box to the baseline, in ems. */
export const BASELINE_UNDER_CENTRE = EM_ASCENT - 0.5;

export function placeOf(
  { axes, baseline, size }: LineInBlock,
  { left, top }: Origin,
): Pick<LinePlace, 'direction' | 'start' | 'base' | 'centre'> {
  const toBaseline = BASELINE_UNDER_CENTRE * size;
  if (axes.direction === 'vertical') {
    // Leftwards the baseline lies beyond the centre, as it does downwards in horizontal lines.
    const centre = roundMpt(left + axes.right - baseline + toBaseline);
    return { direction: 'vertical', start: mpt(top + axes.top), base: centre, centre };
  }
  const base = mpt(top + baseline);
  return {
    direction: 'horizontal',
    start: mpt(left + axes.inline),
    base,
    centre: roundMpt(base - toBaseline),
  };
}
