/** The size of a part of a head: as large as its widest line allows, between the house's least and greatest. */
import type { HeadPartStyle } from '../../model/issue.ts';
import { type Mpt, mpt } from '../../model/units.ts';

/** Head sizes go in half points: finer steps no eye sees and no size table has. */
const SIZE_STEP = 500;

export interface LinesToSize {
  readonly lines: readonly string[];
  readonly part: HeadPartStyle;
  /** Width over the columns of the story. */
  readonly width: Mpt;
  readonly widthAt: (line: string, size: Mpt) => number;
}

/** The size, and the line that fills the width at it. */
export interface SizedLines {
  readonly size: Mpt;
  readonly widest: string;
}

/** Where even the least size is too wide, the least. */
export function sizeFor({ lines, part, width, widthAt }: LinesToSize): SizedLines {
  const widest = lines.reduce(
    (a, b) => (widthAt(b, part.max) > widthAt(a, part.max) ? b : a),
    lines[0] ?? '',
  );
  const widthAtMost = widthAt(widest, part.max);
  if (widthAtMost <= width) return { size: part.max, widest };
  // Widths grow with the size but for the rounding of each character: the last step is tried, not trusted.
  let size = Math.floor((part.max * width) / widthAtMost / SIZE_STEP) * SIZE_STEP;
  while (size > part.min && widthAt(widest, mpt(size)) > width) size -= SIZE_STEP;
  return { size: mpt(Math.max(part.min, size)), widest };
}
