/** `npm run quality`: sets the corpora by every setter, reads the finished PDFs back, prints the tables. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, loadTabloid, missingFiles, PROHIBITION } from './corpora.ts';
import { edgesTable } from './edges.ts';
import { METRICS } from './figures.ts';
import { readProhibition } from './marks.ts';
import { MEASURES, runTask, TABLOID_MEASURE, tasksOf } from './runs.ts';
import { type Run, tableOf, verdictsOf } from './table.ts';

const OUTPUT = 'out';

const OPTIONS = {
  sample: { type: 'string' },
  detail: { type: 'boolean', default: false },
  measures: { type: 'string' },
  corpus: { type: 'string' },
} as const;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const folder = dataFolder();
  const missing = missingFiles(folder);
  if (missing.length > 0) {
    process.stderr.write(`nothing measured: ${missing.join(', ')} not there (set DAYANG_DATA)\n`);
    process.exitCode = 1;
    return;
  }
  const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
  const measures = values.measures?.split(',').map(Number) ?? MEASURES;
  const prohibition = readProhibition(join(folder, PROHIBITION));
  const runs: Run[] = [];
  for (const task of tasksOf(folder, sample, measures)) {
    if (values.corpus !== undefined && task.corpus.name !== values.corpus) continue;
    const { run, details } = await runTask(task, prohibition);
    say(tableOf(run));
    if (values.detail) for (const detail of details) say(detail);
    runs.push(run);
  }
  if (values.corpus === undefined || values.corpus === 'tabloid') {
    say(await edgesTable(loadTabloid(folder, sample), TABLOID_MEASURE));
  }
  say(summaryOf(runs));
  write(runs);
}

/** The rows that miss their target or are not better than the peer's, run by run. */
function summaryOf(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) => {
    const verdicts = verdictsOf(run);
    const missed = verdicts.filter(({ isReached }) => isReached === false);
    const worse = verdicts.filter(({ standing }) => standing === 'WORSE' || standing === 'equal');
    const list = (found: typeof verdicts): string =>
      found.map(({ metric }) => METRICS[metric]).join('; ');
    return [
      ...(missed.length === 0 ? [] : [`  ${run.corpus} ${run.measure} misses: ${list(missed)}`]),
      ...(worse.length === 0
        ? []
        : [`  ${run.corpus} ${run.measure} not better than ${run.peer}: ${list(worse)}`]),
    ];
  });
  return rows.length === 0 ? 'every target is reached' : `to do:\n${rows.join('\n')}`;
}

function write(runs: readonly Run[]): void {
  mkdirSync(OUTPUT, { recursive: true });
  const path = join(OUTPUT, 'quality.json');
  const content = runs.map((run) => ({ ...run, verdicts: verdictsOf(run) }));
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  say(path);
}

await main();
