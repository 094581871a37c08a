/** Defects of total ink and of resolution. */

import { deflateSync } from 'node:zlib';
import { plainJpeg } from '../../support/plainJpeg.ts';
import { name, type Plant } from '../../support/plant.ts';
import { type Defect, defect } from './defect.ts';

type Entries = Readonly<Record<string, unknown>>;

/** Pixels of 320 %: 80 % of each ink. */
const HEAVY = [204, 204, 204, 204];
const LIGHT = [20, 20, 20, 20];
/** Of 230 %. */
const RICH = [147, 147, 147, 146];

const pixels = (count: number, ink: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: count * ink.length }, (_, i) => ink[i % ink.length] ?? 0);

/** Adobe’s way counts light, and the file turns it back. */
const jpegOf = (ink: readonly number[], isAdobe = true): Uint8Array => {
  const [c = 0, m = 0, y = 0, k = 0] = ink.map((value) => (isAdobe ? 255 - value : value));
  return plainJpeg({ values: [c, m, y, k], side: 200, isAdobe });
};

const placed = (file: Plant, entries: Entries, data: Uint8Array, size = 60): void => {
  const dict = { Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceCMYK', BitsPerComponent: 8 };
  file.resource('XObject', 'Bad', file.stream({ ...dict, ...entries }, data));
  file.draw(`${size} 0 0 ${size} 300 300 cm /Bad Do`);
};

const SIDE = { Width: 200, Height: 200 };

const jpeg =
  (data: Uint8Array, entries: Entries = {}) =>
  (file: Plant): void =>
    placed(
      file,
      { ...SIDE, Filter: 'DCTDecode', Decode: [1, 0, 1, 0, 1, 0, 1, 0], ...entries },
      data,
    );

const packed =
  (ink: readonly number[]) =>
  (file: Plant): void =>
    placed(file, { ...SIDE, Filter: 'FlateDecode' }, deflateSync(pixels(200 * 200, ink)));

/** Rows as PNG packs them, each told to be the row above plus what is written (RFC 2083 6.4). */
function predicted(ink: readonly number[]): Uint8Array {
  const first = Buffer.concat([Uint8Array.of(0), pixels(200, ink)]);
  const others = Buffer.alloc(199 * 801);
  for (let row = 0; row < 199; row += 1) others[row * 801] = 2;
  return deflateSync(Buffer.concat([first, others]));
}

const drawn = (content: string) => (file: Plant) => file.draw(content);

const shadingOf = (file: Plant, from: readonly number[], to: readonly number[]) =>
  file.dict({
    ShadingType: 2,
    ColorSpace: 'DeviceCMYK',
    Coords: [300, 0, 400, 0],
    Function: file.dict({ FunctionType: 2, Domain: [0, 1], C0: [...from], C1: [...to], N: 1 }),
  });

const heavy: readonly Defect[] = [
  defect('a tint of 320 %', 'total-ink', drawn('0.8 0.8 0.8 0.8 k 300 300 20 20 re f')),
  defect(
    'a circle of 320 %',
    'total-ink',
    drawn('0.8 0.8 0.8 0.8 k 330 300 m 330 320 300 320 300 300 c 300 280 330 280 330 300 c f'),
  ),
  defect('a line of 320 %', 'total-ink', drawn('0.8 0.8 0.8 0.8 K 20 w 300 300 m 360 300 l S')),
  defect(
    'two tints that overprint',
    'total-ink',
    drawn('0 1 1 0 k 300 300 20 20 re f /GsOP gs 1 0 0 0 k 300 300 20 20 re f'),
  ),
  defect('a tint of 320 % in a form', 'total-ink', (file) => {
    const dict = {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 50, 50],
      Matrix: [2, 0, 0, 2, 0, 0],
    };
    file.resource('XObject', 'Bad', file.stream(dict, '0.8 0.8 0.8 0.8 k 0 0 10 10 re f'));
    file.draw('1 0 0 1 300 300 cm /Bad Do');
  }),
  defect('a tint of 320 % as DeviceN', 'total-ink', (file) => {
    const inks = ['Cyan', 'Magenta', 'Yellow', 'Black'].map((ink) => name(ink));
    const tint = file.stream({ FunctionType: 4, Domain: [0, 1], Range: [0, 1] }, '{}');
    const space = [name('DeviceN'), inks, name('DeviceCMYK'), tint];
    file.resource('ColorSpace', 'Bad', file.context.obj(space as never));
    file.draw('/Bad cs 0.8 0.8 0.8 0.8 scn 300 300 20 20 re f');
  }),
  defect('a shading up to 320 %', 'total-ink', (file) => {
    file.resource('Shading', 'Bad', shadingOf(file, [0, 0, 0, 0], [0.8, 0.8, 0.8, 0.8]));
    file.draw('300 300 100 40 re W n /Bad sh');
  }),
  defect('a shading of 320 % as a pattern', 'total-ink', (file) => {
    const dark = [0.8, 0.8, 0.8, 0.8];
    file.resource(
      'Pattern',
      'Bad',
      file.dict({ PatternType: 2, Shading: shadingOf(file, dark, dark) }),
    );
    file.draw('/Pattern cs /Bad scn 300 300 40 40 re f');
  }),
  defect(
    'large text of 320 %',
    ['rich-text', 'total-ink'],
    drawn('0.8 0.8 0.8 0.9 k BT /F1 9 Tf 20 0 0 20 300 300 Tm <0001> Tj ET 300 300 20 20 re f'),
  ),
  defect('a JPEG of 320 %', 'total-ink', jpeg(jpegOf(HEAVY))),
  defect(
    'a JPEG of 320 % without Adobe’s marker',
    'total-ink',
    jpeg(jpegOf(HEAVY, false), {
      Decode: [0, 1, 0, 1, 0, 1, 0, 1],
    }),
  ),
  defect('a JPEG that is damaged', 'content', jpeg(jpegOf(LIGHT).subarray(0, 60))),
  defect('a packed picture of 320 %', 'total-ink', packed(HEAVY)),
  defect('a picture of 320 % with predicted rows', 'total-ink', (file) =>
    placed(
      file,
      {
        ...SIDE,
        Filter: 'FlateDecode',
        DecodeParms: file.dict({ Predictor: 15, Colors: 4, Columns: 200 }),
      },
      predicted(HEAVY),
    ),
  ),
  defect(
    'a JPEG of 320 % within deflate',
    'total-ink',
    jpeg(deflateSync(jpegOf(HEAVY)), {
      Filter: ['FlateDecode', 'DCTDecode'],
    }),
  ),
  defect('a picture of a palette with 320 %', 'total-ink', (file) => {
    const palette = file.stream({}, Uint8Array.from([0, 0, 0, 0, ...HEAVY]));
    const space = [name('Indexed'), name('DeviceCMYK'), 1, palette];
    placed(
      file,
      { ...SIDE, BitsPerComponent: 1, ColorSpace: space, Filter: 'FlateDecode' },
      deflateSync(new Uint8Array(25 * 200).fill(255)),
      18,
    );
  }),
  defect('a picture of 320 % in 16 bits', 'total-ink', (file) =>
    placed(
      file,
      { ...SIDE, BitsPerComponent: 16, Filter: 'FlateDecode' },
      deflateSync(pixels(200 * 200 * 2, HEAVY)),
    ),
  ),
  defect('an inline picture of 320 %', 'total-ink', (file) =>
    file.draw(
      Buffer.concat([
        Buffer.from('20 0 0 20 300 300 cm BI /W 2 /H 2 /CS /CMYK /BPC 8 ID '),
        pixels(4, HEAVY),
        Buffer.from('\nEI'),
      ]),
    ),
  ),
  defect('a tint of 230 %', 'high-ink', drawn('0.6 0.6 0.6 0.5 k 300 300 20 20 re f')),
  defect('a JPEG of 230 %', 'high-ink', jpeg(jpegOf(RICH))),
];

const lineArt = (side: number, size: number) => (file: Plant) =>
  placed(
    file,
    {
      Width: side,
      Height: side,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'FlateDecode',
    },
    deflateSync(new Uint8Array((side / 8) * side).fill(255)),
    size,
  );

const coarse: readonly Defect[] = [
  defect('a picture of 72 ppi', 'resolution', (file) =>
    placed(file, { ...SIDE, Filter: 'FlateDecode' }, deflateSync(pixels(40_000, LIGHT)), 200),
  ),
  defect('a picture stretched in one direction', 'resolution', (file) => {
    placed(file, { ...SIDE, Filter: 'FlateDecode' }, deflateSync(pixels(40_000, LIGHT)), 60);
    file.draw('60 0 0 200 300 400 cm /Bad Do');
  }),
  defect('a picture of 72 ppi turned', 'resolution', (file) => {
    placed(file, { ...SIDE, Filter: 'FlateDecode' }, deflateSync(pixels(40_000, LIGHT)), 60);
    file.draw('0 200 -200 0 600 400 cm /Bad Do');
  }),
  defect('a picture of 120 ppi', 'low-resolution', (file) =>
    placed(file, { ...SIDE, Filter: 'FlateDecode' }, deflateSync(pixels(40_000, LIGHT)), 120),
  ),
  defect('line art of 300 ppi', 'resolution', lineArt(200, 48)),
  defect('line art of 600 ppi', 'low-resolution', lineArt(200, 24)),
];

export const INK_DEFECTS: readonly Defect[] = [...heavy, ...coarse];
