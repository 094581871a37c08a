/** What a story says, in plain words: for galleys, for report.json, and to compare two editions. */
import type { Article, Head } from './model/issue.ts';
import { HEAD_PARTS, type StoryWords } from './model/storyWords.ts';

export const storyWords = ({ slug, head, paragraphs }: Article): StoryWords => ({
  slug,
  head: headWords(head),
  paragraphs: paragraphs.map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  ),
});

/** Parts that the head has, in their order on the page; the bars at which a line may end are no words. */
function headWords(head: Head): StoryWords['head'] {
  return HEAD_PARTS.flatMap((part) => {
    const text = head[part]?.lines.map((line) => line.replaceAll('|', '')).join('\n');
    return text === undefined || text === '' ? [] : [{ part, text }];
  });
}
