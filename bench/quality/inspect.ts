/** What can be said against one line, from where its glyphs stand. All lengths in em. */
import {
  bodyOf,
  isAutospacePair,
  isFullWidthMark,
  isHan,
  isHanSquare,
  isInterpunct,
  isMark,
  isOpening,
  type Prohibition,
  pairWhite,
} from './marks.ts';
import { type Cell, INDENT, type Line } from './model.ts';

/** What no line may have; the words are those of the table. */
export const FAULTS = {
  negative: 'negative Han gaps',
  unequal: 'unequal Han gaps in a line',
  start: 'prohibited line starts',
  end: 'prohibited line ends',
  split: 'split units',
  'not-half': 'mark at line end not half width',
  'pair-wide': 'adjacent marks not closed up',
  'pair-tight': 'adjacent marks over each other',
  'off-measure': 'lines not at the measure',
  autospace: 'Han–Western white outside 1/8–1/2 em',
} as const;
export type Fault = keyof typeof FAULTS;

export interface Inspection {
  readonly line: Line;
  /** The greatest gap between two neighbouring Han; undefined where none are neighbours. */
  readonly greatest: number | undefined;
  readonly faults: readonly Fault[];
  /** One Han alone, with or without marks, in a last line (孤字, clreq 3.5.4). */
  readonly isSingle: boolean;
}

/** What lines are judged by. */
export interface Rules {
  readonly measure: number;
  readonly prohibition: Prohibition;
  /** By paragraph: the offsets at which a break parts a unit. */
  readonly parted: readonly ReadonlySet<number>[];
}

/** A place on the line is where it should be within this (reference §18, I3). */
const PLACE_TOLERANCE = 0.02;
/** Gaps of one line are equal within this (reference §18, I6). */
const EQUAL_TOLERANCE = 0.01;
/** A gap smaller than this is none: coordinates in a PDF are rounded. */
const NO_GAP = 0.005;
/** Han–Western white, at least and at most (clreq 3.6.3–3.6.4). */
const AUTOSPACE_LEAST = 0.125;
const AUTOSPACE_MOST = 0.5;

/** Two neighbours of a line between which the copy has no white, and the white between their bodies. */
interface Pair {
  readonly before: Cell;
  readonly after: Cell;
  readonly white: number;
}

export function inspect(line: Line, next: Line | undefined, rules: Rules): Inspection {
  const pairs = pairsOf(line.cells);
  const gaps = pairs
    .filter(({ before, after }) => isHanSquare(before) && isHanSquare(after))
    .map(({ white }) => white);
  const greatest = gaps.length === 0 ? undefined : Math.max(...gaps);
  const least = Math.min(...gaps, 0);
  const isExpanded = !line.isLast && (greatest === undefined || greatest > NO_GAP);
  const found: Readonly<Record<Fault, boolean>> = {
    negative: least < -NO_GAP,
    unequal: greatest !== undefined && greatest - Math.min(...gaps) > EQUAL_TOLERANCE,
    start: !line.isFirst && rules.prohibition.noStart.has(line.cells[0]?.text ?? ''),
    end: !line.isLast && rules.prohibition.noEnd.has(line.cells.at(-1)?.text ?? ''),
    split: isSplit(line, next, rules),
    'not-half': !line.isLast && isNotHalf(line, rules.measure),
    'pair-wide': !isExpanded && pairs.some((pair) => excessOf(pair) > PLACE_TOLERANCE),
    'pair-tight': pairs.some((pair) => isMarkPair(pair) && pair.white < -PLACE_TOLERANCE),
    'off-measure': isOffMeasure(line, rules.measure),
    autospace: pairs.some(isBadAutospace),
  };
  const faults = (Object.keys(FAULTS) as Fault[]).filter((fault) => found[fault]);
  return { line, greatest, faults, isSingle: isSingle(line) };
}

function pairsOf(cells: readonly Cell[]): readonly Pair[] {
  return cells.slice(1).flatMap((after, i) => {
    const before = cells[i];
    if (before === undefined || after.at !== before.at + before.text.length) return [];
    return [{ before, after, white: bodyOf(after).start - bodyOf(before).end }];
  });
}

const isMarkPair = ({ before, after }: Pair): boolean =>
  isFullWidthMark(before) && isFullWidthMark(after);

/** How much wider two marks stand than the table of pairs has it. */
const excessOf = (pair: Pair): number =>
  isMarkPair(pair) ? pair.white - pairWhite(pair.before.text, pair.after.text) : 0;

function isBadAutospace({ before, after, white }: Pair): boolean {
  return (
    isAutospacePair(before.text, after.text) &&
    (white < AUTOSPACE_LEAST - PLACE_TOLERANCE || white > AUTOSPACE_MOST + PLACE_TOLERANCE)
  );
}

/** A hyphen of the setter's own makes a break within a word lawful; white in the copy always does. */
function isSplit(line: Line, next: Line | undefined, rules: Rules): boolean {
  const last = line.cells.at(-1);
  const first = next?.cells[0];
  if (line.isLast || last === undefined || first === undefined || last.at < 0) return false;
  const isJoined = first.at === last.at + last.text.length;
  return isJoined && (rules.parted[line.paragraph]?.has(first.at) ?? false);
}

const isAt = (place: number, expected: number): boolean =>
  Math.abs(place - expected) <= PLACE_TOLERANCE;

/** GB/T 15834 5.1.10: of a mark at the line end only the half with its ink is inside the measure. */
function isNotHalf({ cells }: Line, measure: number): boolean {
  const last = cells.at(-1);
  return last !== undefined && isFullWidthMark(last) && !isAt(bodyOf(last).end, measure);
}

/** A justified line begins and ends with its bodies at the measure; a last line must begin there and not stick out. */
function isOffMeasure({ cells, isFirst, isLast }: Line, measure: number): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { start } = bodyOf(first);
  const indent = isFirst ? INDENT : 0;
  // Beside an indent an opening mark may keep its white (clreq 3.1.6.3).
  const isStart =
    isAt(start, indent) || (isFirst && isOpening(first.text) && isAt(start, indent + 0.5));
  const { end } = bodyOf(last);
  if (isLast) return !isStart || end > measure + PLACE_TOLERANCE;
  // A mark that keeps its whole square inside the measure is told of as not half width.
  return (
    !isStart || !(isAt(end, measure) || (isMark(last.text) && isAt(last.x + last.advance, measure)))
  );
}

function isSingle({ cells, isFirst, isLast }: Line): boolean {
  if (!isLast || isFirst) return false;
  const han = cells.filter(({ text }) => isHan(text)).length;
  return han === 1 && cells.every(({ text }) => isHan(text) || isMark(text) || isInterpunct(text));
}
