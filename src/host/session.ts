/** One run of the program: its language, its streams, and what it says on them. */
import { availableParallelism } from 'node:os';
import type { Bilingual, Language } from '../model/diagnostic.ts';
import { type Arguments, choice, UsageError } from './arguments.ts';

export interface Session {
  readonly language: Language;
  readonly color: boolean;
  readonly jobs: number;
  /** Results: standard output. */
  readonly print: (text: string) => void;
  /** Problems: standard error. */
  readonly complain: (text: string) => void;
  /** What was made; silent with --quiet. */
  readonly announce: (text: Bilingual) => void;
  /** What is being done; only on a terminal. */
  readonly progress: (text: Bilingual) => void;
}

export function openSession({ values }: Arguments): Session {
  const language = languageOf(values['lang']);
  const isQuiet = values['quiet'] === true;
  const isTerminal = process.stderr.isTTY === true;
  const color = isTerminal && values['no-color'] !== true && (process.env['NO_COLOR'] ?? '') === '';
  let hasProgress = false;
  const clear = (): void => {
    if (hasProgress) process.stderr.write('\r\u001b[2K');
    hasProgress = false;
  };
  return {
    language,
    color,
    jobs: jobsOf(values['jobs']),
    print: (text) => {
      clear();
      process.stdout.write(text);
    },
    complain: (text) => {
      clear();
      process.stderr.write(text);
    },
    announce: (text) => {
      clear();
      if (!isQuiet) process.stdout.write(`${text[language]}\n`);
    },
    progress: (text) => {
      if (isQuiet || !isTerminal) return;
      clear();
      process.stderr.write(text[language]);
      hasProgress = true;
    },
  };
}

/** --lang, or the system's locale: Chinese where it says so. */
export function languageOf(given: string | boolean | undefined): Language {
  if (typeof given === 'string') return choice(given, ['zh', 'en'], '--lang');
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function jobsOf(given: string | boolean | undefined): number {
  if (given === undefined) return availableParallelism();
  const jobs = Number(given);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new UsageError({
    zh: '--jobs 要是 1 到 256 的整数',
    en: '--jobs must be a whole number from 1 to 256',
  });
}
