/** Cases of foreign data, judged, counted by set and written as one table. */
import { OUTRANKED, type Outranked } from './outranked.ts';

/** A case that was judged: `fault` says what was expected and what came, and is missing where it passed. */
export interface Outcome {
  readonly id: string;
  readonly fault?: string;
}

/** Cases of one set under one language, strictness or level. */
export interface Group {
  readonly set: string;
  readonly under: string;
  readonly outcomes: readonly Outcome[];
}

/** A group counted. `unexpected` and `risen` are what must not be: each names a case. */
export interface Row {
  readonly set: string;
  readonly under: string;
  readonly cases: number;
  readonly passed: number;
  readonly outranked: number;
  /** Faults that no entry of the list explains. */
  readonly unexpected: readonly string[];
  /** Cases that the list calls outranked and that pass. */
  readonly risen: readonly string[];
}

/** A passed case where the two texts are the same. */
export function judged(id: string, expected: string, got: string): Outcome {
  return expected === got ? { id } : { id, fault: `expected ${expected}, got ${got}` };
}

/** Cases in groups, in the order in which the groups first appear. */
export function grouped<T>(
  cases: readonly T[],
  keyOf: (one: T) => Pick<Group, 'set' | 'under'>,
  judge: (one: T) => Outcome,
): readonly Group[] {
  const groups = new Map<string, Group & { readonly outcomes: Outcome[] }>();
  for (const one of cases) {
    const { set, under } = keyOf(one);
    const key = `${set}\n${under}`;
    const group = groups.get(key) ?? { set, under, outcomes: [] };
    groups.set(key, group);
    group.outcomes.push(judge(one));
  }
  return [...groups.values()];
}

export function counted({ set, under, outcomes }: Group): Row {
  const faults = outcomes.filter(({ fault }) => fault !== undefined);
  const isListed = (id: string): boolean =>
    OUTRANKED.some((entry) => isAbout(entry, { set, under }) && entry.cases.test(id));
  const unexpected = faults.filter(({ id }) => !isListed(id));
  const risen = outcomes.filter(({ id, fault }) => fault === undefined && isListed(id));
  return {
    set,
    under,
    cases: outcomes.length,
    passed: outcomes.length - faults.length,
    outranked: faults.length - unexpected.length,
    unexpected: unexpected.map(({ id, fault }) => `${id}: ${fault}`),
    risen: risen.map(({ id }) => id),
  };
}

const isAbout = (entry: Outranked, { set, under }: Pick<Group, 'set' | 'under'>): boolean =>
  entry.set === set && (entry.under === undefined || entry.under === under);

/** Entries about these groups that no case answers to any more. */
export function idleEntries(groups: readonly Group[]): readonly string[] {
  const idle = OUTRANKED.filter((entry) => {
    const own = groups.filter((group) => isAbout(entry, group));
    return (
      own.length > 0 && !own.some((group) => group.outcomes.some(({ id }) => entry.cases.test(id)))
    );
  });
  return idle.map(({ set, cases }) => `${set} ${cases}`);
}

const HEAD = ['set', 'under', 'cases', 'passed', 'outranked', 'failed'];
const FIRST_FIGURE = 2;

/** The rows as text, figures flush right, a line of sums below. */
export function tableOf(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const cells = [
    HEAD,
    ...rows.map((row) => [row.set, row.under, ...figuresOf(row)]),
    [
      'all',
      '',
      String(sum((row) => row.cases)),
      String(sum((row) => row.passed)),
      String(sum((row) => row.outranked)),
      String(sum((row) => row.unexpected.length)),
    ],
  ];
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) =>
    line
      .map((cell, column) =>
        column < FIRST_FIGURE
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const rule = '-'.repeat(lines[0]?.length ?? 0);
  return [lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1)].join('\n');
}

const figuresOf = (row: Row): readonly string[] =>
  [row.cases, row.passed, row.outranked, row.unexpected.length].map(String);
