/** How deep an advertisement's place has to be. */
import { type AdSize, labelDepth, whiteOverAd } from '../model/ad.ts';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual } from '../model/diagnostic.ts';
import { spanWidth } from '../model/pageColumns.ts';
import type { Columns } from '../model/placement.ts';
import { toMm } from '../model/units.ts';
import type { PlaceToResolve } from './placeToResolve.ts';

/** The depth of an advertisement: that of its place, else that of its booking, which its place has to hold. */
export function bookedLines(
  { place, path, context: { house, ads }, document, diagnostics }: PlaceToResolve,
  name: string,
  columns: Columns,
): number | undefined {
  const ad = ads.get(name);
  const size = ad?.size;
  if (ad === undefined || size === undefined) return place.lines;
  const { grid } = house;
  const count = columns.last - columns.first + 1;
  const width = spanWidth(grid, columns);
  const around = whiteOverAd(grid.pitch) + labelDepth(ad.hasLabel ? house.adLabel : undefined);
  // The leading under the last line belongs to no advertisement.
  const leading = grid.pitch - grid.em;
  const booked =
    size.kind === 'grid' ? size.lines : Math.ceil((size.depth + around + leading) / grid.pitch);
  const isWide = size.kind === 'grid' ? size.columns > count : size.width > width;
  const lines = place.lines ?? booked;
  if (isWide || booked > lines || booked > grid.lines)
    diagnostics.push(
      diagnose('resolve/ad-too-large', document.spanAt([...path, 'ad']), {
        name,
        need: sizeInWords(size),
        columns: count,
        lines: Math.min(lines, grid.lines),
      }),
    );
  return lines;
}

function sizeInWords(size: AdSize): Bilingual {
  if (size.kind === 'grid')
    return {
      zh: `${size.columns} 栏 ${size.lines} 行`,
      en: `${size.columns} columns, ${size.lines} lines`,
    };
  const [width, depth] = [size.width, size.depth].map((length) => Number(toMm(length).toFixed(1)));
  return { zh: `${width}×${depth} 毫米`, en: `${width}×${depth} mm` };
}
