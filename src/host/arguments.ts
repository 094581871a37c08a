/** The words of the command line, read by the table of commands. */
import { parseArgs } from 'node:util';
import { say } from '../model/catalogue/entry.ts';
import type { Bilingual } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import {
  COMMANDS,
  COMMON_OPTIONS,
  type CommandDefinition,
  type OptionDefinition,
} from './commandTable.ts';

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
        {
          type: option.value === undefined ? 'boolean' : 'string',
          ...(option.name === 'help' ? { short: 'h' } : {}),
        } as const,
      ]),
    ),
  });
  const values: Record<string, string | boolean | undefined> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find((candidate) => candidate.name === token.name);
    if (option?.value !== undefined && values[token.name] !== undefined)
      throw givenTwice(token.rawName);
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
  const isMissing = value === undefined || value === '' || (value.startsWith('-') && value !== '-');
  if (option.value !== undefined && isMissing)
    throw new UsageError(
      say(`${raw} 要带值：${option.value}`, `${raw} needs a value: ${option.value}`),
    );
  return value ?? true;
}

/** The last would win in silence. */
const givenTwice = (raw: string): UsageError =>
  new UsageError(say(`${raw} 写了两次，只写一次`, `${raw} is given twice; give it once`));

function unknownCommand(name: string): UsageError {
  if (name.startsWith('-'))
    return new UsageError(
      say(
        `${name} 前面少了命令，见 dayang --help。`,
        `A command stands before ${name}. See dayang --help.`,
      ),
    );
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
export function choice<T extends string>(given: string, allowed: readonly T[], what: string): T {
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  throw new UsageError(
    say(`${what} 只能是 ${allowed.join('、')}`, `${what} must be one of ${allowed.join(', ')}`),
  );
}
