/** Where English words may part: TeX's patterns (Liang 1983) by the package `hyphen`. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Patterns that take 30 ms to load and unpack: by the first word that may part, and a name of six letters may. */
const english = () => require('hyphen/en-us/index.js') as typeof import('hyphen/en-us/index.js');

/** Shorter words stay whole, and so many letters stay on either side (house rule of cjk-composition §16). */
const LEAST_LETTERS = 6;
const LEAST_PART = 3;
/** No English word is longer; what is (a file pasted as text) has no syllables. */
const MOST_LETTERS = 45;

const SOFT_HYPHEN = '\u00ad';

export interface HyphenPoints {
  /** In words of small letters. */
  readonly words: readonly number[];
  /** In words that begin with a capital: names as a rule, parted only where a line would gape. */
  readonly names: readonly number[];
}

/** The offsets in a text before which a hyphenated word may go on; acronyms and addresses stay whole. */
export function hyphenPoints(text: string): HyphenPoints {
  const words: number[] = [];
  const names: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length > MOST_LETTERS) continue;
    const points = word < 'a' ? names : words;
    for (const point of pointsOf(word.toLowerCase())) points.push(index + point);
  }
  return { words, names };
}

/** A run of small letters, the first perhaps a capital, that no Latin letter, digit, sign of an address or hyphen touches. */
const WORD =
  /(?<![\p{Script=Latin}\p{Nd}'’@./_-])[A-Za-z][a-z]{5,}(?![\p{Script=Latin}\p{Nd}'’@/_-]|\.[\p{L}\p{Nd}])/gu;

const known = new Map<string, readonly number[]>();

function pointsOf(word: string): readonly number[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  const parts = english()
    .hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: LEAST_LETTERS })
    .split(SOFT_HYPHEN);
  let at = 0;
  const points = parts
    .slice(0, -1)
    .map((part) => {
      at += part.length;
      return at;
    })
    .filter((point) => point >= LEAST_PART && word.length - point >= LEAST_PART);
  known.set(word, points);
  return points;
}
