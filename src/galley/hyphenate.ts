/** Where English words may part: TeX's patterns (Liang 1983) by the package `hyphen`. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Patterns that take as long to unpack as a page to set: loaded by the first English word. */
const english = () => require('hyphen/en-us/index.js') as typeof import('hyphen/en-us/index.js');

/** Shorter words stay whole, and so many letters stay on either side (house rule of cjk-composition §16). */
const LEAST_LETTERS = 6;
const LEAST_PART = 3;
/** No English word is longer; what is (a file pasted as text) has no syllables. */
const MOST_LETTERS = 45;

const SOFT_HYPHEN = '\u00ad';

/**
 * The offsets in a text before which a hyphenated word may go on. Only words in small letters are parted:
 * names, acronyms and addresses stay whole.
 */
export function hyphenPoints(text: string): readonly number[] {
  const points: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length > MOST_LETTERS) continue;
    for (const point of pointsOf(word)) points.push(index + point);
  }
  return points;
}

/** A run of small letters that no Latin letter, digit, sign of an address or hyphen touches. */
const WORD =
  /(?<![\p{Script=Latin}\p{Nd}'’@./_-])[a-z]{6,}(?![\p{Script=Latin}\p{Nd}'’@/_-]|\.[\p{L}\p{Nd}])/gu;

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
