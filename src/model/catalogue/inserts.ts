/** What make-up tells of what stands in stories: pictures, quotes, facts, tables. */
import { entry, say } from './entry.ts';

export const insertCodes = {
  'makeup/insert-outside': entry<{ article: string }>({
    severity: 'error',
    message: ({ article }) =>
      say(
        `“${article}”的插件占的栏不在它的正文之内`,
        `something that stands in “${article}” has columns that are not those of its text`,
      ),
    hints: () => [
      say(
        'inserts 的 columns 要在稿件的 columns 之内。',
        'Give it columns among those of its story.',
      ),
    ],
    explain: say(
      '插在文字里的图片、引语、链接只能占本稿的栏。',
      'What stands in a story has columns of that story.',
    ),
  }),
  'makeup/insert-wide': entry<{ article: string; asked: number; room: number }>({
    severity: 'warning',
    message: ({ article, asked, room }) =>
      say(
        `“${article}”里的插件要 ${asked} 字宽，它的栏只有 ${room} 字宽`,
        `something that stands in “${article}” is to be ${asked} characters wide, and its columns are ${room}`,
      ),
    hints: () => [
      say(
        '不写 chars 就占满它的栏；或多给几栏。',
        'Without `chars` it takes its columns whole; or give it more.',
      ),
    ],
    explain: say(
      '插件再宽也不出它的栏；有边框的稿件，栏里还要让出边框的空。',
      'Nothing is wider than its columns; in a story with a box they are narrower by its white.',
    ),
  }),
  'makeup/insert-moved': entry<{ article: string; asked: number; line: number }>({
    severity: 'warning',
    message: ({ article, asked, line }) =>
      say(
        `“${article}”里的插件要在第 ${asked} 行，那里没有它的位置，放在第 ${line} 行`,
        `something that stands in “${article}” is to be at line ${asked}, where it has no room, and stands at line ${line}`,
      ),
    hints: () => [
      say(
        'at 写正文里的一行，下面留得出它的深度；或写 top、centre、foot。',
        'Give it a line of the text with its depth left under it, or top, centre or foot.',
      ),
    ],
    explain: say(
      'at 的行从版心顶上数。插件总在正文的头尾之间：太靠上就挨着标题，太靠下就沉到正文底下。',
      'Lines of `at` count from the top of the type area. What stands in a story stands within its text: one too high goes up to the head, one too low down to the foot.',
    ),
  }),
  'makeup/insert-over': entry<{ article: string }>({
    severity: 'error',
    message: ({ article }) =>
      say(
        `“${article}”里的插件压住标题、别的插件，或伸出稿件之外`,
        `something that stands in “${article}” lies over its head or another, or reaches beyond its place`,
      ),
    hints: () => [
      say(
        '改它的 at、columns、chars 或 lines，或给稿件更多行。',
        'Change its `at`, `columns`, `chars` or `lines`, or give the story more lines.',
      ),
    ],
    explain: say(
      '插在文字里的东西各占各的地方，都在稿件的行数之内。',
      'What stands in a story has a place of its own, within the lines of the story.',
    ),
  }),
};
