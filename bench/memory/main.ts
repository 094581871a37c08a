/** `npm run bench:memory`: an edition with 40 large photographs to press PDFs, and the most memory that takes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildIssue,
  diskFilesUnder,
  FONTS_FILE,
  machineFonts,
  pressFile,
  pressPictures,
} from 'dayang';
import sharp from 'sharp';

/** Pages, and photographs on each. */
const [PAGES, EACH] = [20, 2];
/** Pixels of a photograph: 24 million. */
const [WIDTH, HEIGHT] = [6000, 4000];
/** MB that such an edition may take. */
const MOST = 600;

const PROFILE = join('layouts', 'press', 'TR002_TAC220.icc');

/** Grain over a slope of tones, another in each: it packs as badly as a photograph. */
async function photograph(seed: number): Promise<Uint8Array> {
  const grain = Buffer.alloc(WIDTH * HEIGHT * 3);
  let state = seed + 1;
  for (let i = 0; i < grain.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    grain[i] = (((i / grain.length) * 160) | 0) + (state >>> 27);
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

async function make(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'issue.yaml'), issueText());
  for (let page = 0; page < PAGES; page += 1)
    for (const [i, name] of names(page).entries())
      writeFileSync(join(folder, `${name}.jpg`), await photograph(page * EACH + i));
}

/** As `dayang build` does: every page by itself, and all of them in one file. */
async function build(folder: string): Promise<void> {
  const built = await buildIssue({
    path: join(folder, 'issue.yaml'),
    files: diskFilesUnder('/'),
    fontsPath: FONTS_FILE,
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  const profile = { path: PROFILE, bytes: readFileSync(PROFILE) };
  const images = (await pressPictures(built, profile)).value;
  const { issue, pages } = built;
  if (issue === undefined || images === undefined)
    throw new Error(JSON.stringify(built.diagnostics.slice(0, 3)));
  const options = {
    pdfx: issue.house.press.pdfx,
    creator: 'bench',
    profile: profile.bytes,
    images,
  };
  const hash = createHash('sha256');
  for (const page of pages) hash.update(pressFile(issue, [page], page.made.code, options));
  const whole = pressFile(issue, pages, '全', options);
  const most = process.resourceUsage().maxRSS / 1024;
  const size = (whole.length / 1e6).toFixed(1);
  const sources = [...built.pictureFiles.values()].reduce((sum, one) => sum + one.size, 0);
  const digest = hash.update(whole).digest('hex').slice(0, 16);
  process.stdout.write(
    `${images.size} photographs of ${(WIDTH * HEIGHT) / 1e6} megapixels on ${pages.length} pages, ` +
      `${(sources / 1e6).toFixed(0)} MB: ` +
      `${size} MB, ${digest}; at most ${most.toFixed(0)} MB of memory (${MOST} allowed)\n`,
  );
}

/** Twice, each in a process of its own: the bytes must be the same. */
async function main(): Promise<void> {
  const [, script = fileURLToPath(import.meta.url), task, folder] = process.argv;
  if (task === 'make' && folder !== undefined) return make(folder);
  if (task === 'build' && folder !== undefined) return build(folder);
  const own = mkdtempSync(join(tmpdir(), 'dayang-memory-'));
  const run = (what: string): number | null =>
    spawnSync(process.execPath, [script, what, own], { stdio: 'inherit' }).status;
  process.exitCode = ['make', 'build', 'build'].map(run).find((status) => status !== 0) ?? 0;
  rmSync(own, { recursive: true });
}

await main();
