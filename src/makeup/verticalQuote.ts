/** Words taken out of a vertical story (摘引): they run down as its lines do, between an upright line at each side. */
import type { Galley, TextStyle } from '../model/galley.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { measureIn } from './furnitureText.ts';
import { baselineAt, columnAt } from './grid.ts';
import { breakHead } from './headline/breakHead.ts';
import { type Matter, together } from './matter.ts';
import { frameOf, type Lines, QUOTE_EDGE, QUOTE_PITCH, type Quote } from './sidebar.ts';

/** Beyond so many lines side by side it is read as text (house rule, as of heads). */
const MOST_LINES = 4;

const styleOf = ({ house: { quote } }: Quote): TextStyle => ({
  ...quote,
  rules: { ...quote.rules, direction: 'vertical' },
});

const widthOf = (lines: number, size: number): number =>
  Math.round((lines - 1) * size * QUOTE_PITCH + size + 2 * QUOTE_EDGE * size);

/** In the shortest lines that stand side by side in its width; in `depth`, where that is given. */
function quoteGalley(quote: Quote, depth: number | undefined): Galley {
  const { text, width, house, setter, owner, span } = quote;
  const style = styleOf(quote);
  const { size } = style;
  const words = text.replaceAll('|', '');
  const length = setter.width(words, style);
  const most = Math.max(
    1,
    Array.from({ length: MOST_LINES }, (_, i) => i + 1).findLast(
      (lines) => widthOf(lines, size) <= width,
    ) ?? 1,
  );
  const set = (texts: readonly string[], measure: Mpt): Galley =>
    setter.lines(texts, style, measure, { owner, span });
  const fits = (measure: Mpt): readonly string[] | undefined => {
    const { lines } = breakHead({
      text,
      part: { font: style.font, min: size, max: size },
      width: measure,
      mayGrow: false,
      lexicon: house.lexicon,
      wordEnds: setter.wordEnds,
      widthAt: (line) => setter.width(line, style),
    });
    const isIn =
      lines.length <= most && lines.every((line) => setter.width(line, style) <= measure);
    return isIn ? lines : undefined;
  };
  const given = depth === undefined ? undefined : measureIn(depth, style.size);
  const least = Math.max(size, Math.floor(length / most / size) * size);
  for (let measure = given ?? least; measure < length + size; measure += size) {
    const lines = fits(mpt(measure));
    if (lines !== undefined) return set(lines, mpt(measure));
    if (given !== undefined) break;
  }
  return set([words], given ?? measureIn(length + size, size));
}

/** Whole lines of the page that hold it. */
export function verticalQuoteLines(quote: Quote): number {
  const { grid } = quote.house;
  return Math.ceil((quoteGalley(quote, undefined).measure + grid.pitch - grid.em) / grid.pitch);
}

export function placeVerticalQuote(quote: Quote, at: Lines): Matter {
  const { left, width, house, owner } = quote;
  const { size } = house.quote;
  const area = frameOf(quote, at);
  const galley = quoteGalley(quote, area.depth);
  const own = widthOf(galley.lines.length, size);
  const from = mpt(left + Math.floor((width - own) / 2));
  const right = mpt(from + own);
  const top = mpt(area.block + Math.max(0, Math.floor((area.depth - galley.measure) / 2)));
  const foot = mpt(area.block + area.depth);
  const rule = (inline: Mpt) =>
    ({
      kind: 'insert',
      style: house.rules.box,
      inline: [inline, inline],
      block: [area.block, foot],
    }) as const;
  return together({
    texts: [
      {
        owner,
        role: 'quote',
        axes: { direction: 'vertical', right, top },
        galley,
        lines: galley.lines.map((line, i) => ({
          line,
          baseline: baselineAt(Math.round(QUOTE_EDGE * size + i * size * QUOTE_PITCH), size),
        })),
        ink: 'black',
      },
    ],
    rules: [rule(from), rule(right)],
    frames: [
      {
        owner,
        kind: 'quote',
        column: columnAt(house.grid, left),
        area,
        lines: galley.lines.length,
      },
    ],
  });
}
