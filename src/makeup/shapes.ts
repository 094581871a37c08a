/** Drawings and codes as outlines on the page. */
import type { Segment } from '../model/display.ts';
import type { Drawing, QrCode } from '../model/furniture.ts';
import { DRAWING_EM } from '../model/issue.ts';
import { roundMpt } from '../model/units.ts';

/** Filled with black. */
export const BLACK = { tint: 100, line: undefined } as const;

/** A drawing of the house, so high, from its upper left corner. */
export function drawingShape(
  { segments }: Drawing,
  { left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
): readonly Segment[] {
  const scale = height / DRAWING_EM;
  const x = (units: number) => roundMpt(left + units * scale);
  const y = (units: number) => roundMpt(top - units * scale);
  return segments.map((segment): Segment => {
    const end = { x: x(segment.x), y: y(segment.y) };
    if (segment.to !== 'curve') return { to: segment.to, ...end };
    const { x1, y1, x2, y2 } = segment;
    return { to: 'curve', x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2), ...end };
  });
}

/** A code's dark modules, those side by side in one rectangle; neighbours meet at the same thousandth. */
export function codeShape(
  modules: QrCode['modules'],
  { left, top, size }: { readonly left: number; readonly top: number; readonly size: number },
): readonly Segment[] {
  const step = size / Math.max(1, modules.length);
  const x = (column: number) => roundMpt(left + column * step);
  const y = (row: number) => roundMpt(top + row * step);
  return modules.flatMap((row, r) =>
    darkRuns(row).flatMap(([from, to]): readonly Segment[] => [
      { to: 'move', x: x(from), y: y(r) },
      { to: 'line', x: x(to), y: y(r) },
      { to: 'line', x: x(to), y: y(r + 1) },
      { to: 'line', x: x(from), y: y(r + 1) },
      { to: 'line', x: x(from), y: y(r) },
    ]),
  );
}

/** From and to of each run of dark modules, the end not included. */
export function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = row.flatMap((isDark, i) => (isDark && !(row[i - 1] ?? false) ? [i] : []));
  return starts.map((from) => {
    const length = row.slice(from).indexOf(false);
    return [from, length === -1 ? row.length : from + length] as const;
  });
}
