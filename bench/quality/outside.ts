/** Ours at the measure of the outside figures: the fewest lines that any setting gives, for they are compared by their number. */
import { openFonts, setParagraph } from 'dayang';
import { INDENT } from './model.ts';

/** Em. */
export const OUTSIDE_MEASURE = 17.3;

/** More lines than this no paragraph gives up. */
const TIGHTEST = -9;

/** What there is to say beside the outside figures. */
export function outsideNotes(paragraphs: readonly string[]): readonly string[] {
  const fewest = (indent: number): number =>
    paragraphs.reduce(
      (sum, text) =>
        sum +
        setParagraph(text, { fonts: openFonts(), indent, looseness: TIGHTEST }, OUTSIDE_MEASURE)
          .lines.length,
      0,
    );
  return [
    `fewest lines by our rules, every paragraph as tight as it goes: ${fewest(INDENT)}; without an indent ${fewest(0)}`,
  ];
}
