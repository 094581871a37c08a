/** report.json of an earlier build or proof, as far as it says what the stories said. */
import { z } from 'zod';
import { PART_KINDS, type PagePart } from '../model/pagePart.ts';
import { HEAD_PARTS, type StoryWords } from '../model/storyWords.ts';

/** What is read of a report; everything else in it is let be. */
const wordsSchema = z.object({
  texts: z.array(
    z.object({
      slug: z.string(),
      head: z.array(z.object({ part: z.enum(HEAD_PARTS), text: z.string() })),
      paragraphs: z.array(z.string()),
    }),
  ),
});

/** Undefined when it is no report that says so. */
export function readWords(json: unknown): readonly StoryWords[] | undefined {
  const parsed = wordsSchema.safeParse(json);
  return parsed.success ? parsed.data.texts : undefined;
}

const partsSchema = z.object({
  pages: z.array(
    z.object({
      page: z.string(),
      parts: z.array(
        z.object({
          kind: z.enum(PART_KINDS),
          name: z.string(),
          words: z.array(z.string()),
          looks: z.string(),
        }),
      ),
    }),
  ),
});

/** What stood on its pages beside the stories, and which pages those were. Undefined when it does not say so. */
export function readParts(
  json: unknown,
): { readonly parts: readonly PagePart[]; readonly pages: readonly string[] } | undefined {
  const parsed = partsSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { pages } = parsed.data;
  return {
    parts: pages.flatMap(({ page, parts }) => parts.map((part) => ({ page, ...part }))),
    pages: pages.map(({ page }) => page),
  };
}
