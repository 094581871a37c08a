/** The line beside a page's marks (版边): which paper, page, day and issue the sheet is of, and what round of proof. */
import type { Composer } from './compose.ts';
import { lineItems } from './display/lineItems.ts';
import { placeOf } from './display/linePlace.ts';
import type { SlugLine } from './display/marks.ts';
import { placeLine } from './galley/placeLine.ts';
import { blackInk } from './model/ink.ts';
import type { Issue } from './model/issue.ts';
import { mpt, ZERO } from './model/units.ts';

export function slugLine(
  { house, date, number, span }: Issue,
  code: string,
  round: string | undefined,
  setter: Composer,
): SlugLine {
  const { year, month, day } = date;
  const words = [
    house.name,
    code,
    `${year}年${month}月${day}日`,
    ...(number === undefined ? [] : [`总第${number}期`]),
    ...(round === undefined ? [] : [round.normalize('NFC')]),
  ].join('　');
  const style = { ...house.folio, align: 'start' } as const;
  const measure = mpt(Math.max(style.size, setter.width(words, style)));
  const galley = setter.lines([words], style, measure, { owner: 'slug', span });
  return {
    itemsAt: (x, baseline) =>
      galley.lines.flatMap((line) => {
        const axes = { direction: 'horizontal', inline: ZERO } as const;
        const place = placeOf({ axes, baseline, size: style.size }, { left: x, top: ZERO });
        const drawn = { ...place, layer: 'press', owner: 'slug', ink: blackInk(100) } as const;
        return lineItems(placeLine(galley, line), drawn);
      }),
  };
}
