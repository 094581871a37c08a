/** Web and mail addresses: long runs that part only where their reader expects it. */

/** A scheme or www. and what follows, or a name@host. (House rule: UAX #14 leaves them whole or parts them anywhere.) */
const ADDRESS =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/=&#-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A line may end after these and before none (cjk-composition §3.11). */
const PART_AFTER: ReadonlySet<string> = new Set([...'/.-_?&=@']);

export interface Addresses {
  /** First and last-plus-one offset of each address. */
  readonly spans: readonly (readonly [number, number])[];
  /** Offsets before which an address may go on in the next line. */
  readonly points: readonly number[];
}

const NO_ADDRESSES: Addresses = { spans: [], points: [] };

export function addressesIn(text: string): Addresses {
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return NO_ADDRESSES;
  const spans: (readonly [number, number])[] = [];
  const points: number[] = [];
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    spans.push([index, index + address.length]);
    for (let i = 1; i < address.length; i += 1) {
      const isDouble = address[i - 1] === address[i];
      if (!isDouble && PART_AFTER.has(address[i - 1] ?? '')) points.push(index + i);
    }
  }
  return { spans, points };
}
