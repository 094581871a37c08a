/** The edition as a whole: pages in their order, every page with the people who made it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issue } from '../model/issue.ts';

/** Sections by their letters, pages of a section by their numbers, one after the other. */
export function pageOrder({ pages }: Issue): readonly Diagnostic[] {
  return pages.flatMap((page, i) => {
    const before = pages[i - 1];
    if (before === undefined || followsOn(before.code, page.code)) return [];
    return [diagnose('lint/page-order', page.span, { before: before.code, page: page.code })];
  });
}

function followsOn(before: string, code: string): boolean {
  const [section, number] = partsOf(code);
  const [lastSection, last] = partsOf(before);
  return section === lastSection ? number > last : section > lastSection;
}

const partsOf = (code: string): readonly [string, number] => [
  code.replace(/\d+$/, ''),
  Number(/\d+$/.exec(code)?.[0] ?? 0),
];

/** Names that the folio line has a place for and the issue does not state. */
export const missingCredits = ({ pages }: Issue): readonly Diagnostic[] =>
  pages.flatMap(({ code, folio, span }) =>
    folio === undefined || folio.uncredited.length === 0
      ? []
      : [diagnose('lint/missing-credits', span, { page: code, keys: folio.uncredited })],
  );
