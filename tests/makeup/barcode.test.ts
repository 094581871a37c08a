import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader';
import { type BuiltIssue, buildWithoutPictures } from '../../src/build.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { FONTS_FILE } from '../../src/host/places.ts';
import type { MadePage } from '../../src/model/page.ts';
import { mm } from '../../src/model/units.ts';
import { rasterise } from '../../src/render/png/rasterise.ts';
import { buildFromMemory, HOUSE } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';
import { pdfOfLists } from '../support/sheet.ts';

const house = (part: string): string =>
  HOUSE.replace(/^ {4}issn: .*\n/m, '').replace(
    / {2}报眼:[\s\S]*? {2}导读:/,
    `  条码:\n    parts:\n      - ${part}\n  导读:`,
  );

/** An issue that is a bar code over some columns, on Monday of the 48th week. */
function edition(part: string, more: object = {}, columns = '1-2'): BuiltIssue {
  const data = {
    paper: 'house',
    date: '2026-11-23',
    masthead: more,
    pages: [
      {
        page: 'A01',
        layout: 'bare',
        place: [{ furniture: '条码', columns, from: 3 }],
      },
    ],
  };
  return buildFromMemory({ 'issue.yaml': JSON.stringify(data), 'house/house.yaml': house(part) });
}

/** The codes told, but for what this bare issue leaves out. */
const told = (built: BuiltIssue) =>
  built.diagnostics.filter(
    ({ code }) => !['resolve/masthead-not-placed', 'resolve/masthead-field-unused'].includes(code),
  );
const codes = (built: BuiltIssue): readonly string[] => told(built).map(({ code }) => code);

function page(built: BuiltIssue): MadePage {
  const [first] = built.pages;
  if (first === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return first.made;
}

beforeAll(() => {
  const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

/** What a scanner reads from the printed page: the digits of the code, then those of its add-on. */
async function scanned(built: BuiltIssue): Promise<string | undefined> {
  const read = await readCodes(built, ['EAN-13']);
  // Each line across the bars counts; those over the add-on's bars read less.
  return [...read].sort((a, b) => b.length - a.length)[0];
}

async function readCodes(
  built: BuiltIssue,
  formats: readonly ReadInputBarcodeFormat[],
): Promise<readonly string[]> {
  const pngs: Uint8Array[] = [];
  await rasterise(pdfOfLists(built.pages.map(({ display }) => display)), 300, async (png) => {
    pngs.push(png);
  });
  const read = await readBarcodes(pngs[0] ?? new Uint8Array(), {
    formats: [...formats],
    eanAddOnSymbol: 'Read',
  });
  return read.map(({ text }) => text);
}

const wordsOf = ({ texts }: MadePage): string =>
  texts
    .filter(({ owner }) => owner === '条码')
    .flatMap(({ galley, lines }) => lines.map(({ line }) => lineText(galley, line)))
    .join('');

/** Check digits by the other formula of the standards: the weighted sum of all digits is divisible. */
const eanOf = (twelve: string): string => {
  const all = [...'0123456789'].map((last) => twelve + last);
  const sum = (ean: string) => [...ean].reduce((n, d, i) => n + Number(d) * (i % 2 ? 3 : 1), 0);
  return all.find((ean) => sum(ean) % 10 === 0) ?? '';
};
const issnOf = (seven: string): string => {
  const sum = (issn: string) =>
    [...issn].reduce((n, d, i) => n + (d === 'X' ? 10 : Number(d)) * (8 - i), 0);
  const eight = [...'0123456789X'].map((last) => seven + last).find((one) => sum(one) % 11 === 0);
  return `${eight?.slice(0, 4)}-${eight?.slice(4)}`;
};

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((all) => all.join(''));

describe('a bar code', () => {
  it('of a periodical reads back from the printed page with its add-on', async () => {
    await fc.assert(
      fc.asyncProperty(digits(7), digits(2), async (seven, week) => {
        const part = `{barcode: {issn: '{issn}', variant: '0{weekdayNumber}', addOn: '${week}'}}`;
        const built = edition(part, { issn: issnOf(seven) });
        const ean = eanOf(`977${seven}01`);
        expect(codes(built)).toEqual([]);
        expect(await scanned(built)).toBe(ean + week);
        expect(wordsOf(page(built))).toBe(ean + week);
      }),
      { numRuns: 8 },
    );
  });

  it('of goods reads back at the least and the greatest module', async () => {
    for (const [module, columns] of [
      ['0.264mm', '1'],
      ['0.66mm', '1-2'],
    ] as const) {
      const ean = eanOf('690123456789');
      const built = edition(`{barcode: {ean: '${ean}', module: ${module}}}`, {}, columns);
      expect(codes(built)).toEqual([]);
      expect(await scanned(built)).toBe(ean);
    }
  });

  it('has bars of whole modules, black alone, guards that reach further, and its quiet zones', () => {
    const built = edition(`{barcode: {issn: '1234-5679', addOn: '{week}'}}`);
    const [shape, ...others] = page(built).shapes;
    expect(others).toEqual([]);
    expect(shape).toMatchObject({ tint: 100, line: undefined });
    const xs = [...new Set(shape?.segments.map(({ x }) => x))].sort((a, b) => a - b);
    const module = mm(0.33);
    const [left = 0] = xs;
    for (const x of xs) expect((x - left) % module).toBe(0);
    // 95 of the code, 9 of white, 20 of the add-on.
    expect(((xs.at(-1) ?? 0) - left) / module).toBe(124);
    const bottoms = [...new Set(shape?.segments.map(({ y }) => y))].sort((a, b) => a - b);
    expect((bottoms.at(-1) ?? 0) - (bottoms.at(-2) ?? 0)).toBe(5 * module);
    const width = 2 * 124_800 + 9_600;
    expect(left).toBe(Math.round((width - 140 * module) / 2) + 11 * module);
    expect(wordsOf(page(built))).toBe('977123456700348');
  });

  it('of an ISSN that is not stated is left out', () => {
    expect(page(edition(`{barcode: {issn: '{issn}'}}`)).shapes).toEqual([]);
  });

  it('names the right check digit of an ISSN and of an EAN', () => {
    const saying = (part: string, more = {}) =>
      told(edition(part, more)).map(({ code, message }) => `${code} ${message.en}`);
    expect(saying(`{barcode: {issn: '1234-5678'}}`)).toEqual([
      'resolve/check-digit the check digit of “1234-5678” is 9, not 8',
    ]);
    expect(saying(`{barcode: {ean: '6901234567890'}}`)).toEqual([
      'resolve/check-digit the check digit of “6901234567890” is 2, not 0',
    ]);
    // Once, where the publisher's number is stated.
    expect(saying(`{barcode: {issn: '{issn}'}}`, { issn: '2434-5611' })).toEqual([
      'resolve/check-digit the check digit of “2434-5611” is X, not 1',
    ]);
  });

  it('tells every digit that is wrong', () => {
    fc.assert(
      fc.property(
        digits(12),
        fc.nat({ max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (twelve, at, by) => {
          const ean = eanOf(twelve);
          const wrong = [...ean]
            .map((d, i) => (i === at ? String((Number(d) + by) % 10) : d))
            .join('');
          expect(codes(edition(`{barcode: {ean: '${wrong}'}}`))).toEqual(['resolve/check-digit']);
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each([
    [`{barcode: {issn: '12345-679'}}`, 'resolve/issn-form'],
    [`{barcode: {issn: '123４-5679'}}`, 'resolve/issn-form'],
    [`{barcode: {issn: '1234-567x'}}`, 'resolve/issn-form'],
    [`{barcode: {ean: '690123456789'}}`, 'resolve/ean-form'],
    [`{barcode: {ean: '690123456789A'}}`, 'resolve/ean-form'],
    [`{barcode: {ean: ' '}}`, 'read/bad-value'],
    [`{barcode: {issn: '1234-5679', addOn: '5'}}`, 'resolve/barcode-two-digits'],
    [`{barcode: {issn: '1234-5679', variant: '{weekday}'}}`, 'resolve/barcode-two-digits'],
    [`{barcode: {issn: '1234-5679', module: 0.2mm}}`, 'resolve/barcode-module'],
    [`{barcode: {issn: '1234-5679', module: 3mm}}`, 'resolve/barcode-module'],
    [`{barcode: {issn: '1234-5679'}, face: {font: song, size: 9pt}}`, 'resolve/idle-key'],
    [`{barcode: {issn: '1234-5679', ean: '6901234567892'}}`, 'read/bad-value'],
    [`{barcode: {ean: '6901234567892', variant: '00'}}`, 'read/bad-value'],
    [`{barcode: {issn: '{issm}'}}`, 'resolve/unknown-placeholder'],
  ])('%s is told: %s', (part, code) => {
    expect(codes(edition(part))).toContain(code);
  });

  it('wider than its columns is told with the module that fits, and never shrunk', () => {
    const built = edition(`{barcode: {issn: '1234-5679', addOn: '48'}}`, {}, '1');
    const [only] = told(built);
    expect(only?.code).toBe('makeup/barcode-too-wide');
    expect(only?.message.en).toContain('46.2 mm wide');
    expect(only?.hints[0]?.en).toContain('0.314mm');
    const fits = edition(`{barcode: {issn: '1234-5679', addOn: '48', module: 0.314mm}}`, {}, '1');
    expect(codes(fits)).toEqual([]);
  });
});

describe('the front page of the sample edition', () => {
  it('has the bar code of its ISSN, day and week, and the address of the digital edition', async () => {
    const built = buildWithoutPictures({
      path: 'issues/sample/issue.yaml',
      files: diskFiles,
      fontsPath: FONTS_FILE,
      fontFiles: machineFonts,
      pages: ['A01'],
      overlays: [],
    });
    const read = await readCodes(built, ['EAN-13', 'QRCode']);
    expect(read).toContain(`${eanOf('977998012601')}48`);
    expect(read).toContain('https://szb.ljwb.example');
  });
});
