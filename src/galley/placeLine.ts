/** The glyphs of a set line at their places along the measure. */
import type {
  Galley,
  GalleyLine,
  LineFit,
  PlacedGlyph,
  PreparedParagraph,
  SetLine,
} from '../model/galley.ts';
import { mpt, ZERO } from '../model/units.ts';
import { UNTOUCHED } from './justify.ts';
import { Stretch } from './spacing.ts';

/** Every glyph of the line from its start, in reading order, with a byline that stands at its end. */
export function placeLine(galley: Galley, line: GalleyLine): SetLine {
  const paragraph = galley.paragraphs[line.paragraph];
  if (paragraph === undefined) return { glyphs: [], strokes: [] };
  const glyphs = placeItems(paragraph, { ...line, start: line.indent });
  const tail = line.tail;
  const tailParagraph = tail === undefined ? undefined : galley.paragraphs[tail.paragraph];
  if (tail === undefined || tailParagraph === undefined) return { glyphs, strokes: [] };
  return {
    glyphs: [...glyphs, ...placeItems(tailParagraph, { ...tail, fit: UNTOUCHED })],
    strokes: [],
  };
}

/** Some items of a paragraph and how they were fitted. */
interface ItemsToPlace {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly fit: LineFit;
}

function placeItems(
  paragraph: PreparedParagraph,
  { from, to, start, fit }: ItemsToPlace,
): readonly PlacedGlyph[] {
  const shares = stepShares(paragraph, from, to, fit);
  const glyphs: PlacedGlyph[] = [];
  let pen = start - (paragraph.startTrim[from] ?? 0);
  for (let i = from; i < to; i += 1) {
    if (i > from) pen += (paragraph.gap[i] ?? 0) + shares.at(i);
    const face = paragraph.faces[paragraph.face[i] ?? 0];
    if (face === undefined) continue;
    const advance = paragraph.advance[i] ?? 0;
    glyphs.push({
      face,
      gid: paragraph.gid[i] ?? 0,
      size: paragraph.size,
      rise: ZERO,
      stance: 'upright',
      inline: mpt(pen + (paragraph.shift[i] ?? 0)),
      advance: mpt(advance),
      text: paragraph.text.slice(paragraph.textFrom[i], paragraph.textFrom[i + 1]),
    });
    pen += advance;
  }
  return glyphs;
}

/** Hands each gap its part of what the line gives or takes, whole thousandths whose sum is exact. */
function stepShares(
  paragraph: PreparedParagraph,
  from: number,
  to: number,
  fit: LineFit,
): { readonly at: (gap: number) => number } {
  const shrink = dealers(fit.shrink, (step) =>
    capacity(from, to, (i) =>
      paragraph.shrinkStep[i] === step ? (paragraph.shrinkMax[i] ?? 0) : 0,
    ),
  );
  const stretchWeight = (i: number): number =>
    paragraph.stretchStep[i] === Stretch.open ? 1 : (paragraph.stretchMax[i] ?? 0);
  const stretch = dealers(fit.stretch, (step) =>
    capacity(from, to, (i) => (paragraph.stretchStep[i] === step ? stretchWeight(i) : 0)),
  );
  return {
    at: (i) =>
      (stretch[paragraph.stretchStep[i] ?? -1]?.(stretchWeight(i)) ?? 0) -
      (shrink[paragraph.shrinkStep[i] ?? -1]?.(paragraph.shrinkMax[i] ?? 0) ?? 0),
  };
}

function capacity(from: number, to: number, weightOf: (gap: number) => number): number {
  let total = 0;
  for (let i = from + 1; i < to; i += 1) total += weightOf(i);
  return total;
}

/** One dealer a step: gives out `amount` in proportion to weight, remainders carried so that nothing is lost. */
function dealers(
  amounts: readonly number[],
  totalOf: (step: number) => number,
): readonly ((weight: number) => number)[] {
  return amounts.map((amount, step) => {
    if (amount === 0) return () => 0;
    const total = totalOf(step);
    let weightSoFar = 0;
    let given = 0;
    return (weight) => {
      weightSoFar += weight;
      const due = total === 0 ? 0 : Math.round((amount * weightSoFar) / total);
      const part = due - given;
      given = due;
      return part;
    };
  });
}
