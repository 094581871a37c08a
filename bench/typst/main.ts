/** `npm run bench:typst`: editions of 1 to 256 tabloid pages, ours and Typst's side by side in one run. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beside, run, type Used } from './child.ts';
import { charactersOf, editionOf, typstSource, writeIssue } from './edition.ts';
import { medians, type Pair, type Row } from './figures.ts';
import { checkText } from './sameText.ts';
import { growthLines, rowLines, typedLines } from './table.ts';
import type { Typed } from './typing.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1,16,64,256' },
    runs: { type: 'string', default: '5' },
    /** Every page in a file of its own as well, as `dayang build` does by itself. */
    files: { type: 'boolean', default: false },
    'no-typing': { type: 'boolean', default: false },
    /** Prints the table and keeps nothing. */
    'no-record': { type: 'boolean', default: false },
  },
});

const FOLDER = join('out', 'bench-typst');
const RECORD = join('bench', 'results.jsonl');
/** Pages of the edition in which one character is typed. */
const TYPED_PAGES = 16;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

interface Work {
  readonly ours: () => Used;
  readonly typst: () => Used;
  readonly pdfs: { readonly ours: string; readonly typst: string };
}

/** Files of an edition, and the two processes that set it. */
function prepare(pages: number): Work {
  const edition = editionOf(pages);
  const issue = join(FOLDER, `edition-${pages}`);
  const out = join(FOLDER, `out-${pages}`);
  const source = `${issue}.typ`;
  writeIssue(edition, issue);
  writeFileSync(source, typstSource(edition));
  const pdfs = { ours: join(out, `edition-${pages}.pdf`), typst: `${issue}.pdf` };
  const build = ['build', issue, '--out', out, '--quiet', ...(values.files ? [] : ['--edition'])];
  return {
    ours: () => run({ script: join('dist', 'cli.js'), operands: build, folder: FOLDER }).used,
    typst: () =>
      run({ script: beside('setTypst.js'), operands: [source, pdfs.typst], folder: FOLDER }).used,
    pdfs,
  };
}

async function measure(pages: number, runs: number): Promise<Row> {
  const edition = editionOf(pages);
  const { ours, typst, pdfs } = prepare(pages);
  // Warms the disk, and gives the files whose text is compared.
  ours();
  typst();
  const characters = charactersOf(edition);
  for (const pdf of [pdfs.ours, pdfs.typst]) await checkText(edition, pdf);
  const pairs = Array.from({ length: runs }, (_, i): Pair => {
    // Neither has the benefit of always going first.
    if (i % 2 === 0) return { ours: ours(), typst: typst() };
    const first = typst();
    return { ours: ours(), typst: first };
  });
  const bytes = { ours: statSync(pdfs.ours).size, typst: statSync(pdfs.typst).size };
  return { pages, characters, ...medians(pairs), bytes };
}

function typed(): { readonly ours: Typed; readonly typst: Typed } {
  const pages = TYPED_PAGES;
  const edition = editionOf(pages);
  const issue = join(FOLDER, `edition-${pages}`);
  writeIssue(edition, issue);
  const pdf = join(FOLDER, 'typed.pdf');
  const read = (script: string, operands: readonly string[]): Typed =>
    JSON.parse(run({ script: beside(script), operands, folder: FOLDER }).said) as Typed;
  return {
    ours: read('typeOurs.js', [String(pages), issue, pdf]),
    typst: read('typeTypst.js', [String(pages), pdf]),
  };
}

function commit(): string {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { encoding: 'utf8' }).trim();
  return (
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '-uno') === '' ? '' : '+')
  );
}

mkdirSync(FOLDER, { recursive: true });
const runs = Number(values.runs);
const rows: Row[] = [];
for (const pages of values.pages.split(',').map(Number)) {
  const row = await measure(pages, runs);
  rows.push(row);
  say(rowLines(row, rows.length === 1).join('\n'));
}
if (rows.length > 1) say(growthLines(rows).join('\n'));
const warm = values['no-typing'] ? undefined : typed();
if (warm !== undefined) say(typedLines(warm.ours, warm.typst).join('\n'));
if (!values['no-record']) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  const record = { commit: commit(), machine, runs, files: values.files, rows, typed: warm };
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  appendFileSync(RECORD, `${JSON.stringify(record, rounded)}\n`);
}
