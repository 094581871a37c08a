/** What no line may part: signs of two em, numbers with what belongs to them, Western words. */

/**
 * Unbreakable sequences (reference §3): —— and …… by twos; numbers with their points and commas, with the
 * sign before or after them; Western words, where a hyphen that the setter put makes the break lawful.
 */
const UNITS: readonly RegExp[] = [
  /——/g,
  /……/g,
  /⋯⋯/g,
  /[$¥￥€£№]?\d[\d.,:]*\d[%‰℃°′″％]?|[$¥￥€£№]\d[%‰℃°′″％]?|\d[%‰℃°′″％]/g,
  /[\p{Script=Latin}\d]{2,}/gu,
];

/** For each UTF-16 offset of a text whether a break right before it parts a unit. */
export function partedAt(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const pattern of UNITS) {
    for (const found of text.matchAll(pattern)) {
      for (let offset = 1; offset < found[0].length; offset += 1) inside.add(found.index + offset);
    }
  }
  return inside;
}
