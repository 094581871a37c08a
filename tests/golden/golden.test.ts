/** Each stage of each case as text. `npm run accept` rewrites the files; read the difference before you commit it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpDisplay } from '../../src/display/dump.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { show } from '../../src/host/show.ts';
import { buildIssue } from '../../src/build.ts';
import { dumpGalley, dumpPage } from '../support/dumps.ts';
import { buildFromMemory, houseWith } from '../support/memoryIssue.ts';

const CASES = join('tests', 'golden', 'cases');

/** A case's issue; `text.yaml` changes the house's rules of text, `fonts.yaml` stands for its fonts. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const own = (name: string): string | undefined => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const [text, fonts] = [own('text.yaml'), own('fonts.yaml')];
  return {
    'issue.yaml': own('issue.yaml') ?? '',
    ...(text === undefined ? {} : { 'house/house.yaml': houseWith(text) }),
    ...(fonts === undefined ? {} : { 'fonts.yaml': fonts }),
  };
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const folder = join(CASES, name);
  const built = buildFromMemory(filesOf(folder));
  const file = (stage: string): string => join('cases', name, `${stage}.txt`);

  it('galleys', async () => {
    const galleys = built.pages.flatMap(({ made }) => made.stories.map(({ slug, galley }) => `${slug}: ${dumpGalley(galley)}`));
    await expect(galleys.join('\n')).toMatchFileSnapshot(file('galley'));
  });
  it('pages', async () => {
    await expect(built.pages.map(({ made }) => dumpPage(made)).join('\n')).toMatchFileSnapshot(file('page'));
  });
  it('display lists', async () => {
    await expect(built.pages.map(({ display }) => dumpDisplay(display)).join('\n')).toMatchFileSnapshot(file('display'));
  });
  it('diagnostics', async () => {
    const text = show(built.diagnostics, 'pretty', { language: 'zh', color: false });
    await expect(text).toMatchFileSnapshot(file('diagnostics'));
  });
});

describe('the sample edition', () => {
  const built = buildIssue({ path: 'issues/sample/issue.yaml', files: diskFiles, fontsPath: 'fonts/fonts.yaml', fontFiles: machineFonts, pages: undefined, overlays: [] });
  it('has no problem', () => {
    expect(show(built.diagnostics, 'pretty', { language: 'en', color: false })).toBe('No problems.\n');
  });
  it('keeps its galleys, page and display list', async () => {
    const galleys = built.pages.flatMap(({ made }) => made.stories.map(({ slug, galley }) => `${slug}: ${dumpGalley(galley)}`));
    await expect(galleys.join('\n')).toMatchFileSnapshot('sample/galley.txt');
    await expect(built.pages.map(({ made }) => dumpPage(made)).join('\n')).toMatchFileSnapshot('sample/page.txt');
    await expect(built.pages.map(({ display }) => dumpDisplay(display)).join('\n')).toMatchFileSnapshot('sample/display.txt');
  });
});
