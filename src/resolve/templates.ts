/** Lines with places to fill: “{paper}　第{page}版”. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';

/** One text, or several: a line of its own for each. Undefined: known, but not stated. */
type Stated = string | readonly string[] | undefined;

/** A function is a value that is worked out where a line asks for it. */
export type TemplateValues = ReadonlyMap<string, Stated | (() => Stated)>;

/** What a place is filled with. */
export function statedAs(values: TemplateValues, name: string): Stated {
  const value = values.get(name);
  return typeof value === 'function' ? value() : value;
}

const PLACE = /\{([^{}]*)\}/g;
/** White between the words of a line. */
const WHITE = /([ \u3000]+)/;

/**
 * Fills a line. A place with several values repeats the line; a line all of whose places are unstated is
 * left out, so that one house file serves issues with and without, say, a price.
 */
export function fillLine(
  line: string,
  values: TemplateValues,
  span: Span,
): Checked<readonly string[]> {
  const names = [...line.matchAll(PLACE)].map((match) => match[1] ?? '');
  const unknown = names.filter((name) => !values.has(name));
  const diagnostics: readonly Diagnostic[] = unknown.map((name) =>
    diagnose('resolve/unknown-placeholder', span, { name, known: [...values.keys()] }),
  );
  if (unknown.length > 0) return { value: [], diagnostics };
  if (names.length === 0) return { value: [line], diagnostics };
  const stated = names.filter((name) => statedAs(values, name) !== undefined);
  if (stated.length === 0) return { value: [], diagnostics };
  const several = stated
    .map((name) => statedAs(values, name))
    .find((value) => Array.isArray(value));
  const count = several === undefined ? 1 : several.length;
  const valueAt = (name: string, i: number): string | undefined => {
    const value = statedAs(values, name);
    return typeof value === 'string' ? value : value?.[i];
  };
  const filled = Array.from({ length: count }, (_, i) =>
    filledWith(line, (name) => valueAt(name, i)),
  );
  return { value: filled, diagnostics };
}

/** Words whose places are all unstated leave no gap behind: without a number “总第{number}期” is left out whole. */
function filledWith(line: string, stated: (name: string) => string | undefined): string {
  // Words and the white behind them by turns.
  const pieces = line.split(WHITE);
  const kept: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const words = pieces[at] ?? '';
    const names = [...words.matchAll(PLACE)].map((match) => match[1] ?? '');
    const isUnstated = names.length > 0 && names.every((name) => stated(name) === undefined);
    if (isUnstated) continue;
    if (kept.length > 0) kept.push(pieces[at - 1] ?? '');
    kept.push(words.replace(PLACE, (_whole, name: string) => stated(name) ?? ''));
  }
  return kept.join('');
}

/** The names a set of lines uses. */
export const placesIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => [...line.matchAll(PLACE)].map((match) => match[1] ?? '')));
