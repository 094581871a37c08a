/** Codes of fonts, galley, make-up and press. */
import type { Bilingual } from '../diagnostic.ts';
import { entry, say } from './entry.ts';

export const fontCodes = {
  'fonts/missing': entry<{ role: string; tried: readonly string[] }>({
    severity: 'error',
    message: ({ role, tried }) =>
      say(
        `字体角色“${role}”没有可用的字库（试过：${tried.join('、')}）`,
        `no font for the role “${role}” (tried: ${tried.join(', ')})`,
      ),
    hints: () => [
      say(
        '运行 npm ci 安装缺省字库，或在版式 fonts 里写明字库文件。',
        'Run npm ci to install the default fonts, or name a font file under the house’s fonts.',
      ),
    ],
    explain: say(
      '每个角色（song、hei、kai、fangsong、nameplate、rare）按次序找：版式写明的文件、npm 包、系统字库、声明的替代角色。都没有就不能排。',
      'Each role is looked for in turn: the house’s file, an npm package, a system font, the stated substitute. When none is there, nothing can be set.',
    ),
  }),
  'fonts/substituted': entry<{ role: string; by: string }>({
    severity: 'warning',
    message: ({ role, by }) =>
      say(`没有“${role}”的字库，用“${by}”代替`, `no font for “${role}”; “${by}” stands in`),
    hints: () => [
      say(
        '在版式 fonts 里写明字库文件，或安装 fonts.yaml 里列出的系统字库。',
        'Name a font file under the house’s fonts, or install the system font that fonts.yaml lists.',
      ),
    ],
    explain: say(
      '替代会改变版面的样子，所以每次都会提醒。',
      'A substitute changes the look of the page, so you are told each time.',
    ),
  }),
  'fonts/broken': entry<{ path: string; why: Bilingual }>({
    severity: 'error',
    message: ({ path, why }) =>
      say(
        `字库文件“${path}”打不开：${why.zh}`,
        `the font file “${path}” cannot be opened: ${why.en}`,
      ),
    hints: () => [
      say('换一份完好的 .ttf、.otf、.ttc 或 .woff。', 'Use a sound .ttf, .otf, .ttc or .woff.'),
    ],
    explain: say(
      '字库文件损坏或格式不支持。',
      'The font file is damaged or of an unsupported format.',
    ),
  }),
} as const;

export const galleyCodes = {
  'galley/missing-glyph': entry<{
    article: string;
    character: string;
    codePoint: string;
    context: string;
  }>({
    severity: 'error',
    message: ({ article, character, codePoint, context }) =>
      say(
        `“${article}”里的“${character}”（${codePoint}）没有字库能印：…${context}…`,
        `no font has “${character}” (${codePoint}) of “${article}”: …${context}…`,
      ),
    hints: () => [
      say(
        '换字，或在版式 fonts.rare 里配一个有这个字的字库。',
        'Change the character, or give the house a font for the role rare that has it.',
      ),
    ],
    explain: say(
      '每个字都必须印得出来。先查本角色的字库，再查 rare；都没有就是错误，绝不印成方框。',
      'Every character must print. The role’s own font is asked, then rare; if neither has it, that is an error, never an empty box.',
    ),
  }),
  'galley/overfull-line': entry<{ article: string; text: string }>({
    severity: 'error',
    message: ({ article, text }) =>
      say(
        `“${article}”有一行放不进栏宽：${text}`,
        `a line of “${article}” is wider than its measure: ${text}`,
      ),
    hints: () => [say('加宽栏，或改写这几个字。', 'Widen the column, or rewrite these words.')],
    explain: say(
      '有的符号比栏还宽（如一字宽的栏里的破折号）。',
      'A sign is wider than the column, such as a 2-em dash in a 1-em column.',
    ),
  }),
  'galley/prohibition-waived': entry<{ article: string; text: string }>({
    severity: 'warning',
    message: ({ article, text }) =>
      say(
        `“${article}”有一行只好不守避头尾：${text}`,
        `a line of “${article}” had to break the prohibition rules: ${text}`,
      ),
    hints: () => [
      say(
        '改动这一行前后的标点，或加宽栏。',
        'Change the marks near this line, or widen the column.',
      ),
    ],
    explain: say(
      '几个标点连在一起、栏又窄时，别无他法才放宽避头尾（clreq 3.1.4），并在这里报告。',
      'Where several marks meet in a narrow column the prohibition is waived as a last resort (clreq 3.1.4) and reported.',
    ),
  }),
  'galley/word-split': entry<{ article: string; text: string }>({
    severity: 'warning',
    message: ({ article, text }) =>
      say(
        `“${article}”有个词或数比栏还宽，只好拆开：${text}`,
        `a word or number of “${article}” is wider than its column and was split: ${text}`,
      ),
    hints: () => [say('加宽栏，或缩短它。', 'Widen the column, or shorten it.')],
    explain: say(
      '西文词、数字和网址本不拆行；比整栏还宽时别无他法。',
      'Words, numbers and addresses are not split; one wider than the whole column must be.',
    ),
  }),
} as const;

export const makeupCodes = {
  'makeup/overset': entry<{
    article: string;
    lines: number;
    characters: number;
    cuts?: readonly {
      readonly paragraph: number;
      readonly characters: number;
      readonly lines: number;
    }[];
  }>({
    severity: 'error',
    message: ({ article, lines, characters }) =>
      say(
        `“${article}”超 ${lines} 行 ${characters} 字`,
        `“${article}” is overset by ${lines} lines, ${characters} characters`,
      ),
    hints: ({ characters, cuts = [] }) => [
      ...cuts.map(({ paragraph, characters: cut, lines }) =>
        say(
          `第${paragraph}段删${cut}字省${lines}行`,
          `cutting ${cut} characters of paragraph ${paragraph} saves ${lines} lines`,
        ),
      ),
      say(
        `删去约 ${characters} 字，或给它更多的行、栏。`,
        `Cut about ${characters} characters, or give it more lines or columns.`,
      ),
    ],
    explain: say(
      '稿件比给它的地方长。付印版有超行就不出片；校样照出，超出的文字在报告里。',
      'The story is longer than its place. A press build stops; a proof is still made, and the report names what is over.',
    ),
  }),
  'makeup/head-outside': entry<{ article: string }>({
    severity: 'error',
    message: ({ article }) =>
      say(
        `“${article}”的标题占的栏不在它的正文之内`,
        `the head of “${article}” has columns that are not those of its text`,
      ),
    hints: () => [
      say(
        '标题的 columns 要在稿件的 columns 之内。',
        'Give the head columns among those of its story.',
      ),
    ],
    explain: say('标题盖的栏只能是本稿占的栏。', 'A head stands over columns of its own story.'),
  }),
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
  'makeup/too-narrow': entry<{ article: string }>({
    severity: 'error',
    message: ({ article }) =>
      say(
        `“${article}”分的栏容不下一个字`,
        `the columns of “${article}” are narrower than a character`,
      ),
    hints: () => [
      say('少分几栏（into），或多占几栏。', 'Divide into fewer columns (`into`), or give it more.'),
    ],
    explain: say(
      '破栏按整字分，每栏至少一个字。',
      'Divided columns have whole characters, one at least.',
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
  'makeup/picture-no-room': entry<{ name: string; lines: number }>({
    severity: 'error',
    message: ({ name, lines }) =>
      say(
        `图片“${name}”连图注只有 ${lines} 行，放不下`,
        `the picture “${name}” has only ${lines} lines with its caption: too few`,
      ),
    hints: () => [say('多给几行，或缩短图注。', 'Give it more lines, or shorten its caption.')],
    explain: say(
      '除去图注和空白，图片至少要有一行高。',
      'Without caption and white a picture needs a line at least.',
    ),
  }),
  'makeup/jump-short': entry<{ article: string; least: number }>({
    severity: 'warning',
    message: ({ article, least }) =>
      say(
        `“${article}”转版前后有一边不足 ${least} 行`,
        `a part of “${article}” before or after its jump has fewer than ${least} lines`,
      ),
    hints: () => [
      say('改两处的行数，或不转版。', 'Change the lines of its places, or do not jump.'),
    ],
    explain: say(
      '转版前后都要有足够的文字，读者才肯翻版。',
      'A jump needs enough text before and after it to be worth a turn of the page.',
    ),
  }),
  'makeup/nothing-left': entry<{ article: string }>({
    severity: 'warning',
    message: ({ article }) =>
      say(
        `“${article}”前面已经排完，没有余下部分`,
        `all of “${article}” stands before: nothing is left for here`,
      ),
    hints: () => [
      say(
        '删去这处 rest，或让前面少占几行。',
        'Remove this place of its rest, or give the place before fewer lines.',
      ),
    ],
    explain: say(
      'rest 摆前面的版排不下的部分。',
      'A rest takes what a page before leaves of a story.',
    ),
  }),
  'makeup/short': entry<{ article: string; lines: number; characters: number }>({
    severity: 'warning',
    message: ({ article, lines, characters }) =>
      say(
        `“${article}”欠 ${lines} 行，约 ${characters} 字`,
        `“${article}” is short by ${lines} lines, about ${characters} characters`,
      ),
    hints: ({ characters }) => [
      say(
        `补约 ${characters} 字，或让它少占几行。`,
        `Add about ${characters} characters, or give it fewer lines.`,
      ),
    ],
    explain: say(
      '稿件比给它的地方短，版面会露白。行数是各栏空行的总和。',
      'The story is shorter than its place and leaves white. Lines are counted over all columns.',
    ),
  }),
  'makeup/overlap': entry<{ first: string; second: string }>({
    severity: 'error',
    message: ({ first, second }) =>
      say(`“${second}”压住了“${first}”`, `“${second}” lies over “${first}”`),
    hints: () => [
      say(
        '改栏或起始行，或用 below 接在它下面。',
        'Change its columns or first line, or place it with `below`.',
      ),
    ],
    explain: say('两样东西占了同一块地方。', 'Two things take the same place.'),
  }),
  'makeup/no-room': entry<{ article: string; need: number; have: number }>({
    severity: 'error',
    message: ({ article, need, have }) =>
      say(
        `“${article}”至少要 ${need} 行，这里只有 ${have} 行`,
        `“${article}” needs ${need} lines at least, here are only ${have}`,
      ),
    hints: () => [
      say(
        '上移、缩短上面的稿件，或让它跨更多栏。',
        'Move it up, shorten what is above, or let it span more columns.',
      ),
    ],
    explain: say(
      '标题和至少一行正文放不进剩下的地方。',
      'The head and one line of text do not fit what is left.',
    ),
  }),
  'makeup/head-too-wide': entry<{
    article: string;
    text: string;
    size: string;
    characters: number;
  }>({
    severity: 'error',
    message: ({ article, text, size, characters }) =>
      say(
        `“${article}”的标题“${text}”用最小字号 ${size} 也超宽约 ${characters} 字`,
        `the head “${text}” of “${article}” is about ${characters} characters too wide even at the least size, ${size}`,
      ),
    hints: () => [
      say(
        '缩短标题，多分一行，或跨更多栏。',
        'Shorten it, break it into another line, or span more columns.',
      ),
    ],
    explain: say(
      '标题字号在版式规定的最小与最大之间选；绝不压扁字形。',
      'A headline’s size is chosen between the house’s least and greatest; glyphs are never condensed.',
    ),
  }),
  'makeup/head-ambiguous': entry<{ article: string; before: string; behind: string }>({
    severity: 'warning',
    message: ({ article, before, behind }) =>
      say(
        `“${article}”的标题断在“${before}／${behind}”，可能拆了词`,
        `the head of “${article}” is broken at “${before}／${behind}”, perhaps inside a word`,
      ),
    hints: () => [
      say(
        '在标题里用“|”写明从哪里断；常用的人名、地名写进版式的词表（lexicon）。',
        'Mark the place with “|” in the head; add names that come again to the house’s lexicon.',
      ),
    ],
    explain: say(
      '标题按词断行，词由词表和 Node 自带的词典认。两种断法差不多，断处又都是词典不认得的字，或者不拆词就排不下时，请编辑看一眼。',
      'Heads are broken between words, known from the house’s lexicon and Node’s dictionary. Where two divisions are as good and the break lies between characters that neither knows, or where nothing fits unless a word is parted, you are asked to look.',
    ),
  }),
  'makeup/head-widow': entry<{ article: string; text: string }>({
    severity: 'warning',
    message: ({ article, text }) =>
      say(
        `“${article}”的标题有一行只有“${text}”`,
        `a line of the head of “${article}” is only “${text}”`,
      ),
    hints: () => [
      say(
        '改写标题，用“|”写明从哪里断，或跨更多栏。',
        'Reword it, mark the breaks with “|”, or span more columns.',
      ),
    ],
    explain: say(
      '标题里一两个字单独成行很难看。别的断法都要拆词或放不下，才会这样断。',
      'A line of one or two characters looks like a mistake. It is only left where every other division parts a word or does not fit.',
    ),
  }),
  'makeup/line-too-wide': entry<{ where: Bilingual; text: string }>({
    severity: 'error',
    message: ({ where, text }) =>
      say(`${where.zh}里的“${text}”放不下`, `“${text}” does not fit ${where.en}`),
    hints: () => [say('缩短文字或减小字号。', 'Shorten the text or take a smaller size.')],
    explain: say(
      '报眉或信息框里有一行比给它的宽度还宽。',
      'A line of the folio line or the masthead is wider than its place.',
    ),
  }),
} as const;

export const pressCodes = {
  'press/condition': entry<{ condition: string; bundled: string }>({
    severity: 'error',
    message: ({ condition, bundled }) =>
      say(
        `印刷条件是“${condition}”，自带的特性文件却是“${bundled}”的`,
        `the output condition is “${condition}”, but the bundled profile is of “${bundled}”`,
      ),
    hints: ({ bundled }) => [
      say(
        `在 press.profile 里写这一条件的特性文件，或把 condition 改回 ${bundled}。`,
        `Name the profile of that condition under press.profile, or set condition back to ${bundled}.`,
      ),
    ],
    explain: say(
      '付印文件声明的印刷条件必须和内嵌的特性文件一致，否则印前会按错误的条件分色。',
      'The condition a press file declares must be that of the profile it carries, or prepress separates for the wrong one.',
    ),
  }),
  'press/profile': entry<{ path: string; why: Bilingual }>({
    severity: 'error',
    message: ({ path, why }) =>
      say(
        `色彩特性文件“${path}”不能用：${why.zh}`,
        `the colour profile “${path}” cannot be used: ${why.en}`,
      ),
    hints: () => [
      say(
        '在版式 press.profile 里写一个 CMYK 输出特性文件（.icc）。',
        'Name a CMYK output profile (.icc) under the house’s press.profile.',
      ),
    ],
    explain: say(
      'PDF/X-4 必须内嵌输出方式的 CMYK 特性文件。',
      'PDF/X-4 must carry the CMYK profile of its output condition.',
    ),
  }),
} as const;
