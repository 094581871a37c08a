/** report.json: what was made, story by story, for scripts and for the desk. Lengths in points from the trim's upper left. */
import type { BuiltIssue, BuiltPage } from './build.ts';
import { qualityOf } from './galley/quality.ts';
import type { Diagnostic, Language } from './model/diagnostic.ts';
import type { EarlierPlace } from './model/earlier.ts';
import type { IntakeChange } from './model/issue.ts';
import type { CopyfitStep, Frame, StoryFit } from './model/page.ts';
import type { PagePart, PartChange } from './model/pagePart.ts';
import { type Position, positionOf } from './model/source.ts';
import type { SentenceChange, StoryChange, StoryWords } from './model/storyWords.ts';
import { mpt, toPt } from './model/units.ts';
import { type Move, moveInWords, type Why } from './moves.ts';
import { pageParts } from './pageParts.ts';
import { codePointsOf, type RareCharacter } from './rare.ts';
import { storyWords } from './storyWords.ts';

export interface Report {
  readonly issue: string;
  readonly pages: readonly ReportPage[];
  /** What stands elsewhere than in the edition that `--since` names; empty without it. */
  readonly moved: readonly ReportMove[];
  /** What the stories say otherwise than in the edition that `--diff` names; empty without it. */
  readonly changes: readonly ReportChange[];
  /** What else stands on the pages otherwise than there: pictures and captions, tables, furniture, advertisements. */
  readonly changedParts: readonly PartChange[];
  readonly rare: readonly ReportRare[];
  /** What each story of the issue says, on a page or not: what a later edition is compared with. */
  readonly texts: readonly StoryWords[];
  readonly diagnostics: readonly ReportDiagnostic[];
}

export interface ReportPage {
  readonly page: string;
  /** The press file, from the report's folder; null when none was made. */
  readonly file: string | null;
  /** Lines of the grid that each thing of the page takes; a story in several frames has one a frame. */
  readonly places: readonly ReportPlace[];
  readonly articles: readonly ReportArticle[];
  /** What stands on the page beside its stories: what a later edition is compared with. */
  readonly parts: readonly ReportPart[];
}

export type ReportPart = Omit<PagePart, 'page'>;

/** A place as issue.yaml counts: columns and lines from 1, both ends included. */
export interface ReportPlace {
  readonly name: string;
  readonly columns: readonly [number, number];
  readonly line: number;
  readonly lines: number;
}

/** `from` is null for what is new, `to` for what is gone; `by` is the thing that pushed it, null when none did. */
export interface ReportMove {
  readonly page: string;
  readonly name: string;
  readonly from: Omit<ReportPlace, 'name'> | null;
  readonly to: Omit<ReportPlace, 'name'> | null;
  readonly why: Why['why'];
  readonly by: string | null;
  readonly message: string;
}

export interface ReportArticle {
  readonly slug: string;
  readonly frames: readonly ReportFrame[];
  readonly characters: number;
  readonly lines: number;
  readonly overset: { readonly lines: number; readonly characters: number };
  readonly short: { readonly lines: number };
  /** Steps taken to make the story fit, in their order. */
  readonly copyfit: readonly CopyfitStep[];
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

export interface ReportChange {
  readonly slug: string;
  readonly kind: StoryChange['kind'];
  /** `from` is null for a part that is new, `to` for one that is gone. */
  readonly head: readonly {
    readonly part: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** Paragraphs from 1; `from` is null for a sentence that is new, `to` for one that is gone. */
  readonly sentences: readonly {
    readonly kind: SentenceChange['kind'];
    readonly paragraph: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** A rare character (生僻字) in one face; file, line and column are those of its first place. */
export interface ReportRare extends Position {
  readonly text: string;
  readonly codePoints: readonly string[];
  readonly face: string;
  readonly reasons: readonly string[];
  readonly count: number;
  /** Slugs of the stories it stands in, or parts of the page. */
  readonly articles: readonly string[];
  readonly file: string;
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
    pages: built.pages.map((page) => pageReport(page, built, fileOf(page.made.code))),
    moved: built.moved.map((move) => moveReport(move, language)),
    changes: built.changes.map(changeReport),
    changedParts: built.partChanges,
    rare: built.rare.map(rareReport),
    texts: [...(built.issue?.articles.values() ?? [])].map(storyWords),
    diagnostics: built.diagnostics.map((diagnostic) => diagnosticReport(diagnostic, language)),
  };
}

const linesOf = ({
  columns,
  start,
  end,
}: Omit<EarlierPlace, 'name'>): Omit<ReportPlace, 'name'> => ({
  columns: [columns.first, columns.last],
  line: start + 1,
  lines: end - start,
});

const moveReport = (move: Move, language: Language): ReportMove => ({
  page: move.page,
  name: move.name,
  from: move.from === undefined ? null : linesOf(move.from),
  to: move.to === undefined ? null : linesOf(move.to),
  why: move.why,
  by: 'by' in move ? move.by : null,
  message: moveInWords(move)[language],
});

const changeReport = ({ slug, kind, head, sentences }: StoryChange): ReportChange => ({
  slug,
  kind,
  head: head.map(({ part, from, to }) => ({ part, from: from ?? null, to: to ?? null })),
  sentences: sentences.map((one) => ({
    kind: one.kind,
    paragraph: one.at.paragraph + 1,
    from: one.kind === 'added' ? null : one.from,
    to: one.kind === 'removed' ? null : one.to,
  })),
});

const rareReport = ({ text, face, reasons, count, owners, first }: RareCharacter): ReportRare => ({
  text,
  codePoints: codePointsOf(text),
  face,
  reasons,
  count,
  articles: owners,
  file: first.file.path,
  ...positionOf(first.file, first.from),
});

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
  { issue, pictureFiles }: BuiltIssue,
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
      copyfit: story.copyfit,
      quality: qualityFigures(story),
      intake: (issue?.articles.get(story.slug)?.intake ?? []).map(intakeReport),
    }),
  );
  const places = made.taken.map((place) => ({ name: place.name, ...linesOf(place) }));
  const parts = pageParts(made, pictureFiles).map(({ page: _, ...part }) => part);
  return { page: made.code, file, places, articles, parts };
}

const intakeReport = ({ rule, span, from, to }: IntakeChange): ReportIntake => ({
  rule,
  file: span.file.path,
  ...positionOf(span.file, span.from),
  from,
  to,
});

function qualityFigures({ galley }: StoryFit): ReportArticle['quality'] {
  const { looseLines, tightLines, singleCharLastLines } = qualityOf(
    galley.paragraphs,
    galley.lines,
  );
  return { looseLines, tightLines, singleCharLastLines };
}
