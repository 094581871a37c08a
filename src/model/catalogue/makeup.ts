/** What make-up tells of places, heads and jumps. */
import type { Bilingual } from '../diagnostic.ts';
import { entry, say } from './entry.ts';

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
  'makeup/picture-no-room': entry<{ name: string; lines: number }>({
    severity: 'error',
    message: ({ name, lines }) =>
      say(
        `图片“${name}”连图说只有 ${lines} 行，放不下`,
        `the picture “${name}” has only ${lines} lines with its caption: too few`,
      ),
    hints: () => [say('多给几行，或缩短图说。', 'Give it more lines, or shorten its caption.')],
    explain: say(
      '除去图说和空白，图片至少要有一行高。',
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
  'makeup/furniture-no-room': entry<{ name: string; need: number; have: number }>({
    severity: 'error',
    message: ({ name, need, have }) =>
      say(
        `“${name}”要 ${need} 行，这里只有 ${have} 行`,
        `“${name}” needs ${need} lines, here are only ${have}`,
      ),
    hints: () => [
      say(
        '多给几行，或减小部件里的字和图。',
        'Give it more lines, or take smaller type and drawings in it.',
      ),
    ],
    explain: say(
      '部件的各部分一个接一个排下来，比给它的地方还高。',
      'The parts of a piece of furniture, one under the other, are higher than its place.',
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
