/** A place of a page while it is bound to the grid. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { House, Issue } from '../model/issue.ts';
import { crossesSpine } from '../model/pageColumns.ts';
import type { Columns } from '../model/placement.ts';
import type { Path, SourceDocument } from '../model/written.ts';
import type { WrittenPlace } from '../model/writtenPlace.ts';
import type { TemplateValues } from './templates.ts';

export interface PlaceToResolve {
  readonly place: WrittenPlace;
  readonly path: Path;
  readonly context: {
    readonly house: House;
    readonly values: TemplateValues;
    readonly ads: Issue['ads'];
    readonly vertical: ReadonlySet<string>;
  };
  /** The issue, or the layout that puts it on all its pages. */
  readonly document: Pick<SourceDocument<unknown>, 'spanAt'>;
  readonly diagnostics: Diagnostic[];
}

/** `3`, `"3"`, `1-4`. */
export function columnNumbers(written: string | number | undefined): Columns {
  const [first = 0, last = first] = String(written).match(/\d+/g)?.map(Number) ?? [];
  return { first, last };
}

/** The same on a page; undefined, and told, when it is not on it. */
export function columnsAt(
  { context: { house }, document, diagnostics }: PlaceToResolve,
  written: string | number,
  path: Path,
): Columns | undefined {
  const { first, last } = columnNumbers(written);
  if (first >= 1 && first <= last && last <= house.grid.columns) {
    if (!crossesSpine(house.grid, { first, last })) return { first, last };
    const facts = { written: String(written), spine: house.grid.spine?.column ?? 0 };
    diagnostics.push(diagnose('resolve/columns-over-spine', document.spanAt(path), facts));
    return undefined;
  }
  const facts = { written: String(written), columns: house.grid.columns };
  diagnostics.push(diagnose('resolve/columns-off-page', document.spanAt(path), facts));
  return undefined;
}
