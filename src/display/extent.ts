/** Where some characters of a paragraph stand along a line. */
import type { Galley, GalleyLine, PlacedGlyph, PreparedParagraph } from '../model/galley.ts';
import type { Stretch } from '../model/storyWords.ts';
import type { PlaceLine } from './displayPage.ts';

/** From the start of the measure, Mpt. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Undefined where none of them stand on this line. Of an empty stretch, the place between two characters. */
export function extentOf(
  galley: Galley,
  line: GalleyLine,
  stretch: Stretch,
  placeLine: PlaceLine,
): Extent | undefined {
  const { tail } = line;
  const paragraph = galley.paragraphs[stretch.paragraph];
  if (paragraph === undefined) return undefined;
  if (tail?.paragraph === stretch.paragraph) return { from: tail.start, to: galley.measure };
  if (line.paragraph !== stretch.paragraph) return undefined;
  const { glyphs } = placeLine(galley, line);
  const cells = cellsOf(paragraph, line, glyphs);
  const isEmpty = stretch.from === stretch.to;
  const touched = cells.filter(({ start, end }) =>
    isEmpty
      ? start <= stretch.from && stretch.from <= end
      : start < stretch.to && end > stretch.from,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (!isEmpty) return { from: first.from, to: last.to };
  // At the end of a line that is not the paragraph's last, the next line begins with it.
  const isAtEnd = cells.at(-1)?.end === stretch.from;
  if (isAtEnd && !line.isLast) return undefined;
  const at = isAtEnd
    ? last.to
    : (touched.find(({ start }) => start === stretch.from) ?? first).from;
  return { from: at, to: at };
}

/** An item of the line with its place, and the characters it stands for. */
interface Cell extends Extent {
  readonly start: number;
  readonly end: number;
}

/** Ruby stands among the glyphs: it is smaller, so that no item takes it for its own. */
function cellsOf(
  { gid, glyphSize, textFrom }: PreparedParagraph,
  { from, to }: GalleyLine,
  glyphs: readonly PlacedGlyph[],
): readonly Cell[] {
  const cells: Cell[] = [];
  let item = from;
  for (const glyph of glyphs) {
    if (item >= to) break;
    if (glyph.gid !== gid[item] || glyph.size !== glyphSize[item]) continue;
    cells.push({
      from: glyph.inline,
      to: glyph.inline + glyph.advance,
      start: textFrom[item] ?? 0,
      end: textFrom[item + 1] ?? 0,
    });
    item += 1;
  }
  return cells;
}
