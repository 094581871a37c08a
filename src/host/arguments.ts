/** The command line: one table of commands and options, from which parsing and help are both made. */
import { parseArgs } from 'node:util';
import type { Bilingual } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';

export interface OptionDefinition {
  readonly name: string;
  /** Name of its value in help; undefined for a switch. */
  readonly value: string | undefined;
  readonly help: Bilingual;
}

export interface CommandDefinition {
  readonly name: string;
  /** Words after the command, as help shows them. */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  readonly help: Bilingual;
  readonly options: readonly OptionDefinition[];
}

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const OUT: OptionDefinition = {
  name: 'out',
  value: 'DIR',
  help: say(
    '写到哪个文件夹，缺省 out/<期刊文件夹名>',
    'folder to write to, by default out/<issue folder>',
  ),
};
const PAGES: OptionDefinition = {
  name: 'pages',
  value: 'A01,A02',
  help: say('只做这几版', 'only these pages'),
};
const EDITION: OptionDefinition = {
  name: 'edition',
  value: undefined,
  help: say('只出全期一个 PDF，不出分版的', 'only the PDF of the whole edition, none a page'),
};
const PDFX: OptionDefinition = {
  name: 'pdfx',
  value: '4|1a',
  help: say('PDF/X 标准，缺省由版式定', 'PDF/X version, by default the house’s'),
};
const JSON_OPTION: OptionDefinition = {
  name: 'json',
  value: undefined,
  help: say('把 report.json 也打到标准输出', 'print report.json to standard output too'),
};
const SINCE: OptionDefinition = {
  name: 'since',
  value: 'report.json',
  help: say(
    '上一稿的 report.json：能不动的不动，动了的说明原因',
    'report.json of an earlier build: what need not move stays, the rest is told with its reason',
  ),
};
const MARKS: OptionDefinition = {
  name: 'marks',
  value: undefined,
  help: say(
    '在成品线外印裁切线、规矩线、色标和版边，缺省由版式定',
    'print crop and registration marks, colour bar and slug line, by default as the house says',
  ),
};
const ROUND: OptionDefinition = {
  name: 'round',
  value: 'TEXT',
  help: say(
    '版边上写校次、时间，如 "二校 23:40"；同 --marks',
    'words for the slug line such as "二校 23:40"; means --marks',
  ),
};
const OVERLAY: OptionDefinition = {
  name: 'overlay',
  value: 'grid,baselines,frames,overset',
  help: say(
    '在校样上衬出背景格、基线、框，或画出超行（缺省）',
    'show these on the proof; overset by default',
  ),
};
const FORMAT: OptionDefinition = {
  name: 'format',
  value: 'pretty|json|github|sarif',
  help: say('诊断的写法', 'form of the diagnostics'),
};

export const COMMON_OPTIONS: readonly OptionDefinition[] = [
  {
    name: 'lang',
    value: 'zh|en',
    help: say('用中文还是英文说话，缺省随系统', 'language, by default the system’s'),
  },
  { name: 'quiet', value: undefined, help: say('不报进度和结果', 'no progress and no summary') },
  { name: 'no-color', value: undefined, help: say('不用颜色', 'no colours') },
  {
    name: 'jobs',
    value: 'N',
    help: say(
      '同时压缩、写出几张校样图，缺省随处理器',
      'proof pictures packed and written at a time, by default one a processor',
    ),
  },
  { name: 'help', value: undefined, help: say('显示帮助', 'show help') },
];

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'build',
    operands: 'ISSUE',
    least: 1,
    most: 1,
    options: [OUT, PAGES, EDITION, PDFX, MARKS, ROUND, SINCE, JSON_OPTION],
    help: say(
      '出付印 PDF；有错误就不出，退出码 1',
      'make press PDFs; any error makes none, exit 1',
    ),
  },
  {
    name: 'proof',
    operands: 'ISSUE',
    least: 1,
    most: 1,
    options: [OUT, PAGES, PDFX, MARKS, ROUND, SINCE, OVERLAY],
    help: say('出校样 PDF 和 PNG，能画的都画', 'make proofs as PDF and PNG, whatever can be drawn'),
  },
  {
    name: 'watch',
    operands: 'ISSUE',
    least: 1,
    most: 1,
    options: [OUT, PAGES, PDFX, MARKS, ROUND, SINCE, OVERLAY],
    help: say(
      '守着：每次存盘就重出变了的版的校样，Ctrl-C 停',
      'keep watch: at every save, proofs of the pages that changed; Ctrl-C stops',
    ),
  },
  {
    name: 'check',
    operands: 'ISSUE',
    least: 1,
    most: 1,
    options: [
      PAGES,
      {
        ...SINCE,
        help: say(
          '上一稿的 report.json：照能不动的不动来检查',
          'report.json of an earlier build: check with what need not move kept in place',
        ),
      },
      FORMAT,
    ],
    help: say('只检查', 'diagnostics only'),
  },
  {
    name: 'init',
    operands: 'DIR',
    least: 1,
    most: 1,
    options: [],
    help: say('建一份能直接出版的新期刊', 'make a new issue that builds at once'),
  },
  {
    name: 'schema',
    operands: '[issue|article|house|layout|fonts]',
    least: 0,
    most: 1,
    options: [
      {
        ...OUT,
        help: say('把全部 JSON Schema 写到这个文件夹', 'write every JSON Schema to this folder'),
      },
    ],
    help: say('打印 JSON Schema，供编辑器补全', 'print a JSON Schema, for completion in editors'),
  },
  {
    name: 'fonts',
    operands: '[ISSUE]',
    least: 0,
    most: 1,
    options: [],
    help: say(
      '列出各字体角色用的字库；写了期刊，也列出生僻字',
      'list the font of each role and, of an issue, its rare characters',
    ),
  },
  {
    name: 'explain',
    operands: 'CODE',
    least: 1,
    most: 1,
    options: [],
    help: say('解释一个诊断代码', 'explain a diagnostic code'),
  },
];

export interface Arguments {
  readonly command: CommandDefinition;
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Wrong use of the command line. */
export class UsageError extends Error {
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}

export function parseArguments(words: readonly string[]): Arguments {
  const [name, ...rest] = words;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw unknownCommand(name ?? '');
  const options = [...command.options, ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: rest,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map((option) => [
        option.name,
        { type: option.value === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
  });
  const values: Record<string, string | boolean | undefined> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find((candidate) => candidate.name === token.name);
    values[token.name] = optionValue(option, token.rawName, token.value, options);
  }
  if (
    values['help'] !== true &&
    (operands.length < command.least || operands.length > command.most)
  ) {
    const usage = `dayang ${command.name} ${command.operands}`;
    throw new UsageError(say(`用法：${usage}`, `usage: ${usage}`));
  }
  return { command, operands, values };
}

function optionValue(
  option: OptionDefinition | undefined,
  raw: string,
  value: string | undefined,
  options: readonly OptionDefinition[],
): string | boolean {
  if (option === undefined) {
    const near = nearest(
      raw.replace(/^-+/, ''),
      options.map((candidate) => candidate.name),
    );
    const hint =
      near === undefined ? say('', '') : say(`是不是 --${near}？`, ` Did you mean --${near}?`);
    throw new UsageError(
      say(`不认识的选项 ${raw}。${hint.zh}`, `unknown option ${raw}.${hint.en}`),
    );
  }
  if (option.value === undefined && value !== undefined)
    throw new UsageError(say(`${raw} 不带值`, `${raw} takes no value`));
  // `--out --lang zh`: the next option is no value.
  const isMissing = value === undefined || (value.startsWith('-') && value !== '-');
  if (option.value !== undefined && isMissing)
    throw new UsageError(
      say(`${raw} 要带值：${option.value}`, `${raw} needs a value: ${option.value}`),
    );
  return value ?? true;
}

function unknownCommand(name: string): UsageError {
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  const hint =
    near === undefined
      ? say('见 dayang --help。', 'See dayang --help.')
      : say(`是不是 ${near}？`, `Did you mean ${near}?`);
  return new UsageError(
    say(`没有“${name}”这个命令。${hint.zh}`, `There is no command “${name}”. ${hint.en}`),
  );
}

/** One of a closed set of values, or wrong use. */
export function choice<T extends string>(given: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  throw new UsageError(
    say(
      `--${option} 只能是 ${allowed.join('、')}`,
      `--${option} must be one of ${allowed.join(', ')}`,
    ),
  );
}
