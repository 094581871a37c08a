/** Which paragraphs can give or take a line, and how much each of their lines is changed by it. */
import type { Attempt } from './attempt.ts';
import type { StoryToPlace } from './ground.ts';

export interface SettingCost {
  readonly paragraph: number;
  /** A line looser, or tighter. */
  readonly sign: 1 | -1;
  /** Share of a line's measure that each of its lines is made tighter or looser by. */
  readonly cost: number;
  /** Lines it would then have. */
  readonly lines: number;
}

/**
 * Share of a line that a looser paragraph may leave to be spread in it: two thirds of a character in a column of 13.
 * More gapes (chosen by eye).
 */
const MOST_LOOSE = 0.05;

/**
 * Cheapest first: saving a short last line of a long paragraph costs each of its lines the least. Never a paragraph
 * that runs beside something: its narrow lines would gape.
 */
export function settingCosts(
  { text }: StoryToPlace,
  { room, fitting, levelled }: Attempt,
  sign: 1 | -1,
): readonly SettingCost[] {
  const beside = new Set(
    levelled.flow.lines.flatMap(({ line, slot }) =>
      slot.measure === room.measure ? [] : [line.paragraph],
    ),
  );
  return text.kinds
    .flatMap((kind, paragraph): readonly SettingCost[] => {
      if (
        kind === 'crosshead' ||
        kind === 'byline' ||
        kind === 'signature' ||
        fitting.looseness.has(paragraph) ||
        beside.has(paragraph)
      )
        return [];
      const natural = text.set(paragraph, [room.measure], 0);
      const last = natural.at(-1);
      if (last === undefined || natural.length < 2) return [];
      const moved = sign < 0 ? last.end : room.measure - last.end + room.measure / 4;
      const cost = moved / room.measure / (natural.length - 1);
      if (sign > 0 && cost > MOST_LOOSE) return [];
      return [{ paragraph, sign, cost, lines: natural.length + sign }];
    })
    .sort((a, b) => a.cost - b.cost || a.paragraph - b.paragraph);
}

/** The first of them that can be set so, `most` at most; none is set before it is asked for. */
export function* settable(
  costs: readonly SettingCost[],
  { text }: StoryToPlace,
  { room }: Attempt,
  most: number,
): Generator<SettingCost, void> {
  let given = 0;
  for (const one of costs) {
    if (given >= most) return;
    if (text.set(one.paragraph, [room.measure], one.sign).length !== one.lines) continue;
    given += 1;
    yield one;
  }
}
