/** Which paragraphs can give or take a line, and how much each of their lines is changed by it. */
import type { Attempt } from './attempt.ts';
import type { StoryToPlace } from './ground.ts';

export interface SettingCost {
  readonly paragraph: number;
  /** Share of a line's measure that each of its lines is made tighter or looser by. */
  readonly cost: number;
}

/** Cheapest first: saving a short last line of a long paragraph costs each of its lines the least. */
export function settingCosts(
  { text }: StoryToPlace,
  { room, fitting }: Attempt,
  sign: 1 | -1,
): readonly SettingCost[] {
  return text.kinds
    .flatMap((kind, paragraph): readonly SettingCost[] => {
      if (kind === 'crosshead' || kind === 'byline' || fitting.looseness.has(paragraph)) return [];
      const natural = text.set(paragraph, [room.measure], 0);
      const last = natural.at(-1);
      if (last === undefined || natural.length < 2) return [];
      const changed = text.set(paragraph, [room.measure], sign);
      if (changed.length !== natural.length + sign) return [];
      const moved = sign < 0 ? last.end : room.measure - last.end + room.measure / 4;
      return [{ paragraph, cost: moved / room.measure / (natural.length - 1) }];
    })
    .sort((a, b) => a.cost - b.cost || a.paragraph - b.paragraph);
}
