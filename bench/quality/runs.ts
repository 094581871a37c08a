/** What is set by whom, and one such run from paragraphs to figures. */
import { type Corpus, loadCorpora, loadTabloid } from './corpora.ts';
import { detailOf } from './detail.ts';
import { judge, leastFigures } from './figures.ts';
import type { Prohibition } from './marks.ts';
import { EM_PT, type Line, type TextSetter } from './model.ts';
import { ours } from './ours.ts';
import { OUTSIDE_MEASURE, outsideNotes } from './outside.ts';
import { linesOf } from './readLines.ts';
import type { Run } from './table.ts';
import { typst } from './typst.ts';

/** Measures of the corpora, characters. Ours is a whole number of them, so 17 stands for 17.3. */
export const MEASURES: readonly number[] = [11, 13, 16, 17, 22];
export const TABLOID_MEASURE = 17;

export interface Task {
  readonly corpus: Corpus;
  readonly measure: number;
  /** The first is ours. */
  readonly setters: readonly TextSetter[];
  readonly peer: string;
  readonly notes: readonly string[];
  /** Whether figures of others at another measure are to be set beside ours. */
  readonly isOutside: boolean;
}

export interface FinishedRun {
  readonly run: Run;
  /** By setter, the lines that count against it. */
  readonly details: readonly string[];
}

/** Every corpus at every measure, then the tabloid. `sample`: the first so many paragraphs. */
export function tasksOf(
  folder: string,
  sample: number,
  measures: readonly number[],
): readonly Task[] {
  const peer = typst();
  const setters = [ours('ours', 'optimum'), ours('push-in', 'push-in'), peer];
  const corpora = loadCorpora(folder, sample).flatMap((corpus) =>
    measures.map(
      (measure): Task => ({
        corpus,
        measure,
        setters,
        peer: peer.name,
        notes: [],
        isOutside: false,
      }),
    ),
  );
  const corpus = loadTabloid(folder, sample);
  const onLongPages = 'the text of 16 tabloid pages on long pages: lines are compared, not make-up';
  const tabloid = { corpus, setters, peer: peer.name, notes: [onLongPages], isOutside: false };
  const outside = [
    onLongPages,
    'no house can ask for this measure: ours and push-in are the glyphs that the library places, not read from a PDF',
    'outside figures, of another text: Typst 138 lines above 0.05 em, 9 above 0.10 em, 14 of one character,',
    '5,518 lines in all; XeLaTeX 12, 0, 24, 5,435',
  ];
  return [
    ...corpora,
    { ...tabloid, measure: TABLOID_MEASURE },
    { ...tabloid, measure: OUTSIDE_MEASURE, notes: outside, isOutside: true },
  ];
}

/** Sets, reads back, checks the text, judges. One setter after the other: two cores are not ours alone. */
export async function runTask(task: Task, prohibition: Prohibition): Promise<FinishedRun> {
  const { paragraphs } = task.corpus;
  const columns: Run['columns'][number][] = [];
  const details: string[] = [];
  const breaks: string[] = [];
  let ownLines: readonly Line[] = [];
  for (const setter of task.setters) {
    const file = setter.set(paragraphs, task.measure);
    const lines = await linesOf(file, paragraphs);
    const judged = judge(lines, { paragraphs, measure: file.columns.measure / EM_PT, prohibition });
    columns.push({ name: setter.name, figures: judged.figures });
    details.push(detailOf(setter.name, judged.inspections));
    breaks.push(breaksOf(lines));
    if (setter === task.setters[0]) ownLines = lines;
  }
  const isSame = breaks.length > 1 && breaks[0] === breaks[1];
  const input = { paragraphs, measure: task.measure, prohibition };
  const same = `${columns[1]?.name} breaks every line where ${columns[0]?.name} does`;
  const outside = task.isOutside ? outsideNotes(paragraphs) : [];
  const run: Run = {
    corpus: task.corpus.name,
    paragraphs: paragraphs.length,
    characters: paragraphs.reduce((sum, { length }) => sum + length, 0),
    measure: task.measure,
    columns,
    least: {
      avoided: leastFigures(ownLines, input, 'avoided'),
      free: leastFigures(ownLines, input, 'free'),
    },
    peer: task.peer,
    notes: [...task.notes, ...outside, ...(isSame ? [same] : [])],
  };
  return { run, details };
}

const breaksOf = (lines: readonly Line[]): string =>
  lines.map(({ paragraph, cells }) => `${paragraph}:${cells[0]?.at}`).join();
