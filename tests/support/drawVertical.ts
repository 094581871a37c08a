/**
 * Draws the two ink pictures of issues/vertical, grey, as a brush would: strokes of bristles over washes.
 * The same bytes at every run on one version of sharp.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/pictures3
 * node out/pictures3/tests/support/drawVertical.js [folder] [name …]
 */

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
import { type Canvas, canvas, hash, mask, mix, paint, sequence, smooth } from './pictureCanvas.ts';
import { drawAll } from './pictureRun.ts';
import type { Point } from './pictureScene.ts';

// ---- The old willow at the ferry.

/** One leaf, a dab of the brush: pointed at its end. */
function leaf([x, y]: Point, angle: number, long: number, opacity: number): string {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const to = (u: number, v: number): string => `${n1(x + c * u - s * v)} ${n1(y + s * u + c * v)}`;
  const wide = long * 0.17;
  return `<path d="M${to(0, 0)}Q${to(long * 0.35, wide)} ${to(long, 0)}Q${to(long * 0.4, -wide)} ${to(0, 0)}Z" fill="black" opacity="${opacity.toFixed(2)}"/>`;
}

interface Strand {
  readonly from: Point;
  readonly drop: number;
  readonly sway: number;
  readonly seed: number;
  readonly ink: number;
}

/** A hanging twig with its leaves, first arching away from the bough. */
function strand({ from: [x, y], drop, sway, seed, ink }: Strand): string {
  const arch = (hash(seed, 1, 17) - 0.5) * 50;
  const points: readonly Point[] = [
    [x, y],
    [x + arch * 0.8, y - 8 + drop * 0.06],
    [x + arch + sway * 0.25, y + drop * 0.36],
    [x + arch + sway * 0.62, y + drop * 0.7],
    [x + arch + sway, y + drop],
  ];
  let path = '';
  let leaves = '';
  const steps = Math.round(drop / 7);
  for (let s = 0; s <= steps; s += 1) {
    const t = s / steps;
    const { at, way } = along(points, t);
    path += `${s === 0 ? 'M' : 'L'}${n1(at[0])} ${n1(at[1])}`;
    if (t < 0.12 || hash(s, seed, 23) < 0.16) continue;
    const side = (s + seed) % 2 === 0 ? 1 : -1;
    const turn = Math.atan2(way[1], way[0]) + side * (0.22 + 0.42 * hash(s, seed, 29));
    const long = (15 + 15 * hash(s, seed, 31)) * (1.1 - 0.42 * t);
    leaves += leaf(at, turn, long, ink * (0.45 + 0.6 * hash(s, seed, 37)));
  }
  return `<path d="${path}" fill="none" stroke="black" stroke-width="1.3" opacity="${(ink * 0.7).toFixed(2)}"/>${leaves}`;
}

const TRUNK: readonly Point[] = [
  [96, 1500],
  [128, 1380],
  [104, 1240],
  [96, 1090],
  [158, 930],
  [218, 790],
  [204, 640],
  [250, 500],
  [318, 380],
];
const BOUGHS: readonly (readonly Point[])[] = [
  [
    [212, 770],
    [290, 690],
    [392, 640],
    [500, 548],
    [566, 520],
  ],
  [
    [206, 640],
    [150, 540],
    [72, 470],
    [-10, 440],
  ],
  [
    [316, 384],
    [318, 270],
    [270, 170],
    [190, 110],
    [96, 84],
  ],
  [
    [318, 380],
    [396, 290],
    [470, 250],
    [570, 226],
  ],
  [
    [320, 262],
    [372, 160],
    [452, 92],
    [520, 70],
  ],
  [
    [232, 540],
    [330, 470],
    [430, 440],
    [500, 400],
  ],
];

function strands(count: number, seed: number, ink: number, reach: number): string {
  const of = sequence(seed);
  let svg = '';
  for (let i = 0; i < count; i += 1) {
    const bough = BOUGHS[Math.floor(of() * BOUGHS.length)]!;
    const { at } = along(bough, 0.28 + 0.72 * of());
    const open = 1 - 0.42 * smooth(170, 330, at[0]) * (1 - smooth(420, 520, at[0]));
    const drop = Math.min(1215 - at[1] + of() * 60, (240 + 620 * of() ** 0.8) * reach * open);
    svg += strand({
      from: at,
      drop,
      sway: -26 - 40 * of(),
      seed: seed + i,
      ink: ink * (0.7 + 0.45 * of()),
    });
  }
  return svg;
}

function trunk(): string {
  let svg = stroke(TRUNK, { seed: 11, wide: [112, 74, 26], ink: 0.62, dry: 0.52, wet: 0.75 });
  svg += stroke(
    TRUNK.map(([x, y]): Point => [x + 20, y]),
    { seed: 12, wide: [50, 30, 8], ink: 0.8, dry: 0.5, wet: 0.9 },
  );
  for (const [i, bough] of BOUGHS.entries())
    svg += stroke(bough, { seed: 21 + i, wide: [24, 14, 3], ink: 0.75, dry: 0.36, wet: 0.5 });
  // Bark and the mark that a rope has left.
  const of = sequence(77);
  for (let i = 0; i < 64; i += 1) {
    const { at, way } = along(TRUNK, of() * 0.8);
    const off = (of() - 0.5) * (12 + 46 * smooth(500, 1300, at[1]));
    const [x, y] = [at[0] - way[1] * off, at[1] + way[0] * off];
    svg += stroke(
      [
        [x, y],
        [x + 5 * (of() - 0.5), y - 12 - 16 * of()],
        [x + 12 * (of() - 0.5), y - 34 - 24 * of()],
      ],
      { seed: 200 + i, wide: [3, 6, 2], ink: 0.55, dry: 0.2 },
    );
  }
  for (const [i, y] of [1262, 1273, 1283].entries())
    svg += stroke(
      [
        [64, y - 4],
        [104, y + 6],
        [152, y - 8],
      ],
      { seed: 300 + i, wide: [5, 6, 4], ink: 0.95, dry: 0.06 },
    );
  return svg;
}

/** A boat with an awning of bamboo (乌篷船), its rope to the tree. */
function boat(): string {
  const hull =
    'M262 1352C300 1384 350 1394 410 1394C470 1394 520 1376 552 1340C508 1360 460 1364 408 1364C352 1364 300 1362 262 1352Z';
  const awning = 'M326 1362C330 1300 366 1284 414 1284C462 1284 488 1304 490 1360Z';
  let svg = `<path d="${awning}" fill="black" opacity="0.72"/><path d="${hull}" fill="black" opacity="0.86"/>`;
  for (let i = 0; i < 7; i += 1) {
    const x = 342 + i * 22;
    svg += `<path d="M${x} ${1360}C${x + 2} 1318 ${x + 8} 1300 ${x + 14} ${1292 + Math.abs(i - 3) * 3}" fill="none" stroke="white" stroke-width="1.6" opacity="0.5"/>`;
  }
  svg +=
    '<path d="M350 1364C352 1326 372 1310 392 1310C380 1324 376 1344 376 1364Z" fill="white" opacity="0.55"/>';
  svg += stroke(
    [
      [552, 1258],
      [530, 1310],
      [500, 1372],
      [484, 1420],
    ],
    { seed: 41, wide: [4, 5, 7], ink: 0.9, dry: 0.1 },
  );
  svg +=
    '<path d="M146 1272C190 1322 226 1346 270 1356" fill="none" stroke="black" stroke-width="2" opacity="0.75"/>';
  return svg;
}

/** Ripples: short strokes across, closer and darker under what stands in the water. */
function ripples(): string {
  const of = sequence(510);
  let svg = '';
  for (let i = 0; i < 58; i += 1) {
    const y = 1180 + 470 * of() ** 0.8;
    const x = -20 + 600 * of();
    const under = Math.exp(-(((x - 410) / 120) ** 2) - ((y - 1420) / 34) ** 2);
    const long = 22 + 80 * of() + 40 * under;
    svg += stroke(
      [
        [x - long / 2, y + 2 * of()],
        [x, y - 2 - 2 * of()],
        [x + long / 2, y + 2 * of()],
      ],
      { seed: 600 + i, wide: [2, 3.4, 2], ink: 0.2 + 0.4 * under, dry: 0.24 },
    );
  }
  for (let i = 0; i < 13; i += 1) {
    const y = 1402 + i * 6;
    const half = (118 - i * 6) * (0.55 + 0.5 * of());
    svg += stroke(
      [
        [408 - half, y],
        [408, y + 2],
        [408 + half, y - 1],
      ],
      { seed: 700 + i, wide: [2, 4, 2], ink: 0.55 - i * 0.034, dry: 0.3 },
    );
  }
  return svg;
}

/** The bank with its stone steps, grass and reeds. */
function bank(): string {
  let svg = stroke(
    [
      [-20, 1486],
      [90, 1496],
      [190, 1530],
      [262, 1590],
      [286, 1650],
    ],
    { seed: 51, wide: [26, 30, 10], ink: 0.7, dry: 0.46, wet: -0.6 },
  );
  for (let i = 0; i < 5; i += 1) {
    const [x, y] = [150 + i * 26, 1508 + i * 27];
    svg += stroke(
      [
        [x, y],
        [x + 60, y + 5],
        [x + 84, y + 3],
      ],
      { seed: 60 + i, wide: [7, 6, 3], ink: 0.9, dry: 0.16 },
    );
    svg += stroke(
      [
        [x + 84, y + 3],
        [x + 86, y + 22],
      ],
      { seed: 70 + i, wide: [5, 4, 3], ink: 0.6, dry: 0.2 },
    );
  }
  const of = sequence(520);
  for (let i = 0; i < 110; i += 1) {
    const x = -10 + 190 * of();
    const y = 1494 + 60 * of() + x * 0.16;
    const long = 34 + 44 * of();
    svg += leaf([x, y], -Math.PI / 2 + (of() - 0.4) * 0.9, long, 0.22 + 0.4 * of());
  }
  return svg;
}

async function oldWillow(): Promise<Buffer> {
  const on = canvas(560, 1710);
  paper(on, 3);
  await wash(
    on,
    '<path d="M-40 1120C60 1000 150 1020 240 1060C330 950 430 900 620 1010V1200H-40Z"/>',
    { tone: 0.56, blur: 9, seed: 5, opacity: 0.5, fade: [960, 1160] },
  );
  await wash(
    on,
    '<path d="M-40 1150C120 1100 210 1110 330 1090C430 1070 500 1080 620 1060V1220H-40Z"/>',
    { tone: 0.42, blur: 6, seed: 6, opacity: 0.5, fade: [1080, 1180] },
  );
  await wash(
    on,
    '<ellipse cx="280" cy="260" rx="330" ry="260"/><ellipse cx="90" cy="700" rx="120" ry="240"/><ellipse cx="500" cy="760" rx="90" ry="220"/>',
    { tone: 0.5, blur: 60, seed: 7, opacity: 0.34 },
  );
  await inked(on, strands(84, 900, 0.46, 1.02), 1.3, 0.72);
  await wash(
    on,
    `<path d="M40 1500C80 1380 60 1240 60 1090C90 960 170 860 176 780L200 640L300 370L330 390L270 520C240 620 250 700 252 790C240 860 180 960 140 1090C150 1240 190 1380 170 1500Z"/>`,
    { tone: 0.3, blur: 7, seed: 8, opacity: 0.55 },
  );
  await inked(on, trunk());
  await wash(on, '<path d="M-20 1480C90 1480 220 1520 300 1640C240 1650 100 1640 -20 1660Z"/>', {
    tone: 0.34,
    blur: 8,
    seed: 9,
    opacity: 0.52,
    fade: [1540, 1665],
  });
  await inked(on, ripples(), 0.6);
  await inked(on, boat(), 0.7);
  await inked(on, bank());
  await inked(on, strands(82, 1300, 1, 0.98), 0.4);
  await inked(on, written('渡口有柳', [486, 1462], 44) + seal('岚', [486, 1648], 30), 0.35, 0.92);
  return print(on, 31, 80);
}

// ---- Tiled roofs.

interface House {
  readonly x: number;
  readonly y: number;
  /** Width of the front, height of the wall and of the roof over it. */
  readonly wide: number;
  readonly wall: number;
  readonly roof: number;
  readonly ink: number;
  readonly seed: number;
}

/** The roof with its tiles in rows down the slope, over a white wall. */
function roofOf({ x, y, wide, roof, ink, seed }: House): string {
  const of = sequence(seed);
  const inset = roof * 0.34;
  let svg = '';
  const rows = Math.round(wide / 9);
  for (let i = 0; i <= rows; i += 1) {
    const t = i / rows;
    const top: Point = [x + inset + (wide - 2 * inset) * t, y - roof];
    const foot: Point = [x - 14 + (wide + 28) * t, y + 5 * Math.abs(2 * t - 1) ** 3 * -1];
    const mid: Point = [mix(top[0], foot[0], 0.46), mix(top[1], foot[1], 0.56) + 3];
    svg += stroke([top, mid, foot], {
      seed: seed + i,
      wide: [4, 5, 6],
      ink: ink * (0.62 + 0.4 * of()),
      dry: 0.26,
    });
    svg += `<ellipse cx="${n1(foot[0])}" cy="${n1(foot[1] + 2)}" rx="3" ry="3.4" fill="black" opacity="${(ink * 0.9).toFixed(2)}"/>`;
  }
  const ridge: readonly Point[] = [
    [x + inset - 16, y - roof - 9],
    [x + inset + 10, y - roof + 1],
    [x + wide / 2, y - roof + 2],
    [x + wide - inset - 10, y - roof + 1],
    [x + wide - inset + 16, y - roof - 9],
  ];
  svg += stroke(ridge, { seed: seed + 500, wide: [8, 11, 8], ink, dry: 0.1 });
  return svg;
}

const wallOf = ({ x, y, wide, wall }: House): string =>
  `<path d="M${x} ${y - 4}H${x + wide}V${y + wall}H${x}Z"/>`;

/** Stepped gable (马头墙): white, its steps capped with tiles. */
function gable(
  [x, y]: Point,
  step: Point,
  count: number,
  ink: number,
  seed: number,
): { wall: string; caps: string } {
  let wall = `M${x} ${y + 260}`;
  let caps = '';
  for (let i = 0; i < count; i += 1) {
    const [left, top] = [x + i * step[0], y - Math.min(i, count - 1 - i) * step[1]];
    wall += `L${n1(left)} ${n1(top)}L${n1(left + step[0])} ${n1(top)}`;
    const cap: readonly Point[] = [
      [left - 9, top - 5],
      [left + 4, top + 1],
      [left + step[0] / 2, top + 2],
      [left + step[0] - 4, top + 1],
      [left + step[0] + 9, top - 7],
    ];
    caps += stroke(cap, { seed: seed + i, wide: [9, 13, 9], ink, dry: 0.14 });
  }
  return { wall: `<path d="${wall}L${n1(x + count * step[0])} ${y + 260}Z"/>`, caps };
}

async function house(on: Canvas, one: House): Promise<void> {
  paint(on, await mask(on, wallOf(one), 0.8), () => grey(0.955), 0.94);
  const { x, y, wide, roof } = one;
  const slope = `<path d="M${x - 14} ${y}L${x + roof * 0.34} ${y - roof}H${x + wide - roof * 0.34}L${x + wide + 14} ${y}Z"/>`;
  await wash(on, slope, { tone: 0.2, blur: 2.4, seed: one.seed, opacity: one.ink * 0.62 });
  await inked(on, roofOf(one), 0.5);
  await wash(on, `<path d="M${x} ${y + 2}H${x + wide}V${y + 22}H${x}Z"/>`, {
    tone: 0.25,
    blur: 5,
    seed: one.seed + 1,
    opacity: one.ink * 0.5,
  });
}

const windowAt = (x: number, y: number, wide: number, tall: number, ink: number): string =>
  `<path d="M${x} ${y}h${wide}v${tall}h${-wide}Z" fill="black" opacity="${ink}"/>` +
  `<path d="M${x + wide / 2} ${y}v${tall}M${x} ${y + tall / 2}h${wide}" stroke="white" stroke-width="2" opacity="0.6"/>`;

/** The cooper's shop: an open door, a curtain, tubs before it. */
function shop(): string {
  let svg = '<path d="M330 512H452V628H330Z" fill="black" opacity="0.78"/>';
  svg +=
    '<path d="M330 512H452V546C428 554 412 546 391 552C370 556 352 548 330 554Z" fill="white" opacity="0.82"/>';
  for (const x of [360, 391, 422])
    svg += `<path d="M${x} 513V549" stroke="black" stroke-width="1.6" opacity="0.5"/>`;
  const tubs: readonly (readonly [number, number, number])[] = [
    [304, 612, 34],
    [468, 614, 30],
    [508, 620, 24],
  ];
  for (const [i, [x, y, half]] of tubs.entries()) {
    const tall = half * 1.25;
    svg += `<path d="M${x - half} ${y - tall}L${x - half * 0.82} ${y + 12}Q${x} ${y + 20} ${x + half * 0.82} ${y + 12}L${x + half} ${y - tall}Z" fill="white" opacity="0.9"/>`;
    svg += `<ellipse cx="${x}" cy="${y - tall}" rx="${half}" ry="${half * 0.24}" fill="black" opacity="0.7"/>`;
    for (const t of [0.3, 0.78]) {
      const [r, at] = [half * (1 - 0.18 * t), mix(y - tall, y + 12, t)];
      svg += stroke(
        [
          [x - r, at],
          [x, at + 7],
          [x + r, at],
        ],
        { seed: 90 + i, wide: [4, 5, 4], ink: 0.9, dry: 0.08 },
      );
    }
    for (let k = -2; k <= 2; k += 1)
      svg += `<path d="M${n1(x + half * 0.36 * k)} ${n1(y - tall + 5)}L${n1(x + half * 0.3 * k)} ${n1(y + 14)}" stroke="black" stroke-width="1.3" opacity="0.6"/>`;
    svg += stroke(
      [
        [x - half, y - tall],
        [x - half * 0.82, y + 12],
        [x, y + 19],
        [x + half * 0.82, y + 12],
        [x + half, y - tall],
      ],
      { seed: 95 + i, wide: [2, 3, 2], ink: 0.8, dry: 0.05 },
    );
  }
  return svg;
}

/** A bare tree behind the roofs. */
function tree(): string {
  const of = sequence(640);
  const stem: readonly Point[] = [
    [478, 300],
    [470, 210],
    [486, 140],
    [474, 60],
  ];
  let svg = stroke(stem, { seed: 81, wide: [20, 12, 3], ink: 0.62, dry: 0.36 });
  for (let i = 0; i < 16; i += 1) {
    const t = 0.3 + 0.68 * (i / 16);
    const { at } = along(stem, t);
    const side = i % 2 === 0 ? 1 : -1;
    const [rise, out] = [(26 + 40 * of()) * (1.3 - t), (44 + 56 * of()) * (1.35 - t)];
    const end: Point = [at[0] + side * out, at[1] - rise];
    const mid: Point = [at[0] + side * out * 0.5, at[1] - rise * 0.34];
    svg += stroke([at, mid, end], { seed: 820 + i, wide: [6, 4, 1], ink: 0.6, dry: 0.14 });
    for (const share of [0.5, 0.75, 0.95]) {
      const twig = along([at, mid, end], share).at;
      const tip: Point = [twig[0] + side * (8 + 16 * of()), twig[1] - 12 - 20 * of()];
      const bent: Point = [mix(twig[0], tip[0], 0.6), mix(twig[1], tip[1], 0.4)];
      svg += stroke([twig, bent, tip], { seed: 900 + i, wide: [3, 2, 1], ink: 0.5, dry: 0.06 });
    }
  }
  return svg;
}

/** Swallows, two strokes each. */
const birds = (): string =>
  [
    [196, 74, 1],
    [238, 96, 0.8],
    [264, 66, 0.7],
  ]
    .map(([x, y, s], i) =>
      stroke(
        [
          [x! - 20 * s!, y! - 8 * s!],
          [x! - 6 * s!, y! - 5 * s!],
          [x!, y!],
          [x! + 7 * s!, y! - 7 * s!],
          [x! + 20 * s!, y! - 13 * s!],
        ],
        { seed: 880 + i, wide: [1.5, 4.5, 1.5], ink: 0.85, dry: 0 },
      ),
    )
    .join('');

async function tiledRoofs(): Promise<Buffer> {
  const on = canvas(560, 640);
  paper(on, 43);
  await wash(on, '<path d="M-30 250C60 150 150 190 230 210C330 110 420 130 600 220V340H-30Z"/>', {
    tone: 0.5,
    blur: 9,
    seed: 45,
    opacity: 0.5,
    fade: [170, 310],
  });
  await inked(on, tree(), 0.6, 0.85);
  await house(on, { x: 330, y: 282, wide: 190, wall: 120, roof: 62, ink: 0.55, seed: 1000 });
  const back = gable([-36, 268], [52, 26], 5, 0.8, 1200);
  paint(on, await mask(on, back.wall, 0.8), () => grey(0.955), 0.95);
  await wash(on, '<path d="M-36 430H226V540H-36Z"/>', {
    tone: 0.5,
    blur: 22,
    seed: 48,
    opacity: 0.5,
  });
  await inked(on, back.caps + windowAt(78, 280, 30, 34, 0.62), 0.6);
  await house(on, { x: 196, y: 410, wide: 330, wall: 240, roof: 104, ink: 0.92, seed: 2000 });
  await house(on, { x: -130, y: 486, wide: 350, wall: 200, roof: 92, ink: 0.98, seed: 3000 });
  await inked(
    on,
    windowAt(118, 524, 38, 46, 0.7) +
      windowAt(240, 446, 30, 36, 0.66) +
      windowAt(470, 446, 30, 36, 0.66),
    0.6,
  );
  await wash(on, '<path d="M-10 622C140 606 330 612 570 616V660H-10Z"/>', {
    tone: 0.3,
    blur: 7,
    seed: 47,
    opacity: 0.55,
  });
  await inked(on, shop(), 0.5);
  await inked(on, birds(), 0.4);
  return print(on, 33, 82);
}

await drawAll('issues/vertical/pictures', {
  'old-willow.jpg': oldWillow,
  'tiled-roofs.jpg': tiledRoofs,
});
