/** Ink of a line that is no character, as shapes: dots, name lines, wavy title lines and frames (clreq 3.1.8). */
import type { DisplayItem, Segment } from '../model/display.ts';
import type { Stroke } from '../model/galley.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import type { LinePlace } from './linePlace.ts';

/** A point of a line: along it from the start of its measure, and over its centre towards the line before. */
interface Place {
  readonly along: number;
  readonly over: number;
}

interface Point {
  readonly x: Mpt;
  readonly y: Mpt;
}

export function strokeItem(stroke: Stroke, place: LinePlace): DisplayItem {
  switch (stroke.kind) {
    case 'dot':
      return dotItem(stroke, place);
    case 'line': {
      const { from, to, rise, width } = stroke;
      const first = pointAt({ along: from, over: rise }, place);
      const last = pointAt({ along: to, over: rise }, place);
      const ends = { x1: first.x, y1: first.y, x2: last.x, y2: last.y };
      return { kind: 'rule', layer: place.layer, ...ends, width, ink: place.ink };
    }
    case 'wave':
      return waveItem(stroke, place);
    case 'frame':
      return frameItem(stroke, place);
  }
}

function pointAt({ along, over }: Place, { direction, start, centre }: LinePlace): Point {
  return direction === 'horizontal'
    ? { x: roundMpt(start + along), y: roundMpt(centre - over) }
    : { x: roundMpt(centre + over), y: roundMpt(start + along) };
}

const moveTo = (at: Place, place: LinePlace): Segment => ({ to: 'move', ...pointAt(at, place) });

function curveTo(first: Place, second: Place, end: Place, place: LinePlace): Segment {
  const [a, b] = [pointAt(first, place), pointAt(second, place)];
  return { to: 'curve', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...pointAt(end, place) };
}

/** Handles of a quarter circle, in radii: 4/3 · (√2 − 1), exact at its middle, 0.03 % out between. */
const QUARTER_CIRCLE = (4 / 3) * (Math.SQRT2 - 1);

function dotItem(
  { inline, rise, radius }: Extract<Stroke, { kind: 'dot' }>,
  place: LinePlace,
): DisplayItem {
  const at = (along: number, over: number): Place => ({
    along: inline + along * radius,
    over: rise + over * radius,
  });
  const k = QUARTER_CIRCLE;
  const segments = [
    moveTo(at(1, 0), place),
    curveTo(at(1, k), at(k, 1), at(0, 1), place),
    curveTo(at(-k, 1), at(-1, k), at(-1, 0), place),
    curveTo(at(-1, -k), at(-k, -1), at(0, -1), place),
    curveTo(at(k, -1), at(1, -k), at(1, 0), place),
  ];
  return { kind: 'path', layer: place.layer, segments, line: undefined, ink: place.ink };
}

/**
 * The wavy line of book title mark A (书名号甲式, clreq 3.1.3), which names neither its height nor its length;
 * both in widths of its stroke and chosen by eye: of the usual stroke of 0.045 em a wave is 0.36 em long, so that
 * a character has near to three, and 0.09 em high from crest to trough: set 0.57 em from the centre, it keeps out of
 * the em box and within the white between lines.
 */
const WAVE_LENGTH = 8;
const WAVE_HEIGHT = 1;
/**
 * Half a wave as one curve: handles at 4/3 of the height have its middle on the crest, a share of 4/(3π) of the
 * way gives its ends the slope of a sine, from which it differs by 1 % of the height.
 */
const CREST = 4 / 3;
const SLOPE = 4 / (3 * Math.PI);

function waveItem(
  { from, to, rise, width }: Extract<Stroke, { kind: 'line' | 'wave' }>,
  place: LinePlace,
): DisplayItem {
  // Whole waves only, so that every title begins and ends alike.
  const halves = 2 * Math.max(1, Math.round((to - from) / (WAVE_LENGTH * width)));
  const step = (to - from) / halves;
  const segments = Array.from({ length: halves }, (_, i): Segment => {
    const start = from + i * step;
    const over = rise + (i % 2 === 0 ? 1 : -1) * CREST * WAVE_HEIGHT * width;
    return curveTo(
      { along: start + SLOPE * step, over },
      { along: start + (1 - SLOPE) * step, over },
      { along: start + step, over: rise },
      place,
    );
  });
  const first = moveTo({ along: from, over: rise }, place);
  return {
    kind: 'path',
    layer: place.layer,
    segments: [first, ...segments],
    line: width,
    ink: place.ink,
  };
}

function frameItem(
  { from, to, half, width }: Extract<Stroke, { kind: 'frame' }>,
  place: LinePlace,
): DisplayItem {
  const one = pointAt({ along: from, over: half }, place);
  const other = pointAt({ along: to, over: -half }, place);
  return {
    kind: 'rect',
    layer: place.layer,
    x: mpt(Math.min(one.x, other.x)),
    y: mpt(Math.min(one.y, other.y)),
    width: mpt(Math.abs(other.x - one.x)),
    height: mpt(Math.abs(other.y - one.y)),
    line: width,
    ink: place.ink,
  };
}
