/** Content streams read: every way to say the same thing leaves the same mark. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, TextMark } from '../../src/preflight/mark.ts';
import { runs } from '../support/fuzz.ts';
import { contentWith, type Plain, stream } from '../support/pdfValues.ts';

/** A sign of code 65 (“A”) is 600 wide, a space 250. */
const SIMPLE: Plain = {
  Type: 'Font',
  Subtype: 'TrueType',
  BaseFont: 'Song',
  FirstChar: 32,
  Widths: [250, ...Array.from({ length: 32 }, () => 0), 600],
};
const descendant = (more: { readonly [key: string]: Plain }): Plain => ({
  Type: 'Font',
  Subtype: 'Type0',
  BaseFont: 'Han',
  DescendantFonts: [{ Subtype: 'CIDFontType2', DW: 1000, ...more }],
});
const FONTS: Plain = {
  S: SIMPLE,
  H: { ...(descendant({ W: [1, [500], 2, 3, 700] }) as object), Encoding: 'Identity-H' } as Plain,
  V: { ...(descendant({ W2: [1, [-500, 500, 880]] }) as object), Encoding: 'Identity-V' } as Plain,
};

const marksOf = (content: string, more: { readonly [key: string]: Plain } = {}): readonly Mark[] =>
  contentWith(content, { Font: FONTS, ...more }).marks;

const texts = (content: string): readonly TextMark[] =>
  marksOf(content).filter((mark) => mark.kind === 'text');

/** Left and baseline of each mark, in hundredths. */
const places = (content: string): readonly (readonly [number, number])[] =>
  texts(content).map(({ box, size }) => [
    Math.round(box.left * 100) / 100,
    Math.round((200 - box.bottom + 0.12 * size) * 100) / 100,
  ]);

describe('text stands where', () => {
  it('Td puts it, line after line', () =>
    expect(places('BT /S 10 Tf 20 100 Td (A) Tj 5 -12 Td (A) Tj ET')).toEqual([
      [20, 100],
      [25, 88],
    ]));

  it('TD puts it, which sets the leading of T*', () =>
    expect(places('BT /S 10 Tf 20 100 TD 0 -12 TD (A) Tj T* (A) Tj ET')).toEqual([
      [20, 88],
      [20, 76],
    ]));

  it.each(['T* (A) Tj', "(A) '", '0 0 (A) "'])('%s begins a line by TL', (shown) =>
    expect(places(`BT /S 10 Tf 12 TL 20 100 Td (A) Tj ${shown} ET`)).toEqual([
      [20, 100],
      [20, 88],
    ]),
  );

  it('" sets the spaces too', () =>
    expect(places('BT /S 10 Tf 12 TL 20 100 Td 3 2 (A A) " (A) Tj ET')[1]).toEqual([
      20 + 6 + 2.5 + 6 + 3 * 2 + 3,
      88,
    ]));

  it('Tm puts it, turned and scaled', () => {
    const [mark] = texts('BT /S 10 Tf 0 2 -2 0 50 60 Tm (AA) Tj ET');
    expect(mark?.size).toBeCloseTo(20);
    expect(mark?.box.left).toBeCloseTo(50 - 17.6);
    expect(mark?.box.bottom).toBeCloseTo(140);
    expect(mark?.box.top).toBeCloseTo(140 - 24);
  });

  it('Ts raises it', () =>
    expect(places('BT /S 10 Tf 4 Ts 20 100 Td (A) Tj ET')).toEqual([[20, 104]]));

  it('Tz makes what follows narrower', () =>
    expect(places('BT /S 10 Tf 50 Tz 20 100 Td (AA) Tj (A) Tj ET')[1]).toEqual([26, 100]));

  it('Tc and Tw move what follows', () =>
    expect(places('BT /S 10 Tf 1 Tc 2 Tw 20 100 Td (A A) Tj (A) Tj ET')[1]).toEqual([
      20 + 14.5 + 3 + 2,
      100,
    ]));

  it('TJ moves it back by thousandths', () =>
    expect(places('BT /S 10 Tf 20 100 Td [(A) -500 (A) 200 (A)] TJ ET')).toEqual([
      [20, 100],
      [31, 100],
      [35, 100],
    ]));

  it('two bytes are one sign, whose width the font tells', () =>
    expect(places('BT /H 10 Tf 20 100 Td <0001> Tj <00020003> Tj <0009> Tj ET')).toEqual([
      [20, 100],
      [25, 100],
      [39, 100],
    ]));

  it('Tw is for codes of one byte', () =>
    expect(places('BT /H 10 Tf 50 Tw 20 100 Td <0020> Tj <0001> Tj ET')[1]).toEqual([30, 100]));

  it('vertical fonts go down, by their own advances; positive Tc brings signs together', () => {
    const boxes = texts('BT /V 10 Tf 100 150 Td <0001> Tj <0002> Tj 1 Tc <0002> Tj <0002> Tj ET');
    expect(boxes.map(({ box }) => [box.left, box.right, 200 - box.top])).toEqual([
      [95, 105, 150],
      [95, 105, 145],
      [95, 105, 135],
      [95, 105, 126],
    ]);
  });

  it('TJ in vertical fonts goes down the page', () => {
    const boxes = texts('BT /V 10 Tf 100 150 Td [<0002> 200 <0002>] TJ ET');
    expect(boxes.map(({ box }) => 200 - box.top)).toEqual([150, 138]);
  });

  it.each([3, 7])('rendering %i leaves no mark, but moves on', (mode) =>
    expect(places(`BT /S 10 Tf ${mode} Tr 20 100 Td (A) Tj 0 Tr (A) Tj ET`)).toEqual([[26, 100]]),
  );

  it('the graphics state sets the font too', () => {
    const found = contentWith('BT /Gs gs 20 100 Td (A) Tj ET', {
      ExtGState: { Gs: { Font: [SIMPLE, 10] } },
    }).marks[0];
    expect(found).toMatchObject({ kind: 'text', size: 10, font: 'Song' });
  });
});

const CMYK_TINT = stream({ FunctionType: 4 }, '{}');

describe('ink is what', () => {
  const inkOf = (content: string, space?: Plain): unknown => {
    const [mark] = marksOf(content, space === undefined ? {} : { ColorSpace: { Cs: space } });
    return mark?.painted.paint;
  };
  const SQUARE = '10 10 20 20 re f';
  const NONE = { cyan: 0, magenta: 0, yellow: 0, black: 0 };

  it.each<[string, string, Plain | undefined, object]>([
    ['k says', '0.1 0.2 0.3 0.4 k', undefined, { cyan: 10, magenta: 20, yellow: 30, black: 40 }],
    ['g leaves off light', '0.3 g', undefined, { ...NONE, black: 70 }],
    [
      'DeviceN of process inks says, in its own order',
      '/Cs cs 0.5 0.25 scn',
      ['DeviceN', ['Black', 'Cyan'], 'DeviceCMYK', CMYK_TINT],
      { ...NONE, black: 50, cyan: 25 },
    ],
    ['a new space begins with: black', '/DeviceCMYK cs', undefined, { ...NONE, black: 100 }],
    [
      'a space of inks begins with: all of it',
      '/Cs cs',
      ['Separation', 'Magenta', 'DeviceCMYK', CMYK_TINT],
      { ...NONE, magenta: 100 },
    ],
    [
      'a palette says',
      '/Cs cs 1 sc',
      ['Indexed', 'DeviceCMYK', 1, stream({}, Uint8Array.of(0, 0, 0, 0, 255, 51, 0, 102))],
      { cyan: 100, magenta: 20, yellow: 0, black: 40 },
    ],
  ])('%s', (_, set, space, ink) =>
    expect(inkOf(`${set} ${SQUARE}`, space)).toMatchObject({ space: expect.anything(), ink }),
  );

  it('Q brings back', () => {
    const marks = marksOf(`0 0 0 1 k q 1 0 0 0 k ${SQUARE} Q ${SQUARE}`);
    expect(marks.map(({ painted }) => painted.paint.ink.black)).toEqual([0, 100]);
  });

  it('a form cannot change for what comes after it, though it has a Q too many', () => {
    const form = stream({ Subtype: 'Form', BBox: [0, 0, 200, 200] }, `Q Q 1 0 0 0 k ${SQUARE}`);
    const marks = marksOf(`q 0 0 0 1 k /Fm Do ${SQUARE} Q`, { XObject: { Fm: form } });
    expect(marks.map(({ painted }) => painted.paint.ink.black)).toEqual([0, 100]);
  });
});

describe('an inline picture', () => {
  it('is over at its EI, though its bytes hold the letters', () => {
    const data = Uint8Array.from([1, 32, 69, 73, 32, 200, 7, 8, 9, 10, 11, 12]);
    const content = Buffer.concat([
      Buffer.from('q 30 0 0 20 10 10 cm BI /W 4 /H 3 /CS /G /BPC 8 ID '),
      data,
      Buffer.from('\nEI Q 0 0 0 1 k 10 10 20 20 re f'),
    ]);
    const { marks, unknown, images } = contentWith(content);
    expect(unknown).toEqual([]);
    expect(marks.map(({ kind }) => kind)).toEqual(['image', 'fill']);
    expect([...images.values()].map(({ raw }) => [...raw])).toEqual([[...data]]);
    expect(marks[0]).toMatchObject({ width: 4, height: 3, box: { left: 10, top: 170 } });
  });
});

/** A shape drawn at once, or within forms that move and scale it there. */
const rectangle = fc.record({
  x: fc.integer({ min: -50, max: 150 }),
  y: fc.integer({ min: -50, max: 150 }),
  width: fc.integer({ min: 1, max: 80 }),
  height: fc.integer({ min: 1, max: 80 }),
});
const move = fc.record({
  scale: fc.constantFrom(0.5, 1, 2, 3),
  x: fc.integer({ min: -20, max: 20 }),
  y: fc.integer({ min: -20, max: 20 }),
  byForm: fc.boolean(),
});

describe('forms within forms', () => {
  it('leave the marks that their content would', () => {
    fc.assert(
      fc.property(rectangle, fc.array(move, { maxLength: 6 }), (shape, moves) => {
        const drawn = `0.5 0 0 0 k ${shape.x} ${shape.y} ${shape.width} ${shape.height} re f`;
        let [content, resources]: [string, { readonly [key: string]: Plain }] = [drawn, {}];
        for (const { scale, x, y, byForm } of moves) {
          const own = [scale, 0, 0, scale, x, y];
          const matrix = byForm ? { Matrix: own } : {};
          const entries = { Subtype: 'Form', BBox: [-1e6, -1e6, 1e6, 1e6], Resources: resources };
          const form = stream({ ...entries, ...matrix }, content);
          content = byForm ? '/Fm Do' : `q ${own.join(' ')} cm /Fm Do Q`;
          resources = { XObject: { Fm: form } };
        }
        const flat = moves.reduce(
          (inner, { scale, x, y }) => ({ box: moved(inner.box, scale, x, y) }),
          {
            box: [
              shape.x,
              shape.y,
              shape.x + shape.width,
              shape.y + shape.height,
            ] as readonly number[],
          },
        );
        const [left = 0, bottom = 0, right = 0, top = 0] = flat.box;
        const [mark] = contentWith(content, resources).marks;
        expect(mark?.box.left).toBeCloseTo(left, 4);
        expect(mark?.box.right).toBeCloseTo(right, 4);
        expect(mark?.box.top).toBeCloseTo(200 - top, 4);
        expect(mark?.box.bottom).toBeCloseTo(200 - bottom, 4);
      }),
      runs(300),
    );
  });
});

const moved = (box: readonly number[], scale: number, x: number, y: number): readonly number[] =>
  box.map((value, i) => value * scale + (i % 2 === 0 ? x : y));
