/**
 * How a story's lines are divided among its columns (均栏), so that no last line of a paragraph stands alone at the
 * top of one (孤行): all divisions within a line of difference and the settings there are, weighed paragraph by
 * paragraph. A column's end decides nothing but where the next begins, so of all ways to the same place in the same
 * column the cheapest is enough.
 */

/** A way to set a paragraph: with the line counts of what hangs on it (a closing byline), those of it first. */
export interface Way {
  /** A line tighter, as it is, or a line looser. */
  readonly sign: -1 | 0 | 1;
  readonly lines: readonly number[];
  readonly cost: number;
}

export interface Unit {
  readonly paragraph: number;
  /** Grid lines that each of its lines takes; above 1 it stands undivided, with a line under it. */
  readonly height: number;
  readonly ways: readonly Way[];
}

export interface ToDivide {
  readonly units: readonly Unit[];
  /** Lines of each column in reading order. */
  readonly columns: readonly number[];
  /** Columns that may end a line sooner: any, or only as many of the last ones as the text leaves. */
  readonly feet: 'any' | 'last';
  /** Paragraphs that may be set otherwise. */
  readonly settings: number;
  /** Lines that the last column has at least; undefined: the story goes on elsewhere. */
  readonly least: number | undefined;
}

export interface Division {
  readonly signs: ReadonlyMap<number, -1 | 1>;
  /** Columns, from 0, that end a line sooner. */
  readonly short: ReadonlySet<number>;
  readonly remnants: number;
  readonly cost: number;
}

/** What a column that ends a line sooner costs beside settings, shares of a line (chosen by eye: a ragged foot). */
const FOOT = 0.1;
/** What each changed paragraph costs beside its own: looser text shows where a foot a line higher does not. */
const CHANGE = { '-1': 0.02, '1': 0.1 } as const;

interface Step {
  readonly before: Step | undefined;
  readonly set?: { readonly paragraph: number; readonly sign: -1 | 1 };
  readonly short?: number;
}

/** Text set so far: it ends after line `fill` of a column. */
interface State {
  readonly column: number;
  readonly fill: number;
  readonly settings: number;
  readonly remnants: number;
  readonly cost: number;
  readonly trail: Step | undefined;
}

/** The depths that a column may have: its lines, or one less. */
type Depths = (column: number) => readonly number[];

/** Those with the fewest remnants first, then the cheapest; never two that end alike. */
export function divisions(one: ToDivide): readonly Division[] {
  const { columns, feet } = one;
  // Beyond the last column a story that goes on elsewhere has all the room there is.
  const beyond = one.least === undefined ? [Number.POSITIVE_INFINITY] : [];
  const own = (column: number, shorter: readonly number[]): readonly number[] => {
    const lines = columns[column];
    return lines === undefined ? beyond : shorter.map((less) => lines - less);
  };
  const all: readonly Depths[] =
    feet === 'any'
      ? [(column) => own(column, [0, 1])]
      : columns.map(
          (_, count) => (column) => own(column, [column >= columns.length - count ? 1 : 0]),
        );
  return all
    .flatMap((depths) => endsOf(one, depths))
    .map(divisionOf)
    .sort((a, b) => a.remnants - b.remnants || a.cost - b.cost);
}

function endsOf(one: ToDivide, depths: Depths): readonly State[] {
  const start = { column: 0, fill: 0, settings: 0, remnants: 0, cost: 0, trail: undefined };
  let states: readonly State[] = [start];
  for (const unit of one.units)
    states = bestOf(states.flatMap((state) => setUnit(state, unit, one, depths)));
  return states.flatMap((state) => ended(state, one));
}

/** Of ways to the same place the one with the fewest remnants, the cheapest of these. */
function bestOf(states: readonly State[]): readonly State[] {
  const best = new Map<string, State>();
  for (const state of states) {
    const key = `${state.column} ${state.fill} ${state.settings}`;
    const known = best.get(key);
    if (known === undefined || isBetter(state, known)) best.set(key, state);
  }
  return [...best.values()];
}

const isBetter = (a: State, b: State): boolean =>
  a.remnants < b.remnants || (a.remnants === b.remnants && a.cost < b.cost);

function setUnit(
  state: State,
  { paragraph, height, ways }: Unit,
  one: ToDivide,
  depths: Depths,
): readonly State[] {
  return ways.flatMap(({ sign, lines, cost }) => {
    if (sign !== 0 && state.settings >= one.settings) return [];
    const set: State =
      sign === 0
        ? state
        : {
            ...state,
            settings: state.settings + 1,
            cost: state.cost + cost + CHANGE[sign],
            trail: { before: state.trail, set: { paragraph, sign } },
          };
    return lines.reduce<readonly State[]>(
      (from, count) =>
        bestOf(
          from.flatMap((at) =>
            height > 1 ? tall(at, { count, height }, one, depths) : fill(at, count, one, depths),
          ),
        ),
      [set],
    );
  });
}

/** A paragraph on its way: what is left of it, and whether some of it stands already. */
interface Going {
  readonly state: State;
  readonly left: number;
  readonly isBegun: boolean;
}

/** Lines of a paragraph from a place on. */
function fill(from: State, count: number, one: ToDivide, depths: Depths): readonly State[] {
  const done: State[] = [];
  let going: readonly Going[] = [{ state: from, left: count, isBegun: false }];
  while (going.length > 0) {
    for (const { state, left } of going)
      if (depths(state.column).some((depth) => state.fill + left <= depth))
        done.push({ ...state, fill: state.fill + left });
    going = cheapest(going.flatMap((now) => crossing(now, one, depths)));
  }
  return bestOf(done);
}

/** A column ended within a paragraph, or before it. */
function crossing(
  { state, left, isBegun }: Going,
  one: ToDivide,
  depths: Depths,
): readonly Going[] {
  return depths(state.column).flatMap((depth): readonly Going[] => {
    const here = depth - state.fill;
    if (here < 0 || left <= here) return [];
    const rest = left - here;
    const next = nextColumn(state, depth, one);
    if (depths(next.column).length === 0) return [];
    const isAlone = rest === 1 && (isBegun || here > 0);
    const remnants = next.remnants + (isAlone ? 1 : 0);
    return [{ state: { ...next, remnants }, left: rest, isBegun: isBegun || here > 0 }];
  });
}

/** All are at the top of one column: of those with as much left the best. */
function cheapest(going: readonly Going[]): readonly Going[] {
  const best = new Map<string, Going>();
  for (const one of going) {
    const key = `${one.state.column} ${one.left} ${one.isBegun}`;
    const known = best.get(key);
    if (known === undefined || isBetter(one.state, known.state)) best.set(key, one);
  }
  return [...best.values()];
}

interface Tall {
  readonly count: number;
  readonly height: number;
}

/** A crosshead may not stand at a foot: it moves on, and leaves the lines under the column white. */
function tall(
  from: State,
  { count, height }: Tall,
  one: ToDivide,
  depths: Depths,
): readonly State[] {
  let states: readonly State[] = [from];
  for (let line = 0; line < count; line += 1)
    states = states.flatMap((state) => {
      const own = depths(state.column);
      const foot = Math.max(0, ...own);
      if (state.fill + height < foot) return [{ ...state, fill: state.fill + height }];
      // A column whose text reaches its last line but one has no line to spare.
      const depth = own.find((lines) => lines >= state.fill) ?? foot;
      const next = nextColumn(state, depth, one);
      return depths(next.column).some((lines) => height < lines) ? [{ ...next, fill: height }] : [];
    });
  return states;
}

function nextColumn(state: State, depth: number, { columns }: ToDivide): State {
  const isShort = depth < (columns[state.column] ?? depth);
  return {
    ...state,
    column: state.column + 1,
    fill: 0,
    cost: state.cost + (isShort ? FOOT : 0),
    trail: isShort ? { before: state.trail, short: state.column } : state.trail,
  };
}

/** At the foot of the last column, or a line over it. */
function ended(state: State, one: ToDivide): readonly State[] {
  const last = one.columns.length - 1;
  if (one.least === undefined) return state.column > last ? [state] : [];
  if (state.column !== last || state.fill < one.least) return [];
  const isShort = state.fill < (one.columns[last] ?? 0);
  return [isShort ? { ...state, trail: { before: state.trail, short: last } } : state];
}

function divisionOf({ trail, remnants, cost }: State): Division {
  const signs = new Map<number, -1 | 1>();
  const short = new Set<number>();
  for (let step = trail; step !== undefined; step = step.before) {
    if (step.set !== undefined) signs.set(step.set.paragraph, step.set.sign);
    if (step.short !== undefined) short.add(step.short);
  }
  return { signs, short, remnants, cost };
}
