/** A few words set on one line, for marks and proofs: they stand wherever there is room, and no line is broken. */
import type { DisplayItem, Layer } from './display.ts';
import type { FontRef } from './face.ts';
import type { Ink } from './ink.ts';
import type { Mpt } from './units.ts';

/** Where words stand on the sheet: the left end of their baseline. */
export interface WordsPlace {
  readonly x: Mpt;
  readonly baseline: Mpt;
  readonly ink: Ink;
  readonly layer: Layer;
}

export interface Words {
  readonly width: Mpt;
  readonly itemsAt: (place: WordsPlace) => readonly DisplayItem[];
}

export interface WordsStyle {
  readonly size: Mpt;
  /** The face; that of the folio line where none is asked for. */
  readonly font?: FontRef;
}

export type SetWords = (text: string, style: WordsStyle) => Words;
