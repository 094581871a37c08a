/** How a line comes to its measure, and what that costs (clreq 3.6.2–3.6.4, cjk-composition §6). */
import { describe, expect, it } from 'vitest';
import {
  Fitness,
  fitLine,
  type Judgement,
  judgeLine,
  leastExpansionCost,
  MOST_NEIGHBOUR_COST,
  neighbourCost,
} from '../../src/galley/justify.ts';
import type { LineWidth } from '../../src/galley/measureLine.ts';
import { SHRINK_STEPS, Shrink, STRETCH_STEPS, Stretch } from '../../src/galley/spacing.ts';

const EM = 1000;
const MEASURE = 10 * EM;
const ITEMS = 12;

/** A line so much longer (or shorter) than the measure, with room in some steps; all in ems. */
function line(
  over: number,
  room: Partial<Record<keyof typeof Shrink, number>>,
  open: { word?: number; autospace?: number; gaps?: number; last?: number } = {},
  option = 0,
): LineWidth {
  const shrink = new Array<number>(SHRINK_STEPS).fill(0);
  for (const [step, ems] of Object.entries(room)) shrink[Shrink[step as 'word']] = ems * EM;
  const stretch = new Array<number>(STRETCH_STEPS).fill(0);
  stretch[Stretch.word] = (open.word ?? 0) * EM;
  stretch[Stretch.autospace] = (open.autospace ?? 0) * EM;
  stretch[Stretch.open] = open.gaps ?? 0;
  stretch[Stretch.rest] = open.last ?? 0;
  return {
    start: 3,
    end: 3 + ITEMS,
    size: EM,
    natural: MEASURE + over * EM,
    reducible: shrink.reduce((sum, part) => sum + part, 0),
    option: option * EM,
    shrinkAt: (step) => shrink[step] ?? 0,
    stretchAt: (step) => stretch[step] ?? 0,
  };
}

function judged(width: LineWidth): Judgement {
  const into: Judgement = { cost: Number.NaN, fitness: -1, optional: true };
  judgeLine(width, MEASURE, into);
  return into;
}
const costOf = (width: LineWidth): number => judged(width).cost;

describe('reduction', () => {
  const room = { word: 0.1, interpunct: 0.2, bracket: 0.5, pause: 0.5, autospace: 0.25, stop: 0.5 };

  it('uses up each step of clreq 3.6.3 before the next', () => {
    const order = Object.keys(room) as (keyof typeof room)[];
    for (let over = 0; over <= 2.05; over += 0.05) {
      const { shrink, stretch } = fitLine(line(Math.round(over * 100) / 100, room), MEASURE);
      expect(stretch.every((part) => part === 0)).toBe(true);
      let rest = Math.round(over * 100) * (EM / 100);
      for (const step of order) {
        const taken = Math.min(rest, room[step] * EM);
        expect(shrink[Shrink[step]]).toBe(taken);
        rest -= taken;
      }
    }
  });

  it('cannot take more than there is', () => {
    expect(costOf(line(0.51, { pause: 0.5 }))).toBe(Number.POSITIVE_INFINITY);
    expect(costOf(line(0.5, { pause: 0.5 }))).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it('costs more a step later: brackets, twice that pauses, twice that stops', () => {
    const bracket = costOf(line(0.5, { bracket: 0.5 }));
    expect(costOf(line(0.5, { pause: 0.5 }))).toBe(2 * bracket);
    expect(costOf(line(0.5, { stop: 0.5 }))).toBe(4 * bracket);
    expect(costOf(line(0.5, { autospace: 0.5 }))).toBe(2 * bracket);
    expect(costOf(line(0.5, { word: 0.5 }))).toBe(0.5 * bracket);
    expect(costOf(line(0.5, { interpunct: 0.5 }))).toBe(0.75 * bracket);
    expect(costOf(line(1, { bracket: 1 }))).toBe(1);
  });

  it('costs a quarter for a step half used', () => {
    expect(costOf(line(0.25, { pause: 0.5 }))).toBe(costOf(line(0.5, { pause: 0.5 })) / 4);
  });

  it('adds up over the steps', () => {
    const both = costOf(line(0.7, { bracket: 0.5, stop: 0.4 }));
    expect(both).toBeCloseTo(
      costOf(line(0.5, { bracket: 0.5 })) + costOf(line(0.2, { stop: 0.4 })),
    );
  });

  it('makes a line tight from what a whole em of brackets costs on', () => {
    expect(judged(line(0.5, { bracket: 0.5 })).fitness).toBe(Fitness.normal);
    expect(judged(line(0.5, { pause: 0.5 })).fitness).toBe(Fitness.tight);
    expect(judged(line(0.45, { pause: 0.5 })).fitness).toBe(Fitness.normal);
    expect(judged(line(0.45, { stop: 0.5 })).fitness).toBe(Fitness.tight);
  });
});

describe('expansion', () => {
  it('opens word spaces, then autospace, then Han gaps (clreq 3.6.4)', () => {
    const open = { word: 0.4, autospace: 0.25, gaps: 8 };
    const at = (short: number): readonly number[] =>
      fitLine(line(-short, {}, open), MEASURE).stretch;
    expect(at(0.3)).toEqual([300, 0, 0, 0]);
    expect(at(0.5)).toEqual([400, 100, 0, 0]);
    expect(at(1)).toEqual([400, 250, 350, 0]);
    expect(fitLine(line(-1, {}, open), MEASURE).shrink.every((part) => part === 0)).toBe(true);
  });

  it('opens in Japanese what is kept shut only when Han gaps have a quarter em each (jlreq 3.8.4)', () => {
    const open = { gaps: 4, last: 3 };
    const at = (short: number): readonly number[] =>
      fitLine(line(-short, {}, open), MEASURE).stretch;
    expect(at(0.8)).toEqual([0, 0, 800, 0]);
    expect(at(1)).toEqual([0, 0, 1000, 0]);
    expect(at(1.7)).toEqual([0, 0, 1000, 700]);
    expect(fitLine(line(-1.7, {}, { last: 3 }), MEASURE).stretch).toEqual([0, 0, 0, 1700]);
    expect(fitLine(line(-1.7, {}, { gaps: 4 }), MEASURE).stretch).toEqual([0, 0, 1700, 0]);
  });

  it('is not there for a line that has nothing to open', () => {
    expect(fitLine(line(-1, {}), MEASURE).stretch).toEqual([0, 0, 0, 0]);
    expect(costOf(line(-1, {}))).toBe(Number.POSITIVE_INFINITY);
  });

  it('goes beyond half an em in word spaces only where there is nothing else, and dearly', () => {
    const at = (open: { word?: number; autospace?: number; gaps?: number }): readonly number[] =>
      fitLine(line(-1, {}, open), MEASURE).stretch;
    expect(at({ word: 0.2 })).toEqual([1000, 0, 0, 0]);
    expect(at({ word: 0.2, autospace: 0.3 })).toEqual([700, 300, 0, 0]);
    expect(at({ autospace: 0.3 })).toEqual([0, 1000, 0, 0]);
    expect(costOf(line(-0.2, {}, { word: 0.2 }))).toBeCloseTo(0.2);
    const alone = judged(line(-1, {}, { word: 0.2 }));
    expect(alone.fitness).toBe(Fitness.veryLoose);
    expect(alone.cost).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(alone.cost).toBeGreaterThan(costOf(line(-1, {}, { word: 0.2, gaps: 10 })));
    // Beyond what the gap of each item would cost, every em costs the same, and much.
    const dear = (over: number): number =>
      costOf(line(-0.2 - over, {}, { word: 0.2 })) - leastExpansionCost(over / ITEMS);
    expect(dear(0.5)).toBeGreaterThan(10);
    expect(dear(1.5)).toBeCloseTo(3 * dear(0.5));
    expect(costOf(line(-1, {}, { autospace: 0.2 }))).toBe(alone.cost);
    // … in ems, whatever the size: an em is dearer than a hyphen and cheaper than a split word.
    expect(dear(1)).toBeLessThan(100);
  });

  it('costs nothing for a line that fits by itself', () => {
    expect(judged(line(0, { pause: 0.5 }, { gaps: 9 }))).toEqual({
      cost: 0,
      fitness: Fitness.normal,
      optional: false,
    });
  });

  it('costs little in word spaces and autospace, and adds up', () => {
    expect(costOf(line(-0.2, {}, { word: 0.4, gaps: 9 }))).toBeCloseTo(0.2);
    expect(costOf(line(-0.5, {}, { word: 0.4, autospace: 0.3, gaps: 9 }))).toBeCloseTo(0.5);
  });

  it('begins where common reductions end and grows with the square of the gap', () => {
    const base = leastExpansionCost(0);
    expect(base).toBeGreaterThanOrEqual(costOf(line(0.5, { bracket: 0.5 })));
    expect(leastExpansionCost(0.04) - base).toBeCloseTo(4 * (leastExpansionCost(0.02) - base));
    expect(leastExpansionCost(0.05)).toBeCloseTo(2 * base);
    for (let gap = 0.01; gap < 0.5; gap += 0.01)
      expect(leastExpansionCost(gap)).toBeGreaterThan(leastExpansionCost(gap - 0.01));
  });

  it('is the cost of its gap, whichever gaps share it', () => {
    const cost = leastExpansionCost(0.04);
    expect(costOf(line(-0.4, {}, { gaps: 10 }))).toBeCloseTo(cost);
    expect(costOf(line(-0.4, {}, { gaps: 6, last: 4 }))).toBeCloseTo(cost);
    expect(costOf(line(-0.8, {}, { word: 0.4, gaps: 10 }))).toBeCloseTo(cost + 0.4);
  });

  it('jumps where the eye sees it: over 0.05 em, and over 0.10 em (cjk-composition §6.5)', () => {
    const jump = (gap: number): number => leastExpansionCost(gap + 1e-6) - leastExpansionCost(gap);
    expect(jump(0.05)).toBeGreaterThan(1);
    expect(jump(0.1)).toBeGreaterThan(jump(0.05));
    for (const gap of [0.02, 0.049, 0.07, 0.15, 0.3]) expect(jump(gap)).toBeLessThan(0.01);
    // What is glaring costs a few times what is seen, and no more: two such lines weigh as a handful of the others.
    expect(jump(0.1)).toBeLessThan(5 * jump(0.05));
  });

  it('grows faster from there: two lines a little loose are better than one that gapes', () => {
    const square = (leastExpansionCost(0.04) - leastExpansionCost(0)) / 0.04 ** 2;
    const more = (gap: number): number =>
      leastExpansionCost(gap) - square * gap ** 2 - leastExpansionCost(0.1 + 1e-9) + square * 0.01;
    expect(more(0.15)).toBeGreaterThan(1);
    expect(more(0.2)).toBeCloseTo(2 * more(0.15), 4);
    expect(2 * leastExpansionCost(0.1)).toBeLessThan(leastExpansionCost(0.2));
  });

  it('is bad beyond a quarter em, and each further em costs the same', () => {
    const bad = (gap: number): number =>
      costOf(line(-10 * gap, {}, { gaps: 10 })) - leastExpansionCost(gap);
    expect(bad(0.25)).toBeCloseTo(0);
    expect(bad(0.3)).toBeGreaterThan(10);
    expect(bad(0.35)).toBeCloseTo(2 * bad(0.3));
  });

  it('makes a line loose over 0.05 em, very loose over 0.10 em (cjk-composition §6.5)', () => {
    const fitness = (gap: number): number => judged(line(-gap * 10, {}, { gaps: 10 })).fitness;
    expect(fitness(0.05)).toBe(Fitness.normal);
    expect(fitness(0.051)).toBe(Fitness.loose);
    expect(fitness(0.1)).toBe(Fitness.loose);
    expect(fitness(0.101)).toBe(Fitness.veryLoose);
  });
});

describe('what the end mark may give up, all or nothing (jlreq 3.8.3)', () => {
  it('stays where the line fits', () => {
    expect(judged(line(0, {}, { gaps: 9 }, 0.5)).optional).toBe(false);
    expect(judged(line(-0.5, {}, { gaps: 9 }, 0.5)).optional).toBe(false);
  });
  it('goes where nothing else brings the line in', () => {
    expect(judged(line(0.5, {}, { gaps: 9 }, 0.5))).toMatchObject({ cost: 0.5, optional: true });
    expect(judged(line(0.6, { word: 0.1 }, {}, 0.5))).toMatchObject({ cost: 0.55, optional: true });
    expect(judged(line(0.2, {}, { gaps: 9 }, 0.5))).toMatchObject({
      fitness: Fitness.normal,
      optional: true,
    });
  });
  it('goes where that is cheaper than reduction, and only there', () => {
    expect(judged(line(0.5, { stop: 0.5 }, {}, 0.5))).toMatchObject({ cost: 0.5, optional: true });
    expect(judged(line(0.5, { word: 0.5 }, {}, 0.5))).toMatchObject({
      cost: costOf(line(0.5, { word: 0.5 })),
      optional: false,
    });
    expect(judged(line(0.1, { stop: 0.5 }, { gaps: 9 }, 0.5))).toMatchObject({
      cost: costOf(line(0.1, { stop: 0.5 })),
      fitness: Fitness.normal,
      optional: false,
    });
  });
  it('is not given up for a line that is too long all the same', () => {
    expect(judged(line(0.6, {}, { gaps: 9 }, 0.5)).optional).toBe(false);
    expect(judged(line(0.6, {}, { gaps: 9 }, 0.5)).cost).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('neighbouring lines', () => {
  const { tight, normal, loose, veryLoose } = Fitness;
  it('cost nothing where they look alike or nearly', () => {
    for (const [above, below] of [
      [tight, tight],
      [tight, normal],
      [normal, normal],
      [normal, loose],
    ] as const) {
      expect(neighbourCost(above, below)).toBe(0);
      expect(neighbourCost(below, above)).toBe(0);
    }
  });
  it('cost most where a loose one meets a tight one, less where two are loose', () => {
    for (const [above, below] of [
      [tight, loose],
      [tight, veryLoose],
      [normal, veryLoose],
    ] as const) {
      expect(neighbourCost(above, below)).toBe(MOST_NEIGHBOUR_COST);
      expect(neighbourCost(below, above)).toBe(MOST_NEIGHBOUR_COST);
    }
    const pair = neighbourCost(loose, loose);
    expect(pair).toBeGreaterThan(0);
    expect(pair).toBeLessThan(MOST_NEIGHBOUR_COST);
    expect(neighbourCost(loose, veryLoose)).toBe(pair);
    expect(neighbourCost(veryLoose, veryLoose)).toBe(pair);
  });
});
