/** The glyphs and strokes of a set line at their places along the measure. */
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
import { type LinePlaces, strokesOf, withRuby } from './strokes.ts';

/** Every glyph of the line from its start, in reading order, with a byline that stands at its end. */
export function placeLine(galley: Galley, line: GalleyLine): SetLine {
  const paragraph = galley.paragraphs[line.paragraph];
  if (paragraph === undefined) return { glyphs: [], strokes: [] };
  const places = placesOf(paragraph, { ...line, start: line.indent });
  const own = glyphsOf(paragraph, places);
  const glyphs = line.hyphenated ? [...own, ...hyphenAfter(paragraph, places)] : own;
  const withAnnotations = withRuby(paragraph, places, glyphs, galley.measure);
  const strokes = strokesOf(paragraph, places);
  const tail = line.tail;
  const tailParagraph = tail === undefined ? undefined : galley.paragraphs[tail.paragraph];
  if (tail === undefined || tailParagraph === undefined)
    return { glyphs: withAnnotations, strokes };
  const tailGlyphs = glyphsOf(
    tailParagraph,
    placesOf(tailParagraph, { ...tail, fit: UNTOUCHED, hang: 0 }),
  );
  return { glyphs: [...withAnnotations, ...tailGlyphs], strokes };
}

/** Some items of a paragraph and how they were fitted. */
interface ItemsToPlace {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly fit: LineFit;
  /** What the last mark gives up beyond its trim. */
  readonly hang: number;
}

/** Where the cell of each item begins. */
function placesOf(
  paragraph: PreparedParagraph,
  { from, to, start, fit, hang }: ItemsToPlace,
): LinePlaces {
  const shares = stepShares(paragraph, from, to, fit);
  const at: number[] = [];
  let pen = start - (paragraph.startTrim[from] ?? 0);
  for (let i = from; i < to; i += 1) {
    if (i > from) pen += (paragraph.gap[i] ?? 0) + shares.at(i);
    at.push(pen);
    pen += paragraph.advance[i] ?? 0;
  }
  const inkEnd = pen - (paragraph.endTrim[to - 1] ?? 0) - hang;
  return { from, to, at, end: pen, edges: [start, Math.max(start, inkEnd)] };
}

function glyphsOf(
  paragraph: PreparedParagraph,
  { from, to, at }: LinePlaces,
): readonly PlacedGlyph[] {
  const glyphs: PlacedGlyph[] = [];
  for (let i = from; i < to; i += 1) {
    const face = paragraph.faces[paragraph.face[i] ?? 0];
    if (face === undefined) continue;
    glyphs.push({
      face,
      gid: paragraph.gid[i] ?? 0,
      size: mpt(paragraph.glyphSize[i] ?? paragraph.size),
      inline: mpt((at[i - from] ?? 0) + (paragraph.shift[i] ?? 0)),
      advance: mpt(paragraph.advance[i] ?? 0),
      rise: mpt(paragraph.rise[i] ?? 0),
      stance: paragraph.sideways[i] === 1 ? 'sideways' : 'upright',
      text: paragraph.text.slice(paragraph.textFrom[i], paragraph.textFrom[i + 1]),
    });
  }
  return glyphs;
}

const HYPHEN = 0x2d;
/** Read back, the hyphen says that it is not in the text (Unicode 6.2, soft hyphen). */
const SOFT_HYPHEN = '\u00ad';

function hyphenAfter(
  paragraph: PreparedParagraph,
  { to, end }: LinePlaces,
): readonly PlacedGlyph[] {
  const face = paragraph.faces[paragraph.face[to - 1] ?? 0];
  if (face === undefined) return [];
  return [
    {
      face,
      gid: face.glyphOf(HYPHEN),
      size: mpt(paragraph.glyphSize[to - 1] ?? paragraph.size),
      inline: mpt(end),
      advance: mpt(paragraph.hyphen[to] ?? 0),
      rise: ZERO,
      stance: paragraph.sideways[to - 1] === 1 ? 'sideways' : 'upright',
      text: SOFT_HYPHEN,
    },
  ];
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
  const weightIn = (step: number, i: number): number => {
    const own = paragraph.stretchStep[i] ?? Stretch.none;
    // The last step opens the gaps of the third once more.
    if (step === Stretch.rest) return own >= Stretch.open ? 1 : 0;
    if (own !== step) return 0;
    return step === Stretch.open ? 1 : (paragraph.stretchMax[i] ?? 0);
  };
  const stretch = dealers(fit.stretch, (step) => capacity(from, to, (i) => weightIn(step, i)));
  return {
    at: (i) =>
      stretch.reduce((sum, deal, step) => sum + deal(weightIn(step, i)), 0) -
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
