/** Defects of pages: boxes, annotations, what cannot be read, fonts. */
import { deflateSync } from 'node:zlib';
import { name, type Plant } from '../../support/plant.ts';
import { type Defect, defect } from './defect.ts';

const boxed =
  (key: string, ...numbers: readonly number[]) =>
  ({ pages: [page], context }: Plant): void =>
    page?.set(name(key), context.obj([...numbers]));

const without = (key: string) => (file: Plant) => file.pages[0]?.delete(name(key));

const annotated =
  (subtype: string, rect: readonly number[]) =>
  (file: Plant): void => {
    const annotation = file.dict({ Type: 'Annot', Subtype: subtype, Rect: [...rect] });
    file.pages[0]?.set(name('Annots'), file.context.obj([annotation] as never));
  };

const boxes: readonly Defect[] = [
  defect('no trim', 'page-boxes', without('TrimBox')),
  defect('trim and art', 'page-boxes', boxed('ArtBox', 10, 10, 700, 1000)),
  defect('a trim beyond the bleed', 'page-boxes', boxed('BleedBox', 20, 20, 700, 1000)),
  defect('a bleed beyond the sheet', 'page-boxes', boxed('BleedBox', -9, -9, 790, 1120)),
  defect('a trim of no height', 'page-boxes', boxed('TrimBox', 0, 0, 779, 0)),
  defect('a box of three numbers', 'page-boxes', boxed('TrimBox', 0, 0, 779)),
  defect('less shown than there is', 'crop-box', boxed('CropBox', 10, 10, 700, 1000)),
  defect('less printed than there is', 'crop-box', (file) =>
    file.root.set(name('ViewerPreferences'), file.dict({ PrintArea: 'TrimBox' })),
  ),
  defect('a page of another size', 'page-size', (file) => {
    const second = file.pages[1];
    second?.set(name('MediaBox'), file.context.obj([0, 0, 779.527, 1200]));
    second?.set(name('TrimBox'), file.context.obj([0, 0, 779.527, 1200]));
    second?.set(name('BleedBox'), file.context.obj([0, 0, 779.527, 1200]));
  }),
  defect('a page turned', 'page-turned', ({ pages: [page], context }) =>
    page?.set(name('Rotate'), context.obj(90)),
  ),
  defect('a unit of its own', 'page-turned', ({ pages: [page], context }) =>
    page?.set(name('UserUnit'), context.obj(2)),
  ),
  defect('a link on the page', 'annotations', annotated('Link', [100, 100, 200, 120])),
  defect('a file pinned to the page', 'annotations', annotated('FileAttachment', [9, 9, 30, 30])),
];

const content: readonly Defect[] = [
  defect('an operator that PDF does not know', 'content', ({ draw }) => draw('1 2 foo')),
  defect('a stream that cannot be unpacked', 'content', (file) => {
    const bad = file.stream({ Filter: 'FlateDecode' }, 'no deflated data at all');
    file.append(bad);
  }),
  defect('a stream that breaks off', 'content', (file) => {
    const whole = deflateSync(Buffer.from('0 0 0 1 k 100 100 10 10 re f '.repeat(400)));
    const bad = file.stream({ Filter: 'FlateDecode' }, whole.subarray(0, whole.length >> 1));
    file.append(bad);
  }),
  defect('a form that draws itself', 'content', (file) => {
    const form = file.stream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }, '/Bad Do');
    file.resource('XObject', 'Bad', form);
    file.draw('/Bad Do');
  }),
];

/** A simple font whose drawings are in the file, as far as anything looks. */
const font = (file: Plant, changes: Readonly<Record<string, unknown>> = {}) => ({
  Type: 'Font',
  Subtype: 'TrueType',
  BaseFont: 'ABCDEF+Song',
  Encoding: 'WinAnsiEncoding',
  FirstChar: 65,
  LastChar: 65,
  Widths: [600],
  FontDescriptor: file.context.register(
    file.dict({ Type: 'FontDescriptor', FontName: 'Song', FontFile2: file.stream({}, 'glyphs') }),
  ),
  ...changes,
});

const withFont =
  (changes: (file: Plant) => Readonly<Record<string, unknown>>) =>
  (file: Plant): void => {
    file.resource('Font', 'Bad', file.context.register(file.dict(font(file, changes(file)))));
    file.draw('0 0 0 1 k /GsOP gs BT /Bad 9 Tf 100 100 Td (A) Tj ET');
  };

const shown = (operators: string) => (file: Plant) =>
  file.draw(`0 0 0 1 k /GsOP gs BT /F1 9 Tf ${operators} ET`);

const fonts: readonly Defect[] = [
  defect(
    'a font that is not embedded',
    'font-embedding',
    withFont(({ dict }) => ({
      FontDescriptor: dict({ Type: 'FontDescriptor', FontName: 'Song' }),
    })),
  ),
  defect(
    'a standard font, not embedded',
    'font-embedding',
    withFont(() => ({
      Subtype: 'Type1',
      BaseFont: 'Helvetica',
      FontDescriptor: null,
    })),
  ),
  defect('a composite font that is not embedded', 'font-embedding', (file) => {
    const own = file.find((dict) => /^\/CIDFont/.test(String(dict.get(name('Subtype')))));
    const descriptor = file.context.lookup(own.get(name('FontDescriptor'))) as typeof own;
    for (const key of ['FontFile2', 'FontFile3']) descriptor.delete(name(key));
  }),
  defect('a font that stands in the resources themselves', 'font-embedding', (file) => {
    file.resource('Font', 'Bad', file.dict({ ...font(file), FontDescriptor: null }));
    file.draw('0 0 0 1 k /GsOP gs BT /Bad 9 Tf 100 100 Td (A) Tj ET');
  }),
  defect(
    'a font embedded whole',
    'font-subset',
    withFont(() => ({ BaseFont: 'Song' })),
  ),
  defect(
    'Courier',
    'courier',
    withFont(() => ({ BaseFont: 'ABCDEF+CourierNew' })),
  ),
  defect(
    'a font without its letters',
    'to-unicode',
    withFont(() => ({ Encoding: null })),
  ),
  defect('a composite font without its letters', 'to-unicode', (file) =>
    file.find((dict) => dict.get(name('Subtype')) === name('Type0')).delete(name('ToUnicode')),
  ),
  defect('a sign that the font does not have', 'missing-glyph', shown('100 100 Td <0000> Tj')),
  defect(
    'a missing sign among others',
    'missing-glyph',
    shown('100 100 Td [<0001> 20 <00020000>] TJ'),
  ),
  defect('text outside the trim', 'outside', shown('772 100 Td <000100010001> Tj')),
  defect('text above the trim', 'outside', shown('100 1102 Td <0001> Tj')),
  defect('text moved outside by spacing', 'outside', shown('300 Tc 400 100 Td <000100010001> Tj')),
  defect('text outside in a form', 'outside', (file) => {
    const resources = file.pages[0]?.get(name('Resources'));
    const entries = {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 999, 999],
      Resources: resources,
    };
    const form = file.stream(entries, '0 0 0 1 k /GsOP gs BT /F1 9 Tf <00010001> Tj ET');
    file.resource('XObject', 'Bad', form);
    file.draw('1 0 0 1 778 200 cm /Bad Do');
  }),
  defect(
    'ink where the press cannot print',
    'edge',
    ({ draw }) => draw('0 0 0 1 k 5 300 20 20 re f'),
    {
      edge: 12,
    },
  ),
];

export const PAGE_DEFECTS: readonly Defect[] = [...boxes, ...content, ...fonts];
