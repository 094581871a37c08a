/** Where a text may be broken into lines, for scripts and for the conformance tests. */
import { classesOf } from '../context.ts';
import { type BreakRules, breakClasses } from './breakClasses.ts';
import { opportunities } from './uax14.ts';

/**
 * The UTF-16 offsets at which a line may end (断行处): before the character that stands there, the white
 * before it included in the line that ends. 0 and the length of the text are not among them.
 *
 * `language` is that of the text (`und` when nothing is known of it); `prohibition` the level of 避头尾
 * (`gb` is a Chinese paper's, `uax14` the untailored algorithm). Base rules: UAX #14 revision 55; tailored by
 * clreq 3.1.4, GB/T 15834 §5.1, jlreq Appendix C or CSS Text 3 §5.
 */
export function breakOpportunities(
  text: string,
  rules: Partial<BreakRules> = {},
): readonly number[] {
  const full: BreakRules = {
    language: 'zh-Hans',
    prohibition: 'gb',
    wordBreak: 'normal',
    ...rules,
  };
  const characters = [...text];
  const codePoints = characters.map((character) => character.codePointAt(0) ?? 0);
  const classes = breakClasses(codePoints, classesOf(codePoints, full.language), full);
  const mayEnd = opportunities({ codePoints, classes });
  const offsets: number[] = [];
  let at = 0;
  characters.forEach((character, i) => {
    if (mayEnd[i] === 1) offsets.push(at);
    at += character.length;
  });
  return offsets;
}
