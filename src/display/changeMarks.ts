/** Where a page says otherwise than an earlier edition: changed sentences on a ground, changed words on a darker one. */
import type { DisplayItem, DisplayList, Segment } from '../model/display.ts';
import { blackInk, type Ink } from '../model/ink.ts';
import type { Frame, MadePage, PlacedLine, StoryFit, TextBlock } from '../model/page.ts';
import type { PartChange } from '../model/pagePart.ts';
import type { StoryChange, Stretch } from '../model/storyWords.ts';
import { mm, mpt, pt, roundMpt, ZERO } from '../model/units.ts';
import type { SetWords } from '../model/words.ts';
import { beforeType } from './beforeType.ts';
import type { PlaceLine } from './displayPage.ts';
import { extentOf } from './extent.ts';
import { placeOf } from './linePlace.ts';
import { filledBox } from './shapes.ts';

const NEW: Ink = { cyan: 0, magenta: 0, yellow: 45, black: 0 };
const FRESH: Ink = { cyan: 0, magenta: 30, yellow: 85, black: 0 };
const RED: Ink = { cyan: 0, magenta: 100, yellow: 100, black: 0 };
/** The line round a head or another thing that is changed. */
const HEAD_LINE = pt(1.5);
/** The wedge where a sentence has gone: its width, of the em. */
const WEDGE = 0.8;
const LEGEND =
  '与上一稿比：浅底是新加或改过的句子，深底是改动的字，红三角处删了句子，红框是改了的标题、图片、表格、广告和版面内容';

/** How many paragraphs and characters a whole story has: galleys of a jump hold only its end. */
export type ParagraphLengths = ReadonlyMap<string, readonly number[]>;

export interface Marking {
  readonly changes: readonly StoryChange[];
  readonly parts: readonly PartChange[];
  readonly lengths: ParagraphLengths;
  readonly placeLine: PlaceLine;
  readonly setWords: SetWords;
}

export function withChangeMarks(list: DisplayList, page: MadePage, marking: Marking): DisplayList {
  const grounds = marking.changes.flatMap((change) => storyGrounds(change, page, marking));
  const heads = marking.changes.flatMap(({ slug, head }) =>
    head.length === 0 ? [] : framed(page, slug, 'head'),
  );
  const parts = marking.parts.flatMap(({ name, kind }) => framed(page, name, kind));
  const legend = marking.setWords(LEGEND, { size: pt(7) }).itemsAt({
    x: mm(10),
    baseline: mm(6),
    ink: blackInk(60),
    layer: 'proof',
  });
  return { ...list, items: [...beforeType(list.items, grounds), ...heads, ...parts, ...legend] };
}

/** A line round each place of a thing on the page. */
function framed(page: MadePage, name: string, of: Frame['kind']): readonly DisplayItem[] {
  const { grid } = page.house;
  return page.frames.flatMap(({ owner, kind, area }): readonly DisplayItem[] => {
    if (owner !== name || kind !== of) return [];
    const [x, y] = [mpt(grid.left + area.inline), mpt(grid.top + area.block)];
    const { width, depth: height } = area;
    return [{ kind: 'rect', layer: 'proof', x, y, width, height, line: HEAD_LINE, ink: RED }];
  });
}

/** What is drawn of a stretch: a ground, or a wedge where it is empty. */
interface Drawn {
  readonly at: Stretch;
  readonly ink: Ink;
}

/** Darker grounds after the light ones that they stand on. */
function storyGrounds(
  { slug, sentences }: StoryChange,
  page: MadePage,
  marking: Marking,
): readonly DisplayItem[] {
  const story = page.stories.find((one) => one.slug === slug);
  const lengths = marking.lengths.get(slug);
  if (story === undefined || lengths === undefined) return [];
  const light = sentences.map(
    ({ kind, at }): Drawn => ({ at, ink: kind === 'removed' ? RED : NEW }),
  );
  const dark = sentences.flatMap((one) =>
    one.kind === 'changed' ? one.fresh.map((at): Drawn => ({ at, ink: FRESH })) : [],
  );
  const blocks = page.texts.filter(({ owner, role }) => owner === slug && role === 'body');
  return [...light, ...dark].flatMap(({ at, ink }) => {
    const own = inGalley(at, story, lengths);
    if (own === undefined) return [];
    return blocks.flatMap((block) =>
      block.lines.flatMap((line) => lineGrounds({ block, line }, own, { ink, page, ...marking })),
    );
  });
}

/** The stretch as the galley of this page counts: it ends where the story ends, but may begin later. */
function inGalley(
  { paragraph, from, to }: Stretch,
  { galley }: StoryFit,
  lengths: readonly number[],
): Stretch | undefined {
  const index = paragraph - (lengths.length - galley.paragraphs.length);
  const own = galley.paragraphs[index];
  if (own === undefined) return undefined;
  const cut = (lengths[paragraph] ?? 0) - own.text.length;
  if (to < cut) return undefined;
  return { paragraph: index, from: Math.max(0, from - cut), to: to - cut };
}

interface LineOfBlock {
  readonly block: TextBlock;
  readonly line: PlacedLine;
}

interface Drawing {
  readonly ink: Ink;
  readonly page: MadePage;
  readonly placeLine: PlaceLine;
}

function lineGrounds(
  { block, line }: LineOfBlock,
  stretch: Stretch,
  { ink, page, placeLine }: Drawing,
): readonly DisplayItem[] {
  const extent = extentOf(block.galley, line.line, stretch, placeLine);
  if (extent === undefined) return [];
  const size = block.galley.paragraphs[line.line.paragraph]?.size ?? ZERO;
  const place = placeOf({ axes: block.axes, baseline: line.baseline, size }, page.house.grid);
  const across = { near: place.centre - size / 2, far: place.centre + size / 2 };
  const [from, to] = [place.start + extent.from, place.start + extent.to];
  if (stretch.from === stretch.to) return [wedge(from, { ...across, ...place }, ink)];
  const corners =
    place.direction === 'horizontal'
      ? { left: from, right: to, top: across.near, bottom: across.far }
      : { left: across.near, right: across.far, top: from, bottom: to };
  return [filledBox(corners, { layer: 'proof', ink })];
}

/** Points at the place between two characters, from the side of the next line. */
function wedge(
  at: number,
  {
    near,
    far,
    direction,
  }: { readonly near: number; readonly far: number } & Pick<
    ReturnType<typeof placeOf>,
    'direction'
  >,
  ink: Ink,
): DisplayItem {
  const half = (WEDGE * (far - near)) / 2;
  const middle = (near + far) / 2;
  const corners: readonly (readonly [along: number, across: number])[] =
    direction === 'horizontal'
      ? [
          [at, middle],
          [at + half, far],
          [at - half, far],
          [at, middle],
        ]
      : [
          [at, middle],
          [at + half, near],
          [at - half, near],
          [at, middle],
        ];
  const segments = corners.map(([along, across], i): Segment => {
    const [x, y] = direction === 'horizontal' ? [along, across] : [across, along];
    return { to: i === 0 ? 'move' : 'line', x: roundMpt(x), y: roundMpt(y) };
  });
  return { kind: 'path', layer: 'proof', segments, line: undefined, ink };
}
