/** What a place takes of a picture (裁切): as much of it as has the place's shape, about its focus. */
import type { Picture, PictureFacts, PixelBox } from '../model/picture.ts';

/** A place by its two sides, in any unit. */
export interface Shape {
  readonly width: number;
  readonly depth: number;
}

/** The greatest part of a picture in the shape of its place, its focus as near the middle as the edges let it. */
export function cropOf(facts: PictureFacts, { focus }: Picture, place: Shape): PixelBox {
  const scale = Math.min(facts.width / place.width, facts.height / place.depth);
  const width = Math.max(1, Math.min(facts.width, Math.round(place.width * scale)));
  const height = Math.max(1, Math.min(facts.height, Math.round(place.depth * scale)));
  return {
    left: within(Math.round(focus.x * facts.width - width / 2), facts.width - width),
    top: within(Math.round(focus.y * facts.height - height / 2), facts.height - height),
    width,
    height,
  };
}

const within = (at: number, most: number): number => Math.max(0, Math.min(most, at));

export const wholeOf = ({ width, height }: PictureFacts): PixelBox => ({
  left: 0,
  top: 0,
  width,
  height,
});

/** The largest shape of a picture's own proportions in a place. */
export function shapeIn(facts: PictureFacts, place: Shape): Shape {
  const scale = Math.min(place.width / facts.width, place.depth / facts.height);
  return { width: facts.width * scale, depth: facts.height * scale };
}
