/** Things of a page that are no story (图、表、广告、部件、信息框): each in its place, and the line it ends at. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Issue } from '../model/issue.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import { placeAd } from './ad.ts';
import { placeFurniture } from './furniture.ts';
import { columnStart, spanWidth } from './grid.ts';
import { placeMasthead } from './masthead.ts';
import { type Matter, together } from './matter.ts';
import { pictureLines, placePictures } from './picture.ts';
import { placeTable } from './placeTable.ts';

/** A placement between the line it begins at and the one it must end at. */
export interface Between {
  readonly start: number;
  readonly foot: number;
}

export interface ThingToPlace {
  readonly placement: Placement;
  readonly issue: Issue;
  readonly setter: Setter;
  readonly between: Between;
}

/** What a thing puts on the page, and the grid line after its last. */
export interface PlacedThing {
  readonly matter: Partial<Matter>;
  readonly end: number;
}

/** Undefined for a story. */
export function placeThing(thing: ThingToPlace): PlacedThing | undefined {
  switch (thing.placement.kind) {
    case 'masthead':
      return placeBox(thing);
    case 'furniture':
      return placePiece(thing);
    case 'ad':
      return placeBooking(thing);
    case 'table':
      return placeRows(thing);
    case 'pictures':
      return placeGroup(thing);
    case 'article':
    case 'rest':
      return undefined;
  }
}

function placeBox({ placement, issue, setter, between }: ThingToPlace): PlacedThing {
  const { house, masthead } = issue;
  const { value, diagnostics } = placeMasthead({ masthead, placement, house, setter, ...between });
  const { texts, boxes, frame, end } = value;
  return { matter: { texts, boxes, frames: [frame], diagnostics }, end };
}

/** Furniture that the house does not have is told by resolve. */
function placePiece({ placement, issue: { house }, setter, between }: ThingToPlace): PlacedThing {
  const { furniture } = placement;
  return furniture === undefined
    ? { matter: {}, end: between.start }
    : placeFurniture({ furniture, placement, house, setter, ...between });
}

/** An advertisement that is not booked is told by resolve; one without lines of its own takes what there is. */
function placeBooking({ placement, issue, setter, between }: ThingToPlace): PlacedThing {
  const { start, foot } = between;
  const ad = issue.ads.get(placement.name);
  if (ad === undefined) return { matter: {}, end: start };
  const have = foot - start;
  const need = placement.lines ?? have;
  const lines = Math.min(need, have);
  const matter = placeAd({ ad, placement, house: issue.house, setter, start, lines });
  // What was booked is never made smaller in silence.
  const facts = { article: placement.name, need, have };
  const told = need > have ? [diagnose('makeup/no-room', placement.span, facts)] : [];
  return { matter: together(matter, { diagnostics: told }), end: start + lines };
}

/** A table that the issue does not have, or could not be read, is told before. */
function placeRows({ placement, issue, setter, between }: ThingToPlace): PlacedThing {
  const table = issue.tables.get(placement.name);
  if (table === undefined) return { matter: {}, end: between.start };
  const { house } = issue;
  const { columns, box, into = 1, lines, span } = placement;
  return placeTable({
    table,
    house,
    setter,
    left: columnStart(house.grid, columns.first),
    width: spanWidth(house.grid, columns),
    box,
    into,
    around: { above: between.start > 0, below: false },
    lines,
    span,
    ...between,
  });
}

/** A picture, or several side by side, on columns and lines of their own. */
function placeGroup({ placement, issue, setter, between }: ThingToPlace): PlacedThing {
  const { house } = issue;
  const { start, foot } = between;
  const pictures = placement.pictures.flatMap((name) => issue.pictures.get(name) ?? []);
  if (pictures.length === 0) return { matter: {}, end: start };
  const { columns, span } = placement;
  const left = columnStart(house.grid, columns.first);
  const place = { pictures, house, setter, left, width: spanWidth(house.grid, columns), span };
  const around = { above: start > 0, below: false };
  const lines = Math.min(foot - start, placement.lines ?? pictureLines(place, around));
  return { matter: placePictures(place, { line: start, lines }, around), end: start + lines };
}
