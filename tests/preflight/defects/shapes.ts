/** Ink that hangs on the shape of a mark: holes, drawn signs, meshes, stencils; and what nothing here can measure. */
import { deflateSync } from 'node:zlib';
import { name, type Plant } from '../../support/plant.ts';
import { type Defect, defect } from './defect.ts';

const HEAVY = '0.8 0.8 0.8 0.8 k 300 300 20 20 re f';
/** Two rectangles drawn the same way round: even-odd leaves a hole, winding does not. */
const RING = '290 290 40 40 re 295 295 30 30 re';

const drawn = (content: string) => (file: Plant) => file.draw(content);

const holes: readonly Defect[] = [
  defect(
    '320 % in the hole of a white ring (f*)',
    'total-ink',
    drawn(`${HEAVY} 0 0 0 0 k ${RING} f*`),
  ),
  defect(
    '320 % in the hole of a white ring (B*)',
    'total-ink',
    drawn(`${HEAVY} 0 0 0 0 k 0 0 0 0.5 K 1 w ${RING} B*`),
  ),
  defect(
    '320 % in the hole of a white ring (b*)',
    'total-ink',
    drawn(`${HEAVY} 0 0 0 0 k 0 0 0 0.5 K 1 w ${RING} b*`),
  ),
  defect(
    'none: 320 % under a white area without a hole (f)',
    [],
    drawn(`${HEAVY} 0 0 0 0 k ${RING} f`),
  ),
  defect(
    'none: a thin frame of 320 % (f*)',
    [],
    drawn('0.8 0.8 0.8 0.8 k 300 300 40 40 re 300.5 300.5 39 39 re f*'),
  ),
];

/** A font of one sign, “A”, of so many units a side. */
const withSign =
  (content: string, shown: string) =>
  (file: Plant): void => {
    const font = file.dict({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 1000, 1000],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: file.dict({ sign: file.stream({}, content) }),
      Encoding: file.dict({ Differences: [65, name('sign')] }),
      FirstChar: 65,
      LastChar: 65,
      Widths: [1000],
      ToUnicode: file.stream({}, '1 beginbfchar <41> <0041> endbfchar'),
    });
    file.resource('Font', 'Bad', font);
    file.draw(shown);
  };

const AT_300 = 'BT /Bad 20 Tf 300 300 Td (A) Tj ET';

const signs: readonly Defect[] = [
  defect(
    'a drawn sign of 320 % in its own colour',
    'total-ink',
    withSign('1000 0 d0 0.8 0.8 0.8 0.8 k 0 0 1000 1000 re f', `0 0 0 0.2 k ${AT_300}`),
  ),
  defect(
    'the second of two such signs, narrower and raised',
    'total-ink',
    withSign(
      '1000 0 d0 0.8 0.8 0.8 0.8 k 0 0 1000 1000 re f',
      `${HEAVY.replace(/0\.8/g, '0')} 0 0 0 0.2 k BT /Bad 20 Tf 200 Tz 5 Ts 300 300 Td (AA) Tj ET`,
    ),
  ),
  defect(
    'none: a sign in the colour of text, whatever it says itself',
    [],
    withSign(
      '1000 0 0 0 1000 1000 d1 0.8 0.8 0.8 0.8 k 0 0 1000 1000 re f',
      `0 0 0 0.2 k ${AT_300}`,
    ),
  ),
];

/** Numbers of 16 bits, and flags of 8 where there are some. */
const packed = (
  rows: readonly (readonly [flag: number | undefined, ...numbers: number[]])[],
): Uint8Array =>
  Uint8Array.from(
    rows.flatMap(([flag, ...numbers]) => [
      ...(flag === undefined ? [] : [flag]),
      ...numbers.flatMap((share) => {
        const whole = Math.round(share * 0xffff);
        return [whole >> 8, whole & 0xff];
      }),
    ]),
  );

const DARK = [0.8, 0.8, 0.8, 0.8];
const LIGHT = [0.1, 0.1, 0.1, 0.1];

/** Shares of the square from 280 to 380 pt. */
const withMesh =
  (type: number, data: Uint8Array, entries: Readonly<Record<string, unknown>> = {}) =>
  (file: Plant): void => {
    const shading = file.stream(
      {
        ShadingType: type,
        ColorSpace: 'DeviceCMYK',
        BitsPerCoordinate: 16,
        BitsPerComponent: 16,
        BitsPerFlag: 8,
        Decode: [280, 380, 280, 380, 0, 1, 0, 1, 0, 1, 0, 1],
        Filter: 'FlateDecode',
        ...entries,
      },
      deflateSync(data),
    );
    file.resource('Shading', 'Bad', shading);
    file.draw('/Bad sh');
  };

const triangles = (first: readonly number[], rest: readonly number[]): Uint8Array =>
  packed([
    [0, 0.2, 0.2, ...first],
    [0, 0.8, 0.2, ...first],
    [0, 0.2, 0.8, ...rest],
    [1, 0.8, 0.8, ...rest],
  ]);

const lattice = (ink: readonly number[]): Uint8Array =>
  packed([
    [undefined, 0.2, 0.2, ...ink],
    [undefined, 0.8, 0.2, ...ink],
    [undefined, 0.2, 0.8, ...ink],
    [undefined, 0.8, 0.8, ...ink],
  ]);

/** A square of four straight sides, round from its lower left corner. */
const EDGE = [
  [0.2, 0.2],
  [0.2, 0.4],
  [0.2, 0.6],
  [0.2, 0.8],
  [0.4, 0.8],
  [0.6, 0.8],
  [0.8, 0.8],
  [0.8, 0.6],
  [0.8, 0.4],
  [0.8, 0.2],
  [0.6, 0.2],
  [0.4, 0.2],
].flat();
const INSIDE = [0.4, 0.4, 0.4, 0.6, 0.6, 0.6, 0.6, 0.4];

const patch = (inks: readonly (readonly number[])[], inside: readonly number[] = []): Uint8Array =>
  packed([[0, ...EDGE, ...inside, ...inks.flat()]]);

const LIGHTS = [LIGHT, LIGHT, LIGHT, LIGHT];
const DARKS = [DARK, DARK, DARK, DARK];

const meshes: readonly Defect[] = [
  defect('triangles of 320 % on one side', 'total-ink', withMesh(4, triangles(LIGHT, DARK))),
  defect('a lattice of 320 %', 'total-ink', withMesh(5, lattice(DARK), { VerticesPerRow: 2 })),
  defect('a Coons patch of 320 %', 'total-ink', withMesh(6, patch(DARKS))),
  defect(
    'a tensor patch of 320 % in one corner',
    'total-ink',
    withMesh(7, patch([LIGHT, DARK, DARK, DARK], INSIDE)),
  ),
  defect('a mesh of 320 % as a pattern', 'total-ink', (file) => {
    withMesh(6, patch(DARKS))(file);
    const shading = file.stream(
      {
        ShadingType: 6,
        ColorSpace: 'DeviceCMYK',
        BitsPerCoordinate: 16,
        BitsPerComponent: 16,
        BitsPerFlag: 8,
        Decode: [280, 380, 280, 380, 0, 1, 0, 1, 0, 1, 0, 1],
      },
      patch(DARKS),
    );
    file.resource('Pattern', 'Bad', file.dict({ PatternType: 2, Shading: shading }));
    file.draw('/Pattern cs /Bad scn 300 300 40 40 re f');
  }),
  defect(
    'a patch whose second hangs on the first',
    'total-ink',
    withMesh(
      6,
      packed([
        [0, ...EDGE.map((share) => share / 2), ...LIGHTS.flat()],
        // On the upper side of the first: from its second corner to its third.
        [
          1,
          0.4,
          0.5,
          0.4,
          0.6,
          0.4,
          0.8,
          0.3,
          0.8,
          0.2,
          0.8,
          0.1,
          0.8,
          0.1,
          0.7,
          0.1,
          0.5,
          ...DARK,
          ...DARK,
        ],
      ]),
    ),
  ),
  defect('a mesh by a function up to 320 %', 'total-ink', (file) => {
    const made = file.dict({ FunctionType: 2, Domain: [0, 1], C0: LIGHT, C1: DARK, N: 1 });
    const corner = (x: number, y: number) => [0, x, y, 1] as const;
    const data = packed(
      [corner(0.2, 0.2), corner(0.8, 0.2), corner(0.5, 0.8)].map((one) => [...one]),
    );
    withMesh(4, data, { Function: made, Decode: [280, 380, 280, 380, 0, 1] })(file);
  }),
  defect('none: a mesh that is light', [], withMesh(7, patch(LIGHTS, INSIDE))),
  defect('none: 320 % under a light mesh', [], (file) => {
    file.draw(HEAVY);
    withMesh(6, patch(LIGHTS))(file);
  }),
  defect('320 % beside a light mesh', 'total-ink', (file) => {
    file.draw('0.8 0.8 0.8 0.8 k 385 300 20 20 re f');
    withMesh(6, patch(LIGHTS))(file);
  }),
];

/** Rows of 200 bits, of which one in so many is 0. */
const bits = (every: number): Uint8Array => {
  const data = new Uint8Array(25 * 200).fill(255);
  if (every === 1) return data.fill(0);
  for (let i = 0; i < data.length; i += every) data[i] = 0xfe;
  return data;
};

const stencil = (file: Plant, data: Uint8Array, content: string, entries = {}): void => {
  const dict = { Type: 'XObject', Subtype: 'Image', ImageMask: true, BitsPerComponent: 1 };
  const size = { Width: 200, Height: 200, Filter: 'FlateDecode' };
  file.resource('XObject', 'Bad', file.stream({ ...dict, ...size, ...entries }, deflateSync(data)));
  file.draw(content);
};

const PLACED = '18 0 0 18 301 301 cm /Bad Do';

const stencils: readonly Defect[] = [
  defect('a stencil that paints 320 % all over', 'total-ink', (file) =>
    stencil(file, bits(1), `0.8 0.8 0.8 0.8 k ${PLACED}`),
  ),
  defect('the same, turned over', 'total-ink', (file) =>
    stencil(file, bits(1).fill(255), `0.8 0.8 0.8 0.8 k ${PLACED}`, { Decode: [1, 0] }),
  ),
  defect('320 % through the holes of a white stencil', 'total-ink', (file) =>
    stencil(file, bits(4), `${HEAVY} 0 0 0 0 k ${PLACED}`),
  ),
  defect('none: a stencil that paints a dot here and there', [], (file) =>
    stencil(file, bits(4), `0.8 0.8 0.8 0.8 k ${PLACED}`),
  ),
];

const coded = (filter: string, entries: Readonly<Record<string, unknown>>) => (file: Plant) => {
  const dict = { Type: 'XObject', Subtype: 'Image', Width: 200, Height: 200, Filter: filter };
  file.resource('XObject', 'Bad', file.stream({ ...dict, ...entries }, Uint8Array.of(0, 1, 2, 3)));
  file.draw('18 0 0 18 301 301 cm /Bad Do');
};

const GREY = { ColorSpace: 'DeviceGray', BitsPerComponent: 1 };

const unmeasured: readonly Defect[] = [
  defect('a picture in fax coding', 'ink-unmeasured', coded('CCITTFaxDecode', GREY)),
  defect('a calculated gradient', 'ink-unmeasured', (file) => {
    const made = file.stream(
      { FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] },
      '{ pop dup dup dup }',
    );
    const shading = { ShadingType: 1, ColorSpace: 'DeviceCMYK', Function: made };
    file.resource('Shading', 'Bad', file.dict(shading));
    file.draw('300 300 40 40 re W n /Bad sh');
  }),
  defect('a mesh that is cut off', 'ink-unmeasured', withMesh(4, Uint8Array.of())),
  defect(
    '320 % under a picture that cannot be measured',
    ['ink-unmeasured', 'total-ink'],
    (file) => {
      file.draw(HEAVY);
      coded('CCITTFaxDecode', GREY)(file);
    },
  ),
];

export const SHAPE_DEFECTS: readonly Defect[] = [
  ...holes,
  ...signs,
  ...meshes,
  ...stencils,
  ...unmeasured,
];
