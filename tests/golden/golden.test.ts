/** Each stage of each case as text. `npm run accept` rewrites the files; read the difference before you commit it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import { dumpDisplay } from '../../src/display/dump.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import { show } from '../../src/host/show.ts';
import { type BuiltIssue, buildIssue, buildWithoutPictures } from '../../src/build.ts';
import { pressFile } from '../../src/press.ts';
import type { Galley, PreparedParagraph } from '../../src/model/galley.ts';
import { dumpGalley, dumpPage } from '../support/dumps.ts';
import { CASES, filesOf } from '../support/goldenCases.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';

/** The words of a paragraph as they are read back: every annotation after its base, no white. */
function wordsOf({ text, textFrom, marks }: PreparedParagraph): string {
  let read = '';
  let from = 0;
  for (const { to, ruby } of marks) {
    if (ruby === undefined) continue;
    read += text.slice(from, textFrom[to]) + ruby.glyphs.map((glyph) => glyph.text).join('');
    from = textFrom[to] ?? text.length;
  }
  return bare(read + text.slice(from));
}

/** Without white and the hyphens of line ends, which are not in the text. */
const bare = (text: string): string => text.replace(/[\s\u00ad]/gu, '');

/** The words of a story; of one that goes on on another page, those of its lines here. */
function setWords(galley: Galley): string {
  const last = galley.lines.at(-1);
  const goesOn = last !== undefined && !last.isLast;
  return goesOn || (last?.tail?.paragraph ?? last?.paragraph) !== galley.paragraphs.length - 1
    ? bare(galley.lines.map((line) => lineText(galley, line)).join(''))
    : galley.paragraphs.map(wordsOf).join('');
}

/** A drawing of thousands of points is known by its beginning and its length. */
const shortened = (line: string): string => (line.length <= 2000 ? line : `${line.slice(0, 200)} … ${line.length} characters`);

const profile = readFileSync(NEWSPRINT_PROFILE);

async function readBack({ issue, pages }: BuiltIssue): Promise<string> {
  if (issue === undefined) throw new Error('nothing was built');
  const options = { pdfx: '4', creator: 'Dayang test', profile } as const;
  const { text } = await new PDFParse({ data: pressFile(issue, pages, 'A02', options) }).getText();
  return bare(text);
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
  it('reads back from the press file as it was written', async () => {
    const read = await readBack(built);
    for (const { galley, overset } of built.pages.flatMap(({ made }) => made.stories))
      if (overset.lines === 0) expect(read).toContain(setWords(galley));
  });
});

describe('the starter issue', () => {
  const built = buildWithoutPictures({ path: 'issues/starter/issue.yaml', files: diskFiles, fontsPath: 'fonts/fonts.yaml', fontFiles: machineFonts, pages: undefined, overlays: [] });
  it('has no problem', () => {
    expect(show(built.diagnostics, 'pretty', { language: 'en', color: false })).toBe('No problems.\n');
  });
  it('keeps its galleys, page and display list', async () => {
    const galleys = built.pages.flatMap(({ made }) => made.stories.map(({ slug, galley }) => `${slug}: ${dumpGalley(galley)}`));
    await expect(galleys.join('\n')).toMatchFileSnapshot('starter/galley.txt');
    await expect(built.pages.map(({ made }) => dumpPage(made)).join('\n')).toMatchFileSnapshot('starter/page.txt');
    await expect(built.pages.map(({ display }) => dumpDisplay(display)).join('\n')).toMatchFileSnapshot('starter/display.txt');
  });
});

/** Whole issues with pictures: the edition, and the supplement whose stories take every shape. */
describe.each(['sample', 'supplement'])('issues/%s', async (name) => {
  const built = await buildIssue({ path: `issues/${name}/issue.yaml`, files: diskFiles, fontsPath: 'fonts/fonts.yaml', fontFiles: machineFonts, pages: undefined, overlays: [] });
  it('has no problem', () => {
    expect(show(built.diagnostics, 'pretty', { language: 'en', color: false })).toBe('No problems.\n');
  });
  it('keeps its pages, and of its display lists the pictures, lines and boxes', async () => {
    await expect(built.pages.map(({ made }) => dumpPage(made)).join('\n')).toMatchFileSnapshot(join(name, 'page.txt'));
    const isDrawn = ({ kind }: { readonly kind: string }) => ['image', 'form', 'path', 'rule', 'rect'].includes(kind);
    const drawn = built.pages.map(({ display }) => dumpDisplay({ ...display, items: display.items.filter(isDrawn) }));
    await expect(drawn.join('\n').split('\n').map(shortened).join('\n')).toMatchFileSnapshot(join(name, 'drawn.txt'));
  });
});
