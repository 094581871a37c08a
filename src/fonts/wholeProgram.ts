/** Whether a font program is whole: a file that was cut off opens, and fails when its last tables are asked for. */
import { isPlain } from './trueType.ts';
import type { TablePlace } from './verticalMetrics.ts';

/** What type is set by (OpenType 1.9, required tables); outlines are `loca` and `glyf`, or `CFF `. */
const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'cmap'];
const TRUE_TYPE = ['loca', 'glyf'];

/** Throws with the table that is not there. */
export function checkWhole(
  program: Uint8Array,
  tables: Readonly<Record<string, TablePlace>>,
): void {
  const outlines = tables['CFF '] ?? tables['CFF2'];
  for (const tag of outlines === undefined ? [...NEEDED, ...TRUE_TYPE] : NEEDED)
    if (tables[tag] === undefined) throw new Error(`it has no table ${tag}`);
  if (!isPlain(program)) return;
  for (const [tag, { offset, length }] of Object.entries(tables))
    if (offset + length > program.byteLength) throw new Error(`its table ${tag} is cut off`);
}
