/** The line beside a page (版边): which paper, page, day and issue the sheet is of, and what round of proof. */
import type { SlugLine } from './display/marks.ts';
import { blackInk } from './model/ink.ts';
import type { Issue } from './model/issue.ts';
import type { SetWords } from './model/words.ts';

/** What it says; `round` is 二校 23:40 or what else the desk writes. */
export function slugText(
  { house, date, number }: Issue,
  code: string,
  round: string | undefined,
): string {
  const { year, month, day } = date;
  return [
    house.name,
    code,
    `${year}年${month}月${day}日`,
    ...(number === undefined ? [] : [`总第${number}期`]),
    ...(round === undefined ? [] : [round.normalize('NFC')]),
  ].join('　');
}

export function slugLine(text: string, { house }: Issue, setWords: SetWords): SlugLine {
  const words = setWords(text, { size: house.folio.size });
  return {
    itemsAt: (x, baseline) => words.itemsAt({ x, baseline, ink: blackInk(100), layer: 'press' }),
  };
}
