import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { fakeFonts } from '../support/fakeFace.ts';
import { costsOf } from '../support/bruteForce.ts';
import { EM, paragraph, RULES, STYLE } from '../support/setting.ts';

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'的一是在不了有和人这') },
  { weight: 3, arbitrary: fc.constantFrom('，', '。', '、', '“', '”', '（', '）', '《', '》') },
  { weight: 1, arbitrary: fc.constantFrom('——', '……', '·', 'AI', '80%', '2.9', ' ') },
);
const run = (name: string, words: readonly string[], measures: fc.Arbitrary<readonly number[]>, n: number, rules: any = {}) =>
  it(name, () => {
    const p = words.length === 0 ? piece : fc.oneof({ weight: 12, arbitrary: piece }, { weight: 2, arbitrary: fc.constantFrom(...words) });
    fc.assert(
      fc.property(fc.array(p, { minLength: 3, maxLength: 14 }).map((x) => x.join('')), measures, (text, ms) => {
        const style = { ...STYLE, rules: { ...RULES, ...rules } };
        const { paragraph: prepared } = prepareParagraph(paragraph(text), style, fakeFonts());
        if (prepared.count > 18) return;
        const m = ms.map((one) => Math.round(one * EM));
        const costs = costsOf(prepared, m);
        const least = costs.least();
        if (least === Number.POSITIVE_INFINITY) return;
        const chosen = breakLines(lineMeasurer(prepared), m);
        expect(costs.totalOf(chosen)).toBeCloseTo(least, 6);
      }),
      { numRuns: n, endOnFailure: false },
    );
  }, 600000);
const one = fc.integer({ min: 30, max: 90 }).map((x) => [x / 10]);
run('plain', [], one, 3000);
run('words', ['important', 'computer', 'newspaper'], one, 1500);
run('indent', ['AI '], fc.tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 3, max: 9 })), 1500);
run('many', ['important'], fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 3, maxLength: 5 }), 3000);
run('ja', [], one, 1500, { language: 'ja', letterSpace: 250 });
