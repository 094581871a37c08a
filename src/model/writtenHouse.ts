/** A house and its page layouts as their YAML files say them (版式). */
import type { Role } from './face.ts';
import type {
  Breaking,
  DigitWidth,
  Hanging,
  ProhibitionLevel,
  PunctuationStyle,
  TextLanguage,
  WordBreak,
} from './galley.ts';
import type { LintLevel, LintRule } from './lint.ts';
import type { PreflightRule } from './preflight.ts';
import type { WrittenBox, WrittenPlace } from './writtenPlace.ts';

/** How a byline stands: （某某） closing the text, （记者 某某） in the dateline, or a line under the head. */
export const BYLINE_STYLES = ['end-paren', 'lead', 'head'] as const;
export type BylineStyle = (typeof BYLINE_STYLES)[number];

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** Fields of the masthead box; each is a line, several lines, or lines with their labels. */
export interface WrittenMasthead {
  readonly sponsor?: string | undefined;
  readonly cn?: string | undefined;
  readonly issn?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly editorInChief?: string | undefined;
  readonly dutyEditors?: string | string[] | undefined;
  readonly coverEditor?: string | undefined;
  readonly coverDesigner?: string | undefined;
  readonly coverProofreader?: string | undefined;
  readonly hotlines?: Labelled[] | undefined;
  readonly emails?: Labelled[] | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly copyright?: string | undefined;
  readonly cooperation?: string | undefined;
  readonly cooperationPhones?: string | string[] | undefined;
  readonly licence?: string | undefined;
  readonly newMedia?: Labelled[] | undefined;
  readonly corrections?: string | undefined;
  readonly correctionPhone?: string | undefined;
  readonly legalAdviser?: string | undefined;
  readonly printer?: string | undefined;
  readonly price?: string | undefined;
  readonly website?: string | undefined;
  readonly weather?: string | string[] | undefined;
}

export interface WrittenFace {
  readonly font: Role;
  readonly weight?: number | undefined;
  readonly size: string;
  readonly ink?: string | undefined;
}

export interface WrittenHeadPart {
  readonly font: Role;
  readonly weight?: number | undefined;
  readonly min: string;
  readonly max: string;
  readonly ink?: string | undefined;
}

/** Per cent of the process inks; or of what stands for a spot ink on proofs. */
export interface WrittenInk {
  readonly cyan?: number | undefined;
  readonly magenta?: number | undefined;
  readonly yellow?: number | undefined;
  readonly black?: number | undefined;
  readonly spot?: string | undefined;
}

export interface WrittenHead {
  readonly kicker: WrittenHeadPart;
  readonly headline: WrittenHeadPart;
  readonly deck: WrittenHeadPart;
  readonly byline: WrittenHeadPart;
  readonly above: number;
  readonly below: number;
}

/** A line of the house: strokes side by side, or a drawing repeated. One of the two. */
export interface WrittenLine {
  readonly strokes?: WrittenStroke[] | undefined;
  readonly motif?: string | undefined;
  readonly depth?: string | undefined;
  readonly tint?: number | undefined;
  readonly ink?: string | undefined;
}

export interface WrittenStroke {
  readonly offset?: string | undefined;
  readonly width: string;
  /** Drawn and left out. */
  readonly dash?: string[] | undefined;
}

/** A line by the name that the house gives it, or by its width. One of the two. */
export interface WrittenRule {
  readonly line?: string | undefined;
  readonly width?: string | undefined;
  readonly tint?: number | undefined;
  readonly ink?: string | undefined;
}

export interface WrittenGrid {
  readonly columns: number;
  readonly measure: string;
  readonly gutter: string;
  readonly lines: number;
  readonly top: string;
  readonly fold?: number | undefined;
}

export interface WrittenHouse {
  readonly name: string;
  readonly sheet: { width: string; height: string; bleed?: string | undefined };
  readonly fonts?: Partial<Record<Role, { file: string }>> | undefined;
  readonly glyphs?: { text: string; file: string }[] | undefined;
  readonly lexicon?: string | undefined;
  readonly sizes: Record<string, string>;
  readonly text: {
    font: Role;
    weight?: number | undefined;
    size: string;
    pitch: string;
    indent: string;
    strong: { font: Role; weight: number };
    item?: { mark?: string | undefined; hang?: string | undefined } | undefined;
    prohibition?: ProhibitionLevel | undefined;
    punctuation?: PunctuationStyle | undefined;
    digits?: DigitWidth | undefined;
    language?: TextLanguage | undefined;
    breaking?: Breaking | undefined;
    wordBreak?: WordBreak | undefined;
    hanging?: Hanging | undefined;
    hyphenation?: boolean | undefined;
    letterSpace?: string | undefined;
    digitSpace?: string | undefined;
    markReduction?: string | undefined;
  };
  readonly grid: WrittenGrid;
  readonly heads: Record<string, WrittenHead>;
  readonly crosshead: WrittenFace & { lines: number };
  readonly byline: WrittenFace;
  readonly summary?: WrittenFace | undefined;
  readonly caption?: WrittenFace | undefined;
  readonly quote?: WrittenFace | undefined;
  readonly facts?: { title: WrittenFace; item: WrittenFace } | undefined;
  readonly table?:
    | {
        title?: WrittenFace | undefined;
        head?: WrittenFace | undefined;
        cell?: WrittenFace | undefined;
        note?: WrittenFace | undefined;
      }
    | undefined;
  readonly jump?: WrittenFace | undefined;
  readonly inks?: Record<string, WrittenInk> | undefined;
  readonly lint?: Partial<Record<LintRule, LintLevel>> | undefined;
  readonly preflight?:
    | {
        levels?: Partial<Record<PreflightRule, LintLevel>> | undefined;
        goodInk?: number | undefined;
        mostInk?: number | undefined;
        goodPpi?: number | undefined;
        leastPpi?: number | undefined;
        spots?: string[] | undefined;
        edge?: string | undefined;
      }
    | undefined;
  readonly copyfit?:
    | {
        setting?: number | undefined;
        headWhite?: number | undefined;
        crop?: number | undefined;
        headLines?: number | undefined;
        columns?: boolean | undefined;
        columnFoot?: boolean | undefined;
      }
    | undefined;
  readonly flow?:
    | {
        leastMeasure?: string | undefined;
        leastRun?: number | undefined;
        leastJump?: number | undefined;
      }
    | undefined;
  readonly kinds: Record<string, { rank: number; byline: BylineStyle }>;
  readonly folio: WrittenFace;
  readonly masthead: {
    required: string[];
    data: WrittenMasthead;
    title: WrittenFace;
    heading: WrittenFace;
    text: WrittenFace;
    box: { title?: string | undefined; lines?: string[] | undefined; text?: string | undefined }[];
  };
  readonly furniture?: Record<string, WrittenFurniture> | undefined;
  readonly ads?:
    | {
        sizes: Record<string, WrittenAdSize>;
        label?: (WrittenFace & { text?: string | undefined }) | undefined;
      }
    | undefined;
  readonly lines?: Record<string, WrittenLine> | undefined;
  readonly rules: { column: WrittenRule; story: WrittenRule; folio: WrittenRule; box: WrittenRule };
  readonly press?:
    | {
        marks?: boolean | undefined;
        pdfx?: '4' | '1a' | undefined;
        condition?: string | undefined;
        profile?: string | undefined;
      }
    | undefined;
}

export type WrittenAdSize = { columns: number; lines: number } | { width: string; height: string };

/** A part of a piece of furniture: one of text, rule, drawing, codes, barcode. */
export interface WrittenFurniturePart {
  readonly text?: string | string[] | undefined;
  readonly rule?: string | undefined;
  readonly drawing?: string | undefined;
  readonly codes?: { value: string; label?: string | undefined }[] | undefined;
  readonly barcode?: WrittenBarCode | undefined;
  /** Of a text, or of the labels of codes. */
  readonly face?: WrittenFace | undefined;
  /** Of a drawing. */
  readonly ink?: string | undefined;
  readonly align?: (typeof FURNITURE_ALIGNS)[number] | undefined;
  /** Of a drawing, of codes, or of the bars of a bar code. */
  readonly height?: string | undefined;
}

/** The number of a periodical or of goods: one of issn, ean. */
export interface WrittenBarCode {
  readonly issn?: string | undefined;
  readonly ean?: string | undefined;
  /** Of an ISSN. */
  readonly variant?: string | undefined;
  readonly addOn?: string | undefined;
  readonly module?: string | undefined;
}

export const FURNITURE_ALIGNS = ['start', 'centre', 'end', 'justify'] as const;

export interface WrittenFurniture {
  readonly box?: true | WrittenBox | undefined;
  readonly parts: WrittenFurniturePart[];
}

export interface WrittenLayout {
  readonly description?: string | undefined;
  readonly folio?:
    | { left?: string | undefined; center?: string | undefined; right?: string | undefined }
    | undefined;
  readonly columnRules?: boolean | undefined;
  /** Two pages made up as one. */
  readonly spread?: boolean | undefined;
  readonly spine?: { measure: string; gap?: string | undefined } | undefined;
  /** What differs from the house's grid. */
  readonly grid?: { readonly [K in keyof WrittenGrid]?: WrittenGrid[K] | undefined } | undefined;
  /** What stands on every page of the layout. */
  readonly place?: WrittenPlace[] | undefined;
}

export interface WrittenFontSource {
  readonly package?: string | undefined;
  readonly system?: string | undefined;
  readonly file: string;
  readonly name?: string | undefined;
  readonly weight: number;
  readonly dash?: 'fwid' | undefined;
  readonly licence: string;
}

export interface WrittenFonts {
  readonly roles: Record<
    Role,
    { description: string; faces: WrittenFontSource[]; substitute?: Role | undefined }
  >;
}
