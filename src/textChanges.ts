/** What the stories of an issue say otherwise than in an earlier edition, story by story and sentence by sentence. */
import { diffArrays, diffChars } from 'diff';
import {
  HEAD_PARTS,
  type HeadChange,
  type SentenceChange,
  type StoryChange,
  type StoryWords,
  type Stretch,
} from './model/storyWords.ts';

/** Stories in the order of the issue now, then those that are gone. */
export function textChanges(
  before: readonly StoryWords[],
  now: readonly StoryWords[],
): readonly StoryChange[] {
  const old = new Map(before.map((story) => [story.slug, story]));
  const kept = new Set(now.map(({ slug }) => slug));
  return [
    ...now.map((story) => storyChange(old.get(story.slug), story)),
    ...before.filter(({ slug }) => !kept.has(slug)).map((story) => storyChange(story, undefined)),
  ].flatMap((change) => change ?? []);
}

/** Lines that are no longer there, and those that have come. */
export function lineChanges(
  before: readonly string[],
  now: readonly string[],
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const parts = diffArrays([...before], [...now]);
  return {
    removed: parts.flatMap((one) => (one.removed ? one.value : [])),
    added: parts.flatMap((one) => (one.added ? one.value : [])),
  };
}

function storyChange(
  before: StoryWords | undefined,
  now: StoryWords | undefined,
): StoryChange | undefined {
  const head = headChanges(before?.head ?? [], now?.head ?? []);
  const sentences = sentenceChanges(before?.paragraphs ?? [], now?.paragraphs ?? []);
  const kind = before === undefined ? 'new' : now === undefined ? 'gone' : 'changed';
  if (kind === 'changed' && head.length === 0 && sentences.length === 0) return undefined;
  return { slug: (now ?? before)?.slug ?? '', kind, head, sentences };
}

function headChanges(before: StoryWords['head'], now: StoryWords['head']): readonly HeadChange[] {
  return HEAD_PARTS.flatMap((part): readonly HeadChange[] => {
    const [from, to] = [before, now].map((head) => head.find((one) => one.part === part)?.text);
    return from === to ? [] : [{ part, from, to }];
  });
}

interface Sentence {
  readonly text: string;
  readonly at: Stretch;
}

/** Full stop, question and exclamation mark end a sentence, with what closes after them (GB/T 15834 4.1–4.3). */
const SENTENCE = /[^。！？!?]*[。！？!?]+[”’」』）)》】\]]*|[^。！？!?]+$/gu;

const sentencesOf = (paragraphs: readonly string[]): readonly Sentence[] =>
  paragraphs.flatMap((words, paragraph) =>
    Array.from(words.matchAll(SENTENCE), (match): Sentence => {
      const text = match[0].trim();
      const from = match.index + match[0].length - match[0].trimStart().length;
      return { text, at: { paragraph, from, to: from + text.length } };
    }).filter(({ text }) => text !== ''),
  );

function sentenceChanges(
  before: readonly string[],
  now: readonly string[],
): readonly SentenceChange[] {
  const [old, is] = [sentencesOf(before), sentencesOf(now)];
  const changes: SentenceChange[] = [];
  let [oldAt, isAt] = [0, 0];
  let gone: readonly Sentence[] = [];
  const settle = (come: readonly Sentence[]): void => {
    const where = come[0]?.at ?? is[isAt]?.at ?? endOf(now);
    changes.push(...paired(gone, come, where));
    gone = [];
  };
  const texts = (sentences: readonly Sentence[]): string[] => sentences.map(({ text }) => text);
  for (const part of diffArrays(texts(old), texts(is))) {
    const count = part.value.length;
    if (part.removed) {
      gone = old.slice(oldAt, oldAt + count);
      oldAt += count;
      continue;
    }
    if (part.added) {
      settle(is.slice(isAt, isAt + count));
      isAt += count;
      continue;
    }
    settle([]);
    oldAt += count;
    isAt += count;
  }
  settle([]);
  return changes;
}

const endOf = (paragraphs: readonly string[]): Stretch => {
  const paragraph = Math.max(0, paragraphs.length - 1);
  const to = paragraphs[paragraph]?.length ?? 0;
  return { paragraph, from: to, to };
};

/** Sentences that have more in common than this are one, changed; else one is gone and one has come. */
const ALIKE = 0.4;
/** Old sentences that a new one is held against: what is further off was not changed but moved. */
const NEAR = 12;

/** Each new sentence with the next old one it is like. */
function paired(
  gone: readonly Sentence[],
  come: readonly Sentence[],
  where: Stretch,
): readonly SentenceChange[] {
  const changes: SentenceChange[] = [];
  let at = 0;
  const remove = (until: number, place: Stretch): void => {
    for (const { text } of gone.slice(at, until))
      changes.push({ kind: 'removed', from: text, at: { ...place, to: place.from } });
    at = Math.max(at, until);
  };
  for (const sentence of come) {
    const isNear = (i: number): boolean => i >= at && i < at + NEAR;
    const like = gone.findIndex((one, i) => isNear(i) && areAlike(one.text, sentence.text));
    const old = gone[like];
    if (old === undefined) {
      changes.push({ kind: 'added', to: sentence.text, at: sentence.at });
      continue;
    }
    remove(like, sentence.at);
    at = like + 1;
    changes.push(changed(old, sentence));
  }
  const last = come.at(-1)?.at;
  remove(gone.length, last === undefined ? where : { ...last, from: last.to });
  return changes;
}

/** Whether of the characters of both a larger share than `ALIKE` stands in both, in the same order. */
function areAlike(a: string, b: string): boolean {
  const all = a.length + b.length;
  // In no order at all there are at least as many: that is quick to know, and rules most sentences out.
  if (2 * charactersInBoth(a, b) <= ALIKE * all) return false;
  const parts = diffChars(a, b, { maxEditLength: Math.floor((1 - ALIKE) * all) });
  if (parts === undefined) return false;
  const same = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return 2 * same > ALIKE * all;
}

function charactersInBoth(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const character of a) left.set(character, (left.get(character) ?? 0) + 1);
  let both = 0;
  for (const character of b) {
    const count = left.get(character) ?? 0;
    if (count === 0) continue;
    left.set(character, count - 1);
    both += character.length;
  }
  return both;
}

function changed(old: Sentence, { text, at }: Sentence): SentenceChange {
  const fresh: Stretch[] = [];
  let pen = at.from;
  for (const { value, added, removed } of diffChars(old.text, text)) {
    if (removed) continue;
    if (added) fresh.push({ paragraph: at.paragraph, from: pen, to: pen + value.length });
    pen += value.length;
  }
  return { kind: 'changed', from: old.text, to: text, at, fresh };
}
