/** A set line as display items: its glyphs in runs, then its strokes; the same for both directions. */
import type { DisplayItem } from '../model/display.ts';
import type { PlacedGlyph, SetLine } from '../model/galley.ts';
import { type Mpt, mpt, roundMpt } from '../model/units.ts';
import { BASELINE_UNDER_CENTRE, type LinePlace } from './linePlace.ts';
import { strokeItem } from './strokes.ts';

export const lineItems = (line: SetLine, place: LinePlace): readonly DisplayItem[] => [
  ...runsOf(line.glyphs, place.start).map((run) => runItem(run, place)),
  ...line.strokes.map((stroke) => strokeItem(stroke, place)),
];

/** Neighbours that one item can show, the first of them, and what the item says of each. */
interface Run {
  readonly first: PlacedGlyph;
  readonly along: Mpt[];
  readonly gids: number[];
  readonly texts: string[];
}

function runsOf(glyphs: readonly PlacedGlyph[], start: Mpt): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const glyph of glyphs) {
    if (run === undefined || !goesWith(run.first, glyph)) {
      run = { first: glyph, along: [], gids: [], texts: [] };
      runs.push(run);
    }
    run.along.push(mpt(start + glyph.inline));
    run.gids.push(glyph.gid);
    run.texts.push(glyph.text);
  }
  return runs;
}

const goesWith = (first: PlacedGlyph, { face, size, rise, stance }: PlacedGlyph): boolean =>
  first.face === face && first.size === size && first.rise === rise && first.stance === stance;

function runItem({ first, along, gids, texts }: Run, place: LinePlace): DisplayItem {
  const { face, size, rise, stance } = first;
  const { layer, owner, ink, direction, base } = place;
  const shared = { layer, owner, face, size, ink, gids, texts };
  if (direction === 'horizontal')
    return { ...shared, kind: 'glyphs', y: mpt(base - rise), xs: along };
  if (stance === 'upright')
    return { ...shared, kind: 'vertical-glyphs', x: mpt(base + rise), ys: along };
  // Turned, what lies under the centre of the em box lies to the left of it.
  const x = roundMpt(base + rise - BASELINE_UNDER_CENTRE * size);
  return { ...shared, kind: 'sideways-glyphs', x, ys: along };
}
