/** The inks of a house (墨色), by name. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { HouseInk } from '../model/ink.ts';
import type { House } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/source.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';

export const inksOf = ({ inks }: WrittenHouse): House['inks'] =>
  new Map(
    Object.entries(inks ?? {}).map(([name, written]): readonly [string, HouseInk] => {
      const { cyan = 0, magenta = 0, yellow = 0, black = 0, spot } = written;
      return [name, { ink: { cyan, magenta, yellow, black }, spot }];
    }),
  );

/** An ink by its name; black where none is named, and where there is none of that name. */
export function inkNamed(
  name: string | undefined,
  inks: House['inks'],
  span: Span,
): Checked<HouseInk | undefined> {
  const ink = name === undefined ? undefined : inks.get(name);
  if (name === undefined || ink !== undefined) return { value: ink, diagnostics: [] };
  const near = nearest(name, [...inks.keys()]);
  return { value: undefined, diagnostics: [diagnose('resolve/unknown-ink', span, { name, near })] };
}
