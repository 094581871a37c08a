/** Pages of a file with what they inherit (ISO 32000-1 7.7.3), and their marks seen from the trim. */

import type { Matrix } from '../../model/matrix.ts';
import type { Box } from '../mark.ts';
import { contentOf } from './pageContent.ts';
import { type Budget, type PageContent, pageBudget } from './run.ts';
import { at, down, isKind, itemsOf, numbersOf, type PdfFile, type PdfValue } from './values.ts';

export interface FilePage {
  /** From 1. */
  readonly number: number;
  readonly dict: PdfValue;
  /** An entry of the page, or of what it is a part of. */
  readonly entry: (key: string) => PdfValue;
  /** Boxes in pt of the file, y upwards; undefined where the page has none or no box of numbers. */
  readonly boxes: Readonly<Record<BoxName, Box | undefined>>;
}

export const BOX_NAMES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'] as const;
export type BoxName = (typeof BOX_NAMES)[number];

/** Pages of an issue of news; more make a file that no press wants and no check should have to read. */
export const MOST_PAGES = 1000;
/** Nodes of the page tree above each other. */
const MOST_DEPTH = 64;

/** Pages in order, at most one beyond `MOST_PAGES`. */
export function pagesOf(file: PdfFile): readonly FilePage[] {
  const pages: FilePage[] = [];
  // A tree has each node once; one that stands in it again leads round in a circle.
  const seen = new Set<PdfValue>();
  const visit = (node: PdfValue, above: readonly PdfValue[]): void => {
    if (pages.length > MOST_PAGES || above.length > MOST_DEPTH || seen.has(node)) return;
    if (!isKind(node, 'dict')) return;
    seen.add(node);
    const kids = at(file, node, 'Kids');
    if (!Array.isArray(kids)) {
      pages.push(pageOf(file, node, above, pages.length + 1));
      return;
    }
    for (const kid of itemsOf(file, kids)) visit(kid, [node, ...above]);
  };
  visit(down(file, file.trailer, 'Root', 'Pages'), []);
  return pages;
}

function pageOf(
  file: PdfFile,
  dict: PdfValue,
  above: readonly PdfValue[],
  number: number,
): FilePage {
  const entry = (key: string): PdfValue =>
    [dict, ...above].map((node) => at(file, node, key)).find((found) => found !== null) ?? null;
  const boxes = Object.fromEntries(BOX_NAMES.map((name) => [name, toBox(file, entry(name))]));
  return { number, dict, entry, boxes: boxes as FilePage['boxes'] };
}

function toBox(file: PdfFile, value: PdfValue): Box | undefined {
  const numbers = numbersOf(file, value, 4);
  if (numbers === undefined) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}

/** A4, where a page has no size at all, pt. */
const A4: Box = { left: 0, top: 0, right: 595, bottom: 842 };

export const mediaOf = ({ boxes }: FilePage): Box => boxes.MediaBox ?? A4;
/** What a page is cut to; a box without room says nothing. */
export const trimOf = ({ boxes }: FilePage): Box =>
  [boxes.TrimBox, boxes.ArtBox, boxes.CropBox, boxes.MediaBox].find(
    (box) => box !== undefined && hasRoom(box),
  ) ?? A4;

/** pt: no page is smaller. */
const LEAST_SIDE = 1;

export const hasRoom = ({ left, top, right, bottom }: Box): boolean =>
  right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE;
export const bleedOf = (page: FilePage): Box => page.boxes.BleedBox ?? trimOf(page);

/** From the file’s axes to pt from the trim’s upper left corner, y downwards. */
const toTrim = (trim: Box): Matrix => ({ a: 1, b: 0, c: 0, d: -1, e: -trim.left, f: trim.bottom });

export const seenFrom = (trim: Box, box: Box): Box => ({
  left: box.left - trim.left,
  right: box.right - trim.left,
  top: trim.bottom - box.bottom,
  bottom: trim.bottom - box.top,
});

/** `budget`: what may be read of this page and of those after it. */
export function pageContent(
  file: PdfFile,
  page: FilePage,
  budget: Budget = pageBudget(),
): PageContent {
  const trim = trimOf(page);
  return contentOf(file, page.dict, page.entry('Resources'), {
    toTrim: toTrim(trim),
    budget,
    // What leaves the sheet is still a mark: a rule tells it.
    media: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
  });
}
