/** 断版: a straight line or white from edge to edge that cuts a page in two. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IssuePage } from '../model/issue.ts';
import type { MadePage } from '../model/page.ts';
import type { PlacementKind } from '../model/placement.ts';

/** What may stand by itself over or under such a line: nameplates over it, advertisements under it. */
const SET_APART: ReadonlySet<PlacementKind> = new Set(['ad', 'furniture', 'masthead']);

export function splitPage({
  page,
  made,
}: {
  readonly page: IssuePage;
  readonly made: MadePage;
}): readonly Diagnostic[] {
  const { grid } = made.house;
  const things = made.taken.filter(({ start, end }) => end > start);
  const isApart = (name: string): boolean => {
    const kind = page.placements.find((place) => place.name === name)?.kind;
    return kind !== undefined && SET_APART.has(kind);
  };
  const isWhole = (some: typeof things): boolean =>
    Array.from({ length: grid.columns }, (_, i) => i + 1).every((column) =>
      some.some(({ columns }) => columns.first <= column && column <= columns.last),
    );
  // A story whose frames meet at the line is one shape: it holds the page together.
  const goesOn = (over: typeof things, under: typeof things): boolean =>
    page.placements.some(
      ({ kind, name, frames }) =>
        (kind === 'article' || kind === 'rest') &&
        frames.length > 0 &&
        over.some(
          (upper) =>
            upper.name === name &&
            under.some(
              (lower) =>
                lower.name === name &&
                lower.start === upper.end &&
                lower.columns.first <= upper.columns.last &&
                upper.columns.first <= lower.columns.last,
            ),
        ),
    );
  for (let line = 1; line < grid.lines; line += 1) {
    const over = things.filter(({ end }) => end <= line);
    const under = things.filter(({ start }) => start >= line);
    const isCut = over.length + under.length === things.length && !goesOn(over, under);
    const starts = under.some(({ start }) => start === line);
    const isNews = [over, under].every((half) => half.some(({ name }) => !isApart(name)));
    if (isCut && starts && isNews && isWhole(over) && isWhole(under))
      return [diagnose('lint/split-page', page.span, { page: page.code, line: line + 1 })];
  }
  return [];
}
