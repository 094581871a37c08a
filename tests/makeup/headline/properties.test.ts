/** What holds for every head, made of words at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrokenHead, breakHead } from '../../../src/makeup/headline/breakHead.ts';
import {
  BREAK_COST,
  type HeadBreak,
  LINE_COST,
  lineCost,
} from '../../../src/makeup/headline/costs.ts';
import { enclosedIn } from '../../../src/makeup/headline/enclosed.ts';
import { placesOf } from '../../../src/makeup/headline/places.ts';
import { sizeFor } from '../../../src/makeup/headline/size.ts';
import { wordsOf } from '../../../src/makeup/headline/words.ts';
import type { HeadPartStyle } from '../../../src/model/issue.ts';
import { type Mpt, mpt, pt } from '../../../src/model/units.ts';
import { headBreaker, NO_LEXICON, tabloid } from '../../support/heads.ts';

const PART: HeadPartStyle = { font: { role: 'hei', weight: 700 }, min: pt(21), max: pt(30) };

const VOCABULARY = [
  ...[
    '泵站',
    '老街',
    '更新',
    '完成',
    '市民',
    '电梯',
    '公里',
    '有轨电车',
    '观察员',
    '岚',
    '江',
    '汛',
  ],
  ...[
    '的',
    '了',
    '着',
    '们',
    '等',
    '和',
    '与',
    '及',
    '过',
    '在',
    '把',
    '从',
    '第',
    '不',
    '并',
    '前',
  ],
  ...[
    '12.9',
    '3',
    '十四',
    '届',
    '处',
    'AI',
    '5G',
    '，',
    '、',
    '　',
    '《',
    '》',
    '“',
    '”',
    '——',
    '：',
  ],
];

const words = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 24 });
const widths = fc.integer({ min: 60, max: 600 }).map((points) => pt(points));

/** Marks half an em, letters and digits half, all else one: sums of whole halves. */
const emsOf = (line: string): number =>
  [...line].reduce(
    (sum, one) => sum + (/[\p{Nd}\p{sc=Latin}《》“”，、：]/u.test(one) ? 0.5 : 1),
    0,
  );
const widthAt = (line: string, size: Mpt): number => emsOf(line) * size;

/** ICU's word ends, played by the words the head is made of. */
const endsOf = (pieces: readonly string[]): readonly number[] => {
  let at = 0;
  return pieces.map((piece) => {
    at += piece.length;
    return at;
  });
};

const breakWords = (pieces: readonly string[], width: Mpt, text = pieces.join('')): BrokenHead =>
  breakHead({
    text,
    part: PART,
    width,
    mayGrow: false,
    lexicon: NO_LEXICON,
    wordEnds: () => endsOf(pieces),
    widthAt,
  });

const bare = (text: string): string => text.replace(/[\s|]/gu, '');

describe('any head', () => {
  it('keeps every character, in one to four lines', () => {
    fc.assert(
      fc.property(words, widths, (pieces, width) => {
        const { lines } = breakWords(pieces, width);
        expect(bare(lines.join(''))).toBe(bare(pieces.join('')));
        expect(lines.length).toBeGreaterThanOrEqual(1);
        expect(lines.length).toBeLessThanOrEqual(4);
        if (lines.length > 1) for (const line of lines) expect(line.trim()).toBe(line);
      }),
      { numRuns: 300 },
    );
  });

  it('has no line that begins with a particle or a closing mark, or ends with an opening one', () => {
    fc.assert(
      fc.property(words, widths, (pieces, width) => {
        const { lines } = breakWords(pieces, width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的了着们》”，、：]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《“]$/u);
      }),
      { numRuns: 300 },
    );
  });

  it('parts no Western word and no row of digits', () => {
    const unspaced = words.map((pieces) => pieces.filter((piece) => piece !== '　'));
    fc.assert(
      fc.property(unspaced, widths, (pieces, width) => {
        const { lines } = breakWords(pieces, width);
        for (let i = 1; i < lines.length; i += 1) {
          const seam = `${(lines[i - 1] ?? '').slice(-1)}${(lines[i] ?? '').slice(0, 1)}`;
          expect(seam).not.toMatch(/^[\p{Nd}\p{sc=Latin}]{2}$/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('breaks only at the bars where the author has put some', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), widths, (parts, width) => {
        const text = parts.map((part) => part.join('')).join('|');
        const { lines } = breakWords(parts.flat(), width, text);
        const ends = new Set(endsOf(parts.map((part) => bare(part.join('')))));
        let at = 0;
        for (const line of lines) {
          at += bare(line).length;
          expect(ends.has(at)).toBe(true);
        }
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is broken alike a second time', () => {
    fc.assert(
      fc.property(words, widths, (pieces, width) => {
        expect(breakWords(pieces, width)).toEqual(breakWords(pieces, width));
      }),
    );
  });

  it('takes the largest half point at which its widest line fits', () => {
    fc.assert(
      fc.property(words, widths, (pieces, width) => {
        const { lines } = breakWords(pieces, width);
        const { size, widest } = sizeFor({ lines, part: PART, width, widthAt });
        for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(emsOf(widest));
        expect(size).toBeGreaterThanOrEqual(PART.min);
        expect(size).toBeLessThanOrEqual(PART.max);
        if (size > PART.min) expect(widthAt(widest, size)).toBeLessThanOrEqual(width);
        const larger = mpt(size + 500);
        if (larger <= PART.max) expect(widthAt(widest, larger)).toBeGreaterThan(width);
      }),
      { numRuns: 300 },
    );
  });
});

function placesIn(pieces: readonly string[]): readonly HeadBreak[] {
  const text = pieces.join('');
  const wordEnds = endsOf(pieces);
  const words = wordsOf(text, wordEnds, NO_LEXICON);
  return placesOf({ words, wordEnds, enclosed: enclosedIn(text) });
}

/** The cost of the cheapest division into two to four lines that fits, by trying them all. */
function cheapestByHand(text: string, width: Mpt, all: readonly HeadBreak[]): number | undefined {
  const costs: number[] = [];
  const lay = (chosen: readonly number[], next: number): void => {
    if (chosen.length > 0) {
      const cost = costOf(chosen);
      if (cost !== undefined) costs.push(cost);
    }
    if (chosen.length === 3) return;
    for (let i = next; i < all.length; i += 1) lay([...chosen, i], i + 1);
  };
  const costOf = (chosen: readonly number[]): number | undefined => {
    const stops = [0, ...chosen.map((i) => all[i]?.at ?? 0), text.length];
    const even = widthAt(text, PART.min) / (stops.length - 1);
    let cost = LINE_COST * (chosen.length - 1);
    for (const i of chosen) cost += BREAK_COST[all[i]?.reason ?? 'inWord'];
    for (let i = 1; i < stops.length; i += 1) {
      const line = text.slice(stops[i - 1], stops[i]).trim();
      const isLast = i === stops.length - 1;
      if (line === '' || widthAt(line, PART.min) > width) return undefined;
      cost += lineCost({ text: line, width: widthAt(line, PART.min), even, isLast });
    }
    return cost;
  };
  lay([], 0);
  return costs.length === 0 ? undefined : Math.min(...costs);
}

describe('a short head', () => {
  it('is given the division that is cheapest of all, by trying them all', () => {
    const short = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(short, fc.integer({ min: 80, max: 180 }).map(pt), (pieces, width) => {
        const text = pieces.join('');
        fc.pre(widthAt(text, PART.min) > width);
        const found = breakWords(pieces, width);
        const cheapest = cheapestByHand(text, width, placesIn(pieces));
        if (cheapest === undefined) {
          expect(Math.max(...found.lines.map((line) => widthAt(line, PART.min)))).toBeGreaterThan(
            width,
          );
          return;
        }
        expect(found.lines.length).toBeGreaterThan(1);
        expect(costOfLines(pieces, found.lines)).toBeCloseTo(cheapest, 6);
      }),
      { numRuns: 300 },
    );
  });
});

/** What the lines that were found cost, laid back on the head. */
function costOfLines(pieces: readonly string[], lines: readonly string[]): number {
  const text = pieces.join('');
  const places = placesIn(pieces);
  const reasons = new Map(places.map(({ at, reason }) => [at, BREAK_COST[reason]]));
  const even = widthAt(text, PART.min) / lines.length;
  let at = 0;
  return lines.reduce(
    (sum, line, i) => {
      const from = text.indexOf(line, at);
      at = from + line.length;
      const breakCost = i === 0 ? 0 : (reasons.get(from) ?? Number.NaN);
      const isLast = i === lines.length - 1;
      const cost = lineCost({ text: line, width: widthAt(line, PART.min), even, isLast });
      return sum + breakCost + cost;
    },
    LINE_COST * (lines.length - 2),
  );
}

describe('the heads of the tabloid', () => {
  const broken = headBreaker(tabloid());
  it('fit their columns whatever their words', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 4 }), (pieces, columns) => {
        const set = broken(pieces.join('').trim(), { columns, rank: 2 });
        const fits = Math.max(...set.fill) <= 1;
        // A head of twenty-four words over one column may be too wide; then it is at the least size.
        if (!fits) expect(set.size).toBe(21);
        expect(set.lines.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });
});
