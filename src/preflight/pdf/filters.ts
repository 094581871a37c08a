/** Streams unpacked from their filters (ISO 32000-1 7.4), never to more than a file can honestly hold. */
import { inflateRawSync } from 'node:zlib';
import { lzw } from './lzw.ts';
import { unpredicted } from './predictor.ts';

/** A step of unpacking, with its parameters by key. */
export interface Filter {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, unknown>;
}

/** Bytes of one stream unpacked: a broadsheet page in four inks at 300 ppi has half as many. */
const MOST_BYTES = 1 << 28;

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** The filters that are left: those of a picture, which nothing here undoes. */
  readonly left: readonly Filter[];
}

/** Undefined where a filter is damaged, or gives more than it may. */
export function unpack(raw: Uint8Array, filters: readonly Filter[]): Unpacked | undefined {
  let bytes = raw;
  for (const [i, filter] of filters.entries()) {
    const step = STEPS[filter.name];
    if (step === undefined) return { bytes, left: filters.slice(i) };
    const next = step(bytes, filter);
    if (next === undefined) return undefined;
    bytes = next;
  }
  return { bytes, left: [] };
}

type Step = (bytes: Uint8Array, filter: Filter) => Uint8Array | undefined;

const hexadecimal: Step = (bytes) => {
  const [written = ''] = new TextDecoder('latin1').decode(bytes).split('>');
  const digits = written.replace(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
};

/** Past zlib’s two bytes of head; its checksum at the end is left alone, as RIPs do. */
function deflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(bytes.subarray(2), { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}

const flate: Step = (bytes, { parameters }) => {
  const plain = deflated(bytes);
  return plain === undefined ? undefined : unpredicted(plain, parameters);
};

const lempelZiv: Step = (bytes, { parameters }) => {
  const plain = lzw(bytes, parameters.get('EarlyChange') !== 0, MOST_BYTES);
  return plain === undefined ? undefined : unpredicted(plain, parameters);
};

/** Five signs for four bytes; `z` for four zeros (7.4.3). */
const base85: Step = (bytes) => {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    if (group.length < 2) return;
    const full = [...group, 84, 84, 84, 84].slice(0, 5);
    const value = full.reduce((sum, digit) => sum * 85 + digit, 0) % 2 ** 32;
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
    for (const byte of four.slice(0, group.length - 1)) out.push(byte);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === TILDE) break;
    if (byte === LETTER_Z && group.length === 0) out.push(0, 0, 0, 0);
    if (byte < EXCLAMATION || byte > LETTER_U) continue;
    group.push(byte - EXCLAMATION);
    if (group.length === 5) flush();
  }
  flush();
  return Uint8Array.from(out);
};

const [TILDE, LETTER_Z, EXCLAMATION, LETTER_U] = [0x7e, 0x7a, 0x21, 0x75];

/** A length below 128: so many bytes and one more; above it: one byte repeated (7.4.5). */
const runLength: Step = (bytes) => {
  const parts: Uint8Array[] = [];
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i] ?? END_OF_RUNS;
    if (length === END_OF_RUNS) break;
    const isCopied = length < END_OF_RUNS;
    parts.push(
      isCopied
        ? bytes.subarray(i + 1, i + 2 + length)
        : new Uint8Array(257 - length).fill(bytes[i + 1] ?? 0),
    );
    i += isCopied ? length + 2 : 2;
  }
  return Buffer.concat(parts);
};

const END_OF_RUNS = 128;

const STEPS: Readonly<Record<string, Step>> = {
  FlateDecode: flate,
  LZWDecode: lempelZiv,
  ASCIIHexDecode: hexadecimal,
  ASCII85Decode: base85,
  RunLengthDecode: runLength,
};
