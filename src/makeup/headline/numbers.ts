/** Numbers, dates and Western words in a head: stretches that are read in one breath and stand on one line. */

/** A stretch that stays whole. Lengths and offsets count UTF-16 units from its start. */
export interface Stretch {
  readonly kind: 'number' | 'western';
  readonly length: number;
  /** Where it may be parted at need: a date behind its year and its month. */
  readonly parts: readonly number[];
}

/** What a head has of digits and Latin letters: listed, for V8 needs milliseconds to compile each class of all scripts. */
const DIGIT = '0-9０-９';
const LETTER = 'A-Za-zÀ-ÖØ-öø-ʯḀ-ỿＡ-Ｚａ-ｚ';

/** 1,000 and 12.9 and 3+10 and 5–8 */
const DIGITS = String.raw`[${DIGIT}]+(?:[.,:+\-–~～/][${DIGIT}]+)*`;
const HAN = '[〇零一二三四五六七八九十百千万亿两几数半]+';
/** 20万, 80% */
const SCALED = `${DIGITS}[十百千万亿]*[%％‰]?`;
const FRACTION = `${HAN}分之(?:${HAN}|${DIGITS})`;
/** 第十四, 上千, 两百余 */
const NUMBER = `(?:第|[上近](?=[百千万亿]))?(?:${FRACTION}|${SCALED}|${HAN})[余多]?`;

/**
 * What is counted in: units (GB 3100–3102, by their Chinese names), currencies, and the classifiers (量词)
 * met in newspaper heads. A unit that only begins a longer word (3|家长) loses to that word: see words.ts.
 */
const UNITS = `
  平方公里 平方千米 平方米 立方米 千瓦时 公里 千米 厘米 毫米 米 公顷 亩 公斤 千克 吨 斤 克 毫升 升 千瓦 兆瓦 度 分贝
  欧元 美元 日元 港元 英镑 元 角 倍 折 成 个百分点 点
  世纪 年代 周年 年 个月 月 周 天 日 小时 分钟 时 分 秒 周岁 岁
  人次 人 名 位 户 家 个 对 双 班 组 队 届 处 座 栋 幢 间 所 台 套 辆 架 艘 趟 列 站 里
  条 项 件 批 期 次 场 轮 章 款 篇 本 册 份 张 页 支 只 头 匹 棵 株 朵 片 块 根 种 类 级 层 颗
  号线 号楼 号院 号仓 号馆 号厅 号门 号桥 号路 号机 号令 号
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

const ANY = `(?:${DIGITS}|${HAN})`;
const DATES = [
  `^((?:${ANY}|[今明去])年)(${ANY}月)(${ANY}[日号])`,
  `^((?:${ANY}|[今明去])年)(${ANY}月)`,
  `^(${ANY}月)(${ANY}[日号])`,
  `^(${ANY}[时点])(${ANY}分)`,
].map((pattern) => new RegExp(pattern, 'u'));

const UNIT = `(?:${UNITS.join('|')})`;
const NUMBERS = [`^${NUMBER}`, `^每?${NUMBER}${UNIT}`, `^每${UNIT}`].map(
  (pattern) => new RegExp(pattern, 'u'),
);

/** Combining accents of Latin letters. */
const ACCENT = '[\u0300-\u036f]';

/** A Western word or sign: 5G, GDP, COVID-19, a web address. */
const WESTERN = String.raw`[${LETTER}${DIGIT}]${ACCENT}*(?:[${LETTER}${DIGIT}]${ACCENT}*|[.,:;&@/+\-–~_#'](?=[${LETTER}${DIGIT}]))*[%‰℃°]?`;
const WESTERN_FIRST = new RegExp(`^${WESTERN}`, 'u');
const WESTERN_ANYWHERE = new RegExp(WESTERN, 'gu');

/** The Western words of a text, from their first character to behind their last. */
export const westernIn = (
  text: string,
): readonly { readonly from: number; readonly to: number }[] =>
  Array.from(text.matchAll(WESTERN_ANYWHERE), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));

/** Characters with which a stretch can begin; most do not, and are passed over at once. */
const FIRST = new RegExp(
  `^[${DIGIT}${LETTER}〇零一二三四五六七八九十百千万亿两几数半第上近每今明去]`,
  'u',
);

/** Every stretch that begins a text: 20万欧元 has 20, 20万 and 20万欧元, of which the fewest words choose. */
export function stretchesOf(text: string): readonly Stretch[] {
  if (!FIRST.test(text)) return [];
  const western = WESTERN_FIRST.exec(text);
  const numbers = NUMBERS.flatMap((pattern): readonly Stretch[] => {
    const found = pattern.exec(text);
    return found === null ? [] : [{ kind: 'number', length: found[0].length, parts: [] }];
  });
  const dates = DATES.flatMap((pattern): readonly Stretch[] => {
    const found = pattern.exec(text);
    return found === null ? [] : [dateOf(found)];
  });
  const words: readonly Stretch[] =
    western === null ? [] : [{ kind: 'western', length: western[0].length, parts: [] }];
  return [...dates, ...numbers, ...words];
}

function dateOf([whole, ...pieces]: RegExpExecArray): Stretch {
  let at = 0;
  const ends = pieces.map((piece) => {
    at += piece.length;
    return at;
  });
  return { kind: 'number', length: whole.length, parts: ends.slice(0, -1) };
}
