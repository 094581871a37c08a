/** A picture with its caption in columns and lines of the grid; several beside each other (图组). */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Galley } from '../model/galley.ts';
import type { House, PageGrid } from '../model/issue.ts';
import type { Area, PictureBlock, TextBlock } from '../model/page.ts';
import type { Picture } from '../model/picture.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import { cropOf, shapeIn, wholeOf } from './crop.ts';
import { baselineAt, columnAt, lineTop } from './grid.ts';
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

/** White between a picture and text over or under it, lines; between it and its caption, of the caption's size. */
const EDGE = 0.5;
const CAPTION_GAP = 0.45;
/** Line to line of captions, of their size. */
const CAPTION_PITCH = 1.3;
/** Proportions of a place whose picture cannot be read, so that it is kept. */
const UNREAD = { width: 3, height: 2 };

/** Depth in lines that pictures take in their own proportions, side by side, with their caption. */
export function pictureLines(place: PictureToPlace, around: Around): number {
  const { grid } = place.house;
  const shares = place.pictures.map(proportionOf);
  const gaps = (place.pictures.length - 1) * grid.gutter;
  const depth = (place.width - gaps) / shares.reduce((sum, share) => sum + share, 0);
  const rest = whiteOf(grid, around) + captionDepth(place);
  return Math.max(2, Math.ceil((depth + rest + grid.pitch - grid.em) / grid.pitch));
}

const proportionOf = ({ facts }: Picture): number =>
  facts === undefined ? UNREAD.width / UNREAD.height : facts.width / facts.height;

const whiteOf = ({ pitch }: PageGrid, { above, below }: Around): number =>
  ((above ? EDGE : 0) + (below ? EDGE : 0)) * pitch;

/** Pictures of one depth side by side, each as wide as its proportions ask; one caption below them all. */
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
  const caption = captionOf(place);
  const depth = mpt(Math.floor(end - captionDepth(place) - top));
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
  const texts = caption === undefined ? [] : [captionBlock(caption, place, end)];
  return together({ frames: [frame], texts, pictures: row(place, { top, depth }) });
}

function row(
  { pictures, house: { grid }, left, width }: PictureToPlace,
  { top, depth }: { readonly top: Mpt; readonly depth: Mpt },
): readonly PictureBlock[] {
  const shares = pictures.map(proportionOf);
  const sum = shares.reduce((total, share) => total + share, 0);
  const free = width - (pictures.length - 1) * grid.gutter;
  let at: number = left;
  return pictures.flatMap((picture, i) => {
    const isLast = i === pictures.length - 1;
    const own = isLast ? left + width - at : Math.round((free * (shares[i] ?? 1)) / sum);
    const area: Area = { inline: mpt(at), block: top, width: mpt(own), depth };
    at += own + grid.gutter;
    return picture.facts === undefined ? [] : [pictureBlock(picture, picture.facts, area)];
  });
}

function pictureBlock(
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

/** What the pictures show and who took them; several captions follow each other. */
function captionOf({ pictures, house, setter, width, span }: PictureToPlace): Galley | undefined {
  const text = pictures
    .map(({ caption, credit }) =>
      [caption, credit].filter((one) => one !== undefined).join('\u3000'),
    )
    .filter((one) => one !== '')
    .join('\u3000');
  if (text === '') return undefined;
  const { size } = house.caption;
  const measure = mpt(Math.max(1, Math.floor(width / size)) * size);
  return setter.lines([text], house.caption, measure, { owner: pictures[0]?.name ?? '', span });
}

const captionPitch = ({ caption }: House): number => Math.round(caption.size * CAPTION_PITCH);

/** Depth of the caption with the white over it. */
function captionDepth(place: PictureToPlace): number {
  const galley = captionOf(place);
  if (galley === undefined) return 0;
  const { size } = place.house.caption;
  return (
    (galley.lines.length - 1) * captionPitch(place.house) + size + Math.round(CAPTION_GAP * size)
  );
}

/** Grid lines at the foot of a place that its caption stands in. */
export const captionLines = (place: PictureToPlace): number =>
  Math.ceil(captionDepth(place) / place.house.grid.pitch);

function captionBlock(
  galley: Galley,
  { house, left, width, pictures }: PictureToPlace,
  end: number,
): TextBlock {
  const { size } = house.caption;
  const count = galley.lines.length;
  const isShort = count === 1;
  // One line stands in the middle under the picture; more are justified.
  const free = isShort ? width - (galley.lines[0]?.end ?? galley.measure) : width - galley.measure;
  return {
    owner: pictures[0]?.name ?? '',
    role: 'caption',
    axes: { direction: 'horizontal', inline: mpt(left + Math.max(0, Math.floor(free / 2))) },
    galley,
    ink: 'black',
    lines: galley.lines.map((line, i) => ({
      line,
      baseline: baselineAt(end - size - (count - 1 - i) * captionPitch(house), size),
    })),
  };
}
