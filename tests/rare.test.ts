/** Rare characters from the copy to the report, and the house's own drawings to the display list. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../src/build.ts';
import type { GlyphRun } from '../src/model/display.ts';
import { reportOf } from '../src/report.ts';
import { buildFromMemory } from './support/memoryIssue.ts';

const HOUSE = readFileSync('layouts/tabloid/house.yaml', 'utf8');
const DRAWN = HOUSE.replace('\nsizes:', '\nglyphs: [{字: ⿰金監, 文件: glyphs/jian.svg}]\nsizes:');
const SVG = '<svg viewBox="0 0 50 50"><path d="M5 5H45V45H5Z"/></svg>';

function build(body: string, headline = '人名用字'): BuiltIssue {
  return buildFromMemory({
    'house/house.yaml': DRAWN,
    'house/glyphs/jian.svg': SVG,
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      pages: [
        {
          page: 'A02',
          layout: 'inner',
          credits: { editor: '甲', designer: '乙', proofreader: '丙' },
          place: [
            { article: 'names', columns: '1-2', from: 'top' },
            { masthead: true, columns: 5 },
          ],
        },
      ],
      masthead: {
        editorInChief: '甲',
        dutyEditors: ['乙'],
        coverEditor: '丙',
        coverDesigner: '丁',
        coverProofreader: '戊',
      },
    }),
    'articles/names.yaml': `kind: 消息\nheadline: ${headline}\nbody: |\n  ${body}\n`,
  });
}

const rareOf = (built: BuiltIssue) => {
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return reportOf('names', built, () => null, 'en').rare;
};
const runsOf = (built: BuiltIssue): readonly GlyphRun[] =>
  built.pages.flatMap(({ display }) =>
    display.items.filter((item): item is GlyphRun => item.kind === 'glyphs'),
  );

describe('a character that the house has drawn', () => {
  const built = build('老人叫⿰金監，村里人都叫他⿰金監。', '⿰金監先生');
  it('is one glyph of the drawn face that stands for its whole sequence', () => {
    const drawn = runsOf(built).filter(({ face }) => face.outlines === 'drawn');
    expect(drawn.map(({ texts }) => texts)).toEqual([['⿰金監'], ['⿰金監'], ['⿰金監']]);
    const [head] = drawn;
    expect(head?.face.drawingOf?.(head.gids[0] ?? 0)[0]).toEqual({ to: 'move', x: 100, y: 780 });
  });
  it('takes one square', () => {
    const paragraph = built.pages[0]?.made.stories[0]?.galley.paragraphs[0];
    const at = paragraph?.textFrom.indexOf(3) ?? -1;
    expect(paragraph?.advance[at]).toBe(paragraph?.size);
    expect(paragraph?.textFrom[at + 1]).toBe(6);
  });
  it('is in the report once, with every use and the first place', () => {
    expect(rareOf(built)).toEqual([
      {
        text: '⿰金監',
        codePoints: ['U+2FF0', 'U+91D1', 'U+76E3'],
        face: 'glyphs',
        reasons: ['drawn'],
        count: 3,
        articles: ['names'],
        file: 'articles/names.yaml',
        line: 2,
        column: 11,
      },
    ]);
  });
});

describe('a headline with a described character', () => {
  it('is broken into lines, never inside the sequence', () => {
    for (let length = 4; length < 30; length += 5) {
      const words = '云栖区青萝县城南居民'.repeat(4).slice(0, length);
      const heads = build('正文。', `${words}⿰金監先生${words}`).pages[0]?.made.texts ?? [];
      const lines = heads
        .filter(({ role }) => role === 'headline')
        .flatMap(({ galley }) => galley.paragraphs.map(({ text }) => text));
      expect(lines.filter((line) => line.includes('⿰金監'))).toHaveLength(1);
    }
  });
});

describe('what is rare', () => {
  const list = (built: BuiltIssue) =>
    rareOf(built).map(
      ({ text, face, reasons, count }) => `${text} ${face} ${reasons.join()} ${count}`,
    );
  it('is what another face lends, in bold words by their own face', () => {
    // Song and Hei have 𫓧 and 㙍 of their own; 𮧵 only the face for rare characters has, which is that of 楷 too.
    expect(list(build('这是㙍字、𮧵字，又是**𮧵**字、**𫓧**字。'))).toEqual([
      '𫓧 hei-500 plane 1',
      '𮧵 kai-400 lent,plane 2',
    ]);
  });
  it('is an ideograph of plane 2 in its own face too', () => {
    expect(list(build('这是𫖮字。'))).toEqual(['𫖮 song-400 plane 1']);
  });
  it('is a character with a selector that asks for a form', () => {
    expect(list(build('这是礼\ufe00字。'))).toEqual(['礼\ufe00 song-400 variant 1']);
  });
  it('is nothing of ordinary copy, bold words, digits or Western words', () => {
    expect(list(build('12月15日起，Wi-Fi 覆盖**全部**车站——“不限流量”……'))).toEqual([]);
  });
});
