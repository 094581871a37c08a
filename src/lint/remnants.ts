/** 孤行: last lines of paragraphs that stand alone at the top of a column. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { MadePage } from '../model/page.ts';

/** Make-up knows them; those that it could not avoid are told one by one. */
export const remnants = ({ made }: { readonly made: MadePage }): readonly Diagnostic[] =>
  made.stories.flatMap(({ slug, span, remnants: found }) =>
    found.map((paragraph) => diagnose('lint/remnant', span, { article: slug, paragraph })),
  );
