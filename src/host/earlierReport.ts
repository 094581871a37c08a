/** The edition that `--since` names: the report.json of an earlier build. */
import { readFileSync } from 'node:fs';
import type { Earlier } from '../model/earlier.ts';
import { readEarlier } from '../read/readEarlier.ts';
import { UsageError } from './arguments.ts';

/** Undefined when none was asked for; a file that is no report is wrong use. */
export function earlierReport(path: string | boolean | undefined): Earlier | undefined {
  if (typeof path !== 'string') return undefined;
  const earlier = readEarlier(jsonAt(path));
  if (earlier !== undefined) return earlier;
  throw new UsageError({
    zh: `--since 要的是 dayang build 写的 report.json，${path} 不是，或是旧版写的；先不带 --since 出一次`,
    en: `--since needs a report.json written by dayang build; ${path} is none, or an older version wrote it: build once without --since`,
  });
}

function jsonAt(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError({
      zh: `--since：读不到 ${path}；写上一次 dayang build 的 report.json`,
      en: `--since: cannot read ${path}; name the report.json of an earlier dayang build`,
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
