/** Web and mail addresses: long runs that part only where their reader expects it. */

/** A scheme, www. or a host and its solidus, and what follows; or a name@host. (House rule: UAX #14 leaves them whole or parts them anywhere.) */
const ADDRESS =
  /(?:(?:https?|ftp):\/\/|www\.|(?:[A-Za-z\d-]+\.)+[A-Za-z]{2,}\/)[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/=&#-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A line may end after these and before none (cjk-composition §3.11). */
const PART_AFTER: ReadonlySet<string> = new Set([...'/.-_?&=@']);

export interface Addresses {
  /** First and last-plus-one offset of each address. */
  readonly spans: readonly (readonly [number, number])[];
  /** Offsets before which an address may go on in the next line. */
  readonly points: readonly number[];
  /** Offsets inside their words: there only where a line would gape. */
  readonly splits: readonly number[];
}

const NO_ADDRESSES: Addresses = { spans: [], points: [], splits: [] };

/** A word of an address is split with so many letters on either side (house rule, as of hyphenated words). */
const SPLIT = /[A-Za-z\d]{6,}/gu;
const LEAST_PART = 3;
/** No word that a reader types is longer; what is (a key, a file pasted as text) is split only in the last resort, and told. */
const MOST_LETTERS = 30;

const MAY_HOLD_ADDRESS = /@|:\/\/|www\.|[A-Za-z]\//u;

export function addressesIn(text: string): Addresses {
  if (!MAY_HOLD_ADDRESS.test(text)) return NO_ADDRESSES;
  const spans: (readonly [number, number])[] = [];
  const points: number[] = [];
  const splits: number[] = [];
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    spans.push([index, index + address.length]);
    for (let i = 1; i < address.length; i += 1) {
      const isDouble = address[i - 1] === address[i];
      if (!isDouble && PART_AFTER.has(address[i - 1] ?? '')) points.push(index + i);
    }
    for (const at of splitsOf(address)) splits.push(index + at);
  }
  return { spans, points, splits };
}

/** The places inside the words of one address. */
function splitsOf(address: string): readonly number[] {
  const splits: number[] = [];
  for (const { 0: word, index } of address.matchAll(SPLIT)) {
    if (word.length > MOST_LETTERS) continue;
    for (let i = LEAST_PART; i <= word.length - LEAST_PART; i += 1) splits.push(index + i);
  }
  return splits;
}
