/** The edition that `--since` names: the report.json of an earlier build. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Earlier } from '../model/earlier.ts';
import { UsageError } from './arguments.ts';

const count = z.int().min(0);

/** What is read of a report; everything else in it is let be. */
const reportSchema = z.object({
  pages: z.array(
    z.object({
      page: z.string(),
      places: z.array(
        z.object({
          name: z.string(),
          columns: z.tuple([z.int().min(1), z.int().min(1)]),
          line: z.int().min(1),
          lines: count,
        }),
      ),
      articles: z.array(z.object({ slug: z.string(), characters: count, lines: count })),
    }),
  ),
});

/** Undefined when none was asked for; a file that is no report is wrong use. */
export function earlierReport(path: string | boolean | undefined): Earlier | undefined {
  if (typeof path !== 'string') return undefined;
  const parsed = reportSchema.safeParse(jsonAt(path));
  if (!parsed.success)
    throw new UsageError({
      zh: `--since 要的是 dayang build 写的 report.json，${path} 不是，或是旧版写的；先不带 --since 出一次`,
      en: `--since needs a report.json written by dayang build; ${path} is none, or an older version wrote it: build once without --since`,
    });
  return {
    pages: parsed.data.pages.map(({ page, places, articles }) => ({
      code: page,
      places: places.map(({ name, columns: [first, last], line, lines }) => ({
        name,
        columns: { first, last },
        start: line - 1,
        end: line - 1 + lines,
      })),
      stories: articles,
    })),
  };
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
