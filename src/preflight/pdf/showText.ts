/** Text as it is shown: marks around the signs of a string, and where the next one stands (ISO 32000-1 9.4). */

import { type Matrix, moved, times } from '../../model/matrix.ts';
import type { TextMark } from '../mark.ts';
import type { FileFont } from './fonts.ts';
import { boxOf, scaleOf } from './matrix.ts';
import { paintedFill, paintedStroke, type State } from './state.ts';
import type { PdfStream, PdfValue } from './values.ts';

/** Of the em, above and below the baseline: the ideographic box of Chinese fonts (OS/2 typographic metrics). */
const ASCENT = 0.88;
const DESCENT = 0.12;

export interface Shown {
  /** Undefined where nothing shows in the colour of text. */
  readonly mark: TextMark | undefined;
  /** Signs in colours of their own. */
  readonly drawn: readonly DrawnSign[];
  readonly after: Matrix;
}

/** A sign that content of its own draws, from whose axes the matrix leads to the page. */
export interface DrawnSign {
  readonly content: PdfStream;
  readonly matrix: Matrix;
  readonly resources: PdfValue;
}

export function showText(bytes: Uint8Array, state: State, place: Matrix): Shown {
  const { text } = state;
  const { font } = text;
  if (font === undefined) return { mark: undefined, drawn: [], after: place };
  const codes = font.codesOf(bytes);
  const length = codes.reduce((sum, code) => sum + advance(code, font, state), 0);
  const after = font.isVertical
    ? shifted(place, 0, -length)
    : shifted(place, length * text.width, 0);
  const isHidden = text.rendering === 3 || text.rendering === 7 || codes.length === 0;
  if (isHidden) return { mark: undefined, drawn: [], after };
  const drawn = drawnSigns(codes, font, state, place);
  // The white after the last sign is nothing of it.
  const inked = length - whiteAfter(codes.at(-1) ?? 0, font, state);
  const mark =
    drawn.length === codes.length
      ? undefined
      : textMark(codes, font, state, { place, length: inked });
  return { mark, drawn, after };
}

function drawnSigns(
  codes: readonly number[],
  font: FileFont,
  state: State,
  place: Matrix,
): readonly DrawnSign[] {
  const { text } = state;
  const { matrix: own, resources } = font.drawnIn;
  const size = { a: text.size * text.width, b: 0, c: 0, d: text.size, e: 0, f: text.rise };
  let along = 0;
  return codes.flatMap((code): readonly DrawnSign[] => {
    const content = font.drawingOf(code);
    const there = shifted(place, along * text.width, 0);
    along += advance(code, font, state);
    if (content === undefined) return [];
    return [{ content, matrix: times(times(own, size), textToPage(state, there)), resources }];
  });
}

/** From the sign's own units to the page (9.4.4). */
const textToPage = ({ matrix }: State, place: Matrix): Matrix => times(place, matrix);

const advance = (code: number, font: FileFont, state: State): number =>
  (font.advanceOf(code) / 1000) * state.text.size + whiteAfter(code, font, state);

const whiteAfter = (code: number, font: FileFont, { text }: State): number =>
  // Down the page, spacing that is positive brings signs together (9.3.2).
  (font.isVertical ? -1 : 1) * text.spacing +
  (code === SPACE && font.hasSpaces ? text.wordSpacing : 0);

const SPACE = 32;

export const shifted = (place: Matrix, x: number, y: number): Matrix =>
  times({ a: 1, b: 0, c: 0, d: 1, e: x, f: y }, place);

interface Run {
  readonly place: Matrix;
  readonly length: number;
}

function textMark(
  codes: readonly number[],
  font: FileFont,
  state: State,
  { place, length }: Run,
): TextMark {
  const { text } = state;
  const page = textToPage(state, place);
  const [left, right, top, bottom] = font.isVertical
    ? [-text.size / 2, text.size / 2, 0, -length]
    : [0, length * text.width, text.rise + ASCENT * text.size, text.rise - DESCENT * text.size];
  const corners = [
    moved(page, left, top),
    moved(page, right, top),
    moved(page, left, bottom),
    moved(page, right, bottom),
  ];
  return {
    kind: 'text',
    box: boxOf(corners),
    painted: text.rendering % 4 === 1 ? paintedStroke(state) : paintedFill(state),
    size: Math.abs(text.size) * scaleOf(page),
    font: font.name,
    signs: codes.length,
    missing: codes.filter(font.isMissing).length,
  };
}
