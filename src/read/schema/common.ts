/** Pieces that all file forms share, with their Chinese names and the words of their mistakes. */
import { z } from 'zod';
import type { Bilingual } from '../../model/diagnostic.ts';
import { PRINTING } from '../../model/printing.ts';

/** Most characters of a line and of a text; a whole page of a tabloid has 5,500. Only a body may have more. */
const MOST_IN_LINE = 2000;
const MOST_IN_TEXT = 10_000;

/** Longest side of a sheet, mm; no newspaper reaches half of it, and a proof's pixels have to fit memory. */
const MOST_SHEET = 1500;
const MM_A_POINT = 25.4 / 72;

/** What a value should have been, by the key that a schema gives as its error. */
export const EXPECTED: Readonly<Record<string, Bilingual>> = {
  length: {
    zh: '0 到 9999 的长度，如 9.6pt、3mm、2em',
    en: 'a length from 0 to 9999 such as 9.6pt, 3mm or 2em',
  },
  shift: {
    zh: '长度，可以是负的，如 -0.5pt',
    en: 'a length, which may be negative, such as -0.5pt',
  },
  thickness: {
    zh: '0.1 以上的长度，如 0.35pt、1mm',
    en: 'a length of 0.1 or more such as 0.35pt or 1mm',
  },
  lineForm: {
    zh: '几道线（strokes）或花样（motif，可加 depth），只写一样',
    en: 'either `strokes`, or a `motif` that may have a `depth`',
  },
  rule: { zh: '线型（line）或粗（width），只写一样', en: 'either `line` or `width`' },
  extent: {
    zh: '1 到 9999 的长度，如 12.5pt、275mm',
    en: 'a length from 1 to 9999 such as 12.5pt or 275mm',
  },
  sheetSide: {
    zh: `1 到 ${MOST_SHEET} 毫米的长度，如 275mm`,
    en: `a length from 1 to ${MOST_SHEET} mm such as 275mm`,
  },
  heads: { zh: '至少一级标题', en: 'at least one rank of heads' },
  size: { zh: '字号，如 9.6pt 或字号名（小五）', en: 'a size such as 9.6pt or a size name (小五)' },
  columns: { zh: '栏，如 5 或 1-4', en: 'columns such as 5 or 1-4' },
  measure: { zh: '栏宽字数，如 13 chars 或 13字', en: 'a measure such as 13 chars' },
  date: { zh: '日期，如 2026-11-23', en: 'a date such as 2026-11-23' },
  page: { zh: '版次，如 A02', en: 'a page code such as A02' },
  slug: {
    zh: '稿名：字母、数字、汉字和 - _',
    en: 'a slug: letters, digits, Han characters, - and _',
  },
  text: { zh: '不空的文字', en: 'text that is not empty' },
  longLine: {
    zh: `最多 ${MOST_IN_LINE} 字的文字`,
    en: `text of at most ${MOST_IN_LINE} characters`,
  },
  longText: {
    zh: `最多 ${MOST_IN_TEXT} 字的文字`,
    en: `text of at most ${MOST_IN_TEXT} characters`,
  },
  from: {
    zh: 'top、foot 或版心的行号（1 起）',
    en: 'top, foot, or a line number of the type area from 1',
  },
  tableRows: { zh: '行（rows）或文件（file），只写一样', en: 'either `rows` or `file`' },
  adSize: {
    zh: '规格名，或宽（width）高（height）；版式里也可写几栏（columns）几行（lines）',
    en: 'a size name, or `width` and `height`; in a house also `columns` and `lines`',
  },
  headPlace: {
    zh: 'across、left、right、centre，或写明各项',
    en: 'across, left, right, centre, or a mapping',
  },
  box: { zh: 'true，或写明 line、tint、radius', en: 'true, or a mapping of line, tint, radius' },
  insertAt: {
    zh: 'top、foot、centre 或版心的行号',
    en: 'top, foot, centre, or a line number of the type area',
  },
  focus: {
    zh: '焦点，两个 0 到 1 的数，如 [0.5, 0.3]',
    en: 'a focus of two numbers from 0 to 1 such as [0.5, 0.3]',
  },
  furniturePart: {
    zh: '文字（text）、线（rule）、图形（drawing）、二维码（codes）、条码（barcode），只写一样',
    en: 'one of `text`, `rule`, `drawing`, `codes` and `barcode`',
  },
  barcode: {
    zh: '国际刊号（issn，可加变体码 variant）或商品条码（ean），只写一样',
    en: 'either `issn`, which may have a `variant`, or `ean`',
  },
  rank: { zh: '1 到 9 的级别', en: 'a rank from 1 to 9' },
  weight: { zh: '100 到 900 的整数', en: 'a whole number from 100 to 900' },
};

/** The Chinese name of a key, accepted in its place; `description` goes into the JSON Schema. */
export interface KeyMeta {
  readonly alias?: string;
  readonly description: string;
}

/** Names a key: its Chinese alias and what it means. */
export function key<T extends z.ZodType>(schema: T, alias: string, description: string): T {
  return schema.meta({ alias, description }) as T;
}

export const text = (): z.ZodString =>
  z.string().regex(PRINTING, 'text').max(MOST_IN_TEXT, 'longText');
export const line = (): z.ZodString =>
  z
    .string()
    .regex(/^(?=[^\n]*[^\s\p{Cf}\p{Cc}])[^\n]+$/u, 'text')
    .max(MOST_IN_LINE, 'longLine');
/** Words of a head or a quote, in which `|` is a place where they may break. */
export const words = (): z.ZodString =>
  z
    .string()
    .regex(/^(?=[^\n]*[^\s|\p{Cf}\p{Cc}])[^\n]+$/u, 'text')
    .max(MOST_IN_LINE, 'longLine');
export const length = (): z.ZodString =>
  z.string().regex(/^\d{1,4}(\.\d{1,4})? ?(pt|mm|em)$/, 'length');
/** A length to either side. */
export const shift = (): z.ZodString =>
  z.string().regex(/^-?\d{1,4}(\.\d{1,4})? ?(pt|mm|em)$/, 'shift');
/** A length that prints: no press holds a line of less than a tenth of a point. */
export const thickness = (): z.ZodString =>
  z.string().regex(/^(0\.[1-9]\d{0,3}|[1-9]\d{0,3}(\.\d{1,4})?) ?(pt|mm|em)$/, 'thickness');
/** A length that may not be nothing — a pitch, a sheet, a size of type: one point or millimetre at least. */
export const extent = (): z.ZodString =>
  z.string().regex(/^[1-9]\d{0,3}(\.\d{1,4})? ?(pt|mm)$/, 'extent');
/** A side of the trimmed sheet. */
export const sheetSide = (): z.ZodString =>
  extent().refine(
    (side) => Number.parseFloat(side) * (side.endsWith('mm') ? 1 : MM_A_POINT) <= MOST_SHEET,
    'sheetSide',
  );
/** Points, or a name of the house's size table. */
export const size = (): z.ZodString =>
  z.string().regex(/^([1-9]\d{0,3}(\.\d{1,4})? ?(pt|mm)|\p{L}[\p{L}\p{N}]*)$/u, 'size');
export const columns = (): z.ZodType<string | number> =>
  z.union([z.number().int().min(0), z.string().regex(/^\d+( ?[-–~至] ?\d+)?$/, 'columns')], {
    error: 'columns',
  });
export const measure = (): z.ZodString =>
  z.string().regex(/^[1-9]\d{0,2} ?(chars?|字)$/, 'measure');
export const whole = (least: number, most: number): z.ZodNumber =>
  z.number().int().min(least).max(most);
export const weight = (): z.ZodNumber => z.number().int().min(100, 'weight').max(900, 'weight');
/** `masthead` is the box's own name. */
export const SLUG = /^(?!masthead$)[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;
export const slug = (): z.ZodString => z.string().regex(SLUG, 'slug');
export const role = () => z.enum(['song', 'hei', 'kai', 'fangsong', 'nameplate', 'rare']);
/** A path inside the folder of the file that names it. */
export const path = (): z.ZodString => z.string().min(1, 'text');

/** A typeface for a part of the page. */
/** An ink of the house by its name. */
export const inkName = () => key(line().optional(), '墨色', '版式 inks 里的墨色，缺省黑');

export const face = () =>
  z.strictObject({
    font: key(role(), '字体', '字体角色'),
    weight: key(weight().optional(), '字重', '字重 100–900，缺省 400'),
    size: key(size(), '字号', '字号'),
    ink: inkName(),
  });
