/**
 * Draws the pictures of issues/supplement, grey: a yard in ink, tools as wood engravings, prints of leaves, a boat.
 * The same bytes at every run on one version of sharp.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/supplement
 * node out/supplement/tests/support/drawSupplement.js [folder] [name …]
 */
import sharp from 'sharp';
import {
  along,
  grey,
  inked,
  n1,
  paper,
  print,
  seal,
  stroke,
  wash,
  written,
} from './pictureBrush.ts';
import {
  type Canvas,
  canvas,
  clamp,
  fbm,
  hash,
  mask,
  mix,
  noise,
  paint,
  ridge,
} from './pictureCanvas.ts';
import { drawAll } from './pictureRun.ts';
import type { Point } from './pictureScene.ts';

const white = 'rgb(238,238,238)';
const line = (a: Point, b: Point, width: number, ink = 'black', opacity = 1): string =>
  `<path d="M${n1(a[0])} ${n1(a[1])}L${n1(b[0])} ${n1(b[1])}" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" opacity="${opacity}"/>`;
const shape = (d: string, opacity = 1, fill = 'black'): string =>
  `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`;

// ---- The yard on the river.

/** The hull from above to below: its rail, its planks, its keel; `t` along it, 0 at the bow. */
function hull(t: number, down: number): Point {
  const rail: readonly Point[] = [
    [470, 330],
    [600, 402],
    [800, 448],
    [1010, 446],
    [1190, 404],
    [1330, 336],
  ];
  const keel: readonly Point[] = [
    [560, 520],
    [650, 580],
    [810, 604],
    [1000, 604],
    [1170, 574],
    [1270, 508],
  ];
  const [a, b] = [along(rail, t).at, along(keel, t).at];
  // Planks lie closer under the rail and belly out below.
  const d = down ** 0.85;
  return [mix(a[0], b[0], d), mix(a[1], b[1], d) + 16 * Math.sin(Math.PI * d)];
}

const strake = (down: number, from = 0, to = 1): readonly Point[] =>
  Array.from({ length: 9 }, (_, i) => hull(from + ((to - from) * i) / 8, down));

function hullInk(): string {
  let svg = '';
  for (let k = 0; k <= 9; k += 1) {
    const isEdge = k === 0 || k === 9;
    const wide: [number, number, number] = isEdge ? [7, 11, 6] : [2, 3.4, 2];
    svg += stroke(strake(k / 9), {
      seed: 60 + k,
      wide,
      ink: isEdge ? 0.95 : 0.6,
      dry: isEdge ? 0.15 : 0.35,
    });
    for (let s = 0; s < 5; s += 1) {
      const at = (s + hash(k, s, 11)) / 5;
      svg += line(hull(at, k / 9), hull(at, (k + 1) / 9), 1.6, 'black', k < 9 ? 0.5 : 0);
    }
  }
  // Frames stand out over the rail where planks are still to come.
  for (let i = 0; i < 15; i += 1) {
    const t = 0.1 + i * 0.055;
    const [x, y] = hull(t, 0);
    const tall = 26 + 20 * Math.sin(Math.PI * t);
    svg += stroke(
      [
        [x, y + 6],
        [x + (0.5 - t) * 10, y - tall * 0.5],
        [x + (0.5 - t) * 26, y - tall],
      ],
      { seed: 90 + i, wide: [5, 5, 4], ink: 0.85, dry: 0.1 },
    );
  }
  svg += stroke(
    [
      [556, 520],
      [500, 430],
      [462, 318],
      [452, 282],
    ],
    { seed: 121, wide: [10, 12, 8], ink: 0.95, dry: 0.15 },
  );
  svg += stroke(
    [
      [1272, 508],
      [1308, 420],
      [1336, 330],
      [1346, 300],
    ],
    { seed: 122, wide: [10, 11, 8], ink: 0.95, dry: 0.15 },
  );
  return svg;
}

/** Poles that hold the hull upright, and the blocks under its keel. */
function stocks(): string {
  let svg = '';
  for (let i = 0; i < 9; i += 1) {
    const t = 0.08 + i * 0.105;
    const [x, y] = hull(t, 0.62);
    const foot: Point = [x + (t - 0.45) * 90 - 8, 684 + 10 * hash(i, 2, 8)];
    svg += stroke([[x, y], [mix(x, foot[0], 0.5), mix(y, foot[1], 0.5)], foot], {
      seed: 130 + i,
      wide: [6, 7, 6],
      ink: 0.8,
      dry: 0.2,
    });
  }
  for (let i = 0; i < 8; i += 1) {
    const x = 610 + i * 88;
    for (let k = 0; k < 3; k += 1)
      svg += stroke(
        [
          [x - 24 + 4 * k, 628 + k * 17],
          [x, 627 + k * 17],
          [x + 24 - 3 * k, 628 + k * 17],
        ],
        { seed: 150 + i * 3 + k, wide: [11, 13, 11], ink: 0.62, dry: 0.3 },
      );
  }
  return svg;
}

/** The shed: a long tiled roof on posts, open to the river. */
function shed(): string {
  let svg = '';
  const [eave, top]: [readonly Point[], readonly Point[]] = [
    [
      [-40, 356],
      [200, 350],
      [420, 330],
      [560, 306],
    ],
    [
      [-40, 150],
      [160, 158],
      [340, 150],
      [448, 128],
    ],
  ];
  for (let i = 0; i < 30; i += 1) {
    const t = i / 29;
    const [a, b] = [along(top, t).at, along(eave, t).at];
    svg += stroke([a, [mix(a[0], b[0], 0.5) - 5, mix(a[1], b[1], 0.55)], b], {
      seed: 200 + i,
      wide: [7, 10, 13],
      ink: 0.78 + 0.2 * hash(i, 1, 3),
      dry: 0.32,
    });
  }
  svg += stroke(top, { seed: 240, wide: [12, 15, 12], ink: 0.97, dry: 0.1 });
  svg += stroke(eave, { seed: 241, wide: [7, 8, 6], ink: 0.95, dry: 0.15 });
  for (const [x, foot, y] of [
    [40, 672, 352],
    [232, 668, 348],
    [404, 652, 330],
    [528, 612, 312],
  ] as const)
    svg += stroke(
      [
        [x, y],
        [x + 2, (y + foot) / 2],
        [x, foot],
      ],
      { seed: 250 + x, wide: [11, 11, 12], ink: 0.92, dry: 0.12 },
    );
  svg += stroke(
    [
      [-10, 420],
      [200, 412],
      [528, 372],
    ],
    { seed: 290, wide: [6, 6, 6], ink: 0.8, dry: 0.25 },
  );
  // Planks set up to dry against the back.
  for (let i = 0; i < 9; i += 1)
    svg += stroke(
      [
        [66 + i * 15, 640],
        [84 + i * 14, 520],
        [98 + i * 13, 432],
      ],
      { seed: 300 + i, wide: [6, 8, 7], ink: 0.42 + 0.3 * hash(i, 6, 1), dry: 0.4 },
    );
  return svg;
}

interface Man {
  readonly at: Point;
  readonly tall: number;
  /** The hand's way: to a tool, from the shoulder. */
  readonly reach: Point;
  readonly bent: number;
  readonly seed: number;
}

/** Somebody at work, a few strokes: hat, coat, legs, arm and tool. */
function man({ at: [x, y], tall, reach, bent, seed }: Man): string {
  const hip: Point = [x, y - tall * 0.46];
  const neck: Point = [x + bent * tall * 0.34, y - tall * (0.84 - 0.14 * Math.abs(bent))];
  const head: Point = [neck[0] + bent * tall * 0.08, neck[1] - tall * 0.09];
  const hand: Point = [neck[0] + reach[0] * tall, neck[1] + reach[1] * tall];
  const go = (points: readonly Point[], wide: [number, number, number], k: number): string =>
    stroke(points, {
      seed: seed + k,
      wide: [wide[0] * tall, wide[1] * tall, wide[2] * tall],
      ink: 0.95,
      dry: 0.06,
    });
  return (
    go([hip, [x - tall * 0.07, y - tall * 0.24], [x - tall * 0.1, y]], [0.12, 0.1, 0.07], 1) +
    go([hip, [x + tall * 0.1, y - tall * 0.24], [x + tall * 0.1, y]], [0.12, 0.1, 0.07], 2) +
    go(
      [
        [hip[0], hip[1] + tall * 0.06],
        [mix(hip[0], neck[0], 0.5), mix(hip[1], neck[1], 0.5)],
        neck,
      ],
      [0.18, 0.23, 0.16],
      3,
    ) +
    go(
      [
        [neck[0], neck[1] + tall * 0.05],
        [mix(neck[0], hand[0], 0.5), mix(neck[1], hand[1], 0.5) + tall * 0.05],
        hand,
      ],
      [0.08, 0.07, 0.05],
      4,
    ) +
    `<circle cx="${n1(head[0])}" cy="${n1(head[1])}" r="${n1(tall * 0.075)}" fill="black"/>` +
    shape(
      `M${n1(head[0] - tall * 0.16)} ${n1(head[1])}Q${n1(head[0])} ${n1(head[1] - tall * 0.19)} ${n1(head[0] + tall * 0.16)} ${n1(head[1])}Z`,
      0.95,
    )
  );
}

const MEN: readonly Man[] = [
  { at: [690, 690], tall: 116, reach: [0.22, -0.2], bent: 0.15, seed: 400 },
  { at: [1008, 698], tall: 120, reach: [-0.24, -0.24], bent: -0.12, seed: 410 },
  { at: [318, 704], tall: 118, reach: [0.3, 0.3], bent: 0.75, seed: 420 },
  { at: [880, 452], tall: 88, reach: [0.24, 0.2], bent: 0.5, seed: 430 },
  { at: [1398, 690], tall: 112, reach: [0.2, 0.26], bent: 0.2, seed: 440 },
];

/** Logs, a trestle with a plank on it, shavings on the ground. */
function foreground(): string {
  let svg = stroke(
    [
      [330, 632],
      [440, 640],
      [560, 650],
    ],
    { seed: 500, wide: [14, 15, 14], ink: 0.82, dry: 0.3 },
  );
  for (const x of [372, 512])
    svg += stroke(
      [
        [x - 20, 706],
        [x, 650],
        [x + 18, 706],
      ],
      { seed: 510 + x, wide: [6, 7, 6], ink: 0.85, dry: 0.2 },
    );
  for (let i = 0; i < 5; i += 1) {
    const [x, y] = [1366 + (i % 3) * 92 + (i > 2 ? 44 : 0), i > 2 ? 732 : 770];
    const r = 25 + 6 * hash(i, 8, 61);
    svg += `<path d="M${x} ${y - r}L1700 ${y - r - 12}V${y + r - 10}L${x} ${y + r}Z" fill="rgb(150,150,150)" opacity="0.9"/>`;
    for (let k = 0; k < 4; k += 1)
      svg += stroke(
        [
          [x + r, y - r * 0.9 + k * r * 0.5],
          [x + 140, y - r - 5 + k * r * 0.5],
          [1700, y - r - 11 + k * r * 0.5],
        ],
        { seed: 520 + i * 5 + k, wide: [3, 5, 4], ink: 0.75, dry: 0.45 },
      );
    const round = Array.from({ length: 13 }, (_, k): Point => {
      const a = (k / 12) * 2 * Math.PI + 1;
      const out = r * (0.94 + 0.12 * hash(i, k % 12, 62));
      return [x + Math.cos(a) * out * 0.86, y + Math.sin(a) * out];
    });
    svg += `<path d="M${round.map(([u, v]) => `${n1(u)} ${n1(v)}`).join('L')}Z" fill="rgb(214,214,214)"/>`;
    svg += stroke(round, { seed: 560 + i, wide: [4, 6, 4], ink: 0.92, dry: 0.12 });
    svg += stroke(
      round.slice(2, 11).map(([u, v]): Point => [mix(x, u, 0.5), mix(y, v, 0.5)]),
      { seed: 570 + i, wide: [1.5, 2.5, 1.5], ink: 0.6, dry: 0.3 },
    );
  }
  for (let i = 0; i < 70; i += 1) {
    const [x, y] = [220 + hash(i, 1, 61) * 900, 704 + hash(i, 2, 61) * 84];
    const r = 3 + 6 * hash(i, 3, 61);
    svg += `<path d="M${n1(x)} ${n1(y)}a${n1(r)} ${n1(r * 0.6)} 0 1 1 ${n1(r)} ${n1(r * 0.5)}" fill="none" stroke="black" stroke-width="1.5" opacity="${(0.3 + 0.4 * hash(i, 4, 61)).toFixed(2)}"/>`;
  }
  return svg;
}

/** Reeds at the water's edge, and geese over it. */
function reeds(): string {
  let svg = '';
  for (let i = 0; i < 64; i += 1) {
    const x = 1440 + 230 * hash(i, 1, 81) ** 0.7;
    const y = 600 + 50 * hash(i, 2, 81);
    const tall = 60 + 110 * hash(i, 3, 81);
    const sway = 16 + 34 * hash(i, 4, 81);
    svg += stroke(
      [
        [x, y],
        [x + sway * 0.25, y - tall * 0.6],
        [x + sway, y - tall],
      ],
      { seed: 640 + i, wide: [3.4, 3, 1.2], ink: 0.45 + 0.45 * hash(i, 5, 81), dry: 0.2 },
    );
    if (i % 3 === 0)
      svg += `<ellipse cx="${n1(x + sway + 6)}" cy="${n1(y - tall - 4)}" rx="15" ry="4.5" fill="black" opacity="0.45" transform="rotate(${n1(24 + 20 * hash(i, 6, 81))} ${n1(x + sway)} ${n1(y - tall)})"/>`;
  }
  for (let i = 0; i < 9; i += 1) {
    const [x, y] = [900 + Math.abs(i - 3) * 34 + i * 9, 96 + Math.abs(i - 3) * 15];
    const s = 11 - i * 0.35;
    svg += stroke(
      [
        [x - s, y - s * 0.5],
        [x - s * 0.3, y - s * 0.3],
        [x, y],
        [x + s * 0.5, y - s * 0.55],
        [x + s * 1.2, y - s * 0.5],
      ],
      { seed: 720 + i, wide: [1, 3, 1], ink: 0.8, dry: 0 },
    );
  }
  return svg;
}

function farWater(): string {
  let svg = '';
  for (let i = 0; i < 64; i += 1) {
    const y = 400 + 190 * hash(i, 5, 71) ** 1.4;
    const x = 520 + hash(i, 6, 71) * 1180;
    const long = 30 + 130 * hash(i, 7, 71) * ((y - 380) / 190);
    svg += stroke(
      [
        [x, y],
        [x + long / 2, y + 2],
        [x + long, y],
      ],
      { seed: 600 + i, wide: [1, 2.6, 1], ink: 0.34, dry: 0.4 },
    );
  }
  for (const [x, y, s] of [
    [1440, 414, 1],
    [1530, 432, 1.5],
    [742, 398, 0.8],
  ] as const) {
    svg += shape(
      `M${x - 26 * s} ${y}Q${x} ${y + 12 * s} ${x + 28 * s} ${y - 2 * s}L${x + 22 * s} ${y + 7 * s}Q${x} ${y + 13 * s} ${x - 20 * s} ${y + 7 * s}Z`,
      0.8,
    );
    svg += shape(
      `M${x} ${y}L${x + 2 * s} ${y - 46 * s}Q${x + 22 * s} ${y - 24 * s} ${x + 20 * s} ${y - 4 * s}Z`,
      0.42,
    );
  }
  return svg;
}

async function hillsBehind(on: Canvas): Promise<void> {
  for (const [seed, base, rise, wide, tone, opacity] of [
    [3, 300, 120, 420, 0.66, 0.5],
    [5, 340, 110, 330, 0.52, 0.55],
    [8, 372, 66, 240, 0.36, 0.6],
  ] as const)
    await wash(on, ridge(on, seed, base, rise, wide, 430), {
      tone,
      blur: 5,
      seed: seed + 20,
      opacity,
      fade: [base - 40, 425],
    });
}

async function boatyard(): Promise<Buffer> {
  const on = canvas(1660, 840);
  paper(on, 91);
  await hillsBehind(on);
  await inked(on, farWater(), 0.7, 0.9);
  await wash(
    on,
    '<path d="M-20 640C300 596 620 640 900 650C1200 642 1480 620 1700 650V860H-20Z"/>',
    { tone: 0.52, blur: 16, seed: 33, opacity: 0.4, fade: [660, 840] },
  );
  await wash(on, '<path d="M-40 356L200 350L420 330L560 306L540 610L400 660L-40 680Z"/>', {
    tone: 0.34,
    blur: 12,
    seed: 35,
    opacity: 0.5,
  });
  await wash(on, '<path d="M-40 150L160 158L340 150L448 128L560 306L420 330L200 350L-40 356Z"/>', {
    tone: 0.3,
    blur: 1.5,
    seed: 41,
    opacity: 0.8,
  });
  await inked(on, shed(), 0.5);
  const body = await mask(
    on,
    `<path d="M${strake(0)
      .map(([x, y]) => `${n1(x)} ${n1(y)}`)
      .join('L')}L${[...strake(1)]
      .reverse()
      .map(([x, y]) => `${n1(x)} ${n1(y)}`)
      .join('L')}Z"/>`,
    1.2,
  );
  paint(
    on,
    body,
    (x, y) => grey(0.82 - 0.34 * ((y - 330) / 290) + 0.16 * (fbm(x / 60, y / 16, 4, 37) - 0.5)),
    0.96,
  );
  await wash(on, '<ellipse cx="900" cy="676" rx="420" ry="26"/>', {
    tone: 0.25,
    blur: 14,
    seed: 39,
    opacity: 0.55,
  });
  await inked(on, reeds(), 0.5, 0.9);
  await inked(on, MEN.slice(3, 4).map(man).join(''), 0.4);
  await inked(on, hullInk(), 0.5);
  await inked(on, stocks(), 0.5);
  await inked(on, foreground(), 0.5, 0.92);
  await inked(
    on,
    MEN.filter((_, i) => i !== 3)
      .map(man)
      .join(''),
    0.4,
  );
  await inked(on, written('石桥船坞', [1588, 66], 58) + seal('岚', [1588, 318], 44), 0.4);
  return print(on, 95, 80);
}

// ---- Tools, as a wood engraver would cut them.

interface Cut {
  readonly id: string;
  readonly d: string;
  /** Way of the cuts in degrees, their distance, and where the light falls: their width there and on the other side. */
  readonly turn: number;
  readonly gap: number;
  readonly light: readonly [number, number];
}

/** A form cut out of black: white lines that widen towards the light. */
function engraved({ id, d, turn, gap, light }: Cut): string {
  let cuts = '';
  const count = Math.ceil(900 / gap);
  for (let i = -count; i < count; i += 1) {
    const t = clamp((i + count / 2) / count);
    const width = gap * mix(light[0], light[1], t) * (0.85 + 0.3 * hash(i, 3, 17));
    if (width < 0.5) continue;
    const from = -700 + 60 * hash(i, 4, 17);
    let path = '';
    for (let x = from; x < 700; x += 34)
      path += `${path === '' ? 'M' : 'L'}${n1(x)} ${n1(i * gap + 1.6 * (noise(x / 50, i, 19) - 0.5) * gap)}`;
    cuts += `<path d="${path}" fill="none" stroke="${white}" stroke-width="${n1(width)}"/>`;
  }
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><path d="${d}" fill="black"/><g clip-path="url(#${id})"><g transform="translate(320 250) rotate(${turn})">${cuts}</g></g><path d="${d}" fill="none" stroke="black" stroke-width="4" stroke-linejoin="round"/>`;
}

/** The ground under a tool: short strokes that thin out. */
function shade(left: number, right: number, y: number): string {
  let svg = '';
  for (let i = 0; i < 8; i += 1) {
    const inset = i * i * 3.2;
    svg += stroke(
      [
        [left + inset, y + i * 7],
        [(left + right) / 2, y + i * 7 + 1],
        [right - inset * 1.3, y + i * 7],
      ],
      { seed: 700 + i, wide: [1, 3.4 - i * 0.3, 1], ink: 0.75 - i * 0.07, dry: 0.25 },
    );
  }
  return svg;
}

const INK_LINE =
  shade(110, 540, 372) +
  engraved({
    id: 'box',
    d: 'M96 276C96 236 130 214 182 214L286 224C318 142 474 142 520 226C548 282 528 352 480 366L180 368C128 368 96 326 96 276Z',
    turn: 4,
    gap: 11,
    light: [0.62, 0.06],
  }) +
  `<circle cx="408" cy="262" r="76" fill="${white}" stroke="black" stroke-width="5"/><circle cx="408" cy="262" r="58" fill="black"/>` +
  Array.from(
    { length: 12 },
    (_, i) =>
      `<circle cx="408" cy="262" r="${56 - i * 2.6}" fill="none" stroke="${white}" stroke-width="0.9"/>`,
  ).join('') +
  [0, 45, 90, 135]
    .map(
      (turn) =>
        `<rect x="402" y="186" width="12" height="152" fill="black" stroke="${white}" stroke-width="2" transform="rotate(${turn + 12} 408 262)"/>`,
    )
    .join('') +
  `<circle cx="408" cy="262" r="15" fill="${white}" stroke="black" stroke-width="4"/><path d="M408 262L474 318" stroke="black" stroke-width="13" stroke-linecap="round"/><path d="M408 262L474 318" stroke="${white}" stroke-width="6" stroke-linecap="round"/><circle cx="476" cy="320" r="13" fill="black"/><circle cx="476" cy="318" r="6" fill="${white}"/>` +
  `<ellipse cx="190" cy="226" rx="70" ry="21" fill="black" stroke="black" stroke-width="5"/><ellipse cx="190" cy="230" rx="52" ry="12" fill="rgb(70,70,70)"/><ellipse cx="176" cy="227" rx="20" ry="4" fill="${white}"/>` +
  `<path d="M398 188C330 190 270 204 204 224C150 236 96 246 46 270" fill="none" stroke="black" stroke-width="4"/>` +
  shape('M20 262L58 250L66 276L32 300C18 294 12 276 20 262Z') +
  `<circle cx="38" cy="276" r="5" fill="${white}"/>`;

function shaving(x: number, y: number, r: number, turns: number, seed: number): string {
  let path = '';
  for (let i = 0; i <= turns * 16; i += 1) {
    const a = (i / 16) * 2 * Math.PI + seed;
    const q = r * (1 - i / (turns * 18));
    path += `${i === 0 ? 'M' : 'L'}${n1(x + Math.cos(a) * q + i * 0.9)} ${n1(y + Math.sin(a) * q * 0.72)}`;
  }
  return `<path d="${path}" fill="none" stroke="black" stroke-width="7" stroke-linecap="round"/><path d="${path}" fill="none" stroke="${white}" stroke-width="3.4" stroke-linecap="round"/>`;
}

const PLANE =
  shade(60, 590, 372) +
  engraved({
    id: 'wedge',
    d: 'M214 296L302 172L330 184L288 300Z',
    turn: 56,
    gap: 9,
    light: [0.1, 0.5],
  }) +
  engraved({
    id: 'iron',
    d: 'M286 300L356 96L400 112L338 300Z',
    turn: -72,
    gap: 8,
    light: [0.55, 0.2],
  }) +
  engraved({
    id: 'body',
    d: 'M56 288C80 282 200 288 300 288L586 284L594 364L50 368C46 340 48 306 56 288Z',
    turn: 1,
    gap: 10,
    light: [0.5, 0.12],
  }) +
  engraved({
    id: 'ear',
    d: 'M402 262C424 238 470 240 484 262C492 282 476 300 444 300C412 300 394 284 402 262Z',
    turn: 80,
    gap: 8,
    light: [0.6, 0.1],
  }) +
  shape('M262 292L340 292L326 336L288 336Z') +
  shaving(250, 252, 34, 2.4, 1) +
  shaving(150, 344, 30, 2.1, 3) +
  shaving(92, 362, 22, 2, 5) +
  shaving(214, 366, 18, 1.7, 2);

const ADZE =
  shade(70, 560, 392) +
  engraved({
    id: 'handle',
    d: 'M58 392C180 330 300 246 396 128L426 146C340 276 214 372 76 424Z',
    turn: -40,
    gap: 8,
    light: [0.55, 0.16],
  }) +
  engraved({
    id: 'head',
    d: 'M352 84L462 60C506 72 560 132 586 236L574 244C520 196 474 180 420 190L376 174Z',
    turn: 62,
    gap: 9,
    light: [0.66, 0.1],
  }) +
  `<path d="M566 232C520 182 474 166 424 176" fill="none" stroke="${white}" stroke-width="3"/><path d="M372 100L446 84" stroke="${white}" stroke-width="3"/>` +
  shape('M384 112L424 104L432 128L396 138Z') +
  [0, 1, 2, 3, 4]
    .map((i) => shape(`M${300 + i * 52} ${398 - (i % 2) * 16}l${26 - i * 2} -12l12 9l-20 12z`, 0.9))
    .join('');

const CAULKING =
  shade(60, 580, 396) +
  engraved({
    id: 'grip',
    d: 'M330 214L566 96L580 122L344 246Z',
    turn: -27,
    gap: 7,
    light: [0.5, 0.2],
  }) +
  engraved({
    id: 'mallet',
    d: 'M246 150C266 134 292 136 306 152L388 312C392 334 372 352 344 350C330 348 322 340 316 330L238 176C236 166 240 156 246 150Z',
    turn: 62,
    gap: 9,
    light: [0.62, 0.08],
  }) +
  `<path d="M262 206C280 192 300 184 320 182M336 330C352 316 370 308 388 306" fill="none" stroke="${white}" stroke-width="6"/>` +
  engraved({
    id: 'chisel',
    d: 'M64 372L92 398L176 350L214 292L196 276L128 314Z',
    turn: 40,
    gap: 8,
    light: [0.6, 0.14],
  }) +
  engraved({
    id: 'shank',
    d: 'M194 276L216 294L246 262L236 240Z',
    turn: 40,
    gap: 7,
    light: [0.3, 0.3],
  }) +
  Array.from(
    { length: 9 },
    (_, i) =>
      `<ellipse cx="484" cy="338" rx="${92 - i * 9}" ry="${56 - i * 5.6}" fill="none" stroke="black" stroke-width="${i % 2 === 0 ? 5 : 3}" stroke-dasharray="${22 + i} 3"/>`,
  ).join('') +
  `<path d="M566 366C598 384 616 392 626 420" fill="none" stroke="black" stroke-width="6" stroke-dasharray="18 3"/>`;

const tool = (body: string, seed: number) => async (): Promise<Buffer> => {
  const on = canvas(640, 480);
  paper(on, seed);
  await inked(on, body, 0.4);
  return print(on, seed + 1, 80);
};

// ---- Leaves, inked and pressed on paper.

interface Leaf {
  readonly outline: string;
  /** Veins, white in the print. */
  readonly veins: string;
  readonly stalk: string;
  readonly seed: number;
}

const leafPrint =
  ({ outline, veins, stalk, seed }: Leaf) =>
  async (): Promise<Buffer> => {
    const on = canvas(480, 560);
    paper(on, seed);
    const covered = await mask(on, outline, 0.7);
    const bones = await mask(
      on,
      `<g fill="none" stroke="#000" stroke-linecap="round">${veins}</g>`,
      0.6,
    );
    for (let i = 0; i < covered.length; i += 1) {
      const [x, y] = [i % on.width, Math.floor(i / on.width)];
      // Ink does not take everywhere: it pools at the veins and starves between them.
      const taken =
        0.5 +
        0.75 * fbm(x / 34, y / 34, 5, seed + 3) +
        0.25 * (noise(x / 2.2, y / 2.2, seed + 5) - 0.5);
      covered[i] = clamp(covered[i]! * clamp(taken) * (1 - 0.9 * bones[i]!));
    }
    paint(on, covered, (x, y) => grey(0.12 + 0.2 * fbm(x / 70, y / 70, 3, seed + 7)), 0.96);
    await inked(on, stalk, 0.5, 0.9);
    return print(on, seed + 9, 80);
  };

const vein = (points: readonly Point[], width: number): string =>
  `<path d="M${points.map(([x, y]) => `${n1(x)} ${n1(y)}`).join('L')}" stroke-width="${n1(width)}"/>`;

function ginkgo(): Leaf {
  const foot: Point = [240, 392];
  const edge = (t: number): Point => {
    const angle = mix(-2.86, -0.28, t);
    const wave = 1 + 0.035 * Math.sin(t * 39) + 0.02 * Math.sin(t * 83);
    const notch = 1 - 0.42 * Math.exp(-(((t - 0.51) / 0.018) ** 2));
    const r = 200 * wave * notch * (0.93 + 0.1 * Math.sin(Math.PI * t));
    return [foot[0] + Math.cos(angle) * r, foot[1] - 20 + Math.sin(angle) * r * 1.16];
  };
  const rim = Array.from({ length: 181 }, (_, i) => edge(i / 180));
  const path = `M${n1(foot[0])} ${n1(foot[1])}Q${n1(foot[0] - 60)} ${n1(foot[1] - 24)} ${rim.map(([x, y]) => `${n1(x)} ${n1(y)}`).join('L')}Q${n1(foot[0] + 60)} ${n1(foot[1] - 24)} ${n1(foot[0])} ${n1(foot[1])}Z`;
  const veins = Array.from({ length: 46 }, (_, i) => {
    const [x, y] = edge(0.01 + (0.98 * i) / 45);
    const bend: Point = [mix(foot[0], x, 0.5) + (x - foot[0]) * 0.06, mix(foot[1], y, 0.48)];
    return vein([foot, bend, [mix(foot[0], x, 0.97), mix(foot[1], y, 0.97)]], 1.5);
  }).join('');
  return {
    outline: `<path d="${path}"/>`,
    veins,
    stalk: stroke(
      [
        [240, 388],
        [246, 450],
        [268, 530],
      ],
      { seed: 11, wide: [7, 5, 8], ink: 0.9, dry: 0.15 },
    ),
    seed: 201,
  };
}

/** A leaf with a midrib: half its width along it, from the foot (0) to the tip (1). */
function ribbed(half: (t: number) => number, veinsASide: number, seed: number): Leaf {
  const [foot, tip]: readonly [Point, Point] = [
    [236, 440],
    [252, 52],
  ];
  const at = (t: number, off: number): Point => [
    mix(foot[0], tip[0], t) + 12 * Math.sin(t * 3) + off,
    mix(foot[1], tip[1], t),
  ];
  const side = (sign: number): readonly Point[] =>
    Array.from({ length: 61 }, (_, i) => at(i / 60, sign * half(i / 60)));
  const outline = `<path d="M${[...side(-1), ...[...side(1)].reverse()].map(([x, y]) => `${n1(x)} ${n1(y)}`).join('L')}Z"/>`;
  let veins = vein(
    Array.from({ length: 20 }, (_, i) => at(i / 19.5, 0)),
    4,
  );
  for (let i = 0; i < veinsASide; i += 1)
    for (const sign of [-1, 1]) {
      const t = 0.06 + (0.8 * i) / veinsASide;
      const end = Math.min(0.98, t + 0.13);
      veins += vein(
        [at(t, 0), at(t + 0.05, sign * half(t + 0.05) * 0.5), at(end, sign * half(end) * 0.94)],
        1.9,
      );
      for (let k = 1; k < 4; k += 1) {
        const u = mix(t, end, k / 4);
        veins += vein(
          [
            at(u, (sign * half(end) * k) / 4.4),
            at(u + 0.035, (sign * half(end) * (k - 0.4)) / 4.4),
          ],
          0.9,
        );
      }
    }
  return {
    outline,
    veins,
    stalk: stroke(
      [
        [237, 436],
        [226, 480],
        [240, 540],
      ],
      { seed: seed + 2, wide: [7, 5, 7], ink: 0.9, dry: 0.15 },
    ),
    seed,
  };
}

/** 乌桕: a rhomb with a drawn-out tip. */
const tallow = (): Leaf =>
  ribbed(
    (t) =>
      176 * Math.sin(Math.PI * clamp(t / 0.86)) ** 1.1 * (t < 0.43 ? 1 : 1 - 0.16 * (t - 0.43)) +
      9 * smoothTip(t),
    9,
    211,
  );
const smoothTip = (t: number): number => (t > 0.8 ? clamp((1 - t) / 0.16) : 0);

interface Leaflets {
  readonly count: number;
  readonly long: (t: number) => number;
  readonly wide: number;
  readonly lean: number;
  readonly seed: number;
}

/** Leaflets on both sides of a stalk. */
function feathered({ count, long, wide, lean, seed }: Leaflets): Leaf {
  const spine: readonly Point[] = [
    [262, 540],
    [240, 430],
    [232, 300],
    [244, 190],
    [254, 134],
  ];
  let [outline, veins] = ['', ''];
  for (let i = 0; i < count; i += 1)
    for (const sign of [-1, 1]) {
      const t = 0.16 + (0.82 * i) / count;
      const { at, way } = along(spine, t);
      const turn =
        Math.atan2(way[1], way[0]) +
        sign * lean * (1.1 - 0.45 * t) +
        0.08 * (hash(i, sign + 2, seed) - 0.5);
      const reach = long(t) * (0.94 + 0.12 * hash(i, sign + 4, seed));
      const to = (u: number, v: number): Point => [
        at[0] + Math.cos(turn) * u - Math.sin(turn) * v,
        at[1] + Math.sin(turn) * u + Math.cos(turn) * v,
      ];
      const p = (u: number, v: number): string => to(u, v).map(n1).join(' ');
      const w = wide * reach;
      outline += `<path d="M${p(3, 0)}C${p(reach * 0.1, w)} ${p(reach * 0.7, w)} ${p(reach, 0)}C${p(reach * 0.7, -w)} ${p(reach * 0.1, -w)} ${p(3, 0)}Z"/>`;
      veins += vein([to(2, 0), to(reach * 0.94, 0)], wide > 0.16 ? 2.2 : 1.3);
      for (let k = 1; k < 7 && wide > 0.16; k += 1)
        for (const up of [-1, 1])
          veins += vein(
            [to((reach * k) / 7.5, 0), to((reach * k) / 7.5 + w * 0.5, up * w * 0.62)],
            1.1,
          );
    }
  const stalk = stroke(spine, { seed: seed + 3, wide: [8, 5, 2], ink: 0.92, dry: 0.1 });
  return { outline, veins, stalk, seed };
}

const redwood = (): Leaf =>
  feathered({
    count: 27,
    long: (t) => 128 * Math.sin(Math.PI * clamp(0.12 + t * 0.86)) ** 0.7,
    wide: 0.085,
    lean: 1.12,
    seed: 221,
  });
const wingnut = (): Leaf =>
  feathered({
    count: 8,
    long: (t) => 92 + 78 * Math.sin(Math.PI * clamp(0.1 + t * 0.8)),
    wide: 0.2,
    lean: 0.95,
    seed: 231,
  });

// ---- A boat by itself, on clear ground.

function sampan(): string {
  const rail: readonly Point[] = [
    [70, 250],
    [220, 318],
    [470, 338],
    [720, 312],
    [892, 214],
  ];
  const keel: readonly Point[] = [
    [150, 330],
    [260, 384],
    [470, 398],
    [690, 380],
    [812, 316],
  ];
  const edge = (points: readonly Point[]): readonly Point[] =>
    Array.from({ length: 41 }, (_, i) => along(points, i / 40).at);
  const side = `M${edge(rail)
    .map(([x, y]) => `${n1(x)} ${n1(y)}`)
    .join('L')}L${[...edge(keel)]
    .reverse()
    .map(([x, y]) => `${n1(x)} ${n1(y)}`)
    .join('L')}Z`;
  const between = (d: number): readonly Point[] =>
    rail.map(([x, y], i) => [mix(x, keel[i]![0], d), mix(y, keel[i]![1], d)]);
  let svg = `<path d="M318 326C300 214 352 150 452 146C560 142 628 196 640 322Z" fill="rgb(196,196,196)"/>`;
  svg +=
    '<clipPath id="mat"><path d="M318 330C300 214 352 150 452 146C560 142 628 196 640 330Z"/></clipPath><g clip-path="url(#mat)">';
  // The mat over the hold: bamboo in bows, woven across.
  for (let i = 0; i < 13; i += 1) {
    const x = 330 + i * 25;
    svg += stroke(
      [
        [x, 324],
        [x - 6 + i, 236],
        [mix(352, 606, i / 12), 186 - 38 * Math.sin((Math.PI * i) / 12)],
      ],
      { seed: 800 + i, wide: [4, 4, 3], ink: 0.75, dry: 0.25 },
    );
  }
  for (let i = 0; i < 9; i += 1) {
    const y = 312 - i * 19;
    const inset = 26 * (i / 8) ** 2.2;
    svg += stroke(
      [
        [322 + inset, y],
        [476, y - 10],
        [636 - inset, y],
      ],
      { seed: 820 + i, wide: [4, 5, 4], ink: 0.7, dry: 0.3 },
    );
  }
  svg += '</g>';
  svg += stroke(
    [
      [318, 326],
      [322, 220],
      [392, 158],
      [452, 147],
      [540, 152],
      [616, 214],
      [640, 322],
    ],
    { seed: 840, wide: [9, 10, 9], ink: 0.97, dry: 0.08 },
  );
  svg += `<path d="${side}" fill="rgb(120,120,120)"/>`;
  for (let k = 1; k < 5; k += 1)
    svg += stroke(between(k / 5), { seed: 850 + k, wide: [2, 4, 2], ink: 0.85, dry: 0.3 });
  svg += stroke(rail, { seed: 860, wide: [9, 13, 9], ink: 0.98, dry: 0.06 });
  svg += stroke(keel, { seed: 861, wide: [7, 9, 7], ink: 0.95, dry: 0.1 });
  svg += stroke(
    [
      [70, 250],
      [104, 296],
      [150, 330],
    ],
    { seed: 862, wide: [9, 10, 8], ink: 0.95, dry: 0.1 },
  );
  svg += stroke(
    [
      [892, 214],
      [860, 276],
      [812, 316],
    ],
    { seed: 863, wide: [9, 10, 8], ink: 0.95, dry: 0.1 },
  );
  // The scull over the stern, and him who works it.
  svg += stroke(
    [
      [740, 176],
      [838, 262],
      [930, 352],
    ],
    { seed: 870, wide: [6, 7, 12], ink: 0.95, dry: 0.1 },
  );
  svg += stroke(
    [
      [694, 312],
      [698, 282],
      [702, 246],
    ],
    { seed: 881, wide: [17, 16, 14], ink: 0.97, dry: 0.04 },
  );
  svg += stroke(
    [
      [730, 308],
      [724, 280],
      [708, 246],
    ],
    { seed: 882, wide: [17, 16, 14], ink: 0.97, dry: 0.04 },
  );
  svg += stroke(
    [
      [704, 256],
      [708, 200],
      [716, 148],
    ],
    { seed: 883, wide: [30, 38, 28], ink: 0.97, dry: 0.04 },
  );
  svg += stroke(
    [
      [716, 158],
      [738, 182],
      [752, 190],
    ],
    { seed: 884, wide: [14, 12, 9], ink: 0.97, dry: 0.04 },
  );
  svg +=
    '<circle cx="720" cy="138" r="16" fill="black"/>' +
    shape('M680 142Q722 80 766 140Q722 124 680 142Z');
  return svg;
}

async function clearBoat(): Promise<Buffer> {
  const [width, height] = [960, 440];
  const rgba = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sampan()}</svg>`,
    ),
  )
    .ensureAlpha()
    .raw()
    .toBuffer();
  const grain = Buffer.alloc(width * height * 2);
  for (let i = 0; i < width * height; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const wood = 0.86 + 0.28 * fbm(x / 46, y / 7, 3, 77);
    grain[i * 2] = Math.round(clamp((rgba[i * 4]! / 255) * wood) * 255);
    grain[i * 2 + 1] = rgba[i * 4 + 3]!;
  }
  return sharp(grain, { raw: { width, height, channels: 2 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();
}

await drawAll('issues/supplement/pictures', {
  'boatyard.jpg': boatyard,
  'ink-line.jpg': tool(INK_LINE, 101),
  'plane.jpg': tool(PLANE, 103),
  'adze.jpg': tool(ADZE, 105),
  'caulking.jpg': tool(CAULKING, 107),
  'leaf-ginkgo.jpg': leafPrint(ginkgo()),
  'leaf-tallow.jpg': leafPrint(tallow()),
  'leaf-redwood.jpg': leafPrint(redwood()),
  'leaf-wingnut.jpg': leafPrint(wingnut()),
  'sampan.png': clearBoat,
});
