/** A set line as display items: its glyphs in runs, then its strokes; the same for both directions. */
import type { DisplayItem, Ink, Layer } from '../model/display.ts';
import type { PlacedGlyph, SetLine } from '../model/galley.ts';
import { EM_ASCENT } from '../model/issue.ts';
import type { BlockAxes } from '../model/page.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import { strokeItem } from './strokes.ts';

/** Where a line stands on the sheet, and what it is drawn for. */
export interface LinePlace {
  readonly layer: Layer;
  readonly owner: string;
  readonly ink: Ink;
  readonly direction: BlockAxes['direction'];
  /** Where its measure begins: x, in vertical lines y. */
  readonly start: Mpt;
  /** y of its baseline; in vertical lines x of its centre. */
  readonly base: Mpt;
  /** The centre of its em box: y, in vertical lines x. */
  readonly centre: Mpt;
}

/** The upper left corner of the type area. */
export interface Origin {
  readonly left: Mpt;
  readonly top: Mpt;
}

/** A line of a block: where its baseline lies along the block axis, and the em it is set in. */
export interface LineInBlock {
  readonly axes: BlockAxes;
  readonly baseline: Mpt;
  readonly size: Mpt;
}

/** From the centre of the em box to the baseline, in ems. */
const BASELINE_UNDER_CENTRE = EM_ASCENT - 0.5;

export function placeOf(
  { axes, baseline, size }: LineInBlock,
  { left, top }: Origin,
): Pick<LinePlace, 'direction' | 'start' | 'base' | 'centre'> {
  const toBaseline = BASELINE_UNDER_CENTRE * size;
  if (axes.direction === 'vertical') {
    // Leftwards the baseline lies beyond the centre, as it does downwards in horizontal lines.
    const centre = roundMpt(left + axes.right - baseline + toBaseline);
    return { direction: 'vertical', start: mpt(top + axes.top), base: centre, centre };
  }
  const base = mpt(top + baseline);
  return {
    direction: 'horizontal',
    start: mpt(left + axes.inline),
    base,
    centre: roundMpt(base - toBaseline),
  };
}

export const lineItems = (line: SetLine, place: LinePlace): readonly DisplayItem[] => [
  ...runsOf(line.glyphs).map((run) => runItem(run, place)),
  ...line.strokes.map((stroke) => strokeItem(stroke, place)),
];

/** Neighbours that one item can show. */
interface Run {
  readonly face: PlacedGlyph['face'];
  readonly size: Mpt;
  readonly rise: Mpt;
  readonly stance: PlacedGlyph['stance'];
  readonly glyphs: PlacedGlyph[];
}

function runsOf(glyphs: readonly PlacedGlyph[]): readonly Run[] {
  const runs: Run[] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    if (last !== undefined && goesWith(last, glyph)) last.glyphs.push(glyph);
    else {
      const { face, size, rise, stance } = glyph;
      runs.push({ face, size, rise, stance, glyphs: [glyph] });
    }
  }
  return runs;
}

const goesWith = (run: Run, { face, size, rise, stance }: PlacedGlyph): boolean =>
  run.face === face && run.size === size && run.rise === rise && run.stance === stance;

function runItem({ face, size, rise, stance, glyphs }: Run, place: LinePlace): DisplayItem {
  const { layer, owner, ink, direction, start, base } = place;
  const along = glyphs.map(({ inline }) => mpt(start + inline));
  const gids = glyphs.map(({ gid }) => gid);
  const texts = glyphs.map(({ text }) => text);
  const shared = { layer, owner, face, size, ink, gids, texts };
  if (direction === 'horizontal')
    return { ...shared, kind: 'glyphs', y: mpt(base - rise), xs: along };
  if (stance === 'upright')
    return { ...shared, kind: 'vertical-glyphs', x: mpt(base + rise), ys: along };
  // Turned, what lies under the centre of the em box lies to the left of it.
  const x = roundMpt(base + rise - BASELINE_UNDER_CENTRE * size);
  return { ...shared, kind: 'sideways-glyphs', x, ys: along };
}
