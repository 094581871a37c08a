/** An edition as it was made before (上一稿): where things stood, so that only what must move moves. */
import type { Columns } from './placement.ts';

/** The place that a thing took on a page: columns and grid lines, `end` the line after its last. */
export interface EarlierPlace {
  readonly name: string;
  readonly columns: Columns;
  readonly start: number;
  readonly end: number;
}

export interface EarlierStory {
  readonly slug: string;
  readonly characters: number;
  readonly lines: number;
}

export interface EarlierPage {
  readonly code: string;
  /** In the order in which they were placed; a story in several frames has one a frame. */
  readonly places: readonly EarlierPlace[];
  readonly stories: readonly EarlierStory[];
}

export interface Earlier {
  readonly pages: readonly EarlierPage[];
}
