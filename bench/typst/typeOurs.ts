/** A child of the bench: characters typed in a warm process of ours. Arguments: pages, issue folder, PDF. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  buildWithoutPictures,
  diskFilesUnder,
  FONTS_FILE,
  machineFonts,
  newMemory,
  pressFile,
  steadyFiles,
} from 'dayang';
import { articlePath, articleText, editionOf, slug } from './edition.ts';
import { storyOfTyping, timeTyping, withTyped } from './typing.ts';

const [pages = '', folder = '', out = ''] = process.argv.slice(2);
const edition = editionOf(Number(pages));
const at = storyOfTyping(edition);
const typedIn = articlePath(folder, slug(at.page, at.story));
const files = steadyFiles(diskFilesUnder(dirname(folder)), Date.now);
// What `dayang watch` keeps from save to save.
const memory = newMemory();
const profile = readFileSync('layouts/press/TR002_TAC220.icc');

// The edition has lain there a while: what was saved just now is read again.
await setTimeout(2100);
await timeTyping((typed) => {
  const story = withTyped(edition, typed).pages[at.page]?.[at.story];
  if (story === undefined) throw new Error('the story that is typed in is not there');
  writeFileSync(typedIn, articleText(story));
  const began = performance.now();
  const built = buildWithoutPictures({
    path: join(folder, 'issue.yaml'),
    files,
    memory,
    fontsPath: FONTS_FILE,
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  const made = performance.now();
  const page = built.pages[at.page];
  if (built.issue === undefined || page === undefined)
    throw new Error('the edition does not build');
  const options = { pdfx: '4', creator: 'bench', profile } as const;
  writeFileSync(out, pressFile(built.issue, [page], page.made.code, options));
  return { layout: made - began, pdf: performance.now() - made };
});
