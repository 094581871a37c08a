/** The house's rules of the press file: levels and limits, with those of coldset newsprint where it says nothing. */
import { NEWSPRINT_LIMITS, PREFLIGHT_RULES, type Preflight } from '../model/preflight.ts';
import { pt } from '../model/units.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { toLength } from './lengths.ts';

export function preflightOf({ preflight, sizes, text }: WrittenHouse): Preflight {
  // What an em of the edge counts from; a size that is not in the table is told elsewhere.
  const size = toLength(sizes[text.size] ?? text.size, pt(10));
  const { levels, edge } = preflight ?? {};
  const usual = NEWSPRINT_LIMITS;
  return {
    levels: { ...PREFLIGHT_RULES, ...levels },
    limits: {
      goodInk: preflight?.goodInk ?? usual.goodInk,
      mostInk: preflight?.mostInk ?? usual.mostInk,
      goodPpi: preflight?.goodPpi ?? usual.goodPpi,
      leastPpi: preflight?.leastPpi ?? usual.leastPpi,
      spots: preflight?.spots ?? usual.spots,
      edge: edge === undefined ? usual.edge : toLength(edge, size),
    },
  };
}
