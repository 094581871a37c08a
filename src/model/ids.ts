/** Ideographic description sequences: a character written as its parts, ⿰金監 (Unicode 18.2, UAX #45). */

/** Operators of three parts and of one; all others take two. */
const THREE_PARTS: ReadonlySet<number> = new Set([0x2ff2 /* ⿲ */, 0x2ff3 /* ⿳ */]);
const ONE_PART: ReadonlySet<number> = new Set([0x2ffe /* ⿾ */, 0x2fff /* ⿿ */]);

const isOperator = (codePoint: number): boolean =>
  (codePoint >= 0x2ff0 && codePoint <= 0x2fff) ||
  codePoint === 0x31ef; /* ㇯, one part taken from another */

function partsOf(operator: number): number {
  if (THREE_PARTS.has(operator)) return 3;
  return ONE_PART.has(operator) ? 1 : 2;
}

/** What may be a part: an ideograph, a radical, a stroke, a private character, and ？ for one that is not known. */
const PART = /^[\p{Ideographic}\p{Radical}\p{Co}\u31c0-\u31e5\uff1f]$/u;

/** Unicode sets no limit; the longest known describes a character in less than half of this, in code points. */
const LONGEST = 64;

/** UTF-16 length of the whole sequence that begins at `at`, with selectors of its last part; 0 when none does. */
export function idsLength(text: string, at: number): number {
  if (!isOperator(text.codePointAt(at) ?? 0)) return 0;
  let open = 1;
  let end = at;
  for (let count = 0; open > 0 && count < LONGEST && end < text.length; count += 1) {
    const codePoint = text.codePointAt(end) ?? 0;
    const character = String.fromCodePoint(codePoint);
    if (isOperator(codePoint)) open += partsOf(codePoint) - 1;
    else if (PART.test(character)) open -= 1;
    else return 0;
    end += character.length;
    end += selectorsAt(text, end);
  }
  return open === 0 ? end - at : 0;
}

const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*/uy;

function selectorsAt(text: string, at: number): number {
  SELECTORS.lastIndex = at;
  return SELECTORS.exec(text)?.[0].length ?? 0;
}
