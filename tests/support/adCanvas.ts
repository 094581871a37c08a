/** What advertisements are drawn with: letters as outlines of the project's own fonts, and plain SVG. */
import type * as fontkit from 'fontkit';
import sharp, { type Sharp } from 'sharp';
import { fontAt } from './pictureFonts.ts';

type Command = fontkit.PathCommand;

const faces = {
  song: fontAt('noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'),
  black: fontAt('noto-sans-sc/900Black/NotoSansSC_900Black.ttf'),
  bold: fontAt('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  medium: fontAt('noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  brush: fontAt('ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'),
} as const;

/** A line of one face and size: (x, y) is its base line's start, middle or end. */
interface Line {
  readonly text: string;
  readonly face: keyof typeof faces;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The width its letters are spread over. */
  readonly fit?: number;
}

export const widthOf = ({ text, face, size }: Pick<Line, 'text' | 'face' | 'size'>): number =>
  (faces[face].layout(text).advanceWidth * size) / faces[face].unitsPerEm;

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/** Outlines in the axes of SVG, one list for each letter. */
function lettersOf(line: Line): readonly (readonly Command[])[] {
  const { glyphs, positions } = faces[line.face].layout(line.text);
  const scale = line.size / faces[line.face].unitsPerEm;
  const natural = widthOf(line);
  const track = line.fit === undefined ? 0 : (line.fit - natural) / (glyphs.length - 1);
  let pen = line.x - (line.fit ?? natural) * SHARE[line.anchor ?? 'start'];
  return glyphs.map((glyph, i) => {
    const { commands } = glyph.path.scale(scale, -scale).translate(pen, line.y);
    pen += (positions[i]?.xAdvance ?? 0) * scale + track;
    return commands;
  });
}

const LETTER = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;

/** Path data to a hundredth, each point from the one before: half as long as absolute ones. */
function compact(commands: readonly Command[]): string {
  let [x, y, fromX, fromY] = [0, 0, 0, 0];
  let data = '';
  const short = (hundredths: number): string => String(hundredths / 100).replace(/^(-?)0\./, '$1.');
  for (const { command, args } of commands) {
    const points = args.map((value) => Math.round(value * 100));
    const steps = points.map((value, i) => short(value - (i % 2 === 0 ? x : y)));
    data += (command === 'moveTo' && data === '' ? 'M' : LETTER[command]) + steps.join(' ');
    if (command === 'closePath') [x, y] = [fromX, fromY];
    else [x, y] = [points.at(-2) ?? x, points.at(-1) ?? y];
    if (command === 'moveTo') [fromX, fromY] = [x, y];
  }
  return data.replace(/ -/g, '-');
}

export const outline = (line: Line): string => lettersOf(line).map(compact).join('');

export const type = (fill: string, line: Line): string =>
  `<path fill="${fill}" d="${outline(line)}"/>`;

/** A letter with the middle of its ink at (x, y). */
export function centred(
  text: string,
  face: Line['face'],
  size: number,
  x: number,
  y: number,
): string {
  const glyph = faces[face].layout(text).glyphs[0];
  if (glyph === undefined) return '';
  const { minX, maxX, minY, maxY } = glyph.path.bbox;
  const scale = size / faces[face].unitsPerEm;
  const [left, base] = [x - ((minX + maxX) / 2) * scale, y + ((minY + maxY) / 2) * scale];
  return compact(glyph.path.scale(scale, -scale).translate(left, base).commands);
}

export const rect = (x: number, y: number, w: number, h: number, fill: string, rx = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${rx}" fill="${fill}"/>`;
export const disc = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
export const shape = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`;
export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const fade = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
export const times = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

export const sheet = (width: number, height: number, body: string): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`,
    ),
    { unlimited: true },
  )
    .flatten({ background: '#fff' })
    .toColourspace('srgb');

/** A round mark of waves. */
export const mark = (x: number, y: number, r: number, ground: string, ink: string): string =>
  disc(x, y, r, ground) +
  [-0.3, 0.05, 0.4]
    .map((part, i) => {
      const [half, rise] = [r * (0.62 - 0.08 * i), r * 0.3];
      return stroke(
        `M${x - half} ${y + r * part}q${half / 2} ${-rise} ${half} 0t${half} 0`,
        ink,
        r * 0.15,
      );
    })
    .join('');
