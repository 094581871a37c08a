/** How far lines reach, against what a line holds at the most. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layerOver, startLayer } from '../../src/galley/layers.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { floorsOf, measureOf, reach } from '../../src/galley/reach.ts';
import { isFarTooLong, searchOf } from '../../src/galley/search.ts';
import { prepare } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

const texts = fc
  .array(fc.constantFrom('一', '二', '，', '“', '”', 'GDP', '12', '——', '。', '（', '）'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));
const measures = fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 4 });

const searchIn = (text: string, pass: 'by rule' | 'last resort') =>
  searchOf(lineMeasurer(prepare(text)), pass);

it('measures go on with the last', () => {
  expect([0, 1, 2, 3, 9].map((line) => measureOf([5, 6, 7], line))).toEqual([5, 6, 7, 7, 7]);
  expect(measureOf([], 2)).toBe(0);
});

it('a line may end no sooner than where those after it hold what is left', () => {
  fc.assert(
    fc.property(texts, measures, fc.integer({ min: -1, max: 8 }), (text, ems, wanted) => {
      const search = searchIn(text, 'by rule');
      const own = ems.map((each) => each * EM);
      const floors = floorsOf(search, own, wanted);
      expect(floors.length).toBe(Math.max(0, wanted));
      const { count } = search.measurer.paragraph;
      if (wanted > 0) expect(floors[wanted - 1]).toBe(count);
      for (let line = 1; line < wanted; line += 1) {
        const measure = measureOf(own, line);
        const [from = 0, to = 0] = [floors[line - 1], floors[line]];
        if (from < to) expect(isFarTooLong(search, from, to, measure)).toBe(false);
        if (from > 0) expect(isFarTooLong(search, from - 1, to, measure)).toBe(true);
        if (from === 0) expect(to === 0 || !isFarTooLong(search, 0, to, measure)).toBe(true);
      }
    }),
  );
});

it('a line that begins at the last start of a layer reaches as far as it can hold, by rule', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 3, max: 12 }), (text, ems) => {
      const search = searchIn(text, 'by rule');
      const { count } = search.measurer.paragraph;
      const start = layerOver(search, 0, 0);
      startLayer(start);
      const end = reach(search, start, ems * EM);
      expect(end).toBeLessThanOrEqual(count);
      expect(end === 1 || !isFarTooLong(search, 0, end, ems * EM)).toBe(true);
      expect(end === count || isFarTooLong(search, 0, end + 1, ems * EM)).toBe(true);
    }),
  );
});

it('of squares alone a line holds as many as fit, and one that is half an em too long may shrink yet', () => {
  const search = searchIn('字'.repeat(20), 'by rule');
  const start = layerOver(search, 0, 0);
  startLayer(start);
  expect([5, 5.4, 5.5].map((ems) => reach(search, start, ems * EM))).toEqual([5, 5, 6]);
  expect([...floorsOf(search, [5 * EM], 4)]).toEqual([5, 10, 15, 20]);
  expect([...floorsOf(search, [5.5 * EM], 4)]).toEqual([2, 8, 14, 20]);
});

it('in the last resort it reaches twice its measure and a little more, for a word may stick out', () => {
  const search = searchIn('字'.repeat(60), 'last resort');
  const start = layerOver(search, 0, 0);
  startLayer(start);
  // Four em more than twice: 2 × 5 + 4 squares, and the one that no longer fits.
  expect(reach(search, start, 5 * EM)).toBe(15);
  expect(reach(searchIn('字'.repeat(9), 'last resort'), start, 5 * EM)).toBe(9);
});
