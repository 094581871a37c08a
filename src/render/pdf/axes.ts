/** PDF counts upwards from the lower left corner of the media; the display list down from the trim's upper left. */
import type { DisplayList } from '../../model/display.ts';
import { formatPt } from '../../model/units.ts';

export interface Axes {
  readonly left: number;
  readonly top: number;
}

export const axesOf = ({ bleed, margin, height }: DisplayList): Axes => ({
  left: margin + bleed,
  top: margin + bleed + height,
});

/** A place of the display list as two operands. */
export const at = (axes: Axes, x: number, y: number): string =>
  `${formatPt(axes.left + x)} ${formatPt(axes.top - y)}`;
