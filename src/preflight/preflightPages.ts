/** Pages looked over as they will be printed: the rules that an issue's own colours, sizes and places can break. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DisplayList } from '../model/display.ts';
import type { Preflight } from '../model/preflight.ts';
import { type PressImages, pressImageKey } from '../model/pressImage.ts';
import type { ReadJpeg } from '../model/samples.ts';
import type { Span } from '../model/source.ts';
import { displayedPage, inksOfImages } from './displayMarks.ts';
import { type Finding, ofPage } from './finding.ts';
import { totalInk } from './mark.ts';
import { colourFindings } from './rules/colours.ts';
import { inkFindings, mostInk } from './rules/inks.ts';
import { placeFindings } from './rules/places.ts';
import type { SeenPage } from './seenPage.ts';
import { tellFindings } from './tellFindings.ts';

export interface PagesToPrint {
  readonly lists: readonly DisplayList[];
  readonly images: PressImages;
  readonly pdfx: '4' | '1a';
  readonly readJpeg: ReadJpeg;
  readonly preflight: Preflight;
  /** Where the issue asks for a page. */
  readonly spanOf: (page: string | undefined) => Span;
}

export async function preflightPages(input: PagesToPrint): Promise<readonly Diagnostic[]> {
  const { limits, levels } = input.preflight;
  const inks = await inksOfImages(input.images, input.readJpeg);
  const findings = input.lists.flatMap((list) =>
    onceFor(list, [limits, ...imagesOf(list, input.images)], () => {
      const page = displayedPage(list);
      return [
        ...colourFindings(page, limits),
        ...placeFindings(page, limits),
        ...(isBlackAlone(page) && limits.goodInk >= ALL_BLACK
          ? []
          : inkFindings(page.label, mostInk(page, inks), limits)),
      ];
    }),
  );
  const ofForms = input.pdfx === '1a' ? input.lists.flatMap(transparentForms) : [];
  return tellFindings([...findings, ...ofForms], { levels, spanOf: input.spanOf });
}

/** Per cent: of black alone no square has more, however often it is printed on. */
const ALL_BLACK = 100;

/** Most pages of text are: their ink need not be mapped. */
const isBlackAlone = ({ marks }: SeenPage): boolean =>
  marks.every(
    ({ kind, painted: { paint } }) => kind !== 'image' && totalInk(paint) === paint.ink.black,
  );

/** What has been found on a page, while the page, the limits and its pictures are the same objects. */
const FOUND = new WeakMap<
  DisplayList,
  { readonly given: readonly unknown[]; readonly findings: readonly Finding[] }
>();

function onceFor(
  list: DisplayList,
  given: readonly unknown[],
  find: () => readonly Finding[],
): readonly Finding[] {
  const known = FOUND.get(list);
  const holds =
    known?.given.length === given.length && known.given.every((one, i) => one === given[i]);
  if (known !== undefined && holds) return known.findings;
  const findings = find();
  FOUND.set(list, { given, findings });
  return findings;
}

const imagesOf = ({ items }: DisplayList, images: PressImages): readonly unknown[] =>
  items.flatMap((item) => (item.kind === 'image' ? [images.get(pressImageKey(item))] : []));

/** An advertisement may be transparent in X-4; X-1a forbids it in any part of a file. */
const transparentForms = ({ page, items }: DisplayList): readonly Finding[] =>
  items.flatMap((item) =>
    item.kind === 'form' && item.form.isTransparent
      ? [{ ...ofPage('transparency', page, item.owner), isForbidden: true }]
      : [],
  );
