/** Whether a finished PDF holds the characters of the copy, each as often as it stands there. */
import { readFileSync } from 'node:fs';
import { readPdf } from '../quality/readPdf.ts';
import type { Edition } from './edition.ts';

/** Throws where a character is lacking or one too many; a hyphen at a line end is the setter's. */
export async function checkText(edition: Edition, pdf: string): Promise<number> {
  const pages = await readPdf(readFileSync(pdf));
  if (pages.length !== edition.pages.length)
    throw new Error(`${pdf} has ${pages.length} pages, not ${edition.pages.length}`);
  const found = tally(pages.flatMap((glyphs) => glyphs.map(({ text }) => text)));
  const wanted = tally(
    edition.pages.flat().flatMap(({ headline, paragraphs }) => [headline, ...paragraphs]),
  );
  for (const character of new Set([...found.keys(), ...wanted.keys()])) {
    const [set = 0, written = 0] = [found.get(character), wanted.get(character)];
    if (set !== written)
      throw new Error(`${pdf} has ${JSON.stringify(character)} ${set} times, the copy ${written}`);
  }
  return [...found.values()].reduce((sum, times) => sum + times, 0);
}

function tally(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts)
    for (const character of text.replace(/[\s-]/g, ''))
      times.set(character, (times.get(character) ?? 0) + 1);
  return times;
}
