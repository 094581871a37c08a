/** `--help`, from the table of commands. */
import type { Language } from '../model/diagnostic.ts';
import { cellsOf } from './codeFrame.ts';
import {
  COMMANDS,
  COMMON_OPTIONS,
  type CommandDefinition,
  type OptionDefinition,
} from './commandTable.ts';
import { PACKAGE } from './places.ts';

export function generalHelp(language: Language): string {
  const zh = language === 'zh';
  return [
    zh
      ? `大样 dayang ${PACKAGE.version} — 把 YAML 写的报纸排成付印 PDF`
      : `dayang ${PACKAGE.version} — newspaper issues in YAML to print-ready PDF`,
    '',
    zh ? '用法：dayang 命令 [选项]' : 'usage: dayang COMMAND [OPTIONS]',
    '',
    ...table(
      COMMANDS.map((command) => [`${command.name} ${command.operands}`, command.help[language]]),
    ),
    '',
    zh ? '各命令共有的选项：' : 'options of every command:',
    ...table(optionRows(COMMON_OPTIONS, language)),
    '',
    zh
      ? 'ISSUE 是 issue.yaml 或它所在的文件夹；“-”表示从标准输入读。\n退出码：0 完成，1 稿件有错误，2 用法不对，3 程序有错。'
      : 'ISSUE is an issue.yaml or its folder; “-” reads standard input.\nExit: 0 done, 1 the issue has errors, 2 usage, 3 our bug.',
    '',
  ].join('\n');
}

export function commandHelp(command: CommandDefinition, language: Language): string {
  return [
    `dayang ${command.name} ${command.operands}`,
    `  ${command.help[language]}`,
    '',
    ...table(optionRows([...command.options, ...COMMON_OPTIONS], language)),
    '',
  ].join('\n');
}

const optionRows = (
  options: readonly OptionDefinition[],
  language: Language,
): readonly (readonly [string, string])[] =>
  options.map((option) => [
    `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`,
    option.help[language],
  ]);

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => cellsOf(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - cellsOf(left))}  ${right}`);
}
