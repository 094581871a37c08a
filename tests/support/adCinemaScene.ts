/** The old dock at night: a crane holds up the moon, and a boat on the water takes it for a screen. */
import { disc, fade, rect, shape, stroke, times } from './adCanvas.ts';

export const NIGHT = '#0e1b3a';
export const MOON = '#ffe8ac';
export const LANTERN = '#e2492f';

const INK = '#081229';
const LAMP = '#ffc65c';
const MOON_AT = { x: 400, y: 742, r: 168 } as const;
const LENS = { x: 182, y: 968 } as const;
const SHORE = 934;

/** Rings of the moon's light, and stars outside the brightest of them. */
function sky(): string {
  const rings = [
    [900, '#11234a'],
    [720, '#152d5b'],
    [560, '#1b3a6d'],
    [420, '#254b80'],
    [300, '#355f93'],
  ] as const;
  const stars = times(96, (i) => {
    const [x, y] = [24 + ((i * 389) % 952), 140 + ((i * 227) % 720)];
    const near = Math.hypot(x - MOON_AT.x, y - MOON_AT.y) < 310;
    const taken = y < 470 || y > 770 || (x < 190 && y < 800) || (x < 880 && y > 560);
    return near || taken ? '' : disc(x, y, 1.6 + (i % 3) * 0.9, '#dbe6f5');
  });
  const spark = (x: number, y: number, r: number): string =>
    shape(
      `M${x} ${y - r}Q${x} ${y} ${x + r} ${y}Q${x} ${y} ${x} ${y + r}Q${x} ${y} ${x - r} ${y}Q${x} ${y} ${x} ${y - r}Z`,
      '#fff6d8',
    );
  return `${rings.map(([r, fill]) => disc(MOON_AT.x, MOON_AT.y, r, fill)).join('')}${stars}
    ${spark(742, 512, 17)}${spark(884, 560, 22)}${spark(938, 716, 14)}${spark(268, 500, 15)}`;
}

function farShore(): string {
  const roofs = times(7, (i) => `L${560 + i * 56} ${850}L${616 + i * 56} ${882}`);
  const windows = times(26, (i) =>
    rect(20 + i * 38 + (i % 3) * 7, 908 + ((i * 5) % 3) * 5, 8, 6, i % 4 === 1 ? '#20406a' : LAMP),
  );
  return `${shape(`M0 ${SHORE}V862Q90 828 190 856T380 872T560 850T760 838T1000 822V${SHORE}Z`, '#1d3c68')}
    ${shape(`M0 ${SHORE}V896H120V880H190V900H330V888H420V902H560V850${roofs}H1000V${SHORE}Z`, '#132a50')}${windows}`;
}

function moon(): string {
  const { x, y, r } = MOON_AT;
  const crater = (dx: number, dy: number, size: number): string =>
    disc(x + dx, y + dy, size, '#f6d68a');
  const drops = [
    [-62, 176, 7],
    [-18, 190, 9],
    [40, 184, 6],
  ] as const;
  return `${disc(x, y, r + 16, '#fff1c8', 'opacity=".35"')}${disc(x, y, r, MOON)}
    ${shape(`M${x + 62} ${y - 156}A${r} ${r} 0 1 1 ${x - 128} ${y + 108}A${r + 26} ${r + 26} 0 0 0 ${x + 62} ${y - 156}Z`, '#f9dc97')}
    ${crater(-62, -52, 34)}${crater(30, -92, 17)}${crater(58, 18, 42)}${crater(-40, 74, 24)}${crater(-104, 22, 14)}${crater(20, 104, 15)}
    ${drops.map(([dx, dy, size]) => shape(`M${x + dx} ${y + dy - size * 2}q${size} ${size * 1.4} 0 ${size * 2.2}q${-size} ${-size * 0.8} 0 ${-size * 2.2}Z`, MOON)).join('')}`;
}

/** From the lens to where its rays touch the moon. */
function beam(): string {
  const [dx, dy] = [MOON_AT.x - LENS.x, MOON_AT.y - LENS.y];
  const away = Math.hypot(dx, dy);
  const long = Math.sqrt(away ** 2 - MOON_AT.r ** 2);
  const ray = (turn: number): string => {
    const angle = Math.atan2(dy, dx) + turn * Math.asin(MOON_AT.r / away);
    return `${(LENS.x + long * Math.cos(angle)).toFixed(1)} ${(LENS.y + long * Math.sin(angle)).toFixed(1)}`;
  };
  const wedge = (turn: number, opacity: number): string =>
    shape(`M${LENS.x} ${LENS.y}L${ray(-turn)}L${ray(turn)}Z`, 'url(#beam)', `opacity="${opacity}"`);
  return `<defs><radialGradient id="beam" gradientUnits="userSpaceOnUse" cx="${LENS.x}" cy="${LENS.y}" r="330"><stop offset="0" stop-color="#fff8dc"/><stop offset="1" stop-color="#fff0bd" stop-opacity=".28"/></radialGradient></defs>
    ${wedge(1, 0.55)}${wedge(0.62, 0.4)}${wedge(0.26, 0.5)}`;
}

/** A lattice between two lines of points. */
function lattice(from: readonly [number, number], to: readonly [number, number]): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(dx, dy);
  const at = (part: number, side: number): string => {
    const half = side * (19 - 12 * part);
    return `${(from[0] + dx * part - (dy / long) * half).toFixed(1)} ${(from[1] + dy * part + (dx / long) * half).toFixed(1)}`;
  };
  const braces = times(15, (i) => `L${at((i + 1) / 15, i % 2 === 0 ? 1 : -1)}`);
  return (
    stroke(`M${at(0, -1)}L${at(1, -1)}M${at(0, 1)}L${at(1, 1)}`, INK, 7) +
    stroke(`M${at(0, -1)}${braces}`, INK, 4)
  );
}

function lanterns(): string {
  return times(5, (i) => {
    const x = 588 + i * 37;
    const y = 474 + (x - MOON_AT.x) * 0.71 + 40;
    return `${stroke(`M${x} ${y - 44}V${y}`, INK, 2.5)}${disc(x, y + 15, 24, LANTERN, 'opacity=".28"')}${rect(x - 7, y - 4, 14, 5, LAMP)}
      <ellipse cx="${x}" cy="${y + 15}" rx="16" ry="15" fill="${LANTERN}"/><ellipse cx="${x}" cy="${y + 15}" rx="6" ry="15" fill="#f47a4f"/>${rect(x - 7, y + 29, 14, 5, LAMP)}${stroke(`M${x} ${y + 35}v9`, LAMP, 3)}`;
  });
}

function crane(): string {
  const tip = [MOON_AT.x, 474] as const;
  const legs = stroke('M752 1006L776 880M918 1006L894 880', INK, 15);
  const braces = stroke('M764 946H906M758 1002L894 884M912 1002L776 884', INK, 5);
  const cab = `${rect(756, 868, 158, 16, INK)}${rect(806, 848, 60, 24, INK)}${shape('M770 768H908L926 852H770Z', '#0b1730')}${rect(782, 784, 44, 34, LAMP, 3)}${rect(802, 784, 4, 34, INK)}
    ${rect(842, 784, 30, 34, '#2a4c7c', 3)}${rect(760, 758, 160, 12, INK)}`;
  const mast = stroke('M812 762L862 616L900 762M836 692H882M824 728L882 692', INK, 8);
  const ropes = stroke(`M862 616L${tip[0]} ${tip[1]}M862 616L650 636`, INK, 3.5);
  const lug = MOON_AT.y - MOON_AT.r;
  const hook = `${stroke(`M${tip[0] - 5} ${tip[1]}V${lug - 46}M${tip[0] + 5} ${tip[1]}V${lug - 46}`, INK, 3)}${rect(tip[0] - 14, lug - 52, 28, 24, LANTERN, 5)}
    ${stroke(`M${tip[0]} ${lug - 28}v18`, INK, 6)}${disc(tip[0], lug + 4, 13, 'none', `stroke="${INK}" stroke-width="6"`)}`;
  return `${ropes}${lattice([800, 758], tip)}${mast}${cab}${disc(800, 752, 15, INK)}${disc(800, 752, 6, LAMP)}${legs}${braces}${hook}${disc(tip[0], tip[1], 12, INK)}${disc(tip[0], tip[1], 5, LAMP)}${lanterns()}`;
}

/** The quay and those who came early. */
function quay(): string {
  const sitter = (x: number, tall: number, coat: string): string =>
    `<g transform="translate(${x} 990) scale(${tall})">${disc(0, -60, 12, INK)}${shape('M-17 2q-8-50 17-52q25 2 17 52Z', coat)}</g>`;
  const crowd = [
    [622, 0.95, '#3f74a8'],
    [657, 0.76, LANTERN],
    [693, 1, '#d59a4a'],
  ] as const;
  const bench = `${rect(596, 986, 124, 8, INK)}${rect(606, 990, 7, 18, INK)}${rect(703, 990, 7, 18, INK)}`;
  const bricks = times(16, (i) =>
    rect(606 + (i % 8) * 52 + (i > 7 ? 24 : 0), 1046 + (i > 7 ? 28 : 0), 30, 4, '#1d3560'),
  );
  return `${rect(584, 1006, 416, 120, '#101f40')}${rect(574, 1006, 426, 20, INK)}${bricks}
    ${crowd.map(([x, tall, coat]) => sitter(x, tall, coat)).join('')}${bench}${shape('M954 1006v-22h-6v-10h32v10h-6v22Z', INK)}`;
}

/** A sampan with a projector on its legs and the one who turns it. */
function boat(): string {
  const { x, y } = LENS;
  const projector = `${stroke(`M${x - 44} ${y + 14}L${x - 66} 1046M${x - 40} ${y + 14}L${x - 22} 1046`, INK, 6)}
    ${disc(x - 64, y - 32, 21, INK)}${disc(x - 24, y - 40, 17, INK)}${disc(x - 64, y - 32, 8, LAMP)}${disc(x - 24, y - 40, 6, LAMP)}
    ${rect(x - 78, y - 16, 62, 34, INK, 5)}${shape(`M${x - 18} ${y - 8}L${x} ${y - 14}V${y + 14}L${x - 18} ${y + 8}Z`, INK)}${disc(x, y, 9, '#fffbe8')}`;
  const keeper = `${disc(74, 950, 15, INK)}${shape('M50 950L74 926L98 950Z', '#c98f45')}${shape('M54 1046q-8-74 20-78q26 4 22 78Z', LANTERN)}${stroke(`M80 986L${x - 70} ${y + 4}`, LANTERN, 10)}`;
  return `${keeper}${projector}${shape('M22 1024Q40 1044 70 1044H214Q250 1042 266 1018Q262 1074 206 1080H84Q32 1074 22 1024Z', INK)}
    ${stroke('M34 1042Q46 1054 74 1054H212Q244 1052 258 1040', LAMP, 4)}`;
}

function water(): string {
  const glints = [190, 270, 300, 250, 230, 236, 180, 220].map((w, i) =>
    rect(MOON_AT.x - w / 2 + ((i * 29) % 50) - 25, SHORE + 12 + i * 20, w, 8, MOON, 4),
  );
  const waves = times(6, (i) =>
    stroke(`M${20 + ((i * 71) % 130)} ${SHORE + 20 + i * 17}q14 -8 28 0t28 0`, '#4d81ab', 3),
  );
  return `${rect(0, SHORE, 1000, 200, 'url(#canal)')}${waves}${glints.join('')}${stroke('M12 1088q18 -9 36 0t36 0t36 0t36 0t36 0', '#7fb0d0', 4)}`;
}

export const dockScene = (): string =>
  `<defs>${fade('canal', '#2c5a8c', '#10254c')}</defs>${sky()}${farShore()}${water()}${beam()}${moon()}${crane()}${quay()}${boat()}`;
