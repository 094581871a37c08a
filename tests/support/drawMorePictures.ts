/**
 * Draws two more pictures of issues/sample, in which people are solid figures that light falls on:
 * the same bytes at every run on one version of sharp.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/pictures2
 * node out/pictures2/tests/support/drawMorePictures.js [folder] [name …]
 */
import {
  addRgb,
  bloom,
  type Canvas,
  canvas,
  clamp,
  css,
  develop,
  draw,
  fbm,
  hash,
  hex,
  lay,
  mask,
  mix,
  mixRgb,
  noise,
  paint,
  type Rgb,
  ramp,
  ridge,
  scaleRgb,
  sequence,
  sky,
  smooth,
} from './pictureCanvas.ts';
import { fontAt } from './pictureFonts.ts';
import { drawAll } from './pictureRun.ts';
import { type Camera, type Point, polygon, project, sheet, type V3 } from './pictureScene.ts';

const plus = (a: V3, b: V3): V3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: V3, b: V3): V3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const times = (a: V3, by: number): V3 => [a[0] * by, a[1] * by, a[2] * by];
const dot = (a: V3, b: V3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: V3): V3 => times(a, 1 / Math.max(1e-9, Math.hypot(a[0], a[1], a[2])));
const multiply = (a: Rgb, b: Rgb): Rgb => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
const between = (a: V3, b: V3, t: number): V3 => plus(times(a, 1 - t), times(b, t));

/** A bar from a to b, as thick as it is in metres. */
function bar(camera: Camera, a: V3, b: V3, thick: number, fill: string): string {
  const [p, q] = [project(camera, a), project(camera, b)];
  const long = Math.max(0.01, Math.hypot(q[0] - p[0], q[1] - p[1]));
  const [nx, ny] = [(q[1] - p[1]) / long, (p[0] - q[0]) / long];
  const [r, s] = [(thick * camera.f) / a[2] / 2, (thick * camera.f) / b[2] / 2];
  return polygon(
    [
      [p[0] + nx * r, p[1] + ny * r],
      [q[0] + nx * s, q[1] + ny * s],
      [q[0] - nx * s, q[1] - ny * s],
      [p[0] - nx * r, p[1] - ny * r],
    ],
    fill,
  );
}

const disc = (camera: Camera, at: V3, r: number, fill: string): string => {
  const [x, y] = project(camera, at);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${((r * camera.f) / at[2]).toFixed(2)}" fill="${fill}"/>`;
};

// ---- Figures: bodies of rounded cones that melt into each other.

/** A rounded cone of a body: a material, two ends and their radii, and how flat it is front to back. */
interface Part {
  readonly of: string;
  readonly a: V3;
  readonly b: V3;
  readonly ra: number;
  readonly rb: number;
  readonly flat: number;
}

const part = (of: string, a: V3, b: V3, ra: number, rb = ra, flat = 1): Part => ({
  of,
  a,
  b,
  ra,
  rb,
  flat,
});

interface Figure {
  readonly parts: readonly Part[];
  readonly at: V3;
  /** Facing the viewer at 0, to the right of the picture above it. */
  readonly yaw: number;
  readonly size: number;
  /** The colour of a material at a place of the body, the front of it being where `facing` is 1. */
  readonly surface: (of: string, at: V3, facing: number) => Rgb;
}

interface Touch {
  readonly albedo: Rgb;
  readonly of: string;
  readonly at: V3;
  readonly normal: V3;
  readonly view: V3;
  /** 1 in the open, 0 in a crease. */
  readonly open: number;
  readonly lit: number;
}

interface Studio {
  readonly camera: Camera;
  readonly toLight: (at: V3) => V3;
  readonly light: (touch: Touch) => Rgb;
}

const axes = (yaw: number): readonly [V3, V3] => [
  [Math.cos(yaw), 0, Math.sin(yaw)],
  [Math.sin(yaw), 0, -Math.cos(yaw)],
];

const STRIDE = 12;

/** Parts as a table of numbers, for speed. */
function pack(parts: readonly Part[]): Float64Array {
  const table = new Float64Array(parts.length * STRIDE);
  for (const [i, { a, b, ra, rb, flat }] of parts.entries()) {
    const d: V3 = [b[0] - a[0], b[1] - a[1], (b[2] - a[2]) / flat];
    table.set([...a, ...d, 1 / Math.max(1e-9, dot(d, d)), ra, rb - ra, flat], i * STRIDE);
  }
  return table;
}

function gap(t: Float64Array, i: number, x: number, y: number, z: number): number {
  const flat = t[i + 9]!;
  const px = x - t[i]!;
  const py = y - t[i + 1]!;
  const pz = (z - t[i + 2]!) / flat;
  const dx = t[i + 3]!;
  const dy = t[i + 4]!;
  const dz = t[i + 5]!;
  const along = clamp((px * dx + py * dy + pz * dz) * t[i + 6]!);
  const ex = px - dx * along;
  const ey = py - dy * along;
  const ez = pz - dz * along;
  return (Math.sqrt(ex * ex + ey * ey + ez * ez) - t[i + 7]! - t[i + 8]! * along) * flat;
}

/** How far a place is from a body. */
function distance(table: Float64Array, x: number, y: number, z: number): number {
  const melt = 0.022;
  let least = 9;
  for (let i = 0; i < table.length; i += STRIDE) {
    const d = gap(table, i, x, y, z);
    if (d > least + melt) continue;
    const h = Math.max(0, melt - Math.abs(d - least)) / melt;
    least = Math.min(d, least) - h * h * melt * 0.25;
  }
  return least;
}

function nearest(table: Float64Array, [x, y, z]: V3): number {
  let [least, at] = [9, 0];
  for (let i = 0; i < table.length; i += STRIDE) {
    const d = gap(table, i, x, y, z);
    if (d < least) [least, at] = [d, i / STRIDE];
  }
  return at;
}

const slope = (table: Float64Array, [x, y, z]: V3): V3 => {
  const e = 0.004;
  return unit([
    distance(table, x + e, y, z) - distance(table, x - e, y, z),
    distance(table, x, y + e, z) - distance(table, x, y - e, z),
    distance(table, x, y, z + e) - distance(table, x, y, z - e),
  ]);
};

/** The first place of a body on a way, as a length of the way; none is -1. */
function march(table: Float64Array, from: V3, way: V3, start: number, stop: number): number {
  let t = start;
  for (let i = 0; i < 46 && t < stop; i += 1) {
    const d = distance(table, from[0] + way[0] * t, from[1] + way[1] * t, from[2] + way[2] * t);
    if (d < 0.003) return t;
    t += d * 0.92;
  }
  return -1;
}

/** How much light comes by the body itself, 0 to 1. */
function unshaded(table: Float64Array, from: V3, way: V3): number {
  let [t, least] = [0.04, 1];
  for (let i = 0; i < 14 && t < 0.9; i += 1) {
    const d = distance(table, from[0] + way[0] * t, from[1] + way[1] * t, from[2] + way[2] * t);
    if (d < 0.002) return 0;
    least = Math.min(least, (9 * d) / t);
    t += Math.max(0.02, d);
  }
  return least;
}

interface Bound {
  readonly centre: V3;
  readonly r: number;
}

function bound(parts: readonly Part[]): Bound {
  const ends = parts.flatMap(({ a, b }) => [a, b]);
  const centre = times(
    ends.reduce<V3>((all, end) => plus(all, end), [0, 0, 0]),
    1 / ends.length,
  );
  const far = parts.map(({ a, b, ra, rb }) =>
    Math.max(Math.hypot(...minus(a, centre)) + ra, Math.hypot(...minus(b, centre)) + rb),
  );
  return { centre, r: Math.max(...far) };
}

type Ray = (px: number, py: number) => Rgb | undefined;

/** What of a figure is seen through a pixel. */
function seer(studio: Studio, figure: Figure): Ray {
  const { camera } = studio;
  const table = pack(figure.parts);
  const { centre, r } = bound(figure.parts);
  const [right, front] = axes(figure.yaw);
  const inward = (v: V3): V3 => [dot(v, right), v[1], dot(v, front)];
  const outward = (v: V3): V3 => plus(plus(times(right, v[0]), times(front, v[2])), [0, v[1], 0]);
  const eye: V3 = [0, camera.mirrored ? -camera.eye : camera.eye, 0];
  const from = times(inward(minus(eye, figure.at)), 1 / figure.size);
  return (px, py) => {
    const down = (py - camera.cy) / camera.f;
    const view = unit([(px - camera.cx) / camera.f, camera.mirrored ? down : -down, 1]);
    const way = inward(view);
    const to = minus(centre, from);
    const middle = dot(to, way);
    const off = dot(to, to) - middle * middle;
    if (off > r * r) return undefined;
    const half = Math.sqrt(r * r - off);
    const t = march(table, from, way, middle - half, middle + half);
    if (t < 0) return undefined;
    const place = plus(from, times(way, t));
    const local = slope(table, place);
    const at = plus(figure.at, times(outward(place), figure.size));
    const touched = figure.parts[nearest(table, place)]!;
    const off1 = plus(place, times(local, 0.07));
    const lift = plus(place, times(local, 0.015));
    return studio.light({
      albedo: figure.surface(touched.of, place, local[2]),
      of: touched.of,
      at,
      normal: outward(local),
      view,
      open: clamp(distance(table, ...off1) / 0.07),
      lit: unshaded(table, lift, inward(studio.toLight(at))),
    });
  };
}

/** Renders a figure over what is there. */
function stand(
  on: Canvas,
  studio: Studio,
  figure: Figure,
  fine = 2,
  keep: (x: number, y: number) => boolean = () => true,
): void {
  const { camera } = studio;
  const { centre, r } = bound(figure.parts);
  const [right, front] = axes(figure.yaw);
  const middle = plus(
    figure.at,
    times(
      plus(plus(times(right, centre[0]), times(front, centre[2])), [0, centre[1], 0]),
      figure.size,
    ),
  );
  const [mx, my] = project(camera, middle);
  const reach = ((r * figure.size * camera.f) / Math.max(0.5, middle[2] - r)) * 1.02 + 2;
  const see = seer(studio, figure);
  const [x0, x1] = [Math.max(0, Math.floor(mx - reach)), Math.min(on.width, mx + reach)];
  lay(
    on,
    (x, y) => {
      if (x < x0 || x > x1 || !keep(x, y)) return [0, 0, 0, 0];
      let [all, hits]: [Rgb, number] = [[0, 0, 0], 0];
      for (let k = 0; k < fine * fine; k += 1) {
        const seen = see(x + ((k % fine) + 0.5) / fine, y + (Math.floor(k / fine) + 0.5) / fine);
        if (seen !== undefined) [all, hits] = [addRgb(all, seen), hits + 1];
      }
      if (hits === 0) return [0, 0, 0, 0];
      const [red, green, blue] = scaleRgb(all, 1 / hits);
      return [red, green, blue, hits / fine ** 2];
    },
    my - reach,
    my + reach,
  );
}

// ---- Poses.

/** Where a limb of two bones bends, towards `pole`. */
function bend(a: V3, c: V3, upper: number, lower: number, pole: V3): V3 {
  const to = minus(c, a);
  const long = Math.min(Math.hypot(...to), (upper + lower) * 0.999);
  const along = (upper ** 2 - lower ** 2 + long ** 2) / (2 * long);
  const way = unit(to);
  const side = unit(minus(pole, times(way, dot(pole, way))));
  return plus(
    a,
    plus(times(way, along), times(side, Math.sqrt(Math.max(0, upper ** 2 - along ** 2)))),
  );
}

/** A leg's two angles through a running step, in degrees: the thigh forward, the knee folded. */
const STEP: readonly (readonly [number, Rgb])[] = [
  [0, [30, 14, 0]],
  [0.15, [6, 36, 0]],
  [0.36, [-26, 16, 0]],
  [0.5, [-10, 84, 0]],
  [0.7, [34, 102, 0]],
  [0.86, [50, 64, 0]],
  [1, [30, 14, 0]],
];

interface Leg {
  readonly hip: V3;
  readonly knee: V3;
  readonly ankle: V3;
  readonly toe: V3;
}

function runningLeg(hip: V3, phase: number): Leg {
  const at = phase - Math.floor(phase);
  const [thigh, fold] = ramp(STEP, at).map((angle) => (angle * Math.PI) / 180) as [number, number];
  const shin = thigh - fold;
  const knee = plus(hip, times([0, -Math.cos(thigh), Math.sin(thigh)], 0.43));
  const ankle = plus(knee, times([0, -Math.cos(shin), Math.sin(shin)], 0.42));
  const flat = at < 0.28 ? 1 : 0;
  const foot = unit(between([0, Math.sin(shin), Math.cos(shin)], [0, 0.05, 1], flat * 0.9));
  return { hip, knee, ankle, toe: plus(plus(ankle, times(foot, 0.17)), [0, -0.03, 0]) };
}

const legParts = ({ hip, knee, ankle, toe }: Leg, tights: boolean): Part[] => [
  part('shorts', hip, between(hip, knee, tights ? 0.55 : 0.48), 0.098, tights ? 0.075 : 0.098),
  part(tights ? 'shorts' : 'skin', hip, knee, 0.085, 0.056),
  part('skin', knee, between(knee, ankle, 0.4), 0.054, 0.056),
  part('skin', between(knee, ankle, 0.4), ankle, 0.056, 0.034),
  part('sock', between(knee, ankle, 0.86), ankle, 0.041, 0.042),
  part('shoe', plus(ankle, [0, -0.03, -0.04]), toe, 0.047, 0.04),
];

interface Trunk {
  readonly pelvis: V3;
  readonly up: V3;
}

const runTorso = ({ pelvis, up }: Trunk, twist: number): Part[] => {
  const at = (high: number): V3 => plus(pelvis, times(up, high));
  const [l, r]: readonly [V3, V3] = [
    plus(at(0.46), [-0.155, 0, twist]),
    plus(at(0.46), [0.155, 0, -twist]),
  ];
  return [
    part('shorts', at(-0.03), at(0.07), 0.148, 0.14, 0.72),
    part('shirt', at(0.07), at(0.2), 0.145, 0.138, 0.66),
    part('shirt', at(0.2), at(0.37), 0.138, 0.172, 0.62),
    part('shirt', l, r, 0.062),
    part('skin', at(0.47), at(0.58), 0.053, 0.05),
  ];
};

const headParts = (centre: V3, style: number): Part[] => {
  const at = (x: number, y: number, z: number): V3 => plus(centre, [x, y, z]);
  const base = [
    part('face', at(0, 0.025, 0), at(0, -0.065, 0.022), 0.092, 0.062),
    part('face', at(0, 0.0, 0.088), at(0, -0.026, 0.1), 0.014, 0.018),
    part('skin', at(-0.092, -0.005, 0), at(-0.092, -0.03, 0), 0.02),
    part('skin', at(0.092, -0.005, 0), at(0.092, -0.03, 0), 0.02),
  ];
  if (style < 0.25)
    return [
      ...base,
      part('cap', at(0, 0.05, -0.008), at(0, 0.06, -0.012), 0.1),
      part('cap', at(0, 0.07, 0.09), at(0, 0.062, 0.14), 0.055, 0.05, 0.9),
    ];
  const hair = [
    part('hair', at(0, 0.046, -0.022), at(0, 0.0, -0.035), 0.096, 0.088),
    part('hair', at(-0.045, 0.092, 0.02), at(0.05, 0.088, 0.03), 0.03, 0.036),
  ];
  if (style < 0.6) return [...base, ...hair];
  return [...base, ...hair, part('hair', at(0, 0.06, -0.1), at(0.07, -0.09, -0.16), 0.04, 0.02)];
};

function runArm(shoulder: V3, side: number, swing: number, sleeve: number): Part[] {
  const turn = (swing * 40 - 12) * (Math.PI / 180);
  const fold = turn + ((swing > 0 ? 104 : 88) * Math.PI) / 180;
  const elbow = plus(shoulder, times(unit([side * 0.3, -Math.cos(turn), Math.sin(turn)]), 0.285));
  const cross = -side * (0.28 + 0.22 * swing);
  const hand = plus(elbow, times(unit([cross, -Math.cos(fold), Math.sin(fold)]), 0.24));
  const cuff = between(shoulder, elbow, Math.min(1, sleeve));
  const lower = sleeve > 1 ? [part('shirt', elbow, between(elbow, hand, 0.9), 0.046, 0.038)] : [];
  return [
    part('skin', shoulder, elbow, 0.05, 0.04),
    part('skin', elbow, hand, 0.041, 0.03),
    part('skin', hand, plus(hand, times(unit(minus(hand, elbow)), 0.06)), 0.042, 0.036),
    part('shirt', shoulder, cuff, 0.06, sleeve > 1 ? 0.048 : 0.062),
    ...lower,
  ];
}

interface Outfit {
  readonly phase: number;
  readonly sleeve: number;
  readonly head: number;
  readonly tights: boolean;
}

/** Somebody running: where the lower foot is decides how high the hips are. */
function running({ phase, sleeve, head, tights }: Outfit): Part[] {
  const swing = Math.sin((phase + 0.22) * Math.PI * 2);
  const hang = (y: number): readonly [Leg, Leg] => [
    runningLeg([-0.088, y, 0], phase),
    runningLeg([0.088, y, 0], phase + 0.5),
  ];
  const low = Math.min(...hang(0).flatMap(({ ankle, toe }) => [ankle[1] - 0.075, toe[1] - 0.04]));
  const step = (phase * 2) % 1;
  const flight = step > 0.74 ? 0.06 * Math.sin(((step - 0.74) / 0.26) * Math.PI) : 0;
  const hips = flight - low;
  const up = unit([0, 1, 0.13]);
  const trunk: Trunk = { pelvis: [0, hips + 0.04, 0], up };
  const at = (high: number): V3 => plus(trunk.pelvis, times(up, high));
  const twist = 0.05 * swing;
  return [
    ...hang(hips).flatMap((leg) => legParts(leg, tights)),
    ...runTorso(trunk, twist),
    ...headParts(plus(at(0.68), [0, 0, 0.02]), head),
    ...runArm(plus(at(0.455), [-0.185, 0, twist]), -1, -swing, sleeve),
    ...runArm(plus(at(0.455), [0.185, 0, -twist]), 1, swing, sleeve),
  ];
}

// ---- The marathon.

const RUN: Camera = { cx: 610, cy: 352, f: 1250, eye: 2.5 };
const SUN: V3 = unit([0.56, 0.25, 0.79]);
const LEFT_MIST = hex('#bcc3ca');
const RIGHT_MIST = hex('#f3dfc2');
/** The road turns to the left, away from the river. */
const bendOf = (z: number): number => -0.0013 * z * z;

const mistAt = (px: number): Rgb => mixRgb(LEFT_MIST, RIGHT_MIST, smooth(100, 1400, px));
const misty = (colour: Rgb, z: number, px: number): Rgb =>
  mixRgb(colour, mistAt(px), 1 - Math.exp(-Math.max(0, z - 4) / 82));
/** A colour in the mist, as CSS. */
const far = (colour: Rgb, at: V3): string => css(misty(colour, at[2], project(RUN, at)[0]));

/** Sun from behind on the right, mist all around. */
function morning({ albedo, at, normal, view, open, lit, of }: Touch): Rgb {
  const sun = clamp(dot(normal, SUN)) * lit;
  const graze = (1 - clamp(-dot(normal, view))) ** 3;
  const toward = clamp(dot(view, unit([SUN[0], 0, SUN[2]])));
  const heaven = 0.3 + 0.16 * normal[1] + 0.07 * normal[0];
  const bounce = 0.1 * clamp(-normal[1] + 0.4);
  const fill = scaleRgb([heaven, heaven * 1.02, heaven * 1.08], 0.35 + 0.65 * open);
  const warm: Rgb = [bounce + sun * 2.1, bounce * 0.9 + sun * 1.72, bounce * 0.75 + sun * 1.22];
  const gloss = of === 'hair' || of === 'shoe' ? 0.4 : 0.26;
  const rim = graze * gloss * (0.35 + 0.65 * clamp(normal[0] + 0.3 + normal[1] * 0.5)) * toward;
  const colour = addRgb(multiply(albedo, addRgb(fill, warm)), [rim * 1.1, rim, rim * 0.85]);
  return misty(colour, at[2], project(RUN, at)[0]);
}

const RACE: Studio = { camera: RUN, toLight: () => SUN, light: morning };

const SHIRTS = [
  '#c8322c',
  '#e4e2dc',
  '#2b5fa8',
  '#e8b62c',
  '#26303c',
  '#3a8f6a',
  '#e0703a',
  '#7fb4d8',
  '#b83a78',
  '#f2f0ea',
  '#1f3f78',
  '#a8cf3e',
  '#5b3f88',
  '#d8d4c8',
].map(hex);
const SHORTS = ['#1c2028', '#26304a', '#3a3d44', '#15171c', '#5a2530', '#284038'].map(hex);
const SHOES = ['#e8e6e0', '#e2582c', '#c9e03c', '#3a6fc0', '#e85a88', '#30343c'].map(hex);
const SKINS = ['#b98a68', '#c99a78', '#a87a5a', '#d2a888'].map(hex);

const pick = <T>(from: readonly T[], at: number): T => from[Math.floor(at * from.length)]!;

/** Eyes, brows and a mouth: shadows more than features. */
function face(base: Rgb, [x, y, z]: V3, head: V3, glasses: boolean): Rgb {
  const [u, v] = [Math.abs(x - head[0]), y - head[1]];
  const line = 0.082 - 3.2 * u * u + 0.03 * (fbm(x * 60, z * 30, 2, 5) - 0.5);
  if (v > line || z < head[2] - 0.012 - v * 0.1) return [0.07, 0.06, 0.06];
  if (z < head[2] + 0.02) return base;
  if (glasses && v > -0.016 && v < 0.022 && u < 0.078) return [0.05, 0.05, 0.06];
  const eye = Math.exp(-(((u - 0.036) / 0.02) ** 2) - ((v - 0.004) / 0.011) ** 2);
  const brow = Math.exp(-(((u - 0.038) / 0.024) ** 2) - ((v - 0.03) / 0.007) ** 2);
  const mouth = Math.exp(-((u / 0.026) ** 2) - ((v + 0.066) / 0.009) ** 2);
  return scaleRgb(base, 1 - 0.72 * eye - 0.5 * brow - 0.5 * mouth);
}

/** The strokes of the ten digits: clockwise from the top, then the middle one. */
const DIGITS = [
  '1111110',
  '0110000',
  '1101101',
  '1111001',
  '0110011',
  '1011011',
  '1011111',
  '1110000',
  '1111111',
  '1111011',
];

/** A number pinned to the chest: white, a band, dark figures. */
function bib(x: number, v: number, band: Rgb, seed: number): Rgb | undefined {
  if (Math.abs(x) > 0.112 || v < 0.13 || v > 0.305) return undefined;
  const white: Rgb = [0.94, 0.94, 0.92];
  if (v > 0.265) return band;
  if (v < 0.165) return white;
  const column = Math.floor((x + 0.1) / 0.05);
  const [fx, fy] = [((x + 0.1) / 0.05) % 1, (v - 0.165) / 0.1];
  if (column < 0 || column > 3 || fx < 0.14 || fx > 0.86 || fy < 0.08 || fy > 0.92) return white;
  const strokes = DIGITS[Math.floor(hash(column, seed, 31) * 10)]!;
  const [left, right, high] = [fx < 0.38, fx > 0.62, fy > 0.5];
  const edge = [fy > 0.76, right && high, right && !high, fy < 0.24, left && !high, left && high];
  const drawn = [...edge, Math.abs(fy - 0.5) < 0.1].some((on, i) => on && strokes[i] === '1');
  return drawn ? [0.08, 0.08, 0.1] : white;
}

interface Kit {
  readonly shirt: Rgb;
  readonly trim: Rgb;
  readonly shorts: Rgb;
  readonly shoe: Rgb;
  readonly skin: Rgb;
  readonly pattern: number;
  readonly glasses: boolean;
}

function kitOf(of: () => number): Kit {
  return {
    shirt: pick(SHIRTS, of()),
    trim: pick(SHIRTS, of()),
    shorts: pick(SHORTS, of()),
    shoe: pick(SHOES, of()),
    skin: pick(SKINS, of()),
    pattern: of(),
    glasses: of() < 0.22,
  };
}

function dress(kit: Kit, parts: readonly Part[], seed: number): Figure['surface'] {
  const head = parts.find(({ of }) => of === 'face')!.a;
  const hips = parts.find(({ of, flat }) => of === 'shorts' && flat < 1)!.a[1];
  return (of, at, facing) => {
    const [x, y, z] = at;
    const fold = 0.8 + 0.4 * fbm(x * 13 + seed, y * 8 + z * 5, 3, seed);
    if (of === 'face') return face(kit.skin, at, [head[0], head[1] - 0.025, head[2]], kit.glasses);
    if (of === 'skin') return kit.skin;
    if (of === 'hair') return [0.07, 0.06, 0.06];
    if (of === 'cap') return kit.trim;
    if (of === 'shoe') return kit.shoe;
    if (of === 'sock') return [0.8, 0.8, 0.78];
    if (of === 'shorts') return scaleRgb(kit.shorts, fold);
    const number = facing > 0.35 ? bib(x, y - hips, kit.trim, seed) : undefined;
    if (number !== undefined) return scaleRgb(number, 0.85 + 0.15 * fold);
    const side = Math.abs(x) > 0.115;
    const band = kit.pattern < 0.3 ? side : kit.pattern < 0.5 && y - hips > 0.36;
    return scaleRgb(band ? kit.trim : kit.shirt, fold);
  };
}

/** The field: thin in front, dense behind, every one in his own step. */
function field(): Figure[] {
  const figures: Figure[] = [];
  for (let row = 0; row < 56; row += 1) {
    const of = sequence(700 + row);
    const depth = 7.1 + row * 1.75 + row * row * 0.012;
    const lanes = 6;
    for (let lane = 0; lane < lanes; lane += 1) {
      const seed = 1000 + row * 13 + lane;
      const wanted = of() < (row < 8 ? 0.58 : 0.74) || (row === 0 && lane === 5);
      const z = depth + (of() - 0.5) * 1.5;
      const u = -6 + ((lane + 0.5 + (of() - 0.5) * 0.75) / lanes) * 10.2;
      const kit = kitOf(sequence(seed));
      const style = of();
      const parts = running({
        phase: of(),
        sleeve: style < 0.35 ? 0.06 : style < 0.85 ? 0.52 : 2,
        head: of(),
        tights: of() < 0.25,
      });
      const size = 0.95 + 0.1 * of();
      if (!wanted) continue;
      figures.push({
        parts,
        at: [u + bendOf(z), 0, z],
        yaw: -0.0026 * z + (of() - 0.5) * 0.22,
        size,
        surface: dress(kit, parts, seed),
      });
    }
  }
  return figures.sort((a, b) => b.at[2] - a.at[2]);
}

const turnOf = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (row: readonly Point[]): Point[] => {
    const out: Point[] = [];
    for (const point of row) {
      while (out.length > 1 && turnOf(out.at(-2)!, out.at(-1)!, point) <= 0) out.pop();
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** What of a shape on the ground lies farther than `near`. */
function clip(points: readonly Point[], near: number): Point[] {
  return points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length]!;
    const kept: Point[] = point[1] >= near ? [point] : [];
    if (point[1] >= near === next[1] >= near) return kept;
    const t = (near - point[1]) / (next[1] - point[1]);
    return [...kept, [mix(point[0], next[0], t), near] as const];
  });
}

/** The shadow of a figure on the road, away from the sun. */
function shadow(figure: Figure): string {
  const [right, front] = axes(figure.yaw);
  const [sx, sz] = [SUN[0] / SUN[1], SUN[2] / SUN[1]];
  const long = Math.hypot(sx, sz);
  return figure.parts
    .map(({ a, b, ra, rb }) => {
      const ring = ([x, y, z]: V3, r: number): Point[] => {
        const at = plus(
          figure.at,
          times(plus(plus(times(right, x), times(front, z)), [0, y, 0]), figure.size),
        );
        return Array.from({ length: 10 }, (_, i) => {
          const [c, s] = [Math.cos((i * Math.PI) / 5) * r, Math.sin((i * Math.PI) / 5) * r];
          const out = c * Math.hypot(1, long);
          return [
            at[0] - at[1] * sx + (out * sx) / long - (s * sz) / long,
            at[2] - at[1] * sz + (out * sz) / long + (s * sx) / long,
          ] as const;
        });
      };
      const shape = clip(hull([...ring(a, ra), ...ring(b, rb)]), 3.2);
      return sheet(
        RUN,
        shape.map(([x, z]): V3 => [x, 0, z]),
        '#000',
      );
    })
    .join('');
}

/** The shadow of the railing on the promenade. */
function railShadow(): string {
  const cast = (y: number, z: number): V3 => [
    7.7 + bendOf(z) - (y * SUN[0]) / SUN[1],
    0,
    z - (y * SUN[2]) / SUN[1],
  ];
  let body = '';
  for (let z = 8; z < 70; z += 1.6) {
    for (const [y, thick] of [
      [0.3, 0.03],
      [0.62, 0.03],
      [1.08, 0.08],
    ] as const)
      body += sheet(
        RUN,
        [cast(y, z), cast(y, z + 1.62), cast(y + thick, z + 1.62), cast(y + thick, z)],
        '#000',
      );
    const [foot, top] = [cast(0, z), cast(1.08, z)];
    body += sheet(RUN, [foot, plus(foot, [0.1, 0, 0]), plus(top, [0.1, 0, 0]), top], '#000');
  }
  return body;
}

/** Darkens what a mask covers. */
const darken = (on: Canvas, covered: Float32Array, by: Rgb): void =>
  lay(on, (x, y) => {
    const i = y * on.width + x;
    const t = covered[i]!;
    if (t < 0.002) return [0, 0, 0, 0];
    const old: Rgb = [on.data[i * 3]!, on.data[i * 3 + 1]!, on.data[i * 3 + 2]!];
    return mixRgb(old, multiply(old, by), t);
  });

/** The road, the promenade and the river, as the eye's ray meets them. */
function ground(px: number, py: number): Rgb {
  const down = Math.max(0.4, py + 0.5 - RUN.cy) / RUN.f;
  const z = RUN.eye / down;
  const x = ((px - RUN.cx) / RUN.f) * z;
  const u = x - bendOf(z);
  const azimuth = Math.atan2(px - RUN.cx, RUN.f) - Math.atan2(SUN[0], SUN[2]);
  const sheen = Math.exp(-((azimuth / 0.42) ** 2));
  if (u > 7.9) return river(px, down, sheen);
  const fine = Math.exp(-z / 22);
  const speck = 1 + (noise(x * 46, z * 46, 3) - 0.5) * 0.3 * fine;
  const worn = 0.85 + 0.3 * fbm(u * 0.9, z * 0.16, 4, 5);
  const warm = addRgb(scaleRgb(hex('#8d8a86'), 0.62), scaleRgb([1, 0.84, 0.62], 0.34 * sheen));
  let colour = scaleRgb(warm, worn * speck);
  if (u < -7.3) colour = multiply(colour, [0.8, 0.86, 0.78]);
  if (u > 5.2) colour = paving(colour, u, z);
  if ((u > 5.0 && u < 5.2) || (u < -7.2 && u > -7.4)) colour = scaleRgb(colour, 1.25);
  const dash = Math.abs(u + 1.1) < 0.075 && ((z + 1) / 6) % 1 < 0.55;
  const side = Math.abs(u - 4.6) < 0.07 || Math.abs(u + 6.8) < 0.07;
  const chipped = smooth(0.3, 0.5, fbm(x * 9, z * 9, 3, 8));
  if (dash || side)
    colour = mixRgb(colour, scaleRgb([1, 0.97, 0.9], 0.8 + 0.3 * sheen), 0.75 * chipped);
  return misty(colour, z, px);
}

const paving = (colour: Rgb, u: number, z: number): Rgb => {
  const row = Math.floor(z / 0.5);
  const joint = ((z / 0.5) % 1 < 0.07 || ((u + (row % 2) * 0.3) / 0.6) % 1 < 0.06) && z < 40;
  const tile = 0.92 + 0.16 * hash(Math.floor((u + (row % 2) * 0.3) / 0.6), row, 77);
  return scaleRgb(multiply(colour, [1.06, 1, 0.94]), joint ? 0.72 : z < 60 ? tile : 1);
};

function river(px: number, down: number, sheen: number): Rgb {
  const z = (RUN.eye + 4.5) / down;
  const x = ((px - RUN.cx) / RUN.f) * z;
  const wave = fbm(x * 0.22, z * 0.1, 4, 40) - 0.5;
  const ripple = fbm(x * 1.4, z * 0.5, 3, 44) - 0.5;
  const calm = mixRgb(hex('#8f9ba4'), hex('#dccdb8'), clamp(0.25 + 0.7 * sheen + wave * 0.7));
  const glint = smooth(0.12, 0.26, ripple + wave * 0.4) * sheen;
  return misty(
    addRgb(scaleRgb(calm, 0.92 + ripple * 0.28), [glint * 0.5, glint * 0.42, glint * 0.3]),
    z * 0.75,
    px,
  );
}

/** Hills behind the river, each paler than the one before it. */
async function hazyHills(on: Canvas): Promise<void> {
  for (const [seed, base, rise, wide, deep] of [
    [31, 286, 130, 460, 0.34],
    [37, 312, 90, 330, 0.5],
    [43, 336, 46, 210, 0.68],
  ] as const) {
    const covered = await mask(on, ridge(on, seed, base, rise, wide, RUN.cy + 8), 1.2);
    paint(on, covered, (x, y) => {
      const mist = mistAt(x);
      const body = mixRgb(mist, hex('#5f6e7c'), deep * (1 - 0.35 * smooth(700, 1400, x)));
      const grain = 0.96 + 0.08 * fbm(x / 14, y / 8, 3, seed);
      return scaleRgb(mixRgb(body, mist, smooth(base - rise * 0.5, RUN.cy, y) * 0.85), grain);
    });
  }
}

/** A cable-stayed bridge over the river, in the haze: two towers like the letter A. */
function bridge(): string {
  const tint = (x: number, deep: number): string => css(mixRgb(mistAt(x), hex('#4a5664'), deep));
  const deck = (x: number): number => 292 - 16 * (1 - ((x - 800) / 700) ** 2);
  let body = '';
  for (const [x, top, thick, reach] of [
    [560, 74, 9, 250],
    [1075, 40, 11, 275],
  ] as const) {
    for (let i = 1; i <= 16; i += 1) {
      for (const side of [-1, 1]) {
        const end = x + (side * reach * i) / 16.5;
        const from = top + 14 + (16 - i) * 5.4;
        body += `<path d="M${x} ${from}L${end} ${deck(end)}" stroke="${tint(x, 0.42)}" stroke-width="1.3"/>`;
      }
    }
    const ink = tint(x, 0.6);
    const foot = RUN.cy + 4;
    body += `<path d="M${x - 2} ${top}h4l3 84l24 ${deck(x) - top - 84}l-8 ${foot - deck(x)}h-${thick}l4 -${foot - deck(x)}l-21 -${deck(x) - top - 108}l-21 ${deck(x) - top - 108}l4 ${foot - deck(x)}h-${thick}l-8 -${foot - deck(x)}l24 -${deck(x) - top - 84}Z" fill="${ink}"/>`;
  }
  const upper = Array.from({ length: 60 }, (_, i): Point => [i * 25 - 30, deck(i * 25 - 30)]);
  const under = upper.map(([x, y]): Point => [x, y + 6]).reverse();
  body += polygon([...upper, ...under], css(mixRgb(mistAt(800), hex('#4a5664'), 0.62)));
  for (let x = 60; x < 1420; x += 128)
    body += `<rect x="${x}" y="${deck(x) + 4}" width="6" height="${RUN.cy - deck(x)}" fill="${tint(x, 0.4)}"/>`;
  return body;
}

/** Towers of flats in the mist, on the left and on the far bank. */
function skyline(): string {
  const of = sequence(61);
  let body = '';
  for (let x = -20; x < 1420; x += 16 + of() * 40) {
    const near = smooth(520, 60, x);
    const tall = 10 + of() ** 1.6 * (26 + 170 * near);
    const wide = 18 + of() * 30;
    const tint = mixRgb(mistAt(x), hex('#66727e'), 0.24 + 0.22 * of() * (0.4 + near));
    body += `<rect x="${x.toFixed(1)}" y="${(RUN.cy - tall).toFixed(1)}" width="${wide.toFixed(1)}" height="${(tall + 8).toFixed(1)}" fill="${css(tint)}"/>`;
    for (let y = RUN.cy - tall + 8; y < RUN.cy - 14 && tall > 44; y += 9)
      body += `<rect x="${(x + 3).toFixed(1)}" y="${y.toFixed(1)}" width="${(wide - 6).toFixed(1)}" height="3" fill="${css(mixRgb(tint, hex('#4f5b68'), 0.28))}"/>`;
  }
  return body;
}

const along = (u: number, y: number, z: number): V3 => [u + bendOf(z), y, z];

/** Trees along the road on the left: a trunk, and leaves lit from the right. */
function tree(z: number, u: number, seed: number): string {
  const of = sequence(seed);
  const tall = 4.6 + of() * 1.2;
  const at = along(u, 0, z);
  let body = bar(RUN, at, along(u + 0.15, tall, z), 0.34, far(hex('#3a332c'), at));
  for (let i = 0; i < 4; i += 1)
    body += bar(
      RUN,
      along(u + 0.1, 2.6 + i * 0.3, z),
      along(u + (of() - 0.5) * 4.4, tall + 1.2 * of(), z),
      0.13,
      far(hex('#3a332c'), at),
    );
  const leaves = z < 27 ? 2600 : z < 50 ? 1100 : 260;
  const dabs: { readonly lit: number; readonly svg: string }[] = [];
  for (let i = 0; i < leaves; i += 1) {
    const [angle, out] = [of() * Math.PI * 2, Math.sqrt(of())];
    const lump = 0.75 + 0.4 * noise(Math.cos(angle) * 2.2 + 9, Math.sin(angle) * 2.2 + seed, 3);
    const [x, y] = [Math.cos(angle) * out * lump, Math.sin(angle) * out * lump];
    const lit = clamp(0.3 + 0.42 * x + 0.3 * y + (of() - 0.5) * 0.5);
    const tint = ramp(
      [
        [0, hex('#242c22')],
        [0.5, hex('#55603a')],
        [1, hex('#d0b468')],
      ],
      lit,
    );
    const place = along(u + x * 3.1, tall + 1 + y * 2.1, z);
    const [sx, sy] = project(RUN, place);
    const r = (((0.05 + 0.09 * of()) * RUN.f) / z) * (z < 27 ? 1 : z < 50 ? 1.5 : 3);
    dabs.push({
      lit: lit + of() * 0.4,
      svg: `<ellipse cx="${sx.toFixed(1)}" cy="${sy.toFixed(1)}" rx="${r.toFixed(1)}" ry="${(r * 0.62).toFixed(1)}" transform="rotate(${Math.floor(of() * 180)} ${sx.toFixed(1)} ${sy.toFixed(1)})" fill="${far(tint, place)}"/>`,
    });
  }
  return (
    body +
    dabs
      .sort((a, b) => a.lit - b.lit)
      .map(({ svg }) => svg)
      .join('')
  );
}

/** The railing of the promenade, its lamps and their flags, the nearest last. */
function promenade(): string {
  let body = '';
  for (let i = 100; i >= 0; i -= 1) {
    const z = 4.4 + i * 1.6;
    const steel = mixRgb(hex('#39424a'), hex('#8a8278'), 0.2);
    const tint = far(steel, along(7.7, 0, z));
    if (i % 14 === 6) body += lamp(z);
    for (const [y, thick] of [
      [0.3, 0.04],
      [0.62, 0.04],
      [1.08, 0.085],
    ] as const)
      body += bar(RUN, along(7.7, y, z), along(7.7, y, z + 1.62), thick, tint);
    body += bar(
      RUN,
      along(7.7, 1.115, z),
      along(7.7, 1.115, z + 1.62),
      0.025,
      far([1, 0.9, 0.72], along(7.7, 0, z)),
    );
    body += bar(RUN, along(7.7, 0, z), along(7.7, 1.08, z), 0.1, tint);
    for (let k = 1; k < 8 && z < 50; k += 1)
      body += bar(RUN, along(7.7, 0.3, z + k * 0.2), along(7.7, 1.05, z + k * 0.2), 0.022, tint);
  }
  return body;
}

function lamp(z: number): string {
  const tint = far(hex('#353c44'), along(7.2, 0, z));
  const flag = far(hex(z % 3 < 1.5 ? '#b8322c' : '#2c5a94'), along(7.2, 0, z));
  return (
    bar(RUN, along(7.2, 0, z), along(7.2, 5.9, z), 0.15, tint) +
    bar(RUN, along(7.2, 5.9, z), along(5.6, 6.2, z), 0.09, tint) +
    sheet(
      RUN,
      [along(5.5, 6.15, z), along(6.1, 6.15, z), along(6.1, 6.28, z), along(5.5, 6.28, z)],
      tint,
    ) +
    sheet(
      RUN,
      [along(6.2, 5.3, z), along(7.1, 5.35, z), along(7.1, 3.0, z), along(6.25, 2.9, z)],
      flag,
    )
  );
}

/** Boards that keep the crowd off the road. */
function boards(): string {
  let body = '';
  for (let i = 48; i >= 0; i -= 1) {
    const z = 4.2 + i * 2.4;
    const base = hex(pick(['#a83430', '#dcd8cc', '#2c5488', '#dcd8cc'], ((i * 3) % 4) / 4));
    const tint = far(scaleRgb(base, 0.66), along(-7.5, 0.5, z));
    const board = [
      along(-7.5, 0.02, z),
      along(-7.5, 1.0, z),
      along(-7.5, 1.0, z + 2.3),
      along(-7.5, 0.02, z + 2.3),
    ];
    body += sheet(RUN, board, tint);
    body += bar(
      RUN,
      along(-7.5, 1.0, z),
      along(-7.5, 1.0, z + 2.3),
      0.05,
      far([0.95, 0.85, 0.7], along(-7.5, 1, z)),
    );
    const mark = far(
      scaleRgb(base[0] > 0.8 ? hex('#a83430') : hex('#e8e4d8'), 0.66),
      along(-7.5, 0.5, z),
    );
    for (let k = 0; k < 4; k += 1)
      body += sheet(
        RUN,
        [
          along(-7.49, 0.36, z + 0.4 + k * 0.4),
          along(-7.49, 0.68, z + 0.4 + k * 0.4),
          along(-7.49, 0.68, z + 0.68 + k * 0.4),
          along(-7.49, 0.36, z + 0.68 + k * 0.4),
        ],
        mark,
      );
  }
  return body;
}

/** Those who watch: coats, and arms up here and there. */
function watcher(seed: number, at: V3): Figure {
  const of = sequence(seed);
  const kit = { ...kitOf(of), shirt: pick(SHORTS.concat(SHIRTS.slice(4, 8)), of()), pattern: 1 };
  const raised = of();
  const hip: V3 = [0, 0.94, 0];
  const arm = (side: number, up: boolean): Part[] => {
    const shoulder: V3 = [side * 0.19, 1.4, 0];
    const hand: V3 = up ? [side * 0.26, 1.72 + 0.2 * of(), 0.22] : [side * 0.14, 1.16, 0.26];
    const elbow = bend(shoulder, hand, 0.29, 0.26, [side, -0.6, 0]);
    return [
      part('shirt', shoulder, elbow, 0.066, 0.056),
      part('shirt', elbow, hand, 0.054, 0.045),
      part('skin', hand, hand, 0.05),
    ];
  };
  const parts = [
    part('shorts', hip, [0, 1.0, 0], 0.16, 0.16, 0.72),
    part('shirt', [0, 0.86, 0], [0, 1.3, 0], 0.17, 0.185, 0.66),
    part('shirt', [-0.16, 1.39, 0], [0.16, 1.39, 0], 0.075),
    part('skin', [0, 1.4, 0], [0, 1.52, 0.01], 0.055),
    ...headParts([0, 1.62, 0.02], of()),
    ...arm(-1, raised < 0.22),
    ...arm(1, raised < 0.3),
  ];
  const dressed = dress(kit, parts, seed);
  const surface: Figure['surface'] = (material, place, facing) =>
    dressed(material, place, material === 'shirt' ? -1 : facing);
  return { parts, at, yaw: 0.75 + (of() - 0.5) * 0.7, size: 0.94 + 0.1 * of(), surface };
}

function watchers(): Figure[] {
  const all: Figure[] = [];
  for (let i = 0; i < 62; i += 1) {
    const z = 8.4 + i * 0.78 + hash(i, 4, 9) * 0.6 + i * i * 0.006;
    all.push(watcher(3000 + i, along(-8.15 - hash(i, 7, 2) * 1.1, 0, z)));
  }
  return all.sort((a, b) => b.at[2] - a.at[2]);
}

/** A gate of air over the road, far back. */
function gate(): string {
  const z = 62;
  const arc = Array.from({ length: 25 }, (_, i): V3 => {
    const t = (i / 24) * Math.PI;
    return along(-1.1 - Math.cos(t) * 7.2, 6.4 * Math.sin(t) ** 0.55, z);
  });
  const red = hex('#b02c28');
  return arc
    .slice(1)
    .map((to, i) => bar(RUN, arc[i]!, to, 1.25, far(i % 6 < 3 ? red : hex('#e4ded0'), to)))
    .join('');
}

/** Drifts of mist, thickest above the water. */
const drift = (on: Canvas, middle: number, deep: number, amount: number, seed: number): void =>
  lay(
    on,
    (x, y) => {
      const veil = smooth(0.3, 0.75, fbm(x / 330, y / 40, 4, seed));
      const colour = mistAt(x + 120);
      return [...colour, amount * veil * Math.exp(-(((y - middle) / deep) ** 2))];
    },
    middle - deep * 2.4,
    middle + deep * 2.4,
  );

const shine = (on: Canvas): void =>
  lay(on, (x, y) => {
    const away = Math.hypot((x - 1470) / 620, (y - 96) / 420);
    return [1, 0.87, 0.66, 0.55 * Math.exp(-away * away * 1.5)];
  });

async function marathon(): Promise<Buffer> {
  const on = canvas(1400, 933);
  sky(
    on,
    RUN.cy + 10,
    [
      [0, hex('#e6d8c6')],
      [0.35, hex('#c8c8c8')],
      [1, hex('#8fa0b0')],
    ],
    { lit: hex('#efe3d2'), shade: hex('#a9b2bc'), cover: 0.5, seed: 17, size: 1.4 },
  );
  shine(on);
  await hazyHills(on);
  await draw(on, skyline(), { blur: 1.1 });
  await draw(on, bridge(), { blur: 0.8 });
  drift(on, 338, 34, 0.55, 91);
  lay(on, ground, RUN.cy);
  drift(on, 356, 12, 0.6, 92);
  for (let i = 12; i >= 0; i -= 1) {
    const z = 15 + i * 9 + i * i * 0.3;
    await draw(on, tree(z, -10.2, 200 + i), { blur: z < 30 ? 0.8 : 0.6 });
  }
  await draw(on, promenade(), { blur: 0.6 });
  await draw(on, gate(), { blur: 0.8 });
  drift(on, 362, 26, 0.45, 93);
  const runners = field();
  const crowd = watchers();
  const shapes = [...runners, ...crowd].map(shadow).join('') + railShadow();
  darken(on, await mask(on, shapes, 1.6), [0.5, 0.53, 0.6]);
  for (const figure of crowd) stand(on, RACE, figure);
  await draw(on, boards(), { blur: 0.6 });
  for (const figure of runners) stand(on, RACE, figure, figure.at[2] < 11 ? 3 : 2);
  drift(on, 400, 60, 0.2, 94);
  shineOver(on);
  await bloom(on, 0.78, 18, 0.3);
  return develop(on, {
    seed: 131,
    exposure: 1.0,
    contrast: 0.55,
    saturation: 0.82,
    vignette: 0.3,
    quality: 80,
  });
}

/** Stray light of the sun in the lens. */
const shineOver = (on: Canvas): void =>
  lay(on, (x, y) => {
    const away = Math.hypot((x - 1470) / 700, (y - 96) / 620);
    return [1, 0.88, 0.68, 0.22 * Math.exp(-away * away * 1.4)];
  });

// ---- The night shift.

const WALK: Camera = { cx: 640, cy: 552, f: 1000, eye: 1.55 };
const LAMP: V3 = [1.75, 5.35, 9];
/** Where the two blocks of houses stand: the left one ends at -1, the right one begins at 4.3. */
const LEFT = { edge: -1, z: 14 };
const RIGHT = { edge: 4.3, z: 16.5 };
const SHOP = { left: -7.5, right: -1.9, low: 0.55, high: 2.85, depth: 5 };
const LAMP_TINT: Rgb = [1, 0.8, 0.52];
const SHOP_TINT: Rgb = [1, 0.74, 0.4];
const STOP_TINT: Rgb = [0.74, 0.9, 1];

/** What the lamps throw on a surface that looks along `normal`. */
function lampLight(at: V3, normal: V3): Rgb {
  const to = minus(LAMP, at);
  const near = dot(to, to);
  const lamp = (46 * clamp(dot(unit(to), normal) * 0.85 + 0.15)) / (near + 6);
  const shop: V3 = [-4.7, 1.7, 13.6];
  const way = minus(shop, at);
  const warm = (13 * clamp(dot(unit(way), normal) * 0.7 + 0.3)) / (dot(way, way) + 5);
  const stop = minus([6.2, 1.6, 12.6], at);
  const cool = (7 * clamp(dot(unit(stop), normal) * 0.7 + 0.3)) / (dot(stop, stop) + 3);
  return addRgb(
    addRgb(scaleRgb(LAMP_TINT, lamp), scaleRgb(SHOP_TINT, warm)),
    scaleRgb(STOP_TINT, cool),
  );
}

/** A window of a dark house: mostly asleep. */
function nightWindow(fx: number, fy: number, at: number, row: number, seed: number): Rgb {
  const frame = fx < 0.05 || fx > 0.95 || fy < 0.05 || fy > 0.95 || Math.abs(fx - 0.5) < 0.022;
  if (frame) return [0.17, 0.165, 0.16];
  const awake = hash(at, row, seed) > 0.8;
  if (!awake) return scaleRgb([0.045, 0.055, 0.075], 0.7 + 0.9 * fy + 0.5 * noise(fx * 3, at, 5));
  const tint = hash(at, row, seed + 1) < 0.78 ? hex('#ffc46a') : hex('#cfe0ff');
  const curtain = 0.72 + 0.28 * Math.abs(Math.sin(fx * 26 + at));
  return scaleRgb(tint, curtain * (0.4 + 0.55 * fy) * (fx < 0.28 ? 0.5 : 1));
}

/** A front of flats with rows of windows, along `u` and up `y`. */
function front(u: number, at: V3, normal: V3, seed: number): Rgb {
  const y = at[1];
  const [wide, tall] = [2.5, 3.05];
  const [cell, row] = [Math.floor(u / wide), Math.floor((y - 3.7) / tall)];
  const [fx, fy] = [u / wide - cell, (y - 3.7) / tall - row];
  const [wx, wy] = [(fx - 0.22) / 0.56, (fy - 0.24) / 0.52];
  if (y > 3.7 && wx > 0 && wx < 1 && wy > 0 && wy < 1) return nightWindow(wx, wy, cell, row, seed);
  const stain = fbm(u * 0.6, y * 0.25, 4, seed) * 0.5 + fbm(u * 5, y * 0.7, 3, seed + 3) * 0.5;
  const tile = Math.min((((u * 4) % 1) + 1) % 1, (((y * 8) % 1) + 1) % 1) < 0.07 ? 0.8 : 1;
  const sill = y > 3.7 && wx > -0.1 && wx < 1.1 && wy > -0.1 && wy <= 0 ? 1.5 : 1;
  const ledge = Math.abs(y - 3.62) < 0.09 ? 1.7 : 1;
  const base = scaleRgb(
    hex(seed === 430 ? '#6c737c' : '#7d766c'),
    (0.45 + 0.9 * stain) * tile * sill * ledge,
  );
  return multiply(base, addRgb(lampLight(at, normal), [0.12, 0.135, 0.165]));
}

/** Shutters, doors and posters of the ground floor. */
function groundFloor(u: number, at: V3, normal: V3, seed: number): Rgb {
  const bay = Math.floor(u / 3.1);
  const fx = u / 3.1 - bay;
  const y = at[1];
  const pier = fx < 0.09 || fx > 0.91;
  const slat = 0.7 + 0.3 * Math.abs(Math.sin(y * 34));
  const sign = y > 2.75 && y < 3.4 && !pier;
  const hues = ['#6a3a34', '#34505c', '#54553c', '#5c4a3c'].map(hex);
  const base = pier
    ? scaleRgb(hex('#6e675e'), 0.6 + 0.5 * fbm(u * 3, y * 2, 3, seed))
    : sign
      ? pick(hues, hash(bay, 3, seed))
      : scaleRgb(hex('#77797c'), slat * (0.6 + 0.5 * fbm(u * 2, y * 0.6, 3, seed + 2)));
  return multiply(base, addRgb(lampLight(at, normal), [0.12, 0.135, 0.165]));
}

/** The room of the noodle shop, seen through its window. */
function shopRoom(from: V3, way: V3): Rgb {
  const walls: readonly (readonly [number, string])[] = [
    [(SHOP.depth + LEFT.z - from[2]) / way[2], 'end'],
    [way[1] < 0 ? -from[1] / way[1] : (2.95 - from[1]) / way[1], way[1] < 0 ? 'floor' : 'roof'],
    [((way[0] < 0 ? SHOP.left : SHOP.right) - from[0]) / way[0], 'side'],
  ];
  const [t, wall] = [...walls].sort((a, b) => a[0] - b[0])[0]!;
  const [x, y, z] = plus(from, times(way, t));
  const glow =
    0.6 + 0.55 * Math.exp(-(((x + 5.6) / 1.5) ** 2)) + 0.4 * Math.exp(-(((x + 3.1) / 1.2) ** 2));
  const shade = scaleRgb(SHOP_TINT, glow * (0.62 + 0.38 * smooth(0, 2.6, y)));
  if (wall === 'roof') return scaleRgb([1, 0.86, 0.6], 0.8 + 0.3 * glow);
  if (wall === 'floor') return scaleRgb(shade, 0.3);
  if (wall === 'side') return scaleRgb(shade, 0.62 + 0.1 * noise(z * 2, y * 2, 4));
  // Tiles below, a menu in rows of strokes above.
  const menu = y > 1.7 && y < 2.5 && ((x + 20) / 0.62) % 1 < 0.84;
  const stroke =
    hash(Math.floor(x * 22), Math.floor(y * 22), 12) < 0.4 && ((x + 20) / 0.62) % 0.4 < 0.24;
  if (menu) return multiply(shade, stroke ? [0.3, 0.12, 0.08] : [1.15, 1.08, 0.95]);
  const tile = Math.min((x * 5 + 90) % 1, (y * 5) % 1) < 0.08 ? 0.82 : 1;
  return scaleRgb(shade, tile * (y < 1.2 ? 0.86 : 0.96));
}

function leftFront(at: V3, way: V3): Rgb {
  const [x, y] = at;
  const inside = x > SHOP.left && x < SHOP.right;
  const doorway = x > -3.1 && x < SHOP.right && y < SHOP.high;
  if (inside && ((y > SHOP.low && y < SHOP.high) || doorway)) {
    const mullion = [-7.45, -6.1, -4.6, -3.15, -1.95].some((post) => Math.abs(x - post) < 0.05);
    const rail = Math.abs(y - 2.3) < 0.03 || Math.abs(y - SHOP.high) < 0.05;
    if (mullion || rail) return [0.1, 0.07, 0.05];
    const steam = 0.34 * smooth(0.42, 0.75, fbm(x * 1.3, y * 0.9, 4, 210)) * smooth(0.4, 1.6, y);
    return mixRgb(shopRoom(at, way), [1, 0.86, 0.66], steam);
  }
  if (y > 3.62) return front(x + 40, at, [0, 0, -1], 400);
  if (inside) return multiply(hex('#7a4a34'), addRgb(lampLight(at, [0, 0, -1]), [0.16, 0.1, 0.06]));
  return groundFloor(x + 40.8, at, [0, 0, -1], 410);
}

/** The end of the street: towers in the damp of the night, hardly a window lit. */
function distant(px: number, up: number): Rgb {
  const glow = Math.exp(-Math.max(0, up) / 0.24);
  const night = mixRgb([0.1, 0.11, 0.14], [0.44, 0.36, 0.28], glow * 0.9);
  const clouds = scaleRgb(night, 0.8 + 0.5 * fbm(px / 260, up * 6, 4, 420));
  let colour = clouds;
  for (const [layer, width, top] of [
    [0, 46, 0.34],
    [1, 62, 0.23],
  ] as const) {
    const block = Math.floor((px + layer * 31) / width);
    const high = top * (0.45 + 0.75 * hash(block, layer, 77));
    if (up > high) continue;
    const body = scaleRgb(
      mixRgb([0.085, 0.09, 0.11], [0.34, 0.28, 0.22], glow * (layer ? 0.35 : 0.7)),
      1,
    );
    const [wx, wy] = [Math.floor(px / 7), Math.floor(up / 0.011)];
    const lit = hash(wx, wy, 88 + layer) > 0.952 && px % 7 > 2 && (up / 0.011) % 1 > 0.4;
    colour = lit ? scaleRgb(hash(wx, wy, 5) < 0.6 ? hex('#ffcf86') : hex('#bfd4ff'), 0.75) : body;
  }
  return colour;
}

/** Whether the ground is nearer than the houses. */
function isGround(px: number, py: number): boolean {
  const down = (py + 0.5 - WALK.cy) / WALK.f;
  if (down <= 0) return false;
  const dx = (px + 0.5 - WALK.cx) / WALK.f;
  const side = dx < 0 ? LEFT.edge / dx : RIGHT.edge / dx;
  const depth = side < LEFT.z && dx < 0 ? LEFT.z : side < RIGHT.z && dx > 0 ? RIGHT.z : side;
  return WALK.eye / down < depth;
}

/** What a ray from the eye meets above the ground. */
function nightWorld(px: number, py: number, mirrored: boolean): Rgb {
  const dx = (px + 0.5 - WALK.cx) / WALK.f;
  const down = (py + 0.5 - WALK.cy) / WALK.f;
  const way: V3 = [dx, mirrored ? down : -down, 1];
  const eye: V3 = [0, mirrored ? -WALK.eye : WALK.eye, 0];
  const damp = (colour: Rgb, z: number): Rgb =>
    mixRgb(colour, [0.27, 0.225, 0.185], 1 - Math.exp(-Math.max(0, z - 12) / 55));
  if (dx * LEFT.z < LEFT.edge) return leftFront(plus(eye, times(way, LEFT.z)), way);
  if (dx * RIGHT.z > RIGHT.edge) {
    const at = plus(eye, times(way, RIGHT.z));
    const n: V3 = [0, 0, -1];
    return at[1] > 3.62 ? front(at[0] + 40.4, at, n, 430) : groundFloor(at[0] + 40.4, at, n, 440);
  }
  const side = dx < 0 ? LEFT.edge / dx : RIGHT.edge / dx;
  const at = plus(eye, times(way, side));
  const roof = 11 + 9 * hash(Math.floor(side / 14), dx < 0 ? 1 : 2, 55);
  if (side < 95 && at[1] < roof && at[1] > -0.5) {
    const n: V3 = [dx < 0 ? 1 : -1, 0, 0];
    const wall = at[1] > 3.62 ? front(at[2], at, n, 450) : groundFloor(at[2], at, n, 460);
    return damp(wall, side);
  }
  return distant(px, way[1] + 0.02);
}

// ---- Things of the street, as sheets and lights.

/** Characters on an upright board: `at` is the left end of the base line. */
function lettering(
  camera: Camera,
  text: string,
  at: V3,
  tall: number,
  fill: string,
  apart = 1.12,
): string {
  const font = fontAt('noto-serif-sc/900Black/NotoSerifSC_900Black.ttf');
  const [x, y] = project(camera, at);
  const k = (tall * camera.f) / at[2] / font.unitsPerEm;
  return font
    .layout(text)
    .glyphs.map(
      (glyph, i) =>
        `<path transform="translate(${x + i * apart * k * font.unitsPerEm} ${y}) scale(${k} ${camera.mirrored ? k : -k})" d="${glyph.path.toSVG()}" fill="${fill}"/>`,
    )
    .join('');
}

const board = (x0: number, x1: number, y0: number, y1: number, z: number): V3[] => [
  [x0, y0, z],
  [x1, y0, z],
  [x1, y1, z],
  [x0, y1, z],
];

/** Somebody in the shop, the hands in front of him; sitting is standing sunk into the floor. */
function shopFigure(at: V3, yaw: number, cloth: Rgb, hat: Rgb): Figure {
  const arm = (side: number): Part[] => {
    const shoulder: V3 = [side * 0.19, 1.39, 0];
    const hand: V3 = [side * 0.1, 1.16, 0.36];
    const elbow = bend(shoulder, hand, 0.29, 0.26, [side, -0.9, 0]);
    return [
      part('cloth', shoulder, elbow, 0.066, 0.055),
      part('cloth', elbow, hand, 0.054, 0.042),
      part('skin', hand, hand, 0.045),
    ];
  };
  const parts = [
    part('cloth', [0, 0.8, 0], [0, 1.3, 0], 0.17, 0.18, 0.66),
    part('cloth', [-0.15, 1.38, 0], [0.15, 1.38, 0], 0.075),
    part('skin', [0, 1.4, 0], [0, 1.52, 0.01], 0.055),
    part('skin', [0, 1.66, 0.02], [0, 1.56, 0.05], 0.094, 0.066),
    part('hat', [0, 1.7, -0.01], [0, 1.74, -0.02], 0.098, 0.1),
    ...arm(-1),
    ...arm(1),
  ];
  const surface = (of: string): Rgb =>
    of === 'skin' ? hex('#b08060') : of === 'hat' ? hat : cloth;
  return { parts, at, yaw, size: 1, surface };
}

const SHOP_GUESTS: readonly Figure[] = [
  shopFigure([-3.95, -0.42, 15.5], 1.3, hex('#3a3d48'), hex('#15110e')),
  shopFigure([-2.75, -0.42, 15.6], -1.3, hex('#7a3428'), hex('#15110e')),
];
const COOK = shopFigure([-5.75, 0.05, 16.3], 0.35, hex('#e4dcca'), hex('#f2ece0'));

const shopStudio = (camera: Camera): Studio => ({
  camera,
  toLight: () => [0, 1, 0],
  light: ({ albedo, normal, open, lit }) => {
    const light = 0.26 + 0.2 * open + 0.62 * clamp(normal[1]) * lit + 0.16 * clamp(normal[2]);
    return multiply(scaleRgb(albedo, light), [1.05, 0.84, 0.56]);
  },
});

/** The people, the counter with its pot, the table: all behind the window. */
async function shopInside(on: Canvas, camera: Camera): Promise<void> {
  const [x0, y0] = project(camera, [SHOP.left, SHOP.high, LEFT.z]);
  const [x1, y1] = project(camera, [SHOP.right, SHOP.low, LEFT.z]);
  const inside = (x: number, y: number): boolean =>
    x > x0 && x < x1 && y > Math.min(y0, y1) && y < Math.max(y0, y1);
  stand(on, shopStudio(camera), COOK, camera.mirrored ? 1 : 3, inside);
  const z = 15.5;
  const clipped = (body: string): string =>
    `<clipPath id="w"><rect x="${x0}" y="${Math.min(y0, y1)}" width="${x1 - x0}" height="${Math.abs(y1 - y0)}"/></clipPath><g clip-path="url(#w)">${body}</g>`;
  const counter =
    sheet(camera, board(-7.3, -4.7, 0, 1.02, z), '#4a2a18') +
    sheet(camera, board(-7.3, -4.7, 1.0, 1.07, z), '#b8824c') +
    sheet(camera, board(-6.95, -6.3, 1.07, 1.36, z), '#565049') +
    sheet(camera, board(-6.97, -6.28, 1.33, 1.38, z), '#9a9288') +
    sheet(camera, board(-5.2, -4.9, 1.07, 1.17, z), '#e8dcc8');
  await draw(on, clipped(counter), { blur: 0.7 });
  for (const guest of SHOP_GUESTS)
    stand(on, shopStudio(camera), guest, camera.mirrored ? 1 : 3, inside);
  const table =
    sheet(camera, board(-3.75, -2.95, 0.7, 0.76, 15.3), '#8a5a34') +
    sheet(camera, board(-3.62, -3.44, 0.76, 0.86, 15.3), '#efe6d6') +
    sheet(camera, board(-3.25, -3.07, 0.76, 0.86, 15.3), '#efe6d6');
  const frame = [-6.1, -4.6, -3.15]
    .map((x) => bar(camera, [x, SHOP.low, 14], [x, SHOP.high, 14], 0.1, '#1a120c'))
    .join('');
  await draw(on, clipped(table + frame), { blur: 0.6 });
}

function shopFront(camera: Camera): string {
  const z = LEFT.z - 0.12;
  let body = sheet(camera, board(SHOP.left - 0.15, SHOP.right + 0.15, 2.92, 3.66, z), '#8c1d14');
  body += lettering(camera, '老街牛肉面', [-6.75, 3.05, z - 0.02], 0.58, '#ffe9b0', 1.5);
  // A curtain of cloth at the door, a lamp box beside it.
  for (let i = 0; i < 4; i += 1)
    body += sheet(camera, board(-3.06 + i * 0.28, -2.82 + i * 0.28, 2.2, 2.82, z), '#7a2418');
  body += sheet(camera, board(-1.72, -1.3, 1.5, 2.7, z - 0.1), '#ffdf9a');
  body += lettering(camera, '面', [-1.67, 2.2, z - 0.12], 0.32, '#8c1d14');
  body += lettering(camera, '面', [-1.67, 1.68, z - 0.12], 0.32, '#8c1d14');
  // Two stools, a bin.
  for (const x of [-6.8, -6.1]) {
    body += sheet(camera, board(x, x + 0.42, 0.4, 0.46, z - 0.9), '#2c2018');
    body += bar(camera, [x + 0.05, 0, z - 0.9], [x + 0.05, 0.4, z - 0.9], 0.04, '#1c1510');
    body += bar(camera, [x + 0.37, 0, z - 0.9], [x + 0.37, 0.4, z - 0.9], 0.04, '#1c1510');
  }
  return body;
}

function aircons(camera: Camera): string {
  let body = '';
  for (const [x, y, z] of [
    [-8.2, 4.9, LEFT.z],
    [-5.6, 4.7, LEFT.z],
    [-3.1, 4.8, LEFT.z],
    [-5.7, 7.8, LEFT.z],
    [6.0, 4.8, RIGHT.z],
    [8.5, 4.9, RIGHT.z],
    [6.1, 7.9, RIGHT.z],
  ] as const) {
    const near = z - 0.35;
    body += sheet(camera, board(x, x + 0.78, y, y + 0.55, near), '#3c3a37');
    body += sheet(camera, board(x, x + 0.78, y + 0.5, y + 0.55, near), '#55514a');
    body += disc(camera, [x + 0.3, y + 0.27, near], 0.2, '#201f1e');
  }
  return body;
}

/** The bus stop: a roof, a back of glass, a bench, a lit poster, a sign. */
function busStop(camera: Camera): string {
  const z = 12.6;
  const steel = '#23282e';
  let body = sheet(camera, board(4.95, 7.6, 0.35, 2.35, z + 0.9), '#3c4a55', 'opacity="0.55"');
  for (const x of [4.95, 6.3, 7.6])
    body += bar(camera, [x, 0, z + 0.9], [x, 2.5, z + 0.9], 0.07, steel);
  body += sheet(camera, board(5.1, 7.3, 0.44, 0.52, z + 0.6), '#4a4540');
  for (const x of [5.3, 7.1]) body += bar(camera, [x, 0, z + 0.6], [x, 0.44, z + 0.6], 0.06, steel);
  body += sheet(
    camera,
    [
      [4.6, 2.62, z - 0.5],
      [8.2, 2.62, z - 0.5],
      [8.0, 2.5, z + 1],
      [4.8, 2.5, z + 1],
    ],
    '#171b20',
  );
  body += sheet(camera, board(4.6, 8.2, 2.5, 2.7, z - 0.5), '#3a4148');
  body += bar(camera, [4.35, 0, z - 0.4], [4.35, 3.0, z - 0.4], 0.07, steel);
  body += disc(camera, [4.35, 2.95, z - 0.42], 0.3, '#2f62a8');
  body += lettering(camera, '站', [4.17, 2.82, z - 0.44], 0.36, '#f4f4ee');
  return body;
}

/** A lit poster: a moon over hills, and a wish. */
function poster(camera: Camera): string {
  const z = 12.55;
  let body = sheet(camera, board(6.95, 8.2, 0.3, 2.3, z + 0.02), '#20252b');
  body += sheet(camera, board(7.02, 8.13, 0.4, 2.22, z), '#cfe2f2');
  body += sheet(camera, board(7.02, 8.13, 0.85, 2.22, z), '#7fa6cc');
  body += disc(camera, [7.78, 1.86, z], 0.2, '#fff6dc');
  const hill = (y: number, lean: number, fill: string): string =>
    sheet(
      camera,
      [
        [7.02, 0.7, z],
        [8.13, 0.7, z],
        [8.13, y, z],
        [7.6 + lean, y + 0.35, z],
        [7.3, y + 0.1, z],
        [7.02, y + 0.2, z],
      ],
      fill,
    );
  body += hill(1.1, 0.1, '#4f7aa4') + hill(0.88, -0.1, '#2c5078');
  body += sheet(camera, board(7.02, 8.13, 0.4, 0.78, z), '#e6eef4');
  body += lettering(camera, '平安回家', [7.1, 0.5, z], 0.22, '#24405e', 1.1);
  return body;
}

/** What shines by itself, added as light. */
function lights(camera: Camera): string {
  const z = 12.6;
  let body = '';
  body += sheet(camera, board(4.9, 6.8, 2.44, 2.5, z), '#cfe6ff');
  for (const [x, y] of [
    [-6.4, 2.5],
    [-5.0, 2.5],
    [-3.7, 2.45],
  ] as const)
    body += disc(camera, [x, y, 15], 0.13, '#fff0c8');
  body += sheet(
    camera,
    [
      [LAMP[0] - 0.32, LAMP[1], 9],
      [LAMP[0] + 0.32, LAMP[1], 9],
      [LAMP[0] + 0.3, LAMP[1] - 0.1, 9],
      [LAMP[0] - 0.3, LAMP[1] - 0.1, 9],
    ],
    '#fff4dc',
  );
  // Lamps down the street, a signal, the rear lights of a cab.
  for (let i = 0; i < 6; i += 1) body += disc(camera, [3.2, 6.4, 26 + i * 12], 0.15, '#ffd28c');
  for (let i = 0; i < 6; i += 1) body += disc(camera, [-0.3, 6.4, 32 + i * 12], 0.15, '#ffd28c');
  body += disc(camera, [3.9, 3.3, 17], 0.12, '#ff4a30');
  body +=
    disc(camera, [1.0, 0.8, 38], 0.14, '#ff3a26') + disc(camera, [2.3, 0.8, 38], 0.14, '#ff3a26');
  return body;
}

/** Posts, the signal, the cab far off. */
function street(camera: Camera): string {
  const dark = '#15171b';
  let body = '';
  for (let i = 5; i >= 0; i -= 1) {
    const z = 26 + i * 12;
    body += bar(camera, [3.9, 0, z], [3.9, 6.3, z], 0.14, '#1d1c1e');
    body += bar(camera, [3.9, 6.3, z], [3.1, 6.5, z], 0.1, '#1d1c1e');
  }
  body += sheet(camera, board(0.85, 2.45, 0.35, 1.0, 38), '#14110f');
  body += sheet(camera, board(1.1, 2.2, 1.0, 1.5, 38), '#1c1815');
  body += bar(camera, [3.9, 0, 17], [3.9, 3.6, 17], 0.1, dark);
  body += sheet(camera, board(3.75, 4.05, 2.6, 3.5, 17), dark);
  return body;
}

function lampPost(camera: Camera): string {
  const x = 3.55;
  let body = bar(camera, [x, 0, 9], [x, 0.9, 9], 0.24, '#211f1d');
  body += bar(camera, [x, 0.9, 9], [x, 5.2, 9], 0.14, '#2a2724');
  body += bar(camera, [x + 0.02, 0.9, 9], [x + 0.02, 5.2, 9], 0.03, '#4c443a');
  body += bar(camera, [x, 5.18, 9], [LAMP[0] + 0.3, 5.48, 9], 0.08, '#2a2724');
  body += bar(camera, [LAMP[0] + 0.5, 5.46, 9], [LAMP[0] - 0.36, 5.42, 9], 0.14, '#24211e');
  return body;
}

// ---- The sweeper.

function sweeperArms(shoulderL: V3, shoulderR: V3, top: V3, grip: V3): Part[] {
  const arm = (shoulder: V3, hand: V3, side: number): Part[] => {
    const elbow = bend(shoulder, hand, 0.3, 0.28, [side, -0.9, -0.3]);
    return [
      part('coat', shoulder, elbow, 0.07, 0.058),
      part('band', between(shoulder, elbow, 0.62), between(shoulder, elbow, 0.78), 0.066),
      part('cuff', elbow, hand, 0.056, 0.046),
      part('glove', hand, hand, 0.052),
    ];
  };
  return [...arm(shoulderL, grip, -1), ...arm(shoulderR, top, 1)];
}

/** Somebody bent over a long broom, facing along +z of his own body. */
function sweeping(): Part[] {
  const up = unit([0, 1, 0.34]);
  const hip: V3 = [0, 0.9, -0.02];
  const at = (high: number): V3 => plus(hip, times(up, high));
  const leg = (side: number, foot: V3): Part[] => {
    const top = plus(hip, [side * 0.1, -0.04, 0]);
    const knee = bend(top, foot, 0.43, 0.43, [side * 0.2, 0, 1]);
    return [
      part('trousers', top, knee, 0.1, 0.076),
      part('trousers', knee, plus(foot, [0, 0.03, 0]), 0.076, 0.066),
      part(
        'shoe',
        plus(foot, [0, -0.03, -0.05]),
        plus(foot, [side * 0.04, -0.035, 0.14]),
        0.055,
        0.048,
      ),
    ];
  };
  const [top, grip, tip]: readonly [V3, V3, V3] = [
    [0.1, 1.22, 0.42],
    [-0.12, 0.86, 0.62],
    [-0.52, 0.16, 1.06],
  ];
  const brush = unit(minus(tip, grip));
  const head = plus(at(0.73), [0, -0.02, 0.07]);
  return [
    ...leg(-1, [-0.16, 0.085, 0.26]),
    ...leg(1, [0.14, 0.085, -0.3]),
    part('trousers', hip, at(0.06), 0.15, 0.15, 0.75),
    part('vest', at(-0.1), at(0.3), 0.178, 0.168, 0.74),
    part('vest', at(0.3), at(0.46), 0.17, 0.15, 0.74),
    part('vest', plus(at(0.49), [-0.14, 0, 0]), plus(at(0.49), [0.14, 0, 0]), 0.078),
    part('skin', at(0.5), at(0.64), 0.055),
    part('skin', plus(head, [0, 0.02, 0]), plus(head, [0, -0.075, 0.02]), 0.092, 0.066),
    part('hat', plus(head, [0, 0.05, -0.005]), plus(head, [0, 0.07, -0.01]), 0.105),
    part('hat', plus(head, [-0.06, 0.042, 0.08]), plus(head, [0.06, 0.042, 0.08]), 0.018),
    part('hat', plus(head, [-0.045, 0.034, 0.12]), plus(head, [0.045, 0.034, 0.12]), 0.014),
    part('skin', plus(head, [0, -0.005, 0.088]), plus(head, [0, -0.03, 0.1]), 0.014, 0.018),
    part('hair', plus(head, [0, 0.0, -0.04]), plus(head, [0, -0.04, -0.045]), 0.082, 0.07),
    ...sweeperArms(plus(at(0.48), [-0.2, 0, 0]), plus(at(0.48), [0.2, 0, 0]), top, grip),
    part('stick', plus(top, times(brush, -0.28)), tip, 0.016),
    part('broom', tip, plus(tip, times(brush, 0.06)), 0.03, 0.036),
    ...[0, 1, 2, 3, 4, 5].map((i) =>
      part(
        'broom',
        plus(tip, times(brush, 0.04)),
        plus(tip, [-0.34 + i * 0.065, -0.135, 0.2 + i * 0.035]),
        0.022,
        0.026,
      ),
    ),
  ];
}

/** Orange cloth, a lime vest with two bands that throw light back. */
function workwear(of: string, [x, y, z]: V3): Rgb {
  const fold = 0.72 + 0.56 * fbm(x * 11, y * 9 + z * 6, 3, 500);
  const lean = y - z * 0.34;
  const silver: Rgb = [2.6, 2.6, 2.4];
  if (of === 'band') return silver;
  if ((of === 'vest' || of === 'trousers') && lean > 0.8) {
    if (lean < 0.815) return scaleRgb(hex('#5a6018'), fold);
    const band = Math.abs(lean - 0.98) < 0.032 || Math.abs(lean - 1.16) < 0.032;
    const brace = Math.abs(Math.abs(x) - 0.095) < 0.026 && lean > 1.16;
    return band || brace ? silver : scaleRgb(hex('#d4e23a'), fold);
  }
  if (of === 'coat') return scaleRgb(hex('#e0661f'), fold);
  if (of === 'cuff') return scaleRgb(hex('#e0661f'), fold);
  if (of === 'trousers' || of === 'vest')
    return Math.abs(y - 0.3) < 0.03 ? silver : scaleRgb(hex('#d0601f'), fold * 0.85);
  if (of === 'skin') return hex('#c08c6a');
  if (of === 'hair') return [0.08, 0.07, 0.07];
  if (of === 'hat') return hex('#d8601f');
  if (of === 'glove') return hex('#d8d4c8');
  if (of === 'shoe') return hex('#26262a');
  if (of === 'stick') return hex('#a88a58');
  const strand = 0.6 + 0.8 * hash(Math.floor(x * 160), Math.floor(z * 160), 9);
  return scaleRgb(hex('#8a7040'), strand);
}

/** The light of the street on a body: the lamp above, the shop, a little sky. */
function streetlight({ albedo, at, normal, view, open, lit }: Touch): Rgb {
  const way = unit(minus(LAMP, at));
  const lamp = 2.1 * clamp(dot(way, normal)) * lit;
  const shop = 0.34 * clamp(dot(unit(minus([-4.7, 1.7, 13.6], at)), normal) * 0.8 + 0.2);
  const stop = 0.3 * clamp(dot(unit(minus([6.2, 1.8, 12.6], at)), normal));
  const near = 0.56 * clamp(-dot(normal, view)) * open;
  const sky = 0.06 + 0.04 * normal[1];
  const light = [
    scaleRgb(LAMP_TINT, lamp),
    scaleRgb(SHOP_TINT, shop),
    scaleRgb(STOP_TINT, stop),
    scaleRgb([0.95, 0.95, 1], near + sky * open),
  ];
  const rim = (1 - clamp(-dot(normal, view))) ** 3 * 0.3 * clamp(normal[1] + 0.5);
  return addRgb(multiply(albedo, light.reduce(addRgb)), scaleRgb(LAMP_TINT, rim));
}

const sweeper: Figure = {
  parts: sweeping(),
  at: [1.15, 0, 5.6],
  yaw: -0.85,
  size: 1,
  surface: workwear,
};

/** Everything that stands in the street, or its mirror image. */
async function streetThings(on: Canvas, mirrored: boolean): Promise<void> {
  const camera: Camera = { ...WALK, mirrored };
  const wet = { blur: 0.7 };
  await shopInside(on, camera);
  await draw(on, aircons(camera), { ...wet, shade: () => 0.85 });
  await draw(on, shopFront(camera), wet);
  await draw(on, street(camera), wet);
  await draw(on, busStop(camera), wet);
  await draw(on, poster(camera), { blur: 0.5 });
  await draw(on, lights(camera), { blur: 0.9, add: 1.15 });
  await draw(on, lampPost(camera), wet);
  stand(
    on,
    { camera, toLight: (at) => unit(minus(LAMP, at)), light: streetlight },
    sweeper,
    mirrored ? 1 : 3,
  );
}

const pavement = (x: number, z: number): boolean => (z > 11.4 && x < -0.9) || (z > 8.2 && x > 3.05);

/** The dry colour of the ground. */
function asphalt(x: number, z: number): Rgb {
  const speck = 0.75 + 0.5 * noise(x * 60, z * 60, 511);
  const worn = 0.6 + 0.8 * fbm(x * 0.7, z * 0.7, 4, 512);
  const fade = mix(1, speck, Math.exp(-z / 9));
  if (pavement(x, z)) {
    const joint = Math.min((((x / 0.5) % 1) + 1) % 1, (z / 0.5) % 1) < 0.08 ? 0.6 : 1;
    return scaleRgb(hex('#6c6862'), worn * fade * joint);
  }
  const paint = smooth(0.3, 0.52, fbm(x * 7, z * 7, 3, 514)) * 0.8;
  const stripe = x > -0.8 && x < 3 && z > 9.6 && z < 12.4 && ((x + 20.8) / 0.82) % 1 < 0.52;
  const lane = Math.abs(z - 4.62) < 0.06 || Math.abs(z - 4.86) < 0.06;
  const base = scaleRgb(hex('#3e4044'), worn * fade);
  if (stripe) return mixRgb(base, hex('#b8b6ae'), paint);
  return lane ? mixRgb(base, hex('#b08a3a'), paint) : base;
}

/** The wet ground: its own colour under the lamps, and the world upside down in it. */
function wetGround(mirror: Canvas): (px: number, py: number) => Rgb {
  const sample = (x: number, y: number): Rgb => {
    const [sx, sy] = [
      clamp(Math.round(x), 0, mirror.width - 1),
      clamp(Math.round(y), WALK.cy, mirror.height - 1),
    ];
    const i = (sy * mirror.width + sx) * 3;
    return [mirror.data[i]!, mirror.data[i + 1]!, mirror.data[i + 2]!];
  };
  return (px, py) => {
    const z = (WALK.eye * WALK.f) / Math.max(0.5, py + 0.5 - WALK.cy);
    const x = ((px + 0.5 - WALK.cx) * z) / WALK.f;
    const lit = multiply(
      asphalt(x, z),
      addRgb(scaleRgb(lampLight([x, 0, z], [0, 1, 0]), 1.3), [0.05, 0.06, 0.085]),
    );
    const dip = fbm(x * 0.55 + 3, z * 0.5, 4, 520);
    const near = Math.exp(-(((x - 0.75) / 1.5) ** 2) - ((z - 4.95) / 0.75) ** 2);
    const pool = smooth(0.5, 0.58, dip + 0.2 * near) * (pavement(x, z) ? 0.5 : 1);
    const rough = mix(1, 0.06, pool);
    const grain = fbm(x * 9, z * 4, 3, 521) - 0.5;
    let all: Rgb = [0, 0, 0];
    for (let k = -7; k <= 7; k += 1) {
      const spread = k * rough * (1.4 + (py - WALK.cy) * 0.026);
      const jitter = grain * 9 * rough + (hash(px, py, 530 + k) - 0.5) * 5 * rough;
      all = addRgb(all, scaleRgb(sample(px + jitter, py + spread + grain * 46 * rough), 1 / 15));
    }
    const grazing = 0.34 + 0.5 * Math.exp(-(py - WALK.cy) / 130);
    return addRgb(
      scaleRgb(lit, 1 - 0.45 * pool),
      scaleRgb(all, mix(grazing * (0.72 + grain * 0.6), 0.86, pool)),
    );
  };
}

/** A kerb of stone between road and pavement. */
const kerbs = (): string =>
  bar(WALK, [-16, 0.06, 11.4], [-0.9, 0.06, 11.4], 0.12, '#4a443c') +
  bar(WALK, [3.05, 0.06, 8.2], [14, 0.06, 8.2], 0.12, '#5a5348') +
  bar(WALK, [3.05, 0.06, 8.2], [3.4, 0.06, 30], 0.1, '#4a443c');

/** The cone of the lamp in the damp air, and steam at the door of the shop. */
function air(on: Canvas): void {
  const [lx, ly] = project(WALK, LAMP);
  lay(on, (x, y) => {
    const down = (y - ly) / 560;
    if (down < 0) return [0, 0, 0, 0];
    const wide = 26 + 300 * down;
    const cone =
      Math.exp(-(((x - lx) / wide) ** 2) * 1.6) * smooth(0, 0.03, down) * Math.exp(-down * 1.9);
    const drizzle = 0.75 + 0.5 * fbm(x / 60, y / 90, 3, 540);
    return [1, 0.84, 0.6, 0.5 * cone * drizzle];
  });
  lay(on, (x, y) => {
    const plume = Math.exp(
      -(((x - 470 - 26 * fbm(y / 60, 3, 3, 551)) / 44) ** 2) - ((y - 400) / 110) ** 2,
    );
    return [0.95, 0.78, 0.58, 0.3 * plume * smooth(0.3, 0.7, fbm(x / 40, y / 46 + 4, 4, 552))];
  });
}

/** The shadow and the dark touch under the sweeper, and wet leaves he brings together. */
async function atHisFeet(on: Canvas): Promise<void> {
  const touch = (x: number, z: number, rx: number): string => {
    const [sx, sy] = project(WALK, [x, 0, z]);
    return `<ellipse cx="${sx.toFixed(1)}" cy="${sy.toFixed(1)}" rx="${rx}" ry="${rx * 0.26}"/>`;
  };
  const soft = await mask(on, touch(1.1, 5.3, 84) + touch(1.2, 5.5, 60), 9);
  darken(on, soft, [0.5, 0.48, 0.46]);
  const of = sequence(560);
  let leaves = '';
  for (let i = 0; i < 150; i += 1) {
    const [r, angle] = [of() ** 1.6 * 0.85, of() * 6.3];
    const [sx, sy] = project(WALK, [
      -0.12 + Math.cos(angle) * r,
      0.02 + 0.1 * of() * (1 - r),
      5.25 + Math.sin(angle) * r * 0.5,
    ]);
    const tint = mixRgb(hex('#4a3418'), hex('#e0b45c'), of() ** 1.2);
    leaves += `<ellipse cx="${sx.toFixed(1)}" cy="${sy.toFixed(1)}" rx="${(2.5 + of() * 4).toFixed(1)}" ry="${(1.2 + of() * 1.4).toFixed(1)}" transform="rotate(${Math.floor(of() * 70 - 35)} ${sx.toFixed(1)} ${sy.toFixed(1)})" fill="${css(tint)}"/>`;
  }
  await draw(on, leaves, { blur: 0.5 });
}

async function night(): Promise<Buffer> {
  const on = canvas(1400, 933);
  const mirror = canvas(1400, 933);
  lay(mirror, (x, y) => nightWorld(x, y, true), WALK.cy);
  await streetThings(mirror, true);
  const wet = wetGround(mirror);
  lay(on, (x, y) => (isGround(x, y) ? wet(x, y) : nightWorld(x, y, false)));
  await draw(on, kerbs(), {
    blur: 0.6,
    shade: (x) => 0.35 + 0.9 * Math.exp(-(((x - 900) / 420) ** 2)),
  });
  await atHisFeet(on);
  await streetThings(on, false);
  air(on);
  await bloom(on, 0.62, 26, 0.55);
  await bloom(on, 0.8, 7, 0.25);
  return develop(on, {
    seed: 151,
    exposure: 1.12,
    contrast: 0.35,
    saturation: 0.85,
    vignette: 0.35,
    grain: 0.034,
    quality: 84,
  });
}

await drawAll('issues/sample/pictures', {
  'marathon-river.jpg': marathon,
  'night-shift.jpg': night,
});
