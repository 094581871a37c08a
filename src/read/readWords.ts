/** report.json of an earlier build or proof, as far as it says what the stories said. */
import { z } from 'zod';
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
