/** The display stage: a made-up page to marks at absolute places. It decides nothing. */
import type { DisplayItem, DisplayList } from '../model/display.ts';
import type { Galley, GalleyLine, SetLine } from '../model/galley.ts';
import { blackInk, tinted } from '../model/ink.ts';
import type {
  BoxBlock,
  FormBlock,
  MadePage,
  PictureBlock,
  RuleBlock,
  ShapeBlock,
  TextBlock,
} from '../model/page.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { type DrawnLines, drawnLine } from './drawnLines.ts';
import { lineItems } from './lineItems.ts';
import { type Origin, placeOf } from './linePlace.ts';
import { boxItems, type PlacedBox, tintItems } from './lines/boxItems.ts';
import { type Ends, ruleItems } from './lines/ruleItems.ts';

/** The glyphs and strokes of a line; composition knows them. */
export type PlaceLine = (galley: Galley, line: GalleyLine) => SetLine;

/** White type is the paper in a panel: no ink, and the panel is knocked out under it. */
const WHITE = blackInk(0);
/** Type is printed in full ink, per cent. */
const SOLID = 100;

/** Tints, boxes, rules, then text in reading order: what is extracted reads as the page does. */
export function displayPage(page: MadePage, placeLine: PlaceLine, drawn?: DrawnLines): DisplayList {
  const { sheet, grid } = page.house;
  const items: DisplayItem[] = [
    ...page.boxes.flatMap((box) => tintItems(tinted(box.ink, box.tint), placedBox(box, grid))),
    ...page.boxes.flatMap((box) =>
      box.style === undefined ? [] : boxItems(box.style, placedBox(box, grid)),
    ),
    ...page.rules.flatMap((rule) => ruleItems(rule.style, endsOf(rule, grid))),
    ...page.pictures.map((picture) => imageOf(picture, grid)),
    ...page.forms.map((form) => formOf(form, grid)),
    ...page.shapes.map((shape) => shapeOf(shape, grid)),
    ...page.texts.flatMap((block) => linesOf(block, { origin: grid, placeLine, drawn })),
  ];
  return {
    page: page.code,
    width: sheet.width,
    height: sheet.height,
    bleed: sheet.bleed,
    margin: ZERO,
    items,
  };
}

const placedBox = ({ area, radius }: BoxBlock, origin: Origin): PlacedBox => ({
  x: mpt(origin.left + area.inline),
  y: mpt(origin.top + area.block),
  width: area.width,
  height: area.depth,
  radius,
});

const imageOf = ({ picture, name, crop, area }: PictureBlock, origin: Origin): DisplayItem => ({
  kind: 'image',
  layer: 'press',
  owner: name,
  picture,
  crop,
  x: mpt(origin.left + area.inline),
  y: mpt(origin.top + area.block),
  width: area.width,
  height: area.depth,
});

const formOf = ({ owner, form, inline, block, area }: FormBlock, origin: Origin): DisplayItem => ({
  kind: 'form',
  layer: 'press',
  owner,
  form,
  x: mpt(origin.left + inline),
  y: mpt(origin.top + block),
  clip: {
    x: mpt(origin.left + area.inline),
    y: mpt(origin.top + area.block),
    width: area.width,
    height: area.depth,
  },
});

const shapeOf = ({ segments, tint, line, ink }: ShapeBlock, { left, top }: Origin): DisplayItem => {
  const x = (from: Mpt): Mpt => mpt(left + from);
  const y = (from: Mpt): Mpt => mpt(top + from);
  return {
    kind: 'path',
    layer: 'press',
    line,
    ink: tinted(ink, tint),
    segments: segments.map((segment) => {
      const end = { x: x(segment.x), y: y(segment.y) };
      if (segment.to !== 'curve') return { to: segment.to, ...end };
      const { x1, y1, x2, y2 } = segment;
      return { to: 'curve', x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2), ...end };
    }),
  };
};

const endsOf = ({ inline, block }: RuleBlock, origin: Origin): Ends => ({
  from: { x: origin.left + inline[0], y: origin.top + block[0] },
  to: { x: origin.left + inline[1], y: origin.top + block[1] },
});

interface LinesToDraw {
  readonly origin: Origin;
  readonly placeLine: PlaceLine;
  readonly drawn: DrawnLines | undefined;
}

/** Every line of a block, in reading order. */
function linesOf(
  { axes, galley, lines, owner, ink }: TextBlock,
  { origin, placeLine, drawn }: LinesToDraw,
): readonly DisplayItem[] {
  return lines.flatMap(({ line, baseline }) => {
    const paragraph = galley.paragraphs[line.paragraph];
    const tail = galley.paragraphs[line.tail?.paragraph ?? -1];
    const size = paragraph?.size ?? ZERO;
    const place = placeOf({ axes, baseline, size }, origin);
    const { direction, start, base } = place;
    const given = [paragraph, tail, galley.measure, direction, start, base, owner, ink];
    return drawnLine(drawn, line, given, () => {
      const colour = ink === 'white' ? WHITE : tinted(paragraph?.ink, SOLID);
      return lineItems(placeLine(galley, line), { ...place, layer: 'press', owner, ink: colour });
    });
  });
}
