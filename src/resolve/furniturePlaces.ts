/** Which places of templates the house's furniture has: what an issue shows by it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IssueDate } from '../model/issue.ts';
import type { IssueFiles } from '../model/written.ts';
import { hasCalendar, isLunarDay, lunarOf } from './calendar.ts';
import { allPlaces, placesOf } from './placed.ts';
import { placesIn } from './templates.ts';

/** The names of the places in some furniture. */
export const furniturePlaces = (
  { house }: IssueFiles,
  names: readonly string[],
): ReadonlySet<string> =>
  placesIn(
    names.flatMap((name) =>
      (house.data.furniture?.[name]?.parts ?? []).flatMap(({ text, codes, barcode }) => [
        ...(typeof text === 'string' ? [text] : (text ?? [])),
        ...(codes ?? []).flatMap(({ value, label }) => [value, label ?? '']),
        ...[barcode?.issn, barcode?.ean, barcode?.variant, barcode?.addOn].map((one) => one ?? ''),
      ]),
    ),
  );

export const placedFurniturePlaces = (files: IssueFiles): ReadonlySet<string> =>
  furniturePlaces(
    files,
    allPlaces(files).flatMap(({ furniture }) => furniture ?? []),
  );

/** Furniture that stands on a page twice; contents that no furniture prints. */
export function checkFurniture(files: IssueFiles): readonly Diagnostic[] {
  const { pages, digest } = files.issue.data;
  const twice = pages.flatMap((page, i) => {
    const names = placesOf(page, files).flatMap(({ furniture }) => furniture ?? []);
    const again = names.find((name, at) => names.indexOf(name) !== at);
    const span = files.issue.spanAt(['pages', i, 'page']);
    return again === undefined
      ? []
      : [diagnose('resolve/furniture-twice', span, { name: again, page: page.page })];
  });
  const isShown = digest === undefined || placedFurniturePlaces(files).has('digest');
  return isShown
    ? twice
    : [...twice, diagnose('resolve/digest-not-shown', files.issue.keySpanAt(['digest']), {})];
}

const OF_CALENDAR = ['lunar', 'lunarYear', 'zodiac', 'term'];

/** A lunar date that is written is right; one that is printed is known. */
export function checkCalendar(files: IssueFiles, date: IssueDate): readonly Diagnostic[] {
  const written = files.issue.data.lunar;
  const { spanAt } = files.issue;
  if (!hasCalendar(date)) {
    const shown = placedFurniturePlaces(files);
    const isAsked = written !== undefined || OF_CALENDAR.some((name) => shown.has(name));
    return isAsked
      ? [diagnose('resolve/no-lunar-calendar', spanAt(['date']), { year: date.year })]
      : [];
  }
  const lunar = written === undefined ? undefined : lunarOf(date);
  if (written === undefined || lunar === undefined || isLunarDay(written, lunar)) return [];
  const facts = { written, date: files.issue.data.date, right: lunar.day };
  return [diagnose('resolve/lunar-mismatch', spanAt(['lunar']), facts)];
}
