/** One run as a table of text. */
import { type Figure, type Figures, type LeastFigures, METRICS, type Metric } from './figures.ts';
import { reaches, type Standing, standingOf, targetOf } from './targets.ts';

/** A setting of one corpus at one measure, by every setter. The first is ours, the peer is whom it is held against. */
export interface Run {
  readonly corpus: string;
  readonly paragraphs: number;
  readonly characters: number;
  /** Characters of the measure. */
  readonly measure: number;
  readonly columns: readonly { readonly name: string; readonly figures: Figures }[];
  /** What the best breaks would give, by the bench's own model: without and with 孤字. */
  readonly least: { readonly avoided: LeastFigures; readonly free: LeastFigures };
  readonly peer: string;
  /** What a reader must know of this run. */
  readonly notes: readonly string[];
}

/** A row of the table, with what it was held against. */
export interface Verdict {
  readonly metric: Metric;
  readonly target: string | undefined;
  readonly isReached: boolean | undefined;
  readonly standing: Standing | undefined;
}

export function verdictsOf(run: Run): readonly Verdict[] {
  const own = run.columns[0]?.figures;
  const peer = run.columns.find(({ name }) => name === run.peer)?.figures;
  if (own === undefined) return [];
  return (Object.keys(METRICS) as Metric[]).map((metric) => {
    const target = targetOf(metric, run.measure);
    return {
      metric,
      target: target?.words,
      isReached: target === undefined ? undefined : reaches(own[metric], target),
      standing:
        peer === undefined
          ? undefined
          : standingOf(metric, own, peer, run.least.avoided[metric]?.value),
    };
  });
}

const LABEL_WIDTH = 38;
const COLUMN_WIDTH = 17;
const TARGET_WIDTH = 9;
const VERDICT_WIDTH = 6;

export function tableOf(run: Run): string {
  const head = [
    ''.padEnd(LABEL_WIDTH),
    ...run.columns.map(({ name }) => name.padStart(COLUMN_WIDTH)),
    'least'.padStart(COLUMN_WIDTH),
    'least, lone free'.padStart(COLUMN_WIDTH),
    'target'.padStart(TARGET_WIDTH),
    ''.padStart(VERDICT_WIDTH),
    `  beside ${run.peer}`,
  ].join('');
  const rows = verdictsOf(run).map(({ metric, target, isReached, standing }) =>
    [
      METRICS[metric].padEnd(LABEL_WIDTH),
      ...run.columns.map(({ figures }) => figureText(metric, figures[metric])),
      figureText(metric, run.least.avoided[metric]),
      figureText(metric, run.least.free[metric]),
      (target ?? '').padStart(TARGET_WIDTH),
      reachedText(isReached).padStart(VERDICT_WIDTH),
      `  ${standing ?? ''}`,
    ]
      .join('')
      .trimEnd(),
  );
  const title = `${run.corpus} at ${run.measure} characters: ${count(run.paragraphs)} paragraphs, ${count(run.characters)} characters`;
  return [title, ...run.notes.map((note) => `  ${note}`), head, ...rows, ''].join('\n');
}

const reachedText = (isReached: boolean | undefined): string =>
  isReached === undefined ? '' : isReached ? 'ok' : 'MISS';

/** The count, and its share in per cent where it is one. */
function figureText(metric: Metric, figure: Figure | undefined): string {
  if (figure === undefined) return ''.padStart(COLUMN_WIDTH);
  const { value, of } = figure;
  if (metric === 'loosest') return value.toFixed(3).padStart(COLUMN_WIDTH);
  const share = of === undefined ? '' : ` ${((100 * value) / (of || 1)).toFixed(2)} %`;
  return `${count(value)}${share.padStart(9)}`.padStart(COLUMN_WIDTH);
}

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
