/** Sizes and faces of a house: what all its parts are resolved with. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FontRef, Role } from '../model/face.ts';
import type { CompositionRules, TextStyle } from '../model/galley.ts';
import type { HouseInk } from '../model/ink.ts';
import type { House } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import { type Mpt, ZERO } from '../model/units.ts';
import type { Path, SourceDocument } from '../model/written.ts';
import type { WrittenFace, WrittenHouse } from '../model/writtenHouse.ts';
import { inkNamed } from './inks.ts';
import { toLength } from './lengths.ts';

/** Weight of roman text where a face states none. */
const REGULAR = 400;

/** Resolves sizes and tells those that are unknown; carries what all parts of a house need. */
export interface Scope {
  readonly document: SourceDocument<WrittenHouse>;
  readonly diagnostics: Diagnostic[];
  readonly body: Mpt;
  readonly inks: House['inks'];
}

export const fontOf = (face: {
  readonly font: Role;
  readonly weight?: number | undefined;
}): FontRef => ({
  role: face.font,
  weight: face.weight ?? REGULAR,
});

export function styleOf(
  scope: Scope,
  face: WrittenFace,
  path: Path,
  rules: CompositionRules,
): TextStyle {
  const font = fontOf(face);
  return {
    font,
    strongFont: font,
    size: sizeOf(scope, face.size, [...path, 'size']),
    indent: ZERO,
    hang: ZERO,
    align: 'start',
    rules,
    ...inkOf(scope, face.ink, path),
  };
}

/** An ink that is named; nothing where black is meant. */
export function inkOf(
  { document, diagnostics, inks }: Scope,
  name: string | undefined,
  path: Path,
): { readonly ink?: HouseInk | undefined } {
  if (name === undefined) return {};
  const named = inkNamed(name, inks, document.spanAt([...path, 'ink']));
  diagnostics.push(...named.diagnostics);
  return { ink: named.value };
}

/** A size in points, or by its name in the house's table. */
export function sizeOf(
  { document, diagnostics, body }: Pick<Scope, 'document' | 'diagnostics' | 'body'>,
  written: string,
  path: Path,
): Mpt {
  if (/^\d/.test(written)) return toLength(written, body);
  const named = document.data.sizes[written];
  if (named !== undefined) return toLength(named, body);
  const near = nearest(written, Object.keys(document.data.sizes));
  diagnostics.push(
    diagnose('resolve/unknown-size', document.spanAt(path), { name: written, near }),
  );
  return body;
}
