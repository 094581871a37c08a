/** The galley (小样): a story set to a measure — lines, but no place on the page yet. */

import type { Face, FontRef } from './face.ts';
import type { HouseInk } from './ink.ts';
import type { Span } from './source.ts';
import type { Mpt } from './units.ts';

/** The languages whose composition the engine knows (BCP 47). */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'ja', 'ko'] as const;
export type TextLanguage = (typeof LANGUAGES)[number];

/** Horizontal lines run left to right, downwards; vertical ones top to bottom, right to left (直排). */
export const WRITING_MODES = ['horizontal', 'vertical'] as const;
export type WritingMode = (typeof WRITING_MODES)[number];

/**
 * The levels of line-start and line-end prohibition (避头尾): clreq 3.1.4 (in Japanese those of jlreq
 * Appendix C: newspapers, magazines, default, very strict), and the three sets of CSS Text 3 §5.3.
 */
export const PROHIBITION_LEVELS = [
  'none',
  'basic',
  'gb',
  'strict',
  'css-loose',
  'css-normal',
  'css-strict',
] as const;
export type ProhibitionLevel = (typeof PROHIBITION_LEVELS)[number];

/** The house's choice of mark widths (标点宽度), named as Chinese printing and xeCJK name them. */
export const PUNCTUATION_STYLES = ['quanjiao', 'kaiming', 'banjiao', 'hangmobanjiao'] as const;
export type PunctuationStyle = (typeof PUNCTUATION_STYLES)[number];

export const DIGIT_WIDTHS = ['half', 'proportional', 'full'] as const;
export type DigitWidth = (typeof DIGIT_WIDTHS)[number];

/** Whether words part (CSS Text 3 §5.2): `keep-all` sets Korean by words, `break-all` parts even Western ones. */
export const WORD_BREAKS = ['normal', 'keep-all', 'break-all'] as const;
export type WordBreak = (typeof WORD_BREAKS)[number];

/** A stop or comma outside the measure (悬挂): never, where it would otherwise begin a line, or always (clreq 3.1.7). */
export const HANGINGS = ['none', 'allow', 'force'] as const;
export type Hanging = (typeof HANGINGS)[number];

/**
 * How a paragraph is broken: the whole-paragraph optimum, or line by line as the trade does, pushing in first
 * and pushing out when nothing more goes in (先挤进、后推出, clreq 3.1.4).
 */
export const BREAKINGS = ['optimum', 'push-in'] as const;
export type Breaking = (typeof BREAKINGS)[number];

/** How characters are put together into lines. */
export interface CompositionRules {
  readonly language: TextLanguage;
  readonly direction: WritingMode;
  readonly prohibition: ProhibitionLevel;
  readonly punctuation: PunctuationStyle;
  /** The most that may be taken from the half em of white of a mark inside a line, thousandths of an em. */
  readonly markReduction: number;
  readonly breaking: Breaking;
  readonly wordBreak: WordBreak;
  readonly hanging: Hanging;
  /** Whether Western words may part at the points of a hyphenation dictionary. */
  readonly hyphenation: boolean;
  /** Western digits as the face spaces them, on half the square each as most dailies set them, or on a square each. */
  readonly digits: DigitWidth;
  /** Natural white between Han and Western letters, thousandths of an em. */
  readonly letterSpace: number;
  /** Natural white between Han and Western digits, thousandths of an em. */
  readonly digitSpace: number;
}

/** How lines stand in the measure; body text is justified. */
export type Alignment = 'justify' | 'start' | 'center' | 'end';

export interface TextStyle {
  readonly font: FontRef;
  /** The face of bold and run-in words (本报讯). */
  readonly strongFont: FontRef;
  readonly size: Mpt;
  /** First-line indent, and that of the lines after it (凸排). */
  readonly indent: Mpt;
  readonly hang: Mpt;
  /** White kept at the end of every line; undefined: none. A signature stands in from the edge by it (落款). */
  readonly after?: Mpt | undefined;
  readonly align: Alignment;
  readonly rules: CompositionRules;
  /** Undefined: black. */
  readonly ink?: HouseInk | undefined;
}

/**
 * What an author puts on words: dots (着重号), a line under a name (专名号) or a wavy one under a title
 * (书名号甲式), a frame round the dead (示亡号), raised and lowered signs, ruby (注音), and setting evenly
 * over so many squares (均排). Interlinear marks are no characters of the line (clreq 3.1.8).
 */
export type Mark =
  | { readonly kind: 'dots' | 'name-line' | 'title-line' | 'death-box' }
  | { readonly kind: 'superscript' | 'subscript' }
  | {
      readonly kind: 'ruby';
      readonly text: string;
      /** The place in the source of the annotation. */
      readonly span: Span;
    }
  | { readonly kind: 'even'; readonly ems: number };

/** A stretch of a paragraph in one face with the same marks. */
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
  /**
   * Marks on this run, outermost first. Neighbouring runs share a mark when it is the same object: one line
   * under two runs is one line.
   */
  readonly marks?: readonly Mark[];
}

/** A paragraph ready to be set. */
export interface ParagraphText {
  readonly kind: 'body' | 'crosshead' | 'byline' | 'item' | 'verse' | 'stanza' | 'signature';
  readonly runs: readonly TextRun[];
  /** The place in the source of the character at a UTF-16 offset of the joined runs. */
  readonly spanAt: (offset: number) => Span;
}

/** A mark on items `from` to `to` of a paragraph, its ruby already measured. */
export interface PreparedMark {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  /** The annotation, its glyphs counted from its own start; undefined where the mark is no ruby. */
  readonly ruby: Ruby | undefined;
}

export interface Ruby {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: Mpt;
}

/**
 * A paragraph measured once, to be broken many times. Index i is an item: one glyph with its cell.
 * Gap i lies between item i−1 and item i. All lengths are Mpt.
 */
export interface PreparedParagraph {
  readonly text: string;
  readonly size: Mpt;
  readonly ink?: HouseInk | undefined;
  readonly language: TextLanguage;
  readonly direction: WritingMode;
  readonly faces: readonly Face[];
  readonly count: number;
  /** UTF-16 offset of each item in `text`; one more entry for the end. */
  readonly textFrom: Int32Array;
  readonly cls: Uint8Array;
  /** 1 where the item is a Han character: the last line must hold two. */
  readonly han: Uint8Array;
  readonly face: Uint8Array;
  readonly gid: Uint32Array;
  /** Size of the glyph; the paragraph's but for raised and lowered signs. */
  readonly glyphSize: Int32Array;
  readonly rise: Int32Array;
  /** 1 where the glyph is turned a quarter clockwise. */
  readonly sideways: Uint8Array;
  /** Width of the cell the glyph stands in. */
  readonly advance: Int32Array;
  /** Where the glyph's origin stands in its cell. */
  readonly shift: Int32Array;
  /** White taken off when the item begins a line, or ends one. */
  readonly startTrim: Int32Array;
  readonly endTrim: Int32Array;
  /** What may be taken off more at a line end, all or nothing: white (jlreq 3.8.3) or a hanging mark. */
  readonly endOption: Int32Array;
  /** Fixed white (negative: taken away) in gap i. */
  readonly gap: Int32Array;
  /** Which reduction step may take how much from gap i; step −1: none. */
  readonly shrinkStep: Int8Array;
  readonly shrinkMax: Int32Array;
  /** Which expansion step widens gap i (−1: none), and by how much at most in steps 0 and 1. */
  readonly stretchStep: Int8Array;
  readonly stretchMax: Int32Array;
  /** Whether a line may end before item i: see `Break` in galley/breaks.ts. */
  readonly breakBefore: Uint8Array;
  /** Width of the hyphen that is set when a line ends before item i; 0 where none is. */
  readonly hyphen: Int32Array;
  readonly marks: readonly PreparedMark[];
}

/** How a line was brought to its measure: the amount each step gave, Mpt. */
export interface LineFit {
  /** Taken by each reduction step, in the order of clreq 3.6.3. */
  readonly shrink: readonly number[];
  /** Given by each expansion step, in the order of clreq 3.6.4. */
  readonly stretch: readonly number[];
}

/** One line: items `from` to `to` of a paragraph. */
export interface GalleyLine {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** White before the first item. */
  readonly indent: Mpt;
  /** What of the last mark's square is given up, or hangs outside, beyond its usual trim. */
  readonly hang: Mpt;
  /** Whether the line ends in a hyphen that is not in the text. */
  readonly hyphenated: boolean;
  /** Where the line's last ink body ends, from the start of the measure. */
  readonly end: Mpt;
  readonly isLast: boolean;
  readonly fit: LineFit;
  /** A line that could not be set by rule, and why. */
  readonly fault: 'overfull' | 'waived' | 'split' | undefined;
  /** A byline set flush right at the end of this line: a paragraph index of the galley. */
  readonly tail: GalleyTail | undefined;
}

/** Words standing flush right in what a last line leaves free (the closing byline). */
export interface GalleyTail {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly start: Mpt;
}

export interface Galley {
  readonly measure: Mpt;
  readonly paragraphs: readonly PreparedParagraph[];
  /** Kind of each paragraph, by its index. */
  readonly kinds: readonly ParagraphText['kind'][];
  readonly lines: readonly GalleyLine[];
  /** Characters of the story without white space, as an editor counts them. */
  readonly characters: number;
}

/**
 * A glyph at its place on a line: along the inline axis from the start of the measure. In vertical setting
 * an upright glyph's `inline` is the upper edge of its em box, a sideways glyph's the start of its advance.
 */
export interface PlacedGlyph {
  readonly face: Face;
  readonly gid: number;
  readonly size: Mpt;
  readonly inline: Mpt;
  readonly advance: Mpt;
  /** How far the baseline (vertical: the centre line) is moved towards the line before; negative towards the next. */
  readonly rise: Mpt;
  readonly stance: 'upright' | 'sideways';
  readonly text: string;
}

/**
 * Ink of a line that is no character. `rise` counts as for glyphs, but always from the centre of the line's
 * em box: marks lie in the white between lines whatever the direction.
 */
export type Stroke =
  | { readonly kind: 'dot'; readonly inline: Mpt; readonly rise: Mpt; readonly radius: Mpt }
  | {
      readonly kind: 'line' | 'wave';
      readonly from: Mpt;
      readonly to: Mpt;
      readonly rise: Mpt;
      readonly width: Mpt;
    }
  | {
      readonly kind: 'frame';
      readonly from: Mpt;
      readonly to: Mpt;
      /** Half the frame's extent over and under the centre of the line. */
      readonly half: Mpt;
      readonly width: Mpt;
    };

/** A set line: its glyphs in reading order, ruby after the base it stands on, and its strokes. */
export interface SetLine {
  readonly glyphs: readonly PlacedGlyph[];
  readonly strokes: readonly Stroke[];
}
