/** One-line remnants (孤行): the last line of a paragraph alone at the top of a column, and how they are avoided. */
import { type Attempt, attempt } from './attempt.ts';
import { type Fitted, missBy } from './copyfit.ts';
import { NO_FEET } from './fitting.ts';
import { hasOwnPlace, type StoryToPlace } from './ground.ts';
import { uneven } from './level.ts';
import { type Change, redivided, settingsLeft } from './redivide.ts';
import { type SettingCost, settable, settingCosts } from './settingCosts.ts';

/** Paragraphs tried for a remnant: those nearest in cost; a page is not searched through (house rule, for speed). */
const MOST_TRIED = 8;

/** Columns before a remnant that are tried a line shorter, in every combination (house rule, for speed). */
const MOST_COLUMNS = 4;

interface Remnant {
  readonly paragraph: number;
  /** The column that its paragraph comes from, from 0 in reading order. */
  readonly from: number;
}

/** Paragraphs that end on the first line of a column, or of what goes on on another page, having begun before it. */
function remnants({ jump }: StoryToPlace, { levelled: { flow } }: Attempt): readonly Remnant[] {
  const { lines, over } = flow;
  const set = lines.map(({ line, slot }) => ({ paragraph: line.paragraph, column: slot.column }));
  const goesOn = over
    .slice(0, jump.to === undefined ? 0 : 2)
    .map(({ paragraph }) => ({ paragraph, column: -1 }));
  const all = [...set, ...goesOn];
  return all.flatMap(({ paragraph, column }, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    const isFirst = before !== undefined && before.column !== column;
    const isLast = after?.paragraph !== paragraph;
    return isFirst && isLast && before.paragraph === paragraph
      ? [{ paragraph, from: before.column }]
      : [];
  });
}

/** Paragraphs, from 1 as an editor counts, whose last line stands alone. */
export const remnantsIn = (story: StoryToPlace, tried: Attempt): readonly number[] =>
  remnants(story, tried).map(({ paragraph }) => paragraph + story.text.first + 1);

/**
 * Sets the remnant’s paragraph, or one before it, a line tighter or looser; or ends columns before it a line sooner, so
 * that two lines stand there; or both — where the story then has fewer of them and ends where it did. The
 * house's limit for such settings counts those of copyfit too.
 */
export function avoidRemnants(story: StoryToPlace, fitted: Fitted): Fitted {
  // Where lines are of different measures a division is reckoned less surely than a change that is tried.
  return isEven(fitted.attempt)
    ? avoidEach(story, divideAnew(story, fitted))
    : divideAnew(story, avoidEach(story, fitted));
}

const isEven = ({ room, levelled }: Attempt): boolean =>
  room.slots(levelled.foot, NO_FEET).every(({ measure }) => measure === room.measure);

function avoidEach(story: StoryToPlace, fitted: Fitted): Fitted {
  let best = fitted;
  for (const { paragraph } of remnants(story, fitted.attempt))
    best = avoidOne(story, best, paragraph);
  return best;
}

/** Divisions that are tried in their place: what stands in the text can make them other than they were reckoned. */
const MOST_DIVISIONS = 8;

/** The division with the fewest remnants that ends where the story did; of a place that is its own, also a line lower. */
function divideAnew(story: StoryToPlace, fitted: Fitted): Fitted {
  let best = fitted;
  const before = fitted.attempt;
  const { foot } = before.levelled;
  const feet = isOwn(story) && foot < before.ground.most ? [foot, foot + 1] : [foot];
  for (const end of remnants(story, before).length === 0 ? [] : feet) {
    for (const { fitting, steps } of redivided(story, fitted, end).slice(0, MOST_DIVISIONS)) {
      const tried = attempt(story, fitting);
      const left = remnants(story, tried).length;
      if (
        isLevel(before, tried) &&
        endsThere(story, before, tried) &&
        left < remnants(story, best.attempt).length
      )
        best = { attempt: tried, steps };
      if (left === 0 && best.attempt === tried) return best;
    }
  }
  return best;
}

/** Within a line of difference, or no less so than before. */
const isLevel = (before: Attempt, tried: Attempt): boolean =>
  uneven(tried.room, tried.levelled) <= Math.max(1, uneven(before.room, before.levelled));

function avoidOne(story: StoryToPlace, fitted: Fitted, paragraph: number): Fitted {
  const before = fitted.attempt;
  const found = remnants(story, before);
  const remnant = found.find((one) => one.paragraph === paragraph);
  if (remnant === undefined) return fitted;
  for (const change of changesFor(story, fitted, remnant)) {
    const tried = attempt(story, change.fitting);
    // Beside what stands in the text columns are never quite level.
    const isSound = !isEven(before) || isLevel(before, tried);
    if (isSound && endsThere(story, before, tried) && remnants(story, tried).length < found.length)
      return { attempt: tried, steps: [...fitted.steps, ...change.steps] };
  }
  return fitted;
}

/**
 * What stands below may not move. A place of fixed lines is its story's own to the foot, so text may end lower in it;
 * one that goes on on another page is full in any case.
 */
function endsThere(story: StoryToPlace, before: Attempt, tried: Attempt): boolean {
  if (story.jump.to !== undefined) return true;
  const [was, is] = [missBy(story, before), missBy(story, tried)];
  const { foot } = before.levelled;
  // A place that is short already may be so by another line.
  return isOwn(story) && was <= 0
    ? is <= 0 && (was < 0 || is === 0) && tried.levelled.foot >= foot
    : tried.levelled.foot === foot && is === was;
}

/** Whether text may end lower: nothing stands below it in its columns. */
const isOwn = ({ isLowest, placement }: StoryToPlace): boolean =>
  isLowest || hasOwnPlace(placement);

/**
 * Changes that may take a remnant away, the least first; those made on a page that goes on cost nothing but lines.
 * None is set before it is asked for.
 */
function* changesFor(
  story: StoryToPlace,
  fitted: Fitted,
  remnant: Remnant,
): Generator<Change, void> {
  const { fitting } = fitted.attempt;
  const { copyfit } = story.issue.house;
  const settings = settingsLeft(story, fitted) > 0 ? settingsOf(story, fitted.attempt) : [];
  const some = (costs: readonly SettingCost[]): Generator<SettingCost, void> =>
    settable(costs, story, fitted.attempt, MOST_TRIED);
  for (const setting of some(settings.filter(({ paragraph }) => paragraph <= remnant.paragraph)))
    yield set(story, { fitting, steps: [] }, setting);
  if (!copyfit.columnFoot) return;
  const feet = columnSets(remnant.from).map((columns) => withFeet({ fitting, steps: [] }, columns));
  yield* feet;
  const tighter = [...some(settings.filter(({ sign }) => sign < 0))];
  for (const foot of feet) for (const setting of tighter) yield set(story, foot, setting);
}

/** Cheapest first; tighter and looser. */
const settingsOf = (story: StoryToPlace, tried: Attempt): readonly SettingCost[] =>
  ([-1, 1] as const)
    .flatMap((sign) => settingCosts(story, tried, sign))
    .sort((a, b) => a.cost - b.cost || b.paragraph - a.paragraph);

const set = ({ text }: StoryToPlace, change: Change, { paragraph, sign }: SettingCost): Change => ({
  fitting: {
    ...change.fitting,
    looseness: new Map([...change.fitting.looseness, [paragraph, sign]]),
  },
  steps: [...change.steps, { step: 'setting', paragraph: paragraph + text.first + 1, lines: sign }],
});

/** Sets of the columns up to one, those with the fewest columns first, the nearest to it before others. */
function columnSets(last: number): readonly (readonly number[])[] {
  const first = Math.max(0, last + 1 - MOST_COLUMNS);
  const columns = Array.from({ length: last + 1 - first }, (_, i) => last - i);
  return Array.from({ length: 2 ** columns.length - 1 }, (_, chosen) =>
    columns.filter((_, i) => ((chosen + 1) & (1 << i)) !== 0),
  ).sort((a, b) => a.length - b.length);
}

const withFeet = ({ fitting, steps }: Change, columns: readonly number[]): Change => {
  const added = columns.filter((column) => !fitting.whiteFeet.has(column)).sort((a, b) => a - b);
  return {
    fitting: { ...fitting, whiteFeet: new Set([...fitting.whiteFeet, ...added]) },
    steps: [
      ...steps,
      ...added.map((column) => ({ step: 'column-foot', column: column + 1 }) as const),
    ],
  };
};
