/** Things that stand in a story's text (插图、引语、链接、表格、图表): their width, their depth in lines, what text keeps from them. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { WritingMode } from '../model/galley.ts';
import type { Issue } from '../model/issue.ts';
import type { PictureFacts } from '../model/picture.ts';
import type { Columns, InsertPlace } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { columnStart, spanWidth } from './grid.ts';
import type { Matter } from './matter.ts';
import { outlineRows } from './outline.ts';
import {
  type Around,
  captionLines,
  type PictureToPlace,
  pictureLines,
  placePictures,
} from './picture.ts';
import { placeTable, tableLines } from './placeTable.ts';
import { type Obstacle, rectangle } from './runRound.ts';
import { factsLines, placeFacts, placeQuote, quoteLines } from './sidebar.ts';
import { placeVerticalQuote, verticalQuoteLines } from './verticalQuote.ts';

/** An insert with its width and depth, not yet at its place. */
export interface SetInsert {
  readonly place: InsertPlace;
  readonly left: Mpt;
  readonly width: Mpt;
  readonly lines: number;
  /** The picture whose outline text follows. */
  readonly outline: PictureFacts | undefined;
  /** Of its lines, those of the caption, which text does not run into. */
  readonly captionLines: number;
  readonly put: (line: number, around: Around) => Matter;
}

export interface InsertContext {
  readonly issue: Issue;
  readonly setter: Setter;
  readonly owner: string;
  /** Of the lines of its story. */
  readonly direction: WritingMode;
  readonly columns: Columns;
  /** The columns' edges, inside a box if there is one. */
  readonly left: Mpt;
  readonly right: Mpt;
  /** Lines that a picture is made deeper, or with a minus less deep, per cent of its depth (copyfit). */
  readonly crop: number;
}

/** White beside a narrow insert, ems of the body (trade practice: one; never more than the gutter). */
const ASIDE = 1;

/** Undefined, and told, when it stands outside its story's columns or names a picture that is not there. */
export function setInsert(
  place: InsertPlace,
  context: InsertContext,
  diagnostics: Diagnostic[],
): SetInsert | undefined {
  const { columns, owner } = context;
  if (place.columns.first < columns.first || place.columns.last > columns.last) {
    diagnostics.push(diagnose('makeup/insert-outside', place.span, { article: owner }));
    return undefined;
  }
  const extent = extentOf(place, context);
  const { matter, characters: asked = 0 } = place;
  const room = Math.floor(extent.width / context.issue.house.grid.em);
  if (asked > room)
    diagnostics.push(diagnose('makeup/insert-wide', place.span, { article: owner, asked, room }));
  const common = { place, ...extent };
  switch (matter.kind) {
    case 'picture':
      return pictureInsert(common, matter.name, context);
    case 'table':
      return tableInsert(common, matter.name, context);
    case 'quote': {
      const quote = {
        ...extent,
        text: matter.text,
        owner,
        house: context.issue.house,
        setter: context.setter,
        span: place.span,
      };
      const isVertical = context.direction === 'vertical';
      const natural = isVertical ? verticalQuoteLines(quote) : quoteLines(quote);
      const lines = place.lines ?? natural;
      return {
        ...common,
        lines,
        outline: undefined,
        captionLines: 0,
        put: (line) =>
          isVertical
            ? placeVerticalQuote(quote, { line, lines })
            : placeQuote(quote, { line, lines }),
      };
    }
    case 'facts': {
      const { title, items } = matter;
      const facts = {
        ...extent,
        title,
        items,
        owner,
        house: context.issue.house,
        setter: context.setter,
        span: place.span,
      };
      const lines = place.lines ?? factsLines(facts);
      return {
        ...common,
        lines,
        outline: undefined,
        captionLines: 0,
        put: (line) => placeFacts(facts, { line, lines }),
      };
    }
  }
}

function pictureInsert(
  common: Pick<SetInsert, 'place' | 'left' | 'width'>,
  name: string,
  { issue, setter, crop, direction }: InsertContext,
): SetInsert | undefined {
  const picture = issue.pictures.get(name);
  // A name that is unknown is told by resolve.
  if (picture === undefined) return undefined;
  const { place, left, width } = common;
  const one: PictureToPlace = {
    pictures: [picture],
    house: issue.house,
    setter,
    left,
    width,
    span: place.span,
  };
  const isFoot = place.at === 'foot';
  // Of vertical lines the white over and under it is the lines' own.
  const isAcross = direction === 'horizontal';
  const parted = { above: isAcross && place.at !== 'top', below: isAcross && !isFoot };
  const natural = place.lines ?? pictureLines(one, parted);
  const lines = Math.max(2, natural + (place.outline ? 0 : crop));
  return {
    ...common,
    lines,
    outline: place.outline ? picture.facts : undefined,
    captionLines: captionLines(one),
    put: (line, around) => placePictures(one, { line, lines }, isAcross ? around : parted),
  };
}

function tableInsert(
  common: Pick<SetInsert, 'place' | 'left' | 'width'>,
  name: string,
  { issue: { tables, house }, setter }: InsertContext,
): SetInsert | undefined {
  const table = tables.get(name);
  // A name that is unknown is told by resolve.
  if (table === undefined) return undefined;
  const { place, left, width } = common;
  const { at, span } = place;
  const one = { table, house, setter, left, width, box: undefined, into: 1, span } as const;
  const parted = { above: at !== 'top', below: at !== 'foot' };
  const lines = place.lines ?? tableLines({ ...one, around: parted });
  return {
    ...common,
    lines,
    outline: undefined,
    captionLines: 0,
    put: (start, around) =>
      placeTable({ ...one, around, lines, start, foot: start + lines }).matter,
  };
}

/** Left edge and width: the columns whole, or so many characters at a side or in the middle of them. */
function extentOf(
  { columns, characters, side }: InsertPlace,
  { issue, left, right, columns: own }: InsertContext,
): Pick<SetInsert, 'left' | 'width'> {
  const { grid } = issue.house;
  const from = columns.first === own.first ? left : columnStart(grid, columns.first);
  const to =
    columns.last === own.last ? right : columnStart(grid, columns.first) + spanWidth(grid, columns);
  const width = mpt(Math.min(to - from, (characters ?? Number.MAX_SAFE_INTEGER) * grid.em));
  if (characters === undefined || width === to - from) return { left: from, width: mpt(to - from) };
  const free = to - from - width;
  if (side === 'left') return { left: from, width };
  return { left: mpt(from + (side === 'right' ? free : Math.floor(free / 2))), width };
}

/** What text keeps away from when an insert stands at a line. */
export function obstacleOf(
  { left, width, lines, outline, captionLines: ofCaption }: SetInsert,
  line: number,
  { issue }: InsertContext,
): Obstacle {
  const { grid } = issue.house;
  const aside = Math.min(grid.gutter, ASIDE * grid.em);
  const whole = [mpt(left - aside), mpt(left + width + aside)] as const;
  if (outline?.outline !== undefined) {
    const inked = Math.max(1, lines - ofCaption);
    const rows = outlineRows(outline.outline, { left, width, lines: inked, aside });
    const caption = Array.from({ length: lines - inked }, () => whole);
    return { top: line, rows: [...rows, ...caption], isOutline: true };
  }
  return rectangle(line, line + lines, ...whole);
}

/** The line an insert begins at, when text begins at `top` and ends at `foot` of its columns. */
export function lineOf({ place, lines }: SetInsert, top: number, foot: number): number {
  const last = Math.max(top, foot - lines);
  if (place.at === 'top') return top;
  if (place.at === 'foot') return last;
  if (place.at === 'centre') return Math.max(top, top + Math.floor((foot - top - lines) / 2));
  return Math.max(top, Math.min(place.at.line, last));
}
