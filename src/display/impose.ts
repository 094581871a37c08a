/** Imposition (拼大版): pages side by side as the plate wants them, for a paper folded once and cut at no edge. */
import type { DisplayList, PlacedPage } from '../model/display.ts';
import { pageCodes, pageNumber } from '../model/pageCode.ts';
import { mpt, ZERO } from '../model/units.ts';

/** One side of a sheet: two pages, or the two halves of a spread. */
export interface SheetSide {
  /** As its slug line says it: A12+A01. */
  readonly name: string;
  readonly list: DisplayList;
}

export interface Imposition {
  /** Outermost first; of each sheet the outer side before the inner. */
  readonly sides: readonly SheetSide[];
  /** Places of a section for which the issue has no page: they stay white. */
  readonly white: readonly string[];
  /** Spreads whose halves do not lie side by side: each stands on a sheet of its own. */
  readonly torn: readonly string[];
}

/** Pages a sheet: two on each of its sides. */
const PAGES_A_SHEET = 4;

/** Every section is a bundle of sheets of its own, one in the other. */
export function impose(pages: readonly DisplayList[]): Imposition {
  const sections = [...new Set(pages.map(({ page }) => sectionOf(page)))];
  const all = sections.map((section) =>
    imposeSection(
      section,
      pages.filter(({ page }) => sectionOf(page) === section),
    ),
  );
  return {
    sides: all.flatMap(({ sides }) => sides),
    white: all.flatMap(({ white }) => white),
    torn: all.flatMap(({ torn }) => torn),
  };
}

const sectionOf = (code: string): string => pageNumber(pageCodes(code)[0] ?? '')?.section ?? '';

const numbersOf = ({ page }: DisplayList): readonly number[] =>
  pageCodes(page).flatMap((code) => pageNumber(code)?.number ?? []);

/** A page by its number, and what of its width belongs to that number: of a spread one half. */
interface Numbered {
  readonly list: DisplayList;
  readonly left: number;
  readonly right: number;
}

function imposeSection(section: string, pages: readonly DisplayList[]): Imposition {
  const single = pages.find((page) => numbersOf(page).length === 1);
  const { width, height, bleed } = single ?? halved(pages[0]);
  const byNumber = new Map(pages.flatMap((page) => numbered(page, width)));
  const last = Math.max(0, ...byNumber.keys());
  const count = Math.ceil(last / PAGES_A_SHEET) * PAGES_A_SHEET;
  const white = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !byNumber.has(n));
  const codeOf = (n: number): string => `${section}${String(n).padStart(2, '0')}`;
  const together: DisplayList[] = [];
  const sides = pairsOf(count).flatMap(([even, odd]): readonly SheetSide[] => {
    const [left, right] = [byNumber.get(even), byNumber.get(odd)];
    if (left !== undefined && left.list === right?.list) {
      together.push(left.list);
      return [{ name: left.list.page, list: spreadSheet(left.list) }];
    }
    if (left === undefined && right === undefined) return [];
    const name = `${codeOf(even)}+${codeOf(odd)}`;
    const placed = [...standing(left, 'left', width), ...standing(right, 'right', width)];
    const sheet = { page: name, width: mpt(2 * width), height, bleed, margin: ZERO };
    return [{ name, list: { ...sheet, items: [], placed } }];
  });
  const torn = pages.filter((page) => numbersOf(page).length > 1 && !together.includes(page));
  return { sides, white: white.map(codeOf), torn: torn.map(({ page }) => page) };
}

/** Left and right page of every side: 12|1, 2|11, 10|3, 4|9 … Even pages stand on the left. */
const pairsOf = (count: number): readonly (readonly [even: number, odd: number])[] =>
  Array.from({ length: count / 2 }, (_, i) => {
    const [outer, inner] = [count - i, i + 1];
    return outer % 2 === 0 ? [outer, inner] : [inner, outer];
  });

const halved = (spread: DisplayList | undefined) => ({
  width: Math.floor((spread?.width ?? 0) / 2),
  height: spread?.height ?? ZERO,
  bleed: spread?.bleed ?? ZERO,
});

const numbered = (list: DisplayList, width: number): readonly (readonly [number, Numbered])[] =>
  numbersOf(list).map((number, half) => {
    const left = half === 0 ? 0 : list.width - width;
    return [number, { list, left, right: left + width }];
  });

const spreadSheet = (list: DisplayList): DisplayList => ({
  ...list,
  items: [],
  placed: [placedPage(list, 0, { left: -list.bleed, right: list.width + list.bleed })],
});

/** With its bleed, but for the edge at which the other page begins. */
function standing(
  page: Numbered | undefined,
  side: 'left' | 'right',
  width: number,
): readonly PlacedPage[] {
  if (page === undefined) return [];
  const { list, left, right } = page;
  const x = (side === 'left' ? 0 : width) - left;
  const shown =
    side === 'left' ? { left: left - list.bleed, right } : { left, right: right + list.bleed };
  return [placedPage(list, x, shown)];
}

const placedPage = (
  list: DisplayList,
  x: number,
  { left, right }: { readonly left: number; readonly right: number },
): PlacedPage => ({
  list,
  x: mpt(x),
  y: ZERO,
  scale: 1,
  part: {
    left: mpt(left),
    right: mpt(right),
    top: mpt(-list.bleed),
    bottom: mpt(list.height + list.bleed),
  },
});
