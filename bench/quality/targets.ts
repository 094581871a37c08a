/** What our setting has to reach: limits of its own, and Typst beside it. */

import type { Figure, Figures, Metric } from './figures.ts';
import { FAULTS } from './inspect.ts';

/** A share of lines or paragraphs that may not be passed; 0 is none at all. */
export interface Target {
  readonly most: number;
  readonly words: string;
}

/** Most lines with a gap above 0.10 em, as a share of the justified ones, by the measure in characters. */
const LOOSE: ReadonlyMap<number, number> = new Map([
  [11, 0.033],
  [13, 0.01],
  [16, 0.001],
]);
/** Most paragraphs that end on one character. */
const SINGLE = 0.005;

export function targetOf(metric: Metric, measure: number): Target | undefined {
  if (metric === 'over-10') return limit(LOOSE.get(measure));
  if (metric === 'single') return limit(SINGLE);
  return metric === 'avoidable-25' || metric in FAULTS ? { most: 0, words: '0' } : undefined;
}

const limit = (most: number | undefined): Target | undefined =>
  most === undefined ? undefined : { most, words: `≤ ${+(100 * most).toFixed(2)} %` };

const shareOf = ({ value, of }: Figure): number => (of === undefined ? value : value / (of || 1));

export const reaches = (figure: Figure, target: Target): boolean => shareOf(figure) <= target.most;

/** How ours stands to the peer in a row where less is better. */
export type Standing = 'better' | 'both 0' | 'both least' | 'equal' | 'WORSE';

/**
 * Undefined where no number is better than another. Counts are held against counts, for the text is the same
 * and who sets it in fewer lines has the smaller whole. `least`: what no breaks can better.
 */
export function standingOf(
  metric: Metric,
  own: Figures,
  peer: Figures,
  least: number | undefined,
): Standing | undefined {
  if (metric === 'justified') return undefined;
  const [ours, theirs] = [own[metric].value, peer[metric].value];
  if (Math.abs(ours - theirs) < SAME) {
    if (ours === 0) return 'both 0';
    return least !== undefined && ours - least < SAME ? 'both least' : 'equal';
  }
  return ours < theirs ? 'better' : 'WORSE';
}

/** Two gaps that differ by less are the same, em: coordinates in a PDF are rounded. */
const SAME = 0.001;
