/** A story set vertically (直排): lines run down and follow each other leftwards, in tiers; its head on one side. */
import type { Checked } from '../model/diagnostic.ts';
import type { Galley } from '../model/galley.ts';
import type { PageGrid } from '../model/issue.ts';
import type { Area, Frame, PlacedLine, RuleBlock, TextBlock } from '../model/page.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { balance, type Dealt, type Leg } from './balance.ts';
import { baselineAt, columnStart, lineTop, spanWidth } from './grid.ts';
import { type HeadContext, type SetHead, setHead } from './head.ts';
import { fitOf, type PlacedStory, refused, type StoryToPlace, slotOf, told } from './story.ts';
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

export function placeVerticalStory(story: StoryToPlace): Checked<PlacedStory> {
  const { article, placement, house, setter, start, foot } = story;
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
  };
  const head = setHead(context);
  const region = regionOf(story, head.value, first, depth);
  const galley = setter.story(article.slug, region.measure, 'vertical');
  const slots = galley.lines.map((line) => slotOf(line, galley, house));
  const dealt = balance(slots, region.tiers, region.lines);
  const frames = framesOf(story, region, dealt, first);
  const room = region.lines;
  const fit = fitOf(story, { galley, slots, dealt, frames, room });
  if (region.lines <= 0 || depth < grid.em)
    return refused(story, fit, foot - start + 1, head.diagnostics);
  const placed: PlacedStory = {
    fit,
    texts: [
      ...placeVerticalHead(head.value, context, {
        right: headRight(story, region, head.value),
        top: region.top,
        side: placement.headSide,
      }),
      ...dealt.legs.flatMap((leg, tier) => tierBlock(story, galley, leg, region, tier)),
    ],
    rules: start === 0 ? [] : [ruleAbove(story)],
    end: foot,
  };
  return { value: placed, diagnostics: [...head.diagnostics, ...told(story, fit)] };
}

/** The head takes whole lines of the text beside it, so that text lines stand at the same places in every tier. */
const headDepth = (head: SetHead, { pitch, em }: PageGrid): Mpt =>
  head.parts.length === 0 ? mpt(0) : mpt(Math.ceil((head.height + HEAD_GAP * em) / pitch) * pitch);

function regionOf(
  { placement, house: { grid } }: StoryToPlace,
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
  const width = right - left - ofHead + (grid.pitch - grid.em);
  return {
    left,
    right,
    top: lineTop(grid, first),
    measure,
    step,
    tiers,
    textRight: mpt(placement.headSide === 'right' ? right - ofHead : right),
    lines: Math.max(0, Math.floor(width / grid.pitch)),
  };
}

/** Right edge of the head: that of the story, or as far from its left edge as the head is wide. */
const headRight = ({ placement }: StoryToPlace, region: Region, head: SetHead): Mpt =>
  placement.headSide === 'right' ? region.right : mpt(region.left + head.height);

function tierBlock(
  story: StoryToPlace,
  galley: Galley,
  leg: Leg,
  region: Region,
  tier: number,
): readonly TextBlock[] {
  if (leg.from === leg.to) return [];
  const { article, house } = story;
  const { grid } = house;
  let at = 0;
  const lines = galley.lines.slice(leg.from, leg.to).map((line): PlacedLine => {
    const slot = slotOf(line, galley, house);
    const size = galley.paragraphs[line.paragraph]?.size ?? grid.em;
    const space = slot.lines * grid.pitch - (grid.pitch - grid.em);
    const baseline = baselineAt(at * grid.pitch + Math.floor((space - size) / 2), size);
    at += slot.lines;
    return { line, baseline };
  });
  const axes = {
    direction: 'vertical',
    right: region.textRight,
    top: mpt(region.top + tier * region.step),
  } as const;
  return [{ owner: article.slug, role: 'body', axes, galley, lines }];
}

function framesOf(
  { article, placement, house: { grid } }: StoryToPlace,
  region: Region,
  dealt: Dealt,
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
  const tiers = dealt.legs.map((leg, tier) =>
    frame('text', { inline, block: block(tier), width, depth: region.measure }, leg.to - leg.from),
  );
  const depth = mpt((region.tiers - 1) * region.step + region.measure);
  const isRight = placement.headSide === 'right';
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
function ruleAbove({ placement, house, start }: StoryToPlace): RuleBlock {
  const { grid } = house;
  const left = columnStart(grid, placement.columns.first);
  const right = mpt(left + spanWidth(grid, placement.columns));
  const y = mpt(lineTop(grid, start) + Math.floor(grid.em / 2));
  return { kind: 'story', style: house.rules.story, inline: [left, right], block: [y, y] };
}
