/** Marks painted with patterns: in bands of a shading, or in what a tile has on the average (ISO 32000-1 8.7). */

import { type Matrix, times } from '../../model/matrix.ts';
import type { Box, ColourSpace, Mark, Paint } from '../mark.ts';
import { totalInk } from '../mark.ts';
import { paintOf, spaceOf } from './colour.ts';
import { matrixOf } from './matrix.ts';
import { meshPaints } from './mesh.ts';
import { bandPaints, shadingMarks } from './shading.ts';
import type { Colour } from './state.ts';
import {
  at,
  isKind,
  numberOf,
  numbersOf,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** What patterns need of the page they are on. */
export interface Sheet {
  readonly file: PdfFile;
  readonly resources: PdfValue;
  /** The axes that patterns stand in. */
  readonly base: Matrix;
  /** The marks of a tile as far as a box shows them, in the tile’s own axes. */
  readonly tileMarks: (tile: PdfStream, box: Box) => readonly Mark[];
}

export function patternMarks(run: Sheet, mark: Mark, colour: Colour): readonly Mark[] {
  const { file, base, resources } = run;
  const pattern = colour.pattern ?? null;
  if (isKind(pattern, 'stream')) return [inPaint(mark, tilePaint(run, pattern, colour))];
  const shading = at(file, pattern, 'Shading');
  if (shading === null) return [mark];
  if (mark.kind === 'fill') {
    const own = matrixOf(numbersOf(file, at(file, pattern, 'Matrix'), 6));
    return shadingMarks(file, shading, { matrix: times(own, base), clip: mark.box, resources });
  }
  const { paint, isUnmeasured } = heaviest(run, shading, mark);
  return [{ ...inPaint(mark, paint), isUnmeasured }];
}

const inPaint = (mark: Mark, paint: Paint): Mark => ({
  ...mark,
  painted: { ...mark.painted, paint },
});

/** Text and lines are too fine for bands: the one with the most ink stands for all. */
function heaviest(
  { file, resources }: Sheet,
  shading: PdfValue,
  { painted }: Mark,
): { readonly paint: Paint; readonly isUnmeasured: boolean } {
  const space = spaceOf(file, at(file, shading, 'ColorSpace'), resources);
  if (space === undefined) return { paint: painted.paint, isUnmeasured: true };
  const paints = isKind(shading, 'stream')
    ? meshPaints(file, shading, space)
    : bandPaints(file, shading, space);
  const [paint] = [...(paints ?? [])].sort((a, b) => totalInk(b) - totalInk(a));
  return paint === undefined
    ? { paint: paintOf(space, []), isUnmeasured: true }
    : { paint, isUnmeasured: false };
}

/** What a tile's marks are on the average of its step; of tiles that are given their colour, that colour. */
function tilePaint(run: Sheet, tile: PdfStream, { space, numbers }: Colour): Paint {
  const { file } = run;
  const number = (key: string): number => Math.abs(numberOf(at(file, tile, key)) ?? 0);
  if (number('PaintType') === 2 && space.base !== undefined) return paintOf(space.base, numbers);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(file, at(file, tile, 'BBox'), 4) ?? [];
  const inside: Box = {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
  return meanPaint(run.tileMarks(tile, inside), number('XStep') * number('YStep'));
}

/** Of the process. */
type Plate = 'cyan' | 'magenta' | 'yellow' | 'black';

/** The space a rule would have most to say of. */
const WORST: readonly ColourSpace[] = ['rgb', 'calibrated', 'icc', 'registration', 'spot', 'gray'];

function meanPaint(marks: readonly Mark[], area: number): Paint {
  const paints = marks.map(({ painted }) => painted.paint);
  const space = WORST.find((one) => paints.some((paint) => paint.space === one)) ?? 'cmyk';
  const mean = (plate: Plate): number =>
    Math.min(
      100,
      marks.reduce((sum, mark) => sum + mark.painted.paint.ink[plate] * share(mark, area), 0),
    );
  return {
    space,
    ink: {
      cyan: mean('cyan'),
      magenta: mean('magenta'),
      yellow: mean('yellow'),
      black: mean('black'),
    },
    spots: paints.flatMap(({ spots }) => spots).slice(0, 1),
  };
}

const share = ({ box }: Mark, area: number): number =>
  Math.min(1, ((box.right - box.left) * (box.bottom - box.top)) / Math.max(area, 1e-6));
