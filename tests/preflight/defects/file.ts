/** Defects of the file as a whole: identity, metadata, intent, and what a press file must not hold. */

import { inflateSync } from 'node:zlib';
import { headed, name, type Plant, packed, rawAt, text } from '../../support/plant.ts';
import { type Defect, defect } from './defect.ts';

const X1A = { pdfx: '1a' } as const;
const FORBIDDEN = { ...X1A, isForbidden: true } as const;

const without = (property: string) => (file: Plant) =>
  file.xmp((xmp) => xmp.replace(new RegExp(`<${property}>[\\s\\S]*?</${property}>`), ''));

const info = (key: string) => (file: Plant) => file.info.delete(name(key));

const identity: readonly Defect[] = [
  defect('PDF 1.7 in the header', 'pdf-version', (file) => headed(file, 1, 7)),
  defect('PDF 2.0 in the header', 'pdf-version', (file) => headed(file, 2, 0)),
  defect('PDF 1.7 in the catalogue', 'pdf-version', ({ root }) =>
    root.set(name('Version'), name('1.7')),
  ),
  defect('X-1a in PDF 1.6', 'pdf-version', (file) => headed(file, 1, 6), X1A),
  defect('X-1a with objects in streams', 'pdf-version', () => undefined, {
    ...X1A,
    write: packed,
  }),
  defect('no identifier in the trailer', 'file-id', ({ context }) => {
    context.trailerInfo.ID = undefined as never;
  }),
  defect('no identifier at all, but an empty array', 'file-id', ({ context }) => {
    context.trailerInfo.ID = context.obj([]);
  }),
  defect('no standard claimed', 'pdfx', without('pdfxid:GTS_PDFXVersion')),
  defect('a standard that is none', 'pdfx', (file) =>
    file.xmp((xmp) => xmp.replace('>PDF/X-4<', '>PDF/A-2b<')),
  ),
  defect('no title', 'info', info('Title')),
  defect('a title of white', 'info', ({ info: dict }) => dict.set(name('Title'), text(' ')), X1A),
  defect('no date of creation', 'info', info('CreationDate')),
  defect('no date of change', 'info', info('ModDate'), X1A),
  defect('Trapped Unknown', 'trapped', ({ info: dict }) =>
    dict.set(name('Trapped'), name('Unknown')),
  ),
  defect('Trapped as a string', 'trapped', ({ info: dict }) =>
    dict.set(name('Trapped'), text('False')),
  ),
  defect('Trapped nowhere', 'trapped', (file) => {
    info('Trapped')(file);
    without('pdf:Trapped')(file);
  }),
  defect('an ampersand in XMP', 'metadata', (file) =>
    file.xmp((xmp) => xmp.replace('</dc:title>', '</dc:title><dc:rights>A & B</dc:rights>')),
  ),
  defect('a tag that never closes in XMP', 'metadata', (file) =>
    file.xmp((xmp) => xmp.replace('</dc:title>', '</dc:title><dc:rights>')),
  ),
  defect('a sign < in XMP', 'metadata', (file) =>
    file.xmp((xmp) => xmp.replace('</dc:title>', '</dc:title><dc:rights>1 < 2</dc:rights>')),
  ),
  defect('another title in XMP', 'metadata', (file) =>
    file.xmp((xmp) => xmp.replace(/(<rdf:li xml:lang="x-default">)[^<]*/, '$1别的')),
  ),
  ...['xmpMM:DocumentID', 'xmp:ModifyDate', 'xmp:MetadataDate', 'xmpMM:RenditionClass'].map(
    (property) => defect(`no ${property}`, 'metadata', without(property)),
  ),
  defect('no XMP', ['metadata', 'pdfx'], ({ root }) => root.delete(name('Metadata'))),
];

const profiled =
  (change: (profile: Uint8Array) => void) =>
  (file: Plant): void => {
    const intent = file.find((dict) => dict.get(name('S')) === name('GTS_PDFX'));
    const stream = rawAt(file.context, intent.get(name('DestOutputProfile')));
    const bytes = Uint8Array.from(inflateSync(stream.contents));
    change(bytes);
    intent.set(name('DestOutputProfile'), file.stream({ N: 4 }, bytes));
  };

const word = (offset: number, letters: string) =>
  profiled((bytes) => bytes.set(Buffer.from(letters), offset));

const intentOf = (file: Plant) => file.find((dict) => dict.get(name('S')) === name('GTS_PDFX'));

const intents: readonly Defect[] = [
  defect('no output intent', 'output-intent', ({ root }) => root.delete(name('OutputIntents'))),
  defect('an intent of another standard', 'output-intent', (file) =>
    intentOf(file).set(name('S'), name('GTS_PDFA1')),
  ),
  defect('two output intents', 'output-intent', (file) => {
    const second = file.context.register(intentOf(file).clone(file.context));
    const first = file.root.get(name('OutputIntents'));
    file.root.set(name('OutputIntents'), file.context.obj([intentOf(file), second] as never));
    return first;
  }),
  defect('an intent that names no condition', 'output-intent', (file) =>
    intentOf(file).delete(name('OutputConditionIdentifier')),
  ),
  defect('no profile in X-4', 'profile', (file) =>
    intentOf(file).delete(name('DestOutputProfile')),
  ),
  defect(
    'no profile and no registry in X-1a',
    'profile',
    (file) => {
      intentOf(file).delete(name('DestOutputProfile'));
      intentOf(file).delete(name('RegistryName'));
    },
    X1A,
  ),
  defect('an RGB profile', 'profile', word(16, 'RGB ')),
  defect('a profile of a display', 'profile', word(12, 'mntr')),
  defect('a profile that is none', 'profile', word(36, 'none')),
  defect('a profile cut short', 'profile', (file) =>
    intentOf(file).set(name('DestOutputProfile'), file.stream({ N: 4 }, new Uint8Array(60))),
  ),
];

const javascript = { S: 'JavaScript', JS: text('app.alert(1)') };
const action = ({ dict }: Plant, entries: Readonly<Record<string, unknown>>) =>
  dict({ Type: 'Action', ...entries });

const active: readonly Defect[] = [
  defect('an action on opening', 'actions', (file) =>
    file.root.set(name('OpenAction'), action(file, { S: 'Named', N: 'Print' })),
  ),
  defect('JavaScript', 'actions', (file) =>
    file.root.set(
      name('Names'),
      file.dict({ JavaScript: file.dict({ Names: [text('a'), action(file, javascript)] }) }),
    ),
  ),
  defect('a form to fill in', 'actions', (file) =>
    file.root.set(name('AcroForm'), file.dict({ Fields: [] })),
  ),
  defect('an action of the catalogue', 'actions', (file) =>
    file.root.set(name('AA'), file.dict({ WP: action(file, javascript) })),
  ),
  defect('an action of a page', 'actions', (file) =>
    file.pages[0]?.set(name('AA'), file.dict({ O: action(file, javascript) })),
  ),
  defect('a file attached', 'attachments', (file) => {
    const spec = file.dict({ Type: 'Filespec', F: text('a.txt') });
    file.root.set(
      name('Names'),
      file.dict({ EmbeddedFiles: file.dict({ Names: [text('a'), spec] }) }),
    );
  }),
  defect('layers in X-1a', 'layers', layered, X1A),
  defect('layers with configurations in X-4', 'layers', (file) => {
    layered(file).set(name('Configs'), file.context.obj([file.dict({ Name: text('b') })]));
  }),
];

function layered(file: Plant) {
  const group = file.context.register(file.dict({ Type: 'OCG', Name: text('a') }));
  const layers = file.dict({ OCGs: [group], D: file.dict({ Order: [group] }) });
  file.root.set(name('OCProperties'), layers);
  return layers;
}

/** ISO 32000-1 7.4.4.2, example: five “-”, “A”, three “-”, “B”. */
const LZW = Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]);
const GREY_ROW = {
  Type: 'XObject',
  Subtype: 'Image',
  Width: 9,
  Height: 1,
  ColorSpace: 'DeviceGray',
  BitsPerComponent: 8,
};

const picture =
  (entries: Readonly<Record<string, unknown>>, data: Uint8Array | string = '123456789') =>
  (file: Plant): void => {
    file.resource('XObject', 'Bad', file.stream({ ...GREY_ROW, ...entries }, data));
    file.draw('20 0 0 20 100 100 cm /Bad Do');
  };

const state =
  (entries: Readonly<Record<string, unknown>>) =>
  (file: Plant): void =>
    file.resource('ExtGState', 'Bad', file.dict({ Type: 'ExtGState', ...entries }));

const form =
  (entries: Readonly<Record<string, unknown>>) =>
  (file: Plant): void => {
    const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10], ...entries };
    file.resource('XObject', 'Bad', file.stream(dict, ''));
    file.draw('/Bad Do');
  };

const objects: readonly Defect[] = [
  defect('a picture in LZW', 'compression', picture({ Filter: 'LZWDecode' }, LZW)),
  defect(
    'a picture in LZW behind another filter',
    'compression',
    picture({ Filter: ['ASCIIHexDecode', 'LZWDecode'] }, `${Buffer.from(LZW).toString('hex')}>`),
  ),
  defect('an inline picture in LZW', 'compression', (file) =>
    file.draw(
      Buffer.concat([
        Buffer.from('20 0 0 20 100 100 cm BI /W 9 /H 1 /CS /G /BPC 8 /F /LZW ID '),
        LZW,
        Buffer.from('\nEI'),
      ]),
    ),
  ),
  defect(
    'a picture in JPEG 2000',
    ['picture-coding', 'ink-unmeasured'],
    picture({ Filter: 'JPXDecode' }),
  ),
  defect(
    'JPEG 2000 in X-1a',
    ['picture-coding', 'ink-unmeasured'],
    picture({ Filter: 'JPXDecode' }),
    FORBIDDEN,
  ),
  defect(
    'a picture in JBIG2',
    ['picture-coding', 'ink-unmeasured'],
    picture({ Filter: 'JBIG2Decode', BitsPerComponent: 1 }),
  ),
  defect('PostScript', 'postscript', (file) =>
    file.resource('XObject', 'Bad', file.stream({ Type: 'XObject', Subtype: 'PS' }, 'showpage')),
  ),
  defect('PostScript in a form', 'postscript', form({ Subtype2: 'PS' })),
  defect('OPI of a picture', 'postscript', (file) =>
    picture({ OPI: file.dict({ '2.0': file.dict({ Type: 'OPI', F: text('a.tif') }) }) })(file),
  ),
  defect('a page of another file', 'postscript', (file) =>
    form({ Ref: file.dict({ F: text('other.pdf'), Page: 0 }) })(file),
  ),
  defect('another picture for print', 'postscript', (file) =>
    picture({ Alternates: [file.dict({ DefaultForPrinting: true })] })(file),
  ),
  defect('a transfer curve', 'halftone', (file) =>
    state({ TR: file.dict({ FunctionType: 2, Domain: [0, 1], N: 2 }) })(file),
  ),
  defect('a transfer curve of the newer key', 'halftone', state({ TR2: 'Identity' })),
  defect('a phase of the screen', 'halftone', state({ HTP: [0, 0] })),
  defect('a screen by threshold', 'halftone', (file) =>
    state({ HT: file.dict({ Type: 'Halftone', HalftoneType: 6 }) })(file),
  ),
  defect('a screen by its name', 'halftone', (file) =>
    state({ HT: file.dict({ HalftoneType: 1, HalftoneName: text('own') }) })(file),
  ),
  defect('a soft mask', 'transparency', (file) =>
    state({ SMask: file.dict({ Type: 'Mask', S: 'Luminosity' }) })(file),
  ),
  defect('a picture with a soft mask', 'transparency', (file) =>
    picture({ SMask: file.stream({ ...GREY_ROW }, '123456789') })(file),
  ),
  defect('a blend mode', 'transparency', state({ BM: 'Multiply' })),
  defect('a blend mode of several', 'transparency', state({ BM: ['Darken', 'Normal'] })),
  defect('opacity', 'transparency', state({ ca: 0.5 })),
  defect('opacity of lines in X-1a', 'transparency', state({ CA: 0.9 }), FORBIDDEN),
  defect('a transparent group of a page', 'transparency', (file) =>
    file.pages[0]?.set(name('Group'), file.dict({ Type: 'Group', S: 'Transparency' })),
  ),
];

export const FILE_DEFECTS: readonly Defect[] = [...identity, ...intents, ...active, ...objects];
