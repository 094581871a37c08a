/** The strip of a savings bank. */
import { centred, disc, fade, mark, rect, shape, sheet, stroke, times, type } from './adCanvas.ts';

const NAVY = '#143449';
const CREAM = '#fdf4df';
const RED = '#b92f22';
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

function bankPoints(): string {
  const points = [
    ['50元起存', '零钱整钱都能存'],
    ['三档期限', '一年二年三年任选'],
    ['急用可取', '支取一次余额照计'],
  ] as const;
  return points
    .map(([head, text], i) => {
      const x = 64 + i * 306;
      return `${rect(x, 398, 6, 80, GOLD)}${type(RED, { text: head, face: 'black', size: 42, x: x + 22, y: 433 })}
        ${type(NAVY, { text, face: 'medium', size: 26, x: x + 22, y: 473 })}`;
    })
    .join('');
}

function bankFoot(): string {
  return `${rect(0, 540, 1840, 102, NAVY)}${rect(0, 540, 1840, 6, GOLD)}${mark(98, 595, 33, GOLD, NAVY)}
    ${type(CREAM, { text: '岚江商业银行', face: 'song', size: 56, x: 150, y: 615 })}
    ${rect(530, 566, 2, 56, '#5d7c8c')}
    ${type(CREAM, { text: '总行营业部　云栖新城望潮路66号', face: 'medium', size: 27, x: 562, y: 588 })}
    ${type(CREAM, { text: '南栅口、北渡、石桥各支行同步办理', face: 'medium', size: 27, x: 562, y: 624 })}
    ${type(GOLD, { text: '咨询电话', face: 'bold', size: 32, x: 1440, y: 615, anchor: 'end' })}
    ${type(GOLD, { text: '88230966', face: 'black', size: 70, x: 1776, y: 619, anchor: 'end', fit: 318 })}`;
}

export const bank = (): Promise<Buffer> =>
  sheet(
    1840,
    642,
    `${rect(0, 0, 1840, 642, CREAM)}${bankScene()}
    ${shape('M0 0H1104C1010 130 1146 330 1012 542H0Z', CREAM)}${stroke('M1104 0C1010 130 1146 330 1012 542', GOLD, 7)}
    ${rect(64, 40, 154, 54, RED)}${type(CREAM, { text: '江潮存', face: 'black', size: 40, x: 141, y: 82, anchor: 'middle' })}
    ${type(NAVY, { text: '定期储蓄　全城网点今起开办', face: 'bold', size: 38, x: 240, y: 81 })}
    ${type(NAVY, { text: '涓滴存下来', face: 'song', size: 126, x: 61, y: 221 })}
    ${type(RED, { text: '就是一条江', face: 'song', size: 126, x: 328, y: 354 })}
    ${bankPoints()}
    ${type('#5b6068', { text: '利率以网点公示为准。提前支取部分按支取日活期利率计息。本广告不构成收益承诺。', face: 'medium', size: 22, x: 64, y: 518 })}
    ${bankFoot()}`,
  )
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
