/** Imposition: which pages meet on a side of a sheet, and what of them is printed. */
import { describe, expect, it } from 'vitest';
import { impose } from '../../src/display/impose.ts';
import { filledBox } from '../../src/display/shapes.ts';
import type { DisplayItem, DisplayList } from '../../src/model/display.ts';
import { blackInk } from '../../src/model/ink.ts';
import { mpt, pt } from '../../src/model/units.ts';
import { pdfOfLists, pictureOf, plainPdf, platesOf, saved, sheetOf } from '../support/sheet.ts';

const page = (code: string, items: readonly DisplayItem[] = [], bleed = 0): DisplayList => ({
  ...sheetOf(items),
  page: code,
  bleed: pt(bleed),
});
const spread = (code: string, items: readonly DisplayItem[] = []): DisplayList => ({
  ...page(code, items),
  width: pt(400),
});
const codes = (count: number, section = 'A'): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${section}${String(i + 1).padStart(2, '0')}`);
const names = (lists: readonly DisplayList[]) => impose(lists).sides.map(({ name }) => name);
const box = (left: number, top: number, right: number, bottom: number): DisplayItem =>
  filledBox(
    { left: left * 1000, top: top * 1000, right: right * 1000, bottom: bottom * 1000 },
    { layer: 'press', ink: blackInk(100) },
  );

describe('the sides of sheets', () => {
  it('go from the outermost inwards, even pages on the left', () => {
    expect(names(codes(4).map((code) => page(code)))).toEqual(['A04+A01', 'A02+A03']);
    expect(names(codes(8).map((code) => page(code)))).toEqual([
      'A08+A01',
      'A02+A07',
      'A06+A03',
      'A04+A05',
    ]);
  });

  it('keep the spread in the middle as one', () => {
    const lists = [...['A01', 'A02', 'A03'].map((code) => page(code)), spread('A04-A05')];
    const { sides, white, torn } = impose([...lists, ...['A06', 'A07', 'A08'].map((c) => page(c))]);
    expect(sides.at(-1)?.name).toBe('A04-A05');
    expect(sides.at(-1)?.list.placed).toHaveLength(1);
    expect([white, torn]).toEqual([[], []]);
  });

  it('part a spread that is not in the middle, and say so', () => {
    const lists = [page('A01'), spread('A02-A03', [box(10, 10, 50, 50), box(350, 10, 390, 50)])];
    const { sides, torn } = impose([
      ...lists,
      ...['A04', 'A05', 'A06', 'A07', 'A08'].map((c) => page(c)),
    ]);
    expect(torn).toEqual(['A02-A03']);
    expect(sides.map(({ name }) => name)).toEqual(['A08+A01', 'A02+A07', 'A06+A03', 'A04+A05']);
    const [, left, right] = sides.map(({ list }) => pictureOf(saved(pdfOfLists([list]))));
    const whole = { left: 0, right: 400, top: 0, bottom: 200 };
    expect(left?.inkIn(whole)).toMatchObject({
      left: expect.closeTo(10, 0),
      right: expect.closeTo(50, 0),
    });
    expect(right?.inkIn(whole)).toMatchObject({
      left: expect.closeTo(350, 0),
      right: expect.closeTo(390, 0),
    });
  });

  it('leave white what the issue has no page for, each section a bundle of its own', () => {
    const { sides, white } = impose([...codes(3), ...codes(4, 'B')].map((code) => page(code)));
    expect(sides.map(({ name }) => name)).toEqual(['A04+A01', 'A02+A03', 'B04+B01', 'B02+B03']);
    expect(white).toEqual(['A04']);
    expect(sides[0]?.list.placed).toHaveLength(1);
  });
});

describe('a page on a sheet', () => {
  it('is as large as it is alone, and ends where the other begins', () => {
    // It bleeds on all four sides; over the fold it must not.
    const full = page('A01', [box(-5, -5, 205, 205)], 3);
    const { sides } = impose([full, page('A02', [], 3), page('A03', [], 3), page('A04', [], 3)]);
    const [outer] = sides;
    if (outer === undefined) throw new Error('no sheet');
    const path = saved(pdfOfLists([outer.list]));
    const picture = pictureOf(path);
    expect(picture.shareIn({ left: 0, right: 202, top: 0, bottom: 206 })).toBe(0);
    expect(picture.shareIn({ left: 204, right: 406, top: 0, bottom: 206 })).toBeGreaterThan(0.99);
    const plain = plainPdf(path);
    expect(plain).toMatch(/\/TrimBox \[\s*3\s+3\s+403\s+203\s*\]/);
  });

  it('prints the same plates as it does alone', async () => {
    const items = [box(20, 30, 90, 120)];
    const alone = await platesOf(saved(pdfOfLists([page('A01', items)])));
    const { sides } = impose([page('A01', items), ...['A02', 'A03', 'A04'].map((c) => page(c))]);
    const lists = sides.slice(0, 1).map(({ list }) => list);
    expect(await platesOf(saved(pdfOfLists(lists)))).toEqual(alone);
  });
});

describe('a page made smaller', () => {
  it('stands whole in its place', () => {
    const list: DisplayList = {
      ...sheetOf([]),
      placed: [
        {
          list: sheetOf([box(0, 0, 200, 200)]),
          x: pt(20),
          y: pt(30),
          scale: 0.25,
          part: { left: mpt(0), top: mpt(0), right: pt(200), bottom: pt(100) },
        },
      ],
    };
    const ink = pictureOf(saved(pdfOfLists([list]))).inkIn({
      left: 0,
      right: 200,
      top: 0,
      bottom: 200,
    });
    expect(ink).toMatchObject({
      left: expect.closeTo(20, 0),
      right: expect.closeTo(70, 0),
      top: expect.closeTo(30, 0),
      bottom: expect.closeTo(55, 0),
    });
  });
});
