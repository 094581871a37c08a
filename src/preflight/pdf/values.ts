/** A PDF file as plain data, and the ways into it that preflight takes. */
import type { PdfDict, PdfValue } from '../../model/pdfValue.ts';

export type {
  PdfDict,
  PdfStream,
  PdfValue,
} from '../../model/pdfValue.ts';

/** A file: its objects by number, and what leads to them. */
export interface PdfFile {
  /** Of the header, as 1.6. */
  readonly version: number;
  readonly isEncrypted: boolean;
  /** Whether objects are packed in streams, which files before PDF 1.5 cannot have. */
  readonly hasObjectStreams: boolean;
  readonly trailer: PdfDict;
  readonly objects: ReadonlyMap<number, PdfValue>;
}

/** Follows references; what leads nowhere, or round in a circle, is null (7.3.10). */
export function follow(file: PdfFile, value: PdfValue | undefined): PdfValue {
  let found = value ?? null;
  for (let steps = 0; isKind(found, 'ref'); steps += 1) {
    if (steps > MOST_STEPS) return null;
    found = file.objects.get(found.number) ?? null;
  }
  return found;
}

/** References that lead to references; real files have one. */
const MOST_STEPS = 8;

type Kinded = Extract<PdfValue, { readonly kind: string }>;

export const isKind = <K extends Kinded['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Kinded, { readonly kind: K }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** An entry of a dictionary, or of a stream’s, with references followed. */
export function at(file: PdfFile, holder: PdfValue | undefined, key: string): PdfValue {
  const found = follow(file, holder);
  if (isKind(found, 'dict')) return follow(file, found.entries.get(key));
  if (isKind(found, 'stream')) return follow(file, found.dict.entries.get(key));
  return null;
}

/** An entry some keys down. */
export const down = (
  file: PdfFile,
  holder: PdfValue | undefined,
  ...keys: readonly string[]
): PdfValue => keys.reduce<PdfValue>((found, key) => at(file, found, key), follow(file, holder));

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  isKind(value, 'name') ? value.name : undefined;

export const numberOf = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** Items of an array with references followed; none where it is no array. */
export const itemsOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = follow(file, value);
  return Array.isArray(found) ? found.map((item: PdfValue) => follow(file, item)) : [];
};

/** An array of numbers; undefined where anything else is among them, or their count is another. */
export function numbersOf(
  file: PdfFile,
  value: PdfValue | undefined,
  count?: number,
): readonly number[] | undefined {
  const items = itemsOf(file, value);
  const numbers = items.filter((item) => typeof item === 'number');
  const isAll = numbers.length === items.length && items.length > 0;
  return isAll && (count === undefined || count === numbers.length) ? numbers : undefined;
}

/** A text string in its letters: UTF-16 or UTF-8 by its mark, else as Latin 1 (7.9.2.2). */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isKind(value, 'text')) return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder('latin1').decode(bytes);
}
