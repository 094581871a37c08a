/** Rows that were packed as differences from their neighbours, back to what they are (ISO 32000-1 7.4.4.4). */

interface Row {
  /** Bytes of a row, and of a pixel. */
  readonly length: number;
  readonly step: number;
}

/** Predictor 2 is TIFF’s, those from 10 are PNG’s; undefined where the parameters make no sense. */
export function unpredicted(
  bytes: Uint8Array,
  parameters: ReadonlyMap<string, unknown>,
): Uint8Array | undefined {
  const number = (key: string, usual: number): number => {
    const value = parameters.get(key);
    return typeof value === 'number' ? value : usual;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return bytes;
  const bits = number('BitsPerComponent', 8) * number('Colors', 1);
  const row = {
    length: Math.ceil((bits * number('Columns', 1)) / 8),
    step: Math.max(1, bits >> 3),
  };
  if (!(row.length > 0)) return undefined;
  return predictor === 2 ? fromTiff(bytes, row) : fromPng(bytes, row);
}

function fromTiff(bytes: Uint8Array, { length, step }: Row): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let i = 0; i < out.length; i += 1)
    if (i % length >= step) out[i] = (out[i] ?? 0) + (out[i - step] ?? 0);
  return out;
}

function fromPng(bytes: Uint8Array, { length, step }: Row): Uint8Array {
  const rows = Math.ceil(bytes.length / (length + 1));
  const out = new Uint8Array(rows * length);
  const known = (row: number, column: number): number =>
    row < 0 || column < 0 ? 0 : (out[row * length + column] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (length + 1)] ?? 0;
    for (let i = 0; i < length; i += 1) {
      const written = bytes[row * (length + 1) + 1 + i] ?? 0;
      const [left, above] = [known(row, i - step), known(row - 1, i)];
      out[row * length + i] = written + predicted(kind, left, above, known(row - 1, i - step));
    }
  }
  return out;
}

/** RFC 2083 6: nothing, left, above, their mean, or the nearest of three (Paeth). */
function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value));
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
  return (b ?? 0) <= (c ?? 0) ? above : corner;
}
