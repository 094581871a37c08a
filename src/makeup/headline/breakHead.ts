/** Breaks a part of a head that its author left in one piece: by sense, into one to four lines. */
import type { HeadPartStyle } from '../../model/issue.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Mpt } from '../../model/units.ts';
import { BREAK_COST, DEAR, type HeadBreak, LINE_COST, lineCost } from './costs.ts';
import { divide } from './divide.ts';
import { type DividedHead, type Doubt, doubtsOf } from './doubts.ts';
import { enclosedIn } from './enclosed.ts';
import { placesOf } from './places.ts';
import { type HeadRuler, lineText, rulerOf } from './ruler.ts';
import { sizeFor } from './size.ts';
import { wordsOf } from './words.ts';

export interface HeadToBreak {
  /** With the author's `|`, where he may part it. */
  readonly text: string;
  readonly part: HeadPartStyle;
  /** Width over the columns of the story. */
  readonly width: Mpt;
  /** Whether it may take a second line to stand larger: a headline may, a kicker or deck keeps to few lines. */
  readonly mayGrow: boolean;
  readonly lexicon: Lexicon;
  /** Word ends of a text by ICU, UTF-16 offsets. */
  readonly wordEnds: (text: string) => readonly number[];
  readonly widthAt: (line: string, size: Mpt) => number;
}

export interface BrokenHead {
  readonly lines: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** No head is longer; a longer one is told as too wide instead of being tried at every word. */
const MOST_CHARACTERS = 120;
/** More lines than four are no head (trade practice: 1–4). */
const MOST_LINES = 4;

/**
 * One line where it fits at the least size, if that is not small (see `inTwo`). Else the division of least
 * cost at the least size; `sizeFor` then lets it stand as large as its widest line allows. The author's `|`
 * win: where he put some, lines end there and nowhere else.
 */
export function breakHead(head: HeadToBreak): BrokenHead {
  const pieces = head.text.split('|');
  const text = pieces.join('');
  const whole: BrokenHead = { lines: [text], doubts: [] };
  if (text.length > MOST_CHARACTERS) return whole;
  const isFree = pieces.length === 1;
  const all = isFree ? freePlaces(text, head) : givenPlaces(pieces);
  const clean = all.filter(({ reason }) => BREAK_COST[reason] < DEAR);
  const widthOf = (line: string): number => head.widthAt(line, head.part.min);
  const total = widthOf(text);
  const ruler = rulerOf(text, head.width, widthOf);
  if (total <= head.width) {
    const two = head.mayGrow ? inTwo(head, { text, total, ruler, places: clean }) : undefined;
    return two === undefined ? whole : { lines: two.lines, doubts: [] };
  }
  const plain = cheapestFirst({ text, total, ruler, places: clean });
  // What parts a name, a number, a title or a word costs so much at least: mostly it need not be tried.
  const isSettled = plain[0] !== undefined && plain[0].cost < DEAR;
  const [best, next] = isSettled ? plain : cheapestFirst({ text, total, ruler, places: all });
  if (best === undefined) return { lines: withoutFit(text, clean), doubts: [] };
  return { lines: best.lines, doubts: isFree ? doubtsOf(text, best, next) : [] };
}

function givenPlaces(pieces: readonly string[]): readonly HeadBreak[] {
  let at = 0;
  const places = pieces.slice(0, -1).map((piece): HeadBreak => {
    at += piece.length;
    return { at, reason: 'given' };
  });
  return places.filter((place, i) => place.at > (places[i - 1]?.at ?? 0));
}

function freePlaces(text: string, head: HeadToBreak): readonly HeadBreak[] {
  const wordEnds = head.wordEnds(text);
  const words = wordsOf(text, wordEnds, head.lexicon);
  return placesOf({ words, wordEnds, enclosed: enclosedIn(text) });
}

interface Divisible {
  readonly text: string;
  /** Width of the whole head on one line, in the ruler's unit. */
  readonly total: number;
  readonly ruler: HeadRuler;
  readonly places: readonly HeadBreak[];
}

/** All that fit of two to four lines, two of each number. */
const cheapestFirst = (head: Divisible): readonly DividedHead[] =>
  [2, 3, MOST_LINES].flatMap((count) => intoLines(head, count)).sort((a, b) => a.cost - b.cost);

function intoLines(
  { text, total, ruler, places }: Divisible,
  count: number,
): readonly DividedHead[] {
  const stops = [0, ...places.map(({ at }) => at), text.length];
  const stopAt = (stop: number): number => stops[stop] ?? text.length;
  const even = total / count;
  const divisions = divide(
    {
      stops: stops.length,
      breakCost: (stop) => BREAK_COST[places[stop - 1]?.reason ?? 'inWord'],
      lineCost: (from, to) => {
        const line = ruler.lineBetween(stopAt(from), stopAt(to));
        const isLast = to === stops.length - 1;
        return line === undefined ? undefined : lineCost({ ...line, even, isLast });
      },
    },
    count,
  );
  return divisions.map(({ cost, breaks }) => ({
    cost: cost + LINE_COST * (count - 2),
    places: breaks.flatMap((stop) => places[stop - 1] ?? []),
    lines: [0, ...breaks].map((stop, i) =>
      lineText(text, stopAt(stop), stopAt(breaks[i] ?? stops.length - 1)),
    ),
  }));
}

/** The dearest break at which a head is parted only to stand larger: between words of which none is in doubt. */
const DEAREST_TO_GROW = BREAK_COST.attributive;
/** The least share of the width that the wider of two lines fills, and of the wider that the other fills. */
const LEAST_FILL = 2 / 3;
const LEAST_BALANCE = 0.7;

/**
 * Two lines in the place of one, for size. A head that fits on one line stays there while its type is at
 * least of the middle size of its rank: one line takes half the depth and is read at a glance (house rule).
 * Under that it looks like the head of a lower rank. Then it is parted, when both lines stand at the greatest
 * size, are alike in length and fill the width, and the break is a good one. Two lines never become three
 * for size alone: the page would pay more white for it than the larger type is worth.
 */
function inTwo(head: HeadToBreak, divisible: Divisible): DividedHead | undefined {
  const { part, width, widthAt } = head;
  const { size } = sizeFor({ lines: [divisible.text], part, width, widthAt });
  if (size >= (part.min + part.max) / 2) return undefined;
  const [best] = intoLines(divisible, 2);
  if (best === undefined) return undefined;
  const widths = best.lines.map((line) => widthAt(line, part.max));
  const [widest, narrowest] = [Math.max(...widths), Math.min(...widths)];
  const isGood =
    widest <= width &&
    widest >= LEAST_FILL * width &&
    narrowest >= LEAST_BALANCE * widest &&
    best.places.every(({ reason }) => BREAK_COST[reason] <= DEAREST_TO_GROW);
  return isGood ? best : undefined;
}

/** The lines of a head that is too wide however it is parted, so that the proof shows it whole. */
function withoutFit(text: string, places: readonly HeadBreak[]): readonly string[] {
  const ruler = rulerOf(text, Number.POSITIVE_INFINITY, (line) => line.length);
  for (let count = MOST_LINES; count > 1; count -= 1) {
    const [best] = intoLines({ text, total: text.length, ruler, places }, count);
    if (best !== undefined) return best.lines;
  }
  return [text];
}
