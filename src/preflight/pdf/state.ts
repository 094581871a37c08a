/** What is set while a content stream is read: the graphics state (ISO 32000-1 8.4). */

import { IDENTITY, type Matrix } from '../../model/matrix.ts';
import type { Box, Painted } from '../mark.ts';
import { firstNumbers, GRAY, paintOf, type Space } from './colour.ts';
import type { FileFont } from './fonts.ts';
import type { PdfValue } from './values.ts';

/** A colour as set, with its space: `sc` gives numbers to the space that `cs` chose. */
export interface Colour {
  readonly space: Space;
  readonly numbers: readonly number[];
  /** Of the pattern space: what is painted with. */
  readonly pattern?: PdfValue | undefined;
}

export interface TextState {
  readonly font: FileFont | undefined;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  /** Of Tz, as a share of 1. */
  readonly width: number;
  readonly leading: number;
  readonly rise: number;
  /** Tr: 3 and 7 leave no mark. */
  readonly rendering: number;
}

export interface State {
  /** From the units of the stream to pt from the trim's upper left corner, y downwards. */
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly lineWidth: number;
  readonly fillOverprints: boolean;
  readonly strokeOverprints: boolean;
  readonly overprintMode: 0 | 1;
  readonly text: TextState;
}

const BLACK: Colour = { space: GRAY, numbers: firstNumbers(GRAY) };

export const firstState = (matrix: Matrix, clip: Box): State => ({
  matrix,
  clip,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  fillOverprints: false,
  strokeOverprints: false,
  overprintMode: 0,
  text: {
    font: undefined,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    width: 1,
    leading: 0,
    rise: 0,
    rendering: 0,
  },
});

export const paintedFill = ({ fill, fillOverprints, overprintMode }: State): Painted => ({
  paint: paintOf(fill.space, fill.numbers),
  overprints: fillOverprints,
  overprintMode,
});

export const paintedStroke = ({ stroke, strokeOverprints, overprintMode }: State): Painted => ({
  paint: paintOf(stroke.space, stroke.numbers),
  overprints: strokeOverprints,
  overprintMode,
});

/** Where the next sign stands: both matrices of a text object (9.4.2). */
export interface TextPlace {
  readonly matrix: Matrix;
  readonly line: Matrix;
}

export const FIRST_PLACE: TextPlace = { matrix: IDENTITY, line: IDENTITY };
