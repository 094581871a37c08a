/** Fonts of a file as far as preflight reads them: how codes are cut, how wide signs are, which have no drawing. */
import { IDENTITY, type Matrix } from '../../model/matrix.ts';
import { matrixOf } from './matrix.ts';
import { operationsOf } from './tokens.ts';
import {
  at,
  isKind,
  itemsOf,
  nameOf,
  numberOf,
  numbersOf,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from './values.ts';

export interface FileFont {
  readonly name: string;
  /** Codes of a shown string, in order. */
  readonly codesOf: (text: Uint8Array) => readonly number[];
  /** Advance of a code in thousandths of the size; of vertical fonts, downwards. */
  readonly advanceOf: (code: number) => number;
  readonly isVertical: boolean;
  /** Whether code 32 is a space that Tw widens: in codes of one byte (9.3.3). */
  readonly hasSpaces: boolean;
  readonly isMissing: (code: number) => boolean;
  /** Content that draws a code in colours of its own; undefined where the text's colour draws it. */
  readonly drawingOf: (code: number) => PdfStream | undefined;
  /** Of fonts that are drawn so: from the axes of the drawings to those of text, and what they draw with. */
  readonly drawnIn: { readonly matrix: Matrix; readonly resources: PdfValue };
}

const NOT_DRAWN: Pick<FileFont, 'drawingOf' | 'drawnIn'> = {
  drawingOf: () => undefined,
  drawnIn: { matrix: IDENTITY, resources: null },
};

export function fontOf(file: PdfFile, font: PdfValue): FileFont {
  const name = nameOf(at(file, font, 'BaseFont')) ?? nameOf(at(file, font, 'Name')) ?? '?';
  return nameOf(at(file, font, 'Subtype')) === 'Type0'
    ? compositeFont(file, font, name)
    : simpleFont(file, font, name);
}

/** Codes of two bytes, as every Identity and every usual CMap of the East has them (9.7.5.2). */
function compositeFont(file: PdfFile, font: PdfValue, name: string): FileFont {
  const encoding = nameOf(at(file, font, 'Encoding')) ?? '';
  const isIdentity = encoding.startsWith('Identity');
  const [descendant = null] = itemsOf(file, at(file, font, 'DescendantFonts'));
  const isVertical = encoding.endsWith('-V');
  const usual = numberOf(at(file, descendant, 'DW')) ?? 1000;
  const widths = isVertical
    ? widthsOf(file, at(file, descendant, 'W2'), VERTICAL)
    : widthsOf(file, at(file, descendant, 'W'), 1);
  const [, downwards = -1000] = itemsOf(file, at(file, descendant, 'DW2')).map(Number);
  return {
    name,
    isVertical,
    hasSpaces: false,
    codesOf: (text) =>
      Array.from(
        { length: text.length >> 1 },
        (_, i) => (text[2 * i] ?? 0) * 256 + (text[2 * i + 1] ?? 0),
      ),
    advanceOf: (code) =>
      isVertical ? -(widths.get(code) ?? downwards) : (widths.get(code) ?? usual),
    // CID 0 is .notdef, which draws an empty box or nothing (9.7.6.3).
    isMissing: (code) => isIdentity && code === 0,
    ...NOT_DRAWN,
  };
}

/** Numbers of a sign in `W2`: its advance downwards, and where it hangs. */
const VERTICAL = 3;

/** `W`, `W2`: first code and an array, or first, last and the numbers for all (9.7.4.3). `each`: numbers of a sign. */
function widthsOf(file: PdfFile, value: PdfValue, each: number): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsOf(file, value);
  for (let i = 0; i < items.length; ) {
    const [first, second, third] = [items[i], items[i + 1], items[i + 2]];
    if (typeof first !== 'number') return widths;
    if (typeof second === 'number') {
      const last = Math.min(second, LAST_CODE);
      for (let code = first; code <= last; code += 1) widths.set(code, Number(third));
      i += 2 + each;
    } else {
      const own = itemsOf(file, second).filter((_, k) => k % each === 0);
      for (const [k, width] of own.entries()) widths.set(first + k, Number(width));
      i += 2;
    }
  }
  return widths;
}

const LAST_CODE = 0xffff;

function simpleFont(file: PdfFile, font: PdfValue, name: string): FileFont {
  const first = numberOf(at(file, font, 'FirstChar')) ?? 0;
  const widths = itemsOf(file, at(file, font, 'Widths')).map(Number);
  // Of a Type 3 font, the font's own matrix says how long a unit is.
  const isTypeThree = nameOf(at(file, font, 'Subtype')) === 'Type3';
  const unit = isTypeThree ? typeThreeUnit(file, font) : 1;
  return {
    name,
    isVertical: false,
    hasSpaces: true,
    codesOf: (text) => [...text],
    advanceOf: (code) => (widths[code - first] ?? SIMPLE_WIDTH) * unit,
    isMissing: () => false,
    ...(isTypeThree ? drawings(file, font) : NOT_DRAWN),
  };
}

/** Signs that begin with `d0` have colours of their own; with `d1` they have the text's (9.6.5). */
function drawings(file: PdfFile, font: PdfValue): Pick<FileFont, 'drawingOf' | 'drawnIn'> {
  const names = differences(file, at(file, at(file, font, 'Encoding'), 'Differences'));
  const signs = at(file, font, 'CharProcs');
  const known = new Map<number, PdfStream | undefined>();
  const find = (code: number): PdfStream | undefined => {
    const sign = at(file, signs, names.get(code) ?? '');
    const bytes = isKind(sign, 'stream') ? sign.decode() : undefined;
    if (!isKind(sign, 'stream') || bytes === undefined) return undefined;
    const [first] = operationsOf(bytes);
    return first?.operator === 'd0' ? sign : undefined;
  };
  return {
    drawingOf: (code) => {
      if (!known.has(code)) known.set(code, find(code));
      return known.get(code);
    },
    drawnIn: {
      matrix: matrixOf(numbersOf(file, at(file, font, 'FontMatrix'), 6) ?? THOUSANDTHS),
      resources: at(file, font, 'Resources'),
    },
  };
}

const THOUSANDTHS = [0.001, 0, 0, 0.001, 0, 0];

/** Names of codes: a code, and the names from there on (9.6.6.1). */
function differences(file: PdfFile, value: PdfValue): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const item of itemsOf(file, value)) {
    const name = nameOf(item);
    if (typeof item === 'number') code = item;
    if (name === undefined) continue;
    names.set(code, name);
    code += 1;
  }
  return names;
}

/** Where a standard font states none, thousandths: that of a Latin letter. */
const SIMPLE_WIDTH = 500;

const typeThreeUnit = (file: PdfFile, font: PdfValue): number => {
  const [scale] = itemsOf(file, at(file, font, 'FontMatrix'));
  return (typeof scale === 'number' ? scale : 0.001) * 1000;
};

/** Whether the drawings of a font’s signs are in the file (9.9); Type 3 fonts are drawn by the page itself. */
export function isEmbedded(file: PdfFile, font: PdfValue): boolean {
  if (nameOf(at(file, font, 'Subtype')) === 'Type3') return true;
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
    isKind(at(file, descriptorOf(file, font), key), 'stream'),
  );
}

const descriptorOf = (file: PdfFile, font: PdfValue): PdfValue => {
  const [descendant = font] = itemsOf(file, at(file, font, 'DescendantFonts'));
  return at(file, descendant, 'FontDescriptor');
};
