/** `dayang init`: a new issue that builds at once. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Arguments, UsageError } from '../arguments.ts';
import { writeWhole } from '../output.ts';
import { PACKAGE_FOLDER } from '../places.ts';
import type { Session } from '../session.ts';

/** A new issue with a house of its own: the sample's, free to be changed. */
export function init({ operands }: Arguments, session: Session): number {
  const folder = operands[0] ?? '';
  if (existsSync(folder) && !isEmptyFolder(folder)) {
    throw new UsageError({
      zh: `“${folder}”里已有文件，请给一个空文件夹`,
      en: `“${folder}” is not empty; name an empty folder`,
    });
  }
  const sample = join(PACKAGE_FOLDER, 'issues', 'sample');
  const written = readFileSync(join(sample, 'issue.yaml'), 'utf8');
  const issue = withoutSchemaLine(written).replace('paper: ../../layouts/tabloid', 'paper: house');
  cpSync(join(PACKAGE_FOLDER, 'layouts', 'tabloid'), join(folder, 'house'), { recursive: true });
  cpSync(join(sample, 'articles'), join(folder, 'articles'), { recursive: true });
  const yaml = [join(folder, 'house'), join(folder, 'articles')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(place, name)),
  );
  writeWhole([
    { path: join(folder, 'issue.yaml'), bytes: issue },
    ...yaml.map((path) => ({ path, bytes: withoutSchemaLine(readFileSync(path, 'utf8')) })),
  ]);
  session.announce({
    zh: `${folder} 已建好：改 issue.yaml、articles/ 和 house/，再运行\n  dayang build ${folder}`,
    en: `${folder} is ready: edit issue.yaml, articles/ and house/, then run\n  dayang build ${folder}`,
  });
  return 0;
}

const isEmptyFolder = (path: string): boolean =>
  statSync(path).isDirectory() && readdirSync(path).length === 0;

/** The schema's path is that of this package; `dayang schema --out` writes one for the new place. */
const withoutSchemaLine = (text: string): string =>
  text.replace(/^# yaml-language-server:.*\n/, '');
