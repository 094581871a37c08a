/** Text along the outline of a picture that is partly transparent (沿形绕排). */
import { type Mpt, mpt } from '../model/units.ts';

/** How far a picture's ink reaches in equal strips of its depth, shares of its width; undefined: a strip without ink. */
export type Outline = readonly (readonly [from: number, to: number] | undefined)[];

export interface OutlinePlace {
  readonly left: Mpt;
  readonly width: Mpt;
  readonly lines: number;
  /** White kept from the ink. */
  readonly aside: number;
}

/** What each line loses: as much as the strips it crosses reach, with those half a line over and under it. */
export function outlineRows(
  outline: Outline,
  { left, width, lines, aside }: OutlinePlace,
): readonly (readonly [Mpt, Mpt] | undefined)[] {
  const strip = (line: number): number =>
    Math.max(0, Math.min(outline.length, Math.round((line / lines) * outline.length)));
  return Array.from({ length: lines }, (_, line) => {
    const crossed = outline
      .slice(strip(line - 0.5), Math.max(strip(line + 1.5), strip(line - 0.5) + 1))
      .filter((reach) => reach !== undefined);
    if (crossed.length === 0) return undefined;
    const from = Math.min(...crossed.map(([start]) => start));
    const to = Math.max(...crossed.map(([, end]) => end));
    return [
      mpt(Math.floor(left + from * width - aside)),
      mpt(Math.ceil(left + to * width + aside)),
    ];
  });
}

/** From where to where a picture's ink reaches down in a strip of its width, shares of both; undefined: no ink there. */
export function outlineReach(
  outline: Outline,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const crossed = outline.flatMap((reach, strip) =>
    reach !== undefined && reach[0] < to && reach[1] > from ? [strip] : [],
  );
  const [first] = crossed;
  const last = crossed.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return [first / outline.length, (last + 1) / outline.length];
}
