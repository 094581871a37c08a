/** Codes of the resolve stage: what issue, house and pages say about each other. */
import type { Bilingual } from '../diagnostic.ts';
import { didYouMean, entry, say } from './entry.ts';

export const resolveCodes = {
  'resolve/unknown-size': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`字号表里没有“${name}”`, `the house has no size “${name}”`),
    hints: ({ near }) => [
      ...didYouMean(near),
      say(
        '用版式 sizes 里的字号名，或写成 9.6pt 这样的磅数。',
        'Use a name from the house’s sizes, or points such as 9.6pt.',
      ),
    ],
    explain: say(
      '各报的“号”折合磅数不同，所以字号名只在版式的 sizes 表里有定义。',
      'A 号 is not the same number of points everywhere, so size names are defined by the house’s own table.',
    ),
  }),
  'resolve/unknown-layout': entry<{ name: string; near: string | undefined; path: string }>({
    severity: 'error',
    message: ({ name }) => say(`没有名为“${name}”的版面样式`, `there is no page layout “${name}”`),
    hints: ({ near, path }) => [
      ...didYouMean(near),
      say(`应有文件 ${path}。`, `There should be a file ${path}.`),
    ],
    explain: say(
      '版面样式是版式文件夹里的一个 YAML 文件，layout 写它的文件名（不带 .yaml）。',
      'A page layout is a YAML file in the house’s folder; `layout` names it without .yaml.',
    ),
  }),
  'resolve/no-such-neighbour': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) =>
      say(
        `本版没有“${name}”，无法排在它下面`,
        `nothing on this page is called “${name}” to stand below`,
      ),
    hints: ({ near }) => [
      ...didYouMean(near),
      say(
        'below 写本版另一篇稿件的稿名，或 masthead。',
        '`below` names another article of the page, or masthead.',
      ),
    ],
    explain: say(
      'below 只能指同一版上的稿件。',
      '`below` can only name something on the same page.',
    ),
  }),
  'resolve/cyclic-below': entry<{ names: readonly string[] }>({
    severity: 'error',
    message: ({ names }) =>
      say(
        `“排在下面”绕成了圈：${names.join(' → ')}`,
        `these stand below each other in a circle: ${names.join(' → ')}`,
      ),
    hints: () => [say('让其中一篇用 from: top。', 'Let one of them start with `from: top`.')],
    explain: say('甲在乙下、乙又在甲下，无法排版。', 'A below B and B below A cannot be made up.'),
  }),
  'resolve/columns-off-page': entry<{ written: string; columns: number }>({
    severity: 'error',
    message: ({ written, columns }) =>
      say(
        `栏“${written}”不在版面的 1–${columns} 栏之内`,
        `columns “${written}” are not within the page’s 1–${columns}`,
      ),
    hints: () => [say('写成 3 或 1-4。', 'Write 3, or 1-4.')],
    explain: say(
      '基本栏从左往右数，第一栏是 1。',
      'Basic columns count from the left, starting at 1.',
    ),
  }),
  'resolve/columns-over-spine': entry<{ written: string; spine: number }>({
    severity: 'error',
    message: ({ written, spine }) =>
      say(
        `栏“${written}”跨过第 ${spine} 栏的中缝`,
        `columns “${written}” reach over the strip of the fold, column ${spine}`,
      ),
    hints: () => [
      say(
        '只用中缝左边的栏、右边的栏，或中缝那一栏。',
        'Use columns on the left of the strip, on its right, or the strip alone.',
      ),
    ],
    explain: say(
      '有中缝（spine）的版面上，左右两版和中缝各自成版；跨版的稿件用没有中缝的通版。',
      'On a sheet with a strip in its fold (`spine`) the two pages and the strip stand by themselves; what goes across needs a spread without one.',
    ),
  }),
  'resolve/place-what': entry<object>({
    severity: 'error',
    message: () =>
      say(
        '这一处要摆一样东西：稿件（article）、转来的余稿（rest）、图片（picture、pictures）、报社信息框（masthead: true）、部件（furniture）、广告（ad）或表格（table）',
        'a place holds one thing: an article, the rest of one, a picture, pictures, the masthead, furniture, an advertisement or a table',
      ),
    hints: () => [
      say(
        '写 article: 稿名、rest: 稿名、picture: 图名、pictures: [图名]、masthead: true、furniture: 部件名、ad: 广告名、table: 表格名当中的一个。',
        'Write one of `article: slug`, `rest: slug`, `picture: name`, `pictures: [names]`, `masthead: true`, `furniture: name`, `ad: name`, `table: name`.',
      ),
    ],
    explain: say(
      'place 的每一项只摆一样东西。',
      'Each entry of `place` puts one thing on the page.',
    ),
  }),
  'resolve/unknown-picture': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`没有图片“${name}”`, `there is no picture “${name}”`),
    hints: ({ near }) =>
      near === undefined
        ? [say('写进 issue.yaml 的 pictures。', 'Name it under `pictures` of the issue.')]
        : [say(`是不是“${near}”？`, `Did you mean “${near}”?`)],
    explain: say(
      '版上摆的图片要写在 pictures 里。',
      'A picture on a page is named under `pictures`.',
    ),
  }),
  'resolve/unused-picture': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => say(`图片“${name}”没有上版`, `the picture “${name}” is on no page`),
    hints: () => [
      say(
        '摆到版上或插进稿件，或从本期删掉。',
        'Place it or insert it, or take it out of the issue.',
      ),
    ],
    explain: say('写在 pictures 里却没有上版的图片。', 'A picture of the issue on no page.'),
  }),
  'resolve/rest-without-start': entry<{ slug: string }>({
    severity: 'error',
    message: ({ slug }) =>
      say(
        `前面的版没有“${slug}”，谈不上余下部分`,
        `no page before has “${slug}”: it has no rest here`,
      ),
    hints: () => [
      say(
        '先在前面的版摆 article，再在这里摆 rest。',
        'Place the article on a page before, its rest here.',
      ),
    ],
    explain: say('转版只能往后转：从前面的版接到后面的版。', 'A story jumps to a later page only.'),
  }),
  'resolve/idle-key': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => say(`${key} 在这里不起作用`, `“${key}” has no effect here`),
    hints: () => [
      say(
        '删去这一项。图片和信息框没有标题、围框；直排没有转框，标题只在左右；分框的稿件不围框。部件里只有文字和二维码有字体、排齐，文字和线没有高。',
        'Remove it. Pictures and the masthead have no head or box; a vertical story has no `frames`, and its head stands left or right; a story of several frames has no box. In furniture only texts and codes have a face and an alignment; texts and rules have no height.',
      ),
    ],
    explain: say(
      '写了却排不出来的要求都报错，不悄悄丢掉。',
      'What is asked for and cannot be set is told, never dropped in silence.',
    ),
  }),
  'resolve/insert-what': entry<object>({
    severity: 'error',
    message: () =>
      say(
        '插的东西要是图片（picture）、引语（quote）、链接（facts）、表格（table）当中的一样',
        'an insert is one thing: a picture, a quote, facts or a table',
      ),
    hints: () => [
      say(
        '写 picture: 图名、quote: 一句话、facts: {title, items} 或 table: 表名 当中的一个。',
        'Write one of `picture: name`, `quote: words`, `facts: {title, items}`, `table: name`.',
      ),
    ],
    explain: say(
      'inserts 的每一项是插在文字里的一样东西，文字绕着它排。',
      'Each entry of `inserts` is one thing in the text, which runs round it.',
    ),
  }),
  'resolve/place-where': entry<object>({
    severity: 'error',
    message: () => say('from 和 below 只能写一个', '`from` and `below` exclude each other'),
    hints: () => [
      say(
        'from: top（或行号）自版心起算，below: 稿名 紧接在另一篇下面。',
        '`from: top` (or a line number) counts from the type area; `below: slug` follows another article.',
      ),
    ],
    explain: say('一件东西只能有一个起点。', 'A thing has one starting place.'),
  }),
  'resolve/unknown-placeholder': entry<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name }) => say(`没有名为“{${name}}”的内容`, `there is nothing called “{${name}}”`),
    hints: ({ known }) => [say(`可用：${known.join('、')}。`, `There are: ${known.join(', ')}.`)],
    explain: say(
      '报眉和信息框里 {…} 会换成本期的内容，名字要写对。',
      'In folio line and masthead {…} is replaced by data of the issue; its name must be known.',
    ),
  }),
  'resolve/type-area-too-large': entry<{ direction: Bilingual; need: string; have: string }>({
    severity: 'error',
    message: ({ direction, need, have }) =>
      say(
        `版心${direction.zh} ${need} mm，纸只有 ${have} mm`,
        `the type area is ${need} mm ${direction.en}, the sheet only ${have} mm`,
      ),
    hints: () => [
      say(
        '减少栏数、字数或行数，或改用更大的开本。',
        'Take fewer columns, characters or lines, or a larger sheet.',
      ),
    ],
    explain: say(
      '版心由栏数×字数、行数×行距算出，加上天头必须放得进开本。',
      'The type area follows from columns × characters and lines × pitch, and with the head margin must fit the sheet.',
    ),
  }),
  'resolve/size-order': entry<{ min: string; max: string }>({
    severity: 'error',
    message: ({ min, max }) =>
      say(
        `最小字号 ${min} 大于最大字号 ${max}`,
        `the least size ${min} is over the greatest ${max}`,
      ),
    hints: () => [say('对调 min 和 max。', 'Exchange min and max.')],
    explain: say(
      '标题字号在 min 与 max 之间选，min 不能更大。',
      'A headline’s size is chosen between min and max.',
    ),
  }),
} as const;
