/** Where a head may be parted, and why there. */
import { reasonBetween } from './betweenWords.ts';
import { charactersOf } from './characters.ts';
import { BREAK_COST, type HeadBreak, type Reason } from './costs.ts';
import type { Enclosed } from './enclosed.ts';
import { NEVER_FIRST, NEVER_FIRST_BUT_BEHIND_A_MARK } from './functionWords.ts';
import type { Word } from './words.ts';

export interface HeadWords {
  readonly words: readonly Word[];
  /** Ends of ICU's own words, UTF-16 offsets. */
  readonly wordEnds: readonly number[];
  /** Titles and short quotes, which stay whole where anything else fits. */
  readonly enclosed: readonly Enclosed[];
}

/** Every place where a line may end, in order; places where none may ever end are left out. */
export function placesOf({ words, wordEnds, enclosed }: HeadWords): readonly HeadBreak[] {
  const ends = new Set(wordEnds);
  return words
    .flatMap((word, i): readonly HeadBreak[] => {
      const behind = reasonBetween(words, i);
      return [
        ...insideWord(word, ends),
        ...(behind === undefined ? [] : [{ at: word.to, reason: behind }]),
      ];
    })
    .map((place) => (isInside(place.at, enclosed) ? atLeast(place, 'enclosed') : place));
}

const isInside = (at: number, enclosed: readonly Enclosed[]): boolean =>
  enclosed.some(({ from, to }) => from < at && at < to);

const atLeast = (place: HeadBreak, reason: Reason): HeadBreak =>
  BREAK_COST[place.reason] >= BREAK_COST[reason] ? place : { ...place, reason };

/** Where a word may be parted when nothing else fits: a Western word never. */
function insideWord(
  { kind, text, from, parts }: Word,
  ends: ReadonlySet<number>,
): readonly HeadBreak[] {
  if (kind === 'western') return [];
  let at = from;
  const characters = charactersOf(text);
  return characters.flatMap((character, i): readonly HeadBreak[] => {
    const here = at;
    at += character.length;
    const before = characters[i - 1];
    const isPart = parts.includes(here);
    if (before === undefined || !(isPart || canPart(before, character))) return [];
    const reason = reasonInside(kind, isPart, ends.has(here));
    return reason === undefined ? [] : [{ at: here, reason }];
  });
}

function reasonInside(kind: Word['kind'], isPart: boolean, isEnd: boolean): Reason | undefined {
  if (kind === 'number') return isPart ? 'enclosed' : isEnd ? 'name' : undefined;
  if (isPart) return 'entryBar';
  return kind === 'name' && isEnd ? 'name' : 'inWord';
}

const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Between two characters that may part at all: both East Asian, and no particle first. */
const canPart = (before: string, behind: string): boolean =>
  HAN.test(before) &&
  HAN.test(behind) &&
  !NEVER_FIRST.has(behind) &&
  !NEVER_FIRST_BUT_BEHIND_A_MARK.has(behind);
