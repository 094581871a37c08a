/** The attribute `transform` of SVG: drawing programs move and scale what they export. */
import type { GlyphSegment } from '../../model/face.ts';
import { IDENTITY, type Matrix, moved, times } from '../../model/matrix.ts';

const FUNCTION = /\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)\s*/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/** The matrix of a list of transformations; undefined when one cannot be read. */
export function parseTransform(text: string): Matrix | undefined {
  let matrix = IDENTITY;
  let at = 0;
  while (at < text.length) {
    FUNCTION.lastIndex = at;
    const found = FUNCTION.exec(text);
    if (found === null) return text.slice(at).trim() === '' ? matrix : undefined;
    const [whole, name = '', written = ''] = found;
    const one = matrixOf(name, numbersOf(written));
    if (one === undefined) return undefined;
    matrix = times(one, matrix);
    at += whole.length;
  }
  return matrix;
}

/** More than any drawing needs; what is beyond is no number here. */
const MOST = 1e6;

/** None when something else stands between them. */
function numbersOf(written: string): readonly number[] {
  if (!/^[\s,]*$/.test(written.replace(NUMBER, ' '))) return [];
  const numbers = (written.match(NUMBER) ?? []).map(Number);
  return numbers.every((number) => Math.abs(number) <= MOST) ? numbers : [];
}

/** How many numbers a function takes, and what it makes of them; those left out are 0. */
const FUNCTIONS: Readonly<
  Record<
    string,
    {
      readonly counts: readonly number[];
      readonly matrix: (n: readonly number[]) => Matrix;
    }
  >
> = {
  matrix: {
    counts: [6],
    matrix: ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => ({ a, b, c, d, e, f }),
  },
  translate: { counts: [1, 2], matrix: ([e = 0, f = 0]) => ({ ...IDENTITY, e, f }) },
  scale: { counts: [1, 2], matrix: ([a = 0, d = a]) => ({ ...IDENTITY, a, d }) },
  rotate: { counts: [1, 3], matrix: rotation },
  skewX: { counts: [1], matrix: ([x = 0]) => ({ ...IDENTITY, c: Math.tan(radians(x)) }) },
  skewY: { counts: [1], matrix: ([y = 0]) => ({ ...IDENTITY, b: Math.tan(radians(y)) }) },
};

function matrixOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return known?.counts.includes(numbers.length) ? known.matrix(numbers) : undefined;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** About the origin, or about a point. */
function rotation([angle = 0, x = 0, y = 0]: readonly number[]): Matrix {
  const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  const turn: Matrix = { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 };
  const there: Matrix = { ...IDENTITY, e: x, f: y };
  return times({ ...IDENTITY, e: -x, f: -y }, times(turn, there));
}

export function transformed(segment: GlyphSegment, matrix: Matrix): GlyphSegment {
  const end = moved(matrix, segment.x, segment.y);
  if (segment.to !== 'curve') return { to: segment.to, ...end };
  const one = moved(matrix, segment.x1, segment.y1);
  const two = moved(matrix, segment.x2, segment.y2);
  return { to: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end };
}
