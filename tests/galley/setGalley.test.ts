/** Stories set to a measure: indents, alignment, closing bylines, missing characters. */
import { describe, expect, it } from 'vitest';
import { placeLine } from '../../src/galley/placeLine.ts';
import { prepareStory, setGalley, setParagraphLines } from '../../src/galley/setGalley.ts';
import { setParagraph } from '../../src/galley/setParagraph.ts';
import type { TextStyle } from '../../src/model/galley.ts';
import { mpt } from '../../src/model/units.ts';
import { fakeFace, fakeFonts } from '../support/fakeFace.ts';
import { prepare, styleOf } from '../support/measured.ts';
import { EM, lines, lineText, paragraph, STYLE, set } from '../support/setting.ts';

/** The lines of a text in a style as `words start–end`, figures in ems. */
const linesIn = (text: string, measure: number, style: Partial<TextStyle>): readonly string[] => {
  const story = prepareStory(
    [{ source: paragraph(text), style: { ...STYLE, ...style } }],
    fakeFonts(),
  );
  const galley = setGalley(story, mpt(measure * EM));
  return galley.lines.map(
    (line) => `${lineText(galley, line)} ${line.indent / EM}–${line.end / EM}`,
  );
};

describe('indents', () => {
  it('the first line’s', () => {
    expect(linesIn('一二三四五六七八', 5, { indent: mpt(2 * EM) })).toEqual([
      '一二三 2–5',
      '四五六七八 0–5',
    ]);
  });
  it('that of the lines after it (凸排)', () => {
    expect(linesIn('一二三四五六七八九十一', 5, { hang: mpt(2 * EM) })).toEqual([
      '一二三四五 0–5',
      '六七八 2–5',
      '九十一 2–5',
    ]);
  });
  it('the first glyph stands there, the white before a bracket dropped (clreq 3.5.1)', () => {
    const galley = set(['（一二三四五六七'], 6, { indent: 2 });
    const [line] = galley.lines;
    const glyph = line && placeLine(galley, line).glyphs[0];
    // The body of an opening mark is the second half of its square.
    expect((glyph?.inline ?? 0) + EM / 2).toBe(2 * EM);
  });
});

describe('alignment', () => {
  const text = '一二三四五六七AB，八九';
  it('justified lines end at the measure, the last where it ends', () => {
    expect(linesIn(text, 5, { align: 'justify' })).toEqual([
      '一二三四 0–5',
      '五六七AB， 0–5',
      '八九 0–2',
    ]);
  });
  it('other lines keep their widths, at the start, in the middle or at the end', () => {
    expect(linesIn(text, 5, { align: 'start' })[1]).toBe('五六七AB， 0–4.7');
    expect(linesIn(text, 5, { align: 'end' })[1]).toBe('五六七AB， 0.3–5');
    expect(linesIn(text, 5, { align: 'center' })[1]).toBe('五六七AB， 0.15–4.85');
  });
  it('lines too long for the measure are reduced all the same', () => {
    expect(linesIn('一，二三四五，六七八', 6, { align: 'center' })[0]).toBe('一，二三四五， 0–6');
  });
});

describe('text beside a picture', () => {
  it('a measure a line, the indent taken off the first', () => {
    const style = { ...STYLE, indent: mpt(EM) };
    const measures = [4, 3, 5].map((ems) => mpt(ems * EM));
    const lines = setParagraphLines(prepare('一二三四五六七八九十一二三'), 0, style, {
      measures,
      looseness: 0,
    });
    expect(lines.map(({ from, to, indent, end }) => [from, to, indent / EM, end / EM])).toEqual([
      [0, 3, 1, 4],
      [3, 6, 0, 3],
      [6, 11, 0, 5],
      [11, 13, 0, 2],
    ]);
  });
  it('with one measure the lines after an indented one have the whole of it', () => {
    const style = { ...STYLE, indent: mpt(2 * EM) };
    const lines = setParagraphLines(prepare('一二三四五六七八九十'), 0, style, {
      measures: [mpt(5 * EM)],
      looseness: 0,
    });
    expect(lines.map(({ to }) => to)).toEqual([3, 8, 10]);
  });
});

describe('closing bylines', () => {
  it('stand at the end of the last line where there is room', () => {
    const crowded = set(['一二三四五六七八九十'], 6, { byline: '（某某）' });
    expect(crowded.lines).toHaveLength(3);
    expect(crowded.lines.at(-1)?.indent).toBe(6 * EM - 3 * EM);
    const roomy = set(['一二三四五六七八'], 7, { byline: '（某某）' });
    expect(roomy.lines).toHaveLength(2);
    expect(roomy.lines.at(-1)?.tail?.start).toBe(7 * EM - 3 * EM);
  });
  it('keep an em from the words before, to the thousandth', () => {
    expect(set(['一二三'], 7, { byline: '（某某）' }).lines).toHaveLength(1);
    expect(set(['一二三四'], 7, { byline: '（某某）' }).lines).toHaveLength(2);
  });
  it('are placed where the galley says', () => {
    const galley = set(['一二'], 8, { byline: '（某某）' });
    const [line] = galley.lines;
    const glyphs = line === undefined ? [] : placeLine(galley, line).glyphs;
    expect(glyphs.map(({ text }) => text).join('')).toBe('一二（某某）');
    expect(glyphs.find(({ text }) => text === '某')?.inline).toBe(5.5 * EM);
  });
  it('alone are a line of their own', () => {
    const style = { ...STYLE, align: 'end' } as const;
    const story = prepareStory([{ source: paragraph('（某某）', 'byline'), style }], fakeFonts());
    expect(setGalley(story, mpt(8 * EM)).lines).toMatchObject([
      { indent: 5 * EM, tail: undefined },
    ]);
  });
});

describe('a galley', () => {
  it('counts characters as an editor does, white not', () => {
    expect(set(['一二 三，', '\u3000四𠮷'], 5).characters).toBe(6);
  });
  it('tells the characters that no face has, with their places', () => {
    const story = prepareStory(
      [{ source: paragraph('一龘二龘'), style: STYLE }],
      fakeFonts(fakeFace('龘')),
    );
    expect(story.missing).toEqual([
      { paragraph: 0, offset: 1, character: '龘' },
      { paragraph: 0, offset: 3, character: '龘' },
    ]);
  });
  it('is the same whenever it is set', () => {
    const text = '一二，三四“五六”七八九十一二三important四五，六七八';
    expect(lines(text, 7)).toBe(lines(text, 7));
    const story = prepareStory([{ source: paragraph(text), style: styleOf() }], fakeFonts());
    const first = setGalley(story, mpt(7 * EM)).lines;
    setGalley(story, mpt(11 * EM));
    expect(setGalley(story, mpt(7 * EM)).lines).toEqual(first);
  });
});

describe('one paragraph for scripts', () => {
  it('gives its lines in points, and how good they are', () => {
    const { lines: set, quality } = setParagraph('一二三四五，六七八九十', { size: 9 }, 6);
    expect(set.map(({ text }) => text)).toEqual(['一二三四五，', '六七八九十']);
    expect(set[0]).toMatchObject({ start: 0, end: 54, gap: 0.1, reduced: 0, from: 0, to: 6 });
    expect(quality.lines).toBe(2);
  });
});
