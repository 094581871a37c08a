/** Galley proofs: nothing of a story is lost, lines are numbered, paragraphs counted. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildWithoutPictures } from '../../src/build.ts';
import { galleyProofs } from '../../src/galleyProofs.ts';
import { diskFilesUnder } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import type { DisplayList } from '../../src/model/display.ts';
import { storyWords } from '../../src/storyWords.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { bare, pdfOfLists, rawText, saved } from '../support/sheet.ts';

/** From the left edge of the sheet to the measure, and from its head to below the heading, points. */
const LEFT = 96.378;
const TOP = 66;

/** Where the type of a story ends on the right, points. */
const rightOf = (sheets: readonly DisplayList[], slug: string): number =>
  Math.max(
    ...sheets.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'glyphs' && item.owner === slug ? item.xs.map((x) => x + item.size) : [],
      ),
    ),
  ) / 1000;

/** The text of the measure alone, without numbers and notes. */
function columnText(sheets: readonly DisplayList[], right: number): string {
  const [left, width] = [Math.floor(LEFT) - 2, Math.ceil(right - LEFT) + 2];
  const region = ['-x', left, '-y', TOP, '-W', width, '-H', 780].map(String);
  const path = saved(pdfOfLists(sheets));
  const options = { encoding: 'utf8' } as const;
  return bare(execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', ...region, path, '-'], options));
}

/** A hyphen that is not in the text reads back as a soft one. */
const unhyphened = (text: string): string => text.replaceAll('\u00ad', '');

const built = buildWithoutPictures({
  path: 'issues/sample/issue.yaml',
  files: diskFilesUnder('issues/sample'),
  fontsPath: 'fonts/fonts.yaml',
  fontFiles: machineFonts,
  pages: undefined,
  overlays: [],
});

describe('the galley of a story', () => {
  const galleys = galleyProofs(built, undefined);

  it('is made of every story of the issue, on a page or not', () => {
    expect(galleys.map(({ slug }) => slug)).toEqual([...(built.issue?.articles.keys() ?? [])]);
  });

  it('holds all its characters, heads too, as they are read out of the PDF', () => {
    for (const { slug, sheets } of galleys) {
      const article = built.issue?.articles.get(slug);
      if (article === undefined) throw new Error(slug);
      const { head, paragraphs } = storyWords(article);
      const words = bare([...head.map(({ text }) => text), ...paragraphs].join(''));
      expect(unhyphened(columnText(sheets, rightOf(sheets, slug))), slug).toBe(unhyphened(words));
    }
  }, 120_000);

  it('gives only the stories that are named', () => {
    expect(galleyProofs(built, ['ginkgo-tree']).map(({ slug }) => slug)).toEqual(['ginkgo-tree']);
  });
});

describe('a galley sheet', () => {
  const body = ['第一段话。'.repeat(60), '第二段。'.repeat(200), '末段。'.repeat(70)];
  const memory = buildFromMemory({
    'issue.yaml': `paper: house
date: 2026-11-23
number: 10023
pages:
  - {page: A02, layout: bare, place: [{article: a, columns: 1-2, into: 1}]}
articles:
  a: {kind: 消息, headline: 泵站|检修, body: ${JSON.stringify(body.join('\n\n'))}}
`,
  });
  const [galley] = galleyProofs(memory, undefined);
  if (galley === undefined) throw new Error('no galley');
  const { sheets } = galley;
  const text = bare(rawText(saved(pdfOfLists(sheets))));

  it('numbers the first line and every fifth, over all pages', () => {
    const numbers = sheets.flatMap(({ items }) =>
      items.flatMap((item) =>
        'texts' in item && item.owner === 'proof' && /^\d+$/.test(item.texts.join(''))
          ? [Number(item.texts.join(''))]
          : [],
      ),
    );
    const lines = Number(/，(\d+)行/.exec(text)?.[1]);
    expect(numbers).toEqual([
      1,
      ...Array.from({ length: Math.floor(lines / 5) }, (_, i) => (i + 1) * 5),
    ]);
  });

  it('counts the characters of each paragraph and of the story', () => {
    expect(text).toContain('正文共1310字');
    for (const note of ['第1段300字', '第2段800字', '第3段210字']) expect(text).toContain(note);
  });

  it('is set to the measure of the page, and leaves half the sheet for corrections', () => {
    const house = memory.issue?.house;
    if (house === undefined) throw new Error('no house');
    const { measure, gutter } = house.grid;
    const most = (rightOf(sheets, 'a') - LEFT) * 1000;
    expect(most).toBeGreaterThan(2 * measure);
    expect(most).toBeLessThanOrEqual(2 * measure + gutter + house.grid.em);
  });

  it('breaks pages inside the sheet, and says which page of how many', () => {
    expect(sheets.length).toBeGreaterThan(0);
    for (const { items, height } of sheets)
      for (const item of items)
        if (item.kind === 'glyphs') expect(item.y).toBeLessThan(height - 40_000);
    const [long] = galleyProofs(built, ['bridge-lights']);
    if (long === undefined) throw new Error('no galley');
    expect(long.sheets.length).toBeGreaterThan(1);
    const all = bare(rawText(saved(pdfOfLists(long.sheets))));
    long.sheets.forEach((_, i) => {
      expect(all).toContain(`第${i + 1}页／共${long.sheets.length}页`);
    });
  });
});
