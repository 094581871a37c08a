/** Codes of tables: rows, columns, and what they have room for. */
import { didYouMean, entry, say } from './entry.ts';

export const tableCodes = {
  'read/csv-syntax': entry<{ line: number }>({
    severity: 'error',
    message: ({ line }) =>
      say(`第 ${line} 行不合 CSV 的写法`, `line ${line} is not written as CSV is`),
    hints: () => [
      say(
        '引号要成对，引号里的引号写两个；从电子表格另存为“CSV UTF-8”。',
        'Quotes come in pairs, a quote within them is doubled; save as “CSV UTF-8” from the spreadsheet.',
      ),
    ],
    explain: say(
      '表格文件按 RFC 4180 读：逗号分格，双引号括起含逗号的格。',
      'Table files are read by RFC 4180: commas between cells, double quotes round cells with commas.',
    ),
  }),
  'resolve/table-ragged': entry<{ row: number; cells: number; columns: number }>({
    severity: 'error',
    message: ({ row, cells, columns }) =>
      say(
        `第 ${row} 行有 ${cells} 格，第一行有 ${columns} 格`,
        `row ${row} has ${cells} cells, the first has ${columns}`,
      ),
    hints: () => [
      say(
        '补上或去掉格；没有内容的格写成空的。',
        'Add or remove cells; an empty cell is written as an empty one.',
      ),
    ],
    explain: say(
      '一张表各行的格数相同，否则数字会错到别的列里。',
      'All rows of a table have the same number of cells, or numbers would stand in the wrong column.',
    ),
  }),
  'resolve/table-empty': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      say(`表格“${name}”除了表头没有内容`, `the table “${name}” has nothing but its head`),
    hints: () => [say('写上各行，或把 head 改小。', 'Write its rows, or take a smaller head.')],
    explain: say(
      'head 说明头几行是表头，余下的才是内容。',
      'head says how many rows name the columns; the rest are the table.',
    ),
  }),
  'resolve/table-too-long': entry<{ name: string; rows: number; limit: number }>({
    severity: 'error',
    message: ({ name, rows, limit }) =>
      say(
        `表格“${name}”有 ${rows} 行，最多 ${limit} 行`,
        `the table “${name}” has ${rows} rows, ${limit} at most`,
      ),
    hints: () => [
      say('是不是写错了文件？只留要登的行。', 'Is it the right file? Keep the rows to be printed.'),
    ],
    explain: say(
      '一版最多排得下几百行；更长的多半是写错了文件。',
      'A page holds some hundred rows; a longer table is usually the wrong file.',
    ),
  }),
  'resolve/table-aligns': entry<{ aligns: number; columns: number }>({
    severity: 'error',
    message: ({ aligns, columns }) =>
      say(
        `写了 ${aligns} 列的排法，表有 ${columns} 列`,
        `${aligns} columns are aligned, the table has ${columns}`,
      ),
    hints: () => [say('每列写一个，或都不写。', 'Write one for each column, or none.')],
    explain: say(
      'align 从左到右一列一个；不写则数字按小数点对齐，文字靠左。',
      'align has one for each column from the left; left out, numbers stand by their decimal points and words at the left.',
    ),
  }),
  'resolve/chart-number': entry<{ text: string }>({
    severity: 'error',
    message: ({ text }) => say(`“${text}”不是数，画不成图`, `“${text}” is no number to draw`),
    hints: () => [
      say(
        '第一列写名目，其余各列写数，如 12.5、−3、75%。',
        'The first column names the rows, the others are numbers such as 12.5, −3 or 75%.',
      ),
    ],
    explain: say(
      '图表的第一列是名目，其余每格都必须是数；缺的数不能画成 0。',
      'The first column of a chart names its rows, every other cell is a number; a missing one is not drawn as 0.',
    ),
  }),
  'resolve/chart-shares': entry<object>({
    severity: 'error',
    message: () =>
      say('份额图要正数，合起来大于 0', 'shares are numbers of 0 and more, together more than 0'),
    hints: () => [say('改用 chart: bar。', 'Take chart: bar instead.')],
    explain: say(
      '份额图画的是各部分占全体的几分之几，负数没有份额。',
      'A chart of shares draws parts of a whole; a negative number is no part.',
    ),
  }),
  'resolve/unknown-table': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`没有表格“${name}”`, `there is no table “${name}”`),
    hints: ({ near }) => [
      ...didYouMean(near),
      say('在 issue.yaml 的 tables 里写上它。', 'Write it under tables in issue.yaml.'),
    ],
    explain: say(
      '版面上摆的表格必须写在 issue.yaml 的 tables 里。',
      'A table that is placed must stand under tables in issue.yaml.',
    ),
  }),
  'resolve/unused-table': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) =>
      say(`表格“${name}”没有摆在任何一版`, `the table “${name}” stands on no page`),
    hints: () => [say('摆上它，或从 tables 里去掉。', 'Place it, or take it out of tables.')],
    explain: say(
      '写了而没有摆的表格不见报。',
      'A table that is written and not placed is not printed.',
    ),
  }),
  'makeup/table-too-wide': entry<{ name: string; characters: number }>({
    severity: 'error',
    message: ({ name, characters }) =>
      say(
        `表格“${name}”宽出 ${characters} 个字`,
        `the table “${name}” is ${characters} characters too wide`,
      ),
    hints: () => [
      say(
        '多给几栏，少分几份（into），或缩短最长的格。',
        'Give it more columns, divide it less (into), or shorten its longest cells.',
      ),
    ],
    explain: say(
      '数字不折行，文字的格至少两字宽；再窄就放不下。',
      'Numbers are never broken, and cells of words are two characters wide at least; narrower they do not fit.',
    ),
  }),
  'makeup/chart-no-room': entry<{ name: string; need: number; have: number }>({
    severity: 'error',
    message: ({ name, need, have }) =>
      say(
        `图表“${name}”要 ${need} 行，这里只有 ${have} 行`,
        `the chart “${name}” needs ${need} lines, here are only ${have}`,
      ),
    hints: () => [say('多给几行，或少画几项。', 'Give it more lines, or draw fewer rows.')],
    explain: say(
      '条形图一条占一行，份额图一项占一行多，折线图至少五行；再少，字就叠在一起。',
      'A bar takes a line, a share a little more, a line chart five at least; with fewer, words lie over each other.',
    ),
  }),
  'makeup/table-overset': entry<{ name: string; rows: number; lines: number }>({
    severity: 'error',
    message: ({ name, rows, lines }) =>
      say(
        `表格“${name}”还有 ${rows} 行（占 ${lines} 行格）排不下`,
        `the table “${name}” has ${rows} rows (${lines} grid lines) left over`,
      ),
    hints: () => [
      say('多给几行，或分成几份（into）。', 'Give it more lines, or divide it (into).'),
    ],
    explain: say('排不下的行不在版上。', 'Rows for which there is no room are not on the page.'),
  }),
} as const;
