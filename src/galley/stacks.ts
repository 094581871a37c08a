/**
 * The same character at the start, or the end, of three lines on each other (cjk-composition §6.6): the eye strings
 * them to a column of their own. Neither GB/T 15834 nor clreq minds; compositors do a little, so it costs little.
 * One line in three thousand of a paper: such a paragraph is broken once more with the middle of the stack dearer,
 * and the search itself knows nothing of it.
 */
import type { PreparedParagraph } from '../model/galley.ts';
import { breakLines, type Measures } from './breakLines.ts';
import { Class } from './classes.ts';
import type { LineMeasurer } from './measureLine.ts';

/** What avoiding a stack may cost: as —— at a line start, less than gaps of a twentieth of an em cost beyond the usual. */
const STACK_COST = 3;

/** Lines that make a stack. */
const STACKED = 3;

/** The breaks of a paragraph as `breakLines` gives them, without the stacks that cost next to nothing to avoid. */
export function breakWithoutStacks(
  measurer: LineMeasurer,
  measures: Measures,
  looseness: number,
): readonly number[] {
  const breaks = breakLines(measurer, measures, { looseness });
  const middles = stacksIn(measurer.paragraph, breaks);
  if (middles.length === 0) return breaks;
  const dearer = new Map(middles.map((at) => [at, STACK_COST]));
  const other = breakLines(measurer, measures, { looseness, dearer });
  const isBetter =
    other.length === breaks.length && stacksIn(measurer.paragraph, other).length < middles.length;
  return isBetter ? other : breaks;
}

/** For each stack the break in its middle. A line that ends the paragraph has no end to stack. */
export function stacksIn(
  paragraph: PreparedParagraph,
  breaks: readonly number[],
): readonly number[] {
  const starts = [0, ...breaks.slice(0, -1)];
  const firsts = starts.map((at) => hanAt(paragraph, at));
  const lasts = breaks.slice(0, -1).map((at) => hanAt(paragraph, at - 1));
  return breaks.flatMap((at, i) => {
    // The break before the middle line of three, or behind it.
    const isStart = isStacked(firsts, i + 1);
    const isEnd = isStacked(lasts, i);
    return isStart || isEnd ? [at] : [];
  });
}

/** Whether the character of a line is that of the line before it and of the one after it. */
const isStacked = (characters: readonly number[], i: number): boolean =>
  characters.length >= STACKED &&
  characters[i] !== NO_HAN &&
  characters[i] === characters[i - 1] &&
  characters[i] === characters[i + 1];

const NO_HAN = -1;

/** The code point of an ideograph; marks, figures and letters string no lines together. */
const hanAt = ({ cls, text, textFrom }: PreparedParagraph, item: number): number =>
  cls[item] === Class.ideograph ? (text.codePointAt(textFrom[item] ?? 0) ?? NO_HAN) : NO_HAN;
