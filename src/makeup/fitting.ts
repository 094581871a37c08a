/** What copyfit changes of a story (拼版微调), and a story laid out so, before its text flows. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Ground, StoryToPlace } from './ground.ts';
import type { FormedHead } from './headForms.ts';
import { AS_IT_IS, type HeadFit } from './headParts.ts';
import type { StandingInsert } from './standing.ts';

/** No column ends sooner than the others. */
export const NO_FEET: ReadonlySet<number> = new Set();

/** What copyfit changes of a story. */
export interface Fitting {
  /** Lines more or fewer than the best setting has, by paragraph; those not named are set best. */
  readonly looseness: ReadonlyMap<number, number>;
  readonly head: HeadFit;
  /** Lines that pictures in the text are made deeper, with a minus less deep. */
  readonly crop: number;
  /** Columns of text that the basic columns are divided into; undefined keeps them. */
  readonly into: number | undefined;
  /** Columns, from 0 in reading order, whose last line is left white. */
  readonly whiteFeet: ReadonlySet<number>;
}

export const unfitted = ({ placement }: StoryToPlace): Fitting => ({
  looseness: new Map(),
  head: AS_IT_IS,
  crop: 0,
  into: placement.into,
  whiteFeet: NO_FEET,
});

/** The place of a story with its head and what stands in the text; only the text is lacking. */
export interface Laid {
  readonly ground: Ground;
  readonly head: FormedHead;
  /** Inserts at their lines when the text ends at line `foot`. */
  readonly standing: (foot: number) => readonly StandingInsert[];
  /** Those of them that lie over something, or reach beyond the place. */
  readonly colliding: (inserts: readonly StandingInsert[]) => readonly StandingInsert[];
  readonly diagnostics: readonly Diagnostic[];
}
