/** report.json of an earlier build, as far as it says where things stood. */
import { z } from 'zod';
import type { Earlier } from '../model/earlier.ts';

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

/** Undefined when it is no report that says so. */
export function readEarlier(json: unknown): Earlier | undefined {
  const parsed = reportSchema.safeParse(json);
  if (!parsed.success) return undefined;
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
