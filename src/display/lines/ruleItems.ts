/** A straight line as marks: one rule, several beside each other, broken ones, or a drawing repeated. */
import type { DisplayItem, Path, Segment } from '../../model/display.ts';
import { type Ink, tinted } from '../../model/ink.ts';
import type { RuleStroke, RuleStyle } from '../../model/ruleStyle.ts';
import { type Mpt, roundMpt } from '../../model/units.ts';
import { dashesOf } from './dashes.ts';
import { motifAlong } from './motifs.ts';
import { aside, lineTo, moveTo, type Place, placeOn, type Way, wayBetween } from './ways.ts';

export interface Ends {
  readonly from: Place;
  readonly to: Place;
}

export function ruleItems(style: RuleStyle, { from, to }: Ends): readonly DisplayItem[] {
  const ink = tinted(style.ink, style.tint);
  const way = wayBetween(from, to);
  const { pattern } = style;
  if (pattern === undefined) return [rule(way, style.width, ink)];
  switch (pattern.kind) {
    case 'strokes':
      return pattern.strokes.flatMap((stroke) => strokeItems(stroke, way, ink));
    case 'motif':
      return shape(motifAlong(pattern.motif, way), undefined, ink);
  }
}

function strokeItems(stroke: RuleStroke, way: Way, ink: Ink): readonly DisplayItem[] {
  const own = aside(way, stroke.offset);
  if (stroke.dash === undefined) return [rule(own, stroke.width, ink)];
  return shape(dashes(own, stroke.dash), stroke.width, ink);
}

/** The dashes of a straight stretch. */
export const dashes = (way: Way, dash: NonNullable<RuleStroke['dash']>): readonly Segment[] =>
  dashesOf(way.length, dash).flatMap(([from, to]) => [
    moveTo(placeOn(way, from, 0)),
    lineTo(placeOn(way, to, 0)),
  ]);

function rule(way: Way, width: Mpt, ink: Ink): DisplayItem {
  const end = placeOn(way, way.length, 0);
  return {
    kind: 'rule',
    layer: 'press',
    x1: roundMpt(way.start.x),
    y1: roundMpt(way.start.y),
    x2: roundMpt(end.x),
    y2: roundMpt(end.y),
    width,
    ink,
  };
}

/** A path where there is anything to draw. */
export const shape = (
  segments: readonly Segment[],
  line: Mpt | undefined,
  ink: Ink,
): readonly Path[] =>
  segments.length === 0 ? [] : [{ kind: 'path', layer: 'press', segments, line, ink }];
