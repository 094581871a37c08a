/** One character typed in one story of an edition, again and again; what each took in a warm process. */

import type { Edition } from './edition.ts';
import { median } from './figures.ts';

/** Milliseconds of wall time: pages made anew, and the PDF written to disk. */
export interface Typed {
  readonly layout: number;
  readonly pdf: number;
}

/** What is typed, one character a change, never the same twice: nothing may be remembered. The first few only warm. */
const TYPED = Array.from('的一是在不了有和人这中大为上个年水');
const WARMING = 5;

/** The page and the story that are typed in: the middle of the edition, two columns. */
export const storyOfTyping = (
  edition: Edition,
): { readonly page: number; readonly story: number } => ({
  page: edition.pages.length >> 1,
  story: 1,
});

/** The edition with a character typed in the story's second paragraph. */
export function withTyped(edition: Edition, typed: string): Edition {
  const at = storyOfTyping(edition);
  return {
    pages: edition.pages.map((stories, page) => {
      if (page !== at.page) return stories;
      const [a, b, c] = stories;
      const paragraphs = b.paragraphs.map((text, i) =>
        i === 1 ? text.slice(0, 30) + typed + text.slice(30) : text,
      );
      return [a, { ...b, paragraphs }, c] as const;
    }),
  };
}

/** Types, has each change timed, and prints the medians as JSON. */
export async function timeTyping(change: (typed: string) => Typed | Promise<Typed>): Promise<void> {
  const all: Typed[] = [];
  for (const typed of TYPED) all.push(await change(typed));
  const counted = all.slice(WARMING);
  const took: Typed = {
    layout: median(counted.map(({ layout }) => layout)),
    pdf: median(counted.map(({ pdf }) => pdf)),
  };
  process.stdout.write(JSON.stringify(took));
}
