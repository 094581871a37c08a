/** What is told of the characters of a story: those no font has, described ones no one drew, forms no face has. */
import type { MissingGlyph } from './galley/prepare.ts';
import type { PreparedStory } from './galley/setGalley.ts';
import { diagnose } from './model/catalogue/catalogue.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { type FontBook, isPresentationSelector, isVariationSelector } from './model/face.ts';
import type { ParagraphText, PreparedParagraph } from './model/galley.ts';
import { idsLength } from './model/ids.ts';
import type { Span } from './model/source.ts';
import { codePointsOf } from './rare.ts';

export function tellGlyphs(
  story: PreparedStory,
  article: string,
  fonts: FontBook,
  tell: (diagnostic: Diagnostic) => void,
): void {
  const missing = missingByParagraph(story);
  story.paragraphs.forEach((paragraph, index) => {
    const source = story.styled[index]?.source;
    if (source === undefined) return;
    const described = sequencesIn(paragraph.text).filter(
      ({ from }) => fonts.drawnLength(paragraph.text, from) === 0,
    );
    for (const { from, to } of described) {
      const facts = { article, sequence: paragraph.text.slice(from, to) };
      tell(diagnose('galley/no-drawing', spanOf(source, from, to), facts));
    }
    tellVariants(paragraph, source, article, tell);
    // The parts of a described character are no characters of the copy.
    const own = (missing.get(index) ?? []).filter(
      ({ offset }) => !described.some(({ from, to }) => offset >= from && offset < to),
    );
    for (const glyph of asSigns(own)) tell(missingGlyph(paragraph, source, article, glyph));
  });
}

const JOINER = '\u200d';
/** What continues the sign before it: a joiner, a tone of skin (UTS #51). */
const CONTINUES = /^[\u200d\u{1f3fb}-\u{1f3ff}]$/u;
/** One half of a flag. */
const FLAG_HALF = /^\p{Regional_Indicator}$/u;

/** Several characters that show one sign (a family, a flag, a hand of a colour) are missing as one. */
function asSigns(missing: readonly MissingGlyph[]): readonly MissingGlyph[] {
  const signs: MissingGlyph[] = [];
  for (const glyph of missing) {
    const last = signs.at(-1);
    if (last !== undefined && goesOn(last, glyph))
      signs[signs.length - 1] = { ...last, character: last.character + glyph.character };
    else signs.push(glyph);
  }
  return signs;
}

function goesOn(before: MissingGlyph, after: MissingGlyph): boolean {
  if (before.offset + before.character.length !== after.offset) return false;
  return (
    CONTINUES.test(after.character) ||
    before.character.endsWith(JOINER) ||
    (FLAG_HALF.test(before.character) && FLAG_HALF.test(after.character))
  );
}

function missingByParagraph({ missing }: PreparedStory): Map<number, MissingGlyph[]> {
  const found = new Map<number, MissingGlyph[]>();
  for (const glyph of missing) {
    const known = found.get(glyph.paragraph);
    if (known === undefined) found.set(glyph.paragraph, [glyph]);
    else known.push(glyph);
  }
  return found;
}

/** Part of a text, UTF-16 offsets. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const OPERATOR = /[\u2ff0-\u2fff\u31ef]/g;

/** Every ideographic description sequence of a text, one after the other. */
export function sequencesIn(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { index } of text.matchAll(OPERATOR)) {
    const length = index < (found.at(-1)?.to ?? 0) ? 0 : idsLength(text, index);
    if (length > 0) found.push({ from: index, to: index + length });
  }
  return found;
}

const spanOf = (source: ParagraphText, from: number, to: number): Span => {
  const [first, last] = [source.spanAt(from), source.spanAt(to - 1)];
  return first.file === last.file && last.to > first.from ? { ...first, to: last.to } : first;
};

const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Selectors that ask a face for a form it has not. */
function tellVariants(
  paragraph: PreparedParagraph,
  source: ParagraphText,
  article: string,
  tell: (diagnostic: Diagnostic) => void,
): void {
  const { text } = paragraph;
  for (const { 0: written, index } of text.matchAll(SELECTOR)) {
    const selector = written.codePointAt(0) ?? 0;
    const character = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
    const base = character.codePointAt(0) ?? 0;
    const from = index - character.length;
    const item = itemAt(paragraph, from);
    const face = paragraph.gid[item] === 0 ? undefined : paragraph.faces[paragraph.face[item] ?? 0];
    if (isPresentationSelector(selector) || isVariationSelector(base) || face === undefined)
      continue;
    // What the house draws as a whole has the form, whatever the sequence is.
    if (face.outlines === 'drawn' || face.hasVariant(base, selector) === true) continue;
    const facts = { article, character, selector: codePointsOf(written).join(), face: face.id };
    tell(diagnose('galley/no-variant', spanOf(source, from, index), facts));
  }
}

/** The item that an offset of the text belongs to. */
function itemAt({ textFrom, count }: PreparedParagraph, offset: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((textFrom[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Characters shown on either side of one that is missing. */
const CONTEXT = 6;

function missingGlyph(
  { text }: PreparedParagraph,
  source: ParagraphText,
  article: string,
  { offset, character }: MissingGlyph,
): Diagnostic {
  const before = [...text.slice(0, offset)].slice(-CONTEXT);
  const after = [...text.slice(offset)].slice(0, CONTEXT + 1);
  return diagnose('galley/missing-glyph', source.spanAt(offset), {
    article,
    character,
    codePoint: codePointsOf(character).join(' '),
    context: [...before, ...after].join(''),
  });
}
