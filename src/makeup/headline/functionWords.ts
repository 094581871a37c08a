/**
 * The small words of Chinese that bind a head together. Which of them may not open or close a line is trade
 * practice (jlreq 4.1.6 for Japanese; 《报刊》 on head breaks: 的 never first); the lists are of the words met
 * in newspaper heads and are the house's, not a grammar.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Particles and endings: they belong to the word before and never open a line. */
export const NEVER_FIRST = list('的 了 着 们 之 吗 呢 吧 啊 嘛');

/** As these, unless a mark or white stands before: then they are words of their own (，与你同行). */
export const NEVER_FIRST_BUT_BEHIND_A_MARK = list('过 等 和 与 及');

/** Words behind their noun (方位词), and endings that are nouns too: they open a line badly. */
export const BADLY_FIRST = list(`
  上 下 中 里 内 外 前 后 间 旁 边 底 初 时 起 地 得 来
  上的 下的 中的 里的 内的 外的 前的 后的
  之前 之后 之间 之上 之下 之中 之际 以来 以上 以下 以内 以外 以后 以前 期间 左右
`);

/** Words that lead on to what follows: prepositions, adverbs, auxiliaries, 第 and 每, 老 and 新. They end a line badly. */
export const BADLY_LAST = list(`
  第 之 每 各 本 该 这 那 某 另 共 仅 只 逾 约 近 超 达 至 到 往 于
  不 没 未 无 非 已 正 再 又 也 都 就 才 却 仍 均 更 最 很 太
  在 对 把 被 向 从 将 和 与 及 为 让 使 给 由 以 因 但 而 并 或 自 比 跟 同 按 据
  老 新 旧 大 小 首 副 总 原 多
  请 可 须 应 要 会 能 想 敢 是 有
  以及 并且 或者 而且 为了 关于 对于 按照 根据 通过 随着 正在 已经 即将 不再 不能 不得 不要 必须 应当 可以
`);

/** Words before which a phrase ends, so that a line ends there better than between any two words. */
export const PHRASE_STARTS = list(`
  在 对 把 被 向 从 将 为 让 使 给 由 以 因 但 而 并 或 自 按 据 已 正 也 都 就 才 却 仍 均
  以及 并且 或者 而且 为了 关于 对于 按照 根据 通过 随着 正在 已经 即将
  全部 全面 逐一 逐步 分批 及时 提前 正式 首次 再次 陆续 率先 全力 共同 统一 持续
  今年 明年 去年 今天 今日 昨天 昨日 明天 明日 今起 明起 近日 日前 年内 年底 今冬 今春 上半年 下半年
`);

/** Behind these a noun or verb is still to come. */
export const ATTRIBUTIVE = /[的地得]$/u;

/** Last characters of compounds whose front is a word by itself (图书|馆, 示范|区, 志愿|者). */
export const SUFFIXES = list(`
  家 者 员 性 化 率 型 式 长 师 级 版 区 市 县 镇 乡 村 站 厂 院 馆 局 厅 社 队 组 校 店 所 场 室
  线 路 街 城 园 楼 桥 屋 岸 山 河 湖 江 港 湾 岛 赛 节 奖 案 法 学 热 券 卡 证 金 费 价 额 量 期 群 圈 带 网
`);
