/** Stories kept from build to build: a new font book is asked for all that the first one was, and tells what it misses. */
import { expect, it } from 'vitest';
import { NO_FACE } from '../src/fonts/noFace.ts';
import type { FontBook } from '../src/model/face.ts';
import { type KeptStories, keptStory } from '../src/storyText.ts';
import { buildFromMemory } from './support/memoryIssue.ts';

it('a story that is kept asks a new font book what it asked the first', () => {
  const { issue } = buildFromMemory({
    'issue.yaml': `paper: house
date: 2026-11-23
number: 10023
masthead: {editorInChief: 顾南舟, dutyEditors: [章怀青]}
pages:
  - page: A01
    layout: inner
    place: [{article: a, columns: 1-5, from: top}]
articles:
  a: {headline: 稿件的标题, rank: 3, body: "**本报讯**水位回落到GDP的5.2%，鿫与𠮷都在。"}
`,
  });
  const article = issue?.articles.get('a');
  if (issue === undefined || article === undefined) throw new Error('the issue does not build');
  const kept: KeptStories = new WeakMap();
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
