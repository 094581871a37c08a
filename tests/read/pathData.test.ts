/** SVG path data: the grammar, the curves, and that nothing is misread in silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlyphSegment } from '../../src/model/face.ts';
import { parsePathData } from '../../src/read/svg/pathData.ts';

const move = (x: number, y: number): GlyphSegment => ({ to: 'move', x, y });
const line = (x: number, y: number): GlyphSegment => ({ to: 'line', x, y });
const curve = (...n: readonly number[]): GlyphSegment => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = n;
  return { to: 'curve', x1, y1, x2, y2, x, y };
};
const drawn = (data: string): readonly GlyphSegment[] => {
  const { segments, fault } = parsePathData(data);
  expect(fault).toBeUndefined();
  return segments;
};
const faultAt = (data: string): number | undefined => parsePathData(data).fault?.at;

describe('commands', () => {
  it('M and m begin a contour; further pairs are lines', () => {
    expect(drawn('M1 2 3 4 5,6')).toEqual([move(1, 2), line(3, 4), line(5, 6)]);
    expect(drawn('m1 2 3 4 m5 6 7 8')).toEqual([move(1, 2), line(4, 6), move(9, 12), line(16, 20)]);
  });
  it('L, H and V are lines', () => {
    expect(drawn('M1 1L2 3H9V7l1 1h-1v-1')).toEqual([
      move(1, 1),
      line(2, 3),
      line(9, 3),
      line(9, 7),
      line(10, 8),
      line(9, 8),
      line(9, 7),
    ]);
  });
  it('C is a curve, and S mirrors its last control point', () => {
    expect(drawn('M0 0C1 2 3 4 5 6S9 9 10 10')).toEqual([
      move(0, 0),
      curve(1, 2, 3, 4, 5, 6),
      curve(7, 8, 9, 9, 10, 10),
    ]);
    expect(drawn('M1 1S2 2 3 3')[1]).toEqual(curve(1, 1, 2, 2, 3, 3));
  });
  it('Q is the same curve of a higher degree, and T mirrors its control point', () => {
    expect(drawn('M0 0Q3 6 6 0T12 0')).toEqual([
      move(0, 0),
      curve(2, 4, 4, 4, 6, 0),
      curve(8, -4, 10, -4, 12, 0),
    ]);
    expect(drawn('M0 0C1 1 2 2 3 3T6 6')[2]).toEqual(curve(3, 3, 4, 4, 6, 6));
  });
  it('Z returns to the start; without M the next contour begins there', () => {
    expect(drawn('M1 1h2v2zl5 5')).toEqual([
      move(1, 1),
      line(3, 1),
      line(3, 3),
      move(1, 1),
      line(6, 6),
    ]);
  });
  it('A of no radius is a line, and to the same place is nothing', () => {
    expect(drawn('M0 0A0 5 0 0 0 9 9')).toEqual([move(0, 0), line(9, 9)]);
    expect(drawn('M1 1A5 5 0 1 1 1 1')).toEqual([move(1, 1)]);
  });
  it('of the four arcs A takes the one its flags name', () => {
    const ends = (flags: string) =>
      drawn(`M10 0A10 10 0 ${flags} 0 10`).map(({ x, y }) => [
        Math.round(x) + 0,
        Math.round(y) + 0,
      ]);
    expect(ends('0 1')).toEqual([
      [10, 0],
      [0, 10],
    ]);
    expect(ends('1 0')).toEqual([
      [10, 0],
      [0, -10],
      [-10, 0],
      [0, 10],
    ]);
    expect(ends('1 1')).toEqual([
      [10, 0],
      [20, 10],
      [10, 20],
      [0, 10],
    ]);
  });
  it('A half circle is two curves through its crown', () => {
    const [, first, second] = drawn('M0 0A5 5 0 0 1 10 0');
    expect(first?.x).toBeCloseTo(5);
    expect(first?.y).toBeCloseTo(-5);
    expect([second?.x, second?.y]).toEqual([10, 0]);
  });
});

describe('the grammar of numbers (SVG 2 §9.3.9)', () => {
  it('needs no white where a sign or a second point parts them', () => {
    expect(drawn('M1-2.5.5-.5')).toEqual([move(1, -2.5), line(0.5, -0.5)]);
    expect(drawn('M1e1+2E-1')).toEqual([move(10, 0.2)]);
  });
  it('takes flags of arcs that stand close', () => {
    expect(drawn('M0 0a5 5 0 01.5.5')).toEqual(drawn('M0 0 a 5 5 0 0 1 0.5 0.5'));
  });
  it.each([
    ['L1 1', 0],
    ['M1', 2],
    ['M1 1 X', 5],
    ['M1 1 L2', 7],
    ['M1 1,,2', 4],
    ['M,1 1', 1],
    ['M1 1Z5', 5],
    ['M0 0A5 5 0 2 0 1 1', 11],
    ['M0 0L9999999 0', 5],
    ['M0 0 L 1 1,', 10],
    ['M١ 1', 1],
  ] as const)('%j breaks off at %i', (data, at) => {
    expect(faultAt(data)).toBe(at);
  });
});

const number = fc.integer({ min: -999, max: 999 });
const COUNTS = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2 } as const;
const command = fc
  .constantFrom(...(Object.keys(COUNTS) as (keyof typeof COUNTS)[]))
  .chain((letter) =>
    fc
      .array(number, { minLength: COUNTS[letter], maxLength: COUNTS[letter] })
      .map((numbers) => ({ letter, numbers })),
  );
const path = fc
  .array(command, { maxLength: 12 })
  .map((commands) => [{ letter: 'M' as const, numbers: [0, 0] }, ...commands]);

describe('properties', () => {
  it('relative data draw what absolute data draw', () => {
    fc.assert(
      fc.property(path, (commands) => {
        let [x, y] = [0, 0];
        const relative = commands.map(({ letter, numbers }) => {
          const own = numbers.map((value, i) =>
            letter === 'V' || (letter !== 'H' && i % 2 === 1) ? value - y : value - x,
          );
          if (letter === 'H') x = numbers[0] ?? 0;
          else if (letter === 'V') y = numbers[0] ?? 0;
          else [x, y] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
          return `${letter.toLowerCase()}${own.join(' ')}`;
        });
        const absolute = commands.map(({ letter, numbers }) => `${letter}${numbers.join(',')}`);
        expect(drawn(relative.join(' '))).toEqual(drawn(absolute.join('')));
      }),
    );
  });
  it('arcs stay on their ellipse and end where they should', () => {
    const radius = fc.integer({ min: 1, max: 300 });
    const arc = fc.tuple(
      radius,
      radius,
      fc.integer({ min: 0, max: 360 }),
      fc.boolean(),
      fc.boolean(),
      number,
      number,
    );
    fc.assert(
      fc.property(arc, ([rx, ry, turn, large, sweep, x, y]) => {
        fc.pre(x !== 0 || y !== 0);
        const data = `M0 0A${rx} ${ry} ${turn} ${large ? 1 : 0}${sweep ? 1 : 0} ${x} ${y}`;
        const segments = drawn(data).slice(1);
        expect(segments.length).toBeLessThanOrEqual(5);
        expect(segments.at(-1)).toMatchObject({ x, y });
        const points = samplesOf(segments);
        // On an ellipse of this turn and ratio, all points are as far from one centre.
        const angle = (turn * Math.PI) / 180;
        const round = points.map((point) => ({
          x: point.x * Math.cos(angle) + point.y * Math.sin(angle),
          y: ((point.y * Math.cos(angle) - point.x * Math.sin(angle)) * rx) / ry,
        }));
        expect(spreadOfRadius(round)).toBeLessThan(0.002);
      }),
    );
  });
  it('any text is read or refused at a place within it, and what was read is finite', () => {
    const token = fc.constantFrom(
      'M',
      'm',
      'L',
      'c',
      'a',
      'z',
      '1',
      '-2.5',
      '.',
      'e',
      ',',
      ' ',
      '0',
      '1e9',
      '汉',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const data = tokens.join('');
        const { segments, fault } = parsePathData(data);
        if (fault !== undefined) expect(fault.at).toBeLessThanOrEqual(data.length);
        for (const segment of segments)
          for (const value of Object.values(segment))
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

function samplesOf(segments: readonly GlyphSegment[]): readonly Point[] {
  let from: Point = { x: 0, y: 0 };
  return segments.flatMap((segment) => {
    if (segment.to !== 'curve') throw new Error('an arc is made of curves');
    const { x1, y1, x2, y2, x, y } = segment;
    const [a, b] = [from.x, from.y];
    from = { x, y };
    return [0, 0.25, 0.5, 0.75, 1].map((t) => {
      const s = 1 - t;
      const [p, q, r, u] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
      return { x: p * a + q * x1 + r * x2 + u * x, y: p * b + q * y1 + r * y2 + u * y };
    });
  });
}

/** How much the distances from the centre of the circle through three of the points differ, as a share. */
function spreadOfRadius(points: readonly Point[]): number {
  const [a, b, c] = [points[0], points[Math.floor(points.length / 2)], points[points.length - 1]];
  if (a === undefined || b === undefined || c === undefined) return 0;
  const d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  const square = (p: Point): number => p.x * p.x + p.y * p.y;
  const center = {
    x: (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / d,
    y: (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / d,
  };
  const radii = points.map((p) => Math.hypot(p.x - center.x, p.y - center.y));
  return (Math.max(...radii) - Math.min(...radii)) / Math.max(...radii);
}
