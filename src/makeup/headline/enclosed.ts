/** Titles, quotes and brackets of a head: from their opening mark to their closing one. */

/** Offsets count UTF-16 units; `to` is behind the closing mark. */
export interface Enclosed {
  readonly from: number;
  readonly to: number;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
]);
const TITLES = /^[《〈]/u;

/**
 * Characters of the longest quote that counts as one term (“一老一小”, “3+10”); a longer one is a sentence,
 * which may part between its words as any other does. Eight is the longest set phrase of two fours.
 */
const LONGEST_TERM = 8;

/** Titles of any length, and short quotes and brackets. A mark without its partner encloses nothing. */
export function enclosedIn(text: string): readonly Enclosed[] {
  const open: Enclosed[] = [];
  const found: Enclosed[] = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    if (CLOSING.has(character)) open.push({ from, to: from + 1 });
    const last = open.at(-1);
    if (last === undefined || CLOSING.get(text.charAt(last.from)) !== character) continue;
    open.pop();
    const whole: Enclosed = { from: last.from, to: at };
    const inner = text.slice(whole.from + 1, whole.to - 1);
    if (TITLES.test(text.slice(whole.from)) || [...inner].length <= LONGEST_TERM) found.push(whole);
  }
  return found;
}
