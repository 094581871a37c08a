/** Glyph runs as text operators: each glyph at its place, in lines across, down the page, or turned to run down it. */
import type { GlyphRun, SidewaysRun, VerticalRun } from '../../model/display.ts';
import type { Face } from '../../model/face.ts';
import type { WritingMode } from '../../model/galley.ts';
import { formatPt, type Mpt } from '../../model/units.ts';
import { type Axes, at } from './axes.ts';
import { codeOf, type PageFont } from './fontUse.ts';
import { hex2, hex4 } from './toUnicode.ts';
import { verticalOrigin } from './verticalWidths.ts';

export type TextRun = GlyphRun | VerticalRun | SidewaysRun;

/** The font of a face for text in one direction; the page notes that it calls it. */
export type UseFace = (face: Face, direction: WritingMode) => PageFont;

export function textOperators(run: TextRun, axes: Axes, useFace: UseFace): string {
  if (run.face.outlines === 'drawn') return drawnOperators(run, axes, useFace);
  const way = wayOf(run);
  const font = useFace(run.face, way.direction);
  const { x, y } = way.first;
  const text = `BT /${font.name} ${formatPt(run.size)} Tf ${way.matrix} ${at(axes, x, y)} Tm [${shown(run, way, font)}] TJ ET`;
  if (run.kind !== 'glyphs' || run.line === undefined) return text;
  return `q 1 Tr ${formatPt(run.line)} w ${text} Q`;
}

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

/** Corrections in a TJ array are thousandths of an em to two decimals: a hundredth of a millipoint at 10 pt. */
const TJ_STEP = 100;

/** The pieces of a TJ array: codes, and what the pen is moved by where it is not at a glyph's place. */
function shown({ face, size, gids, texts }: TextRun, way: Way, { use }: PageFont): string {
  const { places, advanceOf } = way;
  // Across, a correction goes against the line; down the page, along it (ISO 32000 9.4.3).
  const sign = way.direction === 'vertical' ? -1 : 1;
  let pieces = '';
  let open = '';
  // Where the viewer's pen stands, so that rounding never adds up along a line.
  let pen: number = places[0] ?? 0;
  for (let i = 0; i < gids.length; i += 1) {
    const gid = gids[i] ?? 0;
    const steps = Math.round((((pen - (places[i] ?? pen)) * 1000) / size) * TJ_STEP);
    if (steps !== 0) {
      if (open !== '') pieces += `<${open}>`;
      pieces += correction(sign * steps);
      open = '';
      pen -= ((steps / TJ_STEP) * size) / 1000;
    }
    open += hex4(codeOf(use, gid, texts[i] ?? ''));
    pen += (advanceOf(gid) * size) / face.unitsPerEm;
  }
  return open === '' ? pieces : `${pieces}<${open}>`;
}

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
function drawnOperators(run: TextRun, axes: Axes, useFace: UseFace): string {
  const { name, use } = useFace(run.face, 'horizontal');
  const matrix = run.kind === 'sideways-glyphs' ? TURNED : UPRIGHT;
  const glyphs = run.gids.map((gid, i) => {
    const code = hex2(codeOf(use, gid, run.texts[i] ?? ''));
    const { x, y } = originOf(run, gid, i);
    return `${matrix} ${at(axes, x, y)} Tm <${code}> Tj`;
  });
  return `BT /${name} ${formatPt(run.size)} Tf ${glyphs.join(' ')} ET`;
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
