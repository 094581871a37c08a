/** The texts that are set: data of others, looked for outside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Corpus {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** Folder of the data, from the current folder. */
export const dataFolder = (): string => process.env['DAYANG_DATA'] ?? '../shared/data';

const REPORTS = 'text/zh-Hans-government-reports.txt';
const LAWS = 'text/zh-Hans-laws-paragraphs.txt';
export const PROHIBITION = 'linebreak/clreq-tables.json';

/** The files of the bench that are not there. */
export const missingFiles = (folder: string): readonly string[] =>
  [REPORTS, LAWS, PROHIBITION]
    .map((file) => join(folder, file))
    .filter((path) => !existsSync(path));

/** Each corpus, its first `sample` paragraphs. */
export const loadCorpora = (folder: string, sample: number): readonly Corpus[] => [
  { name: 'reports', paragraphs: paragraphsOf(join(folder, REPORTS)).slice(0, sample) },
  { name: 'laws', paragraphs: paragraphsOf(join(folder, LAWS)).slice(0, sample) },
];

/** Lines of the reports that make the pages of the tabloid comparison, two a paragraph. */
const TABLOID_LINES = 680;

/**
 * Newspaper paragraphs for 16 tabloid pages: the reports in their order, two lines of the file joined to one
 * paragraph, which gives about 340 paragraphs of 270 characters.
 */
export function loadTabloid(folder: string, sample: number): Corpus {
  const lines = paragraphsOf(join(folder, REPORTS)).slice(0, TABLOID_LINES);
  const pairs = lines.flatMap((line, i) => (i % 2 === 0 ? [line + (lines[i + 1] ?? '')] : []));
  return { name: 'tabloid', paragraphs: pairs.slice(0, sample) };
}

/** One paragraph a line; canonical composition is what every setter gets and gives back. */
const paragraphsOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
