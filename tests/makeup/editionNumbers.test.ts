/** Numbers that follow from the edition: how many pages, which issue, where a story stands and where it goes on. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MadePage } from '../../src/model/page.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';

const wordsOf = ({ texts }: MadePage, owner: string, role?: string): string =>
  texts
    .filter((block) => block.owner === owner && (role === undefined || block.role === role))
    .flatMap(({ galley, lines }) => lines.map(({ line }) => lineText(galley, line)))
    .join('');

const STORIES = ['pumps', 'lamps', 'ferry', 'diary'] as const;

/** A story that fills its place on one page and goes on on a later one. */
const LONG = { headline: 'canal开通', rank: 2, body: '运河开通，逐条交接。'.repeat(150) };
const SPREAD = 'spread: true\ngrid: {columns: 11, gutter: 0.7em}\n';

const order = fc.record({
  /** Pages behind page one: which have a story of their own, in their order. */
  pages: fc.shuffledSubarray([...STORIES], { minLength: 4 }),
  jump: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
  spread: fc.constantFrom(-1, 0, 1, 2, 3),
  number: fc.integer({ min: 1, max: 99_999 }),
});

it('are right for pages in any order, a spread among them or not', () => {
  fc.assert(
    fc.property(order, ({ pages, jump, spread, number }) => {
      const [from = 0, to = 0] = jump.toSorted((a, b) => a - b);
      const codes = pages.map((_, i) => {
        const code = 2 + i + (spread !== -1 && spread < i ? 1 : 0);
        return i === spread ? `A0${code}-A0${code + 1}` : `A0${code}`;
      });
      const issue = {
        paper: 'house',
        date: '2026-11-23',
        number,
        masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'], weather: '晴' },
        digest: [...STORIES, 'canal'].map((article) => ({ article })),
        pages: [
          { page: 'A01', layout: 'front', place: [{ masthead: true, columns: 1, from: 20 }] },
          ...pages.map((article, i) => ({
            page: codes[i],
            layout: i === spread ? 'wide' : 'inner',
            place: [
              { article, columns: '1-2', from: 'top', lines: 20 },
              ...(i === from ? [{ article: 'canal', columns: '3-4', from: 'top', lines: 30 }] : []),
              ...(i === to ? [{ rest: 'canal', columns: '3-5', from: 'top' }] : []),
            ],
          })),
        ],
        articles: {
          canal: LONG,
          ...Object.fromEntries(
            STORIES.map((slug) => [slug, { headline: `${slug}检修`, rank: 3, body: '完成。' }]),
          ),
        },
      };
      const built = buildFromMemory({
        'issue.yaml': JSON.stringify(issue),
        'house/wide.yaml': SPREAD,
      });
      const made = built.pages.map((one) => one.made);
      const [front] = made;
      const [start, end] = [made[from + 1], made[to + 1]];
      if (front === undefined || start === undefined || end === undefined)
        throw new Error(JSON.stringify(built.diagnostics));
      const count = 5 + (spread === -1 ? 0 : 1);
      expect(wordsOf(front, '报头')).toContain(`总第${number}期　今日${count}版`);
      const contents = wordsOf(front, '导读');
      for (const [i, slug] of pages.entries())
        expect(contents).toContain(`${slug}检修（${codes[i]}版）`);
      expect(contents).toContain(`canal开通（${codes[from]}版）`);
      expect(wordsOf(start, 'canal')).toContain(`下转${codes[to]}版`);
      expect(wordsOf(end, 'canal')).toContain(`上接${codes[from]}版`);
    }),
    { numRuns: 25 },
  );
});
