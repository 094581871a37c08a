/** The outline of a partly transparent picture, for text that runs round it (沿形绕排). */

/** Strips from the upper edge to the lower: finer than the lines of text beside a picture ever stand. */
const STRIPS = 64;

/** Of 255, about 6 %: the soft rim of a cut-out that nobody sees on newsprint is no ink. */
const LEAST_ALPHA = 16;

/** A row of alpha after the other, 255 opaque. */
export interface AlphaPlane {
  readonly width: number;
  readonly height: number;
  readonly alpha: Uint8Array;
}

export const isOpaque = ({ alpha }: AlphaPlane): boolean => alpha.every((value) => value === 255);

/** How far ink reaches in each strip, shares of the width; undefined in a strip without ink. */
export const outlineOf = (
  plane: AlphaPlane,
): readonly (readonly [from: number, to: number] | undefined)[] =>
  Array.from({ length: STRIPS }, (_, strip) => {
    const first = Math.floor((strip * plane.height) / STRIPS);
    const end = Math.max(first + 1, Math.ceil(((strip + 1) * plane.height) / STRIPS));
    return reachOf(plane, first, end);
  });

/** From the leftmost ink of the rows to the rightmost. */
function reachOf(
  { width, alpha }: AlphaPlane,
  firstRow: number,
  endRow: number,
): readonly [from: number, to: number] | undefined {
  let [from, to] = [width, 0];
  for (let row = firstRow; row < endRow; row += 1) {
    const line = alpha.subarray(row * width, (row + 1) * width);
    const first = line.findIndex((value) => value >= LEAST_ALPHA);
    if (first === -1) continue;
    from = Math.min(from, first);
    to = Math.max(to, 1 + line.findLastIndex((value) => value >= LEAST_ALPHA));
  }
  return to === 0 ? undefined : [from / width, to / width];
}
