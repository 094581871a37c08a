/** A story that runs down the page, from its copy to what is drawn and read back. */
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../../src/build.ts';
import type { DisplayItem } from '../../src/model/display.ts';
import { hasProgram } from '../support/data.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { bare, pdfOfLists, rawText, saved } from '../support/sheet.ts';

const BODY =
  '城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”泵站的值班员把每台水泵的型号写进一本《泵站日志》，逐条念一遍——谁也不能跳过……The end of 2023年，第5名。';

function build(lines: number): BuiltIssue {
  const issue = {
    paper: 'house',
    date: '2026-11-23',
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
    pages: [
      {
        page: 'A02',
        section: '要闻',
        layout: 'inner',
        place: [{ article: 'pumps', columns: '1-3', from: 'top', lines, setting: 'vertical' }],
      },
    ],
    articles: { pumps: { rank: 2, headline: '泵站汛前完成检修', body: BODY.repeat(8) } },
  };
  return buildFromMemory({ 'issue.yaml': JSON.stringify(issue) }, { overlays: ['overset'] });
}

const itemsOf = (built: BuiltIssue): readonly DisplayItem[] =>
  built.pages.flatMap(({ display }) => display.items);
const story = (built: BuiltIssue): string =>
  bare(
    built.pages
      .flatMap(({ made }) => made.stories)
      .flatMap(({ galley }) => galley.paragraphs.map(({ text }) => text))
      .join(''),
  );

describe('a vertical story that finds room', () => {
  const built = build(40);
  const pdf = pdfOfLists(built.pages.map(({ display }) => display));
  it('has nothing over it', () => {
    expect(itemsOf(built).filter(({ layer }) => layer === 'proof')).toEqual([]);
  });
  it('is read back whole by pdf-parse', async () => {
    const { text } = await new PDFParse({ data: new Uint8Array(pdf) }).getText();
    expect(bare(text).includes(story(built))).toBe(true);
  });
  it.skipIf(!hasProgram('pdftotext', '-v'))('is read back whole by pdftotext', () => {
    expect(bare(rawText(saved(pdf))).includes(story(built))).toBe(true);
  });
});

describe('a vertical story that is too long', () => {
  const built = build(14);
  const [page] = built.pages;
  const over = itemsOf(built).filter(({ layer }) => layer === 'proof');
  const tier = page?.made.frames.findLast(({ kind }) => kind === 'text')?.area;
  const grid = page?.made.house.grid;
  const left = (grid?.left ?? 0) + (tier?.inline ?? 0);
  const top = (grid?.top ?? 0) + (tier?.block ?? 0);

  it('goes on in red to the left of its last tier', () => {
    expect(page?.made.stories[0]?.overset.lines).toBeGreaterThan(0);
    expect(over.length).toBeGreaterThan(0);
    const [first] = over;
    if (first?.kind !== 'vertical-glyphs') throw new Error(first?.kind);
    expect(first.ink).toEqual({ cyan: 0, magenta: 100, yellow: 100, black: 0 });
    // A line's pitch from the last line of the tier to the first over, centre to centre.
    expect(first.x).toBe(left + (grid?.em ?? 0) / 2 - (grid?.pitch ?? 0));
    expect(first.ys[0]).toBe(top);
  });
  it('keeps to the sheet', () => {
    for (const item of over) if (item.kind === 'vertical-glyphs') expect(item.x).toBeGreaterThan(0);
  });
});
