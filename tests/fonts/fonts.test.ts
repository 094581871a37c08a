/** The default faces, by the figures that composition relies on. */

import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/fontBook.ts';
import { isWoff, unpackWoff } from '../../src/fonts/unpackWoff.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { packageFile } from '../../src/host/places.ts';
import type { FontRef, Role } from '../../src/model/face.ts';
import { wholeFile } from '../../src/model/source.ts';
import { readFonts } from '../../src/read/readFonts.ts';
import { paragraph, RULES, STYLE } from '../support/setting.ts';

const read = readFonts('fonts/fonts.yaml', diskFiles).value;
if (read === undefined) throw new Error('fonts.yaml cannot be read');
const fonts = read.data;
const span = wholeFile(read.file);
const bookWith = (files = machineFonts) =>
  openFontBook({ fonts, house: { fonts: new Map(), glyphs: new Map() }, files, span });
const book = bookWith();
const font = (role: Role, weight = 400): FontRef => ({ role, weight });

describe.each(['song', 'hei', 'kai'] as const)('the face of %s', (role) => {
  const face = book.faceFor(font(role), '中');
  const width = (text: string): number => {
    const { paragraph: prepared } = prepareParagraph(
      paragraph(text),
      { ...STYLE, font: font(role), rules: RULES },
      book,
    );
    return prepared.advance.reduce((sum, one) => sum + one, 0) / STYLE.size;
  };

  it('has every Han of GB2312 it is asked for, one em wide', () => {
    for (const character of '的一是澄岚囗镕') {
      const gid = face.glyphOf(character.codePointAt(0) ?? 0);
      expect(gid).not.toBe(0);
      expect(face.advanceOf(gid) / face.unitsPerEm).toBe(1);
    }
  });
  it('sets a dash of two em, joined', () => {
    const { paragraph: prepared } = prepareParagraph(
      paragraph('——'),
      { ...STYLE, font: font(role) },
      book,
    );
    expect(width('——')).toBe(2);
    const glyphs = Array.from({ length: prepared.count }, (_, i) => {
      const ink = face.inkOf(prepared.gid[i] ?? 0);
      return { left: i + ink.left / face.unitsPerEm, right: i + ink.right / face.unitsPerEm };
    });
    glyphs.forEach((glyph, i) => {
      const before = glyphs[i - 1];
      // Two halves meet within a hundredth of an em; one glyph has nothing to meet.
      if (before !== undefined) expect(glyph.left - before.right).toBeLessThan(0.01);
    });
  });
  it('sets an ellipsis of two em and an interpunct of half', () => {
    expect(width('……')).toBe(2);
    expect(width('中·中')).toBe(2.5);
  });
  it('sets quotes on the square, their ink in its inner half', () => {
    const { paragraph: prepared } = prepareParagraph(
      paragraph('中“中”中'),
      { ...STYLE, font: font(role) },
      book,
    );
    for (const [item, half] of [
      [1, 'right'],
      [3, 'left'],
    ] as const) {
      const ink = face.inkOf(prepared.gid[item] ?? 0);
      const middle =
        (prepared.shift[item] ?? 0) / STYLE.size + (ink.left + ink.right) / 2 / face.unitsPerEm;
      expect(prepared.advance[item]).toBe(STYLE.size);
      if (half === 'right') expect(middle).toBeGreaterThan(0.5);
      else expect(middle).toBeLessThan(0.5);
    }
  });
  it('takes typo metrics, not those of hhea', () => {
    expect(face.ascent / face.unitsPerEm).toBeCloseTo(0.88, 1);
  });
  it('is cut to the glyphs that are used', () => {
    const gids = [...'岚江晚报'].map((one) => face.glyphOf(one.codePointAt(0) ?? 0));
    const subset = face.subset(gids);
    expect(subset.kind).toBe('truetype');
    expect(subset.gids).toEqual([1, 2, 3, 4]);
    expect(subset.program.length).toBeLessThan(20_000);
  });
});

/** A font file whose directory knows a table by another name. */
function without(program: Uint8Array | undefined, tag: string): Uint8Array | undefined {
  if (program === undefined) return undefined;
  const lost = Uint8Array.from(program);
  const at = Buffer.from(lost.subarray(0, 1000)).indexOf(tag, 12, 'latin1');
  if (at >= 0) lost.set([88, 88, 88, 88], at);
  return lost;
}

/** The same with a byte of a table another. */
function withByte(
  program: Uint8Array | undefined,
  tag: string,
  at: number,
  byte: number,
): Uint8Array | undefined {
  if (program === undefined) return undefined;
  const record = Buffer.from(program.subarray(0, 1000)).indexOf(tag, 12, 'latin1');
  const offset = new DataView(program.buffer, program.byteOffset).getUint32(record + 8);
  const damaged = Uint8Array.from(program);
  damaged[offset + at] = byte;
  return damaged;
}

describe('song', () => {
  it('sets digits on half the square where the house wants it', () => {
    const prepare = (digits: 'half' | 'proportional') =>
      prepareParagraph(paragraph('2026'), { ...STYLE, rules: { ...RULES, digits } }, book)
        .paragraph;
    expect([...prepare('half').advance]).toEqual([5000, 5000, 5000, 5000]);
    expect([...prepare('proportional').advance]).not.toEqual([5000, 5000, 5000, 5000]);
  });
});

describe('the font book', () => {
  it('lends a character from another face, and tells when none has it', () => {
    const nameplate = book.faceFor(font('nameplate'), '岚');
    const lender = book.faceFor(font('nameplate'), '囍');
    expect(lender.id).not.toBe(nameplate.id);
    const { missing } = prepareParagraph(paragraph('甲\u{f0000}乙'), STYLE, book);
    expect(missing).toEqual([{ offset: 1, character: '\u{f0000}' }]);
  });
  it('names a substitute for a role that has no font', () => {
    const without = bookWith({
      ...machineFonts,
      find: (source) => (source.file.includes('Fandol') ? undefined : machineFonts.find(source)),
    });
    without.faceFor(font('fangsong'), '中');
    expect(without.diagnostics().map(({ code }) => code)).toEqual(['fonts/substituted']);
  });
  it('is an error, not a crash, when nothing is installed or a file is broken', () => {
    const empty = bookWith({ find: () => undefined, load: () => undefined });
    empty.faceFor(font('song'), '中');
    expect(empty.diagnostics().map(({ code }) => code)).toContain('fonts/missing');
    const broken = bookWith({ ...machineFonts, load: () => new Uint8Array([1, 2, 3, 4]) });
    broken.faceFor(font('song'), '中');
    expect(broken.diagnostics().map(({ code }) => code)).toContain('fonts/broken');
  });
  it.each([0.002, 0.02, 0.3, 0.7, 0.999])(
    'is an error when only %f of a file is there',
    (share) => {
      const cut = bookWith({
        ...machineFonts,
        load: (path) => {
          const whole = machineFonts.load(path);
          return whole?.subarray(0, Math.floor(whole.length * share));
        },
      });
      prepareParagraph(paragraph('甲乙'), STYLE, cut);
      expect(cut.diagnostics().map(({ code }) => code)).toContain('fonts/broken');
    },
  );
  it('is an error when a file has lost a table that type is set by', () => {
    for (const tag of ['hmtx', 'loca', 'cmap']) {
      const lost = bookWith({
        ...machineFonts,
        load: (path) => without(machineFonts.load(path), tag),
      });
      lost.faceFor(font('song'), '中');
      expect(lost.diagnostics().map(({ code }) => code)).toContain('fonts/broken');
    }
  });
  it('is an error when outlines lie outside their table, or one before another', () => {
    for (const damage of [0xff, 0x7f, 0x01]) {
      const damaged = bookWith({
        ...machineFonts,
        load: (path) => withByte(machineFonts.load(path), 'loca', 40_000, damage),
      });
      damaged.faceFor(font('song'), '中');
      expect(damaged.diagnostics().map(({ code }) => code)).toContain('fonts/broken');
    }
  });
});

describe('WOFF', () => {
  const path = packageFile('@fontsource/lxgw-wenkai', 'files/lxgw-wenkai-latin-500-normal.woff');
  const woff = readFileSync(path ?? '');
  it('is unpacked to a program whose tables are all there', () => {
    expect(isWoff(woff)).toBe(true);
    const sfnt = unpackWoff(woff);
    expect(Buffer.from(sfnt.subarray(0, 4)).toString('hex')).toMatch(/^(00010000|4f54544f)$/);
    expect(sfnt.length).toBe(new DataView(woff.buffer, woff.byteOffset).getUint32(16));
  });
  it('that is damaged is refused', () => {
    expect(() => unpackWoff(woff.subarray(0, 4000))).toThrow();
    const small = Buffer.concat([woff.subarray(0, 64), deflateSync(Buffer.alloc(10))]);
    expect(() => unpackWoff(small)).toThrow();
  });
});
