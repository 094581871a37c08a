/** Ink on the plates, and the inks of a house (墨色). */

/** Process colour in per cent. Black text is {0,0,0,100} and nothing else. */
export interface Ink {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
  /** A plate of its own: the process colours then only stand for it where it is not printed, on proofs. */
  readonly spot?: SpotTint | undefined;
}

export interface SpotTint {
  readonly name: string;
  /** Per cent. */
  readonly tint: number;
  /** What stands for it in full. */
  readonly solid: Ink;
}

/** An ink of the house, in full. */
export interface HouseInk {
  readonly ink: Ink;
  /** Name of its plate; undefined: one of the process. */
  readonly spot: string | undefined;
}

export const blackInk = (tint: number): Ink => ({ cyan: 0, magenta: 0, yellow: 0, black: tint });

/** What text is printed in; one object, for a page has thousands of marks in it. */
const SOLID_BLACK = blackInk(100);

/** So many per cent of an ink of the house, or of black. */
export function tinted(house: HouseInk | undefined, tint: number): Ink {
  if (house === undefined) return tint === 100 ? SOLID_BLACK : blackInk(tint);
  const { ink, spot } = house;
  const share = (full: number): number => Math.round(full * tint) / 100;
  return {
    cyan: share(ink.cyan),
    magenta: share(ink.magenta),
    yellow: share(ink.yellow),
    black: share(ink.black),
    ...(spot === undefined ? {} : { spot: { name: spot, tint, solid: ink } }),
  };
}

export const sameInk = (a: Ink, b: Ink): boolean =>
  a.cyan === b.cyan &&
  a.magenta === b.magenta &&
  a.yellow === b.yellow &&
  a.black === b.black &&
  a.spot?.name === b.spot?.name &&
  a.spot?.tint === b.spot?.tint;
