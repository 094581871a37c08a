/** The strip of a savings bank, as PDF/X: a separated picture, live type in fonts of its own, flat inks. */
import type { DisplayItem, DisplayList, Image, Segment } from '../../src/model/display.ts';
import type { Role } from '../../src/model/face.ts';
import { blackInk, type Ink } from '../../src/model/ink.ts';
import { type Mpt, mpt, ZERO } from '../../src/model/units.ts';
import { centred, disc, fade, rect, shape, sheet, stroke, times } from './adCanvas.ts';
import { factsOf, separated } from './pictures.ts';
import { faceOf, pdfOfLists } from './sheet.ts';

const NAVY = '#143449';
const GOLD = '#f2b33d';

/** The sun as an old coin over the bridge. */
function coinSun(x: number, y: number): string {
  const rays = times(24, (i) => {
    const at = (turn: number, r: number): string => {
      const angle = ((i + turn) * Math.PI) / 12;
      return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
    };
    return shape(
      `M${at(0, 188)}L${at(0.06, 640)}L${at(0.44, 640)}L${at(0.5, 188)}Z`,
      '#fff1c4',
      'opacity=".5"',
    );
  });
  const words = centred('涓', 'song', 64, x, y - 91) + centred('滴', 'song', 64, x, y + 91);
  const more = centred('成', 'song', 64, x + 91, y) + centred('江', 'song', 64, x - 91, y);
  return `${rays}${disc(x, y, 160, '#cf6a1c')}${disc(x, y, 146, '#ea9127')}
    ${rect(x - 44, y - 44, 88, 88, '#cf6a1c')}${rect(x - 34, y - 34, 68, 68, '#fce0a0')}${shape(words + more, '#fff6dc')}`;
}

function stayedBridge(deck: number): string {
  const pylon = (x: number): string => {
    const stays = times(9, (i) => {
      const [top, out] = [deck - 268 + i * 14, 232 - i * 23];
      return `M${x} ${top}L${x - out} ${deck}M${x} ${top}L${x + out} ${deck}`;
    });
    return `${stroke(stays, NAVY, 2.4)}${shape(`M${x - 5} ${deck - 290}h10L${x + 13} ${deck + 62}h-26Z`, NAVY)}`;
  };
  return `${pylon(1222)}${pylon(1694)}${rect(960, deck - 5, 900, 18, NAVY)}${rect(960, deck + 3, 900, 3, GOLD)}`;
}

function bankScene(): string {
  const glints = [250, 190, 226, 140, 168, 96].map((w, i) =>
    rect(1458 - w / 2 + (i % 2) * 16, 424 + i * 18, w, 7, '#f7b647', 3.5),
  );
  const waves = times(14, (i) => {
    const x = i % 2 === 0 ? 1036 + ((i * 53) % 220) : 1606 + ((i * 67) % 160);
    return stroke(`M${x} ${434 + i * 7}q12 -7 24 0t24 0t24 0`, '#8fc3c0', 3);
  });
  const boat = `<g transform="translate(1110 418)">${shape('M0 70h84l-16 22h-53Z', NAVY)}${shape('M42 0q42 30 36 64h-36Z', '#fff6dc')}${shape('M34 12q-32 26-30 52h30Z', '#f3d9a0')}</g>`;
  return `<defs>${fade('dawn', '#f8b84e', '#fdeebf')}${fade('river', '#3d8f92', '#155160')}</defs>
    ${rect(900, 0, 940, 420, 'url(#dawn)')}${coinSun(1458, 190)}
    ${shape('M900 420V318C1010 262 1090 300 1180 306S1350 340 1458 338S1640 266 1750 262C1785 261 1815 266 1840 273V420Z', '#dc9560')}
    ${shape('M900 420V362C1000 330 1090 344 1180 356S1380 382 1470 380S1690 332 1840 334V420Z', '#94705f')}
    ${rect(900, 408, 940, 140, 'url(#river)')}${glints.join('')}${waves}${stayedBridge(392)}${boat}`;
}

/** The scene right of the wave alone, in RGB as an illustrator hands it over. */
const picture = (): Promise<Buffer> =>
  sheet(SCENE.width, SCENE.height, `<g transform="translate(${-SCENE.left} 0)">${bankScene()}</g>`)
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();

/** Units of the drawing: the strip is 1840 × 642 of them, and so the scene in it. */
const [WIDE, HIGH] = [1840, 642];
const SCENE = { left: 940, width: 900, height: 542 };
/** Five columns by twenty lines of the house (通栏). */
const STRIP = { width: mpt(662_400), height: mpt(231_006) };

const at = (units: number): Mpt => mpt(Math.round((units * STRIP.height) / HIGH));
/** A little wider than high, so that the strip is full to its right edge. */
const across = (units: number): Mpt => mpt(Math.round((units * STRIP.width) / WIDE));

const ink = (cyan: number, magenta: number, yellow: number, black: number): Ink => ({
  cyan,
  magenta,
  yellow,
  black,
});
const PAPER = ink(0, 0, 0, 0);
const CREAM = ink(0, 4, 14, 0);
const RED = ink(0, 95, 90, 15);
const DEEP = ink(100, 45, 0, 60);
const YELLOW = ink(0, 30, 85, 0);
const BLACK = blackInk(100);

type Place = readonly [x: number, y: number];

const to = (kind: 'move' | 'line', [x, y]: Place): Segment => ({
  to: kind,
  x: across(x),
  y: at(y),
});
const curve = ([x1, y1]: Place, [x2, y2]: Place, [x, y]: Place): Segment => ({
  to: 'curve',
  x1: across(x1),
  y1: at(y1),
  x2: across(x2),
  y2: at(y2),
  x: across(x),
  y: at(y),
});

const area = (colour: Ink, ...segments: readonly Segment[]): DisplayItem => ({
  kind: 'path',
  layer: 'press',
  segments,
  line: undefined,
  ink: colour,
});

const oblong = (colour: Ink, x: number, y: number, width: number, height: number): DisplayItem =>
  area(
    colour,
    to('move', [x, y]),
    to('line', [x + width, y]),
    to('line', [x + width, y + height]),
    to('line', [x, y + height]),
  );

/** The edge of the scene, from its upper end to its lower. */
const WAVE = curve([1010, 130], [1146, 330], [1012, 542]);

interface Words {
  readonly text: string;
  readonly role?: Role;
  readonly weight: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour: Ink;
}

/** A line of live type: (x, y) is its base line's start, middle or end. */
function words({
  text,
  role = 'hei',
  weight,
  size,
  x,
  y,
  anchor = 'start',
  colour,
}: Words): DisplayItem {
  const face = faceOf(role, weight);
  const signs = Array.from(text);
  const gids = signs.map((sign) => face.glyphOf(sign.codePointAt(0) ?? 0));
  const advances = gids.map((gid) => (face.advanceOf(gid) * at(size)) / face.unitsPerEm);
  const width = advances.reduce((sum, one) => sum + one, 0);
  let pen = across(x) - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  const xs = advances.map((advance) => {
    const place = mpt(Math.round(pen));
    pen += advance;
    return place;
  });
  return {
    kind: 'glyphs',
    layer: 'press',
    owner: 'bank',
    face,
    size: at(size),
    ink: colour,
    y: at(y),
    gids,
    xs,
    texts: signs,
  };
}

const points = (): readonly DisplayItem[] =>
  (
    [
      ['50元起存', '零钱整钱都能存'],
      ['三档期限', '一年二年三年任选'],
      ['急用可取', '支取一次余额照计'],
    ] as const
  ).flatMap(([head, text], i) => {
    const x = 64 + i * 306;
    return [
      oblong(YELLOW, x, 398, 6, 80),
      words({ text: head, weight: 900, size: 42, x: x + 22, y: 433, colour: RED }),
      words({ text, weight: 500, size: 26, x: x + 22, y: 473, colour: BLACK }),
    ];
  });

const foot = (): readonly DisplayItem[] => [
  oblong(DEEP, 0, 540, WIDE, 102),
  oblong(YELLOW, 0, 540, WIDE, 6),
  words({
    text: '岚江商业银行',
    role: 'song',
    weight: 900,
    size: 56,
    x: 64,
    y: 615,
    colour: PAPER,
  }),
  oblong(YELLOW, 440, 566, 2, 56),
  words({
    text: '总行营业部　云栖新城望潮路66号',
    weight: 500,
    size: 29,
    x: 470,
    y: 589,
    colour: PAPER,
  }),
  words({
    text: '南栅口、北渡、石桥各支行同步办理',
    weight: 500,
    size: 29,
    x: 470,
    y: 626,
    colour: PAPER,
  }),
  words({ text: '咨询电话', weight: 700, size: 34, x: 1398, y: 616, anchor: 'end', colour: PAPER }),
  words({
    text: '88230966',
    weight: 900,
    size: 72,
    x: 1776,
    y: 619,
    anchor: 'end',
    colour: YELLOW,
  }),
];

const copy = (): readonly DisplayItem[] => [
  oblong(RED, 64, 40, 154, 54),
  words({ text: '江潮存', weight: 900, size: 40, x: 141, y: 82, anchor: 'middle', colour: PAPER }),
  words({
    text: '定期储蓄　全城网点今起开办',
    weight: 700,
    size: 38,
    x: 240,
    y: 81,
    colour: BLACK,
  }),
  words({ text: '涓滴存下来', role: 'song', weight: 900, size: 126, x: 61, y: 221, colour: BLACK }),
  words({ text: '就是一条江', role: 'song', weight: 900, size: 126, x: 328, y: 354, colour: RED }),
  ...points(),
  words({
    text: '利率以网点公示为准。提前支取部分按支取日活期利率计息。本广告不构成收益承诺。',
    weight: 500,
    size: 22,
    x: 64,
    y: 518,
    colour: BLACK,
  }),
];

export async function bank(): Promise<Buffer> {
  const scene = await picture();
  const image: Image = {
    kind: 'image',
    layer: 'press',
    owner: 'bank',
    picture: await factsOf('scene.png', scene),
    crop: { left: 0, top: 0, width: SCENE.width, height: SCENE.height },
    x: across(SCENE.left),
    y: ZERO,
    width: mpt(STRIP.width - across(SCENE.left)),
    height: at(SCENE.height),
  };
  const list: DisplayList = {
    page: 'bank',
    ...STRIP,
    bleed: ZERO,
    margin: ZERO,
    items: [
      image,
      area(CREAM, to('move', [0, 0]), to('line', [1104, 0]), WAVE, to('line', [0, 542])),
      {
        kind: 'path',
        layer: 'press',
        line: at(7),
        ink: YELLOW,
        segments: [to('move', [1104, 0]), WAVE],
      },
      ...copy(),
      ...foot(),
    ],
  };
  const images = await separated([list], new Map([['scene.png', scene]]));
  return Buffer.from(pdfOfLists([list], images));
}
