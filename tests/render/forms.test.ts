/** Advertisements supplied as PDF: placed as they came, and refused where they cannot be printed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument as PDFLibrary } from '@cantoo/pdf-lib';
import { PDFParse } from 'pdf-parse';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Memory, newMemory } from '../../src/build.ts';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import { preflightPress, pressFile } from '../../src/press.ts';
import { type AgencyPdf, agencyPdf } from '../support/agencyPdf.ts';
import { hasProgram } from '../support/data.ts';
import { buildWithPictures, HOUSE } from '../support/memoryIssue.ts';

const profile = readFileSync(NEWSPRINT_PROFILE);
const SIZE = { width: 120, height: 80 };

interface Booked {
  readonly pdf: AgencyPdf | Uint8Array;
  readonly page?: number;
  readonly size?: object;
  readonly house?: string;
  readonly memory?: Memory;
}

const bytesOf = (pdf: Booked['pdf']): Promise<Uint8Array> =>
  pdf instanceof Uint8Array ? Promise.resolve(pdf) : agencyPdf(pdf);

async function buildWith({ pdf, page, size, house = HOUSE, memory }: Booked) {
  const ad = { file: 'spring.pdf', size: size ?? { width: '120mm', height: '80mm' }, page };
  return buildWithPictures(
    {
      'issue.yaml': JSON.stringify({
        paper: 'house',
        date: '2026-11-23',
        masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
        ads: { spring: ad },
        pages: [
          { page: 'A02', layout: 'inner', place: [{ ad: 'spring', columns: '1-3', from: 20 }] },
        ],
      }),
      'house/house.yaml': house,
      'spring.pdf': await bytesOf(pdf),
    },
    { memory },
  );
}

const told = async (booked: Booked): Promise<readonly string[]> =>
  (await buildWith(booked)).diagnostics
    .filter(({ code, severity }) => severity !== 'info' && /^(ad|preflight)\//.test(code))
    .map(({ code, severity }) => `${severity} ${code}`);

const SPOTS = `${HOUSE}\npreflight: {spots: [DaYang Red]}\n`;

async function pressOf(booked: Booked): Promise<Uint8Array> {
  const built = await buildWith(booked);
  if (built.issue === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return pressFile(built.issue, built.pages, 'A02', { pdfx: '4', creator: 'Dayang test', profile });
}

describe('a PDF advertisement', () => {
  it('is told for nothing but what it says of itself', async () => {
    const codes = new Set(await told({ pdf: SIZE }));
    expect([...codes].sort()).toEqual(['warning preflight/metadata', 'warning preflight/pdfx']);
  });

  it('keeps its words, on the page that is asked for', async () => {
    const parser = new PDFParse({
      data: new Uint8Array(await pressOf({ pdf: { ...SIZE, pages: 3 }, page: 2 })),
    });
    const { text } = await parser.getText();
    await parser.destroy();
    expect(text).toContain('澜江春茶节 第2场');
    expect(text).not.toContain('第1场');
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await pressOf({ pdf: SIZE }), await pressOf({ pdf: SIZE })];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('is not looked into again while its file is the same', async () => {
    const pdf = await agencyPdf(SIZE);
    const memory = newMemory();
    const [first, second] = [await buildWith({ pdf, memory }), await buildWith({ pdf, memory })];
    expect(second.pages[0]?.made).toBe(first.pages[0]?.made);
    const other = await buildWith({ pdf: await agencyPdf({ ...SIZE, spot: true }), memory });
    expect(other.pages[0]?.made).not.toBe(first.pages[0]?.made);
  });

  const cases: readonly (readonly [string, Booked, string])[] = [
    ['that is broken', { pdf: Buffer.from('%PDF-1.6\nnothing') }, 'error ad/unreadable'],
    ['that is empty', { pdf: new Uint8Array() }, 'error ad/unreadable'],
    ['that is encrypted', { pdf: { ...SIZE, password: 'x' } }, 'error ad/encrypted'],
    ['without the page asked for', { pdf: SIZE, page: 4 }, 'error ad/no-such-page'],
    ['in RGB', { pdf: { ...SIZE, rgb: true } }, 'error preflight/rgb'],
    ['with a spot ink the press lacks', { pdf: { ...SIZE, spot: true } }, 'error preflight/spot'],
    ['with transparency', { pdf: { ...SIZE, opacity: 0.5 } }, 'warning preflight/transparency'],
    ['lying on its side', { pdf: { ...SIZE, rotate: 90 } }, 'error preflight/page-turned'],
    ['larger than booked', { pdf: { width: 121, height: 80 } }, 'error ad/form-too-large'],
    ['much smaller than booked', { pdf: { width: 100, height: 80 } }, 'warning ad/form-small'],
  ];
  it.each(cases)('%s is told', async (_, booked, code) => {
    expect(await told(booked)).toContain(code);
  });

  it('with transparency is refused in PDF/X-1a', async () => {
    const built = await buildWith({ pdf: { ...SIZE, opacity: 0.5 } });
    const codes = async (pdfx: '4' | '1a') =>
      (await preflightPress(built, new Map(), pdfx)).map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(await codes('4')).toEqual([]);
    expect(await codes('1a')).toEqual(['error preflight/transparency']);
  });
});

const PPI = 150;
const hasGhostscript = hasProgram('gs', '--version');

describe.skipIf(!hasGhostscript)('its plates', () => {
  it('are those of the file that was supplied, pixel by pixel', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dayang-form-'));
    const pdf = await agencyPdf({ ...SIZE, spot: true });
    const built = await buildWith({ pdf, house: SPOTS });
    const display = built.pages[0]?.display;
    const form = display?.items.find((item) => item.kind === 'form');
    if (form?.kind !== 'form' || display === undefined || built.issue === undefined)
      throw new Error('no form');
    const page = pressFile(built.issue, built.pages, 'A02', { pdfx: '4', creator: 'x', profile });
    const sheet = { width: display.width / 1000, height: display.height / 1000 };
    const corner = {
      x: form.x / 1000,
      y: sheet.height - (form.y + form.form.height) / 1000,
    };
    const own = plates(folder, 'own', await onSheet(pdf, { ...sheet, ...corner }));
    const placed = plates(folder, 'placed', page);
    for (const plate of ['Cyan', 'Magenta', 'Yellow', 'Black', 'DaYang Red']) {
      const [one, other] = [await grey(own(plate)), await grey(placed(plate))];
      // Its own plate is not empty, and the page around it has nothing on the plates of colour.
      expect(
        one.some((light) => light < 200),
        plate,
      ).toBe(true);
      const edge = boxOf(form.clip);
      const differing = one.filter((light, i) => isIn(edge, i, sheet.width) && light !== other[i]);
      expect(differing.length, plate).toBe(0);
    }
  }, 60_000);
});

const px = (points: number): number => Math.round((points / 72) * PPI);

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** The same page on a sheet of another size, so many pt from its left and lower edge. */
async function onSheet(pdf: Uint8Array, { width, height, x, y }: Sheet): Promise<Uint8Array> {
  const document = await PDFLibrary.load(pdf, { updateMetadata: false });
  const page = document.getPage(0);
  page.setMediaBox(-x, -y, width, height);
  page.setCropBox(-x, -y, width, height);
  return document.save();
}

function plates(folder: string, name: string, pdf: Uint8Array): (plate: string) => string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, pdf);
  const out = join(folder, `${name}-%d.tif`);
  const device = ['-sDEVICE=tiffsep', `-r${PPI}`, `-sOutputFile=${out}`];
  execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', ...device, path]);
  return (plate) => join(folder, `${name}-1(${plate}).tif`);
}

const grey = (path: string): Promise<Buffer> => sharp(path).greyscale().raw().toBuffer();

/** In pixels; a pixel at the edge belongs to both. */
const boxOf = (area: { x: number; y: number; width: number; height: number }) => ({
  left: px(area.x / 1000) + 1,
  top: px(area.y / 1000) + 1,
  right: px((area.x + area.width) / 1000) - 1,
  bottom: px((area.y + area.height) / 1000) - 1,
});

function isIn(box: ReturnType<typeof boxOf>, i: number, width: number): boolean {
  const across = px(width);
  const [x, y] = [i % across, Math.floor(i / across)];
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}
