/** A box as marks: the tint of its ground, and the line round it. */
import type { DisplayItem, Segment } from '../../model/display.ts';
import { blackInk, type Ink, sameInk, tinted } from '../../model/ink.ts';
import type { RuleStroke, RuleStyle } from '../../model/ruleStyle.ts';
import type { Mpt } from '../../model/units.ts';
import { roundMpt } from '../../model/units.ts';
import { dashesRound } from './dashes.ts';
import { motifRound } from './motifs.ts';
import { type Contour, closedRing, inset, ringOf, stretchOf } from './ring.ts';
import { dashes, shape } from './ruleItems.ts';
import { wayBetween } from './ways.ts';

/** A box at its place on the sheet. */
export interface PlacedBox {
  readonly x: Mpt;
  readonly y: Mpt;
  readonly width: Mpt;
  readonly height: Mpt;
  readonly radius: Mpt;
}

/** Half of the smaller side is as round as a corner can be. */
const contourOf = ({ x, y, width, height, radius }: PlacedBox): Contour => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
  radius: Math.max(0, Math.min(radius, Math.floor(Math.min(width, height) / 2))),
});

/** The ground of a box (底纹); nothing without tint. */
export function tintItems(ink: Ink, box: PlacedBox): readonly DisplayItem[] {
  const isBare = sameInk(ink, blackInk(0));
  return isBare || box.width <= 0 || box.height <= 0
    ? []
    : shape(closedRing(contourOf(box)), undefined, ink);
}

/** The line round a box, its middle on the box's edge. */
export function boxItems(style: RuleStyle, box: PlacedBox): readonly DisplayItem[] {
  const ink = tinted(style.ink, style.tint);
  const contour = contourOf(box);
  const { pattern } = style;
  if (pattern === undefined) return solid(contour, style.width, ink);
  switch (pattern.kind) {
    case 'strokes':
      return pattern.strokes.flatMap((stroke) => strokeItems(stroke, contour, ink));
    case 'motif':
      return shape(motifRound(pattern.motif, contour), undefined, ink);
  }
}

/** Each stroke is a rectangle of its own, so that corners are mitred; none where the box is too small for it. */
function strokeItems(
  { offset, width, dash }: RuleStroke,
  box: Contour,
  ink: Ink,
): readonly DisplayItem[] {
  const contour = inset(box, offset);
  if (contour === undefined) return [];
  if (dash === undefined) return solid(contour, width, ink);
  const segments =
    contour.radius > 0 ? dashedRing(contour, dash) : dashedSides(contour, width, dash);
  return shape(segments, width, ink);
}

function solid(contour: Contour, line: Mpt, ink: Ink): readonly DisplayItem[] {
  if (contour.radius > 0) return shape(closedRing(contour), line, ink);
  const { left, top, right, bottom } = contour;
  const [x, y] = [roundMpt(left), roundMpt(top)];
  const [width, height] = [roundMpt(right - left), roundMpt(bottom - top)];
  return [{ kind: 'rect', layer: 'press', x, y, width, height, line, ink }];
}

function dashedRing(contour: Contour, dash: NonNullable<RuleStroke['dash']>): readonly Segment[] {
  const ring = ringOf(contour);
  return dashesRound(ring.length, dash).flatMap(([from, to]) => stretchOf(ring, from, to));
}

/** Each side begins and ends with a dash at the outer edge, so that every corner is closed. */
function dashedSides(
  { left, top, right, bottom }: Contour,
  width: Mpt,
  dash: NonNullable<RuleStroke['dash']>,
): readonly Segment[] {
  const half = width / 2;
  const across = [top, bottom].map((y) =>
    wayBetween({ x: left - half, y }, { x: right + half, y }),
  );
  const down = [left, right].map((x) => wayBetween({ x, y: top - half }, { x, y: bottom + half }));
  return [...across, ...down].flatMap((way) => dashes(way, dash));
}
