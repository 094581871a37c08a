/** Marks at the edges of lines: white that is dropped, kept, or hangs outside (clreq 3.1.6.3, 3.1.7, jlreq 3.1.9). */
import { describe, expect, it } from 'vitest';
import { HANGINGS, PUNCTUATION_STYLES } from '../../src/model/galley.ts';
import { naturalOf, type Rules } from '../support/measured.ts';
import { EM, lineText, set } from '../support/setting.ts';

/** The lines of a text as `words end hang`, figures in ems. */
const linesOf = (text: string, measure: number, rules: Rules = {}): readonly string[] => {
  const galley = set([text], measure, { rules });
  return galley.lines.map(
    (line) =>
      `${lineText(galley, line)} ${line.end / EM}${line.hang > 0 ? ` −${line.hang / EM}` : ''}`,
  );
};

describe('at a line start', () => {
  it('an opening mark drops its white, in every language and style', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'ja', 'ko'] as const)
      for (const punctuation of PUNCTUATION_STYLES)
        for (const mark of language === 'ko' ? '（「《' : '（“「《')
          expect(naturalOf(`${mark}中`, { language, punctuation }), mark).toBe(1.5);
  });
  it('a second opening mark has none left', () => {
    expect(naturalOf('（“中')).toBe(2);
  });
  it('also in the middle of a paragraph, and after an indent', () => {
    expect(linesOf('一二三四五（六七八九', 5)).toEqual(['一二三四五 5', '（六七八九 4.5']);
    const galley = set(['（一二三四五六七八'], 5, { indent: 2 });
    expect(galley.lines[0]).toMatchObject({ indent: 2 * EM, end: 5 * EM });
    expect(galley.lines[0]?.fit.stretch[2]).toBe(EM / 2);
  });
});

describe('at a line end', () => {
  it('a full-width mark is half width in Simplified Chinese, last lines too (GB/T 15834 5.1.10)', () => {
    for (const mark of '，、；：。．！？）》”’') expect(naturalOf(`中${mark}`), mark).toBe(1.5);
    expect(naturalOf('中·')).toBe(1.5);
    expect(naturalOf('中。”')).toBe(2);
  });
  it('in every style', () => {
    for (const punctuation of PUNCTUATION_STYLES)
      expect(naturalOf('中。', { punctuation })).toBe(1.5);
  });
  it('vertical ：；！？ keep their square (clreq 3.1.6.1)', () => {
    expect(naturalOf('中：', { direction: 'vertical' })).toBe(2);
    expect(naturalOf('中，', { direction: 'vertical' })).toBe(1.5);
  });
  it('centred pauses and stops of Traditional Chinese keep theirs, needed or not', () => {
    for (const mark of '，。')
      expect(linesOf(`國國國國國${mark}國國國國`, 5.6, { language: 'zh-Hant' })[0]).not.toContain(
        mark,
      );
    expect(naturalOf('中，', { language: 'zh-Hant' })).toBe(2);
    expect(naturalOf('中」', { language: 'zh-Hant' })).toBe(2);
  });

  it('a mark keeps its white in Japanese where the line has room', () => {
    expect(linesOf('国国国国。国国国国', 5, { language: 'ja' })[0]).toBe('国国国国。 5');
    expect(naturalOf('国国」', { language: 'ja' })).toBe(3);
  });
  it('and drops all of it where the line has not', () => {
    expect(linesOf('国国国国国。国国国国', 5.5, { language: 'ja' })[0]).toBe(
      '国国国国国。 5.5 −0.5',
    );
    expect(linesOf('国国国国国」国国国国', 5.5, { language: 'ja' })[0]).toBe(
      '国国国国国」 5.5 −0.5',
    );
    expect(linesOf('國國國國國」國國國國', 5.5, { language: 'zh-Hant' })[0]).toBe(
      '國國國國國」 5.5 −0.5',
    );
  });
  it('all or nothing: a little too long, and Han gaps open by the rest', () => {
    const galley = set(['国国国国国。国国国国'], 5.8, { rules: { language: 'ja' } });
    expect(galley.lines[0]).toMatchObject({ hang: EM / 2, end: 5.8 * EM });
    expect(galley.lines[0]?.fit.stretch[2]).toBe(0.3 * EM);
  });
  it('a centred mark of Japanese drops what is behind its ink', () => {
    expect(linesOf('国国国国国・国国国国', 5.5, { language: 'ja' })[0]).toBe(
      '国国国国国・ 5.5 −0.25',
    );
  });
});

describe('hanging (clreq 3.1.7)', () => {
  const text = '一二三四五。六七八九十';
  it('none: the stop takes its character down with it', () => {
    expect(linesOf(text, 5)[0]).toBe('一二三四 5');
  });
  it('allow: what would begin the next line hangs', () => {
    expect(linesOf(text, 5, { hanging: 'allow' })[0]).toBe('一二三四五。 5 −0.5');
    expect(linesOf(text, 5, { hanging: 'allow', language: 'ja' })[0]).toBe('一二三四五。 5 −1');
  });
  it('allow: what has room stands in the line', () => {
    expect(linesOf('一二三四。六七八九十', 4.5, { hanging: 'allow' })[0]).toBe('一二三四。 4.5');
    expect(linesOf('一二三四。六七八九十', 5, { hanging: 'allow', language: 'ja' })[0]).toBe(
      '一二三四。 5',
    );
  });
  it('force: it hangs always', () => {
    expect(linesOf('一二三四。六七八', 4, { hanging: 'force' })[0]).toBe('一二三四。 4');
    expect(naturalOf('一二三四。', { hanging: 'force' })).toBe(4);
    expect(naturalOf('一二三四。', { hanging: 'force', language: 'ja' })).toBe(4);
  });

  const hangs = (mark: string, rules: Rules): boolean =>
    naturalOf(`中${mark}`, { ...rules, hanging: 'force' }) === 1;
  it('is for pauses and stops in Simplified Chinese', () => {
    for (const mark of '，、；：。．！？') expect(hangs(mark, {}), mark).toBe(true);
    for (const mark of '）》”』·') expect(hangs(mark, {}), mark).toBe(false);
  });
  it('is for 、，。． in Japanese', () => {
    for (const mark of '、，。．') expect(hangs(mark, { language: 'ja' }), mark).toBe(true);
    for (const mark of '！？：；）」・') expect(hangs(mark, { language: 'ja' }), mark).toBe(false);
  });
  it('is for vertical lines only in Traditional Chinese', () => {
    const vertical: Rules = { language: 'zh-Hant', direction: 'vertical' };
    for (const mark of '、，。') {
      expect(hangs(mark, { language: 'zh-Hant' }), mark).toBe(false);
      expect(hangs(mark, vertical), mark).toBe(true);
    }
    for (const mark of '！；」') expect(hangs(mark, vertical), mark).toBe(false);
  });
  it('never takes more than one mark out of the measure', () => {
    for (const hanging of HANGINGS)
      for (const tail of ['。”', '”。', '！？', '，，'])
        expect(naturalOf(`中${tail}`, { hanging }), tail).toBeGreaterThanOrEqual(1.5);
  });
});

describe('white at the edges', () => {
  it('is dropped at line starts and ends', () => {
    expect(linesOf('ab cd ef', 2)).toEqual(['ab 1.2', 'cd 1.2', 'ef 1.2']);
    expect(naturalOf('中\u3000 ')).toBe(1);
  });
  it('opens a paragraph where its author put it', () => {
    expect(naturalOf('\u3000\u3000中')).toBe(3);
  });
  it('a paragraph of white alone is an empty line', () => {
    const galley = set(['  '], 5);
    expect(galley.lines).toHaveLength(1);
    expect(galley.lines[0]).toMatchObject({ end: 0, fault: undefined });
  });
});
