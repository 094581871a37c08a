/** Shadings as bands of one colour each: fine enough to measure their ink (ISO 32000-1 8.7.4). */

import { type Matrix, moved } from '../../model/matrix.ts';
import type { Box, FillMark, Outline, Paint } from '../mark.ts';
import { paintOf, type Space, spaceOf } from './colour.ts';
import { valuesAt } from './functions.ts';
import { isEmpty, meet, scaleOf } from './matrix.ts';
import { meshOf } from './mesh.ts';
import { at, isKind, itemsOf, numberOf, numbersOf, type PdfFile, type PdfValue } from './values.ts';

export interface Canvas {
  readonly matrix: Matrix;
  /** What is painted at most. */
  readonly clip: Box;
  readonly resources: PdfValue;
}

/** Bands from one end of a shading to the other. */
const BANDS = 16;

export function shadingMarks(
  file: PdfFile,
  shading: PdfValue,
  canvas: Canvas,
): readonly FillMark[] {
  const space = spaceOf(file, at(file, shading, 'ColorSpace'), canvas.resources);
  if (space === undefined || isEmpty(canvas.clip)) return [];
  const mesh = isKind(shading, 'stream') ? meshOf(file, shading, space, canvas.matrix) : undefined;
  if (mesh !== undefined)
    return [{ ...fill(spaceAlone(space), [], meet(mesh.whole, canvas.clip)), mesh }];
  const paints = bandPaints(file, shading, space);
  const outlines = paints === undefined ? undefined : bandsOf(file, shading, canvas);
  if (paints === undefined || outlines === undefined)
    // The ink of calculated colours is not known; their space is.
    return [{ ...fill(spaceAlone(space), [], canvas.clip), isUnmeasured: true }];
  return outlines.flatMap(({ outline, band }) => {
    const paint = paints[band];
    return paint === undefined || outline.length === 0 ? [] : [fill(paint, [outline], canvas.clip)];
  });
}

const spaceAlone = ({ space }: Space): Paint => ({ space, ink: NO_INK, spots: [] });

const NO_INK = { cyan: 0, magenta: 0, yellow: 0, black: 0 };

const fill = (paint: Paint, outlines: readonly Outline[], box: Box): FillMark => ({
  kind: 'fill',
  box,
  outlines,
  painted: { paint, overprints: false, overprintMode: 0 },
});

/** Colours of the bands from the first to the last; undefined where the function cannot be told. */
export function bandPaints(
  file: PdfFile,
  shading: PdfValue,
  space: Space,
): readonly Paint[] | undefined {
  const [from = 0, to = 1] = numbersOf(file, at(file, shading, 'Domain'), 2) ?? [];
  const paints = Array.from({ length: BANDS }, (_, i) => {
    const place = from + (i / (BANDS - 1)) * (to - from);
    const values = valuesAt(file, at(file, shading, 'Function'), place);
    return values === undefined ? [] : [paintOf(space, values)];
  }).flat();
  return paints.length === BANDS ? paints : undefined;
}

interface Band {
  readonly outline: Outline;
  /** From 0; what lies before the first has its colour, and what lies behind the last likewise. */
  readonly band: number;
}

/** In the order in which they hide each other. */
function bandsOf(file: PdfFile, shading: PdfValue, canvas: Canvas): readonly Band[] | undefined {
  const type = numberOf(at(file, shading, 'ShadingType'));
  const coords = numbersOf(file, at(file, shading, 'Coords'));
  const [before = false, behind = false] = itemsOf(file, at(file, shading, 'Extend')).map(
    (one) => one === true,
  );
  if (coords === undefined) return undefined;
  const extend = { before, behind };
  if (type === 2) return strips(coords, extend, canvas);
  return type === 3 ? rings(coords, extend, canvas) : undefined;
}

interface Extend {
  readonly before: boolean;
  readonly behind: boolean;
}

/** pt beyond every page. */
const FAR = 20_000;

/** Across the axis, from one end to the other. */
function strips(
  coords: readonly number[],
  { before, behind }: Extend,
  { matrix }: Canvas,
): readonly Band[] | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = coords;
  const [first, last] = [moved(matrix, x0, y0), moved(matrix, x1, y1)];
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  if (!(length > 0)) return undefined;
  const along = { x: (last.x - first.x) / length, y: (last.y - first.y) / length };
  const strip = (from: number, to: number): Outline =>
    [
      [from, -FAR],
      [to, -FAR],
      [to, FAR],
      [from, FAR],
    ].map(([far = 0, aside = 0]) => ({
      x: first.x + along.x * far - along.y * aside,
      y: first.y + along.y * far + along.x * aside,
    }));
  const bands = Array.from({ length: BANDS }, (_, band) => ({
    outline: strip((band / BANDS) * length, ((band + 1) / BANDS) * length),
    band,
  }));
  return [
    ...(before ? [{ outline: strip(-FAR, 0), band: 0 }] : []),
    ...bands,
    ...(behind ? [{ outline: strip(length, length + FAR), band: BANDS - 1 }] : []),
  ];
}

/** Sides of the polygon that stands for a circle. */
const SIDES = 24;

/** Circles over each other, each hiding what the next leaves of it. */
function rings(
  coords: readonly number[],
  { before, behind }: Extend,
  { matrix }: Canvas,
): readonly Band[] {
  const [x0 = 0, y0 = 0, r0 = 0, x1 = 0, y1 = 0, r1 = 0] = coords;
  const circle = (share: number, radius = r0 + share * (r1 - r0)): Outline =>
    Array.from({ length: SIDES }, (_, i) => {
      const turn = (i / SIDES) * 2 * Math.PI;
      const [x, y] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
      return moved(matrix, x + radius * Math.cos(turn), y + radius * Math.sin(turn));
    });
  const far = FAR / Math.max(scaleOf(matrix), 1e-6);
  const bands = Array.from({ length: BANDS }, (_, band) => ({
    outline: circle((band + 0.5) / BANDS),
    band,
  }));
  // Larger circles go below, or they would hide the rest.
  const isGrowing = r1 > r0;
  const wide = isGrowing
    ? { is: behind, outline: circle(1, far), band: BANDS - 1 }
    : { is: before, outline: circle(0, far), band: 0 };
  return [...(wide.is ? [wide] : []), ...(isGrowing ? bands.reverse() : bands)];
}
