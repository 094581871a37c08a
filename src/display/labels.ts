/** What is read on a proof: the name of the story at each of its frames, the resolution at each picture. */
import type { DisplayItem, DisplayList, Image, Layer } from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { blackInk } from '../model/ink.ts';
import type { Frame, MadePage } from '../model/page.ts';
import { type Mpt, mpt, pt } from '../model/units.ts';
import type { SetWords } from '../model/words.ts';
import type { Overlay } from './overlay.ts';
import { filledBox } from './shapes.ts';

/** What labels are made with. */
export interface Labelling {
  readonly setWords: SetWords;
  /** Pixels an inch of a placed picture. */
  readonly ppiOf: (image: Image) => number;
}

const SIZE = pt(6);
/** Of the em, from the upper edge of a label to its baseline; and the white round its words. */
const ASCENT = 0.88;
const WHITE = pt(0.8);
const LAYER: Layer = 'proof';
const MAGENTA: Ink = { cyan: 0, magenta: 100, yellow: 0, black: 0 };
const RED: Ink = { cyan: 0, magenta: 100, yellow: 100, black: 0 };
const GROUND: Ink = { cyan: 0, magenta: 6, yellow: 0, black: 0 };
const PAPER = blackInk(0);

export function labelItems(
  page: MadePage,
  { items }: DisplayList,
  overlays: readonly Overlay[],
  labelling: Labelling,
): readonly DisplayItem[] {
  const names = overlays.includes('names') ? nameItems(page, items, labelling) : [];
  const pictures = overlays.includes('ppi')
    ? items.flatMap((item) => (item.kind === 'image' ? ppiItems(item, page, labelling) : []))
    : [];
  return [...names, ...pictures];
}

/** At the head of each leg, in the white to its left; of a picture or an advertisement inside it. */
function nameItems(
  { frames, house: { grid } }: MadePage,
  items: readonly DisplayItem[],
  labelling: Labelling,
): readonly DisplayItem[] {
  const cutOuts = new Set(
    items.flatMap((item) =>
      item.kind === 'image' && item.picture.outline !== undefined ? [item.owner] : [],
    ),
  );
  return frames.flatMap((frame, i) => {
    if (goesOn(frame, frames[i - 1])) return [];
    const { owner, kind, area } = frame;
    const [left, top] = [grid.left + area.inline, grid.top + area.block];
    // Round a cut-out text comes nearer than its frame; its middle is the picture's own.
    if (kind === 'picture' && cutOuts.has(owner))
      return nameAt(owner, { centre: left + area.width / 2, top: top + area.depth / 2 }, labelling);
    const isInside = kind === 'ad' || kind === 'picture';
    return nameAt(
      owner,
      { centre: isInside ? left + INSIDE : left - grid.gutter / 2, top },
      labelling,
    );
  });
}

/** A leg beside a picture is cut into frames, each as wide as its lines: its name stands at the first. */
const goesOn = ({ owner, kind, area }: Frame, before: Frame | undefined): boolean =>
  kind === 'text' &&
  before?.kind === 'text' &&
  before.owner === owner &&
  before.area.block + before.area.depth === area.block;

const INSIDE = SIZE / 2 + WHITE;

/** Turned, to run down; `centre` is the middle of the line, `top` where it begins. */
function nameAt(
  owner: string,
  { centre, top }: { readonly centre: number; readonly top: number },
  { setWords }: Labelling,
): readonly DisplayItem[] {
  const words = setWords(owner, { size: SIZE });
  const left = centre - SIZE / 2;
  const corners = {
    left: left - WHITE / 2,
    top,
    right: left + SIZE + WHITE / 2,
    bottom: top + words.width + 2 * WHITE,
  };
  const baseline = mpt(Math.round(left + (1 - ASCENT) * SIZE));
  return [
    filledBox(corners, { layer: LAYER, ink: GROUND }),
    ...turned(words, { baseline, start: mpt(Math.round(top + WHITE)) }),
  ];
}

/** Words set across, turned a quarter clockwise to run down. */
function turned(
  words: ReturnType<SetWords>,
  { baseline, start }: { readonly baseline: Mpt; readonly start: Mpt },
): readonly DisplayItem[] {
  const across = words.itemsAt({ x: start, baseline, ink: MAGENTA, layer: LAYER });
  return across.flatMap((item): readonly DisplayItem[] => {
    if (item.kind !== 'glyphs') return [];
    const { xs, y, kind: _, ...run } = item;
    return [{ ...run, kind: 'sideways-glyphs', x: y, ys: xs }];
  });
}

/** In the upper right corner, of a cut-out in the middle of its foot; red where it is told as too coarse. */
function ppiItems(
  image: Image,
  { house }: MadePage,
  { setWords, ppiOf }: Labelling,
): readonly DisplayItem[] {
  // Rounded down, so that no label says 149 of a picture that is told for less.
  const ppi = Math.floor(ppiOf(image));
  const words = setWords(`${ppi} ppi`, { size: SIZE });
  const [width, height] = [words.width + 2 * WHITE, SIZE + 2 * WHITE];
  const isCut = image.picture.outline !== undefined;
  const left = image.x + (isCut ? (image.width - width) / 2 : image.width - width);
  const top = image.y + (isCut ? image.height - height : 0);
  const ink = ppi < house.preflight.limits.goodPpi ? RED : blackInk(100);
  return [
    filledBox(
      { left, top, right: left + width, bottom: top + height },
      { layer: LAYER, ink: PAPER },
    ),
    ...words.itemsAt({
      x: mpt(Math.round(left + WHITE)),
      baseline: mpt(Math.round(top + WHITE + ASCENT * SIZE)),
      ink,
      layer: LAYER,
    }),
  ];
}
