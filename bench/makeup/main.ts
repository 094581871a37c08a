/** `npm run bench:makeup`: issues of 1 to 64 pages, from YAML to display lists and make-up alone, in CPU milliseconds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWithoutPictures, diskFilesUnder, machineFonts } from 'dayang';
import { parse, stringify } from 'yaml';
import { composer } from '#stages/compose.js';
import { openFontBook } from '#stages/fonts/fontBook.js';
import { makeupPages } from '#stages/makeup/makeupPage.js';
import { readFonts } from '#stages/read/readFonts.js';
import { readIssue } from '#stages/read/readIssue.js';
import { resolveIssue } from '#stages/resolve/resolveIssue.js';

/** Pages of the issues measured, and times each is made; the first is cold, of the others the median counts. */
const PAGES = [1, 8, 64];
const RUNS = 5;
const FONTS = 'fonts/fonts.yaml';

const FOLDER = 'issues/sample';
const ARTICLES = join(FOLDER, 'articles');

/** A page of two stories and a head at the side, its texts the page's own. */
function issueOf(pages: number): string {
  const texts = readdirSync(ARTICLES).map(
    (name) => parse(readFileSync(join(ARTICLES, name), 'utf8')) as object,
  );
  const indices = Array.from({ length: pages }, (_, i) => i);
  return stringify({
    paper: 'layouts/tabloid',
    date: '2026-11-23',
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'], coverEditor: '沈砚秋' },
    pages: indices.map((i) => ({
      page: `A${String(i + 1).padStart(2, '0')}`,
      section: '要闻',
      layout: 'inner',
      place: [
        { article: `a${i}`, columns: '1-3', from: 'top', lines: 40 },
        { article: `b${i}`, columns: '4-5', from: 'top', lines: 40, box: true },
        {
          article: `c${i}`,
          columns: '1-5',
          from: 41,
          head: 'left',
          inserts: [{ quote: '谁也不能跳过', columns: '2-3', chars: 14, at: 'centre' }],
        },
      ],
    })),
    articles: Object.fromEntries(
      indices.flatMap((i) =>
        ['a', 'b', 'c'].map((name, k) => [`${name}${i}`, texts[(3 * i + k) % texts.length]]),
      ),
    ),
  });
}

const diskFiles = diskFilesUnder(process.cwd());

const filesWith = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return {
    ...diskFiles,
    load: (path: string) =>
      path === 'issue.yaml' ? ({ kind: 'bytes', bytes } as const) : diskFiles.load(path),
  };
};

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** From YAML to display lists. */
function whole(text: string): () => void {
  const files = filesWith(text);
  return () => {
    const input = { path: 'issue.yaml', files, fontsPath: FONTS, fontFiles: machineFonts };
    buildWithoutPictures({ ...input, pages: undefined, overlays: [] });
  };
}

interface Stages {
  /** Make-up with stories that have not been set: composition on demand is in it. */
  readonly fresh: () => void;
  /** Make-up with a setter that knows its paragraphs: the arithmetic of pages. */
  readonly again: () => void;
}

function makeupOf(text: string): Stages {
  const files = filesWith(text);
  const { value } = readIssue('issue.yaml', files);
  const fonts = readFonts(FONTS, files).value;
  if (value === undefined || fonts === undefined) throw new Error('the issue cannot be read');
  const issue = resolveIssue(value, new Map()).value;
  const book = openFontBook({
    fonts: fonts.data,
    house: issue.house,
    files: machineFonts,
    span: value.house.spanAt(['fonts']),
  });
  const kept = composer(issue, book);
  return {
    fresh: () => {
      makeupPages(issue, composer(issue, book));
    },
    again: () => {
      makeupPages(issue, kept);
    },
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The straight line nearest to all points: what is spent once, what a page costs, and how well it fits (R²). */
function fitted(points: readonly (readonly [number, number])[]) {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([pages]) => pages), mean(([, ms]) => ms)];
  const spread = mean(([pages]) => (pages - x) ** 2);
  const slope = mean(([pages, ms]) => (pages - x) * (ms - y)) / spread;
  const once = y - slope * x;
  const left = mean(([pages, ms]) => (ms - once - slope * pages) ** 2);
  return { slope, once, r2: 1 - left / mean(([, ms]) => (ms - y) ** 2) };
}

function told(name: string, workOf: (pages: number) => () => void): void {
  process.stdout.write(`${name}\n`);
  const points = PAGES.map((pages) => {
    const work = workOf(pages);
    const [cold = 0, ...warm] = Array.from({ length: RUNS }, () => cpuOf(work));
    const ms = median(warm);
    process.stdout.write(
      `${String(pages).padStart(4)} pages: first ${cold.toFixed(0)} ms, then ${ms.toFixed(0)} ms, ${(ms / pages).toFixed(1)} ms a page\n`,
    );
    return [pages, ms] as const;
  });
  const { slope, once, r2 } = fitted(points);
  process.stdout.write(
    `     fit: ${once.toFixed(1)} ms and ${slope.toFixed(2)} ms a page, R² ${r2.toFixed(4)}\n`,
  );
}

told('make-up, stories set on demand', (pages) => makeupOf(issueOf(pages)).fresh);
told('make-up, stories set before', (pages) => {
  const { again } = makeupOf(issueOf(pages));
  again();
  return again;
});
told('from YAML to display lists', (pages) => whole(issueOf(pages)));
