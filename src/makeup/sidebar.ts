/** Words that stand in a story's text apart from it: a quote taken out of it (摘引), or facts in a box (链接). */
import type { Galley, TextStyle } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { Area, PlacedLine, TextBlock, TextRole } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { measureIn } from './furnitureText.ts';
import { baselineAt, columnAt, lineTop } from './grid.ts';
import { breakHead } from './headline/breakHead.ts';
import { type Matter, together } from './matter.ts';

interface Sidebar {
  readonly left: Mpt;
  readonly width: Mpt;
  readonly owner: string;
  readonly house: House;
  readonly setter: Setter;
  readonly span: Span;
}

export interface Quote extends Sidebar {
  readonly text: string;
}

export interface Facts extends Sidebar {
  readonly title: string;
  readonly items: readonly string[];
}

/** Where it stands, in grid lines. */
export interface Lines {
  readonly line: number;
  readonly lines: number;
}

/** Line to line of a quote and of facts, of their size (chosen by eye: a quote is set tighter than text). */
export const QUOTE_PITCH = 1.3;
const FACTS_PITCH = 1.36;
/** White between a quote and its lines, of its size; between a box and the facts in it, ems of the body. */
export const QUOTE_EDGE = 0.6;
const FACTS_EDGE = 0.8;
/** White over and under, grid lines, so that text does not touch it. */
const WHITE = 0.5;

const setAt = (
  { setter, owner, span }: Sidebar,
  texts: readonly string[],
  style: TextStyle,
  measure: Mpt,
): Galley => setter.lines(texts, style, measure, { owner, span });

/** In lines by sense, as a head is, where four of them hold it; else as a paragraph. */
function quoteGalley(quote: Quote): Galley {
  const { text, width, house, setter } = quote;
  const style = house.quote;
  const measure = measureIn(width, style.size);
  const { lines } = breakHead({
    text,
    part: { font: style.font, min: style.size, max: style.size },
    width: measure,
    mayGrow: false,
    lexicon: house.lexicon,
    wordEnds: setter.wordEnds,
    widthAt: (line) => setter.width(line, style),
  });
  const isBySense = lines.every((line) => setter.width(line, style) <= measure);
  return setAt(quote, isBySense ? lines : [text.replaceAll('|', '')], style, measure);
}

const quoteDepth = (galley: Galley, size: Mpt): number =>
  Math.round((galley.lines.length - 1) * size * QUOTE_PITCH + size + 2 * QUOTE_EDGE * size);

export function quoteLines(quote: Quote): number {
  const { grid, quote: style } = quote.house;
  const depth = quoteDepth(quoteGalley(quote), style.size);
  return Math.ceil((depth + grid.pitch - grid.em) / grid.pitch + 2 * WHITE);
}

/** Between a line over it and one under it, in the middle of its lines. */
export function placeQuote(quote: Quote, at: Lines): Matter {
  const { left, width, house, owner } = quote;
  const { size } = house.quote;
  const galley = quoteGalley(quote);
  const depth = quoteDepth(galley, size);
  const area = middleOf(quote, at, depth);
  const inline = mpt(left + Math.floor((width - galley.measure) / 2));
  const first = area.block + Math.round(QUOTE_EDGE * size);
  const lines = galley.lines.map((line, i) => ({
    line,
    baseline: baselineAt(first + i * Math.round(size * QUOTE_PITCH), size),
  }));
  const rule = (block: Mpt) =>
    ({
      kind: 'insert',
      style: house.rules.box,
      inline: [left, mpt(left + width)],
      block: [block, block],
    }) as const;
  return together({
    texts: [blockOf({ owner, role: 'quote', inline, galley, lines })],
    rules: [rule(area.block), rule(mpt(area.block + depth))],
    frames: [
      {
        owner,
        kind: 'quote',
        column: columnAt(house.grid, left),
        area: frameOf(quote, at),
        lines: galley.lines.length,
      },
    ],
  });
}

interface SetFacts {
  readonly title: Galley;
  readonly items: Galley;
  readonly inset: number;
  readonly depth: number;
}

function setFacts(facts: Facts): SetFacts {
  const { house, width, title, items } = facts;
  const inset = Math.round(FACTS_EDGE * house.grid.em);
  const room = width - 2 * inset;
  const { title: titleStyle, item } = house.facts;
  const head = setAt(facts, [title], titleStyle, measureIn(room, titleStyle.size));
  const hanging: TextStyle = { ...item, hang: item.size };
  const texts = items.map((one) => `${house.item.mark}${one}`);
  const list = setAt(facts, texts, hanging, measureIn(room, item.size));
  const depth =
    head.lines.length * titleStyle.size * FACTS_PITCH +
    (list.lines.length - 1) * item.size * FACTS_PITCH +
    item.size +
    2 * inset +
    0.4 * item.size;
  return { title: head, items: list, inset, depth: Math.round(depth) };
}

export function factsLines(facts: Facts): number {
  const { grid } = facts.house;
  return Math.ceil((setFacts(facts).depth + grid.pitch - grid.em) / grid.pitch + 2 * WHITE);
}

/** Per cent of black behind facts: light enough for small type on newsprint (chosen by eye). */
const FACTS_TINT = 10;

export function placeFacts(facts: Facts, at: Lines): Matter {
  const { house, owner, left, width } = facts;
  const set = setFacts(facts);
  const area = middleOf(facts, at, set.depth);
  const { title: titleStyle, item } = house.facts;
  const middle = (galley: Galley): Mpt => mpt(left + Math.floor((width - galley.measure) / 2));
  const titleTop = area.block + set.inset;
  const itemTop =
    titleTop + Math.round(set.title.lines.length * titleStyle.size * FACTS_PITCH + 0.4 * item.size);
  const stacked = (galley: Galley, top: number, size: Mpt): readonly PlacedLine[] =>
    galley.lines.map((line, i) => ({
      line,
      baseline: baselineAt(top + Math.round(i * size * FACTS_PITCH), size),
    }));
  return together({
    texts: [
      blockOf({
        owner,
        role: 'facts-title',
        inline: middle(set.title),
        galley: set.title,
        lines: stacked(set.title, titleTop, titleStyle.size),
      }),
      blockOf({
        owner,
        role: 'facts',
        inline: middle(set.items),
        galley: set.items,
        lines: stacked(set.items, itemTop, item.size),
      }),
    ],
    boxes: [{ style: undefined, area, tint: FACTS_TINT, radius: ZERO }],
    frames: [
      {
        owner,
        kind: 'facts',
        column: columnAt(house.grid, left),
        area: frameOf(facts, at),
        lines: set.items.lines.length,
      },
    ],
  });
}

interface Block {
  readonly owner: string;
  readonly role: TextRole;
  readonly inline: Mpt;
  readonly galley: Galley;
  readonly lines: readonly PlacedLine[];
}

const blockOf = ({ owner, role, inline, galley, lines }: Block): TextBlock => ({
  owner,
  role,
  axes: { direction: 'horizontal', inline },
  galley,
  lines,
  ink: 'black',
});

/** Upper edge and depth in the middle of the lines it takes, the leading of the last left out. */
function middleOf(
  { left, width, house: { grid } }: Sidebar,
  { line, lines }: Lines,
  depth: number,
): Area {
  const top = lineTop(grid, line);
  const free = lines * grid.pitch - (grid.pitch - grid.em) - depth;
  return {
    inline: left,
    block: mpt(top + Math.max(0, Math.floor(free / 2))),
    width,
    depth: mpt(depth),
  };
}

export const frameOf = (
  { left, width, house: { grid } }: Sidebar,
  { line, lines }: Lines,
): Area => ({
  inline: left,
  block: lineTop(grid, line),
  width,
  depth: mpt(lines * grid.pitch - (grid.pitch - grid.em)),
});
