/** `dayang galley`: stories set alone, as PDF and PNG, to be read and corrected. */
import { join } from 'node:path';
import { buildIssue } from '../../build.ts';
import { galleyProofs } from '../../galleyProofs.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { sheetFile } from '../../press.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { issueInput } from '../issueInput.ts';
import { pressOptions } from '../pressOptions.ts';
import { writeProofFile } from '../proofs.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

export async function galley({ operands, values }: Arguments, session: Session): Promise<number> {
  const slugs = listOf(values['story']);
  const { build: input, name } = issueInput(operands[0] ?? '', { pages: undefined, overlays: [] });
  const folder = join(
    typeof values['out'] === 'string' ? values['out'] : join('out', name),
    'galley',
  );
  const built = await buildIssue(input);
  const press = pressOptions(built.issue, undefined);
  const diagnostics = [...built.diagnostics, ...press.diagnostics];
  if (diagnostics.length > 0) session.complain(show(diagnostics, 'pretty', session));
  const { issue } = built;
  if (issue !== undefined && press.value !== undefined) {
    checkSlugs(slugs, [...issue.articles.keys()]);
    for (const { slug, sheets } of galleyProofs(built, slugs)) {
      const pdf = sheetFile(issue, sheets, `小样 ${slug}`, press.value);
      await writeProofFile({ pdf, path: join(folder, slug), session });
    }
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function listOf(given: string | boolean | undefined): readonly string[] | undefined {
  if (typeof given !== 'string') return undefined;
  const slugs = given
    .split(/[,，]/)
    .map((slug) => slug.trim().normalize('NFC'))
    .filter((slug) => slug !== '');
  if (slugs.length > 0) return slugs;
  throw new UsageError({
    zh: '--story 要写稿名，如 canal,council',
    en: '--story needs slugs such as canal,council',
  });
}

function checkSlugs(slugs: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = slugs?.find((slug) => !known.includes(slug));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  throw new UsageError({
    zh: `本期没有稿件“${unknown}”${near === undefined ? '' : `，是不是 ${near}？`}`,
    en: `the issue has no story “${unknown}”${near === undefined ? '' : `; did you mean ${near}?`}`,
  });
}
