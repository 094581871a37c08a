/** `npm run bench:edition`: the sample edition from files to press PDFs, in CPU milliseconds, stage by stage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildIssue,
  diskFilesUnder,
  FONTS_FILE,
  machineFonts,
  type ProfileFile,
  pressFile,
  pressPictures,
} from 'dayang';

/** Times it is built; the first is cold, of the others the median counts. */
const RUNS = 5;
const FOLDER = 'issues/sample';
const PROFILE = join('layouts', 'press', 'TR002_TAC220.icc');

interface Run {
  /** Read, set, made up and displayed; pictures separated; press files written. */
  readonly pages: number;
  readonly pictures: number;
  readonly files: number;
}

const profile: ProfileFile = { path: PROFILE, bytes: readFileSync(PROFILE) };

async function once(): Promise<Run> {
  const marks: number[] = [];
  let last = process.cpuUsage();
  const lap = (): void => {
    const { user, system } = process.cpuUsage(last);
    marks.push((user + system) / 1000);
    last = process.cpuUsage();
  };
  const built = await buildIssue({
    path: join(FOLDER, 'issue.yaml'),
    files: diskFilesUnder(process.cwd()),
    fontsPath: FONTS_FILE,
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  lap();
  const { value: images } = await pressPictures(built, profile);
  lap();
  const { issue, pages } = built;
  if (issue === undefined || images === undefined) throw new Error('the sample does not build');
  const options = { pdfx: '4', creator: 'bench', profile: profile.bytes, images } as const;
  for (const page of pages) pressFile(issue, [page], page.made.code, options);
  pressFile(issue, pages, '全', options);
  lap();
  const [toPages = 0, pictures = 0, files = 0] = marks;
  return { pages: toPages, pictures, files };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const runs: Run[] = [];
for (let i = 0; i < RUNS; i += 1) runs.push(await once());
const [cold, ...warm] = runs;
const shown = (run: Run): string =>
  `pages ${run.pages.toFixed(0)}, pictures ${run.pictures.toFixed(0)}, press files ${run.files.toFixed(0)}, in all ${(run.pages + run.pictures + run.files).toFixed(0)} ms`;
const usual = (of: (run: Run) => number): number => median(warm.map(of));
const median4: Run = {
  pages: usual(({ pages }) => pages),
  pictures: usual(({ pictures }) => pictures),
  files: usual(({ files }) => files),
};
if (cold !== undefined) process.stdout.write(`first: ${shown(cold)}\nthen:  ${shown(median4)}\n`);
