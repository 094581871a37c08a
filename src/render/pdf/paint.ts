/** Colour and overprint, set together by one function so that no caller can forget either. */
import type { Ink } from '../../model/display.ts';
import type { PdfDocument, PdfPage, PdfReference } from './pdfkitInternals.ts';

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

/** Operators that set fill and stroke to an ink. Solid black alone overprints: on newsprint colour register shifts. */
export function paintOperators(ink: Ink): string {
  const isSolidBlack = ink.black === 100 && ink.cyan === 0 && ink.magenta === 0 && ink.yellow === 0;
  const numbers = [ink.cyan, ink.magenta, ink.yellow, ink.black]
    .map((percent) => String(percent / 100))
    .join(' ');
  return `/${isSolidBlack ? 'GsOP' : 'GsKO'} gs ${numbers} k ${numbers} K`;
}
