/** The edition as sheets for the plate: pages imposed, with marks, each sheet named by its pages. */
import type { BuiltIssue } from './build.ts';
import { impose } from './display/impose.ts';
import { withMarks } from './display/marks.ts';
import { diagnose } from './model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from './model/diagnostic.ts';
import type { DisplayList } from './model/display.ts';
import { wordSetter } from './setWords.ts';
import { slugLine, slugText } from './slugLine.ts';

export function imposedSheets(
  { issue, pages, composer }: BuiltIssue,
  round: string | undefined,
): Checked<readonly DisplayList[]> {
  if (issue === undefined || composer === undefined) return { value: [], diagnostics: [] };
  const { sides, white, torn } = impose(pages.map(({ page }) => page));
  const setWords = wordSetter(issue, composer, 'slug');
  const spanOf = (code: string) => issue.pages.find((page) => page.code === code)?.span;
  const diagnostics: readonly Diagnostic[] = [
    ...(white.length === 0 ? [] : [diagnose('press/impose-white', issue.span, { pages: white })]),
    ...torn.map((page) => diagnose('press/impose-torn', spanOf(page) ?? issue.span, { page })),
  ];
  return {
    value: sides.map(({ name, list }) =>
      withMarks(list, slugLine(slugText(issue, name, round), issue, setWords)),
    ),
    diagnostics,
  };
}
