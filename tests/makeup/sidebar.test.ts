/** Quotes and facts in the text of a story. */
import { describe, expect, it } from 'vitest';
import type { MadePage, TextRole } from '../../src/model/page.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';

const page = (insert: object): MadePage => {
  const built = buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      pages: [
        {
          page: 'A02',
          layout: 'inner',
          place: [
            { article: 'run', columns: '1-3', from: 'top', inserts: [{ columns: 2, ...insert }] },
          ],
        },
      ],
      articles: { run: { headline: '最后一名', rank: 3, body: '他跑了六个小时。'.repeat(90) } },
    }),
  });
  const [first] = built.pages;
  if (first === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return first.made;
};

const blocks = (made: MadePage, role: TextRole) => made.texts.filter((one) => one.role === role);
const linesOf = (made: MadePage, role: TextRole): readonly string[] =>
  blocks(made, role).flatMap(({ galley, lines }) =>
    lines.map(({ line }) => lineText(galley, line)),
  );

describe('a quote', () => {
  it('is broken by sense, never inside a word', () => {
    const quote = '我跟过很多人，没有见过这么匀的。';
    expect(linesOf(page({ quote }), 'quote')).toEqual(['我跟过很多人，', '没有见过', '这么匀的。']);
  });

  it('breaks where its editor says', () => {
    const quote = '我跟过|很多人，没有|见过这么匀的。';
    expect(linesOf(page({ quote }), 'quote')).toEqual(['我跟过', '很多人，没有', '见过这么匀的。']);
  });

  it('of more than four lines is a paragraph, and whole', () => {
    const quote = '我跟过很多人，没有见过这么匀的。'.repeat(4);
    const lines = linesOf(page({ quote }), 'quote');
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).toBe(quote);
  });
});

describe('facts', () => {
  it('have their lines as wide as their words, nothing dealt out between them', () => {
    const items = ['起跑2.4万人，完赛22981人', '收容车接走31人'];
    const made = page({ facts: { title: '数字', items } });
    const [block] = blocks(made, 'facts');
    expect(linesOf(made, 'facts').length).toBe(3);
    for (const { line } of block?.lines ?? [])
      expect(line.end).toBeLessThan(block?.galley.measure ?? 0);
  });
});
