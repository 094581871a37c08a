/** Lines of words in a piece of furniture (版面部件), and how a part of it is handed on. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Galley } from '../model/galley.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { baselineAt } from './grid.ts';
import { type Matter, together } from './matter.ts';

/** Line to line in furniture, of the size (chosen by eye, as captions). */
const PITCH = 1.35;
/** White between the paragraphs of a part, of their size: entries of contents stand apart (chosen by eye). */
const PARAGRAPH_GAP = 0.45;

/** Where parts stand: from an edge, so wide. */
export interface Extent {
  readonly inline: number;
  readonly width: number;
}

/** A part with its depth, to be put at its upper edge. */
export interface SetPart {
  readonly depth: number;
  readonly put: (top: number) => Matter;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a justified line of furniture may be spread by, of its size; more gapes in a few words (chosen by eye). */
const MOST_SPREAD = 0.5;

/** Lines that would have to be spread are left as long as they are: contents and entries are words, no running text. */
export function withoutGapes(galley: Galley): Galley {
  const size = galley.paragraphs[0]?.size ?? ZERO;
  const lines = galley.lines.map((line) => {
    const spread = line.fit.stretch.reduce((sum, part) => sum + part, 0);
    if (spread <= MOST_SPREAD * size) return line;
    const fit = { ...line.fit, stretch: line.fit.stretch.map(() => 0) };
    return { ...line, fit, end: mpt(line.end - spread) };
  });
  return { ...galley, lines };
}

/** Whole characters: so that what fills its line is set solid. */
export const measureIn = (width: number, size: Mpt): Mpt =>
  mpt(Math.max(1, Math.floor(width / size)) * size);

/** Upper edge of each line from that of the first. */
const topsOf = ({ lines, paragraphs }: Galley): readonly number[] => {
  const size = paragraphs[0]?.size ?? ZERO;
  return lines.map(({ paragraph }, i) =>
    Math.round(
      size *
        (i * PITCH + (isProse(lines.length, paragraphs.length) ? paragraph : 0) * PARAGRAPH_GAP),
    ),
  );
};

/** Lines that stand for themselves are a list; where one runs on, each is a paragraph. */
const isProse = (lines: number, paragraphs: number): boolean => lines > paragraphs;

export const depthOf = (galley: Galley, size: Mpt): number => size + (topsOf(galley).at(-1) ?? 0);

/** Set lines one under the other, in the middle of an extent. */
export function stacked(
  owner: string,
  galley: Galley,
  { inline, width, top }: Extent & { readonly top: number },
): Matter {
  const size = galley.paragraphs[0]?.size ?? ZERO;
  const tops = topsOf(galley);
  const lines = galley.lines.map((line, i) => ({
    line,
    baseline: baselineAt(Math.round(top) + (tops[i] ?? 0), size),
  }));
  const start = mpt(Math.floor(inline + (width - galley.measure) / 2));
  const axes = { direction: 'horizontal', inline: start } as const;
  return together({ texts: [{ owner, role: 'furniture', axes, galley, lines, ink: 'black' }] });
}
