/** The tall quarter page of a cinema in an old dock. */
import { centred, disc, rect, shape, sheet, times, type, widthOf } from './adCanvas.ts';
import { dockScene, LANTERN, NIGHT } from './adCinemaScene.ts';

const SCREEN = '#fcf1da';
const LAMP = '#ffc65c';
const GREY = '#565a68';
const [LEFT, RIGHT] = [56, 944];

/** A reel of film. */
function reel(x: number, y: number): string {
  const holes = times(5, (i) => {
    const angle = ((i - 1.25) * 2 * Math.PI) / 5;
    return disc(
      Math.round(x + 18 * Math.cos(angle)),
      Math.round(y + 18 * Math.sin(angle)),
      7.5,
      NIGHT,
    );
  });
  return `${disc(x, y, 33, LAMP)}${holes}${disc(x, y, 4, NIGHT)}`;
}

function cinemaHead(): string {
  const dates = { text: '11月27日—29日', face: 'black', size: 57 } as const;
  return `${reel(89, 82)}${type(SCREEN, { text: '旧船坞影院', face: 'song', size: 54, x: 136, y: 101 })}
    ${type(LAMP, { text: '三个夜晚　五部新片', face: 'bold', size: 36, x: RIGHT, y: 97, anchor: 'end' })}
    ${rect(LEFT, 130, RIGHT - LEFT, 4, LAMP)}
    ${type(SCREEN, { text: '岚江影展', face: 'song', size: 218, x: 500, y: 340, anchor: 'middle', fit: 894 })}
    ${rect(LEFT, 384, 224, 64, LANTERN)}${type('#fff', { text: '冬夜放映', face: 'black', size: 46, x: LEFT + 112, y: 433, anchor: 'middle', fit: 192 })}
    ${type(LAMP, { ...dates, x: 304, y: 437 })}
    ${type(SCREEN, { text: '周五至周日', face: 'bold', size: 34, x: RIGHT, y: 432, anchor: 'end' })}`;
}

/** Two columns beside the moon, the right one read first. */
function slogan(): string {
  const column = (text: string, x: number, y: number): string =>
    [...text].map((letter, i) => centred(letter, 'song', 38, x, y + i * 46)).join('');
  return shape(column('吊起一轮月亮', 134, 514) + column('就是一块银幕', 78, 560), SCREEN);
}

/** A strip of film along the water's edge. */
const film = (y: number): string =>
  rect(0, y, 1000, 36, NIGHT) + times(25, (i) => rect(10 + i * 40, y + 10, 20, 16, SCREEN, 4));

const days = [
  ['27', '周五'],
  ['28', '周六'],
  ['29', '周日'],
] as const;

const films = [
  [0, '19:00', '借潮', '剧情', '98分钟', '开幕'],
  [0, '21:00', '造船的人', '纪录', '82分钟', ''],
  [1, '19:00', '纸船过江', '动画', '76分钟', ''],
  [1, '20:45', '第七号滑道', '悬疑', '109分钟', ''],
  [2, '19:30', '回声码头', '爱情', '121分钟', '闭幕'],
] as const;

const TOP = 1146;
const ROW = 88;

function day(at: number): string {
  const [date, weekday] = days[at] ?? days[0];
  const first = films.findIndex((film) => film[0] === at);
  const count = films.filter((film) => film[0] === at).length;
  const middle = TOP + (first + count / 2) * ROW;
  const wide = widthOf({ text: date, face: 'black', size: 74 });
  return `${at === 0 ? '' : rect(LEFT, TOP + first * ROW - 2, RIGHT - LEFT, 4, NIGHT)}
    ${type(LANTERN, { text: date, face: 'black', size: 74, x: LEFT - 2, y: middle + 27 })}
    ${type(LANTERN, { text: '日', face: 'black', size: 34, x: LEFT + wide + 3, y: middle - 3 })}
    ${type(NIGHT, { text: weekday, face: 'bold', size: 28, x: LEFT + wide + 4, y: middle + 27 })}`;
}

function showing(at: number): string {
  const [onDay, time, name, kind, long, tag] = films[at] ?? films[0];
  const y = TOP + at * ROW + 60;
  const title = { text: `《${name}》`, face: 'song', size: 45, x: 378, y } as const;
  const end = title.x + widthOf(title) - 6;
  return `${films[at - 1]?.[0] === onDay ? rect(238, TOP + at * ROW - 1, RIGHT - 238, 2, '#cdbf9f') : ''}
    ${type(NIGHT, { text: time, face: 'black', size: 42, x: 238, y: y - 1 })}${type(NIGHT, title)}
    ${tag === '' ? '' : `${rect(end, y - 36, 72, 40, LANTERN, 6)}${type('#fff', { text: tag, face: 'bold', size: 27, x: end + 36, y: y - 6, anchor: 'middle' })}`}
    ${type(GREY, { text: kind, face: 'medium', size: 29, x: 750, y: y - 4 })}${type(GREY, { text: long, face: 'medium', size: 29, x: RIGHT, y: y - 4, anchor: 'end' })}`;
}

function ticket(): string {
  const [x, y, w, h] = [LEFT, 1632, 300, 134];
  const edge = `M${x} ${y}H${x + w}V${y + h / 2 - 16}a16 16 0 0 0 0 32V${y + h}H${x}V${y + h / 2 + 16}a16 16 0 0 0 0 -32Z`;
  const holes = times(9, (i) => rect(x + 84, y + 12 + i * 13, 3, 7, '#cdbf9f'));
  return `${shape(edge, SCREEN)}${holes}${shape(centred('票', 'song', 42, x + 50, y + 43) + centred('价', 'song', 42, x + 50, y + 91), NIGHT)}
    ${type(LANTERN, { text: '35', face: 'black', size: 106, x: x + 101, y: y + 105 })}${type(LANTERN, { text: '元', face: 'black', size: 40, x: x + 229, y: y + 105 })}`;
}

function cinemaFoot(): string {
  const x = 396;
  return `${rect(0, 1600, 1000, 207, NIGHT)}${ticket()}
    ${type(LAMP, { text: '订座电话', face: 'bold', size: 36, x, y: 1678 })}
    ${type(LAMP, { text: '88233735', face: 'black', size: 78, x: RIGHT, y: 1682, anchor: 'end', fit: 380 })}
    ${type(SCREEN, { text: '南栅口旧船坞7号　映前可逛船坞夜市', face: 'bold', size: 31, x, y: 1727, fit: 548 })}
    ${type(SCREEN, { text: '有轨电车1号线旧船坞站下，步行3分钟', face: 'medium', size: 30, x, y: 1767, fit: 548 })}`;
}

export const cinema = (): Promise<Buffer> =>
  sheet(
    1000,
    1807,
    `${rect(0, 0, 1000, 1807, NIGHT)}${dockScene()}${cinemaHead()}${slogan()}${film(1100)}
    ${rect(0, 1136, 1000, 464, SCREEN)}${times(3, day)}${times(5, showing)}${cinemaFoot()}`,
  )
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
