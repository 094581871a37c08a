/** `npm run bench`: what preparing and breaking text costs, in CPU milliseconds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFonts, type ParagraphStyle, setParagraph } from 'dayang';

/** Characters of the standard piece, and of the pieces that show growth; the last is about 10 MB of UTF-8. */
const STANDARD = 100_000;
const GROWTH = [10_000, 100_000, 1_000_000, 3_400_000];
/** Times the standard piece is set; the first is cold, of the others the median counts. */
const RUNS = 11;
/** Targets of the composition issue, CPU ms. */
const COLD_TARGET = 150;
const WARM_TARGET = 60;

const MEASURE = 13;
/** With the squares of a face without a font: composition alone; then with Noto Serif by fontkit. */
const BARE = { indent: 2 } as const;
const FONTS = { fonts: openFonts(), indent: 2 } as const;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const FOLDER = process.env['DAYANG_DATA'] ?? '../shared/data';
const CORPUS = join(FOLDER, 'text', 'zh-Hans-government-reports.txt');

function paragraphsOf(): readonly string[] | undefined {
  try {
    return readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean);
  } catch {
    return undefined;
  }
}

/** Paragraphs of the corpus, over again as often as needed, until there are so many characters. */
function take(paragraphs: readonly string[], characters: number): readonly string[] {
  const taken: string[] = [];
  let count = 0;
  for (let i = 0; count < characters; i += 1) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '';
    taken.push(paragraph);
    count += paragraph.length;
  }
  return taken;
}

/** User and system CPU time of setting the paragraphs, ms; how many lines came out. */
function measured(
  paragraphs: readonly string[],
  style: ParagraphStyle,
): { readonly cpu: number; readonly lines: number } {
  const before = process.cpuUsage();
  let lines = 0;
  for (const text of paragraphs) lines += setParagraph(text, style, MEASURE).lines.length;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, lines };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const verdict = (value: number, target: number): string =>
  `${value.toFixed(0)} ms (target ${target}: ${value <= target ? 'ok' : 'MISS'})`;

function standardRuns(paragraphs: readonly string[], name: string, style: ParagraphStyle): void {
  const standard = take(paragraphs, STANDARD);
  const runs = Array.from({ length: RUNS }, () => measured(standard, style));
  const [cold = 0, ...warm] = runs.map(({ cpu }) => cpu);
  say(`  ${name}: cold ${verdict(cold, COLD_TARGET)}, warm ${verdict(median(warm), WARM_TARGET)}`);
}

function main(paragraphs: readonly string[]): void {
  say(`preparing and breaking ${STANDARD} characters at ${MEASURE} characters a line, CPU time:`);
  standardRuns(paragraphs, 'squares, no font', BARE);
  standardRuns(paragraphs, 'Noto Serif SC, opened in the cold run', FONTS);
  say('growth (Noto Serif SC):');
  for (const size of GROWTH) {
    const { cpu, lines } = measured(take(paragraphs, size), FONTS);
    const rate = ((cpu * STANDARD) / size).toFixed(1);
    say(
      `  ${String(size).padStart(9)} characters ${cpu.toFixed(0).padStart(6)} ms, ${rate} ms per 100,000, ${lines} lines`,
    );
  }
  const long = take(paragraphs, STANDARD).join('');
  const { cpu, lines } = measured([long], FONTS);
  say(`one paragraph of ${long.length} characters: ${cpu.toFixed(0)} ms, ${lines} lines`);
}

const paragraphs = paragraphsOf();
if (paragraphs === undefined) {
  process.stderr.write(`nothing measured: ${CORPUS} is not there (set DAYANG_DATA)\n`);
  process.exitCode = 1;
} else main(paragraphs);
