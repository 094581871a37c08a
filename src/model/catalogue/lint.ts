/** Codes of the lint stage: what a chief designer marks on a proof. The house sets their levels. */
import { entry, say } from './entry.ts';

export const lintCodes = {
  'lint/tombstone': entry<{ left: string; right: string }>({
    severity: 'warning',
    message: ({ left, right }) =>
      say(
        `“${left}”和“${right}”的标题碰题`,
        `the heads of “${left}” and “${right}” stand side by side`,
      ),
    hints: () => [
      say(
        '错开几行，改一个标题的级别或题式，或加框、加底纹。',
        'Shift one of them, change its rank or form, or set it in a box or on a tint.',
      ),
    ],
    explain: say(
      '两个字号相近的标题并排在同一行上，读者会连成一句读，叫“碰题”。',
      'Two heads of like size on one line in neighbouring columns are read as one sentence (tombstoning).',
    ),
    drawing: `
  ┌───────────┐ ┌───────────┐      ┌───────────┐ ┌───────────┐
  │ 标 题 甲  │ │ 标 题 乙  │      │ 标 题 甲  │ │───────────│
  │───────────│ │───────────│  →   │───────────│ │───────────│
  │───────────│ │───────────│      │───────────│ │ 标 题 乙  │
  └───────────┘ └───────────┘      └───────────┘ └───────────┘`,
  }),
  'lint/head-order': entry<{ upper: string; lower: string }>({
    severity: 'warning',
    message: ({ upper, lower }) =>
      say(
        `下面“${lower}”的标题比上面“${upper}”的大`,
        `the head of “${lower}” is larger than that of “${upper}” over it`,
      ),
    hints: () => [say('换一换位置，或改级别。', 'Change their places, or the rank of one.')],
    explain: say(
      '一版的标题自上而下由大到小，读者才知道哪篇要紧。',
      'Heads grow smaller from top to foot, so that a reader sees what matters.',
    ),
    drawing: `
  ┌─────────────┐        ┌─────────────┐
  │ 小  标  题  │        │  大 标 题   │
  │─────────────│        │─────────────│
  │  大 标 题   │   →    │ 小  标  题  │
  │─────────────│        │─────────────│
  └─────────────┘        └─────────────┘`,
  }),
  'lint/head-over-fold': entry<{ article: string; line: number }>({
    severity: 'warning',
    message: ({ article, line }) =>
      say(
        `“${article}”的标题压在第 ${line} 行后的折线上`,
        `the fold after line ${line} cuts the head of “${article}”`,
      ),
    hints: () => [say('上移或下移几行。', 'Move it up or down by some lines.')],
    explain: say(
      '对开报在中间折起来卖；标题压在折线上，上半版看不完整。折线的行号写在版式 grid.fold。',
      'A broadsheet is sold folded; a head on the fold is not whole on the upper half. The house states the line in grid.fold.',
    ),
    drawing: `
  ┌─────────────┐        ┌─────────────┐
  │─────────────│        │─────────────│
  ┝━ 标 题 甲 ━━┥ 折线   │ 标  题  甲  │
  │─────────────│   →    ┝━━━━━━━━━━━━━┥ 折线
  └─────────────┘        └─────────────┘`,
  }),
  'lint/split-page': entry<{ page: string; line: number }>({
    severity: 'warning',
    message: ({ page, line }) =>
      say(`${page} 版在第 ${line} 行断版`, `${page} is cut in two at line ${line}`),
    hints: () => [
      say('让一篇稿件或一张图跨过这一行。', 'Let a story or a picture stand across that line.'),
    ],
    explain: say(
      '从左边到右边一条直线或一道白，把一版切成两块，叫“断版”（通栏断）；下面全是广告的不算。',
      'A straight line or white from edge to edge cuts a page in two; over advertisements only it is no fault.',
    ),
    drawing: `
  ┌──────┬──────┐        ┌──────┬──────┐
  │      │      │        │      │      │
  ├──────┴──────┤   →    ├──────┤      │
  │             │        │      ├──────┤
  └─────────────┘        └──────┴──────┘`,
  }),
  'lint/picture-by-ad': entry<{ picture: string; ad: string }>({
    severity: 'warning',
    message: ({ picture, ad }) =>
      say(
        `新闻图片“${picture}”紧挨着广告“${ad}”`,
        `the news picture “${picture}” stands against the advertisement “${ad}”`,
      ),
    hints: () => [say('中间隔上文字。', 'Put text between them.')],
    explain: say(
      '新闻图片挨着广告，读者会以为是广告的图。',
      'A news picture against an advertisement is taken for part of it.',
    ),
    drawing: `
  ┌──────┬──────┐        ┌──────┬──────┐
  │──────│ 图片 │        │ 图片 │──────│
  │──────├──────┤   →    │──────├──────┤
  │──────│ 广告 │        │──────│ 广告 │
  └──────┴──────┘        └──────┴──────┘`,
  }),
  'lint/remnant': entry<{ article: string; paragraph: number }>({
    severity: 'warning',
    message: ({ article, paragraph }) =>
      say(
        `“${article}”第${paragraph}段的末行孤在栏头`,
        `the last line of paragraph ${paragraph} of “${article}” stands alone at the top of a column`,
      ),
    hints: () => [
      say(
        '这一段或前面的段落增删几个字，或加减一行地方。',
        'Add or cut some characters in that paragraph or one before it, or give the story a line more or less.',
      ),
    ],
    explain: say(
      '一段的末行独自落在下一栏的栏头，叫“孤行”：半行字上面是天头，下面另起一段。排不紧也空不出栏脚时才会留下。',
      'The last line of a paragraph alone over the next column is a remnant. It is left only where no paragraph can be set tighter or looser and no column can end a line sooner.',
    ),
    drawing: `
  ┌───────┐ ┌───────┐      ┌───────┐ ┌───────┐
  │───────│ │───    │      │───────│ │───────│
  │───────│ │  ─────│  →   │───────│ │───    │
  │───────│ │───────│      │       │ │  ─────│
  └───────┘ └───────┘      └───────┘ └───────┘`,
  }),
  'lint/picture-twice': entry<{ picture: string; page: string }>({
    severity: 'warning',
    message: ({ picture, page }) =>
      say(
        `图片“${picture}”在 ${page} 版已经用过`,
        `the picture “${picture}” stands on ${page} already`,
      ),
    hints: () => [say('换一张。', 'Take another one.')],
    explain: say(
      '同一张图片一期里登两次，多半是忘了。',
      'The same picture twice in an edition is usually an oversight.',
    ),
    drawing: `
  A01 ┌──────┐    A03 ┌──────┐
      │  ▲   │        │  ▲   │   ← 同一张
      └──────┘        └──────┘`,
  }),
  'lint/picture-without-caption': entry<{ picture: string }>({
    severity: 'warning',
    message: ({ picture }) =>
      say(`图片“${picture}”没有图说`, `the picture “${picture}” has no caption`),
    hints: () => [say('在 pictures 里写 caption。', 'Write its caption under pictures.')],
    explain: say(
      '新闻图片要说明时间、地点、什么事；一组图片有一条也可以。',
      'A news picture says when, where and what; of a group one caption may speak for all.',
    ),
    drawing: `
  ┌──────────┐        ┌──────────┐
  │    ▲     │        │    ▲     │
  └──────────┘   →    └──────────┘
                      图说　摄影`,
  }),
  'lint/story-twice': entry<{ first: string; second: string }>({
    severity: 'warning',
    message: ({ first, second }) =>
      say(`“${second}”和“${first}”像是同一篇`, `“${second}” and “${first}” seem to be one story`),
    hints: () => [say('去掉一篇，或改标题。', 'Remove one of them, or change its headline.')],
    explain: say(
      '标题相同，或正文开头四十字相同的两篇稿件，多半是一稿两发。',
      'Two stories with one headline, or with the same first forty characters, are usually one story filed twice.',
    ),
    drawing: `
  A02 ┌──────────┐    A05 ┌──────────┐
      │ 标 题 甲 │        │ 标 题 甲 │   ← 同一篇
      └──────────┘        └──────────┘`,
  }),
  'lint/page-reference': entry<{ article: string; page: string }>({
    severity: 'warning',
    message: ({ article, page }) =>
      say(
        `“${article}”里说到 ${page} 版，本期没有这一版`,
        `“${article}” points to page ${page}, which this edition does not have`,
      ),
    hints: () => [say('改正版次。', 'Correct the page.')],
    explain: say(
      '“详见A05版”这样的话写在稿件里，换版以后容易忘了改。下转、上接和导读的版次由程序写，不会错。',
      'A page named in a text (详见A05版) is easily forgotten when pages change. Jump lines and contents are numbered by the program.',
    ),
    drawing: `
  ……详见A09版          A01 A02 … A08   ← 没有 A09`,
  }),
  'lint/other-date': entry<{ page: string; written: string }>({
    severity: 'warning',
    message: ({ page, written }) =>
      say(
        `${page} 版上印着“${written}”，不是本期的日期`,
        `${page} prints “${written}”, which is not the date of this issue`,
      ),
    hints: () => [
      say('在样式里写 {date}，由程序填。', 'Write {date} in the layout: it is filled in.'),
    ],
    explain: say(
      '报眉、报头里手写的日期，第二天就错了。',
      'A date typed into a folio line or a nameplate is wrong the next day.',
    ),
    drawing: `
  A02　要闻　　岚江晚报　2026年11月22日   ← 本期是 11月23日`,
  }),
  'lint/page-order': entry<{ before: string; page: string }>({
    severity: 'warning',
    message: ({ before, page }) =>
      say(`${page} 版排在 ${before} 版后面`, `${page} comes after ${before}`),
    hints: () => [say('按版次排好各版。', 'Put the pages in their order.')],
    explain: say(
      '合并的 PDF 按 pages 的次序装订；各叠按字母，叠内按号。',
      'The PDF of the edition has the pages in the order of `pages`: sections by letter, pages by number.',
    ),
    drawing: `
  A01  A03  A02  A04   →   A01  A02  A03  A04`,
  }),
  'lint/missing-credits': entry<{ page: string; keys: readonly string[] }>({
    severity: 'warning',
    message: ({ page, keys }) =>
      say(`${page} 版没有写 ${keys.join('、')}`, `${page} does not state ${keys.join(', ')}`),
    hints: () => [say('在这一版的 credits 里写上。', 'Write them under the page’s credits.')],
    explain: say(
      '报眉上署责任编辑、美编、校对，出了差错找得到人。',
      'The folio line names editor, designer and proofreader, who answer for the page.',
    ),
    drawing: `
  A02　要闻　　　　　　　责任编辑　　　美编　沈砚秋
                                 ↑ 空着`,
  }),
} as const;
