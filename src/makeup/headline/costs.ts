/**
 * What a division of a head costs. One unit for all: a thousand is what a line costs that is off the even
 * length by the whole of it. So two lines of 13 and 11 characters cost 14 for their raggedness, 8 and 16
 * cost 222, and the cost of a break says how uneven the lines may become before it is taken all the same.
 * All figures are chosen by eye on some hundred heads of our own (tests/makeup/headline); their order is
 * trade practice: sense before balance, balance before size.
 */
import { charactersOf } from './characters.ts';

/** Why a line may end at a place, from the best place to the worst. */
export type Reason = keyof typeof BREAK_COST;

export const BREAK_COST = {
  /** The author's `|`. */
  given: 0,
  /** At white, or behind a comma or another stop. */
  clause: 0,
  /** Behind 、 */
  list: 30,
  /** Before a preposition or conjunction, before an opening and behind a closing mark. */
  phrase: 120,
  /** Between two words. */
  word: 250,
  /** Behind 的: what it leads to stands on the next line. */
  attributive: 290,
  /** Between a number with its classifier and what is counted: 十九处|泵站, 第十四次|会议. */
  count: 320,
  /** At a bar of an entry of the lexicon. */
  entryBar: 350,
  /** Inside four or more characters that ICU knows as single words, after the second: 芯片|送检 perhaps. */
  pairOfSingles: 500,
  /** Beside one such character: it may belong to either side. */
  lone: 700,
  /** Before a word that stands behind its noun: 汛|前. */
  behindNoun: 700,
  /** Behind a word that leads on: 在|汛前. */
  leadsOn: 800,
  /** Inside two or three single characters in a row: a word or name that ICU does not know. */
  insideSingles: 900,
  /** Before the end of a compound: 图书|馆. */
  suffix: 900,
  /** Inside a title, a short quote or a date. This and the next are the last resort. */
  enclosed: 3000,
  /** Inside a name of the lexicon or a number, between two words of ICU. */
  name: 6000,
  /** Inside a word. */
  inWord: 12_000,
} as const;

/** From here on a break parts what the house wants whole. */
export const DEAR = BREAK_COST.enclosed;

/** Breaks that may lie inside a word: neither the lexicon nor ICU's dictionary vouches for it. */
const DOUBTFUL: ReadonlySet<Reason> = new Set<Reason>([
  'pairOfSingles',
  'lone',
  'insideSingles',
  'suffix',
]);
export const isDoubtful = (reason: Reason): boolean => DOUBTFUL.has(reason);

/** A place where a line of the head may end. */
export interface HeadBreak {
  /** UTF-16 offset of the character that opens the next line. */
  readonly at: number;
  readonly reason: Reason;
}

/** Each line over the second. A third line has to earn it, and the break it needs, by better sense. */
export const LINE_COST = 250;

/** Off the even length by its whole; squares, so that one very uneven line is dearer than two a little so. */
const RAGGED = 1000;
/** A last line shorter than three quarters of the even length looks like a rest: it counts double. */
const SHORT_LAST = { from: -0.25, factor: 2 } as const;

/** A line of one character, or of two: 孤字. One is dearer than any break between words, two than a title in parts. */
const WIDOW_COST: Readonly<Record<number, number>> = { 0: 2900, 1: 2900, 2: 2000 };
/** Characters that are too few for a line. */
export const MOST_OF_A_WIDOW = 2;

export interface LineToCost {
  readonly text: string;
  /** Set width, and the width each line would have if all were alike; one unit for both. */
  readonly width: number;
  readonly even: number;
  readonly isLast: boolean;
}

export function lineCost({ text, width, even, isLast }: LineToCost): number {
  const off = even === 0 ? 0 : (width - even) / even;
  const factor = isLast && off < SHORT_LAST.from ? SHORT_LAST.factor : 1;
  return RAGGED * off ** 2 * factor + (WIDOW_COST[countCharacters(text)] ?? 0);
}

/** Characters as a reader counts them: no marks and no white, two Western letters or digits as one. */
export function countCharacters(text: string): number {
  const western = text.match(/[\p{sc=Latin}\p{Nd}]/gu)?.length ?? 0;
  const others = charactersOf(text).filter((one) => !NOT_COUNTED.test(one)).length;
  return others + Math.ceil(western / 2);
}

const NOT_COUNTED = /^[\p{sc=Latin}\p{Nd}\p{P}\p{Z}\s]/u;

export const isWidow = (line: string): boolean => countCharacters(line) <= MOST_OF_A_WIDOW;
