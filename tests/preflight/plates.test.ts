/** Every page of the issues that come with the project, looked at by tools that we did not write. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type BuiltIssue, buildIssue } from '../../src/build.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { NEWSPRINT_LIMITS } from '../../src/model/preflight.ts';
import { readJpeg } from '../../src/pictures/readJpeg.ts';
import { displayedPage } from '../../src/preflight/displayMarks.ts';
import type { Box } from '../../src/preflight/mark.ts';
import { preflightFile } from '../../src/preflight/preflightFile.ts';
import { pressFile, pressPictures } from '../../src/press.ts';
import { hasProgram } from '../support/data.ts';
import { NEWSPRINT } from '../support/pictures.ts';
import { mostInkOf, type Plates, platesOf } from '../support/plates.ts';
import { told, USUAL } from '../support/pressBase.ts';
import { saved } from '../support/sheet.ts';

interface Pressed {
  readonly built: BuiltIssue;
  readonly bytes: Uint8Array;
  readonly path: string;
  /** The same pages as PDF/X-1a. */
  readonly x1a: Uint8Array;
}

async function pressed(name: string): Promise<Pressed> {
  const built = await buildIssue({
    path: `issues/${name}/issue.yaml`,
    files: diskFiles,
    fontsPath: 'fonts/fonts.yaml',
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  const images = (await pressPictures(built, NEWSPRINT)).value;
  if (built.issue === undefined) throw new Error(JSON.stringify(built.diagnostics));
  const options = { pdfx: '4', creator: 'Dayang test', profile: NEWSPRINT.bytes, images } as const;
  const bytes = pressFile(built.issue, built.pages, '全', options);
  const x1a = pressFile(built.issue, built.pages, '全', { ...options, pdfx: '1a' });
  return { built, bytes, path: saved(bytes), x1a };
}

const ISSUES = ['sample', 'supplement', 'broadsheet', 'vertical', 'starter'] as const;
const PRESSED = new Map<string, Promise<Pressed>>();
const pressedOnce = (name: string): Promise<Pressed> => {
  const known = PRESSED.get(name) ?? pressed(name);
  PRESSED.set(name, known);
  return known;
};

const run = (program: string, ...given: readonly string[]): string =>
  execFileSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 26 });

/** Lines of a table of poppler’s, below its head. */
const rowsOf = (table: string): readonly string[] => table.trim().split('\n').slice(2);

describe.each(ISSUES)('issues/%s', (name) => {
  it('is passed without a word, in both standards', async () => {
    const { bytes, x1a } = await pressedOnce(name);
    expect((await told(bytes)).messages).toEqual([]);
    expect((await told(x1a)).messages).toEqual([]);
  });

  it.skipIf(!hasProgram('qpdf', '--version'))('has no error for qpdf', async () => {
    const { path } = await pressedOnce(name);
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  });

  it.skipIf(!hasProgram('mutool', '-v'))('is drawn by mupdf without a word', async () => {
    const { path } = await pressedOnce(name);
    const drawn = execFileSync('sh', ['-c', `mutool draw -r 36 -o /dev/null -F pgm ${path} 2>&1`], {
      encoding: 'utf8',
    });
    const told = drawn.split('\n').filter((line) => /error|warning/i.test(line));
    // Debian builds it without colour management; what it draws here nobody looks at.
    expect(told.filter((line) => !line.includes('ICC support'))).toEqual([]);
  });

  it.skipIf(!hasProgram('pdffonts', '-v'))('has every font in it, for poppler', async () => {
    const { path } = await pressedOnce(name);
    const rows = rowsOf(run('pdffonts', path));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/ yes +(yes|no) +yes +\d+ +0$/);
  });

  it.skipIf(!hasProgram('pdfimages', '-v'))('has no picture but in ink, for poppler', async () => {
    const { path } = await pressedOnce(name);
    for (const row of rowsOf(run('pdfimages', '-list', path)))
      expect(row.trim().split(/\s+/)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(cmyk|gray)$/)]),
      );
  });

  it.skipIf(!hasProgram('pdfinfo', '-v'))(
    'has trim and bleed in the sheet, for poppler',
    async () => {
      const { path, built } = await pressedOnce(name);
      const boxes = run('pdfinfo', '-box', '-f', '1', '-l', String(built.pages.length), path);
      const all = [...boxes.matchAll(/Page +(\d+) (\w+)Box: +([\d. -]+)/g)];
      expect(all).toHaveLength(5 * built.pages.length);
      for (const [i, { display }] of built.pages.entries()) {
        const numbers = (key: string): readonly number[] =>
          (all.find(([, page, box]) => Number(page) === i + 1 && box === key)?.[3] ?? '')
            .trim()
            .split(/\s+/)
            .map(Number);
        expect(numbers('Trim')).toEqual(numbers('Media'));
        expect(numbers('Bleed')).toEqual(numbers('Media'));
        expect(numbers('Trim')[2]).toBeCloseTo(display.width / 1000, 1);
        expect(numbers('Trim')[3]).toBeCloseTo(display.height / 1000, 1);
      }
    },
  );

  it.skipIf(!hasProgram('gs', '--version'))('has the ink we say, for ghostscript', async () => {
    const { path, bytes, built } = await pressedOnce(name);
    const ours = await preflightFile({ bytes, path, preflight: USUAL, readJpeg });
    const plates = await platesOf(path, PPI);
    expect(plates).toHaveLength(built.pages.length);
    for (const [i, page] of plates.entries()) {
      const [most, said] = [mostInkOf(page, PPI), ours.pages[i]?.ink ?? 0];
      const label = built.pages[i]?.display.page ?? '';
      if (process.env['DAYANG_INK'] !== undefined)
        process.stderr.write(`${name} ${label}: ${said} %, ghostscript ${most.toFixed(1)} %\n`);
      expect(page.others).toEqual([]);
      expect(most, label).toBeLessThanOrEqual(NEWSPRINT_LIMITS.mostInk);
      expect(Math.abs(most - said), label).toBeLessThan(CLOSE);
      expect(strayInk(page, colouredBoxes(built, i)), label).toBe(0);
    }
  });
});

/** Dots an inch: a square of 15 mm² has 15 a side. */
const PPI = 100;
/** Per cent of ink by which we may be off. */
const CLOSE = 12;

/** Where a page may have anything but black: its pictures, advertisements supplied as PDF, and what was given a colour. */
const colouredBoxes = ({ pages }: BuiltIssue, at: number): readonly Box[] => {
  const list = pages[at]?.display;
  const marks = list === undefined ? [] : displayedPage(list).marks;
  const forms = (list?.items ?? []).flatMap((item): readonly Box[] => {
    if (item.kind !== 'form') return [];
    const { x, y, width, height } = item.clip;
    return [
      { left: x / 1000, top: y / 1000, right: (x + width) / 1000, bottom: (y + height) / 1000 },
    ];
  });
  const coloured = marks
    .filter(({ kind, painted: { paint } }) => {
      const { cyan, magenta, yellow } = paint.ink;
      return kind === 'image' || cyan + magenta + yellow > 0;
    })
    .map(({ box }) => box);
  return [...coloured, ...forms];
};

/** Pixels with coloured ink outside those boxes and the pixel around them: text is on the black plate alone. */
function strayInk({ width, height, inks }: Plates, boxes: readonly Box[]): number {
  const isFree = new Uint8Array(width * height).fill(1);
  const px = (points: number): number => (points * PPI) / 72;
  for (const { left, top, right, bottom } of boxes)
    for (let y = Math.max(0, Math.floor(px(top)) - 1); y < Math.min(height, px(bottom) + 1); y += 1)
      isFree.fill(
        0,
        y * width + Math.max(0, Math.floor(px(left)) - 1),
        y * width + Math.min(width, Math.ceil(px(right)) + 1),
      );
  let stray = 0;
  for (let i = 0; i < isFree.length; i += 1) {
    const ink = (inks.Cyan[i] ?? 0) + (inks.Magenta[i] ?? 0) + (inks.Yellow[i] ?? 0);
    if (isFree[i] === 1 && ink > 0) stray += 1;
  }
  return stray;
}
