/** The full page of a furniture store. */
import { disc, fade, mark, rect, shape, sheet, stroke, times, type, widthOf } from './adCanvas.ts';

const PINE = '#1c4f48';
const SHADE = '#153d38';
const FLAME = '#d8432b';
const PAPER = '#f8ecd5';
const SUN = '#f0b544';
const WOOD = '#b97a4b';

/** Snow behind the panes. */
function snowyWindow(): string {
  const flakes = times(58, (i) =>
    disc(1408 + ((i * 97) % 326), 292 + ((i * 211) % 640), 3 + ((i * 7) % 5), '#fff'),
  );
  const pine = (x: number, y: number, s: number): string =>
    `<g transform="translate(${x} ${y}) scale(${s})">${rect(-6, -10, 12, 30, '#5c4636')}${shape('M0-200L44-120H24L62-60H34L78 0H-78L-34-60H-62L-24-120H-44Z', '#3c6f72')}${shape('M0-200L24-156Q6-166-24-156ZM-30-98Q0-116 30-98L24-120H-24ZM-42-44Q0-66 42-44L34-60H-34Z', '#fff')}</g>`;
  const curtain = (x: number, to: number): string =>
    `${shape(`M${x} 250H${to}Q${to + (to > x ? -2 : 2) * 30} 640 ${to + (to > x ? 1 : -1) * 8} 1012H${x}Z`, FLAME)}${times(3, (i) => stroke(`M${x + ((to - x) * (i + 1)) / 4} 254Q${x + ((to - x) * (i + 0.7)) / 4} 640 ${x + ((to - x) * (i + 1)) / 4} 1006`, '#b53220', 5))}`;
  return `<g transform="translate(166 28) scale(.88)">${rect(1388, 268, 364, 704, '#fff8e8')}${rect(1408, 288, 324, 664, 'url(#frost)')}
    ${shape('M1408 770q70-90 150-40q70-70 174 0V952H1408Z', '#b9d0de')}${pine(1480, 850, 1)}${pine(1652, 830, 0.8)}${pine(1590, 880, 1.15)}
    ${shape('M1408 850q90-50 170-10q90 10 154-30V952H1408Z', '#fff')}${flakes}
    ${rect(1562, 280, 16, 680, '#fff8e8')}${rect(1400, 500, 340, 16, '#fff8e8')}${rect(1400, 724, 340, 16, '#fff8e8')}
    ${rect(1360, 972, 420, 26, '#fff8e8')}${rect(1360, 998, 420, 8, SHADE)}
    ${curtain(1332, 1422)}${curtain(1796, 1706)}${rect(1304, 236, 512, 14, SUN, 7)}${disc(1304, 243, 14, SUN)}${disc(1816, 243, 14, SUN)}</g>`;
}

function sofa(): string {
  const [body, dark, light] = [SUN, '#c98a22', '#f7cb6c'];
  const cushion = (x: number, fill: string, turn: number): string =>
    `<g transform="translate(${x} 1226) rotate(${turn})">${rect(-66, -66, 132, 132, fill, 26)}${rect(-40, -4, 80, 8, '#fff', 4)}${rect(-4, -40, 8, 80, '#fff', 4)}</g>`;
  const cat = `<g transform="translate(1010 1284)">${stroke('M76 -14q60 14 44 -40', '#4a3a33', 18)}${shape('M-92 0q-10-84 76-88q104-4 110 88Z', '#4a3a33')}${shape('M-128-40l-6-54l34 22h20l32-22l-4 54q-6 36-38 36t-38-36Z', '#4a3a33')}
    ${stroke('M-108 -42q8 8 16 0M-80 -42q8 8 16 0', '#f8ecd5', 4)}${shape('M-92-28h12l-6 7Z', '#e79a7f')}</g>`;
  return `${rect(520, 1420, 26, 66, '#6b4528')}${rect(1194, 1420, 26, 66, '#6b4528')}
    ${rect(500, 1090, 380, 290, body, 46)}${rect(860, 1090, 380, 290, body, 46)}${rect(866, 1110, 6, 200, dark)}
    ${cushion(640, FLAME, -9)}${cushion(772, PINE, 8)}${cat}
    ${rect(520, 1284, 346, 92, light, 28)}${rect(874, 1284, 346, 92, light, 28)}${rect(500, 1362, 740, 72, dark, 20)}
    ${rect(450, 1196, 116, 240, body, 50)}${rect(1174, 1196, 116, 240, body, 50)}${rect(470, 1240, 8, 150, light, 4)}${rect(1194, 1240, 8, 150, light, 4)}`;
}

const leaf = (x: number, y: number, turn: number, long: number, fill: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">${shape(`M0 0Q${long * 0.34} ${-long * 0.45} 0 ${-long}Q${-long * 0.34} ${-long * 0.45} 0 0Z`, fill)}${stroke(`M0 0V${-long * 0.86}`, '#1c4f48', 4)}</g>`;

function roomThings(): string {
  const lamp = `<circle cx="260" cy="1190" r="420" fill="url(#glow)"/>${rect(254, 1180, 12, 300, SUN)}${rect(190, 1474, 140, 16, SUN, 8)}${shape('M190 1036H330L378 1196H142Z', '#ffe6ac')}${rect(142, 1190, 236, 10, SUN)}`;
  const leaves = [
    [-52, 260, '#57996c'],
    [52, 260, '#57996c'],
    [-34, 320, '#3f8560'],
    [38, 310, '#3f8560'],
    [0, 350, '#6cad7c'],
    [-78, 170, '#6cad7c'],
    [78, 170, '#6cad7c'],
  ] as const;
  const plant = `<g transform="translate(262 222) scale(.85)">${leaves.map(([turn, long, fill]) => leaf(1600, 1370, turn, long, fill)).join('')}${shape('M1510 1340H1690L1668 1490H1532Z', '#f4e3c3')}${rect(1498, 1326, 204, 34, '#fff8e8', 6)}${stroke('M1522 1400l26 26l26-26l26 26l26-26l26 26l26-26', FLAME, 7)}</g>`;
  const table = `<g transform="translate(-10 0)">${rect(1318, 1296, 136, 16, '#8a5730', 8)}${stroke('M1346 1312L1332 1486M1426 1312L1440 1486', '#8a5730', 12)}${rect(1364, 1252, 48, 44, '#fff8e8', 8)}${stroke('M1412 1262q22 2 18 16q-4 10-18 8', '#fff8e8', 7)}${stroke('M1378 1236q-10-14 0-28t0-28M1400 1236q-10-14 0-28t0-28', '#cfe0d8', 5)}</g>`;
  return `${rect(0, 1404, 1840, 30, '#2d6a60')}${rect(0, 1434, 1840, 166, WOOD)}${times(3, (i) => rect(0, 1474 + i * 44, 1840, 4, '#a56a3e'))}
    ${times(12, (i) => rect(90 + i * 160 - (i % 3) * 40, 1478 + (i % 3) * 44, 4, 40, '#a56a3e'))}
    <ellipse cx="860" cy="1520" rx="600" ry="58" fill="#f4e3c3"/><ellipse cx="860" cy="1520" rx="560" ry="48" fill="none" stroke="${FLAME}" stroke-width="8"/>
    ${lamp}${sofa()}${table}${plant}`;
}

function homeHead(): string {
  return `${mark(118, 112, 46, SUN, PINE)}${type(PAPER, { text: '云栖家居城', face: 'song', size: 84, x: 186, y: 142 })}
    ${type(SUN, { text: '六周年店庆　暖冬家装节', face: 'bold', size: 52, x: 1770, y: 136, anchor: 'end' })}
    ${rect(70, 184, 1700, 4, SUN)}
    ${type('#bfe3ee', { text: '把冬天', face: 'black', size: 302, x: 60, y: 500 })}
    ${type(PAPER, { text: '关在门外', face: 'black', size: 302, x: 64, y: 832 })}
    ${disc(1136, 396, 146, FLAME)}${disc(1136, 396, 133, 'none', `stroke="${PAPER}" stroke-width="4"`)}
    ${type(PAPER, { text: '全场', face: 'bold', size: 50, x: 1136, y: 346, anchor: 'middle' })}
    ${type('#fff', { text: '5', face: 'black', size: 150, x: 1032, y: 474 })}
    ${type(PAPER, { text: '折起', face: 'black', size: 58, x: 1122, y: 474 })}
    ${type(PAPER, { text: '六层展厅，三百间样板房，沙发床柜一站配齐', face: 'bold', size: 54, x: 70, y: 948, fit: 1190 })}`;
}

function homeDates(): string {
  return `${rect(0, 1600, 1840, 150, FLAME)}
    ${type(PAPER, { text: '活动时间', face: 'bold', size: 50, x: 70, y: 1693 })}
    ${type('#fff', { text: '11月27日—12月6日', face: 'black', size: 104, x: 312, y: 1713 })}
    ${type(PAPER, { text: '每天9:00—21:00', face: 'bold', size: 50, x: 1770, y: 1693, anchor: 'end' })}`;
}

const icons: readonly string[] = [
  `${rect(-84, -54, 168, 80, FLAME, 18)}${rect(-74, 2, 148, 38, '#ea7a5c', 10)}${rect(-98, -18, 34, 76, FLAME, 14)}${rect(64, -18, 34, 76, FLAME, 14)}${rect(-80, 58, 10, 18, WOOD)}${rect(70, 58, 10, 18, WOOD)}`,
  `${rect(-96, -70, 192, 96, WOOD, 10)}${rect(-96, 12, 192, 44, '#8a5730', 4)}${rect(-86, -12, 172, 44, '#fff', 8)}${rect(-76, -34, 68, 32, SUN, 10)}${rect(8, -34, 68, 32, SUN, 10)}${shape('M-90 16H90V44H-90Z', PINE)}${rect(-92, 56, 12, 20, '#8a5730')}${rect(80, 56, 12, 20, '#8a5730')}`,
  `${rect(-80, -30, 160, 16, WOOD, 6)}${rect(-62, -14, 12, 90, WOOD)}${rect(50, -14, 12, 90, WOOD)}${stroke('M-96-64L-88 20H-40M-88 20L-96 74M-44 20V74M96-64L88 20H40M88 20L96 74M44 20V74', PINE, 10)}${shape('M-16-32q-12-26 4-40h24q16 14 4 40Z', SUN)}${leaf(0, -66, -28, 44, '#57996c')}${leaf(0, -66, 28, 44, '#57996c')}`,
  `${rect(-92, -84, 184, 154, WOOD, 6)}${times(4, (i) => rect(-84 + i * 42.7, -76, 40, 138, '#d9a06c', 2))}${times(2, (i) => rect(-50 + i * 85.4, -20, 6, 34, PINE, 3) + rect(-38 + i * 85.4, -20, 6, 34, PINE, 3))}${rect(-84, 70, 14, 12, '#8a5730')}${rect(70, 70, 14, 12, '#8a5730')}`,
  `${rect(-98, 14, 196, 52, '#cfe0d8', 16)}${rect(-98, -18, 196, 50, '#fff', 18)}${rect(-80, -52, 74, 38, SUN, 16)}${rect(6, -52, 74, 38, SUN, 16)}${rect(-98, 22, 196, 10, PINE)}${times(6, (i) => disc(-75 + i * 30, 48, 4, PINE))}`,
  `${shape('M-34-86H34L62-22H-62Z', SUN)}${rect(-5, -22, 10, 92, PINE)}${rect(-44, 66, 88, 12, PINE, 6)}${stroke('M-84-4l-14 22M84-4l14 22M-56 14l-8 24M56 14l8 24', SUN, 7)}`,
];

const offers = [
  ['布艺三人沙发', '可拆洗　配两只抱枕', 2680, 4680],
  ['白橡木双人床', '1.8米　含排骨架', 1990, 3580],
  ['胡桃木餐桌', '含四把软垫餐椅', 1860, 3260],
  ['四门大衣柜', '环保板材　上门安装', 2380, 4180],
  ['天然乳胶床垫', '1.8米　厚22厘米', 1280, 2560],
  ['暖光护眼台灯', '三挡调光　亚麻灯罩', 198, 396],
] as const;

function offer(at: number): string {
  const [name, text, price, before] = offers[at] ?? offers[0];
  const [x, y] = [70 + (at % 3) * 578, 1886 + Math.floor(at / 3) * 280];
  const [left, digits] = [x + 232, String(price)];
  const wide = widthOf({ text: digits, face: 'black', size: 84 });
  const old = { text: `原价${before}元`, face: 'medium', size: 28 } as const;
  return `${rect(x, y, 544, 260, '#fffaf0')}${rect(x, y, 544, 6, PINE)}
    ${disc(x + 118, y + 134, 100, '#f3e0bf')}<g transform="translate(${x + 118} ${y + 138}) scale(.82)">${icons[at]}</g>
    ${type(PINE, { text: name, face: 'black', size: 46, x: left, y: y + 66 })}
    ${type('#4c4a44', { text, face: 'medium', size: 29, x: left, y: y + 110 })}
    ${type(FLAME, { text: digits, face: 'black', size: 84, x: left - 3, y: y + 194 })}
    ${type(FLAME, { text: '元', face: 'black', size: 42, x: left + wide + 4, y: y + 194 })}
    ${type('#6d6a62', { ...old, x: left, y: y + 238 })}${rect(left, y + 227, Math.round(widthOf(old)), 2, '#6d6a62')}`;
}

function homeFoot(): string {
  const title = { text: '暖冬六件　到店就是这个价', face: 'song', size: 60 } as const;
  const half = widthOf(title) / 2 + 36;
  return `${type(PINE, { ...title, x: 920, y: 1846, anchor: 'middle' })}${rect(70, 1822, 850 - half, 4, PINE)}${rect(920 + half, 1822, 850 - half, 4, PINE)}
    ${times(6, offer)}${rect(0, 2456, 1840, 252, PINE)}${mark(106, 2528, 36, SUN, PINE)}
    ${type(PAPER, { text: '云栖家居城', face: 'song', size: 66, x: 160, y: 2552 })}
    ${type(SUN, { text: '满3000元全城免费送货', face: 'bold', size: 42, x: 540, y: 2547 })}
    ${type(PAPER, { text: '地址：云栖新城望潮路188号（石桥路口东南角）', face: 'medium', size: 37, x: 70, y: 2612 })}
    ${type(PAPER, { text: '公交：7路、19路、46路望潮路口站，有轨电车1号线云栖中心站', face: 'medium', size: 37, x: 70, y: 2664 })}
    ${rect(1256, 2500, 2, 166, '#4f7d74')}
    ${type(PAPER, { text: '服务热线', face: 'bold', size: 40, x: 1296, y: 2527 })}
    ${type(SUN, { text: '88236688', face: 'black', size: 97, x: 1772, y: 2621, anchor: 'end', fit: 474 })}
    ${type(PAPER, { text: '商品数量有限，以店内标签为准', face: 'medium', size: 30, x: 1296, y: 2667, fit: 474 })}`;
}

export const home = (): Promise<Buffer> =>
  sheet(
    1840,
    2708,
    `<defs>${fade('frost', '#7fa9c6', '#e3edf2')}<radialGradient id="glow"><stop offset="0" stop-color="#ffe3a0" stop-opacity=".55"/><stop offset="1" stop-color="#ffe3a0" stop-opacity="0"/></radialGradient></defs>
    ${rect(0, 0, 1840, 2708, PAPER)}${rect(0, 0, 1840, 1440, PINE)}${roomThings()}${snowyWindow()}${homeHead()}${homeDates()}${homeFoot()}`,
  )
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
