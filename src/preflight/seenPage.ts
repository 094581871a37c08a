/** A page as the rules see it. */
import type { Box, Mark } from './mark.ts';

export interface SeenPage {
  /** As messages name it: a page code, or its number in the file. */
  readonly label: string;
  /** Of the trim, pt. */
  readonly width: number;
  readonly height: number;
  /** Seen from the trim’s corner, pt. */
  readonly bleed: Box;
  readonly media: Box;
  readonly marks: readonly Mark[];
}
