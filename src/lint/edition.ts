/** The edition as a whole: pages in their order, every page with the people who made it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issue } from '../model/issue.ts';
import { pageNumber } from '../model/pageCode.ts';

/** Sections by their letters, pages of a section by their numbers, one after the other. */
export function pageOrder({ pages }: Issue): readonly Diagnostic[] {
  return pages.flatMap((page, i) => {
    const before = pages[i - 1];
    if (before === undefined || followsOn(before.code, page.code)) return [];
    return [diagnose('lint/page-order', page.span, { before: before.code, page: page.code })];
  });
}

function followsOn(before: string, code: string): boolean {
  const last = pageNumber(before.split('-').at(-1) ?? '');
  const first = pageNumber(code.split('-')[0] ?? '');
  if (last === undefined || first === undefined) return true;
  return first.section === last.section ? first.number > last.number : first.section > last.section;
}

/** Names that the folio line has a place for and the issue does not state. */
export const missingCredits = ({ pages }: Issue): readonly Diagnostic[] =>
  pages.flatMap(({ code, folios: [folio], span }) =>
    folio === undefined || folio.uncredited.length === 0
      ? []
      : [diagnose('lint/missing-credits', span, { page: code, keys: folio.uncredited })],
  );
