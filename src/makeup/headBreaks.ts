/** Breaks a head that the author left in one piece: few lines, of even length, never inside a word. */
import type { HeadPartStyle } from '../model/issue.ts';
import type { Mpt } from '../model/units.ts';

export interface HeadToBreak {
  readonly text: string;
  readonly part: HeadPartStyle;
  readonly width: Mpt;
  /** Word ends of a text, UTF-16 offsets. */
  readonly wordEnds: (text: string) => readonly number[];
  readonly widthAt: (line: string, size: Mpt) => number;
}

/** No head is longer; a longer one is told as too wide instead of being tried at every word. */
const MOST_CHARACTERS = 120;
/** More lines than four are no head (trade practice: 1–4). */
const MOST_LINES = 4;

/** The lines of a head: as few as fit at the least size, broken where the lines come out most alike. */
export function breakHead(head: HeadToBreak): readonly string[] {
  const marked = head.text.split('|');
  const plain = marked.join('');
  const fits = (lines: readonly string[]): boolean =>
    lines.every((line) => head.widthAt(line, head.part.min) <= head.width);
  if (fits([plain]) || plain.length > MOST_CHARACTERS) return [plain];
  // The author's own marks win: he may break there and nowhere else.
  const ends = marked.length > 1 ? offsetsOf(marked) : senseBreaks(plain, head.wordEnds(plain));
  for (let count = 2; count <= MOST_LINES; count += 1) {
    const lines = mostEven(plain, ends, count);
    if (lines !== undefined && fits(lines)) return lines;
  }
  return mostEven(plain, ends, MOST_LINES) ?? [plain];
}

function offsetsOf(pieces: readonly string[]): readonly number[] {
  let at = 0;
  return pieces.slice(0, -1).map((piece) => {
    at += piece.length;
    return at;
  });
}

/** Particles that may not open a line (《报刊》 on head breaks; jlreq 4.1.6), and marks that may not either. */
const NO_LINE_START = /^[的了着过和与及等，。、：；！？”’）》」』…—·]/u;
const NO_LINE_END = /[“‘（《「『第]$/u;

const senseBreaks = (text: string, ends: readonly number[]): readonly number[] =>
  ends.filter(
    (at) =>
      at > 0 &&
      at < text.length &&
      !NO_LINE_START.test(text.slice(at)) &&
      !NO_LINE_END.test(text.slice(0, at)),
  );

/** The division into `count` lines whose lengths differ least in squares; the earlier on a tie. */
function mostEven(
  text: string,
  ends: readonly number[],
  count: number,
): readonly string[] | undefined {
  const ideal = text.length / count;
  const search = (
    from: number,
    rest: number,
  ): { readonly cost: number; readonly lines: readonly string[] } | undefined => {
    if (rest === 1) {
      const line = trimmed(text.slice(from));
      return { cost: (line.length - ideal) ** 2, lines: [line] };
    }
    let best: { readonly cost: number; readonly lines: readonly string[] } | undefined;
    for (const end of ends) {
      if (end <= from) continue;
      const after = search(end, rest - 1);
      if (after === undefined) continue;
      const line = trimmed(text.slice(from, end));
      const cost = (line.length - ideal) ** 2 + after.cost;
      if (best === undefined || cost < best.cost) best = { cost, lines: [line, ...after.lines] };
    }
    return best;
  };
  return search(0, count)?.lines;
}

/** White at a break belongs to neither line. */
const trimmed = (line: string): string => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
