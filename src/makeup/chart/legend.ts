/** The names of a chart's numbers, each behind its tint (图例). */
import { type Matter, together } from '../matter.ts';
import { box, type ChartContext, filled, tintOf, words } from './plot.ts';

/** Side of the square before a name, and the white round it, of the type's size. */
const SQUARE = 0.75;
const GAP = 0.4;
const BETWEEN = 1.4;

/** On one line at the right end of the chart. */
export function legendOf(context: ChartContext, top: number): Matter {
  const { chart, setter, style, owner, area } = context;
  const { size } = style;
  const widths = chart.names.map((name) => (SQUARE + GAP) * size + setter.width(name, style));
  const whole =
    widths.reduce((sum, width) => sum + width, 0) + (widths.length - 1) * BETWEEN * size;
  let at = area.inline + Math.max(0, area.width - whole);
  return together(
    ...chart.names.map((text, i) => {
      const left = at;
      at += (widths[i] ?? 0) + BETWEEN * size;
      const square = top + ((1 - SQUARE) / 2) * size;
      return {
        shapes: [
          filled(owner, tintOf(i), box(left, square, left + SQUARE * size, square + SQUARE * size)),
        ],
        texts: words(context, {
          text,
          left: left + (SQUARE + GAP) * size,
          width: 0,
          top,
          align: 'start',
        }),
      };
    }),
  );
}
