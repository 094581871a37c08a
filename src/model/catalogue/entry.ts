/** The form of a diagnostic code: how its sentences are made from the facts of the case. */
import type { Bilingual, Severity } from '../diagnostic.ts';

export interface CatalogueEntry<Facts> {
  readonly severity: Severity;
  readonly message: (facts: Facts) => Bilingual;
  /** What to do, most likely first. */
  readonly hints: (facts: Facts) => readonly Bilingual[];
  /** What `dayang explain` says: why it matters, in two or three sentences. */
  readonly explain: Bilingual;
  /** What it looks like on the page, before and after, in characters. */
  readonly drawing?: string;
}

export const entry = <Facts>(made: CatalogueEntry<Facts>): CatalogueEntry<Facts> => made;

export const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const didYouMean = (near: string | undefined): readonly Bilingual[] =>
  near === undefined ? [] : [say(`是不是“${near}”？`, `Did you mean “${near}”?`)];
