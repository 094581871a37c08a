/** Ours at the measure of the outside figures, which no house can ask for: by the library, not read back from a PDF. */
import { openFonts, setParagraph } from 'dayang';
import { leastFigures } from './figures.ts';
import type { Prohibition } from './marks.ts';
import { INDENT, type Line } from './model.ts';

/** Em. */
export const OUTSIDE_MEASURE = 17.3;

/** Gaps above these are counted, em; rounding as in a read line. */
const SEEN = 0.051;
const GLARING = 0.101;
/** Between two Han, where a gap is seen. */
const HAN_PAIR = /\p{Script=Han}{2}/u;
/** More lines than this no paragraph gives up. */
const TIGHTEST = -9;

/** What there is to say beside the outside figures; `lines` are ours at another measure, for the widths of the font. */
export function outsideNotes(
  paragraphs: readonly string[],
  lines: readonly Line[],
  prohibition: Prohibition,
): readonly string[] {
  const own = setAll(paragraphs, 0);
  const fewest = setAll(paragraphs, TIGHTEST).lines;
  const least = leastFigures(
    lines,
    { paragraphs, measure: OUTSIDE_MEASURE, prohibition },
    'avoided',
  );
  return [
    `ours at ${OUTSIDE_MEASURE} em by setParagraph: ${own.seen} above 0.05 em (least that any breaks give ${least['over-05']?.value}),`,
    `${own.glaring} above 0.10 em (least ${least['over-10']?.value}), ${own.single} of one character, ${own.lines} lines in all (fewest by its rules ${fewest})`,
  ];
}

interface Counted {
  readonly lines: number;
  readonly seen: number;
  readonly glaring: number;
  readonly single: number;
}

function setAll(paragraphs: readonly string[], looseness: number): Counted {
  const style = { fonts: openFonts(), indent: INDENT, looseness };
  const set = paragraphs.map((text) => setParagraph(text, style, OUTSIDE_MEASURE));
  const gaps = set.flatMap(({ lines }) =>
    lines.filter(({ text }) => HAN_PAIR.test(text)).map(({ gap }) => gap),
  );
  return {
    lines: set.reduce((sum, { lines }) => sum + lines.length, 0),
    seen: gaps.filter((gap) => gap > SEEN).length,
    glaring: gaps.filter((gap) => gap > GLARING).length,
    single: set.reduce((sum, { quality }) => sum + quality.singleCharLastLines, 0),
  };
}
