/** Characters that the house has drawn, in the press file: a Type 3 font, read back as what they stand for. */
import { execFileSync } from 'node:child_process';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import { drawnFace } from '../../src/fonts/drawnFace.ts';
import type { DisplayItem, GlyphRun, SidewaysRun, VerticalRun } from '../../src/model/display.ts';
import type { Face, GlyphSegment } from '../../src/model/face.ts';
import { blackInk, type Ink } from '../../src/model/ink.ts';
import type { GlyphDrawing } from '../../src/model/issue.ts';
import { wholeFile } from '../../src/model/source.ts';
import { InvariantError, mpt, pt } from '../../src/model/units.ts';
import { hasProgram } from '../support/data.ts';
import {
  bare,
  faceOf,
  pdfOf,
  pictureOf,
  plainPdf,
  platesOf,
  type Region,
  rawText,
  saved,
} from '../support/sheet.ts';

const span = wholeFile({ path: 'house.yaml', text: '' });
/** A wedge: from the lower left corner of the em box to its upper side. */
const WEDGE: readonly GlyphSegment[] = [
  { to: 'move', x: 0, y: -120 },
  { to: 'line', x: 1000, y: 880 },
  { to: 'curve', x1: 700, y1: 880, x2: 300, y2: 880, x: 0, y: 880 },
];
const drawn = (...texts: readonly string[]): Face =>
  drawnFace(
    new Map(texts.map((text): [string, GlyphDrawing] => [text, { segments: WEDGE, span }])),
  );

const IDS = '⿰金監';
const FORM = '葛\u{e0100}';
const PLANE_2 = '𫞩';
const FACE = drawn(IDS, FORM, PLANE_2);
const SIZE = pt(40);
const BLACK = blackInk(100);
const shared = { layer: 'press', owner: 'a', size: SIZE } as const;

const gidOf = (face: Face, text: string): number => face.shape(text, [])[0]?.gid ?? 0;
const steps = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => mpt(pt(from) + i * SIZE));

function across(texts: readonly string[], y: number, face = FACE, ink: Ink = BLACK): GlyphRun {
  const gids = texts.map((text) => gidOf(face, text));
  const xs = steps(texts.length, 10);
  return { ...shared, kind: 'glyphs', ink, face, y: pt(y), gids, xs, texts };
}

function down(
  kind: 'vertical-glyphs' | 'sideways-glyphs',
  texts: readonly string[],
  x: number,
  top: number,
): VerticalRun | SidewaysRun {
  const gids = texts.map((text) => gidOf(FACE, text));
  const ys = steps(texts.length, top);
  return { ...shared, kind, ink: BLACK, face: FACE, x: pt(x), gids, ys, texts };
}

const page = (): readonly DisplayItem[] => [
  across(['岚'], 50, faceOf('song')),
  across([IDS, FORM], 95),
  across(['江'], 145, faceOf('song')),
  down('vertical-glyphs', [PLANE_2, IDS], 170, 10),
  down('sideways-glyphs', [FORM], 150, 120),
];
const READ = `岚${IDS}${FORM}江${PLANE_2}${IDS}${FORM}`;

describe('drawn characters', () => {
  it('are read back as what they stand for, by pdf-parse', async () => {
    const { text } = await new PDFParse({ data: new Uint8Array(pdfOf(page())) }).getText({
      pageJoiner: '',
    });
    expect(bare(text)).toBe(READ);
  });
  it.skipIf(!hasProgram('pdftotext', '-v'))('are read back by pdftotext', () => {
    expect(bare(rawText(saved(pdfOf(page()))))).toBe(READ);
  });
  it.skipIf(!hasProgram('qpdf', '--version'))('make a file without errors', () => {
    expect(execFileSync('qpdf', ['--check', saved(pdfOf(page()))], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });
  it('give the same bytes twice', () => {
    expect(Buffer.from(pdfOf(page())).equals(Buffer.from(pdfOf(page())))).toBe(true);
  });
  it('are at most 255 a file', () => {
    const many = Array.from({ length: 256 }, (_, i) => String.fromCodePoint(0xe000 + i));
    const face = drawn(...many);
    expect(() => pdfOf([across(many.slice(1), 50, face)])).not.toThrow();
    expect(() => pdfOf([across(many, 50, face)])).toThrow(InvariantError);
  });
});

describe.skipIf(!hasProgram('qpdf', '--version'))('their font', () => {
  const text = (): string => plainPdf(saved(pdfOf(page())));
  it('is one of shapes without colour, of a box and a width each', () => {
    const file = text();
    expect(file.match(/\/Subtype \/Type3/g)).toHaveLength(1);
    expect(bare(file)).toContain('/Differences[1/g1/g2/g3]');
    expect(bare(file)).toContain('/FontMatrix[0.001000.00100]');
    expect(bare(file)).toContain('/Widths[100010001000]');
    expect(file).toContain(
      '1000 0 0 -120 1000 880 d1\n0 -120 m\n1000 880 l\n700 880 300 880 0 880 c\nf\n',
    );
    expect(file).not.toMatch(/ d0|DeviceGray|DeviceRGB/);
  });
  it('counts a sequence as its code units', () => {
    const file = text();
    expect(file).toContain('<00> <ff>');
    expect(file).toContain('<01> <2ff091d176e3>');
    expect(file).toContain('<02> <845bdb40dd00>');
    expect(file).toContain('<03> <d86ddfa9>');
  });
});

describe.skipIf(!hasProgram('pdftoppm', '-v'))('drawn characters on the page', () => {
  const seen = (item: DisplayItem): Region =>
    pictureOf(saved(pdfOf([item]))).inkIn({ left: 0, right: 200, top: 0, bottom: 200 }) ?? {
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
    };
  const near = (region: Region): object =>
    Object.fromEntries(Object.entries(region).map(([key, at]) => [key, expect.closeTo(at, 0)]));

  it('fill their square in lines across: 0.88 em over the baseline', () => {
    expect(seen(across([IDS], 50))).toMatchObject(
      near({ left: 10, right: 50, top: 14.8, bottom: 54.8 }),
    );
  });
  it('fill their square in lines down', () => {
    expect(seen(down('vertical-glyphs', [IDS], 100, 60))).toMatchObject(
      near({ left: 80, right: 120, top: 60, bottom: 100 }),
    );
  });
  it('are turned about their baseline', () => {
    expect(seen(down('sideways-glyphs', [IDS], 100, 60))).toMatchObject(
      near({ left: 95.2, right: 135.2, top: 60, bottom: 100 }),
    );
  });
});

describe.skipIf(!hasProgram('gs', '--version'))('drawn characters on the plates', () => {
  it('print on black alone where they are black', async () => {
    const plates = await platesOf(saved(pdfOf([across([IDS], 50)])));
    expect(plates).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0 });
    expect(plates['Black']).toBeGreaterThan(500);
  });
  it('take the ink of the text', async () => {
    const red: Ink = { cyan: 0, magenta: 100, yellow: 100, black: 0 };
    const plates = await platesOf(saved(pdfOf([across([IDS], 50, FACE, red)])));
    expect(plates).toMatchObject({ Cyan: 0, Black: 0 });
    expect(plates['Magenta']).toBeGreaterThan(500);
  });
  it('overprint in black, knock out in colour, as all text does', async () => {
    const yellow: Ink = { cyan: 0, magenta: 0, yellow: 100, black: 0 };
    const ground = {
      kind: 'path',
      layer: 'press',
      ink: { cyan: 100, magenta: 0, yellow: 0, black: 0 },
      line: undefined,
      segments: [
        { to: 'move', x: pt(0), y: pt(0) },
        { to: 'line', x: pt(100), y: pt(0) },
        { to: 'line', x: pt(100), y: pt(100) },
        { to: 'line', x: pt(0), y: pt(100) },
      ],
    } as const;
    const cyanUnder = async (...items: readonly DisplayItem[]): Promise<number> =>
      (await platesOf(saved(pdfOf([ground, ...items]))))['Cyan'] ?? 0;
    const whole = await cyanUnder();
    expect(await cyanUnder(across([IDS], 50))).toBe(whole);
    expect(await cyanUnder(across([IDS], 50, FACE, yellow))).toBeLessThan(whole - 500);
  });
});
