/** Functions of one number, as shadings mix their colours by (ISO 32000-1 7.10). */
import { at, isKind, itemsOf, numberOf, numbersOf, type PdfFile, type PdfValue } from './values.ts';

/** Functions stitched within each other; real ones are two deep. */
const MOST_DEPTH = 8;

/** The numbers at a place; undefined where they cannot be told: PostScript, or damage. */
export function valuesAt(
  file: PdfFile,
  value: PdfValue,
  x: number,
  depth = 0,
): readonly number[] | undefined {
  if (depth > MOST_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const each = itemsOf(file, value).map((one) => valuesAt(file, one, x, depth + 1));
    return each.every((one) => one !== undefined) ? each.flat() : undefined;
  }
  const [from = 0, to = 1] = numbersOf(file, at(file, value, 'Domain'), 2) ?? [];
  const place = Math.min(Math.max(x, from), to);
  switch (numberOf(at(file, value, 'FunctionType'))) {
    case 0:
      return sampled(file, value, (place - from) / (to - from || 1));
    case 2:
      return exponential(file, value, place);
    case 3:
      return stitched(file, value, { x: place, from, to, depth });
    default:
      return undefined;
  }
}

/** The nearest sample of a table in bytes. */
function sampled(file: PdfFile, value: PdfValue, share: number): readonly number[] | undefined {
  const [size = 0] = numbersOf(file, at(file, value, 'Size'), 1) ?? [];
  const range = numbersOf(file, at(file, value, 'Range')) ?? [];
  const bytes = isKind(value, 'stream') ? value.decode() : undefined;
  const count = range.length >> 1;
  if (bytes === undefined || numberOf(at(file, value, 'BitsPerSample')) !== 8) return undefined;
  const row = Math.round(share * (size - 1)) * count;
  const decode = numbersOf(file, at(file, value, 'Decode'), range.length) ?? range;
  return Array.from({ length: count }, (_, i) => {
    const [low = 0, high = 1] = decode.slice(2 * i);
    return low + ((bytes[row + i] ?? 0) / 255) * (high - low);
  });
}

function exponential(file: PdfFile, value: PdfValue, x: number): readonly number[] {
  const first = numbersOf(file, at(file, value, 'C0')) ?? [0];
  const last = numbersOf(file, at(file, value, 'C1')) ?? [1];
  const share = x ** (numberOf(at(file, value, 'N')) ?? 1);
  return first.map((number, i) => number + share * ((last[i] ?? number) - number));
}

interface Stitch {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function stitched(
  file: PdfFile,
  value: PdfValue,
  { x, from, to, depth }: Stitch,
): readonly number[] | undefined {
  const functions = itemsOf(file, at(file, value, 'Functions'));
  const bounds = numbersOf(file, at(file, value, 'Bounds')) ?? [];
  const encode = numbersOf(file, at(file, value, 'Encode')) ?? [];
  const piece = bounds.filter((bound) => x >= bound).length;
  const [low, high] = [bounds[piece - 1] ?? from, bounds[piece] ?? to];
  const [first = 0, last = 1] = encode.slice(2 * piece);
  const inside = first + ((x - low) / (high - low || 1)) * (last - first);
  return valuesAt(file, functions[piece] ?? null, inside, depth + 1);
}
