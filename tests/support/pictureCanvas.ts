/** A canvas of floating-point RGB for drawn pictures: noise, masks, SVG layers, light, grain. Nothing in it is left to chance. */
import sharp from 'sharp';

export type Rgb = readonly [number, number, number];
export type Rgba = readonly [number, number, number, number];

/** A picture being drawn: three floats a pixel, 0 black and 1 white, row by row. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

export const clamp = (value: number, low = 0, high = 1): number =>
  Math.min(high, Math.max(low, value));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixRgb = (a: Rgb, b: Rgb, t: number): Rgb => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];
export const scaleRgb = (a: Rgb, by: number): Rgb => [a[0] * by, a[1] * by, a[2] * by];
export const addRgb = (a: Rgb, b: Rgb): Rgb => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const smooth = (low: number, high: number, value: number): number => {
  const t = clamp((value - low) / (high - low));
  return t * t * (3 - 2 * t);
};

/** `#rrggbb` as floats. */
export const hex = (code: string): Rgb => {
  const n = Number.parseInt(code.slice(1), 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
};
export const css = (colour: Rgb): string =>
  `rgb(${colour.map((part) => Math.round(clamp(part) * 255)).join(',')})`;

/** A colour along stops, each with its place. */
export function ramp(stops: readonly (readonly [number, Rgb])[], at: number): Rgb {
  let before = stops[0]!;
  for (const stop of stops) {
    if (stop[0] >= at) {
      return stop[0] === before[0]
        ? stop[1]
        : mixRgb(before[1], stop[1], smooth(before[0], stop[0], at));
    }
    before = stop;
  }
  return before[1];
}

/** A number from 0 up to 1 that depends on a place and a seed alone. */
export function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** A row of numbers from 0 up to 1. */
export function sequence(seed: number): () => number {
  let at = 0;
  return () => {
    at += 1;
    return hash(at, seed, 7919);
  };
}

export function noise(x: number, y: number, seed: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = x - ix;
  const fy = y - iy;
  const ux = fx * fx * (3 - 2 * fx);
  const uy = fy * fy * (3 - 2 * fy);
  return mix(
    mix(hash(ix, iy, seed), hash(ix + 1, iy, seed), ux),
    mix(hash(ix, iy + 1, seed), hash(ix + 1, iy + 1, seed), ux),
    uy,
  );
}

/** Noise in octaves, 0 to 1. */
export function fbm(x: number, y: number, octaves: number, seed: number): number {
  let sum = 0;
  let size = 0.5;
  let total = 0;
  let [px, py] = [x, y];
  for (let i = 0; i < octaves; i += 1) {
    sum += size * noise(px, py, seed + i);
    total += size;
    size *= 0.5;
    [px, py] = [px * 1.63 - py * 1.18, px * 1.18 + py * 1.63];
  }
  return sum / total;
}

export const canvas = (width: number, height: number): Canvas => ({
  width,
  height,
  data: new Float32Array(width * height * 3),
});

/** Lays a colour with an alpha on every pixel. */
export function lay(
  on: Canvas,
  shade: (x: number, y: number) => Rgb | Rgba,
  from = 0,
  to = on.height,
): void {
  for (let y = Math.max(0, Math.floor(from)); y < Math.min(on.height, to); y += 1) {
    for (let x = 0; x < on.width; x += 1) {
      const colour = shade(x, y);
      const alpha = colour[3] ?? 1;
      if (alpha <= 0) continue;
      const i = (y * on.width + x) * 3;
      on.data[i] = mix(on.data[i]!, colour[0], alpha);
      on.data[i + 1] = mix(on.data[i + 1]!, colour[1], alpha);
      on.data[i + 2] = mix(on.data[i + 2]!, colour[2], alpha);
    }
  }
}

async function rasterise(on: Canvas, body: string, blur: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${on.width}" height="${on.height}" viewBox="0 0 ${on.width} ${on.height}">${body}</svg>`;
  const drawn = sharp(Buffer.from(svg)).ensureAlpha();
  return (blur > 0.3 ? drawn.blur(blur) : drawn).raw().toBuffer();
}

/** How much of each pixel a drawing covers. */
export async function mask(on: Canvas, body: string, blur = 0): Promise<Float32Array> {
  const rgba = await rasterise(on, body, blur);
  const covered = new Float32Array(on.width * on.height);
  for (let i = 0; i < covered.length; i += 1) covered[i] = rgba[i * 4 + 3]! / 255;
  return covered;
}

/** Lays a surface where a mask is. */
export function paint(
  on: Canvas,
  covered: Float32Array,
  shade: (x: number, y: number) => Rgb,
  opacity = 1,
): void {
  lay(on, (x, y) => {
    const alpha = covered[y * on.width + x]! * opacity;
    if (alpha <= 0.002) return [0, 0, 0, 0];
    const [r, g, b] = shade(x, y);
    return [r, g, b, alpha];
  });
}

/** Lays a drawing, or adds its light. */
export async function draw(
  on: Canvas,
  body: string,
  options: {
    blur?: number;
    add?: number;
    opacity?: number;
    shade?: (x: number, y: number) => number;
  } = {},
): Promise<void> {
  const rgba = await rasterise(on, body, options.blur ?? 0);
  for (let i = 0; i < on.width * on.height; i += 1) {
    const alpha = (rgba[i * 4 + 3]! / 255) * (options.opacity ?? 1);
    if (alpha === 0) continue;
    const light = options.shade?.(i % on.width, Math.floor(i / on.width)) ?? 1;
    for (let c = 0; c < 3; c += 1) {
      const value = (rgba[i * 4 + c]! / 255) * light;
      const at = i * 3 + c;
      on.data[at] =
        options.add === undefined
          ? mix(on.data[at]!, value, alpha)
          : on.data[at]! + value * alpha * options.add;
    }
  }
}

async function blurred(on: Canvas, sigma: number, floor: number): Promise<Float32Array> {
  const bytes = Buffer.alloc(on.data.length);
  for (let i = 0; i < bytes.length; i += 1) {
    bytes[i] = Math.round(clamp((on.data[i]! - floor) / (1 - floor)) * 255);
  }
  const { data } = await sharp(bytes, {
    raw: { width: on.width, height: on.height, channels: 3 },
  })
    .blur(sigma)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Float32Array.from(data, (value) => value / 255);
}

/** Lets what is brighter than `floor` glow. */
export async function bloom(on: Canvas, floor: number, sigma: number, gain: number): Promise<void> {
  const glow = await blurred(on, sigma, floor);
  for (let i = 0; i < glow.length; i += 1) on.data[i] = on.data[i]! + glow[i]! * gain;
}

/** Throws rows out of focus, as far as `amount` says (0 sharp, 1 wholly). */
export async function defocus(
  on: Canvas,
  sigma: number,
  amount: (x: number, y: number) => number,
): Promise<void> {
  const soft = await blurred(on, sigma, 0);
  for (let y = 0; y < on.height; y += 1) {
    for (let x = 0; x < on.width; x += 1) {
      const t = clamp(amount(x, y));
      for (let c = 0; c < 3; c += 1) {
        const i = (y * on.width + x) * 3 + c;
        on.data[i] = mix(on.data[i]!, soft[i]!, t);
      }
    }
  }
}

/** Mirrors what is above a line into the water below it. */
export function reflect(
  on: Canvas,
  line: number,
  water: { tint: Rgb; strength: number; ripple: number; seed: number; stretch?: number },
): void {
  const above = on.data.slice();
  const span = on.height - line;
  lay(
    on,
    (x, y) => {
      const down = (y - line) / span;
      const near = 0.15 + down;
      const wave = fbm(x / (16 + 190 * down), (y - line) / (1.6 + 13 * down), 4, water.seed) - 0.5;
      const sy = clamp(
        line - (y - line) * (water.stretch ?? 1) - 1 + wave * water.ripple * near * 1.6,
        0,
        line - 1,
      );
      const sx = clamp(x + wave * water.ripple * near, 0, on.width - 1);
      const i = (Math.floor(sy) * on.width + Math.floor(sx)) * 3;
      const glint = 1 + wave * 0.75;
      const keep = water.strength * (1 - 0.3 * down);
      return [
        mix(water.tint[0], above[i]!, keep) * glint,
        mix(water.tint[1], above[i + 1]!, keep) * glint,
        mix(water.tint[2], above[i + 2]!, keep) * glint,
      ];
    },
    line,
  );
}

export interface Finish {
  readonly seed: number;
  readonly grain?: number;
  readonly vignette?: number;
  readonly contrast?: number;
  readonly exposure?: number;
  readonly saturation?: number;
  readonly softness?: number;
  readonly quality?: number;
}

/** Develops a picture: tone, falling off to the corners, softness of the lens, grain; as JPEG. */
export async function develop(on: Canvas, finish: Finish): Promise<Buffer> {
  const { width, height } = on;
  const bytes = Buffer.alloc(width * height * 3);
  const exposure = finish.exposure ?? 1;
  const contrast = finish.contrast ?? 0.35;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * 3;
      const away = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2;
      const fall = exposure * (1 - (finish.vignette ?? 0.35) * away);
      const tone = [0, 1, 2].map((c) => {
        const value = Math.max(0, on.data[i + c]! * fall);
        // A shoulder for what is brighter than white, then an S.
        const rolled = value < 0.75 ? value : 0.75 + 0.25 * (1 - Math.exp(-(value - 0.75) / 0.25));
        return mix(rolled, smooth(0, 1, rolled), contrast);
      });
      const grey = tone[0]! * 0.3 + tone[1]! * 0.59 + tone[2]! * 0.11;
      for (let c = 0; c < 3; c += 1) {
        bytes[i + c] = Math.round(clamp(mix(grey, tone[c]!, finish.saturation ?? 1)) * 255);
      }
    }
  }
  const lens = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .blur(finish.softness ?? 0.6)
    .raw()
    .toBuffer();
  const grain = finish.grain ?? 0.03;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fine = hash(x, y, finish.seed) + hash(x, y, finish.seed + 1) - 1;
      const coarse = noise(x / 1.9, y / 1.9, finish.seed + 2) - 0.5;
      const i = (y * width + x) * 3;
      const light = lens[i + 1]! / 255;
      const add = (fine * 0.5 + coarse) * grain * 255 * (0.55 + 1.4 * light * (1 - light));
      for (let c = 0; c < 3; c += 1) lens[i + c] = Math.round(clamp(lens[i + c]! + add, 0, 255));
    }
  }
  return sharp(lens, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: finish.quality ?? 86, mozjpeg: true })
    .withMetadata({ density: 220 })
    .toBuffer();
}

/** A sky with clouds lit from a side. `up` is 0 at the horizon and 1 at the top. */
export function sky(
  on: Canvas,
  horizon: number,
  stops: readonly (readonly [number, Rgb])[],
  clouds: { lit: Rgb; shade: Rgb; cover: number; seed: number; size?: number },
): void {
  lay(
    on,
    (x, y) => {
      const up = (horizon - y) / horizon;
      const base = ramp(stops, up);
      const far = 1 / (0.12 + up);
      const u = ((x / on.width - 0.5) * far * 2.1 * on.width) / on.height / (clouds.size ?? 1);
      const v = (far * 2.2) / (clouds.size ?? 1);
      const warp = fbm(u * 0.7, v * 0.7, 3, clouds.seed + 50);
      const thick = fbm(u + warp * 1.4, v + warp, 6, clouds.seed);
      const beyond = fbm(u + warp * 1.4 + 0.1, v + warp - 0.16, 5, clouds.seed);
      const amount = smooth(1 - clouds.cover, 1.16 - clouds.cover, thick);
      const light = clamp(0.5 + (thick - beyond) * 3.4);
      const cloud = mixRgb(clouds.shade, clouds.lit, light);
      return mixRgb(base, cloud, amount * smooth(0.0, 0.14, up) * 0.9);
    },
    0,
    horizon,
  );
}

/** The outline of a ridge as a path down to `foot`. */
export function ridge(
  on: Canvas,
  seed: number,
  base: number,
  rise: number,
  wide: number,
  foot: number,
  rough = 6,
): string {
  let path = `M0 ${foot}`;
  for (let x = 0; x <= on.width; x += 2) {
    const y = base - rise * (fbm(x / wide, seed * 3.7, rough, seed) * 2 - 0.8);
    path += `L${x} ${y.toFixed(1)}`;
  }
  return `<path d="${path}L${on.width} ${foot}Z"/>`;
}
