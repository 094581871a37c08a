/** The cheapest cuts of an overset story (压稿): each really set in its place before it is offered. */
import type { Cut } from '../model/page.ts';
import { type Attempt, attempt } from './attempt.ts';
import type { StoryToPlace } from './ground.ts';

/** Cuts offered at once; an editor takes no more than a few. */
const MOST_CUTS = 5;
/** Paragraphs tried, and characters tried beyond those of the last line: enough for marks that may not begin a line. */
const MOST_TRIED = 12;
const EXTRA = 4;

interface Words {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** Together they save what is over, as far as a few cuts can. */
export function suggestCuts(story: StoryToPlace, fitted: Attempt): readonly Cut[] {
  const over = fitted.levelled.flow.over.length;
  const cuts: Cut[] = [];
  let text = story.text;
  let left = over;
  for (const candidate of candidatesOf(story, fitted).slice(0, MOST_TRIED)) {
    if (left <= 0 || cuts.length === MOST_CUTS) break;
    for (const words of triesOf(story, candidate)) {
      const without = text.without(words.paragraph, words.from, words.to);
      const after = attempt(story, fitted.fitting, without).levelled.flow.over.length;
      if (after >= left) continue;
      cuts.push(cutOf(story, words, left - after));
      text = without;
      left = after;
      break;
    }
  }
  return cuts;
}

/** Paragraphs by what stands on their last line; where more is over than a few lines, whole paragraphs from the end. */
function candidatesOf({ text }: StoryToPlace, { levelled, room }: Attempt): readonly Words[] {
  const bodies = text.kinds.flatMap((kind, paragraph) =>
    kind === 'crosshead' || kind === 'byline' ? [] : [paragraph],
  );
  if (levelled.flow.over.length > MOST_CUTS)
    return bodies
      .slice(1)
      .reverse()
      .map((paragraph) => wholeOf(text.paragraphs[paragraph]?.text ?? '', paragraph));
  return bodies
    .flatMap((paragraph): readonly Words[] => {
      const prepared = text.paragraphs[paragraph];
      const lines = text.set(paragraph, [room.measure], 0);
      const last = lines.at(-1);
      if (prepared === undefined || last === undefined || lines.length < 2) return [];
      const end = beforeMarks(prepared.text);
      const from = prepared.textFrom[last.from] ?? 0;
      return from >= end
        ? [{ paragraph, from: Math.max(0, end - 1), to: end }]
        : [{ paragraph, from, to: end }];
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.paragraph - b.paragraph);
}

const wholeOf = (text: string, paragraph: number): Words => ({
  paragraph,
  from: 0,
  to: text.length,
});

/** Where the marks that close a paragraph begin: they stay. */
const beforeMarks = (text: string): number => text.replace(/[\p{P}\s]+$/u, '').length;

/** A cut, then ever longer ones, each of whole characters. */
function triesOf({ text }: StoryToPlace, words: Words): readonly Words[] {
  if (words.from === 0) return [words];
  const before = [...(text.paragraphs[words.paragraph]?.text ?? '').slice(0, words.from)];
  return Array.from({ length: EXTRA + 1 }, (_, more) => ({
    ...words,
    from: before.slice(0, Math.max(1, before.length - more)).join('').length,
  }));
}

const cutOf = ({ text }: StoryToPlace, { paragraph, from, to }: Words, lines: number): Cut => {
  const words = text.paragraphs[paragraph]?.text.slice(from, to) ?? '';
  return {
    paragraph: paragraph + text.first + 1,
    characters: [...words.replace(/\s/gu, '')].length,
    lines,
    text: words,
  };
};
