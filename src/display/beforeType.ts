/** Where proofs lay their grounds: over tints, boxes and pictures, under all type. */
import type { DisplayItem } from '../model/display.ts';

const TYPE: ReadonlySet<DisplayItem['kind']> = new Set([
  'glyphs',
  'vertical-glyphs',
  'sideways-glyphs',
]);

export function beforeType(
  items: readonly DisplayItem[],
  grounds: readonly DisplayItem[],
): readonly DisplayItem[] {
  const first = items.findIndex(({ kind, layer }) => layer === 'press' && TYPE.has(kind));
  const at = first === -1 ? items.length : first;
  return [...items.slice(0, at), ...grounds, ...items.slice(at)];
}
