/** Total ink of a page (print-ready requirement 18; GWG 2015 4.22; ISO 12647-3). */
import type { PreflightLimits } from '../../model/preflight.ts';
import type { Samples } from '../../model/samples.ts';
import { type Finding, ofMark } from '../finding.ts';
import { type CellInk, type CoveringInk, cellInk, InkMap, type MostInk } from '../inkMap.ts';
import type { Box, FillMark, ImageMark, Mark, Outline, Point, StrokeMark } from '../mark.ts';
import { boxOf, meet } from '../pdf/matrix.ts';
import type { SeenPage } from '../seenPage.ts';

/** Pictures by the key of their marks, in ink from 0 to 255, four channels. */
export type Inks = ReadonlyMap<string, Samples>;

export function inkFindings(
  label: string,
  { ink, box }: MostInk,
  { goodInk, mostInk: most }: PreflightLimits,
): readonly Finding[] {
  // What rounds to the limit is not above it.
  const figure = Math.round(ink);
  if (figure > most) return [ofMark('total-ink', label, { box }, `${figure} % > ${most} %`)];
  if (figure > goodInk) return [ofMark('high-ink', label, { box }, `${figure} % > ${goodInk} %`)];
  return [];
}

export function mostInk({ width, height, marks }: SeenPage, inks: Inks): MostInk {
  const map = new InkMap(width, height);
  for (const mark of marks) lay(map, mark, inks);
  return map.most();
}

/** Share of the measuring square that signs of text sizes cover at most, and pt up to which they do. */
const SMALL = { cover: 0.4, size: 10 };
/** The same of heads, which are bold: a stroke is nearly as broad as the square. */
const LARGE = { cover: 0.95, size: 32 };

/**
 * The drawings of signs are not looked at: their size says how much of a square of 15 mm² the fullest place covers.
 * Measured in ghostscript’s plates (144 dots an inch, 30 signs, Noto Serif and Noto Sans SC in Regular and Black):
 * 32–67 % up to 10 pt, 48–88 % at 20 pt, 57–95 % at 40 pt, 69–100 % at 56 pt.
 */
function signCover(size: number): number {
  const share = (size - SMALL.size) / (LARGE.size - SMALL.size);
  return SMALL.cover + Math.min(1, Math.max(0, share)) * (LARGE.cover - SMALL.cover);
}

function lay(map: InkMap, mark: Mark, inks: Inks): void {
  if (mark.isUnmeasured === true) return;
  const ink = cellInk(mark.painted);
  switch (mark.kind) {
    case 'text':
      map.fillBox(mark.box, ink, signCover(mark.size));
      return;
    case 'fill':
      layFill(map, mark, ink);
      return;
    case 'stroke':
      for (const outline of strokes(mark))
        map.fillOutlines([outline], meet(mark.box, boxOf(outline)), ink);
      return;
    case 'image':
      layImage(map, mark, inks.get(mark.key));
  }
}

function layFill(map: InkMap, { box, outlines, rule, mesh }: FillMark, ink: CellInk): void {
  if (mesh !== undefined) laySamples(map, box, mesh, ink);
  else if (outlines.length === 0) map.fillBox(box, ink);
  else map.fillOutlines(outlines, box, ink, rule);
}

/** Each stretch of a line as the rectangle it covers. */
const strokes = ({ outlines, width }: StrokeMark): readonly Outline[] =>
  outlines.flatMap((outline) =>
    outline.slice(1).flatMap((to, i) => {
      const from = outline[i];
      return from === undefined ? [] : [stretch(from, to, width / 2)];
    }),
  );

function stretch(from: Point, to: Point, half: number): Outline {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const x = ((to.y - from.y) / length) * half;
  const y = ((from.x - to.x) / length) * half;
  return [
    { x: from.x + x, y: from.y + y },
    { x: to.x + x, y: to.y + y },
    { x: to.x - x, y: to.y - y },
    { x: from.x - x, y: from.y - y },
  ];
}

function layImage(map: InkMap, mark: ImageMark, samples: Samples | undefined): void {
  // Of a picture that nothing unpacks no ink is known; that is told.
  if (samples !== undefined)
    laySamples(map, mark.box, { samples, whole: mark.whole }, cellInk(mark.painted));
}

interface Placed {
  readonly samples: Samples;
  readonly whole: Box;
}

/** Cell by cell, each the mean of its pixels; a picture that stands turned is laid as if it stood upright. */
function laySamples(map: InkMap, box: Box, { samples, whole }: Placed, own: CellInk): void {
  const across = samples.width / (whole.right - whole.left);
  const down = samples.height / (whole.bottom - whole.top);
  map.fillCells(box, (cell) =>
    meanInk(samples, own, {
      left: (cell.left - whole.left) * across,
      right: (cell.right - whole.left) * across,
      top: (cell.top - whole.top) * down,
      bottom: (cell.bottom - whole.top) * down,
    }),
  );
}

/**
 * Mean of the pixels of a box; of the nearest one where it is smaller than a pixel. Four channels are ink, a fifth is
 * how much a pixel covers; one alone is that as well, and its ink is the mark's own.
 */
function meanInk({ width, height, channels, data }: Samples, own: CellInk, box: Box): CoveringInk {
  const within = (at: number, most: number): number => Math.min(most, Math.max(0, at));
  const left = within(Math.round(box.left), width - 1);
  const top = within(Math.round(box.top), height - 1);
  const right = within(Math.round(box.right), width);
  const bottom = within(Math.round(box.bottom), height);
  const sums = [0, 0, 0, 0];
  let [count, covered] = [0, 0];
  for (let y = top; y < Math.max(bottom, top + 1); y += 1)
    for (let x = left; x < Math.max(right, left + 1); x += 1) {
      const at = (y * width + x) * channels;
      const cover = channels === INKS ? 1 : (data[at + channels - 1] ?? 0) / 255;
      for (let ink = 0; ink < sums.length; ink += 1)
        sums[ink] = (sums[ink] ?? 0) + cover * (data[at + ink] ?? 0);
      covered += cover;
      count += 1;
    }
  const ink = channels === 1 ? own : sums.map((sum) => (sum / Math.max(covered, 1e-6) / 255) * 100);
  return { ink, share: covered / count };
}

/** Channels of pixels that cover all they stand on. */
const INKS = 4;

/** Marks of which no ink could be laid: a desk looks at them itself. */
export const unmeasuredFindings = (
  { label, marks }: SeenPage,
  unknown: ReadonlySet<string>,
): readonly Finding[] =>
  marks
    .filter(
      (mark) => mark.isUnmeasured === true || (mark.kind === 'image' && unknown.has(mark.key)),
    )
    .map((mark) => ofMark('ink-unmeasured', label, mark, mark.kind));
