/** Bars (条形图): a row one under the other, the bars of a row together, each with its number. */
import { type Matter, together } from '../matter.ts';
import { AXIS, box, type ChartContext, filled, ruleAt, tintOf, words } from './plot.ts';

/** Depth of a bar, of its share of the chart; white between label, bar and number, of the type's size. */
const DEPTH = 0.68;
const GAP = 0.6;

export function drawBars(context: ChartContext): Matter {
  const { chart, setter, style, owner, area } = context;
  const { size } = style;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => setter.width(text, style)));
  const labels = widest(chart.rows.map(({ label }) => label)) + GAP * size;
  const numbers = widest(chart.rows.flatMap(({ texts }) => texts)) + GAP * size;
  const values = chart.rows.flatMap((row) => row.values);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const range = most - least || 1;
  const left = area.inline + labels;
  // Numbers stand behind their bars, on the other side of the axis for what is less than nothing.
  const room = Math.max(size, area.width - labels - (most > 0 || least === 0 ? numbers : 0));
  const zero = left + (room * -least) / range;
  const count = Math.max(1, ...chart.rows.map((row) => row.values.length));
  const step = area.depth / (chart.rows.length * count);
  const bars = chart.rows.map(({ label, values: own, texts }, r) => {
    const top = area.block + r * count * step;
    const middle = top + (count * step - size) / 2;
    return together(
      {
        texts: words(context, {
          text: label,
          left: area.inline,
          width: labels,
          top: middle,
          align: 'start',
        }),
      },
      ...own.map((value, i) => {
        const at = top + i * step;
        const end = zero + (room * value) / range;
        const inset = ((1 - DEPTH) / 2) * step;
        const number = {
          text: texts[i] ?? '',
          width: 0,
          top: at + (step - size) / 2,
          align: 'start',
        } as const;
        return {
          shapes: [
            filled(
              owner,
              tintOf(i),
              box(Math.min(zero, end), at + inset, Math.max(zero, end), at + step - inset),
            ),
          ],
          texts: words(context, { ...number, left: Math.max(zero, end) + (GAP / 2) * size }),
        };
      }),
    );
  });
  const axis = ruleAt(AXIS, [zero, area.block], [zero, area.block + area.depth]);
  return together(...bars, { rules: [axis] });
}
