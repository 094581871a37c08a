/** The entries of a lexicon as a table in which words are looked up. */
import type { Lexicon } from '../model/lexicon.ts';
import type { WrittenEntry } from '../model/written.ts';

export function resolveLexicon(entries: readonly WrittenEntry[]): Lexicon {
  const bars = new Map<string, readonly number[]>();
  const lengths = new Map<string, Set<number>>();
  for (const { text } of entries) {
    // Heads are brought to NFC; what is looked up in them must be too.
    const parts = text.split('|').map((part) => part.normalize('NFC'));
    const word = parts.join('');
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    bars.set(word, barsOf(parts));
    lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length));
  }
  return {
    bars,
    lengths: new Map([...lengths].map(([first, some]) => [first, [...some].sort((a, b) => b - a)])),
  };
}

function barsOf(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
}
