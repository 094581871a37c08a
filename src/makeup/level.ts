/** Levels the columns of a story (均栏): the least depth that holds its text, in whole lines. */
import type { Mpt } from '../model/units.ts';
import { type Flow, flow, type Slot, type StorySource } from './flow.ts';

/** The place of a story, as deep as one asks. */
export interface Room {
  /** First line of the text, and the line it must end at. */
  readonly top: number;
  readonly most: number;
  /** The first of the columns that end together when the text is levelled, and how many; those before are filled. */
  readonly first: number;
  readonly columns: number;
  /** The slots when the columns end at line `foot`, some of them a line sooner. */
  readonly slots: (foot: number, shorter: ReadonlySet<number>) => readonly Slot[];
  readonly measure: Mpt;
}

/** Text in its room. */
export interface Levelled {
  readonly flow: Flow;
  /** The line after the deepest column. */
  readonly foot: number;
}

/**
 * Equal columns in whole lines; what does not divide leaves the last columns one line shorter. A column that must
 * end sooner — over a neighbour, or because the story is no rectangle — does. What finds no room is over.
 */
export function level(source: StorySource, room: Room): Levelled {
  const at = (foot: number, shorter: ReadonlySet<number>): Levelled => ({
    flow: flow(source, room.slots(foot, shorter), room.measure),
    foot,
  });
  const full = at(room.most, NONE);
  if (full.flow.over.length > 0) return full;
  let foot = leastFoot(room, full.flow.used);
  let even = at(foot, NONE);
  // A crosshead that may not stand at a foot, or a picture in the way, can cost a column its last lines.
  while (even.flow.over.length > 0 && foot < room.most) {
    foot += 1;
    even = at(foot, NONE);
  }
  const free = (): number => room.slots(foot, NONE).length - even.flow.used;
  // Beside a head lines are narrower: the full depth has more of them than a lesser one needs.
  while (free() >= room.columns && foot > room.top) {
    const lower = at(foot - 1, NONE);
    if (lower.flow.over.length > 0) break;
    foot -= 1;
    even = lower;
  }
  const spare = Math.min(room.columns - 1, free());
  const reaching = atFoot(room, foot);
  const lastOf = (count: number) => new Set(reaching.slice(-count));
  const levelled =
    Array.from({ length: spare }, (_, i) => at(foot, lastOf(spare - i))).find(
      ({ flow: { over } }) => over.length === 0,
    ) ?? even;
  return uneven(room, levelled) <= 1 ? levelled : evenest(room, levelled, at);
}

const NONE: ReadonlySet<number> = new Set();

/** Columns that are tried a line shorter in every combination: the last ones (house rule, for speed). */
const MOST_TRIED = 5;

/**
 * A crosshead that moves on, or a head beside the last column whose lines are narrow there, can leave that column
 * lines too short: other columns a line shorter than the last ones may even that out.
 */
function evenest(
  room: Room,
  levelled: Levelled,
  at: (foot: number, shorter: ReadonlySet<number>) => Levelled,
): Levelled {
  const tried = atFoot(room, levelled.foot).slice(-MOST_TRIED);
  let best = levelled;
  for (let chosen = 1; chosen < 2 ** tried.length; chosen += 1) {
    const shorter = tried.filter((_, i) => (chosen & (1 << i)) !== 0);
    const other = at(levelled.foot, new Set(shorter));
    if (other.flow.over.length === 0 && uneven(room, other) < uneven(room, best)) best = other;
  }
  return best;
}

/** The columns that reach the foot; others end sooner because of their shape or of something in the way. */
const atFoot = ({ slots, first }: Room, foot: number): readonly number[] =>
  slots(foot, NONE).flatMap(({ column, line }) =>
    line === foot - 1 && column >= first ? [column] : [],
  );

/** The most lines that a column ends sooner than the foot leaves it. */
export function uneven(room: Room, { flow: { lines }, foot }: Levelled): number {
  const free = room.slots(foot, NONE).filter(({ column }) => column >= room.first);
  const used = new Map<number, number>();
  for (const { slot, height } of lines) used.set(slot.column, slot.line + height);
  const ends = free.filter(({ column }, i) => free[i + 1]?.column !== column);
  return Math.max(
    0,
    ...ends.map(({ column, line }) => {
      const top = free.find((slot) => slot.column === column)?.line ?? line;
      return line + 1 - (used.get(column) ?? top);
    }),
  );
}

/** The first depth with as many slots as the text takes, when nothing is lost at a foot. */
function leastFoot({ top, most, slots }: Room, used: number): number {
  let [low, high] = [top, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (slots(middle, NONE).length >= used) high = middle;
    else low = middle + 1;
  }
  return low;
}
