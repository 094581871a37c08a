/** Pages of random stories and places, made up with a face of which every figure is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { EM_ASCENT } from '../../src/model/issue.ts';
import type { MadePage } from '../../src/model/page.ts';
import { madeOf, overlap } from '../support/randomIssue.ts';
import { lineText } from '../support/setting.ts';

interface RandomPlace {
  readonly first: number;
  readonly width: number;
  readonly below: number;
  readonly from: number;
  readonly lines: number | undefined;
  readonly sentences: number;
  readonly crosshead: boolean;
  readonly headline: string;
}

const SENTENCE = '城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”';

const place = fc.record({
  first: fc.integer({ min: 1, max: 5 }),
  width: fc.integer({ min: 1, max: 5 }),
  /** Index of an earlier place to stand below; −1: at a line of its own. */
  below: fc.integer({ min: -1, max: 3 }),
  from: fc.integer({ min: 1, max: 70 }),
  lines: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined }),
  sentences: fc.integer({ min: 1, max: 40 }),
  crosshead: fc.boolean(),
  headline: fc.constantFrom('泵站检修', '泵站汛前检修完成', '泵站汛前完成检修　旧梯分批启动更新'),
});

function randomPage(places: readonly RandomPlace[]): {
  readonly page: MadePage;
  readonly diagnostics: readonly Diagnostic[];
} {
  const placed = places.map((one, i) => {
    const last = Math.min(5, one.first + one.width - 1);
    const isBelow = one.below >= 0 && one.below < i;
    return {
      article: `s${i}`,
      columns: `${one.first}-${last}`,
      ...(isBelow ? { below: `s${one.below}` } : { from: one.from }),
      ...(one.lines === undefined ? {} : { lines: one.lines }),
    };
  });
  const articles = Object.fromEntries(
    places.map((one, i) => {
      const text = SENTENCE.repeat(one.sentences);
      const body = one.crosshead ? `${text}\n\n## 小标题\n\n${text}` : text;
      return [`s${i}`, { headline: one.headline, rank: (i % 3) + 1, body, byline: '许望舒' }];
    }),
  );
  const { pages, diagnostics } = madeOf([placed], articles);
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  return { page, diagnostics };
}

describe('any page', () => {
  it('holds or reports every line, in disjoint frames, on the grid', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
        const { page, diagnostics } = randomPage(places);
        for (const story of page.stories) {
          const onPage = page.texts
            .filter(({ owner, role }) => owner === story.slug && role === 'body')
            .flatMap(({ lines }) => lines.map(({ line }) => line));
          expect(onPage).toEqual(story.galley.lines.slice(0, onPage.length));
          expect(onPage.length + story.overset.lines).toBe(story.galley.lines.length);
          const over = story.galley.lines
            .slice(onPage.length)
            .map((line) => lineText(story.galley, line))
            .join('');
          if (story.overset.lines > 0 && over !== '')
            expect(story.overset.characters).toBeGreaterThan(0);
        }
        const told = diagnostics.map(({ code }) => code);
        if (page.stories.some(({ overset }) => overset.lines > 0)) {
          expect(told.some((code) => code === 'makeup/overset' || code === 'makeup/no-room')).toBe(
            true,
          );
        }
        if (!told.includes('makeup/overlap')) {
          page.frames.forEach((a, i) => {
            for (const b of page.frames.slice(i + 1))
              expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
          });
        }
        const { grid } = page.house;
        for (const block of page.texts.filter(({ role }) => role === 'body')) {
          for (const { line, baseline } of block.lines) {
            if (block.galley.kinds[line.paragraph] === 'crosshead') continue;
            expect((baseline - Math.round(EM_ASCENT * grid.em)) % grid.pitch).toBe(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
