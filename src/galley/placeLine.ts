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
import { givesIn, Stretch } from './spacing.ts';
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
  const at = new Array<number>(to - from);
  let pen = start - (paragraph.startTrim[from] ?? 0);
  for (let i = from; i < to; i += 1) {
    if (i > from) pen += (paragraph.gap[i] ?? 0) + (shares[i - from] ?? 0);
    at[i - from] = pen;
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
  const from = textFrom[item] ?? 0;
  const to = textFrom[item + 1] ?? text.length;
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

/** What each gap of a line gives or takes, from its first item on: whole thousandths whose sum is exact. */
function stepShares(
  { shrinkStep, shrinkMax, stretchStep, stretchMax }: PreparedParagraph,
  from: number,
  to: number,
  { shrink, stretch }: LineFit,
): Int32Array {
  const shares = new Int32Array(to - from);
  const gaps = { shares, from, to };
  stretch.forEach((amount, step) => {
    if (amount === 0) return;
    // Gaps that open without a limit share alike, and the last step opens those of the third once more.
    if (step === Stretch.rest) dealOut(amount, gaps, (i) => Number(opensLast(stretchStep[i])));
    else if (step === Stretch.open)
      dealOut(amount, gaps, (i) => Number(givesIn(stretchStep[i], step)));
    else dealOut(amount, gaps, (i) => (givesIn(stretchStep[i], step) ? (stretchMax[i] ?? 0) : 0));
  });
  shrink.forEach((amount, step) => {
    if (amount === 0) return;
    dealOut(-amount, gaps, (i) => (shrinkStep[i] === step ? (shrinkMax[i] ?? 0) : 0));
  });
  return shares;
}

const opensLast = (step: number | undefined): boolean => (step ?? Stretch.none) >= Stretch.open;

interface Gaps {
  readonly shares: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Deals out what one step gives or takes in proportion to weight; remainders are carried so that nothing is lost. */
function dealOut(
  amount: number,
  { shares, from, to }: Gaps,
  weightOf: (gap: number) => number,
): void {
  let total = 0;
  for (let i = from + 1; i < to; i += 1) total += weightOf(i);
  const size = Math.abs(amount);
  const sign = Math.sign(amount);
  let weightSoFar = 0;
  let given = 0;
  for (let i = from + 1; i < to; i += 1) {
    const weight = weightOf(i);
    if (weight === 0) continue;
    weightSoFar += weight;
    const due = Math.round((size * weightSoFar) / total);
    shares[i - from] = (shares[i - from] ?? 0) + sign * (due - given);
    given = due;
  }
}
