/** Pixels an inch that a placed picture has, in the direction in which it has fewer. */
import type { Image } from '../model/display.ts';

/** Thousandths of a point. */
const MPT_PER_INCH = 72_000;

export const effectivePpi = ({ crop, width, height }: Image): number =>
  Math.min((crop.width * MPT_PER_INCH) / width, (crop.height * MPT_PER_INCH) / height);
