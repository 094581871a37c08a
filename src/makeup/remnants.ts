/** One-line remnants (孤行): the last line of a paragraph alone at the top of a column, and how they are avoided. */
import type { CopyfitStep } from '../model/page.ts';
import { type Attempt, attempt } from './attempt.ts';
import { type Fitted, missBy } from './copyfit.ts';
import type { StoryToPlace } from './ground.ts';
import { settingCosts } from './settingCosts.ts';

/** Changes tried for a remnant, and as many pairs of them: the cheapest; a page is not searched through (house rule, for speed). */
const MOST_TRIED = 8;

/** Paragraphs that end on the first line of a column, having begun in the one before. */
export function remnants({ levelled: { flow } }: Attempt): readonly number[] {
  const { lines } = flow;
  return lines.flatMap(({ line: { paragraph }, slot }, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]];
    const isFirst = before !== undefined && before.slot.column !== slot.column;
    const isLast = after?.line.paragraph !== paragraph;
    return isFirst && isLast && before.line.paragraph === paragraph ? [paragraph] : [];
  });
}

/**
 * Sets the remnant’s paragraph, or one before it, a line tighter or looser — and where that would move the end of the
 * story, one behind it the other way — if the story then has fewer of them and ends as well. What copyfit has changed
 * may be taken back for it; the house's limit for such steps counts those of copyfit too.
 */
export function avoidRemnants(story: StoryToPlace, fitted: Fitted): Fitted {
  let best = fitted;
  for (const paragraph of remnants(fitted.attempt)) best = avoidOne(story, best, paragraph);
  return best;
}

function avoidOne(story: StoryToPlace, fitted: Fitted, remnant: number): Fitted {
  const before = fitted.attempt;
  const most = story.issue.house.copyfit.setting;
  if (most === 0 || !remnants(before).includes(remnant)) return fitted;
  const all = changesOf(story, before);
  for (const changes of triable(story, before, [alone(all, remnant), inPairs(all, remnant)])) {
    const steps = changes.reduce((done, change) => stepsWith(story, done, change), fitted.steps);
    if (steps.filter(isSetting).length > most) continue;
    const looseness = new Map(before.fitting.looseness);
    for (const { paragraph, looseness: own } of changes) {
      if (own === 0) looseness.delete(paragraph);
      else looseness.set(paragraph, own);
    }
    const tried = attempt(story, { ...before.fitting, looseness });
    if (!endsAsWell(story, before, tried)) continue;
    if (remnants(tried).length < remnants(before).length) return { attempt: tried, steps };
  }
  return fitted;
}

/** Whether a story ends where it did, or, falling short of its place, fills more of it. */
function endsAsWell(story: StoryToPlace, before: Attempt, after: Attempt): boolean {
  const [was, is] = [missBy(story, before), missBy(story, after)];
  const isFuller = was < is && is <= 0;
  return isFuller || (was === is && before.levelled.foot === after.levelled.foot);
}

/** A paragraph set a line tighter or looser than it is. */
interface Change {
  readonly paragraph: number;
  /** Lines that the paragraph then has more than its best setting, and more than it had. */
  readonly looseness: number;
  readonly lines: 1 | -1;
  readonly cost: number;
  /** Lines that it has then; undefined where it is sure to have them. */
  readonly made: number | undefined;
}

/** Every paragraph a line tighter or looser, where it can be; one that copyfit has changed, as it was by itself. */
function changesOf(story: StoryToPlace, tried: Attempt): readonly Change[] {
  const fresh = ([-1, 1] as const).flatMap((sign) =>
    settingCosts(story, tried, sign).map(
      ({ paragraph, cost, lines: made }): Change => ({
        paragraph,
        cost,
        looseness: sign,
        lines: sign,
        made,
      }),
    ),
  );
  const taken = [...tried.fitting.looseness].flatMap(([paragraph, own]): readonly Change[] =>
    Math.abs(own) === 1
      ? [{ paragraph, looseness: 0, lines: own === 1 ? -1 : 1, cost: 0, made: undefined }]
      : [],
  );
  return [...taken, ...fresh];
}

const isSetting = ({ step }: CopyfitStep): boolean => step === 'setting';

/** The steps with the one of a paragraph's setting put in or taken out. */
function stepsWith(
  { text }: StoryToPlace,
  steps: readonly CopyfitStep[],
  { paragraph, looseness }: Change,
): readonly CopyfitStep[] {
  const number = paragraph + text.first + 1;
  const others = steps.filter((one) => one.step !== 'setting' || one.paragraph !== number);
  if (looseness === 0) return others;
  return [...others, { step: 'setting', paragraph: number, lines: looseness }];
}

/** The remnant’s paragraph and those before it, cheapest first; tighter and looser are both tried. */
const alone = (all: readonly Change[], remnant: number): readonly (readonly Change[])[] =>
  all
    .filter(({ paragraph }) => paragraph <= remnant)
    .sort((a, b) => a.cost - b.cost || b.paragraph - a.paragraph)
    .map((change) => [change]);

/** One of them, and one behind that takes back the line which it gives, cheapest first. */
const inPairs = (all: readonly Change[], remnant: number): readonly (readonly Change[])[] =>
  all
    .filter(({ paragraph }) => paragraph <= remnant)
    .flatMap((first) =>
      all
        .filter(({ paragraph, lines }) => paragraph > remnant && lines !== first.lines)
        .map((second) => ({ changes: [first, second], cost: first.cost + second.cost })),
    )
    .sort((a, b) => a.cost - b.cost)
    .map(({ changes }) => changes);

/** Of each list the first that can be set so, `MOST_TRIED` at most; none is set before it is asked for. */
function* triable(
  { text }: StoryToPlace,
  { room }: Attempt,
  lists: readonly (readonly (readonly Change[])[])[],
): Generator<readonly Change[], void> {
  const canBe = ({ paragraph, looseness, made }: Change): boolean =>
    made === undefined || text.set(paragraph, [room.measure], looseness).length === made;
  for (const list of lists) {
    let given = 0;
    for (const changes of list) {
      if (given >= MOST_TRIED) break;
      if (!changes.every(canBe)) continue;
      given += 1;
      yield changes;
    }
  }
}
