/** Findings to diagnostics: those of one kind on one page together, at the level of the house. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Diagnostic } from '../model/diagnostic.ts';
import type { PreflightLevels } from '../model/preflight.ts';
import type { Span } from '../model/source.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './mark.ts';

export interface Telling {
  readonly levels: PreflightLevels;
  readonly spanOf: (page: string | undefined) => Span;
  /** What messages call that which a finding is of; a page where nothing is said. */
  readonly nameOf?: (page: string) => Bilingual;
}

const pageName = (page: string): Bilingual => ({ zh: `${page} 版`, en: `page ${page}` });

export function tellFindings(
  findings: readonly Finding[],
  { levels, spanOf, nameOf = pageName }: Telling,
): readonly Diagnostic[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = [finding.rule, finding.page, finding.what].join('\u0000');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ rule, page, box, what, isForbidden }] = group;
    const level = levels[rule];
    if (level === 'off') return [];
    const place = box === undefined ? undefined : placeOf(box);
    const told = diagnose(`preflight/${rule}`, spanOf(page), {
      page: page === undefined ? undefined : nameOf(page),
      place,
      count: group.length,
      what,
    });
    return [{ ...told, severity: isForbidden ? 'error' : level }];
  });
}
