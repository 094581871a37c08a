/** Inline pictures as if they stood in the file: short names written out (ISO 32000-1 8.9.7, tables 93 and 94). */
import { streamOf } from './streams.ts';
import type { PdfFile, PdfStream, PdfValue } from './values.ts';

export function inlineStream(entries: ReadonlyMap<string, PdfValue>, raw: Uint8Array): PdfStream {
  const written = [...entries].map(([key, value]) => {
    const long = KEYS[key] ?? key;
    return [long, NAMED.includes(long) ? inFull(value) : value] as const;
  });
  return streamOf(() => NO_FILE, { kind: 'dict', entries: new Map(written) }, raw);
}

const KEYS: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

const NAMED = ['ColorSpace', 'Filter'];

const NAMES: Readonly<Record<string, string>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  I: 'Indexed',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

function inFull(value: PdfValue): PdfValue {
  if (Array.isArray(value)) return (value as readonly PdfValue[]).map(inFull);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return value;
  return value.kind === 'name' ? { kind: 'name', name: NAMES[value.name] ?? value.name } : value;
}

/** Inline pictures refer to nothing. */
const NO_FILE: PdfFile = {
  version: 0,
  isEncrypted: false,
  hasObjectStreams: false,
  trailer: { kind: 'dict', entries: new Map() },
  objects: new Map(),
};
