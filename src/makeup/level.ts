/** Levels the columns of a story (均栏): the least depth that holds its text, in whole lines. */
import type { Mpt } from '../model/units.ts';
import { type Flow, flow, type Slot, type StorySource } from './flow.ts';

/** The place of a story, as deep as one asks. */
export interface Room {
  /** First line of the text, and the line it must end at. */
  readonly top: number;
  readonly most: number;
  /** Columns that end together when the text is levelled, from the first; those before them are filled. */
  readonly columns: number;
  /** The slots when the columns end at line `foot`, the last `shorter` of them a line sooner. */
  readonly slots: (foot: number, shorter: number) => readonly Slot[];
  readonly measure: Mpt;
}

/** Text in its room. */
export interface Levelled {
  readonly flow: Flow;
  /** The line after the deepest column, and how many of the last end a line sooner. */
  readonly foot: number;
  readonly shorter: number;
}

/**
 * Equal columns in whole lines; what does not divide leaves the last columns one line shorter. A column that must
 * end sooner — over a neighbour, or because the story is no rectangle — does. What finds no room is over.
 */
export function level(source: StorySource, room: Room): Levelled {
  const at = (foot: number, shorter: number): Levelled => ({
    flow: flow(source, room.slots(foot, shorter), room.measure),
    foot,
    shorter,
  });
  const full = at(room.most, 0);
  if (full.flow.over.length > 0) return full;
  let foot = leastFoot(room, full.flow.used);
  let even = at(foot, 0);
  // A crosshead that may not stand at a foot, or a picture in the way, can cost a column its last lines.
  while (even.flow.over.length > 0 && foot < room.most) {
    foot += 1;
    even = at(foot, 0);
  }
  const free = (): number => room.slots(foot, 0).length - even.flow.used;
  // Beside a head lines are narrower: the full depth has more of them than a lesser one needs.
  while (free() >= room.columns && foot > room.top) {
    const lower = at(foot - 1, 0);
    if (lower.flow.over.length > 0) break;
    foot -= 1;
    even = lower;
  }
  const spare = Math.min(room.columns - 1, free());
  for (let shorter = spare; shorter > 0; shorter -= 1) {
    const shortened = at(foot, shorter);
    if (shortened.flow.over.length === 0) return shortened;
  }
  return even;
}

/** The first depth with as many slots as the text takes, when nothing is lost at a foot. */
function leastFoot({ top, most, slots }: Room, used: number): number {
  let [low, high] = [top, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (slots(middle, 0).length >= used) high = middle;
    else low = middle + 1;
  }
  return low;
}
