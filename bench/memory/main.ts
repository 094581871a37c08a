/** `npm run bench:memory`: editions with 40 large photographs to press PDFs, and the most memory that takes. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { run } from '../typst/child.js';

/** Pages, and photographs on each. */
const [PAGES, EACH] = [20, 2];
/** Pixels of a photograph: 24 million. */
const [WIDTH, HEIGHT] = [6000, 4000];
/** MB that such an edition may take. */
const MOST = 600;

/** Bits of grain: of a smooth photograph, some 1.5 MB, and of one that hardly packs, 6 MB. */
const KINDS = { smooth: 3, grainy: 5 } as const;

/** Grain over a slope of tones, another in each: it packs as badly as a photograph. */
async function photograph(seed: number, bits: number): Promise<Uint8Array> {
  const grain = Buffer.alloc(WIDTH * HEIGHT * 3);
  let state = seed + 1;
  for (let i = 0; i < grain.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    grain[i] = (((i / grain.length) * 160) | 0) + (state >>> (32 - bits));
  }
  return sharp(grain, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const names = (page: number): readonly string[] =>
  Array.from({ length: EACH }, (_, i) => `photo-${page}-${i}`);

/** Pages of a story beside two photographs over three columns. */
function issueText(): string {
  const pages = Array.from({ length: PAGES }, (_, page) => page);
  const code = (page: number): string => `A${String(page + 1).padStart(2, '0')}`;
  return [
    `paper: ${join(process.cwd(), 'layouts', 'tabloid')}`,
    'date: 2026-11-23',
    'pages:',
    ...pages.flatMap((page) => [
      `  - page: ${code(page)}`,
      '    layout: inner',
      '    place:',
      `      - {article: story-${page}, columns: 4-5, from: top, lines: 20}`,
      ...names(page).map(
        (name, i) => `      - {picture: ${name}, columns: 1-3, from: ${1 + i * 32}, lines: 30}`,
      ),
    ]),
    'articles:',
    ...pages.map(
      (page) => `  story-${page}: {headline: 记日志, rank: 3, body: 交接时逐条念一遍。}`,
    ),
    'pictures:',
    ...pages.flatMap((page) =>
      names(page).map((name) => `  ${name}: {file: ${name}.jpg, caption: 泵站}`),
    ),
    '',
  ].join('\n');
}

async function make(folder: string, bits: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'issue.yaml'), issueText());
  for (let page = 0; page < PAGES; page += 1)
    for (const [i, name] of names(page).entries())
      writeFileSync(join(folder, `${name}.jpg`), await photograph(page * EACH + i, bits));
}

/** All files of the folder, in the order of their names. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

const megabytes = (files: readonly string[]): string =>
  (files.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6).toFixed(0);

/** By the command line, from a cold start: every page by itself, and all of them in one file. */
function build(folder: string, kind: string): number {
  const operands = ['build', folder, '--out', join(folder, 'out'), '--quiet', '--no-cache'];
  const { used } = run({ script: join('dist', 'cli.js'), operands, folder: tmpdir() });
  const made = filesIn(join(folder, 'out')).filter((path) => path.endsWith('.pdf'));
  const hash = createHash('sha256');
  for (const path of made) hash.update(readFileSync(path));
  const sources = filesIn(folder).filter((path) => path.endsWith('.jpg'));
  process.stdout.write(
    `${sources.length} photographs of ${(WIDTH * HEIGHT) / 1e6} megapixels, ${kind}, on ${PAGES} pages, ` +
      `${megabytes(sources)} MB: ${megabytes(made)} MB, ${hash.digest('hex').slice(0, 16)}; ` +
      `at most ${used.memory.toFixed(0)} MB of memory (${MOST} allowed)\n`,
  );
  return used.memory;
}

/** Twice, each in a process of its own: the bytes must be the same. */
async function main(): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'dayang-memory-'));
  for (const [kind, bits] of Object.entries(KINDS)) {
    const folder = join(own, kind);
    await make(folder, bits);
    const most = Math.max(build(folder, kind), build(folder, kind));
    if (most > MOST) process.exitCode = 1;
  }
  rmSync(own, { recursive: true });
}

await main();
