/** What a story says, in plain words: for galleys, for report.json, and to compare two editions. */
import type { Article, Head } from './model/issue.ts';

export const HEAD_PARTS = ['kicker', 'headline', 'deck', 'summary', 'byline'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

export interface StoryWords {
  readonly slug: string;
  readonly head: readonly { readonly part: HeadPart; readonly text: string }[];
  /** Body, crossheads and the closing byline, one string each, in order; empty between two stanzas. */
  readonly paragraphs: readonly string[];
}

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
