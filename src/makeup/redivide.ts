/** Divides a story anew where last lines of paragraphs stand alone at the tops of columns (孤行). */
import type { CopyfitStep } from '../model/page.ts';
import type { Attempt } from './attempt.ts';
import type { Fitted } from './copyfit.ts';
import { type Division, divisions, type Unit, type Way } from './division.ts';
import { type Fitting, NO_FEET } from './fitting.ts';
import type { StoryToPlace } from './ground.ts';
import { type SettingCost, settable, settingCosts } from './settingCosts.ts';

/** What is changed of a setting, and the steps that tell it. */
export interface Change {
  readonly fitting: Fitting;
  readonly steps: readonly CopyfitStep[];
}

/** Paragraphs that may still be set otherwise: the house's limit counts those of copyfit too. */
export const settingsLeft = ({ issue }: StoryToPlace, { steps }: Fitted): number =>
  Math.max(0, issue.house.copyfit.setting - steps.filter(({ step }) => step === 'setting').length);

/** Divisions of a story that ends at a line, those with the fewest remnants first, as changes of its setting. */
export function redivided(story: StoryToPlace, fitted: Fitted, foot: number): readonly Change[] {
  const { room, levelled } = fitted.attempt;
  const { copyfit } = story.issue.house;
  const columns = columnsOf(room.slots(foot, NO_FEET));
  const last = columns.length - 1;
  const used = levelled.flow.lines.findLast(({ slot }) => slot.column === last);
  const top = room.slots(foot, NO_FEET).find(({ column }) => column === last)?.line ?? 0;
  const filled = used === undefined ? 0 : used.slot.line + used.height - top;
  return divisions({
    units: unitsOf(story, fitted),
    columns,
    feet: copyfit.columnFoot ? 'any' : 'last',
    settings: settingsLeft(story, fitted),
    least: story.jump.to === undefined ? Math.min((columns[last] ?? 1) - 1, filled) : undefined,
  }).map((division) => changeOf(story, fitted, division, columns.length));
}

function columnsOf(slots: readonly { readonly column: number }[]): readonly number[] {
  const lines: number[] = [];
  for (const { column } of slots) lines[column] = (lines[column] ?? 0) + 1;
  return Array.from(lines, (count) => count ?? 0);
}

/** Paragraphs with the lines they have, and those they would have a line tighter or looser. */
function unitsOf(story: StoryToPlace, fitted: Fitted): readonly Unit[] {
  const { text, issue } = story;
  const { attempt } = fitted;
  const counts = new Map<number, number>();
  const { lines, over } = attempt.levelled.flow;
  for (const { paragraph } of [...lines.map(({ line }) => line), ...over])
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  const countOf = (paragraph: number): number => counts.get(paragraph) ?? 0;
  const others = settingsLeft(story, fitted) === 0 ? [] : otherSettings(story, attempt);
  return text.kinds.flatMap((kind, paragraph): readonly Unit[] => {
    const hangs = text.kinds[paragraph + 1] === 'byline';
    if (kind === 'byline' && paragraph > 0) return [];
    const natural: Way = {
      sign: 0,
      lines: hangs ? [countOf(paragraph), countOf(paragraph + 1)] : [countOf(paragraph)],
      cost: 0,
    };
    const ways = others
      .filter((other) => other.paragraph === paragraph)
      .map((other): Way => {
        const own = hangs ? [other.lines, bylineLines(story, attempt, other)] : [other.lines];
        return { sign: other.sign, lines: own, cost: other.cost };
      });
    const height = kind === 'crosshead' ? issue.house.crosshead.lines : 1;
    return [{ paragraph, height, ways: [natural, ...ways] }];
  });
}

const otherSettings = (story: StoryToPlace, attempt: Attempt): readonly SettingCost[] =>
  ([-1, 1] as const).flatMap((sign) => [
    ...settable(settingCosts(story, attempt, sign), story, attempt, story.text.kinds.length),
  ]);

/** A closing byline takes no line of its own where the last line of a paragraph set so has room for it. */
function bylineLines(
  { text }: StoryToPlace,
  { room: { measure } }: Attempt,
  { paragraph, sign }: SettingCost,
): number {
  const last = text.set(paragraph, [measure], sign).at(-1);
  const hangs = last !== undefined && text.tail(paragraph + 1, last, measure) !== undefined;
  return hangs ? 0 : text.set(paragraph + 1, [measure], 0).length;
}

function changeOf(
  { text }: StoryToPlace,
  { attempt: { fitting }, steps }: Fitted,
  { signs, short }: Division,
  columns: number,
): Change {
  const set = [...signs].sort(([a], [b]) => a - b);
  // Left alone, the last columns are those that end sooner: they need no word.
  let usual = columns;
  while (short.has(usual - 1)) usual -= 1;
  const feet = [...short].filter((column) => column < usual).sort((a, b) => a - b);
  return {
    fitting: {
      ...fitting,
      looseness: new Map([...fitting.looseness, ...set]),
      whiteFeet: new Set([...fitting.whiteFeet, ...feet]),
    },
    steps: [
      ...steps,
      ...set.map(
        ([paragraph, lines]) =>
          ({ step: 'setting', paragraph: paragraph + text.first + 1, lines }) as const,
      ),
      ...feet.map((column) => ({ step: 'column-foot', column: column + 1 }) as const),
    ],
  };
}
