/** Text under repair, and the author's markup in it, which no repair may touch. */
import type { IntakeRule } from '../../model/issue.ts';

/** Characters, the offsets they came from, and which of them are markup and not text. */
export interface Draft {
  readonly characters: readonly string[];
  readonly offsets: readonly number[];
  readonly isMarkup: readonly boolean[];
}

export type Rule = (draft: Draft) => readonly Edit[];

/** Replace `length` characters from `at` by `to`. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly to: string;
  readonly rule: IntakeRule;
}

export const draftOf = (characters: readonly string[], offsets: readonly number[]): Draft => ({
  characters,
  offsets,
  isMarkup: markupOf(characters),
});

/** An edit of text alone. Composing letters (NFC) is right in a reading as well. */
export const leavesMarkup = ({ isMarkup }: Draft, { at, length, rule }: Edit): boolean =>
  rule === 'nfc' || !isMarkup.slice(at, at + length).includes(true);

/** The next character of the text in a direction, seen through bold marks and braces. */
export function neighbour(
  { characters, isMarkup }: Draft,
  at: number,
  step: 1 | -1,
): string | undefined {
  let i = at + step;
  while (isMarkup[i] === true) i += step;
  return characters[i];
}

/** As resolve/body reads it: what it would not take for a mark may be taken for one here; it is only left alone. */
const MARKUP = new RegExp(
  [
    String.raw`\\[\\*#!{}|-]`,
    String.raw`\*\*`,
    // The white behind a run-in head, the sign of an item, that of a crosshead.
    String.raw`(?<=^[ \t\u3000]*\*\*[^*\n]+\*\*)[ \u3000](?!\s)`,
    String.raw`(?<=^[ \t\u3000]*)-[ \t\u3000]+`,
    String.raw`^#+[ \u3000]+`,
    // The head of a mark; the reading of ruby; any other brace.
    String.raw`\{[ \u3000]?\p{L}{1,12}[ \u3000]?[\d０-９.．]{0,8}[ \u3000]?[:：]`,
    String.raw`\|[^{}|]*(?=\})`,
    '[{}]',
  ].join('|'),
  'gmu',
);

function markupOf(characters: readonly string[]): readonly boolean[] {
  const isMarkup = characters.map(() => false);
  let [i, unit] = [0, 0];
  for (const { 0: sign, index } of characters.join('').matchAll(MARKUP)) {
    for (; unit < index + sign.length; i += 1) {
      isMarkup[i] = unit >= index;
      unit += characters[i]?.length ?? 1;
    }
  }
  return isMarkup;
}
