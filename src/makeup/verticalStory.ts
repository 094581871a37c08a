/** A story set vertically (直排): lines run down and follow each other leftwards, in tiers; its head on one side. */
import type { Galley } from '../model/galley.ts';
import type { PageGrid } from '../model/issue.ts';
import type { Area, Frame, PlacedLine, RuleBlock, StoryFit, TextBlock } from '../model/page.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { sourceOf } from './attempt.ts';
import type { FlowLine, Slot } from './flow.ts';
import { baselineAt, columnStart, lineTop, spanWidth } from './grid.ts';
import type { StoryToPlace } from './ground.ts';
import { type SetHead, setHead } from './head.ts';
import { AS_IT_IS, type HeadContext } from './headParts.ts';
import { galleyOf } from './legs.ts';
import { level, type Room } from './level.ts';
import { together } from './matter.ts';
import { bareFit, charactersOf, noRoom, type PlacedStory, refusedStory, told } from './story.ts';
import { placeVerticalHead } from './verticalHead.ts';

/** The place of a vertical story and how it is divided, Mpt from the type area's corner. */
interface Region {
  readonly left: Mpt;
  readonly right: Mpt;
  readonly top: Mpt;
  /** Depth of each tier, and from the top of one to the top of the next. */
  readonly measure: Mpt;
  readonly step: Mpt;
  readonly tiers: number;
  /** Right edge of the text, and the lines a tier has room for. */
  readonly textRight: Mpt;
  readonly lines: number;
}

/** White between a head and the text beside it, ems of the text (trade practice: one). */
const HEAD_GAP = 1;

export function placeVerticalStory(story: StoryToPlace): PlacedStory {
  const { article, placement, issue, setter, start, foot, text } = story;
  const { house } = issue;
  const { grid } = house;
  // Below something a line of white stands over the story, and in it the rule.
  const first = start === 0 ? start : start + 1;
  const depth = mpt(Math.max(0, (foot - first) * grid.pitch - (grid.pitch - grid.em)));
  const context: HeadContext = {
    article,
    house,
    setter,
    width: depth,
    direction: 'vertical',
    isAtTop: true,
    isOnPanel: false,
    fit: AS_IT_IS,
  };
  const head = setHead(context);
  const region = regionOf(story, head.value, first, depth);
  const levelled = level(
    sourceOf(text, { looseness: new Map() }, house.crosshead.lines),
    roomOf(region),
  );
  const { lines, over } = levelled.flow;
  const all = [...lines.map(({ line }) => line), ...over];
  const galley = galleyOf(text, all, region.measure);
  text.accept(all);
  if (region.lines <= 0 || depth < grid.em)
    return refusedStory(story, {
      galley,
      over: all,
      diagnostics: [...head.diagnostics, noRoom(story, foot - start + 1)],
    });
  const frames = framesOf(story, region, lines, first);
  const free =
    over.length > 0 || levelled.foot >= region.lines
      ? 0
      : region.lines * region.tiers - levelled.flow.used;
  const fit: StoryFit = {
    ...bareFit(story, galley),
    frames,
    placed: lines.length,
    overset: { lines: over.length, characters: charactersOf(galley, over) },
    short: { lines: free, characters: free * Math.round(region.measure / grid.em) },
  };
  const { columns } = placement;
  return {
    fit,
    matter: together({
      texts: [
        ...placeVerticalHead(head.value, context, {
          right: headRight(story, region, head.value),
          top: region.top,
          side: sideOf(story),
          ink: 'black',
        }),
        ...tierBlocks(story, galley, lines, region),
      ],
      rules: start === 0 ? [] : [ruleAbove(story)],
      frames,
      diagnostics: [...head.diagnostics, ...told(story, fit)],
    }),
    end: foot,
    taken: [{ name: article.slug, columns, start, end: foot, isBoxed: false }],
    rest: undefined,
  };
}

const sideOf = ({ placement }: StoryToPlace): 'left' | 'right' =>
  placement.head.form === 'left' ? 'left' : 'right';

/** Tiers as columns: a slot is a line of one of them, counted from its right edge. */
function roomOf({ lines, tiers, measure }: Region): Room {
  const slots = (foot: number, shorter: ReadonlySet<number>): readonly Slot[] =>
    Array.from({ length: tiers }, (_, tier) => tier).flatMap((tier) => {
      const depth = Math.max(0, shorter.has(tier) ? foot - 1 : foot);
      return Array.from({ length: depth }, (_, line) => ({
        column: tier,
        line,
        inline: ZERO,
        measure,
      }));
    });
  return { top: 0, most: lines, first: 0, columns: tiers, slots, measure };
}

/** The head takes whole lines of the text beside it, so that text lines stand at the same places in every tier. */
const headDepth = (head: SetHead, { pitch, em }: PageGrid): Mpt =>
  head.parts.length === 0 ? mpt(0) : mpt(Math.ceil((head.height + HEAD_GAP * em) / pitch) * pitch);

/** How far the last line may stand out into the gutter, ems of the body. */
const OVERHANG = 0.05;

function regionOf(
  {
    placement,
    issue: {
      house: { grid },
    },
  }: StoryToPlace,
  head: SetHead,
  first: number,
  depth: Mpt,
): Region {
  const left = columnStart(grid, placement.columns.first);
  const right = mpt(left + spanWidth(grid, placement.columns));
  const ofHead = headDepth(head, grid);
  // As many tiers as come nearest to the house's measure, of whole characters; what is left goes between them.
  const tiers = Math.max(1, Math.round((depth + grid.gutter) / (grid.measure + grid.gutter)));
  const characters = Math.max(1, Math.floor((depth - (tiers - 1) * grid.gutter) / tiers / grid.em));
  const measure = mpt(characters * grid.em);
  const step = tiers === 1 ? measure : mpt(Math.floor((depth - measure) / (tiers - 1)));
  // Two columns of 13 hold 21 lines of 12.5 pt but for 0.4 pt: a twentieth of an em into the gutter is not seen.
  const width = right - left - ofHead + (grid.pitch - grid.em) + OVERHANG * grid.em;
  return {
    left,
    right,
    top: lineTop(grid, first),
    measure,
    step,
    tiers,
    textRight: mpt(placement.head.form !== 'left' ? right - ofHead : right),
    lines: Math.max(0, Math.floor(width / grid.pitch)),
  };
}

/** Right edge of the head: that of the story, or as far from its left edge as the head is wide. */
const headRight = (story: StoryToPlace, region: Region, head: SetHead): Mpt =>
  sideOf(story) === 'right' ? region.right : mpt(region.left + head.height);

function tierBlocks(
  { article, issue: { house } }: StoryToPlace,
  galley: Galley,
  lines: readonly FlowLine[],
  region: Region,
): readonly TextBlock[] {
  const { grid } = house;
  return Array.from({ length: region.tiers }, (_, tier) => tier).flatMap((tier) => {
    const placed = lines
      .filter(({ slot }) => slot.column === tier)
      .map(({ line, slot, height }): PlacedLine => {
        const size = galley.paragraphs[line.paragraph]?.size ?? grid.em;
        const space = height * grid.pitch - (grid.pitch - grid.em);
        const from = slot.line * grid.pitch + Math.floor((space - size) / 2);
        return { line, baseline: baselineAt(from, size) };
      });
    if (placed.length === 0) return [];
    const axes = {
      direction: 'vertical',
      right: region.textRight,
      top: mpt(region.top + tier * region.step),
    } as const;
    return [{ owner: article.slug, role: 'body', axes, galley, lines: placed, ink: 'black' }];
  });
}

function framesOf(
  {
    article,
    placement,
    issue: {
      house: { grid },
    },
  }: StoryToPlace,
  region: Region,
  lines: readonly FlowLine[],
  first: number,
): readonly Frame[] {
  const frame = (kind: Frame['kind'], area: Area, lines: number): Frame => ({
    owner: article.slug,
    kind,
    column: placement.columns.first,
    area,
    lines,
  });
  const width = mpt(region.lines * grid.pitch - (grid.pitch - grid.em));
  const block = (tier: number): Mpt => mpt(lineTop(grid, first) + tier * region.step);
  const inline = mpt(region.textRight - width);
  const tiers = Array.from({ length: region.tiers }, (_, tier) => {
    const count = lines.filter(({ slot }) => slot.column === tier).length;
    return frame('text', { inline, block: block(tier), width, depth: region.measure }, count);
  });
  const depth = mpt((region.tiers - 1) * region.step + region.measure);
  const isRight = placement.head.form !== 'left';
  const headInline = isRight ? region.textRight : region.left;
  const headWidth = mpt(isRight ? region.right - region.textRight : inline - region.left);
  return headWidth <= 0
    ? tiers
    : [
        frame('head', { inline: headInline, block: block(0), width: headWidth, depth }, 0),
        ...tiers,
      ];
}

/** The line between a story and what stands above it, in the middle of the white line between them. */
function ruleAbove({ placement, issue: { house }, start }: StoryToPlace): RuleBlock {
  const { grid } = house;
  const left = columnStart(grid, placement.columns.first);
  const right = mpt(left + spanWidth(grid, placement.columns));
  const y = mpt(lineTop(grid, start) + Math.floor(grid.em / 2));
  return { kind: 'story', style: house.rules.story, inline: [left, right], block: [y, y] };
}
