/** Where the lines of a paragraph may end, and at what price (避头尾, and the units that are never parted). */
import type { CompositionRules } from '../model/galley.ts';
import { addressesIn } from './addresses.ts';
import { Class, isWestern } from './classes.ts';
import { hyphenPoints } from './hyphenate.ts';
import { breakClasses } from './linebreak/breakClasses.ts';
import { Lb } from './linebreak/lineBreakClass.ts';
import { opportunities } from './linebreak/uax14.ts';

/** Whether a line may end between two characters, from freely to never. */
export const Break = {
  free: 0,
  /** Forbidden by the prohibition rules; waived only when no other way sets the text (clreq 3.1.4). */
  prohibited: 1,
  /** Inside a word or number; split only when it is wider than the measure. */
  inWord: 2,
  /** Halves of one sign, a character and its marks. */
  never: 3,
  /** Inside a Western word at a point of its dictionary: a hyphen is set. */
  hyphen: 4,
  /** Inside an address, behind one of its signs: nothing is set. */
  address: 5,
  /** Inside a word of an address, and inside a name at a point of the dictionary: rather than a line that gapes. */
  addressWord: 6,
  nameHyphen: 7,
} as const;
export type Break = (typeof Break)[keyof typeof Break];

/** The text of a paragraph, character by character. */
export interface Characters {
  readonly text: string;
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of each. */
  readonly offsets: Uint32Array;
  /** The compositor's classes, settled by context. */
  readonly classes: Uint8Array;
}

/** The kind of break before each character. */
export function breaksOf(characters: Characters, rules: CompositionRules): Uint8Array {
  const { codePoints, classes } = characters;
  const coded = breakClasses(codePoints, classes, rules);
  const mayEnd = opportunities({ codePoints, classes: coded });
  const kinds = new Uint8Array(codePoints.length);
  for (let i = 1; i < kinds.length; i += 1) {
    if (mayEnd[i] !== 1) kinds[i] = barrier(coded, characters, i);
  }
  kinds[0] = Break.never;
  holdUnits(characters, kinds);
  if (WESTERN_WORD.test(characters.text)) partWords(characters, rules, kinds);
  return kinds;
}

const WESTERN_WORD = /[A-Za-z]{2}/;

const isSolidus = (codePoint: number | undefined): boolean =>
  codePoint === 0x2f || codePoint === 0xff0f;

/** Why no line ends here by rule: one character with its marks, a word or number, or the prohibition. */
function barrier(coded: Uint8Array, { classes, codePoints }: Characters, i: number): Break {
  const lb = coded[i] ?? 0;
  if (lb === Lb.CM || lb === Lb.ZWJ || coded[i - 1] === Lb.ZWJ) return Break.never;
  const a = classes[i - 1] ?? 0;
  const b = classes[i] ?? 0;
  // White belongs to the line it ends; the rules look through it to the sign before.
  if (b === Class.space || b === Class.fullSpace) return Break.inWord;
  if (a === Class.space || a === Class.fullSpace) return Break.prohibited;
  const isUnit =
    (isWestern(a) && isWestern(b)) ||
    b === Class.postfix ||
    a === Class.prefix ||
    a === Class.westernOpening ||
    b === Class.westernClosing ||
    lb === Lb.GL ||
    // The tailoring lets a solidus join what stands beside it; it is a mark all the same.
    (lb === Lb.WJ && !isSolidus(codePoints[i])) ||
    (coded[i - 1] === Lb.WJ && !isSolidus(codePoints[i - 1]));
  return isUnit ? Break.inWord : Break.prohibited;
}

/** Units of measurement that stay with their number, a space between or not (house rule: jlreq lets them part). */
const MEASURED =
  /\d[ \u00a0](?=(?:[kcmμn]?m|[kmμ]?g|[mk]?l|[kMGT]?(?:Hz|W|Wh|B)|kWh|[kM]?Pa|km\/h|m\/s|t|ha|V|A|K|dB|s|h|min)(?![A-Za-z]))/gu;

function holdUnits({ text, offsets }: Characters, kinds: Uint8Array): void {
  if (!/\d[ \u00a0][a-zA-Zμ]/u.test(text)) return;
  const at = indexByOffset(offsets);
  for (const { index } of text.matchAll(MEASURED)) {
    const after = at.get(index + 2);
    if (after !== undefined) kinds[after] = Break.inWord;
  }
}

const indexByOffset = (offsets: Uint32Array): ReadonlyMap<number, number> =>
  new Map(Array.from(offsets, (offset, i) => [offset, i]));

/** Hyphenation points and the parts of addresses. */
function partWords(characters: Characters, rules: CompositionRules, kinds: Uint8Array): void {
  const { text, offsets } = characters;
  const at = indexByOffset(offsets);
  const { spans, points, splits } = addressesIn(text);
  for (const [from, to] of spans) {
    for (let offset = from + 1; offset < to; offset += 1) {
      const i = at.get(offset);
      if (i !== undefined) kinds[i] = Break.inWord;
    }
  }
  const put = (offset: number, kind: Break): void => {
    const i = at.get(offset);
    if (i !== undefined && kinds[i] === Break.inWord) kinds[i] = kind;
  };
  for (const offset of points) put(offset, Break.address);
  for (const offset of splits) put(offset, Break.addressWord);
  if (!rules.hyphenation) return;
  const { words, names } = hyphenPoints(text);
  for (const offset of words) put(offset, Break.hyphen);
  for (const offset of names) put(offset, Break.nameHyphen);
}

export const isRatherThanGape = (kind: number | undefined): boolean =>
  kind === Break.addressWord || kind === Break.nameHyphen;

/** Whether a line that ends here ends with a hyphen. */
export const isHyphen = (kind: number | undefined): boolean =>
  kind === Break.hyphen || kind === Break.nameHyphen;
