/** Plates of a press file as ghostscript separates them, and the most ink of any square of 15 mm². */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

export const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
export type Plate = (typeof PLATES)[number];

export interface Plates {
  readonly width: number;
  readonly height: number;
  /** Ink from 0 to 255. */
  readonly inks: Readonly<Record<Plate, Uint8Array>>;
  /** Plates beyond the four. */
  readonly others: readonly string[];
}

/** mm²: the window of GWG 2015 4.22. */
const WINDOW = 15;

/** Every page of a file at so many dots an inch, with the edges of signs as fine as the press would have them. */
export async function platesOf(path: string, ppi: number): Promise<readonly Plates[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dayang-plates-'));
  const out = join(folder, 'p%d.tif');
  const quality = ['-dGraphicsAlphaBits=4', '-dTextAlphaBits=4', '-dUseTrimBox'];
  const device = ['-sDEVICE=tiffsep', `-r${ppi}`, '-dSimulateOverprint=true', ...quality];
  execFileSync('gs', [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    ...device,
    `-sOutputFile=${out}`,
    path,
  ]);
  const names = readdirSync(folder);
  const count = names.filter((name) => /^p\d+\.tif$/.test(name)).length;
  const pages: Plates[] = [];
  for (let page = 1; page <= count; page += 1) pages.push(await pageOf(folder, names, page));
  rmSync(folder, { recursive: true });
  return pages;
}

async function pageOf(folder: string, names: readonly string[], page: number): Promise<Plates> {
  const own = names.filter((name) => name.startsWith(`p${page}(`));
  let [width, height] = [0, 0];
  const inkOf = async (plate: Plate): Promise<Uint8Array> => {
    const file = readFileSync(join(folder, `p${page}(${plate}).tif`));
    const { data, info } = await sharp(file)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    [width, height] = [info.width, info.height];
    return data.map((light) => 255 - light);
  };
  const inks = {
    Cyan: await inkOf('Cyan'),
    Magenta: await inkOf('Magenta'),
    Yellow: await inkOf('Yellow'),
    Black: await inkOf('Black'),
  };
  const known: readonly string[] = PLATES.map((plate) => `p${page}(${plate}).tif`);
  return { width, height, inks, others: own.filter((name) => !known.includes(name)) };
}

/** Per cent, of all places of the square. */
export function mostInkOf({ width, height, inks }: Plates, ppi: number): number {
  const side = Math.round((Math.sqrt(WINDOW) / 25.4) * ppi);
  const sums = new Float64Array((width + 1) * (height + 1));
  const at = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0;
  let most = 0;
  for (let y = 1; y <= height; y += 1)
    for (let x = 1; x <= width; x += 1) {
      const pixel = (y - 1) * width + x - 1;
      const total = PLATES.reduce((sum, plate) => sum + (inks[plate][pixel] ?? 0), 0);
      sums[y * (width + 1) + x] = total + at(x - 1, y) + at(x, y - 1) - at(x - 1, y - 1);
      if (x < side || y < side) continue;
      const sum = at(x, y) - at(x - side, y) - at(x, y - side) + at(x - side, y - side);
      most = Math.max(most, sum);
    }
  return (most / side ** 2 / 255) * 100;
}
