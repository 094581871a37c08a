/** The form of preflight's codes: where on which page, what is wrong, and what of it. */
import type { Bilingual, Severity } from '../diagnostic.ts';
import { type CatalogueEntry, entry, say } from './entry.ts';

export interface Found {
  /** The page, by its code or its number in the file, or the advertisement; undefined: the file as a whole. */
  readonly page: Bilingual | undefined;
  /** Of the first, in mm from the trim's upper left corner. */
  readonly place: { readonly x: number; readonly y: number } | undefined;
  /** How many are alike on the page. */
  readonly count: number;
  /** Name or figure at fault, quoted in the sentence. */
  readonly what: string;
}

interface Rule {
  readonly severity: Severity;
  readonly zh: (what: string) => string;
  readonly en: (what: string) => string;
  readonly hint: Bilingual;
  readonly explain: Bilingual;
}

export const rule = ({ severity, zh, en, hint, explain }: Rule): CatalogueEntry<Found> =>
  entry<Found>({
    severity,
    message: (found) => {
      const where = whereOf(found);
      return say(`${where.zh}${zh(found.what)}`, `${where.en}${en(found.what)}`);
    },
    hints: () => [hint],
    explain,
  });

function whereOf({ page, place, count }: Found): Bilingual {
  if (page === undefined) return say('', '');
  const at = place === undefined ? '' : ` (${place.x}, ${place.y} mm)`;
  const more = count > 1 ? say(`等 ${count} 处`, `, ${count} places`) : say('', '');
  return say(`${page.zh}${at}${more.zh}：`, `${page.en}${at}${more.en}: `);
}
