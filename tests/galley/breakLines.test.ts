import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { Class } from '../../src/galley/classes.ts';
import { lineCost } from '../../src/galley/justify.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { placeLine } from '../../src/galley/placeLine.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { Break } from '../../src/galley/prohibition.ts';
import type { PreparedParagraph } from '../../src/model/galley.ts';
import { fakeFonts } from '../support/fakeFace.ts';
import { EM, lines, lineText, paragraph, RULES, STYLE, set } from '../support/setting.ts';

describe('prohibition at line start and end (clreq 3.1.4, GB/T 15834 5.1)', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    [
      'a comma is pushed in, the comma before it reduced',
      '一二，四五六，八九十',
      6,
      '一二，四五六，|八九十',
    ],
    ['a stop never begins a line', '一二三四五。六七八', 5, '一二三四|五。六七八'],
    ['an opening quote never ends a line', '一二三四“五六七八九十', 5, '一二三四|“五六七八|九十'],
    [
      'a closing bracket is pushed in, the white before its opening reduced',
      '一二三四（五）六七八',
      6,
      '一二三四（五）|六七八',
    ],
    ['an interpunct never begins a line', '一二三里奥·达芬奇说', 5, '一二三里|奥·达芬|奇说'],
    ['a number keeps its sign', '增长了百分之80%以上的', 7, '增长了百分之|80%以上的'],
    ['a Western word is not parted', '一二三FPGA芯片的设计', 5, '一二三|FPGA芯片|的设计'],
    ['a decimal is not parted', '全长约为十2.9公里左右', 6, '全长约为十|2.9公里左右'],
  ];
  it.each(cases)('%s', (_name, text, measure, expected) => {
    expect(lines(text, measure)).toBe(expected);
  });

  it('looks through the white at a line end: “ before a space ends no line', () => {
    for (let measure = 3; measure < 8; measure += 1) {
      expect(lines('中，的“ 一二三四五六七八九十', measure)).not.toMatch(/“ ?\|/u);
    }
  });

  it('keeps a dash and an ellipsis whole', () => {
    for (let measure = 3; measure < 9; measure += 1) {
      const set = lines('一二三四——五六七八……九十一二——三', measure);
      expect(set).not.toMatch(/—\|—|…\|…/u);
    }
  });

  it('lets marks begin a line at the level none, and dashes at no line start at strict', () => {
    expect(lines('一二三四五。六七八', 5, { rules: { prohibition: 'none' } })).toBe(
      '一二三四五|。六七八',
    );
    expect(lines('一二三四五——六七', 5, { rules: { prohibition: 'gb' } })).toBe(
      '一二三四五|——六七',
    );
    expect(lines('一二三四五——六七', 5, { rules: { prohibition: 'strict' } })).toBe(
      '一二三四|五——六七',
    );
  });
});

describe('last lines (clreq 3.5.4)', () => {
  it('holds two Han characters at least', () => {
    expect(lines('一二三四五六七八九十一', 5)).toBe('一二三四五|六七八九|十一');
    expect(lines('一二三四五六七八九，十。', 6)).toMatch(
      /\|[^|]*\p{Script=Han}[^|]*\p{Script=Han}[^|]*$/u,
    );
  });
  it('is left as it is when the paragraph has but one', () => {
    expect(lines('好。', 5)).toBe('好。');
  });
});

describe('when nothing sets the text by rule', () => {
  it('splits a word wider than the measure, and says so', () => {
    const galley = set(['请看https://example.org/abcdefghijklmnopqrstuvwxyz网站'], 8);
    expect(galley.lines.some((line) => line.fault === 'split')).toBe(true);
    expect(galley.lines.every((line) => line.fault !== 'overfull')).toBe(true);
  });
  it('waives the prohibition only for marks that fill a line, and says so', () => {
    const galley = set(['他说。”）』」》！”'], 2);
    expect(galley.lines.some((line) => line.fault === 'waived')).toBe(true);
  });
  it('reports a sign wider than the measure', () => {
    const galley = set(['甲——乙'], 1);
    expect(galley.lines.find((line) => lineText(galley, line) === '——')?.fault).toBe('overfull');
  });
});

/** News-like text: Han, marks, numbers, words, signs. */
const piece = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就'),
  },
  { weight: 3, arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '！') },
  { weight: 2, arbitrary: fc.constantFrom('“', '”', '‘', '’', '（', '）', '《', '》') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '——',
      '……',
      '·',
      'FPGA',
      'AI',
      '80%',
      '2.9',
      '100',
      ' ',
      '3+10',
      '37.5℃',
    ),
  },
);
const news = fc
  .array(piece, { minLength: 1, maxLength: 120 })
  .map((pieces) => `中${pieces.join('')}`);

describe('properties of any text and measure', () => {
  it('conserves every character but white at line edges', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 3, max: 30 }), (text, measure) => {
        const galley = set([text], measure);
        const out = galley.lines.map((line) => lineText(galley, line)).join('');
        expect(out.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 500 },
    );
  });

  it('sets every justified line exactly to the measure', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 6, max: 30 }), (text, measure) => {
        const galley = set([text], measure);
        for (const line of galley.lines) {
          if (line.fault === 'overfull') continue;
          expect(line.end).toBeLessThanOrEqual(measure * EM);
          const isRagged = line.fit.stretch.every((part) => part === 0) && line.end < measure * EM;
          if (!line.isLast && !isRagged) expect(line.end).toBe(measure * EM);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('begins and ends no line with a prohibited character unless it says so', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 4, max: 30 }), (text, measure) => {
        const galley = set([text], measure);
        galley.lines.forEach((line, i) => {
          if (line.fault === undefined && !line.isLast)
            expect(lineText(galley, line)).not.toMatch(/[“‘（《]$/u);
          const before = galley.lines[i - 1];
          if (before === undefined || before.fault !== undefined) return;
          expect(lineText(galley, line)).not.toMatch(/^[，。、；：？！”’）》·%℃]/u);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never squeezes Han together and opens the Han gaps of a line alike (I6)', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 6, max: 20 }), (text, measure) => {
        const galley = set([text], measure);
        for (const line of galley.lines) {
          const glyphs = placeLine(galley, line).glyphs;
          const gaps = glyphs.flatMap((glyph, i) => {
            const before = glyphs[i - 1];
            if (before === undefined || !isHan(before.text) || !isHan(glyph.text)) return [];
            return [glyph.inline - before.inline - EM];
          });
          for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(0);
          if (gaps.length > 0)
            expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(EM / 100);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('places the last glyph of a justified line at the measure', () => {
    fc.assert(
      fc.property(news, fc.integer({ min: 6, max: 20 }), (text, measure) => {
        const galley = set([text], measure);
        for (const line of galley.lines) {
          const last = placeLine(galley, line).glyphs.at(-1);
          const prepared = galley.paragraphs[0];
          if (last === undefined || prepared === undefined) continue;
          const end = last.inline - (prepared.shift[line.to - 1] ?? 0) + last.advance;
          expect(end - (prepared.endTrim[line.to - 1] ?? 0)).toBe(line.end);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const isHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);

describe('the optimum', () => {
  it('costs no more than any other way to break a short paragraph (brute force)', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 3, maxLength: 16 }).map((pieces) => `中${pieces.join('')}`),
        fc.integer({ min: 4, max: 9 }),
        (text, measure) => {
          const { paragraph: prepared } = prepareParagraph(paragraph(text), STYLE, fakeFonts());
          const measures = { first: measure * EM, rest: measure * EM };
          const cheapest = bruteForce(prepared, measure * EM);
          if (cheapest === undefined) return;
          const chosen = costOf(
            prepared,
            breakLines(lineMeasurer(prepared), measures),
            measure * EM,
          );
          expect(chosen).toBeCloseTo(cheapest, 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Cost of a set of breaks by the public costs alone: no shortcut of the breaker is used. */
function costOf(prepared: PreparedParagraph, breaks: readonly number[], measure: number): number {
  const { measureLine } = lineMeasurer(prepared);
  return breaks.reduce((sum, to, i) => {
    const from = breaks[i - 1] ?? 0;
    const width = measureLine(from, to);
    if (width.natural - width.reducible > measure) return Number.POSITIVE_INFINITY;
    const isLast = to === prepared.count;
    const line = isLast && width.natural <= measure ? 0 : lineCost(width, measure, prepared.size);
    const sign =
      !isLast && [Class.dash, Class.ellipsis].some((cls) => cls === prepared.cls[to]) ? 3 : 0;
    const lone = isLast && from > 0 && isLone(prepared, from) ? 200 : 0;
    return sum + line + sign + lone;
  }, 0);
}

function isLone(prepared: PreparedParagraph, from: number): boolean {
  const text = prepared.text.slice(prepared.textFrom[from]);
  const bare = text.replace(/[，。、；：？！“”‘’（）《》]/gu, '');
  return [...bare].length < 2 && /^\p{Script=Han}?$/u.test(bare);
}

function bruteForce(prepared: PreparedParagraph, measure: number): number | undefined {
  let best = Number.POSITIVE_INFINITY;
  const free = Array.from({ length: prepared.count }, (_, i) => i).filter(
    (i) => i > 0 && prepared.breakBefore[i] === Break.free,
  );
  const search = (from: number, breaks: readonly number[]): void => {
    best = Math.min(best, costOf(prepared, [...breaks, prepared.count], measure));
    for (const at of free) {
      if (at <= from) continue;
      const { natural, reducible } = lineMeasurer(prepared).measureLine(from, at);
      if (natural - reducible > measure) break;
      search(at, [...breaks, at]);
    }
  };
  search(0, []);
  return Number.isFinite(best) ? best : undefined;
}

describe('widths of marks (clreq 3.1.6)', () => {
  const natural = (text: string, rules: Partial<typeof RULES> = {}): number => {
    const { paragraph: prepared } = prepareParagraph(
      paragraph(text),
      { ...STYLE, rules: { ...RULES, ...rules } },
      fakeFonts(),
    );
    return lineMeasurer(prepared).measureLine(0, prepared.count).natural / EM;
  };
  const cases: readonly (readonly [string, string, number])[] = [
    ['a mark is one em', '中，中', 3],
    ['a line end mark is half (GB/T 15834 5.1.10)', '中中，', 2.5],
    ['an opening bracket at line start loses its white', '（中', 1.5],
    ['comma and opening quote share half an em', '中，“中', 3.5],
    ['stop and closing quote close up', '中。”中', 3.5],
    ['closing and opening title marks share half an em', '中》《中', 3.5],
    ['two closing brackets close up', '中））中', 3.5],
    ['an interpunct is half an em', '中·中', 2.5],
    ['a dash is two em', '中——中', 4],
    ['an ellipsis is two em', '中……中', 4],
    ['？！ take one em together', '中？！中', 3],
    ['digits are half an em', '中12中', 3],
  ];
  it.each(cases)('%s', (_name, text, width) => {
    expect(natural(text)).toBe(width);
  });
  it('follows the house style', () => {
    expect(natural('中，中。中', { punctuation: 'kaiming' })).toBe(4.5);
    expect(natural('中，中。中', { punctuation: 'banjiao' })).toBe(4);
    expect(natural('中，“中', { punctuation: 'hangmobanjiao' })).toBe(4);
  });
  it('opens white between Han and Western where the house wants it', () => {
    expect(natural('中AI中', { letterSpace: 250 })).toBeCloseTo(3.7);
    expect(natural('中12中', { digitSpace: 125 })).toBeCloseTo(3.25);
    expect(natural('中，AI', { letterSpace: 250 })).toBeCloseTo(3.2);
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
});
