/** Every code that can be reported. A published code never changes its meaning. */
import type { Bilingual, Diagnostic, Severity } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import { adCodes } from './ads.ts';
import { articleCodes } from './article.ts';
import { barcodeCodes } from './barcodes.ts';
import { editionCodes } from './edition.ts';
import type { CatalogueEntry } from './entry.ts';
import { fileCodes } from './files.ts';
import { glyphCodes } from './glyphs.ts';
import { insertCodes } from './inserts.ts';
import { lineCodes } from './lines.ts';
import { lintCodes } from './lint.ts';
import { makeupCodes } from './makeup.ts';
import { markupCodes } from './markup.ts';
import { pictureCodes } from './pictures.ts';
import { preflightFileCodes } from './preflightFile.ts';
import { preflightPageCodes } from './preflightPage.ts';
import { readCodes } from './read.ts';
import { resolveCodes } from './resolve.ts';
import { fontCodes, galleyCodes, pressCodes } from './setting.ts';
import { tableCodes } from './tables.ts';

const CATALOGUE = {
  ...fileCodes,
  ...readCodes,
  ...resolveCodes,
  ...editionCodes,
  ...barcodeCodes,
  ...adCodes,
  ...tableCodes,
  ...articleCodes,
  ...markupCodes,
  ...fontCodes,
  ...galleyCodes,
  ...glyphCodes,
  ...lineCodes,
  ...insertCodes,
  ...makeupCodes,
  ...lintCodes,
  ...pictureCodes,
  ...pressCodes,
  ...preflightFileCodes,
  ...preflightPageCodes,
} as const;

export type Code = keyof typeof CATALOGUE;
type FactsOf<C extends Code> =
  (typeof CATALOGUE)[C] extends CatalogueEntry<infer Facts> ? Facts : never;

/** Makes the diagnostic of a code from the facts of the case. */
export function diagnose<C extends Code>(code: C, span: Span, facts: FactsOf<C>): Diagnostic {
  const made = CATALOGUE[code] as unknown as CatalogueEntry<FactsOf<C>>;
  return {
    code,
    severity: made.severity,
    message: made.message(facts),
    span,
    hints: made.hints(facts),
  };
}

/** Problems of one kind that are listed for a file; more tell nobody more. */
const MOST_ALIKE = 50;

/** Keeps the first problems of each kind and file, and counts the rest. What every page of a layout tells is told once. */
export function withoutFloods(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(
    diagnostics.map((diagnostic) => {
      const { code, message, span } = diagnostic;
      return [JSON.stringify([code, span.file.path, span.from, span.to, message]), diagnostic];
    }),
  );
  const seen = new Map<string, { count: number; readonly first: Diagnostic }>();
  const kept = [...once.values()].filter((diagnostic) => {
    const key = `${diagnostic.code} ${diagnostic.span.file.path}`;
    const group = seen.get(key) ?? { count: 0, first: diagnostic };
    seen.set(key, group);
    group.count += 1;
    return group.count <= MOST_ALIKE;
  });
  const floods = [...seen.values()].filter(({ count }) => count > MOST_ALIKE);
  const told = floods.map(({ count, first }) =>
    diagnose('read/more-alike', first.span, { code: first.code, count: count - MOST_ALIKE }),
  );
  return [...kept, ...told];
}

export const CODES = Object.keys(CATALOGUE) as readonly Code[];

export interface Explanation {
  readonly code: Code;
  readonly severity: Severity;
  readonly text: Bilingual;
  /** What it looks like, in characters; undefined where there is nothing to draw. */
  readonly drawing: string | undefined;
}

/** What `dayang explain` shows; undefined for a code that does not exist. */
export function explain(code: string): Explanation | undefined {
  const known = CODES.find((candidate) => candidate === code);
  if (known === undefined) return undefined;
  const { severity, explain: text, drawing }: CatalogueEntry<never> = CATALOGUE[known];
  return { code: known, severity, text, drawing };
}
