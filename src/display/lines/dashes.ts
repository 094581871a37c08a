/** Where a broken line has its dashes. */
import type { RuleStroke } from '../../model/ruleStyle.ts';

type Dash = NonNullable<RuleStroke['dash']>;

/** From where to where a dash is drawn. */
export type Stretch = readonly [number, number];

/** A run that ends as it begins, with a whole dash; dashes and white stretched alike, as little as can be. */
export function dashesOf(length: number, { on, off }: Dash): readonly Stretch[] {
  if (length <= 0) return [];
  const count = Math.max(1, Math.round((length + off) / (on + off)));
  const stretch = length / (count * on + (count - 1) * off);
  return evenly(count, stretch * (on + off), stretch * on);
}

/** Round a closed way: as much white after the last dash as after the others. */
export function dashesRound(length: number, { on, off }: Dash): readonly Stretch[] {
  if (length <= 0) return [];
  const count = Math.max(1, Math.round(length / (on + off)));
  const step = length / count;
  return evenly(count, step, (step * on) / (on + off));
}

const evenly = (count: number, step: number, on: number): readonly Stretch[] =>
  Array.from({ length: count }, (_, i): Stretch => [i * step, i * step + on]);
