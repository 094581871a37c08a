/** How well lines are set, in figures: what the report tells of a story, and copyfit of each of its choices. */
import type { GalleyLine, PreparedParagraph } from '../model/galley.ts';
import { givesIn, Shrink, Stretch } from './spacing.ts';
import { isLoneCharacter } from './tolls.ts';

export interface Quality {
  readonly lines: number;
  /** Lines whose Han gaps are opened by more than a tenth of an em. */
  readonly looseLines: number;
  /** Lines that had to take white from stops, the last step of reduction. */
  readonly tightLines: number;
  /** Last lines of one character (孤字). */
  readonly singleCharLastLines: number;
  /** The widest Han gap, ems. */
  readonly widestGap: number;
}

/** A line is loose when its Han gaps open by more than 0.10 em (cjk-composition §6.5). */
const LOOSE_EM = 0.1;

export function qualityOf(
  paragraphs: readonly PreparedParagraph[],
  lines: readonly GalleyLine[],
): Quality {
  let [looseLines, tightLines, singleCharLastLines, widestGap] = [0, 0, 0, 0];
  for (const line of lines) {
    const paragraph = paragraphs[line.paragraph];
    if (paragraph === undefined) continue;
    const gap = openedGap(paragraph, line);
    if (gap > LOOSE_EM) looseLines += 1;
    if (gap > widestGap) widestGap = gap;
    if ((line.fit.shrink[Shrink.stop] ?? 0) > 0) tightLines += 1;
    if (line.isLast && line.from > 0 && isLoneCharacter(paragraph, line.from))
      singleCharLastLines += 1;
  }
  return { lines: lines.length, looseLines, tightLines, singleCharLastLines, widestGap };
}

/** What is added between two Han characters of a line, ems. */
export function openedGap(paragraph: PreparedParagraph, line: GalleyLine): number {
  let open = 0;
  let rest = 0;
  for (let i = line.from + 1; i < line.to; i += 1) {
    if (givesIn(paragraph.stretchStep[i], Stretch.open)) open += 1;
    if ((paragraph.stretchStep[i] ?? Stretch.none) >= Stretch.open) rest += 1;
  }
  const third = open === 0 ? 0 : (line.fit.stretch[Stretch.open] ?? 0) / open;
  const fourth = rest === 0 ? 0 : (line.fit.stretch[Stretch.rest] ?? 0) / rest;
  return (third + fourth) / paragraph.size;
}
