/** Turns a paragraph into measured items: done once, broken as often as make-up asks. */
import { type FontBook, isVariationSelector } from '../model/face.ts';
import type {
  CompositionRules,
  Mark,
  ParagraphText,
  PreparedParagraph,
  TextLanguage,
  TextStyle,
} from '../model/galley.ts';
import { Break, breaksOf, type Characters } from './breaks.ts';
import { Kind, kindOf } from './cells.ts';
import { classesOf } from './context.ts';
import { fillBreaks, fillCells, fillGaps } from './fillParagraph.ts';
import { itemise } from './itemise.ts';
import { FULL, ItemGatherer, type Items } from './items.ts';
import { prepareMarks } from './marks.ts';
import { SCRIPT_SIZE, SUBSCRIPT_RISE, SUPERSCRIPT_RISE } from './scripts.ts';
import { slabFor } from './slab.ts';
import { Shrink, Stretch } from './spacing.ts';

/** A character that no face of the book has: where it stands in the paragraph. */
export interface MissingGlyph {
  readonly offset: number;
  readonly character: string;
}

export interface Prepared {
  readonly paragraph: PreparedParagraph;
  readonly missing: readonly MissingGlyph[];
}

export function prepareParagraph(
  source: ParagraphText,
  style: TextStyle,
  fonts: FontBook,
): Prepared {
  const characters = charactersOf(source, style.rules.language);
  const items = itemsOf(source, characters, style, fonts);
  const kinds = kindsOf(items, style.rules);
  const blank = blankParagraph(characters.text, style, items);
  fillCells(blank, items, kinds, { characters, style });
  fillGaps(blank, items, kinds, style.rules);
  fillBreaks(blank, items, breaksOf(characters, style.rules));
  if (source.kind === 'item') holdSign(blank, source);
  const paragraph = prepareMarks(blank, source, style, fonts);
  return { paragraph, missing: missingOf(paragraph, items) };
}

/** The sign of an item stands where its hang begins: the gap behind it never opens. */
function holdSign(paragraph: PreparedParagraph, source: ParagraphText): void {
  const sign = source.runs[0]?.text.length ?? 0;
  const after = paragraph.textFrom.indexOf(sign);
  if (after > 0 && after < paragraph.count) paragraph.stretchStep[after] = Stretch.none;
}

function charactersOf(source: ParagraphText, language: TextLanguage): Characters {
  const text = source.runs.map((run) => run.text).join('');
  const { uint32 } = slabFor(text.length, { fours: 2 });
  const codePoints = uint32(text.length);
  const offsets = uint32(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    codePoints[count] = codePoint;
    offsets[count] = at;
    at += codePoint > 0xffff ? 2 : 1;
  }
  const own = codePoints.subarray(0, count);
  return {
    text,
    codePoints: own,
    offsets: offsets.subarray(0, count),
    classes: classesOf(own, language),
  };
}

function itemsOf(
  source: ParagraphText,
  characters: Characters,
  style: TextStyle,
  fonts: FontBook,
): Items {
  const items = new ItemGatherer(characters.codePoints.length);
  let from = 0;
  for (const run of source.runs) {
    const to = from + lengthOf(run.text);
    const script = run.marks?.find(({ kind }) => kind === 'superscript' || kind === 'subscript');
    itemise(
      {
        characters,
        from,
        to,
        font: run.strong ? style.strongFont : style.font,
        fonts,
        rules: style.rules,
        size: script === undefined ? FULL : SCRIPT_SIZE,
        rise: riseOf(script),
      },
      items,
    );
    from = to;
  }
  return items.items();
}

const riseOf = (script: Mark | undefined): number =>
  script === undefined ? 0 : script.kind === 'superscript' ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE;

/** Code points of a text. */
function lengthOf(text: string): number {
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i += 1) if ((text.codePointAt(i) ?? 0) > 0xffff) count -= 1;
  return count;
}

const isCall = (codePoint: number | undefined): boolean =>
  codePoint === 0xff01 /* ！ */ || codePoint === 0xff1f; /* ？ */

function kindsOf({ cls, codePoint, count }: Items, rules: CompositionRules): Uint8Array {
  const kinds = new Uint8Array(count);
  for (let i = 0; i < kinds.length; i += 1) {
    kinds[i] = kindOf(cls[i] ?? 0, codePoint[i] ?? 0, rules);
    // Two of ！？ take one square, three take two (GB/T 15834 5.1.2): the second gives its white up.
    const isSecondOfTwo =
      kinds[i] === Kind.stop &&
      isCall(codePoint[i]) &&
      isCall(codePoint[i - 1]) &&
      !isCall(codePoint[i - 2]) &&
      !isCall(codePoint[i + 1]);
    if (isSecondOfTwo) kinds[i] = Kind.closingSolid;
  }
  return kinds;
}

function blankParagraph(text: string, style: TextStyle, items: Items): PreparedParagraph {
  const { count } = items;
  const { int32, int8, uint8 } = slabFor(count + 1, { fours: 12, ones: 4 });
  return {
    text,
    size: style.size,
    ink: style.ink,
    language: style.rules.language,
    direction: style.rules.direction,
    faces: items.faces,
    count,
    textFrom: int32(count + 1),
    cls: items.cls.subarray(0, count),
    han: uint8(count),
    face: items.face.subarray(0, count),
    gid: items.gid.subarray(0, count),
    glyphSize: int32(count),
    rise: int32(count),
    sideways: items.stance.subarray(0, count),
    advance: int32(count),
    shift: int32(count),
    startTrim: int32(count),
    endTrim: int32(count),
    endOption: int32(count),
    gap: int32(count),
    shrinkStep: int8(count).fill(Shrink.none),
    shrinkMax: int32(count),
    stretchStep: int8(count).fill(Stretch.none),
    stretchMax: int32(count),
    breakBefore: uint8(count).fill(Break.never),
    hyphen: int32(count),
    marks: [],
  };
}

function missingOf(paragraph: PreparedParagraph, items: Items): readonly MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  for (let i = 0; i < paragraph.count; i += 1) {
    const codePoint = items.codePoint[i] ?? 0;
    if (paragraph.gid[i] !== 0 || isVariationSelector(codePoint)) continue;
    missing.push({
      offset: paragraph.textFrom[i] ?? 0,
      character: String.fromCodePoint(codePoint),
    });
  }
  return missing;
}
