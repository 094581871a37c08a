/** Where the issue of a command is: a file, its folder, or standard input. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { BuildInput } from '../build.ts';
import type { Overlay } from '../display/overlay.ts';
import type { Earlier } from '../model/earlier.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { diskFilesUnder, withStandardInput } from './fileStore.ts';
import { machineFonts } from './fontFiles.ts';
import { FONTS_FILE } from './places.ts';

export interface IssueInput {
  readonly build: BuildInput;
  /** The issue folder's name: what its files are called. */
  readonly name: string;
}

export interface InputOptions {
  readonly pages: readonly string[] | undefined;
  readonly overlays: readonly Overlay[];
  readonly earlier?: Earlier | undefined;
  readonly marks?: BuildInput['marks'];
  readonly watermark?: boolean;
  readonly compare?: BuildInput['compare'];
  readonly fontFiles?: BuildInput['fontFiles'];
}

/** What `--marks` and `--round` ask for; a round is written beside marks. */
export function marksOf({ marks, round }: Arguments['values']): BuildInput['marks'] {
  if (marks !== true && typeof round !== 'string') return undefined;
  if (typeof round === 'string' && /\p{Cc}/u.test(round))
    throw new UsageError({
      zh: '--round 是一行字，不能有换行和控制字符',
      en: '--round is one line of words, without line ends and control characters',
    });
  return { round: typeof round === 'string' ? round : undefined };
}

const STANDARD_INPUT = '-';

export function issueInput(operand: string, options: InputOptions): IssueInput {
  const isPiped = operand === STANDARD_INPUT;
  const path = isPiped ? STANDARD_INPUT : shown(issuePath(operand));
  const files = isPiped ? withStandardInput(path, readFileSync(0)) : diskFilesUnder(dirname(path));
  const name = isPiped ? 'issue' : basename(dirname(resolve(path)));
  return {
    name,
    build: { path, files, fontsPath: shown(FONTS_FILE), fontFiles: machineFonts, ...options },
  };
}

function issuePath(operand: string): string {
  return isFolder(operand) ? join(operand, 'issue.yaml') : operand;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** As the user would write it: relative to where he stands, with `/`. */
const shown = (path: string): string =>
  relative(process.cwd(), resolve(path)).replaceAll('\\', '/');

/** `A01,A02` as a list. */
export function pageList(given: string | boolean | undefined): readonly string[] | undefined {
  if (typeof given !== 'string') return undefined;
  const pages = given
    .split(/[,，]/)
    .map((page) => page.trim())
    .filter((page) => page !== '');
  if (pages.length === 0)
    throw new UsageError({
      zh: '--pages 要写版次，如 A01,A02',
      en: '--pages needs page codes such as A01,A02',
    });
  return pages;
}

/** Told when a page was asked for that the issue does not have. */
export function checkPages(pages: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = pages?.filter((page) => !known.includes(page)) ?? [];
  if (unknown.length === 0) return;
  throw new UsageError({
    zh: `本期没有 ${unknown.join('、')} 版，只有 ${known.join('、')}`,
    en: `the issue has no page ${unknown.join(', ')}, only ${known.join(', ')}`,
  });
}
