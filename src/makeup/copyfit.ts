/** Copyfitting (拼版微调): the ladder of small changes that make a story end where its place does. */
import type { CopyfitStep } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import { mpt } from '../model/units.ts';
import { type Attempt, attempt } from './attempt.ts';
import { type Fitting, NO_FEET } from './fitting.ts';
import { hasOwnPlace, type StoryToPlace } from './ground.ts';
import { settable, settingCosts } from './settingCosts.ts';

export interface Fitted {
  readonly attempt: Attempt;
  readonly steps: readonly CopyfitStep[];
}

/** Empty lines under a story over all its columns; less than a line a column is levelling, not shortness. */
export function freeLines({ placement, isLowest, jump }: StoryToPlace, tried: Attempt): number {
  const { levelled, ground, most } = tried;
  const hasOwnFoot = hasOwnPlace(placement) || isLowest || jump.to !== undefined;
  if (levelled.flow.over.length > 0 || levelled.foot >= ground.most) return 0;
  return hasOwnFoot ? Math.max(0, most - levelled.flow.used) : freeBeside(placement, tried);
}

/** A head down the page keeps its story as deep as it is: what its text leaves empty beside its foot. */
function freeBeside({ head: { form }, direction }: Placement, tried: Attempt): number {
  const { head, levelled, room } = tried;
  if (form === 'across' || direction === 'vertical' || head.foot <= levelled.foot) return 0;
  const free = room.slots(head.foot, NO_FEET).length - levelled.flow.used;
  return free < room.columns ? 0 : free;
}

/** Lines that are over (above 0) or lacking (below 0). */
export const missBy = (story: StoryToPlace, tried: Attempt): number =>
  tried.levelled.flow.over.length - freeLines(story, tried);

/**
 * Takes the steps of the ladder in order until the story fits. Steps that do not reach their end are not taken: they
 * would only spoil the setting. Never letterspaced text, never scaled type.
 */
export function copyfit(story: StoryToPlace, natural: Attempt): Fitted {
  const asItIs: Fitted = { attempt: natural, steps: [] };
  const miss = missBy(story, natural);
  if (miss === 0 || Math.abs(miss) > reach(story, natural)) return asItIs;
  const sign = miss > 0 ? -1 : 1;
  let fitted = asItIs;
  for (const rung of [setting, headWhite, crop, headSize, columns]) {
    fitted = rung(story, fitted, sign);
    if (missBy(story, fitted.attempt) === 0) return fitted;
  }
  return asItIs;
}

/** More lines than the whole ladder can give or take: not worth trying. */
function reach({ issue: { house } }: StoryToPlace, { room, inserts }: Attempt): number {
  const { setting: lines, headWhite: white, headLines } = house.copyfit;
  const pictures = inserts.reduce(
    (sum, { insert }) => sum + cropLines(insert.lines, house.copyfit.crop),
    0,
  );
  const slack = house.copyfit.columns ? room.columns * 3 : 0;
  return lines + (white + headLines + pictures + 1) * room.columns + slack;
}

type Rung = (story: StoryToPlace, fitted: Fitted, sign: 1 | -1) => Fitted;

/** Whether a change brings a story nearer to its end, without going beyond it. */
function nearer(story: StoryToPlace, before: Attempt, after: Attempt): boolean {
  const [was, is] = [missBy(story, before), missBy(story, after)];
  return Math.sign(is) * Math.sign(was) >= 0 && Math.abs(is) < Math.abs(was);
}

/** Paragraphs a line tighter or looser, those first that are changed least by it. */
const setting: Rung = (story, fitted, sign) => {
  const limit = story.issue.house.copyfit.setting;
  let best = fitted;
  const looseness = new Map(fitted.attempt.fitting.looseness);
  const steps = [...fitted.steps];
  const costs = settingCosts(story, fitted.attempt, sign);
  for (const { paragraph } of settable(costs, story, fitted.attempt, limit)) {
    looseness.set(paragraph, sign);
    steps.push({ step: 'setting', paragraph: paragraph + story.text.first + 1, lines: sign });
    const tried = attempt(story, { ...fitted.attempt.fitting, looseness: new Map(looseness) });
    const isPast = missBy(story, tried) !== 0 && Math.sign(missBy(story, tried)) === sign;
    if (isPast) return best;
    best = { attempt: tried, steps: [...steps] };
    if (missBy(story, tried) === 0) return best;
  }
  return best;
};

/** Tries ever greater changes; takes the first that fits, or the last that came nearer. */
function byLines(
  story: StoryToPlace,
  fitted: Fitted,
  changes: readonly { readonly fitting: Fitting; readonly step: CopyfitStep }[],
): Fitted {
  let best = fitted;
  for (const { fitting, step } of changes) {
    const tried = attempt(story, fitting);
    if (!nearer(story, best.attempt, tried)) continue;
    best = { attempt: tried, steps: [...fitted.steps, step] };
    if (missBy(story, tried) === 0) return best;
  }
  return best;
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

const headWhite: Rung = (story, fitted, sign) => {
  const { fitting } = fitted.attempt;
  return byLines(
    story,
    fitted,
    upTo(story.issue.house.copyfit.headWhite).map((lines) => ({
      fitting: { ...fitting, head: { ...fitting.head, white: sign * lines } },
      step: { step: 'head-white', lines: sign * lines } as const,
    })),
  );
};

const cropLines = (lines: number, share: number): number => Math.floor((lines * share) / 100);

const crop: Rung = (story, fitted, sign) => {
  const { fitting, inserts } = fitted.attempt;
  const pictures = inserts.filter(
    ({ insert }) => insert.place.matter.kind === 'picture' && !insert.place.outline,
  );
  const most = Math.max(
    0,
    ...pictures.map(({ insert }) => cropLines(insert.lines, story.issue.house.copyfit.crop)),
  );
  return byLines(
    story,
    fitted,
    upTo(most).map((lines) => ({
      fitting: { ...fitting, crop: sign * lines },
      step: { step: 'crop', lines: sign * lines } as const,
    })),
  );
};

/** Steps of type in which a head is made smaller (house rule: a point). */
const SIZE_STEP = 1000;

/** A smaller head saves lines; a larger one than the house's greatest there is not. */
const headSize: Rung = (story, fitted, sign) => {
  const { issue, article } = story;
  const { headline } = issue.house.heads.get(article.rank) ?? {};
  if (sign > 0 || headline === undefined || issue.house.copyfit.headLines === 0) return fitted;
  const { fitting, head } = fitted.attempt;
  const steps = Math.floor((headline.max - headline.min) / SIZE_STEP);
  const changes = upTo(steps).flatMap((count) => {
    const smaller = { ...fitting, head: { ...fitting.head, smaller: mpt(count * SIZE_STEP) } };
    const lines = head.foot - attempt(story, smaller).head.foot;
    return lines < 1 || lines > issue.house.copyfit.headLines
      ? []
      : [{ fitting: smaller, step: { step: 'head-size', lines: -lines } as const }];
  });
  return byLines(story, fitted, changes.slice(0, 1));
};

/** One column of text more or less over the same basic columns. */
const columns: Rung = (story, fitted) => {
  const { fitting, room } = fitted.attempt;
  if (!story.issue.house.copyfit.columns || story.placement.frames.length > 0) return fitted;
  const from = fitting.into ?? room.columns;
  return byLines(
    story,
    fitted,
    [from - 1, from + 1]
      .filter((to) => to >= 1)
      .map((to) => ({
        fitting: { ...fitting, into: to },
        step: { step: 'columns', from, to } as const,
      })),
  );
};
