/** Colour and overprint, set together by one function so that no caller can forget either. */
import { blackInk, type Ink, type SpotTint, sameInk } from '../../model/ink.ts';
import { nameText } from './names.ts';
import {
  type PdfDocument,
  type PdfPage,
  type PdfReference,
  pdfLiteral,
} from './pdfkitInternals.ts';

/** Graphics states: black that overprints (GWG 4.10–4.13), everything else that knocks out. */
export interface Overprint {
  readonly on: PdfReference;
  readonly off: PdfReference;
}

export function overprintStates(document: PdfDocument): Overprint {
  const on = document.ref({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  const off = document.ref({ Type: 'ExtGState', OP: false, op: false, OPM: 0 });
  on.end();
  off.end();
  return { on, off };
}

export function useOverprint(page: PdfPage, states: Overprint): void {
  page.ext_gstates['GsOP'] = states.on;
  page.ext_gstates['GsKO'] = states.off;
}

/** A spot ink of the file by the name that pages call its colour space by. */
export interface UsedSpot {
  readonly name: string;
  readonly reference: PdfReference;
}

export type UseSpot = (spot: SpotTint) => UsedSpot;

/** Each spot ink is one Separation, whatever its tints (8.6.6.4): no ink is white, full ink what stands for it. */
export function spotBook(document: PdfDocument): UseSpot {
  const used = new Map<string, UsedSpot>();
  return ({ name, solid }) => {
    const known = used.get(name);
    if (known !== undefined) return known;
    const full = [solid.cyan, solid.magenta, solid.yellow, solid.black].map((ink) => ink / 100);
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: full, N: 1 };
    const space = pdfLiteral(`[/Separation /${nameText(name)} /DeviceCMYK ${tintFunction(tint)}]`);
    const reference = document.ref(space);
    reference.end();
    const written = { name: `Cs${used.size + 1}`, reference };
    used.set(name, written);
    return written;
  };
}

const tintFunction = (entries: Readonly<Record<string, number | readonly number[]>>): string =>
  `<<${Object.entries(entries)
    .map(([key, value]) => `/${key} ${typeof value === 'number' ? value : `[${value.join(' ')}]`}`)
    .join(' ')}>>`;

/** Operators that set fill and stroke to an ink. Solid black alone overprints: on newsprint colour register shifts. */
export function paintOperators(ink: Ink, useSpot: UseSpot): string {
  if (ink.spot !== undefined) {
    const { name } = useSpot(ink.spot);
    const tint = String(ink.spot.tint / 100);
    return `/GsKO gs /${name} cs ${tint} scn /${name} CS ${tint} SCN`;
  }
  const isSolidBlack = sameInk(ink, blackInk(100));
  const numbers = [ink.cyan, ink.magenta, ink.yellow, ink.black]
    .map((percent) => String(percent / 100))
    .join(' ');
  return `/${isSolidBlack ? 'GsOP' : 'GsKO'} gs ${numbers} k ${numbers} K`;
}
