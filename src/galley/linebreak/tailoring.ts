/**
 * What a language and a level of prohibition change in the classes of UAX #14: our tailorings as data, each
 * with its source. A tailoring gives characters another class; the rules stay those of UAX #14.
 */
import type { ProhibitionLevel, TextLanguage } from '../../model/galley.ts';
import { Lb } from './lineBreakClass.ts';

/** `und`: a text of which only its characters are known. `uax14`: the algorithm as it is, no tailoring. */
export type BreakLanguage = TextLanguage | 'und';
export type BreakLevel = ProhibitionLevel | 'uax14';

export interface Tailoring {
  /** Class of single characters. */
  readonly classes: ReadonlyMap<number, Lb>;
  /** What class `CJ` counts as (LB1): non-starters, or ideographs that may begin a line. */
  readonly smallKana: Lb;
  /** Whether —— and …… are two-em units of which the second half goes with the first (GB/T 15834 5.1.4–5). */
  readonly units: boolean;
  /** Whether a single — is a connector, which begins no line (clreq 3.1.4; only —— may). */
  readonly connectorDash: boolean;
  /** Whether a sign after a number may stand apart from other characters (jlreq cl-13). */
  readonly freePostfix: boolean;
  /** CSS loose: class IN may begin a line, and in Chinese and Japanese signs of East Asian width A, F or W. */
  readonly freeInseparables: boolean;
  readonly freeWideAffixes: boolean;
}

type Row = readonly [Lb, string];

const tableOf = (...rows: readonly Row[]): ReadonlyMap<number, Lb> =>
  new Map(
    rows.flatMap(([cls, characters]) =>
      [...characters].map((character) => [character.codePointAt(0) ?? 0, cls] as const),
    ),
  );

/** GB/T 15834 and clreq 3.1.4: what UAX #14 would let begin a line, or begin one after a space. */
const ZH_NO_START: Row = [Lb.EX, '·・‧～~：；‼⁇⁈⁉'];
/** A square of white is looked through as a space is, so that no opening mark ends a line before it (house rule). */
const FULL_SPACE: Row = [Lb.SP, '\u3000'];
/** clreq 3.1.4 (basic): a solidus may not begin a line; GB/T 15834 5.1.9: nor end one. */
const ZH_SOLIDUS_BASIC: Row = [Lb.EX, '／'];
const ZH_SOLIDUS_GB: Row = [Lb.WJ, '／/'];
/** —— and …… may begin a line below the level strict. */
const ZH_FREE_UNITS: Row = [Lb.ID, '—⸺…⋯‥'];
/** clreq 3.1.4 (strict): they may not. The class of … is IN already: not before it. */
const ZH_STRICT_UNITS: Row = [Lb.NS, '—⸺⋯'];

/** CSS Text 3 §5.3: with normal these may begin a line in Chinese and Japanese. */
const CSS_NORMAL: Row = [Lb.ID, '〜゠‐–'];
/** … and with loose these too, in every language, */
const CSS_LOOSE: Row = [Lb.ID, '々〻ゝゞヽヾ'];
/** … and centred marks, in Chinese and Japanese. */
const CSS_LOOSE_CJ: Row = [Lb.ID, '・：；･‼⁇⁈⁉！？'];

/** jlreq cl-12: signs before a number never end a line, whatever follows. */
const JA_PREFIX: Row = [Lb.OW, '￥＄￡＃€№¥$£#'];
/** jlreq cl-01 and cl-02 hold guillemets; a hyphen of cl-03 never joins the word after it. */
const JA_BRACKETS: readonly Row[] = [
  [Lb.OW, '«'],
  [Lb.CL, '»'],
  [Lb.BA, '‐–'],
];
/** jlreq cl-08: unbreakable only with their like; before and after them a line may end. */
const JA_UNITS: Row = [Lb.ID, '—…‥〳〴〵―'];
/** jlreq Appendix C, strict (default): 々 may begin a line. */
const JA_DEFAULT: Row = [Lb.ID, '々'];
/** … very loose (newspapers): hyphens, ！？, middle dots, iteration marks and signs may too. */
const JA_NEWS: Row = [Lb.ID, '‐〜゠–！？‼⁇⁈⁉・：；ヽヾゝゞ々〻￥＄￡＃€№¥$£#°′″℃％‰￠%¢'];

/** Level `none`: no mark of the text is prohibited anywhere (common in Taiwan and Hong Kong papers). */
const NOTHING_PROHIBITED: Row = [
  Lb.ID,
  '、，；：。．！？‼⁇⁈⁉’”」』〉》）】〗〕］｝‘“「『〈《（【〖〔［｛–—～·・‧／⸺…⋯‥〜゠々',
];

const NONE: Tailoring = {
  classes: new Map(),
  smallKana: Lb.NS,
  units: false,
  connectorDash: false,
  freePostfix: false,
  freeInseparables: false,
  freeWideAffixes: false,
};

const zh = (kana: Lb, ...rows: readonly Row[]): Tailoring => ({
  ...NONE,
  classes: tableOf(...rows),
  smallKana: kana,
  units: true,
});
const chinese = (...rows: readonly Row[]): Tailoring => ({
  ...zh(Lb.NS, FULL_SPACE, ...rows),
  connectorDash: true,
});
const ja = (kana: Lb, ...rows: readonly Row[]): Tailoring => ({
  ...zh(kana, FULL_SPACE, JA_PREFIX, JA_UNITS, ...JA_BRACKETS, ...rows),
  freePostfix: true,
});
const css = (kana: Lb, ...rows: readonly Row[]): Tailoring => ({
  ...NONE,
  classes: tableOf(...rows),
  smallKana: kana,
});

const CHINESE: Readonly<Record<ProhibitionLevel, Tailoring>> = {
  none: zh(Lb.ID, NOTHING_PROHIBITED),
  basic: chinese(ZH_NO_START, ZH_SOLIDUS_BASIC, ZH_FREE_UNITS),
  gb: chinese(ZH_NO_START, ZH_SOLIDUS_GB, ZH_FREE_UNITS),
  strict: chinese(ZH_NO_START, ZH_SOLIDUS_GB, ZH_STRICT_UNITS),
  'css-loose': {
    ...css(Lb.ID, CSS_NORMAL, CSS_LOOSE, CSS_LOOSE_CJ),
    freeInseparables: true,
    freeWideAffixes: true,
  },
  'css-normal': css(Lb.ID, CSS_NORMAL),
  'css-strict': css(Lb.NS),
};

/** jlreq Appendix C: `basic` is its very loose level of newspapers, `gb` its default, `strict` very strict. */
const JAPANESE: Readonly<Record<ProhibitionLevel, Tailoring>> = {
  ...CHINESE,
  none: zh(Lb.ID, NOTHING_PROHIBITED),
  basic: ja(Lb.ID, JA_NEWS),
  gb: ja(Lb.ID, JA_DEFAULT),
  strict: ja(Lb.NS),
};

/** klreq 4.3 prohibits what UAX #14 does; CSS's special sets are for Chinese and Japanese only. */
const OTHER: Readonly<Record<ProhibitionLevel, Tailoring>> = {
  none: zh(Lb.ID, NOTHING_PROHIBITED),
  basic: NONE,
  gb: NONE,
  strict: NONE,
  'css-loose': { ...css(Lb.ID, CSS_LOOSE), freeInseparables: true },
  'css-normal': css(Lb.ID),
  'css-strict': css(Lb.NS),
};

export function tailoringOf(language: BreakLanguage, level: BreakLevel): Tailoring {
  if (level === 'uax14') return NONE;
  switch (language) {
    case 'zh-Hans':
    case 'zh-Hant':
      return CHINESE[level];
    case 'ja':
      return JAPANESE[level];
    case 'ko':
    case 'und':
      return OTHER[level];
  }
}
