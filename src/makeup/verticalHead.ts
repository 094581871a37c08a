/** A head of vertical lines (竖题) at the side of the text it stands on. */
import type { TextBlock } from '../model/page.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { baselineAt } from './grid.ts';
import type { SetHead } from './head.ts';
import type { HeadContext } from './headParts.ts';

export interface VerticalHeadPlace {
  /** Right edge of the head, and the upper edge of its lines. */
  readonly right: Mpt;
  readonly top: Mpt;
  readonly side: 'left' | 'right';
  readonly ink: TextBlock['ink'];
}

/**
 * To the right of its text a head's lines follow each other leftwards, towards the text; to the left of it
 * rightwards, also towards the text: so that its last line always stands next to what it heads.
 */
export function placeVerticalHead(
  head: SetHead,
  { article, setter, width }: HeadContext,
  { right, top, side, ink }: VerticalHeadPlace,
): readonly TextBlock[] {
  return head.parts.map((part) => {
    const measure = part.measure ?? width;
    const galley = setter.lines(part.texts, part.style, measure, {
      owner: article.slug,
      span: part.span,
    });
    const { size } = part.style;
    const lines = galley.lines.map((line, i) => {
      const first = part.tops[i] ?? part.tops.at(-1) ?? 0;
      const edge = side === 'right' ? first : head.height - first - size;
      return { line, baseline: baselineAt(edge, size) };
    });
    return {
      owner: article.slug,
      role: part.role,
      axes: {
        direction: 'vertical',
        right,
        top: mpt(top + Math.floor((width - measure) / 2)),
      },
      galley,
      lines,
      ink,
    };
  });
}
