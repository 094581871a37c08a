/** Lines and boxes as marks: strokes, dashes, repeated drawings, corners, and that no ink leaves their depth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpDisplay } from '../../src/display/dump.ts';
import { boxItems, tintItems } from '../../src/display/lines/boxItems.ts';
import { dashesOf, dashesRound } from '../../src/display/lines/dashes.ts';
import { copiesAlong, copiesWithin, repeatOf } from '../../src/display/lines/motifs.ts';
import { ruleItems } from '../../src/display/lines/ruleItems.ts';
import type { DisplayItem, Segment } from '../../src/model/display.ts';
import type { GlyphSegment } from '../../src/model/face.ts';
import { blackInk } from '../../src/model/ink.ts';
import { outlineBox } from '../../src/model/outlineBox.ts';
import type { Motif, RulePattern, RuleStroke, RuleStyle } from '../../src/model/ruleStyle.ts';
import { mpt, pt, ZERO } from '../../src/model/units.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { sheetOf } from '../support/sheet.ts';

const stroke = (offset: number, width: number, dash?: readonly [number, number]): RuleStroke => ({
  offset: pt(offset),
  width: pt(width),
  dash: dash && { on: pt(dash[0]), off: pt(dash[1]) },
});
const style = (width: number, pattern?: RulePattern): RuleStyle => ({
  width: pt(width),
  tint: 100,
  pattern,
});
const strokes = (width: number, ...all: readonly RuleStroke[]): RuleStyle =>
  style(width, { kind: 'strokes', strokes: all });
const ofMotif = (motif: Motif): RuleStyle => ({
  width: motif.depth,
  tint: 100,
  pattern: { kind: 'motif', motif },
});
/** A block from one place of its length to another, in thousandths of the depth, over its whole depth. */
const block = (from: number, to: number): readonly GlyphSegment[] => [
  { to: 'move', x: from, y: 500 },
  { to: 'line', x: to, y: 500 },
  { to: 'line', x: to, y: -500 },
  { to: 'line', x: from, y: -500 },
];
const motif = (length: number, depth: number, from: number, to: number): Motif => ({
  length: pt(length),
  depth: pt(depth),
  segments: block(from, to),
});

const box = (x: number, y: number, width: number, height: number, radius = 0) => ({
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
  radius: pt(radius),
});
const across = (x1: number, x2: number, y: number) => ({
  from: { x: pt(x1), y: pt(y) },
  to: { x: pt(x2), y: pt(y) },
});
const down = (x: number, y1: number, y2: number) => ({
  from: { x: pt(x), y: pt(y1) },
  to: { x: pt(x), y: pt(y2) },
});
const dump = (items: readonly DisplayItem[]): readonly string[] =>
  dumpDisplay(sheetOf(items)).split('\n').slice(1, -1);

/** Thick outside, thin inside. */
const WENWU = strokes(2.8, stroke(-0.7, 1.4), stroke(1.2, 0.35));

describe('a line', () => {
  it('without pattern is one rule', () => {
    expect(dump(ruleItems(style(0.5), across(10, 60, 20)))).toEqual([
      'rule 10,20 → 60,20 0.5 K100',
    ]);
  });
  it('has its strokes side by side, to the right of its way', () => {
    expect(dump(ruleItems(WENWU, across(10, 60, 20)))).toEqual([
      'rule 10,19.3 → 60,19.3 1.4 K100',
      'rule 10,21.2 → 60,21.2 0.35 K100',
    ]);
    expect(dump(ruleItems(WENWU, down(20, 10, 60)))).toEqual([
      'rule 20.7,10 → 20.7,60 1.4 K100',
      'rule 18.8,10 → 18.8,60 0.35 K100',
    ]);
  });
  it('begins and ends with a dash', () => {
    expect(dump(ruleItems(strokes(1, stroke(0, 1, [2, 1])), across(0, 8, 5)))).toEqual([
      'path 1 K100 M0,5 L2,5 M3,5 L5,5 M6,5 L8,5',
    ]);
  });
  it('repeats what grows on by stretching it', () => {
    expect(dump(ruleItems(ofMotif(motif(4, 2, 0, 2000)), across(0, 9, 5)))).toEqual([
      'path filled K100 M0,4 L4.5,4 L4.5,6 L0,6 M4.5,4 L9,4 L9,6 L4.5,6',
    ]);
  });
  it('repeats what stands by itself from end to end, unstretched', () => {
    expect(dump(ruleItems(ofMotif(motif(4, 2, 500, 1500)), across(0, 11, 5)))).toEqual([
      'path filled K100 M0,4 L2,4 L2,6 L0,6 M4.5,4 L6.5,4 L6.5,6 L4.5,6 M9,4 L11,4 L11,6 L9,6',
    ]);
  });
});

describe('a box', () => {
  it('without pattern is one rectangle', () => {
    expect(dump(boxItems(style(0.5), box(10, 20, 30, 40)))).toEqual(['rect 10,20 30×40 0.5 K100']);
  });
  it('is mitred: each stroke a rectangle of its own, the thin one inside', () => {
    expect(dump(boxItems(WENWU, box(10, 20, 30, 40)))).toEqual([
      'rect 9.3,19.3 31.4×41.4 1.4 K100',
      'rect 11.2,21.2 27.6×37.6 0.35 K100',
    ]);
  });
  it('leaves out the strokes that it is too small for', () => {
    expect(dump(boxItems(WENWU, box(10, 20, 2, 2)))).toEqual(['rect 9.3,19.3 3.4×3.4 1.4 K100']);
  });
  it('has round corners, at most of half its smaller side', () => {
    const round =
      'path 1 K100 M12,10 L18,10 C19.105,10,20,10.895,20,12 C20,13.105,19.105,14,18,14 L12,14 C10.895,14,10,13.105,10,12 C10,10.895,10.895,10,12,10';
    expect(dump(boxItems(style(1), box(10, 10, 10, 4, 2)))).toEqual([round]);
    expect(dump(boxItems(style(1), box(10, 10, 10, 4, 99)))).toEqual([round]);
  });
  it('closes its corners with dashes', () => {
    expect(dump(boxItems(strokes(1, stroke(0, 1, [1, 1])), box(0, 0, 4, 2)))).toEqual([
      'path 1 K100 M-0.5,0 L0.5,0 M1.5,0 L2.5,0 M3.5,0 L4.5,0 M-0.5,2 L0.5,2 M1.5,2 L2.5,2 M3.5,2 L4.5,2 M0,-0.5 L0,0.5 M0,1.5 L0,2.5 M4,-0.5 L4,0.5 M4,1.5 L4,2.5',
    ]);
  });
  it('has a short drawing in every corner', () => {
    const [path] = dump(boxItems(ofMotif(motif(2, 1, 0, 1000)), box(0, 0, 4, 2)));
    const lefts = [...(path ?? '').matchAll(/M(\S+)/g)].map(([, at]) => at);
    expect(lefts).toEqual(['-0.5,-0.5', '1.5,-0.5', '4.5,-0.5', '4.5,2.5', '2.5,2.5', '-0.5,2.5']);
  });
  it('has a ground of its tint, black at 100, and none without', () => {
    expect(dump(tintItems(blackInk(20), box(1, 2, 3, 4)))).toEqual([
      'path filled K20 M1,2 L4,2 L4,6 L1,6 L1,2',
    ]);
    expect(dump(tintItems(blackInk(100), box(1, 2, 3, 4)))[0]).toContain('K100');
    expect([
      ...tintItems(blackInk(0), box(1, 2, 3, 4)),
      ...tintItems(blackInk(20), box(1, 2, 0, 4)),
    ]).toEqual([]);
  });
});

describe('the lines of the tabloid house', () => {
  const { issue } = buildFromMemory({
    'issue.yaml':
      'paper: house\ndate: 2026-11-23\npages: [{page: A02, layout: bare, place: [{masthead: true, columns: 5}]}]\n',
  });
  const lines = [...(issue?.house.lines ?? [])];
  it('are drawn as they were', async () => {
    const shown = lines.flatMap(([name, line]) => [
      `# ${name} ${line.width}`,
      ...dump(ruleItems(line, across(0, 40, 10))),
      ...dump(boxItems(line, box(10, 20, 40, 30))),
      ...dump(boxItems(line, box(10, 20, 40, 30, 6))),
    ]);
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('lines.txt');
  });
  // Half a thousandth of rounding in each coordinate; a bent curve may leave its arc by a hundredth of its depth.
  it.each(lines)('%s stays within its depth', (_, line) => {
    const reach = line.width / 2 + 2 + line.width / 100;
    fc.assert(
      fc.property(fc.nat(90_000), fc.nat(90_000), fc.nat(60_000), (width, height, radius) => {
        const rule = inkOf(ruleItems(line, { from: { x: 0, y: 0 }, to: { x: width, y: 0 } }));
        expectWithin(rule, { left: -2, right: width + 2, top: -reach, bottom: reach });
        const area = { x: ZERO, y: ZERO, width: mpt(width), height: mpt(height) };
        const ink = inkOf(boxItems(line, { ...area, radius: mpt(radius) }));
        const frame = { left: -reach, right: width + reach, top: -reach, bottom: height + reach };
        expectWithin(ink, frame);
      }),
      { numRuns: 30 },
    );
  });
  it.each([0, 1, 2, 999])('have no place that is no number at %s thousandths', (side) => {
    for (const [, line] of lines) {
      const area = { x: ZERO, y: ZERO, width: mpt(side), height: mpt(side), radius: mpt(side) };
      const shown = [
        ...ruleItems(line, { from: { x: 0, y: 0 }, to: { x: 0, y: side } }),
        ...boxItems(line, area),
        ...boxItems(line, { ...area, radius: ZERO, height: pt(99) }),
        ...tintItems(blackInk(10), area),
      ];
      expect(dump(shown).join()).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('runs', () => {
  const length = fc.integer({ min: 1, max: 400_000 });
  it('have whole dashes, the first at one end and the last at the other', () => {
    const dash = fc.record({ on: length.map(mpt), off: length.map(mpt) });
    fc.assert(
      fc.property(length, dash, (run, one) => {
        const dashes = dashesOf(run, one);
        expect(dashes[0]?.[0]).toBe(0);
        expect(dashes.at(-1)?.[1]).toBeCloseTo(run, 3);
        for (const [from, to] of [...dashes, ...dashesRound(run, one)])
          expect(to).toBeGreaterThan(from);
      }),
    );
  });
  it('have whole drawings that do not touch each other and reach no further than the run', () => {
    const room = fc.integer({ min: 100, max: 5000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        room,
        room,
        fc.boolean(),
        (run, long, ink, isClosed) => {
          const one = repeatOf({
            length: mpt(long),
            depth: mpt(1000),
            segments: block(0, Math.min(ink, long)),
          });
          if (one === undefined) throw new Error('nothing drawn');
          const { starts, stretch } = (isClosed ? copiesWithin : copiesAlong)(run, one);
          expect(starts.length).toBeGreaterThan(0);
          const size = one.ink * stretch;
          starts.forEach((start, i) => {
            expect(start).toBeGreaterThan(-0.001);
            expect(start + size).toBeLessThan((starts[i + 1] ?? run) + 0.001);
          });
        },
      ),
    );
  });
});

interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Around all marks; lines with their width, butt ends, and mitred corners that are square. */
function inkOf(items: readonly DisplayItem[]): Ink | undefined {
  const boxes = items.flatMap((item): readonly Ink[] => {
    switch (item.kind) {
      case 'rule': {
        const half = item.width / 2;
        const { x1, y1, x2, y2 } = item;
        return [{ left: x1, right: x2, top: Math.min(y1, y2) - half, bottom: y2 + half }];
      }
      case 'rect': {
        const half = item.line / 2;
        const [right, bottom] = [item.x + item.width, item.y + item.height];
        const { x, y } = item;
        return [{ left: x - half, right: right + half, top: y - half, bottom: bottom + half }];
      }
      case 'path':
        return item.line === undefined
          ? reachOf(item.segments, 0)
          : contoursOf(item.segments).flatMap((one) => reachOf(one, (item.line ?? 0) / 2));
      default:
        return [];
    }
  });
  const [first, ...others] = boxes;
  return first === undefined
    ? undefined
    : others.reduce(
        (all, one) => ({
          left: Math.min(all.left, one.left),
          right: Math.max(all.right, one.right),
          top: Math.min(all.top, one.top),
          bottom: Math.max(all.bottom, one.bottom),
        }),
        first,
      );
}

function contoursOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const contours: Segment[][] = [];
  for (const segment of segments) {
    if (segment.to === 'move') contours.push([]);
    contours.at(-1)?.push(segment);
  }
  return contours;
}

/** Straight dashes have butt ends: along their way they reach no further than their ends. */
function reachOf(segments: readonly Segment[], half: number): readonly Ink[] {
  const found = outlineBox(segments);
  if (found === undefined) return [];
  const [x, y] = [found.top === found.bottom ? 0 : half, found.left === found.right ? 0 : half];
  // Here y counts downwards: the least is the upper edge.
  return [
    {
      left: found.left - x,
      right: found.right + x,
      top: found.bottom - y,
      bottom: found.top + y,
    },
  ];
}

function expectWithin(ink: Ink | undefined, room: Ink): void {
  if (ink === undefined) return;
  expect(ink.left).toBeGreaterThanOrEqual(room.left);
  expect(ink.right).toBeLessThanOrEqual(room.right);
  expect(ink.top).toBeGreaterThanOrEqual(room.top);
  expect(ink.bottom).toBeLessThanOrEqual(room.bottom);
}
