/** What each operator of a content stream does to the run of a page (ISO 32000-1 Annex A). */

import { times } from '../../model/matrix.ts';
import type { FillMark } from '../mark.ts';
import { firstNumbers, GRAY, type Space, spaceOf } from './colour.ts';
import { matrixOf } from './matrix.ts';
import type { Operators, PageRun } from './run.ts';
import { shadingMarks } from './shading.ts';
import { shifted, showText } from './showText.ts';
import { FIRST_PLACE, type TextState } from './state.ts';
import { at, isKind, itemsOf, nameOf, type PdfValue } from './values.ts';

type Operands = readonly PdfValue[];
type Work = NonNullable<Operators[string]>;

const numbers = (operands: Operands): readonly number[] =>
  operands.filter((operand) => typeof operand === 'number');

const nothing: Work = () => undefined;

const withText =
  (key: keyof TextState, scale = 1): Work =>
  (run, operands) => {
    const [value = 0] = numbers(operands);
    run.set({ text: { ...run.state.text, [key]: value * scale } });
  };

const CMYK: Space = { space: 'cmyk', inks: [], components: 4, name: 'DeviceCMYK' };
const RGB: Space = { space: 'rgb', inks: [], components: 3, name: 'DeviceRGB' };

const withColour =
  (side: 'fill' | 'stroke', space: Space): Work =>
  (run, operands) => {
    run.set({ [side]: { space, numbers: numbers(operands) } });
  };

const withSpace =
  (side: 'fill' | 'stroke'): Work =>
  (run, [name = null]) => {
    const space = spaceOf(run.file, name, run.resources);
    if (space !== undefined) run.set({ [side]: { space, numbers: firstNumbers(space) } });
  };

const withNumbers =
  (side: 'fill' | 'stroke'): Work =>
  (run, operands) => {
    const { space } = run.state[side];
    const pattern = run.resource('Pattern', nameOf(operands.at(-1)));
    run.set({ [side]: { space, numbers: numbers(operands), pattern } });
  };

interface Painting {
  readonly fills: boolean;
  readonly strokes: boolean;
  readonly closes?: boolean;
  readonly rule?: FillMark['rule'];
}

const painting =
  ({ fills, strokes, closes = false, rule }: Painting): Work =>
  (run) => {
    if (closes) run.path.close(run.state.matrix);
    run.endPath({ fills, strokes, rule });
  };

const FILLED = { fills: true, strokes: false };
const STROKED = { fills: false, strokes: true };
const BOTH = { fills: true, strokes: true };
const EVEN_ODD = { rule: 'even-odd' } as const;

const clipping: Work = (run) => {
  run.willClip = true;
};

function show(run: PageRun, text: PdfValue | undefined): void {
  if (!isKind(text, 'text')) return;
  const { mark, after, drawn } = showText(text.bytes, run.state, run.place.matrix);
  if (mark !== undefined) run.add(mark, run.state.text.rendering % 4 === 1 ? 'stroke' : 'fill');
  for (const sign of drawn) run.addSign(sign);
  run.place = { ...run.place, matrix: after };
}

function nextLine(run: PageRun, x: number, y: number): void {
  const line = shifted(run.place.line, x, y);
  run.place = { matrix: line, line };
}

/** TJ: strings, and numbers that move what follows back by thousandths of the size. */
function showSpaced(run: PageRun, items: PdfValue | undefined): void {
  if (!Array.isArray(items)) return;
  for (const item of items as readonly PdfValue[]) {
    const { text } = run.state;
    if (typeof item !== 'number') show(run, item);
    else {
      const back = (-item / 1000) * text.size;
      const [x, y] = text.font?.isVertical === true ? [0, back] : [back * text.width, 0];
      run.place = { ...run.place, matrix: shifted(run.place.matrix, x, y) };
    }
  }
}

/** The entries of a graphics state that plates feel (8.4.5); what is forbidden of them, the rules of the file tell. */
function useState(run: PageRun, name: string | undefined): void {
  const found = run.resource('ExtGState', name);
  const entry = (key: string): PdfValue => at(run.file, found, key);
  const [stroke, fill, mode, width] = [entry('OP'), entry('op'), entry('OPM'), entry('LW')];
  if (typeof stroke === 'boolean') run.set({ strokeOverprints: stroke });
  // Where `op` is missing, `OP` is for both.
  if (typeof fill === 'boolean') run.set({ fillOverprints: fill });
  else if (typeof stroke === 'boolean') run.set({ fillOverprints: stroke });
  if (typeof mode === 'number') run.set({ overprintMode: mode === 1 ? 1 : 0 });
  if (typeof width === 'number') run.set({ lineWidth: width });
  const [font = null, size] = itemsOf(run.file, entry('Font'));
  if (typeof size === 'number')
    run.set({ text: { ...run.state.text, font: run.fontOf(font), size } });
}

const GRAPHICS: Readonly<Record<string, Work>> = {
  q: (run) => run.save(),
  Q: (run) => run.restore(),
  cm: (run, operands) => run.set({ matrix: times(matrixOf(numbers(operands)), run.state.matrix) }),
  w: (run, operands) => run.set({ lineWidth: numbers(operands)[0] ?? 0 }),
  gs: (run, [name]) => useState(run, nameOf(name)),
  Do: (run, [name]) => run.draw(nameOf(name)),
  sh: (run, [name]) => {
    const shading = run.resource('Shading', nameOf(name));
    const { matrix, clip } = run.state;
    run.push(shadingMarks(run.file, shading, { matrix, clip, resources: run.resources }));
  },
  BI: (run, [picture]) => {
    if (!isKind(picture, 'stream')) return;
    run.inline.push(picture);
    run.addPicture(picture);
  },
};

const PATHS: Readonly<Record<string, Work>> = {
  m: (run, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    run.path.moveTo(run.state.matrix, x, y);
  },
  l: (run, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    run.path.lineTo(run.state.matrix, x, y);
  },
  c: (run, operands) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = numbers(operands);
    run.path.curveTo(run.state.matrix, [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
      { x, y },
    ]);
  },
  v: (run, operands) => {
    const [x2 = 0, y2 = 0, x = 0, y = 0] = numbers(operands);
    run.path.curveTo(run.state.matrix, [run.path.place(), { x: x2, y: y2 }, { x, y }]);
  },
  y: (run, operands) => {
    const [x1 = 0, y1 = 0, x = 0, y = 0] = numbers(operands);
    run.path.curveTo(run.state.matrix, [
      { x: x1, y: y1 },
      { x, y },
      { x, y },
    ]);
  },
  h: (run) => run.path.close(run.state.matrix),
  re: (run, operands) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(operands);
    run.path.rectangle(run.state.matrix, x, y, width, height);
  },
  f: painting(FILLED),
  F: painting(FILLED),
  'f*': painting({ ...FILLED, ...EVEN_ODD }),
  S: painting(STROKED),
  s: painting({ ...STROKED, closes: true }),
  B: painting(BOTH),
  'B*': painting({ ...BOTH, ...EVEN_ODD }),
  b: painting({ ...BOTH, closes: true }),
  'b*': painting({ ...BOTH, ...EVEN_ODD, closes: true }),
  n: painting({ fills: false, strokes: false }),
  // Of a clip only the box counts, which neither way of filling changes.
  W: clipping,
  'W*': clipping,
};

const COLOURS: Readonly<Record<string, Work>> = {
  g: withColour('fill', GRAY),
  G: withColour('stroke', GRAY),
  rg: withColour('fill', RGB),
  RG: withColour('stroke', RGB),
  k: withColour('fill', CMYK),
  K: withColour('stroke', CMYK),
  cs: withSpace('fill'),
  CS: withSpace('stroke'),
  sc: withNumbers('fill'),
  scn: withNumbers('fill'),
  SC: withNumbers('stroke'),
  SCN: withNumbers('stroke'),
};

const TEXT: Readonly<Record<string, Work>> = {
  BT: (run) => {
    run.place = FIRST_PLACE;
  },
  ET: nothing,
  Tf: (run, [name, size]) =>
    run.set({
      text: {
        ...run.state.text,
        font: run.fontNamed(nameOf(name)),
        size: typeof size === 'number' ? size : 0,
      },
    }),
  Tc: withText('spacing'),
  Tw: withText('wordSpacing'),
  Tz: withText('width', 0.01),
  TL: withText('leading'),
  Ts: withText('rise'),
  Tr: withText('rendering'),
  Tm: (run, operands) => {
    const matrix = matrixOf(numbers(operands));
    run.place = { matrix, line: matrix };
  },
  Td: (run, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    nextLine(run, x, y);
  },
  TD: (run, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    run.set({ text: { ...run.state.text, leading: -y } });
    nextLine(run, x, y);
  },
  'T*': (run) => nextLine(run, 0, -run.state.text.leading),
  Tj: (run, [text]) => show(run, text),
  TJ: (run, [items]) => showSpaced(run, items),
  "'": (run, [text]) => {
    nextLine(run, 0, -run.state.text.leading);
    show(run, text);
  },
  '"': (run, [word = 0, sign = 0, text]) => {
    const spacing = { wordSpacing: Number(word), spacing: Number(sign) };
    run.set({ text: { ...run.state.text, ...spacing } });
    nextLine(run, 0, -run.state.text.leading);
    show(run, text);
  },
};

/** Line caps, joins, dashes, intents, flatness, marked content, glyph metrics: they leave no mark. */
const SILENT = [
  'J',
  'j',
  'M',
  'd',
  'ri',
  'i',
  'BMC',
  'BDC',
  'EMC',
  'MP',
  'DP',
  'BX',
  'EX',
  'd0',
  'd1',
];

export const OPERATORS: Operators = {
  ...GRAPHICS,
  ...PATHS,
  ...COLOURS,
  ...TEXT,
  ...Object.fromEntries(SILENT.map((operator) => [operator, nothing])),
};
