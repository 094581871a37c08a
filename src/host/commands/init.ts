/** `dayang init`: a new issue that builds at once. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Arguments, UsageError } from '../arguments.ts';
import { type OutputFile, writeWhole } from '../output.ts';
import { PACKAGE_FOLDER } from '../places.ts';
import type { Session } from '../session.ts';

/** A new issue with a house of its own: the sample's, free to be changed. */
export function init({ operands }: Arguments, session: Session): number {
  const folder = operands[0] ?? '';
  // A variable that a script has not set would fill the folder one stands in.
  if (folder === '')
    throw new UsageError({
      zh: '用法：dayang init DIR；文件夹名是空的',
      en: 'usage: dayang init DIR; the name of the folder is empty',
    });
  if (existsSync(folder) && !isEmptyFolder(folder)) {
    throw new UsageError({
      zh: `“${folder}”里已有文件，请给一个空文件夹`,
      en: `“${folder}” is not empty; name an empty folder`,
    });
  }
  const sample = join(PACKAGE_FOLDER, 'issues', 'starter');
  const issue = readFileSync(join(sample, 'issue.yaml'), 'utf8');
  writeWhole([
    {
      path: join(folder, 'issue.yaml'),
      bytes: withoutSchemaLine(issue).replace('paper: ../../layouts/tabloid', 'paper: house'),
    },
    ...copies(join(PACKAGE_FOLDER, 'layouts', 'tabloid'), join(folder, 'house')),
    ...copies(join(sample, 'articles'), join(folder, 'articles')),
  ]);
  session.announce({
    zh: `${folder} 已建好：改 issue.yaml、articles/ 和 house/，再运行\n  dayang build ${folder}`,
    en: `${folder} is ready: edit issue.yaml, articles/ and house/, then run\n  dayang build ${folder}`,
  });
  return 0;
}

const copies = (from: string, to: string): readonly OutputFile[] =>
  readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const [source, path] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) return copies(source, path);
    return [{ path, bytes: withoutSchemaLine(readFileSync(source, 'utf8')) }];
  });

const isEmptyFolder = (path: string): boolean =>
  statSync(path).isDirectory() && readdirSync(path).length === 0;

/** The schema's path is that of this package; `dayang schema --out` writes one for the new place. */
const withoutSchemaLine = (text: string): string =>
  text.replace(/^# yaml-language-server:.*\n/, '');
