/** Marks outside the trim (裁切线、规矩线、色标、版边): for the cutter, the plate-maker and whoever looks at the sheet. */
import type { DisplayItem, DisplayList, Segment } from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { type Mpt, mm, mpt, pt } from '../model/units.ts';
import { filledBox } from './shapes.ts';

/** All plates: what stands in one place on each of them. Only outside the trim, where ink has no limit. */
const REGISTRATION: Ink = { cyan: 100, magenta: 100, yellow: 100, black: 100 };

/** White round the bleed that marks stand in; from the bleed to a mark, and its length (ISO 12647 trade practice). */
export const MARK_MARGIN = mm(10);
const OFFSET = mm(2);
const LENGTH = mm(6);
const HAIR = pt(0.25);
/** Radius of a registration mark's ring. */
const RING = mm(1.6);
/** Side of a patch of the colour bar. */
const PATCH = mm(4);

/** The words of the slug line, set: their items from their own upper left corner, and how long they are. */
export interface SlugLine {
  readonly itemsAt: (x: Mpt, baseline: Mpt) => readonly DisplayItem[];
}

/** The page with its marks: the media grows by `MARK_MARGIN` on every side. */
export function withMarks(list: DisplayList, slug: SlugLine): DisplayList {
  const { width, height, bleed } = list;
  const foot = mpt(height + bleed + OFFSET + PATCH);
  return {
    ...list,
    margin: MARK_MARGIN,
    items: [
      ...list.items,
      ...cropMarks(list),
      ...[
        { x: width / 2, y: -bleed - OFFSET - LENGTH / 2 },
        { x: width / 2, y: height + bleed + OFFSET + LENGTH / 2 },
        { x: -bleed - OFFSET - LENGTH / 2, y: height / 2 },
        { x: width + bleed + OFFSET + LENGTH / 2, y: height / 2 },
      ].flatMap(registrationMark),
      ...colourBar(mpt(width - PATCH * (PATCHES.length + 1)), mpt(foot - PATCH)),
      ...slug.itemsAt(mpt(2 * PATCH), foot),
    ],
  };
}

function cropMarks({ width, height, bleed }: DisplayList): readonly DisplayItem[] {
  const from = bleed + OFFSET;
  const to = from + LENGTH;
  const corners = [
    [0, 0, -1, -1],
    [width, 0, 1, -1],
    [0, height, -1, 1],
    [width, height, 1, 1],
  ] as const;
  return corners.flatMap(([x, y, right, down]) => [
    line(x + right * from, y, x + right * to, y),
    line(x, y + down * from, x, y + down * to),
  ]);
}

const line = (x1: number, y1: number, x2: number, y2: number): DisplayItem => ({
  kind: 'rule',
  layer: 'press',
  x1: mpt(x1),
  y1: mpt(y1),
  x2: mpt(x2),
  y2: mpt(y2),
  width: HAIR,
  ink: REGISTRATION,
});

/** A ring with a cross in it. */
function registrationMark({
  x,
  y,
}: {
  readonly x: number;
  readonly y: number;
}): readonly DisplayItem[] {
  const [cx, cy] = [Math.round(x), Math.round(y)];
  const arm = LENGTH / 2;
  return [
    line(cx - arm, cy, cx + arm, cy),
    line(cx, cy - arm, cx, cy + arm),
    { kind: 'path', layer: 'press', segments: ring(cx, cy), line: HAIR, ink: REGISTRATION },
  ];
}

/** A circle of four curves: handles of 0.5523 radii (4/3 · tan 22.5°). */
function ring(x: number, y: number): readonly Segment[] {
  const [r, h] = [RING, Math.round(RING * 0.5523)];
  const to = (dx: number, dy: number) => ({ x: mpt(x + dx), y: mpt(y + dy) });
  const curve = (a: readonly number[], b: readonly number[], end: readonly number[]): Segment => ({
    to: 'curve',
    x1: mpt(x + (a[0] ?? 0)),
    y1: mpt(y + (a[1] ?? 0)),
    x2: mpt(x + (b[0] ?? 0)),
    y2: mpt(y + (b[1] ?? 0)),
    ...to(end[0] ?? 0, end[1] ?? 0),
  });
  return [
    { to: 'move', ...to(r, 0) },
    curve([r, h], [h, r], [0, r]),
    curve([-h, r], [-r, h], [-r, 0]),
    curve([-r, -h], [-h, -r], [0, -r]),
    curve([h, -r], [r, -h], [r, 0]),
  ];
}

const ink = (cyan: number, magenta: number, yellow: number, black: number): Ink => ({
  cyan,
  magenta,
  yellow,
  black,
});

/** Each ink full and half, the overprints of two, and the grey of three. */
const PATCHES: readonly Ink[] = [
  ink(100, 0, 0, 0),
  ink(0, 100, 0, 0),
  ink(0, 0, 100, 0),
  ink(0, 0, 0, 100),
  ink(50, 0, 0, 0),
  ink(0, 50, 0, 0),
  ink(0, 0, 50, 0),
  ink(0, 0, 0, 50),
  ink(100, 100, 0, 0),
  ink(100, 0, 100, 0),
  ink(0, 100, 100, 0),
  ink(28, 20, 20, 0),
];

const colourBar = (left: Mpt, top: Mpt): readonly DisplayItem[] =>
  PATCHES.map((patch, i): DisplayItem => {
    const x = left + i * PATCH;
    const corners = { left: x, top, right: x + PATCH, bottom: top + PATCH };
    return filledBox(corners, { layer: 'press', ink: patch });
  });
