/** The house as a page has it: with the sheet and the grid of its layout. */
import type { Checked } from '../model/diagnostic.ts';
import type { House } from '../model/issue.ts';
import { mpt } from '../model/units.ts';
import type { SourceDocument } from '../model/written.ts';
import type { WrittenGrid, WrittenHouse, WrittenLayout } from '../model/writtenHouse.ts';
import { gridOf } from './pageGrid.ts';

/** A spread (通版) is two sheets wide, and what would be the white between two pages belongs to its type area. */
export function pageHouse(
  house: House,
  written: WrittenHouse,
  layout: Pick<SourceDocument<WrittenLayout>, 'data' | 'spanAt'> | undefined,
): Checked<House> {
  const { spread = false, grid } = layout?.data ?? {};
  if (layout === undefined || (!spread && grid === undefined))
    return { value: house, diagnostics: [] };
  const width = spread ? mpt(2 * house.sheet.width) : house.sheet.width;
  const sheet = { ...house.sheet, width };
  const { pitch, em } = house.grid;
  const span = layout.spanAt(grid === undefined ? ['spread'] : ['grid']);
  const own = gridOf({
    grid: gridWith(written.grid, grid),
    pitch,
    em,
    spine: spineOf(layout.data),
    sheet,
    span,
  });
  return { value: { ...house, sheet, grid: own.value }, diagnostics: own.diagnostics };
}

/** The strip in the fold of a spread; a single page has no fold. */
const spineOf = ({ spread, spine }: WrittenLayout): WrittenLayout['spine'] =>
  spread === true ? spine : undefined;

/** The column that the strip is, where a layout has one. */
export const spineColumn = (
  { grid }: WrittenHouse,
  layout: WrittenLayout | undefined,
): number | undefined =>
  layout === undefined || spineOf(layout) === undefined
    ? undefined
    : gridWith(grid, layout.grid).columns + 1;

const gridWith = (house: WrittenGrid, own: WrittenLayout['grid']): WrittenGrid => ({
  columns: own?.columns ?? house.columns,
  measure: own?.measure ?? house.measure,
  gutter: own?.gutter ?? house.gutter,
  lines: own?.lines ?? house.lines,
  top: own?.top ?? house.top,
  fold: own?.fold ?? house.fold,
});
