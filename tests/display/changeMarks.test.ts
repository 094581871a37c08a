/** What is changed since an earlier edition stands on a ground, on whatever page and in whatever direction it is set. */
import { describe, expect, it } from 'vitest';
import type { BuiltPage, EditionNow } from '../../src/build.ts';
import type { DisplayItem, Path } from '../../src/model/display.ts';
import { storyWords } from '../../src/storyWords.ts';
import { textChanges } from '../../src/textChanges.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';

const LONG = Array.from(
  { length: 30 },
  (_, i) => `第${i + 1}号泵站今天完成检修，闸门、水泵和电机都换了新的零件。`,
);

const files = (
  body: readonly string[],
  places: string,
  headline = '泵站检修',
): Record<string, string> => ({
  'issue.yaml': `paper: house
date: 2026-11-23
pages:
${places}
articles:
  pumps: {kind: 消息, headline: ${headline}, body: ${JSON.stringify(body.join('\n\n'))}}
`,
});

const ONE_PAGE =
  '  - {page: A02, layout: bare, place: [{article: pumps, columns: 1-3, from: top}]}';
const JUMP = `  - {page: A02, layout: bare, place: [{article: pumps, columns: 1-2, from: top, lines: 30}]}
  - {page: A03, layout: bare, place: [{rest: pumps, columns: 1-3, from: top}]}`;
const VERTICAL =
  '  - {page: A02, layout: bare, place: [{article: pumps, columns: 1-5, from: top, lines: 40, setting: vertical}]}';

/** The pages of the text now, marked by what it was. */
function marked(
  before: readonly string[],
  now: readonly string[],
  places: string,
  headline?: string,
): readonly BuiltPage[] {
  const old = buildFromMemory(files(before, places));
  const earlierWords = [...(old.issue?.articles.values() ?? [])].map(storyWords);
  const compare = ({ stories }: EditionNow) => ({
    changes: textChanges(earlierWords, stories),
    parts: [],
  });
  const { pages, diagnostics } = buildFromMemory(files(now, places, headline), { compare });
  if (pages.length === 0)
    throw new Error(JSON.stringify(diagnostics.map(({ message }) => message.en)));
  return pages;
}

const isFill = (item: DisplayItem): item is Path => item.kind === 'path' && item.layer === 'proof';
const grounds = ({ display: { items } }: BuiltPage, yellow: number): readonly Path[] =>
  items
    .filter(isFill)
    .filter(({ ink, segments }) => ink.yellow === yellow && segments.length === 5);
const wedges = ({ display: { items } }: BuiltPage): readonly Path[] =>
  items.filter(isFill).filter(({ segments }) => segments.length === 4);

/** Type of the page that stands on grounds of a colour, in reading order. */
function typeOn(page: BuiltPage, yellow: number): string {
  const boxes = grounds(page, yellow).map(({ segments }) => ({
    left: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ x }) => x)),
    top: Math.min(...segments.map(({ y }) => y)),
    bottom: Math.max(...segments.map(({ y }) => y)),
  }));
  const isOn = (x: number, y: number): boolean =>
    boxes.some(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom);
  return page.display.items
    .flatMap((item): readonly string[] => {
      if (!('texts' in item) || item.layer !== 'press' || item.owner !== 'pumps') return [];
      // The middle of each glyph's em box.
      const half = item.size / 2;
      return item.texts.filter((_, i) =>
        item.kind === 'glyphs'
          ? isOn((item.xs[i] ?? 0) + 0.3 * half, item.y - 0.38 * item.size)
          : isOn(item.x, (item.ys[i] ?? 0) + half),
      );
    })
    .join('');
}

const NEW = 45;
const FRESH = 85;
const changedAt = (at: number, words: string): readonly string[] => LONG.with(at, words);
const SENTENCE = '第12号泵站今天没有完成检修，闸门、水泵和电机都换了新的零件。';

describe('a changed sentence', () => {
  it('stands on a ground, its new words on a darker one', () => {
    const [page] = marked(LONG, changedAt(11, SENTENCE), ONE_PAGE);
    if (page === undefined) throw new Error('no page');
    expect(typeOn(page, NEW)).toBe(SENTENCE);
    expect(typeOn(page, FRESH)).toBe('没有');
  });

  it('does on the page that it goes on to, and on no other', () => {
    const body = changedAt(26, SENTENCE);
    const pages = marked(LONG, body, JUMP);
    expect(pages.map((page) => typeOn(page, NEW))).toEqual(['', SENTENCE]);
    const early = marked(LONG, changedAt(1, SENTENCE), JUMP);
    expect(early.map((page) => typeOn(page, NEW))).toEqual([SENTENCE, '']);
  });

  it('that is torn by the jump stands on grounds on both', () => {
    // Whichever paragraph it is: all are changed, and everything is on a ground.
    const now = LONG.map((words) => words.replace('今天', '昨天'));
    const pages = marked(LONG, now, JUMP);
    const all = pages.map((page) => typeOn(page, NEW)).join('');
    expect(all).toBe(now.join(''));
  });

  it('does in vertical lines', () => {
    const now = changedAt(11, SENTENCE.replace('12', '十二'));
    const [page] = marked(changedAt(11, SENTENCE.replace('12', '十一')), now, VERTICAL);
    if (page === undefined) throw new Error('no page');
    expect(typeOn(page, FRESH)).toBe('二');
  });
});

describe('a sentence that is gone', () => {
  it('leaves a wedge', () => {
    const [page] = marked(LONG, LONG.toSpliced(11, 1), ONE_PAGE);
    if (page === undefined) throw new Error('no page');
    expect(wedges(page)).toHaveLength(1);
    expect(grounds(page, NEW)).toEqual([]);
  });
});

describe('a changed head', () => {
  it('has a line round it', () => {
    const rects = (headline: string | undefined) =>
      marked(LONG, LONG, ONE_PAGE, headline)[0]?.display.items.filter(
        ({ kind }) => kind === 'rect',
      );
    expect(rects('泵站大修')).toHaveLength(1);
    expect(rects(undefined)).toEqual([]);
  });
});
