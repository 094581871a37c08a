/** The figures of one setting: how many of its lines have what. */
import { type Fewest, fewestLoose, leastLoosest, type Question } from './fewest.ts';
import { FAULTS, type Fault, type Inspection, inspect, type Rules } from './inspect.ts';
import type { Prohibition } from './marks.ts';
import type { Line } from './model.ts';
import { partedAt } from './units.ts';

/** Metrics in the order of the table. */
export const METRICS = {
  lines: 'lines in all',
  justified: 'justified lines',
  'over-05': 'lines with a Han gap above 0.05 em',
  'over-10': '… above 0.10 em',
  'over-25': '… above 0.25 em',
  'avoidable-25': '… that other breaks avoid',
  loosest: 'loosest Han gap, em',
  single: 'last lines of one character',
  ...FAULTS,
} as const;
export type Metric = keyof typeof METRICS;

/** A count out of how many; `loosest` is a length in em and out of nothing. */
export interface Figure {
  readonly value: number;
  readonly of: number | undefined;
}

export type Figures = Readonly<Record<Metric, Figure>>;

/** What no breaks can better; rows that are left out have no such limit but none at all. */
export type LeastFigures = Readonly<Partial<Record<Metric, Figure>>>;

export interface Judged {
  readonly figures: Figures;
  readonly inspections: readonly Inspection[];
}

/** A corpus at a measure, with what is the same whoever sets it. */
export interface Case {
  readonly paragraphs: readonly string[];
  /** Em. */
  readonly measure: number;
  readonly prohibition: Prohibition;
}

/** A gap is above a limit by more than this, em: places in a PDF are rounded, and 0.05 em is a common gap. */
const GAP_TOLERANCE = 0.001;

/** Limits of the Han gaps that are counted, em. Above the last a line is bad (reference §6.5). */
const LIMITS = { 'over-05': 0.05, 'over-10': 0.1, 'over-25': 0.25 } as const;

export function judge(lines: readonly Line[], { paragraphs, measure, prohibition }: Case): Judged {
  const rules: Rules = { measure, prohibition, parted: paragraphs.map(partedAt) };
  const inspections = lines.map((line, i) => inspect(line, lines[i + 1], rules));
  const justified = inspections.filter(({ line }) => !line.isLast);
  const share = (value: number): Figure => ({ value, of: justified.length });
  const above = (limit: number): readonly Inspection[] =>
    justified.filter(({ greatest }) => (greatest ?? 0) > limit + GAP_TOLERANCE);
  const bad = above(LIMITS['over-25']);
  const faulty = Object.fromEntries(
    (Object.keys(FAULTS) as Fault[]).map((fault) => [
      fault,
      {
        value: inspections.filter(({ faults }) => faults.includes(fault)).length,
        of: lines.length,
      },
    ]),
  ) as Readonly<Record<Fault, Figure>>;
  const figures: Figures = {
    lines: { value: lines.length, of: undefined },
    justified: { value: justified.length, of: undefined },
    'over-05': share(above(LIMITS['over-05']).length),
    'over-10': share(above(LIMITS['over-10']).length),
    'over-25': share(bad.length),
    'avoidable-25': share(avoidableOf(bad, lines, { paragraphs, measure, prohibition })),
    loosest: {
      value: justified.reduce((most, { greatest }) => Math.max(most, greatest ?? 0), 0),
      of: undefined,
    },
    single: {
      value: inspections.filter(({ isSingle }) => isSingle).length,
      of: paragraphs.length,
    },
    ...faulty,
  };
  return { figures, inspections };
}

/** The fewest of each kind of line that any breaks give, each count on its own; `lines` gives the font's widths. */
export function leastFigures(
  lines: readonly Line[],
  input: Case,
  single: Question['single'],
): LeastFigures {
  const of = lines.filter(({ isLast }) => !isLast).length;
  const widths = widthsOf(lines);
  const [over05, over10, over25] = Object.values(LIMITS).map((limit) =>
    input.paragraphs.flatMap((_, paragraph) => {
      const fewest = fewestIn(paragraph, input, { limit, widths, single });
      return fewest === undefined ? [] : [fewest];
    }),
  );
  const loose = (found: readonly Fewest[] | undefined): Figure => ({
    value: (found ?? []).reduce((total, fewest) => total + fewest.loose, 0),
    of,
  });
  const alone = (over25 ?? []).filter(({ isSingle }) => isSingle).length;
  return {
    'over-05': loose(over05),
    'over-10': loose(over10),
    'over-25': loose(over25),
    loosest: { value: loosestOf(input, widths, single), of: undefined },
    ...(single === 'avoided' ? { single: { value: alone, of: input.paragraphs.length } } : {}),
  };
}

/** The loosest line of a setting in which each paragraph's is as tight as it can be, em. */
const loosestOf = (
  { paragraphs, measure, prohibition }: Case,
  widths: Question['widths'],
  single: Question['single'],
): number =>
  paragraphs.reduce((most, text) => {
    const asked = { text, measure, prohibition, parted: partedAt(text), limit: 0, widths, single };
    return Math.max(most, leastLoosest(asked) ?? 0);
  }, 0);

/** How many bad lines a setting has beyond the fewest of the paragraphs that have them. */
function avoidableOf(bad: readonly Inspection[], lines: readonly Line[], input: Case): number {
  if (bad.length === 0) return 0;
  const widths = widthsOf(lines);
  const byParagraph = new Map<number, number>();
  for (const { line } of bad) {
    byParagraph.set(line.paragraph, (byParagraph.get(line.paragraph) ?? 0) + 1);
  }
  return [...byParagraph].reduce((sum, [paragraph, count]) => {
    const limit = LIMITS['over-25'];
    const fewest = fewestIn(paragraph, input, { limit, widths, single: 'avoided' });
    return sum + Math.max(0, count - (fewest?.loose ?? count));
  }, 0);
}

function fewestIn(
  paragraph: number,
  { paragraphs, measure, prohibition }: Case,
  asked: Pick<Question, 'limit' | 'widths' | 'single'>,
): Fewest | undefined {
  const text = paragraphs[paragraph] ?? '';
  return fewestLoose({ text, measure, prohibition, parted: partedAt(text), ...asked });
}

/** Advances of Western characters, em, as the file has them: the last one seen of each. */
function widthsOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const { cells } of lines) {
    for (const { text, advance } of cells) if (text < '\u2000') widths.set(text, advance);
  }
  return widths;
}
