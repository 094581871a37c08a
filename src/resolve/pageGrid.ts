/** The grid of a house (背景格) and the type area that follows from it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../model/diagnostic.ts';
import type { PageGrid } from '../model/issue.ts';
import { spanWidth } from '../model/pageColumns.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, toMm, ZERO } from '../model/units.ts';
import type { WrittenGrid, WrittenLayout } from '../model/writtenHouse.ts';
import { toCharacters, toLength } from './lengths.ts';

/** A grid as the house writes it, or a layout for its own pages. */
export interface GridToResolve {
  readonly grid: WrittenGrid;
  /** Line to line, and size of the body. */
  readonly pitch: Mpt;
  readonly em: Mpt;
  /** The strip of the fold, of a sheet of two pages. */
  readonly spine: WrittenLayout['spine'];
  readonly sheet: { readonly width: Mpt; readonly height: Mpt };
  /** Where it is written. */
  readonly span: Span;
}

/** White between the strip of the fold and the pages, unless said otherwise (chosen by eye: wider than a gutter). */
const SPINE_GAP = '1.5em';

/** The type area follows from the grid, never from a width typed in; it stands in the middle of the sheet. */
export function gridOf({ grid, pitch, em, spine, sheet, span }: GridToResolve): Checked<PageGrid> {
  const characters = toCharacters(grid.measure);
  const measure = mpt(characters * em);
  const gutter = toLength(grid.gutter, em);
  const top = toLength(grid.top, em);
  const areaHeight = mpt(grid.lines * pitch);
  const bare: PageGrid = {
    columns: spine === undefined ? grid.columns : 2 * grid.columns + 1,
    characters,
    em,
    measure,
    gutter,
    spine:
      spine === undefined
        ? undefined
        : {
            column: grid.columns + 1,
            measure: mpt(toCharacters(spine.measure) * em),
            gap: toLength(spine.gap ?? SPINE_GAP, em),
          },
    lines: grid.lines,
    pitch,
    fold: grid.fold,
    left: ZERO,
    top,
  };
  const areaWidth = spanWidth(bare, { first: 1, last: bare.columns });
  const left = mpt(Math.max(0, Math.floor((sheet.width - areaWidth) / 2)));
  const value: PageGrid = { ...bare, left };
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
  const high = { zh: '连天头高', en: 'high with its head margin' };
  const diagnostics = [
    ...tooLarge(areaWidth, sheet.width, { zh: '宽', en: 'wide' }),
    ...tooLarge(mpt(top + areaHeight), sheet.height, high),
  ];
  return { value, diagnostics };
}
