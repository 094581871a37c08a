/** The lines that tie the parts of a story (转版): 下转A03版 at the end of one, 上接A01版 at the head of the next. */

import type { TextStyle } from '../model/galley.ts';
import type { TextBlock } from '../model/page.ts';
import type { Mpt } from '../model/units.ts';
import type { Slot } from './flow.ts';
import { baselineAt, gridBaseline } from './grid.ts';
import type { StoryToPlace } from './ground.ts';

const WORDS = {
  from: (page: string) => `（上接${page}版）`,
  to: (page: string) => `（下转${page}版）`,
} as const;

/** In the line that is kept for it: the first at the left, the last at the right end of its column. */
export function jumpLine(
  { article, placement, issue: { house }, setter, jump }: StoryToPlace,
  which: 'from' | 'to',
  slot: Slot | undefined,
  linesFrom: Mpt,
): { readonly texts: readonly TextBlock[] } {
  const page = jump[which];
  if (page === undefined || slot === undefined) return { texts: [] };
  const { grid, jump: own } = house;
  const { direction } = placement;
  const rules = { ...own.rules, direction };
  const style: TextStyle = { ...own, rules, align: which === 'to' ? 'end' : 'justify' };
  const isVertical = direction === 'vertical';
  const middle = slot.line * grid.pitch + Math.floor((grid.em - own.size) / 2);
  const galley = setter.lines([WORDS[which](page)], style, slot.measure, {
    owner: article.slug,
    span: placement.span,
  });
  return {
    texts: [
      {
        owner: article.slug,
        role: 'jump',
        axes: isVertical
          ? { direction, right: linesFrom, top: slot.inline }
          : { direction, inline: slot.inline },
        galley,
        lines: galley.lines.map((line) => ({
          line,
          baseline: isVertical ? baselineAt(middle, own.size) : gridBaseline(grid, slot.line),
        })),
        ink: 'black',
      },
    ],
  };
}
