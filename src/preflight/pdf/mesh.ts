/** Mesh shadings (types 4 to 7) as pixels of ink: triangles and patches between corners of colour (ISO 32000-1 8.7.4.5). */
import { type Matrix, moved } from '../../model/matrix.ts';
import type { Samples } from '../../model/samples.ts';
import type { Box, Paint, Point } from '../mark.ts';
import { inkBytes, paintOf, type Space } from './colour.ts';
import { valuesAt } from './functions.ts';
import { boxOf } from './matrix.ts';
import { type Corner, trianglesOf } from './meshCorners.ts';
import { at, numbersOf, type PdfFile, type PdfStream } from './values.ts';

export interface Mesh {
  readonly samples: Samples;
  /** Where the pixels stand. */
  readonly whole: Box;
}

/** Four inks, and how much of a pixel is covered. */
const CHANNELS = 5;
/** Pixels a pt: two to a cell of the map of ink, which is nearly a millimetre. */
const PIXELS_A_POINT = 0.75;
/** Pixels a side: a broadsheet page has six hundred cells. */
const MOST_SIDE = 800;
/** Pixels tried for all triangles together: beyond that a mesh is made to waste time. */
const MOST_TRIES = 2e7;

/** Undefined where the mesh cannot be read, or is too much. */
export function meshOf(
  file: PdfFile,
  shading: PdfStream,
  space: Space,
  matrix: Matrix,
): Mesh | undefined {
  const read = trianglesOf(file, shading, componentsOf(file, shading, space));
  const triangles = read?.map((corners) =>
    corners.map(({ x, y, numbers }) => ({ ...moved(matrix, x, y), numbers })),
  );
  if (triangles === undefined || triangles.length === 0) return undefined;
  const whole = boxOf(triangles.flat());
  const [wide, high] = [whole.right - whole.left, whole.bottom - whole.top];
  if (!(wide > 0 && high > 0 && Number.isFinite(wide * high))) return undefined;
  const side = (length: number): number =>
    Math.min(MOST_SIDE, Math.max(1, Math.ceil(length * PIXELS_A_POINT)));
  const [width, height] = [side(wide), side(high)];
  const board = { width, height, data: new Uint8Array(width * height * CHANNELS) };
  const inkOf = (numbers: readonly number[]) => inkBytes(space, colourOf(file, shading, numbers));
  let tries = 0;
  for (const corners of triangles) {
    tries += paint(
      board,
      corners.map(({ x, y, numbers }) => ({
        x: ((x - whole.left) / wide) * width,
        y: ((y - whole.top) / high) * height,
        numbers,
      })),
      inkOf,
    );
    if (tries > MOST_TRIES) return undefined;
  }
  return { samples: { ...board, channels: CHANNELS }, whole };
}

/** Colours of all corners: for what is too fine to be laid pixel by pixel. */
export function meshPaints(
  file: PdfFile,
  shading: PdfStream,
  space: Space,
): readonly Paint[] | undefined {
  return trianglesOf(file, shading, componentsOf(file, shading, space))
    ?.flat()
    .map(({ numbers }) => paintOf(space, colourOf(file, shading, numbers)));
}

/** With a function, corners have one number, which it makes a colour of. */
const componentsOf = (file: PdfFile, shading: PdfStream, space: Space): number =>
  at(file, shading, 'Function') === null ? space.components : 1;

function colourOf(
  file: PdfFile,
  shading: PdfStream,
  numbers: readonly number[],
): readonly number[] {
  const made = at(file, shading, 'Function');
  if (made === null) return numbers;
  const [from = 0, to = 1] = numbersOf(file, at(file, shading, 'Decode'))?.slice(4) ?? [];
  return valuesAt(file, made, Math.min(to, Math.max(from, numbers[0] ?? 0))) ?? numbers;
}

interface Board {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

type InkOf = (numbers: readonly number[]) => readonly number[];

/** Pixels whose middle is inside, each in the mixture of its corners; the last to paint hides what was there. */
function paint({ width, height, data }: Board, corners: readonly Corner[], inkOf: InkOf): number {
  const [a, b, c] = corners;
  if (a === undefined || b === undefined || c === undefined) return 0;
  const area = turn(a, b, c);
  if (area === 0) return 0;
  const box = boxOf(corners);
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))];
  const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(height, Math.ceil(box.bottom))];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const middle = { x: x + 0.5, y: y + 0.5 };
      const shares = [turn(b, c, middle), turn(c, a, middle), turn(a, b, middle)].map(
        (one) => one / area,
      );
      if (shares.some((share) => share < 0)) continue;
      const mixed = a.numbers.map((_, i) =>
        corners.reduce((sum, { numbers }, k) => sum + (numbers[i] ?? 0) * (shares[k] ?? 0), 0),
      );
      data.set([...inkOf(mixed), 255], (y * width + x) * CHANNELS);
    }
  return (right - left) * (bottom - top) + 1;
}

/** Twice the area of a triangle, by the way it turns. */
const turn = (a: Point, b: Point, c: Point): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
