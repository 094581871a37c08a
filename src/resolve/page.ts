/** A page as written: its places bound to columns and to each other, its folio line filled in. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Folio, House, IssueDate, IssuePage } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import type { Placement } from '../model/placement.ts';
import type { Span } from '../model/source.ts';
import type { IssueFiles, Path, WrittenLayout, WrittenPage } from '../model/written.ts';
import { formatDate } from './dates.ts';
import { resolvePlace } from './place.ts';
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
    const placement = resolvePlace({ place, path, context, diagnostics });
    return placement === undefined ? [] : [placement];
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
