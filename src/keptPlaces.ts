/** Stories as they were placed, kept from build to build: beside a changed story the others of its page need not be fitted again. */
import { type Asked, askAgain, noting } from './asked.ts';
import { composer } from './compose.ts';
import type { KeptStories } from './keptStories.ts';
import type { KeepPlace } from './makeup/makeupPage.ts';
import type { PlacedStory } from './makeup/story.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { FontBook } from './model/face.ts';
import type { Placement } from './model/placement.ts';
import type { RareGathering } from './rare.ts';
import { findsTheSame, type Lookup, watchedIssue } from './watchedIssue.ts';

/** What was found while a story was set. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly rare: RareGathering;
}

/** A placed story with all that it was made of: while that is the same, so is the story in its place. */
interface KeptPlace extends Found {
  readonly given: readonly unknown[];
  readonly lookups: readonly Lookup[];
  readonly asked: Asked;
  readonly placed: PlacedStory;
}

/** By their places, which are other objects when their page is written otherwise. */
export type KeptPlaces = WeakMap<Placement, KeptPlace>;

export interface PlaceKeeping {
  readonly kept: KeptPlaces;
  readonly stories: KeptStories;
  readonly fonts: FontBook;
  /** Takes what was found, now or when the place was made. */
  readonly find: (found: Found) => void;
}

/** Each place that is kept is made by a composer of its own: what that one has found is the place's. */
export const keepingPlaces =
  ({ kept, stories, fonts, find }: PlaceKeeping): KeepPlace =>
  ({ placement, article, issue, given: place }, make) => {
    const given = [article, issue.house, ...place];
    const known = kept.get(placement);
    if (
      known?.given.every((one, i) => one === given[i]) === true &&
      findsTheSame(known.lookups, issue)
    ) {
      askAgain(known.asked, fonts);
      find(known);
      return known.placed;
    }
    const { watched, lookups } = watchedIssue(issue);
    const asked: Asked = new Map();
    const own = composer(watched, noting(fonts, asked), stories);
    const placed = make(own, watched);
    const now = {
      given,
      lookups: lookups(),
      asked,
      placed,
      diagnostics: own.diagnostics(),
      rare: own.gathered(),
    };
    kept.set(placement, now);
    find(now);
    return placed;
  };
