/** What it costs to end a line at a place at all: nothing between two characters, much inside a word or against the rules. */
import type { PreparedParagraph } from '../model/galley.ts';
import { Break } from './breaks.ts';
import { Class } from './classes.ts';

/** A line may also end inside a word (`split`) or against the prohibition (`waived`) when nothing else sets the text. */
export type Pass = 'by rule' | 'last resort';

/** A last line of a single Han character (孤字, clreq 3.5.4) costs more than gaps of half an em. */
export const LONE_CHARACTER_COST = 300;
/** A line saved is worth the marks of a line squeezed hard: space is what a paper has least of (house rule). */
export const LINE_COST = 5;
/** Each em, squared, that a line of an address stays short: nothing in it opens, and no reader expects it to. */
export const SHORT_ADDRESS_COST = 2;
/** Splitting a word, and waiving the prohibition, are each dearer than any spacing; the waiver comes last. */
const SPLIT_COST = 2_000;
const WAIVER_COST = 20_000;
/** —— and …… may open a line (but at the strict level), yet look better elsewhere: a little dearer than a common line. */
const SIGN_START_COST = 3;
/** A hyphen is dearer than gaps of a tenth of an em and cheaper than those of a quarter (cjk-composition §16). */
const HYPHEN_COST = 12;
/** Of hyphens on each other two at most (cjk-composition §16); the second shows. */
export const MOST_STACKED = 2;
const STACKED_COST = 6;
/** An address parted without a sign: its reader must know that nothing is missing. */
const ADDRESS_COST = 8;
/**
 * A word of an address split, a name parted: dearer than gaps of a quarter of an em, cheaper than those of a third,
 * for a line that gapes is seen before it is read (cjk-composition §16 for words; of names and addresses a house rule).
 */
const RATHER_THAN_GAPE_COST = 100;

export function tollAt(paragraph: PreparedParagraph, at: number, pass: Pass): number {
  if (at === paragraph.count) return 0;
  const isLast = pass === 'last resort';
  switch (paragraph.breakBefore[at]) {
    case Break.free:
      return opensWithSign(paragraph, at) ? SIGN_START_COST : 0;
    case Break.hyphen:
      return HYPHEN_COST;
    case Break.address:
      return ADDRESS_COST;
    case Break.addressWord:
    case Break.nameHyphen:
      return RATHER_THAN_GAPE_COST;
    case Break.inWord:
      return isLast ? SPLIT_COST : Number.POSITIVE_INFINITY;
    case Break.prohibited:
      return isLast ? WAIVER_COST : Number.POSITIVE_INFINITY;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

const opensWithSign = (paragraph: PreparedParagraph, at: number): boolean =>
  paragraph.cls[at] === Class.dash || paragraph.cls[at] === Class.ellipsis;

/** What the hyphens stacked at a line's end cost. */
export const stackCost = (stacked: number): number => (stacked > 1 ? STACKED_COST : 0);

/**
 * Fewer than two characters in the last line, marks not counted: Han, kana or Hangul; a word counts for more, and so
 * does —— or …… beside a character, but not alone.
 */
export function isLoneCharacter(paragraph: PreparedParagraph, from: number): boolean {
  let squares = 0;
  let signs = 0;
  for (let i = from; i < paragraph.count; i += 1) {
    const cls = paragraph.cls[i] ?? 0;
    if (cls === Class.ideograph || cls === Class.wide) squares += 1;
    else if (cls === Class.dash || cls === Class.ellipsis) signs += 1;
    else if (!isMarkClass(cls)) return false;
    if (squares >= 2) return false;
  }
  return squares === 0 || signs === 0;
}

const isMarkClass = (cls: number): boolean =>
  cls === Class.opening ||
  cls === Class.closing ||
  cls === Class.pause ||
  cls === Class.stop ||
  cls === Class.westernClosing;
