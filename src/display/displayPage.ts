/** The display stage: a made-up page to marks at absolute places. It decides nothing. */
import { blackInk, type DisplayItem, type DisplayList } from '../model/display.ts';
import type { Galley, GalleyLine, SetLine } from '../model/galley.ts';
import type { BoxBlock, MadePage, RuleBlock, TextBlock } from '../model/page.ts';
import { mpt, ZERO } from '../model/units.ts';
import { lineItems } from './lineItems.ts';
import { type Origin, placeOf } from './linePlace.ts';

/** The glyphs and strokes of a line; composition knows them. */
export type PlaceLine = (galley: Galley, line: GalleyLine) => SetLine;

const BLACK = blackInk(100);

/** Rules and boxes first, then text in reading order: what is extracted reads as the page does. */
export function displayPage(page: MadePage, placeLine: PlaceLine): DisplayList {
  const { sheet, grid } = page.house;
  const items: DisplayItem[] = [
    ...page.boxes.map((box) => rectOf(box, page)),
    ...page.rules.map((rule) => ruleOf(rule, page)),
    ...page.texts.flatMap((block) => linesOf(block, grid, placeLine)),
  ];
  return { page: page.code, width: sheet.width, height: sheet.height, bleed: sheet.bleed, items };
}

function rectOf({ area, style }: BoxBlock, { house: { grid } }: MadePage): DisplayItem {
  return {
    kind: 'rect',
    layer: 'press',
    x: mpt(grid.left + area.inline),
    y: mpt(grid.top + area.block),
    width: area.width,
    height: area.depth,
    line: style.width,
    ink: blackInk(style.tint),
  };
}

function ruleOf({ inline, block, style }: RuleBlock, { house: { grid } }: MadePage): DisplayItem {
  return {
    kind: 'rule',
    layer: 'press',
    x1: mpt(grid.left + inline[0]),
    y1: mpt(grid.top + block[0]),
    x2: mpt(grid.left + inline[1]),
    y2: mpt(grid.top + block[1]),
    width: style.width,
    ink: blackInk(style.tint),
  };
}

/** Every line of a block, in reading order. */
function linesOf(
  { axes, galley, lines, owner }: TextBlock,
  origin: Origin,
  placeLine: PlaceLine,
): readonly DisplayItem[] {
  return lines.flatMap(({ line, baseline }) => {
    const size = galley.paragraphs[line.paragraph]?.size ?? ZERO;
    const place = placeOf({ axes, baseline, size }, origin);
    return lineItems(placeLine(galley, line), { ...place, layer: 'press', owner, ink: BLACK });
  });
}
