/** How well a line may end between two words of a head. */
import type { Reason } from './costs.ts';
import {
  ATTRIBUTIVE,
  BADLY_FIRST,
  BADLY_LAST,
  NEVER_FIRST,
  NEVER_FIRST_BUT_BEHIND_A_MARK,
  PHRASE_STARTS,
  SUFFIXES,
} from './functionWords.ts';
import type { Word } from './words.ts';

/** Two neighbours, and the row they stand in. */
interface Neighbours {
  readonly left: Word;
  readonly right: Word;
  readonly words: readonly Word[];
  /** Index of the left one. */
  readonly index: number;
}

/** A rule answers with a reason, or that no line may end here, or not at all. */
type Rule = (neighbours: Neighbours) => Reason | 'never' | undefined;

/** Why a line may end behind a word; undefined where none may. The first rule that answers is right. */
export function reasonBetween(words: readonly Word[], index: number): Reason | undefined {
  const [left, right] = [words[index], words[index + 1]];
  if (left === undefined || right === undefined) return undefined;
  for (const rule of RULES) {
    const answer = rule({ left, right, words, index });
    if (answer !== undefined) return answer === 'never' ? undefined : answer;
  }
  return 'word';
}

/** GB/T 15834 5.1 and clreq 3.1.4; here also the marks that only a strict house keeps off the line start. */
const NO_LINE_START = /^[\p{Pe}\p{Pf}，、。；：！？．,.;:!?…·‧・～〜%％‰℃°]/u;
const NO_LINE_END = /[\p{Ps}\p{Pi}\p{Sc}#@№]$/u;
const WHITE = /^\s/u;
const WESTERN = /[\p{sc=Latin}\p{Nd}]/u;
const CLAUSE_END = /[，；：。！？,;:!?…]$/u;
const DASH = /^[—―]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}]$/u;

const particles: Rule = ({ left, right }) => {
  if (NEVER_FIRST.has(right.text)) return 'never';
  const isBehindMark = WHITE.test(left.text) || CLAUSE_END.test(left.text);
  return NEVER_FIRST_BUT_BEHIND_A_MARK.has(right.text) && !isBehindMark ? 'never' : undefined;
};

const marks: Rule = ({ left, right, words, index }) => {
  if (WHITE.test(right.text) || NO_LINE_START.test(right.text)) return 'never';
  // White at a break goes, and then the line ends with what stands before it.
  const last = words.slice(0, index + 1).findLast(({ text }) => !WHITE.test(text)) ?? left;
  if (NO_LINE_END.test(last.text)) return 'never';
  if (DASH.test(last.text)) return DASH.test(right.text) ? 'never' : 'leadsOn';
  if (left.text.endsWith('、')) return 'list';
  // Between the names of a foreigner: 马尔科·|贝里尼.
  return /[·‧・]$/u.test(left.text) ? 'insideSingles' : undefined;
};

const clauses: Rule = ({ left, right, words, index }) => {
  if (DASH.test(right.text) || CLAUSE_END.test(left.text)) return 'clause';
  if (!WHITE.test(left.text)) return undefined;
  // White in Chinese is the author's pause; in Western text it only parts words.
  const isWestern = WESTERN.test(right.text) && WESTERN.test(words[index - 1]?.text ?? '');
  return isWestern ? 'word' : 'clause';
};

const HAN_CHARACTER = /^\p{sc=Han}$/u;

/** A number without its classifier: what it counts comes next. */
const BARE_NUMBER = /[\p{Nd}〇零一二三四五六七八九十百千万亿两几数半余多]$/u;

const leadsOn: Rule = ({ left, right }) => {
  const isLeading =
    BADLY_LAST.has(left.text) || (left.kind === 'number' && BARE_NUMBER.test(left.text));
  if (!isLeading) return undefined;
  // With one character behind it the small word mostly is a word with it: 老屋, 新厂, 在家.
  return HAN_CHARACTER.test(right.text) && HAN_CHARACTER.test(left.text)
    ? 'insideSingles'
    : 'leadsOn';
};

const enclosing: Rule = ({ left, right }) =>
  OPENING.test(right.text) || CLOSING.test(left.text) ? 'phrase' : undefined;

const behindNoun: Rule = ({ right }) => (BADLY_FIRST.has(right.text) ? 'behindNoun' : undefined);

const suffix: Rule = ({ right, words, index }) =>
  isSuffix(words, index + 1) && right.kind === 'word' ? 'suffix' : undefined;

/** Not before 在了 (贴在了门口): with a particle behind it the small word belongs to the verb before. */
const phrase: Rule = ({ right, words, index }) => {
  if (!PHRASE_STARTS.has(right.text)) return undefined;
  return NEVER_FIRST.has(words[index + 2]?.text ?? '') ? 'behindNoun' : 'phrase';
};

/** Single characters in a row are words that the dictionary lacks; most words have two. */
const singles: Rule = ({ words, index }) => {
  const [before, behind] = [singlesUpTo(words, index), singlesFrom(words, index + 1)];
  if (before > 0 && behind > 0) {
    const isBetweenPairs = before > 1 && behind > 1 && (before % 2 === 0 || behind % 2 === 0);
    return isBetweenPairs ? 'pairOfSingles' : 'insideSingles';
  }
  if (before + behind !== 1) return undefined;
  return before === 1 && isBound(words[index - 1]) ? undefined : 'lone';
};

/** Whether the lone character behind a word belongs to it: 老|屋, 15条|鱼, 的|路. */
const isBound = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.kind === 'number' || BADLY_LAST.has(word.text) || ATTRIBUTIVE.test(word.text));

const attributive: Rule = ({ left }) => (ATTRIBUTIVE.test(left.text) ? 'attributive' : undefined);

/** Not behind 11月23日 and 80%, which stand for themselves. */
const STANDS_ALONE = /[年月日时号分%％‰]$/u;

const count: Rule = ({ left }) =>
  left.kind === 'number' && !STANDS_ALONE.test(left.text) ? 'count' : undefined;

const RULES: readonly Rule[] = [
  particles,
  marks,
  clauses,
  leadsOn,
  enclosing,
  behindNoun,
  suffix,
  phrase,
  singles,
  attributive,
  count,
];

const HAN_WORD = /^\p{sc=Han}{2,}$/u;

/** Whether a word is the end of a compound whose front is the word before it. */
const isSuffix = (words: readonly Word[], index: number): boolean =>
  SUFFIXES.has(words[index]?.text ?? '') && HAN_WORD.test(words[index - 1]?.text ?? '');

/** Whether a word is a lone character that means something but is no word of its own to us. */
function isSingle(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word?.kind !== 'word' || !HAN_CHARACTER.test(word.text)) return false;
  const isSmall =
    NEVER_FIRST.has(word.text) ||
    NEVER_FIRST_BUT_BEHIND_A_MARK.has(word.text) ||
    BADLY_FIRST.has(word.text) ||
    BADLY_LAST.has(word.text);
  return !isSmall && !isSuffix(words, index);
}

/** How many single characters in a row end with, or begin at, a word. */
function singlesUpTo(words: readonly Word[], index: number): number {
  let count = 0;
  while (isSingle(words, index - count)) count += 1;
  return count;
}
function singlesFrom(words: readonly Word[], index: number): number {
  let count = 0;
  while (isSingle(words, index + count)) count += 1;
  return count;
}
