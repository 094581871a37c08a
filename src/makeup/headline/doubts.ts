/** What an editor should look at in a head that was broken for him. */
import { BREAK_COST, DEAR, type HeadBreak, isDoubtful, isWidow } from './costs.ts';

/** A head in lines, what that costs, and where it is parted. */
export interface DividedHead {
  readonly cost: number;
  readonly lines: readonly string[];
  readonly places: readonly HeadBreak[];
}

export type Doubt =
  /** Parted perhaps inside a word: the characters before and behind the break. */
  | { readonly kind: 'ambiguous'; readonly before: string; readonly behind: string }
  /** A line of one or two characters. */
  | { readonly kind: 'widow'; readonly line: string };

/**
 * How much dearer the next best division may be for two to count as alike: a quarter of what a break
 * between words costs, or two lines of twelve characters that differ by four (chosen by eye).
 */
const ALIKE = 60;

/**
 * A head is ambiguous where a name or word had to be parted, and where a break lies between characters that
 * may be one word and another division is as good: then only the author knows which is right. It is not for
 * every doubtful break: most are right, and who is warned each time reads no warnings.
 */
export function doubtsOf(
  text: string,
  best: DividedHead,
  next: DividedHead | undefined,
): readonly Doubt[] {
  const isClose = next !== undefined && next.cost - best.cost <= ALIKE;
  const parted = best.places.filter(({ reason }) => BREAK_COST[reason] > DEAR);
  const doubtful = isClose ? best.places.filter(({ reason }) => isDoubtful(reason)) : [];
  const inDoubt = parted.length > 0 ? parted : doubtful;
  return [
    ...inDoubt.map(({ at }): Doubt => ({ kind: 'ambiguous', ...around(text, at) })),
    ...best.lines.filter(isWidow).map((line): Doubt => ({ kind: 'widow', line })),
  ];
}

/** Characters shown on either side of a break. */
const SHOWN = 3;

const around = (text: string, at: number) => ({
  before: [...text.slice(0, at)].slice(-SHOWN).join(''),
  behind: [...text.slice(at)].slice(0, SHOWN).join(''),
});
