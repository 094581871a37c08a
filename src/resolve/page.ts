/** A page as written: its places bound to columns and to each other, its folio line filled in. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Folio, House, Issue, IssuePage } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import { pageCodes } from '../model/pageCode.ts';
import type { Columns, Placement } from '../model/placement.ts';
import type { Span } from '../model/source.ts';
import type { IssueFiles, Path, WrittenPage } from '../model/written.ts';
import type { WrittenLayout } from '../model/writtenHouse.ts';
import type { WrittenPlace } from '../model/writtenPlace.ts';
import { pageValues } from './issueValues.ts';
import { pageHouse } from './pageHouse.ts';
import { resolvePlace } from './place.ts';
import type { PlaceToResolve } from './placeToResolve.ts';
import { fillLine, placesIn, type TemplateValues } from './templates.ts';

export interface PageContext {
  readonly files: IssueFiles;
  readonly house: House;
  readonly ads: Issue['ads'];
  /** Stories set vertically where they begin: what is left of them is, too. */
  readonly vertical: ReadonlySet<string>;
  /** What templates of the issue are filled with. */
  readonly values: TemplateValues;
}

export function resolvePage(
  page: WrittenPage,
  index: number,
  context: PageContext,
): Checked<IssuePage> {
  const diagnostics: Diagnostic[] = [];
  const { files } = context;
  const layout = layoutOf(page, index, files, diagnostics);
  const own = pageHouse(context.house, files.house.data, layout);
  diagnostics.push(
    ...own.diagnostics,
    ...spreadCode(page, index, files, layout),
    ...spineAlone(layout),
  );
  const house = own.value;
  const values = pageValues(context.values, page);
  const { ads, vertical } = context;
  const here = { context: { house, values, ads, vertical }, diagnostics };
  const placements = [
    ...placementsOf(layout?.data.place ?? [], ['place'], {
      ...here,
      document: layout ?? files.issue,
    }),
    ...placementsOf(page.place, ['pages', index, 'place'], { ...here, document: files.issue }),
  ];
  const ordered = inOrder(placements, diagnostics);
  const folios =
    layout === undefined
      ? []
      : foliosOf(page, house, values).flatMap((one) => folioOf(layout, one, diagnostics) ?? []);
  const value: IssuePage = {
    code: page.page,
    house,
    folios,
    columnRules: layout?.data.columnRules ?? false,
    placements: ordered,
    span: files.issue.spanAt(['pages', index, 'page']),
  };
  return { value, diagnostics };
}

const placementsOf = (
  places: readonly WrittenPlace[],
  path: Path,
  here: Omit<PlaceToResolve, 'place' | 'path'>,
): readonly Placement[] =>
  places.flatMap((place, i) => resolvePlace({ ...here, place, path: [...path, i] }) ?? []);

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

const MANY: ReadonlySet<Placement['kind']> = new Set(['pictures', 'table', 'ad']);

/**
 * Sorts so that what stands below another comes after it; tells unknown neighbours and circles. Pictures, tables and
 * advertisements may have the name of a story or stand on a page twice; a story that does, and furniture, is told
 * elsewhere and placed once.
 */
function inOrder(all: readonly Placement[], diagnostics: Diagnostic[]): readonly Placement[] {
  const once = all.filter(({ kind }) => !MANY.has(kind));
  const many = all.filter(({ kind }) => MANY.has(kind));
  // Of two things of one name a story is what others stand below.
  const byName = new Map([...many, ...once.toReversed()].map((one) => [one.name, one]));
  const ordered: Placement[] = [];
  const done = new Set<Placement>();
  const visit = (placement: Placement, trail: readonly Placement[]): void => {
    if (done.has(placement)) return;
    const { start } = placement;
    if (trail.includes(placement)) {
      const circle = [...trail.slice(trail.indexOf(placement)), placement];
      const names = circle.map(({ name }) => name);
      diagnostics.push(diagnose('resolve/cyclic-below', placement.span, { names }));
      done.add(placement);
      return;
    }
    if (start.kind === 'below') {
      const upper = byName.get(start.name);
      if (upper === undefined) {
        const near = nearest(start.name, [...byName.keys()]);
        diagnostics.push(
          diagnose('resolve/no-such-neighbour', start.span, { name: start.name, near }),
        );
        done.add(placement);
        return;
      }
      visit(upper, [...trail, placement]);
    }
    if (done.has(placement)) return;
    done.add(placement);
    ordered.push(placement);
  };
  const isPlaced = (one: Placement): boolean => MANY.has(one.kind) || byName.get(one.name) === one;
  for (const placement of all.filter(isPlaced)) visit(placement, []);
  return ordered;
}

interface FolioToFill {
  readonly columns: Columns;
  readonly values: TemplateValues;
}

/** One over the whole page; of a sheet with a strip in its fold one over each of its pages, with its own code. */
function foliosOf(
  { page }: WrittenPage,
  { grid }: House,
  values: TemplateValues,
): readonly FolioToFill[] {
  const { spine, columns } = grid;
  if (spine === undefined) return [{ columns: { first: 1, last: columns }, values }];
  const [left = page, right = page] = pageCodes(page);
  return [
    { columns: { first: 1, last: spine.column - 1 }, values: new Map([...values, ['page', left]]) },
    {
      columns: { first: spine.column + 1, last: columns },
      values: new Map([...values, ['page', right]]),
    },
  ];
}

function folioOf(
  layout: LayoutDocument,
  { columns, values }: FolioToFill,
  diagnostics: Diagnostic[],
): Folio | undefined {
  const { folio } = layout.data;
  if (folio === undefined) return undefined;
  const fill = (part: 'left' | 'center' | 'right'): string => {
    const filled = fillLine(folio[part] ?? '', values, layout.spanAt(['folio', part]));
    diagnostics.push(...filled.diagnostics);
    return filled.value.join('');
  };
  return {
    left: fill('left'),
    center: fill('center'),
    right: fill('right'),
    uncredited: uncreditedIn(Object.values(folio), values),
    columns,
    span: layout.spanAt(['folio']),
  };
}

const CREDITS = ['editor', 'designer', 'proofreader'];

const uncreditedIn = (
  lines: readonly (string | undefined)[],
  values: TemplateValues,
): readonly string[] => {
  const places = placesIn(lines.map((line) => line ?? ''));
  return CREDITS.filter((key) => places.has(key) && values.get(key) === undefined);
};

/** A page alone has no fold beside it. */
const spineAlone = (layout: LayoutDocument | undefined): readonly Diagnostic[] =>
  layout?.data.spine === undefined || layout.data.spread === true
    ? []
    : [diagnose('resolve/idle-key', layout.spanAt(['spine']), { key: 'spine' })];

/** A spread has the codes of both its pages, a page one. */
function spreadCode(
  { page }: WrittenPage,
  index: number,
  { issue }: IssueFiles,
  layout: LayoutDocument | undefined,
): readonly Diagnostic[] {
  const isSpread = layout?.data.spread ?? false;
  const codes = pageCodes(page);
  const isPair = codes.length === 2;
  if (layout === undefined || (isSpread ? isPair : codes.length === 1)) return [];
  const facts = { page, isSpread };
  return [diagnose('resolve/spread-code', issue.spanAt(['pages', index, 'page']), facts)];
}
