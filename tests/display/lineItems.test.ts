/** Lines of type as display items, in both directions. */
import { describe, expect, it } from 'vitest';
import { dumpDisplay } from '../../src/display/dump.ts';
import { lineItems } from '../../src/display/lineItems.ts';
import { placeOf } from '../../src/display/linePlace.ts';
import type { DisplayItem } from '../../src/model/display.ts';
import type { PlacedGlyph, Stroke } from '../../src/model/galley.ts';
import { blackInk } from '../../src/model/ink.ts';
import type { BlockAxes } from '../../src/model/page.ts';
import { mpt, pt } from '../../src/model/units.ts';
import { fakeFace } from '../support/fakeFace.ts';
import { sheetOf } from '../support/sheet.ts';

const FACE = fakeFace();
/** Ten points: the baseline lies 3.8 pt from the centre of the em box, 8.8 from its edge. */
const SIZE = pt(10);

const glyph = (text: string, inline: number, over: Partial<PlacedGlyph> = {}): PlacedGlyph => ({
  face: FACE,
  gid: text.codePointAt(0) ?? 0,
  size: SIZE,
  inline: pt(inline),
  advance: SIZE,
  rise: mpt(0),
  stance: 'upright',
  text,
  ...over,
});

const ACROSS: BlockAxes = { direction: 'horizontal', inline: pt(20) };
/** The right edge of the first line's em box is at 90, so its centre is at 85 of the type area. */
const DOWN: BlockAxes = { direction: 'vertical', right: pt(90), top: pt(20) };

function shown(
  axes: BlockAxes,
  glyphs: readonly PlacedGlyph[],
  strokes: readonly Stroke[] = [],
): string {
  const place = placeOf({ axes, baseline: pt(8.8), size: SIZE }, { left: pt(100), top: pt(50) });
  const items = lineItems(
    { glyphs, strokes },
    { ...place, layer: 'press', owner: 'a', ink: blackInk(100) },
  );
  return dumpOf(items);
}

const dumpOf = (items: readonly DisplayItem[]): string =>
  dumpDisplay(sheetOf(items)).split('\n').slice(1, -1).join('\n');

describe('a line across', () => {
  it('is one run where face, size and rise are the same', () => {
    expect(shown(ACROSS, [glyph('岚', 0), glyph('江', 10), glyph('，', 20)])).toBe(
      'text a fake 10 K100 y=58.8 “岚江，” x=120 10 10',
    );
  });
  it('begins a run where the face changes', () => {
    const other = { ...fakeFace(), id: 'other' };
    expect(shown(ACROSS, [glyph('岚', 0), glyph('江', 10, { face: other })])).toBe(
      'text a fake 10 K100 y=58.8 “岚” x=120\ntext a other 10 K100 y=58.8 “江” x=130',
    );
  });
  it('lifts what rises off the baseline, in its own size', () => {
    const raised = glyph('2', 10, { size: pt(6), rise: pt(3.5) });
    expect(shown(ACROSS, [glyph('米', 0), raised, glyph('，', 14)])).toBe(
      'text a fake 10 K100 y=58.8 “米” x=120\ntext a fake 6 K100 y=55.3 “2” x=130\ntext a fake 10 K100 y=58.8 “，” x=134',
    );
  });
});

describe('a line down', () => {
  it('has its centre half an em from the edge, its glyphs by their upper edges', () => {
    expect(shown(DOWN, [glyph('岚', 0), glyph('江', 10)])).toBe(
      'vertical a fake 10 K100 x=185 “岚江” y=70 10',
    );
  });
  it('turns words about their em box: the baseline is 0.38 em to the left of the centre', () => {
    const word = { stance: 'sideways' } as const;
    expect(shown(DOWN, [glyph('岚', 0), glyph('A', 10, word), glyph('B', 16, word)])).toBe(
      'vertical a fake 10 K100 x=185 “岚” y=70\nsideways a fake 10 K100 x=181.2 “AB” y=80 6',
    );
  });
  it('moves what rises to the right, whatever its size', () => {
    const ruby = { size: pt(5), rise: pt(7.8) };
    expect(
      shown(DOWN, [
        glyph('岚', 0),
        glyph('か', 0, ruby),
        glyph('a', 5, { ...ruby, stance: 'sideways' }),
      ]),
    ).toBe(
      'vertical a fake 10 K100 x=185 “岚” y=70\nvertical a fake 5 K100 x=192.8 “か” y=70\nsideways a fake 5 K100 x=190.9 “a” y=75',
    );
  });
  it('stands further left, the further its baseline', () => {
    const { centre, start } = placeOf(
      { axes: DOWN, baseline: pt(28.8), size: SIZE },
      { left: pt(100), top: pt(50) },
    );
    expect([centre, start]).toEqual([165_000, 70_000]);
  });
  it('has one centre for lines of any size whose boxes have one middle', () => {
    const box = (size: number, right: number): number =>
      placeOf(
        { axes: DOWN, baseline: pt(right + 0.88 * size), size: pt(size) },
        { left: pt(0), top: pt(0) },
      ).centre;
    expect(box(20, 0)).toBe(box(10, 5));
  });
});

describe('strokes', () => {
  const line: Stroke = { kind: 'line', from: pt(0), to: pt(20), rise: pt(-6), width: pt(0.5) };
  it('draw a name line under the line, or to its left', () => {
    expect(shown(ACROSS, [], [line])).toBe('rule 120,61 → 140,61 0.5 K100');
    expect(shown(DOWN, [], [line])).toBe('rule 179,70 → 179,90 0.5 K100');
  });
  it('draw a dot as a filled circle', () => {
    const dot: Stroke = { kind: 'dot', inline: pt(5), rise: pt(-7), radius: pt(1) };
    expect(shown(ACROSS, [], [dot])).toBe(
      'path filled K100 M126,62 C126,61.448,125.552,61,125,61 C124.448,61,124,61.448,124,62 C124,62.552,124.448,63,125,63 C125.552,63,126,62.552,126,62',
    );
    const right: Stroke = { ...dot, rise: pt(7) };
    expect(shown(DOWN, [], [right])).toBe(
      'path filled K100 M192,76 C192.552,76,193,75.552,193,75 C193,74.448,192.552,74,192,74 C191.448,74,191,74.448,191,75 C191,75.552,191.448,76,192,76',
    );
  });
  it('draw a frame about the centre', () => {
    const frame: Stroke = {
      kind: 'frame',
      from: pt(10),
      to: pt(30),
      half: pt(6),
      width: pt(0.5),
    };
    expect(shown(ACROSS, [], [frame])).toBe('rect 130,49 20×12 0.5 K100');
    expect(shown(DOWN, [], [frame])).toBe('rect 179,80 12×20 0.5 K100');
  });
  it('draw whole waves from one end to the other, of crests a stroke high', () => {
    const wave: Stroke = { ...line, kind: 'wave' };
    const place = placeOf(
      { axes: ACROSS, baseline: pt(8.8), size: SIZE },
      { left: pt(100), top: pt(50) },
    );
    const [path] = lineItems(
      { glyphs: [], strokes: [wave] },
      { ...place, layer: 'press', owner: 'a', ink: blackInk(100) },
    );
    if (path?.kind !== 'path') throw new Error('no path');
    expect(path.line).toBe(500);
    // 20 pt in waves of 8 widths of half a point: five waves, ten halves, each a curve.
    expect(path.segments).toHaveLength(11);
    expect(path.segments[0]).toEqual({ to: 'move', x: 120_000, y: 61_000 });
    expect(path.segments.at(-1)).toMatchObject({ x: 140_000, y: 61_000 });
    const crests = path.segments.flatMap((one) => (one.to === 'curve' ? [one] : []));
    crests.forEach((curve, i) => {
      // The middle of a curve is three quarters of the way to its handles.
      const crest = 61_000 + 0.75 * (curve.y1 - 61_000);
      expect(Math.abs(crest - (i % 2 === 0 ? 60_500 : 61_500))).toBeLessThan(1);
      const before = crests[i - 1];
      // One goes over into the next without a corner.
      if (before !== undefined) expect(curve.y1 - before.y).toBe(before.y - before.y2);
    });
  });
});
