/** Brings a line to its measure: reduction before expansion, one step used up before the next (clreq 3.6.2–3.6.4). */
import type { LineFit } from '../model/galley.ts';
import type { LineWidth } from './measureLine.ts';
import { SHRINK_STEPS, STRETCH_STEPS, Stretch } from './spacing.ts';

/** A line as set by its own widths, as a last line is. */
export const UNTOUCHED: LineFit = {
  shrink: new Array<number>(SHRINK_STEPS).fill(0),
  stretch: new Array<number>(STRETCH_STEPS).fill(0),
};

/** How each step shares in closing the difference between a line and its measure. */
export function fitLine(width: LineWidth, measure: number): LineFit {
  const difference = measure - width.natural;
  return difference < 0
    ? { ...UNTOUCHED, shrink: share(-difference, SHRINK_STEPS, width.shrinkAt) }
    : { ...UNTOUCHED, stretch: expansion(difference, width) };
}

/** Takes from each step in turn until the amount is reached. */
function share(amount: number, steps: number, capacityAt: (step: number) => number): number[] {
  let rest = amount;
  return Array.from({ length: steps }, (_, step) => {
    const taken = Math.min(rest, capacityAt(step));
    rest -= taken;
    return taken;
  });
}

function expansion(amount: number, width: LineWidth): number[] {
  const given = share(amount, Stretch.open, width.stretchAt);
  const rest = amount - given.reduce((sum, part) => sum + part, 0);
  return [...given, width.stretchAt(Stretch.open) > 0 ? rest : 0];
}

/**
 * What each reduction step costs when it gives one em and is used up, in the order of clreq 3.6.3. House rule
 * from the ranking "cheap: word spaces to brackets; medium: pauses and autospace; dear: stops": a pause twice
 * a bracket, a stop twice a pause. A step half used costs a quarter: the eye sees the tightest mark.
 */
const SHRINK_COST: readonly number[] = [0.5, 0.75, 1, 2, 2, 4];

/**
 * Expansion starts where the common reductions end, so that a character is pushed in when it can be (clreq
 * 3.1.4: push in first), and grows with the square of the opened gap.
 */
const EXPANSION_BASE = 1;
/** Cost of Han gaps opened by 0.05 em each, which the eye just sees (reference: "very dear" from 0.10 em). */
const EXPANSION_AT_TWENTIETH = 1;
/** Word spaces and autospace up to their limits cost little: cost of one em given there. */
const SOFT_STRETCH_COST = 1;
/** Beyond a quarter em the line is bad (reference §6.5): each further em of gap adds this. */
const BAD_GAP = 0.25;
const BAD_GAP_COST = 400;

/**
 * The cost of setting a line to `measure`, or Infinity when it cannot be: too long by more than its steps
 * can take, or short with nothing to open. `size` is the em, for the amounts are judged in ems.
 */
export function lineCost(width: LineWidth, measure: number, size: number): number {
  const difference = measure - width.natural;
  if (difference === 0) return 0;
  return difference < 0
    ? reductionCost(-difference, width, size)
    : expansionCost(difference, width, size);
}

function reductionCost(amount: number, width: LineWidth, size: number): number {
  let rest = amount;
  let cost = 0;
  for (let step = 0; step < SHRINK_STEPS && rest > 0; step += 1) {
    const taken = Math.min(rest, width.shrinkAt(step));
    rest -= taken;
    if (taken === 0) continue;
    const used = taken / width.shrinkAt(step);
    cost += ((SHRINK_COST[step] ?? 0) * taken * used) / size;
  }
  return rest > 0 ? Number.POSITIVE_INFINITY : cost;
}

function expansionCost(amount: number, width: LineWidth, size: number): number {
  let rest = amount;
  for (let step = 0; step < Stretch.open; step += 1) rest -= Math.min(rest, width.stretchAt(step));
  const soft = (SOFT_STRETCH_COST * (amount - rest)) / size;
  if (rest === 0) return soft;
  const openGaps = width.stretchAt(Stretch.open);
  if (openGaps === 0) return Number.POSITIVE_INFINITY;
  const gap = rest / openGaps / size;
  const bad = Math.max(0, gap - BAD_GAP) * BAD_GAP_COST;
  return EXPANSION_BASE + EXPANSION_AT_TWENTIETH * (gap / 0.05) ** 2 + soft + bad;
}
