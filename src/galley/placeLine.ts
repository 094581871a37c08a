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
      text: textBetween(paragraph, i),
    });
  }
  return glyphs;
}

/** Characters of one code unit: an edition has a few thousand, each set a hundred times. */
const characters = new Map<number, string>();

function textBetween({ text, textFrom }: PreparedParagraph, item: number): string {
  const [from = 0, to = text.length] = [textFrom[item], textFrom[item + 1]];
  if (to - from !== 1) return text.slice(from, to);
  const unit = text.charCodeAt(from);
  const known = characters.get(unit);
  if (known !== undefined) return known;
  characters.set(unit, text.charAt(from));
  return text.charAt(from);
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
  const takers = dealers(fit.shrink, (step, i) =>
    paragraph.shrinkStep[i] === step ? (paragraph.shrinkMax[i] ?? 0) : 0,
  );
  const givers = dealers(fit.stretch, (step, i) => {
    const own = paragraph.stretchStep[i] ?? Stretch.none;
    // The last step opens the gaps of the third once more.
    if (step === Stretch.rest) return own >= Stretch.open ? 1 : 0;
    if (own !== step) return 0;
    return step === Stretch.open ? 1 : (paragraph.stretchMax[i] ?? 0);
  });
  const all = [...takers, ...givers];
  for (const dealer of all)
    for (let i = from + 1; i < to; i += 1) dealer.total += dealer.weightOf(i);
  return {
    at: (i) => {
      let share = 0;
      for (const dealer of givers) share += deal(dealer, i);
      for (const dealer of takers) share -= deal(dealer, i);
      return share;
    },
  };
}

/** Gives out what one step gives or takes, in proportion to weight; remainders are carried so that nothing is lost. */
interface Dealer {
  readonly amount: number;
  readonly weightOf: (gap: number) => number;
  total: number;
  weightSoFar: number;
  given: number;
}

/** One a step that has something to deal out. */
const dealers = (
  amounts: readonly number[],
  weightOf: (step: number, gap: number) => number,
): readonly Dealer[] =>
  amounts.flatMap((amount, step) =>
    amount === 0
      ? []
      : [{ amount, weightOf: (gap) => weightOf(step, gap), total: 0, weightSoFar: 0, given: 0 }],
  );

function deal(dealer: Dealer, gap: number): number {
  const weight = dealer.weightOf(gap);
  if (weight === 0) return 0;
  dealer.weightSoFar += weight;
  const due = Math.round((dealer.amount * dealer.weightSoFar) / dealer.total);
  const part = due - dealer.given;
  dealer.given = due;
  return part;
}
