/** Files that are broken, or made to break a reader: never a throw, never a hang, always a diagnostic. */
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PAGES } from '../../src/preflight/pdf/pages.ts';
import { runs } from '../support/fuzz.ts';
import { headed, name, plant, written } from '../support/plant.ts';
import { pressBase, told } from '../support/pressBase.ts';

const BASE = await pressBase({ pdfx: '4', marks: false });

/** A file of objects as they are written, without a table of where they are. */
const fileOf = (...objects: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.6\n'),
    ...objects.map((one, i) =>
      Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(one), Buffer.from('\nendobj\n')]),
    ),
    Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n0\n%%EOF\n`),
  ]);

const streamOf = (entries: string, data: Uint8Array | string): Uint8Array => {
  const bytes = Buffer.from(data);
  const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
};

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = (more: string): readonly string[] => [
  CATALOG,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /TrimBox [0 0 200 200] ${more} >>`,
];

const rulesOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await told(bytes)).rules;

describe('a file of chance', () => {
  it('of any bytes is unreadable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, hasHead) => {
        const head = Buffer.from(hasHead ? '%PDF-1.6\n' : '');
        expect(await rulesOf(Buffer.concat([head, bytes]))).toEqual(['unreadable']);
      }),
      runs(200),
    );
  });

  it('cut off anywhere is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: BASE.length - 1200 }), async (length) => {
        expect(await rulesOf(BASE.subarray(0, length))).not.toEqual([]);
      }),
      runs(30),
    );
  });

  it('with bytes turned over does not throw', async () => {
    const places = fc.array(fc.nat(BASE.length - 1), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Uint8Array.from(BASE);
        for (const place of at) bytes[place] = (bytes[place] ?? 0) ^ by;
        expect(Array.isArray(await rulesOf(bytes))).toBe(true);
      }),
      runs(30),
    );
  });

  it.each([
    ['content that is cut off with the file', '/Contents 9 0 R'],
    ['one part of its content cut off', '/Contents [4 0 R 9 0 R]'],
    ['content that ends within a word', '/Contents 5 0 R'],
    ['a picture that is cut off', '/Contents 6 0 R /Resources << /XObject << /P 9 0 R >> >>'],
    ['a font that is cut off', '/Contents 7 0 R /Resources << /Font << /F 9 0 R >> >>'],
  ])('with %s is told: it would print white', async (_name, page) => {
    const contents = ['0 0 10 10 re f', '0 0 10 10 re (half', '/P Do', 'BT /F 9 Tf (A) Tj ET'];
    const bytes = fileOf(...onePage(page), ...contents.map((text) => streamOf('', text)));
    expect(await rulesOf(bytes)).toContain('content');
  });

  it('with a page without content is white by its maker’s wish', async () => {
    expect(await rulesOf(fileOf(...onePage('')))).not.toContain('content');
  });

  it('with content of any operators and operands does not throw', async () => {
    const file = await plant(BASE);
    const word = fc.constantFrom(
      ...'q Q cm w gs Do sh BI ID EI m l c v y h re f S B n W cs scn SC k K g rg'.split(' '),
      ...['BT', 'ET', 'Tf', 'Td', 'TD', 'Tm', 'T*', 'Tj', 'TJ', "'", '"', 'Tz', 'Tr', '<<', '>>'],
      ...[
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '/F1',
        '/Pattern',
        '/Fm',
        '1e9',
        '-1',
        '0',
        '.5',
        '99999999',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const page = file.pages[0];
        page?.set(name('Contents'), file.stream({}, words.join(' ')));
        expect(Array.isArray(await rulesOf(await written(file)))).toBe(true);
      }),
      runs(60),
    );
  });
});

describe('a file that goes round in circles', () => {
  it('by its pages has none', async () => {
    const file = fileOf(CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>');
    expect(await rulesOf(file)).toEqual(['unreadable']);
  });

  it('by pages that hold each other has none', async () => {
    const kids = '/Kids [2 0 R 3 0 R 2 0 R 3 0 R]';
    const file = fileOf(CATALOG, `<< /Type /Pages ${kids} >>`, `<< /Type /Pages ${kids} >>`);
    expect(await rulesOf(file)).toEqual(['unreadable']);
  });

  it('by references is no file', async () => {
    expect(await rulesOf(fileOf('2 0 R', '1 0 R'))).toEqual(['unreadable']);
  });

  it('by forms that draw each other again and again is told', async () => {
    const form = (other: number): Uint8Array =>
      streamOf(
        `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A ${other} 0 R /B 4 0 R >> >>`,
        '/A Do /B Do '.repeat(20),
      );
    const resources = '/Resources << /XObject << /A 4 0 R >> >> /Contents 6 0 R';
    const file = fileOf(...onePage(resources), form(5), form(4), streamOf('', '/A Do '.repeat(50)));
    expect(await rulesOf(file)).toContain('content');
  });

  it('by a tile that is painted with itself is read', async () => {
    const tile = streamOf(
      '/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 4 0 R >> >>',
      '/Pattern cs /P scn 0 0 9 9 re f',
    );
    const resources = '/Resources << /Pattern << /P 4 0 R >> >> /Contents 5 0 R';
    const file = fileOf(
      ...onePage(resources),
      tile,
      streamOf('', '/Pattern cs /P scn 9 9 9 9 re f'),
    );
    expect(await rulesOf(file)).toContain('pdfx');
  });

  it('by colour spaces that stand on each other is read', async () => {
    const resources = '/Resources << /ColorSpace << /C 4 0 R >> >> /Contents 5 0 R';
    const space = '[/Indexed 4 0 R 1 <0000>]';
    const file = fileOf(...onePage(resources), space, streamOf('', '/C cs 1 sc 9 9 9 9 re f'));
    expect(await rulesOf(file)).toContain('pdfx');
  });

  it('by functions within functions is read', async () => {
    const resources = '/Resources << /Shading << /S 4 0 R >> >> /Contents 6 0 R';
    const shading =
      '<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 9 9] /Function 5 0 R >>';
    const itself = '<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] >>';
    const file = fileOf(...onePage(resources), shading, itself, streamOf('', '/S sh'));
    expect(await rulesOf(file)).toContain('pdfx');
  });
});

describe('a file that is too much', () => {
  it('with ten thousand pages is told at once', async () => {
    const kids = Array.from({ length: 10_000 }, (_, i) => `${i + 3} 0 R`).join(' ');
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>';
    const pages = Array.from({ length: 10_000 }, () => page);
    const file = fileOf(CATALOG, `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`, ...pages);
    const { rules, messages } = await told(file);
    expect(rules).toEqual(['too-many-pages']);
    expect(messages[0]).toContain(String(MOST_PAGES));
  });

  const bomb = deflateSync(Buffer.alloc(400_000_000, '0 0 m '));

  it('when it is unpacked has damaged content', async () => {
    const file = fileOf(...onePage('/Contents 4 0 R'), streamOf('/Filter /FlateDecode', bomb));
    expect(await rulesOf(file)).toContain('content');
  });

  it('when it is unpacked twice has damaged content', async () => {
    const twice = streamOf('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb));
    expect(await rulesOf(fileOf(...onePage('/Contents 4 0 R'), twice))).toContain('content');
  });

  it('as packed objects is unreadable', async () => {
    const packed = streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb);
    expect(await rulesOf(fileOf(...onePage(''), packed))).toEqual(['unreadable']);
  });

  it('as a picture has a damaged one', async () => {
    const entries =
      '/Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8';
    const resources = '/Resources << /XObject << /A 4 0 R >> >> /Contents 5 0 R';
    const picture = streamOf(`${entries} /Filter /FlateDecode`, bomb);
    const file = fileOf(...onePage(resources), picture, streamOf('', '9 0 0 9 0 0 cm /A Do'));
    expect(await rulesOf(file)).toContain('content');
  });

  it('with arrays in arrays without end does not overflow', async () => {
    const deep = '['.repeat(100_000);
    expect(await rulesOf(fileOf(...onePage('/Contents 4 0 R'), streamOf('', deep)))).toContain(
      'pdfx',
    );
    expect(await rulesOf(fileOf(...onePage(''), deep))).not.toEqual([]);
  });

  it('of a page a kilometre wide is read', async () => {
    const page = '<< /Type /Page /MediaBox [0 0 3000000 3000000] /TrimBox [0 0 3000000 3000000] >>';
    const file = fileOf(CATALOG, '<< /Type /Pages /Kids [3 0 R] >>', page);
    expect(await rulesOf(file)).toContain('page-boxes');
  });

  it('with shapes over shapes over the whole page is told', async () => {
    const whole = '0 0 m 200 0 l 200 200 l 0 200 l f '.repeat(60_000);
    const file = fileOf(...onePage('/Contents 4 0 R'), streamOf('', whole));
    expect(await rulesOf(file)).toContain('content');
  });
});

describe('a file that is locked', () => {
  it('is told to be encrypted, and nothing else', async () => {
    const document = await PDFDocument.load(BASE, { updateMetadata: false });
    document.encrypt({ userPassword: 'a', ownerPassword: 'b', permissions: {} });
    const locked = await document.save({ useObjectStreams: false });
    expect(await rulesOf(locked)).toEqual(['encrypted']);
  });

  it('by an owner only is told too', async () => {
    const file = await plant(BASE);
    headed(file, 1, 6);
    const filter = { Filter: 'Standard', V: 1, R: 2, P: -4 };
    file.context.trailerInfo.Encrypt = file.context.register(file.dict(filter));
    expect(await rulesOf(await written(file))).toEqual(['encrypted']);
  });
});
