/** Lines (折线图): numbers over a row of names, a line for each, with the numbers at its points where there is room. */
import type { Segment } from '../../model/display.ts';
import type { ShapeBlock } from '../../model/page.ts';
import { pt, roundMpt } from '../../model/units.ts';
import { type Matter, together } from '../matter.ts';
import {
  AXIS,
  box,
  type ChartContext,
  filled,
  HAIR,
  ruleAt,
  tintOf,
  type WordsAt,
  words,
} from './plot.ts';
import { type Scale, scaleOf } from './ticks.ts';

/** Lines of the scale to a chart (chosen by eye), white beside its numbers, of the type's size. */
const STEPS = 4;
const GAP = 0.5;
/** Width of a line, and half the side of the squares at its points, points. */
const LINE = pt(1.1);
const DOT = 1600;

interface Plot {
  readonly scale: Scale;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly foot: number;
}

export function drawLines(context: ChartContext): Matter {
  const { chart, setter, style, area } = context;
  const { size } = style;
  const scale = scaleOf(
    chart.rows.flatMap(({ values }) => values),
    STEPS,
  );
  const margin = Math.max(...scale.ticks.map(({ text }) => setter.width(text, style))) + GAP * size;
  const plot: Plot = {
    scale,
    left: area.inline + margin,
    width: area.width - margin,
    // Numbers over the topmost point, names under the foot.
    top: area.block + size,
    foot: area.block + area.depth - 1.3 * size,
  };
  const count = Math.max(0, ...chart.rows.map(({ values }) => values.length));
  const lines = Array.from({ length: count }, (_, i) => lineOf(context, plot, i, count));
  const numbers = lines.flatMap((line) => line.numbers);
  return together(
    scaleLines(context, plot, numbers),
    namesUnder(context, plot),
    ...lines.map(({ shapes }) => ({ shapes })),
    { texts: numbers.flatMap((one) => words(context, one)) },
  );
}

const yOf = ({ scale, top, foot }: Plot, value: number): number =>
  foot - ((value - scale.from) / (scale.to - scale.from)) * (foot - top);

/** The middle of a row's share of the width. */
const xOf = ({ left, width }: Plot, row: number, rows: number): number =>
  left + ((row + 0.5) * width) / Math.max(1, rows);

function scaleLines(context: ChartContext, plot: Plot, numbers: readonly WordsAt[]): Matter {
  const { area, style } = context;
  return together(
    ...plot.scale.ticks.map(({ value, text }, i) => {
      const y = yOf(plot, value);
      const pieces =
        i === 0
          ? [[plot.left, plot.left + plot.width] as const]
          : piecesAt(context, plot, y, numbers);
      return {
        rules: pieces.map(([from, to]) => ruleAt(i === 0 ? AXIS : HAIR, [from, y], [to, y])),
        texts: words(context, {
          text,
          left: area.inline,
          width: plot.left - area.inline - GAP * style.size,
          top: y - style.size / 2,
          align: 'end',
        }),
      };
    }),
  );
}

/** White round a number that a line of the scale would run through, of the type's size. */
const ROUND = 0.12;

/** The pieces of a line of the scale: it leaves out the numbers it would run through. */
function piecesAt(
  { setter, style }: ChartContext,
  plot: Plot,
  y: number,
  numbers: readonly WordsAt[],
): readonly (readonly [number, number])[] {
  const white = ROUND * style.size;
  const gaps = numbers
    .filter(({ top }) => y > top - white && y < top + style.size + white)
    .map(({ text, left, width }) => {
      const half = setter.width(text, style) / 2 + white;
      return [left + width / 2 - half, left + width / 2 + half] as const;
    })
    .sort(([a], [b]) => a - b);
  const stops = [plot.left, ...gaps.flat(), plot.left + plot.width];
  return stops.flatMap((from, i) => {
    const to = stops[i + 1] ?? from;
    return i % 2 === 0 && to > from ? [[from, to] as const] : [];
  });
}

/** As many names as stand beside each other: the first, and those after equal steps. */
function namesUnder(context: ChartContext, plot: Plot): Matter {
  const { chart, setter, style } = context;
  const rows = chart.rows.length;
  const widest = Math.max(...chart.rows.map(({ label }) => setter.width(label, style)));
  const step = Math.max(1, Math.ceil(((widest + GAP * style.size) * rows) / plot.width));
  const share = plot.width / Math.max(1, rows);
  return together({
    texts: chart.rows.flatMap(({ label }, i) =>
      i % step !== 0
        ? []
        : words(context, {
            text: label,
            left: xOf(plot, i, rows) - (share * step) / 2,
            width: share * step,
            top: plot.foot + 0.3 * style.size,
            align: 'center',
          }),
    ),
  });
}

/** A line with its points, and the numbers at them. */
interface DrawnLine {
  readonly shapes: readonly ShapeBlock[];
  readonly numbers: readonly WordsAt[];
}

function lineOf(context: ChartContext, plot: Plot, index: number, count: number): DrawnLine {
  const { chart, setter, style, owner } = context;
  const rows = chart.rows.length;
  const points = chart.rows.map(({ values, texts }, i) => ({
    x: xOf(plot, i, rows),
    y: yOf(plot, values[index] ?? 0),
    text: texts[index] ?? '',
  }));
  const segments = points.map(
    ({ x, y }, i): Segment => ({ to: i === 0 ? 'move' : 'line', x: roundMpt(x), y: roundMpt(y) }),
  );
  const tint = tintOf(index);
  const share = plot.width / Math.max(1, rows);
  const hasRoom = points.every(({ text }) => setter.width(text, style) <= share);
  // Of two lines the lower has its numbers under it.
  const isLowest = count > 1 && index === lowestOf(context);
  const { size } = style;
  const shift = isLowest ? 0.35 * size : -1.3 * size;
  return {
    shapes: [
      { owner, segments, tint, line: LINE },
      ...points.map(({ x, y }) => filled(owner, tint, box(x - DOT, y - DOT, x + DOT, y + DOT))),
    ],
    numbers: hasRoom
      ? points.map(({ x, y, text }, i): WordsAt => {
          const rise = (points[i - 1]?.y ?? y) - (points[i + 1]?.y ?? y);
          const aside = asideOf(rise, isLowest ? -size : size);
          const left = x - share / 2 + aside * (setter.width(text, style) / 2 + 0.2 * size);
          return { text, left, width: share, top: y + shift, align: 'center' };
        })
      : [],
  };
}

/** Where the line is steep its numbers stand at the side that it leaves free: −1 left, 1 right of the point. */
const asideOf = (rise: number, side: number): number =>
  Math.abs(rise) < 3 * Math.abs(side) ? 0 : -Math.sign(rise * side);

/** Which numbers are the least on the whole. */
function lowestOf({ chart }: ChartContext): number {
  const count = Math.max(0, ...chart.rows.map(({ values }) => values.length));
  const sums = Array.from({ length: count }, (_, i) =>
    chart.rows.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
  );
  return sums.indexOf(Math.min(...sums));
}
