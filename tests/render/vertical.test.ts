/** Text that runs down the page, read back and looked at by programs that we did not write. */
import { execFileSync } from 'node:child_process';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import type { DisplayItem, GlyphRun, SidewaysRun, VerticalRun } from '../../src/model/display.ts';
import type { Face, Role } from '../../src/model/face.ts';
import { blackInk } from '../../src/model/ink.ts';
import { mpt, pt } from '../../src/model/units.ts';
import { hasProgram } from '../support/data.ts';
import {
  bare,
  faceOf,
  type Picture,
  pdfOf,
  pictureOf,
  plainPdf,
  proofOf,
  type Region,
  rawText,
  saved,
} from '../support/sheet.ts';

const SIZE = pt(40);
const shared = { layer: 'press', owner: 'a', size: SIZE, ink: blackInk(100) } as const;

/** Characters with their vertical forms, a cell each; —— is one glyph of two cells where the face has one. */
function down(face: Face, text: string, x: number, top: number): VerticalRun {
  const shaped = (text.match(/——|./gu) ?? []).flatMap((piece) =>
    face.shape(piece, face.dashFeature === undefined ? [] : [face.dashFeature]),
  );
  const gids = shaped.map(({ gid }) => face.verticalOf(gid));
  let y = top * 1000;
  const ys = gids.map((gid) => {
    const at = y;
    y += (face.verticalAdvanceOf(gid) * SIZE) / face.unitsPerEm;
    return mpt(Math.round(at));
  });
  const texts = shaped.map((glyph) => glyph.text);
  return { ...shared, kind: 'vertical-glyphs', face, x: pt(x), gids, ys, texts };
}

function places(face: Face, text: string, from: number): Pick<GlyphRun, 'gids' | 'xs' | 'texts'> {
  const shaped = face.shape(text, []);
  let pen = from * 1000;
  const xs = shaped.map(({ advance }) => {
    const at = pen;
    pen += (advance * SIZE) / face.unitsPerEm;
    return mpt(Math.round(at));
  });
  return { gids: shaped.map(({ gid }) => gid), xs, texts: shaped.map((glyph) => glyph.text) };
}

function sideways(face: Face, text: string, x: number, top: number): SidewaysRun {
  const { gids, xs, texts } = places(face, text, top);
  return { ...shared, kind: 'sideways-glyphs', face, x: pt(x), gids, ys: xs, texts };
}

const across = (face: Face, text: string, x: number, y: number): GlyphRun => ({
  ...shared,
  kind: 'glyphs',
  face,
  y: pt(y),
  ...places(face, text, x),
});

const look = (...items: readonly DisplayItem[]): Picture => pictureOf(saved(pdfOf(items)));
const SHEET: Region = { left: 0, right: 200, top: 0, bottom: 200 };

/** The cell whose centre line is x and whose upper edge is y, 40 pt a side. */
const cell = (x: number, y: number): Region => ({
  left: x - 20,
  right: x + 20,
  top: y,
  bottom: y + 40,
});

describe.skipIf(!hasProgram('pdftoppm', '-v'))('as poppler draws it', () => {
  it.each(['song', 'hei', 'kai'] as const)(
    '%s has its stops in the upper right quarter',
    (role) => {
      const face = faceOf(role);
      const picture = look(down(face, '岚。江、，', 100, 0));
      for (const top of [40, 120, 160]) {
        const ink = picture.inkIn(cell(100, top));
        expect(ink?.left).toBeGreaterThan(100);
        expect(ink?.bottom).toBeLessThan(top + 20);
      }
    },
  );

  it.each(['song', 'hei'] as const)('%s draws —— as one bar down the middle', (role) => {
    const picture = look(down(faceOf(role), '岚——江', 100, 0));
    const ink = picture.inkIn({ left: 60, right: 140, top: 40.5, bottom: 119.5 });
    // Two cells deep but for the white at its ends, a twentieth of an em wide, on the centre of the line.
    expect((ink?.bottom ?? 0) - (ink?.top ?? 0)).toBeGreaterThan(72);
    expect((ink?.right ?? 0) - (ink?.left ?? 0)).toBeLessThan(3);
    expect(((ink?.right ?? 0) + (ink?.left ?? 0)) / 2).toBeCloseTo(100, 0);
    expect(((ink?.bottom ?? 0) + (ink?.top ?? 0)) / 2).toBeCloseTo(80, 0);
  });

  it.each([
    ['song', 'ⅴ'],
    ['song', '℃'],
    ['song', '岚'],
    ['hei', 'ⅴ'],
    ['kai', '岚'],
    ['nameplate', '岚'],
  ] as const)('%s has %s where its own vertical metrics say', (role: Role, text) => {
    const face = faceOf(role);
    const run = down(face, text, 100, 60);
    const [gid = 0] = run.gids;
    const ink = face.inkOf(gid);
    const em = SIZE / 1000 / face.unitsPerEm;
    const seen = look(run).inkIn(SHEET);
    const origin = face.verticalOriginOf?.(gid) ?? 0;
    expect(seen?.top).toBeCloseTo(60 + (origin - ink.top) * em, 0);
    expect(seen?.bottom).toBeCloseTo(60 + (origin - ink.bottom) * em, 0);
    const left = 100 - (face.advanceOf(gid) / 2) * em;
    expect(seen?.left).toBeCloseTo(left + ink.left * em, 0);
    expect(seen?.right).toBeCloseTo(left + ink.right * em, 0);
  });

  it('turns a word clockwise: it reads downwards, its upper side to the right', () => {
    const picture = look(sideways(faceOf('hei'), 'L', 80, 60));
    const ink = picture.inkIn(SHEET) ?? SHEET;
    const { left, right, top, bottom } = ink;
    // An L on its side: the stem along the top, the foot down the left, nothing at the lower right.
    expect(left).toBeCloseTo(80, 0);
    expect(right - left).toBeGreaterThan(bottom - top);
    expect(picture.shareIn({ left, right, top, bottom: top + 2 })).toBeGreaterThan(0.8);
    expect(picture.shareIn({ left, right: left + 2, top, bottom })).toBeGreaterThan(0.8);
    expect(picture.shareIn({ left: left + 8, right, top: top + 8, bottom })).toBe(0);
  });

  it('has each glyph at its place, however the cells are opened', () => {
    const run = down(faceOf('song'), '一一一一', 100, 0);
    const ys = [0, 41.237, 95.5, 151.111].map(pt);
    const picture = look({ ...run, ys });
    const middle = (top: number): number => {
      const ink = picture.inkIn(cell(100, top)) ?? SHEET;
      return (ink.top + ink.bottom) / 2 - top;
    };
    for (const y of ys) expect(middle(y / 1000)).toBeCloseTo(middle(0), 0);
  });

  it('stands where the same words stand in lines across', () => {
    const face = faceOf('song');
    const word = look(sideways(face, 'Lanjiang', 80, 10)).inkIn(SHEET) ?? SHEET;
    const level = look(across(face, 'Lanjiang', 10, 80)).inkIn(SHEET) ?? SHEET;
    expect(word.top).toBeCloseTo(level.left, 0);
    expect(word.bottom).toBeCloseTo(level.right, 0);
    expect(word.right - 80).toBeCloseTo(80 - level.top, 0);
  });
});

/** Two columns, the right one first, with a turned word; below them a line across. */
const mixed = (): readonly DisplayItem[] => {
  const [song, hei] = [faceOf('song'), faceOf('hei')];
  return [
    down(song, '岚，「市」', 170, 0),
    down(song, '——运', 110, 0),
    sideways(song, 'Aa', 95, 120),
    down(song, '河。', 50, 0),
    down(hei, '又', 50, 100),
    across(song, '岚江，Aa', 5, 195),
  ];
};
const READ = '岚，「市」——运Aa河。又岚江，Aa';

it.skipIf(!hasProgram('pdftoppm', '-v'))('PDFium draws all of it where poppler does', async () => {
  const pdf = pdfOf(mixed());
  const [poppler, proof] = [pictureOf(saved(pdf)), await proofOf(pdf)];
  for (const x of [170, 110, 50]) {
    for (const y of [0, 40, 80, 120]) {
      const [one, other] = [poppler.inkIn(cell(x, y)), proof.inkIn(cell(x, y))];
      expect(one === undefined).toBe(other === undefined);
      for (const edge of ['left', 'right', 'top', 'bottom'] as const)
        expect(Math.abs((one?.[edge] ?? 0) - (other?.[edge] ?? 0))).toBeLessThan(0.8);
    }
  }
});

describe('what is read back', () => {
  it('is the words in reading order, by pdf-parse', async () => {
    const { text } = await new PDFParse({ data: new Uint8Array(pdfOf(mixed())) }).getText({
      pageJoiner: '',
    });
    expect(bare(text)).toBe(READ);
  });
  it.skipIf(!hasProgram('pdftotext', '-v'))('is the words in reading order, by pdftotext', () => {
    expect(bare(rawText(saved(pdfOf(mixed()))))).toBe(READ);
  });
  it.skipIf(!hasProgram('mutool', '-v'))('is the words in reading order, by mutool', () => {
    const path = saved(pdfOf(mixed()));
    const text = execFileSync('mutool', ['draw', '-q', '-F', 'text', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(bare(text)).toBe(READ);
  });
  it.skipIf(!hasProgram('pdftotext', '-v'))('keeps columns whole where all text runs down', () => {
    const face = faceOf('song');
    const path = saved(pdfOf([down(face, '岚江，市', 170, 0), down(face, '运河。', 110, 0)]));
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
    expect(text.trim().split('\n')).toEqual(['岚江，市', '运河。']);
  });
});

describe('the file', () => {
  it('has the same bytes twice', () => {
    expect(Buffer.from(pdfOf(mixed())).equals(Buffer.from(pdfOf(mixed())))).toBe(true);
  });
  it.skipIf(!hasProgram('qpdf', '--version'))('has no error', () => {
    expect(
      execFileSync('qpdf', ['--check', saved(pdfOf(mixed()))], { encoding: 'utf8' }),
    ).toContain('No syntax or stream encoding errors');
  });
});

describe.skipIf(!hasProgram('qpdf', '--version'))('its fonts', () => {
  const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
  const plain = (...items: readonly DisplayItem[]): string => plainPdf(saved(pdfOf(items)));
  const song = faceOf('song');

  it('are one program for lines across and down', () => {
    const text = plain(down(song, '岚江', 100, 0), across(song, '岚江', 0, 150));
    expect(count(text, /\/FontFile2 /g)).toBe(1);
    expect(count(text, /\/Subtype \/CIDFontType2/g)).toBe(1);
    expect(count(text, /\/ToUnicode /g)).toBe(2);
    expect(new Set(text.match(/\/ToUnicode \d+/g)).size).toBe(1);
    expect(count(text, /\/Encoding \/Identity-H/g)).toBe(1);
    expect(count(text, /\/Encoding \/Identity-V/g)).toBe(1);
    expect(text).toMatch(/\/DW2 \[\s+880\s+-1000\s+\]/);
    expect(text).not.toContain('/W2');
  });
  it('have nothing vertical where no text runs down', () => {
    const text = plain(across(song, '岚江，', 0, 150), sideways(song, 'Aa', 80, 0));
    expect(text).not.toMatch(/Identity-V|\/DW2|\/W2/);
  });
  it('have nothing for lines across where none is', () => {
    expect(plain(down(song, '岚江', 100, 0))).not.toContain('Identity-H');
  });
  it('list a glyph that is not an em deep, or not from 0.88 em on', () => {
    const text = plain(down(song, '岚——ⅴ', 100, 0));
    expect(bare(text)).toContain('/W2[1[-1000500756]3[-20005001380]]');
  });
});

describe.skipIf(!hasProgram('pdftoppm', '-v'))('shapes', () => {
  it('are filled, or drawn with a line', () => {
    const ring = [
      { to: 'move', x: pt(20), y: pt(20) },
      { to: 'line', x: pt(60), y: pt(20) },
      { to: 'curve', x1: pt(60), y1: pt(40), x2: pt(40), y2: pt(60), x: pt(20), y: pt(60) },
    ] as const;
    const path = { kind: 'path', layer: 'press', ink: blackInk(100), segments: ring } as const;
    const filled = look({ ...path, line: undefined });
    expect(filled.shareIn({ left: 22, right: 40, top: 22, bottom: 40 })).toBe(1);
    expect(filled.inkIn(SHEET)).toMatchObject({ left: expect.closeTo(20, 0) as number });
    const drawn = look({ ...path, line: pt(2) });
    expect(drawn.shareIn({ left: 22, right: 40, top: 22, bottom: 40 })).toBe(0);
    expect(drawn.inkIn(SHEET)?.top).toBeCloseTo(19, 0);
  });
});
