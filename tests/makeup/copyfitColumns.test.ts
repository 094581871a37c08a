/** The last rung of copyfit: one column of text more or less, in houses that allow it (改栏). */
import { describe, expect, it } from 'vitest';
import { type Made, madeOf } from '../support/randomIssue.ts';
import { articlesOf } from '../support/randomPages.ts';

const made = (count: number, columns: boolean): Made =>
  madeOf(
    [
      [
        { article: 'pumps', columns: '1-3', from: 'top', lines: 14 },
        { article: 'lamps', columns: '1-3', below: 'pumps' },
      ],
    ],
    articlesOf(
      new Map([
        ['pumps', [count]],
        ['lamps', [200]],
      ]),
    ),
    {
      house: (text) =>
        text.replace(
          /copyfit: \{.*\}/u,
          `copyfit: {setting: 0, headWhite: 0, crop: 0, headLines: 0, columns: ${columns}}`,
        ),
    },
  );

/** Long columns waste less of each line's end: there is a length that only they take. */
const LENGTHS = Array.from({ length: 120 }, (_, i) => 380 + i);

describe('copyfit by columns', () => {
  const helped = LENGTHS.filter((count) => {
    const [story] = made(count, true).pages[0]?.stories ?? [];
    return story?.copyfit.some(({ step }) => step === 'columns') ?? false;
  });

  it('is taken where it makes a story fit, and told with both numbers', () => {
    expect(helped.length).toBeGreaterThan(0);
    for (const count of helped) {
      const [story] = made(count, true).pages[0]?.stories ?? [];
      expect(story?.overset.lines).toBe(0);
      expect(story?.short.lines).toBe(0);
      expect(story?.copyfit).toEqual([
        { step: 'columns', from: 3, to: expect.toSatisfy((to) => to === 2 || to === 4) },
      ]);
    }
  });

  it('is not taken in a house that does not allow it', () => {
    for (const count of helped) {
      const [story] = made(count, false).pages[0]?.stories ?? [];
      expect(story?.copyfit).toEqual([]);
      expect((story?.overset.lines ?? 0) + (story?.short.lines ?? 0)).toBeGreaterThan(0);
    }
  });
});
