/** A story on the page: head over its columns, text balanced below. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Galley, GalleyLine } from '../model/galley.ts';
import type { Article, House, Placement } from '../model/issue.ts';
import type { Frame, PlacedLine, RuleBlock, StoryFit, TextBlock } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import { mpt } from '../model/units.ts';
import { balance, type Dealt, type Leg, type Slot } from './balance.ts';
import {
  areaOf,
  baselineAt,
  columnCount,
  columnStart,
  gridBaseline,
  lineTop,
  spanWidth,
} from './grid.ts';
import { type HeadContext, placeHead, type SetHead, setHead } from './head.ts';

export interface StoryToPlace {
  readonly article: Article;
  readonly placement: Placement;
  readonly house: House;
  readonly setter: Setter;
  /** First grid line, and the line it must end at. */
  readonly start: number;
  readonly foot: number;
  /** Whether nothing follows below it, so that white under it is its own. */
  readonly isLowest: boolean;
}

export interface PlacedStory {
  readonly fit: StoryFit;
  readonly texts: readonly TextBlock[];
  readonly rules: readonly RuleBlock[];
  /** The grid line after its last. */
  readonly end: number;
}

export function placeStory(story: StoryToPlace): Checked<PlacedStory> {
  const { article, placement, house, setter, start } = story;
  const { grid } = house;
  const width = spanWidth(grid, placement.columns);
  const context: HeadContext = {
    article,
    house,
    setter,
    width,
    direction: 'horizontal',
    isAtTop: start === 0,
  };
  const head = setHead(context);
  const textStart = start + head.value.lines;
  const galley = setter.story(article.slug, grid.measure, 'horizontal');
  const slots = galley.lines.map((line) => slotOf(line, galley, house));
  const room = Math.max(0, story.foot - textStart);
  const dealt = balance(slots, columnCount(placement.columns), room);
  const depth = placement.lines === undefined ? dealt.depth : Math.max(dealt.depth, room);
  const end = textStart + depth;
  const frames = framesOf(story, dealt, textStart);
  const fit = fitOf(story, { galley, slots, dealt, frames, room });
  if (room === 0) return refused(story, fit, head.value.lines + 1, head.diagnostics);
  const placed: PlacedStory = {
    fit,
    texts: [
      ...placeHead(
        head.value,
        context,
        columnStart(grid, placement.columns.first),
        lineTop(grid, start),
      ),
      ...dealt.legs.flatMap((leg, i) => bodyBlock(story, galley, leg, i, textStart)),
    ],
    rules: start === 0 ? [] : [storyRule(story, head.value)],
    end,
  };
  return { value: placed, diagnostics: [...head.diagnostics, ...told(story, fit)] };
}

/** Head and one line do not fit: nothing is put on the page, and all of the story is overset. */
export function refused(
  story: StoryToPlace,
  fit: StoryFit,
  need: number,
  ofHead: readonly Diagnostic[],
): Checked<PlacedStory> {
  const { article, placement, start, foot } = story;
  const facts = { article: article.slug, need, have: Math.max(0, foot - start) };
  return {
    value: { fit: { ...fit, frames: [] }, texts: [], rules: [], end: start },
    diagnostics: [...ofHead, diagnose('makeup/no-room', placement.span, facts)],
  };
}

export function slotOf(line: GalleyLine, galley: Galley, house: House): Slot {
  const isCrosshead = galley.kinds[line.paragraph] === 'crosshead';
  return { lines: isCrosshead ? house.crosshead.lines : 1, keepsWithNext: isCrosshead };
}

function bodyBlock(
  { article, placement, house }: StoryToPlace,
  galley: Galley,
  leg: Leg,
  index: number,
  textStart: number,
): readonly TextBlock[] {
  if (leg.from === leg.to) return [];
  const { grid } = house;
  let gridLine = textStart;
  const lines = galley.lines.slice(leg.from, leg.to).map((line): PlacedLine => {
    const slot = slotOf(line, galley, house);
    const size = galley.paragraphs[line.paragraph]?.size ?? grid.em;
    const baseline =
      slot.lines === 1
        ? gridBaseline(grid, gridLine)
        : baselineAt(
            lineTop(grid, gridLine) + Math.floor((slot.lines * grid.pitch - size) / 2),
            size,
          );
    gridLine += slot.lines;
    return { line, baseline };
  });
  const inline = columnStart(grid, placement.columns.first + index);
  return [
    { owner: article.slug, role: 'body', axes: { direction: 'horizontal', inline }, galley, lines },
  ];
}

function framesOf(
  { article, placement, house, start }: StoryToPlace,
  dealt: Dealt,
  textStart: number,
): readonly Frame[] {
  const { grid } = house;
  const { columns } = placement;
  const head: Frame = {
    owner: article.slug,
    kind: 'head',
    column: columns.first,
    area: areaOf(grid, columns, start, textStart - start),
    lines: 0,
  };
  const legs = dealt.legs.flatMap((leg, i): readonly Frame[] => {
    const column = columns.first + i;
    const area = areaOf(grid, { first: column, last: column }, textStart, leg.depth);
    return leg.from === leg.to
      ? []
      : [{ owner: article.slug, kind: 'text', column, area, lines: leg.to - leg.from }];
  });
  return [...(textStart > start ? [head] : []), ...legs];
}

interface Measured {
  readonly galley: Galley;
  readonly slots: readonly Slot[];
  readonly dealt: Dealt;
  readonly frames: readonly Frame[];
  readonly room: number;
}

export function fitOf(
  story: StoryToPlace,
  { galley, slots, dealt, frames, room }: Measured,
): StoryFit {
  const over = galley.lines.slice(dealt.placed);
  const free = freeLines(story, slots, dealt, room);
  return {
    slug: story.article.slug,
    galley,
    frames,
    placed: dealt.placed,
    overset: {
      lines: over.length,
      characters: over.reduce((sum, line) => sum + charactersIn(galley, line), 0),
    },
    short: { lines: free, characters: free * Math.round(galley.measure / story.house.grid.em) },
    span: story.placement.span,
  };
}

/** Empty lines under a story over all its columns; less than a line a column is balance, not shortness. */
function freeLines(
  { placement, isLowest }: StoryToPlace,
  slots: readonly Slot[],
  dealt: Dealt,
  room: number,
): number {
  const hasOwnFoot = placement.lines !== undefined || isLowest;
  if (!hasOwnFoot || dealt.placed < slots.length || room <= dealt.depth) return 0;
  const used = dealt.legs.reduce((sum, leg) => sum + leg.depth, 0);
  return room * dealt.legs.length - used;
}

/** Characters of a line as an editor counts them: white space not. */
function charactersIn(galley: Galley, line: GalleyLine): number {
  const paragraph = galley.paragraphs[line.paragraph];
  const tail = line.tail === undefined ? '' : (galley.paragraphs[line.tail.paragraph]?.text ?? '');
  const text =
    paragraph?.text.slice(paragraph.textFrom[line.from], paragraph.textFrom[line.to]) ?? '';
  return [...`${text}${tail}`.replace(/\s/gu, '')].length;
}

export function told({ article, placement }: StoryToPlace, fit: StoryFit): readonly Diagnostic[] {
  if (fit.overset.lines > 0) {
    return [diagnose('makeup/overset', placement.span, { article: article.slug, ...fit.overset })];
  }
  return fit.short.lines > 0
    ? [diagnose('makeup/short', placement.span, { article: article.slug, ...fit.short })]
    : [];
}

/** The line between two stories, in the middle of the white above the lower one's head. */
function storyRule({ placement, house, start }: StoryToPlace, head: SetHead): RuleBlock {
  const { grid } = house;
  const left = columnStart(grid, placement.columns.first);
  const right = mpt(left + spanWidth(grid, placement.columns));
  // The upper story's last line ends above its leading, so the middle of the white lies half a leading higher.
  const leading = grid.pitch - grid.em;
  const y = mpt(lineTop(grid, start) + Math.floor((head.above - leading) / 2));
  return { kind: 'story', style: house.rules.story, inline: [left, right], block: [y, y] };
}
