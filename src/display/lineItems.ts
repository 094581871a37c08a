/** A set line as display items: its glyphs in runs, then its strokes; the same for both directions. */
import type { DisplayItem } from '../model/display.ts';
import type { PlacedGlyph, SetLine } from '../model/galley.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import { BASELINE_UNDER_CENTRE, type LinePlace } from './linePlace.ts';
import { strokeItem } from './strokes.ts';

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
