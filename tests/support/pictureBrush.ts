/** Pictures as a brush would draw them: strokes of bristles over washes of ink on rice paper, grey. */
import sharp from 'sharp';
import {
  type Canvas,
  clamp,
  draw,
  fbm,
  hash,
  lay,
  mask,
  mix,
  noise,
  paint,
  type Rgb,
  smooth,
} from './pictureCanvas.ts';
import { fontAt } from './pictureFonts.ts';
import type { Point } from './pictureScene.ts';

export const grey = (tone: number): Rgb => [tone, tone, tone];
const INK = 0.07;
export const n1 = (value: number): string => value.toFixed(1);

// ---- Brush.

/** A smooth way through points (Catmull-Rom), with its direction. */
export function along(points: readonly Point[], t: number): { at: Point; way: Point } {
  const spans = points.length - 1;
  const i = Math.min(spans - 1, Math.floor(t * spans));
  const u = t * spans - i;
  const p = (k: number): Point => points[Math.max(0, Math.min(spans, k))]!;
  const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
  const value = (axis: 0 | 1): number =>
    0.5 *
    (2 * b[axis] +
      (c[axis] - a[axis]) * u +
      (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * u ** 2 +
      (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * u ** 3);
  const slope = (axis: 0 | 1): number =>
    0.5 *
    (c[axis] -
      a[axis] +
      2 * (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * u +
      3 * (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * u ** 2);
  const [dx, dy] = [slope(0), slope(1)];
  const long = Math.max(1e-6, Math.hypot(dx, dy));
  return { at: [value(0), value(1)], way: [dx / long, dy / long] };
}

interface Brush {
  readonly seed: number;
  /** Width at the start, in the middle and at the end. */
  readonly wide: readonly [number, number, number];
  /** How dark, 0 to 1. */
  readonly ink: number;
  /** How much of the way bristles run dry, 0 to 1 (飞白). */
  readonly dry: number;
  /** Where on the brush it is wet: -1 its left edge, 1 its right. */
  readonly wet?: number;
}

const widthAt = ([a, b, c]: Brush['wide'], t: number): number =>
  t < 0.5 ? mix(a, b, smooth(0, 0.5, t)) : mix(b, c, smooth(0.5, 1, t));

/** A stroke as its bristles: each runs dry here and there, where the brush carries little ink. */
export function stroke(points: readonly Point[], brush: Brush): string {
  const { seed, wide, ink, dry, wet = 0 } = brush;
  const count = Math.max(2, Math.round(Math.max(...wide) / 1.5));
  const length = points.reduce(
    (sum, point, i) =>
      i === 0 ? 0 : sum + Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1]),
    0,
  );
  const steps = Math.max(4, Math.round(length / 6));
  let svg = '';
  for (let k = 0; k < count; k += 1) {
    const place = count === 1 ? 0 : (k / (count - 1)) * 2 - 1;
    const load = clamp(1 - Math.abs(place - wet) * 0.42) * (0.7 + 0.5 * hash(k, 3, seed));
    let run = '';
    for (let s = 0; s <= steps; s += 1) {
      const t = s / steps;
      const { at, way } = along(points, t);
      const edge = 0.9 + 0.22 * (noise(k * 0.8, t * length * 0.03, seed + 5) - 0.5);
      const off = place * widthAt(wide, t) * 0.5 * edge;
      const lifted = noise(k * 0.55, t * length * 0.016, seed + 9) * load < dry * (0.35 + 0.4 * t);
      const xy = `${n1(at[0] - way[1] * off)} ${n1(at[1] + way[0] * off)}`;
      if (lifted) {
        svg += bristle(run, ink * load);
        run = '';
      } else run += run === '' ? `M${xy}` : `L${xy}`;
    }
    svg += bristle(run, ink * load);
  }
  return svg;
}

const bristle = (path: string, opacity: number): string =>
  path.includes('L')
    ? `<path d="${path}" fill="none" stroke="black" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" opacity="${clamp(opacity).toFixed(2)}"/>`
    : '';

/** Ink that soaks into the paper: a mask, its tone uneven and its foot fading. */
export async function wash(
  on: Canvas,
  body: string,
  options: {
    tone: number;
    blur: number;
    seed: number;
    opacity?: number;
    fade?: readonly [number, number];
  },
): Promise<void> {
  const covered = await mask(on, body, options.blur);
  const { fade, seed } = options;
  for (let i = 0; i < covered.length; i += 1) {
    const [x, y] = [i % on.width, Math.floor(i / on.width)];
    const soaked = 0.62 + 0.76 * fbm(x / 90, y / 70, 4, seed);
    const left = fade === undefined ? 1 : 1 - smooth(fade[0], fade[1], y);
    covered[i] = clamp(covered[i]! * soaked * left);
  }
  paint(on, covered, () => grey(options.tone), options.opacity ?? 1);
}

/** Ink on top, as dark as the strokes say. */
export const inked = (on: Canvas, body: string, blur = 0.4, opacity = 1): Promise<void> =>
  draw(
    on,
    body.replaceAll(
      'black',
      `rgb(${Math.round(INK * 255)},${Math.round(INK * 255)},${Math.round(INK * 255)})`,
    ),
    { blur, opacity },
  );

/** Rice paper: fibres and an edge that has darkened. */
export function paper(on: Canvas, seed: number): void {
  lay(on, (x, y) => {
    const fibre = noise(x / 3, y / 22, seed) + noise(x / 26, y / 3, seed + 1) - 1;
    const age = fbm(x / 180, y / 180, 4, seed + 2) - 0.5;
    const edge = Math.min(x, y, on.width - x, on.height - y) / 60;
    return grey(0.915 + fibre * 0.022 + age * 0.05 - 0.035 * Math.exp(-edge));
  });
}

/** As a press wants it: one channel, the paper's tooth in it. */
export function print(on: Canvas, seed: number, quality: number): Promise<Buffer> {
  const { width, height } = on;
  const bytes = Buffer.alloc(width * height);
  for (let i = 0; i < bytes.length; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const tooth = (noise(x / 1.7, y / 1.7, seed) - 0.5) * 0.03;
    bytes[i] = Math.round(clamp(on.data[i * 3 + 1]! + tooth) * 255);
  }
  return sharp(bytes, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}

/** Characters under each other, written with the brush; `at` is the middle of the first one's upper edge. */
export function written(text: string, [x, y]: Point, size: number, fill = 'black'): string {
  const font = fontAt('ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf');
  const scale = size / font.unitsPerEm;
  return [...text]
    .map((character, i) => {
      const path = font.layout(character).glyphs[0]?.path.toSVG() ?? '';
      const foot = y + (i + 0.86) * size;
      return `<path d="${path}" fill="${fill}" transform="translate(${n1(x - size / 2)} ${n1(foot)}) scale(${scale} ${-scale})"/>`;
    })
    .join('');
}

/** A seal cut in relief: white on what would be red. */
export const seal = (text: string, [x, y]: Point, size: number): string =>
  `<rect x="${n1(x - size / 2)}" y="${n1(y)}" width="${size}" height="${size}" rx="${n1(size * 0.1)}" fill="rgb(96,96,96)"/>` +
  written(text, [x, y + size * 0.06], size * 0.86, 'rgb(240,240,240)');
