/**
 * A story set vertically (直排) laid out: lines run down and follow each other leftwards, in tiers. It is the ground
 * of lines across with the axes exchanged: tiers are its columns, and its lines count from the right.
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PageGrid } from '../model/issue.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import type { Fitting, Laid } from './fitting.ts';
import { columnStart, lineTop, spanWidth } from './grid.ts';
import { BOX_INSET, BOX_LINES, type Ground, type StoryToPlace } from './ground.ts';
import type { FormedHead } from './headForms.ts';
import { type InsertContext, setInsert } from './insert.ts';
import { type Obstacle, rectangle, type TextColumn } from './runRound.ts';
import { formSideHead } from './sideHead.ts';
import { collisions, standInserts } from './standing.ts';
import { verticalObstacle } from './verticalObstacle.ts';

/** How far the last line may stand out into the gutter, ems of the body. */
const OVERHANG = 0.05;

/** The place of a vertical story inside its box, and the grid lines of the page it has. */
export interface VerticalPlace {
  readonly left: Mpt;
  readonly right: Mpt;
  readonly top: Mpt;
  readonly depth: Mpt;
  /** Lines of text that stand side by side over its width, those the head takes counted. */
  readonly lines: number;
  /** Grid lines of the page, the last not included. */
  readonly first: number;
  readonly last: number;
}

export function layVertical(story: StoryToPlace, fitting: Fitting): Laid {
  const { article, placement, issue, setter } = story;
  const { grid } = issue.house;
  const place = placeOf(story);
  const head = headOf(story, place, fitting);
  const ground = groundFrom(story, { place, head, into: fitting.into });
  const diagnostics: Diagnostic[] = [];
  const context: InsertContext = {
    issue,
    setter,
    owner: article.slug,
    direction: 'vertical',
    columns: placement.columns,
    left: place.left,
    right: place.right,
    crop: fitting.crop,
  };
  const set = placement.inserts.flatMap((insert) => setInsert(insert, context, diagnostics) ?? []);
  const { first, last } = place;
  const beside = { obstacle: besideText(head, place), foot: first };
  // A vertical story has its place whole: what stands in it stays where it is, however much text there is.
  const standing = standInserts(set, {
    head: beside,
    ground: { top: first },
    context,
    foot: last,
  }).map((one) => ({ ...one, obstacle: verticalObstacle(one, place, grid) }));
  return {
    ground,
    head,
    standing: () => standing,
    colliding: (inserts) => collisions(inserts, beside, last),
    diagnostics,
  };
}

/** What inserts keep out of: the head's frame, in which at the left is also what the place has over whole lines. */
function besideText({ matter }: FormedHead, { first, last }: VerticalPlace): Obstacle | undefined {
  const area = matter.frames[0]?.area;
  if (area === undefined) return undefined;
  return rectangle(first, last, area.inline, mpt(area.inline + area.width));
}

function placeOf({ placement, issue, start, foot }: StoryToPlace): VerticalPlace {
  const { grid } = issue.house;
  const leading = grid.pitch - grid.em;
  // Below something a line of white stands over the story, and in it the rule.
  const upper = start === 0 ? start : start + 1;
  const isBoxed = placement.box !== undefined;
  const inset = isBoxed ? BOX_INSET * grid.em : 0;
  const aside = isBoxed ? BOX_LINES * grid.pitch : 0;
  const left = columnStart(grid, placement.columns.first) + aside;
  const width = spanWidth(grid, placement.columns) - 2 * aside;
  // Two columns of 13 hold 21 lines of 12.5 pt but for 0.4 pt: a twentieth of an em into the gutter is not seen.
  const lines = Math.max(0, Math.floor((width + leading + OVERHANG * grid.em) / grid.pitch));
  // In a box the white that does not come out even is the same on both sides.
  const spare = isBoxed ? Math.max(0, width + leading - lines * grid.pitch) : 0;
  const top = lineTop(grid, upper) + inset;
  return {
    left: mpt(left),
    right: mpt(left + width - Math.floor(spare / 2)),
    top: mpt(top),
    depth: mpt(Math.max(0, lineTop(grid, foot) - leading - inset - top)),
    lines,
    first: upper + (isBoxed ? BOX_LINES : 0),
    last: Math.max(upper, foot - (isBoxed ? BOX_LINES : 0)),
  };
}

/** Formed once for each white and size that copyfit asks for. */
function headOf(story: StoryToPlace, place: VerticalPlace, { head: fit }: Fitting): FormedHead {
  const { article, placement, issue, setter, heads } = story;
  const key = [place.right, place.top, place.depth, fit.white, fit.smaller].join(' ');
  const known = heads.get(key);
  if (known !== undefined) return known;
  const context = { article, house: issue.house, setter, fit };
  const { head, columns } = placement;
  const formed = formSideHead({ place: head, columns, context, within: place });
  heads.set(key, formed);
  return formed;
}

interface Grounded {
  readonly place: VerticalPlace;
  readonly head: FormedHead;
  readonly into: number | undefined;
}

function groundFrom(story: StoryToPlace, { place, head, into }: Grounded): Ground {
  const { placement, issue, start } = story;
  const { right, top, depth, lines } = place;
  const most = Math.max(0, placement.head.form === 'left' ? lines - head.foot : lines);
  const tiers = tiersOf(issue.house.grid, place, into).map(
    (tier): TextColumn => ({ ...tier, top: 0, foot: most }),
  );
  return {
    regions: [tiers],
    left: top,
    right: mpt(top + depth),
    linesFrom: right,
    top: 0,
    most,
    below: 0,
    hasWhiteLine: start > 0,
  };
}

/**
 * Tiers of whole characters: as many as asked for, or as come nearest to the house's measure; what is left goes
 * between them. None where they hold no character.
 */
function tiersOf(
  { em, measure: usual, gutter }: PageGrid,
  { top, depth }: VerticalPlace,
  into: number | undefined,
): readonly Pick<TextColumn, 'inline' | 'measure'>[] {
  const tiers = into ?? Math.max(1, Math.round((depth + gutter) / (usual + gutter)));
  const characters = Math.floor((depth - (tiers - 1) * gutter) / tiers / em);
  if (characters < 1) return [];
  const measure = mpt(characters * em);
  const step = tiers === 1 ? ZERO : Math.floor((depth - measure) / (tiers - 1));
  return Array.from({ length: tiers }, (_, tier) => ({ inline: mpt(top + tier * step), measure }));
}
