/** A page as written: its places bound to columns and to each other, its folio line filled in. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type {
  Columns,
  Folio,
  House,
  IssueDate,
  IssuePage,
  Placement,
  Start,
} from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/source.ts';
import type {
  IssueFiles,
  Path,
  WrittenLayout,
  WrittenPage,
  WrittenPlace,
} from '../model/written.ts';
import { formatDate } from './dates.ts';
import { fillLine, type TemplateValues } from './templates.ts';

export interface PageContext {
  readonly files: IssueFiles;
  readonly house: House;
  readonly date: IssueDate;
}

export function resolvePage(
  page: WrittenPage,
  index: number,
  context: PageContext,
): Checked<IssuePage> {
  const diagnostics: Diagnostic[] = [];
  const { files } = context;
  const layout = layoutOf(page, index, files, diagnostics);
  const placements = page.place.flatMap((place, i) => {
    const path: Path = ['pages', index, 'place', i];
    return placementOf(place, path, context, diagnostics) ?? [];
  });
  const ordered = inOrder(placements, diagnostics);
  const folio = layout === undefined ? undefined : folioOf(page, layout, context, diagnostics);
  const value: IssuePage = {
    code: page.page,
    folio,
    columnRules: layout?.data.columnRules ?? false,
    placements: ordered,
    span: files.issue.spanAt(['pages', index, 'page']),
  };
  return { value, diagnostics };
}

type LayoutDocument = { readonly data: WrittenLayout; readonly spanAt: (path: Path) => Span };

function layoutOf(
  page: WrittenPage,
  index: number,
  files: IssueFiles,
  diagnostics: Diagnostic[],
): LayoutDocument | undefined {
  const found = files.layouts.get(page.layout);
  if (found === undefined && !files.unreadable.has(page.layout)) {
    const facts = {
      name: page.layout,
      near: nearest(page.layout, files.layoutNames),
      path: `${files.houseFolder}/${page.layout}.yaml`,
    };
    diagnostics.push(
      diagnose('resolve/unknown-layout', files.issue.spanAt(['pages', index, 'layout']), facts),
    );
  }
  return found;
}

function placementOf(
  place: WrittenPlace,
  path: Path,
  { files, house }: PageContext,
  diagnostics: Diagnostic[],
): Placement | undefined {
  const span = files.issue.spanAt([...path, place.article === undefined ? 'masthead' : 'article']);
  if ((place.article === undefined) === (place.masthead === undefined)) {
    diagnostics.push(diagnose('resolve/place-what', files.issue.spanAt(path), {}));
    return undefined;
  }
  const columns = columnsOf(place.columns, house.grid.columns);
  if (columns === undefined) {
    const facts = { written: String(place.columns), columns: house.grid.columns };
    diagnostics.push(
      diagnose('resolve/columns-off-page', files.issue.spanAt([...path, 'columns']), facts),
    );
    return undefined;
  }
  if (place.from !== undefined && place.below !== undefined) {
    diagnostics.push(diagnose('resolve/place-where', files.issue.spanAt([...path, 'below']), {}));
    return undefined;
  }
  return {
    kind: place.article === undefined ? 'masthead' : 'article',
    name: place.article ?? 'masthead',
    columns,
    start: startOf(place, files.issue.spanAt([...path, 'below'])),
    direction: place.setting ?? 'horizontal',
    headSide: place.head ?? 'right',
    lines: place.lines,
    span,
  };
}

/** `3`, `"3"`, `1-4`; undefined when it is not on the page. */
function columnsOf(written: string | number, count: number): Columns | undefined {
  const numbers = String(written).match(/\d+/g)?.map(Number) ?? [];
  const [first = 0, last = first] = numbers;
  return first >= 1 && first <= last && last <= count ? { first, last } : undefined;
}

function startOf(place: WrittenPlace, span: Span): Start {
  if (place.below !== undefined) return { kind: 'below', name: place.below, span };
  return { kind: 'line', line: typeof place.from === 'number' ? place.from - 1 : 0 };
}

/** Sorts so that what stands below another comes after it; tells unknown neighbours and circles. */
function inOrder(
  placements: readonly Placement[],
  diagnostics: Diagnostic[],
): readonly Placement[] {
  const byName = new Map(placements.map((placement) => [placement.name, placement]));
  const ordered: Placement[] = [];
  const done = new Set<string>();
  const visit = (placement: Placement, trail: readonly string[]): void => {
    if (done.has(placement.name)) return;
    const { start, name } = placement;
    if (trail.includes(name)) {
      const names = [...trail.slice(trail.indexOf(name)), name];
      diagnostics.push(diagnose('resolve/cyclic-below', placement.span, { names }));
      done.add(name);
      return;
    }
    if (start.kind === 'below') {
      const upper = byName.get(start.name);
      if (upper === undefined) {
        const near = nearest(start.name, [...byName.keys()]);
        diagnostics.push(
          diagnose('resolve/no-such-neighbour', start.span, { name: start.name, near }),
        );
        done.add(name);
        return;
      }
      visit(upper, [...trail, name]);
    }
    if (done.has(name)) return;
    done.add(name);
    ordered.push(placement);
  };
  for (const placement of placements) visit(placement, []);
  return ordered;
}

function folioOf(
  page: WrittenPage,
  layout: LayoutDocument,
  { files, house, date }: PageContext,
  diagnostics: Diagnostic[],
): Folio | undefined {
  const { folio } = layout.data;
  if (folio === undefined) return undefined;
  const values: TemplateValues = new Map<string, string | undefined>([
    ['paper', house.name],
    ['page', page.page],
    ['section', page.section],
    ['date', formatDate(date)],
    ['weekday', date.weekday],
    ['number', files.issue.data.number === undefined ? undefined : String(files.issue.data.number)],
    ['editor', page.credits?.editor],
    ['designer', page.credits?.designer],
    ['proofreader', page.credits?.proofreader],
  ]);
  const fill = (part: 'left' | 'center' | 'right'): string => {
    const filled = fillLine(folio[part] ?? '', values, layout.spanAt(['folio', part]));
    diagnostics.push(...filled.diagnostics);
    return filled.value.join('');
  };
  return {
    left: fill('left'),
    center: fill('center'),
    right: fill('right'),
    span: layout.spanAt(['folio']),
  };
}
