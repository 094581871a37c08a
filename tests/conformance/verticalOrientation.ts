/** How signs stand in vertical lines, against VerticalOrientation of Unicode 15 (UAX #50). */
import { orientationOf } from '../../src/galley/vertical.ts';
import { type Group, judged } from './tally.ts';

interface OrientationCase {
  /** `U+` and the code point. */
  readonly cp: string;
  readonly vo: string;
}

export function orientationGroups(json: string): readonly Group[] {
  const { cases }: { readonly cases: readonly OrientationCase[] } = JSON.parse(json);
  const outcomes = cases.map(({ cp, vo }) =>
    judged(cp, vo, orientationOf(Number.parseInt(cp.slice('U+'.length), 16))),
  );
  return [{ set: 'UAX #50, CJK', under: 'any', outcomes }];
}
