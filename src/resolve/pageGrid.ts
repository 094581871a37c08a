/** The grid of a house (背景格) and the type area that follows from it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { PageGrid } from '../model/issue.ts';
import { type Mpt, mpt, toMm } from '../model/units.ts';
import type { Scope } from './houseScope.ts';
import { toCharacters, toLength } from './lengths.ts';

/** The type area follows from the grid, never from a width typed in; it stands in the middle of the sheet. */
export function gridOf({ document, diagnostics, body }: Scope, width: Mpt, height: Mpt): PageGrid {
  const { grid, text } = document.data;
  const characters = toCharacters(grid.measure);
  const measure = mpt(characters * body);
  const gutter = toLength(grid.gutter, body);
  const pitch = toLength(text.pitch, body);
  const areaWidth = mpt(grid.columns * measure + (grid.columns - 1) * gutter);
  const top = toLength(grid.top, body);
  const areaHeight = mpt(grid.lines * pitch);
  const tooLarge = (need: Mpt, have: Mpt, zh: string, en: string): void => {
    if (need <= have) return;
    const span = document.spanAt(['grid']);
    const facts = {
      direction: { zh, en },
      need: toMm(need).toFixed(1),
      have: toMm(have).toFixed(1),
    };
    diagnostics.push(diagnose('resolve/type-area-too-large', span, facts));
  };
  tooLarge(areaWidth, width, '宽', 'wide');
  tooLarge(mpt(top + areaHeight), height, '连天头高', 'high with its head margin');
  return {
    columns: grid.columns,
    characters,
    em: body,
    measure,
    gutter,
    lines: grid.lines,
    pitch,
    fold: grid.fold,
    left: mpt(Math.max(0, Math.floor((width - areaWidth) / 2))),
    top,
  };
}
