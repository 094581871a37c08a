/** Codes of pages (版次): `A02`, and of a spread those of both its pages, `A06-A07`. */

const CODE = /^([A-Z]{0,2})(\d{1,3})$/;

/** A code as section and number; undefined when it is none. */
export function pageNumber(
  code: string,
): { readonly section: string; readonly number: number } | undefined {
  const [, section, digits] = CODE.exec(code) ?? [];
  return section === undefined || digits === undefined
    ? undefined
    : { section, number: Number(digits) };
}

/** The single pages that a code stands for; empty when they are not two that follow each other in one section. */
export function pageCodes(code: string): readonly string[] {
  const [first = '', last, ...more] = code.split('-');
  const from = pageNumber(first);
  if (last === undefined) return from === undefined ? [] : [first];
  const to = pageNumber(last);
  const isPair =
    from !== undefined &&
    to !== undefined &&
    more.length === 0 &&
    from.section === to.section &&
    to.number === from.number + 1;
  return isPair ? [first, last] : [];
}

/** The code of the page that columns stand on: of a sheet with a strip in its fold (中缝) one of its two pages. */
export function codeOver(
  code: string,
  spine: number | undefined,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  if (spine === undefined || (first <= spine && spine <= last)) return code;
  const [left = code, right = code] = pageCodes(code);
  return last < spine ? left : right;
}
