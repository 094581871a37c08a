/** Text into the lines of a page: paragraph by paragraph, each line set to the measure of the place it takes. */
import type { GalleyLine, GalleyTail, ParagraphText } from '../model/galley.ts';
import { type Mpt, mpt } from '../model/units.ts';

/** A grid line of a column that is free for text, whole or beside a picture. */
export interface Slot {
  /** Index of its column in reading order; lines of one column follow each other. */
  readonly column: number;
  /** Grid line of the type area; in vertical setting the line of a tier. */
  readonly line: number;
  /** Where its measure begins. */
  readonly inline: Mpt;
  readonly measure: Mpt;
}

/** A story as it flows: its paragraphs, set on demand to the measures of the slots ahead. */
export interface StorySource {
  readonly kinds: readonly ParagraphText['kind'][];
  /** Grid lines that a line of a paragraph takes. */
  readonly heightOf: (paragraph: number) => number;
  readonly set: (paragraph: number, measures: readonly Mpt[]) => readonly GalleyLine[];
  /** The closing byline on the last line of the text, where that leaves room. */
  readonly tail: (paragraph: number, last: GalleyLine, measure: Mpt) => GalleyTail | undefined;
}

/** A line of the story in the slot it takes; of a crosshead, the first of its slots. */
export interface FlowLine {
  readonly line: GalleyLine;
  readonly slot: Slot;
  readonly height: number;
}

export interface Flow {
  readonly lines: readonly FlowLine[];
  /** Lines that found no slot, set to the last measure there was. */
  readonly over: readonly GalleyLine[];
  /** Slots used, those left white under a column whose crosshead moved on not counted. */
  readonly used: number;
}

/** `fallback` is the measure of lines for which there is no slot at all. */
export function flow(source: StorySource, slots: readonly Slot[], fallback: Mpt): Flow {
  const lines: FlowLine[] = [];
  const over: GalleyLine[] = [];
  const uniform = uniformFrom(slots);
  let at = 0;
  const put = (line: GalleyLine, height: number): void => {
    const place = height === 1 ? at : tallPlace(slots, at, height);
    const slot = slots[place];
    if (slot === undefined || over.length > 0) {
      over.push(line);
      return;
    }
    lines.push({ line, slot, height });
    at = place + height;
  };
  source.kinds.forEach((kind, paragraph) => {
    if (kind === 'byline' && hang(source, paragraph, { lines, over }, slots, fallback)) return;
    const height = source.heightOf(paragraph);
    if (height > 1 && over.length === 0) at = Math.min(tallPlace(slots, at, height), slots.length);
    const measures = measuresFrom(source, paragraph, { slots, at, uniform, fallback });
    for (const line of source.set(paragraph, measures)) put(line, height);
  });
  return { lines, over, used: lines.reduce((sum, { height }) => sum + height, 0) };
}

/** Sets the closing byline on the last line; false when it needs a line of its own. */
function hang(
  source: StorySource,
  paragraph: number,
  done: { readonly lines: FlowLine[]; readonly over: GalleyLine[] },
  slots: readonly Slot[],
  fallback: Mpt,
): boolean {
  const overLast = done.over.at(-1);
  if (overLast !== undefined) {
    const tail = source.tail(paragraph, overLast, slots.at(-1)?.measure ?? fallback);
    if (tail !== undefined) done.over[done.over.length - 1] = { ...overLast, tail };
    return tail !== undefined;
  }
  const last = done.lines.at(-1);
  if (last === undefined) return false;
  const tail = source.tail(paragraph, last.line, last.slot.measure);
  if (tail !== undefined)
    done.lines[done.lines.length - 1] = { ...last, line: { ...last.line, tail } };
  return tail !== undefined;
}

/** From which slot on all have one measure. */
function uniformFrom(slots: readonly Slot[]): number {
  const last = slots.at(-1)?.measure;
  let from = slots.length;
  while (from > 0 && slots[from - 1]?.measure === last) from -= 1;
  return from;
}

interface Ahead {
  readonly slots: readonly Slot[];
  readonly at: number;
  readonly uniform: number;
  readonly fallback: Mpt;
}

/** Measures of a paragraph's lines from a slot on; the last stands for all that follow. */
function measuresFrom(
  source: StorySource,
  paragraph: number,
  { slots, at, uniform, fallback }: Ahead,
): readonly Mpt[] {
  const last = slots.at(-1)?.measure ?? fallback;
  if (at >= uniform) return [last];
  const height = source.heightOf(paragraph);
  if (height > 1) return [slots[at]?.measure ?? last];
  const ahead = slots.slice(at);
  const narrowest = ahead.reduce((least, { measure }) => mpt(Math.min(measure, least)), last);
  // No setting has more lines than the one to the narrowest measure; what lies behind them does not count.
  const most = source.set(paragraph, [narrowest]).length + 1;
  const measures = ahead.slice(0, most).map(({ measure }) => measure);
  if (measures.length < most) measures.push(last);
  let count = measures.length;
  while (count > 1 && measures[count - 2] === measures[count - 1]) count -= 1;
  return measures.slice(0, count);
}

/**
 * Where a line of several grid lines can stand: slots without a gap in one column, and one more for the text it
 * heads — a crosshead may not be the last line of a column (clreq 4.1.3).
 */
function tallPlace(slots: readonly Slot[], from: number, height: number): number {
  for (let at = from; at < slots.length; at += 1) {
    const first = slots[at];
    const next = slots[at + height];
    if (first === undefined || next === undefined) continue;
    if (next.column === first.column && next.line === first.line + height) return at;
  }
  return slots.length;
}
