/**
 * Draws the pictures of issues/broadsheet: the same bytes at every run on one version of sharp.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/broadsheet
 * node out/broadsheet/tests/support/drawBroadsheet.js [folder] [name …]
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
  mixRgb,
  noise,
  type Rgb,
  ramp,
  scaleRgb,
  sequence,
  sky,
  smooth,
} from './pictureCanvas.ts';
import { drawAll } from './pictureRun.ts';
import { type Camera, type Point, polygon, project, sheet, type V3 } from './pictureScene.ts';

/** A bar from a to b, as thick at its ends as it is in pixels. */
function taper(a: Point, b: Point, wideA: number, wideB: number, fill: string): string {
  const long = Math.max(0.01, Math.hypot(b[0] - a[0], b[1] - a[1]));
  const [nx, ny] = [(b[1] - a[1]) / long / 2, (a[0] - b[0]) / long / 2];
  return polygon(
    [
      [a[0] + nx * wideA, a[1] + ny * wideA],
      [b[0] + nx * wideB, b[1] + ny * wideB],
      [b[0] - nx * wideB, b[1] - ny * wideB],
      [a[0] - nx * wideA, a[1] - ny * wideA],
    ],
    fill,
  );
}

// ---- The mouth of the river at dawn, seen from the air.

const AIR: Camera = { cx: 900, cy: 400, f: 1500, eye: 150 };
const SUN: Point = [1120, 378];
const HAZE = hex('#e6ab8c');
const DAWN: readonly (readonly [number, Rgb])[] = [
  [0, hex('#ffc987')],
  [0.1, hex('#f6a983')],
  [0.32, hex('#c090a0')],
  [0.65, hex('#7f86b4')],
  [1, hex('#4c639c')],
];

const veil = (z: number): number => 1 - Math.exp(-z / 5600);
const hazy = (colour: Rgb, z: number): Rgb => mixRgb(colour, HAZE, veil(z));

/** How far east the town reaches at a depth. */
const shore = (z: number): number =>
  -36 - 0.085 * z + 110 * (fbm(z / 520, 2.2, 3, 31) - 0.5) * clamp(z / 700);

/** How far out of the water the flats lie: over 0.5 green, from 0.4 on wet mud. */
function height(x: number, z: number): number {
  const far = 1 - smooth(5200, 11000, z);
  const lobes = fbm(x / 620 + 4, z / 1500 + 1.2, 5, 41);
  const creek = Math.abs(fbm(x / 210 + 9, z / 420, 4, 47) - 0.5);
  return (
    (lobes - 0.1 * (1 - smooth(0, 0.05, creek))) * far - 0.1 * smooth(0.5, 0, (x - shore(z)) / 300)
  );
}

function water(px: number, py: number, z: number): Rgb {
  const down = (py - AIR.cy) / (1064 - AIR.cy);
  const ripple = fbm(px / (6 + 34 * down), py / (1.4 + 3.6 * down), 5, 61) - 0.5;
  const mirrored = ramp(DAWN, clamp(0.04 + down * 0.95 + ripple * 0.22 * (0.3 + down)));
  const deep = mixRgb(mirrored, hex('#3a5068'), 0.26 + 0.22 * down);
  const wide = 34 + 210 * down;
  const glint = Math.exp(-(((px - SUN[0] - ripple * 60) / wide) ** 2)) * (1.05 - 0.55 * down);
  const spark = clamp(0.55 + ripple * 3.4) * glint;
  return hazy(
    addRgb(scaleRgb(deep, 0.94 + ripple * 0.35), scaleRgb([1, 0.7, 0.4], spark * 0.85)),
    z * 0.6,
  );
}

function flats(x: number, z: number, above: number): Rgb {
  const grain = fbm(x / 26, z / 40, 4, 71);
  const reed = mixRgb(
    hex('#54603a'),
    hex('#b08a4c'),
    smooth(0.34, 0.62, fbm(x / 170, z / 260, 4, 73)),
  );
  const mud = mixRgb(hex('#6a5a54'), hex('#94796a'), grain);
  const lit = scaleRgb(mixRgb(mud, reed, smooth(0.455, 0.5, above)), 0.66 + grain * 0.7);
  return lit;
}

function town(x: number, z: number): Rgb {
  const grain = fbm(x / 18, z / 18, 4, 81);
  const park = smooth(0.52, 0.6, fbm(x / 160, z / 200, 3, 83));
  const road = Math.min((((x / 88) % 1) + 1) % 1, (z / 118) % 1) < 0.13;
  const edge = clamp((shore(z) - x) / 26);
  const ground = mixRgb(
    mixRgb(hex('#6f6a58'), hex('#4c5a3a'), park),
    hex('#5d5754'),
    road ? 0.85 : 0,
  );
  return scaleRgb(mixRgb(hex('#b59a7c'), ground, edge), 0.6 + grain * 0.6);
}

function coast(px: number, py: number): Rgb {
  const z = (AIR.eye * AIR.f) / Math.max(0.6, py + 0.5 - AIR.cy);
  const x = ((px + 0.5 - AIR.cx) * z) / AIR.f;
  const wet = water(px, py, z);
  const bank = shore(z);
  if (x < bank) {
    const lands = 1 - smooth(6200, 8200, z);
    return mixRgb(wet, hazy(town(x, z), z), lands * smooth(bank, bank - 3 - z / 500, x));
  }
  const above = height(x, z);
  const soft = 0.004 + z / 90000;
  const shown = smooth(0.43 - soft, 0.43 + soft, above);
  const film = 0.5 * (1 - smooth(0.43, 0.47, above));
  return mixRgb(wet, mixRgb(hazy(flats(x, z, above), z), wet, film), shown);
}

/** The sunk surface of a roof, and the room of the lifts on it. */
function roofTop(
  x: number,
  z: number,
  wide: number,
  deep: number,
  tall: number,
  face: (by: Rgb) => string,
): string {
  const [a, b, c, d] = [x + wide * 0.32, x + wide * 0.6, z + deep * 0.35, z + deep * 0.7];
  const flat = (x0: number, x1: number, z0: number, z1: number, y: number, by: Rgb): string =>
    sheet(
      AIR,
      [
        [x0, y, z0],
        [x1, y, z0],
        [x1, y, z1],
        [x0, y, z1],
      ],
      face(by),
    );
  const upright = (p: V3, q: V3, by: Rgb): string =>
    sheet(AIR, [p, q, [q[0], q[1] + 5, q[2]], [p[0], p[1] + 5, p[2]]], face(by));
  return (
    flat(x + 1.6, x + wide - 1.6, z + 1.6, z + deep - 1.6, tall, [0.72, 0.62, 0.6]) +
    upright([b, tall, c], [b, tall, d], [1.2, 0.9, 0.66]) +
    upright([a, tall, c], [b, tall, c], [0.48, 0.48, 0.58]) +
    flat(a, b, c, d, tall + 5, [0.95, 0.84, 0.78])
  );
}

/** A block of the town: its front, the side towards the sun, its roof. */
function building(
  x: number,
  z: number,
  wide: number,
  deep: number,
  tall: number,
  seed: number,
): string {
  const of = sequence(seed);
  const [x1, z1] = [x + wide, z + deep];
  const tone = mixRgb(hex('#8a8790'), hex('#c7b8a6'), of());
  const face = (by: Rgb): string =>
    css(hazy([tone[0] * by[0], tone[1] * by[1], tone[2] * by[2]], z));
  let body = sheet(
    AIR,
    [
      [x1, 0, z],
      [x1, 0, z1],
      [x1, tall, z1],
      [x1, tall, z],
    ],
    face([1.28, 0.96, 0.7]),
  );
  body += sheet(
    AIR,
    [
      [x, 0, z],
      [x1, 0, z],
      [x1, tall, z],
      [x, tall, z],
    ],
    face([0.5, 0.5, 0.6]),
  );
  body += sheet(
    AIR,
    [
      [x, tall, z],
      [x1, tall, z],
      [x1, tall, z1],
      [x, tall, z1],
    ],
    face([0.95, 0.84, 0.78]),
  );
  if (z > 2100) return body;
  body += roofTop(x, z, wide, deep, tall, face);
  for (let y = 4; y < tall - 2; y += 4) {
    body += sheet(
      AIR,
      [
        [x + 1, y, z],
        [x1 - 1, y, z],
        [x1 - 1, y + 1.5, z],
        [x + 1, y + 1.5, z],
      ],
      face([0.36, 0.38, 0.5]),
    );
    body += sheet(
      AIR,
      [
        [x1, y, z + 1],
        [x1, y, z1 - 1],
        [x1, y + 1.5, z1 - 1],
        [x1, y + 1.5, z + 1],
      ],
      face([1.0, 0.7, 0.5]),
    );
    for (let w = 0; w < wide / 5; w += 1) {
      if (of() > 0.13) continue;
      const at = x + 1.5 + of() * (wide - 5);
      body += sheet(
        AIR,
        [
          [at, y, z],
          [at + 2.4, y, z],
          [at + 2.4, y + 1.6, z],
          [at, y + 1.6, z],
        ],
        '#ffd793',
      );
    }
  }
  return body;
}

function blocks(): string {
  const all: { readonly z: number; readonly body: string }[] = [];
  for (let row = 2; row < 44; row += 1) {
    for (let column = 1; column < 40; column += 1) {
      const [z, x] = [row * 118 + 18, -column * 88 + 16];
      if (x + 64 > shore(z) - 24 || x < -0.66 * z - 90) continue;
      const chance = hash(row, column, 91);
      if (chance < 0.2 || fbm(x / 160, z / 200, 3, 83) > 0.58) continue;
      const core =
        Math.exp(-(((z - 1750) / 800) ** 2)) * Math.exp(-(((x - shore(z) + 190) / 260) ** 2));
      const tall = 14 + 46 * chance ** 2.4 + 125 * core * hash(row, column, 92);
      const wide = 22 + 34 * hash(row, column, 93);
      const deep = 22 + 40 * hash(row, column, 94);
      all.push({ z, body: building(x, z, wide, deep, tall, row * 131 + column) });
      if (chance > 0.5)
        all.push({
          z: z - 6,
          body: building(x + wide + 4, z - 6, 62 - wide, 26, 9 + tall * 0.4, row * 37 + column),
        });
    }
  }
  return all
    .sort((a, b) => b.z - a.z)
    .map(({ body }) => body)
    .join('');
}

/** Trees in the parks and along the streets of the town. */
function parks(): string {
  const of = sequence(95);
  let body = '';
  for (let i = 0; i < 5200; i += 1) {
    const z = 340 + of() ** 1.7 * 2600;
    const x = shore(z) - 30 - of() * (0.62 * z + shore(z) + 60);
    const isPark = fbm(x / 160, z / 200, 3, 83) > 0.535;
    const byStreet = (((x / 88) % 1) + 1) % 1;
    if (!isPark && !(byStreet > 0.13 && byStreet < 0.19)) continue;
    const [px, py] = project(AIR, [x, 2, z]);
    const r = ((1.3 + of() * 2.2) * AIR.f) / z;
    const tint = mixRgb(hex('#36452c'), hex('#7e6a34'), of() ** 1.6);
    const dot = (dx: number, dy: number, size: number, by: Rgb): string =>
      `<ellipse cx="${(px + dx * r).toFixed(1)}" cy="${(py + dy * r).toFixed(1)}" rx="${(size * r).toFixed(1)}" ry="${(size * r * 0.9).toFixed(1)}" fill="${css(hazy(by, z))}"/>`;
    body +=
      dot(0, 0, 1, scaleRgb(tint, 0.75)) + dot(0.28, -0.3, 0.6, addRgb(tint, [0.12, 0.06, 0]));
  }
  return body;
}

/** Trees and lamps along the bank, thinner with distance. */
function promenade(): string {
  const of = sequence(97);
  let body = '';
  for (let z = 5200; z > 330; z -= 5 + z / 150) {
    for (let i = 0; i < 8; i += 1) {
      const [px, py] = project(AIR, [shore(z) - 7 - of() * 24, 2, z + of() * 9]);
      const r = ((1.2 + of() * 1.5) * AIR.f) / z;
      const tint = mixRgb(hex('#33422a'), hex('#8d6a34'), of() ** 2);
      body += `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="${r.toFixed(1)}" ry="${(r * 1.1).toFixed(1)}" fill="${css(hazy(tint, z))}"/>`;
      body += `<ellipse cx="${(px + r * 0.3).toFixed(1)}" cy="${(py - r * 0.35).toFixed(1)}" rx="${(r * 0.55).toFixed(1)}" ry="${(r * 0.5).toFixed(1)}" fill="${css(hazy(scaleRgb(addRgb(tint, [0.16, 0.08, 0]), 1.2), z))}"/>`;
    }
  }
  return body;
}

function lampsOnBank(): string {
  let body = '';
  for (let z = 320; z < 4600; z += 34 + z / 60) {
    const [px, py] = project(AIR, [shore(z) - 3, 6, z]);
    body += `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="${(0.7 + 620 / z).toFixed(2)}" fill="#ffd9a0"/>`;
  }
  return body;
}

interface Turbine {
  readonly x: number;
  readonly z: number;
  readonly turn: number;
}

/** In rows, with a way left free for the birds. */
function turbines(): readonly Turbine[] {
  const all: Turbine[] = [
    { x: 205, z: 610, turn: 0.5 },
    { x: 60, z: 1000, turn: 0.15 },
    { x: 470, z: 1120, turn: 0.85 },
  ];
  for (let row = 0; row < 8; row += 1) {
    const z = 1500 * 1.24 ** row;
    for (let i = 0; i < 11; i += 1) {
      const x = 60 + i * 285 + 90 * hash(row, i, 101) + row * 40;
      const side = x / z;
      if (side > 0.64 || (side > 0.24 && side < 0.345)) continue;
      all.push({ x, z: z * (0.97 + 0.06 * hash(row, i, 102)), turn: hash(row, i, 103) });
    }
  }
  return all.sort((a, b) => b.z - a.z);
}

function turbine({ x, z, turn }: Turbine): string {
  const k = AIR.f / z;
  const [fx, fy] = project(AIR, [x, 0, z]);
  const [hx, hy] = project(AIR, [x, 102, z]);
  const white = css(hazy(hex('#f4ece4'), z * 0.5));
  const shade = css(hazy(hex('#8d8896'), z * 0.5));
  let body = taper([fx, fy], [fx, fy - 11 * k], 8 * k, 7 * k, css(hazy(hex('#d09a3c'), z * 0.7)));
  body += taper([fx, fy - 11 * k], [hx, hy], 6.4 * k, 3.4 * k, shade);
  body += taper([fx + 1.2 * k, fy - 11 * k], [hx + 0.7 * k, hy], 3.6 * k, 1.9 * k, white);
  for (let i = 0; i < 3; i += 1) {
    const angle = (turn + i / 3) * 2 * Math.PI;
    const [ux, uy] = [Math.sin(angle), -Math.cos(angle)];
    const at = (r: number): Point => [hx + ux * r * k, hy + uy * r * k];
    body += taper(at(0), at(14), 2.6 * k, 4.6 * k, white);
    body += taper(at(14), at(74), 4.6 * k, 0.9 * k, i === 1 ? shade : white);
  }
  return `${body}<circle cx="${hx.toFixed(1)}" cy="${hy.toFixed(1)}" r="${(3.4 * k).toFixed(2)}" fill="${white}"/>`;
}

/** The towers upside down in the water, broken by its ripples. */
function towersInWater(all: readonly Turbine[]): string {
  let body = '';
  for (const { x, z } of all) {
    const [fx, fy] = project(AIR, [x, 0, z]);
    const k = AIR.f / z;
    for (let i = 0; i < 26; i += 1) {
      const y = fy + (i * 92 * k) / 26;
      const sway = (hash(i, Math.round(x), 111) - 0.5) * 5 * k * (0.4 + i / 26);
      body += `<rect x="${(fx - 2.6 * k + sway).toFixed(1)}" y="${y.toFixed(1)}" width="${(5.2 * k).toFixed(1)}" height="${(2.1 * k).toFixed(2)}" fill="#4a4452" opacity="${(0.5 * (1 - i / 26)).toFixed(2)}"/>`;
    }
  }
  return body;
}

/** A boat of the upkeep crew with its wake. */
function boat(): string {
  const [x, y] = project(AIR, [20, 0, 470]);
  let body = `<defs><linearGradient id="wake" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff2e2" stop-opacity="0.6"/><stop offset="1" stop-color="#ffe9d2" stop-opacity="0"/></linearGradient></defs><path d="M${x + 6} ${y}Q${x + 150} ${y + 34} ${x + 330} ${y + 110}L${x + 250} ${y + 120}Q${x + 120} ${y + 44} ${x - 4} ${y + 4}Z" fill="url(#wake)"/>`;
  body += `<path d="M${x + 4} ${y + 1}Q${x + 130} ${y + 36} ${x + 262} ${y + 104}" stroke="url(#wake)" stroke-width="4" fill="none"/>`;
  body += `<path d="M${x - 34} ${y - 9}L${x + 24} ${y - 6}L${x + 18} ${y + 7}H${x - 22}Z" fill="#8e2f22"/>`;
  body += `<path d="M${x - 34} ${y - 10}L${x + 24} ${y - 7}V${y - 4}L${x - 32} ${y - 6}Z" fill="#f2e6d8"/>`;
  body += `<path d="M${x - 12} ${y - 8}V${y - 22}H${x + 8}L${x + 11} ${y - 7}Z" fill="#f6eee4"/>`;
  return `${body}<rect x="${x - 10}" y="${y - 19}" width="17" height="5" fill="#2a3442"/><path d="M${x} ${y - 22}V${y - 38}" stroke="#3a3a40" stroke-width="1.6"/>`;
}

function birds(): string {
  const of = sequence(121);
  let body = '';
  for (let i = 0; i < 58; i += 1) {
    const along = of();
    const x = 300 + along * 560 + (of() - 0.5) * 70;
    const y = 262 - along * 112 + (of() - 0.5) * 62;
    const s = 4.4 + 5.4 * along + of() * 2;
    const lift = (of() - 0.35) * s * 0.8;
    body += `<path d="M${(x - s).toFixed(1)} ${(y - lift).toFixed(1)}Q${(x - s * 0.4).toFixed(1)} ${(y - s * 0.34).toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}Q${(x + s * 0.4).toFixed(1)} ${(y - s * 0.34).toFixed(1)} ${(x + s).toFixed(1)} ${(y - lift * 0.8).toFixed(1)}" stroke="#3c3648" stroke-width="${(s * 0.2).toFixed(2)}" fill="none"/>`;
  }
  return body;
}

/** Mist on the water and between the blocks. */
function mist(on: Canvas): void {
  lay(
    on,
    (px, py) => {
      const z = (AIR.eye * AIR.f) / Math.max(0.6, py + 0.5 - AIR.cy);
      const x = ((px - AIR.cx) * z) / AIR.f;
      const bank = smooth(0.46, 0.74, fbm(x / 900 + 3, z / 2600 + 7, 4, 131));
      return [1, 0.85, 0.74, bank * 0.5 * smooth(700, 2600, z)];
    },
    AIR.cy,
  );
}

async function estuary(): Promise<Buffer> {
  const on = canvas(1800, 1064);
  sky(on, AIR.cy + 1, DAWN, {
    lit: hex('#ffcfa4'),
    shade: hex('#8b80a2'),
    cover: 0.5,
    seed: 23,
    size: 1.3,
  });
  lay(
    on,
    (x, y) => {
      const away = Math.hypot((x - SUN[0]) / 520, (y - SUN[1]) / 170);
      return [1, 0.8, 0.5, 0.78 * Math.exp(-away * away * 1.5)];
    },
    0,
    AIR.cy + 1,
  );
  await draw(on, `<circle cx="${SUN[0]}" cy="${SUN[1]}" r="14" fill="#fff2cc"/>`, {
    blur: 2.4,
    add: 1.1,
  });
  lay(on, coast, AIR.cy);
  const all = turbines();
  await draw(on, towersInWater(all), { blur: 0.8 });
  await draw(on, parks(), { blur: 0.6 });
  await draw(on, blocks(), { blur: 0.6 });
  await draw(on, promenade(), { blur: 0.6 });
  await draw(on, lampsOnBank(), { blur: 0.8, add: 0.9 });
  mist(on);
  await draw(on, all.map(turbine).join(''), { blur: 0.5 });
  await draw(on, boat(), { blur: 0.6 });
  await draw(on, birds(), { blur: 0.4 });
  await bloom(on, 0.8, 22, 0.4);
  return develop(on, {
    seed: 201,
    exposure: 1.0,
    contrast: 0.5,
    saturation: 0.86,
    vignette: 0.3,
    grain: 0.02,
    quality: 72,
  });
}

// ---- The granary with its books.

const HALL: Camera = { cx: 840, cy: 585, f: 1120, eye: 1.68 };
const ROOM = { half: 8, wall: 5.6, ridge: 11.2, end: 40 };
const SHELF = { x: 4.9, tall: 3.3, from: 1.5, to: 37 };
const TABLES = [
  [-3.3, -1.5],
  [1.5, 3.3],
] as const;
const TOP = 0.76;
const LIGHT: Rgb = [1.0, 0.93, 0.8];

interface Hit {
  readonly of: 'floor' | 'wall' | 'roof' | 'end' | 'shelf' | 'table';
  readonly at: V3;
}

/** Where a ray through the hall ends. */
function meet(from: V3, dx: number, dy: number): Hit {
  let best: Hit['of'] = 'end';
  let t = ROOM.end - from[2];
  const test = (to: number, of: Hit['of']): void => {
    if (to > 1e-4 && to < t) [t, best] = [to, of];
  };
  const at = (to: number): V3 => [from[0] + dx * to, from[1] + dy * to, from[2] + to];
  if (dy < 0) test(-from[1] / dy, 'floor');
  if (dy < 0 && from[1] > TOP) {
    const to = (TOP - from[1]) / dy;
    const [x, , z] = at(to);
    if (z > 2 && z < 33 && TABLES.some(([a, b]) => x > a && x < b)) test(to, 'table');
  }
  if (dx !== 0) {
    const side = Math.sign(dx);
    test((side * ROOM.half - from[0]) / dx, 'wall');
    const to = (side * SHELF.x - from[0]) / dx;
    const [, y, z] = at(to);
    const isGap = ((z - SHELF.from) / 5.4) % 1 > 0.83;
    if (y < SHELF.tall && z > SHELF.from && z < SHELF.to && !isGap) test(to, 'shelf');
    const steep = (ROOM.ridge - ROOM.wall) / ROOM.half;
    const rise = dy + side * dx * steep;
    if (rise > 0) test((ROOM.ridge - from[1] - side * from[0] * steep) / rise, 'roof');
  }
  return { of: best, at: at(t) };
}

const BOOKS = [
  '#8e3b2e',
  '#2f4a63',
  '#c9b48a',
  '#4f6142',
  '#7a5a34',
  '#d9d0bc',
  '#5b3346',
  '#37454a',
  '#b8863a',
  '#9a9184',
].map(hex);

function books([, y, z]: V3, side: number): Rgb {
  const row = Math.floor(y / 0.55);
  const up = y / 0.55 - row;
  const plank = up < 0.07 || y > SHELF.tall - 0.06;
  const post = ((z - SHELF.from) / 0.9) % 1 < 0.045;
  if (plank || post) return scaleRgb(hex('#a57a4a'), 0.75 + 0.4 * noise(z * 3, y * 30, 5));
  const n = Math.floor(z / 0.045 + hash(row, side + 4, 7));
  const group = Math.floor(n / 5);
  const tall = 0.62 + 0.26 * hash(group, row, 11 + side) + 0.06 * hash(n, row, 12);
  const missing = hash(Math.floor(n / 9), row, 13 + side) < 0.1;
  if (up > tall || missing) return scaleRgb(hex('#33261b'), 0.8 + 0.5 * up);
  const tint =
    BOOKS[
      Math.floor(
        hash(n + (hash(group, row, 15) < 0.4 ? -(n % 5) : 0), row, 14 + side) * BOOKS.length,
      )
    ] ?? LIGHT;
  const label = up > 0.2 && up < 0.3 ? 0.5 : 0;
  const round = 0.72 + 0.4 * Math.sin(((((z / 0.045) % 1) + 1) % 1) * Math.PI);
  return scaleRgb(mixRgb(tint, hex('#efe8d8'), label), round * 0.85);
}

/** Boards between rafters; open to the sky along the ridge. */
function roof([x, , z]: V3): Rgb {
  const away = Math.abs(x);
  const rafter = (z / 1.6) % 1 < 0.1;
  if (away < 1.25)
    return rafter || Math.abs(away - 1.2) < 0.06 || away < 0.05
      ? hex('#5a4632')
      : [1.5, 1.46, 1.36];
  const glow = Math.exp(-(away - 1.2) / 1.5);
  const board = 0.7 + 0.45 * noise(z * 1.1, Math.floor(away / 0.24) * 7.3, 21);
  const joint = (away / 0.24) % 1 < 0.08 ? 0.6 : 1;
  return scaleRgb(hex(rafter ? '#6b4a2c' : '#8a6039'), board * joint * (0.42 + 0.75 * glow));
}

function brick(along: number, y: number): Rgb {
  const row = Math.floor(y / 0.09);
  const shift = (row % 2) * 0.13;
  const joint = (y / 0.09) % 1 < 0.14 || ((((along + shift) / 0.26) % 1) + 1) % 1 < 0.05;
  const tone =
    0.72 +
    0.4 * hash(row, Math.floor((along + shift) / 0.26), 31) +
    0.3 * (fbm(along, y, 3, 32) - 0.5);
  return scaleRgb(joint ? hex('#a79c8c') : hex('#77706a'), tone);
}

/** Light on a place: from the ridge, most of it in the middle of the hall. */
function daylight([x, y, z]: V3): number {
  const bay = 0.86 + 0.2 * Math.cos((z / 4) * 2 * Math.PI);
  return (0.5 + 0.62 * Math.exp(-((x / 4.2) ** 2))) * bay * (0.86 + 0.03 * y);
}

function surface({ of, at }: Hit): Rgb {
  const [x, y, z] = at;
  switch (of) {
    case 'roof':
      return roof(at);
    case 'shelf':
      return scaleRgb(books(at, Math.sign(x)), daylight(at) * (0.72 + 0.16 * y) * 1.25);
    case 'wall': {
      const window = y > 3.9 && y < 5.0 && (z / 4) % 1 > 0.3 && (z / 4) % 1 < 0.7;
      return window ? [1.2, 1.18, 1.12] : scaleRgb(brick(z, y), 0.75);
    }
    case 'end': {
      const window = Math.abs(x) < 1.6 && y > 6.4 && y < 9.2;
      const bar = Math.abs(((x + 9.6) % 0.8) - 0.4) > 0.36 || y % 0.93 < 0.07;
      if (window) return bar ? hex('#5d4a38') : [1.35, 1.32, 1.24];
      return scaleRgb(brick(x, y), 1.15);
    }
    case 'table': {
      const grain = fbm(x * 9, z * 0.8, 4, 41);
      const edge = TABLES.some(([a, b]) => Math.min(x - a, b - x) < 0.035);
      return scaleRgb(hex('#dcae78'), (0.66 + 0.5 * grain) * daylight(at) * (edge ? 0.7 : 1.12));
    }
    case 'floor': {
      const joint = (((x / 0.6) % 1) + 1) % 1 < 0.02 || (z / 0.6) % 1 < 0.02;
      const worn = fbm(x * 1.2, z * 1.2, 4, 43);
      const under = TABLES.some(([a, b]) => x > a - 0.2 && x < b + 0.2) ? 0.5 : 1;
      return scaleRgb(
        hex('#a99b88'),
        (0.62 + 0.5 * worn) * (joint ? 0.72 : 1) * daylight(at) * under,
      );
    }
  }
}

const airy = (colour: Rgb, z: number): Rgb => mixRgb(colour, hex('#f1e2c4'), 1 - Math.exp(-z / 62));

function hall(px: number, py: number): Rgb {
  const dx = (px + 0.5 - HALL.cx) / HALL.f;
  const dy = -(py + 0.5 - HALL.cy) / HALL.f;
  const hit = meet([0, HALL.eye, 0], dx, dy);
  const colour = airy(surface(hit), hit.at[2]);
  if (hit.of !== 'floor' && hit.of !== 'table') return colour;
  const rough = hit.of === 'floor' ? 0.09 : 0.16;
  let other: Rgb = [0, 0, 0];
  for (let k = 0; k < 6; k += 1) {
    const side = (hash(px, py, 300 + k) - 0.5) * rough * 0.5;
    const lift = 1 + (hash(px, py, 320 + k) - 0.5) * rough * 4;
    const far = meet([hit.at[0], hit.at[1] + 0.001, hit.at[2]], dx + side, -dy * lift);
    other = addRgb(other, scaleRgb(airy(surface(far), far.at[2]), 1 / 6));
  }
  return mixRgb(colour, other, hit.of === 'floor' ? 0.3 : 0.16);
}

/** The trusses of the old roof, from the far ones on. */
function trusses(): string {
  let body = '';
  for (let z = 38; z >= 10; z -= 4) {
    const wood = (by: number): string => css(airy(scaleRgb(hex('#6e4c2e'), by), z));
    const beam = (a: Point, b: Point, thick: number, by: number): void => {
      const k = (thick * HALL.f) / z;
      body += taper(project(HALL, [a[0], a[1], z]), project(HALL, [b[0], b[1], z]), k, k, wood(by));
    };
    for (const s of [-1, 1]) {
      beam([s * ROOM.half, ROOM.wall], [s * 0.1, ROOM.ridge - 0.1], 0.24, 0.9);
      beam([s * 3.9, ROOM.wall], [s * 3.9, 8.4], 0.16, 0.8);
      beam([s * 3.9, ROOM.wall + 0.1], [s * 0.1, 9.4], 0.14, 0.75);
    }
    beam([-ROOM.half, ROOM.wall], [ROOM.half, ROOM.wall], 0.3, 0.85);
    beam([-ROOM.half, ROOM.wall + 0.13], [ROOM.half, ROOM.wall + 0.13], 0.06, 1.5);
    beam([0, ROOM.wall], [0, ROOM.ridge], 0.2, 0.9);
  }
  return body;
}

const CLOTH = [
  '#39475c',
  '#7c3f36',
  '#5f6650',
  '#c8bca4',
  '#2d2f36',
  '#8f7a5c',
  '#4d6a78',
  '#a85e3c',
  '#d8d4cc',
];

/** Somebody who reads at a table, from the side; `way` is where the face looks. */
function reader(x: number, z: number, way: 1 | -1, seed: number, isNear: boolean): string {
  const of = sequence(seed);
  const [px, py] = project(HALL, [x, 0, z]);
  const k = HALL.f / z;
  const cloth = hex(CLOTH[Math.floor(of() * CLOTH.length)] ?? '#39475c');
  const tint = (base: Rgb, by: number): string => css(airy(scaleRgb(base, by), z));
  const hair = mixRgb(hex('#1d1714'), hex('#8d8a88'), of() < 0.2 ? 1 : of() * 0.2);
  const lean = 0.1 + 0.12 * of();
  const nod = 0.03 + 0.05 * of();
  const [sx, sy] = [lean, -1.08];
  const [hx, hy] = [lean + 0.09 + nod, -1.31 + nod * 0.5];
  const id = `r${seed}`;
  const g = `<linearGradient id="${id}" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="${tint(cloth, 1.7)}"/><stop offset="0.35" stop-color="${tint(cloth, 1)}"/><stop offset="1" stop-color="${tint(cloth, 0.42)}"/></linearGradient>`;
  const legs = isNear
    ? `<path d="M-0.14 -0.42L0.4 -0.5Q0.48 -0.5 0.46 -0.4L0.42 -0.04H0.3L0.32 -0.34L-0.1 -0.3Z" fill="${tint(hex('#2b2c33'), 1)}"/><path d="M0.29 -0.07H0.52V0H0.29Z" fill="${tint(hex('#241d1a'), 1)}"/>`
    : '';
  const chair = isNear
    ? `<path d="M-0.26 -0.92L-0.2 -0.92L-0.12 -0.44H0.34V-0.38H0.32L0.34 0H0.29L0.26 -0.38H-0.12L-0.2 0H-0.25L-0.18 -0.4Z" fill="${tint(hex('#7a5430'), 0.9)}"/>`
    : '';
  const torso = `<path d="M-0.15 -0.36Q-0.2 -0.7 ${sx - 0.14} ${sy + 0.03}Q${sx - 0.04} ${sy - 0.09} ${sx + 0.08} ${sy - 0.03}Q${sx + 0.14} ${sy + 0.2} 0.14 -0.62L0.13 -0.36Z" fill="url(#${id})"/>`;
  const arm = `<path d="M${sx - 0.05} ${sy + 0.06}Q${sx + 0.06} ${sy} ${sx + 0.09} ${sy + 0.1}L${sx + 0.13} -0.86L0.5 -0.83Q0.53 -0.79 0.5 -0.76L${sx + 0.06} -0.75Q${sx - 0.01} -0.76 ${sx - 0.02} -0.84Z" fill="${tint(cloth, 1.15)}"/><ellipse cx="0.52" cy="-0.8" rx="0.05" ry="0.03" fill="${tint(hex('#d9a98a'), 1)}"/>`;
  const mark = `<path d="M${hx + 0.06} ${hy - 0.012}L${hx + 0.09} ${hy - 0.016}" stroke="#2a1c16" stroke-width="0.016" opacity="0.75"/><path d="M${hx + 0.05} ${hy - 0.04}L${hx + 0.092} ${hy - 0.042}" stroke="#2a1c16" stroke-width="0.01" opacity="0.6"/><path d="M${hx + 0.075} ${hy + 0.07}L${hx + 0.098} ${hy + 0.068}" stroke="#8a4a3c" stroke-width="0.012" opacity="0.8"/><path d="M${hx - 0.02} ${hy + 0.11}Q${hx + 0.05} ${hy + 0.13} ${hx + 0.1} ${hy + 0.09}L${hx + 0.04} ${hy + 0.02}Z" fill="#6a4030" opacity="0.25"/>`;
  const ear = `<ellipse cx="${hx - 0.012}" cy="${hy + 0.02}" rx="0.018" ry="0.03" fill="${tint(hex('#c08d70'), 0.95)}"/>`;
  const glasses =
    of() < 0.35
      ? `<path d="M${hx - 0.01} ${hy - 0.012}H${hx + 0.05}" stroke="#2a2220" stroke-width="0.008"/><rect x="${hx + 0.05}" y="${hy - 0.03}" width="0.045" height="0.04" rx="0.012" fill="none" stroke="#2a2220" stroke-width="0.009"/>`
      : '';
  const long = of() < 0.45;
  const head = `<path d="M${hx - 0.09} ${hy + 0.06}L${hx - 0.07} ${sy + 0.02}H${hx + 0.03}L${hx + 0.04} ${hy + 0.08}Z" fill="${tint(hex('#b9896b'), 0.85)}"/><ellipse cx="${hx + 0.02}" cy="${hy + 0.01}" rx="0.085" ry="0.112" fill="${tint(hex('#d9a98a'), 1.05)}"/><path d="M${hx + 0.1} ${hy}L${hx + 0.125} ${hy + 0.035}L${hx + 0.09} ${hy + 0.05}Z" fill="${tint(hex('#d9a98a'), 1)}"/>`;
  const cut = long
    ? `<path d="M${hx + 0.075} ${hy - 0.06}Q${hx + 0.05} ${hy - 0.15} ${hx - 0.03} ${hy - 0.14}Q${hx - 0.14} ${hy - 0.12} ${hx - 0.13} ${hy + 0.03}L${hx - 0.15} ${hy + 0.22}L${hx - 0.03} ${hy + 0.2}Q${hx - 0.02} ${hy + 0.05} ${hx} ${hy - 0.02}Z" fill="${tint(hair, 1.2)}"/>`
    : `<path d="M${hx + 0.09} ${hy - 0.05}Q${hx + 0.06} ${hy - 0.14} ${hx - 0.02} ${hy - 0.135}Q${hx - 0.12} ${hy - 0.12} ${hx - 0.105} ${hy + 0.03}L${hx - 0.07} ${hy + 0.09}Q${hx - 0.04} ${hy + 0.02} ${hx} ${hy - 0.02}Z" fill="${tint(hair, 1.2)}"/>`;
  const shine = `<path d="M${hx + 0.03} ${hy - 0.125}Q${hx - 0.08} ${hy - 0.13} ${hx - 0.105} ${hy - 0.04}Q${hx - 0.06} ${hy - 0.1} ${hx + 0.03} ${hy - 0.125}Z" fill="#fff0d8" opacity="0.28"/>`;
  return `<defs>${g}<clipPath id="c${seed}"><rect x="-1" y="-2" width="2.2" height="1.35"/></clipPath></defs><g transform="translate(${px.toFixed(1)} ${py.toFixed(1)}) scale(${(way * k).toFixed(3)} ${k.toFixed(3)})">${isNear ? chair : ''}<g${isNear ? '' : ` clip-path="url(#c${seed})"`}>${legs}${torso}${head}${mark}${cut}${long ? '' : ear}${glasses}${shine}${arm}</g></g>`;
}

/** A lamp with a shade of green glass, an open book on either side. */
function lampAndBooks(x: number, z: number, seed: number): string {
  const of = sequence(seed);
  const [px, py] = project(HALL, [x, TOP, z]);
  const k = HALL.f / z;
  let body = '';
  for (const [dx, dz] of [
    [-0.52, 0.35],
    [0.5, -0.3],
    [0.48, 0.75],
  ] as const) {
    if (of() < 0.2) continue;
    const [w, d] = [0.2, 0.3];
    const flat = (a: number, b: number, by: number): string =>
      sheet(
        HALL,
        [
          [x + dx + a, TOP + 0.02, z + dz],
          [x + dx + b, TOP + 0.02, z + dz],
          [x + dx + b, TOP + 0.02, z + dz + d],
          [x + dx + a, TOP + 0.02, z + dz + d],
        ],
        css(airy(scaleRgb(hex('#f4ecd8'), by), z)),
      );
    body += flat(-w, 0, 1) + flat(0, w, 0.88);
  }
  body += `<ellipse cx="${px}" cy="${py}" rx="${0.11 * k}" ry="${0.03 * k}" fill="#7d5c22"/><rect x="${px - 0.014 * k}" y="${py - 0.42 * k}" width="${0.028 * k}" height="${0.42 * k}" fill="#a8803a"/>`;
  body += `<path d="M${px - 0.24 * k} ${py - 0.36 * k}Q${px - 0.22 * k} ${py - 0.5 * k} ${px - 0.1 * k} ${py - 0.51 * k}H${px + 0.1 * k}Q${px + 0.22 * k} ${py - 0.5 * k} ${px + 0.24 * k} ${py - 0.36 * k}Z" fill="${css(airy(hex('#2f6b4a'), z * 0.6))}"/>`;
  return `${body}<rect x="${px - 0.22 * k}" y="${py - 0.37 * k}" width="${0.44 * k}" height="${0.035 * k}" fill="#ffedb8"/>`;
}

function lampGlow(): string {
  let body = '';
  for (const [a, b] of TABLES)
    for (let z = 6.2; z < 33; z += 2.6) {
      const [px, py] = project(HALL, [(a + b) / 2, TOP + 0.1, z]);
      const k = HALL.f / z;
      body += `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="${(0.5 * k).toFixed(1)}" ry="${(0.16 * k).toFixed(1)}" fill="#ffcf80"/>`;
    }
  return body;
}

/** The inner edges of the tables and what carries them. */
function tableEdges(): string {
  let body = '';
  for (const x of [TABLES[0][1], TABLES[1][0]]) {
    for (let z = 32; z > 2; z -= 2.6) {
      const to = Math.max(2, z - 2.6);
      body += sheet(
        HALL,
        [
          [x, 0, z],
          [x, 0, z - 0.1],
          [x, TOP, z - 0.1],
          [x, TOP, z],
        ],
        css(airy(hex('#4a3422'), z)),
      );
      body += sheet(
        HALL,
        [
          [x, TOP - 0.07, z],
          [x, TOP - 0.07, to],
          [x, TOP, to],
          [x, TOP, z],
        ],
        css(airy(hex('#6b4a2c'), z)),
      );
    }
  }
  return body;
}

/** Whoever sits behind the tables, what stands on them, whoever sits before them: from the far end on. */
function people(): string {
  let body = '';
  for (let step = 24; step >= 0; step -= 1) {
    const z = 5.6 + step * 1.08;
    const far = z + 0.35;
    if (hash(step, 1, 51) < 0.72) body += reader(-3.72, far, 1, 600 + step, false);
    if (hash(step, 2, 51) < 0.7) body += reader(3.72, far, -1, 640 + step, false);
    if (step % 2 === 0) {
      body += lampAndBooks((TABLES[0][0] + TABLES[0][1]) / 2, z, 700 + step);
      body += lampAndBooks((TABLES[1][0] + TABLES[1][1]) / 2, z, 740 + step);
    }
    if (step > 0 && hash(step, 3, 52) < 0.66) body += reader(-1.06, z, -1, 680 + step, true);
    if (step > 1 && hash(step, 4, 52) < 0.62) body += reader(1.06, z, 1, 720 + step, true);
  }
  return body;
}

/** Light that falls from the ridge, in sheets between the trusses. */
function shafts(): string {
  let body = '';
  for (let z = 36; z >= 8; z -= 4) {
    const fall = (x: number): V3 => [x, 0.4, z - 1.2];
    body += `<g opacity="${(0.9 - z / 60).toFixed(2)}">${sheet(HALL, [[-1.2, 10.3, z], [1.2, 10.3, z], fall(3.2), fall(-0.6)], '#ffeccb')}</g>`;
  }
  return body;
}

async function granary(): Promise<Buffer> {
  const on = canvas(1760, 1056);
  lay(on, hall);
  await draw(on, trusses(), { blur: 0.7, shade: (_, y) => 1.15 - 0.35 * (y / 500) });
  await draw(on, tableEdges(), { blur: 0.7 });
  await draw(on, lampGlow(), { blur: 9, add: 0.16 });
  await draw(on, people(), {
    blur: 0.8,
    shade: (x, y) => 0.86 + 0.28 * fbm(x / 17, y / 21, 3, 61),
  });
  await draw(on, shafts(), { blur: 22, add: 0.055 });
  await bloom(on, 0.78, 30, 0.4);
  await bloom(on, 0.88, 8, 0.2);
  return develop(on, {
    seed: 211,
    exposure: 1.14,
    contrast: 0.5,
    saturation: 0.95,
    vignette: 0.42,
    grain: 0.02,
    quality: 70,
  });
}

await drawAll('issues/broadsheet/pictures', {
  'estuary-dawn.jpg': estuary,
  'granary-library.jpg': granary,
});
