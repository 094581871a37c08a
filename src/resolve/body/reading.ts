/** A block while it is read: what has been gathered of it, and how its characters find their place again. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Mark, TextRun } from '../../model/galley.ts';
import type { SourceText, Span } from '../../model/source.ts';
import type { Block } from './blocks.ts';
import { type Brace, pairBraces } from './braces.ts';

/** A mark that is open: its end is known from the start, for one that has none is no mark. */
export interface OpenWrapper {
  readonly name: string;
  readonly mark: Mark;
  /** The place in the block of its `}`. */
  readonly close: number;
  /** Index of its first run, and the place of its head. */
  readonly firstRun: number;
  readonly span: Span;
}

interface OpenRun {
  text: string;
  readonly strong: boolean;
  readonly marks: readonly Mark[];
}

/** Lives in one call of parseBody. Places are UTF-16 offsets in the block's text. */
export interface Reading {
  readonly text: string;
  readonly braces: ReadonlyMap<number, Brace>;
  /** A stretch of the block as a place in the source. */
  readonly spanOf: (from: number, to: number) => Span;
  readonly diagnostics: Diagnostic[];
  readonly runs: OpenRun[];
  /** The place in the block of each unit gathered. */
  readonly offsets: number[];
  readonly wrappers: OpenWrapper[];
  isStrong: boolean;
  /** Where the last bold mark stands. */
  boldAt: number;
}

export function readingOf(block: Block, source: SourceText, diagnostics: Diagnostic[]): Reading {
  return {
    text: block.text,
    braces: pairBraces(block.text),
    spanOf: (from, to) => {
      const first = source.spanAt(block.from + from);
      if (to <= from + 1) return first;
      const last = source.spanAt(block.from + to - 1);
      return { ...first, to: Math.max(first.to, last.to) };
    },
    diagnostics,
    runs: [{ text: '', strong: false, marks: [] }],
    offsets: [],
    wrappers: [],
    isStrong: false,
    boldAt: 0,
  };
}

/** What comes now stands in other faces or marks than what came before. */
export function beginRun(reading: Reading): void {
  const marks = reading.wrappers.map(({ mark }) => mark);
  reading.runs.push({ text: '', strong: reading.isStrong, marks });
}

export function put(reading: Reading, character: string, at: number): void {
  const run = reading.runs.at(-1);
  if (run === undefined) return;
  run.text += character;
  for (let unit = 0; unit < character.length; unit += 1) reading.offsets.push(at + unit);
}

/** The last character that was gathered. */
export const lastOf = ({ runs }: Reading): string =>
  runs.findLast(({ text }) => text !== '')?.text.at(-1) ?? '';

export const finishedRuns = ({ runs }: Reading): readonly TextRun[] =>
  runs
    .filter(({ text }) => text !== '')
    .map(({ text, strong, marks }) =>
      marks.length === 0 ? { text, strong } : { text, strong, marks },
    );
