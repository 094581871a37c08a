/** The head of a story set vertically (直排的题): whole lines of the text at its right or its left. */
import type { Columns, HeadPlace } from '../model/placement.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { LEAST_WHITE, type SetHead, setHead } from './head.ts';
import { type FormedHead, headFrame, inkOf, panelOf } from './headForms.ts';
import type { HeadContext } from './headParts.ts';
import { together } from './matter.ts';
import { rectangle } from './runRound.ts';
import { placeVerticalHead } from './verticalHead.ts';

/** White between a head and the text beside it, ems of the text (trade practice: one). */
const GAP = 1;

export interface SideHead {
  readonly place: HeadPlace;
  readonly columns: Columns;
  readonly context: Omit<HeadContext, 'width' | 'direction' | 'isAtTop' | 'isOnPanel'>;
  /** Edges and depth of its story's place, and how many lines stand side by side in it. */
  readonly within: {
    readonly left: Mpt;
    readonly right: Mpt;
    readonly top: Mpt;
    readonly depth: Mpt;
    readonly lines: number;
  };
}

/** Its `foot` counts the lines it takes; at the right they are the first ones, and text keeps out of them. */
export function formSideHead({ place, columns, context, within }: SideHead): FormedHead {
  const { house, article } = context;
  const { grid } = house;
  const { left, right, top, depth } = within;
  const full: HeadContext = {
    ...context,
    width: depth,
    direction: 'vertical',
    isAtTop: true,
    isOnPanel: place.panel !== 'none',
  };
  const { value: set, diagnostics } = setHead(full);
  if (set.parts.length === 0)
    return { obstacle: undefined, foot: 0, above: ZERO, matter: together({ diagnostics }) };
  const lines = linesOf(set, full);
  const isRight = place.form !== 'left';
  const rest = right - (within.lines - lines) * grid.pitch + (grid.pitch - grid.em);
  const [from, to] = isRight
    ? [mpt(right - lines * grid.pitch), right]
    : [left, mpt(Math.max(left + set.height, rest))];
  const area = { inline: from, block: top, width: mpt(to - from), depth };
  const panel = { ...area, inline: isRight ? mpt(to - set.height) : from, width: set.height };
  return {
    obstacle: isRight ? rectangle(0, lines, top, mpt(top + depth)) : undefined,
    foot: lines,
    above: ZERO,
    matter: together({
      texts: placeVerticalHead(set, full, {
        right: isRight ? right : mpt(left + set.height),
        top,
        side: isRight ? 'right' : 'left',
        ink: inkOf(place),
      }),
      boxes: panelOf(place, panel),
      frames: [headFrame(article.slug, columns, area)],
      diagnostics,
    }),
  };
}

/** Whole lines, so that lines of text stand at the same places in every tier; as many more or fewer as copyfit asks. */
function linesOf({ height }: SetHead, { house: { grid }, fit }: HeadContext): number {
  const least = Math.ceil(height / grid.pitch + LEAST_WHITE);
  return Math.max(least, Math.ceil((height + GAP * grid.em) / grid.pitch) + fit.white);
}
