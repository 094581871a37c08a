/**
 * Forms of a character that a variation selector asks for: cmap format 14. fontkit reads the table, but looks
 * a selector up wrongly where it has both usual and unusual forms (docs/UPSTREAM_BUGS.md), so that is done here.
 */
import { isVariationSelector, type ShapedGlyph } from '../model/face.ts';

/** The character map as fontkit decodes it; of its subtables only format 14 has selectors. */
export interface Cmap {
  readonly tables: readonly {
    readonly table: {
      readonly version: number;
      readonly varSelectors?: { toArray(): readonly VariationSelector[] };
    };
  }[];
}

interface VariationSelector {
  readonly varSelector: number;
  /** Characters whose usual glyph is the form asked for. */
  readonly defaultUVS: Iterable<{
    readonly startUnicodeValue: number;
    readonly additionalCount: number;
  }> | null;
  readonly nonDefaultUVS: Iterable<{
    readonly unicodeValue: number;
    readonly glyphID: number;
  }> | null;
}

export interface Variants {
  /** Undefined when the font lists no forms at all. */
  readonly has: (base: number, selector: number) => boolean | undefined;
  /** The glyph of a form that is not the usual one. */
  readonly gidOf: (base: number, selector: number) => number | undefined;
}

const FORMAT = 14;

export function variantsOf(cmap: Cmap): Variants {
  const selectors = cmap.tables
    .filter(({ table }) => table.version === FORMAT)
    .flatMap(({ table }) => table.varSelectors?.toArray() ?? []);
  if (selectors.length === 0) return { has: () => undefined, gidOf: () => undefined };
  const gids = new Map<string, number>();
  const usual = new Map<number, VariationSelector['defaultUVS']>();
  for (const { varSelector, defaultUVS, nonDefaultUVS } of selectors) {
    usual.set(varSelector, defaultUVS);
    for (const { unicodeValue, glyphID } of nonDefaultUVS ?? [])
      gids.set(`${unicodeValue} ${varSelector}`, glyphID);
  }
  const isUsual = (base: number, selector: number): boolean =>
    [...(usual.get(selector) ?? [])].some(
      ({ startUnicodeValue: first, additionalCount }) =>
        base >= first && base <= first + additionalCount,
    );
  return {
    gidOf: (base, selector) => gids.get(`${base} ${selector}`),
    has: (base, selector) => gids.has(`${base} ${selector}`) || isUsual(base, selector),
  };
}

/** How a face sets text without selectors. */
interface BareFace {
  readonly shape: (text: string) => readonly ShapedGlyph[];
  readonly advanceOf: (gid: number) => number;
}

/** Sets a text: its characters without their selectors, then each form in the place of the usual glyph. */
export function withVariants(
  text: string,
  variants: () => Variants,
  face: BareFace,
): readonly ShapedGlyph[] {
  const bare = [...text].filter((character) => !isSelector(character)).join('');
  if (bare === text || bare === '') return face.shape(text);
  let at = 0;
  const characters = [...text];
  return face.shape(bare).map((glyph) => {
    const from = at;
    for (let left = [...glyph.text].length; left > 0; left -= 1) {
      // A selector that follows nothing stays with the character after it, so that no text is lost.
      while (from === at && isSelector(characters[at])) at += 1;
      at += 1;
      while (isSelector(characters[at])) at += 1;
    }
    const own = characters.slice(from, at).join('');
    return own === glyph.text ? glyph : variantOf({ ...glyph, text: own }, variants(), face);
  });
}

const isSelector = (character: string | undefined): boolean =>
  character !== undefined && isVariationSelector(character.codePointAt(0) ?? 0);

/** A glyph that stands for one character and its selector takes the form, where the face has it. */
function variantOf(glyph: ShapedGlyph, variants: Variants, face: BareFace): ShapedGlyph {
  const [base, selector] = [...glyph.text].map((character) => character.codePointAt(0) ?? 0);
  const gid = variants.gidOf(base ?? 0, selector ?? 0);
  return gid === undefined ? glyph : { ...glyph, gid, advance: face.advanceOf(gid) };
}
