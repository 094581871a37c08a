/** Objects of a PDF written down as plain values, and the content of a page that uses them. */
import { contentOf } from '../../src/preflight/pdf/pageContent.ts';
import { type PageContent, pageBudget } from '../../src/preflight/pdf/run.ts';
import { streamOf } from '../../src/preflight/pdf/streams.ts';
import {
  isKind,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from '../../src/preflight/pdf/values.ts';

export type Plain =
  | null
  | boolean
  | number
  | string
  | PdfStream
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** Strings are names. */
export function value(plain: Plain): PdfValue {
  if (typeof plain === 'string') return { kind: 'name', name: plain };
  if (typeof plain !== 'object' || plain === null) return plain;
  if (Array.isArray(plain)) return (plain as readonly Plain[]).map(value);
  if (isKind(plain as PdfValue, 'stream')) return plain as PdfStream;
  const entries = Object.entries(plain as { readonly [key: string]: Plain });
  return { kind: 'dict', entries: new Map(entries.map(([key, one]) => [key, value(one)])) };
}

const EMPTY: PdfFile = {
  version: 1.6,
  isEncrypted: false,
  hasObjectStreams: false,
  trailer: { kind: 'dict', entries: new Map() },
  objects: new Map(),
};

export function stream(
  dict: { readonly [key: string]: Plain },
  data: string | Uint8Array,
): PdfStream {
  const entries = value(dict);
  if (!isKind(entries, 'dict')) throw new Error('no dictionary');
  return streamOf(
    () => EMPTY,
    entries,
    typeof data === 'string' ? Buffer.from(data, 'latin1') : data,
  );
}

/** Of a page of 200 pt a side. */
export function contentWith(
  content: string | Uint8Array,
  resources: { readonly [key: string]: Plain } = {},
): PageContent {
  const page = value({ Contents: stream({}, content) });
  return contentOf(EMPTY, page, value(resources), {
    toTrim: { a: 1, b: 0, c: 0, d: -1, e: 0, f: 200 },
    media: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
    budget: pageBudget(),
  });
}
