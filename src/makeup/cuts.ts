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
  /** Lines that they should save. */
  readonly lines: number;
}

/** Together they save what is over: a few short last lines, or else text from the end of the story on (倒金字塔). */
export function suggestCuts(story: StoryToPlace, fitted: Attempt): readonly Cut[] {
  const over = fitted.levelled.flow.over.length;
  const few = over > MOST_CUTS ? undefined : take(story, fitted, lastLines(story, fitted));
  if (few?.left === 0) return few.cuts;
  return take(story, fitted, fromTheEnd(story, fitted)).cuts;
}

/** Words to cut when so many lines are still over; undefined: none of this paragraph. */
type Candidate = (left: number) => Words | undefined;

interface Taken {
  readonly cuts: readonly Cut[];
  /** Lines still over. */
  readonly left: number;
}

/** Makes cuts one after the other, each set in the story as those before leave it. */
function take(story: StoryToPlace, fitted: Attempt, candidates: readonly Candidate[]): Taken {
  const cuts: Cut[] = [];
  let { text } = story;
  let left = fitted.levelled.flow.over.length;
  for (const candidate of candidates) {
    if (left <= 0 || cuts.length === MOST_CUTS) break;
    const words = candidate(left);
    for (const tried of words === undefined ? [] : triesOf(story, words)) {
      const without = text.without(tried.paragraph, tried.from, tried.to);
      const after = attempt(story, fitted.fitting, without).levelled.flow.over.length;
      if (after > left - tried.lines) continue;
      cuts.push(cutOf(story, tried, left - after));
      text = without;
      left = after;
      break;
    }
  }
  return { cuts, left };
}

const bodiesOf = ({ text }: StoryToPlace): readonly number[] =>
  text.kinds.flatMap((kind, paragraph) =>
    kind === 'crosshead' || kind === 'byline' || kind === 'signature' ? [] : [paragraph],
  );

/** The last lines of paragraphs, the shortest first. */
function lastLines(story: StoryToPlace, tried: Attempt): readonly Candidate[] {
  return bodiesOf(story)
    .flatMap((paragraph) => tailOf(story, tried, paragraph, 1) ?? [])
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.paragraph - b.paragraph)
    .slice(0, MOST_TRIED)
    .map((words) => () => words);
}

/** Whole paragraphs from the end, and of the one that is not needed whole, its last lines. */
function fromTheEnd(story: StoryToPlace, tried: Attempt): readonly Candidate[] {
  const bodies = bodiesOf(story);
  return bodies.toReversed().map((paragraph) => (left) => {
    const lines = linesOf(story, tried, paragraph);
    if (left < lines) return tailOf(story, tried, paragraph, left);
    if (paragraph === bodies[0]) return tailOf(story, tried, paragraph, lines - 1);
    const to = story.text.paragraphs[paragraph]?.text.length ?? 0;
    return { paragraph, from: 0, to, lines };
  });
}

const linesOf = ({ text }: StoryToPlace, { room }: Attempt, paragraph: number): number =>
  text.set(paragraph, [room.measure], 0).length;

/** The last lines of a paragraph, all but the marks that close it; undefined when it has no more. */
function tailOf(
  { text }: StoryToPlace,
  { room }: Attempt,
  paragraph: number,
  lines: number,
): Words | undefined {
  const prepared = text.paragraphs[paragraph];
  const set = text.set(paragraph, [room.measure], 0);
  const first = lines < 1 ? undefined : set[set.length - lines];
  if (prepared === undefined || first === undefined || lines >= set.length) return undefined;
  const to = beforeMarks(prepared.text);
  const from = Math.min(prepared.textFrom[first.from] ?? 0, to - 1);
  return from < 1 ? undefined : { paragraph, from, to, lines };
}

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
