/** Summaries (提要): a paragraph under the headline, or the points of the story, each behind the sign of a list. */
import type { TextStyle } from '../model/galley.ts';
import type { HeadText } from '../model/issue.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import type { HeadContext } from './headParts.ts';

export interface SetSummary {
  readonly texts: readonly string[];
  readonly style: TextStyle;
  readonly measure: Mpt;
  /** How many lines that makes. */
  readonly lines: number;
}

/** Line to line of a summary, of its size (chosen by eye: as open as text, since it is read as text). */
export const SUMMARY_PITCH = 1.4;

/** White over and under a summary, of its size (chosen by eye: two thirds of its pitch set it off from titles). */
export const SUMMARY_GAP = 0.9;

/**
 * Set to the whole characters of the room. A single line that does not fill it stands in its middle, as heads
 * do, and without the indent of a paragraph.
 */
export function setSummary(
  { article, house, setter, direction }: HeadContext,
  text: HeadText,
  room: number,
): SetSummary {
  const { size } = house.summary;
  const measure = mpt(Math.max(1, Math.floor(room / size)) * size);
  const texts =
    text.kind === 'free' ? text.lines : text.lines.map((line) => `${house.item.mark}${line}`);
  const upright = { ...house.summary, rules: { ...house.summary.rules, direction } };
  const alone: TextStyle = { ...upright, indent: ZERO, hang: ZERO, align: 'center' };
  const [only = ''] = texts;
  if (texts.length === 1 && setter.width(only, alone) <= measure)
    return { texts, style: alone, measure, lines: 1 };
  const style: TextStyle =
    text.kind === 'free' ? upright : { ...upright, indent: ZERO, hang: size };
  const galley = setter.lines(texts, style, measure, { owner: article.slug, span: text.span });
  return { texts, style, measure, lines: galley.lines.length };
}
