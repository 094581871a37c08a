/** Stories as make-up sets them: kept from build to build, a line looser or tighter. */
import { expect, it } from 'vitest';
import type { BuiltIssue } from '../src/build.ts';
import { NO_FACE } from '../src/fonts/noFace.ts';
import { qualityOf } from '../src/galley/quality.ts';
import { type KeptStories, keptStory } from '../src/keptStories.ts';
import type { FontBook } from '../src/model/face.ts';
import { mpt } from '../src/model/units.ts';
import { buildFromMemory } from './support/memoryIssue.ts';

const buildOf = (article: string): BuiltIssue =>
  buildFromMemory({
    'issue.yaml': `paper: house
date: 2026-11-23
number: 10023
masthead: {editorInChief: 顾南舟, dutyEditors: [章怀青]}
pages:
  - page: A01
    layout: inner
    place: [{article: a, columns: 1-5, from: top}]
articles:
${article}
`,
  });

it('a story that is kept asks a new font book what it asked the first', () => {
  const { issue } = buildOf(
    '  a: {headline: 稿件的标题, rank: 3, body: "**本报讯**水位回落到GDP的5.2%，鿫与𠮷都在。"}',
  );
  const article = issue?.articles.get('a');
  if (issue === undefined || article === undefined) throw new Error('the issue does not build');
  const kept: KeptStories = new Map();
  const asks = (): ReadonlySet<string> => {
    const asked = new Set<string>();
    const fonts: FontBook = {
      drawnLength: () => 0,
      faceFor: ({ role, weight }, text) => {
        asked.add(`${role}-${weight} ${text}`);
        return NO_FACE;
      },
    };
    keptStory(kept, { article, house: issue.house, direction: 'horizontal', fonts });
    return asked;
  };
  const first = asks();
  expect(first.size).toBeGreaterThan(5);
  expect(asks()).toEqual(first);
});

it('of a changed story the paragraphs that say the same hold, with their lines', () => {
  const storyOf = (second: string) =>
    buildOf(`  a:
    headline: 稿件的标题
    rank: 3
    body: |
      一段。

      ${second}

      三段。`).issue;
  const kept: KeptStories = new Map();
  const fonts: FontBook = { drawnLength: () => 0, faceFor: () => NO_FACE };
  const first = storyOf('二段。');
  const keptOf = (issue: BuiltIssue['issue']) => {
    const article = issue?.articles.get('a');
    if (first === undefined || article === undefined) throw new Error('the issue does not build');
    return keptStory(kept, { article, house: first.house, direction: 'horizontal', fonts });
  };
  const before = keptOf(first);
  const after = keptOf(storyOf('二段改了。'));
  const holds = (of: 'known' | 'prepared') =>
    after.paragraphs.map((one, i) => one[of] === before.paragraphs[i]?.[of]);
  expect(holds('prepared')).toEqual([true, false, true]);
  expect(holds('known')).toEqual([true, false, true]);
  expect(after.prepared.paragraphs.map(({ text }) => text)).toEqual([
    '一段。',
    '二段改了。',
    '三段。',
  ]);
  // What is told of the third has the place it has now.
  const [, , third] = after.prepared.styled;
  expect(third?.source.spanAt(0).from).toBe(
    (before.prepared.styled[2]?.source.spanAt(0).from ?? 0) + '改了'.length,
  );
});

const EM = 7_875;

it('a line more or fewer opens no line beyond a quarter em where none was', () => {
  const sentences = [
    '费用为￥3,600万元，12.5％增；水温18℃、气温－3℃～5℃，CO₂为0.03‰。',
    '幅12.5 m，一日1,234,567.8 m³；费用10023元，见A4纸、5G基站、H5N1、CO₂。',
    '他给stele@museum.example.jp写信，state-of-the-art imaging laboratory共同调查。',
  ];
  const { composer } = buildOf(`  a:
    headline: 稿件的标题
    rank: 3
    body: |
${sentences.map((sentence) => `      ${sentence}${sentence}\n`).join('\n')}`);
  const story = composer?.story('a', 'horizontal');
  if (story === undefined) throw new Error('the issue does not build');
  let changed = 0;
  for (const ems of [7, 8, 9, 11, 13])
    for (const looseness of [-2, -1, 1, 2])
      story.kinds.forEach((_, paragraph) => {
        const measures = [mpt(ems * EM)];
        const best = story.set(paragraph, measures, 0);
        const other = story.set(paragraph, measures, looseness);
        if (other.length !== best.length) changed += 1;
        const widest = (lines: typeof best) => qualityOf(story.paragraphs, lines).widestGap;
        expect(widest(other)).toBeLessThanOrEqual(Math.max(0.25, widest(best)));
      });
  expect(changed).toBeGreaterThan(5);
});
