/** Braces of a block, paired before it is read, so that an unclosed one is known where it opens. */

/** A `{`: where its `}` stands, and the `|` between them that belong to no inner pair. */
export interface Brace {
  readonly close: number | undefined;
  readonly bars: readonly number[];
}

/** One pass over the text, whatever stands in it: a thousand open braces cost no more than a thousand letters. */
export function pairBraces(text: string): ReadonlyMap<number, Brace> {
  const braces = new Map<number, Brace>();
  const open: { readonly from: number; readonly bars: number[] }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (isEscape(text, at)) at += 1;
    else if (text[at] === '{') open.push({ from: at, bars: [] });
    else if (text[at] === '|') open.at(-1)?.bars.push(at);
    else if (text[at] === '}') {
      const brace = open.pop();
      if (brace !== undefined) braces.set(brace.from, { close: at, bars: brace.bars });
    }
  }
  for (const { from, bars } of open) braces.set(from, { close: undefined, bars });
  return braces;
}

const ESCAPABLE = /[\\*#!{}|]/;

/** A backslash that makes the next character one of the text; a hyphen or a `>` needs none but at a line's start. */
export function isEscape(text: string, at: number): boolean {
  if (text[at] !== '\\') return false;
  const next = text[at + 1] ?? '';
  return ESCAPABLE.test(next) || ((next === '-' || next === '>') && opensLine(text, at));
}

function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  while (/[ \t\u3000]/.test(text[before] ?? '')) before -= 1;
  return before < 0 || text[before] === '\n';
}
