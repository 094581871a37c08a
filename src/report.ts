/** report.json: what was made, story by story, for scripts and for the desk. Lengths in points from the trim's upper left. */
import type { BuiltIssue, BuiltPage } from './build.ts';
import type { Diagnostic, Language } from './model/diagnostic.ts';
import type { IntakeChange, Issue } from './model/issue.ts';
import type { Frame, StoryFit } from './model/page.ts';
import { type Position, positionOf } from './model/source.ts';
import { type Mpt, mpt, toPt } from './model/units.ts';

export interface Report {
  readonly issue: string;
  readonly pages: readonly ReportPage[];
  readonly diagnostics: readonly ReportDiagnostic[];
}

export interface ReportPage {
  readonly page: string;
  /** The press file, from the report's folder; null when none was made. */
  readonly file: string | null;
  readonly articles: readonly ReportArticle[];
}

export interface ReportArticle {
  readonly slug: string;
  readonly frames: readonly ReportFrame[];
  readonly characters: number;
  readonly lines: number;
  readonly overset: { readonly lines: number; readonly characters: number };
  readonly short: { readonly lines: number };
  /** Steps taken to make the story fit; none are taken yet. */
  readonly copyfit: readonly never[];
  readonly quality: {
    readonly looseLines: number;
    readonly tightLines: number;
    readonly singleCharLastLines: number;
  };
  /** Every change of the intake normaliser. */
  readonly intake: readonly ReportIntake[];
}

export interface ReportFrame {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: number;
}

export interface ReportIntake extends Position {
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface ReportDiagnostic extends Position {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly hints: readonly string[];
}

export function reportOf(
  name: string,
  built: BuiltIssue,
  fileOf: (page: string) => string | null,
  language: Language,
): Report {
  return {
    issue: name,
    pages: built.pages.map((page) => pageReport(page, built.issue, fileOf(page.made.code))),
    diagnostics: built.diagnostics.map((diagnostic) => diagnosticReport(diagnostic, language)),
  };
}

export function diagnosticReport(
  { code, severity, message, span, hints }: Diagnostic,
  language: Language,
): ReportDiagnostic {
  return {
    code,
    severity,
    message: message[language],
    file: span.file.path,
    ...positionOf(span.file, span.from),
    hints: hints.map((hint) => hint[language]),
  };
}

function pageReport(
  { made }: BuiltPage,
  issue: Issue | undefined,
  file: string | null,
): ReportPage {
  const { grid } = made.house;
  const frameReport = ({ column, area, lines }: Frame): ReportFrame => ({
    column,
    x: toPt(mpt(grid.left + area.inline)),
    y: toPt(mpt(grid.top + area.block)),
    width: toPt(area.width),
    height: toPt(area.depth),
    lines,
  });
  const articles = made.stories.map(
    (story): ReportArticle => ({
      slug: story.slug,
      frames: story.frames.filter((frame) => frame.kind === 'text').map(frameReport),
      characters: story.galley.characters,
      lines: story.galley.lines.length,
      overset: story.overset,
      short: { lines: story.short.lines },
      copyfit: [],
      quality: qualityOf(story, grid.em),
      intake: (issue?.articles.get(story.slug)?.intake ?? []).map(intakeReport),
    }),
  );
  return { page: made.code, file, articles };
}

const intakeReport = ({ rule, span, from, to }: IntakeChange): ReportIntake => ({
  rule,
  file: span.file.path,
  ...positionOf(span.file, span.from),
  from,
  to,
});

/** A line is loose when its Han gaps open by more than 0.10 em (reference §6.5). */
const LOOSE_EM = 0.1;

function qualityOf({ galley }: StoryFit, em: Mpt): ReportArticle['quality'] {
  let [looseLines, tightLines, singleCharLastLines] = [0, 0, 0];
  for (const line of galley.lines) {
    const opened = line.fit.stretch.at(-1) ?? 0;
    if (opened / Math.max(1, line.to - line.from - 1) > LOOSE_EM * em) looseLines += 1;
    // Stops are the last to be reduced: a line that had to is as tight as it gets.
    if ((line.fit.shrink.at(-1) ?? 0) > 0) tightLines += 1;
    if (
      line.isLast &&
      line.from > 0 &&
      hanIn(galley, line.paragraph, line.from, line.to) === 1 &&
      line.to - line.from <= 2
    ) {
      singleCharLastLines += 1;
    }
  }
  return { looseLines, tightLines, singleCharLastLines };
}

function hanIn(galley: StoryFit['galley'], paragraph: number, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) count += galley.paragraphs[paragraph]?.han[i] ?? 0;
  return count;
}
