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

/** The edition as it is on disk, and what its pages are written with. */
function built() {
  const edition = buildWithoutPictures({
    path: join(folder, 'issue.yaml'),
    files,
    memory,
    fontsPath: FONTS_FILE,
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  const { issue, pages } = edition;
  if (issue === undefined) throw new Error('the edition does not build');
  const pdfOf = (page: (typeof pages)[number]): Uint8Array =>
    pressFile(issue, [page], page.made.code, { pdfx: '4', creator: 'bench', profile });
  return { pages, pdfOf };
}

// The edition has lain there a while: what was saved just now is read again.
await setTimeout(2100);
// Whoever watches proofs all pages first.
const first = built();
for (const page of first.pages) first.pdfOf(page);
await timeTyping((typed) => {
  const story = withTyped(edition, typed).pages[at.page]?.[at.story];
  if (story === undefined) throw new Error('the story that is typed in is not there');
  writeFileSync(typedIn, articleText(story));
  const began = performance.now();
  const { pages, pdfOf } = built();
  const made = performance.now();
  const page = pages[at.page];
  if (page === undefined) throw new Error('the page that is typed in is not there');
  writeFileSync(out, pdfOf(page));
  return { layout: made - began, pdf: performance.now() - made };
});
