/** A picture with its caption in columns and lines of the grid; several beside each other (图组). */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { House, PageGrid } from '../model/issue.ts';
import type { Area, PictureBlock } from '../model/page.ts';
import type { Picture } from '../model/picture.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import { type Cell, captionBlocks, captionsOf, depthOf } from './caption.ts';
import { cropOf, shapeIn, wholeOf } from './crop.ts';
import { columnAt, lineTop } from './grid.ts';
import { type Matter, together } from './matter.ts';

/** What stands over and under a picture: text keeps half a line of white from it. */
export interface Around {
  readonly above: boolean;
  readonly below: boolean;
}

export interface PictureToPlace {
  readonly pictures: readonly Picture[];
  readonly house: House;
  readonly setter: Setter;
  readonly left: Mpt;
  readonly width: Mpt;
  /** Where it is asked for. */
  readonly span: Span;
}

/** White between a picture and text over or under it, lines. */
const EDGE = 0.5;
/** Proportions of a place whose picture cannot be read, so that it is kept. */
const UNREAD = { width: 3, height: 2 };

/** Depth in lines that pictures take in their own proportions, side by side, with their caption. */
export function pictureLines(place: PictureToPlace, around: Around): number {
  const { grid } = place.house;
  const shares = place.pictures.map(proportionOf);
  const gaps = (place.pictures.length - 1) * grid.gutter;
  const depth = (place.width - gaps) / shares.reduce((sum, share) => sum + share, 0);
  const captions = captionsOf(place, cellsOf(place));
  const rest = whiteOf(grid, around) + depthOf(captions, place.house);
  return Math.max(2, Math.ceil((depth + rest + grid.pitch - grid.em) / grid.pitch));
}

const proportionOf = ({ facts }: Picture): number =>
  facts === undefined ? UNREAD.width / UNREAD.height : facts.width / facts.height;

const whiteOf = ({ pitch }: PageGrid, { above, below }: Around): number =>
  ((above ? EDGE : 0) + (below ? EDGE : 0)) * pitch;

/** Pictures of one depth side by side, each as wide as its proportions ask, with their captions. */
export function placePictures(
  place: PictureToPlace,
  { line, lines }: { readonly line: number; readonly lines: number },
  around: Around,
): Matter {
  const { house, pictures, left, width, span } = place;
  const { grid } = house;
  const top = mpt(lineTop(grid, line) + Math.round((around.above ? EDGE : 0) * grid.pitch));
  const foot = lineTop(grid, line + lines) - (grid.pitch - grid.em);
  const end = foot - Math.round((around.below ? EDGE : 0) * grid.pitch);
  const cells = cellsOf(place);
  const captions = captionsOf(place, cells);
  const depth = mpt(Math.floor(end - depthOf(captions, house) - top));
  const [first] = pictures;
  const name = first?.name ?? '';
  const frame = {
    owner: name,
    kind: 'picture',
    column: columnAt(grid, left),
    area: {
      inline: left,
      block: lineTop(grid, line),
      width,
      depth: mpt(foot - lineTop(grid, line)),
    },
    lines: 0,
  } as const;
  if (depth < grid.pitch) {
    const facts = { name, lines };
    return together({
      frames: [frame],
      diagnostics: [diagnose('makeup/picture-no-room', span, facts)],
    });
  }
  const blocks = cells.flatMap(({ picture, inline, width: own }): readonly PictureBlock[] => {
    const area: Area = { inline, block: top, width: own, depth };
    return picture.facts === undefined ? [] : [pictureBlock(picture, picture.facts, area)];
  });
  return together({
    frames: [frame],
    texts: captionBlocks(captions, house, end),
    pictures: blocks,
  });
}

/** Where each picture of a row stands: as wide as its proportions ask of the whole. */
function cellsOf({ pictures, house: { grid }, left, width }: PictureToPlace): readonly Cell[] {
  const shares = pictures.map(proportionOf);
  const sum = shares.reduce((total, share) => total + share, 0);
  const free = width - (pictures.length - 1) * grid.gutter;
  let at: number = left;
  return pictures.map((picture, i) => {
    const isLast = i === pictures.length - 1;
    const own = isLast ? left + width - at : Math.round((free * (shares[i] ?? 1)) / sum);
    const cell: Cell = { picture, inline: mpt(at), width: mpt(own) };
    at += own + grid.gutter;
    return cell;
  });
}

export function pictureBlock(
  picture: Picture,
  facts: NonNullable<Picture['facts']>,
  area: Area,
): PictureBlock {
  if (picture.fit === 'crop')
    return { picture: facts, name: picture.name, crop: cropOf(facts, picture, area), area };
  const shape = shapeIn(facts, area);
  const [width, depth] = [roundMpt(shape.width), roundMpt(shape.depth)];
  const inline = mpt(area.inline + Math.floor((area.width - width) / 2));
  // On the caption, so that what is left white is over it.
  const block = mpt(area.block + area.depth - depth);
  return {
    picture: facts,
    name: picture.name,
    crop: wholeOf(facts),
    area: { inline, block, width, depth },
  };
}

/** Grid lines at the foot of a place that its captions stand in. */
export const captionLines = (place: PictureToPlace): number =>
  Math.ceil(depthOf(captionsOf(place, cellsOf(place)), place.house) / place.house.grid.pitch);
