/** Issues made of values, resolved and made up with a face of which every figure is known. */
import { composer } from '../../src/compose.ts';
import { makeupPages } from '../../src/makeup/makeupPage.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Earlier } from '../../src/model/earlier.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Frame, MadePage } from '../../src/model/page.ts';
import type { PictureFacts } from '../../src/model/picture.ts';
import { readIssue } from '../../src/read/readIssue.ts';
import { resolveIssue } from '../../src/resolve/resolveIssue.ts';
import { fakeFonts } from './fakeFace.ts';
import { HOUSE, memoryFiles } from './memoryIssue.ts';

/** Two pictures by name: one whole, one that narrows downwards. */
const FACTS: ReadonlyMap<string, PictureFacts> = new Map([
  ['scene', { path: 'scene.jpg', width: 1500, height: 1000, colours: 'colour', hasAlpha: false }],
  [
    'vase',
    {
      path: 'vase.png',
      width: 600,
      height: 900,
      colours: 'colour',
      hasAlpha: true,
      outline: Array.from({ length: 64 }, (_, i) => [i / 200, 1 - i / 200] as const),
    },
  ],
]);

export interface Made {
  readonly issue: Issue;
  readonly pages: readonly MadePage[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MadeOptions {
  /** The edition before. */
  readonly earlier?: Earlier;
  /** Other words for the whole picture. */
  readonly scene?: object;
  /** What the tabloid house's file is changed to. */
  readonly house?: (text: string) => string;
}

/** Places and articles as an issue file has them; a list of places a page. */
export function madeOf(
  pages: readonly (readonly object[])[],
  articles: Readonly<Record<string, object>>,
  { earlier, house, scene }: MadeOptions = {},
): Made {
  const issue = {
    paper: 'house',
    date: '2026-11-23',
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
    articles,
    pictures: {
      scene: { file: 'scene.jpg', caption: '泵站汛前检修', credit: '许望舒　摄', ...scene },
      vase: { file: 'vase.png', caption: '修复的瓶子' },
    },
    tables: {
      lamps: {
        title: '路灯',
        rows: [
          ['街', '盏'],
          ['望潮街', 12],
          ['蚕桑路', 9],
          ['河坝路', 7],
        ],
      },
      tides: {
        title: '潮位',
        chart: 'bar',
        rows: [
          ['日', '米'],
          ['今天', 2.1],
          ['明天', 3.4],
        ],
      },
    },
    pages: pages.map((place, i) => ({ page: `A0${i + 2}`, layout: 'inner', place })),
  };
  const files = readIssue(
    'issue.yaml',
    memoryFiles({
      'issue.yaml': JSON.stringify(issue),
      'scene.jpg': 'x',
      'vase.png': 'x',
      ...(house === undefined ? {} : { 'house/house.yaml': house(HOUSE) }),
    }),
  );
  if (files.value === undefined) throw new Error(JSON.stringify(files.diagnostics));
  const resolved = resolveIssue(files.value, FACTS);
  const made = makeupPages(resolved.value, composer(resolved.value, fakeFonts()), earlier);
  return {
    issue: resolved.value,
    pages: made.map(({ value }) => value),
    diagnostics: [...resolved.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics)],
  };
}

export const overlap = (a: Frame, b: Frame): boolean =>
  a.area.inline < b.area.inline + b.area.width &&
  b.area.inline < a.area.inline + a.area.width &&
  a.area.block < b.area.block + b.area.depth &&
  b.area.block < a.area.block + a.area.depth;
