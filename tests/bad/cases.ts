/**
 * Broken issues. Each says what is broken, over the base issue, and what must be told, where. A place is
 * written as a piece of the file with ‸ before the character that the diagnostic must point at.
 */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, append, body, type IssueFolder, put, remove, swap } from './base.ts';
import { ANYWHERE, OFTEN } from './support.ts';

export interface Expected {
  readonly code: string;
  readonly file: string;
  /** A piece of the file that stands in it once, ‸ before the place; empty for the file's start; ANYWHERE. */
  readonly at: string;
  /** What the message or a hint must say, in either language. */
  readonly says: readonly string[];
}

/** Part of a case that the program does not pass yet, with what it does instead. */
export interface Known {
  readonly places?: string;
  readonly zh?: string;
  readonly en?: string;
  readonly proof?: string;
}

export interface BadCase {
  readonly name: string;
  readonly change: (files: IssueFolder) => void;
  /** What a map of files cannot say: links, folders in the place of files. */
  readonly onDisk?: (folder: string) => void;
  readonly expected: readonly Expected[];
  readonly exit: 0 | 1;
  /** Run by the command line as well, in both languages. */
  readonly cli?: boolean;
  readonly known?: Known;
}

const ISSUE = 'issue.yaml';
const HOUSE = 'house/house.yaml';
const INNER = 'house/inner.yaml';
const LEXICON = 'house/lexicon.txt';
const CANAL = 'articles/canal.yaml';
const COUNCIL = 'articles/council.yaml';

const tell = (code: string, file: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file,
  at,
  says,
});

/** GBK bytes of 市政府召开会议 (GB 18030-2022, table of two-byte codes). */
const GBK = [0xca, 0xd0, 0xd5, 0xfe, 0xb8, 0xae, 0xd5, 0xd9, 0xbf, 0xaa, 0xbb, 0xe1, 0xd2, 0xe9];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
    ),
  );

const NO_BODY = body('');
const A_PLACE = '{article: canal, columns: 1-2, from: top, lines: 11}';
const COUNCIL_PLACE = '{article: council, columns: 3-4, from: top, lines: 8}';

/** A list of lists of lists: ten to the ninth names in ten lines. */
const ALIAS_BOMB = [
  '  dutyEditors:',
  '    - &a0 [于立, 于立, 于立, 于立, 于立, 于立, 于立, 于立, 于立, 于立]',
  ...Array.from({ length: 8 }, (_, i) => {
    const aliases = Array.from({ length: 10 }, () => `*a${i}`).join(', ');
    return `    - &a${i + 1} [${aliases}]`;
  }),
].join('\n');

const YAML_CASES: readonly BadCase[] = [
  {
    name: 'unclosed double quote',
    change: swap(ISSUE, 'section: 要闻', 'section: "要闻'),
    expected: [tell('read/yaml-syntax', ISSUE, 'section: ‸"要闻')],
    exit: 1,
    cli: true,
  },
  {
    name: 'unclosed quote in an article',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', "headline: '夜间公交增开五条"),
    expected: [tell('read/yaml-syntax', COUNCIL, "headline: ‸'夜间")],
    exit: 1,
  },
  {
    name: 'key indented one space short',
    change: swap(ISSUE, '    section: 要闻', '   section: 要闻'),
    expected: [tell('read/yaml-syntax', ISSUE, '   ‸section: 要闻')],
    exit: 1,
    cli: true,
  },
  {
    name: 'colon in plain text',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline: 公交: 增开五条'),
    expected: [tell('read/yaml-syntax', COUNCIL, 'headline: ‸公交: 增开')],
    exit: 1,
  },
  {
    name: 'full-width colon after a key',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline：夜间公交增开五条'),
    expected: [tell('read/yaml-syntax', COUNCIL, '‸headline：夜间')],
    exit: 1,
  },
  {
    name: 'tab as indentation',
    change: swap(ISSUE, '    section: 要闻', '\tsection: 要闻'),
    expected: [tell('read/tab', ISSUE, '‸\tsection: 要闻')],
    exit: 1,
    cli: true,
  },
  {
    name: 'unclosed bracket',
    change: swap(ISSUE, 'dutyEditors: [章怀青, 于立]', 'dutyEditors: [章怀青, 于立'),
    expected: [tell('read/yaml-syntax', ISSUE, 'dutyEditors: ‸[章怀青, 于立')],
    exit: 1,
  },
  {
    name: 'duplicate key',
    change: swap(ISSUE, 'number: 10023', 'number: 10023\nnumber: 10024'),
    expected: [tell('read/duplicate-key', ISSUE, '‸number: 10024', '“number”')],
    exit: 1,
    cli: true,
  },
  {
    name: 'duplicate key by its Chinese alias',
    change: swap(CANAL, 'kicker: 老街更新过半', 'kicker: 老街更新过半\n引题: 老街更新'),
    expected: [tell('read/duplicate-key', CANAL, '‸引题: 老街更新\n', '“引题”')],
    exit: 1,
    cli: true,
  },
  {
    name: 'alias that names nothing',
    change: swap(ISSUE, 'section: 要闻', 'section: *nothing'),
    expected: [tell('read/yaml-syntax', ISSUE, 'section: ‸*nothing')],
    exit: 1,
  },
  {
    name: 'alias of what encloses it',
    change: swap(ISSUE, '[章怀青, 于立]', '&me [章怀青, *me]'),
    expected: [tell('read/too-deep', ISSUE, ANYWHERE)],
    exit: 1,
  },
  {
    name: 'alias bomb',
    change: swap(ISSUE, '  dutyEditors: [章怀青, 于立]', ALIAS_BOMB),
    expected: [tell('read/alias-bomb', ISSUE, ANYWHERE)],
    exit: 1,
    cli: true,
  },
  {
    name: 'five thousand brackets',
    change: put(ISSUE, `pages: ${'['.repeat(5000)}`),
    expected: [tell('read/too-deep', ISSUE, `‸pages: ${'['.repeat(5000)}`)],
    exit: 1,
    cli: true,
  },
  {
    name: 'five thousand brackets on lines of their own',
    change: put(ISSUE, `pages:\n${'[\n'.repeat(5000)}`),
    expected: [tell('read/too-deep', ISSUE, ANYWHERE)],
    exit: 1,
  },
  {
    name: 'five thousand brackets, each with a word before the line ends',
    change: put(ISSUE, `pages:\n  ${'[要闻,\n  '.repeat(5000)}`),
    expected: [tell('read/too-deep', ISSUE, ANYWHERE)],
    exit: 1,
  },
  {
    name: 'a thousand levels of indentation',
    change: put(ISSUE, Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}pages:\n`).join('')),
    expected: [tell('read/too-deep', ISSUE, ANYWHERE)],
    exit: 1,
  },
  {
    name: 'a thousand list marks',
    change: put(ISSUE, `pages:\n  ${'- '.repeat(1000)}要闻\n`),
    expected: [tell('read/too-deep', ISSUE, ANYWHERE)],
    exit: 1,
  },
  {
    name: 'many brackets in the text of a body are no nesting',
    change: body(`body: |\n  图例${'[i '.repeat(70)}略。\n`),
    expected: [],
    exit: 0,
  },
  {
    name: 'several documents',
    change: append(ISSUE, '---\npaper: house\n'),
    expected: [tell('read/several-documents', ISSUE, '‸---\npaper')],
    exit: 1,
    cli: true,
  },
  {
    name: 'empty issue file',
    change: put(ISSUE, ''),
    expected: [tell('read/empty-file', ISSUE, '')],
    exit: 1,
    cli: true,
  },
  {
    name: 'issue file with only comments',
    change: put(ISSUE, '# 明天再写\n# 还没有定\n'),
    expected: [tell('read/empty-file', ISSUE, '')],
    exit: 1,
  },
  {
    name: 'empty article file',
    change: put(COUNCIL, '\n\n'),
    expected: [tell('read/empty-file', COUNCIL, '')],
    exit: 1,
  },
  {
    name: 'issue file with one word',
    change: put(ISSUE, '明天再写\n'),
    expected: [tell('read/wrong-type', ISSUE, '‸明天再写')],
    exit: 1,
  },
  {
    name: 'issue file that is a list',
    change: put(ISSUE, '- paper: house\n'),
    expected: [tell('read/wrong-type', ISSUE, '‸- paper')],
    exit: 1,
  },
  {
    name: 'key that is nothing',
    change: append(ISSUE, ': 要闻\n'),
    expected: [tell('read/unknown-key', ISSUE, '\n‸: 要闻')],
    exit: 1,
  },
  {
    name: 'key that is a list',
    change: append(ISSUE, '? [甲, 乙]\n: 要闻\n'),
    expected: [tell('read/unknown-key', ISSUE, '? ‸[甲, 乙]')],
    exit: 1,
  },
  {
    name: 'tag of another schema',
    change: swap(ISSUE, 'number: 10023', 'number: !!python/object 10023'),
    expected: [tell('read/yaml-syntax', ISSUE, 'number: ‸!!python/object')],
    exit: 1,
  },
];

const KEY_CASES: readonly BadCase[] = [
  {
    name: 'unknown key with a near name',
    change: swap(COUNCIL, 'headline:', 'headlin:'),
    expected: [
      tell('read/unknown-key', COUNCIL, '‸headlin:', '“headlin”', '“headline”'),
      tell('read/missing-key', COUNCIL, '‸kind: 消息', '“headline”'),
    ],
    exit: 1,
    cli: true,
  },
  {
    name: 'unknown Chinese key',
    change: swap(CANAL, 'dateline: 本报讯', '电报头: 本报讯'),
    expected: [tell('read/unknown-key', CANAL, '‸电报头: 本报讯', '“电报头”', '“电头”')],
    exit: 1,
  },
  {
    name: 'unknown key with no near name',
    change: swap(ISSUE, 'number: 10023', 'circulation: 10023'),
    expected: [tell('read/unknown-key', ISSUE, '‸circulation:', 'number')],
    exit: 1,
  },
  {
    name: 'unknown key in a flow mapping',
    change: swap(ISSUE, 'designer: 陆小帆', 'desinger: 陆小帆'),
    expected: [tell('read/unknown-key', ISSUE, '‸desinger:', '“designer”')],
    exit: 1,
  },
  {
    name: 'misspelt key inside a body mapping',
    change: body('body: {flie: canal.txt}\n'),
    expected: [
      tell('read/unknown-key', CANAL, '‸flie:', '“file”'),
      tell('read/missing-key', CANAL, 'body: ‸{flie', '“file”'),
    ],
    exit: 1,
  },
  {
    name: 'headline missing',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条\n', ''),
    expected: [tell('read/missing-key', COUNCIL, '‸kind: 消息', '“headline”')],
    exit: 1,
  },
  {
    name: 'date missing',
    change: swap(ISSUE, 'date: 2026-11-23\n', ''),
    expected: [tell('read/missing-key', ISSUE, '‸paper: house', '“date”')],
    exit: 1,
    cli: true,
  },
  {
    name: 'pages missing',
    change: (files) => {
      const text = String(files.get(ISSUE));
      files.set(ISSUE, text.replace(/pages:[\s\S]*?\n\n/, ''));
    },
    expected: [tell('read/missing-key', ISSUE, '‸paper: house', '“pages”')],
    exit: 1,
  },
  {
    name: 'columns missing in a place',
    change: swap(ISSUE, '{masthead: true, columns: 5}', '{masthead: true}'),
    expected: [tell('read/missing-key', ISSUE, '‸{masthead: true}', '“columns”')],
    exit: 1,
  },
  {
    name: 'text of the house missing',
    change: swap(HOUSE, '  pitch: 12.5pt\n', ''),
    expected: [tell('read/missing-key', HOUSE, 'text:\n  ‸font: song', '“pitch”')],
    exit: 1,
  },
  {
    name: 'list where text is meant',
    change: swap(ISSUE, 'section: 要闻', 'section: [要闻, 本市]'),
    expected: [tell('read/wrong-type', ISSUE, 'section: ‸[要闻', '列表', 'a list')],
    exit: 1,
  },
  {
    name: 'text where a list is meant',
    change: (files) => {
      const text = String(files.get(ISSUE));
      files.set(ISSUE, text.replace(/pages:[\s\S]*?\n\n/, 'pages: 共一版\n\n'));
    },
    expected: [tell('read/wrong-type', ISSUE, 'pages: ‸共一版', '列表', 'a list')],
    exit: 1,
  },
  {
    name: 'mapping where text is meant',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline: {一: 夜间公交, 二: 增开五条}'),
    expected: [tell('read/wrong-type', COUNCIL, 'headline: ‸{一', '一组键', 'a mapping')],
    exit: 1,
  },
  {
    name: 'text where a mapping is meant',
    change: swap(HOUSE, 'rules:\n  column: {width: 0.35pt}', 'rules:\n  column: 0.35pt'),
    expected: [tell('read/wrong-type', HOUSE, 'column: ‸0.35pt', '一组键', 'a mapping')],
    exit: 1,
  },
  {
    name: 'text where a number is meant',
    change: swap(ISSUE, 'number: 10023', 'number: 总第10023期'),
    expected: [tell('read/wrong-type', ISSUE, 'number: ‸总第10023期', '数', 'a number')],
    exit: 1,
  },
  {
    name: 'post code without quotes',
    change: swap(HOUSE, "postcode: '000000'", 'postcode: 214125'),
    expected: [tell('read/number-for-text', HOUSE, 'postcode: ‸214125', '"214125"')],
    exit: 1,
  },
  {
    name: 'telephone without quotes, a zero first',
    change: swap(HOUSE, "correctionPhone: '88233310'", 'correctionPhone: 0510'),
    expected: [tell('read/number-for-text', HOUSE, 'correctionPhone: ‸0510', '"0510"')],
    exit: 1,
    cli: true,
  },
  {
    name: 'price without quotes',
    change: swap(HOUSE, 'price: 岚江地区零售价1.5元', 'price: 1.50'),
    expected: [tell('read/number-for-text', HOUSE, 'price: ‸1.50', '"1.50"')],
    exit: 1,
  },
  {
    name: 'telephones in a list without quotes',
    change: swap(HOUSE, "['0000-88233316', '0000-88233317']", "['0000-88233316', 88233317]"),
    expected: [tell('read/number-for-text', HOUSE, "88233316', ‸88233317", '"88233317"')],
    exit: 1,
  },
  {
    name: 'hotline without quotes',
    change: swap(HOUSE, "value: '88230000'", 'value: 88230000'),
    expected: [tell('read/number-for-text', HOUSE, 'value: ‸88230000', '"88230000"')],
    exit: 1,
  },
  {
    name: 'truth value where text is meant',
    change: swap(ISSUE, 'section: 要闻', 'section: true'),
    expected: [tell('read/number-for-text', ISSUE, 'section: ‸true', '"true"')],
    exit: 1,
  },
  {
    name: 'year as a line of a headline',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline: [夜间公交增开五条, 2026]'),
    expected: [tell('read/number-for-text', COUNCIL, '五条, ‸2026', '"2026"')],
    exit: 1,
  },
  {
    name: 'headline of seven lines',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline: [一, 二, 三, 四, 五, 六, 七]'),
    expected: [tell('read/bad-value', COUNCIL, 'headline: ‸[一', 'at most 6')],
    exit: 1,
  },
  {
    name: 'empty headline',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', "headline: ''"),
    expected: [tell('read/bad-value', COUNCIL, "headline: ‸''")],
    exit: 1,
  },
  {
    name: 'headline with no value',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline:'),
    expected: [tell('read/wrong-type', COUNCIL, 'headline:‸', '文字', 'text', '空', 'nothing')],
    exit: 1,
  },
  {
    name: 'empty place',
    change: (files) => {
      const text = String(files.get(ISSUE));
      files.set(ISSUE, text.replace(/place:[\s\S]*?\n\n/, 'place: []\n\n'));
    },
    expected: [tell('read/bad-value', ISSUE, 'place: ‸[]')],
    exit: 1,
  },
  {
    name: 'place with nothing under it',
    change: (files) => {
      const text = String(files.get(ISSUE));
      files.set(ISSUE, text.replace(/place:[\s\S]*?\n\n/, 'place:\n\n'));
    },
    expected: [tell('read/wrong-type', ISSUE, 'place:‸', '列表', 'a list')],
    exit: 1,
  },
  {
    name: 'a mapping where one of a few words is meant',
    change: swap(COUNCIL, 'kind: 消息', 'kind: 消息\nintake: {how: wire}'),
    expected: [tell('read/bad-value', COUNCIL, 'intake: ‸{how', '“{how: wire}”', 'as-is')],
    exit: 1,
    cli: true,
  },
  {
    name: 'a kicker of white alone',
    change: swap(COUNCIL, 'kind: 消息', "kind: 消息\nkicker: '　'"),
    expected: [tell('read/bad-value', COUNCIL, "kicker: ‸'　", '不空的文字', 'not empty')],
    exit: 1,
  },
  {
    name: 'a kicker of nothing but a place where it may break',
    change: swap(COUNCIL, 'kind: 消息', "kind: 消息\nkicker: '|'"),
    expected: [tell('read/bad-value', COUNCIL, "kicker: ‸'|", '不空的文字', 'not empty')],
    exit: 1,
  },
  {
    name: 'a dateline with a whole story in it',
    change: swap(COUNCIL, 'kind: 消息', `kind: 消息\ndateline: ${'本报讯'.repeat(1000)}`),
    expected: [
      tell('read/bad-value', COUNCIL, 'dateline: ‸本报讯', '本…”', '2000 字', '2000 characters'),
    ],
    exit: 1,
  },
  {
    name: 'a body of signs that do not print',
    change: body('body: "\\u200b\\u00ad"\n'),
    expected: [tell('resolve/empty-body', CANAL, 'body: ‸"')],
    exit: 1,
  },
  {
    name: 'a sheet that no press prints',
    change: swap(HOUSE, 'width: 275mm', 'width: 5000mm'),
    expected: [tell('read/bad-value', HOUSE, 'width: ‸5000mm', '1500 毫米', '1500 mm')],
    exit: 1,
  },
  {
    name: 'a sheet that no press prints, in points',
    change: swap(HOUSE, 'width: 275mm', 'width: 4300pt'),
    expected: [tell('read/bad-value', HOUSE, 'width: ‸4300pt', '1500 毫米', '1500 mm')],
    exit: 1,
  },
  {
    name: 'unknown intake with a near name',
    change: swap(COUNCIL, 'kind: 消息', 'kind: 消息\nintake: wired'),
    expected: [tell('read/unknown-choice', COUNCIL, 'intake: ‸wired', '“wire”')],
    exit: 1,
  },
  {
    name: 'unknown font role in the house',
    change: swap(HOUSE, 'folio: {font: hei,', 'folio: {font: heiti,'),
    expected: [tell('read/unknown-choice', HOUSE, 'folio: {font: ‸heiti', '“hei”')],
    exit: 1,
  },
  {
    name: 'unknown font role under fonts',
    change: append(HOUSE, 'fonts:\n  sung: {file: a.ttf}\n'),
    expected: [tell('read/unknown-choice', HOUSE, '‸sung: {file', '“song”')],
    exit: 1,
  },
  {
    name: 'slug with a space',
    change: append(ISSUE, 'articles:\n  night bus: {headline: 夜车, body: 夜班公交。}\n'),
    expected: [tell('read/bad-value', ISSUE, '‸night bus: {', '稿名', 'slug')],
    exit: 1,
  },
  {
    name: 'slug __proto__',
    change: append(ISSUE, 'articles:\n  __proto__: {headline: 夜车, body: 夜班公交。}\n'),
    expected: [tell('read/bad-value', ISSUE, '‸__proto__: {', '稿名', 'slug')],
    exit: 1,
  },
  {
    name: 'page code in lower case',
    change: swap(ISSUE, 'page: A02', 'page: a02'),
    expected: [tell('read/bad-value', ISSUE, 'page: ‸a02', 'A02')],
    exit: 1,
  },
  {
    name: 'length without a unit',
    change: swap(HOUSE, 'pitch: 12.5pt', 'pitch: 12.5'),
    expected: [tell('read/bad-value', HOUSE, 'pitch: ‸12.5', '12.5pt')],
    exit: 1,
  },
  {
    name: 'rank out of range',
    change: swap(COUNCIL, 'kind: 消息', 'kind: 消息\nrank: 10'),
    expected: [tell('read/bad-value', COUNCIL, 'rank: ‸10', '9')],
    exit: 1,
  },
  {
    name: 'masthead: false',
    change: swap(ISSUE, '{masthead: true, columns: 5}', '{masthead: false, columns: 5}'),
    expected: [tell('read/bad-value', ISSUE, '{masthead: ‸false', 'true')],
    exit: 1,
  },
];

const FILE_CASES: readonly BadCase[] = [
  {
    name: 'issue.yaml missing',
    change: remove(ISSUE),
    expected: [tell('read/missing-file', ISSUE, '')],
    exit: 1,
    cli: true,
  },
  {
    name: 'house.yaml missing',
    change: remove(HOUSE),
    expected: [tell('read/missing-file', ISSUE, 'paper: ‸house', 'house.yaml')],
    exit: 1,
  },
  {
    name: 'paper names no folder',
    change: swap(ISSUE, 'paper: house', 'paper: ../layouts/dabao'),
    expected: [tell('read/missing-file', ISSUE, 'paper: ‸../layouts', 'dabao')],
    exit: 1,
    cli: true,
  },
  {
    name: 'article file missing, a near name there',
    change: swap(ISSUE, 'article: canal', 'article: cannal'),
    expected: [
      tell('resolve/unknown-article', ISSUE, 'article: ‸cannal', '“canal”'),
      tell('resolve/unused-article', CANAL, '‸kind: 消息', '“canal”'),
    ],
    exit: 1,
    cli: true,
  },
  {
    name: 'article file missing',
    change: remove(COUNCIL),
    expected: [
      tell('resolve/unknown-article', ISSUE, 'article: ‸council', 'articles/council.yaml'),
    ],
    exit: 1,
  },
  {
    name: 'article file broken and placed is told once',
    change: put(COUNCIL, 'headline: [夜间\n'),
    expected: [tell('read/yaml-syntax', COUNCIL, 'headline: ‸[夜间')],
    exit: 1,
  },
  {
    name: 'unknown layout with a near name',
    change: swap(ISSUE, 'layout: inner', 'layout: iner'),
    expected: [tell('resolve/unknown-layout', ISSUE, 'layout: ‸iner', '“inner”', 'iner.yaml')],
    exit: 1,
  },
  {
    name: 'layout that leaves the house',
    change: swap(ISSUE, 'layout: inner', 'layout: ../articles/canal'),
    expected: [tell('resolve/unknown-layout', ISSUE, 'layout: ‸../articles')],
    exit: 1,
  },
  {
    name: 'layout file broken',
    change: swap(INNER, 'columnRules: true', 'columnRule: true'),
    expected: [tell('read/unknown-key', INNER, '‸columnRule: true', '“columnRules”')],
    exit: 1,
  },
  {
    name: 'body file missing',
    change: body('body: {file: canal.txt}\n'),
    expected: [tell('read/missing-file', CANAL, 'file: ‸canal.txt', 'canal.txt')],
    exit: 1,
  },
  {
    name: 'body file that is a picture',
    change: all(body('body: {file: canal.png}\n'), put('articles/canal.png', Uint8Array.from(PNG))),
    expected: [tell('read/encoding', 'articles/canal.png', '', 'PNG')],
    exit: 1,
  },
  {
    name: 'body in GB18030',
    change: all(NO_BODY, put('articles/canal.txt', Uint8Array.from(GBK))),
    expected: [tell('read/encoding', 'articles/canal.txt', '', 'GB18030')],
    exit: 1,
    cli: true,
  },
  {
    name: 'article in GB18030',
    change: put(COUNCIL, joined('headline: ', GBK, '\nbody: ', GBK, '\n')),
    expected: [tell('read/encoding', COUNCIL, '', 'GB18030')],
    exit: 1,
  },
  {
    name: 'article in UTF-16',
    change: put(COUNCIL, utf16('headline: 夜间公交\nbody: 增开五条。\n')),
    expected: [tell('read/encoding', COUNCIL, '', 'UTF-16')],
    exit: 1,
  },
  {
    name: 'UTF-8 cut in the middle of a character',
    change: put(COUNCIL, joined('headline: 夜间公交\nbody: 增开五', [0xe6, 0x9d], '\n')),
    expected: [tell('read/encoding', COUNCIL, '')],
    exit: 1,
  },
  {
    name: 'Word document as body',
    change: all(NO_BODY, put('articles/canal.txt', joined([0x50, 0x4b, 3, 4], 'word'))),
    expected: [tell('read/encoding', 'articles/canal.txt', '', 'Word')],
    exit: 1,
  },
  {
    name: 'body file outside the folder',
    change: body('body: {file: ../../etc/passwd}\n'),
    expected: [tell('read/outside-folder', CANAL, 'file: ‸../../etc', '../../etc/passwd')],
    exit: 1,
  },
  {
    name: 'body file by an absolute path',
    change: body('body: {file: /etc/passwd}\n'),
    expected: [tell('read/outside-folder', CANAL, 'file: ‸/etc/passwd', '/etc/passwd')],
    exit: 1,
  },
  {
    name: 'body file by a Windows path',
    change: body("body: {file: 'C:\\稿件\\canal.txt'}\n"),
    expected: [tell('read/outside-folder', CANAL, "file: ‸'C:")],
    exit: 1,
  },
  {
    name: 'body file that is a link leading out',
    change: body('body: {file: canal.txt}\n'),
    onDisk: (folder) => symlinkSync('/etc/passwd', join(folder, 'articles', 'canal.txt')),
    expected: [tell('read/unreadable-file', CANAL, 'file: ‸canal.txt', 'canal.txt')],
    exit: 1,
  },
  {
    name: 'body file in a linked folder that leads out',
    change: body('body: {file: wire/passwd}\n'),
    onDisk: (folder) => symlinkSync('/etc', join(folder, 'articles', 'wire')),
    expected: [tell('read/unreadable-file', CANAL, 'file: ‸wire/passwd', 'wire/passwd')],
    exit: 1,
  },
  {
    name: 'body file that is a folder',
    change: body('body: {file: canal}\n'),
    onDisk: (folder) => mkdirSync(join(folder, 'articles', 'canal')),
    expected: [tell('read/unreadable-file', CANAL, 'file: ‸canal}', 'canal')],
    exit: 1,
  },
  {
    name: 'article file that is a folder',
    change: remove(COUNCIL),
    onDisk: (folder) => mkdirSync(join(folder, COUNCIL)),
    expected: [tell('read/unreadable-file', COUNCIL, '', 'council.yaml')],
    exit: 1,
  },
  {
    name: 'body file of 65 MB',
    change: NO_BODY,
    onDisk: (folder) => {
      writeFileSync(join(folder, 'articles', 'canal.txt'), '字');
      truncateSync(join(folder, 'articles', 'canal.txt'), 65 * 1024 * 1024);
    },
    expected: [tell('read/too-large', 'articles/canal.txt', '', '68157440')],
    exit: 1,
  },
  {
    name: 'two bodies: body and a .txt beside',
    change: put('articles/canal.txt', '另一份正文。\n'),
    expected: [tell('resolve/two-bodies', CANAL, 'body: ‸|', 'canal.txt')],
    exit: 1,
  },
  {
    name: 'two bodies: .txt and .md beside',
    change: all(
      NO_BODY,
      put('articles/canal.txt', '一份正文。\n'),
      put('articles/canal.md', '又一份正文。\n'),
    ),
    expected: [tell('resolve/two-bodies', CANAL, '‸kind: 消息', 'canal.txt', 'canal.md')],
    exit: 1,
  },
  {
    name: 'article inline and as a file',
    change: append(ISSUE, 'articles:\n  canal: {headline: 运河, body: 运河留住烟火。}\n'),
    expected: [tell('resolve/article-defined-twice', ISSUE, 'canal: ‸{headline', 'canal.yaml')],
    exit: 1,
  },
  {
    name: 'font file of the house missing',
    change: append(HOUSE, 'fonts:\n  song: {file: song.ttf}\n'),
    expected: [tell('read/missing-file', HOUSE, 'file: ‸song.ttf', 'song.ttf')],
    exit: 1,
  },
  {
    name: 'font file of the house broken',
    change: all(
      append(HOUSE, 'fonts:\n  song: {file: song.ttf}\n'),
      put('house/song.ttf', '这不是字库'),
    ),
    expected: [tell('fonts/broken', HOUSE, 'file: ‸song.ttf', 'song.ttf')],
    exit: 1,
  },
  {
    name: 'font file of the house packed for the web',
    change: all(
      append(HOUSE, 'fonts:\n  song: {file: song.woff2}\n'),
      put(
        'house/song.woff2',
        Uint8Array.from({ length: 64 }, (_, i) => 'wOF2'.charCodeAt(i) || 0),
      ),
    ),
    expected: [tell('fonts/woff2', HOUSE, 'file: ‸song.woff2', 'song.woff2')],
    exit: 1,
  },
  {
    name: 'font file of the house cut off',
    change: all(
      append(HOUSE, 'fonts:\n  hei: {file: hei.ttf}\n'),
      put('house/hei.ttf', Uint8Array.from([0, 1, 0, 0, 0, 9, 0, 128, 0, 3, 0, 16])),
    ),
    expected: [tell('fonts/broken', HOUSE, 'file: ‸hei.ttf', 'hei.ttf')],
    exit: 1,
  },
  {
    name: 'font file of the house outside its folder',
    change: append(HOUSE, 'fonts:\n  song: {file: ../../../etc/passwd}\n'),
    expected: [tell('read/outside-folder', HOUSE, 'file: ‸../../../etc')],
    exit: 1,
  },
  {
    name: 'press profile that is no ICC profile',
    change: all(
      swap(HOUSE, "press: {pdfx: '4',", "press: {profile: press.icc, pdfx: '4',"),
      put('house/press.icc', '这不是色彩特性文件'.repeat(20)),
    ),
    expected: [tell('press/profile', HOUSE, 'profile: ‸press.icc', 'press.icc')],
    exit: 1,
  },
  {
    name: 'press profile missing',
    change: swap(HOUSE, "press: {pdfx: '4',", "press: {profile: press.icc, pdfx: '4',"),
    expected: [tell('read/missing-file', HOUSE, 'profile: ‸press.icc', 'press.icc')],
    exit: 1,
  },
  {
    name: 'press profile outside the house',
    change: swap(HOUSE, "press: {pdfx: '4',", "press: {profile: ../../a.icc, pdfx: '4',"),
    expected: [tell('read/outside-folder', HOUSE, 'profile: ‸../../a.icc')],
    exit: 1,
  },
  {
    name: 'lexicon missing',
    change: remove(LEXICON),
    expected: [tell('read/missing-file', HOUSE, 'lexicon: ‸lexicon.txt', 'lexicon.txt')],
    exit: 1,
    cli: true,
  },
  {
    name: 'lexicon outside the house',
    change: swap(HOUSE, 'lexicon: lexicon.txt', 'lexicon: ../names.txt'),
    expected: [tell('read/outside-folder', HOUSE, 'lexicon: ‸../names.txt')],
    exit: 1,
  },
  {
    name: 'lexicon as a list of words',
    change: swap(HOUSE, 'lexicon: lexicon.txt', 'lexicon: [岚江市, 北渡区]'),
    expected: [tell('read/wrong-type', HOUSE, 'lexicon: ‸[岚江市')],
    exit: 1,
  },
  {
    name: 'lexicon with an entry of one character',
    change: swap(LEXICON, '\n岚江市\n', '\n岚江市\n岚\n'),
    expected: [tell('read/lexicon-entry', LEXICON, '\n岚江市\n‸岚\n', '“岚”', '一个字')],
    exit: 1,
    cli: true,
  },
  {
    name: 'lexicon with an entry as long as a sentence',
    change: put(LEXICON, `# 人名\n${'夜班公交新开五条'.repeat(6)}\n`),
    expected: [tell('read/lexicon-entry', LEXICON, '# 人名\n‸夜班公交', '40')],
    exit: 1,
  },
  {
    name: 'lexicon with a word twice',
    change: put(LEXICON, '岚江市\n北渡区\n岚江|市\n'),
    expected: [tell('read/lexicon-twice', LEXICON, '\n‸岚江|市', '“岚江市”', '第 1 行')],
    exit: 0,
  },
  {
    name: 'lexicon in GB18030',
    change: put(LEXICON, Uint8Array.from(GBK)),
    expected: [tell('read/encoding', LEXICON, '', 'GB18030')],
    exit: 1,
  },
  {
    name: 'PDF/X version without quotes',
    change: swap(HOUSE, "pdfx: '4'", 'pdfx: 4'),
    expected: [tell('read/number-for-text', HOUSE, 'pdfx: ‸4', '"4"')],
    exit: 1,
  },
];

const CHARACTER_CASES: readonly BadCase[] = [
  {
    name: 'character that no font has (U+2B740)',
    change: body('body: |\n  这里有一个生僻字𫝀在句中间出现。\n'),
    expected: [
      tell(
        'galley/missing-glyph',
        CANAL,
        '生僻字‸𫝀在',
        '“canal”',
        '“𫝀”',
        'U+2B740',
        '个生僻字𫝀在句中间',
      ),
    ],
    exit: 1,
    cli: true,
  },
  {
    name: 'private-use character in a headline',
    change: swap(COUNCIL, '夜间公交增开五条', '夜间公交\ue000增开五条'),
    expected: [
      tell('galley/missing-glyph', COUNCIL, 'headline: ‸夜间公交\ue000', '“council”', 'U+E000'),
    ],
    exit: 1,
  },
  {
    name: 'missing character among others beyond the BMP',
    change: body('body: |\n  姓名用字甲𠮷乙𠮷丙𠮷\ue001丁𠮷戊𠮷己𠮷等。\n'),
    expected: [tell('galley/missing-glyph', CANAL, '丙𠮷‸\ue001丁', 'U+E001')],
    exit: 1,
  },
  {
    name: 'missing character in the masthead',
    known: { places: 'told at masthead of the house, not where it is written' },
    change: swap(ISSUE, 'editorInChief: 顾南舟', 'editorInChief: 顾南\ue002'),
    expected: [tell('galley/missing-glyph', ISSUE, 'editorInChief: ‸顾南\ue002', 'U+E002')],
    exit: 1,
  },
  {
    name: 'missing character in the folio line',
    known: { places: 'told at folio of the layout, not where it is written' },
    change: swap(ISSUE, 'section: 要闻', 'section: 要\ue004闻'),
    expected: [tell('galley/missing-glyph', ISSUE, 'section: ‸要\ue004闻', 'U+E004')],
    exit: 1,
  },
  {
    name: 'lone surrogate by an escape',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline: "夜间公交\\uD800增开"'),
    expected: [tell('read/control-character', COUNCIL, 'headline: ‸"夜间', 'U+D800')],
    exit: 1,
    cli: true,
  },
  {
    name: 'NUL by an escape',
    change: swap(COUNCIL, 'headline: 夜间公交增开五条', 'headline: "夜间公交\\0增开"'),
    expected: [tell('read/control-character', COUNCIL, 'headline: ‸"夜间', 'U+0000')],
    exit: 1,
  },
  {
    name: 'NUL byte',
    change: swap(CANAL, '脚手架已经', '脚手架\u0000已经'),
    expected: [tell('read/control-character', CANAL, '脚手架‸\u0000已经', 'U+0000')],
    exit: 1,
    cli: true,
  },
  {
    name: 'bell character',
    change: swap(CANAL, '脚手架已经', '脚手架\u0007已经'),
    expected: [tell('read/control-character', CANAL, '脚手架‸\u0007已经', 'U+0007')],
    exit: 1,
  },
  {
    name: 'vertical tab of Word',
    change: all(NO_BODY, put('articles/canal.txt', '第一行\u000b第二行。\n')),
    expected: [tell('read/control-character', 'articles/canal.txt', '第一行‸\u000b第二', 'U+000B')],
    exit: 1,
  },
  {
    name: 'escape character',
    change: swap(CANAL, '脚手架已经', '脚手架\u001b[31m已经'),
    expected: [tell('read/control-character', CANAL, '脚手架‸\u001b[31m已经', 'U+001B')],
    exit: 1,
  },
  {
    name: 'C1 control character after a wide astral character',
    change: swap(CANAL, '脚手架已经', '脚手架𠮷\u0085已经'),
    expected: [tell('read/control-character', CANAL, '脚手架𠮷‸\u0085已经', 'U+0085')],
    exit: 1,
  },
  {
    name: 'CRLF files',
    change: (files) => {
      for (const [path, content] of files)
        files.set(path, String(content).replaceAll('\n', '\r\n'));
    },
    expected: [],
    exit: 0,
    cli: true,
  },
  {
    name: 'mistake in a CRLF file',
    change: (files) => {
      swap(ISSUE, 'section: 要闻', 'sektion: 要闻')(files);
      files.set(ISSUE, String(files.get(ISSUE)).replaceAll('\n', '\r\n'));
    },
    expected: [tell('read/unknown-key', ISSUE, '‸sektion: 要闻', '“section”')],
    exit: 1,
  },
  {
    name: 'byte-order mark',
    change: (files) => {
      for (const [path, content] of files) files.set(path, `\ufeff${String(content)}`);
    },
    expected: [],
    exit: 0,
    cli: true,
  },
  {
    name: 'mistake in the first line behind a byte-order mark',
    change: (files) => {
      const text = String(files.get(ISSUE)).replace('paper: house', 'papre: house');
      files.set(ISSUE, `\ufeff${text}`);
    },
    expected: [
      tell('read/unknown-key', ISSUE, '‸papre: house', '“paper”'),
      tell('read/missing-key', ISSUE, '‸papre: house', '“paper”'),
    ],
    exit: 1,
  },
];

const BODY_CASES: readonly BadCase[] = [
  {
    name: 'empty body',
    change: body("body: ''\n"),
    expected: [tell('read/bad-value', CANAL, "body: ‸''")],
    exit: 1,
  },
  {
    name: 'body of white space',
    change: body('body: "　\\n\\n　"\n'),
    expected: [tell('resolve/empty-body', CANAL, 'body: ‸"', '“canal”')],
    exit: 1,
  },
  {
    name: 'body missing',
    change: NO_BODY,
    expected: [tell('resolve/empty-body', CANAL, '‸kind: 消息', '“canal”', 'canal.txt')],
    exit: 1,
  },
  {
    name: 'body of 1 MB',
    change: body(
      `body: |\n${'  夜班公交的末班车延至次日凌晨，方便夜班职工和陪护家属。\n\n'.repeat(12_400)}`,
    ),
    expected: [tell('makeup/overset', ISSUE, 'article: ‸canal', '“canal”')],
    exit: 1,
  },
  {
    name: 'body of 1 MB in one paragraph',
    change: body(
      `body: |\n  ${'夜班公交的末班车延至次日凌晨，方便夜班职工和陪护家属。'.repeat(12_500)}\n`,
    ),
    expected: [tell('makeup/overset', ISSUE, 'article: ‸canal', '“canal”')],
    exit: 1,
  },
  {
    name: 'body of 1 MB without a place to break',
    change: body(`body: |\n  ${'a'.repeat(1_000_000)}\n`),
    expected: [
      tell('galley/word-split', CANAL, OFTEN),
      tell('makeup/overset', ISSUE, 'article: ‸canal', '“canal”'),
    ],
    exit: 1,
  },
  {
    name: 'three thousand characters that no font has',
    change: body(
      `body: |\n  ${Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0xe100 + i)).join('')}\n`,
    ),
    expected: [
      tell('galley/missing-glyph', CANAL, OFTEN, 'U+E100'),
      tell('galley/word-split', CANAL, OFTEN),
      tell('makeup/overset', ISSUE, 'article: ‸canal'),
    ],
    exit: 1,
  },
  {
    name: 'picture in a body',
    change: body('body: |\n  见图![运河](canal.jpg)所示。\n'),
    expected: [tell('resolve/unsupported-markup', CANAL, '见图‸![运河]')],
    exit: 1,
  },
  {
    name: 'mark misspelt in a body',
    change: body('body: |\n  岚江的{着種:水}。\n'),
    expected: [tell('resolve/unknown-mark', CANAL, '岚江的‸{着種', '“着種”', '“着重”', 'dots')],
    exit: 1,
  },
  {
    name: 'English name of a mark misspelt',
    change: body('body: |\n  岚江的{titel:水}。\n'),
    expected: [tell('resolve/unknown-mark', CANAL, '岚江的‸{titel', '“titel”', '“title”')],
    exit: 1,
  },
  {
    name: 'mark left open over a paragraph',
    change: body('body: |\n  岚江的{专名:运河\n\n  第二段}。\n'),
    expected: [tell('resolve/unclosed-mark', CANAL, '岚江的‸{专名', '“专名”')],
    exit: 1,
  },
  {
    name: 'ruby left open in a .txt body, by a wide character column',
    change: all(NO_BODY, put('articles/canal.txt', '第一段。\n\n　　𠮷家的{岚|lán字。\n')),
    expected: [
      tell('resolve/unclosed-mark', 'articles/canal.txt', '𠮷家的‸{岚', '“注音”', '“ruby”'),
    ],
    exit: 1,
  },
  {
    name: 'mark without words',
    change: body('body: |\n  岚江的{着重: }水。\n'),
    expected: [tell('resolve/empty-mark', CANAL, '岚江的‸{着重', '“着重”')],
    exit: 1,
  },
  {
    name: 'item without words',
    change: body('body: |\n  第一段。\n\n  - \n  - 第二条\n'),
    expected: [tell('resolve/empty-mark', CANAL, '  ‸- \n', '“- ”')],
    exit: 1,
  },
  {
    name: 'five marks in each other',
    change: body('body: |\n  {dots:{name:{title:{death:{sup:水}}}}}。\n'),
    expected: [tell('resolve/mark-nesting', CANAL, '‸{sup:水', '“sup”', '4')],
    exit: 1,
  },
  {
    name: 'mark in itself',
    change: body('body: |\n  {专名:岚江{专名:运河}}。\n'),
    expected: [tell('resolve/mark-nesting', CANAL, '岚江‸{专名', '“专名”')],
    exit: 1,
  },
  {
    name: 'bold in a base of ruby',
    change: body('body: |\n  岚江的{**岚**|lán}字。\n'),
    expected: [tell('resolve/mark-nesting', CANAL, '{‸**岚', '“**”', '“ruby”', '“注音”')],
    exit: 1,
  },
  {
    name: 'two bars in ruby',
    change: body('body: |\n  {岚江|lán|jiāng}。\n'),
    expected: [tell('resolve/ruby-parts', CANAL, 'lán‸|jiāng', '“|”')],
    exit: 1,
  },
  {
    name: 'even setting without a width',
    change: body('body: |\n  {均排:张三}。\n'),
    expected: [tell('resolve/even-width', CANAL, '‸{均排', '“均排”', '“even”')],
    exit: 1,
  },
  {
    name: 'even setting over too many ems',
    change: body('body: |\n  {均排21:张三}。\n'),
    expected: [tell('resolve/even-width', CANAL, '‸{均排21', '“21”', '2 to 20')],
    exit: 1,
  },
  {
    name: 'even setting of more characters than ems',
    change: body('body: |\n  {even3:张三李四}。\n'),
    expected: [tell('resolve/even-width', CANAL, '‸{even3', '4 个字', '3 ems')],
    exit: 1,
  },
  {
    name: 'heading of the first level in a body',
    change: body('body: |\n  第一段。\n\n  # 小标题\n\n  第二段。\n'),
    expected: [tell('resolve/unsupported-markup', CANAL, '  ‸# 小标题')],
    exit: 1,
  },
  {
    name: 'unclosed bold',
    change: body('body: |\n  第一段。\n\n  这里**加粗没有配对。\n'),
    expected: [tell('resolve/unclosed-bold', CANAL, '这里‸**加粗')],
    exit: 1,
  },
  {
    name: 'unclosed bold in a body that is an alias, where it is written',
    change: body('deck: &words 这里**加粗\nbody: *words\n'),
    expected: [tell('resolve/unclosed-bold', CANAL, '这里‸**加粗')],
    exit: 1,
  },
  {
    name: 'unclosed bold in a .txt body, by a wide character column',
    change: all(NO_BODY, put('articles/canal.txt', '第一段。\n\n　　𠮷家**加粗没有配对。\n')),
    expected: [tell('resolve/unclosed-bold', 'articles/canal.txt', '𠮷家‸**加粗')],
    exit: 1,
  },
  {
    name: 'address longer than a column',
    change: all(
      swap(ISSUE, A_PLACE, '{article: canal, columns: 1, from: top}'),
      body(`body: |\n  详见 https://${'lanjiang'.repeat(20)}.example 的说明。\n`),
    ),
    expected: [
      tell('galley/word-split', CANAL, OFTEN, '“canal”'),
      tell('makeup/head-widow', CANAL, 'headline: ‸'),
    ],
    exit: 0,
  },
  {
    name: 'headline too wide at its least size',
    change: swap(
      COUNCIL,
      '夜间公交增开五条',
      '夜间公交增开五条|方便夜班职工陪护家属看病的老人和晚归的学生们早早回家歇息',
    ),
    expected: [
      // Its two lines take a line of the text's room: the white under them gives it (copyfit).
      tell('makeup/head-too-wide', COUNCIL, 'headline: ‸夜间公交', '“council”'),
    ],
    exit: 1,
  },
  {
    name: 'headline of two hundred characters',
    change: swap(COUNCIL, '夜间公交增开五条', '夜间公交增开五条线路'.repeat(20)),
    expected: [tell('makeup/head-too-wide', COUNCIL, 'headline: ‸夜间公交', '“council”')],
    exit: 1,
  },
];

const PAGE_CASES: readonly BadCase[] = [
  {
    name: 'article twice on a page',
    change: swap(
      ISSUE,
      COUNCIL_PLACE,
      `${COUNCIL_PLACE}\n      - {article: canal, columns: 3-4, below: council}`,
    ),
    expected: [
      tell('resolve/article-twice', ISSUE, '{article: ‸canal, columns: 3-4', '“canal”', 'A02'),
    ],
    exit: 1,
  },
  {
    name: 'article on two pages',
    change: swap(
      ISSUE,
      '\nmasthead:\n',
      '  - page: A03\n    layout: inner\n    place: [{article: canal, columns: 3}]\n\nmasthead:\n',
    ),
    expected: [
      tell('makeup/head-widow', CANAL, 'headline: ‸'),
      tell('resolve/article-twice', ISSUE, '{article: ‸canal, columns: 3}', '“canal”', 'A02'),
    ],
    exit: 1,
  },
  {
    name: 'article on no page',
    change: put('articles/spare.yaml', 'headline: 备用\nbody: 备用稿件。\n'),
    expected: [tell('resolve/unused-article', 'articles/spare.yaml', '‸headline', '“spare”')],
    exit: 0,
    cli: true,
  },
  {
    name: 'two things in one place',
    change: swap(ISSUE, 'article: council, columns: 3-4', 'article: council, columns: 2-3'),
    expected: [tell('makeup/overlap', ISSUE, 'article: ‸council', '“council”', '“canal”')],
    exit: 1,
    cli: true,
  },
  ...['0', '9', '1-9', '"1-9"'].map(
    (columns): BadCase => ({
      name: `columns ${columns}`,
      change: swap(ISSUE, 'columns: 3-4', `columns: ${columns}`),
      expected: [
        tell(
          'resolve/columns-off-page',
          ISSUE,
          `columns: ‸${columns}, from`,
          columns.replaceAll('"', ''),
        ),
      ],
      exit: 1,
    }),
  ),
  {
    name: 'columns 4-1 are told as reversed, not as off the page',
    change: swap(ISSUE, 'columns: 3-4', 'columns: 4-1'),
    expected: [tell('resolve/columns-off-page', ISSUE, 'columns: ‸4-1', '4-1', '1-4')],
    exit: 1,
  },
  {
    name: 'one column in quotes is a column',
    change: swap(ISSUE, '{masthead: true, columns: 5}', '{masthead: true, columns: "5"}'),
    expected: [],
    exit: 0,
  },
  {
    name: 'columns in words',
    change: swap(ISSUE, 'columns: 3-4', 'columns: 左边两栏'),
    expected: [tell('read/bad-value', ISSUE, 'columns: ‸左边', '1-4')],
    exit: 1,
  },
  {
    name: 'three stories below each other in a circle',
    change: all(
      swap(ISSUE, A_PLACE, '{article: canal, columns: 1-2, below: council}'),
      swap(ISSUE, COUNCIL_PLACE, '{article: council, columns: 1-2, below: canal}'),
    ),
    expected: [tell('resolve/cyclic-below', ISSUE, '{article: ‸canal', 'canal → council → canal')],
    exit: 1,
    cli: true,
  },
  {
    name: 'a story below itself',
    change: swap(ISSUE, A_PLACE, '{article: canal, columns: 1-2, below: canal}'),
    expected: [tell('resolve/cyclic-below', ISSUE, '{article: ‸canal', 'canal → canal')],
    exit: 1,
  },
  {
    name: 'a story below what is not on the page',
    change: swap(ISSUE, A_PLACE, '{article: canal, columns: 1-2, below: concil}'),
    expected: [tell('resolve/no-such-neighbour', ISSUE, 'below: ‸concil', '“concil”', '“council”')],
    exit: 1,
  },
  {
    name: 'two pages with one number',
    change: swap(
      ISSUE,
      '\nmasthead:\n',
      '  - page: A02\n    layout: inner\n    place: [{article: bus, columns: 1-5}]\n\nmasthead:\n',
    ),
    expected: [
      tell('resolve/duplicate-page', ISSUE, '- page: ‸A02\n    layout', 'A02'),
      tell('resolve/unknown-article', ISSUE, '‸bus'),
    ],
    exit: 1,
  },
  {
    name: 'date that does not exist',
    change: swap(ISSUE, 'date: 2026-11-23', 'date: 2026-02-30'),
    expected: [tell('resolve/bad-date', ISSUE, 'date: ‸2026-02-30', '“2026-02-30”')],
    exit: 1,
    cli: true,
  },
  {
    name: 'date in a wrong form',
    change: swap(ISSUE, 'date: 2026-11-23', 'date: 2026年11月23日'),
    expected: [tell('read/bad-value', ISSUE, 'date: ‸2026年', '2026-11-23')],
    exit: 1,
  },
  {
    name: 'date as a number',
    change: swap(ISSUE, 'date: 2026-11-23', 'date: 20261123'),
    expected: [tell('read/bad-value', ISSUE, 'date: ‸20261123')],
    exit: 1,
  },
  {
    name: 'weekday of another day',
    change: swap(ISSUE, 'weekday: 星期一', 'weekday: 星期二'),
    expected: [tell('resolve/weekday-mismatch', ISSUE, 'weekday: ‸星期二', '2026-11-23')],
    exit: 1,
    cli: true,
  },
  {
    name: 'masthead field missing',
    change: swap(ISSUE, '  dutyEditors: [章怀青, 于立]\n', ''),
    expected: [
      tell('resolve/masthead-field-missing', HOUSE, 'postalCode, ‸dutyEditors', 'dutyEditors'),
    ],
    exit: 1,
  },
  {
    name: 'unknown field among those required',
    change: swap(HOUSE, 'required: [sponsor,', 'required: [sponser,'),
    expected: [tell('read/unknown-choice', HOUSE, 'required: [‸sponser', '“sponsor”')],
    exit: 1,
  },
  {
    name: 'masthead field that the box does not show',
    change: swap(HOUSE, "        - '{price}'\n", ''),
    expected: [tell('resolve/masthead-field-unused', HOUSE, '    ‸price: 岚江', 'price')],
    exit: 0,
  },
  {
    name: 'unknown placeholder in the folio line',
    change: swap(INNER, '{date}', '{dat}'),
    expected: [tell('resolve/unknown-placeholder', INNER, "center: ‸'{paper}", '“{dat}”')],
    exit: 1,
  },
  {
    name: 'unknown placeholder in the masthead',
    change: swap(HOUSE, '地址：{address}', '地址：{adress}'),
    expected: [
      tell('resolve/masthead-field-unused', HOUSE, '    ‸address: 岚江'),
      tell('resolve/unknown-placeholder', HOUSE, '‸地址：{adress}', '“{adress}”'),
    ],
    exit: 1,
  },
  {
    name: 'from and below together',
    change: swap(ISSUE, COUNCIL_PLACE, '{article: council, columns: 1-2, from: top, below: canal}'),
    expected: [tell('resolve/place-where', ISSUE, 'below: ‸canal')],
    exit: 1,
  },
  {
    name: 'from line 0',
    change: swap(ISSUE, 'columns: 3-4, from: top', 'columns: 3-4, from: 0'),
    expected: [tell('read/bad-value', ISSUE, 'from: ‸0', '1')],
    exit: 1,
  },
  {
    name: 'from a line below the page',
    change: swap(ISSUE, 'columns: 3-4, from: top', 'columns: 3-4, from: 500'),
    expected: [tell('makeup/no-room', ISSUE, '{article: ‸council')],
    exit: 1,
  },
  {
    name: 'neither article nor masthead',
    change: swap(ISSUE, '{masthead: true, columns: 5}', '{columns: 5}'),
    expected: [
      tell('resolve/masthead-not-placed', ISSUE, '10023\n\n‸pages:'),
      tell('resolve/place-what', ISSUE, '‸{columns: 5}', '广告（ad）', 'a table'),
    ],
    exit: 1,
  },
  {
    name: 'article and masthead in one place',
    change: swap(ISSUE, '{article: council,', '{article: council, masthead: true,'),
    expected: [tell('resolve/place-what', ISSUE, '‸{article: council')],
    exit: 1,
  },
  {
    name: 'masthead twice',
    change: swap(
      ISSUE,
      COUNCIL_PLACE,
      `${COUNCIL_PLACE}\n      - {masthead: true, columns: 3, from: 9}`,
    ),
    expected: [tell('resolve/article-twice', ISSUE, '{masthead: ‸true, columns: 5}', 'A02')],
    exit: 1,
  },
  {
    name: 'unknown kind with a near name',
    change: swap(COUNCIL, 'kind: 消息', 'kind: 通迅'),
    expected: [tell('resolve/unknown-kind', COUNCIL, 'kind: ‸通迅', '“通迅”', '“通讯”')],
    exit: 1,
  },
  {
    name: 'unknown rank',
    change: swap(COUNCIL, 'kind: 消息', 'kind: 消息\nrank: 7'),
    expected: [tell('resolve/unknown-rank', COUNCIL, 'rank: ‸7', '7')],
    exit: 1,
  },
  {
    name: 'unknown size name with a near name',
    change: swap(HOUSE, 'folio: {font: hei, size: 小五}', 'folio: {font: hei, size: 报松}'),
    expected: [
      tell('resolve/unknown-size', HOUSE, 'folio: {font: hei, size: ‸报松', '“报松”', '“报宋”'),
    ],
    exit: 1,
  },
  {
    name: 'least size over the greatest',
    change: swap(HOUSE, 'min: 小一, max: 38pt', 'min: 40pt, max: 38pt'),
    expected: [tell('resolve/size-order', HOUSE, 'min: ‸40pt', '40pt', '38pt')],
    exit: 1,
  },
  {
    name: 'type area wider than the sheet',
    change: swap(HOUSE, 'sheet: {width: 275mm,', 'sheet: {width: 200mm,'),
    expected: [tell('resolve/type-area-too-large', HOUSE, 'grid: ‸{columns', '200.0')],
    exit: 1,
    cli: true,
  },
  {
    name: 'type area higher than the sheet',
    change: swap(HOUSE, 'lines: 79, top', 'lines: 90, top'),
    expected: [tell('resolve/type-area-too-large', HOUSE, 'grid: ‸{columns', '390.0')],
    exit: 1,
  },
  {
    name: 'no head of any rank',
    change: (files) => {
      const text = String(files.get(HOUSE));
      files.set(HOUSE, text.replace(/heads:\n[\s\S]*?\ncrosshead/, 'heads: {}\n\ncrosshead'));
    },
    expected: [tell('read/bad-value', HOUSE, 'heads: ‸{}')],
    exit: 1,
  },
  {
    name: 'credits that do not fit the folio line',
    change: swap(ISSUE, 'editor: 沈砚秋', `editor: ${'沈砚秋、'.repeat(20)}等`),
    expected: [tell('makeup/line-too-wide', INNER, OFTEN)],
    exit: 1,
  },
];

export const CASES: readonly BadCase[] = [
  ...YAML_CASES,
  ...KEY_CASES,
  ...FILE_CASES,
  ...CHARACTER_CASES,
  ...BODY_CASES,
  ...PAGE_CASES,
];

/** Values that pass the schema and must not end in a crash, an endless loop or a page without a word. */
export const SURVIVORS: readonly {
  readonly name: string;
  readonly change: BadCase['change'];
  readonly known?: string;
}[] = [
  { name: 'text size 0pt', change: swap(HOUSE, '报宋: 9.6pt', '报宋: 0pt') },
  {
    name: 'line pitch 0pt',
    change: swap(HOUSE, 'pitch: 12.5pt', 'pitch: 0pt'),
  },
  {
    name: 'measure of no characters',
    change: swap(HOUSE, 'measure: 13 chars', 'measure: 0 chars'),
  },
  {
    name: 'measure of a million',
    change: swap(HOUSE, 'measure: 13 chars', 'measure: 1000000 chars'),
  },
  { name: 'sheet of no width', change: swap(HOUSE, 'width: 275mm', 'width: 0mm') },
  {
    name: 'sheet wider than numbers reach',
    change: swap(HOUSE, 'width: 275mm', `width: ${'9'.repeat(400)}mm`),
  },
  {
    name: 'pitch of a light-year',
    change: swap(HOUSE, 'pitch: 12.5pt', `pitch: ${'9'.repeat(30)}pt`),
  },
  { name: 'text of a kilometre', change: swap(HOUSE, '报宋: 9.6pt', '报宋: 1000000mm') },
  {
    name: 'least head size 0pt',
    change: swap(HOUSE, 'min: 小一, max: 38pt', 'min: 0pt, max: 0pt'),
  },
  {
    name: 'folio size 0pt',
    change: swap(HOUSE, 'folio: {font: hei, size: 小五}', 'folio: {font: hei, size: 0pt}'),
  },
  {
    name: 'masthead text of 300pt',
    change: swap(HOUSE, 'text: {font: song, size: 8.3pt}', 'text: {font: song, size: 300pt}'),
  },
  {
    name: 'masthead text 0pt',
    change: swap(HOUSE, 'text: {font: song, size: 8.3pt}', 'text: {font: song, size: 0pt}'),
  },
  { name: 'size in em of itself', change: swap(HOUSE, '报宋: 9.6pt', '报宋: 1em') },
  { name: 'indent wider than the column', change: swap(HOUSE, 'indent: 2em', 'indent: 20em') },
  { name: 'one line a page', change: swap(HOUSE, 'lines: 79, top', 'lines: 1, top') },
  { name: 'one-character columns', change: swap(HOUSE, 'measure: 13 chars', 'measure: 1 chars') },
  {
    name: 'the last day of the year 9999',
    change: swap(ISSUE, 'date: 2026-11-23\nweekday: 星期一', 'date: 9999-12-31'),
  },
  {
    name: 'no head of any rank and a story of no kind',
    change: all(swap(COUNCIL, 'kind: 消息\n', ''), (files) => {
      const text = String(files.get(HOUSE));
      files.set(HOUSE, text.replace(/heads:\n[\s\S]*?\ncrosshead/, 'heads: {}\n\ncrosshead'));
    }),
  },
  {
    name: 'column rule 0pt',
    change: swap(HOUSE, 'column: {width: 0.35pt}', 'column: {width: 0pt}'),
  },
  {
    name: 'six thousand aliases',
    change: swap(
      ISSUE,
      '[章怀青, 于立]',
      `[&a 章怀青, ${Array.from({ length: 6000 }, () => '*a').join(', ')}]`,
    ),
  },
  { name: 'a body of stops', change: body(`body: |\n  ${'。'.repeat(3000)}\n`) },
  { name: 'a body of opening quotes', change: body(`body: |\n  ${'“'.repeat(3000)}\n`) },
  { name: 'a body of combining marks', change: body(`body: |\n  a${'\u0301'.repeat(5000)}\n`) },
  { name: 'a body of joiners', change: body(`body: |\n  字${'\u200d'.repeat(3000)}字\n`) },
  { name: 'a body of right-to-left text', change: body('body: |\n  هذا خبر عاجل من المدينة.\n') },
  {
    name: 'a body of emoji',
    change: body('body: |\n  今天👨‍👩‍👧‍👦出门🇨🇳了。\n'),
  },
  { name: 'a body of asterisks', change: body(`body: |\n  ${'*'.repeat(10_001)}\n`) },
  { name: 'a body of backslashes', change: body(`body: |\n  ${'\\'.repeat(10_001)}\n`) },
  { name: 'a body of braces', change: body(`body: |\n  ${'{!['.repeat(20_000)}\n`) },
  {
    name: 'a headline of a hundred and twenty words',
    change: swap(COUNCIL, '夜间公交增开五条', Array.from({ length: 60 }, () => '和').join('|')),
  },
  { name: 'a headline of marks', change: swap(COUNCIL, '夜间公交增开五条', '"||||"') },
  { name: 'a headline of a space', change: swap(COUNCIL, '夜间公交增开五条', '"　"') },
  { name: 'a kicker of 5000 characters', change: swap(CANAL, '老街更新过半', '老街'.repeat(2500)) },
  {
    name: 'an article called masthead',
    change: all(
      put('articles/masthead.yaml', 'headline: 信息\nbody: 这是稿件。\n'),
      swap(
        ISSUE,
        COUNCIL_PLACE,
        `${COUNCIL_PLACE}\n      - {article: masthead, columns: 4, from: 40}`,
      ),
    ),
  },
];
