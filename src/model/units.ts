/** Lengths. Everything between reading and the PDF counts in whole thousandths of a point, so sums are exact. */

declare const mptBrand: unique symbol;

/** A length in thousandths of a point (1 pt = 1/72 inch), always an integer. */
export type Mpt = number & { readonly [mptBrand]: true };

export const ZERO = 0 as Mpt;

/** An integer number of thousandths of a point, taken as it is. Throws on a fraction: that is our bug. */
export function mpt(thousandths: number): Mpt {
  if (!Number.isSafeInteger(thousandths))
    throw new InvariantError('a length is not whole', { thousandths });
  return thousandths as Mpt;
}

/** Rounds to the nearest thousandth of a point. */
export const roundMpt = (thousandths: number): Mpt => mpt(Math.round(thousandths));

export const pt = (points: number): Mpt => roundMpt(points * 1000);

/** 1 inch = 25.4 mm = 72 pt. */
export const mm = (millimetres: number): Mpt => roundMpt((millimetres * 72_000) / 25.4);

/** `count` times the body of `size`; 2 em of 9.6 pt are 19.2 pt. */
export const em = (count: number, size: Mpt): Mpt => roundMpt(count * size);

export const toPt = (length: Mpt): number => length / 1000;

export const toMm = (length: Mpt): number => (length * 25.4) / 72_000;

/** Points as the shortest decimal, for content streams, reports and text goldens: 9600 → "9.6". */
export function formatPt(length: number): string {
  const sign = length < 0 ? '-' : '';
  const whole = Math.abs(length);
  const fraction = String(whole % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.trunc(whole / 1000)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Something that only a mistake of ours can cause. The values are for the bug report. */
export class InvariantError extends Error {
  readonly values: Readonly<Record<string, unknown>>;
  constructor(what: string, values: Readonly<Record<string, unknown>> = {}) {
    super(`${what}: ${JSON.stringify(values)}`);
    this.name = 'InvariantError';
    this.values = values;
  }
}
