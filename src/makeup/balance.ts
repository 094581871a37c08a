/** Deals the lines of a galley into columns of equal depth (均栏). */

/** A galley line as make-up sees it: how many grid lines it takes, and whether the next must stay with it. */
export interface Slot {
  readonly lines: number;
  /** A crosshead may not be the last line of a column (clreq 4.1.3). */
  readonly keepsWithNext: boolean;
}

/** Galley lines `from` to `to` of one column. */
export interface Leg {
  readonly from: number;
  readonly to: number;
  /** Grid lines they take. */
  readonly depth: number;
}

export interface Dealt {
  readonly legs: readonly Leg[];
  /** Grid lines of the deepest column. */
  readonly depth: number;
  /** How many galley lines found room. */
  readonly placed: number;
}

/**
 * Equal columns in whole lines; what does not divide leaves the last columns one line shorter. No column is
 * deeper than `most`: what is over stays unplaced.
 */
export function balance(slots: readonly Slot[], columns: number, most: number): Dealt {
  const total = slots.reduce((sum, slot) => sum + slot.lines, 0);
  const depth = Math.min(most, Math.ceil(total / columns));
  const shorter = Math.max(0, columns * depth - total);
  const exact = deal(
    slots,
    Array.from({ length: columns }, (_, i) => (i < columns - shorter ? depth : depth - 1)),
  );
  if (exact.placed === slots.length) return exact;
  // A crosshead that may not stand at a foot can cost a column its last lines: deepen until all is in.
  for (let deeper = depth; deeper <= most; deeper += 1) {
    const dealt = deal(slots, new Array<number>(columns).fill(deeper));
    if (dealt.placed === slots.length || deeper === most) return dealt;
  }
  return deal(slots, new Array<number>(columns).fill(Math.max(0, most)));
}

function deal(slots: readonly Slot[], capacities: readonly number[]): Dealt {
  const legs: Leg[] = [];
  let from = 0;
  for (const capacity of capacities) {
    const leg = fill(slots, from, capacity);
    legs.push(leg);
    from = leg.to;
  }
  return { legs, depth: Math.max(0, ...legs.map((leg) => leg.depth)), placed: from };
}

function fill(slots: readonly Slot[], from: number, capacity: number): Leg {
  let to = from;
  let depth = 0;
  for (
    let slot = slots[to];
    slot !== undefined && depth + slot.lines <= capacity;
    slot = slots[to]
  ) {
    depth += slot.lines;
    to += 1;
  }
  const isCut = to < slots.length;
  while (isCut && to > from + 1 && slots[to - 1]?.keepsWithNext === true) {
    to -= 1;
    depth -= slots[to]?.lines ?? 0;
  }
  return { from, to, depth };
}
