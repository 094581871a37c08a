/** What a proof shows under the page: grid, baselines, frames, and the text that found no room. */
import type { DisplayItem } from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { EM_ASCENT, type House, type PageGrid } from '../model/issue.ts';
import type { Area, BlockAxes, Frame, MadePage, StoryFit } from '../model/page.ts';
import { columnStart, measureOf, spanWidth } from '../model/pageColumns.ts';
import { type Mpt, mpt, pt, roundMpt } from '../model/units.ts';
import type { PlaceLine } from './displayPage.ts';
import { lineItems } from './lineItems.ts';
import { placeOf } from './linePlace.ts';

/** Those under the page, so that no line of the grid hides a stroke. */
const UNDER = ['grid', 'baselines', 'frames', 'overset'] as const;
/** Those that are read, over the page: names of stories, resolution of pictures (`labels.ts`). */
export const OVERLAYS = [...UNDER, 'names', 'ppi'] as const;
export type Overlay = (typeof OVERLAYS)[number];

const CYAN: Ink = { cyan: 60, magenta: 0, yellow: 0, black: 0 };
const MAGENTA: Ink = { cyan: 0, magenta: 70, yellow: 0, black: 0 };
const RED: Ink = { cyan: 0, magenta: 100, yellow: 100, black: 0 };
const HAIR = pt(0.25);

export function overlayItems(
  page: MadePage,
  overlays: readonly Overlay[],
  placeLine: PlaceLine,
): readonly DisplayItem[] {
  return UNDER.filter((overlay) => overlays.includes(overlay)).flatMap((overlay) =>
    itemsOf[overlay](page, placeLine),
  );
}

const itemsOf: Readonly<
  Record<(typeof UNDER)[number], (page: MadePage, placeLine: PlaceLine) => readonly DisplayItem[]>
> = {
  grid: gridItems,
  baselines: baselineItems,
  frames: (page) => page.frames.map((frame) => frameItem(frame, page)),
  overset: (page, placeLine) =>
    page.stories.flatMap((story) => oversetItems(story, page, placeLine)),
};

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function hairline({ x1, y1, x2, y2 }: Ends, ink: Ink): DisplayItem {
  return {
    kind: 'rule',
    layer: 'proof',
    x1: mpt(x1),
    y1: mpt(y1),
    x2: mpt(x2),
    y2: mpt(y2),
    width: HAIR,
    ink,
  };
}

/** 背景格: every character and line of the basic columns. */
function gridItems({ house: { grid } }: MadePage): readonly DisplayItem[] {
  const foot = grid.top + grid.lines * grid.pitch;
  return Array.from(
    { length: grid.columns },
    (_, i) => [grid.left + columnStart(grid, i + 1), measureOf(grid, i + 1)] as const,
  ).flatMap(([left, measure]) => [
    ...Array.from({ length: Math.floor(measure / grid.em) + 1 }, (_, i) => left + i * grid.em).map(
      (x) => hairline({ x1: x, y1: grid.top, x2: x, y2: foot }, CYAN),
    ),
    ...Array.from({ length: grid.lines + 1 }, (_, i) => grid.top + i * grid.pitch).map((y) =>
      hairline({ x1: left, y1: y, x2: left + measure, y2: y }, CYAN),
    ),
  ]);
}

/** The lines that body text stands on, right across the page. */
function baselineItems({ house: { grid } }: MadePage): readonly DisplayItem[] {
  const right = grid.left + spanWidth(grid, { first: 1, last: grid.columns });
  const ascent = Math.round(EM_ASCENT * grid.em);
  return Array.from({ length: grid.lines }, (_, i) => grid.top + i * grid.pitch + ascent).map((y) =>
    hairline({ x1: grid.left, y1: y, x2: right, y2: y }, MAGENTA),
  );
}

const frameItem = ({ area }: Frame, { house: { grid } }: MadePage): DisplayItem => ({
  kind: 'rect',
  layer: 'proof',
  x: mpt(grid.left + area.inline),
  y: mpt(grid.top + area.block),
  width: area.width,
  height: area.depth,
  line: pt(0.5),
  ink: MAGENTA,
});

/**
 * Lines over, in red, as far as the sheet reaches; the report names them all. They go on where the text would:
 * below the story's last column, or to the left of its last tier.
 */
function oversetItems(
  story: StoryFit,
  page: MadePage,
  placeLine: PlaceLine,
): readonly DisplayItem[] {
  const { grid, sheet } = page.house;
  const last = story.frames.findLast((frame) => frame.kind === 'text');
  if (last === undefined) return [];
  const { galley } = story;
  const { axes, start, room } =
    galley.paragraphs[0]?.direction === 'vertical'
      ? leftOf(last.area, grid)
      : below(last.area, grid, sheet);
  const fits = Math.max(0, Math.floor(room / grid.pitch));
  return galley.lines.slice(story.placed, story.placed + fits).flatMap((line, i) => {
    const baseline = mpt(start + i * grid.pitch);
    const size = galley.paragraphs[line.paragraph]?.size ?? grid.em;
    return lineItems(placeLine(galley, line), {
      ...placeOf({ axes, baseline, size }, grid),
      layer: 'proof',
      owner: story.slug,
      ink: RED,
    });
  });
}

/** Where lines can go on: what they count from, the first baseline, and the depth that is free from there. */
interface Outside {
  readonly axes: BlockAxes;
  readonly start: Mpt;
  readonly room: number;
}

function below(area: Area, grid: PageGrid, sheet: House['sheet']): Outside {
  const start = mpt(area.block + area.depth + Math.round(EM_ASCENT * grid.em));
  return {
    axes: { direction: 'horizontal', inline: area.inline },
    start,
    room: sheet.height - (grid.top + start),
  };
}

/** A leading is left between the tier, which ends with its last line, and the first line over. */
function leftOf(area: Area, grid: PageGrid): Outside {
  const right = mpt(area.inline - (grid.pitch - grid.em));
  return {
    axes: { direction: 'vertical', right, top: area.block },
    start: roundMpt(EM_ASCENT * grid.em),
    room: grid.left + right,
  };
}
