/** The boxes of pages (print-ready requirements 7; ISO 15930-7 6.5; GWG 2015 R0002–R0004). */
import { type Finding, ofPage } from '../finding.ts';
import { type Box, PT_A_MM } from '../mark.ts';
import {
  BOX_NAMES,
  bleedOf,
  type FilePage,
  hasRoom,
  mediaOf,
  seenFrom,
  trimOf,
} from '../pdf/pages.ts';
import { at, down, isKind, itemsOf, nameOf, numbersOf, type PdfFile } from '../pdf/values.ts';

/** A file names its pages by their numbers, unless the caller knows their codes. */
export type Label = (page: FilePage) => string;

export function pageFindings(
  file: PdfFile,
  pages: readonly FilePage[],
  label: Label,
): readonly Finding[] {
  return [
    ...pages.flatMap((page) => [
      ...boxFindings(page, label(page)),
      ...turnFindings(page, label(page)),
      ...annotationFindings(file, page, label(page)),
      ...actionFindings(file, page, label(page)),
    ]),
    ...sizeFindings(pages, label),
  ];
}

/** pt: files round to a thousandth, some to a hundredth. */
const CLOSE = 0.02;

/** pt: 200 inches, beyond which readers fail (ISO 32000-1 Annex C.2). */
const MOST_SIDE = 14_400;

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - CLOSE &&
  inner.top >= outer.top - CLOSE &&
  inner.right <= outer.right + CLOSE &&
  inner.bottom <= outer.bottom + CLOSE;

const isSame = (one: Box, other: Box): boolean => isInside(one, other) && isInside(other, one);

function boxFindings(page: FilePage, label: string): readonly Finding[] {
  const { MediaBox, CropBox, TrimBox, ArtBox } = page.boxes;
  const media = mediaOf(page);
  const found = (what: string): Finding => ofPage('page-boxes', label, what);
  if (MediaBox === undefined) return [found('MediaBox –')];
  if (TrimBox === undefined && ArtBox === undefined) return [found('TrimBox –')];
  if (TrimBox !== undefined && ArtBox !== undefined) return [found('TrimBox + ArtBox')];
  const wrong = BOX_NAMES.find((name) => {
    const box = page.boxes[name];
    return box !== undefined && !hasRoom(box);
  });
  if (wrong !== undefined) return [found(`${wrong} = 0`)];
  if (Math.max(media.right - media.left, media.bottom - media.top) > MOST_SIDE)
    return [found(`MediaBox > ${MOST_SIDE} pt`)];
  return [
    ...(isInside(trimOf(page), bleedOf(page)) ? [] : [found('TrimBox ⊄ BleedBox')]),
    ...(isInside(bleedOf(page), media) ? [] : [found('BleedBox ⊄ MediaBox')]),
    ...(isInside(trimOf(page), media) ? [] : [found('TrimBox ⊄ MediaBox')]),
    ...(CropBox === undefined || isSame(CropBox, media)
      ? []
      : [ofPage('crop-box', label, 'CropBox')]),
  ];
}

function turnFindings(page: FilePage, label: string): readonly Finding[] {
  const turn = page.entry('Rotate');
  const unit = page.entry('UserUnit');
  return [
    ...(typeof turn === 'number' && turn % 360 !== 0
      ? [ofPage('page-turned', label, `Rotate ${turn}`)]
      : []),
    // Even 1 is an error to GWG R0002, and no key of PDF before 1.6.
    ...(unit === null ? [] : [ofPage('page-turned', label, `UserUnit ${String(unit)}`)]),
  ];
}

/** Trap networks and printer’s marks are what they are for. */
const PRINTERS = ['TrapNet', 'PrinterMark'];

function annotationFindings(file: PdfFile, page: FilePage, label: string): readonly Finding[] {
  return itemsOf(file, page.entry('Annots')).flatMap((annotation) => {
    const kind = nameOf(at(file, annotation, 'Subtype')) ?? '?';
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(file, at(file, annotation, 'Rect'), 4) ?? [];
    const bleed = bleedOf(page);
    const isAside = x2 <= bleed.left || x1 >= bleed.right || y2 <= bleed.top || y1 >= bleed.bottom;
    if (PRINTERS.includes(kind) || (isAside && x2 > x1)) return [];
    const box = seenFrom(trimOf(page), { left: x1, top: y1, right: x2, bottom: y2 });
    return [{ ...ofPage('annotations', label, kind), box }];
  });
}

const actionFindings = (file: PdfFile, page: FilePage, label: string): readonly Finding[] =>
  isKind(down(file, page.dict, 'AA'), 'dict') ? [ofPage('actions', label, 'AA')] : [];

/** Pages of one size, or spreads of two side by side. */
function sizeFindings(pages: readonly FilePage[], label: Label): readonly Finding[] {
  const sizes = pages.map((page) => {
    const { left, top, right, bottom } = trimOf(page);
    return { page, width: right - left, height: bottom - top };
  });
  const single = Math.min(...sizes.map(({ width }) => width));
  const [first] = sizes;
  return sizes.flatMap(({ page, width, height }) => {
    const fits = [single, 2 * single].some((known) => Math.abs(width - known) < 1);
    const isAsHigh = Math.abs(height - (first?.height ?? height)) < 1;
    return fits && isAsHigh ? [] : [ofPage('page-size', label(page), inMillimetres(width, height))];
  });
}

const inMillimetres = (width: number, height: number): string =>
  `${(width / PT_A_MM).toFixed(1)} × ${(height / PT_A_MM).toFixed(1)} mm`;
