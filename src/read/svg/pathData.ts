/** SVG path data to lines and cubic curves (SVG 2 §9.3): every command, absolute and relative. */
import type { Bilingual } from '../../model/diagnostic.ts';
import type { GlyphSegment } from '../../model/face.ts';
import { arcCurves } from './arc.ts';

export interface PathData {
  /** In the axes of the drawing, y downwards. */
  readonly segments: readonly GlyphSegment[];
  /** Where the data cannot be read on, as an offset in them, and what should stand there. */
  readonly fault: PathFault | undefined;
}

export interface PathFault {
  readonly at: number;
  readonly wanted: Bilingual;
}

const NUMBERS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The pen while a path is drawn. */
interface Pen {
  at: Point;
  /** Where the open contour began. */
  start: Point;
  /** Last control point of a curve before, for S and T; undefined behind any other command. */
  cubic: Point | undefined;
  quadratic: Point | undefined;
  /** Whether a contour is open; Z closes it, and what follows without M begins one at its start. */
  isOpen: boolean;
  readonly segments: GlyphSegment[];
}

const ORIGIN: Point = { x: 0, y: 0 };

export function parsePathData(data: string): PathData {
  const pen: Pen = {
    at: ORIGIN,
    start: ORIGIN,
    cubic: undefined,
    quadratic: undefined,
    isOpen: false,
    segments: [],
  };
  let at = skipWhite(data, 0);
  let isFirst = true;
  while (at < data.length) {
    const letter = data[at] ?? '';
    const count = NUMBERS[letter.toUpperCase()];
    if (count === undefined || (isFirst && letter.toUpperCase() !== 'M'))
      return { segments: pen.segments, fault: { at, wanted: isFirst ? MOVE : COMMAND } };
    const end = count === 0 ? at + 1 : drawAll(pen, data, at, letter);
    if (typeof end !== 'number') return { segments: pen.segments, fault: end };
    if (count === 0) close(pen);
    isFirst = false;
    at = skipWhite(data, end);
  }
  return { segments: pen.segments, fault: undefined };
}

const MOVE: Bilingual = { zh: '以 M 或 m 开头', en: 'M or m at the start' };
const COMMAND: Bilingual = {
  zh: '命令（M L H V C S Q T A Z）或数',
  en: 'a command (M L H V C S Q T A Z) or a number',
};
const NUMBER: Bilingual = { zh: '数（不过一百万）', en: 'a number (up to a million)' };
const FLAG: Bilingual = { zh: '0 或 1', en: '0 or 1' };

/** Every group of numbers behind a command; further pairs behind M are lines. Returns the end, or the fault. */
function drawAll(pen: Pen, data: string, from: number, letter: string): number | PathFault {
  const isRelative = letter !== letter.toUpperCase();
  let command = letter.toUpperCase();
  let at = from + 1;
  for (let group = 0; ; group += 1) {
    const start = separated(data, at, group > 0);
    if (group > 0 && !NUMBER_START.test(data[start] ?? '')) return at;
    const numbers = numbersAt(data, start, command);
    if ('wanted' in numbers) return numbers;
    draw(pen, command, isRelative, numbers.values);
    if (command === 'M') command = 'L';
    at = numbers.end;
  }
}

const NUMBER_START = /[-+.\d]/;
const NUMBER_AT = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const FLAG_AT = /[01]/y;
const WHITE_AT = /[ \t\n\f\r]*/y;
const SEPARATOR_AT = /[ \t\n\f\r]*,?[ \t\n\f\r]*/y;

/** More than any drawing needs, and few enough digits that arithmetic stays exact enough. */
const MOST = 1e6;

function numbersAt(
  data: string,
  from: number,
  command: string,
): { readonly values: readonly number[]; readonly end: number } | PathFault {
  const values: number[] = [];
  let at = from;
  for (let i = 0; i < (NUMBERS[command] ?? 0); i += 1) {
    at = separated(data, at, i > 0);
    const isFlag = command === 'A' && (i === 3 || i === 4);
    const found = matchAt(isFlag ? FLAG_AT : NUMBER_AT, data, at);
    if (found === '' || Math.abs(Number(found)) > MOST)
      return { at, wanted: isFlag ? FLAG : NUMBER };
    values.push(Number(found));
    at += found.length;
  }
  return { values, end: at };
}

const skipWhite = (data: string, at: number): number => at + matchAt(WHITE_AT, data, at).length;

/** A comma may stand between numbers, not before the first. */
const separated = (data: string, at: number, mayComma: boolean): number =>
  mayComma ? at + matchAt(SEPARATOR_AT, data, at).length : skipWhite(data, at);

function matchAt(pattern: RegExp, data: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(data)?.[0] ?? '';
}

function close(pen: Pen): void {
  pen.at = pen.start;
  pen.isOpen = false;
  pen.cubic = undefined;
  pen.quadratic = undefined;
}

/** What one command draws, and the control point that S or T behind it mirrors. */
interface Step {
  readonly segments: readonly GlyphSegment[];
  readonly cubic?: Point;
  readonly quadratic?: Point;
}

function draw(pen: Pen, command: string, isRelative: boolean, n: readonly number[]): void {
  const end = endOf(pen, command, isRelative, n);
  const isMove = command === 'M';
  const step = isMove ? { segments: [] } : stepOf(pen, command, isRelative, n, end);
  if (isMove) pen.start = end;
  // Behind Z a contour begins where the one before began.
  if (isMove || !pen.isOpen) pen.segments.push({ to: 'move', ...pen.start });
  pen.isOpen = true;
  for (const segment of step.segments) pen.segments.push(segment);
  pen.at = end;
  pen.cubic = step.cubic;
  pen.quadratic = step.quadratic;
}

/** Where a command leaves the pen. */
function endOf({ at }: Pen, command: string, isRelative: boolean, n: readonly number[]): Point {
  const base = isRelative ? at : ORIGIN;
  const last = n.length - 1;
  if (command === 'H') return { x: base.x + (n[0] ?? 0), y: at.y };
  if (command === 'V') return { x: at.x, y: base.y + (n[0] ?? 0) };
  return { x: base.x + (n[last - 1] ?? 0), y: base.y + (n[last] ?? 0) };
}

function stepOf(
  { at, cubic, quadratic }: Pen,
  command: string,
  isRelative: boolean,
  n: readonly number[],
  end: Point,
): Step {
  const base = isRelative ? at : ORIGIN;
  const point = (i: number): Point => ({ x: base.x + (n[i] ?? 0), y: base.y + (n[i + 1] ?? 0) });
  switch (command) {
    case 'C':
      return curve(point(0), point(2), end);
    case 'S':
      return curve(reflected(cubic, at), point(0), end);
    case 'Q':
      return quadraticCurve(at, point(0), end);
    case 'T':
      return quadraticCurve(at, reflected(quadratic, at), end);
    case 'A':
      return { segments: arc(at, n, end) };
    default:
      return { segments: [{ to: 'line', ...end }] };
  }
}

/** The control point before, mirrored in the pen; the pen itself where no curve of the kind came before. */
const reflected = (control: Point | undefined, at: Point): Point =>
  control === undefined ? at : { x: 2 * at.x - control.x, y: 2 * at.y - control.y };

const curve = (one: Point, two: Point, end: Point): Step => ({
  segments: [{ to: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end }],
  cubic: two,
});

/** A quadratic curve as the cubic one that is the same (degree elevation). */
function quadraticCurve(at: Point, control: Point, end: Point): Step {
  const towards = (from: Point): Point => ({
    x: from.x + (2 / 3) * (control.x - from.x),
    y: from.y + (2 / 3) * (control.y - from.y),
  });
  return { segments: curve(towards(at), towards(end), end).segments, quadratic: control };
}

/** Shorter than any stroke of a drawing; arcs of that size would only lose precision. */
const NOTHING = 1e-9;

function arc(at: Point, n: readonly number[], end: Point): readonly GlyphSegment[] {
  const [rx, ry] = [Math.abs(n[0] ?? 0), Math.abs(n[1] ?? 0)];
  const distance = Math.hypot(end.x - at.x, end.y - at.y);
  if (distance === 0) return [];
  if (Math.min(distance, rx, ry) < NOTHING) return [{ to: 'line', ...end }];
  return arcCurves(at, end, { rx, ry, rotation: n[2] ?? 0, large: n[3] === 1, sweep: n[4] === 1 });
}
