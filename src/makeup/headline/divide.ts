/** The dynamic programme that parts a head into lines: the cheapest division into so many lines, and the next. */

/** A head to divide. Stops are numbered from 0, the head's start, to its end; all between are breaks. */
export interface ToDivide {
  readonly stops: number;
  /** What it costs to break at a stop. */
  readonly breakCost: (stop: number) => number;
  /** What a line from one stop to another costs; undefined where it does not fit. */
  readonly lineCost: (from: number, to: number) => number | undefined;
}

export interface Division {
  readonly cost: number;
  /** The stops at which it breaks, in order. */
  readonly breaks: readonly number[];
}

/**
 * The two cheapest divisions into `count` lines, the cheaper first; of two alike the one that breaks earlier.
 * `best[stop]` holds the two cheapest ways to come to a stop in as many lines as have been laid; the next
 * line is laid from every earlier stop. Two ways are enough at each, for a way that is third best to come
 * to a stop is third best at the end.
 */
export function divide(head: ToDivide, count: number): readonly Division[] {
  const last = head.stops - 1;
  let best: readonly (readonly Division[])[] = Array.from({ length: head.stops }, (_, stop) =>
    stop === 0 ? [{ cost: 0, breaks: [] }] : [],
  );
  for (let line = 1; line <= count; line += 1) {
    const before = best;
    // The last line ends at the head's end, and no other does.
    best = before.map((_, to) =>
      (line === count) === (to === last) ? waysTo(to, before, head) : [],
    );
  }
  return best[last] ?? [];
}

function waysTo(
  to: number,
  best: readonly (readonly Division[])[],
  head: ToDivide,
): readonly Division[] {
  const isEnd = to === head.stops - 1;
  let ways: readonly Division[] = [];
  for (let from = 0; from < to; from += 1) {
    const before = best[from] ?? [];
    const line = before.length === 0 ? undefined : head.lineCost(from, to);
    if (line === undefined) continue;
    const cost = line + (isEnd ? 0 : head.breakCost(to));
    const longer = before.map((way) => ({
      cost: way.cost + cost,
      breaks: isEnd ? way.breaks : [...way.breaks, to],
    }));
    ways = twoCheapest([...ways, ...longer]);
  }
  return ways;
}

/** Sorting keeps the order of what is alike, and earlier breaks come first. */
const twoCheapest = (ways: readonly Division[]): readonly Division[] =>
  [...ways].sort((a, b) => a.cost - b.cost).slice(0, 2);
