/** The grid of a house (背景格) and the type area that follows from it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../model/diagnostic.ts';
import type { PageGrid } from '../model/issue.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, toMm } from '../model/units.ts';
import type { WrittenGrid } from '../model/writtenHouse.ts';
import { toCharacters, toLength } from './lengths.ts';

/** A grid as the house writes it, or a layout for its own pages. */
export interface GridToResolve {
  readonly grid: WrittenGrid;
  /** Line to line, and size of the body. */
  readonly pitch: Mpt;
  readonly em: Mpt;
  readonly sheet: { readonly width: Mpt; readonly height: Mpt };
  /** Where it is written. */
  readonly span: Span;
}

/** The type area follows from the grid, never from a width typed in; it stands in the middle of the sheet. */
export function gridOf({ grid, pitch, em, sheet, span }: GridToResolve): Checked<PageGrid> {
  const characters = toCharacters(grid.measure);
  const measure = mpt(characters * em);
  const gutter = toLength(grid.gutter, em);
  const areaWidth = mpt(grid.columns * measure + (grid.columns - 1) * gutter);
  const top = toLength(grid.top, em);
  const areaHeight = mpt(grid.lines * pitch);
  const tooLarge = (need: Mpt, have: Mpt, direction: Bilingual): readonly Diagnostic[] =>
    need <= have
      ? []
      : [
          diagnose('resolve/type-area-too-large', span, {
            direction,
            need: toMm(need).toFixed(1),
            have: toMm(have).toFixed(1),
          }),
        ];
  const value: PageGrid = {
    columns: grid.columns,
    characters,
    em,
    measure,
    gutter,
    lines: grid.lines,
    pitch,
    fold: grid.fold,
    left: mpt(Math.max(0, Math.floor((sheet.width - areaWidth) / 2))),
    top,
  };
  const high = { zh: '连天头高', en: 'high with its head margin' };
  const diagnostics = [
    ...tooLarge(areaWidth, sheet.width, { zh: '宽', en: 'wide' }),
    ...tooLarge(mpt(top + areaHeight), sheet.height, high),
  ];
  return { value, diagnostics };
}
