/** Press files of hand-made display lists, and what other programs see in them. Places in points from the upper left. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openFontBook } from '../../src/fonts/fontBook.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import type { DisplayItem, DisplayList } from '../../src/model/display.ts';
import type { Face, Role } from '../../src/model/face.ts';
import type { PressImages } from '../../src/model/pressImage.ts';
import { wholeFile } from '../../src/model/source.ts';
import { pt, ZERO } from '../../src/model/units.ts';
import { readFonts } from '../../src/read/readFonts.ts';
import { writePdf } from '../../src/render/pdf/writePdf.ts';
import { rasterise } from '../../src/render/png/rasterise.ts';

const read = readFonts('fonts/fonts.yaml', diskFiles).value;
if (read === undefined) throw new Error('fonts.yaml cannot be read');
const book = openFontBook({
  fonts: read.data,
  house: { fonts: new Map(), glyphs: new Map() },
  files: machineFonts,
  span: wholeFile(read.file),
});

/** The face of a role, as the packages bring it. */
export const faceOf = (role: Role, weight = 400): Face => book.faceFor({ role, weight }, '');

/** Side of the square sheet, points. */
export const SIDE = 200;

export const sheetOf = (items: readonly DisplayItem[]): DisplayList => ({
  page: 'A01',
  width: pt(SIDE),
  height: pt(SIDE),
  bleed: ZERO,
  margin: ZERO,
  items,
});

const profile = readFileSync(NEWSPRINT_PROFILE);

export const pdfOfLists = (
  lists: readonly DisplayList[],
  images?: PressImages,
  pdfx: '4' | '1a' = '4',
): Uint8Array =>
  writePdf(lists, {
    pdfx,
    title: 'test',
    creator: 'Dayang test',
    date: new Date('2026-11-23T00:00:00Z'),
    condition: 'CGATS TR 002',
    profile,
    images,
  });

export const pdfOf = (items: readonly DisplayItem[]): Uint8Array => pdfOfLists([sheetOf(items)]);

/** Writes a file that other programs can read. */
export function saved(pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dayang-sheet-')), 'sheet.pdf');
  writeFileSync(path, pdf);
  return path;
}

/** The uncompressed file as text: objects, dictionaries, streams. Needs qpdf. */
export const plainPdf = (path: string): string =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1' });

export interface Region {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Dots an inch of the pictures looked at, and what is ink in them. */
const PPI = 200;
const DARK = 128;

/** Where a picture of the sheet has ink. */
export interface Picture {
  /** Around all ink of a region; undefined where there is none. */
  readonly inkIn: (region: Region) => Region | undefined;
  /** Share of a region that is ink. */
  readonly shareIn: (region: Region) => number;
}

/** As poppler draws it. */
export function pictureOf(path: string): Picture {
  const pgm = execFileSync('pdftoppm', ['-r', String(PPI), '-gray', path], { maxBuffer: 1 << 26 });
  const header = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  return looked(pgm.subarray(header?.[0].length), Number(header?.[1]));
}

/** As PDFium draws it, which makes the proofs. */
export async function proofOf(pdf: Uint8Array): Promise<Picture> {
  const pngs: Uint8Array[] = [];
  await rasterise(pdf, PPI, async (png) => {
    pngs.push(png);
  });
  const { data, info } = await sharp(pngs[0])
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return looked(data, info.width);
}

function looked(grey: Uint8Array, width: number): Picture {
  const px = (points: number): number => Math.round((points * PPI) / 72);
  const toPt = (pixels: number): number => (pixels * 72) / PPI;
  const darkIn = ({ left, right, top, bottom }: Region): readonly (readonly [number, number])[] => {
    const dark: [number, number][] = [];
    for (let y = px(top); y < px(bottom); y += 1)
      for (let x = px(left); x < px(right); x += 1)
        if ((grey[y * width + x] ?? 255) < DARK) dark.push([x, y]);
    return dark;
  };
  return {
    inkIn: (region) => {
      const dark = darkIn(region);
      if (dark.length === 0) return undefined;
      const [xs, ys] = [dark.map(([x]) => x), dark.map(([, y]) => y)];
      return {
        left: toPt(Math.min(...xs)),
        right: toPt(Math.max(...xs) + 1),
        top: toPt(Math.min(...ys)),
        bottom: toPt(Math.max(...ys) + 1),
      };
    },
    shareIn: (region) => {
      const { left, right, top, bottom } = region;
      return darkIn(region).length / ((px(right) - px(left)) * (px(bottom) - px(top)));
    },
  };
}

/** Dark dots of each plate, as ghostscript parts them. */
export async function platesOf(path: string): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(join(tmpdir(), 'dayang-plates-'));
  const out = join(folder, 'plate%d.tif');
  execFileSync(
    'gs',
    ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-r72', `-sOutputFile=${out}`, path],
    { stdio: 'ignore' },
  );
  const plates: Record<string, number> = {};
  for (const file of readdirSync(folder).sort()) {
    const name = /\((Cyan|Magenta|Yellow|Black)\)/.exec(file)?.[1];
    if (name === undefined) continue;
    const grey = await sharp(join(folder, file)).greyscale().raw().toBuffer();
    plates[name] = grey.reduce((count, value) => count + (value < 250 ? 1 : 0), 0);
  }
  return plates;
}

export const rawText = (path: string): string =>
  execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });

export const bare = (text: string): string => text.replace(/\s/gu, '');
