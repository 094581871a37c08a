/** The golden cases: issues of one thing each, as folders of files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseWith } from './memoryIssue.ts';

export const CASES = join('tests', 'golden', 'cases');

/** A case's issue with its drawings; `text.yaml` changes the house's rules of text, `fonts.yaml` stands for its fonts. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const own = (name: string): string | undefined => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  const [text, fonts] = [own('text.yaml'), own('fonts.yaml')];
  return {
    'issue.yaml': own('issue.yaml') ?? '',
    ...Object.fromEntries(drawings.map((name) => [name, own(name) ?? ''])),
    ...(text === undefined ? {} : { 'house/house.yaml': houseWith(text) }),
    ...(fonts === undefined ? {} : { 'fonts.yaml': fonts }),
  };
}
