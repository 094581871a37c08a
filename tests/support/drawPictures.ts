/**
 * Draws the pictures of issues/sample: the same bytes at every run on one version of sharp.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/pictures
 * node out/pictures/tests/support/drawPictures.js [folder] [name …]
 */
import sharp from 'sharp';
import {
  bloom,
  type Canvas,
  canvas,
  clamp,
  css,
  defocus,
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
  reflect,
  ridge,
  scaleRgb,
  sequence,
  sky,
  smooth,
} from './pictureCanvas.ts';
import { drawAll } from './pictureRun.ts';
import { type Camera, type Point, polygon, project } from './pictureScene.ts';

/** Somebody on foot, `tall` pixels high, the feet at (x, y). */
function walker(x: number, y: number, tall: number, fill: string, seed: number): string {
  const of = sequence(seed);
  const stride = 0.05 + 0.12 * of();
  const coat = 0.36 + 0.14 * of();
  const swing = 0.04 + 0.1 * of();
  const flip = of() < 0.5 ? -1 : 1;
  const wide = 0.105 + 0.025 * of();
  const limb = (points: string, width: number): string =>
    `<polyline points="${points}" fill="none" stroke="${fill}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const bag =
    of() < 0.55
      ? `<rect x="${wide + swing - 0.02}" y="-0.47" width="0.13" height="0.15" rx="0.03" fill="${fill}"/>`
      : '';
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${flip * tall} ${tall})">
    <ellipse cx="0.01" cy="-0.93" rx="0.052" ry="0.068" fill="${fill}"/><rect x="-0.025" y="-0.9" width="0.05" height="0.08" fill="${fill}"/>
    <path d="M${-wide} -0.79Q0 -0.87 ${wide} -0.79L${wide + 0.02} ${-coat}L${-wide - 0.02} ${-coat}Z" fill="${fill}"/>
    ${limb(`${-wide},-0.77 ${-wide - 0.03},-0.6 ${-wide - swing},-0.44`, 0.058)}${limb(`${wide},-0.77 ${wide + 0.03},-0.6 ${wide + swing},-0.44`, 0.058)}
    ${limb(`-0.045,-0.46 ${-stride * 0.5},-0.24 ${-stride},-0.02`, 0.085)}${limb(`0.045,-0.46 ${stride * 0.8},-0.25 ${stride},-0.02`, 0.085)}
    ${limb(`${-stride},-0.015 ${-stride + 0.06},-0.012`, 0.04)}${limb(`${stride},-0.015 ${stride + 0.07},-0.012`, 0.04)}${bag}</g>`;
}

interface Branch {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly level: number;
}

/** A tree grown from its foot. */
function grow(
  seed: number,
  foot: Point,
  length: number,
  width: number,
  levels: number,
  tropism = 0.1,
): Branch[] {
  const of = sequence(seed);
  const branches: Branch[] = [];
  const go = (from: Point, angle: number, long: number, thick: number, level: number): void => {
    let at = from;
    let turn = angle;
    for (let i = 0; i < 3; i += 1) {
      turn += (of() - 0.5) * 0.28;
      const to: Point = [at[0] + (Math.cos(turn) * long) / 3, at[1] - (Math.sin(turn) * long) / 3];
      branches.push({ from: at, to, width: thick * (1 - i * 0.1), level });
      at = to;
    }
    if (level === 0) return;
    const forks = level > levels - 2 || of() < 0.45 ? 3 : 2;
    for (let i = 0; i < forks; i += 1) {
      const spread = (i / (forks - 1) - 0.5) * (1.15 + of() * 0.5);
      const upward = (Math.PI / 2 - turn) * tropism;
      const part = 0.66 + of() * 0.2;
      go(at, turn + spread + upward, long * part, thick * (forks === 3 ? 0.6 : 0.68), level - 1);
    }
  };
  go(foot, Math.PI / 2 + 0.04, length, width, levels);
  return branches;
}

const limbs = (branches: readonly Branch[], stroke: string): string =>
  branches
    .map(
      ({ from, to, width }) =>
        `<line x1="${from[0].toFixed(1)}" y1="${from[1].toFixed(1)}" x2="${to[0].toFixed(1)}" y2="${to[1].toFixed(1)}" stroke="${stroke}" stroke-width="${width.toFixed(2)}" stroke-linecap="round"/>`,
    )
    .join('');

/** Layers of hills, paler with distance. */
async function hills(
  on: Canvas,
  layers: readonly {
    base: number;
    rise: number;
    wide: number;
    colour: Rgb;
    haze: Rgb;
    seed: number;
    soft?: number;
  }[],
  foot: number,
): Promise<void> {
  for (const layer of layers) {
    const covered = await mask(
      on,
      ridge(on, layer.seed, layer.base, layer.rise, layer.wide, foot),
      layer.soft ?? 0.8,
    );
    paint(on, covered, (x, y) => {
      const grain = fbm(x / 22, y / 13, 4, layer.seed + 9);
      const down = smooth(layer.base - layer.rise * 0.7, foot, y);
      return mixRgb(scaleRgb(layer.colour, 0.72 + grain * 0.56), layer.haze, down * 0.85);
    });
  }
}

async function bridge(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const line = 590;
  sky(
    on,
    line,
    [
      [0, hex('#f6a05a')],
      [0.14, hex('#d9805f')],
      [0.4, hex('#7a6687')],
      [1, hex('#22305a')],
    ],
    { lit: hex('#ff9f6a'), shade: hex('#4b4668'), cover: 0.52, seed: 11 },
  );
  lay(on, (x, y) => {
    const away = Math.hypot((x - 1010) / 430, (y - line) / 190);
    return [1, 0.72, 0.38, 0.62 * Math.exp(-away * away * 1.6)];
  });
  await hills(
    on,
    [
      { base: 520, rise: 90, wide: 420, colour: hex('#6f5a74'), haze: hex('#d98d66'), seed: 21 },
      { base: 556, rise: 60, wide: 260, colour: hex('#4c4462'), haze: hex('#a7706a'), seed: 24 },
    ],
    line,
  );
  const of = sequence(5);
  let city = '';
  let lamps = '';
  for (let x = -10; x < 1450; x += 12 + of() * 26) {
    const tall = 12 + of() ** 2.2 * 92 * (0.35 + noise(x / 170, 1, 8));
    const wide = 14 + of() * 26;
    city += `<rect x="${x}" y="${line - tall}" width="${wide}" height="${tall}" fill="${css(mixRgb(hex('#2b2a45'), hex('#7d5a62'), of() * 0.6))}"/>`;
    for (let w = 0; w < tall / 7; w += 1) {
      if (of() < 0.42)
        lamps += `<rect x="${x + 2 + of() * (wide - 5)}" y="${line - of() * tall}" width="2" height="2.4" fill="#ffd591"/>`;
    }
  }
  await draw(on, city, { blur: 0.9 });
  await draw(on, lamps, { blur: 0.7, add: 0.8 });
  // Nearer to the right: the deck climbs and widens.
  const deck = (x: number): number => 548 - ((x + 100) / 1540) ** 1.6 * 108;
  let steel = `<path d="M-10 ${deck(-10)}`;
  for (let x = 0; x <= 1450; x += 10) steel += `L${x} ${deck(x).toFixed(1)}`;
  for (let x = 1450; x >= -10; x -= 10)
    steel += `L${x} ${(deck(x) + 5 + ((x + 100) / 1540) ** 1.8 * 21).toFixed(1)}`;
  steel += 'Z"/>';
  let cables = '';
  let beads = '';
  for (const [tx, top, reach, thick] of [
    [430, 300, 330, 11],
    [1060, 96, 560, 24],
  ] as const) {
    const foot = deck(tx);
    steel += `<path d="M${tx - thick} ${line + 6}L${tx - thick * 0.72} ${foot}L${tx - thick * 0.32} ${top}H${tx + thick * 0.32}L${tx + thick * 0.72} ${foot}L${tx + thick} ${line + 6}Z"/>`;
    for (let i = 1; i <= 15; i += 1) {
      for (const side of [-1, 1]) {
        const x = tx + ((side * reach * i) / 15) * (side < 0 ? 0.92 : 1.05);
        cables += `<line x1="${tx}" y1="${top + 8 + (15 - i) * (foot - top) * 0.022}" x2="${x}" y2="${deck(x)}" stroke="#efc08f" stroke-width="${thick * 0.075}" opacity="0.8"/>`;
      }
    }
    beads += `<circle cx="${tx}" cy="${top - 3}" r="3.2" fill="#ff5b40"/>`;
  }
  for (let x = -4; x < 1450; x += 21 + x / 46)
    beads += `<circle cx="${x}" cy="${deck(x) - 7 - x / 170}" r="${1.5 + x / 620}" fill="#ffe2a8"/>`;
  const covered = await mask(on, steel, 0.7);
  paint(on, covered, (x, y) =>
    mixRgb(hex('#231f33'), hex('#8f5b4c'), clamp(0.15 + fbm(x / 9, y / 34, 3, 60) * 0.5)),
  );
  await draw(on, cables, { blur: 0.5 });
  await draw(on, beads, { blur: 1, add: 1.5 });
  await bloom(on, 0.72, 16, 0.55);
  reflect(on, line, { tint: hex('#1c2140'), strength: 0.78, ripple: 46, seed: 71, stretch: 1.25 });
  await draw(
    on,
    `<path d="M240 742q70 22 176 2l-14 20q-70 14-140 0z" fill="#120f1c"/><path d="M300 742l4-26h46l8 26z" fill="#17131f"/><circle cx="352" cy="712" r="3.4" fill="#ffe0a0"/>`,
    { blur: 0.8 },
  );
  return develop(on, { seed: 101, exposure: 1.02, contrast: 0.5, saturation: 0.78 });
}

interface Hit {
  readonly face: 'floor' | 'roof' | 'left' | 'right' | 'end' | 'none';
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly roof: number;
  readonly end: number;
}

/** Where a ray that runs into the depth meets a room. */
function meet(room: Room, from: readonly [number, number, number], dx: number, dy: number): Hit {
  let best = room.end - from[2];
  let face: Hit['face'] = 'end';
  const test = (t: number, name: Hit['face']): void => {
    if (t > 1e-4 && t < best) {
      best = t;
      face = name;
    }
  };
  if (dy < 0) test(-from[1] / dy, 'floor');
  if (dy > 0) test((room.roof - from[1]) / dy, 'roof');
  if (dx < 0) test((room.left - from[0]) / dx, 'left');
  if (dx > 0) test((room.right - from[0]) / dx, 'right');
  return { face, x: from[0] + dx * best, y: from[1] + dy * best, z: from[2] + best };
}

/** Renders a room with a floor that shines. */
function interior(
  on: Canvas,
  camera: Camera,
  room: Room,
  shade: (hit: Hit) => Rgb,
  haze: { colour: Rgb; depth: number },
  shine: (hit: Hit) => number,
): void {
  const seen = (hit: Hit): Rgb =>
    mixRgb(shade(hit), haze.colour, 1 - Math.exp(-hit.z / haze.depth));
  lay(on, (px, py) => {
    const dx = (px + 0.5 - camera.cx) / camera.f;
    const dy = -(py + 0.5 - camera.cy) / camera.f;
    const hit = meet(room, [0, camera.eye, 0], dx, dy);
    const colour = seen(hit);
    if (hit.face !== 'floor') return colour;
    let other: Rgb = [0, 0, 0];
    for (let k = 0; k < 5; k += 1) {
      const side = (hash(px, py, 900 + k) - 0.5) * 0.05;
      const lift = (hash(px, py, 950 + k) - 0.5) * 0.22;
      const far = seen(meet(room, [hit.x, 0.001, hit.z], dx + side, -dy * (1 + lift)));
      other = [other[0] + far[0] / 5, other[1] + far[1] / 5, other[2] + far[2] / 5];
    }
    return mixRgb(colour, other, shine(hit));
  });
}

async function market(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const camera: Camera = { cx: 700, cy: 430, f: 900, eye: 1.75 };
  const haze = { colour: hex('#f3e3c4'), depth: 46 };
  interior(
    on,
    camera,
    { left: -9, right: 9, roof: 8.2, end: 62 },
    (hit) => {
      if (hit.face === 'end') return [1.25, 1.16, 0.98];
      if (hit.face === 'roof') {
        const beam = Math.abs(((hit.z / 4.5) % 1) - 0.5) > 0.44;
        const bar = Math.abs(((hit.x + 90) % 1.2) - 0.6) > 0.54;
        const glass = Math.abs(hit.x) < 3.1;
        if (beam) return hex('#2c2622');
        if (glass) return bar ? hex('#54493e') : [1.3, 1.28, 1.2];
        return scaleRgb(hex('#5a4836'), 0.6 + 0.4 * noise(hit.x * 5, hit.z * 0.6, 4));
      }
      if (hit.face === 'floor') {
        const tile = (Math.floor(hit.x * 1.6) + Math.floor(hit.z * 1.6)) & 1;
        const wear = fbm(hit.x * 1.3, hit.z * 1.3, 4, 31);
        const joint = Math.min((((hit.x * 1.6) % 1) + 1) % 1, (hit.z * 1.6) % 1) < 0.05 ? 0.75 : 1;
        return scaleRgb(hex(tile === 0 ? '#7d7466' : '#6d6558'), (0.55 + wear * 0.7) * joint);
      }
      const pier = (hit.z / 4.5) % 1 < 0.1;
      const high = hit.y > 5.3 && !pier && hit.y < 7.2;
      if (high) return [1.1, 1.07, 0.97];
      return scaleRgb(
        hex('#8d7757'),
        (pier ? 0.55 : 0.8) * (0.6 + 0.5 * fbm(hit.y * 2, hit.z * 2, 3, 12)),
      );
    },
    haze,
    (hit) => 0.16 + 0.34 * smooth(0.45, 0.7, fbm(hit.x * 0.8, hit.z * 0.5, 4, 77)),
  );
  const wares = [
    '#a8352a',
    '#d08a2c',
    '#5d8a35',
    '#c9b04c',
    '#7b3f5c',
    '#3f6f38',
    '#d8d0b0',
    '#c4562f',
  ];
  const of = sequence(40);
  const defs = wares
    .map(
      (ware, i) =>
        `<radialGradient id="w${i}" cx="0.4" cy="0.25" r="0.8"><stop offset="0" stop-color="${css(mixRgb(hex(ware), [1, 0.97, 0.85], 0.3))}"/><stop offset="0.45" stop-color="${ware}"/><stop offset="1" stop-color="${css(scaleRgb(hex(ware), 0.3))}"/></radialGradient>`,
    )
    .join('');
  for (let stall = 13; stall >= 0; stall -= 1) {
    const z = 4.4 + stall * 3.3;
    let body = `<defs>${defs}</defs>`;
    const fog = 1 - Math.exp(-z / haze.depth);
    for (const side of [-1, 1]) {
      const near = side * 2.1;
      const wall = side * 5;
      const dark = css(mixRgb(hex(side < 0 ? '#3a2c20' : '#463424'), haze.colour, fog));
      const p = (x: number, y: number, zz: number): Point => project(camera, [x, y, zz]);
      const back = z + 2.5;
      // An awning over the stall, its lamp, the counter, the wares.
      const cloth = css(
        mixRgb(
          mixRgb(hex(wares[(stall * 3 + (side > 0 ? 1 : 0)) % 8]!), hex('#4a3a2c'), 0.6),
          haze.colour,
          fog,
        ),
      );
      body += polygon(
        [p(near, 2.75, z), p(wall, 3.1, z), p(wall, 3.1, back), p(near, 2.75, back)],
        cloth,
      );
      body += polygon(
        [p(near, 2.75, z), p(near, 2.45, z), p(near, 2.45, back), p(near, 2.75, back)],
        css(mixRgb(hex('#2a2019'), haze.colour, fog)),
      );
      body += polygon(
        [p(near, 0.85, z), p(near, 0, z), p(near, 0, back), p(near, 0.85, back)],
        dark,
      );
      body += polygon(
        [p(near, 0.85, z), p(wall, 1.15, z), p(wall, 0, z), p(near, 0, z)],
        css(mixRgb(hex('#2c221a'), haze.colour, fog)),
      );
      body += polygon(
        [p(near, 0.85, z), p(wall, 1.25, z), p(wall, 1.25, back), p(near, 0.85, back)],
        css(mixRgb(hex('#55412d'), haze.colour, fog)),
      );
      const kinds = [0, 1, 2].map(() => Math.floor(of() * 8));
      for (let row = 15; row >= 0; row -= 1) {
        for (let i = 15; i >= 0; i -= 1) {
          const zz = z + 0.1 + (i / 16) * 2.3 + of() * 0.14;
          const part = (row + of()) / 16;
          const bin = Math.min(2, Math.floor((i / 16) * 3));
          const heap = 0.16 * Math.sin((((i / 16) * 3) % 1) * Math.PI);
          const [sx, sy] = p(mix(near, wall, part * 0.75), mix(0.92, 1.25, part) + heap, zz);
          const r = ((0.058 + of() * 0.036) * camera.f) / zz;
          body += `<circle cx="${sx.toFixed(1)}" cy="${sy.toFixed(1)}" r="${r.toFixed(1)}" fill="url(#w${kinds[bin]})"/>`;
        }
      }
    }
    await draw(on, body, { blur: stall === 0 ? 2.6 : 0.6 });
    let lamp = '';
    for (const side of [-1, 1]) {
      const [sx, sy] = project(camera, [side * 2.9, 2.32, z + 1.2]);
      lamp += `<circle cx="${sx}" cy="${sy}" r="${(0.11 * camera.f) / z}" fill="#ffe6b0"/>`;
    }
    await draw(on, lamp, { blur: 2, add: 1.1 });
    if (stall % 2 === 1 || stall === 4) {
      let people = '';
      for (let i = 0; i < 2; i += 1) {
        const x = (of() - 0.5) * 3.2;
        const [sx, sy] = project(camera, [x, 0, z + of()]);
        people += walker(
          sx,
          sy,
          (1.66 * camera.f) / z,
          css(mixRgb(hex('#241d1a'), haze.colour, fog * 0.85)),
          300 + stall * 3 + i,
        );
      }
      await draw(on, people, { blur: 1.1 });
    }
  }
  const shafts = [0, 1, 2, 3]
    .map(
      (i) =>
        `<polygon points="${560 + i * 70},150 ${600 + i * 74},150 ${470 + i * 150},900 ${330 + i * 150},900" fill="#fff0cf" opacity="0.5"/>`,
    )
    .join('');
  await draw(on, shafts, { blur: 26, add: 0.13 });
  await bloom(on, 0.7, 24, 0.34);
  return develop(on, {
    seed: 103,
    exposure: 0.93,
    contrast: 0.6,
    saturation: 0.88,
    vignette: 0.6,
  });
}

async function wheat(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const line = 380;
  sky(
    on,
    line,
    [
      [0, hex('#f8dcae')],
      [0.3, hex('#cfd2cf')],
      [1, hex('#6f9cc4')],
    ],
    { lit: hex('#fff6e4'), shade: hex('#a2a8b4'), cover: 0.5, seed: 211, size: 1.2 },
  );
  await hills(
    on,
    [
      {
        base: 352,
        rise: 60,
        wide: 380,
        colour: hex('#8fa0ac'),
        haze: hex('#e4d3b4'),
        seed: 221,
        soft: 1.2,
      },
      {
        base: 374,
        rise: 26,
        wide: 90,
        colour: hex('#5c6c58'),
        haze: hex('#a8a680'),
        seed: 226,
        soft: 0.8,
      },
    ],
    line + 4,
  );
  lay(
    on,
    (x, y) => {
      const z = 190 / (y - line + 3.2);
      const wx = ((x - 840) * z) / 300 + 40;
      const lie = fbm(wx * 0.09, z * 0.32, 4, 230);
      const across = wx + (fbm(z * 0.35, wx * 0.05, 3, 233) - 0.5) * 0.8;
      const row = Math.abs(((((across * 1.35) % 1) + 1) % 1) - 0.5) * 2;
      const near = smooth(15, 3, z);
      const clod = fbm(x / 9, (y - line) / 5, 5, 250) * 0.6 + fbm(wx * 5, z * 9, 4, 251) * 0.4;
      const soil = mixRgb(hex('#43321f'), hex('#8f7350'), clamp(clod * 1.7 - 0.4 - row * 0.1));
      const blades = fbm(wx * 3, z * 3, 3, 240);
      const green = mixRgb(hex('#4a6427'), hex('#9cae4c'), clamp(blades * 0.9 + lie * 0.5 - 0.25));
      const field = mixRgb(soil, green, mix(0.66, 0.3 * smooth(0.4, 0.9, row), near));
      const sun = 0.68 + 0.5 * smooth(0.35, 0.68, lie);
      const warm = scaleRgb([field[0] * 1.12, field[1], field[2] * 0.86], sun);
      return mixRgb(warm, hex('#dcc793'), smooth(6, 62, z) * 0.72);
    },
    line,
  );
  // Seedlings stand in rows, each a tuft of blades; far ones first.
  const tuft = sequence(270);
  for (let band = 0; band < 7; band += 1) {
    let blades = '';
    for (
      let z = 9.5 - band * 1.32;
      z > Math.max(0.3, 9.5 - (band + 1) * 1.32);
      z *= 0.985 - 0.004 * band
    ) {
      const y = 190 / z + line - 3.2;
      const from = Math.floor((((0 - 840) * z) / 300 + 40) * 1.35) - 1;
      const to = Math.ceil((((1440 - 840) * z) / 300 + 40) * 1.35) + 1;
      for (let k = from; k <= to; k += 1) {
        if (tuft() < 0.1) continue;
        const wx = (k + (tuft() - 0.5) * 0.2) / 1.35;
        const across = (fbm(z * 0.35, wx * 0.05, 3, 233) - 0.5) * 0.8;
        const x = ((wx - across - 40) * 300) / z + 840;
        const tall = (20 + tuft() * 17) / z;
        const lit = clamp(0.15 + fbm(wx * 0.09, z * 0.32, 4, 230) * 0.8 + (tuft() - 0.5) * 0.4);
        for (let b = 0; b < 5; b += 1) {
          const lean = (tuft() - 0.4) * tall * 1.1;
          const rise = tall * (0.5 + tuft() * 0.5);
          blades += `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(lean * 0.2).toFixed(1)} ${(-rise * 0.8).toFixed(1)} ${lean.toFixed(1)} ${(-rise).toFixed(1)}" stroke="${css(mixRgb(hex('#33491a'), hex('#b9c65a'), clamp(lit + b * 0.08 - 0.16)))}" stroke-width="${Math.max(0.6, 2 / z).toFixed(1)}" fill="none" stroke-linecap="round"/>`;
        }
      }
    }
    await draw(on, blades, { blur: 0.5, opacity: 0.6 + band * 0.06 });
  }
  // Trees along the dyke, a tractor with its seeder and the dust behind it.
  const of = sequence(9);
  let trees = '';
  for (let x = -20; x < 1460; x += 9 + of() * 46) {
    const tall = 12 + of() * 34;
    for (let i = 0; i < 14; i += 1)
      trees += `<circle cx="${x + (of() - 0.5) * tall * 0.7}" cy="${line + 2 - of() * tall}" r="${2.5 + of() * tall * 0.16}"/>`;
    trees += `<rect x="${x - 1}" y="${line - tall * 0.5}" width="2" height="${tall * 0.5 + 4}"/>`;
  }
  const covered = await mask(on, trees, 1);
  paint(
    on,
    covered,
    (x, y) =>
      mixRgb(
        hex('#4b5139'),
        hex('#a89a64'),
        clamp(fbm(x / 7, y / 6, 3, 260) * 1.1 - (y - line + 34) / 110),
      ),
    0.93,
  );
  await draw(
    on,
    '<ellipse cx="470" cy="508" rx="190" ry="26" fill="#d8bd90" opacity="0.5"/><ellipse cx="380" cy="492" rx="120" ry="34" fill="#e2c89c" opacity="0.4"/>',
    { blur: 17 },
  );
  await draw(
    on,
    `<g transform="translate(560 430) scale(1.25)"><ellipse cx="44" cy="74" rx="92" ry="7" fill="#33291c" opacity="0.7"/>
    <path d="M2 60V14L12 2H44L50 28H86L90 34V60Z" fill="#8e2a20"/><path d="M8 30L14 8H40L45 30Z" fill="#9fb4b8"/><path d="M24 8V30" stroke="#5a1f19" stroke-width="2.5"/><path d="M2 44H90V60H2Z" fill="#4f1a15"/><rect x="70" y="10" width="4" height="19" fill="#2b2723"/>
    <circle cx="20" cy="52" r="23" fill="#1d1b19"/><circle cx="20" cy="52" r="11" fill="#9c8a4e"/><circle cx="80" cy="61" r="13" fill="#1d1b19"/><circle cx="80" cy="61" r="6" fill="#9c8a4e"/>
    <path d="M0 50L-22 54M-66 40H-16L-22 66H-60Z" fill="#3f5a38" stroke="#2a3326" stroke-width="3"/><path d="M-64 66L-68 78M-52 66L-56 78M-40 66L-44 78M-28 66L-32 78" stroke="#2a2620" stroke-width="3"/></g>`,
    { blur: 0.9 },
  );
  lay(on, (x, y) => {
    const away = Math.hypot((x - 1180) / 620, (y - 300) / 330);
    return [1, 0.86, 0.58, 0.5 * Math.exp(-away * away * 1.5)];
  });
  await defocus(on, 3.4, (_, y) => smooth(720, 960, y));
  return develop(on, { seed: 105, exposure: 0.98, contrast: 0.5, saturation: 0.92 });
}

async function station(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const camera: Camera = { cx: 560, cy: 520, f: 880, eye: 1.7 };
  const haze = { colour: hex('#e9e4d6'), depth: 62 };
  interior(
    on,
    camera,
    { left: -7, right: 2.7, roof: 9.5, end: 120 },
    (hit) => {
      if (hit.face === 'end') return [1.2, 1.14, 1];
      if (hit.face === 'roof') {
        const truss = Math.abs(((hit.z / 6) % 1) - 0.5) > 0.455;
        const bar =
          Math.abs(((hit.x + 90) % 1.3) - 0.65) > 0.58 ||
          Math.abs(((hit.z / 1.5) % 1) - 0.5) > 0.46;
        if (truss) return hex('#34383a');
        if (bar) return hex('#737a7c');
        return mixRgb([0.98, 1, 1.02], [0.72, 0.8, 0.88], fbm(hit.x * 0.3, hit.z * 0.14, 3, 18));
      }
      if (hit.face === 'floor') {
        const joint = Math.min((((hit.x * 1.2) % 1) + 1) % 1, (hit.z * 1.2) % 1) < 0.04 ? 0.78 : 1;
        if (hit.x > 1.7 && hit.x < 2)
          return scaleRgb(hex('#c9a63a'), 0.65 + 0.4 * noise(hit.x * 30, hit.z * 30, 3));
        if (hit.x > 2.5) return hex('#17181a');
        return scaleRgb(
          hex('#8b877e'),
          (0.66 + 0.5 * fbm(hit.x * 1.8, hit.z * 1.8, 4, 66)) * joint,
        );
      }
      if (hit.face === 'right') {
        if (hit.y > 3.9) {
          const far = Math.abs(((hit.z / 3) % 1) - 0.5) > 0.42 || Math.abs(hit.y - 6.4) < 0.12;
          const open = scaleRgb(
            far
              ? hex('#6c757a')
              : mixRgb(hex('#c3ccd0'), hex('#dfe3e0'), noise(hit.z * 0.4, hit.y * 0.5, 5)),
            0.86,
          );
          return (hit.z / 12) % 1 < 0.03 ? hex('#3a3e40') : open;
        }
        // The train: cars of 24 m, doors, windows in a dark band, a stripe.
        const along = (hit.z + 5) % 24;
        if (along < 0.5) return hex('#141518');
        const pane = ((along - 0.5) % 2.35) / 2.35;
        const door = Math.abs(along - 5) < 0.75 || Math.abs(along - 19.4) < 0.75;
        const gloss = 0.72 + 0.5 * smooth(1.2, 3.7, hit.y) * (0.7 + 0.3 * noise(hit.z * 0.5, 3, 8));
        if (hit.y < 0.25) return hex('#22262a');
        if (hit.y > 3.55) return scaleRgb(hex('#aeb6ba'), gloss * 1.15);
        if (hit.y > 1.75 && hit.y < 2.75) {
          if (pane > 0.1 && pane < 0.9 && !door)
            return mixRgb(
              [1.15, 0.96, 0.62],
              hex('#39434b'),
              clamp(0.25 + noise(hit.z * 1.7, hit.y * 1.4, 44) * 0.75),
            );
          return hex('#1c2730');
        }
        if (hit.y > 1.25 && hit.y < 1.42) return scaleRgb(hex('#b63a2b'), gloss);
        if (door && Math.abs(Math.abs(along - (along < 12 ? 5 : 19.4)) - 0.72) < 0.04)
          return hex('#50575b');
        return scaleRgb(door ? hex('#aab4b4') : hex('#d8dcd8'), gloss * (hit.y < 1.2 ? 0.8 : 1));
      }
      const arch = (hit.z % 6) / 6;
      const open = arch > 0.2 && arch < 0.8 && hit.y < 5.2 - (arch - 0.5) ** 2 * 14;
      if (open) return mixRgb(hex('#5b4a38'), [1.05, 0.9, 0.62], smooth(0.3, 3.6, hit.y) * 0.8);
      return scaleRgb(hex('#a58c6c'), 0.62 + 0.45 * fbm(hit.y * 2.2, hit.z * 2.2, 4, 92));
    },
    haze,
    (hit) => (hit.x > 1.7 ? 0.12 : 0.22 + 0.26 * fbm(hit.x, hit.z, 3, 50)),
  );
  const of = sequence(61);
  for (const z of [60, 48, 40, 33, 27, 22, 17, 13.5, 10.5, 8.2]) {
    const fog = 1 - Math.exp(-z / 44);
    const fill = css(
      mixRgb(
        mixRgb(hex('#1f2226'), hex(['#53302a', '#2a3a4d', '#4a4436'][Math.floor(of() * 3)]!), 0.5),
        haze.colour,
        fog,
      ),
    );
    const [sx, sy] = project(camera, [-4.6 + of() * 5.6, 0, z]);
    const tall = (1.68 * camera.f) / z;
    await draw(
      on,
      `<ellipse cx="${sx - tall * 0.2}" cy="${sy}" rx="${tall * 0.32}" ry="${tall * 0.035}" fill="#2b2a28" opacity="0.45"/>`,
      { blur: 3 },
    );
    await draw(on, walker(sx, sy, tall, fill, 620 + Math.round(z)), { blur: z < 9 ? 2 : 1 });
  }
  // The old clock hangs in the hall.
  const [kx, ky] = project(camera, [-1.9, 5.6, 12]);
  let clock = `<line x1="${kx}" y1="0" x2="${kx}" y2="${ky - 70}" stroke="#2d2f30" stroke-width="7"/><circle cx="${kx}" cy="${ky}" r="84" fill="#2a2723"/><circle cx="${kx}" cy="${ky}" r="74" fill="#f5eedc"/><circle cx="${kx}" cy="${ky}" r="74" fill="url(#g)"/>`;
  for (let i = 0; i < 12; i += 1)
    clock += `<rect x="${kx - (i % 3 === 0 ? 3.5 : 2)}" y="${ky - 67}" width="${i % 3 === 0 ? 7 : 4}" height="${i % 3 === 0 ? 17 : 11}" fill="#24211e" transform="rotate(${i * 30} ${kx} ${ky})"/>`;
  clock += `<rect x="${kx - 4}" y="${ky - 40}" width="8" height="50" fill="#1c1a18" transform="rotate(186 ${kx} ${ky})"/><rect x="${kx - 2.6}" y="${ky - 60}" width="5.2" height="72" fill="#1c1a18" transform="rotate(72 ${kx} ${ky})"/><circle cx="${kx}" cy="${ky}" r="6" fill="#1c1a18"/>`;
  await draw(
    on,
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0.38"/><stop offset="0.6" stop-color="#000" stop-opacity="0"/></linearGradient></defs>${clock}`,
    { blur: 0.9 },
  );
  await bloom(on, 0.72, 22, 0.3);
  return develop(on, { seed: 107, exposure: 0.92, contrast: 0.6, saturation: 0.82, vignette: 0.5 });
}

async function stadium(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const top = 400;
  lay(on, (x, y) =>
    mixRgb(
      hex('#070b18'),
      hex('#26324e'),
      clamp(y / top + fbm(x / 320, y / 120, 4, 5) * 0.3 - 0.25),
    ),
  );
  const rake = (x: number): number => 150 + ((x - 720) / 720) ** 2 * -52;
  lay(on, (x, y) => {
    const roof = rake(x);
    const foot = 412 + ((x - 720) / 720) ** 2 * 30;
    if (y < roof - 38 || y > foot) return [0, 0, 0, 0];
    if (y < roof)
      return mixRgb(
        hex('#343c4c'),
        hex('#10131c'),
        clamp((roof - y) / 38) * 0.8 + (Math.floor(x / 16) % 2) * 0.14,
      );
    if (y > foot - 24) {
      const board = Math.floor((x + 40) / 176);
      const base = hex(['#274a72', '#8a2f2c', '#c9c3a8', '#2c6245'][((board % 4) + 4) % 4]!);
      return scaleRgb(base, 0.75 + 0.35 * noise(x / 7, y / 5, 6));
    }
    // Rows of people: each a small head and a coat.
    const deep = (y - roof) / (foot - 24 - roof);
    const size = 4.2 + deep * 3.6;
    const row = Math.floor((y - roof) / size);
    const seat = Math.floor((x + (row % 2) * size * 0.5) / size);
    const fx = (x + (row % 2) * size * 0.5) / size - seat - 0.5;
    const fy = (y - roof) / size - row - 0.5;
    const pick = hash(seat, row, 71);
    const coat = hex(
      ['#39405a', '#7c2e2b', '#a59c88', '#23262c', '#2e5680', '#b9b4aa'][Math.floor(pick * 6)]!,
    );
    const head = Math.hypot(fx, fy + 0.22) < 0.24;
    const sits = pick < 0.93 && !(Math.abs(((x / 205) % 1) - 0.5) > 0.475);
    const person = head ? hex('#b98d6e') : Math.abs(fx) < 0.4 && fy > -0.1 ? coat : hex('#171a22');
    const light = (0.28 + 0.62 * smooth(0, 0.7, deep)) * (0.75 + hash(seat, row, 9) * 0.45);
    return scaleRgb(sits ? person : hex('#59606c'), light);
  });
  await defocus(on, 1.5, (_, y) => (y < 400 ? 0.75 : 0));
  const line = 404;
  lay(
    on,
    (x, y) => {
      const foot = 412 + ((x - 720) / 720) ** 2 * 30;
      if (y < foot) return [0, 0, 0, 0];
      const z = 9000 / (y - line + 62);
      const wx = ((x - 720) * z) / 900;
      const mow = (Math.floor(wx / 11 + 40) & 1) === 0 ? 1 : 0.84;
      const blade = 0.78 + 0.4 * fbm(wx * 3.2, z * 2.1, 3, 16);
      const pool = 0.7 + 0.5 * Math.exp(-(((x - 800) / 620) ** 2) - ((y - 640) / 260) ** 2);
      const wet = 0.12 * smooth(0.5, 0.72, fbm(wx * 0.18, z * 0.35, 4, 18));
      const grass = scaleRgb(hex('#4d8136'), mow * blade * pool);
      const touch =
        Math.abs(z - 118) < 1.1 ||
        Math.abs(Math.hypot(wx + 8, (z - 58) * 1.6) - 27) < 0.45 ||
        Math.abs(wx + 8) < 0.42;
      const chalk = touch ? 0.62 : 0;
      const out = mixRgb(grass, hex('#e8ece4'), chalk);
      return mixRgb(out, [0.86, 0.92, 1], wet);
    },
    line,
  );
  let lamps = '';
  for (const [x, y] of [
    [150, 66],
    [520, 98],
    [930, 98],
    [1300, 64],
  ] as const)
    for (let i = 0; i < 15; i += 1)
      lamps += `<circle cx="${x + (i % 5) * 13 - 26}" cy="${y + Math.floor(i / 5) * 12}" r="5.4" fill="#fbfdff"/>`;
  await draw(on, lamps, { blur: 1.2, add: 2.2 });
  await bloom(on, 0.8, 44, 1.1);
  await bloom(on, 0.86, 9, 0.35);
  const player = (
    x: number,
    y: number,
    tall: number,
    shirt: string,
    seed: number,
    kick: boolean,
  ): string => {
    const of = sequence(seed);
    const lean = (of() - 0.5) * 18 + (kick ? -10 : 0);
    const limb = (d: string, width: number, stroke: string): string =>
      `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
    const a = of() * 0.1;
    return `<g transform="translate(${x} ${y}) scale(${(of() < 0.5 ? -1 : 1) * tall} ${tall}) rotate(${lean / 2})">
      ${limb(`M0.04 -0.5L${kick ? 0.2 : 0.12} -0.3`, 0.1, '#b08261')}${limb(`M${kick ? 0.2 : 0.12} -0.3L${kick ? 0.36 : 0.06} ${kick ? -0.2 : -0.05}`, 0.075, shirt)}
      ${limb('M-0.04 -0.5L-0.1 -0.27', 0.1, '#a67a5b')}${limb('M-0.1 -0.27L-0.17 -0.03', 0.075, shirt)}
      <path d="M-0.11 -0.56L0.11 -0.56L0.15 -0.38L0.01 -0.42L-0.14 -0.36Z" fill="#e9e9e4"/><path d="M-0.12 -0.82Q0 -0.88 0.12 -0.82L0.11 -0.53H-0.11Z" fill="${shirt}"/>
      ${limb(`M-0.11 -0.79L-0.22 ${-0.64 - a}L-0.14 -0.52`, 0.065, '#b08261')}${limb(`M0.11 -0.79L0.23 ${-0.68 + a}L0.3 -0.56`, 0.065, '#b08261')}
      ${limb(`M-0.11 -0.79L-0.17 ${-0.71 - a / 2}`, 0.085, shirt)}${limb(`M0.11 -0.79L0.17 -0.73`, 0.085, shirt)}
      <ellipse cx="0.01" cy="-0.93" rx="0.055" ry="0.068" fill="#b98d6e"/><path d="M-0.05 -0.93Q-0.05 -1.01 0.02 -1.005Q0.075 -0.99 0.066 -0.93Q0.01 -0.97 -0.05 -0.93Z" fill="#1a1512"/></g>`;
  };
  for (const [x, y, tall, team, kick] of [
    [280, 470, 66, 0, 0],
    [1180, 486, 70, 1, 0],
    [690, 500, 76, 1, 0],
    [520, 560, 100, 0, 0],
    [960, 590, 112, 1, 0],
    [1270, 690, 134, 0, 0],
    [650, 790, 178, 0, 1],
    [796, 800, 184, 1, 0],
  ] as const) {
    const shade = [-0.5, -0.22, 0.24, 0.52]
      .map(
        (side) =>
          `<ellipse cx="${x + side * tall * 0.62}" cy="${y + 2}" rx="${tall * 0.44}" ry="${tall * 0.035}" fill="#0d1f0b" opacity="0.34"/>`,
      )
      .join('');
    await draw(on, shade, { blur: tall * 0.02 + 0.6 });
    await draw(on, player(x, y, tall, team === 0 ? '#a5231f' : '#e4e7ea', 400 + x, kick === 1), {
      blur: tall < 90 ? 0.9 : 1.1,
      shade: (px, py) =>
        0.42 +
        0.62 * fbm(px / (tall * 0.07), py / (tall * 0.1), 3, 90) +
        0.3 * smooth(tall * 0.16, -tall * 0.16, px - x) -
        0.3 * smooth(y - tall, y, py),
    });
  }
  await draw(
    on,
    '<circle cx="726" cy="768" r="11" fill="#eef0ee"/><path d="M721 764l5-4 6 3-1 7-7 1z" fill="#23252a"/><path d="M717 773q9 8 19 0l-3 4q-6 4-14 0z" fill="#6d7a6a"/>',
    { blur: 1 },
  );
  const of = sequence(77);
  let rain = '';
  for (let i = 0; i < 1500; i += 1) {
    const [x, y, long] = [of() * 1480 - 20, of() * 980 - 20, 14 + of() * 44];
    rain += `<line x1="${x.toFixed(0)}" y1="${y.toFixed(0)}" x2="${(x - long * 0.13).toFixed(1)}" y2="${(y + long).toFixed(1)}" stroke="#dfe9f5" stroke-width="${(0.5 + of() * 0.9).toFixed(2)}" opacity="${(0.1 + of() * 0.34).toFixed(2)}"/>`;
  }
  await draw(on, rain, { blur: 0.5, add: 0.55 });
  return develop(on, {
    seed: 109,
    exposure: 1.06,
    contrast: 0.5,
    saturation: 0.88,
    grain: 0.036,
  });
}

async function lanterns(): Promise<Buffer> {
  const on = canvas(840, 1260);
  const camera: Camera = { cx: 430, cy: 700, f: 900, eye: 1.65 };
  const eaves = 4.1;
  const dusk = (x: number, y: number): Rgb =>
    mixRgb(
      ramp(
        [
          [0, hex('#b98a78')],
          [0.3, hex('#5a6488')],
          [1, hex('#15244c')],
        ],
        clamp(y / 1.1),
      ),
      hex('#53587a'),
      smooth(0.5, 0.75, fbm(x * 4, y * 9, 5, 9)) * 0.6,
    );
  const shade = (hit: Hit): Rgb => {
    if (hit.face === 'roof' || hit.face === 'end') return hex('#3a4468');
    if (hit.face === 'floor') {
      const rowOf = Math.floor(hit.z * 1.7);
      const shift = hash(rowOf, 3, 5);
      const u = hit.x * 1.05 + shift;
      const joint = (hit.z * 1.7) % 1 < 0.07 || ((u % 1) + 1) % 1 < 0.045 ? 0.4 : 1;
      const slab = 0.72 + hash(rowOf, Math.floor(u), 17) * 0.45;
      return scaleRgb(
        hex('#3c4153'),
        joint * slab * (0.7 + 0.55 * fbm(hit.x * 5, hit.z * 5, 4, 23)),
      );
    }
    const side = hit.face === 'left' ? 0 : 50;
    const house = Math.floor((hit.z + side * 0.07) / 3.4);
    const along = (((hit.z + side * 0.07) / 3.4) % 1) * 3.4;
    const glow =
      Math.exp(-((hit.y - 2.75) ** 2) * 0.55) *
      (0.55 + 0.45 * Math.cos((hit.z - 1.6) * Math.PI * 0.8));
    const wood = scaleRgb(hex('#4d3325'), 0.5 + 0.6 * fbm(hit.z * 9, hit.y * 0.9, 4, 31 + side));
    let base = wood;
    if (along < 0.24)
      base = scaleRgb(hex('#8d8478'), 0.55 + 0.4 * fbm(hit.y * 2, hit.z * 4, 3, 41));
    else if (hit.y < 2.3 && hit.y > 0.25) {
      const leaf = ((along - 0.24) % 0.79) / 0.79;
      const lattice = hit.y > 1.05 && leaf > 0.1 && leaf < 0.9;
      const bar = (leaf * 6) % 1 < 0.2 || (hit.y * 7) % 1 < 0.16;
      if (lattice && hash(house, side, 3) < 0.72)
        base = bar
          ? hex('#2a1a10')
          : mixRgb([1.2, 0.72, 0.3], [0.62, 0.34, 0.13], noise(hit.z * 1.6, hit.y * 1.6, 8));
      else if (leaf < 0.06) base = scaleRgb(wood, 0.4);
    } else if (hit.y > 2.5 && hit.y < 3.1) base = scaleRgb(wood, 0.66);
    else if (hit.y > 3.1) {
      const upper = (along * 2.4) % 1 < 0.14 || (hit.y * 2.6) % 1 < 0.1;
      base = upper ? scaleRgb(wood, 0.45) : scaleRgb(hex('#7a6a58'), 0.4);
      if (hash(house, side, 12) < 0.4 && !upper && along > 0.9 && along < 2.6)
        base = [0.92, 0.58, 0.26];
    }
    const lit = scaleRgb(base, 0.5);
    return [
      lit[0] + base[0] * glow * 2 + glow * 0.05,
      lit[1] + base[1] * glow * 1.15 + glow * 0.018,
      lit[2] + base[2] * glow * 0.6,
    ];
  };
  interior(
    on,
    camera,
    { left: -2.15, right: 2.15, roof: 60, end: 70 },
    shade,
    { colour: hex('#6d6076'), depth: 58 },
    (hit) => 0.2 + 0.42 * smooth(0.36, 0.66, fbm(hit.x * 1.5, hit.z * 0.8, 4, 83)),
  );
  // Roofs end at the eaves: above them is the evening sky.
  lay(on, (px, py) => {
    const dx = (px - camera.cx) / camera.f;
    const dy = -(py - camera.cy) / camera.f;
    if (dy <= 0) return [0, 0, 0, 0];
    const hit = meet({ left: -2.15, right: 2.15, roof: 60, end: 70 }, [0, camera.eye, 0], dx, dy);
    const house = Math.floor((hit.z + (dx < 0 ? 0 : 3.5)) / 3.4);
    const high = eaves + hash(house, dx < 0 ? 1 : 2, 6) * 0.9;
    if (hit.face === 'end' ? hit.y > 4.5 : hit.y > high) {
      const c = dusk(px / 840, (camera.cy - py) / camera.cy);
      return [c[0], c[1], c[2], 1];
    }
    return [0, 0, 0, 0];
  });
  let roofs = '';
  for (let i = 20; i >= 0; i -= 1) {
    for (const side of [-1, 1]) {
      const z = (side < 0 ? 0.2 : -3.3 + 3.4) + i * 3.4;
      if (z < 1) continue;
      const house = Math.floor((z + 1.7 + (side < 0 ? 0 : 3.5)) / 3.4);
      const high = eaves + hash(house, side < 0 ? 1 : 2, 6) * 0.9;
      const p = (x: number, y: number, zz: number): Point => project(camera, [x * side, y, zz]);
      const fill = css(mixRgb(hex('#14141d'), hex('#5b5870'), 1 - Math.exp(-z / 40)));
      roofs += polygon(
        [
          p(1.55, high - 0.3, z),
          p(2.3, high + 0.15, z),
          p(2.3, high + 0.15, z + 3.4),
          p(1.55, high - 0.3, z + 3.4),
        ],
        fill,
      );
      for (let t = 0; t < 16; t += 1) {
        const [tx, ty] = p(1.56, high - 0.3, z + (t / 16) * 3.4);
        roofs += `<circle cx="${tx.toFixed(1)}" cy="${ty.toFixed(1)}" r="${(0.065 * camera.f) / (z + (t / 16) * 3.4)}" fill="${fill}"/>`;
      }
    }
  }
  await draw(on, roofs, { blur: 0.8 });
  const people: [number, number, number][] = [
    [0.5, 19, 1],
    [-0.7, 14, 2],
    [0.15, 8.4, 3],
  ];
  for (const [x, z, seed] of people) {
    const [sx, sy] = project(camera, [x, 0, z]);
    const tall = (1.66 * camera.f) / z;
    const fill = css(mixRgb(hex('#0f0e14'), hex('#6d6076'), 1 - Math.exp(-z / 50)));
    await draw(
      on,
      `<ellipse cx="${sx}" cy="${sy + tall * 0.3}" rx="${tall * 0.13}" ry="${tall * 0.3}" fill="#0c0b10" opacity="0.5"/>`,
      { blur: 5 },
    );
    await draw(on, walker(sx, sy, tall, fill, 880 + seed), { blur: 0.9 });
    if (seed === 3)
      await draw(
        on,
        `<path d="M${sx - tall * 0.36} ${sy - tall * 0.9}Q${sx - tall * 0.3} ${sy - tall * 1.13} ${sx} ${sy - tall * 1.16}Q${sx + tall * 0.3} ${sy - tall * 1.13} ${sx + tall * 0.36} ${sy - tall * 0.9}Q${sx + tall * 0.24} ${sy - tall * 0.95} ${sx + tall * 0.12} ${sy - tall * 0.9}Q${sx} ${sy - tall * 0.95} ${sx - tall * 0.12} ${sy - tall * 0.9}Q${sx - tall * 0.24} ${sy - tall * 0.95} ${sx - tall * 0.36} ${sy - tall * 0.9}Z" fill="#5a241c"/><path d="M${sx} ${sy - tall * 1.18}V${sy - tall * 0.55}" stroke="#1a1210" stroke-width="3"/>`,
        { blur: 0.9 },
      );
  }
  let lights =
    '<defs><radialGradient id="l" cx="0.5" cy="0.55" r="0.62"><stop offset="0" stop-color="#fff0b8"/><stop offset="0.4" stop-color="#ff9a3a"/><stop offset="0.85" stop-color="#c8281a"/><stop offset="1" stop-color="#6d120d"/></radialGradient></defs>';
  for (let i = 16; i >= 0; i -= 1) {
    for (const side of [-1, 1]) {
      const z = 3.1 + i * 2.5 + (side > 0 ? 1.1 : 0);
      const [sx, sy] = project(camera, [side * 1.5, 2.85 + hash(i, side, 4) * 0.25, z]);
      const r = (0.25 * camera.f) / z;
      lights += `<line x1="${sx}" y1="${sy - r * 2.4}" x2="${sx}" y2="${sy}" stroke="#1b1210" stroke-width="${r * 0.07}"/><ellipse cx="${sx}" cy="${sy}" rx="${r}" ry="${r * 0.86}" fill="url(#l)"/>`;
      for (const k of [-0.62, -0.3, 0, 0.3, 0.62])
        lights += `<ellipse cx="${sx}" cy="${sy}" rx="${Math.abs(k) * r + 0.1}" ry="${r * 0.86}" fill="none" stroke="#7a1a10" stroke-width="${r * 0.035}" opacity="0.6"/>`;
      lights += `<rect x="${sx - r * 0.4}" y="${sy - r}" width="${r * 0.8}" height="${r * 0.2}" fill="#3a1c10"/><rect x="${sx - r * 0.4}" y="${sy + r * 0.78}" width="${r * 0.8}" height="${r * 0.18}" fill="#3a1c10"/><path d="M${sx} ${sy + r * 0.95}v${r * 0.85}" stroke="#c8402a" stroke-width="${r * 0.2}"/>`;
    }
  }
  await draw(on, lights, { blur: 0.7 });
  await draw(on, lights, { blur: 12, add: 0.6 });
  await bloom(on, 0.6, 26, 0.62);
  return develop(on, { seed: 111, exposure: 1.3, contrast: 0.5, saturation: 0.86, vignette: 0.5 });
}

async function reader(): Promise<Buffer> {
  const on = canvas(840, 1260);
  // A bright window out of focus; somebody in profile before it, holding a flask to the light.
  lay(on, (x, y) => {
    const light = 0.5 + 0.6 * Math.exp(-(((x - 250) / 330) ** 2) - ((y - 430) / 560) ** 2);
    const leaf = fbm(x / 150, y / 150, 4, 12);
    return scaleRgb(mixRgb(hex('#c9b78c'), hex('#7e9a78'), smooth(0.4, 0.68, leaf)), light * 1.1);
  });
  const of = sequence(17);
  let bokeh = '';
  for (let i = 0; i < 90; i += 1)
    bokeh += `<circle cx="${of() * 620 - 40}" cy="${of() * 1000}" r="${12 + of() * 34}" fill="${['#fff3cf', '#e6f0c8', '#ffe2a6'][Math.floor(of() * 3)]}" opacity="${(0.05 + of() * 0.24).toFixed(2)}"/>`;
  await draw(on, bokeh, { blur: 2.2, add: 0.9 });
  await draw(
    on,
    '<rect x="330" y="-10" width="34" height="1300" fill="#4a3d30"/><rect x="-10" y="560" width="700" height="24" fill="#4a3d30"/><rect x="655" y="-10" width="300" height="1300" fill="#2a2520"/>',
    { blur: 13 },
  );
  await draw(
    on,
    '<rect x="-20" y="1010" width="900" height="300" fill="#2c241c"/><rect x="40" y="850" width="70" height="170" fill="#54706a" opacity="0.8"/><rect x="150" y="800" width="48" height="220" fill="#87724a" opacity="0.8"/><circle cx="260" cy="960" r="62" fill="#6c8a86" opacity="0.7"/>',
    { blur: 15 },
  );
  const head = `<path d="M470 268C404 270 366 316 362 372C360 392 363 402 358 420C352 438 334 462 333 472C333 481 350 482 355 487C358 496 349 502 350 510C351 516 358 518 358 523C358 530 352 534 355 543C358 556 366 560 364 574C362 594 372 606 398 606C424 605 446 598 456 612C464 640 460 668 448 690L660 720C646 660 640 610 652 560C680 500 690 430 668 366C640 296 560 262 470 268Z"/>`;
  const hair = `<path d="M372 372C380 300 440 246 530 248C630 252 694 330 690 430C700 470 690 520 660 540C664 560 640 566 622 556C600 540 590 500 586 462C560 470 540 440 540 404C500 408 450 396 420 352C408 366 388 372 372 372Z"/><ellipse cx="700" cy="440" rx="62" ry="66"/>`;
  const coat = `<path d="M448 676C380 720 320 760 300 850L286 1000C270 1040 262 1150 270 1270H850V830C800 750 720 716 650 690Z"/>`;
  const arm = `<path d="M336 836C300 900 262 980 236 1008C222 1010 214 960 206 880C200 830 204 790 196 756L246 742C256 790 262 830 268 850C280 820 300 790 330 780Z"/><path d="M190 764C178 740 176 700 184 668C190 650 200 652 202 668L206 690C210 668 214 640 224 640C234 641 232 660 230 680C240 664 250 662 252 676C254 700 252 740 248 758Z"/>`;
  const surface = async (body: string, base: Rgb, rim: Rgb, size: number): Promise<void> => {
    const inside = await mask(on, body, 1.3);
    const wide = await mask(on, body, size);
    paint(on, inside, (x, y) => {
      const at = y * on.width + x;
      const edge = 1 - smooth(0.5, 0.97, wide[at]!);
      const left = wide[Math.min(at + 10, wide.length - 1)]! - wide[Math.max(at - 10, 0)]!;
      const lit = edge * clamp(0.28 + left * 4.2);
      const soft = smooth(780, 180, x) * 0.32;
      const fold = 0.8 + 0.4 * fbm(x / 60, y / 110, 4, 44);
      return mixRgb(scaleRgb(base, (0.45 + soft * 1.7) * fold), rim, lit * 0.95);
    });
  };
  await surface(coat, hex('#77756c'), hex('#fff3d8'), 16);
  await draw(
    on,
    '<path d="M452 690C440 760 470 860 520 960L560 1270" fill="none" stroke="#3c3a36" stroke-width="8" opacity="0.6"/><path d="M458 690L400 790L470 850" fill="none" stroke="#46433d" stroke-width="5" opacity="0.6"/>',
    { blur: 3 },
  );
  await surface(head, hex('#5c3d2d'), hex('#ffd9a8'), 13);
  await draw(
    on,
    '<path d="M392 414q18-9 36-2" fill="none" stroke="#1c130e" stroke-width="7"/><path d="M384 380q28-16 54-6" fill="none" stroke="#1a120d" stroke-width="8" stroke-linecap="round"/><path d="M351 518q18 3 30-3" fill="none" stroke="#4d2a22" stroke-width="5"/><path d="M352 483q14 6 22-3" fill="none" stroke="#3f281e" stroke-width="4"/><path d="M560 420q34-16 34 26q-4 40-30 36q-10-30-4-62z" fill="#5a3a2b"/>',
    { blur: 2.6 },
  );
  await surface(hair, hex('#231b17'), hex('#b98a58'), 9);
  await draw(
    on,
    '<path d="M366 398h60q8 0 8 10v22q-2 16-24 16h-28q-16 0-16-16z" fill="#dfe8e4" opacity="0.16"/><path d="M366 398h60q8 0 8 10v22q-2 16-24 16h-28q-16 0-16-16zM434 408L566 430" fill="none" stroke="#16110e" stroke-width="5"/>',
    { blur: 1.2 },
  );
  await surface(arm, hex('#6b4a38'), hex('#ffe0b4'), 8);
  await surface(
    '<path d="M340 826C304 892 266 984 236 1016C206 1020 204 950 198 872Q232 846 272 866Q290 820 330 776Z"/>',
    hex('#77756c'),
    hex('#fff3d8'),
    10,
  );
  await draw(
    on,
    `<defs><linearGradient id="q" x1="0" x2="1"><stop offset="0" stop-color="#d9f0ea" stop-opacity="0.9"/><stop offset="0.5" stop-color="#5fa79c" stop-opacity="0.75"/><stop offset="1" stop-color="#1f5a58" stop-opacity="0.9"/></linearGradient></defs>
    <path d="M196 420H240V500L292 640Q300 668 270 668H166Q136 668 144 640L196 500Z" fill="#eef6f2" opacity="0.28"/><path d="M178 548H258L290 640Q298 664 270 664H166Q140 664 146 640Z" fill="url(#q)"/>
    <path d="M196 420H240V500L292 640Q300 668 270 668H166Q136 668 144 640L196 500Z" fill="none" stroke="#f4fffb" stroke-width="3" opacity="0.75"/><path d="M190 416H246" stroke="#fff" stroke-width="6" opacity="0.8"/><path d="M164 640L200 530" stroke="#fff" stroke-width="6" opacity="0.75"/>`,
    { blur: 1.2 },
  );
  await surface(
    '<path d="M176 690C180 660 196 640 210 646C218 652 214 664 208 676C226 656 240 650 246 660C250 672 232 690 222 704C214 730 190 740 180 724Z"/>',
    hex('#9c7358'),
    hex('#ffe0b4'),
    6,
  );
  await bloom(on, 0.72, 26, 0.4);
  return develop(on, {
    seed: 113,
    exposure: 0.96,
    contrast: 0.62,
    saturation: 0.86,
    vignette: 0.6,
    softness: 0.8,
  });
}

async function dock(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const line = 650;
  sky(
    on,
    line,
    [
      [0, hex('#f4cfa0')],
      [0.22, hex('#d8b9a2')],
      [0.6, hex('#93a3b4')],
      [1, hex('#566c8a')],
    ],
    { lit: hex('#ffe9cb'), shade: hex('#7b8496'), cover: 0.56, seed: 311, size: 1.3 },
  );
  lay(on, (x, y) => {
    const away = Math.hypot((x - 330) / 420, (y - 600) / 260);
    return [1, 0.8, 0.52, 0.66 * Math.exp(-away * away * 1.8)];
  });
  await hills(
    on,
    [
      {
        base: 618,
        rise: 46,
        wide: 330,
        colour: hex('#8e8a94'),
        haze: hex('#e2bf9c'),
        seed: 322,
        soft: 1.4,
      },
    ],
    line,
  );
  // A quay crane of a height: legs, boom with lattice, house, stays, hoist.
  const crane = (x: number, foot: number, s: number, box: string | undefined): string => {
    const p = (dx: number, dy: number): string =>
      `${(x + dx * s).toFixed(1)} ${(foot - dy * s).toFixed(1)}`;
    let body = '';
    const bar = (a: [number, number], b: [number, number], w: number): void => {
      body += `<path d="M${p(...a)}L${p(...b)}" stroke="currentColor" stroke-width="${(w * s).toFixed(1)}" fill="none"/>`;
    };
    for (const dx of [0, 92]) {
      bar([dx, 0], [dx, 250], 9);
      bar([dx + 14, 6], [dx + 14, 250], 5);
    }
    bar([0, 92], [106, 92], 8);
    bar([0, 92], [92, 250], 5);
    bar([92, 92], [0, 250], 5);
    bar([-250, 250], [200, 250], 8);
    bar([-250, 266], [200, 266], 4);
    for (let i = -250; i < 200; i += 18) {
      bar([i, 250], [i + 9, 266], 2.2);
      bar([i + 9, 266], [i + 18, 250], 2.2);
    }
    bar([18, 266], [46, 372], 7);
    bar([92, 266], [46, 372], 6);
    bar([46, 372], [-236, 262], 2.6);
    bar([46, 372], [-120, 264], 2.6);
    bar([46, 372], [186, 264], 2.6);
    body += `<path d="M${p(112, 268)}L${p(112, 304)}L${p(176, 304)}L${p(176, 268)}Z" fill="currentColor"/>`;
    for (const dx of [-8, 84])
      for (let w = 0; w < 4; w += 1)
        body += `<circle cx="${x + (dx + w * 9) * s}" cy="${foot - 3 * s}" r="${4 * s}" fill="currentColor"/>`;
    if (box !== undefined) {
      bar([-168, 246], [-168, 176], 1.6);
      bar([-134, 246], [-134, 176], 1.6);
      body += `<path d="M${p(-178, 180)}h${54 * s}v${5 * s}h${-54 * s}z" fill="currentColor"/><path d="M${p(-180, 174)}h${58 * s}v${24 * s}h${-58 * s}z" fill="${box}"/>`;
      body += `<path d="M${p(-164, 250)}h${30 * s}v${14 * s}h${-30 * s}z" fill="currentColor"/>`;
    }
    return body;
  };
  const layer = async (
    body: string,
    colour: Rgb,
    haze: Rgb,
    low: number,
    blur: number,
  ): Promise<void> => {
    await draw(on, `<g color="${css(colour)}">${body}</g>`, { blur });
    lay(on, (_, y) => [haze[0], haze[1], haze[2], 0.5 * smooth(low - 190, low + 10, y)], 0, line);
  };
  await layer(
    crane(880, 640, 0.62, undefined) +
      crane(1080, 641, 0.66, undefined) +
      crane(660, 639, 0.55, undefined),
    hex('#8a8990'),
    hex('#e6c4a0'),
    640,
    1.2,
  );
  // The ship under the boom, its stacks.
  const colours = [
    '#8c3b2c',
    '#2f5878',
    '#b37a34',
    '#51614f',
    '#8e8a80',
    '#6e2f36',
    '#34454f',
    '#a65a34',
  ];
  const of = sequence(90);
  let stacks = '';
  for (let bay = 0; bay < 13; bay += 1) {
    const rows = 3 + Math.floor(of() * 4);
    for (let row = 0; row < rows; row += 1) {
      const [bx, by] = [214 + bay * 55, 560 - row * 23];
      const fill = mixRgb(hex(colours[Math.floor(of() * 8)]!), hex('#c8a68a'), 0.2 + of() * 0.12);
      stacks += `<rect x="${bx}" y="${by}" width="52" height="22" fill="${css(fill)}"/><rect x="${bx}" y="${by + 17}" width="52" height="5" fill="#1b1a1c" opacity="0.35"/>`;
      for (let k = 4; k < 52; k += 6)
        stacks += `<rect x="${bx + k}" y="${by + 1}" width="1.6" height="19" fill="#16161a" opacity="0.24"/>`;
    }
  }
  await draw(on, stacks, { blur: 0.8 });
  const hull = await mask(
    on,
    '<path d="M150 582L196 582L960 582L968 560H1020V588L1006 656H214Q180 640 150 582Z"/><path d="M968 562V400H1030V562Z"/><path d="M958 400H1040V422H958Z"/><path d="M994 352h18v50h-18z"/>',
    0.7,
  );
  paint(on, hull, (x, y) => {
    const rust = fbm(x / 9, y / 60, 4, 331);
    if (x > 956 && y < 562) {
      const pane = y % 24 > 9 && y % 24 < 16 && x % 11 > 3;
      return pane ? hex('#3a434c') : scaleRgb(hex('#cfc6b6'), 0.75 + 0.25 * smooth(1040, 960, x));
    }
    return mixRgb(
      y > 636 ? hex('#6d2a22') : hex('#2b3440'),
      hex('#8a5f45'),
      clamp((rust - 0.46) * 1.5) + 0.12 * smooth(500, 200, x),
    );
  });
  await layer(crane(1130, 660, 1.34, '#a8492f'), hex('#2c2e36'), hex('#d6b79a'), 700, 0.9);
  reflect(on, line, { tint: hex('#49586a'), strength: 0.66, ripple: 40, seed: 350, stretch: 1.5 });
  // The quay in front, its edge, a bollard with its line, a man and a truck.
  const quay = await mask(on, '<path d="M700 960L1080 660H1450V970H690Z"/>', 0.8);
  paint(on, quay, (x, y) =>
    scaleRgb(hex('#6a6660'), (0.55 + 0.5 * fbm(x / 40, y / 9, 5, 360)) * (1.25 - (y - 650) / 520)),
  );
  await draw(
    on,
    '<path d="M700 960L1080 660h-16L660 960z" fill="#2a2827"/><path d="M722 960L1094 664" stroke="#c39a3c" stroke-width="7"/><path d="M1110 960L1270 662M1160 960L1296 662" stroke="#2f2d2b" stroke-width="5"/>',
    { blur: 1 },
  );
  await draw(
    on,
    `<path d="M800 878q-12-36 0-44h42q12 8 0 44z" fill="#1d1c1e"/><path d="M796 838q25-14 50 0" stroke="#6a6258" stroke-width="5" fill="none"/><path d="M808 852Q560 760 300 640" stroke="#3a3430" stroke-width="5" fill="none"/>${walker(986, 850, 128, '#20242a', 12)}${walker(1060, 832, 116, '#2b2622', 15)}`,
    { blur: 1 },
  );
  await draw(
    on,
    '<ellipse cx="986" cy="852" rx="52" ry="6" fill="#151416" opacity="0.5"/><ellipse cx="1060" cy="834" rx="46" ry="5" fill="#151416" opacity="0.5"/>',
    { blur: 3 },
  );
  await bloom(on, 0.75, 30, 0.32);
  return develop(on, { seed: 115, exposure: 0.97, contrast: 0.55, saturation: 0.86 });
}

async function lab(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const line = 640;
  lay(on, (x, y) => {
    const lamp = Math.exp(-(((x - 1080) / 420) ** 2) - ((y - 190) / 300) ** 2);
    return mixRgb(
      hex('#20343c'),
      hex('#a9c7c4'),
      clamp(0.12 + lamp * 0.8 + fbm(x / 240, y / 240, 3, 4) * 0.2),
    );
  });
  const of = sequence(33);
  let back =
    '<rect x="0" y="250" width="1440" height="16" fill="#18262b"/><rect x="0" y="455" width="1440" height="16" fill="#18262b"/>';
  for (let x = 10; x < 1440; x += 40 + of() * 26) {
    const tone = ['#2f6a68', '#8a5a2b', '#c7d3cc', '#3c4f7c', '#7b3030', '#9aa98a', '#d8c27a'][
      Math.floor(of() * 7)
    ]!;
    for (const shelf of [250, 455]) {
      const tall = 60 + of() * 100;
      back += `<rect x="${x + of() * 12}" y="${shelf - tall}" width="${24 + of() * 22}" height="${tall}" rx="7" fill="${tone}" opacity="0.85"/>`;
    }
  }
  await draw(on, back, { blur: 15 });
  let spots = '';
  for (let i = 0; i < 46; i += 1)
    spots += `<circle cx="${of() * 1440}" cy="${of() * 600}" r="${9 + of() * 26}" fill="${['#dff4ee', '#ffe9b8', '#9fd6d2'][Math.floor(of() * 3)]}" opacity="${(0.08 + of() * 0.3).toFixed(2)}"/>`;
  await draw(on, spots, { blur: 1.6, add: 0.7 });
  const glass = (
    id: string,
    x: number,
    s: number,
    tint: string,
    level: number,
    shape: 'cone' | 'tube' | 'ball',
  ): string => {
    const c = hex(tint);
    const outline = {
      cone: 'M-22 -300H22V-200L104 -22Q112 0 88 0H-88Q-112 0 -104 -22L-22 -200Z',
      tube: 'M-30 -330H30V-30Q30 0 0 0Q-30 0 -30 -30Z',
      ball: 'M-20 -330H20V-196Q96 -168 96 -92Q96 -12 40 0H-40Q-96 -12 -96 -92Q-96 -168 -20 -196Z',
    }[shape];
    return `<defs><clipPath id="c${id}"><path d="${outline}"/></clipPath>
      <linearGradient id="a${id}" x1="0" x2="1"><stop offset="0" stop-color="${css(scaleRgb(c, 0.45))}"/><stop offset="0.16" stop-color="${css(scaleRgb(c, 0.9))}"/><stop offset="0.5" stop-color="${css(mixRgb(c, [1, 1, 1], 0.12))}"/><stop offset="0.78" stop-color="${css(mixRgb(c, [1, 1, 1], 0.5))}"/><stop offset="1" stop-color="${css(scaleRgb(c, 0.4))}"/></linearGradient>
      <linearGradient id="b${id}" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/><stop offset="0.1" stop-color="#fff" stop-opacity="0.08"/><stop offset="0.85" stop-color="#fff" stop-opacity="0.1"/><stop offset="1" stop-color="#0b1a1c" stop-opacity="0.55"/></linearGradient></defs>
      <g transform="translate(${x} ${line + 76}) scale(${s})"><path d="${outline}" fill="#d8ece8" opacity="0.16"/>
      <g clip-path="url(#c${id})"><rect x="-120" y="${-level}" width="240" height="${level}" fill="url(#a${id})" opacity="0.86"/><ellipse cx="0" cy="${-level}" rx="${shape === 'tube' ? 30 : 80}" ry="7" fill="${css(mixRgb(c, [1, 1, 1], 0.45))}" opacity="0.8"/><rect x="-120" y="-340" width="240" height="340" fill="url(#b${id})"/></g>
      <path d="${outline}" fill="none" stroke="#eafcf8" stroke-width="2.6" opacity="0.6"/><ellipse cx="0" cy="${shape === 'cone' ? -300 : -330}" rx="${shape === 'tube' ? 34 : 27}" ry="5" fill="none" stroke="#f4fffc" stroke-width="4" opacity="0.85"/>
      <path d="${shape === 'cone' ? 'M-78 -34L-24 -158' : shape === 'ball' ? 'M-74 -100Q-70 -150 -30 -172' : 'M-18 -300V-60'}" stroke="#fff" stroke-width="${shape === 'tube' ? 6 : 8}" stroke-linecap="round" fill="none" opacity="0.7"/><path d="${shape === 'tube' ? 'M17 -310V-90' : 'M62 -40L50 -70'}" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity="0.55"/>
      ${[0, 1, 2, 3, 4].map((k) => `<path d="M${shape === 'tube' ? 2 : 10} ${-40 - k * 26}h${k % 2 === 0 ? 22 : 13}" stroke="#f2fffb" stroke-width="2" opacity="0.55"/>`).join('')}</g>`;
  };
  await draw(
    on,
    glass('1', 180, 0.86, '#3f7fa0', 120, 'ball') +
      glass('2', 1270, 0.9, '#b8742e', 150, 'cone') +
      glass('3', 1050, 0.8, '#6f9a58', 210, 'tube'),
    { blur: 6.5 },
  );
  await draw(
    on,
    glass('4', 400, 1.06, '#3d9a86', 190, 'tube') + glass('5', 498, 1.06, '#c9a23a', 150, 'tube'),
    { blur: 2.2 },
  );
  await draw(on, glass('6', 760, 1.38, '#2b8f9c', 128, 'cone'), { blur: 0.7 });
  await draw(
    on,
    '<path d="M930 -10L806 322" stroke="#dff1ee" stroke-width="13" opacity="0.55"/><path d="M926 -10L803 322" stroke="#fff" stroke-width="3" opacity="0.8"/><path d="M804 330q-8 18 0 24q9-6 0-24z" fill="#bff0f0" opacity="0.9"/>',
    { blur: 1 },
  );
  // The bench shines.
  const above = on.data.slice();
  lay(
    on,
    (x, y) => {
      const foot = line + 76;
      if (y < foot - 14 + 14) return [0, 0, 0, 0];
      const sy = Math.max(0, Math.floor(2 * foot - y));
      const sx = Math.floor(clamp(x + (noise(x / 5, y / 9, 7) - 0.5) * 9, 0, on.width - 1));
      const i = (sy * on.width + sx) * 3;
      const grain = 0.86 + 0.28 * fbm(x / 130, y / 4, 4, 71);
      const base = scaleRgb(mixRgb(hex('#39464a'), hex('#12191c'), smooth(foot, 960, y)), grain);
      return mixRgb(base, [above[i]!, above[i + 1]!, above[i + 2]!], 0.46 * smooth(1100, foot, y));
    },
    line + 76,
  );
  lay(
    on,
    (x, y) => [
      0.06,
      0.09,
      0.1,
      0.55 * Math.exp(-(((y - 718) / 7) ** 2)) * (Math.abs(x - 760) < 160 ? 1 : 0.3),
    ],
    690,
    750,
  );
  await defocus(on, 5, (_, y) => smooth(800, 960, y));
  await bloom(on, 0.68, 22, 0.4);
  return develop(on, { seed: 117, exposure: 1.02, contrast: 0.5, saturation: 0.9, vignette: 0.5 });
}

async function school(): Promise<Buffer> {
  const on = canvas(1440, 960);
  const line = 560;
  sky(
    on,
    line,
    [
      [0, hex('#e9e4d4')],
      [0.5, hex('#b9c9d2')],
      [1, hex('#83a6c4')],
    ],
    { lit: hex('#fffaf0'), shade: hex('#b6bcc6'), cover: 0.48, seed: 411, size: 1.4 },
  );
  await hills(
    on,
    [
      {
        base: 330,
        rise: 250,
        wide: 520,
        colour: hex('#8fa3b0'),
        haze: hex('#dfe1d8'),
        seed: 421,
        soft: 1.6,
      },
      {
        base: 420,
        rise: 190,
        wide: 380,
        colour: hex('#637b80'),
        haze: hex('#c9d0c4'),
        seed: 428,
        soft: 1.2,
      },
      {
        base: 500,
        rise: 130,
        wide: 260,
        colour: hex('#4b5c40'),
        haze: hex('#93936a'),
        seed: 433,
        soft: 1,
      },
    ],
    line + 10,
  );
  const shut = await mask(on, '<path d="M610 586V398H1320V586Z"/>', 0.6);
  paint(on, shut, (x, y) => {
    const at = (x - 610) % 118;
    const pane = at > 20 && at < 98 && y > 432 && y < 506;
    const door = x > 905 && x < 965 && y > 436;
    if (door) return scaleRgb(hex('#5b3a28'), 0.8 + 0.3 * noise(x / 3, y / 40, 4));
    if (pane) {
      const bar =
        Math.abs(at - 59) < 2.2 ||
        Math.abs(y - 466) < 1.8 ||
        at < 24 ||
        at > 94 ||
        y < 436 ||
        y > 502;
      return bar
        ? hex('#3f5a50')
        : mixRgb(
            hex('#2b3a40'),
            hex('#a9c0c8'),
            smooth(0.42, 0.66, fbm(x / 40 + y / 50, y / 60, 3, 9)),
          );
    }
    const stain = fbm(x / 60, y / 24, 5, 444);
    const wall = y > 540 ? hex('#8a7a6a') : hex('#e2d6ba');
    const eave = 1 - 0.45 * smooth(430, 398, y);
    return scaleRgb(wall, (0.72 + stain * 0.4) * eave);
  });
  const roof = await mask(on, '<path d="M580 404L640 322H1290L1350 404Z"/>', 0.6);
  paint(on, roof, (x, y) =>
    scaleRgb(
      hex('#6a4f48'),
      (0.66 + 0.34 * Math.abs(Math.sin(x / 3.4))) * (0.7 + 0.5 * fbm(x / 50, y / 16, 4, 450)),
    ),
  );
  await draw(
    on,
    '<path d="M580 404H1350V411H580Z" fill="#2d2522"/><path d="M640 318H1290v7H640z" fill="#3a2e2a"/><path d="M1130 590V130" stroke="#8b8f90" stroke-width="5"/><path d="M1132 134q34-8 62 4t58-2v44q-30 10-58 0t-62 0z" fill="#a92a22"/>',
    { blur: 0.8 },
  );
  lay(
    on,
    (x, y) => {
      const z = 300 / (y - line + 26);
      const wx = ((x - 720) * z) / 300;
      const dirt = fbm(wx * 1.7, z * 3.2, 5, 460);
      const fine = fbm(wx * 14, z * 18, 3, 466);
      const chalk =
        Math.abs(Math.hypot(wx * 0.55, z - 3.4) - 2.1) < 0.03 || Math.abs(wx + 3.2) < 0.035
          ? 0.45
          : 0;
      const earth = mixRgb(
        hex('#8a6f50'),
        hex('#c3a67c'),
        clamp(dirt * 1.2 - 0.15 + (fine - 0.5) * 0.35),
      );
      const shade =
        smooth(0.5, 0.6, fbm((x + y * 1.3) / 74, y / 26, 4, 470)) *
        smooth(680, 200, x + (y - 700) * 0.4);
      return scaleRgb(mixRgb(earth, hex('#efe8d8'), chalk), 1.02 - 0.5 * shade);
    },
    line + 8,
  );
  await draw(on, '<path d="M600 580H1330V594H600Z" fill="#4a3a2a" opacity="0.7"/>', { blur: 6 });
  await draw(on, '<path d="M610 566H1320V587H610Z" fill="#7c6d5e"/>', { blur: 0.8 });
  // Children run about; each has a shadow that falls to the right.
  const of = sequence(48);
  for (const [x, y, full] of [
    [700, 622, 66],
    [770, 630, 62],
    [1020, 640, 74],
    [1210, 655, 78],
    [610, 668, 92],
    [930, 706, 108],
    [1120, 740, 124],
    [770, 790, 148],
    [1270, 842, 180],
  ] as const) {
    const tall = full * 0.66;
    const coat = hex(
      ['#a83a30', '#2f5d86', '#d0a03a', '#3f7a58', '#7a4a7c', '#c9c4b8'][Math.floor(of() * 6)]!,
    );
    await draw(
      on,
      `<ellipse cx="${x + tall * 0.34}" cy="${y + 2}" rx="${tall * 0.44}" ry="${tall * 0.05}" fill="#3b2c1c" opacity="0.6"/>`,
      { blur: 2.4 },
    );
    const a = 0.12 + of() * 0.1;
    const flip = of() < 0.5 ? -1 : 1;
    const limb = (d: string, w: number, c: string): string =>
      `<path d="${d}" stroke="${c}" stroke-width="${w}" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`;
    const dark = css(scaleRgb(coat, 0.55));
    await draw(
      on,
      `<g transform="translate(${x} ${y}) scale(${flip * tall} ${tall}) rotate(7)">${limb(`M-0.02 -0.42L${-a} -0.24L${-a - 0.2} -0.2`, 0.1, '#2b3038')}${limb(`M0.02 -0.42L${a} -0.26L${a + 0.02} -0.03L${a + 0.1} -0.02`, 0.1, '#343a44')}
      ${limb('M0.1 -0.68L0.24 -0.56L0.34 -0.66', 0.08, dark)}<path d="M-0.14 -0.7Q0 -0.78 0.14 -0.7L0.13 -0.38H-0.13Z" fill="${css(coat)}"/><path d="M-0.14 -0.7Q-0.06 -0.75 -0.02 -0.74L-0.03 -0.38H-0.13Z" fill="${dark}"/>${limb('M-0.1 -0.67L-0.24 -0.56L-0.3 -0.42', 0.085, css(coat))}
      <ellipse cx="0.02" cy="-0.86" rx="0.092" ry="0.11" fill="#c39473"/><path d="M-0.08 -0.84Q-0.1 -0.98 0.03 -0.985Q0.12 -0.97 0.105 -0.88Q0.02 -0.93 -0.02 -0.82Z" fill="#1d1612"/><rect x="-0.2" y="-0.68" width="0.09" height="0.24" rx="0.03" fill="${css(mixRgb(coat, hex('#2a4a6a'), 0.7))}"/></g>`,
      { blur: 0.9 },
    );
  }
  // The pear tree with the bell stands near.
  const branches = grow(15, [236, 900], 220, 46, 8);
  const trunk = await mask(on, limbs(branches, '#000'), 0.7);
  paint(on, trunk, (x, y) =>
    scaleRgb(
      mixRgb(hex('#2b2119'), hex('#8d7355'), clamp(fbm(x / 5, y / 26, 4, 480) * 1.3 - 0.3)),
      0.9,
    ),
  );
  const pick = sequence(52);
  for (const [part, soft] of [
    [0, 1.6],
    [1, 0.8],
  ] as const) {
    let leaves = '';
    for (const { to, level } of branches) {
      if (level > 2) continue;
      for (let i = 0; i < 2; i += 1) {
        const [lx, ly] = [to[0] + (pick() - 0.5) * 46, to[1] + (pick() - 0.5) * 40];
        const lit = clamp(
          0.2 + pick() * 0.6 + (430 - ly) / 900 + (lx - 236) / 1400 - (1 - part) * 0.24,
        );
        leaves += `<ellipse cx="${lx.toFixed(1)}" cy="${ly.toFixed(1)}" rx="${(4 + pick() * 5).toFixed(1)}" ry="${(2.4 + pick() * 2.6).toFixed(1)}" transform="rotate(${Math.floor(pick() * 180)} ${lx.toFixed(1)} ${ly.toFixed(1)})" fill="${css(mixRgb(hex('#4a3a16'), hex('#e6b54a'), lit))}"/>`;
      }
    }
    await draw(on, leaves, { blur: soft });
  }
  await draw(
    on,
    '<path d="M388 430V640" stroke="#1f1a16" stroke-width="3"/><path d="M366 690Q372 640 388 638Q404 640 410 690L416 700H360Z" fill="#6a5128"/><path d="M372 690Q378 648 386 644L384 698H368Z" fill="#c8a452"/><circle cx="388" cy="706" r="6" fill="#2a2013"/>',
    { blur: 0.8 },
  );
  await draw(
    on,
    '<path d="M236 900q-70-4-110 14l-40 56h330l-60-60q-50-14-120-10z" fill="#2b2116" opacity="0.42"/>',
    { blur: 14 },
  );
  lay(on, (x, y) => {
    const away = Math.hypot((x - 1200) / 800, (y - 120) / 460);
    return [1, 0.92, 0.72, 0.28 * Math.exp(-away * away * 1.4)];
  });
  return develop(on, { seed: 119, exposure: 1.12, contrast: 0.55, saturation: 0.86 });
}

async function mountain(): Promise<Buffer> {
  const on = canvas(1860, 620);
  const { width, height } = on;
  lay(on, (x, y) =>
    mixRgb(
      ramp(
        [
          [0, hex('#23477c')],
          [0.45, hex('#6f97bf')],
          [0.75, hex('#dfc9b0')],
          [1, hex('#f3d9b4')],
        ],
        y / 400,
      ),
      hex('#f6e9da'),
      smooth(0.56, 0.8, fbm(x / 420, y / 40, 5, 3)) * 0.5,
    ),
  );
  // A field of heights, looked over from a ridge, column by column.
  const ridged = (x: number, z: number): number => {
    let sum = 0;
    let size = 0.5;
    let [px, pz] = [x, z];
    let last = 1;
    for (let i = 0; i < 8; i += 1) {
      const n = (1 - Math.abs(noise(px, pz, 510 + i) * 2 - 1)) ** 2;
      sum += n * size * (i === 0 ? 1 : last);
      last = clamp(n * 1.5);
      size *= 0.52;
      [px, pz] = [px * 1.7 - pz * 1.15, px * 1.15 + pz * 1.7];
    }
    return sum;
  };
  const tall = (x: number, z: number): number => {
    const far = smooth(2.2, 7, z);
    const peak =
      0.95 * Math.exp(-(((x - 1.6) / 1.7) ** 2) - ((z - 8) / 2) ** 2) +
      0.5 * Math.exp(-(((x + 3.1) / 1.9) ** 2) - ((z - 9) / 2.2) ** 2);
    return ridged(x * 0.34 + 4.2, z * 0.34 + 1.3) * (0.5 + 2.2 * far) + peak * 2.5 - 0.35;
  };
  const eye = 1.5;
  const focal = 640;
  const middle = 400;
  for (let px = 0; px < width; px += 1) {
    const slope = (px - width / 2) / focal / 1.25;
    let lowest = height;
    for (let z = 0.9; z < 13 && lowest > 0; z *= 1.0026) {
      const x = slope * z;
      const h = tall(x, z);
      const py = Math.floor(middle - ((h - eye) * focal) / z / 1.25);
      if (py >= lowest) continue;
      const step = 0.008 + z * 0.0018;
      const nx = (tall(x - step, z) - tall(x + step, z)) / (2 * step);
      const nz = (tall(x, z - step) - tall(x, z + step)) / (2 * step);
      const size = Math.sqrt(nx * nx + nz * nz + 1);
      const sun = clamp((-nx * 0.78 + 0.42 + nz * 0.34) / size);
      const steep = 1 / Math.sqrt(1 + (nx * nx + nz * nz) * 0.28);
      const snow =
        smooth(0.44, 0.62, steep + (h - 1.8) * 0.08 + (fbm(x * 9, z * 9, 3, 560) - 0.5) * 0.22) *
        smooth(0.7, 1.5, h + (fbm(x * 3, z * 3, 3, 566) - 0.5) * 0.3);
      const rock = scaleRgb(
        mixRgb(hex('#3a3a40'), hex('#7c6a5c'), fbm(x * 14, h * 22, 4, 570)),
        0.35 + 1.15 * sun,
      );
      const forest = scaleRgb(hex('#3d4d3c'), 0.5 + 1.5 * sun * (0.5 + noise(x * 90, z * 60, 4)));
      const bare = mixRgb(forest, rock, smooth(0.5, 1.1, h));
      const white: Rgb = mixRgb(hex('#5f7fae'), [1.08, 0.97, 0.84], smooth(0.08, 0.8, sun));
      const lit = mixRgb(bare, white, snow);
      const fog = clamp(1 - Math.exp(-z / 22) + 0.5 * smooth(1.5, 0, h) * smooth(2.5, 9, z));
      const out = mixRgb(lit, hex('#c3cbd6'), fog);
      for (let y = Math.max(0, py); y < lowest; y += 1) {
        const i = (y * width + px) * 3;
        on.data[i] = out[0];
        on.data[i + 1] = out[1];
        on.data[i + 2] = out[2];
      }
      lowest = Math.max(0, py);
    }
  }
  // Mist in the valleys.
  lay(on, (x, y) => [
    0.9,
    0.9,
    0.92,
    0.5 * smooth(0.5, 0.74, fbm(x / 300, y / 46, 5, 580)) * Math.exp(-(((y - 400) / 62) ** 2)),
  ]);
  await bloom(on, 0.8, 14, 0.18);
  return develop(on, {
    seed: 121,
    exposure: 0.98,
    contrast: 0.5,
    saturation: 0.9,
    softness: 0.7,
  });
}

/** A picture with a clear ground, from straight RGBA. */
async function cutOut(width: number, height: number, rgba: Buffer): Promise<Buffer> {
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 256, compressionLevel: 9, effort: 10, dither: 0.8 })
    .withMetadata({ density: 220 })
    .toBuffer();
}

async function vase(): Promise<Buffer> {
  const [width, height] = [640, 960];
  const [cx, top, foot] = [320, 36, 924];
  const half = (t: number): number =>
    ramp(
      [
        [0, [0.34, 0, 0]],
        [0.02, [0.36, 0, 0]],
        [0.1, [0.2, 0, 0]],
        [0.19, [0.2, 0, 0]],
        [0.43, [1, 0, 0]],
        [0.9, [0.44, 0, 0]],
        [0.97, [0.47, 0, 0]],
        [1, [0.45, 0, 0]],
      ],
      t,
    )[0] * 276;
  // Mended cracks: the borders of cells on the unrolled surface.
  const seam = (u: number, v: number): number => {
    const [gu, gv] = [
      u * 3.1 + (fbm(u * 3, v * 3, 3, 5) - 0.5) * 0.7,
      v * 5.4 + (fbm(v * 3, u * 3, 3, 8) - 0.5) * 0.7,
    ];
    let [first, second] = [9, 9];
    for (let i = -1; i <= 1; i += 1) {
      for (let j = -1; j <= 1; j += 1) {
        const [a, b] = [Math.floor(gu) + i, Math.floor(gv) + j];
        const away = Math.hypot(a + hash(a, b, 61) - gu, b + hash(a, b, 62) - gv);
        if (away < first) [first, second] = [away, first];
        else if (away < second) second = away;
      }
    }
    return second - first;
  };
  const rgba = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const t = (y - top) / (foot - top);
    if (t < 0 || t > 1) continue;
    const r = half(t);
    const turn =
      (half(Math.min(1, t + 0.004)) - half(Math.max(0, t - 0.004))) / (0.008 * (foot - top));
    for (let x = 0; x < width; x += 1) {
      const s = (x + 0.5 - cx) / r;
      const cover = clamp(r - Math.abs(x + 0.5 - cx) + 0.5);
      if (cover <= 0) continue;
      const side = clamp(s, -1, 1);
      const nz0 = Math.sqrt(Math.max(0, 1 - side * side));
      const length = Math.hypot(1, turn);
      const [nx, ny, nz] = [side / length, -turn / length, nz0 / length];
      const u = Math.asin(side);
      const v = t * 3.2;
      const lit = clamp(-nx * 0.62 + -ny * 0.42 + nz * 0.58);
      const bounce = clamp(nx * 0.8 + nz * 0.1) * 0.22;
      const cloudy = fbm(u * 3 + 7, v * 3, 5, 70);
      const glaze = mixRgb(hex('#5f8f80'), hex('#b4d3c2'), clamp(cloudy * 0.9 + lit * 0.35 - 0.1));
      let colour = scaleRgb(glaze, 0.16 + 0.92 * lit + bounce);
      // Two windows shine in the glaze.
      const shine =
        Math.exp(-(((nx + 0.5) / 0.07) ** 2)) * smooth(0.62, 0.3, Math.abs(ny + 0.1)) * 0.3;
      const spark = Math.exp(-(((nx + 0.42) / 0.13) ** 2) - ((ny + 0.5) / 0.12) ** 2) * 0.45;
      const streak = Math.exp(-(((nx - 0.72) / 0.06) ** 2)) * 0.16;
      const craze = smooth(0.05, 0.012, Math.abs(fbm(u * 15, v * 15, 3, 80) - 0.5)) * 0.12;
      colour = scaleRgb(colour, 1 - craze);
      const gold = smooth(0.052, 0.02, seam(u, v));
      colour = mixRgb(
        colour,
        scaleRgb(
          mixRgb(hex('#8a6420'), hex('#f0cc72'), clamp(lit * 1.1 + noise(x / 3, y / 3, 5) * 0.25)),
          0.35 + lit * 0.8,
        ),
        gold,
      );
      if (t > 0.985) colour = scaleRgb(hex('#6b4a34'), 0.3 + lit);
      const inner = t < 0.022 ? 1.12 : 1;
      const grain = (hash(x, y, 90) - 0.5) * 0.025;
      const add = shine + spark + streak + grain;
      const i = (y * width + x) * 4;
      for (let c = 0; c < 3; c += 1)
        rgba[i + c] = Math.round(clamp(colour[c]! * inner + add * [1, 1, 0.96][c]!) * 255);
      rgba[i + 3] = Math.round(cover * 255);
    }
  }
  return cutOut(width, height, rgba);
}

async function ginkgo(): Promise<Buffer> {
  const [width, height] = [800, 960];
  const free = grow(28, [400, 950], 100, 58, 8, 0.26);
  const reach = Math.max(
    ...free.map(({ to }) => Math.max(Math.abs(to[0] - 400) / 352, (950 - to[1]) / 896)),
  );
  const upright = ([x, y]: Point): Point => [x, 950 - (950 - y) * 1.46];
  const branches = grow(28, [400, 950], 100 / reach, 50, 8, 0.26).map((branch) => ({
    ...branch,
    from: upright(branch.from),
    to: upright(branch.to),
  }));
  const of = sequence(29);
  const wood = `<g>${limbs(branches, '#43352a')}</g>`;
  let roots = '';
  for (const [dx, w] of [
    [-76, 12],
    [-38, 20],
    [30, 22],
    [80, 13],
  ] as const)
    roots += `<path d="M${400 + dx * 0.2} 900Q${400 + dx * 0.4} 940 ${400 + dx} 956" stroke="#43352a" stroke-width="${w}" fill="none" stroke-linecap="round"/>`;
  const tips = branches.filter(({ level }) => level <= 3);
  // Clumps lit from the upper left: dark ones first, bright ones over them.
  const leaves: { lit: number; svg: string }[] = [];
  for (const { to } of tips) {
    for (let i = 0; i < 9; i += 1) {
      const angle = of() * Math.PI * 2;
      const far = Math.sqrt(of()) * 34;
      const [x, y] = [to[0] + Math.cos(angle) * far, to[1] + Math.sin(angle) * far * 0.8];
      if (x < 8 || x > width - 8 || y < 8) continue;
      const clump = (-Math.cos(angle) * 0.5 - Math.sin(angle) * 0.75) * (far / 34);
      const whole = (400 - x) / 900 + (480 - y) / 1100;
      const lit = clamp(0.42 + clump * 0.34 + whole * 0.55 + (of() - 0.5) * 0.42);
      const r = 2.6 + of() * 3.6;
      const fill = css(
        ramp(
          [
            [0, hex('#5a3d0e')],
            [0.35, hex('#a8761a')],
            [0.65, hex('#dba92c')],
            [1, hex('#fbe388')],
          ],
          lit,
        ),
      );
      leaves.push({
        lit: lit + of() * 0.5,
        svg: `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${Math.floor(of() * 360)}) scale(${r.toFixed(1)} ${(r * 0.8).toFixed(1)})" d="M0 1L-1.2 -0.5Q-0.6 -1.1 0 -0.6Q0.6 -1.1 1.2 -0.5Z" fill="${fill}"/>`,
      });
    }
  }
  leaves.sort((a, b) => a.lit - b.lit);
  const cut = Math.floor(leaves.length * 0.3);
  const text = (from: number, to?: number): string =>
    leaves
      .slice(from, to)
      .map(({ svg }) => svg)
      .join('');
  const body = `${text(0, cut)}${roots}${wood}${text(cut)}`;
  const { data } = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`,
    ),
    { unlimited: true },
  )
    .ensureAlpha()
    .blur(0.6)
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * 4;
      if (data[i + 3] === 0) continue;
      const isWood = data[i]! < 110 && data[i]! - data[i + 2]! < 60;
      const bark = isWood
        ? 0.5 + 1.1 * fbm(x / 4, y / 24, 4, 41) * (1.35 - clamp((x - 360) / 90) * 0.7)
        : 1;
      const grain = 1 + (hash(x, y, 44) - 0.5) * 0.1;
      for (let c = 0; c < 3; c += 1)
        data[i + c] = Math.round(clamp((data[i + c]! / 255) * bark * grain) * 255);
    }
  }
  return cutOut(width, height, data);
}

await drawAll('issues/sample/pictures', {
  'bridge-dusk.jpg': bridge,
  'market-hall.jpg': market,
  'wheat-field.jpg': wheat,
  'old-station.jpg': station,
  'stadium-rain.jpg': stadium,
  'lantern-street.jpg': lanterns,
  'flask-portrait.jpg': reader,
  'dock-crane.jpg': dock,
  'lab-bench.jpg': lab,
  'school-yard.jpg': school,
  'snow-mountain.jpg': mountain,
  'celadon-vase.png': vase,
  'ginkgo-tree.png': ginkgo,
});
