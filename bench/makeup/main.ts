/** `npm run bench:makeup`: issues of 1, 8 and 64 pages from YAML to display lists, in CPU milliseconds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWithoutPictures, diskFilesUnder, machineFonts } from 'dayang';
import { parse, stringify } from 'yaml';

/** Pages of the issues measured, and times each is built; the first is cold, of the others the median counts. */
const PAGES = [1, 8, 64];
const RUNS = 5;

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

function measured(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  buildWithoutPictures({
    path: 'issue.yaml',
    files: {
      ...diskFiles,
      load: (path) => (path === 'issue.yaml' ? { kind: 'bytes', bytes } : diskFiles.load(path)),
    },
    fontsPath: 'fonts/fonts.yaml',
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const pages of PAGES) {
  const text = issueOf(pages);
  const [cold = 0, ...warm] = Array.from({ length: RUNS }, () => measured(text));
  const each = median(warm) / pages;
  process.stdout.write(
    `${String(pages).padStart(3)} pages: first ${cold.toFixed(0)} ms, then ${median(warm).toFixed(0)} ms, ${each.toFixed(1)} ms a page\n`,
  );
}
