/** Lines with places to fill: “{paper}　第{page}版”. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/source.ts';

/** A value is one text, or several: a line of its own for each. Undefined: known, but not stated. */
export type TemplateValues = ReadonlyMap<string, string | readonly string[] | undefined>;

const PLACE = /\{([^{}]*)\}/g;
/** A place with the white that parts it from what stands before it. */
const SPACED_PLACE = /([ \u3000]*)\{([^{}]*)\}/g;

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
  const stated = names.filter((name) => values.get(name) !== undefined);
  if (stated.length === 0) return { value: [], diagnostics };
  const several = stated.map((name) => values.get(name)).find((value) => Array.isArray(value));
  const count = several === undefined ? 1 : several.length;
  const filled = Array.from({ length: count }, (_, i) =>
    line.replace(SPACED_PLACE, (_whole, white: string, name: string) => {
      const value = values.get(name);
      const text = typeof value === 'string' ? value : value?.[i];
      // What is not stated leaves no gap behind.
      return text === undefined ? '' : white + text;
    }),
  );
  return { value: filled, diagnostics };
}

/** The names a set of lines uses. */
export const placesIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => [...line.matchAll(PLACE)].map((match) => match[1] ?? '')));
