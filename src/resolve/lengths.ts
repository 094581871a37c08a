/** Written lengths and sizes to thousandths of a point. */
import { em, type Mpt, mm, pt } from '../model/units.ts';

/** A length as the schema lets it be written: `9.6pt`, `3mm`, `2em`. `size` is what an em counts from. */
export function toLength(written: string, size: Mpt): Mpt {
  const amount = Number.parseFloat(written);
  if (written.endsWith('mm')) return mm(amount);
  return written.endsWith('em') ? em(amount, size) : pt(amount);
}

/** Thousandths of an em, for what is judged relative to the type: `0.25em` → 250. */
export const toThousandths = (written: string, size: Mpt): number =>
  written.endsWith('em')
    ? Math.round(Number.parseFloat(written) * 1000)
    : Math.round((toLength(written, size) * 1000) / size);

/** `13 chars` → 13. */
export const toCharacters = (written: string): number => Number.parseInt(written, 10);
