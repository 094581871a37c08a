/** The mark of a picture: its place, its pixels, the space of its colours (ISO 32000-1 8.9.5). */

import type { Matrix } from '../../model/matrix.ts';
import type { ImageMark, Paint } from '../mark.ts';
import { spaceOf } from './colour.ts';
import { isEmpty, meet, unitBox } from './matrix.ts';
import { paintedFill, type State } from './state.ts';
import { at, numberOf, type PdfFile, type PdfStream, type PdfValue } from './values.ts';

/** What pictures need of the page they are on. */
export interface Board {
  readonly file: PdfFile;
  readonly resources: PdfValue;
  readonly state: State;
}

/** Undefined where nothing of it shows. */
export function pictureMark(
  { file, state, resources }: Board,
  stream: PdfStream,
  key: string,
): ImageMark | undefined {
  const value = (name: string): PdfValue => at(file, stream, name);
  const whole = unitBox(state.matrix);
  const box = meet(whole, state.clip);
  if (isEmpty(box)) return undefined;
  const isMask = value('ImageMask') === true;
  const [width, height] = [numberOf(value('Width')) ?? 1, numberOf(value('Height')) ?? 1];
  const painted = paintedFill(state);
  return {
    kind: 'image',
    box,
    whole,
    ppi: ppiOf(state.matrix, width, height),
    width,
    height,
    bits: isMask ? 1 : (numberOf(value('BitsPerComponent')) ?? 8),
    key,
    painted: isMask
      ? painted
      : { ...painted, paint: paintIn(file, value('ColorSpace'), resources) },
  };
}

/** What is known of a picture's colours without its pixels. */
function paintIn(file: PdfFile, written: PdfValue, resources: PdfValue): Paint {
  const space = spaceOf(file, written, resources);
  const inks = space?.space === 'spot' ? (space.base ?? space).inks : [];
  return {
    space: space?.space ?? 'cmyk',
    ink: { cyan: 0, magenta: 0, yellow: 0, black: 0 },
    spots: inks.filter((ink) => !PROCESS.includes(ink)).map((ink) => [ink, 100] as const),
  };
}

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black', 'None'];

/** The coarser axis counts. */
function ppiOf({ a, b, c, d }: Matrix, width: number, height: number): number {
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  return Math.min((width * 72) / Math.max(across, 1e-6), (height * 72) / Math.max(down, 1e-6));
}
