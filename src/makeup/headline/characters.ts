/** The characters of a head as they are printed: each with what is over or joined to it, a described one whole. */
import { isExtender, isVariationSelector } from '../../model/face.ts';
import { idsLength } from '../../model/ids.ts';

/** What is never parted: 字, e with its accent, 葛 with its selector, ⿰金監. */
export function charactersOf(text: string): readonly string[] {
  const characters: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = characterLength(text, at);
    characters.push(text.slice(at, at + length));
    at += length;
  }
  return characters;
}

/** UTF-16 length of the character that begins at an offset. */
export function characterLength(text: string, at: number): number {
  const described = idsLength(text, at);
  let end = at + (described > 0 ? described : codePointLength(text, at));
  while (end < text.length) {
    const joins = text.charAt(end - 1) === '\u200d';
    const codePoint = text.codePointAt(end) ?? 0;
    const isJoined =
      joins || isExtender(String.fromCodePoint(codePoint)) || isVariationSelector(codePoint);
    if (!isJoined) break;
    end += codePointLength(text, end);
  }
  return end - at;
}

const codePointLength = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
