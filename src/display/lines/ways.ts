/** Ways along which lines run: a straight one, or round a box; places along and beside them. */
import type { Segment } from '../../model/display.ts';
import { roundMpt } from '../../model/units.ts';

/** A place before it is rounded: points of thousandths, y downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A straight way: where it begins, where it heads (a unit vector), how far it goes. */
export interface Way {
  readonly start: Place;
  readonly heading: Place;
  readonly length: number;
}

export function wayBetween(from: Place, to: Place): Way {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const heading =
    length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  return { start: from, heading, length };
}

/** `aside` is positive to the right of the way: below one that goes right, to the left of one that goes down. */
export const placeOn = ({ start, heading }: Way, along: number, aside: number): Place => ({
  x: start.x + heading.x * along - heading.y * aside,
  y: start.y + heading.y * along + heading.x * aside,
});

/** The same way, so far to its right. */
export const aside = (way: Way, offset: number): Way => ({
  ...way,
  start: placeOn(way, 0, offset),
});

export const moveTo = ({ x, y }: Place): Segment => ({
  to: 'move',
  x: roundMpt(x),
  y: roundMpt(y),
});

export const lineTo = ({ x, y }: Place): Segment => ({
  to: 'line',
  x: roundMpt(x),
  y: roundMpt(y),
});

export const curveTo = (first: Place, second: Place, end: Place): Segment => ({
  to: 'curve',
  x1: roundMpt(first.x),
  y1: roundMpt(first.y),
  x2: roundMpt(second.x),
  y2: roundMpt(second.y),
  x: roundMpt(end.x),
  y: roundMpt(end.y),
});
