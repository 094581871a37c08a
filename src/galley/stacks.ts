/**
 * The same character at the start, or the end, of three lines on each other (cjk-composition §6.6): the eye strings
 * them to a column of their own. Neither GB/T 15834 nor clreq minds; compositors do a little, so it costs little.
 * One line in three thousand of a paper: such a paragraph is broken once more with the middle of the stack dearer,
 * and the search itself knows nothing of it.
 */
import type { PreparedParagraph } from '../model/galley.ts';
import { type BreakOptions, breakLines } from './breakLines.ts';
import { Class } from './classes.ts';
import type { LineMeasurer } from './measureLine.ts';
import type { Measures } from './reach.ts';

/** What avoiding a stack may cost: as —— at a line start, less than gaps of a twentieth of an em cost beyond the usual. */
const STACK_COST = 3;

/** A paragraph of more lines is no story's, and is not broken twice. */
const MOST_LINES = 100;

/** The breaks of a paragraph as `breakLines` gives them, without the stacks that cost next to nothing to avoid. */
export function breakWithoutStacks(
  measurer: LineMeasurer,
  measures: Measures,
  options: BreakOptions,
): readonly number[] {
  const breaks = breakLines(measurer, measures, options);
  const middles = breaks.length > MOST_LINES ? [] : stacksIn(measurer.paragraph, breaks);
  if (middles.length === 0) return breaks;
  const dearer = new Map(middles.map((at) => [at, STACK_COST]));
  const other = breakLines(measurer, measures, { ...options, dearer });
  const isBetter =
    other.length === breaks.length && stacksIn(measurer.paragraph, other).length < middles.length;
  return isBetter ? other : breaks;
}

/** For each stack the break in its middle. A line that ends the paragraph has no end to stack. */
export function stacksIn(
  paragraph: PreparedParagraph,
  breaks: readonly number[],
): readonly number[] {
  const middles: number[] = [];
  for (let i = 0; i + 2 < breaks.length; i += 1) {
    const [above, at, below] = [breaks[i - 1] ?? 0, breaks[i] ?? 0, breaks[i + 1] ?? 0];
    const areStarts = isSameHan(paragraph, above, at, below);
    const areEnds = i > 0 && isSameHan(paragraph, above - 1, at - 1, below - 1);
    if (areStarts || areEnds) middles.push(at);
  }
  return middles;
}

/** Whether three items are one ideograph; marks, figures and letters string no lines together. */
function isSameHan(
  paragraph: PreparedParagraph,
  above: number,
  at: number,
  below: number,
): boolean {
  const { cls } = paragraph;
  if (cls[at] !== Class.ideograph || cls[above] !== Class.ideograph) return false;
  const own = characterAt(paragraph, at);
  return characterAt(paragraph, above) === own && characterAt(paragraph, below) === own;
}

const characterAt = ({ text, textFrom }: PreparedParagraph, item: number): number | undefined =>
  text.codePointAt(textFrom[item] ?? 0);
