/** The words of a head: what ICU finds, corrected by the house's lexicon, numbers and Western words. */
import type { Lexicon } from '../../model/lexicon.ts';
import { characterLength, charactersOf } from './characters.ts';
import { type Stretch, stretchesOf, westernIn } from './numbers.ts';

/** A word, number, name or mark of a head. Offsets count UTF-16 units of the head. */
export interface Word {
  readonly kind: 'word' | 'name' | Stretch['kind'];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where it may be parted at need: the bars of its entry, the months and years of a date. */
  readonly parts: readonly number[];
}

/**
 * The head as the fewest words that make it up. Each way through the text is a row of entries of the
 * lexicon, of stretches such as 12.9公里, of ICU's words and, where nothing else helps, of single characters.
 * Of rows of as many words the one wins whose first word is the longest (正向最长匹配). So 泵|站在|汛|前
 * becomes 泵站|在|汛前 when the lexicon has 泵站 and 汛前, but 马上|新建 and 市长|跑 stay what they are even
 * when it has 上新 and 长跑.
 */
export function wordsOf(
  text: string,
  wordEnds: readonly number[],
  lexicon: Lexicon,
): readonly Word[] {
  const endByStart = new Map(wordEnds.map((end, i) => [wordEnds[i - 1] ?? 0, end]));
  const rows = new Map<number, Row>([
    [text.length, { price: 0, first: undefined, rest: undefined }],
  ]);
  for (const at of wordStarts(text).toReversed()) {
    let best: Row | undefined;
    for (const { word, price } of candidatesAt(text, at, { end: endByStart.get(at), lexicon })) {
      const rest = rows.get(word.to);
      if (rest === undefined) continue;
      const row = { price: price + rest.price, first: word, rest };
      if (best === undefined || isBetter(row, best)) best = row;
    }
    if (best !== undefined) rows.set(at, best);
  }
  return wordsIn(rows.get(0));
}

/** The best row of words from some offset to the end. */
interface Row {
  readonly price: number;
  readonly first: Word | undefined;
  readonly rest: Row | undefined;
}

const isBetter = (row: Row, than: Row): boolean =>
  row.price < than.price ||
  (row.price === than.price && (row.first?.to ?? 0) > (than.first?.to ?? 0));

function wordsIn(row: Row | undefined): readonly Word[] {
  const words: Word[] = [];
  for (let at = row; at?.first !== undefined; at = at.rest) words.push(at.first);
  return words;
}

/**
 * What a word adds to its row, in hundredths of a word. A character that is left over counts a little more, so
 * that of rows of as many words the one with fewer of them wins.
 */
const PRICE = { word: 100, character: 110 } as const;

interface Candidate {
  readonly word: Word;
  readonly price: number;
}

interface Known {
  /** End of ICU's word that begins here. */
  readonly end: number | undefined;
  readonly lexicon: Lexicon;
}

function candidatesAt(text: string, at: number, { end, lexicon }: Known): readonly Candidate[] {
  const make = (
    kind: Word['kind'],
    to: number,
    price: number,
    parts: readonly number[] = [],
  ): Candidate => ({
    word: { kind, text: text.slice(at, to), from: at, to, parts: parts.map((part) => at + part) },
    price,
  });
  const rest = text.slice(at);
  const alone = at + characterLength(text, at);
  return [
    ...entriesOf(rest, lexicon).map(({ length, parts }) =>
      make('name', at + length, PRICE.word, parts),
    ),
    ...stretchesOf(rest).map(({ kind, length, parts }) =>
      make(kind, at + length, PRICE.word, parts),
    ),
    ...(end === undefined || end <= alone ? [] : [make('word', end, PRICE.word)]),
    make('word', alone, PRICE.character),
  ];
}

/** Entries of the lexicon that begin a text, the longest first. */
function entriesOf(
  text: string,
  lexicon: Lexicon,
): readonly { readonly length: number; readonly parts: readonly number[] }[] {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return (lexicon.lengths.get(first) ?? []).flatMap((length) => {
    const parts = lexicon.bars.get(text.slice(0, length));
    return parts === undefined || length > text.length ? [] : [{ length, parts }];
  });
}

/** Where a word may begin: at every character but inside a Western word, which no entry cuts. */
function wordStarts(text: string): readonly number[] {
  const western = westernIn(text);
  let at = 0;
  return charactersOf(text).flatMap((character) => {
    const start = at;
    at += character.length;
    return western.some(({ from, to }) => from < start && start < to) ? [] : [start];
  });
}
