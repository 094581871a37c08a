/** Glyph runs as text operators: each glyph at its place, in lines across, down the page, or turned to run down it. */
import type { GlyphRun, SidewaysRun, VerticalRun } from '../../model/display.ts';
import type { Face } from '../../model/face.ts';
import type { WritingMode } from '../../model/galley.ts';
import { formatPt, type Mpt } from '../../model/units.ts';
import { type Axes, at } from './axes.ts';
import type { PageFont } from './fontUse.ts';
import { hex2 } from './toUnicode.ts';
import { verticalOrigin } from './verticalWidths.ts';

export type TextRun = GlyphRun | VerticalRun | SidewaysRun;

/** The font of a face for text in one direction; the page notes that it calls it. */
export type UseFace = (face: Face, direction: WritingMode) => PageFont;

/** What the text operators written so far have set: one is written again only where it changes something. */
export interface TextState {
  font: string;
  /** White after every glyph, as PDF counts it (Tc), Mpt. */
  spacing: number;
}

/** As a page begins: without a font, nothing between glyphs. */
export const newTextState = (): TextState => ({ font: '', spacing: 0 });

export function textOperators(
  run: TextRun,
  axes: Axes,
  useFace: UseFace,
  state: TextState,
): string {
  if (run.face.outlines === 'drawn') return drawnOperators(run, axes, useFace, state);
  if (run.kind !== 'glyphs' || run.line === undefined) return textObject(run, axes, useFace, state);
  // What is set between q and Q is forgotten after it.
  return `q 1 Tr ${formatPt(run.line)} w ${textObject(run, axes, useFace, { ...state })} Q`;
}

function textObject(run: TextRun, axes: Axes, useFace: UseFace, state: TextState): string {
  const way = wayOf(run);
  const font = useFace(run.face, way.direction);
  const { x, y } = way.first;
  const set = fontOperator(font, run.size, state) + spacingOperator(spacingOf(run, way), state);
  return `BT ${set}${placeOperator(way.matrix, at(axes, x, y))} ${shown(run, way, font, state.spacing)} ET`;
}

function fontOperator({ name }: Pick<PageFont, 'name'>, size: Mpt, state: TextState): string {
  const font = `/${name} ${formatPt(size)} Tf `;
  if (font === state.font) return '';
  state.font = font;
  return font;
}

/** Spacing is written to a hundredth of a millipoint. */
const SPACING_STEP = 100;

function spacingOperator(spacing: number | undefined, state: TextState): string {
  if (spacing === undefined || spacing === state.spacing) return '';
  state.spacing = spacing;
  return `${spacing / 1000} Tc `;
}

const placeOperator = (matrix: string, place: string): string =>
  matrix === UPRIGHT ? `${place} Td` : `${matrix} ${place} Tm`;

/** How a run goes over the page. */
interface Way {
  readonly direction: WritingMode;
  /** What the text is turned by, before its place. */
  readonly matrix: string;
  readonly first: { readonly x: number; readonly y: number };
  /** Where each glyph begins along its line, and how far it moves the viewer's pen, font units. */
  readonly places: readonly Mpt[];
  readonly advanceOf: (gid: number) => number;
}

const UPRIGHT = '1 0 0 1';
/** Clockwise: text runs down the page, its upper side to the right. */
const TURNED = '0 -1 1 0';

function wayOf(run: TextRun): Way {
  const { face } = run;
  const advanceOf = (gid: number): number => face.advanceOf(gid);
  switch (run.kind) {
    case 'glyphs': {
      const first = { x: run.xs[0] ?? 0, y: run.y };
      return { direction: 'horizontal', matrix: UPRIGHT, first, places: run.xs, advanceOf };
    }
    case 'vertical-glyphs':
      return {
        direction: 'vertical',
        matrix: UPRIGHT,
        first: { x: run.x, y: run.ys[0] ?? 0 },
        places: run.ys,
        advanceOf: (gid) => face.verticalAdvanceOf(gid),
      };
    case 'sideways-glyphs': {
      const first = { x: run.x, y: run.ys[0] ?? 0 };
      return { direction: 'horizontal', matrix: TURNED, first, places: run.ys, advanceOf };
    }
  }
}

/** Places in the file are true to a thousandth of a point, as the display list has them: nearer than any device sets. */
const CLOSE = 1;

/**
 * The white that most glyphs of a line have after them, for a justified line opens all its Han alike: with it set once,
 * the line is one string. Undefined where it does not matter; 0 down the page, where readers disagree on its sign.
 */
function spacingOf(
  { gids, face, size }: TextRun,
  { direction, places, advanceOf }: Way,
): number | undefined {
  if (gids.length < 2) return undefined;
  if (direction === 'vertical') return 0;
  const scale = size / face.unitsPerEm;
  const gapAfter = (i: number): number =>
    (places[i + 1] ?? 0) - (places[i] ?? 0) - advanceOf(gids[i] ?? 0) * scale;
  const counts = new Map<number, number>();
  let [usual, most] = [0, 0];
  for (let i = 0; i + 1 < gids.length; i += 1) {
    const gap = Math.round(gapAfter(i));
    const count = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, count);
    if (count > most) [usual, most] = [gap, count];
  }
  if (Math.abs(usual) <= CLOSE) return 0;
  // What did not divide is spread over the gaps a millipoint each.
  let [sum, count] = [0, 0];
  for (let i = 0; i + 1 < gids.length; i += 1) {
    const gap = gapAfter(i);
    if (Math.abs(gap - usual) > CLOSE) continue;
    sum += gap;
    count += 1;
  }
  return Math.round((sum / count) * SPACING_STEP) / SPACING_STEP;
}

/** Corrections in a TJ array are thousandths of an em to two decimals: a hundredth of a millipoint at 10 pt. */
const TJ_STEP = 100;

/** The glyphs as shown: codes, and what the pen is moved by where it is not close to a glyph's place. */
function shown(
  { face, size, gids, texts }: TextRun,
  { places, advanceOf, direction }: Way,
  { use }: PageFont,
  spacing: number,
): string {
  // Across, a correction goes against the line; down the page, along it (ISO 32000 9.4.3).
  const sign = direction === 'vertical' ? -1 : 1;
  const scale = size / face.unitsPerEm;
  let pieces = '';
  let open = '';
  // Where the viewer's pen stands, so that rounding never adds up along a line.
  let pen: number = places[0] ?? 0;
  for (let i = 0; i < gids.length; i += 1) {
    const gid = gids[i] ?? 0;
    const off = pen - (places[i] ?? pen);
    if (Math.abs(off) > CLOSE) {
      const steps = Math.round(((off * 1000) / size) * TJ_STEP);
      if (open !== '') pieces += `(${open})`;
      pieces += correction(sign * steps);
      open = '';
      pen -= ((steps / TJ_STEP) * size) / 1000;
    }
    open += writtenCode(use.codeOf(gid, texts[i] ?? ''));
    pen += advanceOf(gid) * scale + spacing;
  }
  return pieces === '' ? `(${open}) Tj` : `[${pieces}(${open})] TJ`;
}

/** Codes as they stand in a string of the file, by code: two bytes each, half of what hexadecimal digits take. */
const written: string[] = [];

function writtenCode(code: number): string {
  const known = written[code];
  if (known !== undefined) return known;
  const made = writtenByte(code >> 8) + writtenByte(code & 0xff);
  written[code] = made;
  return made;
}

/** What ends a string is escaped, and so is the carriage return, which readers take for a line feed (ISO 32000 7.3.4.2). */
const ESCAPED: ReadonlyMap<number, string> = new Map([
  [0x28, '\\('],
  [0x29, '\\)'],
  [0x5c, '\\\\'],
  [0x0d, '\\r'],
]);

const writtenByte = (byte: number): string => ESCAPED.get(byte) ?? String.fromCharCode(byte);

/** Corrections as written: a page has thousands, and few of them differ. Those of less than an em are kept. */
const corrections = new Map<number, string>();
const MOST_KEPT = 1000 * TJ_STEP;

function correction(steps: number): string {
  const known = corrections.get(steps);
  if (known !== undefined) return known;
  const written = String(steps / TJ_STEP);
  if (Math.abs(steps) < MOST_KEPT) corrections.set(steps, written);
  return written;
}

/** Drawings are few and their font has no vertical mode: each is placed by itself. */
function drawnOperators(run: TextRun, axes: Axes, useFace: UseFace, state: TextState): string {
  const font = useFace(run.face, 'horizontal');
  const { use } = font;
  const matrix = run.kind === 'sideways-glyphs' ? TURNED : UPRIGHT;
  const glyphs = run.gids.map((gid, i) => {
    const code = hex2(use.codeOf(gid, run.texts[i] ?? ''));
    const { x, y } = originOf(run, gid, i);
    return `${matrix} ${at(axes, x, y)} Tm <${code}> Tj`;
  });
  return `BT ${fontOperator(font, run.size, state)}${glyphs.join(' ')} ET`;
}

/** Where the left end of a glyph's baseline stands on the page. */
function originOf(
  run: TextRun,
  gid: number,
  i: number,
): { readonly x: number; readonly y: number } {
  if (run.kind === 'glyphs') return { x: run.xs[i] ?? 0, y: run.y };
  const y = run.ys[i] ?? 0;
  if (run.kind === 'sideways-glyphs') return { x: run.x, y };
  const { face, size } = run;
  const scaled = (units: number): number => Math.round((units * size) / face.unitsPerEm);
  return { x: run.x - scaled(face.advanceOf(gid) / 2), y: y + scaled(verticalOrigin(face, gid)) };
}
