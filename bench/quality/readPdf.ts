/** Reads a finished PDF as a viewer does: every glyph, where it stands and how wide its font says it is. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph } from './model.ts';

/** The glyphs of each page in the order of its content stream. */
export async function readPdf(pdf: Uint8Array): Promise<readonly (readonly Glyph[])[]> {
  // The reader takes the bytes for itself, so it gets its own.
  const task = getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 });
  const document = await task.promise;
  const pages: Glyph[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    pages.push(glyphsOf(fnArray, argsArray as readonly unknown[]));
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

/** Affine matrix of PDF: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
const multiply = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

/** The graphics and text state as far as it moves glyphs (ISO 32000-2, 9.3). */
interface State {
  readonly page: Matrix;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

interface Reading {
  state: State;
  readonly saved: State[];
  line: Matrix;
  text: Matrix;
  readonly glyphs: Glyph[];
}

function glyphsOf(codes: readonly number[], operands: readonly unknown[]): Glyph[] {
  const state: State = {
    page: IDENTITY,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
  };
  const reading: Reading = { state, saved: [], line: IDENTITY, text: IDENTITY, glyphs: [] };
  codes.forEach((code, i) => {
    ACTIONS.get(code)?.(reading, (operands[i] ?? []) as readonly unknown[]);
  });
  return reading.glyphs;
}

type Action = (reading: Reading, operands: readonly unknown[]) => void;

const ACTIONS: ReadonlyMap<number, Action> = new Map<number, Action>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.transform, (reading, m) => transform(reading, matrixOf(m))],
  [OPS.beginText, (reading) => moveTo(reading, IDENTITY)],
  [OPS.setTextMatrix, (reading, [m]) => moveTo(reading, matrixOf(m))],
  [OPS.setFont, (reading, [, size]) => set(reading, { size: Number(size) })],
  [OPS.setCharSpacing, (reading, [by]) => set(reading, { characterSpacing: Number(by) })],
  [OPS.setWordSpacing, (reading, [by]) => set(reading, { wordSpacing: Number(by) })],
  [OPS.setHScale, (reading, [percent]) => set(reading, { scale: Number(percent) / 100 })],
  [OPS.setTextRise, (reading, [rise]) => set(reading, { rise: Number(rise) })],
  [OPS.setLeading, (reading, [leading]) => set(reading, { leading: -Number(leading) })],
  [OPS.moveText, (reading, [x, y]) => moveBy(reading, Number(x), Number(y))],
  [OPS.setLeadingMoveText, moveTextWithLeading],
  [OPS.nextLine, (reading) => moveBy(reading, 0, reading.state.leading)],
  [OPS.showText, (reading, [items]) => show(reading, items as readonly unknown[])],
]);

function set(reading: Reading, change: Partial<State>): void {
  reading.state = { ...reading.state, ...change };
}

function save({ saved, state }: Reading): void {
  saved.push(state);
}

function restore(reading: Reading): void {
  reading.state = reading.saved.pop() ?? reading.state;
}

function beginForm(reading: Reading, [m]: readonly unknown[]): void {
  save(reading);
  if (m !== null && m !== undefined) transform(reading, matrixOf(m));
}

function transform(reading: Reading, matrix: Matrix): void {
  set(reading, { page: multiply(matrix, reading.state.page) });
}

function moveTo(reading: Reading, matrix: Matrix): void {
  reading.line = matrix;
  reading.text = matrix;
}

const moveBy = (reading: Reading, x: number, y: number): void =>
  moveTo(reading, multiply([1, 0, 0, 1, x, y], reading.line));

function moveTextWithLeading(reading: Reading, [x, y]: readonly unknown[]): void {
  set(reading, { leading: Number(y) });
  moveBy(reading, Number(x), Number(y));
}

/** Six numbers in an array of any kind, or in an object with the keys 0 to 5. */
function matrixOf(value: unknown): Matrix {
  const at = (index: number): number => Number((value as Readonly<Record<number, number>>)[index]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** A glyph as pdfjs hands it to its painters; widths in thousandths of an em. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function show(reading: Reading, items: readonly unknown[]): void {
  const { state } = reading;
  for (const item of items) {
    // A number in a TJ array moves the pen back by thousandths of an em.
    if (typeof item === 'number') {
      advance(reading, (-item / 1000) * state.size * state.scale);
      continue;
    }
    if (item === null || typeof item !== 'object') continue;
    const { unicode, width, isSpace } = item as PdfGlyph;
    const own = (width / 1000) * state.size;
    const matrix = multiply(multiply([1, 0, 0, 1, 0, state.rise], reading.text), state.page);
    const scale = Math.hypot(matrix[0], matrix[1]);
    reading.glyphs.push({
      text: unicode,
      x: matrix[4],
      y: matrix[5],
      advance: own * state.scale * scale,
      size: state.size * scale,
    });
    const white = state.characterSpacing + (isSpace ? state.wordSpacing : 0);
    advance(reading, (own + white) * state.scale);
  }
}

function advance(reading: Reading, by: number): void {
  reading.text = multiply([1, 0, 0, 1, by, 0], reading.text);
}
