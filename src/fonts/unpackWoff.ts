/** WOFF 1 to SFNT. fontkit inflates the whole glyph table again for every glyph of a WOFF; unpacked once it does not. */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646; // 'wOFF'
const SIGNATURE_2 = 0x774f4632; // 'wOF2'
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

export const isWoff = (bytes: Uint8Array): boolean =>
  bytes.length > WOFF_HEADER && view(bytes).getUint32(0) === SIGNATURE;

/** WOFF 2 packs outlines by a coding of its own (brotli, transformed `glyf`), which nothing here undoes. */
export const isWoff2 = (bytes: Uint8Array): boolean =>
  bytes.length > WOFF_HEADER && view(bytes).getUint32(0) === SIGNATURE_2;

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** The font program as WOFF 1.0 §4–5 packs it. Throws on a damaged file. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const woff = view(bytes);
  const flavour = woff.getUint32(4);
  const count = woff.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) =>
    tableAt(bytes, woff, WOFF_HEADER + i * WOFF_ENTRY),
  );
  return assemble(flavour, tables);
}

function tableAt(bytes: Uint8Array, woff: DataView, entry: number): Table {
  const offset = woff.getUint32(entry + 4);
  const packed = woff.getUint32(entry + 8);
  const length = woff.getUint32(entry + 12);
  const stored = bytes.subarray(offset, offset + packed);
  const data = packed < length ? inflateSync(stored) : stored;
  if (data.length !== length) throw new RangeError('a table of the WOFF has the wrong length');
  return { tag: woff.getUint32(entry), checksum: woff.getUint32(entry + 16), data };
}

function assemble(flavour: number, tables: readonly Table[]): Uint8Array {
  const padded = (length: number): number => (length + 3) & ~3;
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const size = tables.reduce((sum, table) => sum + padded(table.data.length), start);
  const sfnt = new Uint8Array(size);
  const out = view(sfnt);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  out.setUint32(0, flavour);
  out.setUint16(4, tables.length);
  out.setUint16(6, power * SFNT_ENTRY);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, (tables.length - power) * SFNT_ENTRY);
  let offset = start;
  tables.forEach((table, i) => {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    out.setUint32(entry, table.tag);
    out.setUint32(entry + 4, table.checksum);
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, table.data.length);
    sfnt.set(table.data, offset);
    offset += padded(table.data.length);
  });
  return sfnt;
}
