/** The nodes of the search: what was reached, in order, and the way back from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enter,
  extended,
  type Layer,
  layerOver,
  startLayer,
  traceBack,
} from '../../src/galley/layers.ts';
import { runs } from '../support/fuzz.ts';

const SIZED = { states: 3 };
const LOW = 4;
const HIGH = 15;

const offers = fc.array(
  fc.record({
    at: fc.integer({ min: LOW, max: HIGH }),
    state: fc.integer({ min: 0, max: SIZED.states - 1 }),
    cost: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

/** The places of a layer that have been reached, with the least cost of each and of all from there on. */
const reachedOf = (layer: Layer): readonly (readonly [number, number, number])[] =>
  Array.from({ length: layer.reached }, (_, k) => {
    const at = layer.reachedAt[k] ?? -1;
    return [at, layer.least[at - layer.low] ?? -1, layer.leastFrom[k] ?? -1];
  });

describe('a layer', () => {
  it('lists what was reached in order, each place once, whatever the order of the offers', () => {
    fc.assert(
      fc.property(offers, (given) => {
        const layer = layerOver(SIZED, LOW, HIGH);
        const least = new Map<number, number>();
        given.forEach(({ at, state, cost }, i) => {
          enter(layer, (at - LOW) * SIZED.states + state, at, cost, i, state, 1);
          least.set(at, Math.min(cost, least.get(at) ?? cost));
        });
        const places = [...least].sort(([a], [b]) => a - b);
        const expected = places.map(([at, own], k) => [
          at,
          own,
          Math.min(...places.slice(k).map(([, cost]) => cost)),
        ]);
        expect(reachedOf(layer)).toEqual(expected);
        expect(reachedOf(extended(SIZED, layer, HIGH + 5))).toEqual(expected);
      }),
      runs(500),
    );
  });

  it('keeps the cheapest way to a node, the later of two that cost the same', () => {
    const layer = layerOver(SIZED, LOW, HIGH);
    const node = (6 - LOW) * SIZED.states + 1;
    enter(layer, node, 6, 9, 1, 0, 1);
    enter(layer, node, 6, 7, 2, 2, 0);
    enter(layer, node, 6, 8, 3, 0, 1);
    expect([layer.cost[node], layer.previous[node], layer.previousState[node]]).toEqual([7, 2, 2]);
    enter(layer, node, 6, 7, 4, 1, 1);
    expect([layer.previous[node], layer.previousState[node], layer.stepsBack[node]]).toEqual([
      4, 1, 1,
    ]);
  });

  it('with more room keeps what it has', () => {
    const layer = layerOver(SIZED, LOW, HIGH);
    enter(layer, 2, LOW, 5, 1, 2, 1);
    const longer = extended(SIZED, layer, HIGH + 3);
    expect([longer.low, longer.high]).toEqual([LOW, HIGH + 3]);
    expect([
      longer.cost[2],
      longer.previous[2],
      longer.previousState[2],
      longer.stepsBack[2],
    ]).toEqual([5, 1, 2, 1]);
    expect(longer.cost).toHaveLength((HIGH + 3 - LOW + 1) * SIZED.states);
    expect(longer.cost.subarray(3).every((cost) => cost === Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('over nothing has no room', () => {
    expect(layerOver(SIZED, 5, 3).cost).toHaveLength(0);
    expect(layerOver(SIZED, 5, 5).least).toHaveLength(1);
  });
});

describe('the way back', () => {
  /** Lines 0–3, 3–5, 5–8: the first two with measures of their own, a layer each. */
  const layersOf = (): readonly Layer[] => {
    const start = layerOver(SIZED, 0, 0);
    startLayer(start);
    const first = layerOver(SIZED, 1, 8);
    enter(first, (3 - 1) * SIZED.states + 2, 3, 1, 0, 1, 1);
    const second = layerOver(SIZED, 2, 8);
    enter(second, (5 - 2) * SIZED.states, 5, 2, 3, 2, 1);
    // The rest goes on within the last layer.
    enter(second, (8 - 2) * SIZED.states + 1, 8, 4, 5, 0, 0);
    enter(second, (8 - 2) * SIZED.states + 2, 8, 3, 5, 0, 0);
    return [start, first, second];
  };
  it('goes through the layers to the start, from the cheapest state', () => {
    const layers = layersOf();
    expect(traceBack(SIZED, layers, 2, 8)).toEqual([3, 5, 8]);
    enter(layers[2] as Layer, (8 - 2) * SIZED.states, 8, 1, 3, 2, 1);
    expect(traceBack(SIZED, layers, 2, 8)).toEqual([3, 8]);
  });
  it('is none from a place that was not reached, or that the layer has not', () => {
    expect(traceBack(SIZED, layersOf(), 1, 8)).toBeUndefined();
    expect(traceBack(SIZED, layersOf(), 2, 9)).toBeUndefined();
    expect(traceBack(SIZED, layersOf(), 3, 8)).toBeUndefined();
  });
});
