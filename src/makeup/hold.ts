/** Keeps a story at the foot it had in an earlier edition, so that what stands below it stays (见样后不动版). */
import { attempt } from './attempt.ts';
import { copyfit, type Fitted, missBy } from './copyfit.ts';
import { unfitted } from './fitting.ts';
import { hasOwnPlace, type StoryToPlace } from './ground.ts';
import { avoidRemnants } from './remnants.ts';

/** A story with what copyfit made of it in its place. */
export interface Held extends Fitted {
  readonly story: StoryToPlace;
}

/**
 * The story ended at its earlier foot, where copyfit reaches that. Undefined leaves it the depth of its text, and what
 * stands below moves; so it is for a story of a given depth.
 */
export function held(story: StoryToPlace): Held | undefined {
  const { placement, hold, start, foot, jump, isLowest } = story;
  const isFree = !hasOwnPlace(placement) && jump.to === undefined;
  if (hold === undefined || !isFree || isLowest || hold <= start || hold > foot) return undefined;
  const asBefore: StoryToPlace = {
    ...story,
    placement: { ...placement, lines: hold - start },
    foot: hold,
  };
  const natural = attempt(asBefore, unfitted(asBefore));
  if (natural.most === 0) return undefined;
  const fitted = copyfit(asBefore, natural);
  if (missBy(asBefore, fitted.attempt) !== 0) return undefined;
  return { story: asBefore, ...avoidRemnants(asBefore, fitted) };
}
