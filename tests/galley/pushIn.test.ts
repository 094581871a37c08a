/** Line by line as the trade does it: first push in, then push out (先挤进、后推出, clreq 3.1.4). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Break } from '../../src/galley/breaks.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { pushIn } from '../../src/galley/pushIn.ts';
import { setParagraphLines } from '../../src/galley/setGalley.ts';
import type { GalleyLine, PreparedParagraph } from '../../src/model/galley.ts';
import { mpt } from '../../src/model/units.ts';
import { runs } from '../support/fuzz.ts';
import { prepare, type Rules, styleOf } from '../support/measured.ts';
import { EM, lines } from '../support/setting.ts';
import { news } from '../support/texts.ts';

const PUSH_IN: Rules = { breaking: 'push-in' };
const broken = (text: string, measure: number, rules: Rules = {}): string =>
  lines(text, measure, { rules: { ...PUSH_IN, ...rules } });

describe('a line takes in what can be squeezed in', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['one more character', '一二，四五六七八九十', 5, '一二，四五|六七八九十'],
    ['a mark that would begin the next line', '一二，四五六，八九十', 6, '一二，四五六，|八九十'],
    [
      'as Typst should (its reference justify-chinese)',
      '文字，是中国大陆、台湾、香港',
      8,
      '文字，是中国大陆、|台湾、香港',
    ],
    ['what it cannot is carried down', '一二三四五。六七八', 5, '一二三四|五。六七八'],
    ['a word that is wider than a line is split', '一ABCDEFGH', 3, '一|ABCDE|FGH'],
    ['a sign that is wider sticks out', '一——二', 1, '一|——|二'],
  ];
  it.each(cases)('%s', (_name, text, measure, expected) => {
    expect(broken(text, measure)).toBe(expected);
  });

  it('looks no further than its own line: the last may be one character', () => {
    expect(broken('一二三四五六七八九十一', 5)).toBe('一二三四五|六七八九十|一');
  });
});

/** The lines of a text at a measure of ems, pushed in. */
function setLines(prepared: PreparedParagraph, measure: number, rules: Rules) {
  return setParagraphLines(prepared, 0, styleOf({ ...PUSH_IN, ...rules }), {
    measures: [mpt(Math.round(measure * EM))],
    looseness: 0,
  });
}

describe('for any text and measure (I7: expansion only where reduction could not bring in the next unit)', () => {
  const rules: readonly (readonly [string, Rules])[] = [
    ['Simplified Chinese', {}],
    ['with white between scripts', { letterSpace: 250, digitSpace: 125 }],
    ['Japanese', { language: 'ja', letterSpace: 250 }],
    ['hanging marks', { hanging: 'allow' }],
    ['solid marks', { punctuation: 'kaiming', markReduction: 250 }],
  ];
  it.each(rules)('%s', (_name, own) => {
    let opened = 0;
    fc.assert(
      fc.property(news, fc.integer({ min: 40, max: 200 }), (text, tenths) => {
        const prepared = prepare(text, own);
        const { measureLine } = lineMeasurer(prepared);
        for (const line of setLines(prepared, tenths / 10, own)) {
          if (line.isLast || line.fault !== undefined || !isOpened(line)) continue;
          opened += 1;
          const next = nextEnd(prepared, line.to);
          const { natural, reducible, option } = measureLine(line.from, next);
          expect(natural - reducible - option).toBeGreaterThan((tenths / 10) * EM);
        }
      }),
      runs(200),
    );
    expect(opened).toBeGreaterThan(runs(200).numRuns);
  });
});

const isOpened = (line: GalleyLine): boolean => line.fit.stretch.some((part) => part > 0);

/** The next place after an item where a line may end by rule. */
function nextEnd(prepared: PreparedParagraph, from: number): number {
  const legal: readonly number[] = [Break.free, Break.hyphen, Break.address];
  let at = from + 1;
  // White that hangs at the line's end belongs to it.
  while (
    at < prepared.count &&
    (!legal.includes(prepared.breakBefore[at] ?? -1) || isWhite(prepared, at - 1))
  )
    at += 1;
  return at;
}

const isWhite = (prepared: PreparedParagraph, item: number): boolean =>
  /^\s$/u.test(prepared.text.slice(prepared.textFrom[item], prepared.textFrom[item + 1]));

describe('measures', () => {
  it('each line has its own, the last holds for all that follow', () => {
    const measurer = lineMeasurer(prepare('一二三四五六七八九十一二三四'));
    expect(
      pushIn(
        measurer,
        [4, 3, 2].map((ems) => ems * EM),
      ),
    ).toEqual([4, 7, 9, 11, 13, 14]);
    expect(pushIn(lineMeasurer(prepare('')), [EM])).toEqual([]);
  });
});

describe('hyphens', () => {
  const stacked = (text: string, measure: number): number => {
    const set = setLines(prepare(text), measure, {});
    let most = 0;
    let now = 0;
    for (const { hyphenated } of set) {
      now = hyphenated ? now + 1 : 0;
      most = Math.max(most, now);
    }
    return most;
  };
  it('part words', () => {
    expect(broken('一二 international', 6)).toBe('一二 inter|national');
    expect(broken('一二 international', 8, { hyphenation: false })).toBe('一二|international');
  });
  it('stand two on each other at most', () => {
    expect(stacked('internationalization internationalization internationalization', 3.4)).toBe(2);
    // The third line ends with its word, by rule.
    const set = setLines(prepare('international important'), 4, {});
    expect(set.map(({ hyphenated, fault }) => [hyphenated, fault])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, undefined],
      [true, undefined],
      [false, undefined],
    ]);
  });
});

describe('the end mark gives up its white, all or nothing', () => {
  it('also where the line then stays short', () => {
    const prepared = prepare('abcd。国国国国国', { language: 'ja' });
    const [first] = setLines(prepared, 3.3, { language: 'ja' });
    expect(first).toMatchObject({ fault: undefined, hang: EM / 2 });
  });
});
