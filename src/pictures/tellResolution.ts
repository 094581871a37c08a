/** Effective resolution (有效分辨率): what is told of pictures that are too coarse for the size they are placed at. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DisplayList, Image } from '../model/display.ts';
import type { Issue } from '../model/issue.ts';
import type { Picture } from '../model/picture.ts';
import type { PreflightLimits } from '../model/preflight.ts';
import { effectivePpi } from './effectivePpi.ts';

/** Pixels a side of ornaments and samples of colour, which have no detail to lose (GWG 2015 4.26). */
const EXEMPT_SIDE = 16;

/** Each picture once, at its coarsest place. */
export function tellResolution(issue: Issue, lists: readonly DisplayList[]): readonly Diagnostic[] {
  if (issue.pictures.size === 0) return [];
  const places = lists.flatMap(({ page, items }) =>
    items.flatMap((item) => (item.kind === 'image' ? [{ page, ppi: ppiOf(item), item }] : [])),
  );
  return [...issue.pictures.values()].flatMap((picture): readonly Diagnostic[] => {
    const [coarsest] = places
      .filter(({ item }) => item.owner === picture.name)
      .sort((a, b) => a.ppi - b.ppi);
    return coarsest === undefined ? [] : tell(picture, coarsest, issue.house.preflight.limits);
  });
}

interface Coarsest {
  readonly page: string;
  readonly ppi: number;
}

function tell(
  { name, span }: Picture,
  { page, ppi }: Coarsest,
  { leastPpi, goodPpi }: PreflightLimits,
): readonly Diagnostic[] {
  // Rounded down, so that no message says that 149 is less than 149.
  const facts = { name, page, ppi: Math.floor(ppi) };
  if (ppi < leastPpi) return [diagnose('picture/too-coarse', span, { ...facts, least: leastPpi })];
  if (ppi < goodPpi)
    return [diagnose('picture/low-resolution', span, { ...facts, least: goodPpi })];
  return [];
}

const ppiOf = (item: Image): number =>
  Math.max(item.crop.width, item.crop.height) <= EXEMPT_SIDE
    ? Number.POSITIVE_INFINITY
    : effectivePpi(item);
