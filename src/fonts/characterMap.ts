/**
 * Characters to glyphs: cmap format 12, which every font of Chinese has. fontkit makes an object of each step of the
 * search; other formats are left to it.
 */
import { isPlain, type TrueTypeSource } from './trueType.ts';

/** Platform and encoding of subtables that reach beyond the first plane, the first found counts (OpenType 1.9, cmap). */
const WHOLE_UNICODE = [
  [3, 10],
  [0, 6],
  [0, 4],
] as const;
/** Bytes of the header of `cmap`, of a record of it, of the header of format 12, and of a group of that. */
const HEADER = 4;
const RECORD = 8;
const FORMAT = 12;
const GROUPS_AT = 16;
const GROUP = 12;

/** Undefined where the font has no such table, or it is cut short. The glyph of what it lacks is 0. */
export function characterMapOf({
  bytes,
  tableAt,
}: TrueTypeSource): ((codePoint: number) => number) | undefined {
  const place = tableAt('cmap');
  if (!isPlain(bytes) || place === undefined) return undefined;
  if (place.offset + place.length > bytes.byteLength) return undefined;
  const cmap = new DataView(bytes.buffer, bytes.byteOffset + place.offset, place.length);
  const at = wholeTable(cmap);
  if (at === undefined || at + GROUPS_AT > cmap.byteLength || cmap.getUint16(at) !== FORMAT)
    return undefined;
  const groups = cmap.getUint32(at + GROUPS_AT - 4);
  const first = at + GROUPS_AT;
  return first + GROUP * groups > cmap.byteLength
    ? undefined
    : (codePoint) => glyphIn(cmap, first, groups, codePoint);
}

function wholeTable(cmap: DataView): number | undefined {
  const records = cmap.byteLength < HEADER ? 0 : cmap.getUint16(2);
  if (HEADER + RECORD * records > cmap.byteLength) return undefined;
  for (const [platform, encoding] of WHOLE_UNICODE)
    for (let at = HEADER; at < HEADER + RECORD * records; at += RECORD)
      if (cmap.getUint16(at) === platform && cmap.getUint16(at + 2) === encoding)
        return cmap.getUint32(at + 4);
  return undefined;
}

function glyphIn(cmap: DataView, first: number, groups: number, codePoint: number): number {
  let [low, high] = [0, groups - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = first + GROUP * middle;
    if (codePoint < cmap.getUint32(at)) high = middle - 1;
    else if (codePoint > cmap.getUint32(at + 4)) low = middle + 1;
    else return cmap.getUint32(at + 8) + codePoint - cmap.getUint32(at);
  }
  return 0;
}
