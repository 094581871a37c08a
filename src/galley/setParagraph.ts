/** One paragraph set to a measure, for scripts: the composition of the paper without a page. */
import type { FontBook, FontRef } from '../model/face.ts';
import type {
  Alignment,
  CompositionRules,
  GalleyLine,
  PreparedParagraph,
  TextStyle,
} from '../model/galley.ts';
import { type Mpt, pt, roundMpt, toPt, ZERO } from '../model/units.ts';
import { placeLine } from './placeLine.ts';
import { prepareParagraph } from './prepare.ts';
import { openedGap, type Quality, qualityOf } from './quality.ts';
import { setParagraphLines } from './setGalley.ts';
import { SQUARE_FONTS } from './squareFace.ts';

/** How a paragraph is to be set; whatever is left out is as a Simplified Chinese daily has it. */
export interface ParagraphStyle extends Partial<CompositionRules> {
  /** Faces to measure by; without them every Chinese sign takes a square and every other half of one. */
  readonly fonts?: FontBook;
  readonly font?: FontRef;
  /** Size of the type in points; 10 where not said. */
  readonly size?: number;
  /** Indent of the first line and of those after it, ems. */
  readonly indent?: number;
  readonly hang?: number;
  readonly align?: Alignment;
  /** Lines more (looser) or fewer (tighter) than the best setting has, as far as it can be done by rule. */
  readonly looseness?: number;
}

export interface SetParagraph {
  readonly lines: readonly SetParagraphLine[];
  readonly quality: Quality;
}

export interface SetParagraphLine {
  /** UTF-16 offsets of the line in the text, and its words; white at its edges left out. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Points from the start of the measure to its first ink and to the end of its last. */
  readonly start: number;
  readonly end: number;
  /** What is added between two Han characters, ems; what is taken from marks and spaces in all, ems. */
  readonly gap: number;
  readonly reduced: number;
  readonly hyphenated: boolean;
  /** Why the line is not by rule: it sticks out, breaks a word, or breaks the prohibition. */
  readonly fault: GalleyLine['fault'];
}

const DEFAULTS: CompositionRules = {
  language: 'zh-Hans',
  direction: 'horizontal',
  breaking: 'optimum',
  wordBreak: 'normal',
  hanging: 'none',
  hyphenation: true,
  prohibition: 'gb',
  punctuation: 'quanjiao',
  markReduction: 500,
  digits: 'proportional',
  letterSpace: 250,
  digitSpace: 250,
};

/**
 * The lines of `text` at a measure (栏宽) in ems, or with a list at one measure a line — the last holds for
 * all that follow. Whole-paragraph optimum over staged costs, or `breaking: 'push-in'`.
 */
export function setParagraph(
  text: string,
  style: ParagraphStyle,
  measure: number | readonly number[],
): SetParagraph {
  const { paragraph, lines } = setAlone(text, style, measure);
  return {
    lines: lines.map((line) => lineOf(paragraph, line)),
    quality: qualityOf([paragraph], lines),
  };
}

/** A glyph of a set line: the characters it shows, and in points its origin from the start of the measure and its width. */
export interface SetGlyph {
  readonly text: string;
  readonly start: number;
  readonly advance: number;
}

/** The glyphs of each line that `setParagraph` makes, in reading order, where they stand on the page. */
export function setParagraphGlyphs(
  text: string,
  style: ParagraphStyle,
  measure: number | readonly number[],
): readonly (readonly SetGlyph[])[] {
  const { paragraph, lines, measures } = setAlone(text, style, measure);
  const galley = {
    measure: measures[0] ?? ZERO,
    paragraphs: [paragraph],
    kinds: ['body'],
    lines,
    characters: paragraph.count,
  } as const;
  return lines.map((line) =>
    placeLine(galley, line).glyphs.map(({ text: shown, inline, face, gid, size }) => ({
      text: shown,
      start: toPt(inline),
      advance: (face.advanceOf(gid) * toPt(size)) / face.unitsPerEm,
    })),
  );
}

interface Alone {
  readonly paragraph: PreparedParagraph;
  readonly measures: readonly Mpt[];
  readonly lines: readonly GalleyLine[];
}

function setAlone(text: string, style: ParagraphStyle, measure: number | readonly number[]): Alone {
  const textStyle = textStyleOf(style);
  const ems = typeof measure === 'number' ? [measure] : measure;
  if (ems.length === 0 || ems.some((one) => !(one > 0 && Number.isFinite(one)))) {
    throw new RangeError('setParagraph: a measure must be a positive number of ems');
  }
  const measures = ems.map((one) => roundMpt(one * textStyle.size));
  const source = {
    kind: 'body',
    runs: [{ text, strong: false }],
    spanAt: (from: number) => ({ file: { path: '', text }, from, to: from + 1 }),
  } as const;
  const { paragraph } = prepareParagraph(source, textStyle, style.fonts ?? SQUARE_FONTS);
  const lines = setParagraphLines(paragraph, 0, textStyle, {
    measures,
    looseness: style.looseness ?? 0,
  });
  return { paragraph, measures, lines };
}

/** Rules by what they say, for what is known of rules (the table of gaps) is kept by the object. */
const KNOWN = new Map<string, CompositionRules>();

function rulesOf(style: ParagraphStyle): CompositionRules {
  const rules: CompositionRules = {
    language: style.language ?? DEFAULTS.language,
    direction: style.direction ?? DEFAULTS.direction,
    breaking: style.breaking ?? DEFAULTS.breaking,
    wordBreak: style.wordBreak ?? DEFAULTS.wordBreak,
    hanging: style.hanging ?? DEFAULTS.hanging,
    hyphenation: style.hyphenation ?? DEFAULTS.hyphenation,
    prohibition: style.prohibition ?? DEFAULTS.prohibition,
    punctuation: style.punctuation ?? DEFAULTS.punctuation,
    markReduction: style.markReduction ?? DEFAULTS.markReduction,
    digits: style.digits ?? DEFAULTS.digits,
    letterSpace: style.letterSpace ?? DEFAULTS.letterSpace,
    digitSpace: style.digitSpace ?? DEFAULTS.digitSpace,
  };
  const key = Object.values(rules).join();
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  KNOWN.set(key, rules);
  return rules;
}

function textStyleOf(style: ParagraphStyle): TextStyle {
  const size = pt(style.size ?? 10);
  const font: FontRef = style.font ?? { role: 'song', weight: 400 };
  return {
    font,
    strongFont: font,
    size,
    indent: roundMpt((style.indent ?? 0) * size),
    hang: roundMpt((style.hang ?? 0) * size),
    align: style.align ?? 'justify',
    rules: rulesOf(style),
  };
}

function lineOf(paragraph: PreparedParagraph, line: GalleyLine): SetParagraphLine {
  const from = paragraph.textFrom[line.from] ?? 0;
  const to = paragraph.textFrom[line.to] ?? paragraph.text.length;
  return {
    from,
    to,
    text: paragraph.text.slice(from, to),
    start: toPt(line.indent),
    end: toPt(line.end),
    gap: openedGap(paragraph, line),
    reduced: line.fit.shrink.reduce((sum, taken) => sum + taken, 0) / paragraph.size,
    hyphenated: line.hyphenated,
    fault: line.fault,
  };
}
