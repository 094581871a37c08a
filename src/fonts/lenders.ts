/** Which fonts lend a character that a role's own lacks, and when a face has all of a text. */
import {
  type Face,
  type FontRef,
  hasAll,
  isPresentationSelector,
  isVariationSelector,
  type Role,
} from '../model/face.ts';
import type { WrittenFontSource, WrittenFonts } from '../model/writtenHouse.ts';

/** A role at a weight; of a source, that very font of the role's list. */
export interface Lender extends FontRef {
  readonly source: WrittenFontSource | undefined;
}

/** The order in which roles lend: text faces before those of show. */
const ROLES_THAT_LEND: readonly Role[] = ['rare', 'song', 'hei', 'kai', 'fangsong', 'nameplate'];

/**
 * First what each other role is set in at this weight; then every font of the list, the role's own before the
 * others, for one weight of a family may have what another lacks.
 */
export function lendersOf({ roles }: WrittenFonts, { role, weight }: FontRef): readonly Lender[] {
  const others = ROLES_THAT_LEND.filter((one) => one !== role);
  return [
    ...others.map((one) => ({ role: one, weight, source: undefined })),
    ...[role, ...others].flatMap((one) =>
      roles[one].faces.map((source) => ({ role: one, weight: source.weight, source })),
    ),
  ];
}

/** Whether a face has every character of a text, each in the form that a selector behind it asks for. */
export function setsAsWritten(face: Face, text: string): boolean {
  if (!hasAll(face, text)) return false;
  return selectedIn(text).every(({ base, selector }) => face.hasVariant(base, selector) === true);
}

export const hasSelector = (text: string): boolean => selectedIn(text).length > 0;

interface Selected {
  readonly base: number;
  readonly selector: number;
}

const NONE: readonly Selected[] = [];

/** Nearly no text has one, and texts are asked for a million times. */
const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** Characters with the selector right behind them, but those of text and emoji presentation. */
function selectedIn(text: string): readonly Selected[] {
  if (!SELECTOR.test(text)) return NONE;
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return codePoints.flatMap((selector, i) => {
    const base = codePoints[i - 1];
    const selects = isVariationSelector(selector) && !isPresentationSelector(selector);
    return selects && base !== undefined && !isVariationSelector(base) ? [{ base, selector }] : [];
  });
}
