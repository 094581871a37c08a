/** Codes of the resolve stage: the markup of a body. */
import type { Bilingual } from '../diagnostic.ts';
import { didYouMean, entry, say } from './entry.ts';

/** Names as an author writes them in either language. */
export interface Names {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export const markupCodes = {
  'resolve/unsupported-markup': entry<{ what: Bilingual }>({
    severity: 'error',
    message: ({ what }) =>
      say(`正文里有${what.zh}，目前还不能排`, `the body holds ${what.en}, which cannot be set yet`),
    hints: () => [
      say(
        '删掉它；若就是这几个字，在前面加反斜杠。',
        'Take it out; if these characters are meant as they are, put a backslash before them.',
      ),
    ],
    explain: say(
      '正文能用的记号：空行分段、“## ”小标题、“- ”条目、“**”加粗、{字|音} 注音、{着重:…} 一类的标记、反斜杠取消记号。其他记号若照印会出错，若丢掉会缺字，所以报错。',
      'A body knows: a blank line between paragraphs, “## ” crosshead, “- ” item, “**” bold, {base|ruby}, marks such as {dots:…}, a backslash to take a mark literally. Other marks would print wrongly or be lost, so they are errors.',
    ),
  }),
  'resolve/unclosed-bold': entry<object>({
    severity: 'error',
    message: () => say('“**”没有配对', '“**” is not closed'),
    hints: () => [
      say(
        '在同一段里补上结尾的“**”；要印星号写成“\\*”。',
        'Close it in the same paragraph; write “\\*” to print an asterisk.',
      ),
    ],
    explain: say('加粗记号要成对，且不跨段。', 'Bold marks come in pairs within a paragraph.'),
  }),
  'resolve/unknown-mark': entry<{ name: string; near: string | undefined; known: Names }>({
    severity: 'error',
    message: ({ name }) => say(`没有“${name}”这种标记`, `there is no mark “${name}”`),
    hints: ({ near, known }) => [
      ...didYouMean(near),
      say(`可用：${known.zh.join('、')}。`, `There are: ${known.en.join(', ')}.`),
      say('若就是要印花括号，写成“\\{”。', 'If the brace itself is meant, write “\\{”.'),
    ],
    explain: say(
      '“{”后面紧接一个短词和冒号，是给字加标记：着重、专名、书名、示亡、上标、下标、均排。词写错了，照印会把记号印到报上，所以报错。',
      'A “{”, a short word and a colon put a mark on words: dots, name, title, death, sup, sub, even3. With the word misspelt the markup itself would be printed, so it is an error.',
    ),
  }),
  'resolve/unclosed-mark': entry<{ mark: Bilingual }>({
    severity: 'error',
    message: ({ mark }) => say(`“${mark.zh}”没有收尾的“}”`, `“${mark.en}” is not closed by a “}”`),
    hints: () => [
      say(
        '在同一段里补上“}”；要印花括号写成“\\{”。',
        'Close it in the same paragraph; write “\\{” to print a brace.',
      ),
    ],
    explain: say(
      '花括号的标记要成对，且不跨段。标记里面要印花括号，也要写成“\\{”“\\}”，否则它会抢走收尾的那一个。',
      'The braces of a mark come in pairs within a paragraph. A brace to be printed inside a mark is written “\\{” or “\\}”, or it takes the closing one.',
    ),
  }),
  'resolve/empty-mark': entry<{ mark: Bilingual }>({
    severity: 'error',
    message: ({ mark }) => say(`“${mark.zh}”里没有字`, `“${mark.en}” holds no words`),
    hints: () => [
      say('补上文字，或把这个记号删掉。', 'Write the words, or take the mark out.'),
      say(
        '若就是这几个字，在前面加反斜杠。',
        'If these characters are meant as they are, put a backslash before them.',
      ),
    ],
    explain: say(
      '标记、注音的字和音、“- ”条目都不能空着：空着多半是漏了字。',
      'A mark, the base and the reading of ruby, and a “- ” item hold words: an empty one has most likely lost them.',
    ),
  }),
  'resolve/mark-nesting': entry<{
    mark: Bilingual;
    /** Undefined when it is only too deep. */
    within: Bilingual | undefined;
    most: number;
  }>({
    severity: 'error',
    message: ({ mark, within, most }) =>
      within === undefined
        ? say(`“${mark.zh}”套得太深，最多 ${most} 层`, `“${mark.en}” is nested deeper than ${most}`)
        : say(
            `“${within.zh}”里面不能再用“${mark.zh}”`,
            `“${mark.en}” cannot stand inside “${within.en}”`,
          ),
    hints: ({ within }) => [
      within?.en === 'ruby'
        ? say(
            '把加粗和标记写在外面：**{重庆|chóng qìng}**。',
            'Put bold and marks outside, as in “**{重庆|chóng qìng}**”.',
          )
        : say('去掉一层。', 'Take one of them away.'),
    ],
    explain: say(
      '标记可以套标记，最多四层；同一种标记（上标、下标除外）套在自己里面没有意义。注音的字和音只能是文字，里面不能有加粗和别的标记。',
      'Marks may stand in marks, four deep; the same mark in itself means nothing (but for sup and sub). Base and reading of ruby are plain text, without bold or other marks.',
    ),
  }),
  'resolve/ruby-parts': entry<object>({
    severity: 'error',
    message: () => say('这里多了一个“|”', 'this “|” belongs to no ruby'),
    hints: () => [
      say(
        '注音写成 {重庆|chóng qìng}：字和音之间一个“|”，各字的音用空格分开。',
        'Write ruby as “{重庆|chóng qìng}”: one “|” between base and reading, spaces between the readings of the characters.',
      ),
      say('要印竖线写成“\\|”。', 'Write “\\|” to print a bar.'),
    ],
    explain: say(
      '花括号里的“|”分开注音的字和音，一个注音只有一个；别的标记里的注音要有自己的花括号。',
      'A “|” in braces parts the base of ruby from its reading, once; ruby inside another mark has braces of its own.',
    ),
  }),
  'resolve/even-width': entry<{
    written: string;
    /** Undefined when the width itself is wrong. */
    characters: number | undefined;
    least: number;
    most: number;
  }>({
    severity: 'error',
    message: ({ written, characters, least, most }) => {
      if (characters !== undefined) {
        return say(
          `${characters} 个字排不进 ${written} 个字的宽度`,
          `${characters} characters cannot be set evenly over ${written} ems`,
        );
      }
      return written === ''
        ? say('“均排”没有写宽度', '“even” has no width')
        : say(
            `均排的宽度是 ${least} 到 ${most} 个字，不能是“${written}”`,
            `even setting takes ${least} to ${most} ems, not “${written}”`,
          );
    },
    hints: () => [
      say(
        '宽度以字为单位，写在名称后面：{均排3:张三}。',
        'Write the width in ems behind the name, as in “{even3:张三}”.',
      ),
    ],
    explain: say(
      '均排把几个字匀开，正好占满所写的字数，如两个字的人名占三个字。字比宽度多就匀不开。',
      'Even setting spreads characters over the ems written, as a name of two over three. More characters than ems cannot be spread.',
    ),
  }),
} as const;
