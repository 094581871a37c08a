/** All pages of an edition small on one sheet (缩样), in their order, a spread as two, codes under them. */
import type { DisplayItem, DisplayList, PlacedPage } from '../model/display.ts';
import { blackInk } from '../model/ink.ts';
import { type Mpt, mm, mpt, pt, ZERO } from '../model/units.ts';
import type { SetWords } from '../model/words.ts';

/** A3, what an office printer takes: upright or on its side, as makes the pages larger. */
const SHEETS: readonly Paper[] = [
  { width: mm(297), height: mm(420) },
  { width: mm(420), height: mm(297) },
];
const MARGIN = mm(12);
const GAP = mm(5);
/** Under each page, for its code. */
const LABEL = mm(7);
/** Over the pages, for the heading. */
const HEADING = mm(11);
const HEADING_SIZE = pt(13);
const CODE_SIZE = pt(9);
const CODE_DROP = mm(4.2);
const FRAME = { line: pt(0.4), ink: blackInk(60) };

export function contactSheet(
  pages: readonly DisplayList[],
  heading: string,
  setWords: SetWords,
): DisplayList {
  const cells = largest(pages);
  const placed = arrange(pages, cells);
  const title = setWords(heading, { size: HEADING_SIZE }).itemsAt({
    x: MARGIN,
    baseline: mpt(MARGIN + HEADING_SIZE),
    ink: blackInk(100),
    layer: 'proof',
  });
  return {
    page: 'sheet',
    ...cells.paper,
    bleed: ZERO,
    margin: ZERO,
    placed,
    items: [...title, ...placed.flatMap((page) => round(page, setWords))],
  };
}

/** The pages of a sheet with their pictures at the size they have there: that is how fine they need to be. */
export const pagesAsPlaced = ({ placed = [] }: DisplayList): readonly DisplayList[] =>
  placed.map(({ list, scale }) => ({
    ...list,
    items: list.items.map((item) =>
      item.kind === 'image'
        ? {
            ...item,
            width: mpt(Math.max(1, Math.round(item.width * scale))),
            height: mpt(Math.max(1, Math.round(item.height * scale))),
          }
        : item,
    ),
  }));

interface Paper {
  readonly width: Mpt;
  readonly height: Mpt;
}

/** A thin frame, for pages are as white as the sheet; and the code. */
function round({ list, x, y, scale }: PlacedPage, setWords: SetWords): readonly DisplayItem[] {
  const width = mpt(Math.round(list.width * scale));
  const height = mpt(Math.round(list.height * scale));
  const words = setWords(list.page, { size: CODE_SIZE });
  return [
    { kind: 'rect', layer: 'proof', x, y, width, height, ...FRAME },
    ...words.itemsAt({
      x: mpt(Math.round(x + (width - words.width) / 2)),
      baseline: mpt(y + height + CODE_DROP),
      ink: blackInk(100),
      layer: 'proof',
    }),
  ];
}

/** Places of the size of one page, so many across as make the pages largest. */
interface Cells {
  readonly paper: Paper;
  readonly across: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function arrange(pages: readonly DisplayList[], cells: Cells): readonly PlacedPage[] {
  const at = slots(pages, cells.across);
  return pages.map((list, i): PlacedPage => {
    const { row, column } = at[i] ?? { row: 0, column: 0 };
    return {
      list,
      x: mpt(Math.round(MARGIN + column * (cells.width + GAP))),
      y: mpt(Math.round(MARGIN + HEADING + row * (cells.height + LABEL))),
      scale: cells.scale,
      part: { left: ZERO, top: ZERO, right: list.width, bottom: list.height },
    };
  });
}

const pagesIn = ({ width, height }: DisplayList): number => (width > height ? 2 : 1);

function largest(pages: readonly DisplayList[]): Cells {
  const count = pages.reduce((sum, page) => sum + pagesIn(page), 0);
  const least = Math.min(count, Math.max(1, ...pages.map(pagesIn)));
  const all = SHEETS.flatMap((paper) =>
    Array.from({ length: Math.max(1, count - least + 1) }, (_, i) =>
      cellsOf(pages, Math.max(1, least + i), paper),
    ),
  );
  return all.reduce((best, cells) => (cells.scale > best.scale ? cells : best));
}

function cellsOf(pages: readonly DisplayList[], across: number, paper: Paper): Cells {
  const rows = 1 + Math.max(0, ...slots(pages, across).map(({ row }) => row));
  const widest = Math.max(1, ...pages.map((page) => page.width / pagesIn(page)));
  const tallest = Math.max(1, ...pages.map(({ height }) => height));
  const width = (paper.width - 2 * MARGIN - (across - 1) * GAP) / across;
  const height = (paper.height - 2 * MARGIN - HEADING) / rows - LABEL;
  const scale = Math.min(width / widest, height / tallest, 1);
  return { paper, across, width: widest * scale, height: tallest * scale, scale };
}

/** A spread that finds no room at the end of a row begins the next. */
function slots(
  pages: readonly DisplayList[],
  across: number,
): readonly { readonly row: number; readonly column: number }[] {
  let [row, column] = [0, 0];
  return pages.map((page) => {
    const takes = Math.min(across, pagesIn(page));
    if (column + takes > across) [row, column] = [row + 1, 0];
    const slot = { row, column };
    column += takes;
    return slot;
  });
}
