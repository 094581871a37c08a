/** Lines as an earlier build drew them: one that stands where it stood has the same marks. */
import type { DisplayItem } from '../model/display.ts';
import type { GalleyLine } from '../model/galley.ts';

interface DrawnLine {
  /** All that it was drawn of. */
  readonly given: readonly unknown[];
  readonly items: readonly DisplayItem[];
}

/** By the line, which is the same object as long as its paragraph is not set again. */
export type DrawnLines = WeakMap<GalleyLine, DrawnLine>;

/** The marks of a line, drawn again when any of what they are drawn of is another. */
export function drawnLine(
  drawn: DrawnLines | undefined,
  line: GalleyLine,
  given: readonly unknown[],
  draw: () => readonly DisplayItem[],
): readonly DisplayItem[] {
  const known = drawn?.get(line);
  if (known?.given.every((one, i) => one === given[i]) === true) return known.items;
  const items = draw();
  drawn?.set(line, { given, items });
  return items;
}
