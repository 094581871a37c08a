/** Display lists as preflight sees pages: what will be printed, before it is written. */
import { inflateSync } from 'node:zlib';
import type {
  DisplayItem,
  DisplayList,
  Form,
  GlyphRun,
  Path,
  Segment,
  SidewaysRun,
  VerticalRun,
} from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { keep } from '../model/keep.ts';
import { IDENTITY } from '../model/matrix.ts';
import { type PressImage, type PressImages, pressImageKey } from '../model/pressImage.ts';
import type { ReadJpeg, Samples } from '../model/samples.ts';
import {
  type Box,
  isSolidBlack,
  type Mark,
  type Outline,
  type Paint,
  type Painted,
} from './mark.ts';
import { boxOf, grown } from './pdf/matrix.ts';
import { PathBuilder } from './pdf/pathBuilder.ts';
import { MAP_WIDTH, reduced, turned } from './reduce.ts';
import type { SeenPage } from './seenPage.ts';

export function displayedPage(list: DisplayList): SeenPage {
  const [width, height] = [list.width / 1000, list.height / 1000];
  const page: Box = { left: 0, top: 0, right: width, bottom: height };
  return {
    label: list.page,
    width,
    height,
    bleed: grown(page, list.bleed / 1000),
    media: grown(page, (list.bleed + list.margin) / 1000),
    marks: list.items.flatMap((item) =>
      item.layer === 'press' && item.kind !== 'form' ? [markOf(item)] : [],
    ),
  };
}

/** A placed page is looked over when it is read. */
function markOf(item: Exclude<DisplayItem, Form>): Mark {
  switch (item.kind) {
    case 'glyphs':
    case 'vertical-glyphs':
    case 'sideways-glyphs':
      return textMark(item);
    case 'path':
      return pathMark(item);
    case 'rule':
      return stroke([[point(item.x1, item.y1), point(item.x2, item.y2)]], item.width, item.ink);
    case 'rect': {
      const { x, y, width, height } = item;
      const corners = [
        point(x, y),
        point(x + width, y),
        point(x + width, y + height),
        point(x, y + height),
        point(x, y),
      ];
      return stroke([corners], item.line, item.ink);
    }
    case 'image': {
      const box = boxOf([point(item.x, item.y), point(item.x + item.width, item.y + item.height)]);
      return {
        kind: 'image',
        box,
        whole: box,
        painted: painted(NO_INK),
        // Its resolution is told by the picture stage, which knows where the picture is named.
        ppi: Number.POSITIVE_INFINITY,
        width: item.crop.width,
        height: item.crop.height,
        bits: 8,
        key: pressImageKey(item),
      };
    }
  }
}

const NO_INK: Ink = { cyan: 0, magenta: 0, yellow: 0, black: 0 };

const point = (x: number, y: number): { readonly x: number; readonly y: number } => ({
  x: x / 1000,
  y: y / 1000,
});

/** A page has thousands of marks and few inks, each one object. */
const PAINTED = new WeakMap<Ink, Painted>();

const painted = (ink: Ink): Painted => keep(PAINTED, ink, () => paintedWith(ink));

/** The writer lets solid black overprint, and nothing else. */
function paintedWith(ink: Ink): Painted {
  const { spot } = ink;
  const paint: Paint =
    spot === undefined
      ? { space: 'cmyk', ink, spots: [] }
      : { space: 'spot', ink: NO_INK, spots: [[spot.name, spot.tint]] };
  const overprints = isSolidBlack(paint);
  return { paint, overprints, overprintMode: overprints ? 1 : 0 };
}

/** Of the em, above and below the baseline. */
const ASCENT = 0.88;
const DESCENT = 0.12;

function textMark(run: GlyphRun | VerticalRun | SidewaysRun): Mark {
  const size = run.size / 1000;
  return {
    kind: 'text',
    box: runBox(run),
    painted: painted(run.ink),
    size,
    font: run.owner,
    signs: run.gids.length,
    // A character that no font has is told by composition, which knows it and its place.
    missing: 0,
  };
}

function runBox(run: GlyphRun | VerticalRun | SidewaysRun): Box {
  const { size } = run;
  if (run.kind === 'glyphs') {
    const [left, right] = reachOf(run, run.xs);
    return box(left, run.y - ASCENT * size, right, run.y + DESCENT * size);
  }
  const [top, bottom] = reachOf(run, run.ys);
  return run.kind === 'vertical-glyphs'
    ? box(run.x - size / 2, top, run.x + size / 2, bottom)
    : box(run.x - DESCENT * size, top, run.x + ASCENT * size, bottom);
}

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left: left / 1000,
  top: top / 1000,
  right: right / 1000,
  bottom: bottom / 1000,
});

/** From where the first sign begins to where the last ends, by its own advance: half an em after a comma, two after a dash. */
function reachOf(
  { kind, face, gids, size }: GlyphRun | VerticalRun | SidewaysRun,
  places: readonly number[],
): readonly [start: number, end: number] {
  const scale = size / face.unitsPerEm;
  let start = places[0] ?? 0;
  let end = start;
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    const gid = gids[i] ?? 0;
    const advance = kind === 'vertical-glyphs' ? face.verticalAdvanceOf(gid) : face.advanceOf(gid);
    if (place < start) start = place;
    if (place + advance * scale > end) end = place + advance * scale;
  }
  return [start, end];
}

function pathMark({ segments, line, ink }: Path): Mark {
  const outlines = outlinesOf(segments);
  if (line !== undefined) return stroke(outlines, line, ink);
  return { kind: 'fill', box: boxOf(outlines.flat()), outlines, painted: painted(ink) };
}

function stroke(outlines: readonly Outline[], width: number, ink: Ink): Mark {
  const points = width / 1000;
  const box = grown(boxOf(outlines.flat()), points / 2);
  return { kind: 'stroke', box, outlines, width: points, painted: painted(ink) };
}

function outlinesOf(segments: readonly Segment[]): readonly Outline[] {
  const path = new PathBuilder();
  for (const segment of segments) {
    const end = point(segment.x, segment.y);
    switch (segment.to) {
      case 'move':
        path.moveTo(IDENTITY, end.x, end.y);
        break;
      case 'line':
        path.lineTo(IDENTITY, end.x, end.y);
        break;
      case 'curve': {
        const { x1, y1, x2, y2 } = segment;
        path.curveTo(IDENTITY, [point(x1, y1), point(x2, y2), end]);
      }
    }
  }
  return path.take();
}

/** Pictures made ready for the press, in ink from 0 to 255, small. */
export async function inksOfImages(
  images: PressImages,
  readJpeg: ReadJpeg,
): Promise<ReadonlyMap<string, Samples>> {
  const read = [...images].map(async ([key, image]) => {
    const samples = await inksOfImage(image, readJpeg);
    return samples === undefined ? [] : [[key, samples] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

/** Each picture is read once, however often its page is looked over. */
const READ = new WeakMap<PressImage, Promise<Samples | undefined>>();

function inksOfImage(image: PressImage, readJpeg: ReadJpeg): Promise<Samples | undefined> {
  const read = READ.get(image) ?? readInks(image, readJpeg);
  READ.set(image, read);
  return read;
}

async function readInks(image: PressImage, readJpeg: ReadJpeg): Promise<Samples | undefined> {
  const { width, height, colours, coding, data } = image;
  const channels = colours === 'grey' ? 1 : 4;
  const samples =
    coding === 'jpeg'
      ? await readJpeg(data, MAP_WIDTH)
      : reduced({ width, height, channels, data: inflateSync(data) });
  return samples?.channels === 1 ? inBlack(turned(samples)) : samples;
}

function inBlack({ width, height, data: black }: Samples): Samples {
  const data = new Uint8Array(width * height * 4);
  for (const [pixel, ink] of black.entries()) data[pixel * 4 + 3] = ink;
  return { width, height, channels: 4, data };
}
