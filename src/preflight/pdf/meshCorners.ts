/** The triangles of mesh shadings: as they stand in the stream, or cut from curved patches (ISO 32000-1 8.7.4.5.5–8). */
import type { Point } from '../mark.ts';
import { at, numberOf, numbersOf, type PdfFile, type PdfStream } from './values.ts';

/** A place with the numbers of its colour. */
export interface Corner extends Point {
  readonly numbers: readonly number[];
}

export type Triangle = readonly Corner[];

/** A page's worth of the finest gradients has a tenth. */
const MOST_TRIANGLES = 200_000;

/** `components`: numbers of a colour. Undefined where the stream does not hold what it says, or too much. */
export function trianglesOf(
  file: PdfFile,
  shading: PdfStream,
  components: number,
): readonly Triangle[] | undefined {
  const reader = readerOf(file, shading, components);
  if (reader === undefined) return undefined;
  switch (numberOf(at(file, shading, 'ShadingType'))) {
    case 4:
      return freeTriangles(reader);
    case 5:
      return latticeTriangles(reader, numberOf(at(file, shading, 'VerticesPerRow')) ?? 0);
    case 6:
      return patchTriangles(reader, COONS);
    case 7:
      return patchTriangles(reader, TENSOR);
    default:
      return undefined;
  }
}

interface Reader {
  /** Whether nothing is left. */
  readonly isDone: () => boolean;
  readonly flag: () => number;
  readonly point: () => Point;
  readonly numbers: () => readonly number[];
  /** What is left of a byte after a vertex or a patch is not used. */
  readonly align: () => void;
}

function readerOf(file: PdfFile, shading: PdfStream, components: number): Reader | undefined {
  const bytes = shading.decode();
  const bits = (key: string): number => numberOf(at(file, shading, key)) ?? 0;
  const [coordinate, component, flag] = [
    bits('BitsPerCoordinate'),
    bits('BitsPerComponent'),
    bits('BitsPerFlag'),
  ];
  const decode = numbersOf(file, at(file, shading, 'Decode'), 4 + 2 * components);
  const isSound = coordinate >= 1 && coordinate <= 32 && component >= 1 && component <= 16;
  if (bytes === undefined || decode === undefined || !isSound || flag > 8) return undefined;
  let place = 0;
  const take = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1, place += 1)
      value = value * 2 + (((bytes[place >> 3] ?? 0) >> (7 - (place & 7))) & 1);
    return value;
  };
  const decoded = (count: number, pair: number): number => {
    const [low = 0, high = 1] = decode.slice(2 * pair);
    return low + (take(count) / (2 ** count - 1)) * (high - low);
  };
  return {
    // Less than a point: what pads the stream.
    isDone: () => place + 2 * coordinate > bytes.length * 8,
    flag: () => take(flag) & 3,
    point: () => ({ x: decoded(coordinate, 0), y: decoded(coordinate, 1) }),
    numbers: () => Array.from({ length: components }, (_, i) => decoded(component, 2 + i)),
    align: () => {
      place = Math.ceil(place / 8) * 8;
    },
  };
}

function vertex(reader: Reader): Corner {
  const corner = { ...reader.point(), numbers: reader.numbers() };
  reader.align();
  return corner;
}

/** Each new one stands on a side of the one before, or alone. */
function freeTriangles(reader: Reader): readonly Triangle[] | undefined {
  const triangles: Triangle[] = [];
  let last: Triangle = [];
  while (!reader.isDone()) {
    const flag = reader.flag();
    const first = vertex(reader);
    const [a, b, c] = last;
    if (flag === 0 || a === undefined || b === undefined || c === undefined) {
      const others = [0, 1].map(() => {
        reader.flag();
        return vertex(reader);
      });
      last = [first, ...others];
    } else last = [flag === 1 ? b : a, c, first];
    triangles.push(last);
    if (triangles.length > MOST_TRIANGLES) return undefined;
  }
  return triangles;
}

/** Two between four neighbours of a lattice. */
function latticeTriangles(reader: Reader, across: number): readonly Triangle[] | undefined {
  if (!(across >= 2)) return undefined;
  const corners: Corner[] = [];
  while (!reader.isDone()) {
    corners.push(vertex(reader));
    if (corners.length > MOST_TRIANGLES / 2) return undefined;
  }
  return between(corners, across);
}

const between = (corners: readonly Corner[], across: number): readonly Triangle[] =>
  corners.flatMap((corner, i) => {
    const [right, below, beyond] = [corners[i + 1], corners[i + across], corners[i + across + 1]];
    const isLast = i % across === across - 1;
    return isLast || right === undefined || below === undefined || beyond === undefined
      ? []
      : [
          [corner, right, below],
          [right, below, beyond],
        ];
  });

/** A kind of patch: how many points one has that stands alone, and its sixteen by row and column. */
interface Patches {
  readonly points: number;
  /** Rows of Bézier points from those of the stream (figure 45 and table 86). */
  readonly rows: (points: readonly Point[]) => readonly (readonly Point[])[];
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Where the points of the stream stand, from the first corner round the edge and then inside: column, row. */
const ORDER: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 3],
  [2, 3],
  [3, 3],
  [3, 2],
  [3, 1],
  [3, 0],
  [2, 0],
  [1, 0],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
];

const gridOf = (points: readonly Point[]): readonly (readonly Point[])[] =>
  [0, 1, 2, 3].map((column) =>
    [0, 1, 2, 3].map(
      (row) => points[ORDER.findIndex(([x, y]) => x === column && y === row)] ?? ORIGIN,
    ),
  );

const TENSOR: Patches = { points: 16, rows: gridOf };

/** Of a Coons patch the inner points follow from the edge (8.7.4.5.8, the equations of p11, p12, p21, p22). */
const COONS: Patches = {
  points: 12,
  rows: (points) => {
    const edge = gridOf(points);
    const p = (column: number, row: number): Point => edge[column]?.[row] ?? ORIGIN;
    const inner = (i: number, j: number): Point => {
      const [near, far, side, other] = [
        i === 1 ? 0 : 3,
        i === 1 ? 3 : 0,
        j === 1 ? 0 : 3,
        j === 1 ? 3 : 0,
      ];
      const mix = (axis: 'x' | 'y'): number =>
        (-4 * p(near, side)[axis] +
          6 * (p(near, j)[axis] + p(i, side)[axis]) -
          2 * (p(near, other)[axis] + p(far, side)[axis]) +
          3 * (p(far, j)[axis] + p(i, other)[axis]) -
          p(far, other)[axis]) /
        9;
      return { x: mix('x'), y: mix('y') };
    };
    return gridOf([...points.slice(0, 12), inner(1, 1), inner(1, 2), inner(2, 2), inner(2, 1)]);
  },
};

/** Steps along a side of a patch: its curves are followed as far as ink is measured. */
const STEPS = 6;

function patchTriangles(
  reader: Reader,
  { points, rows }: Patches,
): readonly Triangle[] | undefined {
  const triangles: Triangle[] = [];
  let last: {
    readonly points: readonly Point[];
    readonly colours: readonly (readonly number[])[];
  } = { points: [], colours: [] };
  while (!reader.isDone()) {
    const asked = reader.flag();
    const flag = last.points.length === 0 ? 0 : asked;
    // The side of the patch before, and its two colours.
    const side = [0, 1, 2, 3].map((i) => last.points[(3 * flag + i) % 12] ?? ORIGIN);
    const ends = [0, 1].map((i) => last.colours[(flag + i) % 4] ?? []);
    const shared = flag === 0 ? [] : side;
    const own = Array.from({ length: points - shared.length }, () => reader.point());
    const kept = flag === 0 ? [] : ends;
    const colours = [...kept, ...Array.from({ length: 4 - kept.length }, () => reader.numbers())];
    reader.align();
    last = { points: [...shared, ...own], colours };
    triangles.push(...between(surface(rows(last.points), colours), STEPS + 1));
    if (triangles.length > MOST_TRIANGLES) return undefined;
  }
  return triangles;
}

/** Corners of a patch’s surface, row by row. Its colours stand at (0,0), (0,1), (1,1), (1,0). */
function surface(
  grid: readonly (readonly Point[])[],
  [c00 = [], c01 = [], c11 = [], c10 = []]: readonly (readonly number[])[],
): readonly Corner[] {
  return Array.from({ length: (STEPS + 1) ** 2 }, (_, i) => {
    const [u, v] = [Math.floor(i / (STEPS + 1)) / STEPS, (i % (STEPS + 1)) / STEPS];
    const [across, down] = [bernstein(u), bernstein(v)];
    const sum = (axis: 'x' | 'y'): number =>
      grid.reduce(
        (all, column, k) =>
          all +
          column.reduce((part, one, j) => part + one[axis] * (down[j] ?? 0), 0) * (across[k] ?? 0),
        0,
      );
    const numbers = c00.map(
      (number, k) =>
        (1 - u) * ((1 - v) * number + v * (c01[k] ?? 0)) +
        u * ((1 - v) * (c10[k] ?? 0) + v * (c11[k] ?? 0)),
    );
    return { x: sum('x'), y: sum('y'), numbers };
  });
}

const bernstein = (t: number): readonly number[] => [
  (1 - t) ** 3,
  3 * t * (1 - t) ** 2,
  3 * t ** 2 * (1 - t),
  t ** 3,
];
