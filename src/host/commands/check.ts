/** `dayang check`: diagnostics only. */
import { buildIssue } from '../../build.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { type Arguments, choice } from '../arguments.ts';
import { earlierReport } from '../earlierReport.ts';
import { checkPages, issueInput, pageList } from '../issueInput.ts';
import { pressOptions } from '../pressOptions.ts';
import type { Session } from '../session.ts';
import { FORMATS, show } from '../show.ts';

export async function check({ operands, values }: Arguments, session: Session): Promise<number> {
  const format =
    typeof values['format'] === 'string' ? choice(values['format'], FORMATS, '--format') : 'pretty';
  const pages = pageList(values['pages']);
  const { build } = issueInput(operands[0] ?? '', {
    pages,
    overlays: [],
    earlier: earlierReport(values['since']),
  });
  const built = await buildIssue(build);
  if (built.issue !== undefined)
    checkPages(
      pages,
      built.issue.pages.map(({ code }) => code),
    );
  const diagnostics = [...built.diagnostics, ...pressOptions(built.issue, undefined).diagnostics];
  session.print(
    show(diagnostics, format, {
      ...session,
      color: session.color && process.stdout.isTTY === true,
    }),
  );
  return hasErrors(diagnostics) ? 1 : 0;
}
