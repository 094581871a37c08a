/** Advertisements as booked: their sizes found in the house's list, their files with what they hold. */
import type { Ad, AdSize } from '../model/ad.ts';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { House } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import type { PdfForm } from '../model/pdfForm.ts';
import type { PictureFacts } from '../model/picture.ts';
import type { Mpt } from '../model/units.ts';
import type { AdSource, IssueFiles } from '../model/written.ts';
import type { WrittenAdSize, WrittenHouse } from '../model/writtenHouse.ts';
import { drawingOf } from './drawing.ts';
import { toLength } from './lengths.ts';
import { resolvePicture } from './pictures.ts';
import { allPlaces } from './placed.ts';

export const adSizesOf = ({ ads }: WrittenHouse, em: Mpt): House['adSizes'] =>
  new Map(Object.entries(ads?.sizes ?? {}).map(([name, size]) => [name, sizeOf(size, em)]));

const sizeOf = (size: WrittenAdSize, em: Mpt): AdSize =>
  'columns' in size
    ? { kind: 'grid', columns: size.columns, lines: size.lines }
    : { kind: 'plain', width: toLength(size.width, em), depth: toLength(size.height, em) };

/** What the files of pictures and of advertisements hold, by their names. */
export interface FoundFiles {
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  readonly forms: ReadonlyMap<string, PdfForm>;
}

export function resolveAds(
  files: IssueFiles,
  house: House,
  found: FoundFiles,
): Checked<ReadonlyMap<string, Ad>> {
  const diagnostics: Diagnostic[] = [];
  const ads = [...files.ads.values()].map((source): readonly [string, Ad] => {
    const { name, data, picture, drawing, form, spanAt } = source;
    if (data.file === undefined)
      diagnostics.push(diagnose('resolve/ad-empty', spanAt([]), { name }));
    if (data.page !== undefined && form === undefined)
      diagnostics.push(diagnose('ad/page-of-no-pdf', spanAt(['page']), { name }));
    const ad: Ad = {
      name,
      size: bookedSize(source, house, diagnostics),
      picture:
        picture === undefined
          ? undefined
          : resolvePicture(picture, found.pictures.get(picture.name)),
      drawing: drawing === undefined ? undefined : drawingOf(drawing),
      form: form === undefined ? undefined : found.forms.get(name),
      hasLabel: data.label ?? house.adLabel !== undefined,
      span: spanAt([]),
    };
    return [name, ad];
  });
  return { value: new Map(ads), diagnostics };
}

function bookedSize(
  { data: { size }, spanAt }: AdSource,
  house: House,
  diagnostics: Diagnostic[],
): AdSize | undefined {
  if (size === undefined) return undefined;
  if (typeof size !== 'string') return sizeOf(size, house.grid.em);
  const named = house.adSizes.get(size);
  if (named === undefined) {
    const known = [...house.adSizes.keys()];
    const facts = { name: size, near: nearest(size, known), known };
    diagnostics.push(diagnose('resolve/unknown-ad-size', spanAt(['size']), facts));
  }
  return named;
}

/** Every advertisement that a page places is booked, and every one booked is placed, once. */
export function checkAds(files: IssueFiles): readonly Diagnostic[] {
  const { pages } = files.issue.data;
  const placed = pages.flatMap(({ page, place }, i) =>
    place.flatMap(({ ad }, j) => (ad === undefined ? [] : [{ ad, page, at: [i, j] as const }])),
  );
  const names = [...files.ads.keys()];
  const ofPlaces = placed.flatMap(({ ad, at: [i, j] }, k): readonly Diagnostic[] => {
    const span = files.issue.spanAt(['pages', i, 'place', j, 'ad']);
    if (!files.ads.has(ad))
      return [diagnose('resolve/unknown-ad', span, { name: ad, near: nearest(ad, names) })];
    const before = placed.slice(0, k).find((one) => one.ad === ad);
    return before === undefined
      ? []
      : [diagnose('resolve/ad-twice', span, { name: ad, page: before.page })];
  });
  const unplaced = [...files.ads.values()]
    .filter(({ name }) => !allPlaces(files).some(({ ad }) => ad === name))
    .map(({ name, spanAt }) => diagnose('resolve/ad-not-placed', spanAt([]), { name }));
  return [...ofPlaces, ...unplaced];
}
