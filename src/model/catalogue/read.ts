/** Codes of YAML: its syntax, its keys and their values. */
import type { Bilingual } from '../diagnostic.ts';
import { entry, say } from './entry.ts';

export const readCodes = {
  'read/yaml-syntax': entry<{ detail: Bilingual }>({
    severity: 'error',
    message: ({ detail }) => say(`YAML 写法有误：${detail.zh}`, `YAML syntax: ${detail.en}`),
    hints: () => [
      say(
        '检查缩进（只用空格）、冒号后的空格和引号；含“: ”或“#”的文字要加引号。',
        'Check the indentation (spaces only), the space after colons and the quotes; text with “: ” or “#” needs quotes.',
      ),
    ],
    explain: say(
      '文件不是合法的 YAML 1.2。冒号后要有空格，同级的键要对齐，长文字用“|”。',
      'The file is not valid YAML 1.2. A colon is followed by a space, keys of one level stand in line, long text follows “|”.',
    ),
  }),
  'read/tab': entry<object>({
    severity: 'error',
    message: () => say('缩进里用了制表符', 'a tab is used for indentation'),
    hints: () => [say('把制表符换成空格（每级两个）。', 'Replace the tab by spaces, two a level.')],
    explain: say(
      'YAML 的缩进只许用空格：制表符在各编辑器里宽度不同。',
      'YAML indents by spaces only: a tab is of different width in every editor.',
    ),
  }),
  'read/duplicate-key': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) =>
      say(`键“${key}”在同一处写了两次`, `the key “${key}” stands twice in one place`),
    hints: () => [
      say(
        '留一个。中文键名和英文键名是同一个键。',
        'Keep one. A Chinese key and its English name are the same key.',
      ),
    ],
    explain: say(
      '同一级里一个键只能出现一次，否则不知道用哪个。中文别名（如“引题”）等于它的英文键（kicker）。',
      'A key may stand once on a level, or nobody knows which counts. A Chinese alias (引题) equals its English key (kicker).',
    ),
  }),
  'read/alias-bomb': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) =>
      say(
        `文件里的项（连引用展开的）超过 ${limit} 个`,
        `the file has more than ${limit} values, those that aliases expand to among them`,
      ),
    hints: () => [
      say(
        '少用 & 和 *；大表格放在 CSV 文件里。',
        'Use & and * sparingly; keep large tables in CSV files.',
      ),
    ],
    explain: say(
      '层层引用的别名能把几行字展开成几十亿项；展开有上限。',
      'Aliases of aliases can expand a few lines to billions of values; expansion is limited.',
    ),
  }),
  'read/too-deep': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => say(`嵌套超过 ${limit} 层`, `nesting is deeper than ${limit} levels`),
    hints: () => [say('检查括号和缩进是否写错。', 'Check brackets and indentation.')],
    explain: say(
      '正常的期刊文件不过十层；更深多半是括号没有闭合。',
      'A real issue is less than ten levels deep; more is usually an unclosed bracket.',
    ),
  }),
  'read/several-documents': entry<object>({
    severity: 'error',
    message: () =>
      say('一个文件里有多份 YAML 文档（---）', 'the file holds several YAML documents (---)'),
    hints: () => [
      say(
        '只留一份；正文里的“---”要放进“|”块。',
        'Keep one; a “---” that is text belongs in a “|” block.',
      ),
    ],
    explain: say(
      '每个文件只写一份文档，多余的不会被悄悄丢掉。',
      'A file holds one document; nothing further is dropped in silence.',
    ),
  }),
  'read/unknown-key': entry<{ key: string; near: string | undefined; known: readonly string[] }>({
    severity: 'error',
    message: ({ key }) => say(`不认识的键“${key}”`, `unknown key “${key}”`),
    hints: ({ near, known }) =>
      near === undefined
        ? [
            say(
              `这里可用的键：${known.join('、')}。`,
              `Keys that may stand here: ${known.join(', ')}.`,
            ),
          ]
        : [say(`是不是“${near}”？`, `Did you mean “${near}”?`)],
    explain: say(
      '写错的键若被忽略，版面就会悄悄少东西，所以每个键都必须认识。中文键名见 docs/FORMAT.md。',
      'A mistyped key that is ignored would leave something off the page in silence, so every key must be known. docs/FORMAT.md lists them.',
    ),
  }),
  'read/missing-key': entry<{ key: string; alias: string | undefined }>({
    severity: 'error',
    message: ({ key, alias }) => {
      const zhName = alias === undefined ? `“${key}”` : `“${key}”（${alias}）`;
      return say(`缺少 ${zhName}`, `“${key}” is missing`);
    },
    hints: ({ key }) => [say(`在这里加一行“${key}: …”。`, `Add a line “${key}: …” here.`)],
    explain: say('这一项没有缺省值，必须写明。', 'This key has no default and must be written.'),
  }),
  'read/wrong-type': entry<{ wanted: Bilingual; got: Bilingual }>({
    severity: 'error',
    message: ({ wanted, got }) =>
      say(`这里应是${wanted.zh}，写的是${got.zh}`, `${wanted.en} is meant here, not ${got.en}`),
    hints: () => [],
    explain: say(
      '值的类型不对，例如该写文字的地方写了列表。',
      'The value is of the wrong type: a list where text is meant, for instance.',
    ),
  }),
  'read/number-for-text': entry<{ written: string }>({
    severity: 'error',
    message: ({ written }) =>
      say(
        `这里应是文字，“${written}”会被当成数或真假值`,
        `text is meant here, but “${written}” reads as a number or a truth value`,
      ),
    hints: ({ written }) => [say(`加引号："${written}"`, `Put it in quotes: "${written}"`)],
    explain: say(
      '邮编、电话、刊号等是文字不是数：不加引号时 YAML 会去掉开头的 0，或把 1.10 变成 1.1。',
      'Post codes, telephone and serial numbers are text: without quotes YAML drops leading zeros and turns 1.10 into 1.1.',
    ),
  }),
  'read/bad-value': entry<{ written: string; wanted: Bilingual }>({
    severity: 'error',
    message: ({ written, wanted }) =>
      say(
        `“${written}”不行，这里应是${wanted.zh}`,
        `“${written}” will not do; ${wanted.en} is meant`,
      ),
    hints: () => [],
    explain: say(
      '值的写法不对，或不在允许的范围里。',
      'The value is written in a wrong form or out of range.',
    ),
  }),
  'read/unknown-choice': entry<{
    written: string;
    near: string | undefined;
    allowed: readonly string[];
  }>({
    severity: 'error',
    message: ({ written, allowed }) =>
      say(
        `“${written}”不行，可选：${allowed.join('、')}`,
        `“${written}” will not do; choose from: ${allowed.join(', ')}`,
      ),
    hints: ({ near }) =>
      near === undefined ? [] : [say(`是不是“${near}”？`, `Did you mean “${near}”?`)],
    explain: say('这里只能写列出的几种值之一。', 'Only one of the listed values may stand here.'),
  }),
} as const;
