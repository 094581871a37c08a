/** One-line remnants (孤行): the last line of a paragraph alone at the top of a column, and how they are avoided. */
import type { CopyfitStep } from '../model/page.ts';
import { type Attempt, attempt } from './attempt.ts';
import { type Fitted, missBy } from './copyfit.ts';
import type { StoryToPlace } from './ground.ts';
import { type SettingCost, settable, settingCosts } from './settingCosts.ts';

/** Paragraphs tried for a remnant: those nearest in cost; a page is not searched through (house rule, for speed). */
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
 * Sets the remnant’s paragraph, or one before it, a line tighter or looser where the story then has fewer of them and
 * ends where it did. The house's limit for such steps counts those of copyfit too.
 */
export function avoidRemnants(story: StoryToPlace, fitted: Fitted): Fitted {
  let best = fitted;
  for (const paragraph of remnants(fitted.attempt)) best = avoidOne(story, best, paragraph);
  return best;
}

function avoidOne(story: StoryToPlace, fitted: Fitted, paragraph: number): Fitted {
  const before = fitted.attempt;
  const setSteps = fitted.steps.filter(({ step }) => step === 'setting').length;
  const isAtLimit = setSteps >= story.issue.house.copyfit.setting;
  if (isAtLimit || !remnants(before).includes(paragraph)) return fitted;
  const all = candidates(story, before, paragraph);
  for (const { paragraph: one, sign } of settable(all, story, before, MOST_TRIED)) {
    const looseness = new Map([...before.fitting.looseness, [one, sign]]);
    const tried = attempt(story, { ...before.fitting, looseness });
    const endsThere =
      tried.levelled.foot === before.levelled.foot &&
      missBy(story, tried) === missBy(story, before);
    if (!endsThere || remnants(tried).length >= remnants(before).length) continue;
    const step: CopyfitStep = {
      step: 'setting',
      paragraph: one + story.text.first + 1,
      lines: sign,
    };
    return { attempt: tried, steps: [...fitted.steps, step] };
  }
  return fitted;
}

/** The paragraph and those before it, cheapest first; tighter and looser are both tried. */
const candidates = (story: StoryToPlace, tried: Attempt, remnant: number): readonly SettingCost[] =>
  ([-1, 1] as const)
    .flatMap((sign) => settingCosts(story, tried, sign))
    .filter(({ paragraph }) => paragraph <= remnant)
    .sort((a, b) => a.cost - b.cost || b.paragraph - a.paragraph);
