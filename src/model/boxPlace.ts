/** A box (围框), as a place asks for it. */
import type { HouseInk } from './ink.ts';
import type { RuleStyle } from './ruleStyle.ts';
import type { Mpt } from './units.ts';

/** A box round a thing: line, tint of its ground, radius of its corners. */
export interface BoxPlace {
  readonly line: RuleStyle | undefined;
  readonly tint: number;
  /** Of the ground; undefined: black. */
  readonly ink?: HouseInk | undefined;
  readonly radius: Mpt;
}
