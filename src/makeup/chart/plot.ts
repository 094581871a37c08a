/** What all charts draw with: words, shapes, tints. */
import type { Segment } from '../../model/display.ts';
import type { Alignment, TextStyle } from '../../model/galley.ts';
import type { Area, RuleBlock, ShapeBlock, TextBlock } from '../../model/page.ts';
import type { Setter } from '../../model/setter.ts';
import type { Span } from '../../model/source.ts';
import type { Chart } from '../../model/table.ts';
import { type Mpt, mpt, pt, roundMpt } from '../../model/units.ts';
import { baselineAt } from '../grid.ts';

export interface ChartContext {
  readonly chart: Chart;
  readonly style: TextStyle;
  readonly setter: Setter;
  readonly owner: string;
  readonly span: Span;
  /** Where the drawing may stand. */
  readonly area: Area;
}

/** Per cent of black of the first numbers, the second …: as far apart as newsprint keeps tints apart. */
const TINTS = [90, 40, 65, 18, 78, 30] as const;
export const tintOf = (index: number): number => TINTS[index % TINTS.length] ?? 90;

/** Lines of the drawing's grid, and of its axis. */
export const HAIR = { width: pt(0.25), tint: 50, pattern: undefined } as const;
export const AXIS = { width: pt(0.5), tint: 100, pattern: undefined } as const;

export interface WordsAt {
  readonly text: string;
  /** Of the place they stand in. */
  readonly left: number;
  readonly width: number;
  /** Upper edge of their em box. */
  readonly top: number;
  readonly align: Alignment;
}

/** Words on one line in a place; what is wider begins at its left. */
export function words(
  { setter, style, owner, span }: ChartContext,
  { text, left, width, top, align }: WordsAt,
): readonly TextBlock[] {
  if (text === '') return [];
  const own = setter.width(text, style);
  const free = width - own;
  const shift = align === 'center' ? free / 2 : align === 'end' ? free : 0;
  const measure = mpt(Math.max(own, style.size));
  const galley = setter.lines([text], { ...style, align: 'start' }, measure, { owner, span });
  const lines = galley.lines.map((line) => ({
    line,
    baseline: baselineAt(Math.round(top), style.size),
  }));
  const axes = { direction: 'horizontal', inline: roundMpt(left + Math.max(0, shift)) } as const;
  return [{ owner, role: 'table', axes, galley, lines, ink: 'black' }];
}

export const filled = (owner: string, tint: number, segments: readonly Segment[]): ShapeBlock => ({
  owner,
  segments,
  tint,
  line: undefined,
});

/** From corner to corner. */
export function box(x1: number, y1: number, x2: number, y2: number): readonly Segment[] {
  const [left, top, right, foot] = [x1, y1, x2, y2].map(roundMpt) as [Mpt, Mpt, Mpt, Mpt];
  return [
    { to: 'move', x: left, y: top },
    { to: 'line', x: right, y: top },
    { to: 'line', x: right, y: foot },
    { to: 'line', x: left, y: foot },
    { to: 'line', x: left, y: top },
  ];
}

export const ruleAt = (
  style: RuleBlock['style'],
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): RuleBlock => ({
  kind: 'insert',
  style,
  inline: [roundMpt(x1), roundMpt(x2)],
  block: [roundMpt(y1), roundMpt(y2)],
});
