/** Plain shapes of marks and proofs. */
import type { Path, Segment } from '../model/display.ts';
import { mpt } from '../model/units.ts';

export interface Corners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A filled rectangle. */
export const filledBox = (
  { left, top, right, bottom }: Corners,
  { layer, ink }: Pick<Path, 'layer' | 'ink'>,
): Path => ({
  kind: 'path',
  layer,
  segments: [
    corner('move', left, top),
    corner('line', right, top),
    corner('line', right, bottom),
    corner('line', left, bottom),
    corner('line', left, top),
  ],
  line: undefined,
  ink,
});

const corner = (to: 'move' | 'line', x: number, y: number): Segment => ({
  to,
  x: mpt(Math.round(x)),
  y: mpt(Math.round(y)),
});
