/** The forms of a head (题文配合): over its text, in it with text beside or above, or down the page at a side. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BoxBlock, Frame, TextBlock } from '../model/page.ts';
import type { Columns, HeadPlace } from '../model/placement.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { columnStart, lineTop, spanWidth } from './grid.ts';
import { placeHead, type SetHead, setHead } from './head.ts';
import type { HeadContext } from './headParts.ts';
import { type Matter, together } from './matter.ts';
import { type Obstacle, rectangle } from './runRound.ts';
import { placeVerticalHead } from './verticalHead.ts';

/** A head in its form: what of the text's place it takes, and its lines. */
export interface FormedHead {
  /** Undefined when the story has no head. */
  readonly obstacle: Obstacle | undefined;
  /** The grid line after it. */
  readonly foot: number;
  /** White over its type. */
  readonly above: Mpt;
  readonly matter: Matter;
}

export interface HeadToForm {
  readonly place: HeadPlace;
  readonly context: Omit<HeadContext, 'width' | 'direction' | 'isAtTop' | 'isOnPanel'>;
  readonly columns: Columns;
  /** The columns' edges, inside a box if there is one. */
  readonly left: Mpt;
  readonly right: Mpt;
  /** First grid line, and the line it must end before. */
  readonly line: number;
  readonly most: number;
  /** Whether it has no white over it. */
  readonly isAtTop: boolean;
  readonly span: Span;
}

/** White between a vertical head and the text beside it, ems of the text (trade practice: one). */
const GAP = 1;

export function formHead(head: HeadToForm): FormedHead {
  return head.place.form === 'across' ? acrossHead(head) : verticalHead(head);
}

function acrossHead(head: HeadToForm): FormedHead {
  const { place, context, line } = head;
  const { grid } = context.house;
  const over = columnsOver(head);
  const [left, right] = over.edges;
  const first = line + place.down;
  const full: HeadContext = {
    ...context,
    width: mpt(right - left),
    direction: 'horizontal',
    isAtTop: head.isAtTop && place.down === 0,
    isOnPanel: place.panel !== 'none',
  };
  const set = setHead(full);
  const lines = set.value.parts.length === 0 ? 0 : set.value.lines;
  const top = lineTop(grid, first);
  const diagnostics = [...over.diagnostics, ...set.diagnostics];
  if (lines === 0)
    return { obstacle: undefined, foot: line, above: ZERO, matter: together({ diagnostics }) };
  const texts = placeHead(set.value, full, { inline: left, top, ink: inkOf(place) });
  const area = {
    inline: left,
    block: mpt(top + set.value.above),
    width: mpt(right - left),
    depth: set.value.height,
  };
  const frame = headFrame(context.article.slug, over.columns, {
    inline: left,
    block: top,
    width: mpt(right - left),
    depth: mpt(lines * grid.pitch),
  });
  return {
    obstacle: rectangle(first, first + lines, left, right),
    foot: first + lines,
    above: set.value.above,
    matter: together({ texts, boxes: panelOf(place, area), frames: [frame], diagnostics }),
  };
}

interface Over {
  readonly columns: Columns;
  readonly edges: readonly [Mpt, Mpt];
  readonly diagnostics: readonly Diagnostic[];
}

/** The columns a head across stands over: those asked for, when the story has them. */
function columnsOver({ place, columns, left, right, context, span }: HeadToForm): Over {
  const { grid } = context.house;
  const asked = place.columns;
  if (asked === undefined) return { columns, edges: [left, right], diagnostics: [] };
  if (asked.first < columns.first || asked.last > columns.last) {
    const facts = { article: context.article.slug };
    return {
      columns,
      edges: [left, right],
      diagnostics: [diagnose('makeup/head-outside', span, facts)],
    };
  }
  const start = asked.first === columns.first ? left : columnStart(grid, asked.first);
  const askedEnd = mpt(columnStart(grid, asked.first) + spanWidth(grid, asked));
  return {
    columns: asked,
    edges: [start, asked.last === columns.last ? right : askedEnd],
    diagnostics: [],
  };
}

export const inkOf = ({ panel }: HeadPlace): TextBlock['ink'] =>
  panel !== 'none' && panel.isReversed ? 'white' : 'black';

export function panelOf({ panel }: HeadPlace, area: BoxBlock['area']): readonly BoxBlock[] {
  if (panel === 'none') return [];
  return [{ style: undefined, area, tint: panel.tint, ink: panel.ink, radius: ZERO }];
}

export const headFrame = (owner: string, columns: Columns, area: Frame['area']): Frame => ({
  owner,
  kind: 'head',
  column: columns.first,
  area,
  lines: 0,
});

function verticalHead(head: HeadToForm): FormedHead {
  const { place, context, columns, line, most } = head;
  const { house, article } = context;
  const { grid } = house;
  const room = mpt(Math.max(0, (most - line) * grid.pitch - (grid.pitch - grid.em)));
  const full: HeadContext = {
    ...context,
    width: room,
    direction: 'vertical',
    isAtTop: true,
    isOnPanel: place.panel !== 'none',
  };
  const set = setHead(full);
  const { diagnostics } = set;
  if (set.value.parts.length === 0)
    return { obstacle: undefined, foot: line, above: ZERO, matter: together({ diagnostics }) };
  const length = lengthOf(set.value, full);
  const lines = Math.max(1, Math.ceil((length + GAP * grid.em) / grid.pitch));
  const spot = sideOf(head, set.value.height);
  const top = lineTop(grid, line);
  const texts = placeVerticalHead(
    set.value,
    { ...full, width: length },
    {
      right: mpt(spot.left + set.value.height),
      top,
      side: place.form === 'left' ? 'left' : 'right',
      ink: inkOf(place),
    },
  );
  const area = { inline: spot.left, block: top, width: set.value.height, depth: length };
  return {
    obstacle: rectangle(line, line + lines, spot.kept[0], spot.kept[1]),
    foot: line + lines,
    above: ZERO,
    matter: together({
      texts,
      boxes: panelOf(place, area),
      frames: [headFrame(article.slug, columns, area)],
      diagnostics,
    }),
  };
}

/** Where a vertical head begins, and from where to where text keeps away. */
interface Spot {
  readonly left: Mpt;
  readonly kept: readonly [Mpt, Mpt];
}

/**
 * Where a vertical head stands: at a side of the columns, or in the middle of them. Where it leaves less of its
 * columns than a line may be narrow, it has them to itself and stands in their middle.
 */
function sideOf({ place, left, right, context }: HeadToForm, width: Mpt): Spot {
  const { grid, flow } = context.house;
  const gap = GAP * grid.em;
  const free = right - left - width;
  if (place.form === 'centre') {
    const start = mpt(left + Math.max(0, Math.floor(free / 2)));
    return { left: start, kept: [mpt(start - gap), mpt(start + width + gap)] };
  }
  const step = grid.measure + grid.gutter;
  const whole = Math.min(
    right - left,
    Math.ceil((width + grid.gutter) / step) * step - grid.gutter,
  );
  const isAlone = whole - width - gap < flow.leastMeasure;
  const kept = isAlone ? whole : width + gap;
  // A panel stands flush with the columns' edge; type alone has its white on both sides.
  const isFlush = place.panel !== 'none';
  const aside = isAlone && !isFlush ? Math.max(0, Math.floor((whole - width) / 2)) : 0;
  return place.form === 'left'
    ? { left: mpt(left + aside), kept: [left, mpt(left + kept)] }
    : { left: mpt(right - aside - width), kept: [mpt(right - kept), right] };
}

/** The longest line of a head at the size it was set in, with the edge of its panel. */
function lengthOf(set: SetHead, { width, isOnPanel, house }: HeadContext): Mpt {
  const lengths = set.parts.map(({ length }) => length);
  const edge = isOnPanel ? house.grid.em : 0;
  return mpt(Math.min(width, Math.max(...lengths) + edge));
}
