/** The edition that `--since` or `--diff` names: the report.json of an earlier build or proof. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Earlier } from '../model/earlier.ts';
import type { StoryWords } from '../model/storyWords.ts';
import { readEarlier } from '../read/readEarlier.ts';
import { readParts, readWords } from '../read/readWords.ts';
import { UsageError } from './arguments.ts';

/** Undefined when none was asked for; a file that is no report is wrong use. */
export function earlierReport(path: string | boolean | undefined): Earlier | undefined {
  if (typeof path !== 'string') return undefined;
  const earlier = readEarlier(jsonAt('since', path));
  if (earlier !== undefined) return earlier;
  throw new UsageError({
    zh: `--since 要的是 dayang build 写的 report.json，${path} 不是，或是旧版写的；先不带 --since 出一次`,
    en: `--since needs a report.json written by dayang build; ${path} is none, or an older version wrote it: build once without --since`,
  });
}

export interface EarlierWords {
  readonly stories: readonly StoryWords[];
  /** What stood beside them, and on which pages. */
  readonly beside: NonNullable<ReturnType<typeof readParts>>;
}

/** What the pages said then; the report, the folder it is in, or that folder's. */
export function earlierWords(given: string | boolean | undefined): EarlierWords | undefined {
  if (typeof given !== 'string') return undefined;
  const path = reportIn(given);
  const json = jsonAt('diff', path);
  const [stories, beside] = [readWords(json), readParts(json)];
  if (stories !== undefined && beside !== undefined) return { stories, beside };
  throw new UsageError({
    zh: `--diff 要的是 dayang build 或 proof 写的 report.json，${path} 不是，或是旧版写的；先不带 --diff 出一次`,
    en: `--diff needs a report.json written by dayang build or proof; ${path} is none, or an older version wrote it: make one without --diff first`,
  });
}

function reportIn(given: string): string {
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) return given;
  const places = ['report.json', join('proof', 'report.json')].map((name) => join(given, name));
  const found = places.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return found ?? join(given, 'report.json');
}

function jsonAt(option: string, path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError({
      zh: `--${option}：读不到 ${path}；写上一次 dayang build 的 report.json`,
      en: `--${option}: cannot read ${path}; name the report.json of an earlier dayang build`,
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
