/** Defects of colour, black and lines. */
import { name, type Plant, text } from '../../support/plant.ts';
import { type Defect, defect } from './defect.ts';

const drawn = (content: string) => (file: Plant) => file.draw(content);
const SIGN = 'BT /F1 9 Tf 100 100 Td <0001> Tj ET';
const LARGE = 'BT /F1 40 Tf 100 100 Td <0001> Tj ET';
const LINE = '100 100 m 200 100 l S';
const SQUARE = '100 100 20 20 re f';

type Entries = Readonly<Record<string, unknown>>;

const twoColours = (file: Plant, from: readonly number[], to: readonly number[]) =>
  file.dict({ FunctionType: 2, Domain: [0, 1], C0: [...from], C1: [...to], N: 1 });

const shading = (file: Plant, space: unknown, from: readonly number[], to: readonly number[]) =>
  file.dict({
    ShadingType: 2,
    ColorSpace: space,
    Coords: [0, 0, 100, 0],
    Function: twoColours(file, from, to),
  });

const picture =
  (entries: (file: Plant) => Entries, data: string | Uint8Array) =>
  (file: Plant): void => {
    const dict = { Type: 'XObject', Subtype: 'Image', Width: 2, Height: 1, BitsPerComponent: 8 };
    file.resource('XObject', 'Bad', file.stream({ ...dict, ...entries(file) }, data));
    file.draw('20 0 0 20 100 100 cm /Bad Do');
  };

const form = (file: Plant, content: string, more: Entries = {}) =>
  file.stream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 600, 600], ...more }, content);

/** A space of spot inks with something to print instead. */
const inked = (file: Plant, inks: string | readonly string[]) => {
  const range = { Range: [0, 1, 0, 1, 0, 1, 0, 1] };
  const tint = file.stream({ FunctionType: 4, Domain: [0, 1], ...range }, '{dup 0 exch 0 exch}');
  return file.context.obj([
    name(typeof inks === 'string' ? 'Separation' : 'DeviceN'),
    typeof inks === 'string' ? name(inks) : inks.map((ink) => name(ink)),
    name('DeviceCMYK'),
    tint,
  ] as never);
};

const spaced =
  (space: (file: Plant) => unknown, content: string) =>
  (file: Plant): void => {
    file.resource('ColorSpace', 'Bad', file.context.obj(space(file) as never));
    file.draw(content);
  };

const icc = (file: Plant, inks: number) => [name('ICCBased'), file.stream({ N: inks }, 'profile')];

const rgb: readonly Defect[] = [
  defect('RGB text', 'rgb', drawn(`0 0 0 rg ${SIGN}`)),
  defect('an RGB tint', 'rgb', drawn(`1 0 0 rg ${SQUARE}`)),
  defect('an RGB line', 'rgb', drawn(`0 0 1 RG 1 w ${LINE}`)),
  defect('RGB by the name of the space', 'rgb', drawn(`/DeviceRGB cs 1 0 0 sc ${SQUARE}`)),
  defect(
    'an RGB picture',
    'rgb',
    picture(() => ({ ColorSpace: 'DeviceRGB' }), '123456'),
  ),
  defect(
    'an RGB picture inline',
    'rgb',
    drawn('20 0 0 20 100 100 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc\nEI'),
  ),
  defect(
    'a picture of a palette in RGB',
    'rgb',
    picture(
      () => ({ ColorSpace: [name('Indexed'), name('DeviceRGB'), 1, text('abcdef')] }),
      '\u0000\u0001',
    ),
  ),
  defect('an RGB shading', 'rgb', (file) => {
    file.resource('Shading', 'Bad', shading(file, 'DeviceRGB', [1, 0, 0], [0, 0, 1]));
    file.draw('100 100 30 30 re W n /Bad sh');
  }),
  defect('an RGB shading as a pattern', 'rgb', (file) => {
    const pattern = { PatternType: 2, Shading: shading(file, 'DeviceRGB', [1, 0, 0], [0, 0, 1]) };
    file.resource('Pattern', 'Bad', file.dict(pattern));
    file.draw(`/Pattern cs /Bad scn ${SQUARE}`);
  }),
  defect('RGB in a tile of a pattern', 'rgb', (file) => {
    const tile = {
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 9, 9],
      XStep: 9,
      YStep: 9,
    };
    const entries = { ...tile, Resources: file.dict({}) };
    file.resource('Pattern', 'Bad', file.stream(entries, '1 0 0 rg 0 0 5 5 re f'));
    file.draw(`/Pattern cs /Bad scn ${SQUARE}`);
  }),
  defect('RGB in a form', 'rgb', (file) => {
    file.resource('XObject', 'Bad', form(file, `1 0 0 rg ${SQUARE}`));
    file.draw('/Bad Do');
  }),
  defect('RGB in a form of a form', 'rgb', (file) => {
    const inner = form(file, `1 0 0 rg ${SQUARE}`);
    const resources = file.dict({ XObject: file.dict({ Inner: inner }) });
    file.resource('XObject', 'Bad', form(file, 'q /Inner Do Q', { Resources: resources }));
    file.draw('/Bad Do');
  }),
  defect('our own text in RGB', 'rgb', (file) =>
    file.rewrite((content) => content.replace('0 0 0 1 k', '0 0 0 rg')),
  ),
];

const others: readonly Defect[] = [
  defect(
    'a profiled RGB picture',
    'icc',
    picture((file) => ({ ColorSpace: icc(file, 3) }), '123456'),
  ),
  defect(
    'a tint in profiled CMYK',
    'icc',
    spaced((file) => icc(file, 4), `/Bad cs 0 0 0 0.5 sc ${SQUARE}`),
  ),
  defect(
    'calibrated RGB',
    'icc',
    spaced(
      ({ dict }) => [name('CalRGB'), dict({ WhitePoint: [0.96, 1, 0.82] })],
      `/Bad cs 1 0 0 sc ${SQUARE}`,
    ),
  ),
  defect(
    'Lab',
    'icc',
    spaced(
      ({ dict }) => [name('Lab'), dict({ WhitePoint: [0.96, 1, 0.82] })],
      `/Bad cs 50 0 0 sc ${SQUARE}`,
    ),
  ),
  defect(
    'a spot ink',
    'spot',
    spaced((file) => inked(file, 'PANTONE 300 C'), `/Bad cs 1 scn ${SQUARE}`),
  ),
  defect(
    'a spot ink among process inks',
    'spot',
    spaced((file) => inked(file, ['Black', 'Gold']), `/Bad cs 0.5 0.5 scn ${SQUARE}`),
  ),
  defect(
    'a picture in a spot ink',
    'spot',
    picture((file) => ({ ColorSpace: inked(file, 'Gold') }), '12'),
  ),
  defect(
    'registration colour inside the trim',
    'registration',
    spaced((file) => inked(file, 'All'), '/Bad CS 0.5 SCN 1 w 100 100 m 110 100 l S'),
  ),
];

const black: readonly Defect[] = [
  defect('black text that knocks out', 'black-text', drawn(`0 0 0 1 k ${SIGN}`)),
  defect('gray black text', 'black-text', drawn(`/GsOP gs 0 g ${SIGN}`)),
  defect('black text that overprints in mode 0', 'black-text', (file) => {
    file.resource('ExtGState', 'Bad', file.dict({ op: true, OP: true, OPM: 0 }));
    file.draw(`/Bad gs 0 0 0 1 k ${SIGN}`);
  }),
  defect('our own text knocking out', ['black-line', 'black-text'], (file) =>
    file.rewrite((content) => content.replaceAll('/GsOP gs', '/GsKO gs')),
  ),
  defect('a black line that knocks out', 'black-line', drawn(`0 0 0 1 K 1 w ${LINE}`)),
  defect('a white tint that overprints', 'white-overprint', drawn(`/GsOP gs 0 0 0 0 k ${SQUARE}`)),
  defect('white text that overprints', 'white-overprint', drawn(`/GsOP gs 0 0 0 0 k ${LARGE}`)),
  defect(
    'a white line that overprints',
    'white-overprint',
    drawn(`/GsOP gs 0 0 0 0 K 2 w ${LINE}`),
  ),
  defect('white gray that overprints', 'white-overprint', drawn(`/GsOP gs 1 g ${SQUARE}`)),
  defect('small text in rich black', 'rich-text', drawn(`0.3 0.2 0.2 1 k ${SIGN}`)),
  defect('large text in too rich a black', 'rich-text', drawn(`0.5 0.4 0.4 1 k ${LARGE}`)),
  defect('small white text', 'small-text', drawn(`0 0 0 0 k ${SIGN}`)),
  defect('small text in three inks', 'small-text', drawn(`0.5 0.2 0.2 0 k ${SIGN}`)),
  defect(
    'small text by its matrix',
    'small-text',
    drawn('0 1 1 0 k BT /F1 20 Tf 0.4 0 0 0.4 100 100 Tm <0001> Tj ET'),
  ),
];

const lines: readonly Defect[] = [
  defect('a line of 0.1 pt', 'hairline', drawn(`0.5 0 0 0 K 0.1 w ${LINE}`)),
  defect('a line as thin as the device draws', 'hairline', drawn(`0.5 0 0 0 K 0 w ${LINE}`)),
  defect('a white line of 0.2 pt', 'hairline', drawn(`0 0 0 0 K 0.2 w ${LINE}`)),
  defect('a line of 0.2 pt in two inks', 'hairline', drawn(`0.5 0.5 0 0 K 0.2 w ${LINE}`)),
  defect(
    'a line scaled down',
    'hairline',
    drawn(`0.5 0 0 0 K 0.1 0 0 0.1 0 0 cm 1 w 900 900 m 1900 900 l S`),
  ),
  defect('a line of 0.2 pt by the graphics state', 'thin-line', (file) => {
    file.resource('ExtGState', 'Bad', file.dict({ LW: 0.2 }));
    file.draw(`0.5 0 0 0 K /Bad gs ${LINE}`);
  }),
  defect('a line of 0.2 pt', 'thin-line', drawn(`0.5 0 0 0 K 0.2 w ${LINE}`)),
];

export const COLOUR_DEFECTS: readonly Defect[] = [...rgb, ...others, ...black, ...lines];
