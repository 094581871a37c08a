/** Shares of a whole (份额图): a disc in sectors, and beside it what each is, with its number and its part of the hundred. */
import type { Segment } from '../../model/display.ts';
import { roundMpt } from '../../model/units.ts';
import { type Matter, together } from '../matter.ts';
import { box, type ChartContext, filled, tintOf, words } from './plot.ts';

/** White between disc and names, and the step from name to name, of the type's size. */
const GAP = 2;
const STEP = 1.5;
const SQUARE = 0.8;

export function drawShares(context: ChartContext): Matter {
  const { chart, owner, area, style } = context;
  const { size } = style;
  const shares = chart.rows.map(({ values }) => Math.max(0, values[0] ?? 0));
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  const radius = Math.min(area.depth, area.width / 2) / 2;
  const [x, y] = [area.inline + radius, area.block + area.depth / 2];
  let turned = 0;
  const sectors = shares.map((share, i) => {
    const from = turned;
    turned += share / sum;
    return filled(owner, tintOf(i), sector({ x, y, radius }, from, turned));
  });
  const left = area.inline + 2 * radius + GAP * size;
  const first = y - (chart.rows.length * STEP * size) / 2 + ((STEP - 1) / 2) * size;
  const names = chart.rows.map(({ label, texts: [text = ''] }, i) => {
    const top = first + i * STEP * size;
    const square = top + ((1 - SQUARE) / 2) * size;
    const part = `${((100 * (shares[i] ?? 0)) / sum).toFixed(1)}%`;
    const isPart = text.endsWith('%');
    return {
      shapes: [
        filled(owner, tintOf(i), box(left, square, left + SQUARE * size, square + SQUARE * size)),
      ],
      texts: words(context, {
        text: isPart ? `${label}　${text}` : `${label}　${text}（${part}）`,
        left: left + (SQUARE + 0.6) * size,
        width: 0,
        top,
        align: 'start',
      }),
    };
  });
  return together({ shapes: sectors }, ...names);
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Clockwise from the top, in parts of the whole turn; each curve is an eighth of a turn at most. */
function sector({ x, y, radius }: Disc, from: number, to: number): readonly Segment[] {
  const count = Math.max(1, Math.ceil((to - from) * 8));
  const point = (turn: number, out = 1) => ({
    x: x + radius * out * Math.sin(2 * Math.PI * turn),
    y: y - radius * out * Math.cos(2 * Math.PI * turn),
  });
  const start = point(from);
  const arcs = Array.from({ length: count }, (_, i): Segment => {
    const [a, b] = [from + ((to - from) * i) / count, from + ((to - from) * (i + 1)) / count];
    return arc({ x, y, radius }, 2 * Math.PI * a, 2 * Math.PI * b);
  });
  const centre = { x: roundMpt(x), y: roundMpt(y) };
  return [
    { to: 'move', ...centre },
    { to: 'line', x: roundMpt(start.x), y: roundMpt(start.y) },
    ...arcs,
    { to: 'line', ...centre },
  ];
}

/** A circular arc as one cubic curve: handles of 4/3·tan(φ/4) radii. */
function arc({ x, y, radius }: Disc, from: number, to: number): Segment {
  const handle = (4 / 3) * Math.tan((to - from) / 4) * radius;
  const at = (angle: number) => ({
    x: x + radius * Math.sin(angle),
    y: y - radius * Math.cos(angle),
  });
  const [a, b] = [at(from), at(to)];
  return {
    to: 'curve',
    x1: roundMpt(a.x + handle * Math.cos(from)),
    y1: roundMpt(a.y + handle * Math.sin(from)),
    x2: roundMpt(b.x - handle * Math.cos(to)),
    y2: roundMpt(b.y - handle * Math.sin(to)),
    x: roundMpt(b.x),
    y: roundMpt(b.y),
  };
}
