/** Words of marks and proofs, set by composition on one line in a face of the house. */
import type { Composer } from './compose.ts';
import { lineItems } from './display/lineItems.ts';
import { placeOf } from './display/linePlace.ts';
import { placeLine } from './galley/placeLine.ts';
import type { Issue } from './model/issue.ts';
import { mpt, ZERO } from './model/units.ts';
import type { SetWords } from './model/words.ts';

export const wordSetter =
  ({ house, span }: Issue, setter: Composer, owner: string): SetWords =>
  (text, { size, font = house.folio.font }) => {
    const style = { ...house.folio, font, size, align: 'start' } as const;
    const width = setter.width(text, style);
    const galley = setter.lines([text], style, mpt(Math.max(size, width)), { owner, span });
    return {
      width,
      itemsAt: ({ x, baseline, ink, layer }) =>
        galley.lines.flatMap((line) => {
          const axes = { direction: 'horizontal', inline: ZERO } as const;
          const place = placeOf({ axes, baseline, size }, { left: x, top: ZERO });
          return lineItems(placeLine(galley, line), { ...place, layer, owner, ink });
        }),
    };
  };
