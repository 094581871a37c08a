/** The ground a story stands on: its frames, the edge a box keeps, the white line over it. */
import type { Article, Issue } from '../model/issue.ts';
import type { Area } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter, StoryText } from '../model/setter.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { columnStart, lineTop, spanWidth } from './grid.ts';
import type { FormedHead } from './headForms.ts';
import { type Region, regionsOf, type Stretch } from './regions.ts';

/** A story with its place on a page, between the lines that what stands above and below leaves it. */
export interface StoryToPlace {
  readonly article: Article;
  /** What is set: all of the story, or what an earlier page left of it. */
  readonly text: StoryText;
  readonly placement: Placement;
  readonly issue: Issue;
  readonly setter: Setter;
  /** First grid line, and the line it must end at. */
  readonly start: number;
  readonly foot: number;
  /** Whether nothing follows below it, so that white under it is its own. */
  readonly isLowest: boolean;
  /** The line after its last in an earlier edition, kept where copyfit can. */
  readonly hold: number | undefined;
  readonly jump: Jump;
  /** Heads formed for it so far, by what they depend on: a place is tried many times, its head changes seldom. */
  readonly heads: Map<string, FormedHead>;
}

/** Pages that a story comes from and goes on to (转版). */
export interface Jump {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Ground {
  readonly regions: readonly Region[];
  /** Where its lines begin and end, in the first frame, inside its box. */
  readonly left: Mpt;
  readonly right: Mpt;
  /** Where lines count from: the upper edge of the type area; of vertical ones, the right edge of their place. */
  readonly linesFrom: Mpt;
  /** First line of head and text, and the line that text of the last region must end at. */
  readonly top: number;
  readonly most: number;
  /** Lines under the text that its box needs. */
  readonly below: number;
  /** Whether a white line stands over everything, with the rule in it. */
  readonly hasWhiteLine: boolean;
}

/** White between a box and what is in it: ems at the sides, grid lines over and under (trade practice: one). */
export const BOX_INSET = 1;
export const BOX_LINES = 1;

/** Whether a story has its place to the foot, whatever its text fills of it. */
export const hasOwnPlace = ({ lines, frames, direction }: Placement): boolean =>
  lines !== undefined || frames.length > 0 || direction === 'vertical';

/** Whether the head carries the white over the story itself, which stands below something. */
export const headHasWhite = ({ placement: { head, box } }: StoryToPlace): boolean =>
  box === undefined && head.form === 'across' && head.columns === undefined && head.down === 0;

export function groundOf(story: StoryToPlace, into: number | undefined): Ground {
  const { placement, issue, start } = story;
  const { grid } = issue.house;
  const isBoxed = placement.box !== undefined;
  const hasWhiteLine = start > 0 && !headHasWhite(story);
  const top = start + (hasWhiteLine ? 1 : 0) + (isBoxed ? BOX_LINES : 0);
  const below = isBoxed ? BOX_LINES : 0;
  const inset = isBoxed ? mpt(BOX_INSET * grid.em) : ZERO;
  const most = Math.max(top, firstFoot(story) - below);
  const first: Stretch = {
    columns: placement.columns,
    top,
    foot: most,
    division: { into, inset },
  };
  const others = placement.frames.map(
    ({ columns, line, lines, into: own }): Stretch => ({
      columns,
      top: line,
      foot: Math.min(grid.lines, line + lines),
      division: { into: own, inset: ZERO },
    }),
  );
  const left = mpt(columnStart(grid, placement.columns.first) + inset);
  const width = spanWidth(grid, placement.columns) - 2 * inset;
  return {
    regions: regionsOf(grid, [first, ...others]),
    left,
    right: mpt(left + width),
    linesFrom: ZERO,
    top,
    most: others.length === 0 ? most : Math.max(most, ...others.map((one) => one.foot)),
    below,
    hasWhiteLine,
  };
}

/** The line the first frame ends at: its own further frames in the same columns begin under it. */
function firstFoot({ placement, start, foot }: StoryToPlace): number {
  const under = placement.frames.filter(
    ({ columns, line }) =>
      line > start &&
      columns.first <= placement.columns.last &&
      placement.columns.first <= columns.last,
  );
  return Math.min(foot, ...under.map(({ line }) => line));
}

/** The area of a story's box when its text ends at line `foot`. */
export function boxArea(
  { placement, issue, start }: StoryToPlace,
  ground: Ground,
  foot: number,
): Area {
  const { grid } = issue.house;
  const top = lineTop(grid, start + (ground.hasWhiteLine ? 1 : 0));
  const end = lineTop(grid, foot + ground.below) - (grid.pitch - grid.em);
  return {
    inline: columnStart(grid, placement.columns.first),
    block: top,
    width: spanWidth(grid, placement.columns),
    depth: mpt(end - top),
  };
}
