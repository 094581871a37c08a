/** The commands and their options: one table, from which parsing and help are both made. */
import { say } from '../model/catalogue/entry.ts';
import type { Bilingual } from '../model/diagnostic.ts';

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
const IMPOSE: OptionDefinition = {
  name: 'impose',
  value: undefined,
  help: say(
    '另出一份拼大版的 PDF：两版一面，按印刷次序，带规矩线',
    'one more PDF with two pages a side in printer’s order, with marks',
  ),
};
const OVERLAY: OptionDefinition = {
  name: 'overlay',
  value: 'grid,baselines,frames,overset,names,ppi',
  help: say(
    '在校样上衬出背景格、基线、框，画出超行（缺省），标出稿名、图片分辨率',
    'show these on the proof: grid, baselines, frames, overset lines (default), names of stories, resolution of pictures',
  ),
};
const DIFF: OptionDefinition = {
  name: 'diff',
  value: 'DIR|report.json',
  help: say(
    '和上一稿比：说出哪篇哪句加了、删了、改了，并标在校样上',
    'compare with an earlier build or proof: tell and mark what stories say otherwise, by sentence',
  ),
};
const SHEET: OptionDefinition = {
  name: 'sheet',
  value: undefined,
  help: say('另出一张缩样：全部版面在一张 A3 上', 'one more sheet with all pages small on A3'),
};
const NO_WATERMARK: OptionDefinition = {
  name: 'no-watermark',
  value: undefined,
  help: say('不印“校样”字样和版脚的一行', 'no 校样 over the proof and no line at its foot'),
};
const NO_CACHE: OptionDefinition = {
  name: 'no-cache',
  value: undefined,
  help: say(
    '不用存下的分色图和字库，也不存',
    'neither take nor keep separated pictures and unpacked fonts of other runs',
  ),
};
const FORMAT: OptionDefinition = {
  name: 'format',
  value: 'pretty|json|github|gitlab|sarif',
  help: say('诊断的写法', 'form of the diagnostics'),
};

const HOUSE: OptionDefinition = {
  name: 'house',
  value: 'DIR',
  help: say(
    '按哪套版式的规则和限度查 PDF，缺省用新闻纸的',
    'house whose rules and limits a PDF is checked by, by default those of newsprint',
  ),
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
    options: [OUT, PAGES, EDITION, PDFX, MARKS, ROUND, IMPOSE, SINCE, JSON_OPTION, NO_CACHE],
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
    options: [OUT, PAGES, PDFX, MARKS, ROUND, SINCE, DIFF, OVERLAY, SHEET, NO_WATERMARK, NO_CACHE],
    help: say('出校样 PDF 和 PNG，能画的都画', 'make proofs as PDF and PNG, whatever can be drawn'),
  },
  {
    name: 'galley',
    operands: 'ISSUE',
    least: 1,
    most: 1,
    options: [
      OUT,
      {
        name: 'story',
        value: 'SLUG,…',
        help: say('只出这几篇，缺省全部', 'only these stories, by default all'),
      },
    ],
    help: say(
      '出小样：每篇稿单独排，有行号和字数',
      'galley proofs: each story alone, with line numbers and character counts',
    ),
  },
  {
    name: 'watch',
    operands: 'ISSUE',
    least: 1,
    most: 1,
    options: [OUT, PAGES, PDFX, MARKS, ROUND, SINCE, OVERLAY, NO_WATERMARK, NO_CACHE],
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
    name: 'preflight',
    operands: 'FILE.pdf|ISSUE',
    least: 1,
    most: 1,
    options: [PAGES, PDFX, MARKS, ROUND, HOUSE, FORMAT, NO_CACHE],
    help: say(
      '印前检查：PDF 文件，或一期要出的全部付印文件',
      'preflight a PDF file, or every press file of an issue',
    ),
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
