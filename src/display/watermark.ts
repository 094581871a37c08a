/** 校样 in large light type over a proof: under all type of the page, in outline over its pictures. */
import type { DisplayItem, DisplayList } from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { blackInk } from '../model/ink.ts';
import { mm, mpt, pt, roundMpt } from '../model/units.ts';
import type { SetWords } from '../model/words.ts';
import { beforeType } from './beforeType.ts';

const WORDS = '校样';
/** Kai: its strokes are one outline each character, so that it can be drawn in outline. */
const FONT = { role: 'kai', weight: 400 } as const;
/** Of the width of the page, chosen by eye: read across a room, and no stroke as wide as a column. */
const SIZE = 0.2;
/** How far down the page the words stand, each time. */
const HEIGHTS = [0.3, 0.7];
/** Light enough to read 9 pt type on, chosen by eye. */
const LIGHT: Ink = { cyan: 0, magenta: 0, yellow: 0, black: 9 };
const OUTLINE: Ink = { cyan: 0, magenta: 0, yellow: 0, black: 25 };
const LINE = pt(0.6);
/** The line that says what the proof is of: its size, and from the foot of the sheet to its baseline. */
const NOTE_SIZE = pt(7);
const NOTE_HEIGHT = mm(5);

/** The page with the words on it, and at its foot a line that says which proof it is. */
export function withWatermark(list: DisplayList, note: string, setWords: SetWords): DisplayList {
  const { items, height } = list;
  const fill = wordsOver(list, setWords, LIGHT);
  const outlines = wordsOver(list, setWords, OUTLINE).map(
    (item): DisplayItem => (item.kind === 'glyphs' ? { ...item, line: LINE } : item),
  );
  const foot = setWords(note, { size: NOTE_SIZE }).itemsAt({
    x: mm(10),
    baseline: mpt(height - NOTE_HEIGHT),
    ink: blackInk(60),
    layer: 'proof',
  });
  return { ...list, items: [...fill, ...beforeType(items, outlines), ...foot] };
}

/** A spread has them on each of its pages. */
function wordsOver(
  { width, height }: DisplayList,
  setWords: SetWords,
  ink: Ink,
): readonly DisplayItem[] {
  const pages = width > height ? 2 : 1;
  const size = roundMpt((width / pages) * SIZE);
  const words = setWords(WORDS, { size, font: FONT });
  return Array.from({ length: pages }, (_, page) => page).flatMap((page) =>
    HEIGHTS.flatMap((share) =>
      words.itemsAt({
        x: roundMpt((width * (page + 0.5)) / pages - words.width / 2),
        baseline: roundMpt(height * share + size / 2),
        ink,
        layer: 'proof',
      }),
    ),
  );
}
