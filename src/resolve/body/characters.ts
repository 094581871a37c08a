/** Characters as a reader counts them. */
import { idsLength } from '../../model/ids.ts';

/** An ideograph with its variation selector is one; the language is fixed, for the result may not change with it. */
const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A character described by its parts (⿰金監) is one as well. */
export function charactersOf(text: string): readonly string[] {
  const characters: string[] = [];
  let done = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    if (index < done) continue;
    done = index + Math.max(segment.length, idsLength(text, index));
    characters.push(text.slice(index, done));
  }
  return characters;
}
