/** The half strip of a school of music, in paths of one ink. */
import { centred, outline, times } from './adCanvas.ts';

/** Ink runs clockwise; what runs the other way cuts it out, or is a plate that clockwise letters are cut out of. */
const n = (value: number): number => Math.round(value * 100) / 100;
const bar = (x: number, y: number, w: number, h: number): string =>
  `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`;
const plate = (x: number, y: number, w: number, h: number): string =>
  `M${n(x)} ${n(y)}v${n(h)}h${n(w)}v${n(-h)}z`;
const ring = (inset: number, thick: number): string => {
  const [w, h, inner] = [259.2 - 2 * inset, 231 - 2 * inset, inset + thick];
  return bar(inset, inset, w, h) + plate(inner, inner, w - 2 * thick, h - 2 * thick);
};
const dot = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`;

/** A guqin from above, its head to the right: the body a plate, the strings and the thirteen marks cut out. */
function guqin(): string {
  const body =
    'M18 76q-2 0-2 2v22q0 2 2 2l38 1.2q2 0 3-1.4q1-1.4 3-1.4l13 .4q2 0 3 1.6q1 1.6 3 1.6l52 1.4q2 0 3-1.6q1-1.6 3-1.6l9 .2q2 0 3 1.8q1 1.8 3 1.8l22 .4q4 0 4-4v-26.8q0-4-4-4l-22 .4q-2 0-3 1.8q-1 1.8-3 1.8l-9 .2q-2 0-3-1.6q-1-1.6-3-1.6l-52 1.4q-2 0-3 1.6q-1 1.6-3 1.6l-13 .4q-2 0-3-1.4q-1-1.4-3-1.4z';
  const strings = times(7, (i) => {
    const [from, to] = [85 + i * 1.9, 84 + i * 2.6];
    return `M20 ${n(from)}L160 ${n(to)}v.5L20 ${n(from + 0.5)}z`;
  });
  const marks = [
    1 / 8,
    1 / 6,
    1 / 5,
    1 / 4,
    1 / 3,
    2 / 5,
    1 / 2,
    3 / 5,
    2 / 3,
    3 / 4,
    4 / 5,
    5 / 6,
    7 / 8,
  ];
  const inlay = marks.map((part) => dot(160 - 140 * part, 81.3, 0.85)).join('');
  const pegs = times(7, (i) => dot(171, 84.25 + i * 2.6, 0.7));
  return body + strings + inlay + bar(162, 79.5, 1.8, 25) + pegs;
}

/** A ripple `count` waves long. */
const ripple = (x: number, y: number, count: number, thick: number): string =>
  `M${x} ${y}q4-3 8 0${'t8 0'.repeat(count * 2 - 1)}v${thick}q-4 3-8 0${'t-8 0'.repeat(count * 2 - 1)}z`;

function lessons(): string {
  const rows = [
    ['古琴', '成人零起点', '周六14:00'],
    ['琵琶', '少儿启蒙', '周日9:00'],
    ['二胡', '长者班', '周三9:30'],
    ['钢琴', '一对一', '时间自选'],
  ] as const;
  return rows
    .map(([name, who, when], i) => {
      const y = 132.3 + i * 14.3;
      return `${outline({ text: name, face: 'black', size: 11, x: 16, y })}${outline({ text: who, face: 'medium', size: 9, x: 54, y: y - 0.4 })}${outline({ text: when, face: 'bold', size: 9.5, x: 180, y: y - 0.2, anchor: 'end' })}${bar(16, y + 3.3, 164, 0.4)}`;
    })
    .join('');
}

export function school(): string {
  const panel = plate(190, 12, 57, 207);
  const title = [...'望川琴院'].map((letter, i) =>
    centred(letter, 'brush', 52, 218.5, 40 + i * 50.3),
  );
  const paths = [
    ring(0, 4.5) + ring(6.6, 0.7),
    panel + title.join(''),
    guqin(),
    ripple(34, 111, 8, 0.7) + ripple(58, 115.5, 5, 0.7),
    outline({ text: '冬季班招生', face: 'song', size: 32, x: 15.5, y: 41.5, fit: 165 }),
    outline({
      text: '12月5日开课，小班四人，一人一琴',
      face: 'bold',
      size: 10,
      x: 16,
      y: 59.5,
      fit: 164,
    }),
    lessons(),
    outline({ text: '试听预约', face: 'bold', size: 11, x: 16, y: 201.5 }),
    outline({ text: '88231573', face: 'black', size: 23.5, x: 180.5, y: 203, anchor: 'end' }),
    outline({
      text: '南栅口望潮路29号二楼　每日9:00—20:00',
      face: 'medium',
      size: 8.5,
      x: 16,
      y: 217.2,
      fit: 164,
    }),
  ];
  return `<svg viewBox="0 0 259.2 231">\n${paths.map((d) => `<path d="${d}"/>\n`).join('')}</svg>\n`;
}
