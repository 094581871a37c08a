/** Codes of files as such: whether they are there, may be read, and are text; and of those of plain lines. */
import type { Bilingual } from '../diagnostic.ts';
import { didYouMean, entry, say } from './entry.ts';

export const fileCodes = {
  'read/more-alike': entry<{ code: string; count: number }>({
    severity: 'info',
    message: ({ code, count }) =>
      say(
        `同一文件里还有 ${count} 处 ${code}，不再一一列出`,
        `${count} more of ${code} in this file are not listed`,
      ),
    hints: () => [
      say('先改列出的几处，再检查一次。', 'Mend those that are listed, then check again.'),
    ],
    explain: say(
      '同一种问题在一个文件里太多时，只列前几十处，其余报个数；改完再查就会看到。',
      'Where a file has very many problems of one kind the first dozens are listed and the rest counted; they show when those are mended.',
    ),
  }),
  'read/missing-file': entry<{ path: string; near?: string | undefined }>({
    severity: 'error',
    message: ({ path }) => say(`找不到文件“${path}”`, `there is no file “${path}”`),
    hints: ({ near }) => [
      ...didYouMean(near),
      say(
        '检查文件名和大小写；路径从写它的文件所在的文件夹算起。',
        'Check the name and its case; paths count from the folder of the file that names them.',
      ),
    ],
    explain: say(
      '期刊、版式或稿件里写的文件不存在。路径以写它的文件所在文件夹为起点，用“/”分隔。',
      'A file named by the issue, the house or an article does not exist. Paths start at the folder of the file that names them and use “/”.',
    ),
  }),
  'read/unreadable-file': entry<{ path: string; why: Bilingual }>({
    severity: 'error',
    message: ({ path, why }) =>
      say(`文件“${path}”读不了：${why.zh}`, `the file “${path}” cannot be read: ${why.en}`),
    hints: () => [
      say(
        '检查它是不是文件夹，以及有没有读取权限。',
        'Check that it is a file, not a folder, and that you may read it.',
      ),
    ],
    explain: say(
      '系统拒绝读取这个文件，或它是文件夹。',
      'The system refuses to read the file, or it is a folder.',
    ),
  }),
  'read/outside-folder': entry<{ path: string; root: string }>({
    severity: 'error',
    message: ({ path, root }) =>
      say(`路径“${path}”走出了“${root}”`, `the path “${path}” leaves “${root}”`),
    hints: () => [
      say(
        '把文件放进期刊、版式或字库文件夹里，用相对路径引用。',
        'Put the file inside the folder of the issue, the house or the fonts and name it by a relative path.',
      ),
    ],
    explain: say(
      '一期报纸只能读自己文件夹、版式文件夹和字库文件夹里的文件，这样换一台机器也能照样出版，来稿也读不到别处的文件。',
      'An issue reads only its own folder, its house and the fonts, so that it builds the same elsewhere and no submitted file can read what it should not.',
    ),
  }),
  'read/encoding': entry<{ path: string; guess: Bilingual }>({
    severity: 'error',
    message: ({ path, guess }) =>
      say(
        `“${path}”不是 UTF-8 文本，看起来是${guess.zh}`,
        `“${path}” is not UTF-8 text; it looks like ${guess.en}`,
      ),
    hints: () => [
      say(
        '用编辑器另存为 UTF-8；Word 稿件先存为纯文本。',
        'Save it as UTF-8 in an editor; save Word copy as plain text first.',
      ),
    ],
    explain: say(
      '所有文件都按 UTF-8 读。GB18030、UTF-16 的文字和图片、PDF 会被认出来，但不会猜着转换：转错一个字就是差错。',
      'All files are read as UTF-8. GB18030, UTF-16, pictures and PDF are recognised but never converted by guess: one wrong character is an error in print.',
    ),
  }),
  'read/control-character': entry<{ codePoint: string }>({
    severity: 'error',
    message: ({ codePoint }) =>
      say(
        `文件里有不可见的控制字符 ${codePoint}`,
        `the file holds the control character ${codePoint}`,
      ),
    hints: () => [
      say(
        '删掉它；多半是从别的系统粘贴来的。',
        'Delete it; it usually comes in by pasting from another system.',
      ),
    ],
    explain: say(
      '除换行和制表符外的控制字符（如 NUL）和单独的代理码不是文字，印不出来。',
      'Control characters other than line ends and tabs, such as NUL, and lone surrogates are not text and cannot be printed.',
    ),
  }),
  'read/too-large': entry<{ path: string; bytes: number; limit: number }>({
    severity: 'error',
    message: ({ path, bytes, limit }) =>
      say(
        `文件“${path}”有 ${bytes} 字节，超过上限 ${limit}`,
        `the file “${path}” has ${bytes} bytes, over the limit of ${limit}`,
      ),
    hints: () => [
      say(
        '检查是不是引错了文件；文字稿不会有这么大。',
        'Check that it is the right file; copy is never that large.',
      ),
    ],
    explain: say(
      '为免误引图片、录像把内存占满，文字文件有大小上限。',
      'Text files have a size limit so that a wrongly named picture or film cannot fill the memory.',
    ),
  }),
  'read/empty-file': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => say(`文件“${path}”是空的`, `the file “${path}” is empty`),
    hints: () => [
      say(
        '写入内容，或从引用处删掉它。`dayang init` 可生成一份样例。',
        'Write its content, or take out the place that names it. `dayang init` makes a sample.',
      ),
    ],
    explain: say(
      '期刊、版式或稿件文件里没有任何内容。',
      'An issue, house or article file holds nothing at all.',
    ),
  }),
  'read/lexicon-entry': entry<{ entry: string; why: Bilingual }>({
    severity: 'error',
    message: ({ entry: written, why }) =>
      say(`词表里的“${written}”不行：${why.zh}`, `the entry “${written}” will not do: ${why.en}`),
    hints: () => [
      say(
        '一行写一个词，如“岚江市|人民政府”；“#”后面是注。',
        'Write one word a line, with “|” where it may be parted; a comment follows “#”.',
      ),
    ],
    explain: say(
      '词表列出标题断行时不拆的词，一行一个，二到四十字。可以拆的地方写“|”，行首或空格后的“#”起是注。',
      'The lexicon lists the words that heads keep whole, one a line, of two to forty characters. “|” marks where one may be parted; a “#” at the start of a line or behind a space begins a comment.',
    ),
  }),
  'read/lexicon-twice': entry<{ entry: string; line: number }>({
    severity: 'warning',
    message: ({ entry: word, line }) =>
      say(
        `词表里的“${word}”第 ${line} 行已经有了`,
        `the entry “${word}” stands in line ${line} already`,
      ),
    hints: () => [say('留一个；前一个有效。', 'Keep one; the first counts.')],
    explain: say(
      '同一个词写了两次，“|”可能写得不一样。用的是前一个。',
      'A word stands twice, perhaps with its “|” in different places. The first is used.',
    ),
  }),
} as const;
